"""瓯浯's numbered questions with their answers, and the small registers between them, captions below."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


class Asked:
    """The questions of a report, numbered through, and the tables between them."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots
        self.question = self.table = 0
        self.open = list(audit.nonconformities.items)

    def part(self, part: dict[str, Any]) -> None:
        """The questions of a part, those that the systems ask."""
        self.w.heading(2, part["part"])
        for one in part["asks"]:
            of = {system: one["of"][system] for system in self.audit.systems if system in one["of"]}
            if of and self.slots.needed(one):
                self._ask(one, of)

    def _ask(self, one: dict[str, Any], of: dict[str, str]) -> None:
        self.question += 1
        grouped: dict[str, list[str]] = {}
        for system, clauses in of.items():
            grouped.setdefault(clauses, []).append(str(words("systems")[system]["letter"]))
        clauses = "；".join(f"{'/'.join(letters)} {text}" for text, letters in grouped.items())
        asked = f"{self.question}. {one['ask']}"
        self.w.text(asked if clauses.endswith("—") else f"{asked}（{clauses}）", style="plain")
        found = self._found(of)
        texts = [told for said in one["say"] if (told := self.slots.text(said))]
        begin = "基本是。" if found else "是。"
        noted = "".join(self._noted(item) for item in found)
        self.w.text(f"答：{begin}{''.join(texts)}{noted}")
        if "table" in one:
            self._register(one["table"])

    def _found(self, of: dict[str, str]) -> list[Nonconformity]:
        """The nonconformities against the clauses of a question, each noted once."""
        found = [item for item in self.open if self._against(item, of)]
        self.open = [item for item in self.open if item not in found]
        return found

    def _against(self, item: Nonconformity, of: dict[str, str]) -> bool:
        """Whether a nonconformity is against one of the clauses or one below them."""
        numbers = {one.number: one.system for one in self.audit.standards}
        clauses = of.get(numbers.get(item.standard, ""), "").split("、")
        return any(f"{item.clause}.".startswith(f"{one}.") for one in clauses if one)

    def _noted(self, item: Nonconformity) -> str:
        e = self.w.same("nonconformities.items", item.number, item)
        return f"另有一处不符合，见第四部分{e('number')}号单。"

    def _caption(self, text: str) -> None:
        self.table += 1
        self.w.text(f"表{self.table}　{text}", style="center")

    def _register(self, name: str) -> None:
        """A small table, its caption under it."""
        audit, w = self.audit, self.w
        if name == "objectives":
            goals: list[Row] = [["目标", "要求", "实际"], *([*row] for row in audit.world.objectives)]
            w.table(goals, (4, 2, 2), head=1, rules="three")
            self._caption("目标完成情况")
        elif name == "certificates":
            self._certificates()
        elif name == "totals":
            self._totals()
        else:
            one = self.slots.at("registers", name)
            rows = [one["heads"], *self.slots.rows(one["path"], one["cells"])]
            w.table(rows, tuple(one["widths"]), head=1, repeat=True, rules="three")
            self._caption(one["caption"])

    def _certificates(self) -> None:
        rows: list[Row] = [["证书", "证书号", "颁发", "到期"]]
        for one in self.audit.certificates:
            e = self.w.entry("certificates", one)
            name = e("system", words("systems")[one.system]["name"])
            rows.append([name, e("number"), e("issued_on"), e("valid_to")])
        self.w.table(rows, (3, 2.4, 2, 2), head=1, rules="three")
        self._caption("现持证书")

    def _totals(self) -> None:
        for one in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", one)
            names, amounts = ["项目"], [f"数量（{one.unit}）"]
            for item in one.items:
                i = e.inner("items", item)
                names.append(i("name"))
                amounts.append(i("amount"))
            rows = [[*names, "合计"], [*amounts, e("stated_total")]]
            self.w.table(rows, (1.5, *(1.3 for _ in range(len(names)))), head=1, rules="three")
            self._caption(e("title"))


def asked(audit: Audit, w: Writer, slots: Slots) -> None:
    """All questions and answers."""
    one = Asked(audit, w, slots)
    for part in slots.at("questions"):
        one.part(part)
