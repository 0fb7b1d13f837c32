"""The report's number and day in one line of the cover (№ 85042-2025-I 监督审核 签发 2025.08.16)."""

from __future__ import annotations

from extract.groups.leaves import cover_end
from extract.readers import lines
from extract.source import Source
from extract.values.dates import find_dates
from schemas import rx
from schemas.leaf import Leaf

_NUMBER = rx.compile(
    r"(?:(?<=\n)|\A)[ \u3000]{0,4}№\s{0,2}"
    r"(?P<number>(?=[A-Z\d/-]{0,20}\d{3})[A-Z\d][A-Z\d/-]{5,30})(?=[ \u3000\t])"
)
_DAY = rx.compile(
    r"(?<=\s)(?:报告)?(?:签发|出具|发布)(?:日期?|于)?[ \u3000]{1,4}"
    r"(?=(?:19|20)\d\d\s?[-./年]\s?\d)[^\n\t]{8,14}"
)


def number(source: Source) -> Leaf[str] | None:
    """The number that a line of the cover begins with behind №."""
    found = list(lines.finditer(_NUMBER, ("№",), source.text, cover_end(source)))
    return source.leaf(found[0]["number"], *found[0].span("number")) if len(found) == 1 else None


def day(source: Source) -> Leaf[str] | None:
    """The day that ends a line of the cover behind 签发."""
    for match in lines.finditer(_DAY, ("签发", "出具", "发布"), source.text, cover_end(source)):
        dates = find_dates(match[0], match.start())
        rest = source.text[dates[0].end :].partition("\n")[0] if dates else "-"
        if len(dates) == 1 and not rest.strip():
            return source.leaf(dates[0].value, dates[0].start, dates[0].end)
    return None
