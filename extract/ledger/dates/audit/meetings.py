"""The opening and the closing meeting with their days: in rows of a schedule, else in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.statements.times.dates import AuditMeeting
from schemas.text import fold

_DAY = patterns.compile(r"^(?:(20\d\d)(?:年|[-./]))?(\d{1,2})(?:月|[-./])(\d{1,2})日?(?![\d.])")
_MEETING = patterns.compile(r"^[^，,。；;\d]{0,8}(?P<which>首次|末次)会议?[^，,。；;\d]{0,8}$")
_DATE = r"(?:(?P<y{0}>20\d\d)(?:年|[-./]))?(?P<m{0}>\d{{1,2}})(?:月|[-./])(?P<d{0}>\d{{1,2}})日?"
_CLOCK = r"(?:上午|下午|晚上?)?(?:\d{1,2}(?:[:：]\d{2}|时|点)(?:\d{1,2}分)?)?"
_HELD = patterns.compile(
    rf"(?<![\d./-]){_DATE.format(1)}{_CLOCK}(?:在[^，,。；;\d]{{1,12}})?(?:召开|举行)了?(?P<one>首次|末次)会议?"
    rf"|(?P<other>首次|末次)会议?(?:定|拟|已)?[于在]{_DATE.format(2)}{_CLOCK}(?:[^，,。；;\d]{{0,12}})?(?:召开|举行|进行)"
)
"""A sentence that tells on which day a meeting was held."""

_OTHERS = patterns.compile(r"第?[一二12]阶段|上次|上一次|上年|计划|原定|改[到至为期]|延期|顺延")
_REACH = 40


def read(reading: Reading, word: str, year: int) -> Iterator[AuditMeeting]:
    """The meetings of a kind (首次, 末次); a day without a year is one of `year`. Sentences count where no
    row tells of one."""
    rows = [*_in_rows(reading, word, year)]
    yield from rows or _in_sentences(reading, word, year)


def _in_rows(reading: Reading, word: str, year: int) -> Iterator[AuditMeeting]:
    """The meetings in rows whose first cells tell a day, but for rows that tell of both meetings."""
    for passage in reading.passages((f"{word}会",)):
        text = fold(str(passage.leaf.value))
        meeting = _MEETING.match(text)
        if meeting is None or meeting["which"] != word:
            continue
        cells = [fold(cell) for cell in reading.beside(passage.leaf)]
        if any(_MEETING.match(cell) for cell in cells):
            continue
        days = [match for cell in cells[:2] if (match := _DAY.match(cell))]
        if len(days) == 1:
            try:
                day = date(int(days[0][1] or year), int(days[0][2]), int(days[0][3]))
            except ValueError:
                continue
            yield AuditMeeting(passage.leaf, text, day, "")


def _in_sentences(reading: Reading, word: str, year: int) -> Iterator[AuditMeeting]:
    """The meetings of which a sentence tells the day on which they were held, and what is doubted."""
    for passage in reading.passages((f"{word}会",)):
        text = fold(str(passage.leaf.value))
        lead = reading.around(passage.leaf)[0][-_REACH:]
        for match in _HELD.finditer(text):
            at = 1 if match["one"] else 2
            other = excused(_OTHERS, lead + text, *(len(lead) + at for at in match.span()))
            if (match["one"] or match["other"]) != word or other.here:
                continue
            try:
                day = date(int(match[f"y{at}"] or year), int(match[f"m{at}"]), int(match[f"d{at}"]))
            except ValueError:
                continue
            yield AuditMeeting(passage.leaf, text, day, other.doubt)
