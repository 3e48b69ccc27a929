"""Rows of words: the pieces of each, and how it is written, which the encoder does not see, as it reads small letters alone."""

from dataclasses import dataclass

import torch
from torch import nn

from encoder import LONGEST, WIDTH

SHAPES = 8


@dataclass
class Row:
    ids: list[int]
    # The place in `ids` of each word's first piece; words behind LONGEST pieces have none.
    firsts: list[int]
    # How each piece's word is written; 0 for the marks of the ends.
    shapes: list[int]


def shape_of(word):
    if not any(char.isalnum() for char in word):
        return 1
    if any(char.isdigit() for char in word):
        return 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) == 1 else 5
    return 6 if word[0].isupper() and word[1:].islower() else 7


def word_rows(reader, items):
    """Each item with its row."""
    for item, pieces in zip(items, reader.read_words(item["words"] for item in items)):
        size = min(len(pieces.ids), LONGEST)
        words = [-1 if word is None else word for word in pieces.words[:size]]
        firsts = [at for at in range(size) if words[at] >= 0 and words[at] != words[at - 1]]
        # Each word has a piece, so that words and firsts run side by side.
        assert [words[at] for at in firsts] == [*range(len(firsts))], item["words"]
        own = [shape_of(word) for word in item["words"]]
        yield item, Row(pieces.ids[:size], firsts, [own[word] if word >= 0 else 0 for word in words])


class Shaped(nn.Module):
    """A head that tells the layers that learn how words are written."""

    def __init__(self):
        super().__init__()
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.2)

    def enter(self, hidden, rows):
        shapes = torch.zeros(hidden.shape[:2], dtype=torch.long)
        for i, row in enumerate(rows):
            shapes[i, : len(row.shapes)] = torch.tensor(row.shapes)
        return hidden + self.shapes(shapes).to(hidden.dtype)
