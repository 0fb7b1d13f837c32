"""What real reports are full of: purchases, deliveries, minutes, batches, quoted rules, years of machines.

None of it belongs to a field. It is put among the sentences of a report until more days have no field than
have one, so that a reader who takes any date for the one that is due is found out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.tagged import SENTENCE, tags_of
from corpus.layouts.tree import Block, Paragraph, Report, line_of, table_of

_DATA = Path(__file__).with_name("everyday.yaml")
_PREFIXES = ("CG", "DH", "JL", "WX", "HY", "QR")
_SLOTS = ("{a}", "{b}", "{c}", "{d}")
MORE = 1.3
"""So many days without a field are put in for each that has one."""

WITHIN = 0.4
"""The share of passages that stand in the paragraph before."""

ROWS = (4, 8)
"""So many rows has a table of records."""

TABLES = 0.25
"""The share of tables among what is put in."""

FORMS: tuple[Callable[[date], str], ...] = (
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day:%Y/%m/%d}",
)


class _Passage(NamedTuple):
    blocks: list[Block]
    days: int


def put(report: Report, audit: Audit, seed: int) -> None:
    """Put passages into a report (in place) until most of its days have no field: behind sentences of the
    body, in a paragraph of their own or in the same."""
    random = Random(f"{report.name} {seed} everyday")
    spots = _spots(report)
    due = MORE * sum(_is_day(tag.value or tag.raw) for tag in tags_of(report))
    behind: dict[int, list[Block]] = {}
    texts: list[str] = []
    while spots and due > 0:
        at = random.choice(spots)
        passage = _passage(audit, random, texts)
        if random.random() < WITHIN and len(passage.blocks) == 1:
            report.blocks[at] = _joined(report.blocks[at], passage.blocks[0])
        else:
            behind.setdefault(at, []).extend(passage.blocks)
        due -= passage.days
    blocks: list[Block] = []
    for at, block in enumerate(report.blocks):
        blocks += [block, *behind.get(at, [])]
    report.blocks[:] = blocks


def _spots(report: Report) -> list[int]:
    """Behind which blocks something may stand: sentences of the body's middle."""
    found = [
        at for at, block in enumerate(report.blocks) if isinstance(block, Paragraph) and _is_sentence(block)
    ]
    inner = [at for at in found if at > len(report.blocks) // 6]
    return inner[: max(1, len(inner) * 4 // 5)]


def _is_sentence(block: Paragraph) -> bool:
    text = "".join(piece.text for piece in block.line)
    plain = all(piece.kind == "text" for piece in block.line)
    return plain and block.number is None and text.endswith("。") and len(text) >= SENTENCE


def _joined(one: Block, other: Block) -> Block:
    assert isinstance(one, Paragraph) and isinstance(other, Paragraph)
    return replace(one, line=(*one.line, *other.line))


def _passage(audit: Audit, random: Random, texts: list[str]) -> _Passage:
    """A paragraph or a table of records, with the number of days that it tells."""
    form = random.choice(FORMS)
    if random.random() >= TABLES:
        if not texts:
            texts += _data()["passages"]
            random.shuffle(texts)
        text = texts.pop()
        filled = _filled(text, audit, random, form)
        return _Passage([Paragraph(line_of(filled))], sum(slot in text for slot in _SLOTS))
    stated = random.choice(_data()["tables"])
    rows = [
        [_filled(cell, audit, random, form, own) for cell in stated["row"]]
        for own in (random.random() for _ in range(random.randint(*ROWS)))
    ]
    widths = (3.0,) * len(stated["heads"])
    days = len(rows) * sum(slot in cell for cell in stated["row"] for slot in _SLOTS)
    return _Passage(
        [Paragraph(line_of(f"{stated['title']}：")), table_of([stated["heads"], *rows], widths, head=1)], days
    )


def _filled(
    text: str, audit: Audit, random: Random, form: Callable[[date], str], own: float | None = None
) -> str:
    """A text with its slots filled; those of one row (`own`) have one draw of days."""
    days = _days(audit, Random(own) if own is not None else random)
    founded = audit.organization.established_on.year
    year = random.randint(founded, max(founded, days[0].year - 2))
    number = random.randint(40, 900)
    slots = {
        **{slot.strip("{}"): form(day) for slot, day in zip(_SLOTS, days, strict=True)},
        "m": f"{days[0].year}年{days[0].month}月",
        "y": year,
        "y2": random.randint(year, max(year, days[0].year - 1)),
        "n": number,
        "k": random.randint(2, 38),
        "q": random.randint(100, 4000),
        "code": f"{random.choice(_PREFIXES)}{days[0]:%y%m}{random.randint(11, 99)}",
        "lot": f"{days[0]:%y%m%d}{random.choice('ABCDE')}{random.randint(1, 9)}",
        "who": random.choice(_data()["who"]),
    }
    return text.format(**slots)


def _days(audit: Audit, random: Random) -> list[date]:
    """Days in order, within the time that the audit looks at."""
    last = audit.audit.start - timedelta(days=4)
    first = max(last - timedelta(days=150), audit.system_effective_on + timedelta(days=3))
    span = max((last - first).days, 8)
    begun = last - timedelta(days=random.randint(6, span))
    return [
        begun + timedelta(days=d)
        for d in sorted(random.sample(range(max(7, min(24, (last - begun).days))), 4))
    ]


def _is_day(text: str) -> bool:
    """Whether a value is a day."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return data
