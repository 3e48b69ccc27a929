"""Puts the questions of questions.sql to a file of analyses: `python run.py FOUND.jsonl.gz`, or a pattern in quotation marks."""

import sys
from pathlib import Path

import duckdb

if len(sys.argv) != 2:
    sys.exit("Name a file of analyses, one a line.")
database = duckdb.connect()
database.execute("SET VARIABLE found = $1", [sys.argv[1]])
for statement in database.extract_statements(Path(__file__).with_name("questions.sql").read_text()):
    answer = database.execute(statement)
    if statement.type == duckdb.StatementType.SELECT:
        print(answer.fetchdf().to_string(index=False), end="\n\n")
