"""Chapters 2 to 4 and 7 of 库车河's report: the company, the audit before, planning, evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kuqa_parts import NAMES, SHORT, Pair, filled, found, makes, pairs, some
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def company(audit: Audit, w: Writer) -> None:
    """Chapter 2."""
    world = audit.world
    w.heading(1, "2 受审核方概况")
    w.heading(2, "2.1 基本情况")
    w.text(
        f"{w.fact('organization.name')}主要从事{w.scope('activity')}，注册资本{world.capital}万元，"
        f"场地面积约{world.area}平方米，实行{world.shifts}班制。"
        f"组织机构设{'、'.join(world.departments)}。",
        f"主要过程为：{'→'.join(world.industry['flow'])}。",
    )
    w.heading(2, "2.2 人员")
    pairs(
        w,
        (
            ("员工总数", f"{w.fact('headcount_total')}人"),
            ("参加社会保险", f"{w.fact('insured_count')}人"),
            ("体系覆盖人数", f"{w.fact('headcount')}人"),
        ),
    )
    w.heading(2, "2.3 过程确定")
    pairs(
        w,
        (
            ("关键过程", w.fact("key_processes")),
            ("特殊过程", w.fact("special_processes")),
            ("外包过程", w.fact("outsourced_processes")),
            ("不适用条款", w.fact("exclusions")),
        ),
    )
    if audit.permits:
        w.heading(2, "2.4 行政许可与资质")
        for at, one in enumerate(audit.permits, 1):
            e = w.entry("permits", one)
            w.text(f"（{at}）{e('kind')}", style="plain")
            pairs(
                w,
                (
                    ("编号", e("number")),
                    ("持有单位", e("holder")),
                    ("许可范围", e("scope")),
                    ("有效期", f"{e('valid_from')} 至 {e('valid_to')}"),
                    ("发证机关", e("authority")),
                ),
            )


def before(audit: Audit, w: Writer) -> None:
    """Chapter 3."""
    w.heading(1, "3 以往审核情况")
    if not audit.certificates:
        w.text("受审核方首次申请本中心认证，没有以往的认证证书和审核结果。")
        return
    w.heading(2, "3.1 有效认证证书")
    rows: list[Pair] = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append(
            (
                e("system", SHORT[one.system]),
                f"证书编号：{e('number')}¶发证日期：{e('issued_on')}¶有效期至：{e('valid_to')}",
            )
        )
    pairs(w, rows)
    w.text("查宣传册和公司网站，认证证书和认证标志的使用符合规定。")
    w.heading(2, "3.2 上次审核不符合的验证")
    rows = []
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        rows.append((f"不符合{at}", f"{p('description')}¶关闭日期：{p('closed_on')}¶本次验证：措施持续有效"))
    pairs(w, rows)
    w.heading(2, "3.3 变化情况")
    w.text("自上次审核以来，受审核方的名称、地址、组织机构、主要过程和认证范围均未发生变化。")


CONTEXT = (
    "查《内外部环境因素分析表》，内容涉及政策、市场、技术和资源四个方面，{office}每年更新。",
    "查《相关方需求和期望清单》，识别了顾客、员工、供方、监管部门和社区等相关方的要求。",
    "查《风险和机遇应对措施表》，每项措施均有责任部门和完成时间，{representative}按季度跟踪。",
    "抽查{doing}的风险应对措施，设备故障造成延期交付的风险已经安排备件储备。",
)
LEADING = (
    "与总经理{manager}面谈，其介绍了体系的策划思路、资源投入和年度重点工作。",
    "管理方针以文件形式发布，现场抽问{sale}员工，能够说明方针的含义。",
    "各岗位职责在《岗位说明书》中规定，{quality_head}清楚本部门的职责和权限。",
    "员工代表{workers}参加了方针、目标的协商，意见得到采纳。",
)


def planning(audit: Audit, w: Writer) -> None:
    """Chapter 4."""
    w.heading(1, "4 体系策划与领导作用")
    w.heading(2, "4.1 组织环境与体系范围")
    w.text(some(w, CONTEXT, 3))
    w.text(f"管理体系自{w.fact('system_effective_on')}起运行，管理手册确定的范围如下：")
    pairs(w, [(SHORT[one], w.scope("system", one)) for one in audit.systems])
    w.heading(2, "4.2 领导作用和方针")
    w.text(some(w, LEADING, 3), *audit.world.remarks["planning"][:2])
    w.heading(2, "4.3 目标及其实现")
    rows: list[Row] = [["目标", "目标值", "完成值", "结果"]]
    rows += [[name, target, reached, "达成"] for name, target, reached in audit.world.objectives]
    w.table(rows, (3, 1.7, 1.7, 1.2), head=1)
    w.heading(2, "4.4 主要过程、环境因素和危险源的识别")
    pairs(w, [_count(w, one) for one in audit.counts])
    if {"EMS", "OHSMS"} & {*audit.systems}:
        w.text(
            filled(audit, "识别按{safety}制定的程序进行，评价方法为打分法，清单由各部门确认，每年评审一次。")
        )
    _laws(audit, w)


def _count(w: Writer, count: object) -> Pair:
    e = w.entry("counts", count)
    unit = getattr(count, "unit", "项")
    return e("what"), f"共{e('stated')}{unit}：{e.each('listed')}"


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.5 法律法规的识别")
    entry = w.law_entry("compliance")
    w.text(
        f"{entry.silent('place')}{audit.world.departments[0]}编制《法律法规及其他要求清单》，"
        f"列入适用法律法规{entry('stated_count')}部：{entry.each('titles', '、', '《{}》')}。"
    )
    cited = []
    for one in audit.standards_cited:
        c = w.entry("standards_cited", one)
        cited.append(f"{c('number')}《{c('title')}》")
    w.text(f"执行的产品和排放等技术标准：{'、'.join(cited)}。")


def evaluation(audit: Audit, w: Writer) -> None:
    """Chapter 7."""
    w.heading(1, "7 绩效评价与改进")
    w.heading(2, "7.1 监视、测量、分析和评价")
    w.text(audit.world.remarks["evaluation"][0])
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows: list[Pair] = []
        for item in table.items:
            inner = e.inner("items", item)
            rows.append((inner("name"), inner("amount")))
        pairs(w, [*rows, ("合计", e("stated_total"))])
    _compliance(audit, w)
    _internal(audit, w)
    _review(audit, w)
    w.heading(2, "7.5 改进")
    w.text(*audit.world.remarks["improvement"])
    if makes(audit):
        w.text(filled(audit, "查{month}的不合格品处理单，{quality}写明了处置方式，返工后重新检验合格。"))


def _compliance(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.2 合规性评价")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        pairs(
            w,
            (
                ("评价日期", e("done_on")),
                ("评价人员", e.each("evaluators")),
                ("评价数量", f"法律法规{e('stated_count')}部"),
                ("评价结果", "均已遵守" + _also(found(audit, "EMS", "9.1.2"))),
            ),
        )


def _also(note: str) -> str:
    return f"；{note}" if note else ""


def _internal(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.3 内部审核")
    names = "、".join(NAMES[one] for one in audit.systems)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        pairs(
            w,
            (
                ("计划日期", e("planned_on")),
                ("实施日期", days),
                ("审核范围", f"{names}的全部要求和所有部门"),
                ("内审组长", e("leader")),
                ("内审组成员", e.each("auditors")),
                ("不符合项数", f"{e('nonconformities')}项"),
                ("关闭日期", e("closed_on")),
                ("评价", "内审员独立于受审核区域，内审结论与现场所见一致"),
            ),
        )


def _review(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.4 管理评审")
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        rows = [
            ("计划日期", e("planned_on")),
            ("评审日期", e("held_on")),
            ("主持人", e("chair")),
            ("输入", "内审结果、目标完成情况、顾客反馈、资源需求、风险应对措施等，内容完整"),
            ("改进决议", f"{e('improvements')}项"),
            ("要求完成日期", e("due_date")),
        ]
        if one.closed_on:
            rows.append(("完成日期", e("closed_on")))
        pairs(w, rows)
