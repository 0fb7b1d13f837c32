"""Days written as month and day alone, where no date before them in their sentence gives the year."""

from __future__ import annotations

from extract.readers.dates.body_dates import dates_and_spans
from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.values.date_years import WORDED
from schemas.leaf import Leaf


def read(source: Source) -> list[Leaf[str]]:
    """Such days: `2025-05-12` of the year that their line names last before them, else `--05-12`."""
    text, found = source.text[: body_end(source)], []
    known = {at for date in dates_and_spans(source)[0] for at in range(date.start, date.end)}
    for match in WORDED.finditer(text):
        month, day = (int(part.strip(" 日号")) for part in match[0].split("月"))
        if not known & {match.start(), match.end() - 1} and 1 <= month <= 12 and 1 <= day <= 31:
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            years = [
                part[-4:] for part in line.split("年")[:-1] if part[-4:-2] == "20" and part[-2:].isdecimal()
            ]
            value = f"{years[-1] if years else '-'}-{month:02}-{day:02}"
            found.append(source.leaf(value, match.start(), match.end()))
    return found
