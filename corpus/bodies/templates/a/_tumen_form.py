"""Short words and days of 图檀睿评: a day of the audit's year is written without it."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer

BAR = "｜"
SHORT = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "ISMS": "信息安全",
    "ITSMS": "信息技术服务",
    "FSMS": "食品安全",
    "HACCP": "HACCP",
    "EIMS": "诚信",
}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
    "EIMS": "企业诚信管理体系",
}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "年度监督",
    "recertification": "再认证",
    "transfer": "转换认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


class Days:
    """The days of one report."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.w = w
        self.year = audit.audit.start.year

    def words(self, day: date) -> str:
        """3月12日, with its year where that is another."""
        return f"{'' if day.year == self.year else f'{day.year}年'}{day.month}月{day.day}日"

    def slashed(self, day: date) -> str:
        """03/12, with its year where that is another."""
        return f"{day:%m/%d}" if day.year == self.year else f"{day:%Y/%m/%d}"

    def fact(self, path: str) -> str:
        """A day of the audit."""
        return self.w.fact(path, self.words(self.w.audit.at(path)))

    def of(self, entry: Entry, name: str) -> str:
        """A day of an entry, in words."""
        return entry(name, self.words(getattr(entry.source, name)))

    def thin(self, entry: Entry, name: str) -> str:
        """A day of an entry, in figures."""
        return entry(name, self.slashed(getattr(entry.source, name)))

    def after(self, entry: Entry, first: str, last: str, *, thin: bool = False) -> str:
        """A day told behind an earlier one: it has a year wherever that has one."""
        since, until = getattr(entry.source, first), getattr(entry.source, last)
        if since.year == self.year:
            return self.thin(entry, last) if thin else self.of(entry, last)
        return entry(last, f"{until:%Y/%m/%d}" if thin else f"{until.year}年{until.month}月{until.day}日")

    def span(self, entry: Entry, first: str = "valid_from", last: str = "valid_to") -> str:
        """A term."""
        return f"{self.of(entry, first)}—{self.after(entry, first, last)}"


def bullet(w: Writer, *parts: str) -> None:
    """A bullet, its parts behind bars."""
    w.text(f"• {BAR.join(part for part in parts if part)}", style="plain")


def line(w: Writer, *parts: str) -> None:
    """A line of labels with their values."""
    w.text(BAR.join(parts), style="plain")


def scopes(audit: Audit, w: Writer, place: str, label: str) -> None:
    """A bullet for each system's scope at a place."""
    for one in audit.systems:
        named = f"{label}（{SHORT[one]}）" if len(audit.systems) > 1 else label
        bullet(w, f"{named}：{w.scope(place, one)}")
