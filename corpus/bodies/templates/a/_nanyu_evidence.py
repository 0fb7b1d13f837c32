"""南屿's section of sampled records, labels in two languages."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The whole section."""
    _cycle(audit, w)
    _laws(audit, w)
    _suppliers(audit, w)
    _people(audit, w)
    _devices(audit, w)
    _continuity(audit, w)


def _cycle(audit: Audit, w: Writer) -> None:
    w.heading(2, "E.1  内部审核与管理评审 Internal audit and management review")
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows += [
            ["内部审核 Internal audit", "计划 Planned", e("planned_on")],
            ["^", "实施 Conducted", f"{e('start')} ~ {e('end')}"],
            ["^", "组长 Leader", e("leader")],
            ["^", "内审员 Auditors", e.each("auditors", ", ")],
            ["^", "不符合 Findings", e("nonconformities")],
            ["^", "关闭 Closed", e("closed_on")],
        ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows += [
            ["管理评审 Management review", "计划 Planned", e("planned_on")],
            ["^", "召开 Held", e("held_on")],
            ["^", "主持 Chair", e("chair")],
            ["^", "改进决定 Actions", f"{e('improvements')}（期限 due {e('due_date')}）"],
        ]
    w.table(rows, (3, 2.6, 4.4))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"审核组重新核对了{e('start')}开始的内部审核，抽样覆盖全部部门，{one.leader}没有审核自己的工作；"
            "下一次内部审核由组织安排在下一年度上半年。"
        )


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "E.2  合规 Compliance")
    law = w.law_entry("compliance")
    w.text(
        f"适用法律法规清单 Legal register：共 {law('stated_count')} 部。{law.silent('place')}",
        style="plain",
    )
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"({at}) {law.one('titles', title)}", style="plain")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价 Evaluation of compliance：{e('done_on')}，{e.each('evaluators', ', ')}；"
            f"逐部评价 {e('stated_count')} 部，未发现违反 no breach found。",
            style="plain",
        )
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        w.text(f"技术标准 Technical standard：{s('number')} {s('title')}", style="plain")


def _suppliers(audit: Audit, w: Writer) -> None:
    w.heading(2, "E.3  供应商与协议 Suppliers and agreements")
    rows: list[Row] = [["供应商 Supplier", "内容 Provides", "评价日 Evaluated"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (4.8, 3, 2.2), head=1, repeat=True)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')} Agreement：{e.each('parties', ' – ')}；签署 signed {e('signed_on')}；期限 term "
            f"{e('stated_term')}，{e('valid_from')} ~ {e('valid_to')}。"
            "含保密和审计条款 with confidentiality clause.",
            style="plain",
        )
    number = f"CN{w.random.randint(21, 24)}/{w.random.randint(20011, 39999)}"
    w.text(
        f"云服务商提供了其自身的信息安全认证证书 (certificate of the provider, No. {number})，"
        "组织每年核对其状态；该证书不覆盖受审核组织的活动。"
    )


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "E.4  人员 Personnel")
    rows: list[Row] = [["姓名 Name", "签订 Signed", "起 From", "止 To"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to") if contract.valid_to else "无固定期限 Open-ended"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.text("劳动合同与保密协议 Employment contracts (NDA signed)", style="plain")
    w.table(rows, (2, 2.6, 2.6, 2.8), head=1)
    rows = [
        ["持证人¶Holder", "证书¶Certificate", "类别¶Category", "编号¶No.", "有效期¶Validity", "机关¶Issuer"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}¶{e('valid_to')}"
        rows.append([e("name"), e("kind"), e("category"), e("number"), span, e("issuer")])
    w.table(rows, (1.1, 2, 1.8, 2.4, 1.5, 1.6), head=1)


def _pairs(w: Writer, pairs: Sequence[tuple[str, str]]) -> None:
    w.table([[label, value] for label, value in pairs], (3.4, 6.6))


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(2, "E.5  基础设施 Infrastructure")
    rows: list[Row] = [["设备 Equipment", "型号 Model", "数量 Qty"]]
    rows += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    w.table(rows, (5, 3, 2), head=1)
    for one in audit.calibrations[:3]:
        e = w.entry("calibrations", one)
        w.text("监测仪表 Monitoring instrument", style="center")
        _pairs(
            w,
            [
                ("名称 Device", f"{e('device')} {e('model')}"),
                ("编号 Serial No.", e("serial")),
                ("证书号 Certificate No.", e("certificate_no")),
                ("机构 Laboratory", e("agency")),
                ("校准日期 Calibrated on", e("calibrated_on")),
                ("下次校准 Next due", e("valid_until")),
            ],
        )
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"特种设备 Special equipment：{e('name')}（{e('model')}），登记证 {e('registration_no')}，"
            f"设备代码 {e('device_code')}；{e('agency')} 于 {e('inspected_on')} 检验，下次检验 next due "
            f"{e('next_inspection_on')}。",
            style="plain",
        )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"行政许可 Permit：{e('kind')}（{e('number')}），{e('holder')}，{e('scope')}，"
            f"{e('valid_from')} ~ {e('valid_to')}，{e('authority')}。",
            style="plain",
        )


def _continuity(audit: Audit, w: Writer) -> None:
    w.heading(2, "E.6  连续性与应急 Continuity and emergency exercises")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}  {e('kind')}（{drill.place}，{drill.people} 人参加 participants），"
            "达到预定目标，有总结记录。",
            style="plain",
        )
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"运行中引用的法规 Laws referred to in operation：{titles}。{few.silent('place')}", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[f"{e('title')}", f"Amount（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (6, 4), head=1)
