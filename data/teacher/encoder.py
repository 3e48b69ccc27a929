"""all-MiniLM-L6-v2 (Wang et al. 2020; Apache-2.0) as its package brings it: texts to vectors, the lower layers apart from the upper."""

import json
import zipfile
from dataclasses import dataclass
from functools import cache

import torch
from all_minilm_l6_v2 import get_model_zip_path
from safetensors.torch import load
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

WIDTH = 384
# Half as long numbers are faster where the processor multiplies tiles of them (AMX), slower elsewhere.
SHORT = torch.cpu._is_amx_tile_supported()
NUMBER = torch.bfloat16 if SHORT else torch.float32
# Word pieces; a longer text is cut around what is asked of it.
LONGEST = 160


@dataclass
class Pieces:
    """The word pieces of a text: their numbers, and of which word each is (None for the marks of the ends)."""

    ids: list[int]
    words: list[int | None]


class Reader:
    """Texts to word pieces."""

    def __init__(self):
        with zipfile.ZipFile(get_model_zip_path()) as package:
            self.tokenizer = Tokenizer.from_str(package.read("tokenizer.json").decode("utf8"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.mask = self.tokenizer.token_to_id("[MASK]")

    def read(self, texts):
        for encoding in self.tokenizer.encode_batch(list(texts)):
            yield Pieces(encoding.ids, encoding.word_ids)

    def read_words(self, texts):
        """Texts that are lists of words; a word of which the vocabulary knows nothing is a piece for what is unknown."""
        for words in texts:
            encoding = self.tokenizer.encode([self.known(word) for word in words], is_pretokenized=True)
            yield Pieces(encoding.ids, encoding.word_ids)

    @cache
    def known(self, word):
        # Half of a pair of code units is no text.
        whole = word.encode("utf-8", "ignore").decode()
        return whole if self.tokenizer.encode(whole, add_special_tokens=False).ids else "[UNK]"


def cut(ids, middle):
    """At most LONGEST pieces around one of them, between the marks of the ends."""
    if len(ids) <= LONGEST:
        return ids
    start = max(1, min(middle - LONGEST // 2, len(ids) - LONGEST + 1))
    return [ids[0], *ids[start : start + LONGEST - 2], ids[-1]]


def encoder():
    with zipfile.ZipFile(get_model_zip_path()) as package:
        config = BertConfig(**json.loads(package.read("config.json")), attn_implementation="eager")
        bert = BertModel(config, add_pooling_layer=False)
        weights = load(package.read("model.safetensors"))
    bert.load_state_dict({name: value for name, value in weights.items() if name in bert.state_dict()})
    return bert.eval()


def through(layers, hidden, there):
    """Vectors (texts, pieces, WIDTH) after some layers; `there` is 1 where a piece stands and 0 where a shorter text has ended."""
    away = ((1 - there) * -1e4)[:, None, None, :]
    with torch.autocast("cpu", torch.bfloat16, enabled=SHORT):
        for layer in layers:
            hidden = layer(hidden, away)[0]
    return hidden


@torch.no_grad()
def below(bert, frozen, ids):
    """What the lower layers say of some texts, each by itself."""
    there = torch.zeros(len(ids), max(len(own) for own in ids))
    numbers = torch.zeros(there.shape, dtype=torch.long)
    for i, own in enumerate(ids):
        numbers[i, : len(own)] = torch.tensor(own)
        there[i, : len(own)] = 1
    with torch.autocast("cpu", torch.bfloat16, enabled=SHORT):
        hidden = through(bert.encoder.layer[:frozen], bert.embeddings(numbers), there)
    return [hidden[i, : len(own)].to(NUMBER) for i, own in enumerate(ids)]


def padded(items):
    longest = max(len(item) for item in items)
    hidden = torch.zeros(len(items), longest, WIDTH, dtype=NUMBER)
    there = torch.zeros(len(items), longest)
    for i, item in enumerate(items):
        hidden[i, : len(item)] = item
        there[i, : len(item)] = 1
    return hidden, there
