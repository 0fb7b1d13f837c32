"""`python -m tests.matrix [GROUP…] [LAYOUT…] [-v]`: how records are read, by group and by layout.

Reports of `corpus.matrix` are made in memory as text and Word files and read as `hegui eval` reads them.
A cell is the F1 of the group's own fields over all seeds and formats; the last column has the values that
were read for other lists, which none of the reports has. With -v every miss is shown with the report's text.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.bodies.made import Made
from corpus.layouts.plain import text_of
from corpus.layouts.word import docx_of
from corpus.matrix.groups import Group, groups
from corpus.matrix.report import LAYOUTS, fits, made
from extract.report import extract_report
from hegui.evaluation.compare import Json, Miss, Score
from hegui.render.json import plain
from ingest import read_bytes

FORMATS = ("txt", "docx")
LISTS = (
    "attendants",
    "calibrations",
    "certificates",
    "compliance_evaluations",
    "contracts",
    "drills",
    "employment_contracts",
    "internal_audits",
    "management_reviews",
    "medical_exams",
    "permits",
    "personnel_certificates",
    "previous_nonconformities",
    "sites",
    "special_equipment",
    "suppliers",
    "tables_with_totals",
)
"""Lists that a report of another group has not."""


@dataclass
class Outcome:
    """What was read of one group in one layout."""

    counts: Counter[str] = field(default_factory=Counter)
    strange: int = 0
    misses: list[tuple[str, list[Miss]]] = field(default_factory=list)

    def add(self, other: Outcome) -> None:
        """Count another one with this."""
        self.counts += other.counts
        self.strange += other.strange

    @property
    def f1(self) -> float:
        """F1 of the group's fields; 1 where there was nothing to read."""
        found = 2 * self.counts["tp"]
        whole = found + self.counts["fp"] + self.counts["fn"]
        return found / whole if whole else 1.0


def read(report: Made, name: str) -> Json:
    """What the program reads of a report in a format."""
    data = docx_of(report.report) if name == "docx" else text_of(report.report).encode()
    return plain(extract_report(read_bytes(data, f"made.{name}"))[0])


def measured(group: Group, layout: str, seeds: Iterable[int], formats: Iterable[str] = FORMATS) -> Outcome:
    """What is read of a group in a layout."""
    outcome = Outcome()
    for seed in seeds:
        report = made(group, layout, seed)
        for name in formats:
            score = Score(report.report.name, name, "?")
            truth = {**{one: [] for one in LISTS}, **report.truth["report"]}
            score.count({"report": truth}, {"report": read(report, name), "findings": []})
            _add(outcome, group, score, f"{group.path} {layout} {seed} {name}")
            if outcome.misses and outcome.misses[-1][0].endswith(f"{seed} {name}"):
                outcome.misses[-1] = (
                    f"{outcome.misses[-1][0]}\n{text_of(report.report)}",
                    outcome.misses[-1][1],
                )
    return outcome


def _add(outcome: Outcome, group: Group, score: Score, name: str) -> None:
    own = group.path.replace(".items", "[]").replace("nonconformities[]", "nonconformities.items")
    for (path, kind), count in score.fields.items():
        if path.startswith(own):
            outcome.counts[kind] += count
        elif path.partition("[")[0] in LISTS and kind == "fp":
            outcome.strange += count
    shown = [m for m in score.misses if m.path.startswith(own) or m.path.partition("[")[0] in LISTS]
    if shown:
        outcome.misses.append((name, shown))


def table(cells: dict[tuple[str, str], Outcome]) -> Iterator[str]:
    """The lines of the table: a layout a column, told by number."""
    layouts = [one for one in LAYOUTS if any(layout == one for _, layout in cells)]
    yield from (f"{at:>4} {layout}" for at, layout in enumerate(layouts, 1))
    yield f"{'':<26}{''.join(f'{at:>4}' for at, _ in enumerate(layouts, 1))}   all other"
    whole: dict[str, Outcome] = {layout: Outcome() for layout in layouts}
    for path in dict.fromkeys(path for path, _ in cells):
        row, shown = Outcome(), ""
        for layout in layouts:
            one = cells.get((path, layout))
            shown += f"{_percent(one):>4}"
            if one:
                row.add(one)
                whole[layout].add(one)
        yield f"{path:<26}{shown}{_percent(row):>6}{row.strange:>6}"
    every = Outcome()
    for one in whole.values():
        every.add(one)
    shown = "".join(f"{_percent(whole[layout]):>4}" for layout in layouts)
    yield f"{'all':<26}{shown}{_percent(every):>6}{every.strange:>6}"


def _percent(outcome: Outcome | None) -> str:
    return "" if outcome is None else f"{100 * outcome.f1:.0f}"


def main(arguments: list[str] | None = None) -> None:
    """Print the table, and the misses where asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.matrix", description=__doc__)
    parser.add_argument("names", nargs="*", help="groups and layouts; all where none is named")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args(arguments)
    unknown = set(asked.names) - set(groups()) - set(LAYOUTS)
    if unknown:
        parser.error(f"no group or layout: {', '.join(sorted(unknown))}")
    cells: dict[tuple[str, str], Outcome] = {}
    for path, group in groups().items():
        for layout in LAYOUTS:
            if (
                _asked(path, asked.names, groups())
                and _asked(layout, asked.names, LAYOUTS)
                and fits(group, layout)
            ):
                seeds = range(asked.seed, asked.seed + asked.count)
                cells[path, layout] = measured(group, layout, seeds, asked.formats.split(","))
    if asked.verbose:
        for name, misses in (told for one in cells.values() for told in one.misses):
            lines = (f"  {miss.path}: {miss.expected} | {miss.found}" for miss in misses)
            sys.stdout.write("\n".join([name, *lines, ""]) + "\n")
    sys.stdout.write("\n".join(table(cells)) + "\n")


def _asked(name: str, names: list[str], known: Iterable[str]) -> bool:
    """Whether a group or layout is asked for: named, or none of its kind is."""
    of_kind = [one for one in names if one in known]
    return not of_kind or name in of_kind


if __name__ == "__main__":
    main()
