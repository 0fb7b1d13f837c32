"""Chapter 4: the summary, in sections with sub-items 1) 2) 3) and registers between them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def summary(audit: Audit, w: Writer) -> None:
    """All sections."""
    w.heading(2, "（一）管理体系策划情况")
    _items(w, _planned(audit, w))
    w.heading(2, "（二）资源配置情况")
    _resources(audit, w)
    w.heading(2, "（三）过程运行情况")
    _items(w, _running(audit, w))
    w.heading(2, "（四）合规情况")
    _items(w, _lawful(audit, w))
    w.heading(2, "（五）自我完善机制")
    _items(w, _cycle(audit, w))


def _items(w: Writer, texts: Sequence[str]) -> None:
    for at, text in enumerate(texts, 1):
        w.text(f"{at}) {text}", style="plain")


def _planned(audit: Audit, w: Writer) -> list[str]:
    people = audit.world.people
    scopes = "；".join(f"{words('systems')[one]['name']}：{w.scope('system', one)}" for one in audit.systems)
    goals = "；".join(
        f"{name}，目标值{goal}，实际完成{reached}" for name, goal, reached in audit.world.objectives
    )
    told = [
        f"{w.fact('organization.name')}按标准要求建立了文件化的管理体系，{w.fact('system_effective_on')}发布实施。",
        f"体系覆盖的范围为：{scopes}。",
        f"总经理{people.manager}批准发布了管理方针，方针与受审核方的实际情况相适应。",
        f"目标及完成情况：{goals}。",
    ]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"受审核方确定了{e('what')}{e('stated')}{count.unit}，分别为：{e.each('listed')}。")
    told.append(w.random.choice(audit.world.remarks["planning"][1:]))
    return told


def _resources(audit: Audit, w: Writer) -> None:
    gear = "、".join(f"{name}{number}台（套）" for name, _, number in audit.world.equipment)
    w.text(
        f"1) 基础设施：占地面积{audit.world.area}平方米，主要设备有{gear}，设备状态能满足要求。",
        style="plain",
    )
    _special(audit, w)
    w.text("3) 监视和测量设备：", style="plain")
    heads = [
        "序号",
        "器具名称",
        "规格型号",
        "器具编号",
        "检定/校准日期",
        "有效期至",
        "证书编号",
        "检定/校准单位",
        "结论",
    ]
    rows: list[Row] = [heads]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        names = (
            "device",
            "model",
            "serial",
            "calibrated_on",
            "valid_until",
            "certificate_no",
            "agency",
            "result",
        )
        rows.append([str(at), *map(e, names)])
    w.table(rows, (0.6, 1.3, 1.3, 1.3, 1.5, 1.5, 1.5, 1.6, 0.8), head=1, repeat=True)
    _people(audit, w)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("2) 特种设备：受审核方没有特种设备。", style="plain")
        return
    w.text("2) 特种设备：", style="plain")
    heads = [
        "设备名称",
        "型号",
        "设备代码",
        "使用登记证号",
        "检验报告编号",
        "检验日期",
        "下次检验日期",
        "检验机构",
    ]
    rows: list[Row] = [heads]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        names = ("name", "model", "device_code", "registration_no", "report_no", "inspected_on")
        rows.append([*map(e, names), e("next_inspection_on"), e("agency")])
    w.table(rows, (1.1, 1.1, 1.7, 1.5, 1.3, 1.4, 1.4, 1.5), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    total, mine = w.fact("headcount_total"), w.fact("headcount")
    told = f"4) 人力资源：现有员工{total}人，认证范围内{mine}人，岗位职责已明确。"
    w.text(told, style="plain")
    if audit.personnel_certificates:
        w.text("持证上岗人员如下：", style="plain")
        rows: list[Row] = [
            ["姓名", "从事工作", "证书名称", "作业类别", "证书编号", "发证日期", "有效期", "发证机关"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            term = f"{e('valid_from')}至{e('valid_to')}"
            first = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
            rows.append([*first, term, e("issuer")])
        w.table(rows, (0.9, 1.1, 1.2, 1.4, 1.8, 1.3, 1.5, 1.4), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"至{e('valid_to')}" if contract.valid_to else "起，为无固定期限合同"
        told = f"{e('signed_on')}签订，合同期{e('valid_from')}{until}"
        w.text(f"抽查{e('name')}的劳动合同，{told}。", style="plain")


def _running(audit: Audit, w: Writer) -> list[str]:
    world = audit.world
    told = [
        f"主要流程：{'—'.join(world.industry['flow'])}。",
        f"关键过程为{w.fact('key_processes')}，外包过程为{w.fact('outsourced_processes')}，均已确定控制方法。",
        w.random.choice(world.remarks["operation"][1:3]),
    ]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(
            f"供方{e('name')}，提供{e('provides')}，{e('evaluated_on')}经评价合格，列入合格供方名录。"
        )
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('valid_from')}至{e('valid_to')}，为期{e('stated_term')}"
        told.append(
            f"查{e.each('parties', '与')}{e('signed_on')}签订的{e('kind')}（{deal.about}），期限{term}。"
        )
    return told


def _lawful(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    titles = "、".join(f"《{e.one('titles', title)}》" for title in audit.laws("compliance").titles)
    told = [
        f"受审核方识别适用的法律法规{e.silent('place')}{e('stated_count')}部，包括：{titles}，能及时更新并传达。",
    ]
    cited = []
    for norm in audit.standards_cited:
        s = w.entry("standards_cited", norm)
        cited.append(f"{s('number')}《{s('title')}》")
    told.append(f"执行的主要技术标准：{'、'.join(cited)}。")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told.append(
            f"{c('done_on')}，由{c.each('evaluators')}对{c('stated_count')}部法律法规的遵守情况进行了评价，结果均为符合。"
        )
    told.append("审核覆盖期内未受到行政处罚，未发生重大投诉和事故。")
    return told


def _cycle(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (f"至{e('end')}" if one.end > one.start else e.silent("end"))
        told.append(
            f"内部审核：{e('planned_on')}编制计划，{days}实施，组长{e('leader')}，内审员{e.each('auditors')}。"
            f"发现不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(
            f"管理评审：{e('planned_on')}下发计划，{e('held_on')}由总经理{e('chair')}主持召开，"
            f"提出改进事项{e('improvements')}项，要求{e('due_date')}前完成。"
        )
    told.append(w.random.choice(audit.world.remarks["improvement"][::2]))
    return told
