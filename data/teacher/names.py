"""Names: of each word the chances of the labels of src/models/kit/chain.ts, outside, then begin, inside, last and alone of each type.

Rows are lines of data/models/names/outside-teacher.ts: `words`, and where people labelled them `labels`, `corpus`, `weight` and `partial` (it marks no misc)."""

from dataclasses import dataclass

import torch
from torch import nn

import words
from encoder import WIDTH, Reader
from lines import read_lines

TYPES = 4
LABELS = 1 + 4 * TYPES
OUTSIDE = 0
MISC = [*range(LABELS - 4, LABELS)]
# The corpora that are learned from; each has odds of its own. What is asked for is answered with those of the first.
SETS = [
    "worldwide",
    "conll2003",
    "crossner-politics",
    "crossner-other",
    "gum",
    "wikigold",
    "uner-ewt",
    "re3d",
    "wnut17",
    "btc",
]
IGNORED = -100


@dataclass
class Row(words.Row):
    corpus: int
    weight: float
    partial: bool
    # The label of each word; None where it is asked for.
    gold: list[int] | None


def rows_of(reader, items):
    for item, row in words.word_rows(reader, items):
        gold = item.get("labels")
        yield Row(
            row.ids,
            row.firsts,
            row.shapes,
            SETS.index(item.get("corpus", SETS[0])),
            item.get("weight", 1),
            item.get("partial", False),
            gold[: len(row.firsts)] if gold else None,
        )


def learned_from(path, draws):
    return list(rows_of(Reader(), read_lines(path)))


def asked(items):
    return list(rows_of(Reader(), items))


class Head(words.Shaped):
    """Chances from the vector of a word's first piece; each corpus has odds of its own."""

    def __init__(self):
        super().__init__()
        self.chances = nn.Linear(WIDTH, LABELS)
        self.odds = nn.Parameter(torch.zeros(len(SETS), LABELS))
        self.drop = nn.Dropout(0.1)

    def forward(self, out, there, rows):
        sets = torch.tensor([row.corpus for row in rows])
        return self.chances(self.drop(out)) + self.odds[sets][:, None, :]


head = Head


def loss(said, rows):
    gold = torch.full(said.shape[:2], IGNORED)
    weights = torch.zeros(said.shape[:2])
    unsaid = torch.zeros(said.shape, dtype=torch.bool)
    for i, row in enumerate(rows):
        gold[i, row.firsts] = torch.tensor(row.gold)
        weights[i, row.firsts] = float(row.weight)
        if row.partial:
            unsaid[i][:, MISC] = True
    # Where a corpus does not mark misc, nothing is learned of it.
    said = said.masked_fill(unsaid, -1e4)
    own = nn.functional.cross_entropy(said.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="none")
    return (own * weights.flatten()).sum() / weights.sum()


def answers(said, rows):
    """The chances of each word's labels, in thousandths: those of some weight as label and chance in turn."""
    for chances, row in zip(torch.softmax(said, 2), rows):
        own = (chances[row.firsts] * 1000).round().int().tolist()
        yield [[part for label, chance in enumerate(word) if chance > 4 for part in (label, chance)] for word in own]


def spans(labels):
    """Names of labels, as (index of first word, of the last, type); what breaks off is none."""
    found, begun = [], None
    for i, label in enumerate(labels):
        place, type = (label - 1) % 4, (label - 1) // 4
        if label == OUTSIDE or (place in (1, 2) and begun is not None and begun[1] != type):
            begun = None
        elif place == 3:
            found.append((i, i, type))
            begun = None
        elif place == 0:
            begun = (i, type)
        elif place == 2 and begun is not None:
            found.append((begun[0], i, type))
            begun = None
    return found


def figures(path, ask):
    """F1 of whole names with their types on dev texts, without misc."""
    rows = learned_from(path, None)
    sums = {}
    # Each is answered with the odds of its own corpus.
    for row, answer in zip(rows, ask(rows)):
        best = [max(zip(word[1::2], word[::2]), default=(0, 0))[1] for word in answer]
        own = {name for name in spans(best) if name[2] < TYPES - 1}
        true = {name for name in spans(row.gold) if name[2] < TYPES - 1}
        total = sums.setdefault(SETS[row.corpus], [0, 0, 0])
        for k, count in enumerate([len(own & true), len(own), len(true)]):
            total[k] += count
    for name, (right, said, gold) in sums.items():
        yield name, "F1", 2 * right / max(1, said + gold)
