"""`python -m hegui.spacy CORPUS_DIR OUT.spacy [--dev DEV.spacy]`: a corpus to train with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from hegui.spacy.training import corpus


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m hegui.spacy", description=corpus.__doc__)
    parser.add_argument("folder", type=Path, metavar="CORPUS_DIR")
    parser.add_argument("out", type=Path, metavar="OUT.spacy")
    parser.add_argument("--dev", type=Path, metavar="DEV.spacy", help="put some bodies there instead")
    parser.add_argument("--share", type=float, default=0.2, help="which share of the bodies (default: 0.2)")
    given = parser.parse_args(argv)
    try:
        parts = corpus(given.folder, given.share if given.dev else 0.0)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for path, part in ((given.out, parts.train), (given.dev, parts.dev)):
        if path is not None:
            part.to_disk(path)
            print(f"{path}: {len(part)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
