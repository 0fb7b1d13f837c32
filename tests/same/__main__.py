"""`python -m tests.same record|compare`: the results of all stored reports, and how a change changes them.

    python -m tests.same record                 keep the results of the work tree (goes on where it stopped)
    python -m tests.same compare                against main: how many differ, by part and rule
    python -m tests.same compare REF --leaves   each leaf, finding and reason that differs
    python -m tests.same compare REF --worth    what a change gains and loses, by the truth, a line a finding
    python -m tests.same show NAME              the result of one report

`--quick` takes 60 reports that `--seed` draws, `--only KIND` (body, written, generated, report, page, public,
probe, case, paper) some of all; what is not kept yet is made. Exit status 1 where anything differs.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from time import perf_counter

from tests.same import documents, recording, results, store
from tests.same.differences import MENTIONS, Change, between, worth


def main() -> int:
    """Do what is asked for."""
    asked = _arguments()
    if asked.what == "show":
        return _show(asked.ref)
    names = [one.name for one in documents.chosen(asked.only, quick=asked.quick, seed=asked.seed)]
    if asked.names:
        names = sys.stdin.read().split("\n")
    start = perf_counter()
    state = asked.state or store.state_of()
    made = recording.record(names, state)
    sys.stderr.write(f"{len(names)} reports, {made} made now, {perf_counter() - start:.0f} s\n")
    return _compare(asked, names, state) if asked.what == "compare" else 0


def _compare(asked: argparse.Namespace, names: list[str], state: str) -> int:
    ref = asked.ref or "main"
    earlier = recording.record_of(ref, names)
    counts: Counter[str] = Counter()
    with store.opened(earlier) as before, store.opened(state) as after:
        for name in names:
            old, new = before.get(name), after.get(name)
            if old is None or new is None or old.source != new.source:
                counts["reports that changed themselves"] += 1
                continue
            counts["reports"] += 1
            if old.digest == new.digest:
                continue
            changes = [
                one
                for one in between(results.unpacked(old), results.unpacked(new))
                if asked.mentions or one.part != MENTIONS
            ]
            counts["reports that differ"] += bool(changes)
            counts.update(f"{one.sign} {_sort(one)}" for one in changes)
            if asked.leaves:
                sys.stdout.writelines(f"{name} {one.sign} {one.path}: {one.words}\n" for one in changes)
            if asked.worth:
                _tell_worth(name, results.unpacked(old), results.unpacked(new), counts)
    sys.stdout.writelines(f"{count:6} {what}\n" for what, count in sorted(counts.items()))
    return int(counts["reports that differ"] > 0)


def _sort(change: Change) -> str:
    """Under what a change is counted: a finding by its rule, a field by its group."""
    if change.part == "fields":
        return f"fields {'.'.join(change.path.split('.')[:2]).partition('[')[0]}"
    if change.part == MENTIONS:
        return change.path.partition("[")[0]
    return f"{change.part} {' '.join(change.path.split(' ')[:2])}"


def _tell_worth(name: str, before: documents.Json, after: documents.Json, counts: Counter[str]) -> None:
    truth = recording.by_name(name).make().truth
    if truth is None:
        return
    for what, finding in worth(truth, before, after):
        counts[f"worth: {what}"] += 1
        sys.stdout.write(f"{name} {what}: {finding['severity']} {finding['rule']} {finding['message']}\n")


def _show(name: str) -> int:
    result = results.of_input(recording.by_name(name).make())
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.same", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("record", "compare", "show"))
    parser.add_argument("ref", nargs="?", help="a commit (compare), or the name of a report (show)")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--leaves", action="store_true")
    parser.add_argument("--mentions", action="store_true", help="what is read beside the fields, too")
    parser.add_argument("--worth", action="store_true")
    parser.add_argument("--state", help="keep under this name")
    parser.add_argument("--names", help="- : the names of the reports, a line each, from standard input")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
