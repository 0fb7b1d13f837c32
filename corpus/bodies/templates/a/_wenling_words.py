"""Numbers of paragraphs, days within the time that is looked at, and what field a company is in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"
NAMES = {
    "MDR": "医疗器械质量管理体系",
    "QMS": "质量管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
}
PRODUCTS = {
    "一次性使用无菌注射器": ("注射器",),
    "食品安全国家标准 速冻面米与调制食品": ("速冻调制食品", "速冻面米食品"),
    "食品安全国家标准 糕点、面包": ("糕点", "面包"),
}
SPRING = {*((1, day) for day in range(28, 32)), *((2, day) for day in range(1, 5))}
RESTS = {(1, 1), *SPRING, *((month, day) for month in (5, 10) for day in range(1, 9 if month == 10 else 6))}


@cache
def stored(*names: str) -> Any:
    """What stands in this template's own file under a name, or a name below it."""
    path = Path(__file__).with_name("_wenling.yaml")
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    for name in names:
        found = found[name]
    return found


def kind_of(audit: Audit) -> str:
    """Medical, food or isms."""
    first = audit.systems[0]
    return {"MDR": "medical", "FSMS": "food"}.get(first, "isms")


def letters(w: Writer, texts: Sequence[str]) -> None:
    """Paragraphs with letters."""
    for at, text in enumerate(texts):
        w.text(f"{chr(ord('a') + at)}) {text}{'。' if text[-1] not in '。：' else ''}", style="plain")


def chinese(day: date) -> str:
    """A day in full."""
    return f"{day.year}年{day.month}月{day.day}日"


def leads(w: Writer, told: Sequence[tuple[str, str]]) -> None:
    """Texts beside their lead-in words."""
    w.table(
        [[f"【{word}】", f"{text.rstrip('。')}。"] for word, text in told], (1, 5.2), rules="none", bold=(0,)
    )


def fits(audit: Audit, title: str) -> bool:
    """Whether a product standard of the field is one for what the company makes."""
    products = audit.world.products
    return any(word in products for word in PRODUCTS.get(title, ("",)))


def rings(w: Writer, texts: Sequence[str]) -> None:
    """Paragraphs with ringed numbers."""
    for at, text in enumerate(texts):
        last = at == len(texts) - 1
        w.text(f"　　{RINGS[at]} {text}{'。' if last else '；'}", style="plain")


def workday(day: date) -> date:
    """The day, or the next on which offices are open."""
    while day.weekday() > 4 or (day.month, day.day) in RESTS:
        day += timedelta(days=1)
    return day


def before(w: Writer, most: int, least: int) -> date:
    """A day so long before the audit, within the time since the last one."""
    audit = w.audit.audit
    first = max(audit.start - timedelta(days=most), audit.covered_from + timedelta(days=15))
    last = max(audit.start - timedelta(days=least), first)
    return workday(first + timedelta(days=w.random.randint(0, (last - first).days)))


def later(w: Writer, least: int, most: int) -> date:
    """A day so long after the report."""
    return workday(w.audit.report_date + timedelta(days=w.random.randint(least, most)))
