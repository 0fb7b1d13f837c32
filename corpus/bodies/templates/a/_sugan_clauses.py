"""Part C of 苏干湖's report: the clauses with code, samples and evidence; the samples by chapter."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal, TotalItem
from corpus.bodies.templates.a._sugan_base import LETTERS
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CLAUSES = (
    ("4.1-4.3", "环境/相关方/范围", ("c41",)),
    ("4.4", "管理体系", ("c44",)),
    ("5.1-5.2", "领导/方针", ("c51",)),
    ("5.3", "职责", ("c53",)),
    ("5.4", "协商参与", ("c54s",)),
    ("6.1.1", "风险机遇", ("c61",)),
    ("6.1.2", "环境因素/危险源", ("c612e", "c612s")),
    ("6.1.3", "合规要求", ("c613",)),
    ("6.2", "目标方案", ("c62",)),
    ("7.1", "资源", ("c71",)),
    ("7.2", "能力", ("c72",)),
    ("7.3", "意识", ("c73",)),
    ("7.4", "沟通", ("c74",)),
    ("7.5", "文件", ("c75",)),
    ("8.1", "运行", ("c81e", "c81s")),
    ("8.2", "应急", ("c82",)),
    ("9.1.1", "监视测量", ("c911",)),
    ("9.1.2", "合规评价", ("c912",)),
    ("9.2", "内审", ("c92",)),
    ("9.3", "管评", ("c93",)),
    ("10.2", "纠正措施", ("c102",)),
    ("10.3", "改进", ("c103",)),
)
ONLY = {"e": "EMS", "s": "OHSMS"}
CHAPTERS = {
    "4": "环境",
    "5": "领导作用",
    "6": "策划",
    "7": "支持",
    "8": "运行",
    "9": "绩效评价",
    "10": "改进",
}


def samples(w: Writer) -> list[int]:
    """How many records are looked at for each clause."""
    return [w.random.randint(5, 9) for _ in CLAUSES]


def _fit(audit: Audit, topics: tuple[str, ...]) -> list[str]:
    """The topics of a clause that the audited systems ask for."""
    return [topic for topic in topics if ONLY.get(topic[-1], audit.systems[0]) in audit.systems]


def _conforms(audit: Audit, topic: str, failed: set[str]) -> bool:
    """Whether no nonconformity is on what a topic tells of; `failed` are the standards of those there are."""
    own = ONLY.get(topic[-1])
    return not failed & {one.number for one in audit.standards if own in (None, one.system)}


def part(audit: Audit, w: Writer, numbers: list[int]) -> None:
    """All of part C."""
    w.heading(2, "C1 逐条核查（C符合 m轻微 M严重 /不适用）")
    said = Phrases(w)
    letters = [LETTERS[one] for one in audit.systems]
    rows: list[Row] = [["条款", "要素", *letters, "样本", "证据"]]
    sums = dict.fromkeys(CHAPTERS, 0)
    for (clause, name, topics), number in zip(CLAUSES, numbers, strict=True):
        fitting = _fit(audit, topics)
        if not fitting:
            continue
        codes = [_code(audit, one, clause, topics) for one in audit.systems]
        found = [one for one in audit.nonconformities.items if one.clause.startswith(clause)]
        failed = {one.standard for one in found}
        told = [said.one(topic) for topic in fitting if _conforms(audit, topic, failed)]
        told += [f"见不符合{one.number}" for one in found]
        if len(fitting) < len(topics):
            name = name.split("/")[topics.index(fitting[0])] if "/" in name else name
        rows.append([clause, name, *codes, str(number), "¶".join(told)])
        sums[clause.split(".")[0]] += number
    w.table(rows, (0.9, 1.5, *(0.45 for _ in letters), 0.6, 5), head=1, repeat=True)
    _statistics(audit, w, sums)


def _code(audit: Audit, system: str, clause: str, topics: tuple[str, ...]) -> str:
    """How a clause is met in a system."""
    if all(ONLY.get(topic[-1], system) != system for topic in topics):
        return "/"
    number = next(one.number for one in audit.standards if one.system == system)
    grades = {
        one.grade
        for one in audit.nonconformities.items
        if one.standard == number and one.clause.startswith(clause)
    }
    return "M" if "major" in grades else "m" if grades else "C"


def _statistics(audit: Audit, w: Writer, sums: dict[str, int]) -> None:
    w.heading(2, "C2 按章统计")
    items = [TotalItem(f"{chapter} {CHAPTERS[chapter]}", float(number)) for chapter, number in sums.items()]
    table = TableWithTotal("各章抽样数", items, float(sum(sums.values())), "份")
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（份）", style="center")
    rows: list[Row] = [["章", "样本数", "不符合号"]]
    for item, chapter in zip(items, sums, strict=True):
        i = e.inner("items", item)
        found = [one.number for one in audit.nonconformities.items if one.clause.split(".")[0] == chapter]
        rows.append([i("name"), i("amount"), "、".join(found) or "无"])
    rows.append(["合计", e("stated_total"), w.blank])
    w.table(rows, (2.4, 2, 2), head=1)
