"""A file of the network that is missing or damaged is named in one sentence, whichever library stumbles over it."""

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.judges.learnt.damaged import DamagedNetwork
from bot.judges.learnt.network import HEADS, Network, network_in

SHIPPED = Path(__file__).parents[3] / "bot/judges/learnt/model"
FILES = ("flags.onnx", "heads.npz", "tokenizer.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copyfile(SHIPPED / name, tmp_path / name)
    return tmp_path


def refused(folder: Path) -> str:
    with pytest.raises(DamagedNetwork) as told:
        network_in(folder)
    assert told.value.__cause__ is not None
    return str(told.value)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    sentence = f"The house judge's file {name} is missing or damaged. Install their-rules again to get a whole one."
    assert refused(folder) == sentence


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.0, 0.5], ids=["empty", "half"])
def test_a_file_that_breaks_off_is_named(folder: Path, name: str, share: float) -> None:
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(whole[: int(len(whole) * share)])
    assert name in refused(folder)


def test_heads_that_lack_one_are_named_before_anything_is_judged(folder: Path, network: Network) -> None:
    some: dict[str, Any] = {name: network.heads[name] for name in HEADS[:-1]}
    np.savez(folder / "heads.npz", **some)
    assert "heads.npz" in refused(folder)


def test_what_is_shipped_is_whole_and_below_fifty_megabytes() -> None:
    kept = {file.name: file.stat().st_size for file in SHIPPED.iterdir()}
    assert {*FILES, "weights.json", "figures.json"} <= kept.keys()
    assert sum(kept.values()) < 50_000_000
    assert network_in(SHIPPED).heads.keys() == set(HEADS)
