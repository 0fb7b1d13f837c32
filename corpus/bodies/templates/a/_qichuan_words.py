"""How 蕲川 writes days, numbers, systems and chapters."""

from __future__ import annotations

from datetime import date

from corpus.bodies.writer import Writer

DIGITS = "〇一二三四五六七八九"
SYSTEMS = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


def numeral(number: int) -> str:
    """A number below 100.

    >>> numeral(8), numeral(10), numeral(16), numeral(31)
    ('八', '十', '十六', '三十一')
    """
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return ten + (DIGITS[ones] if ones else "")


def spelled(day: date) -> str:
    """A day in the numerals of official papers.

    >>> spelled(date(2025, 3, 5))
    '二〇二五年三月五日'
    """
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"


def told(w: Writer, path: str) -> str:
    """The audit's day of a path, spelled out."""
    return w.fact(path, spelled(w.audit.at(path)))


def named(w: Writer) -> str:
    """The systems by name, untagged: 环境和职业健康安全管理体系."""
    return "和".join(SHORT[one] for one in w.audit.systems) + "管理体系"
