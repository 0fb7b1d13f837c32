"""The chapters of 乌苏国准's report: what was asked, the options checked and the auditors' remarks."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

WIDTHS = (2.2, 1.8, 4.6)
OWN = {
    "过程识别": "QMS",
    "顾客要求": "QMS",
    "外部提供": "QMS",
    "检验": "QMS",
    "验收": "QMS",
    "环境运行": "EMS",
    "职业健康": "OHSMS",
}
"""Items that belong to one system, by how they begin."""

Line = tuple[str, tuple[str, ...], str]
"""What is asked, the clauses, the remark."""


def chapters(audit: Audit, w: Writer) -> None:
    """Chapter 3: the items of planning, support, operation, evaluation."""
    w.heading(1, "3 管理体系审核情况")
    _before(audit, w)
    _checked(audit, w, "3.2 策划", _planning(audit, w))
    _laws(audit, w)
    _checked(audit, w, "3.4 支持", _support(audit))
    _checked(audit, w, "3.5 运行", _operation(audit, w))
    _figures(audit, w)
    _cycle(audit, w)


def _checked(audit: Audit, w: Writer, title: str, lines: list[Line]) -> None:
    """A table of items; a clause with a nonconformity is ticked as such."""
    w.heading(2, title)
    rows: list[Row] = [["审核内容", "评价", "审核证据和说明"]]
    for what, clauses, remark in lines:
        system = next((one for start, one in OWN.items() if what.startswith(start)), None)
        bad = _bad(audit, clauses, system)
        verdict = "{+}符合 {-}不符合" if not bad else f"{{-}}符合 {{+}}不符合¶见不符合报告{'、'.join(bad)}"
        rows.append([what, verdict, remark])
    w.table(rows, WIDTHS, head=1, repeat=True)


def _bad(audit: Audit, clauses: tuple[str, ...], system: str | None) -> list[str]:
    """The numbers of the nonconformities against clauses, of one system or of all."""
    standards = {one.number for one in audit.standards if system in {None, one.system}}
    items = audit.nonconformities.items
    return [one.number for one in items if one.standard in standards and one.clause.startswith(clauses)]


def _before(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.1 上次审核以来的情况")
    rows: list[Row] = [["上次审核不符合", "关闭日期", "本次验证"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        now = "{-}有效 {+}同类问题再次出现" if again(audit, one.description) else "{+}有效 {-}无效"
        rows.append([e("description"), e("closed_on"), now])
    if audit.previous_nonconformities:
        w.table(rows, (5, 1.6, 2), head=1)
    else:
        w.text("上次审核不符合：{-}有  {+}无（初次认证或上次未开具）", style="plain")
    w.text(
        "组织机构：{-}有变化 {+}无变化　主要设备：{-}有变化 {+}无变化　体系文件：{+}局部修订 {-}换版",
        "认证证书和标志使用：{+}不适用或使用正确 {-}使用不当　重大投诉、事故、处罚：{-}有 {+}无",
        style="plain",
    )


def _planning(audit: Audit, w: Writer) -> list[Line]:
    world, people = audit.world, audit.world.people
    goals = "；".join(f"{name}{target}，实际{got}" for name, target, got in world.objectives)
    found: list[Line] = [
        (
            "组织环境、相关方",
            ("4.1", "4.2"),
            w.random.choice(
                (
                    f"{people.manager}介绍了内外部因素，见环境分析表，年度内评审一次。",
                    "内外部因素和相关方要求清单已形成，与访谈内容一致。",
                )
            ),
        ),
        (
            "领导作用、方针",
            ("5",),
            f"方针由{people.manager}批准，已张贴和培训，{people.representative}任管理者代表。",
        ),
        ("风险和机遇", ("6.1.1",), "风险和机遇有应对措施，责任部门和时限明确。"),
        ("目标及完成", ("6.2",), f"{goals}。由{world.departments[0]}按期考核，均达到。"),
    ]
    for one in audit.counts:
        e = w.entry("counts", one)
        clause = "6.1.2" if one.what != "主要过程" else "4.4"
        text = f"{e('what')}{e('stated')}{one.unit}：{e.each('listed')}。"
        more = "评价方法{+}适宜 {-}不适宜" if clause == "6.1.2" else "过程的输入输出{+}已确定 {-}未确定"
        found.append((one.what, (clause,), f"{text}¶{more}"))
    return found


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.3 法律法规和合规性评价")
    law = w.law_entry("compliance")
    rows: list[Row] = [
        [
            "法律法规清单",
            f"{law.silent('place')}共收集{law('stated_count')}部：{law.each('titles', '、', '《{}》')}",
        ],
    ]
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    rows.append(["执行的标准", "；".join(cited)])
    few = w.law_entry("operation")
    rows.append(
        [
            "抽查执行情况",
            f"{few.silent('place')}{few.each('titles', '、', '《{}》')}有关条款的执行{{+}}符合 {{-}}不符合",
        ]
    )
    if {"EMS", "OHSMS"} & set(audit.systems):
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        bad = "、".join(_bad(audit, ("9.1.2",), None))
        rows.append(
            [
                "合规性评价",
                f"评价日期：{c('done_on')}¶评价人员：{c.each('evaluators')}¶"
                f"评价{c('stated_count')}部¶结论：{{+}}遵守 {{-}}部分遵守 {{-}}不遵守"
                + (f"¶记录的问题见不符合报告{bad}" if bad else ""),
            ]
        )
    w.table(rows, (1.6, 7), bold=(0,))


def _support(audit: Audit) -> list[Line]:
    world = audit.world
    offices = world.departments
    owned = "、".join(f"{name}{model}共{number}台" for name, model, number in world.equipment)
    return [
        ("人员能力和意识", ("7.1.2", "7.2", "7.3"), f"{offices[0]}有年度培训计划，抽查5份岗位任职评价表。"),
        ("基础设施", ("7.1.3",), f"{owned or '办公及信息设备'}，{offices[6]}按计划维护，抽查3份维护记录。"),
        ("监视和测量资源", ("7.1.5",), "见4.1检定校准抽查表。"),
        ("信息沟通", ("7.4",), "内部例会每月一次，外部沟通有登记。"),
        ("成文信息", ("7.5",), f"{offices[0]}有受控文件清单，抽查6份均为有效版本。"),
    ]


def _operation(audit: Audit, w: Writer) -> list[Line]:
    world, systems = audit.world, set(audit.systems)
    flow, offices = world.industry["flow"], world.departments
    found: list[Line] = [
        (
            "过程识别",
            ("8.5",) if "QMS" in systems else ("8.1",),
            f"流程：{'→'.join(flow)}。¶关键过程：{w.fact('key_processes')}；"
            f"特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}。",
        )
    ]
    if "QMS" in systems:
        done = "验收" if world.industry["field"] in SERVICES else "检验"
        found += [
            ("顾客要求及评审", ("8.2",), f"{offices[5]}抽查4份订单，评审{{+}}在承诺前 {{-}}在承诺后。"),
            ("外部提供的控制", ("8.4",), f"{offices[4]}对供方分类管理，见4.5合格供方抽查表。"),
            (f"{done}和放行", ("8.6", "8.7"), f"{offices[1]}规定了{done}要求和放行权限，不合格处置有台账。"),
        ]
    if "EMS" in systems:
        found.append(
            (
                "环境运行控制",
                ("8.1",),
                f"{world.aspects[0]}、{world.aspects[1]}的控制措施已规定。"
                "治理设施{+}运行 {-}停用 {-}无；监测结果{+}达标 {-}超标。",
            )
        )
    if "OHSMS" in systems:
        found.append(
            (
                "职业健康安全运行控制",
                ("8.1.2", "8.2"),
                f"{world.hazards[0]}、{world.hazards[1]}的控制见操作规程，"
                f"劳动防护用品发放{{+}}有记录 {{-}}无记录；员工代表{world.people.workers}参与协商。",
            )
        )
    return found


def _figures(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.6 绩效数据")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值", "数据来源"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount"), "统计台账"])
        rows.append(["合计", e("stated_total"), "已复核"])
        w.table(rows, (3, 2, 2), head=1)


def _cycle(audit: Audit, w: Writer) -> None:
    w.heading(2, "3.7 内部审核和管理评审")
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
    planned, leader, auditors = e("planned_on"), e("leader"), e.each("auditors")
    rows: list[Row] = [
        ["内部审核", "计划日期", planned, "实施日期", days],
        ["^", "内审组长", leader, "内审员", auditors],
        ["^", "不符合数", f"{e('nonconformities')}项", "关闭日期", e("closed_on")],
        [
            "^",
            "评价",
            "独立性{+}满足 {-}不满足；覆盖{+}全部部门 {-}部分部门；结果{+}可信 {-}不可信",
            "‹",
            "‹",
        ],
    ]
    review = audit.management_reviews[0]
    m = w.entry("management_reviews", review)
    planned, held, chair = m("planned_on"), m("held_on"), m("chair")
    state = m("closed_on") if review.closed_on else "实施中"
    rows += [
        ["管理评审", "计划日期", planned, "评审日期", held],
        ["^", "主持人", chair, "改进决定", f"{m('improvements')}项"],
        ["^", "完成期限", m("due_date"), "完成情况", state],
        ["^", "评价", "输入{+}充分 {-}不充分；输出{+}明确 {-}不明确", "‹", "‹"],
    ]
    w.table(rows, (1.2, 1.2, 2.4, 1.2, 2.6), bold=(0, 1, 3))
