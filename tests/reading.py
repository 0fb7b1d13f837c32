"""`python -m tests.reading DIR [NAME …] [--formats a,b] [--json]`: what `ingest` reads against the truth.

DIR has reports as `python -m corpus.layouts` writes them: `NAME.layout.json`, and beside it `NAME.FORMAT`.
Of each are told: the character error rate of the body, the share of blocks that are equal (kind, text,
order), of headings with their level, of cells in place (row, column, spans, text), of marks and of what is
set apart that are right; then how far a PDF is read as the Word file is. Width, white space, quotes, dashes
and bullets do not count. A recognised text may differ by a few characters where it is asked whether a block
or cell is the same one. A text file shows no spans: of its cells only the row counts. `--record` keeps the
figures in DIR for the tests.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from schemas.document import STATE_OF, Block, Document
from schemas.text import fold

TRUTH, FIGURES = ".layout.json", "figures.json"
SAME = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "―": "-", "‐": "-", "−": "-", "〜": "~"}
    | dict.fromkeys("■☒▣✔✓√\uf0fe\uf052", "☑")
    | dict.fromkeys("☐▢❏❑\uf0a8\uf0a3", "□")
)
BULLETS = re.compile(r"\A[●•➢▪◆\uf0d8\uf0b7]+")
LEADERS = re.compile(r"[.·…‥]{4,}")
DIGITS = re.compile(r"\d+")
UNFILLED = re.compile(r"(?<=[第共])(?=页)")
"""Where a Word file has a field for a page's number that no program has filled in yet."""

LENIENT = 0.1
"""How much of a recognised block or cell may differ: it is the same one."""

MEASURES = ("blocks", "levels", "cells", "marks", "roles")


class Place(NamedTuple):
    """A cell's place in its grid."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True)
class Piece:
    """A block as it is compared: its folded text, its cells by place."""

    kind: str
    text: str
    level: int | None = None
    shape: tuple[int, int] = (0, 0)
    cells: tuple[tuple[Place, str], ...] = ()


@dataclass(frozen=True)
class Content:
    """A document as it is compared: its body in order, states of its marks, what is set apart by role."""

    body: tuple[Piece, ...]
    marks: tuple[str, ...]
    apart: dict[str, tuple[str, ...]]

    @property
    def text(self) -> str:
        """The text of the body."""
        return "".join(piece.text for piece in self.body)


@dataclass
class Scores:
    """Counts of what is right and of what there is, by measure; edits and characters of the body."""

    name: str
    format: str
    edits: int = 0
    characters: int = 0
    right: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    failure: str | None = None

    def count(self, measure: str, right: int, whole: int) -> None:
        """Adds to a measure."""
        self.right[measure] += right
        self.whole[measure] += whole

    @property
    def error_rate(self) -> float:
        """Edits a hundred characters."""
        return 100 * self.edits / max(self.characters, 1)

    def share(self, measure: str) -> float | None:
        """What is right of a hundred, or None where there is nothing."""
        return 100 * self.right[measure] / self.whole[measure] if self.whole[measure] else None


def same(text: str) -> str:
    """A text as it is compared.

    >>> same("● “GB/T 19001－2016” ■"), same("1 概况........3")
    ('"GB/T19001-2016"☑', '1概况3')
    """
    return LEADERS.sub("", BULLETS.sub("", fold(text).translate(SAME)))


def of_truth(truth: dict[str, Any], format: str) -> Content:
    """The content that a file of a format is to have."""
    body = [block for block in truth["blocks"] if block["role"] == "body"]
    if format.endswith("txt"):
        notes = [block for block in truth["blocks"] if block["role"] == "footnote"]
        body += [{"kind": "paragraph", "text": f"{at} {note['text']}"} for at, note in enumerate(notes, 1)]
    apart: dict[str, list[str]] = {}
    for block in truth["blocks"]:
        if block["role"] != "body" and format in block["formats"]:
            apart.setdefault(block["role"], []).append(_numberless(block["text"]))
    marks = [state for block in body for state in _marks_of(block)]
    return Content(tuple(map(_piece_of_truth, body)), tuple(marks), {r: tuple(t) for r, t in apart.items()})


def _marks_of(block: dict[str, Any]) -> Iterator[str]:
    yield from block.get("marks", [])
    for cell in _ordered(block.get("cells", [])):
        yield from cell.get("marks", [])


def _ordered(cells: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(cells, key=lambda cell: (cell["row"], cell["column"]))


def _piece_of_truth(block: dict[str, Any]) -> Piece:
    if block["kind"] != "table":
        return Piece(block["kind"], same(block["text"]), block.get("level"))
    cells = tuple(
        (Place(c["row"], c["column"], c["row_span"], c["column_span"]), same(c["text"]))
        for c in _ordered(block["cells"])
    )
    text = "".join(text for _, text in cells)
    return Piece("table", text, None, (block["rows"], block["columns"]), cells)


def of_document(document: Document) -> Content:
    """The content that was read."""
    body = [block for block in document.blocks if block.role == "body"]
    apart: dict[str, list[str]] = {}
    for block in document.blocks:
        if block.role != "body":
            text = document.text[block.start : block.end]
            apart.setdefault(block.role, []).append(_numberless(text))
    inside = [
        STATE_OF[document.text[mark.offset]]
        for mark in document.marks
        if any(block.start <= mark.offset < block.end for block in body)
    ]
    pieces = tuple(_piece(document, block) for block in body)
    return Content(pieces, tuple(inside), {role: tuple(texts) for role, texts in apart.items()})


def _piece(document: Document, block: Block) -> Piece:
    text = document.text
    if block.kind != "table":
        return Piece(block.kind, same(text[block.start : block.end]), block.level)
    cells = tuple(
        (Place(c.row, c.column, c.row_span, c.column_span), same(text[c.start : c.end]))
        for c in sorted(block.cells, key=lambda cell: (cell.row, cell.column))
    )
    whole = "".join(content for _, content in cells)
    return Piece("table", whole, None, (block.rows, block.columns), cells)


def as_text(content: Content) -> Content:
    """The text alone, where a conversion keeps no blocks."""
    return Content((Piece("paragraph", content.text),), content.marks, {})


def _numberless(text: str) -> str:
    return UNFILLED.sub("#", DIGITS.sub("#", same(text))).replace("##", "#")


def compare(
    expected: Content,
    found: Content,
    name: str,
    format: str,
    *,
    lenient: bool = False,
    rows_only: bool = False,
) -> Scores:
    """How far two contents are the same."""
    scores = Scores(name, format)
    scores.characters = len(expected.text)
    scores.edits = Levenshtein.distance(expected.text, found.text)
    limit = LENIENT if lenient else 0.0
    _blocks(expected.body, found.body, limit, scores)
    _cells(expected.body, found.body, limit, scores, rows_only=rows_only)
    distance = Levenshtein.distance(expected.marks, found.marks)
    most = max(len(expected.marks), len(found.marks))
    scores.count("marks", most - distance, most)
    _roles(expected.apart, found.apart, limit, scores)
    return scores


def alike(first: str, second: str, limit: float) -> bool:
    """Whether two texts are the same, but for a share of their characters (at least one where any may)."""
    if first == second:
        return True
    if not limit or not first or not second:
        return False
    most = max(1, int(limit * max(len(first), len(second))))
    return Levenshtein.distance(first, second, score_cutoff=most) <= most


def _blocks(expected: Sequence[Piece], found: Sequence[Piece], limit: float, scores: Scores) -> None:
    """Blocks that are there in order, of all that are there or are to be there."""
    names = [_name(piece, expected, limit) for piece in found]
    wanted = [_name(piece, expected, 0.0) for piece in expected]
    pairs = [
        (code.src_start + at, code.dest_start + at)
        for code in LCSseq.opcodes(wanted, names)
        if code.tag == "equal"
        for at in range(code.src_end - code.src_start)
    ]
    scores.count("blocks", len(pairs), max(len(expected), len(found)))
    headings = [(expected[i], found[j]) for i, j in pairs if expected[i].kind == "heading"]
    scores.count("levels", sum(a.level == b.level for a, b in headings), len(headings))


def _name(piece: Piece, expected: Sequence[Piece], limit: float) -> int:
    """The place of the first of the expected blocks that a block equals, or -1."""
    for at, other in enumerate(expected):
        if piece.kind == other.kind and piece.shape == other.shape and alike(other.text, piece.text, limit):
            return at
    return -1


def _cells(
    expected: Sequence[Piece], found: Sequence[Piece], limit: float, scores: Scores, *, rows_only: bool
) -> None:
    """Cells at their place with their spans and text, of those that are to be there."""
    wanted = [piece for piece in expected if piece.kind == "table"]
    for piece, best in zip(wanted, _partners(wanted, found), strict=True):
        if best is None:
            scores.count("cells", 0, len(piece.cells))
            continue
        right = _in_rows(piece, best, limit) if rows_only else _in_place(piece, best, limit)
        scores.count("cells", right, len(piece.cells))


def _partners(wanted: Sequence[Piece], found: Sequence[Piece]) -> list[Piece | None]:
    """The table that was read for each that is to be there: those that share most are taken first."""
    tables = [piece for piece in found if piece.kind == "table"]
    pairs = [(-_shared(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(tables)]
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for shared, i, j in sorted(pairs):
        if shared and i not in partners and j not in taken:
            partners[i] = j
            taken.add(j)
    return [tables[partners[i]] if i in partners else None for i in range(len(wanted))]


def _shared(first: Piece, second: Piece) -> float:
    """How much of two tables is the same: texts of cells, then the text as a whole."""
    texts = Counter(text for _, text in first.cells) & Counter(text for _, text in second.cells)
    return sum(len(text) * count for text, count in texts.items()) + Indel.normalized_similarity(
        first.text[:400], second.text[:400]
    )


def _in_place(expected: Piece, found: Piece, limit: float) -> int:
    there = dict(found.cells)
    return sum(place in there and alike(text, there[place], limit) for place, text in expected.cells)


def _in_rows(expected: Piece, found: Piece, limit: float) -> int:
    rows: dict[int, list[str]] = {}
    for place, text in found.cells:
        rows.setdefault(place.row, []).append(text)
    return sum(
        any(alike(text, other, limit) for other in rows.get(place.row, [])) for place, text in expected.cells
    )


def _roles(
    expected: dict[str, tuple[str, ...]], found: dict[str, tuple[str, ...]], limit: float, scores: Scores
) -> None:
    """What is set apart under its role, and nothing else under it."""
    for role in sorted({*expected, *found}):
        wanted, there = set(expected.get(role, ())), set(found.get(role, ()))
        together = "".join(there)
        met = [text for text in wanted if text in together or any(alike(text, t, limit) for t in there)]
        all_wanted = "".join(expected.get(role, ()))
        foreign = [
            text
            for text in there
            if not any(text in want or want in text or alike(want, text, limit) for want in wanted)
            and text not in all_wanted
        ]
        scores.count("roles", len(met), len(wanted) + len(foreign))


def read_scores(file: Path, truth: dict[str, Any], name: str, format: str) -> Scores:
    """How a file is read."""
    import ingest

    scan, text = recognised(format), format.endswith("txt")
    expected = of_truth(truth, "scan" if scan else format)
    try:
        found = of_document(ingest.read(str(file)))
    except ingest.UnreadableError as error:
        return Scores(name, format, failure=error.kind)
    except Exception as error:
        return Scores(name, format, failure=f"{type(error).__name__}: {error}"[:70])
    if format == "flat.txt":
        expected, found = as_text(expected), as_text(found)
    return compare(expected, found, name, format, lenient=scan, rows_only=text)


def measured(folder: Path, names: Sequence[str], formats: Sequence[str]) -> Iterator[Scores]:
    """The scores of every file that has a truth beside it, by name and format."""
    for path in sorted(folder.glob(f"*{TRUTH}")):
        name = path.name.removesuffix(TRUTH)
        if names and not any(name.startswith(start) for start in names):
            continue
        truth = json.loads(path.read_text(encoding="utf-8"))
        for file in sorted(folder.glob(f"{name}.*")):
            format = file.name.removeprefix(f"{name}.")
            if not file.name.endswith(".json") and (not formats or format in formats):
                yield read_scores(file, truth, name, format)


def agreement(folder: Path, names: Sequence[str]) -> Iterator[Scores]:
    """How far the PDFs of a report are read as its Word file is."""
    import ingest

    for file in sorted(folder.glob("*.docx")):
        if names and not any(file.name.startswith(start) for start in names):
            continue
        expected = of_document(ingest.read(str(file)))
        for other in ("libreoffice.pdf", "reportlab.pdf"):
            paper = file.with_suffix(f".{other}")
            if paper.exists():
                found = of_document(ingest.read(str(paper)))
                alone = Content(found.body, found.marks, {})
                plain = Content(expected.body, expected.marks, {})
                yield compare(plain, alone, file.stem, f"docx = {other}")


def figures(scores: Scores) -> dict[str, float]:
    """The figures of a file as they are kept: what is right in per cent, rounded down; errors rounded up."""
    shares = {measure: scores.share(measure) for measure in MEASURES}
    kept = {name: math.floor(10 * share) / 10 for name, share in shares.items() if share is not None}
    return {"errors": math.ceil(100 * scores.error_rate) / 100, **kept}


def record(folder: Path, found: Iterable[Scores]) -> None:
    """Keeps the figures of all files but those with recognised text (they are the desktop tests')."""
    kept = {f"{s.name} {s.format}": figures(s) for s in found if not s.failure and not recognised(s.format)}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(values)}" for name, values in sorted(kept.items()))
    (folder / FIGURES).write_text(f"{{\n{lines}\n}}\n", encoding="utf-8", newline="\n")


def recognised(format: str) -> bool:
    """Whether a file's text is recognised from a picture.

    >>> recognised("noisy.scan.pdf"), recognised("libreoffice.pdf")
    (True, False)
    """
    return format.endswith((".scan.pdf", "png", "jpg", "tiff", "bmp", "webp"))


def line_of(scores: Scores) -> str:
    """A line of the table."""
    if scores.failure:
        return f"{scores.name:<18}{scores.format:<24}not read: {scores.failure}"
    shares = (scores.share(measure) for measure in MEASURES)
    shown = "".join("       -" if share is None else f"{share:8.1f}" for share in shares)
    return f"{scores.name:<18}{scores.format:<24}{scores.error_rate:8.2f}{shown}"


def totals(found: Iterable[Scores]) -> list[Scores]:
    """All scores of a format together."""
    made: dict[str, Scores] = {}
    for scores in found:
        if scores.failure:
            continue
        whole = made.setdefault(scores.format, Scores("all", scores.format))
        whole.edits += scores.edits
        whole.characters += scores.characters
        whole.right.update(scores.right)
        whole.whole.update(scores.whole)
    return list(made.values())


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(prog="python -m tests.reading")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--formats", type=lambda text: text.split(","), default=[])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args(arguments)
    header = f"{'report':<18}{'format':<24}{'CER %':>8}" + "".join(f"{name:>8}" for name in MEASURES)
    if not asked.json:
        print(header)
    found = [*measured(asked.folder, asked.names, asked.formats)]
    if not asked.formats:
        found += agreement(asked.folder, asked.names)
    if asked.record:
        record(asked.folder, found)
    if asked.json:
        json.dump([asdict(scores) for scores in found], sys.stdout, ensure_ascii=False, indent=1)
        return
    for scores in [*found, *totals(found)]:
        print(line_of(scores))


if __name__ == "__main__":
    main()
