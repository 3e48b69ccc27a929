"""Names: of each word the chances of the labels outside, and begin and inside of a person, organization, location and misc."""

from dataclasses import dataclass

import torch
from torch import nn

from encoder import LONGEST, WIDTH, Reader
from lines import read_lines

TYPES = ["person", "organization", "location", "misc"]
LABELS = ["O", *(f"{edge}-{type}" for type in TYPES for edge in "BI")]
# Corpora below ner/, each with its weight, and whether its guidelines mark misc at all. What is asked for is answered by those of the first.
SETS = [
    ("conll2003", 1, True),
    ("worldwide", 1, True),
    ("crossner-politics", 1, True),
    ("crossner-other", 0.5, True),
    ("gum", 0.7, True),
    ("wikigold", 1, True),
    ("uner-ewt", 0.7, False),
    ("re3d", 0.5, True),
    ("wnut17", 0.3, True),
    ("btc", 0.3, False),
]
IGNORED = -100
MISC = [i for i, label in enumerate(LABELS) if label.endswith("misc")]


@dataclass
class Row:
    ids: list[int]
    # The place in `ids` of each word's first piece, and where the word begins in the text.
    firsts: list[int]
    starts: list[int]
    corpus: int
    weight: float
    # The label of each word; None where it is asked for.
    gold: list[int] | None


def label_at(start, entities):
    for entity in entities:
        if entity["start"] <= start < entity["end"]:
            type = "location" if entity["type"] == "country" else entity["type"]
            return LABELS.index(f"{'B' if start == entity['start'] else 'I'}-{type}")
    return 0


def word_starts(reader, pieces):
    """Which pieces begin a word: those that the encoder does not mark as going on. The marks of the text's ends are none."""
    inner = range(1, len(pieces.ids) - 1)
    return [i for i in inner if not reader.tokenizer.id_to_token(pieces.ids[i]).startswith("##")]


def windows(firsts, size):
    """Runs of at most LONGEST pieces, [start, end), that end between words where they can."""
    at = 1
    while at < size - 1:
        end = min(at + LONGEST - 2, size - 1)
        if end < size - 1:
            end = max((i for i in firsts if at < i <= end), default=end)
        yield at, end
        at = end


def rows_of(reader, items, corpus=0, weight=1.0, gold=True):
    """Each item with the rows that it takes."""
    for item, pieces in zip(items, reader.read(item["text"] for item in items)):
        entities = item.get("entities", [])
        all_firsts = word_starts(reader, pieces)
        for start, end in windows(all_firsts, len(pieces.ids)):
            own = [i for i in all_firsts if start <= i < end]
            starts = [pieces.places[i][0] for i in own]
            ids = [pieces.ids[0], *pieces.ids[start:end], pieces.ids[-1]]
            labels = [label_at(at, entities) for at in starts] if gold else None
            yield item, Row(ids, [i - start + 1 for i in own], starts, corpus, weight, labels)


def learned_from(corpora, draws):
    reader = Reader()
    rows = []
    for number, (name, weight, _) in enumerate(SETS):
        items = read_lines(corpora / "ner" / f"{name}.train.jsonl")
        paragraphs = [part for item in items for part in parts_of(item)]
        rows += [row for _, row in rows_of(reader, paragraphs, number, weight) if row.firsts]
    return rows


def parts_of(item):
    """A text line by line: what stands on another is of little help, and short rows are quick."""
    at = 0
    for line in item["text"].split("\n"):
        size = len(line.encode("utf-16-le")) // 2
        if line.strip():
            own = [e for e in item.get("entities", []) if e["start"] >= at and e["end"] <= at + size]
            shifted = [{**e, "start": e["start"] - at, "end": e["end"] - at} for e in own]
            yield {"text": line, "entities": shifted}
        at += size + 1


def asked(items):
    """A row for each item, which must be of LONGEST pieces at most: what is longer is cut."""
    reader = Reader()
    kept = []
    seen = set()
    for item, row in rows_of(reader, items, gold=False):
        if id(item) not in seen:
            kept.append(row)
        seen.add(id(item))
    return kept


class Head(nn.Module):
    """Chances from the vector of a word's first piece; each corpus has odds of its own."""

    def __init__(self):
        super().__init__()
        self.chances = nn.Linear(WIDTH, len(LABELS))
        self.odds = nn.Parameter(torch.zeros(len(SETS), len(LABELS)))
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
        if not SETS[row.corpus][2]:
            unsaid[i][:, MISC] = True
    # Where a corpus does not mark misc, nothing is learned of it.
    said = said.masked_fill(unsaid, -1e4)
    own = nn.functional.cross_entropy(said.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="none")
    return (own * weights.flatten()).sum() / weights.sum()


def answers(said, rows):
    """Where each word begins, and the chances of its labels."""
    for chances, row in zip(torch.softmax(said, 2), rows):
        own = chances[row.firsts].tolist()
        yield {"starts": row.starts, "chances": [[round(c, 3) for c in word] for word in own]}


def spans(answer):
    """The likeliest label of each word, as [index of first word, index behind the last, type]."""
    found, begun = [], None
    best = [LABELS[max(range(len(LABELS)), key=word.__getitem__)] for word in answer["chances"]] + ["O"]
    for i, label in enumerate(best):
        edge, _, type = label.partition("-")
        if begun and (edge != "I" or type != begun[1]):
            found.append((begun[0], i, begun[1]))
            begun = None
        if edge == "B" or (edge == "I" and not begun):
            begun = (i, type)
    return found


def figures(corpora, ask):
    """F1 of names by their first words and types on dev texts; ends are compared as the gold's words count them."""
    for name in ["conll2003", "worldwide", "crossner-politics", "gum", "wnut17"]:
        reader = Reader()
        items = [part for item in read_lines(corpora / "ner" / f"{name}.dev.jsonl") for part in parts_of(item)]
        rows = [row for _, row in rows_of(reader, items) if row.firsts]
        right = said = gold = 0
        for row, answer in zip(rows, ask(rows)):
            certain = [[float(i == label) for i in range(len(LABELS))] for label in row.gold]
            own, true = set(spans(answer)), set(spans({"chances": certain}))
            right, said, gold = right + len(own & true), said + len(own), gold + len(true)
        yield name, "F1", 2 * right / max(1, said + gold)
