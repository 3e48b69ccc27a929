#!/usr/bin/env bash
# Reads invented articles in Spark and in one process, and fails where they differ; then asks DuckDB of the answers. For continuous integration
# where Java (17 or later) and Python are: `examples/spark/run.sh [ARTICLES] [PARTITIONS]`, after `npm run build`.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export BROADSHEET=${BROADSHEET:-$here/../../dist/cli.js}
if ! command -v java >/dev/null || ! command -v python3 >/dev/null; then
  echo 'SKIPPED: no Java or no Python was found, so that nothing was read in Spark.' >&2
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${PYTHON:-}" ]; then
  python3 -m venv "$work/python"
  PYTHON=$work/python/bin/python
  "$PYTHON" -m pip install --quiet -r "$here/requirements.txt" -r "$here/../duckdb/requirements.txt"
fi
node "$here/make-articles.mjs" "${1:-1000}" >"$work/articles.jsonl"
"$PYTHON" -W ignore "$here/run.py" "$work/articles.jsonl" --partitions "${2:-2}"
# The broken line is an error, and makes the exit code 1.
node "$BROADSHEET" analyze "$work/articles.jsonl" --only entities,quotations --out "$work/found.jsonl.gz" || test $? -eq 1
"$PYTHON" "$here/../duckdb/run.py" "$work/found.jsonl.gz"
