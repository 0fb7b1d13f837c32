"""`python -m tests.accuracy [--seed N] [--count K] [--formats …] [--out FILE]`: accuracy by halves.

Writes the reports of both halves of `corpus.bodies`, clean and with defects, to a temporary folder and
measures the program on them as `hegui eval` does. Half a is what the program is made with; half b is held
back from that. With `--out` the tables are written as Markdown, with what they were made of.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from corpus.bodies.__main__ import main as write
from corpus.bodies.templates import HALVES, names
from hegui.render.pages.evaluation import as_markdown
from tests import first_sight

Json = Any
TEXT = ("docx", "txt")
"""Formats that need pip's packages alone."""


HEAD = """# Accuracy

`make eval` writes this page. Reports of invented certification bodies, clean and with defects, are compared
with their truth (`corpus/bodies`: made from a seed, or frozen, with seeds 1 to 3). Half a is what the
program is made with, half b is held back from that. What rules is at the end: reports and passages at first
sight.

Seeds {first} to {last}; formats: {formats}.
"""


def measured(half: str, folder: Path, seed: int, count: int, formats: str) -> Json:
    """The summary of `hegui eval` for the reports of one half."""
    write(
        [
            str(folder),
            "--half",
            half,
            "--seed",
            str(seed),
            "--count",
            str(count),
            "--formats",
            formats,
            "--defects",
        ]
    )
    command = [sys.executable, "-m", "hegui", "eval", str(folder), "--format", "json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def lines(half: str, whole: Json) -> list[str]:
    """What is told of one half on a terminal: the totals, and the groups and codes below 0.9."""
    told = [f"half {half}: {len(names(half))} templates"]
    for what in ("fields", "codes"):
        row = whole["total"][what]
        told.append(
            f"  {what:<8} precision {row['precision']:.3f}  recall {row['recall']:.3f}  F1 {row['f1']:.3f}"
        )
    told += [f"  {name}: fields F1 {row['fields']['f1']:.3f}" for name, row in whole["formats"].items()]
    weak = {
        name: row["f1"] for name, row in whole["groups"].items() if row["f1"] is not None and row["f1"] < 0.9
    }
    told.append(
        "  groups below 0.9: " + (", ".join(f"{name} {value:.2f}" for name, value in weak.items()) or "none")
    )
    told.append(
        "  clean reports: {files} files, {errors} errors, {warnings} warnings".format(**whole["clean"])
    )
    return told


def markdown(summaries: dict[str, Json], seed: int, count: int, formats: str) -> str:
    """The page for the docs."""
    told = HEAD.format(first=seed, last=seed + count - 1, formats=formats.replace(",", ", "))
    parts = [told]
    for half, whole in summaries.items():
        parts.append(f"## Half {half}: {len(names(half))} templates\n\n{as_markdown(whole).decode()}")
    return "\n".join([*parts, first_sight.markdown()])


def main() -> None:
    """Measure both halves side by side."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("--formats", default=",".join(TEXT))
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(len(HALVES)) as pool:
        jobs = {
            half: pool.submit(measured, half, Path(name, half), asked.seed, asked.count, asked.formats)
            for half in HALVES
        }
        summaries = {half: job.result() for half, job in jobs.items()}
    sys.stdout.write("\n".join(lines("a", summaries["a"])) + f"\n{first_sight.ruling()}")
    sys.stdout.write("\n".join(lines("b", summaries["b"])) + "\n")
    if asked.out:
        asked.out.parent.mkdir(exist_ok=True)
        asked.out.write_text(
            markdown(summaries, asked.seed, asked.count, asked.formats), encoding="utf-8", newline="\n"
        )


if __name__ == "__main__":
    main()
