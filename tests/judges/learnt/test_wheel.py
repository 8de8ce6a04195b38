"""The network travels with the package: whoever installs it has a judge that has learnt, with nothing to fetch."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[3]
FOLDER = "bot/judges/learnt/model"


def test_the_wheel_holds_the_network_byte_by_byte_and_its_card(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        for file in (ROOT / FOLDER).iterdir():
            assert wheel.read(f"{FOLDER}/{file.name}") == file.read_bytes()
        assert "all-MiniLM-L6-v2" in wheel.read("bot/judges/learnt/CARD.md").decode()
        assert not [name for name in wheel.namelist() if name.startswith("tests/")]
