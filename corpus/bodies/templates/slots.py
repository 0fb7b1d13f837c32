"""Texts of a template's own store with slots for tagged values: `于<a.start>起`, `编号<serial>`.

In a text `{manager}` is a word that has no field (see `stock.Phrases`; also `{flow}`, `{equipment}`), and in
angle brackets stands what has one: the path of a fact (`<headcount>`, with `o.` organization, `l.` its
licence, `b.` the body, `a.` the audit), or, with an entry, the name of a field of it. `:half` and `:until`
write a half day and the end of a term, `:each` all values of a list, another word what stands for None; `!`
tells silently, `@` writes what has no field and `=` writes untagged; `#` is the number of the row.
`<laws:compliance>`, `<law_count:compliance>` and `<scopes:system>` tell laws and scopes; of a nonconformity
of the audit before `<again:A/B>` is A, or B where its like was found again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import LONG_TERM, Entry, Writer
from corpus.layouts.writer import Row

SLOT = re.compile(r"<([!@=]?)([\w.#]+)(?::([^<>]+))?>")
ALIASES = {
    "o.": "organization.",
    "l.": "organization.licence.",
    "b.": "certification_body.",
    "a.": "audit.",
}


class Slots:
    """The texts of one report's store, filled in."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.audit = w.audit
        self.phrases = Phrases(w)
        self.slots = self.phrases.slots
        self.number = 0
        world = w.audit.world
        owned = (f"{name}{number}台（{model}）" for name, model, number in world.equipment)
        self.slots |= {"flow": "、".join(world.industry["flow"]), "equipment": "，".join(owned)}

    def at(self, *names: str) -> Any:
        """What stands in the store under a name, or under a name below it."""
        found: Any = store(self.w.report.template)
        for name in names:
            found = found[name]
        return found

    def __call__(self, text: str, entry: Entry | None = None) -> str:
        """A text with its slots filled in."""
        return SLOT.sub(lambda match: self._told(match, entry), text.format_map(self.slots))

    def _told(self, match: re.Match[str], entry: Entry | None) -> str:
        mark, name, way = match[1], match[2], match[3] or ""
        if name == "#":
            return str(self.number)
        if entry is not None and "." not in name:
            return self._field(entry, mark, name, way)
        if name in {"laws", "law_count", "scopes"}:
            return self._listed(name, way)
        path = ALIASES.get(name[:2], name[:2]) + name[2:]
        if mark == "!":
            return self.w.silent(path)
        ways = {"half": self.w.half, "until": self.w.until}
        return ways[way](path) if way in ways else self.w.fact(path)

    def _listed(self, name: str, place: str) -> str:
        """Laws, their number, the scopes at a place."""
        if name == "laws":
            return self.w.laws(place)
        if name == "law_count":
            return self.w.law_entry(place)("stated_count")
        table, systems = words("systems"), self.audit.systems
        return "；".join(f"{table[one]['short']}：{self.w.scope(place, one)}" for one in systems)

    def _field(self, entry: Entry, mark: str, name: str, way: str) -> str:
        if name == "again":
            good, _, bad = way.partition("/")
            return bad if again(self.audit, getattr(entry.source, "description", "")) else good
        value = getattr(entry.source, name)
        if mark == "!":
            return entry.silent(name)
        if mark == "@":
            return entry.aside(name)
        if mark == "=":
            return self.w.date(value) if isinstance(value, date) else str(value or self.w.blank)
        if way.startswith("each"):
            return entry.each(name, way[5:] or "、")
        if way and value is None:
            return entry(name, LONG_TERM) if way == "until" else way
        return entry(name)

    def lines(self, path: str, text: str) -> list[str]:
        """A text for each record of a list of the audit."""
        found = []
        for number, record in enumerate(getattr(self.audit, path), 1):
            self.number = number
            found.append(self(text, self.w.entry(path, record)))
        return found

    def rows(self, path: str, cells: Sequence[str]) -> list[Row]:
        """A row of cells for each record of a list of the audit."""
        found: list[Row] = []
        for number, record in enumerate(getattr(self.audit, path), 1):
            self.number = number
            entry = self.w.entry(path, record)
            found.append([self(cell, entry) for cell in cells])
        return found

    def text(self, said: str | Mapping[str, str]) -> str:
        """A text of the store: as it stands, or a line for each record between `lead` and `end`."""
        if isinstance(said, str):
            return self(said)
        path = said["each"]
        joined = said.get("join", "；").join(self.lines(path, said["line"]))
        end = said.get("end", "" if joined.endswith("。") else "。")
        return f"{self(said.get('lead', ''))}{joined}{self(end)}" if joined else ""

    def needed(self, asked: Mapping[str, Any]) -> bool:
        """Whether the audit has the list `need` and is one of `systems` and of `types`."""
        audit = self.audit
        fits = not asked.get("systems") or set(asked["systems"]) & set(audit.systems)
        typed = not asked.get("types") or audit.audit_type in asked["types"]
        return bool((not asked.get("need") or getattr(audit, asked["need"])) and fits and typed)
