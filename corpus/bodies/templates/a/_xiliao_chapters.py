"""The chapters of 西辽's form: on the left what is printed, on the right what the auditors wrote."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from corpus.bodies.templates.slots import Slots
from corpus.layouts.tree import Cell, Table, lines_of, table_of
from corpus.layouts.writer import Row

WIDTHS = (1.9, 5.3)
Own = Callable[[Slots], str]
Nest = Callable[[Slots], Table | None]


class Chapters:
    """Writes chapters; `own` and `nests` are what code says in a cell, in lines and as a table."""

    def __init__(self, s: Slots) -> None:
        self.audit, self.w, self.s = s.audit, s.w, s
        self.own: dict[str, Own] = {}
        self.nests: dict[str, Nest] = {}

    def write(self, chapter: Mapping[str, Any]) -> None:
        """A chapter with its table."""
        self.w.heading(1, chapter["title"])
        rows: list[Row] = [["审核内容/要求", "审核记录"]]
        at = 0
        for one in self._lines(chapter):
            at += one["ask"] != "^"
            label = one["ask"] if one["ask"] == "^" else f"{chapter['number']}.{at} {one['ask']}"
            rows.append([label, one["cell"] if "cell" in one else self._cell(one)])
        self.w.table(rows, WIDTHS, head=1, repeat=True)
        self.w.text("", style="plain")

    def _lines(self, chapter: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The printed lines; those on the figures are as many as there are tables."""
        found: list[dict[str, Any]] = []
        for one in chapter["lines"]:
            if one.get("nest") == "totals":
                cells = self._totals(one)
                found += [{"ask": "^" if at else one["ask"], "cell": cell} for at, cell in enumerate(cells)]
            else:
                found.append(one)
        return found

    def _cell(self, one: Mapping[str, Any]) -> Cell:
        """What was found: lines, and a table after them."""
        if not self.s.needed(one):
            return Cell(lines_of(self.s(one.get("none", "不涉及。")), self.w.look))
        told = [text for said in one["say"] if (text := self._said(said))]
        nested = self._nested(one["nest"]) if "nest" in one else None
        save = self._save(one.get("see", []))
        if save:
            told.append(save)
        return Cell(lines_of("¶".join(told), self.w.look), nested)

    def _said(self, said: str | Mapping[str, Any]) -> str:
        if isinstance(said, str):
            return self.s(said)
        if "own" in said:
            return self.own[said["own"]](self.s)
        if "systems" in said and not self.s.needed(said):
            return ""
        return self.s(said["text"]) if "text" in said else self.s.text({"join": "；¶", **said})

    def _nested(self, nest: str | Mapping[str, Any]) -> Table | None:
        """A table within the cell: by code, or a row for each record."""
        if isinstance(nest, str):
            return self.nests[nest](self.s)
        rows: list[Row] = [nest["head"]]
        for number, record in enumerate(getattr(self.audit, nest["of"]), 1):
            self.s.number = number
            self.s.slots["act"] = getattr(record, "act", "")
            entry = self.w.entry(nest["of"], record)
            rows.append([self.s(cell, entry) for cell in nest["cells"]])
        return table_of(rows, tuple(nest["widths"]), head=1, look=self.w.look)

    def _totals(self, one: Mapping[str, Any]) -> list[Cell]:
        """A cell for each table of amounts."""
        cells = []
        for table in self.audit.tables_with_totals:
            t = self.w.entry("tables_with_totals", table)
            lead = f"{one['lead']}{t('title')}，单位：{table.unit}"
            items = [t.inner("items", item) for item in table.items]
            rows: list[Row] = [["序号", "项目", "数值"]]
            rows += [[str(at), i("name"), i("amount")] for at, i in enumerate(items, 1)]
            rows.append(["合计", "‹", t("stated_total")])
            cells.append(Cell(lines_of(lead), table_of(rows, (0.8, 3, 2), head=1)))
        return cells

    def _save(self, clauses: list[str]) -> str:
        """What is not so: the nonconformities at these clauses."""
        systems = {one.number: one.system for one in self.audit.standards}
        found = [
            item.number
            for item in self.audit.nonconformities.items
            if any(f"{systems.get(item.standard)} {item.clause}".startswith(one) for one in clauses)
        ]
        return f"抽样中的例外见第8章不符合{'、'.join(found)}。" if found else ""
