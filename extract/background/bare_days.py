"""Days written as month and day alone, where no date before them in their sentence gives the year."""

from __future__ import annotations

from extract.background.found import dates_and_spans
from extract.groups.leaves import body_end
from extract.source import Source
from extract.values.date_years import WORDED
from schemas.leaf import Leaf


def read(source: Source) -> list[Leaf[str]]:
    """Such days in reading order, as `2025-05-12` of the year that their line names last before them, else
    as `--05-12`."""
    text = source.text[: body_end(source)]
    known = {at for date in dates_and_spans(source)[0] for at in range(date.start, date.end)}
    found: list[Leaf[str]] = []
    for match in WORDED.finditer(text):
        month, day = (int(part.strip(" 日号")) for part in match[0].split("月"))
        if not known & {match.start(), match.end() - 1} and 1 <= month <= 12 and 1 <= day <= 31:
            year = _year_in(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
            found.append(source.leaf(f"{year}-{month:02}-{day:02}", match.start(), match.end()))
    return found


def _year_in(line: str) -> str:
    """The year that a line names last; a dash where it names none."""
    years = [part[-4:] for part in line.split("年")[:-1]]
    return next((year for year in reversed(years) if year.isdecimal() and year.startswith("20")), "-")
