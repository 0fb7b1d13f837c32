"""The evidence in 缜隅's report: people, equipment, partners, performance; cards, rows and sentences."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _zhenyu_blocks as blocks
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, say: Sentences, part: Callable[[str], None]) -> None:
    """The four parts."""
    part("人员")
    _people(audit, w, say)
    part("设备与测量")
    _devices(audit, w, say)
    part("许可与外部提供")
    _partners(audit, w, say)
    part("绩效与应急")
    _performance(audit, w)


def _people(audit: Audit, w: Writer, say: Sentences) -> None:
    w.paragraphs(say.texts("support"))
    texts = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        texts.append(
            f"{e('name')} · {e.aside('work')}¶{e('kind')} {e('category')}¶№ {e('number')}¶"
            f"有效 {e('valid_from')} – {e('valid_to')}¶{e('issuer')}"
        )
    blocks.cards(w, texts)
    rows: list[Row] = [["劳动合同", "签订", "起", "止"]]
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        ends = c("valid_to") if contract.valid_to else "无固定期限"
        rows.append([c("name"), c("signed_on"), c("valid_from"), ends])
    w.table(rows, (2.4, 2.4, 2.4, 2.4), head=1, rules="rows")
    items = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        items.append(f"{m('name')}（{m('examined_on')}，{m('institution')}，{m('result')}）")
    w.text(f"体检抽样：{'；'.join(items)}。")


def _devices(audit: Audit, w: Writer, say: Sentences) -> None:
    w.text(w.random.choice(say.texts("devices")))
    rows: list[Row] = [["器具 / 型号", "编号 / 证书", "检校机构", "检校日 / 到期", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        days = f"{e('calibrated_on')}¶{e('valid_until')}"
        name, number = f"{e('device')}¶{e('model')}", f"{e('serial')}¶{e('certificate_no')}"
        rows.append([name, number, e("agency"), days, e("result")])
    w.table(rows, (2.4, 2.4, 3, 1.8, 0.9), head=1, rules="rows", repeat=True)
    for one in audit.calibrations[:1]:
        e = w.entry("calibrations", one)
        w.text(
            f"走查{e.aside('place')}：{e('device')} {e('serial')}，{one.act}标签日期 {e('calibrated_on')}，"
            f"有效至 {e('valid_until')}。"
        )
    texts = []
    for unit in audit.special_equipment:
        u = w.entry("special_equipment", unit)
        texts.append(
            f"{u('name')} {u('model')}（{u.aside('place')}）¶设备代码 {u('device_code')}¶"
            f"登记证 {u('registration_no')}¶"
            f"检验 {u('inspected_on')} ｜ 下次 {u('next_inspection_on')}¶{u('agency')}¶报告 {u('report_no')}"
        )
    if texts:
        w.heading(2, "特种设备")
        blocks.cards(w, texts)
    else:
        w.text("无特种设备。", style="plain")


def _partners(audit: Audit, w: Writer, say: Sentences) -> None:
    for permit in audit.permits:
        p = w.entry("permits", permit)
        rows: list[Row] = [
            [p("kind"), p("number")],
            ["持有", p("holder")],
            ["内容", p("scope")],
            ["期限", f"{p('valid_from')} – {p('valid_to')}"],
            ["机关", p("authority")],
        ]
        w.table(rows, (3, 7), rules="three", bold=(0,))
    if not audit.permits:
        w.text("从事的活动不需要行政许可。", style="plain")
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"在有效期内的{c('system')}证书 {c('number')}：{c('issued_on')} 签发，{c('valid_to')} 到期。",
            style="plain",
        )
    w.text(w.random.choice(say.texts("partners")))
    items: list[Row] = [["外部提供方", "提供", "评价日"]]
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        items.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(items, (4.8, 3, 2.2), head=1, rules="three")
    texts = []
    for contract in audit.contracts:
        k = w.entry("contracts", contract)
        texts.append(
            f"{k('kind')} · {contract.about}¶{k.each('parties', ' ⇄ ')}¶签 {k('signed_on')}¶"
            f"期 {k('stated_term')}（{k('valid_from')} – {k('valid_to')}）"
        )
    blocks.cards(w, texts)
    few = w.law_entry("operation")
    told_laws = few.each("titles", "、", "《{}》")
    w.text(f"访谈中，{audit.world.departments[0]}说明了{told_laws}的执行情况。{few.silent('place')}")


def _performance(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows: list[Row] = [
            ["内部审核", f"{e('start')} – {e('end')}（计划 {e('planned_on')}）"],
            ["组长", e("leader")],
            ["成员", e.each("auditors", " / ")],
            ["发现", f"{e('nonconformities')} 项，{e('closed_on')} 关闭"],
        ]
        w.table(rows, (1.8, 8.2), rules="rows", bold=(0,))
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        w.text(
            f"管理评审：计划 {r('planned_on')}，{r('held_on')} 由{r('chair')}主持召开，决定改进 "
            f"{r('improvements')} 项，时限 {r('due_date')}。输入完整，输出有责任人。"
        )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(f"评审输入含 {e('start')} 开始的内审结果，{e('nonconformities')} 项不符合均有原因分析。")
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(
            f"{d('held_on')} {d('kind')}演练：{drill.place}，{drill.people} 人，评估后改进了处置卡。",
            style="plain",
        )
