"""`python -m tests.used [--quick] [--only KIND] [--of FOLDER] [--never]`: who needs this?

Runs stored reports (`tests.same.documents`) and counts how many of them use each pattern, each word of a
label and each function of `extract` and `checks`. Tells the totals by room; with `--of FOLDER` a line each
(reports, module and line, pattern), the least used first; with `--never` those that no report uses. The
counts are kept in `.same/used.json`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from tests.used import gate

gate.install()

Json = Any
SHARE = 12
KINDS = ("patterns", "words", "functions")


def main() -> None:
    """Count and tell."""
    from tests.same import documents, recording, store

    asked = _arguments()
    names = [one.name for one in documents.chosen(asked.only, quick=asked.quick, seed=asked.seed)]
    parts = [names[at : at + SHARE] for at in range(0, len(names), SHARE)]
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    with ProcessPoolExecutor(recording.CORES) as pool:
        for part in pool.map(_used, parts):
            for kind in KINDS:
                counts[kind].update(part[kind])
    store.FOLDER.mkdir(exist_ok=True)
    kept = {"reports": len(names), **{kind: dict(one.most_common()) for kind, one in counts.items()}}
    (store.FOLDER / "used.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
    sys.stdout.writelines(f"{line}\n" for line in _lines(kept, asked.of, never=asked.never))


def _used(names: Iterable[str]) -> Json:
    """How many of some reports use what; what is there and was not used has 0."""
    from tests.same import recording, results
    from tests.used import functions

    gate.install_words()
    words = _words()
    called: set[Any] = set()
    for name in names:
        given = recording.by_name(name).make()
        gate.forget()
        gate.COUNTS.now.clear()
        called.clear()
        with functions.watched(called):
            results.of_input(given)
        gate.COUNTS.now |= {one for code in called if (one := functions.function(code)) is not None}
        gate.COUNTS.close_report()
    used = gate.COUNTS.reports
    found = {
        "patterns": {_shown(one): used[one] for one in gate.COUNTS.known},
        "words": {_shown(one): used[one] for one in words},
        "functions": {_shown(one): used[one] for one in functions.there()},
    }
    used.clear()
    return found


def _words() -> list[gate.Word]:
    from extract.labels import index

    known = index.known()
    return [
        *(gate.Word("fields", key) for key in known.fields),
        *(gate.Word(f"columns {table}", key) for table, keys in known.columns.items() for key in keys),
    ]


def _shown(one: gate.Place | gate.Word | Any) -> str:
    if isinstance(one, gate.Place):
        return f"{one.module.replace('.', '/')}.py:{one.line} {one.pattern[:60]!r}"
    if isinstance(one, gate.Word):
        return f"{one.part} {one.key}"
    return f"{one.file}:{one.line} {one.name}"


def _lines(kept: Json, of: str | None, *, never: bool) -> Iterator[str]:
    for kind in KINDS:
        rows = {what: n for what, n in kept[kind].items() if of is None or what.startswith(of)}
        if not rows:
            continue
        unused, rare = (sum(n <= most for n in rows.values()) for most in (0, 1))
        yield f"{kind}: {len(rows)}, of {kept['reports']} reports none uses {unused}, at most one {rare}"
        if of is not None or never:
            chosen = [(n, what) for what, n in rows.items() if not never or n == 0]
            yield from (f"{n:6} {what}" for n, what in sorted(chosen))
        elif kind != "words":
            yield from _by_room(rows)


def _by_room(rows: dict[str, int]) -> Iterator[str]:
    rooms: dict[str, list[int]] = {}
    for what, count in rows.items():
        rooms.setdefault("/".join(what.split("/")[:2]).partition(".py")[0], []).append(count)
    for room, counts in sorted(rooms.items()):
        yield f"  {room:<28} {len(counts):5}, never {sum(n == 0 for n in counts):5}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.used", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--of", help="a folder or module of the program, or a part of the labels (fields)")
    parser.add_argument("--never", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
