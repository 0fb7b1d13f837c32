"""The module of 枫汀's print with the checks in the departments."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._fengting_print import LETTERS, Pair, Print
from corpus.bodies.templates.a._sentences import filled
from corpus.bodies.writer import Writer


@dataclass(frozen=True)
class Check:
    """A check: the department by its place (None: the management), clauses by system, how, what was seen."""

    department: int | None
    clauses: dict[str, str]
    how: str
    seen: tuple[str, ...]


CHECKS = (
    Check(
        None,
        {"QMS": "5.1", "EMS": "5.1", "OHSMS": "5.1"},
        "FT-访谈",
        (
            "{manager}说明了方针、资源投入和年度重点，与评审记录一致",
            "{manager}、{representative}回答了职责分工和目标完成情况，与文件一致",
        ),
    ),
    Check(
        None,
        {"QMS": "6.1", "EMS": "6.1.1", "OHSMS": "6.1.1"},
        "CY-查阅",
        ("{year}年风险和机遇清单，应对措施有完成时间", "风险和机遇评估有部门会签，{year}年已更新"),
    ),
    Check(
        0,
        {"QMS": "7.2", "EMS": "7.2", "OHSMS": "7.2"},
        "CY-查阅",
        ("{month}培训档案，有签到和考核", "上岗评定表，抽三人，评定人签字"),
    ),
    Check(
        0,
        {"QMS": "7.5", "EMS": "7.5", "OHSMS": "7.5"},
        "CY-查阅",
        ("受控文件清单与现场版本一致", "文件发放回收登记，{month}记录完整"),
    ),
    Check(0, {"OHSMS": "5.4"}, "FT-访谈", ("员工代表{workers}参加了危险源评价，意见有反馈",)),
    Check(
        1,
        {"QMS": "8.6"},
        "CY-查阅",
        ("{month}放行记录，项目齐全，授权人签字", "检查要求与记录对应，抽{month}三份"),
    ),
    Check(1, {"QMS": "7.1.5.2"}, "CK-查看", ("器具台账与标识抽查，样本见 JL 卡片",)),
    Check(1, {"QMS": "9.1.2"}, "CY-查阅", ("{year}年满意度调查汇总，意见已转{sale}处理",)),
    Check(
        2,
        {"QMS": "8.5.1"},
        "CK-查看",
        ("{first}至{last}各环节，指导文件在手边，过程记录完整", "{middle}环节参数与规定一致"),
    ),
    Check(
        2,
        {"EMS": "8.1"},
        "CK-查看",
        ("固废分类容器有标识，“{aspect}”有控制措施", "环保设施运行记录填到当日"),
    ),
    Check(
        2,
        {"OHSMS": "8.1.2"},
        "CK-查看",
        ("作业人员劳保用品佩戴齐全，警示标识清楚", "“{hazard}”的控制措施写在作业文件中，员工知道"),
    ),
    Check(3, {"QMS": "8.1"}, "CY-查阅", ("技术文件审批齐全，更改有记录", "{tech_head}提供了方案验证资料")),
    Check(4, {"QMS": "8.4.1"}, "CY-查阅", ("{material}的采购订单要求明确，供方样本见 GF 卡片",)),
    Check(4, {"EMS": "8.1", "OHSMS": "8.1.4"}, "CY-查阅", ("相关方告知书{year}年已签，样本见 HT 卡片",)),
    Check(
        5, {"QMS": "8.2"}, "CY-查阅", ("{month}合同评审记录，特殊要求有会签", "客户投诉登记为零，回访有记录")
    ),
    Check(
        6,
        {"QMS": "7.1.3", "OHSMS": "8.1.2"},
        "CK-查看",
        ("{machine}保养卡{month}已填，设备样本见 TZ 卡片", "年度检修计划完成，记录有验收人"),
    ),
    Check(
        7,
        {"EMS": "6.1.2", "OHSMS": "6.1.2"},
        "CY-查阅",
        ("识别评价表覆盖各部门，评价准则明确", "清单{year}年评审过，新增活动已识别"),
    ),
    Check(7, {"EMS": "9.1.2", "OHSMS": "9.1.2"}, "CY-查阅", ("合规性评价资料，见 HG 卡片",)),
    Check(7, {"EMS": "8.2", "OHSMS": "8.2"}, "CY-查阅", ("应急预案和器材台账，演练样本见 YL 卡片",)),
)


def all_of(audit: Audit, w: Writer, out: Print) -> None:
    """The checks, and what was identified."""
    out.module("部门检查", "CHK")
    for check in CHECKS:
        clauses = {one: clause for one, clause in check.clauses.items() if one in audit.systems}
        if clauses:
            _check(audit, w, out, check, clauses)
    _identified(audit, w, out)


def _check(audit: Audit, w: Writer, out: Print, check: Check, clauses: dict[str, str]) -> None:
    world = audit.world
    name = "管理层" if check.department is None else world.departments[check.department]
    systems = {one.number: one.system for one in audit.standards}
    numbers = [
        item.number
        for item in audit.nonconformities.items
        if item.department == name and clauses.get(systems.get(item.standard, "")) == item.clause
    ]
    told = ",".join(f"{LETTERS[one]}{clause}" for one, clause in clauses.items())
    text = filled(audit, w.random.choice(check.seen))
    verdict = f"BFH-不符合（序号 {'、'.join(numbers)}）" if numbers else "FH-符合"
    pairs: list[Pair] = [("部门", "BM", name), ("条款", "TK", told)]
    pairs += [("方法", "FF", check.how), ("判定", "PD", verdict)]
    out.card("JC", "检查记录", pairs, [("检查情况", "JCQK", text)])


def _identified(audit: Audit, w: Writer, out: Print) -> None:
    out.module("识别和目标", "OBJ")
    names = audit.world.departments
    for count in [Count("职能部门", len(names), list(names), "个"), *audit.counts]:
        e = w.entry("counts", count)
        pairs = [("对象", "DX", e("what")), ("数量", "SL", f"{e('stated')}{count.unit}")]
        out.card("SB", "识别清单", pairs, [("明细", "MX", e.each("listed"))])
    for name, target, reached in audit.world.objectives:
        goal: list[Pair] = [("目标", "MB", name), ("指标/实绩", "ZB", f"{target} / {reached}")]
        out.card("MB", "目标", goal)
    few = w.law_entry("operation")
    titles = few.silent("place") + few.each("titles", "；", "{}")
    out.wide([("运行检查对照的法律", "YXFL", f"{titles}（对照结果：未见违反）")])
