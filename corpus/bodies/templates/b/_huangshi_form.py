"""The form of 磁屿's report: sections, groups and items with codes, each a label and a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Item = Mapping[str, Any]
Maker = Callable[["Form"], None]


class Form:
    """What is being filled in: it knows the codes."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.slots = Slots(w)
        world, people = audit.world, audit.world.people
        makes = world.industry["field"] not in SERVICES
        self.slots.slots |= {
            "onsite": w.fact("stage1.mode", "现场") if audit.stage1 else "",
            "legal": people.legal,
            "contact": people.contact,
            "phone": world.phone,
            "plan": world.plan_no,
            "application": world.application_no,
            "departments": "、".join(world.departments),
            "shift": "两班" if world.shifts == 2 else "单班",
            "area": world.area,
            "capital": world.capital,
            "goods": "产品" if makes else "服务",
            "seen": "过程检验、成品检验" if makes else "过程检查、交付验收",
            "check": "检验" if makes else "检查",
            "ground": "车间" if makes else "作业现场",
        }

    def section(self, letter: str, makers: Mapping[str, Maker]) -> None:
        """A section of the store: its groups, their items, and whether all is in conformity."""
        said = self.slots.at("sections", letter)
        self.w.heading(1, f"{letter}　{said['title']}")
        number = 0
        for group in said["groups"]:
            if not self.slots.needed(group):
                continue
            number += 1
            code = f"{letter}{number}"
            title = self.slots(group["title"])
            self.w.heading(2, f"{code}　{title}{self._clauses(group)}")
            items = [item for item in group["items"] if self.slots.needed(item)]
            for at, item in enumerate(items, 1):
                self._item(f"{code}.{at}", item, makers)
            if "clauses" in group:
                self.w.text(f"{code} 判定：{self._verdict(group['clauses'])}", style="plain")

    def _item(self, code: str, item: Item, makers: Mapping[str, Maker]) -> None:
        w, label = self.w, self.slots(item["label"])
        if "table" in item:
            w.text(f"{code}　{label}：", style="plain")
            makers[item["table"]](self)
        elif "each" in item:
            lines = self.slots.lines(item["each"], item["line"])
            if len(lines) == 1:
                w.text(f"{code}　{label}：{lines[0]}", style="plain")
                return
            w.text(f"{code}　{label}：" + ("" if lines else "不涉及"), style="plain")
            w.text(*[f"（{at}）{line}" for at, line in enumerate(lines, 1)], style="plain")
        else:
            said = item.get("text") or self._chosen(item["some"], item.get("number", 1))
            w.text(f"{code}　{label}：{self._told(said)}", style="plain")

    def _told(self, said: str) -> str:
        """A text of the store; the word of a slot alone stands for what has no path of its own."""
        w, audit = self.w, self.audit
        if said == "<reductions>":
            return w.each("audit.reductions", audit.audit.reductions, "；") or "未核减"
        if said == "<activity>":
            return w.scope("activity")
        if said == "<due>":
            return w.fact("nonconformities.due_date") if audit.nonconformities.due_date else "不涉及"
        return self.slots(said)

    def _chosen(self, texts: Sequence[str], number: int) -> str:
        chosen = sorted(self.w.random.sample(range(len(texts)), number))
        return "".join(texts[at] for at in chosen)

    def _clauses(self, group: Item) -> str:
        found = group.get("clauses", {})
        letters = words("systems")
        told = [f"{letters[one]['letter']} {found[one]}" for one in self.audit.systems if one in found]
        return f"（{'；'.join(told)}）" if told else ""

    def _verdict(self, clauses: Mapping[str, str]) -> str:
        numbers = []
        for item in self.audit.nonconformities.items:
            systems = (one.system for one in self.audit.standards if one.number == item.standard)
            known = clauses.get(next(systems, ""), "").split("、")
            if any(item.clause == one or item.clause.startswith(f"{one}.") for one in known if one):
                numbers.append(item.number)
        if numbers:
            return f"{{-}}符合　{{+}}有不符合（见 G1 第 {'、'.join(numbers)} 号）　{{-}}未抽到"
        return "{+}符合　{-}有不符合　{-}未抽到"

    def small(self, head: Sequence[str], rows: list[Row], widths: tuple[float, ...]) -> None:
        """A small table, or 不涉及 where it has no rows."""
        if rows:
            self.w.table([list(head), *rows], widths, head=1, repeat=True)
        else:
            self.w.text("不涉及。", style="plain")

    def register(self, path: str, head: Sequence[str], cells: Sequence[str], widths: list[float]) -> None:
        """A small table with a row for each record of a list."""
        self.small(head, self.slots.rows(path, cells), tuple(widths))
