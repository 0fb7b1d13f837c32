"""The fourth chapter of 达坝联合评审's report: processes in paragraphs, records in brackets."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _daba_resources as resources
from corpus.bodies.templates.a._daba_words import CIRCLES, clauses
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer


def chapter(audit: Audit, w: Writer, texts: Phrases) -> None:
    """The whole chapter."""
    w.heading(1, "四、各过程审核证据")
    w.text("条款前的字母：Q 质量，E 环境，S 职业健康安全。方括号内为所查记录。", style="plain")
    parts = [_leading, _duties, resources.people, resources.instruments, resources.plant, _doing, _buying]
    parts += [_operation, _emergency, _figures, _checking, _improving]
    for at, part in enumerate(parts, 1):
        part(audit, w, texts, f"P{at}")
        _found(audit, w, at)


def _found(audit: Audit, w: Writer, at: int) -> None:
    """Where a nonconformity was found: said at the process that its department leads."""
    own = {3: 0, 4: 1, 5: 6, 6: 2, 7: 4, 8: 7}
    departments = {item.department for item in audit.nonconformities.items}
    if at in own and audit.world.departments[own[at]] in departments:
        w.text(f"在{audit.world.departments[own[at]]}发现的不符合见第五部分。")


def title(w: Writer, number: str, name: str, department: str, numbers: dict[str, str]) -> None:
    """The head of a process: who is responsible, which clauses."""
    w.heading(2, f"{number}  {name}")
    w.text(f"责任部门：{department}    涉及条款：{clauses(w, numbers)}", style="plain")


def _leading(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "4.1～6.3", "EMS": "4.1～6.2", "OHSMS": "4.1～6.2"}
    title(w, number, "领导作用和策划过程", "最高管理者", numbers)
    goals = "；".join(f"{name}（目标{aim}，完成{real}）" for name, aim, real in audit.world.objectives)
    w.text("".join(texts.some("leading", 3)))
    w.text(f"目标及完成情况：{goals}。【目标指标分解及考核表】")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"经识别和评价确定{e('what')}{e('stated')}{count.unit}："
            f"{e.each('listed', '、')}。【识别评价清单】"
        )


def _duties(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "4.2、8.2.2", "EMS": "6.1.3、9.1.2", "OHSMS": "6.1.3、9.1.2"}
    title(w, number, "合规义务的识别和评价", audit.world.departments[7], numbers)
    laws = w.law_entry("compliance")
    w.text(
        f"公司建立了法律法规清单，收录{laws('stated_count')}部：{w.laws('compliance')}。【法律法规清单】",
        *texts.some("duties", 1),
    )
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"最近一次合规性评价于{e('done_on')}进行，由{e.each('evaluators')}参加，评价{e('stated_count')}部，"
            "结论为均已遵守，未发生违规和行政处罚。【合规性评价报告】"
        )
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"执行的技术标准有{'、'.join(cited)}，均为现行有效版本。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = f"至{e('valid_to')}" if permit.valid_to else "起长期有效"
        w.text(
            f"查{e('kind')}：编号{e('number')}，持有人{e('holder')}，许可（登记）内容为{e('scope')}，有效期"
            f"{e('valid_from')}{until}，{e('authority')}发放。【许可证原件】"
        )
    if not audit.permits:
        w.text("受审核方的业务活动不涉及需取得的行政许可。")


def _doing(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "8.1、8.2、8.5、8.6、8.7", "EMS": "8.1", "OHSMS": "8.1.1"}
    title(w, number, "产品实现和服务提供过程", audit.world.departments[2], numbers)
    w.text("".join(texts.some("doing", 3)), "".join(texts.some("control", 2)))
    shown = "、".join(f"{name}（{model}）{count}台" for name, model, count in audit.world.equipment)
    w.text(f"主要设备设施有{shown}，查保养计划与记录一致。【设备台账、保养记录】")


def _buying(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4"}
    title(w, number, "采购和外部提供过程", audit.world.departments[4], numbers)
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（提供{e('provides')}，{e('evaluated_on')}评价合格）")
    w.text(*texts.some("buying", 1), f"查合格供方：{'；'.join(told)}。【合格供方名录、供方评价表】")
    for circle, contract in zip(CIRCLES, audit.contracts, strict=False):
        e = w.entry("contracts", contract)
        w.text(
            f"{circle}{e('kind')}（{contract.about}）：{e.each('parties', '与')}于{e('signed_on')}签订，"
            f"合同期{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )


def _operation(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    own = audit.systems
    if not {"EMS", "OHSMS"} & set(own):
        numbers = {"QMS": "7.1.4、8.5.4"}
        title(w, number, "工作环境和防护", audit.world.departments[6], numbers)
        w.text("".join(texts.some("surroundings", 2)))
    else:
        both = {"EMS", "OHSMS"} <= set(own)
        name = "环境和安全运行控制" if both else "环境运行控制" if "EMS" in own else "安全运行控制"
        title(w, number, name, audit.world.departments[7], {"EMS": "8.1", "OHSMS": "8.1"})
        w.text(*(("".join(texts.some("environment", 2)),) if "EMS" in own else ()))
        w.text(*(("".join(texts.some("safety", 2)),) if "OHSMS" in own else ()))
    few = w.law_entry("operation")
    told = few.silent("place") + few.each("titles", "、", "《{}》")
    w.text(f"现场对照{told}的要求核查，未见违反。")


def _emergency(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "8.5.1", "EMS": "8.2", "OHSMS": "8.2"}
    title(w, number, "应急准备和响应", audit.world.departments[7], numbers)
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}在{drill.place}组织{e('kind')}应急演练，{drill.people}人参加")
    w.text(*texts.some("emergency", 1), f"{'；'.join(told)}。演练后进行了评价。【演练记录、评价表】")


def _figures(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "9.1", "EMS": "9.1.1", "OHSMS": "9.1.1"}
    title(w, number, "监视、测量和分析", audit.world.departments[1], numbers)
    w.text("".join(texts.some("watching", 2)))
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        inner = [e.inner("items", item) for item in table.items]
        w.table(
            [
                ["项目", *(one("name") for one in inner), "合计"],
                ["数值", *(one("amount") for one in inner), e("stated_total")],
            ],
            (1.2, *(2 for _ in inner), 1.4),
            bold=(0,),
        )


def _checking(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "9.2、9.3", "EMS": "9.2、9.3", "OHSMS": "9.2、9.3"}
    title(w, number, "内部审核和管理评审", audit.world.departments[0], numbers)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = e.silent("end") if one.end == one.start else f"至{e('end')}"
        w.text(
            f"内部审核：计划于{e('planned_on')}批准，{e('start')}{until}实施，组长{e('leader')}，内审员"
            f"{e.each('auditors')}。内审覆盖全部部门和条款，开具不符合{e('nonconformities')}项，"
            f"于{e('closed_on')}全部验证关闭。【内审计划、检查表、不符合报告、内审报告】",
            *texts.some("checking", 1),
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        closed = f"，已于{e('closed_on')}完成" if review.closed_on else "，正在按计划实施"
        w.text(
            f"管理评审：计划于{e('planned_on')}下发，{e('held_on')}由{e('chair')}主持召开评审会议，输入充分，"
            f"提出改进{e('improvements')}项，要求{e('due_date')}前完成{closed}。【管评计划、会议记录、管评报告】"
        )


def _improving(audit: Audit, w: Writer, texts: Phrases, number: str) -> None:
    numbers = {"QMS": "10", "EMS": "10", "OHSMS": "10"}
    title(w, number, "不符合控制和改进", audit.world.departments[1], numbers)
    w.text("".join(texts.some("improving", 2)))
