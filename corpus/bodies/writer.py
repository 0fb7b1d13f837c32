"""The writer of a template: blocks, and values tagged with their field paths as they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from random import Random
from typing import Any

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.tagged import ASIDE
from corpus.layouts.tree import Look, Report
from corpus.layouts.writer import BlockWriter

Value = str | int | float | date | None
DateForm = Callable[[date], str]

FORMS: dict[str, DateForm] = {
    "chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "padded": lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    "spaced": lambda day: f"{day.year} 年 {day.month} 月 {day.day} 日",
    "dash": lambda day: f"{day:%Y-%m-%d}",
    "dot": lambda day: f"{day.year}.{day.month}.{day.day}",
    "dots": lambda day: f"{day:%Y.%m.%d}",
    "slash": lambda day: f"{day.year}/{day.month}/{day.day}",
}
"""Ways to write a day, by name."""

RARE: dict[str, DateForm] = {
    "day_first": lambda day: f"{day:%d/%m/%Y}",
    "bare": lambda day: f"{day.year}-{day.month}-{day.day}",
}
"""Ways that are used only where a template names them."""

HALVES = {"am": "上午", "pm": "下午"}
NOT_TEXT = str.maketrans("{}|", "｛｝｜")
LONG_TERM = "长期"


def tag(path: str, text: str, value: str | None = None) -> str:
    """A text tagged with its path, as markup.

    >>> tag("audit.start", "3月5日", "2025-03-05")
    '{=audit.start|3月5日|2025-03-05}'
    """
    shown = text.translate(NOT_TEXT)
    return f"{{={path}|{shown}|{value}}}" if value is not None and value != shown else f"{{={path}|{shown}}}"


def canonical(value: Value) -> str:
    """A value as the truth has it, as text."""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:g}" if isinstance(value, float) else str(value)


class Entry:
    """One entry of a list: a statement. Called with a field it gives the tagged text of its value.

    `source` is the record told; a value may be given in its place. What is None gives the writer's blank."""

    def __init__(self, writer: Writer, path: str, source: object = None) -> None:
        self.writer, self.path, self.source = writer, path, source

    def __call__(self, name: str, text: str | None = None, *, value: Value = None) -> str:
        """The tagged text of a field; `text` is how it is written where not as the writer writes it."""
        found = self._value(name) if value is None else value
        return self.writer.tag(f"{self.path}.{name}", found, text)

    def silent(self, name: str, value: Value = None) -> str:
        """A field that is told by what stands around, not by a text of its own."""
        found = self._value(name) if value is None else value
        return tag(f"{self.path}.{name}", "", canonical(found))

    def aside(self, name: str, text: str | None = None) -> str:
        """What has no field (what someone works, where a device stands): tagged for defects alone."""
        shown = canonical(self._value(name)) if text is None else text
        return tag(f"{ASIDE}{self.path}.{name}", shown)

    def each(self, name: str, joiner: str = "、", around: str = "{}") -> str:
        """All values of a field that is a list, each tagged; `around` is written about each."""
        return self.writer.each(f"{self.path}.{name}", self._value(name), joiner, around)

    def silent_each(self, name: str) -> str:
        """All values of a field that is a list, told by what stands around."""
        return "".join(tag(f"{self.path}.{name}+", "", value) for value in self._value(name))

    def one(self, name: str, value: str) -> str:
        """A further value of a field that is a list."""
        return tag(f"{self.path}.{name}+", value)

    def inner(self, name: str, source: object = None) -> Entry:
        """An entry of a list within this one."""
        return self.writer.entry(f"{self.path}.{name}", source)

    def _value(self, name: str) -> Any:
        return getattr(self.source, "from_" if name == "from" else name)


class Writer(BlockWriter):
    """Writes the blocks of one report on an audit; `random` is the report's own.

    `dates` is the way that days are written (a name of `FORMS` or `RARE`, or several to be used by turns)."""

    def __init__(
        self,
        audit: Audit,
        template: str,
        seed: int,
        *,
        look: Look = "box",
        styled: bool = True,
        dates: str | Sequence[str] = "chinese",
        blank: str = "/",
    ) -> None:
        body = audit.certification_body.name
        super().__init__(Report(template, f"{template}-{seed}", body, body), look, styled=styled)
        self.audit = audit
        self.random = Random(f"{template} {seed} writer")
        self.forms = [dates] if isinstance(dates, str) else list(dates)
        self.blank = blank
        self._dated = 0
        self._entries = 0

    def date(self, day: date) -> str:
        """A day in the report's way, untagged."""
        self._dated += 1
        return (FORMS | RARE)[self.forms[self._dated % len(self.forms)]](day)

    def tag(self, path: str, value: Value, text: str | None = None) -> str:
        """A value, tagged: written as `text`, else in the report's way. None gives the blank, untagged."""
        if value is None:
            return self.blank if text is None else tag(path, text)
        if text is None:
            text = self.date(value) if isinstance(value, date) else canonical(value)
        return tag(path, text, canonical(value))

    def fact(self, path: str, text: str | None = None) -> str:
        """The audit's value of a field path without lists, tagged: `fact("organization.name")`."""
        return self.tag(path, self.audit.at(path), text)

    def silent(self, path: str, value: Value = None) -> str:
        """A value that is told by what stands around (`上午` for a half day), not by a text of its own."""
        return tag(path, "", canonical(self.audit.at(path) if value is None else value))

    def until(self, path: str) -> str:
        """The end of a term: a day, or 长期 where the audit has none."""
        found = self.audit.at(path)
        return tag(path, LONG_TERM) if found is None else self.tag(path, found)

    def half(self, path: str) -> str:
        """上午 or 下午."""
        return self.fact(path, HALVES[self.audit.at(path)])

    def each(self, path: str, values: Iterable[str], joiner: str = "、", around: str = "{}") -> str:
        """A list of values, each tagged."""
        before, _, after = around.partition("{}")
        return joiner.join(f"{before}{tag(f'{path}+', value)}{after}" for value in values)

    def entry(self, path: str, source: object = None) -> Entry:
        """A new entry of a list: one for each statement."""
        self._entries += 1
        return Entry(self, f"{path}[{self._entries}]", source)

    def same(self, path: str, key: str, source: object = None) -> Entry:
        """The entry of a list that has one entry a thing (team, standards …); `key` tells which."""
        return Entry(self, f"{path}[{''.join(char for char in key if char.isalnum())}]", source)

    def person(self, member: TeamMember) -> Entry:
        """The entry of a person of the team: one, however often the person is named."""
        return self.same("team", member.name, member)

    def standard(self, system: str) -> Entry:
        """The entry of the standard of a system, its system told silently by the first call to it."""
        return self.same("standards", system, next(s for s in self.audit.standards if s.system == system))

    def scope(self, place: str, system: str | None = None, text: str | None = None) -> str:
        """The scope at a place, tagged with place and system: one entry a place and system."""
        scope = self.audit.scope(place, system)
        entry = self.same("scopes", f"{place}{system or ''}", scope)
        words = entry.silent("place") + (entry.silent("system") if system else "")
        return words + entry("text", text)

    def laws(self, place: str, joiner: str = "、", around: str = "《{}》") -> str:
        """The titles of the law list of a place, tagged; see `law_entry` for what more is told of it."""
        entry = self.law_entry(place)
        return entry.silent("place") + entry.each("titles", joiner, around)

    def law_entry(self, place: str) -> Entry:
        """The entry of the law list of a place: one a place."""
        return self.same("law_lists", place, self.audit.laws(place))

    def choice(self, path: str, labels: dict[str, str], chosen: str, gap: str = "  ") -> str:
        """Options with boxes, the value `chosen` (a key of `labels`) ticked and tagged.

        The label is what is written; the path has the value."""
        made = []
        for value, label in labels.items():
            ticked = value == chosen
            made.append(f"{{{'+' if ticked else '-'}}}{tag(path, label, value) if ticked else label}")
        return gap.join(made)

    def paragraphs(self, texts: Iterable[str]) -> None:
        """Paragraphs of the body."""
        for text in texts:
            self.text(text)
