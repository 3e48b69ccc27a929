"""Tone: a score of a text, and toward a mention the chances of negative, neutral and positive."""

import hashlib
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from encoder import WIDTH, Reader, cut
from lines import read_lines

LABELS = ["negative", "neutral", "positive"]
# Corpora below sentiment/, each with its weight and the most rows taken of it. What is asked for is answered on the scale of the first of each.
RATED = [
    ("nyt", 1, None),
    ("headlines", 1, None),
    ("emobank-news", 0.6, None),
    ("emobank-other", 0.3, 1200),
    ("amazon", 0.1, 300),
    ("tweets", 0.1, 300),
    ("movies", 0.1, 300),
]
MENTIONS = [("newsmtsc", 1, None), ("sentfin", 0.4, 1200)]
SETS = RATED + MENTIONS
# A fold of these is left to measure on, the one that the small models leave out (`unseen` of data/models/tone-net/recipe.json).
JUDGED = {"nyt", "headlines", "emobank-news", "newsmtsc"}
FOLDS, UNSEEN = 8, 0
# The weight of a squared error beside that of a label's log loss.
SCORE_LOSS = 8


@dataclass
class Row:
    ids: list[int]
    # Where the mask stands that takes the mention's place; 0 for none.
    at: int
    corpus: int
    weight: float
    gold: dict | None


def masked(row):
    """The text with a mask for the mention; offsets are UTF-16 code units."""
    target = row.get("target")
    if target is None:
        return row["text"]
    units = row["text"].encode("utf-16-le")
    before, behind = units[: 2 * target["start"]], units[2 * target["end"] :]
    return before.decode("utf-16-le", "ignore") + "[MASK]" + behind.decode("utf-16-le", "ignore")


def rows_of(items, corpus=0, weight=1.0, gold=True):
    reader = Reader()
    for item, pieces in zip(items, reader.read(masked(item) for item in items)):
        middle = pieces.ids.index(reader.mask) if reader.mask in pieces.ids else 0
        ids = cut(pieces.ids, middle)
        at = ids.index(reader.mask) if reader.mask in ids else 0
        yield Row(ids, at, corpus, weight, item if gold else None)


def is_apart(name, item):
    key = hashlib.sha256(item.get("article", item["id"]).encode()).digest()
    return name in JUDGED and int.from_bytes(key[:4], "big") % FOLDS == UNSEEN


def learned_from(corpora, draws):
    rows = []
    for number, (name, weight, most) in enumerate(SETS):
        items = read_lines(corpora / "sentiment" / f"{name}.train.jsonl")
        items = [item for item in items if not is_apart(name, item)]
        rows += rows_of(draws.sample(items, most) if most else items, number, weight)
    return rows


def asked(items):
    return list(rows_of(items, gold=False))


class Head(nn.Module):
    """A score from the first vector and the mean of all, chances from both and the mention's; each corpus has a scale of its own."""

    def __init__(self):
        super().__init__()
        self.score = nn.Linear(2 * WIDTH, 1)
        self.chances = nn.Linear(3 * WIDTH, len(LABELS))
        self.scale = nn.Parameter(torch.ones(len(SETS)))
        self.mean = nn.Parameter(torch.zeros(len(SETS)))
        self.odds = nn.Parameter(torch.zeros(len(SETS), len(LABELS)))
        self.drop = nn.Dropout(0.1)

    def enter(self, hidden, rows):
        return hidden

    def forward(self, out, there, rows):
        sets = torch.tensor([row.corpus for row in rows])
        whole = torch.cat([out[:, 0], (out * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)], 1)
        mention = out[torch.arange(len(out)), torch.tensor([row.at for row in rows])]
        score = self.score(self.drop(whole))[:, 0]
        odds = self.chances(self.drop(torch.cat([whole, mention], 1)))
        of_mention = torch.where(sets < len(RATED), len(RATED), sets)
        return score * self.scale[sets] + self.mean[sets], odds + self.odds[of_mention]


head = Head


def loss(said, rows):
    score, odds = said
    weights = torch.tensor([float(row.weight) for row in rows])
    rated = torch.tensor([row.corpus < len(RATED) for row in rows])
    total = torch.zeros(())
    if rated.any():
        gold = torch.tensor([row.gold.get("score", 0.0) for row in rows])
        total = total + SCORE_LOSS * (weights * (score - gold) ** 2)[rated].sum()
    if (~rated).any():
        gold = torch.tensor([LABELS.index(row.gold["label"]) for row in rows])[~rated]
        total = total + (weights[~rated] * nn.functional.cross_entropy(odds[~rated], gold, reduction="none")).sum()
    return total / len(rows)


def answers(said, rows):
    score, odds = said
    for own, chances, row in zip(score.tolist(), torch.softmax(odds, 1).tolist(), rows):
        yield {"score": round(own, 4), **({"chances": [round(c, 4) for c in chances]} if row.at else {})}


def figures(corpora, ask):
    """Correlation with people's ratings, and the share of labels that are right, on dev texts."""
    for name in ["nyt", "headlines", "emobank-news", "newsmtsc-mt", "newsmtsc-rw"]:
        items = read_lines(corpora / "sentiment" / f"{name}.dev.jsonl")
        said = ask(asked(items))
        if "target" in items[0]:
            right = [LABELS[int(np.argmax(a["chances"]))] == item["label"] for a, item in zip(said, items)]
            yield name, "right", float(np.mean(right))
        else:
            gold = [item["score"] for item in items]
            yield name, "r", float(np.corrcoef([a["score"] for a in said], gold)[0, 1])
