import json
from pathlib import Path


def read_lines(path):
    """JSON Lines; a text may hold line separators of its own, so that lines end at line feeds alone."""
    return [json.loads(line) for line in Path(path).read_text("utf8").split("\n") if line]


def write_lines(path, items):
    Path(path).write_text("".join(f"{json.dumps(item, ensure_ascii=False)}\n" for item in items), "utf8")
