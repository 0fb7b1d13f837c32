"""Recognition side by side with RapidOCR's own default call: CPU time and character error rate on the
same pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]

DPI = 200
STORED = ("tests/ingest/pages/libreoffice-tables.pdf", "tests/ingest/pages/chromium.pdf")
"""What is recognised where no file is named."""

_SAME_ROW = 4.0
_UNIFIED = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "－": "-", "〜": "~", "～": "~"}
)


class Piece(NamedTuple):
    """Some text on a page and the middle and left of its box, in points."""

    text: str
    left: float
    y: float


@dataclass(frozen=True, slots=True)
class Compared:
    """CPU seconds a page and errors of each engine over the same pages."""

    pages: int
    characters: int
    seconds: dict[str, float]
    errors: dict[str, int]

    @property
    def ratio(self) -> float:
        """Our CPU time over theirs."""
        return self.seconds["hegui"] / self.seconds["rapidocr"]

    def error_rate(self, name: str) -> float:
        """Character error rate in percent."""
        return 100 * self.errors[name] / max(self.characters, 1)

    def __str__(self) -> str:
        rows = [
            f"{name:10} {seconds / self.pages:6.2f} CPU-s a page, CER {self.error_rate(name):.2f} %"
            for name, seconds in self.seconds.items()
        ]
        return "\n".join(
            [*rows, f"ratio {self.ratio:.2f} over {self.pages} pages, {self.characters} characters"]
        )


def ocr_pages(path: Path, most: int = 6, spoil: Callable[[Picture, int], Picture] | None = None) -> Compared:
    """Pages of a PDF with text as pictures, read by both with one thread each; its text is the truth.

    `spoil` makes a scan of a picture (noise, stamp)."""
    pages = list(_pages(path, most))
    pictures = [spoil(picture, at) if spoil else picture for at, (picture, _) in enumerate(pages)]
    seconds, errors = {"hegui": 0.0, "rapidocr": 0.0}, {"hegui": 0, "rapidocr": 0}
    for name, read in (("hegui", _ours()), ("rapidocr", _theirs())):
        read(pictures[0])
        for picture, (_, truth) in zip(pictures, pages, strict=True):
            start = process_time()
            pieces = read(picture)
            seconds[name] += process_time() - start
            errors[name] += distance(truth, pieces)
    return Compared(len(pages), sum(len(_folded(p.text)) for _, t in pages for p in t), seconds, errors)


def _pages(path: Path, most: int) -> Iterable[tuple[Picture, list[Piece]]]:
    import numpy as np
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for index in range(min(most, len(document))):
        page = document[index]
        rendered = page.render(scale=DPI / 72).to_numpy()
        text, height = page.get_textpage(), page.get_height()
        truth = []
        for at in range(text.count_chars()):
            left, bottom, _, top = text.get_charbox(at, loose=True)
            truth.append(Piece(text.get_text_range(at, 1), left, height - (bottom + top) / 2))
        yield np.ascontiguousarray(rendered[:, :, 2::-1]), truth


def _ours() -> Callable[[Picture], list[Piece]]:
    from ingest.ocr import recognise

    def read(picture: Picture) -> list[Piece]:
        page = recognise(picture, 1, DPI).page
        back = page.back
        assert back is not None
        boxes = [
            (glyph.text, back.box((glyph.left, glyph.top, glyph.right, glyph.bottom)))
            for glyph in page.glyphs
        ]
        return [Piece(text, left, (top + bottom) / 2) for text, (left, top, _, bottom) in boxes]

    return read


def _theirs() -> Callable[[Picture], list[Piece]]:
    import rapidocr

    engine: Any = rapidocr.RapidOCR(
        params={"EngineConfig.onnxruntime.intra_op_num_threads": 1, "Global.log_level": "error"}
    )

    def read(picture: Picture) -> list[Piece]:
        found = engine(picture[:, :, ::-1])
        if found.boxes is None:
            return []
        scale = 72 / DPI
        return [
            Piece(text, float(box[:, 0].min()) * scale, float(box[:, 1].mean()) * scale)
            for box, text in zip(found.boxes, found.txts, strict=True)
        ]

    return read


def distance(truth: Sequence[Piece], pieces: Sequence[Piece]) -> int:
    """Edits between two pages, row by row; a piece belongs to the nearest row of the truth."""
    from rapidfuzz.distance import Levenshtein

    rows: list[list[Piece]] = []
    for piece in sorted((p for p in truth if _folded(p.text)), key=lambda piece: piece.y):
        if rows and piece.y - rows[-1][-1].y <= _SAME_ROW:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    middles = [sum(piece.y for piece in row) / len(row) for row in rows]
    found: list[list[Piece]] = [[] for _ in rows]
    for piece in pieces:
        if rows:
            found[min(range(len(rows)), key=lambda at: abs(middles[at] - piece.y))].append(piece)
    return sum(Levenshtein.distance(_row(a), _row(b)) for a, b in zip(rows, found, strict=True))


def _row(pieces: Iterable[Piece]) -> str:
    return "".join(_folded(piece.text) for piece in sorted(pieces, key=lambda piece: piece.left))


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_UNIFIED)
    for box in "■☑☒":
        folded = folded.replace(box, "☑")
    return "".join(folded.split()).replace("☐", "□")


if __name__ == "__main__":
    import sys

    for name in sys.argv[1:] or STORED:
        print(f"recognition of pages of {name}", ocr_pages(Path(name)), sep="\n")
