"""The annexes of 尼雅's report: each a form."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._niya_checks import WAYS
from corpus.bodies.templates.a._niya_form import Form, spoken
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

FOUR = (2.1, 3.4, 2.1, 3.4)
LOOKED = {
    "office": ["方针目标、职责", "文件记录、人员培训", "内部审核、管理评审"],
    "sale": ["合同、客户意见"],
    "purchase": ["供方、采购"],
    "safety": ["法规及合规评价", "应急准备、现场环境"],
    "doing": ["作业现场", "作业现场（续）、员工询问"],
    "quality": ["计量器具、检查记录", "问题整改"],
    "tech": ["技术资料"],
    "upkeep": ["设备台账、维护", "设备现场查看"],
}


def all_of(audit: Audit, w: Writer, form: Form, said: Slots) -> None:
    """All, each with its number."""
    w.page()
    form.appended("不符合报告单")
    _slips(audit, w, form)
    form.appended("上次不符合验证单")
    _before(audit, w, form)
    form.appended("内部审核、管理评审登记表")
    _cycle(audit, w, form)
    form.appended("审核行程单")
    _days(audit, w, said)
    form.appended("法规及合规评价登记表")
    _laws(audit, w, form)
    w.section(landscape=True, fresh=True)
    for path in said.at("registers"):
        made = said.at("registers", path)
        rows = said.rows(path, made["cells"])
        if rows:
            form.appended(made["title"])
            w.table([made["head"], *rows], tuple(made["widths"]), head=1, repeat=True)
    w.section(fresh=True)
    if audit.special_equipment:
        form.appended("特种设备登记卡")
        _machines(audit, w, form)
    form.appended("合同、许可登记卡")
    _papers(audit, w, form)
    if audit.tables_with_totals:
        form.appended("统计表")
        _sums(audit, w)


def _slips(audit: Audit, w: Writer, form: Form) -> None:
    if not audit.nonconformities.items:
        w.text("{+}本次没有不符合　{-}本次有不符合", style="plain")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade)
        w.table(
            [
                [form.box("单号"), e("number"), form.box("责任部门"), e("department")],
                [form.box("违反标准"), e("standard"), form.box("条款"), e("clause")],
                [form.box("程度"), grade, form.box("整改期限"), w.fact("nonconformities.due_date")],
                [form.box("事实"), e("description"), "‹", "‹"],
                [form.box("部门意见"), "{+}属实，同意整改　{-}有异议", "‹", "‹"],
                [form.box("验证办法"), "{+}书面　{-}现场", "‹", "‹"],
            ],
            FOUR,
        )


def _before(audit: Audit, w: Writer, form: Form) -> None:
    if not audit.previous_nonconformities:
        w.text("{+}没有上次的不符合　{-}有上次的不符合", style="plain")
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        seen = (
            "{-}措施有效　{+}同类问题再次出现"
            if again(audit, one.description)
            else "{+}措施有效　{-}同类问题再次出现"
        )
        w.table(
            [
                [form.box("上次事实"), e("description"), "‹", "‹"],
                [form.box("关闭日期"), e("closed_on"), form.box("验证结果"), seen],
            ],
            FOUR,
        )


def _cycle(audit: Audit, w: Writer, form: Form) -> None:
    box = form.box
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = e.silent("end") if one.start == one.end else f"到{e('end', _till(one.start, one.end))}"
        span = f"{e('start', spoken(one.start))}{until}"
        w.table(
            [
                [box("内审计划"), e("planned_on"), box("内审实施"), span],
                [box("内审组长"), e("leader"), box("内审员"), e.each("auditors", "、")],
                [box("不符合项"), f"{e('nonconformities')}项", box("全部关闭"), e("closed_on")],
            ],
            FOUR,
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        w.table(
            [
                [box("评审通知"), m("planned_on"), box("评审会议"), m("held_on", spoken(review.held_on))],
                [box("主持人"), m("chair"), box("改进事项"), f"{m('improvements')}项"],
                [box("完成期限"), m("due_date"), box("形成报告"), "{+}是　{-}否"],
            ],
            FOUR,
        )


def _till(first: date, day: date) -> str:
    """A day after another, said without its year where that is the same."""
    return f"{day.month}月{day.day}号" if day.year == first.year else spoken(day)


def _days(audit: Audit, w: Writer, said: Slots) -> None:
    spans, teams = halves(audit), groups(audit)
    parts = []
    for offices in WAYS:
        steps: list[Step] = [(str(said.slots[one]), what) for one in offices for what in LOOKED[one]]
        parts.append(shared(steps, len(spans)))
    labels = ["、".join(one.label for one in team) for team in teams]
    rows: list[Row] = [["日期", "时段", f"第1组（{labels[0]}）", f"第2组（{labels[1]}）"]]
    for at, (day, half) in enumerate(spans):
        cells = ["¶".join(f"{place}：{what}" for place, what in part[at]) for part in parts]
        if not at:
            cells = [f"首次会议¶{cell}" for cell in cells]
        if at == len(spans) - 1:
            cells = [f"{cell}¶末次会议" for cell in cells]
        rows.append([w.date(day), HALVES[half], *cells])
    w.table(rows, (1.8, 1.2, 4.2, 4.2), head=1, repeat=True)


def _laws(audit: Audit, w: Writer, form: Form) -> None:
    listed = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    number = f"{listed.silent('place')}{listed('stated_count')}部"
    told = "¶".join(f"{{+}}{at}．{listed.one('titles', title)}" for at, title in enumerate(titles, 1))
    rows: list[Row] = [[form.box("收集数量"), number, "‹", "‹"], [form.box("收集目录"), told, "‹", "‹"]]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        rows.append([form.box("评价日期"), e("done_on"), form.box("评价数量"), f"{e('stated_count')}部"])
        rows.append([form.box("评价人"), e.each("evaluators", "、"), "‹", "‹"])
    w.table(rows, FOUR)


def _machines(audit: Audit, w: Writer, form: Form) -> None:
    box = form.box
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.table(
            [
                [box("设备名称"), e("name"), box("型号"), e("model")],
                [box("设备代码"), e("device_code"), box("使用登记号"), e("registration_no")],
                [box("安装位置"), e.aside("place"), box("首次检验"), e("first_inspected_on")],
                [box("本次检验"), e("inspected_on"), box("下次检验"), e("next_inspection_on")],
                [box("检验单位"), e("agency"), box("报告号"), e("report_no")],
            ],
            FOUR,
        )


def _papers(audit: Audit, w: Writer, form: Form) -> None:
    box = form.box
    for one in audit.contracts:
        e = w.entry("contracts", one)
        w.table(
            [
                [box("合同类别"), f"{e('kind')}（{one.about}）", box("签订日期"), e("signed_on")],
                [box("签约双方"), e.each("parties", "¶"), "‹", "‹"],
                [box("合同期"), f"{e('stated_term')}，{e('valid_from')}—{e('valid_to')}", "‹", "‹"],
            ],
            FOUR,
        )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        until = p("valid_to") if permit.valid_to else p("valid_to", "长期")
        w.table(
            [
                [box("许可名称"), p("kind"), box("许可编号"), p("number")],
                [box("持有单位"), p("holder"), box("许可内容"), p("scope")],
                [box("有效期"), f"{p('valid_from')}—{until}", box("发证单位"), p("authority")],
            ],
            FOUR,
        )


def _sums(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["栏目", "数量"]]
        for item in table.items:
            one = e.inner("items", item)
            rows.append([one("name"), one("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5, 4), head=1)
