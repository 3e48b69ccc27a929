"""Reads articles with broadsheet in a column of Spark: one long-lived child for each partition, which answers line by line."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator

import pandas as pd

COLUMNS = "id string, ok boolean, analysis string"


def command(*more: str) -> list[str]:
    """What is started on each machine of the cluster: `npm install --global broadsheet` on its image, or a path in BROADSHEET."""
    program = os.environ.get("BROADSHEET", "broadsheet")
    start = ["node", program] if program.endswith(".js") else [program]
    return [*start, "analyze", "-", "--jsonl", *more]


def failed(line: str) -> bool:
    """Whether an answer is an error. (Marks within strings of JSON have a stroke before them: this is a key.)"""
    return '"error":{' in line


def read(batches: Iterator[pd.DataFrame], only: str) -> Iterator[pd.DataFrame]:
    """Rows of `id` and `text` in, for each a row of COLUMNS out, in order. For `DataFrame.mapInPandas`."""
    child = subprocess.Popen(
        command("--only", only), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        for batch in batches:
            yield _answers(child, batch)
        child.stdin.close()
        # 1 says that some lines were errors; they are rows.
        if child.wait() not in (0, 1):
            raise RuntimeError(f"broadsheet ended with code {child.returncode}")
    finally:
        child.kill()
        child.wait()


def _answers(child: subprocess.Popen, batch: pd.DataFrame) -> pd.DataFrame:
    lines = [json.dumps({"id": id, "text": text}) + "\n" for id, text in zip(batch["id"], batch["text"])]

    def send() -> None:
        try:
            child.stdin.writelines(lines)
            child.stdin.flush()
        except BrokenPipeError:
            pass  # the missing answers tell

    # Written beside the reading: a pipe holds little, and both ends would wait.
    sender = threading.Thread(target=send)
    sender.start()
    rows = []
    for id in batch["id"]:
        line = child.stdout.readline()
        if not line:
            raise RuntimeError(f"broadsheet ended before it answered {id!r}")
        rows.append((id, not failed(line), line.rstrip("\n")))
    sender.join()
    return pd.DataFrame(rows, columns=["id", "ok", "analysis"])
