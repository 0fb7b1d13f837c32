"""老禾口's numbered paragraphs, words and days."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程相结合"}
GRADES = {"major": "严重", "minor": "轻微"}
ADVICE = {
    "stage2": {
        "recommend": "推荐给予认证",
        "recommend_after_correction": "在不符合项改正并经验证合格后推荐给予认证",
        "not_recommend": "不推荐给予认证",
    },
    "recertification": {
        "recommend": "推荐再次发证",
        "recommend_after_correction": "在不符合项改正并经验证合格后推荐再次发证",
        "not_recommend": "不推荐再次发证",
    },
}
KEPT = {"maintain": "推荐保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"}
DIGITS = "〇一二三四五六七八九"
CHAPTERS = "一二三四五六七八九"


class Paper(Sentences):
    """The report: chapters, paragraphs with numbers, paragraphs below them."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        departments = audit.world.departments
        self.slots |= {
            "kinds": "、".join(NAMES[one] for one in audit.systems),
            "purchase": departments[4],
            "sale": departments[5],
            "plant": departments[6],
            "safety_office": departments[7],
        }
        self.chapters = self.items = 0

    def chapter(self, title: str) -> None:
        """A chapter."""
        self.w.heading(1, f"{CHAPTERS[self.chapters]}、{title}")
        self.chapters, self.items = self.chapters + 1, 0

    def item(self, *texts: str) -> None:
        """A numbered paragraph."""
        self.items += 1
        self.w.text(f"{self.items}、{''.join(texts)}")

    def listed(self, lead: str, texts: list[str]) -> None:
        """A numbered paragraph, and those below it; nothing where there are none."""
        if len(texts) == 1:
            self.item(f"{lead}：{texts[0]}。")
        elif texts:
            self.item(f"{lead}：")
            self.below(texts)

    def below(self, texts: list[str]) -> None:
        """Paragraphs below a numbered one."""
        last = len(texts)
        for at, text in enumerate(texts, 1):
            self.w.text(f"（{at}）{text}{'。' if at == last else '；'}")

    def one(self, name: str) -> str:
        """One of the sentences of a name."""
        return self.some(name, 1)[0]

    def told(self, name: str) -> str:
        """The sentence of a name that the type of audit has."""
        return self.texts(name, self.audit.audit_type)[0]


def term(e: Entry) -> str:
    """From when until when, or without an end."""
    until = e("valid_to") if getattr(e.source, "valid_to") else ""  # noqa: B009
    return (
        f"自{e('valid_from')}起至{until}止"
        if until
        else f"自{e('valid_from')}起，{e('valid_to', '长期')}有效"
    )


def old_date(day: date) -> str:
    """A day in Chinese numerals.

    >>> old_date(date(2025, 10, 23))
    '二〇二五年十月二十三日'
    """
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{_number(day.month)}月{_number(day.day)}日"


def _number(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else DIGITS[tens]) + "十" if tens else ""
    return ten + (DIGITS[ones] if ones else "")
