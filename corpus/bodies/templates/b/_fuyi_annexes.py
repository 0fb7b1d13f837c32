"""涪颐's annexes: one table a theme."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b import _fuyi_days as days
from corpus.bodies.templates.b._fuyi_form import GRADES, NAMES, Form, short, term
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The annexes, in the order of the form."""
    w.text("附　表", style="subtitle")
    _devices(audit, w, form)
    _special(audit, w, form)
    _people(audit, w, form)
    _laws(audit, w, form)
    _permits(audit, w, form)
    _standards(audit, w, form)
    _suppliers(audit, w, form)
    _reviews(audit, w, form)
    _counts(audit, w, form)
    _drills(audit, w, form)
    _figures(audit, w, form)
    _workers(audit, w, form)
    _found(audit, w, form)
    _earlier(audit, w, form)
    days.schedule(audit, w, form)


def _devices(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(1):
        return
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        known = [e("device"), e("model"), e("serial"), e.aside("place"), one.act]
        told = [short(e, "calibrated_on"), short(e, "valid_until"), e("certificate_no"), e("agency")]
        rows.append([*known, *told, e("result")])
    head = ["名称", "规格型号", "编号", "使用地点", "溯源方式", "溯源日期", "有效期至", "证书编号"]
    widths = (1.7, 1.6, 1.4, 1.3, 1, 1.5, 1.5, 2, 2.8, 0.8)
    note = "溯源证书与器具上的状态标识核对一致。"
    form.sheet([*head, "溯源机构", "结论"], rows, widths, note)


def _special(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(2):
        return
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        known = [e("name"), e("model"), e.aside("place"), e("device_code"), e("registration_no")]
        told = [short(e, "first_inspected_on"), short(e, "inspected_on"), short(e, "next_inspection_on")]
        rows.append([*known, *told, f"{e('report_no')}¶{e('agency')}"])
    head = ["设备名称", "型号", "使用地点", "设备代码", "使用登记证编号", "首次检验日期", "本次检验日期"]
    widths = (1.5, 1.4, 1.3, 3, 2.3, 1.7, 1.7, 1.7, 2.9)
    form.sheet(
        [*head, "下次检验日期", "检验报告编号及检验机构"], rows, widths, "登记标志已置于设备显著位置。"
    )


def _people(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(3):
        return
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        review = f"{one.review_by:%Y.%m.%d}" if one.review_by else w.blank
        known = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*known, short(e, "issued_on"), term(e), review, e("issuer")])
    head = ["姓名", "从事工作", "证件名称", "作业项目", "证件编号", "发证日期", "有效期", "应复审日期"]
    widths = (1.1, 1.5, 2.2, 1.6, 3, 1.8, 1.9, 1.8, 2)
    form.sheet([*head, "发证机关"], rows, widths, "查看证件原件并在发证机关网站查询，信息相符。")


def _laws(audit: Audit, w: Writer, form: Form) -> None:
    form.annex(4)
    entry = w.law_entry("compliance")
    w.text(
        f"受审核方识别适用的法律法规{entry('stated_count')}项{entry.silent('place')}，名录由"
        f"{audit.world.departments[0]}保持更新：",
        style="plain",
    )
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "法律法规名称", "序号", "法律法规名称"]]
    cells = [[str(at), entry.one("titles", title)] for at, title in enumerate(titles, 1)]
    if len(cells) % 2:
        cells.append([w.blank, w.blank])
    rows += [[*cells[at], *cells[at + 1]] for at in range(0, len(cells), 2)]
    w.table(rows, (0.8, 6, 0.8, 6), head=1, repeat=True)


def _permits(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(5):
        return
    rows: list[Row] = []
    for one in audit.permits:
        e = w.entry("permits", one)
        known = [e("kind"), e("number"), e("holder"), e("scope")]
        rows.append([*known, term(e), e("authority")])
    if rows:
        head = ["许可（备案）名称", "编号", "持有单位", "许可内容", "有效期", "颁发机关"]
        form.sheet(head, rows, (2.3, 3.5, 2.8, 1.8, 2, 2.3))
    rows = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append(
            [c("system", NAMES[held.system]), c("number"), short(c, "issued_on"), short(c, "valid_to")]
        )
    if rows:
        form.sheet(["认证领域", "证书编号", "发证日期", "有效期至"], rows, (4, 4, 3, 3))


def _standards(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(6):
        return
    rows: list[Row] = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title"), "现行有效"])
    form.sheet(["标准编号", "标准名称", "状态"], rows, (3, 7, 2))


def _suppliers(audit: Audit, w: Writer, form: Form) -> None:
    form.annex(7)
    rows: list[Row] = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), short(e, "evaluated_on"), "列入合格供方名录"])
    form.sheet(["供方名称", "供应内容", "评价日期", "评价结论"], rows, (5, 3.5, 2.5, 3))
    rows = []
    for held in audit.contracts:
        c = w.entry("contracts", held)
        parties = c.each("parties", "¶")
        rows.append([c("kind"), parties, held.about, short(c, "signed_on"), term(c), c("stated_term")])
    if rows:
        head = ["合同类别", "合同双方", "标的", "签订日期", "履行期限", "年限"]
        form.sheet(head, rows, (1.6, 4.6, 2.6, 1.8, 2.4, 1.2))


def _reviews(audit: Audit, w: Writer, form: Form) -> None:
    form.annex(8)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        alone = one.start == one.end
        days = short(e, "start") + (e.silent("end") if alone else f"—{short(e, 'end')}")
        rows: list[Row] = [
            ["内部审核", "计划批准日期", short(e, "planned_on"), "实施日期", days],
            ["^", "内审组长", e("leader"), "内审员", e.each("auditors", "、")],
            ["^", "不符合项数", e("nonconformities"), "全部关闭日期", short(e, "closed_on")],
        ]
        w.table(rows, (1.6, 2, 3.4, 2, 3.8), bold=(0, 1, 3))
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        state = f"已于{short(m, 'closed_on')}完成" if held.closed_on else "正在实施"
        rows = [
            ["管理评审", "计划批准日期", short(m, "planned_on"), "评审日期", short(m, "held_on")],
            ["^", "主持人", m("chair"), "改进决定数", m("improvements")],
            ["^", "要求完成日期", short(m, "due_date"), "完成情况", state],
        ]
        w.table(rows, (1.6, 2, 3.4, 2, 3.8), bold=(0, 1, 3))
    if not form.legal:
        w.text("合规性评价：认证领域的标准未作要求，不核查。", style="plain")
    else:
        for done in audit.compliance_evaluations:
            c = w.entry("compliance_evaluations", done)
            people = c.each("evaluators", "、")
            rows = [
                ["合规性评价", "评价日期", short(c, "done_on"), "评价人员", people],
                ["^", "评价项数", c("stated_count"), "评价结论", "均遵守"],
            ]
            w.table(rows, (1.6, 2, 3.4, 2, 3.8), bold=(0, 1, 3))


def _counts(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(9):
        return
    rows: list[Row] = [["项目", "数量", "内容"]]
    for one in audit.counts:
        e = w.entry("counts", one)
        rows.append([e("what"), f"{e('stated')}{one.unit}", e.each("listed", "；")])
    w.table(rows, (2.4, 1.4, 9), head=1)


def _drills(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(10):
        return
    rows: list[Row] = []
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", short(e, "held_on"), one.place, f"{one.people}人", "预案可行"])
    form.sheet(["演练名称", "演练日期", "地点", "参加人数", "演练评价"], rows, (4, 2.6, 2.6, 2, 2.4))


def _figures(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(11):
        return
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        w.text(f"{e('title')}（单位：{one.unit}）", style="plain")
        items = [e.inner("items", item) for item in one.items]
        names = ["项目", *(i("name") for i in items), "合计"]
        amounts = ["数值", *(i("amount") for i in items), e("stated_total")]
        w.table([names, amounts], (1.4, *[2.0] * len(items), 1.6), head=1)


def _workers(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(12):
        return
    rows: list[Row] = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = short(e, "valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), short(e, "signed_on"), short(e, "valid_from"), until])
    if rows:
        form.sheet(["劳动者姓名", "合同签订日期", "合同起始日期", "合同终止日期"], rows, (3, 3, 3, 3))
    rows = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        rows.append([m("name"), short(m, "examined_on"), m("institution"), m("result")])
    if rows:
        form.sheet(["受检人员", "检查日期", "检查机构", "检查结果"], rows, (3, 3, 4, 3))


def _found(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(13):
        return
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "不符合标准", "条款", "程度"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        known = [e("number"), e("department"), e("description")]
        rows.append([*known, e("standard"), e("clause"), e("grade", GRADES[item.grade])])
    w.table(rows, (0.9, 1.5, 6.6, 2.2, 1.1, 1), head=1, repeat=True)


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    if not form.annex(14):
        return
    rows: list[Row] = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        known = (
            "类似问题再次出现，已开具新的不符合项" if again(audit, one.description) else "未再发生，措施有效"
        )
        rows.append([e("description"), short(e, "closed_on"), known])
    form.sheet(["上次审核不符合项", "关闭日期", "本次验证结果"], rows, (7.4, 2, 3.6))
