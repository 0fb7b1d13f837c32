"""`python -m hegui.evaluation` is `hegui eval`."""

import sys

from hegui.cli import run

if __name__ == "__main__":
    sys.exit(run(["eval", *sys.argv[1:]]))
