"""Read a prompt's file and fill its gaps; a gap left open, or a value without a gap, is an error."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template

SEPARATOR = "\n---\n"
"""Between the stable part, which has no gaps, and the varying one."""


class PromptError(Exception):
    """A prompt and those who fill it disagree: a mistake of ours, never of a person using the product."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """`version` is what a draft remembers, such as "draft/v1"."""

    version: str
    stable: str
    varying: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """One file. Gaps are written as string.Template has them: $name, and $$ for a dollar sign."""

    version: str
    stable: str
    varying: Template

    def render(self, **values: str) -> Rendered:
        """Raises PromptError unless `values` are exactly the gaps."""
        gaps = set(self.varying.get_identifiers())
        if open_gaps := gaps - values.keys():
            raise PromptError(f"{self.version} needs {', '.join(sorted(open_gaps))}")
        if unused := values.keys() - gaps:
            raise PromptError(f"{self.version} has no gap for {', '.join(sorted(unused))}")
        return Rendered(self.version, self.stable, self.varying.substitute(values))


@cache
def load(name: str, version: str) -> Prompt:
    """The prompt in prompts/NAME/VERSION.md. Raises FileNotFoundError, and PromptError where its form is wrong."""
    text = files("prompts").joinpath(name, f"{version}.md").read_text(encoding="utf-8")
    stable, separator, varying = text.partition(SEPARATOR)
    if not separator:
        raise PromptError(f"{name}/{version} has no line --- between its stable and its varying part")
    template = Template(varying.strip())
    if not template.is_valid() or Template(stable).get_identifiers():
        raise PromptError(f"{name}/{version} has a gap in its stable part, or a lone $ in its varying one")
    return Prompt(f"{name}/{version}", stable.strip(), template)
