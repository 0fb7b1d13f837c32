"""The third chapter of 安瓴's report: what was found by element, and the matrix of elements."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Clauses = dict[str, tuple[str, ...]]

OWN = ("QMS", "EMS", "OHSMS")


def _iso(*clauses: str, hse: tuple[str, ...]) -> Clauses:
    return {**dict.fromkeys(OWN, clauses), "HSE": hse}


ELEMENTS: list[tuple[str, Clauses, tuple[int, ...]]] = [
    ("领导和承诺", _iso("5.1", hse=("5.1",)), (0,)),
    ("方针", _iso("5.2", hse=("5.2",)), (0,)),
    ("危害因素、环境因素", _iso("6.1.1", "6.1.2", hse=("5.3.1",)), (7, 2)),
    ("法律法规和其他要求", {"EMS": ("6.1.3",), "OHSMS": ("6.1.3",), "HSE": ("5.3.2",)}, (7,)),
    ("目标、指标和方案", _iso("6.2", hse=("5.3.3", "5.3.4")), (0, 7)),
    ("机构、职责和资源", _iso("5.3", "7.1", hse=("5.4.1", "5.4.2", "5.4.3")), (0, 6)),
    ("能力、培训和意识", _iso("7.2", "7.3", hse=("5.4.4",)), (0,)),
    ("协商、沟通和文件", _iso("7.4", "7.5", hse=("5.4.5", "5.4.6", "5.4.7")), (0,)),
    ("设施完整性", {"QMS": ("7.1.3",), "OHSMS": ("8.1.1",), "HSE": ("5.5.1",)}, (6,)),
    ("承包方和供应方", {"QMS": ("8.4",), "OHSMS": ("8.1.4",), "HSE": ("5.5.2",)}, (4,)),
    ("顾客、产品和服务", {"QMS": ("8.2", "8.5", "8.6", "8.7"), "HSE": ("5.5.3",)}, (1, 2, 5)),
    (
        "作业许可、运行控制",
        {"EMS": ("8.1",), "OHSMS": ("8.1.2",), "HSE": ("5.5.5", "5.5.6", "5.5.7", "5.5.8")},
        (2, 6, 7),
    ),
    ("变更、应急", {"EMS": ("8.2",), "OHSMS": ("8.1.3", "8.2"), "HSE": ("5.5.9", "5.5.10")}, (7,)),
    (
        "监视和测量",
        {"QMS": ("7.1.5", "9.1"), "EMS": ("9.1.1",), "OHSMS": ("9.1.1",), "HSE": ("5.6.1",)},
        (1, 7),
    ),
    ("合规性评价", {"EMS": ("9.1.2",), "OHSMS": ("9.1.2",), "HSE": ("5.6.2",)}, (7,)),
    ("不符合、纠正措施", _iso("10.2", hse=("5.6.3", "5.6.4")), (1, 7)),
    ("内部审核", _iso("9.2", hse=("5.6.6",)), (0,)),
    ("管理评审", _iso("9.3", hse=("5.7",)), (0,)),
]
"""Elements, their clauses by system, the departments (by number) where they were audited."""


def chapter(audit: Audit, w: Writer) -> None:
    """The chapter."""
    phrases = Phrases(w)
    w.heading(2, "3.1 领导、承诺与方针")
    _numbered(w, [*phrases.some("leading", 2), *phrases.some("policy", 1)])
    w.heading(2, "3.2 策划")
    _numbered(w, [*phrases.some("planning", 1), *_counted(audit, w), _laws(audit, w), _goals(audit)])
    w.heading(2, "3.3 组织、资源和文件")
    _numbered(w, [*phrases.some("support", 2), _holder(audit, w), *phrases.some("documents", 1)])
    w.heading(2, "3.4 实施和运行")
    lines = [*phrases.some("running", 2), _unit(audit, w), *phrases.some("contractors", 1)]
    _numbered(w, [*lines, *_site(audit, w, phrases), _permits(audit, w), _drill(audit, w)])
    w.heading(2, "3.5 检查和纠正")
    _numbered(w, [*phrases.some("checking", 1), _device(audit, w), _evaluated(audit, w), _audited(audit, w)])
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数额"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (4, 3), head=1)
    w.heading(2, "3.6 管理评审")
    _numbered(w, [_reviewed(audit, w), *phrases.some("improving", 1)])
    w.heading(2, "3.7 要素符合性汇总")
    _matrix(audit, w)


def _numbered(w: Writer, texts: list[str]) -> None:
    for at, text in enumerate([text for text in texts if text], 1):
        w.text(f"{at}）{text}")


def _counted(audit: Audit, w: Writer) -> list[str]:
    return [_count(w, count) for count in audit.counts]


def _count(w: Writer, count: Count) -> str:
    e = w.entry("counts", count)
    return f"查评价记录，{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}，均有控制措施。"


def _laws(audit: Audit, w: Writer) -> str:
    e = w.law_entry("compliance")
    who = audit.world.departments[-1]
    return f"{who}建立了法律法规及其他要求清单，在用法律法规{e('stated_count')}部（附件3），条款分解到岗位。"


def _goals(audit: Audit) -> str:
    told = [f"{name}（指标{target}，完成{reached}）" for name, target, reached in audit.world.objectives]
    return f"目标指标完成情况：{'、'.join(told)}。"


def _holder(audit: Audit, w: Writer) -> str:
    if not audit.personnel_certificates:
        return ""
    one = audit.personnel_certificates[-1]
    e = w.entry("personnel_certificates", one)
    return f"抽查{e.aside('work')}岗位{e('name')}，所持{e('kind')}有效期至{e('valid_to')}，其余人员见附件2。"


def _unit(audit: Audit, w: Writer) -> str:
    if not audit.special_equipment:
        return "未使用特种设备。"
    one = audit.special_equipment[0]
    e = w.entry("special_equipment", one)
    where = e.aside("place")
    return (
        f"{where}查看{e('name')}（{e('registration_no')}），使用登记标志在明显位置，"
        f"下次检验日期{e('next_inspection_on')}，检验台账见附件1。"
    )


def _site(audit: Audit, w: Writer, phrases: Phrases) -> list[str]:
    site = audit.sites[-1]
    e = w.same("sites", site.address, site)
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    lead = f"到{e('address')}现场，" if site.kind == "temporary" else "作业现场，"
    texts = phrases.some("field", 2)
    return [f"{lead}{texts[0]}", texts[1], f"按{titles}的要求抽查，没有发现违法行为。{few.silent('place')}"]


def _permits(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        told.append(
            f"{e('kind')}（{e('number')}），单位{e('holder')}，许可范围{e('scope')}，"
            f"{e('valid_from')}至{e('valid_to')}有效，{e('authority')}发"
        )
    return f"资质许可：{'；'.join(told)}。" if told else "资质许可：所从事业务无需前置许可。"


def _drill(audit: Audit, w: Writer) -> str:
    if not audit.drills:
        return ""
    one = audit.drills[-1]
    e = w.entry("drills", one)
    told = f"应急预案体系齐全，最近一次为{e('held_on')}的{e('kind')}应急演练，"
    return f"{told}有方案、签到和讲评记录，历次演练见附件6。"


def _device(audit: Audit, w: Writer) -> str:
    if not audit.calibrations:
        return ""
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(f"{e('device')}（编号{e('serial')}，有效期至{e('valid_until')}）")
    return f"现场核对{'、'.join(told)}，标识与台账（附件4）一致。"


def _evaluated(audit: Audit, w: Writer) -> str:
    one = audit.compliance_evaluations[0]
    e = w.entry("compliance_evaluations", one)
    return (
        f"合规性评价由{e.each('evaluators')}承担，{e('done_on')}形成报告，评价法律法规{e('stated_count')}部，"
        "未发现违规。"
    )


def _audited(audit: Audit, w: Writer) -> str:
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    span = e("start") + (e.silent("end") if one.start == one.end else f"～{e('end')}")
    return (
        f"内审：{e('planned_on')}编制计划，{span}实施，组长{e('leader')}，内审员{e.each('auditors')}；"
        f"不符合{e('nonconformities')}项，{e('closed_on')}全部验证关闭。"
    )


def _reviewed(audit: Audit, w: Writer) -> str:
    one = audit.management_reviews[0]
    e = w.entry("management_reviews", one)
    return (
        f"管理评审计划{e('planned_on')}下发，{e('held_on')}召开评审会，主持人{e('chair')}；"
        f"输出改进措施{e('improvements')}条，责任到部门，要求{e('due_date')}前完成。"
    )


def _matrix(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["要素", *audit.systems, "审核部门", "结果"]]
    for name, clauses, places in ELEMENTS:
        mine = {one: told for one, told in clauses.items() if one in audit.systems}
        if not mine:
            continue
        cells = [_span(mine[one]) if one in mine else w.blank for one in audit.systems]
        departments = "、".join(audit.world.departments[at] for at in places)
        rows.append([name, *cells, departments, _result(audit, mine)])
    each = 5.4 / len(audit.systems)
    w.table(rows, (3, *[each] * len(audit.systems), 3.2, 2), head=1)
    w.text("注：“√”为符合；“○”为存在一般不符合，后为不符合编号。", style="plain")


def _span(clauses: tuple[str, ...]) -> str:
    return "、".join(clauses) if len(clauses) < 3 else f"{clauses[0]}～{clauses[-1]}"


def _result(audit: Audit, mine: Clauses) -> str:
    systems = {one.number: one.system for one in audit.standards}
    failed = [
        item.number
        for item in audit.nonconformities.items
        if any(
            item.clause == clause or item.clause.startswith(f"{clause}.")
            for clause in mine.get(systems.get(item.standard, ""), ())
        )
    ]
    return f"○ {'、'.join(failed)}" if failed else "√"
