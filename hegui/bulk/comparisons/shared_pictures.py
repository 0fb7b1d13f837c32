"""Pictures that stand in reports of several clients: hashes that differ in few signs
(`hegui.archive_entry.pictures`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import numpy as np

from checks.archive_pairs import PictureTwice, Side
from hegui.archive_entry.pictures import PARTS, unpacked
from hegui.bulk.comparisons import duckdb_rows
from hegui.bulk.comparisons.shared_passages import LEAST_CLIENTS, MOST_CLIENTS, PEERS
from hegui.bulk.journal import Journal

NEAR = 12
"""The same picture, packed anew, differs in so many of its 256 signs at most."""

_PARTS = [f"part{at}" for at in range(PARTS)]
_APART = " + ".join(f"bit_count(xor(one.{part}, other.{part}))" for part in _PARTS)

_COMMON = " UNION ".join(
    f"SELECT {at} AS part, {part} AS value FROM pictures JOIN clients USING (doc) GROUP BY {part}"  # noqa: S608
    f" HAVING COUNT(DISTINCT client) BETWEEN 2 AND {MOST_CLIENTS}"
    for at, part in enumerate(_PARTS)
)
"""Parts of hashes that few clients share: what more have is a picture of a body's form."""

_PAIRS = " UNION ".join(
    f"SELECT one.id AS here, other.id AS there FROM pictures AS one JOIN pictures AS other USING ({part})"  # noqa: S608
    f" JOIN common ON common.part = {at} AND value = one.{part} WHERE one.doc <> other.doc"
    for at, part in enumerate(_PARTS)
)

_FOUND = f"""
WITH common AS ({_COMMON}), pairs AS ({_PAIRS}), bodies AS (
    SELECT body, COUNT(DISTINCT client) AS known FROM clients GROUP BY body
)
SELECT a.doc, b.doc, a.sha256, b.sha256, one.place, other.place
FROM pairs JOIN pictures AS one ON one.id = here JOIN pictures AS other ON other.id = there
    JOIN clients AS a ON a.doc = one.doc JOIN clients AS b ON b.doc = other.doc
    JOIN bodies ON bodies.body = a.body
WHERE a.client <> b.client AND {_APART} <= {NEAR} AND (a.body <> b.body OR known >= {LEAST_CLIENTS})
QUALIFY ROW_NUMBER() OVER (PARTITION BY a.doc, one.place ORDER BY b.doc, other.place) = 1
ORDER BY a.doc, one.place
"""  # noqa: S608 - numbers of the program's own


def found(base: Any, journal: Journal, sides: Mapping[str, Side]) -> Iterator[PictureTwice]:
    """The pictures of each report that one of another client has as well, by SHA-256 and place; `base` has
    `clients`."""
    _load(base, journal)
    rows = base.execute(_FOUND).fetchall()
    known = dict(base.execute(PEERS, [sorted({row[0] for row in rows})]).fetchall())
    for doc, _, here, other, place, other_place in rows:
        yield PictureTwice(sides[here], sides[other], place, other_place, known.get(doc, 0))


def _load(base: Any, journal: Journal) -> None:
    """All hashes into the table `pictures`."""
    numbers = dict(base.execute("SELECT sha256, doc FROM clients").fetchall())
    columns = ", ".join(f"{part} UBIGINT" for part in _PARTS)
    base.execute(f"CREATE TEMP TABLE pictures (id INTEGER, doc INTEGER, place INTEGER, {columns})")
    ids = count()

    def frame(sha256: str, packet: bytes) -> duckdb_rows.Columns:
        hashed = unpacked(packet)
        heads = [(next(ids), numbers[sha256], one.place) for one in hashed]
        stated = np.array(heads, np.int32).reshape(-1, 3).T.copy()
        parts = np.array([one.parts for one in hashed], np.uint64).reshape(-1, PARTS).T.copy()
        return dict(zip(("id", "doc", "place", *_PARTS), (*stated, *parts), strict=True))

    duckdb_rows.load(base, "pictures", (frame(*one) for one in journal.pictures() if one[1]))
