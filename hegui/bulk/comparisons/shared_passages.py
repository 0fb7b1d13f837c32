"""Passages that stand in reports of several clients: runs of fingerprints in common
(`hegui.archive_entry.passages`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np

from checks.archive_pairs import Passage, Side
from hegui.archive_entry import lines
from hegui.archive_entry.packets import unpacked as opened
from hegui.archive_entry.passages import unpacked
from hegui.bulk.comparisons import duckdb_rows
from hegui.bulk.journal import Journal

RUN = 10
"""A passage has so many fingerprints in common one behind another: about 75 characters."""

GAP = 2
"""So many other ones may stand between two of them; those that many clients have do not count."""

MOST_CLIENTS = 5
"""What more clients have are set phrases, standards, laws: no passage carried over."""

LEAST_CLIENTS = 5
"""Of a body with fewer clients its form's words cannot be told from a passage: none is looked for in it."""

_CHARACTERS = 13 / 2
"""Characters from one fingerprint to the next, on average: half of a window and one."""

_SHOWN = 120

_SHARED = f"""
CREATE TEMP TABLE shared AS
WITH counted AS (
    SELECT hash, COUNT(DISTINCT client) AS many FROM prints JOIN clients USING (doc) GROUP BY hash
), bodies AS (SELECT body, COUNT(DISTINCT client) AS known FROM clients GROUP BY body
), few AS (
    SELECT doc, hash, seq, line, many, ROW_NUMBER() OVER (PARTITION BY doc ORDER BY seq) AS step
    FROM prints JOIN counted USING (hash) WHERE many <= {MOST_CLIENTS}
), once AS (
    SELECT doc, hash, MIN(seq) AS seq, MIN(step) AS step, MIN(line) AS line
    FROM few WHERE many > 1 GROUP BY ALL
), placed AS (SELECT once.*, client, body, known FROM once JOIN clients USING (doc) JOIN bodies USING (body)
), printed AS (
    SELECT hash, body FROM placed GROUP BY hash, body, known
    HAVING COUNT(DISTINCT client) > 2 AND COUNT(DISTINCT client) * 2 >= known
)
SELECT * FROM placed ANTI JOIN printed USING (hash, body)
"""  # noqa: S608 - numbers of the program's own
"""The fingerprints that few clients have in common, but for those that most clients of a body have."""

_RUNS = f"""
WITH pairs AS (
    SELECT one.doc, other.doc AS other, one.seq, one.step, other.step AS other_step, one.line,
        other.line AS other_line
    FROM shared AS one JOIN shared AS other USING (hash)
    WHERE one.client <> other.client AND (one.body <> other.body OR one.known >= {LEAST_CLIENTS})
), stepped AS (
    SELECT *, (step - LAG(step) OVER before <= {GAP} + 1
        AND ABS(other_step - LAG(other_step) OVER before) <= {GAP} + 1) IS NOT TRUE AS begins
    FROM pairs WINDOW before AS (PARTITION BY doc, other ORDER BY seq)
), runs AS (
    SELECT *, SUM(begins::INT) OVER (PARTITION BY doc, other ORDER BY seq) AS run FROM stepped
)
SELECT doc, other, MIN(seq), MAX(seq), MIN(line), MAX(line), MIN(other_line)
FROM runs GROUP BY doc, other, run HAVING COUNT(*) >= {RUN} ORDER BY doc, COUNT(*) DESC, other, MIN(seq)
"""  # noqa: S608 - numbers of the program's own
"""Runs of fingerprints that two reports have in common, in a row in both; the longest of each first."""

NAMES = "SELECT doc, sha256 FROM clients WHERE doc IN (SELECT UNNEST(?::INT[]))"

PEERS = """
SELECT one.doc, COUNT(DISTINCT peer.client) FROM clients AS one JOIN clients AS peer
    ON peer.body = one.body AND peer.audit_type IS NOT DISTINCT FROM one.audit_type
    AND list_has_any(peer.systems, one.systems)
WHERE one.doc IN (SELECT UNNEST(?::INT[])) GROUP BY one.doc
"""
"""Clients of the same body with the same kind of audit and a system in common, for each of some reports."""


class _Run(NamedTuple):
    """A row of `_RUNS`: documents by their number, fingerprints by their place."""

    doc: int
    other: int
    first: int
    last: int
    line: int
    last_line: int
    other_line: int


def found(base: Any, journal: Journal, sides: Mapping[str, Side]) -> list[Passage]:
    """The passages of each report that one of another client has as well, by SHA-256 and place.

    `base` has `clients`; it gets the table `passages` with their fingerprints."""
    _load(base, journal)
    base.execute(_SHARED)
    runs = [_Run(*row) for row in base.execute(_RUNS).fetchall()]
    kept = [run for _, several in groupby(runs, key=lambda run: run.doc) for run in _apart(several)]
    _keep(base, kept)
    base.execute("DROP TABLE shared; DROP TABLE prints")
    docs = sorted({one for run in kept for one in (run.doc, run.other)})
    names = dict(base.execute(NAMES, [docs]).fetchall())
    known = dict(base.execute(PEERS, [docs]).fetchall())
    return [
        Passage(
            sides[names[run.doc]],
            sides[names[run.other]],
            run.line,
            run.other_line,
            _text(journal, names[run.doc], run),
            round((run.last - run.first + 1) * _CHARACTERS),
            known.get(run.doc, 0),
        )
        for run in sorted(kept, key=lambda run: (run.doc, run.first))
    ]


def _load(base: Any, journal: Journal) -> None:
    """All fingerprints into the table `prints`."""
    numbers = dict(base.execute("SELECT sha256, doc FROM clients").fetchall())
    base.execute("CREATE TEMP TABLE prints (doc INTEGER, seq INTEGER, hash UBIGINT, line INTEGER)")

    def frame(sha256: str, packet: bytes) -> duckdb_rows.Columns:
        prints = unpacked(packet)
        many = len(prints.hashes)
        doc, seq = np.full(many, numbers[sha256], np.int32), np.arange(many, dtype=np.int32)
        return {"doc": doc, "seq": seq, "hash": prints.hashes, "line": prints.lines}

    duckdb_rows.load(base, "prints", (frame(*one) for one in journal.passages()))


def _apart(runs: Iterator[_Run]) -> Iterator[_Run]:
    """The runs of a document that do not overlap a longer one of it."""
    taken: list[_Run] = []
    for run in runs:
        if all(run.last < one.first or run.first > one.last for one in taken):
            taken.append(run)
            yield run


def _keep(base: Any, runs: list[_Run]) -> None:
    """The fingerprints of the passages into the table `passages`."""
    rows = np.array([run[:4] for run in runs], np.int64).reshape(-1, 4)
    base.register("frame", dict(zip(("doc", "other", "first", "last"), rows.T.copy(), strict=True)))
    base.execute(
        "CREATE TEMP TABLE passages AS SELECT DISTINCT sha256, hash, line AS place FROM shared JOIN frame"
        " ON frame.doc = shared.doc AND seq BETWEEN first AND last JOIN clients ON clients.doc = shared.doc"
    )
    base.unregister("frame")


def _text(journal: Journal, sha256: str, run: _Run) -> str:
    """What the report has in the lines of a passage, its beginning."""
    packet = journal.lines(sha256)
    words = lines.opened(opened(packet)).between(run.line, run.last_line) if packet else ""
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
