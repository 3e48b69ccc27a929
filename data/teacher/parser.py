"""Trees of Universal Dependencies: of each word the head and its relation, each with its chance (Dozat & Manning 2017: a biaffine score for each pair of words).

Rows are lines of data/models/parser/outside-teacher.ts: `words` of a sentence, and from treebanks `heads` (the index of the head; the number of words for the root, -2 where
none is known) and `relations`."""

from dataclasses import dataclass

import torch
from torch import nn

import words
from encoder import WIDTH, Reader
from lines import read_lines

EPOCHS = 8
RELATIONS = 64
ARC, LABEL = 256, 128
IGNORED = -100


@dataclass
class Row(words.Row):
    # By word: 0 for the root, else one more than the index of the head; IGNORED where none is known. None where it is asked for.
    heads: list[int] | None
    relations: list[int] | None


def head_place(head, count, kept):
    if head == count:
        return 0
    return head + 1 if 0 <= head < kept else IGNORED


def rows_of(reader, items):
    for item, row in words.word_rows(reader, items):
        heads, count, kept = item.get("heads"), len(item["words"]), len(row.firsts)
        yield Row(
            row.ids,
            row.firsts,
            row.shapes,
            [head_place(head, count, kept) for head in heads[:kept]] if heads else None,
            [one if one >= 0 else IGNORED for one in item["relations"][:kept]] if heads else None,
        )


def learned_from(path, draws):
    return list(rows_of(Reader(), read_lines(path)))


def asked(items):
    return list(rows_of(Reader(), items))


class Biaffine(nn.Module):
    """Scores of word and head, by relation."""

    def __init__(self, width, outputs):
        super().__init__()
        self.word = nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(0.2))
        self.head = nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(0.2))
        self.weights = nn.Parameter(torch.zeros(outputs, width + 1, width + 1))
        nn.init.normal_(self.weights, std=0.02)

    def forward(self, out):
        word, head = (
            torch.cat([own, torch.ones(*own.shape[:2], 1)], 2) for own in (self.word(out), self.head(out))
        )
        return torch.einsum("bwi,oij,bhj->bwho", word, self.weights, head)


class Head(words.Shaped):
    def __init__(self):
        super().__init__()
        self.arcs = Biaffine(ARC, 1)
        self.labels = Biaffine(LABEL, RELATIONS)

    def forward(self, out, there, rows):
        """Vectors of the root (the mark of the beginning) and of the words; scores of heads, and what tells relations."""
        most = max(len(row.firsts) for row in rows) + 1
        places = torch.zeros(len(rows), most, dtype=torch.long)
        known = torch.zeros(len(rows), most, dtype=torch.bool)
        for i, row in enumerate(rows):
            places[i, 1 : len(row.firsts) + 1] = torch.tensor(row.firsts)
            known[i, : len(row.firsts) + 1] = True
        vectors = out.gather(1, places[:, :, None].expand(-1, -1, WIDTH))
        arcs = self.arcs(vectors)[:, 1:, :, 0].masked_fill(~known[:, None, :], -1e4)
        return arcs, vectors, self.labels

    @staticmethod
    def relations(vectors, labels, heads):
        """Scores of relations to a head of each word."""
        word = labels.word(vectors[:, 1:])
        head = labels.head(vectors).gather(1, heads[:, :, None].expand(-1, -1, LABEL))
        word, head = (torch.cat([own, torch.ones(*own.shape[:2], 1)], 2) for own in (word, head))
        return torch.einsum("bwi,oij,bwj->bwo", word, labels.weights, head)


head = Head


def columns(rows, most, of):
    found = torch.full((len(rows), most), IGNORED)
    for i, row in enumerate(rows):
        found[i, : len(row.firsts)] = torch.tensor(of(row))
    return found


def loss(said, rows):
    arcs, vectors, labels = said
    heads = columns(rows, arcs.shape[1], lambda row: row.heads)
    own = columns(rows, arcs.shape[1], lambda row: row.relations)
    scores = Head.relations(vectors, labels, heads.clamp(min=0))
    own[heads == IGNORED] = IGNORED
    return sum(
        nn.functional.cross_entropy(one.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)
        for one, gold in ((arcs, heads), (scores, own))
    )


def answers(said, rows):
    """Of each word the index of its head (the number of words for the root), the chance of it in thousandths, and the relation."""
    arcs, vectors, labels = said
    chances, heads = torch.softmax(arcs, 2).max(2)
    relations = Head.relations(vectors, labels, heads).argmax(2)
    for i, row in enumerate(rows):
        count = len(row.firsts)
        yield [
            [head - 1 if head > 0 else count, round(1000 * chance), relation]
            for head, chance, relation in zip(heads[i, :count].tolist(), chances[i, :count].tolist(), relations[i, :count].tolist())
        ]


def figures(path, ask):
    """The shares of words with the right head, and with the right relation to it."""
    rows = learned_from(path, None)
    right, both, all_ = 0, 0, 0
    for row, answer in zip(rows, ask(rows)):
        for (head, _, relation), gold, own in zip(answer, row.heads, row.relations):
            if gold == IGNORED:
                continue
            all_ += 1
            if (0 if head == len(row.firsts) else head + 1) == gold:
                right += 1
                both += relation == own
    yield path, "UAS", right / max(1, all_)
    yield path, "LAS", both / max(1, all_)
