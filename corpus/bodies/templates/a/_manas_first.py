"""The first stage's report of 玛纳斯's booklet, and the basics that stand elsewhere without a first stage."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._manas_form import label
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def report(audit: Audit, w: Writer, s: Slots) -> None:
    """The whole form."""
    w.text(
        f"审核时间：{w.fact('stage1.start')} {w.fact('stage1.start_time')}至"
        f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}",
        style="plain",
    )
    basics(audit, w, s)
    w.text("五、文件审查", style="subtitle")
    rows: list[Row] = [["文件", "审查意见", "结果"]]
    rows += [[name, said, "可接受"] for name, said in s.at("files")]
    w.table(rows, (2, 4, 1), head=1)
    w.text("六、内审、管评的策划和实施", style="subtitle")
    for record in audit.internal_audits:
        e = w.entry("internal_audits", record)
        w.text(f"内审计划{e('planned_on')}开展，{e('start')}开始实施，内审组长{e('leader')}。")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(f"管理评审计划{e('planned_on')}召开，{e('held_on')}实际召开，主持人{e('chair')}。")
    w.text("七、第二阶段审核的关注点", style="subtitle")
    for at, text in enumerate(s.at("focus"), 1):
        w.text(f"{at}）{text}")
    w.text("八、第一阶段审核结论", style="subtitle")
    w.text("{+}具备条件，按计划进入第二阶段　{-}整改后进入第二阶段　{-}不具备条件")
    w.text(f"审核组长：{w.person(audit.leader)('name')}　　日期：{w.fact('stage1.end')}", style="right")


def basics(audit: Audit, w: Writer, s: Slots) -> None:
    """The organization, sites, permits, scope, laws."""
    w.text("一、委托方概况", style="subtitle")
    world, people, o = audit.world, audit.world.people, "organization"
    term = f"{w.fact(f'{o}.licence.valid_from')}—{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["信用代码", w.fact(f"{o}.uscc"), "成立时间", w.fact(f"{o}.established_on")],
        ["执照期限", term, "发照机关", w.fact(f"{o}.licence.authority")],
        ["住所", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["通讯（办公）地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact} {world.phone}"],
        ["在册人数", w.fact("headcount_total"), "缴纳社保人数", w.fact("insured_count")],
        ["体系内人数", w.fact("headcount"), "体系实施日期", w.fact("system_effective_on")],
        ["经营活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.4, 2.8, 1.2, 2.2), bold=(0, 2))
    w.text("二、场所", style="subtitle")
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(f"场所{at}（{kind}）：{e('address')}，{e('activity')}，{e('headcount')}人。")
    w.text("三、资质许可与体系范围", style="subtitle")
    if audit.permits:
        rows = [["许可（登记）名称", "编号", "持证单位", "范围", "有效期", "发证机关"]]
        cells = ["<kind>", "<number>", "<holder>", "<scope>", "<valid_from>—<valid_to:until>", "<authority>"]
        w.table([*rows, *s.rows("permits", cells)], (1.2, 1.7, 1.3, 0.9, 1.3, 1.2), head=1, repeat=True)
    else:
        w.text("经营活动不涉及前置许可。")
    for one in audit.systems:
        w.text(f"委托方确定的{label(one)}体系范围为“{w.scope('system', one)}”。")
    w.text("四、识别结果与法律法规", style="subtitle")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}共识别{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")
    w.text(f"清单收录法律法规{s('<law_count:compliance>')}部：{w.laws('compliance')}。")
