"""泓澍's checklist, a table a chapter, its verdicts signs, and the annexes that it points to."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SIGNS = {"minor": "△", "major": "×"}
HEADS = ["条款", "审核内容", "审核证据", "判定"]
WIDTHS = (2.1, 1.8, 6.8, 0.8)


class Checks:
    """The rows of a report's checklist."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots
        self.numbers = {one.number: one.system for one in audit.standards}
        self.open = list(audit.nonconformities.items)

    def rows(self, asked: list[dict[str, Any]]) -> list[Row]:
        """The rows of a chapter that the systems ask for."""
        return [self._row(one) for one in asked if self.slots.needed(one) and self._clauses(one["of"])]

    def _clauses(self, of: dict[str, str]) -> dict[str, str]:
        """The clauses of a row in each system of the audit."""
        every = of.get("ALL") or of.get("HLS")
        return {one: every or of[one] for one in self.audit.systems if every or one in of}

    def _row(self, one: dict[str, Any]) -> Row:
        of = self._clauses(one["of"])
        grouped: dict[str, str] = {}
        for system, text in of.items():
            grouped[text] = grouped.get(text, "") + str(words("systems")[system]["letter"])
        if "ALL" in one["of"]:
            clauses = one["of"]["ALL"]
        else:
            clauses = "¶".join(f"{letters} {text}" for text, letters in grouped.items())
        lines = [line for said in one["say"] for line in self._told(said)]
        found = [item for item in self.open if self._against(item, of)]
        self.open = [item for item in self.open if item not in found]
        lines += [self._noted(item) for item in found]
        signs = [SIGNS[item.grade] for item in found]
        if any("再次出现" in line for line in lines):
            signs.append("△")
        sign = "×" if "×" in signs else "△" if signs else "√"
        return [clauses, one["what"], "¶".join(lines), sign]

    def _against(self, item: Nonconformity, of: dict[str, str]) -> bool:
        """Whether a nonconformity is against one of the clauses or one below them."""
        clauses = of.get(self.numbers.get(item.standard, ""), "").split("、")
        return any(f"{item.clause}.".startswith(f"{one}.") for one in clauses if one)

    def _noted(self, item: Nonconformity) -> str:
        e = self.w.same("nonconformities.items", item.number, item)
        return f"发现不符合，事实见第三部分序{e('number')}。"

    def _told(self, said: Any) -> list[str]:
        """The paragraphs of evidence."""
        kinds = {
            "SITES": self._sites,
            "ACTIVITY": self._activity,
            "CERTIFICATES": self._certificates,
            "TOTALS": self._totals,
        }
        if isinstance(said, str) and said in kinds:
            return kinds[said]()
        text = self.slots.text(said)
        goals = "；".join(f"{name}目标{goal}，实际{got}" for name, goal, got in self.audit.world.objectives)
        return [text.replace("OBJECTIVES", goals)] if text else []

    def _sites(self) -> list[str]:
        told = []
        for site in self.audit.sites:
            e = self.w.same("sites", site.address, site)
            kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
            told.append(f"到{kind}查看：{e('address')}，从事{e('activity')}，{e('headcount')}人。")
        return told

    def _activity(self) -> list[str]:
        world = self.audit.world
        shifts = "两班制" if world.shifts > 1 else "单班制"
        return [f"现场看到的活动：{self.w.scope('activity')}；{shifts}。"]

    def _certificates(self) -> list[str]:
        told = []
        for one in self.audit.certificates:
            e = self.w.entry("certificates", one)
            name = e("system", str(words("systems")[one.system]["name"]))
            told.append(
                f"{name}认证证书，编号{e('number')}，颁证日期{e('issued_on')}，有效期至{e('valid_to')}。"
            )
        return told

    def _totals(self) -> list[str]:
        told = [f"见附录{'六七八九'[at]}" for at in range(len(self.audit.tables_with_totals))]
        return [f"与体系有关的统计{'、'.join(told)}。"] if told else []


def chapters(audit: Audit, w: Writer, slots: Slots) -> None:
    """The checklist."""
    one = Checks(audit, w, slots)
    for chapter in slots.at("chapters"):
        rows = one.rows(chapter["rows"])
        if rows:
            w.heading(2, chapter["title"])
            w.table([HEADS, *rows], WIDTHS, head=1, repeat=True)


def annexes(audit: Audit, w: Writer, slots: Slots) -> None:
    """The lists: laws, standards, instruments, special equipment, certificates, figures."""
    w.heading(2, "附录一　法律法规")
    entry = w.law_entry("compliance")
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    cells: list[str] = []
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        cells += [str(at), (entry.silent("place") if at == 1 else "") + entry.one("titles", title)]
    if len(cells) % 4:
        cells += ["以下空白", "‹"]
    rows += [cells[at : at + 4] for at in range(0, len(cells), 4)]
    w.table(rows, (0.7, 4.4, 0.7, 4.4), head=1, repeat=True)
    for name in ("standards", "devices", "special", "holders"):
        one = slots.at("annexes", name)
        if getattr(audit, one["path"]):
            w.heading(2, one["title"])
            w.table(
                [one["heads"], *slots.rows(one["path"], one["cells"])],
                tuple(one["widths"]),
                head=1,
                repeat=True,
            )
    for number, table in zip("六七八九", audit.tables_with_totals, strict=False):
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"附录{number}　{e('title')}")
        amounts: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            amounts.append([i("name"), i("amount")])
        w.table([*amounts, ["总计", e("stated_total")]], (4, 2), head=1)
