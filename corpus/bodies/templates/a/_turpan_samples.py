"""吐峪交河's sheets R-05 to R-07: top management and support, laws, operation."""

from __future__ import annotations

from corpus.bodies.records import InternalAudit, ManagementReview
from corpus.bodies.templates import plans
from corpus.bodies.templates.a._turpan_form import Sheets
from corpus.layouts.writer import Row


def leaders(s: Sheets) -> None:
    """R-05."""
    audit, w = s.audit, s.w
    s.begin("R-05")
    rows = [("领导作用与策划", text) for text in s.said.some("leaders", 4)]
    rows += [("支持过程", text) for text in s.said.some("support", 3)]
    rows += [("内部审核", _internal(s, one)) for one in audit.internal_audits]
    rows += [("管理评审", _review(s, one)) for one in audit.management_reviews]
    s.samples(rows)
    w.text("目标完成情况抽样", style="plain")
    told: list[Row] = [["目标", "目标值", "统计结果", "是否达成"]]
    told += [[name, target, reached, "达成"] for name, target, reached in audit.world.objectives]
    w.table(told, (4, 2, 2, 2), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}，单位：{table.unit}", style="plain")
        figures: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            figures.append([i("name"), i("amount")])
        figures.append(["合计", e("stated_total")])
        w.table(figures, (4, 3), head=1)
    s.signed(plans.groups(audit)[0], audit.world.people.contact)


def _internal(s: Sheets, one: InternalAudit) -> str:
    e = s.w.entry("internal_audits", one)
    days = f"{e('start')} 至 {e('end')}" if one.end != one.start else f"{e('start')}{e.silent('end')}"
    return (
        f"内审计划 {e('planned_on')} 批准，内审实施日期 {days}，内审组长 {e('leader')}，"
        f"内审员 {e.each('auditors')}；开具不符合 {e('nonconformities')} 项，{e('closed_on')} 全部关闭。"
    )


def _review(s: Sheets, one: ManagementReview) -> str:
    e = s.w.entry("management_reviews", one)
    return (
        f"管理评审计划 {e('planned_on')} 下发，评审会议 {e('held_on')} 召开，主持人 {e('chair')}；"
        f"输出改进措施 {e('improvements')} 项，完成期限 {e('due_date')}。"
    )


def laws(s: Sheets) -> None:
    """R-06."""
    audit, w = s.audit, s.w
    s.begin("R-06")
    law = w.law_entry("compliance")
    titles = law.each("titles", "；", "《{}》")
    seen = f"{law.silent('place')}查法律法规清单，共识别 {law('stated_count')} 部：{titles}。"
    rows = [("法律法规识别", seen)]
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        seen = f"合规性评价日期 {e('done_on')}，评价人 {e.each('evaluators')}，"
        rows.append(("合规性评价", f"{seen}评价法律法规 {e('stated_count')} 部，形成评价报告。"))
    used = w.law_entry("operation")
    titles = used.each("titles", "、", "《{}》")
    seen = f"{used.silent('place')}部门能够出示{titles}的文本，适用条款已转化为内部要求。"
    rows.append(("法规在运行中的应用", seen))
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append(
            (f"{count.what}的确定", f"确定{e('what')} {e('stated')} {count.unit}：{e.each('listed')}。")
        )
    s.samples(rows)
    found = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        found.append([e("number"), e("title"), "有效"])
    s.listed("适用技术标准抽样", ["标准号", "标准名称", "版本状态"], found, (2.6, 5.6, 1.6))
    s.signed(plans.groups(audit)[0], audit.world.people.safety)


def operation(s: Sheets) -> None:
    """R-07."""
    audit, w, names = s.audit, s.w, s.audit.world.departments
    s.begin("R-07")
    topic = "made" if s.said.makes else "service"
    rows = [(names[2], text) for text in s.said.some(topic, 4)]
    rows += [(names[5], text) for text in s.said.some("sales", 2)]
    rows += [("环境运行控制", text) for text in s.said.some("EMS", 3)]
    if "OHSMS" in audit.systems:
        rows += [("职业健康安全运行控制", text) for text in s.said.some("OHSMS", 4)]
    rows += [("应急准备和响应", text) for text in s.said.some("emergency", 1)]
    s.samples([*rows, *(("改进", text) for text in audit.world.remarks["improvement"][:1])])
    if audit.nonconformities.items:
        w.text("注：抽样中发现的不符合另行填写 R-11。", style="plain")
    found = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        found.append([e("kind"), e("held_on"), drill.place, str(drill.people), "有记录、有评价"])
    s.listed("应急演练抽样", ["演练项目", "日期", "地点", "人数", "演练记录"], found, (2.6, 2, 2, 1.2, 2.2))
    s.signed(plans.groups(audit)[1], audit.world.people.heads[names[2]])
