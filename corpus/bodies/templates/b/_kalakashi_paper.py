"""The official paper: its numbering 一、（一）1.（1）, its annexes, marks and terms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Entry, Writer

HAN = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


@dataclass(frozen=True)
class Annex:
    """An annex: what it is called by in the code, its title, who writes it, where it belongs."""

    key: str
    title: str
    write: Callable[[Paper], None]
    there: Callable[[Audit], bool] = lambda _: True
    wide: bool = False


class Paper:
    """One paper being written."""

    def __init__(self, audit: Audit, w: Writer, annexes: Sequence[Annex]) -> None:
        self.audit, self.w = audit, w
        self.stock = Phrases(w)
        self.annexes = [one for one in annexes if one.there(audit)]
        self.chapters = self.sections = self.items = 0

    def chapter(self, title: str) -> None:
        """一、"""
        self.chapters, self.sections, self.items = self.chapters + 1, 0, 0
        self.w.heading(1, f"{HAN[self.chapters - 1]}、{title}")

    def section(self, title: str) -> None:
        """（一）"""
        self.sections, self.items = self.sections + 1, 0
        self.w.heading(2, f"（{HAN[self.sections - 1]}）{title}")

    def item(self, text: str) -> None:
        """1."""
        self.items += 1
        self.w.text(f"{self.items}.{text}")

    def said(self, topic: str, count: int = 1) -> None:
        """Sentences of the stock, each an item."""
        for text in self.stock.some(topic, count):
            self.item(text)

    def subs(self, lead: str, told: Sequence[str]) -> None:
        """A lead with what is under it: （1）…；（2）…。"""
        self.item(f"{lead}：")
        for at, text in enumerate(told, 1):
            self.w.text(f"（{at}）{text}{'；' if at < len(told) else '。'}")

    def annex(self, key: str) -> str:
        """附件3."""
        return f"附件{1 + next(at for at, one in enumerate(self.annexes) if one.key == key)}"


def marked(text: str, chosen: bool) -> str:
    """〔√〕 or 〔〇〕 before a text."""
    return f"〔{'√' if chosen else '〇'}〕{text}"


def short(entry: Entry, name: str) -> str:
    """A day in the narrow cells of an annex."""
    day: date | None = getattr(entry.source, name)
    return entry(name, f"{day:%Y-%m-%d}") if day else entry(name, "长期")


def term(entry: Entry) -> str:
    """From when to when something is valid, in an annex."""
    return f"{short(entry, 'valid_from')}至¶{short(entry, 'valid_to')}"


def standards(paper: Paper) -> list[str]:
    """The standards, each with its system and twin."""
    told = []
    for system in paper.audit.systems:
        entry = paper.w.standard(system)
        one = next(one for one in paper.audit.standards if one.system == system)
        name = paper.w.tag("systems+", system, words("systems")[system]["name"])
        twin = f"（{entry('iso')}）" if one.iso and one.iso != one.number else ""
        silent = entry.silent("iso") if one.iso == one.number else ""
        told.append(f"{name}：{entry.silent('system')}{entry('number')}{silent}《{one.title}》{twin}")
    return told
