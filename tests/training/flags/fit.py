"""Train the network. The same lessons, seed and machine give the same weights, but for the last bits."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.judges.learnt.reading import Tokenize
from tests.training.flags.batches import Example, Inputs, Labels, batches, example, inputs, labels
from tests.training.flags.corpus import Lesson
from tests.training.flags.network import Net

MASK = 103
FIRST_WORD = 999
"""The vocabulary's first place that is no special sign: only words are masked."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Chosen on held-out voices (FIGURES.md)."""

    base: str = "MiniLM"
    epochs: int = 8
    batch: int = 16
    rate: float = 1e-4
    rate_of_heads: float = 5e-4
    masked: float = 0.06
    warm_up: float = 0.1
    seed: int = 0
    relation_weights: tuple[float, float, float] = (1.0, 2.0, 2.0)
    """Three of four pairs are silent: what supports or contradicts counts double."""


Say = Callable[[str], None]


class Stepper:
    """One step of learning at a time, at a pace that warms up and then slows to nothing."""

    def __init__(self, net: nn.Module, steps: int, plan: Plan) -> None:
        self._net = net
        named = [(name, part) for name, part in net.named_parameters() if part.requires_grad]
        groups = [
            {"params": [part for name, part in named if name.startswith("encoder.")], "lr": plan.rate},
            {"params": [part for name, part in named if not name.startswith("encoder.")], "lr": plan.rate_of_heads},
        ]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

        def pace(step: int) -> float:
            return min(1.0, (step + 1) / (plan.warm_up * steps)) * max(0.0, 1 - step / steps)

        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, pace)

    def __call__(self, loss: Tensor) -> float:
        loss.backward()
        nn.utils.clip_grad_norm_(self._net.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        self._optimizer.zero_grad()
        return float(loss.item())


def fit(lessons: Sequence[Lesson], tokenize: Tokenize, plan: Plan = Plan(), say: Say = print) -> Net:  # frozen
    torch.manual_seed(plan.seed)
    torch.set_flush_denormal(True)
    chance = random.Random(plan.seed)
    net = Net(plan.base)
    step = Stepper(net, math.ceil(len(lessons) / plan.batch) * plan.epochs, plan)
    for epoch in range(plan.epochs):
        net.train()
        told = batches([example(one, tokenize, chance) for one in lessons], plan.batch, chance)
        lost = [step(loss_of(net, batch, plan)) for batch in told]
        say(f"epoch {epoch + 1} of {plan.epochs}: loss {sum(lost) / len(lost):.3f}")
    net.eval()
    return net


def loss_of(net: Net, batch: Sequence[Example], plan: Plan) -> Tensor:
    given, told = inputs(batch), labels(batch)
    hidden = net.drop(_hidden(net, given, plan)).flatten(0, 1)
    return _loss_of_tokens(net, hidden, told) + _loss_of_passages(net, hidden, told, plan)


def _hidden(net: Net, given: Inputs, plan: Plan) -> Tensor:
    """Some words are masked while it learns, so that it never leans on one."""
    masked = (torch.rand(given.ids.shape) < plan.masked) & (given.ids > FIRST_WORD)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = net.encode(torch.where(masked, MASK, given.ids), given.attention, given.kinds)
    return hidden.float()


def _loss_of_tokens(net: Net, hidden: Tensor, told: Labels) -> Tensor:
    if not told.tokens:
        return hidden.new_zeros(())
    tokens = hidden[torch.tensor(told.tokens)]
    return (
        functional.cross_entropy(net.tag(tokens), torch.tensor(told.tags))
        + 0.3 * functional.cross_entropy(net.holder(tokens), torch.tensor(told.holders))
        + 0.3 * functional.cross_entropy(net.function(tokens), torch.tensor(told.functions))
    )


def _loss_of_passages(net: Net, hidden: Tensor, told: Labels, plan: Plan) -> Tensor:
    if not told.passages:
        return hidden.new_zeros(())
    passages = _means(hidden, told.passages)
    loss = (
        0.2
        * functional.cross_entropy(net.aspect(passages), torch.tensor(told.aspects), ignore_index=-1, reduction="sum")
        / max(1, sum(aspect >= 0 for aspect in told.aspects))
    )
    if told.pairs:
        of, at = (torch.tensor(column) for column in zip(*told.pairs, strict=True))
        scores = net.relation(passages[of], hidden[at])
        loss = loss + functional.cross_entropy(
            scores, torch.tensor(told.relations), weight=torch.tensor(plan.relation_weights)
        )
    return loss


def _means(hidden: Tensor, passages: Sequence[tuple[int, int]]) -> Tensor:
    """The mean of each passage's tokens, as one product: a slice a passage would cost a copy of all gradients each."""
    parts = torch.zeros(len(passages), len(hidden))
    for row, (first, last) in enumerate(passages):
        parts[row, first:last] = 1 / (last - first)
    return parts @ hidden
