"""Lines of 槐旸's report: numbers of three levels, a label, what it says; lists under them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from corpus.bodies.writer import Entry, Writer


def short(day: date, since: date) -> str:
    """A day behind another: without its year where that is the same."""
    return f"{day.month}.{day.day}" if day.year == since.year else f"{day.year}.{day.month}.{day.day}"


def span(w: Writer, path: str, since: date) -> str:
    """The day of a path behind another one."""
    return w.fact(path, short(w.audit.at(path), since))


def until(e: Entry, name: str, since: date) -> str:
    """The day of an entry behind another one; nothing written where it is the same."""
    day: date = getattr(e.source, name)
    return f"～{e(name, short(day, since))}" if day != since else e.silent(name)


class Lines:
    """Writes the lines and counts them."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.at = [0, 0, 0]

    def chapter(self, title: str) -> None:
        """A chapter: 3 证据."""
        self.at = [self.at[0] + 1, 0, 0]
        self.w.heading(1, f"{self.at[0]} {title}")

    def part(self, title: str) -> None:
        """A part of a chapter: 3.2 资源."""
        self.at = [self.at[0], self.at[1] + 1, 0]
        self.w.heading(2, f"{self.at[0]}.{self.at[1]} {title}")

    def say(self, label: str, text: str) -> None:
        """A labelled line: 3.2.1 能力：…"""
        self.at[2] += 1
        number = ".".join(str(one) for one in self.at)
        self.w.text(f"{number} {label}：{text}", style="plain")

    def told(self, texts: Iterable[str]) -> None:
        """Texts that begin with their labels."""
        for text in texts:
            label, _, rest = text.partition("：")
            self.say(label, rest)

    def items(self, texts: Iterable[str], *, numbered: bool = True) -> None:
        """A list under a line; ¶ goes on in a line of its own."""
        for at, text in enumerate(texts, 1):
            first, *rest = text.split("¶")
            self.w.text(f"　　{f'{at}) ' if numbered else '· '}{first}", style="plain")
            self.w.text(*(f"　　　 {one}" for one in rest), style="plain")
