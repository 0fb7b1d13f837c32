"""The check cards: what was asked, the auditor's remark as typed, the result."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._akesu_cards import Cards, Clock, Line, able
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "MDR": "医疗器械质量管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "EIMS": "企业诚信管理体系",
}

Clauses = dict[str, str]


def _same(clause: str, device: str, **others: str) -> Clauses:
    """One clause in all systems but the medical devices', and those that differ."""
    return dict.fromkeys(NAMES, clause) | {"MDR": device} | others


OFFICE, QUALITY, DOING, TECH, BUYING, SALES, PLANT, SAFETY = range(8)

CHECKS: list[tuple[str, str, int, Clauses]] = [
    ("context", "组织环境与范围", OFFICE, _same("4", "4.1")),
    ("lead", "领导作用与方针", OFFICE, _same("5", "5.1")),
    ("goal", "策划、目标与变更", OFFICE, _same("6", "5.4")),
    (
        "law",
        "合规义务",
        SAFETY,
        {"EMS": "6.1.3", "OHSMS": "6.1.3", "MDR": "7.2", "ISMS": "4.2", "EIMS": "4.2", "QMS": "8.2"},
    ),
    ("people", "人员与能力", OFFICE, _same("7.2", "6.2")),
    ("means", "基础设施", PLANT, _same("7.1", "6.3")),
    ("gauge", "监视和测量设备", QUALITY, {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "MDR": "7.6"}),
    ("papers", "成文信息", OFFICE, _same("7.5", "4.2")),
    ("buy", "外部供方", BUYING, {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "MDR": "7.4", "ITSMS": "8.3"}),
    ("sell", "顾客与合同", SALES, {"QMS": "8.2", "ITSMS": "8.3", "EIMS": "8", "MDR": "7.2"}),
    ("QMS", "生产和服务过程", DOING, {"QMS": "8.5"}),
    ("EMS", "环境运行控制", DOING, {"EMS": "8.1"}),
    ("OHSMS", "安全运行控制", DOING, {"OHSMS": "8.1"}),
    ("MDR", "医疗器械生产过程", DOING, {"MDR": "7.5"}),
    ("ISMS", "信息安全运行", TECH, {"ISMS": "8"}),
    ("ITSMS", "服务管理运行", DOING, {"ITSMS": "8"}),
    ("EIMS", "诚信管理运行", OFFICE, {"EIMS": "8"}),
    ("release", "绩效与放行", QUALITY, _same("9.1", "8.2")),
    ("ready", "应急", SAFETY, {"EMS": "8.2", "OHSMS": "8.2"}),
    ("inner", "内部审核", OFFICE, _same("9.2", "8.2.4")),
    ("review", "管理评审", OFFICE, _same("9.3", "5.6")),
    ("better", "不符合与改进", QUALITY, _same("10", "8.5", QMS="10")),
]
"""Topic, title, whose department, clause by system."""

PROFESSIONAL = {*NAMES, "law", "release", "ready", "goal"}
"""Topics that only who knows the trade records."""


def all_of(audit: Audit, w: Writer, cards: Cards, said: Phrases) -> None:
    """A card for each topic that the systems ask for."""
    chosen = []
    for topic, title, place, clauses in CHECKS:
        mine = [(one, clauses[one]) for one in audit.systems if one in clauses]
        if mine:
            chosen.append((topic, title, place, mine))
    clock = Clock(audit, len(chosen))
    where = {item.number: _topic_of(audit, item) for item in audit.nonconformities.items}
    for at, (topic, title, place, mine) in enumerate(chosen):
        wrong = [item for item in audit.nonconformities.items if where[item.number] == topic]
        department = wrong[0].department if wrong else audit.world.departments[place]
        people = able(audit, {one for one, _ in mine}, coded=topic in PROFESSIONAL)
        auditor = w.person(people[at % len(people)])
        named = "、".join(f"NC-{item.number}" for item in wrong)
        lines = [
            ("条款", " | ".join(f"{one} {clause}" for one, clause in mine)),
            ("部门", department),
            ("录入", f"{auditor('label')} @ {clock.next()}"),
        ]
        lines += _seen(topic, audit, w)
        if wrong:
            lines.append(("备注", f"抽样时发现与要求不一致的地方，已转不符合卡 {named}。"))
        else:
            lines += [("备注", text) for text in said.some(topic, 2)]
        cards.card("CHK", title, lines, "待验证" if wrong else "已完成")


def _topic_of(audit: Audit, item: Nonconformity) -> str:
    """The card whose clause is nearest to that of a nonconformity."""
    system = next((one.system for one in audit.standards if one.number == item.standard), audit.systems[0])
    best, topic = 0, "better"
    for name, _, _, clauses in CHECKS:
        clause = clauses.get(system)
        if clause and f"{item.clause}.".startswith(f"{clause}.") and len(clause) > best:
            best, topic = len(clause), name
    return topic


def _seen(topic: str, audit: Audit, w: Writer) -> list[Line]:
    """What a topic's card names of evidence."""
    if topic == "context":
        return _context(audit, w)
    made = {
        "goal": _goal,
        "people": _people,
        "means": _means,
        "gauge": _gauge,
        "buy": _buy,
        "inner": _inner,
        "review": _review,
        "law": _law,
    }
    return [("证据", text) for text in made[topic](audit, w)] if topic in made else []


def _context(audit: Audit, w: Writer) -> list[Line]:
    return [
        ("过程链", " > ".join(audit.world.industry["flow"])),
        ("关键过程", w.fact("key_processes")),
        ("特殊过程", w.fact("special_processes")),
        ("外包过程", w.fact("outsourced_processes")),
        ("不适用条款", w.fact("exclusions")),
    ]


def _goal(audit: Audit, w: Writer) -> list[str]:
    del w
    return [f"{name} 目标 {target} 实际 {reached}" for name, target, reached in audit.world.objectives]


def _people(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{e('name')}做{e.aside('work')}，当场扫码核验{e('kind')}（{e('category')}），{e('valid_to')}到期"
        )
    for exam in audit.medical_exams[:1]:
        m = w.entry("medical_exams", exam)
        lines.append(f"{m('name')} {m('examined_on')}在{m('institution')}体检，{m('result')}")
    return lines


def _means(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.special_equipment[:1]:
        e = w.entry("special_equipment", one)
        lines.append(f"{one.place}的{e('name')}拍照存档，检验合格证显示下次检验{e('next_inspection_on')}")
    return lines


def _gauge(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        lines.append(
            f"{one.place}看到{e('device')}（编号{e('serial')}），标签{one.act}日期{e('calibrated_on')}，有效至{e('valid_until')}"
        )
    return lines


def _buy(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.suppliers[:1]:
        e = w.entry("suppliers", one)
        lines.append(f"调阅{e('name')}的评价表，供{e('provides')}，评价日期{e('evaluated_on')}")
    return lines


def _law(audit: Audit, w: Writer) -> list[str]:
    told = w.laws("operation", "、")
    return [f"现场对照{told}核查，{audit.world.departments[SAFETY]}的做法与条款一致"]


def _inner(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = (
            f"{e('start')}{e.silent('end')}当天完成"
            if one.start == one.end
            else f"{e('start')}至{e('end')}实施"
        )
        lines.append(f"最近一次内审{span}，组长{e('leader')}，开出不符合{e('nonconformities')}项，均已验证")
    return lines


def _review(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        lines.append(f"最近一次管理评审{e('held_on')}召开，{e('chair')}主持，看了会议纪要和签到")
    return lines
