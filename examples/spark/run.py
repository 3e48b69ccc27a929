"""
Reads articles in Spark in three ways, and checks that each answers what a single process does.

    python run.py ARTICLES.jsonl [--partitions 4] [--only entities,quotations]
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import articles


def checksum(lines: list[str]) -> str:
    """Of all answers, whatever their order."""
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]


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
    print(f"one process: {len(expected)} answers, {len(expected) / alone:.0f} a second, checksum {checksum(expected)}")

    spark = (
        SparkSession.builder.appName("broadsheet")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "200")  # answers are far longer than articles
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.addPyFile(str(Path(__file__).with_name("articles.py")))
    failed = False

    def report(way: str, lines: list[str], seconds: float) -> None:
        nonlocal failed
        same = len(lines) == len(expected) and checksum(lines) == checksum(expected)
        failed |= not same
        print(
            f"{way}: {given.partitions} partitions, {len(lines)} answers, {len(lines) / seconds:.0f} a second, "
            f"checksum {checksum(lines)}{'' if same else ', WHICH IS ANOTHER'}"
        )

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

        # Any line in, any line out, and nothing of Python between.
        start = time.perf_counter()
        piped = spark.sparkContext.textFile(given.articles).repartition(given.partitions)
        # `pipe` takes one line for the shell; 1 says that some lines were errors, and ends no partition.
        line = " ".join(f"'{word}'" for word in articles.command("--only", only))
        piped.pipe(f"sh -c \"{line}; test $? -le 1\"").saveAsTextFile(f"{folder}/lines")
        seconds = time.perf_counter() - start
        report("JSON, RDD.pipe", spark.sparkContext.textFile(f"{folder}/lines").collect(), seconds)

        people = (
            spark.read.parquet(f"{folder}/JSON")
            .select(F.explode(F.from_json("analysis", "entities array<struct<type string, name string>>").entities).alias("entity"))
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
