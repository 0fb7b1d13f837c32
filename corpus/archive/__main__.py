"""`python -m corpus.archive N --seed S [--out DIR]`: N light reports; `truth.json` has what is planted."""

from __future__ import annotations

import argparse
from pathlib import Path

from corpus.archive import make

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m corpus.archive", description=__doc__)
    parser.add_argument("number", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("corpus/out/archive"), metavar="DIR")
    given = parser.parse_args()
    truth = make(given.out, given.number, given.seed)
    print(f"{given.out}: " + ", ".join(f"{kind} {len(planted)}" for kind, planted in truth.items()))
