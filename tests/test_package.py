"""The package as others get it: a wheel that drafts in an environment of its own, settings that are documented."""

import ast
import os
import re
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from dataclasses import fields
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.core.errors import MissingSettings
from bot.core.norms import FrequencyNorm, Period
from bot.settings import BadSettings, Settings, read_settings

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a fresh environment with the wheel in it; dependencies come from the tests' own environment."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    wheel = next(folder.glob("*.whl"))
    run(python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel, cwd=folder)
    packages = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip()
    (Path(packages) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.parent


def test_the_wheel_drafts_in_an_environment_of_its_own(installed: Path, tmp_path: Path) -> None:
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "SLACK_", "PYTHONPATH"))
    }
    env |= {"DATABASE_URL": f"sqlite:///{tmp_path}/wheel.db"}
    where = run(installed / "python", "-c", "import bot; print(bot.__file__)", cwd=tmp_path, env=env)
    assert installed.parent in Path(where.strip()).parents
    run(installed / "their-rules", "init", "--sample", cwd=tmp_path, env=env)
    brief = "Spring sale: 20 % off all perennials until Friday 20 March. https://larkmoor.example/spring"
    out = run(
        installed / "their-rules", "draft", "--for", "Dana Ruiz", "--channel", "sms", brief, cwd=tmp_path, env=env
    )
    assert "20 %" in out
    assert "https://larkmoor.example/spring" in re.sub(r"\s", "", out)


def test_the_module_is_the_console_script(tmp_path: Path) -> None:
    assert "prefers" in run(
        sys.executable, "-m", "bot", "--help", cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}
    )


def test_the_example_environment_lists_exactly_the_settings_there_are() -> None:
    listed = re.findall(r"^#?\s?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.M)
    assert sorted(listed) == sorted(field.name.upper() for field in fields(Settings))


def test_every_package_the_product_imports_is_declared() -> None:
    declared = {canonicalize_name(Requirement(each).name) for each in requires("their-rules") or ()}
    of_module = packages_distributions()
    imported = {name for folder in ("bot", "store", "prompts") for name in _imports_below(ROOT / folder)}
    others = imported - set(sys.stdlib_module_names) - {"bot", "store", "prompts"}
    undeclared = {name for name in others if not declared & {canonicalize_name(each) for each in of_module[name]}}
    assert undeclared <= {"pydantic_core"}  # pydantic's own other half, always there beside it


def _imports_below(folder: Path) -> Iterator[str]:
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def test_every_missing_setting_is_named_at_once() -> None:
    with pytest.raises(MissingSettings, match=r"SLACK_BOT_TOKEN and SLACK_APP_TOKEN.*\.env\.example"):
        read_settings({}).require("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")


def test_every_bad_setting_is_named_at_once() -> None:
    with pytest.raises(BadSettings, match=r"PORT is “http”.*WORKERS is “0”"):
        read_settings({"PORT": "http", "WORKERS": "0"})


@pytest.mark.parametrize(
    ("text", "cap"),
    [
        ("", FrequencyNorm(3, Period.WEEK)),
        ("20/year", FrequencyNorm(20, Period.YEAR)),
        (" 1/Month ", FrequencyNorm(1, Period.MONTH)),
        ("none", None),
    ],
)
def test_how_often_a_customer_is_written_to_is_a_setting(text: str, cap: FrequencyNorm | None) -> None:
    assert read_settings({"FREQUENCY_CAP": text}).frequency_cap == cap


@pytest.mark.parametrize("text", ["3", "0/week", "three a week", "3/day", "-1/week", "1:week"])
def test_a_cap_that_is_none_is_told_with_what_to_write(text: str) -> None:
    with pytest.raises(BadSettings, match=r"FREQUENCY_CAP: .*such as 3/week"):
        read_settings({"FREQUENCY_CAP": text})
