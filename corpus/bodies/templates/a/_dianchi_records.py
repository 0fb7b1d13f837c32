"""Records of resources, purchase, compliance and verification in 滇池's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

MARKS = "①②③④⑤⑥⑦⑧⑨⑩"


def evidence(audit: Audit, w: Writer, words: Sentences) -> None:
    """Resources, purchase, permits and laws."""
    w.heading(2, "（一）许可与合规")
    _permits(audit, w)
    _laws(audit, w, words)
    w.heading(2, "（二）采购与供方")
    _suppliers(audit, w, words)
    w.heading(2, "（三）人员")
    _people(audit, w, words)
    w.heading(2, "（四）监视测量设备")
    _instruments(audit, w)
    w.heading(2, "（五）特种设备")
    _plant(audit, w)


def _end(w: Writer, e: Entry) -> str:
    return e("valid_to") if getattr(e.source, "valid_to", None) else w.tag(f"{e.path}.valid_to", "长期")


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["许可/登记名称", "内容", "详细信息"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        lines = (
            f"编号：{e('number')}",
            f"持有者：{e('holder')}",
            f"有效期：{e('valid_from')}～{_end(w, e)}",
            f"核发：{e('authority')}",
        )
        rows.append([e("kind"), e("scope"), "¶".join(lines)])
    w.table(rows, (2.2, 2, 5), head=1)


def _laws(audit: Audit, w: Writer, words: Sentences) -> None:
    e = w.law_entry("compliance")
    w.text(
        f"{audit.world.departments[1]}收集、识别适用法律法规{e('stated_count')}件{e.silent('place')}，"
        f"列入《食品法规目录》：{e.each('titles', '；', '《{}》')}。"
    )
    rows: list[Row] = [["执行标准", "标准名称"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        rows.append([s("number"), s("title")])
    w.table(rows, (2.4, 6), head=1)
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        w.text(
            f"{c('done_on')}，{c.each('evaluators', '、')}对上述{c('stated_count')}件法律法规"
            "的执行情况作了合规性评价，评价结论为遵守情况良好。"
        )
    w.text(f"审核组结合{w.laws('operation')}查看了日常做法。{words.some('legal', 1)[0]}")


def _suppliers(audit: Audit, w: Writer, words: Sentences) -> None:
    w.text(words.some("buy", 1)[0])
    rows: list[Row] = [["供应商", "采购品类", "最近评价日期"]]
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (4, 2.5, 2), head=1)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"▪ {e('signed_on')}，{e.each('parties', '与')}就{contract.about}签订{e('kind')}，"
            f"约定期限{e('stated_term')}：{e('valid_from')}—{e('valid_to')}。",
            style="plain",
        )


def _people(audit: Audit, w: Writer, words: Sentences) -> None:
    w.text(words.some("able", 1)[0])
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"▪ {e('name')}（{e.aside('work')}）持有{e('kind')}，项目：{e('category')}，证号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}签发，有效期{e('valid_from')}—{e('valid_to')}。",
            style="plain",
        )
    for held in audit.employment_contracts:
        e = w.entry("employment_contracts", held)
        term = (
            f"{e('valid_from')}—{e('valid_to')}"
            if held.valid_to
            else f"自{e('valid_from')}起，未约定终止日期"
        )
        w.text(f"▪ 劳动合同：{e('name')}，{e('signed_on')}签，期限{term}。", style="plain")


def _instruments(audit: Audit, w: Writer) -> None:
    w.text("温度、重量和安全监测类器具建有台账，审核组抽取证书如下：")
    for mark, one in zip(MARKS, audit.calibrations, strict=False):
        e = w.entry("calibrations", one)
        w.text(
            f"{mark}{e('device')}（{e('model')}）：编号{e('serial')}，用于{e.aside('place')}，{one.act}机构{e('agency')}，"
            f"证书{e('certificate_no')}，{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，{e('result')}；",
            style="plain",
        )
    user = w.entry("calibrations", audit.calibrations[0])
    w.text(
        f"其中{user('device')}（编号{user('serial')}）的证书原件载明送检单位为{user('user_unit')}，与企业名称相符。"
    )


def _plant(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("企业没有使用特种设备。")
        return
    rows: list[Row] = [["设备", "设备代码/使用登记证", "检验机构及报告", "首次检验", "本次检验", "下次检验"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        what = f"{e('name')}¶{e('model')}¶（{e.aside('place')}）"
        seen: Row = [what, f"{e('device_code')}¶{e('registration_no')}", f"{e('agency')}¶{e('report_no')}"]
        rows.append([*seen, e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")])
    w.table(rows, (1.3, 2.3, 2.2, 1.6, 1.6, 1.6), head=1, repeat=True)


def verification(audit: Audit, w: Writer, words: Sentences) -> None:
    """Verification, internal audit, management review, improvement."""
    w.paragraphs(words.some("verify", 2))
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}，单位：{table.unit}", style="center")
        names, amounts = [], []
        for item in table.items:
            inner = e.inner("items", item)
            names.append(inner("name"))
            amounts.append(inner("amount"))
        total = e("stated_total")
        w.table([[*names, "合计"], [*amounts, total]], (1.0,) * (len(names) + 1), head=1)
    w.heading(2, "内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = (
            f"{e('start')}至{e('end')}进行" if one.start != one.end else f"{e('start')}进行{e.silent('end')}"
        )
        w.text(
            f"内审按{e('planned_on')}批准的计划于{days}，{e('leader')}为组长，审核员{e.each('auditors')}。"
            f"提出不符合项{e('nonconformities')}项，{e('closed_on')}完成纠正措施的验证。"
        )
    w.heading(2, "管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        after = f"，{e('closed_on')}完成" if held.closed_on else "，尚在实施期内"
        w.text(
            f"{e('held_on')}，{e('chair')}主持管理评审（{e('planned_on')}下达计划），食品安全小组汇报了体系更新情况。"
            f"形成改进决定{e('improvements')}项，应于{e('due_date')}前落实{after}。"
        )
    w.heading(2, "持续改进与体系更新")
    w.paragraphs(words.some("improve", 2))
