"""Print one of the README's two commands: `readme_command.py start` or `readme_command.py tests`.

A command is the code block that follows the comment `<!-- command: NAME -->`.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def command(name: str) -> str:
    found = re.search(rf"<!-- command: {name} -->\s*```sh\n(.+?)\n```", README.read_text(encoding="utf-8"), re.S)
    if not found:
        sys.exit(f"README.md has no command called {name}.")
    return found[1]


if __name__ == "__main__":
    print(command(sys.argv[1]))  # noqa: T201 - its output is its purpose
