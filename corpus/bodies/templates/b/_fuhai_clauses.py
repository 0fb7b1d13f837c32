"""Chapter 9 of 福海渔鸿's reports: the clauses with their evidence, judged for each system."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b import _fuhai_evidence as told
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Maker = Callable[[Writer], list[str]]


class Clause(NamedTuple):
    """A row: the clauses by system (empty: not for it), what is looked at, sentences, and what is made."""

    quality: str
    environment: str
    what: str
    says: tuple[str, ...]
    makes: Maker | None = None


CLAUSES = (
    Clause(
        "4.1/4.2",
        "4.1/4.2",
        "组织环境和相关方",
        (
            "组织从政策、市场、技术和内部资源四个方面识别了影响因素，形成一览表并每年评审",
            "相关方及其需求清单列有顾客、员工、供方、主管部门和周边单位，需求已转化为要求",
        ),
    ),
    Clause("4.3", "4.3", "体系范围", ("范围以成文信息的形式保持，考虑了边界和活动",), told.scopes),
    Clause(
        "4.4",
        "4.4",
        "体系及其过程",
        ("过程及其相互作用以流程图表示，各过程有负责部门和评价指标",),
        told.processes,
    ),
    Clause(
        "5.1/5.2/5.3",
        "5.1/5.2/5.3",
        "领导作用、方针、职责",
        (
            "与{manager}交谈，其了解体系绩效，能够说明方针的含义和资源保障情况",
            "方针由{manager}批准，在宣传栏公布；部门职责在手册中规定，{rep}任管理者代表",
        ),
    ),
    Clause(
        "6.1",
        "6.1.1",
        "风险和机遇",
        ("风险和机遇应对措施表列有责任部门和完成时间，{office}每半年检查一次措施的落实",),
    ),
    Clause("", "6.1.2", "环境因素", ("采用打分法评价，考虑了正常、异常和紧急三种状态",), told.counted),
    Clause("", "6.1.3", "合规义务", ("{safety}通过政府网站等渠道收集，按季度更新",), told.identified),
    Clause("6.2", "6.2", "目标及其实现的策划", ("目标可测量，与方针一致，分解到部门",), told.objectives),
    Clause("6.3", "", "变更的策划", ("覆盖时期内无重大的体系变更",)),
    Clause("7.1.1-7.1.4", "7.1", "资源和基础设施", ("现场查看设施处于完好状态",), told.equipment),
    Clause("7.1.5", "", "监视和测量资源", ("测量设备建立台账并规定周期",), told.instruments),
    Clause(
        "7.2/7.3",
        "7.2/7.3",
        "能力和意识",
        ("培训计划按期实施，抽查3份培训记录，签到和考核齐全",),
        told.persons,
    ),
    Clause("7.4", "7.4", "沟通", ("内部沟通通过例会和内部网络，外部沟通由{office}归口并保留记录",)),
    Clause("7.5", "7.5", "成文信息", ("文件的批准、发放和更新有记录，抽查4份在用文件均为有效版本",)),
    Clause("8.1", "8.1", "运行的策划和控制", ("已规定过程的准则",), told.operated),
    Clause(
        "8.2",
        "",
        "产品和服务的要求",
        ("抽查4份销售合同，签订前评审了交付期、数量和验收方式，评审人签字",),
    ),
    Clause("8.3", "", "设计和开发", (), told.designed),
    Clause("8.4", "", "外部提供的控制", ("外部供方按准入、评价、再评价三步管理",), told.supplied),
    Clause("8.5", "", "生产和服务提供", (), told.produced),
    Clause("8.6", "", "放行", (), told.released),
    Clause(
        "8.7",
        "",
        "不合格输出",
        ("不合格的处置经{quality}批准并记录，抽查2份处置单，处置后再次验证",),
    ),
    Clause("", "8.2", "应急准备和响应", ("应急预案经评审发布，应急物资按清单配备并每月点检",), told.drilled),
    Clause("9.1.1", "9.1.1", "监视、测量、分析", ("监测项目、频次和方法已规定",), told.totals),
    Clause("9.1.2", "", "顾客满意", ("每年发放满意度调查表，结果已输入管理评审",)),
    Clause("", "9.1.2", "合规性评价", (), told.evaluated),
    Clause("9.2", "9.2", "内部审核", (), told.audited),
    Clause("9.3", "9.3", "管理评审", (), told.reviewed),
    Clause(
        "10",
        "10",
        "改进",
        ("发生的不合格均分析了原因并采取措施，由{rep}组织验证，持续改进的机会已列入计划",),
    ),
)


def clause_record(audit: Audit, w: Writer) -> None:
    """The table of clauses, a column of judgements for each system."""
    people, offices = audit.world.people, audit.world.departments
    slots = {
        "manager": people.manager,
        "rep": people.representative,
        "office": offices[0],
        "quality": offices[1],
        "safety": offices[7],
    }
    letters = [words("systems")[one]["letter"] for one in audit.systems]
    keys = [f"{words('systems')[one]['letter']}—{words('systems')[one]['short']}" for one in audit.systems]
    w.text(
        f"审核发现按条款记录。判定：符合、不符合、N.A.（不适用）；{'，'.join(keys)}。",
        style="plain",
    )
    rows: list[Row] = [["条款", "审核内容", "审核证据", *(f"判定 {letter}" for letter in letters)]]
    for one in CLAUSES:
        own = {"QMS": one.quality, "EMS": one.environment}
        if not any(own[system] for system in audit.systems):
            continue
        says = [w.random.choice(one.says).format(**slots)] if one.says else []
        says += one.makes(w) if one.makes else []
        says += _faults(audit, w, own)
        marks = [_mark(audit, system, own[system]) for system in audit.systems]
        rows.append([_number(audit, own), one.what, "¶".join(f"• {text}。" for text in says), *marks])
    widths = (1.4, 1.7, 6) + (1,) * len(letters)
    w.table(rows, widths, head=1, repeat=True)


def _number(audit: Audit, own: dict[str, str]) -> str:
    """The clauses of the audited systems, once where they are alike."""
    letters = words("systems")
    found = [(letters[system]["letter"], own[system]) for system in audit.systems if own[system]]
    if len(audit.systems) == 1:
        return found[0][1]
    if len({clause for _, clause in found}) == 1 and len(found) == len(audit.systems):
        return found[0][1]
    return "¶".join(f"{letter}：{clause}" for letter, clause in found)


def found_in(audit: Audit, system: str, clauses: str) -> list[Nonconformity]:
    """The nonconformities of a system against clauses."""
    number = next(one.number for one in audit.standards if one.system == system)
    return [
        item
        for item in audit.nonconformities.items
        if item.standard == number
        and any(item.clause == one or item.clause.startswith(f"{one}.") for one in clauses.split("/"))
    ]


def _mark(audit: Audit, system: str, clauses: str) -> str:
    if not clauses or (clauses == "8.3" and audit.exclusions != "无"):
        return "N.A."
    return "不符合" if found_in(audit, system, clauses) else "符合"


def _faults(audit: Audit, w: Writer, own: dict[str, str]) -> list[str]:
    found = [item for system in audit.systems if own[system] for item in found_in(audit, system, own[system])]
    numbers = "、".join(w.same("nonconformities.items", one.number, one)("number") for one in found)
    return [f"本条款发现不符合，见第10章不符合 {numbers}"] if found else []
