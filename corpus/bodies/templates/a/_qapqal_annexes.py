"""Lists within the answers of 察布查尔's form, and the numbered tables between its chapters."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SERVICES = ("服务", "分包", "租赁", "处置", "养护")
"""What is in the name of something done, not delivered."""


def licences(audit: Audit, w: Writer) -> None:
    """Licences of qualification and other permits."""
    rows: list[Row] = [["证书名称", "证书编号", "持证单位", "资质类别/许可范围", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        end = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        term = f"{e('valid_from')}至{end}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    if len(rows) > 1:
        w.text("附表1　资质证书和许可", style="plain")
        w.table(rows, (1.6, 2, 2, 1.6, 1.8, 1.5), head=1)


def holders(audit: Audit, w: Writer) -> None:
    """People with certificates for special work."""
    rows: list[Row] = [
        ["序号", "姓名", "工种", "证书", "作业项目", "证号", "发证日期", "有效期起", "有效期止", "发证机关"]
    ]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        who = [str(at), e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*who, e("issued_on"), e("valid_from"), e("valid_to"), e("issuer")])
    w.text("附表2　特种作业人员核查", style="plain")
    w.table(rows, (0.6, 0.9, 1.1, 1.4, 1.2, 1.6, 1.1, 1.1, 1.1, 1.2), head=1, repeat=True)


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers and subcontractors."""
    rows: list[Row] = [["序号", "单位名称", "类别", "供应内容", "最近评价日期", "结果"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        kind = (
            "分包（服务）方"
            if any(word in one.provides for word in ("服务", "分包", "租赁", "处置"))
            else "供方"
        )
        rows.append([str(at), e("name"), kind, e("provides"), e("evaluated_on"), "合格"])
    w.text("附表4　供方和分包方核查", style="plain")
    w.table(rows, (0.7, 3.4, 1.5, 2, 1.8, 0.8), head=1, repeat=True)


def instruments(audit: Audit, w: Writer) -> None:
    """Instruments."""
    rows: list[Row] = [
        ["序号", "器具名称", "型号", "器具编号", "证书编号", "检校机构", "检校日期", "有效期至", "结果"]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        made = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency")]
        rows.append([str(at), *made, f"{e('calibrated_on')}{one.act}", e("valid_until"), e("result")])
    w.text("附表3　计量器具核查", style="plain")
    w.table(rows, (0.6, 1.3, 1.1, 1.2, 1.4, 1.6, 1.4, 1.3, 0.7), head=1, repeat=True)


def visits(audit: Audit, w: Writer) -> None:
    """The sites that were visited."""
    rows: list[Row] = [["走访现场", "类别", "人数", "活动", "核查重点", "陪同"]]
    people = audit.world.people
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        away = site.kind != "fixed"
        kind = s("kind", "临时场所" if away else "固定场所")
        looked = "交底、报验、临时用电、高处作业、材料堆放" if away else "资料、设备、库房、作业环境"
        with_us = people.heads[audit.world.departments[2 if away else 0]]
        rows.append([s("address"), kind, s("headcount"), s("activity"), looked, with_us])
    w.text("附表5　走访现场一览", style="plain")
    w.table(rows, (3, 1.2, 0.8, 1.7, 2.6, 1), head=1)


def counted(audit: Audit, w: Writer, what: str) -> list[str]:
    """An enumeration with its number."""
    lines = []
    for one in audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            lines.append(f"{c('what')}（{c('stated')}{one.unit}）：{c.each('listed', '；')}。")
    return lines


def laws(audit: Audit, w: Writer) -> list[str]:
    """The list of laws and of the standards used."""
    e = w.law_entry("compliance")
    titles = "、".join(e.one("titles", title) for title in audit.laws("compliance").titles)
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    lines = [f"清单收录{e('stated_count')}项{e.silent('place')}：{titles}。"]
    return [*lines, f"执行的标准规范：{'；'.join(cited)}。"]


def employed(audit: Audit, w: Writer) -> list[str]:
    """Employment contracts."""
    lines = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        end = f"至{e('valid_to')}" if one.valid_to else "起（无固定期限）"
        lines.append(f"劳动合同：{e('name')}，签订日期{e('signed_on')}，期限{e('valid_from')}{end}。")
    return lines


def exams(audit: Audit, w: Writer) -> list[str]:
    """Medical examinations."""
    lines = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        lines.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，{e('result')}。")
    return lines


def plant(audit: Audit, w: Writer) -> list[str]:
    """Special equipment."""
    lines = []
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        lines.append(
            f"特种设备{at}：{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证"
            f"{e('registration_no')}，在{e.aside('place')}使用；首检{e('first_inspected_on')}，最近检验"
            f"{e('inspected_on')}（{e('agency')}，报告编号{e('report_no')}），下次检验{e('next_inspection_on')}。"
        )
    return lines or ["没有使用特种设备。"]


def one_instrument(audit: Audit, w: Writer) -> list[str]:
    """One looked at where it is used."""
    one = audit.calibrations[-1]
    e = w.entry("calibrations", one)
    return [
        f"在{e.aside('place')}抽查{e('device')}{e('model')}，编号{e('serial')}，"
        f"{one.act}日期{e('calibrated_on')}，标签有效期{e('valid_until')}。"
    ]


def contracts(audit: Audit, w: Writer) -> list[str]:
    """Contracts with suppliers and subcontractors."""
    lines = []
    for one in audit.contracts:
        c = w.entry("contracts", one)
        lines.append(
            f"{c('kind')}：{c.each('parties', '、')}，内容为{one.about}，签订日期{c('signed_on')}，"
            f"履行期{c('valid_from')}至{c('valid_to')}（{c('stated_term')}）。"
        )
    return lines


def figures(audit: Audit, w: Writer) -> list[str]:
    """Amounts that add up."""
    lines = []
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        parts = []
        for item in one.items:
            inner = e.inner("items", item)
            parts.append(f"{inner('name')}{inner('amount')}")
        lines.append(f"{e('title')}：{'、'.join(parts)}，合计{e('stated_total')}（单位：{one.unit}）。")
    return lines


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    lines = []
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(f"演练记录：{e('held_on')}，{e('kind')}应急演练，{one.place}，{one.people}人。")
    return lines


def evaluations(audit: Audit, w: Writer) -> list[str]:
    """Evaluations of compliance."""
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        who = e.each("evaluators", "、")
        lines.append(f"评价日期{e('done_on')}，评价人{who}，评价{e('stated_count')}项。")
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        who = e.each("auditors", "、")
        lines.append(f"计划{e('planned_on')}批准；{days}审核；内审组长{e('leader')}，内审员{who}。")
        lines.append(f"不符合{e('nonconformities')}项，{e('closed_on')}关闭。")
    return lines


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        after = f"，{e('closed_on')}完成" if one.closed_on else "，正在落实"
        lines.append(f"计划{e('planned_on')}批准；{e('held_on')}由{e('chair')}主持召开。")
        lines.append(f"改进措施{e('improvements')}项，完成期限{e('due_date')}{after}。")
    return lines
