"""A teacher of names, of tone or of trees. README.md beside this file has the commands.

    teacher.py fit   names|parser|tone CORPORA TEACHER.pt [--seed N] [--share S]
    teacher.py score names|parser|tone CORPORA TEACHER.pt
    teacher.py label names|parser|tone ROWS.jsonl ANSWERS.jsonl TEACHER.pt
"""

import argparse
import random
from pathlib import Path

import fitting
import names
import parser as trees
import tone
from lines import read_lines, write_lines

TASKS = {"names": names, "parser": trees, "tone": tone}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0, help="of the rows that are learned from, to try the way out")
    parser.add_argument("what", choices=["fit", "score", "label"])
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("files", nargs="+", type=Path)
    given = parser.parse_args()
    task = TASKS[given.task]
    if given.what == "fit":
        corpora, out = given.files
        rows = task.learned_from(corpora, random.Random(given.seed))
        fitting.fit(task, rows, out, given.seed, given.share)
    elif given.what == "score":
        corpora, file = given.files
        for name, measure, value in task.figures(corpora, lambda rows: fitting.ask(task, rows, file)):
            print(name, measure, f"{value:.4f}", flush=True)
    else:
        asked, out, file = given.files
        write_lines(out, fitting.ask(task, task.asked(read_lines(asked)), file))


main()
