#!/usr/bin/env python3
"""What the scan of a large file costs beside polars and DuckDB, in turns on the same file.

    python3 -m venv peers && peers/bin/pip install polars duckdb
    SOURCELINE_BENCH_MB=1000 cargo bench --bench large -- make FOLDER
    peers/bin/python benches/peers.py FOLDER/narrow.csv FOLDER/wide.csv

Every tool does the same: read the date, the number and the group of every row into memory, and add
up the numbers by group and month. Times are taken inside each process, so that starting Python and
importing count for nobody. Ratios are to F1, one thread that reads the file and counts its lines.
The number of rows, of sums and the total have to agree.
"""

import json
import os
import statistics
import subprocess
import sys

ROUNDS = int(os.environ.get("ROUNDS", "3"))

COLUMNS = {
    "narrow.csv": ("date", "value", "series"),
    "wide.csv": ("action_date", "obligated_amount_usd", "awarding_agency"),
}

POLARS = """
import json, resource, sys, time
import polars as pl
path, date, value, group = sys.argv[1:]
begun = time.perf_counter()
frame = pl.read_csv(path, columns=[date, value, group], try_parse_dates=True)
sums = frame.group_by(group, pl.col(date).dt.truncate("1mo")).agg(pl.col(value).sum())
seconds = time.perf_counter() - begun
print(json.dumps({"seconds": seconds, "rows": frame.height, "cells": sums.height,
    "total": float(sums[value].sum()), "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
"""

DUCKDB = """
import json, resource, sys, time
import duckdb
path, date, value, group = sys.argv[1:]
begun = time.perf_counter()
base = duckdb.connect()
base.execute(f'create table t as select "{date}" d, "{value}" v, "{group}" g from read_csv_auto(?)', [path])
sums = base.execute("select g, date_trunc('month', d), sum(v) from t group by all").fetchall()
seconds = time.perf_counter() - begun
rows = base.execute("select count(*) from t").fetchone()[0]
print(json.dumps({"seconds": seconds, "rows": rows, "cells": len(sums),
    "total": float(sum(row[2] for row in sums)), "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
"""


def bench_binary():
    """The benchmark as cargo built it."""
    if "SOURCELINE_BENCH" in os.environ:
        return os.environ["SOURCELINE_BENCH"]
    command = ["cargo", "bench", "--bench", "large", "--no-run", "--message-format=json"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        message = json.loads(line)
        if message.get("executable") and message["target"]["name"] == "large":
            return message["executable"]
    sys.exit("cargo built no benchmark")


def run(command):
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return json.loads(output.splitlines()[-1])


def compare(binary, path):
    columns = COLUMNS[os.path.basename(path)]
    commands = {
        "sourceline": [binary, "scan", path],
        "polars": [sys.executable, "-c", POLARS, path, *columns],
        "duckdb": [sys.executable, "-c", DUCKDB, path, *columns],
    }
    found = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            found[name].append(run(command))
    floor = statistics.median(run["floor"] for run in found["sourceline"])
    times = {name: statistics.median(run["seconds"] for run in runs) for name, runs in found.items()}
    ours = times["sourceline"]
    print(f"{path}: {os.path.getsize(path) / 1e6:.0f} MB, F1 {floor:.3f} s, median of {ROUNDS}")
    for name, runs in found.items():
        last = runs[-1]
        peak = str(last["peak"]).split()[0]
        print(
            f"  {name:<11} {times[name]:8.3f} s {times[name] / floor:7.2f} x F1 {times[name] / ours:6.1f} x ours"
            f"   {int(peak) // 1024:5} MB, {last['rows']} rows, {last['cells']} sums, total {float(last['total']):.2f}"
        )
    fastest = min(times["polars"], times["duckdb"])
    print(f"  the fastest of the peers takes {fastest / ours:.1f} times as long")
    shapes = {(run["rows"], run["cells"]) for runs in found.values() for run in runs}
    if len(shapes) != 1:
        sys.exit(f"the tools do not agree: {shapes}")


if __name__ == "__main__":
    binary = bench_binary()
    for file in sys.argv[1:]:
        compare(binary, file)
