"""How any teacher is fitted and asked: AdamW (Loshchilov & Hutter 2019) on the upper layers and a head of its own; the lower layers stay."""

import random
import time

import numpy as np
import torch
from torch import nn

from encoder import below, encoder, padded, through

EPOCHS, BATCH, WARM = 4, 32, 0.1
# Of the layers, and of the head, which begins from nothing.
STEP, HEAD_STEP = 2e-4, 1e-3
FROZEN = 2


class Teacher(nn.Module):
    def __init__(self, layers, head):
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.head = head

    def forward(self, hidden, there, rows):
        return self.head(through(self.layers, self.head.enter(hidden, rows), there).float(), there, rows)


def groups_of(lengths, size, draws):
    """Batches of texts alike in length, in a drawn order."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + draws.random() * 8)
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    draws.shuffle(groups)
    return groups


def fit(task, rows, out, seed, share=1.0):
    """Fits to rows (their `ids` read by the task) and writes the upper layers and the head; a share of 1 reads every row in each epoch."""
    torch.manual_seed(seed)
    draws = random.Random(seed)
    if share < 1:
        rows = draws.sample(rows, int(share * len(rows)))
    bert, begun = encoder(), time.time()
    lengths = [len(row.ids) for row in rows]
    kept = [None] * len(rows)
    for group in groups_of(lengths, 64, draws):
        for i, item in zip(group, below(bert, FROZEN, [rows[i].ids for i in group])):
            kept[i] = item
    print(f"{len(rows)} rows, lower layers {time.time() - begun:.0f} s", flush=True)
    teacher = Teacher(bert.encoder.layer[FROZEN:], task.head()).train()
    optimizer = torch.optim.AdamW(
        [
            {"params": list(teacher.layers.parameters())},
            {"params": list(teacher.head.parameters()), "weight_decay": 0, "lr": HEAD_STEP},
        ],
        lr=STEP,
        weight_decay=0.01,
    )
    epochs = getattr(task, "EPOCHS", EPOCHS)
    steps = epochs * -(-len(rows) // BATCH)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1, (n + 1) / (WARM * steps)) * max(0.0, 1 - n / steps)
    )
    lost = []
    for epoch in range(epochs):
        for group in groups_of(lengths, BATCH, draws):
            own = [rows[i] for i in group]
            hidden, there = padded([kept[i] for i in group])
            loss = task.loss(teacher(hidden, there, own), own)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            rate.step()
            lost.append(loss.item())
            if len(lost) % 100 == 0:
                print(epoch, len(lost), steps, f"{np.mean(lost[-100:]):.4f}", f"{time.time() - begun:.0f} s", flush=True)
    torch.save(teacher.state_dict(), out)


@torch.no_grad()
def ask(task, rows, file):
    """What a fitted teacher answers to each row, in the task's own form."""
    bert, draws = encoder(), random.Random(0)
    teacher = Teacher(bert.encoder.layer[FROZEN:], task.head()).eval()
    teacher.load_state_dict(torch.load(file, weights_only=True))
    said, begun = [None] * len(rows), time.time()
    groups = groups_of([len(row.ids) for row in rows], 64, draws)
    for done, group in enumerate(groups):
        own = [rows[i] for i in group]
        hidden, there = padded(below(bert, FROZEN, [row.ids for row in own]))
        for i, answer in zip(group, task.answers(teacher(hidden, there, own), own)):
            said[i] = answer
        if done % 200 == 199:
            print(done + 1, len(groups), f"{time.time() - begun:.0f} s", flush=True)
    return said
