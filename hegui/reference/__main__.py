"""`python -m hegui.reference [FOLDER]`: write the pages (default `docs/`), remove those of what is gone."""

from __future__ import annotations

import sys
from pathlib import Path

from hegui.reference import FOLDERS, pages


def main(folder: Path) -> None:
    """Write the pages that are not there as they should be."""
    made = {folder / path: text for path, text in pages().items()}
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(path)
    for name in FOLDERS:
        for path in set((folder / name).glob("*.md")) - made.keys():
            path.unlink()


if __name__ == "__main__":
    main(Path(*sys.argv[1:2] or ["docs"]))
