"""The network while it is trained: one encoder that reads a text beside all that is known, and small heads upon it."""

import torch
from torch import Tensor, nn

from bot.core.evidence import Aspect
from tests.training.flags.base import BASES
from tests.training.flags.corpus import FUNCTIONS, HOLDERS

TAGS = 5
RELATIONS = 3


class Net(nn.Module):
    """Heads a token: tag, holder, function. Heads a passage: aspect, and its relation to each item."""

    def __init__(self, base: str = "MiniLM", dropout: float = 0.1) -> None:
        super().__init__()
        # Without dropout inside, attention runs in one kernel and a step takes half the time; words are masked instead.
        self.encoder = BASES[base]()
        # What a word means before it is read in context stays as the base knows it, also for words never met here.
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        size = self.encoder.config.hidden_size
        self.drop = nn.Dropout(dropout)
        self.tag = nn.Linear(size, TAGS)
        self.holder = nn.Linear(size, len(HOLDERS) + 1)
        self.function = nn.Linear(size, len(FUNCTIONS) + 1)
        self.aspect = nn.Linear(size, len(Aspect))
        self.p = nn.Linear(size, size)
        self.e = nn.Linear(size, size)
        self.rel = nn.Sequential(nn.Linear(3 * size, size), nn.ReLU(), nn.Dropout(dropout), nn.Linear(size, RELATIONS))

    def encode(self, ids: Tensor, attention: Tensor, kinds: Tensor) -> Tensor:
        hidden: Tensor = self.encoder(input_ids=ids, attention_mask=attention, token_type_ids=kinds).last_hidden_state
        return hidden

    def relation(self, passages: Tensor, items: Tensor) -> Tensor:
        ours, theirs = self.p(passages), self.e(items)
        told: Tensor = self.rel(torch.cat([ours, theirs, ours * theirs], -1))
        return told

    def heads(self) -> dict[str, Tensor]:
        """All but the encoder, by name."""
        return {name: value for name, value in self.state_dict().items() if not name.startswith("encoder.")}
