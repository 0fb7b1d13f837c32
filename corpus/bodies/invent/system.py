"""What the company does for its system: audits, reviews, laws, suppliers, contracts, drills, figures."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import People, Words
from corpus.bodies.invent.calendar import Calendar
from corpus.bodies.invent.company import City
from corpus.bodies.invent.draw import Draw, term_end, words
from corpus.bodies.records import (
    ComplianceEvaluation,
    Contract,
    Count,
    Drill,
    InternalAudit,
    LawList,
    ManagementReview,
    Supplier,
    TableWithTotal,
    TotalItem,
)

TERMS = {12: "一年", 24: "两年", 36: "三年"}
LEGAL = {"EMS", "OHSMS", "HSE", "EnMS"}
LAW_SYSTEMS = {"HACCP": ["FSMS"], "HSE": ["EMS", "OHSMS"]}


def cycle_of(
    draw: Draw, when: Calendar, people: People, systems: list[str]
) -> tuple[InternalAudit, ManagementReview, ComplianceEvaluation]:
    """The latest internal audit, evaluation of compliance and management review, in order."""
    since = when.before or when.effective + timedelta(days=60)
    limit = (when.stage1[0] if when.stage1 else when.start) - timedelta(days=24)
    start = draw.workday(max(since, limit - timedelta(days=110)), limit - timedelta(days=62))
    end = start + timedelta(days=draw.whole(0, 1) if start.isoweekday() < 5 else 0)
    closed = end + timedelta(days=draw.whole(10, 21))
    auditors = [people.representative, *people.others[:2]]
    internal = InternalAudit(
        planned_on=start - timedelta(days=draw.whole(8, 20)),
        start=start,
        end=end,
        leader=people.representative,
        auditors=auditors,
        nonconformities=draw.whole(2, 6),
        closed_on=closed,
    )
    held = draw.workday(closed + timedelta(days=5), limit - timedelta(days=8))
    done = draw.workday(end + timedelta(days=2), held - timedelta(days=4))
    review = ManagementReview(
        planned_on=held - timedelta(days=draw.whole(7, 15)),
        held_on=held,
        chair=people.manager,
        improvements=draw.whole(2, 4),
        due_date=when.end + timedelta(days=draw.whole(20, 60)),
        closed_on=None,
    )
    evaluators = [people.safety, *people.others[2:4]]
    return internal, review, ComplianceEvaluation(done, evaluators, len(titles_of(systems)))


def titles_of(systems: list[str]) -> list[str]:
    """The laws that the systems ask for, once each."""
    table = words("laws")
    keys = ["ALL", *(key for system in systems for key in LAW_SYSTEMS.get(system, [system]))]
    return list(dict.fromkeys(title for key in keys for title in table.get(key, [])))


def law_lists_of(draw: Draw, systems: list[str]) -> list[LawList]:
    """The company's list, the audit's own basis, and what is named in between."""
    titles = titles_of(systems)
    own = [title for title in titles if title.startswith("中华人民共和国")]
    few = draw.some(own, 2, 3)
    return [
        LawList("criteria", len(own), own),
        LawList("compliance", len(titles), titles),
        LawList("operation", len(few), few),
    ]


TAILS = {
    "计量校准服务": "",
    "危险废物处置": "环保科技有限公司",
    "运输": "物流有限公司",
    "检测": "检测技术有限公司",
    "服务": "服务有限公司",
    "加工": "制造有限公司",
}


def suppliers_of(
    draw: Draw, industry: Words, when: Calendar, city: City, agency: str, founded: date
) -> list[Supplier]:
    """Suppliers of the industry, evaluated within the year; the laboratory is the one of the certificates."""
    found = []
    first = max(when.start - timedelta(days=300), founded + timedelta(days=40))
    for provides in industry["supplies"]:
        tail = next((tail for part, tail in TAILS.items() if part in provides), None)
        tail = draw.one(words("supplier_tails")) if tail is None else tail
        name = agency if provides == "计量校准服务" else f"{city.short}{draw.head()}{tail}"
        found.append(Supplier(name, provides, draw.workday(first, when.start - timedelta(days=30))))
    return found


def service_contracts_of(
    draw: Draw, company: str, suppliers: list[Supplier], when: Calendar, founded: date
) -> list[Contract]:
    """Contracts with some suppliers, their terms whole years over the audit."""
    found = []
    for supplier in draw.some(suppliers, 2, 3):
        months = draw.one(list(TERMS))
        earliest = max(when.end - timedelta(days=months * 30 - 50), founded + timedelta(days=45))
        begun = draw.day(earliest, when.start - timedelta(days=20))
        service = any(part in supplier.provides for part in ("服务", "处置", "维护", "租赁", "分包"))
        found.append(
            Contract(
                kind="服务合同" if service else "采购合同",
                parties=[company, supplier.name],
                signed_on=begun - timedelta(days=draw.whole(0, 6)),
                valid_from=begun,
                valid_to=term_end(begun, months),
                stated_term=TERMS[months],
                about=supplier.provides,
            )
        )
    return found


def drills_of(draw: Draw, industry: Words, when: Calendar, places: list[str], heads: int) -> list[Drill]:
    """Drills of the half year before the audit."""
    found = []
    for kind in draw.some(industry["drills"], 1, 3):
        held = draw.workday(when.start - timedelta(days=170), when.start - timedelta(days=15))
        found.append(Drill(kind, held, draw.whole(8, max(heads // 2, 9)), draw.one(places)))
    return sorted(found, key=lambda drill: drill.held_on)


AMOUNTS: dict[str, tuple[str, str, list[str], tuple[int, int], int]] = {
    "OHSMS": (
        "安全生产费用投入统计",
        "万元",
        ["劳动防护用品", "安全设施维护", "安全教育培训", "应急演练", "职业健康检查"],
        (6, 240),
        1,
    ),
    "EMS": (
        "环保费用投入统计",
        "万元",
        ["废气治理设施运行", "废水处理", "危险废物处置", "环境监测"],
        (5, 190),
        1,
    ),
    "EnMS": (
        "能源消耗量统计",
        "吨标准煤",
        ["电力", "天然气", "柴油", "蒸汽"],
        (300, 9000),
        1,
    ),
    "QMS": (
        "成品检验批次统计",
        "批",
        ["第一季度", "第二季度", "第三季度", "第四季度"],
        (30, 260),
        0,
    ),
}


def tables_of(draw: Draw, systems: list[str], year: int) -> list[TableWithTotal]:
    """Amounts that add up, one table for each system that has such figures."""
    found = []
    known: set[str] = set()
    for system in systems:
        key = {"HSE": "OHSMS", "FSMS": "QMS", "MDR": "QMS"}.get(system, system)
        if key not in AMOUNTS or key in known:
            continue
        known.add(key)
        title, unit, names, (least, most), places = AMOUNTS[key]
        amounts = [draw.whole(least, most) for _ in names]
        scale = 10**places
        items = [TotalItem(name, amount / scale) for name, amount in zip(names, amounts, strict=True)]
        found.append(TableWithTotal(f"{year - 1}年{title}", items, sum(amounts) / scale, unit))
    return found


def counts_of(systems: list[str], industry: Words) -> list[Count]:
    """Enumerations with their number."""
    found = []
    if {"EMS", "HSE"} & set(systems):
        found.append(("重要环境因素", industry["aspects"], "项"))
    if {"OHSMS", "HSE"} & set(systems):
        found.append(("不可接受风险", industry["hazards"], "项"))
    if not found:
        found.append(("主要过程", industry["flow"], "个"))
    return [Count(what, len(listed), list(listed), unit) for what, listed, unit in found]
