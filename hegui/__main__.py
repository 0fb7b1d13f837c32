"""`hegui` and `python -m hegui`."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (default: `sys.argv`) and return the exit status."""
    # The models need no plugins of other packages, and looking for them costs a tenth of the start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A document's objects live to the end of its check: looking for cycles among them finds none.
    gc.set_threshold(200_000, 50, 100)
    # Nor does looking for them among all that is in memory when the process ends (a tenth of its time).
    atexit.register(gc.freeze)
    from hegui.cli import run

    status = run(sys.argv[1:] if argv is None else list(argv))
    if "schemas.kept" in sys.modules:
        from schemas import kept

        kept.save()
    return status


if __name__ == "__main__":
    sys.exit(main())
