"""
Reads articles in Spark in three ways, and checks that each answers what a single process does.

    python run.py ARTICLES.jsonl [--partitions 4] [--only entities,quotations]
"""

import argparse
import hashlib
import os
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import articles


def summary(lines: list[str]) -> str:
    """How many analyses and errors there are, and a checksum of the analyses, whatever their order (an error names a line)."""
    read = sorted(line for line in lines if not articles.failed(line))
    digest = hashlib.sha256("\n".join(read).encode()).hexdigest()[:16]
    return f"{len(read)} analyses, {len(lines) - len(read)} errors, checksum {digest}"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("articles")
    parser.add_argument("--partitions", type=int, default=4)
    parser.add_argument("--only", default="entities,quotations")
    given = parser.parse_args()

    start = time.perf_counter()
    with open(given.articles, "rb") as file:
        single = subprocess.run(articles.command("--only", given.only), stdin=file, stdout=subprocess.PIPE)
    alone = time.perf_counter() - start
    expected = single.stdout.decode().splitlines()
    print(f"one process: {summary(expected)}, {len(expected) / alone:.0f} a second")

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.appName("broadsheet")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "200")  # answers are far longer than articles
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.addPyFile(str(Path(__file__).with_name("articles.py")))
    failed = False

    def report(way: str, lines: list[str], seconds: float) -> None:
        nonlocal failed
        same = summary(lines) == summary(expected)
        failed |= not same
        told = f"{way}: {summary(lines)}, {len(lines) / seconds:.0f} a second in {given.partitions} partitions"
        print(told if same else f"{told}: NOT THE SAME")

    only = given.only
    with tempfile.TemporaryDirectory() as folder:
        # JSON in, Parquet out, and Parquet in again.
        rows = spark.read.schema("id string, text string").json(given.articles)
        rows.write.parquet(f"{folder}/articles")
        for way, source in (("JSON, mapInPandas", rows), ("Parquet, mapInPandas", spark.read.parquet(f"{folder}/articles"))):
            start = time.perf_counter()
            out = f"{folder}/{way.split(',')[0]}"
            source.repartition(given.partitions).mapInPandas(
                lambda batches: articles.read(batches, only), articles.COLUMNS
            ).write.parquet(out)
            seconds = time.perf_counter() - start
            report(way, [row.analysis for row in spark.read.parquet(out).select("analysis").collect()], seconds)

        # Lines in and lines out, as they are. `pipe` takes one line for the shell; 1 says that some lines were errors.
        start = time.perf_counter()
        lines = spark.sparkContext.textFile(given.articles).repartition(given.partitions)
        line = f"{shlex.join(articles.command('--only', only))}; test $? -le 1"
        lines.pipe(f"sh -c {shlex.quote(line)}", checkCode=True).saveAsTextFile(f"{folder}/lines")
        seconds = time.perf_counter() - start
        report("JSON, RDD.pipe", spark.sparkContext.textFile(f"{folder}/lines").collect(), seconds)

        people = (
            spark.read.parquet(f"{folder}/JSON")
            .where("ok")
            .select(F.from_json("analysis", "entities array<struct<type string, name string>>").entities.alias("entities"))
            .select(F.explode("entities").alias("entity"))
            .where("entity.type = 'person'")
            .groupBy("entity.name")
            .count()
            .orderBy(F.desc("count"), "name")
        )
        people.show(5, truncate=False)
    spark.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
