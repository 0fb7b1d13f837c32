"""The registers under the elements: holders, equipment, instruments, suppliers, laws, reviews."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def holders(audit: Audit, w: Writer) -> None:
    """Who works with a certificate."""
    if not audit.personnel_certificates:
        w.text("没有须持证上岗的作业人员。")
        return
    w.text("持证上岗抽查表：", style="plain")
    rows: list[Row] = [["姓名", "从事工作", "证书及类别", "证号", "发证单位", "发证日期", "有效至"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        paper = f"{e('kind')}¶{e('category')}"
        last = e("valid_to")
        rows.append([e("name"), e.aside("work"), paper, e("number"), e("issuer"), e("issued_on"), last])
    w.table(rows, (0.8, 1.2, 1.8, 2.2, 1.5, 1.3, 1.3), head=1, repeat=True)


def special(audit: Audit, w: Writer) -> None:
    """Special equipment, a column for each."""
    if not audit.special_equipment:
        w.text("现场没有使用特种设备。")
        return
    w.text("特种设备（起重、提升、电梯、容器等）抽查表：", style="plain")
    made = [w.entry("special_equipment", one) for one in audit.special_equipment]
    labels = {
        "name": "设备名称",
        "model": "规格型号",
        "device_code": "设备代码",
        "registration_no": "登记编号",
        "agency": "检验机构",
        "report_no": "报告编号",
        "first_inspected_on": "首次检验",
        "inspected_on": "本次检验",
        "next_inspection_on": "下次检验",
    }
    rows: list[Row] = [["项目", *(f"设备{at}" for at in range(1, len(made) + 1))]]
    rows += [[label, *(e(name) for e in made)] for name, label in labels.items()]
    w.table(rows, (1.2, *[2.4] * len(made)), head=1, bold=(0,))


def devices(audit: Audit, w: Writer) -> None:
    """Instruments."""
    if not audit.calibrations:
        w.text("没有使用须检定或校准的器具。")
        return
    w.text("监测器具抽查表：", style="plain")
    rows: list[Row] = [
        ["器具及型号", "编号", "使用地点", "证书号", "检定（校准）单位", "检定（校准）日", "有效至", "结论"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        first = [f"{e('device')} {e('model')}", e("serial"), e.aside("place"), e("certificate_no")]
        rows.append([*first, e("agency"), e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.6, 1.1, 1, 1.6, 1.8, 1.3, 1.3, 0.7), head=1, repeat=True)


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers and contractors."""
    rows: list[Row] = [["供方（外包）单位", "供应产品或服务", "评价日期", "评价结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (3.4, 2.4, 1.6, 1), head=1, repeat=True)


def counted(audit: Audit, w: Writer, word: str) -> None:
    """The enumeration that is about a word."""
    for one in audit.counts:
        if word in one.what:
            c = w.entry("counts", one)
            w.text(f"{c('what')}共{c('stated')}{one.unit}：{c.each('listed', '、')}。")


def figures(audit: Audit, w: Writer, word: str) -> None:
    """The figures that are about a word, added up."""
    for table in audit.tables_with_totals:
        if word not in table.title:
            continue
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（{table.unit}）", style="plain")
        inner = [t.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [*(i("name") for i in inner), "合计"],
            [*(i("amount") for i in inner), t("stated_total")],
        ]
        w.table(rows, tuple([1.6] * (len(inner) + 1)), head=1)


def exams(audit: Audit, w: Writer) -> None:
    """Medical examinations."""
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        w.text(f"抽职业健康体检：{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}。")


def laws(audit: Audit, w: Writer) -> None:
    """The organization's list, and its evaluation."""
    law = w.law_entry("compliance")
    w.text(f"查法律法规清单，共{law('stated_count')}部{law.silent('place')}：")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "法律法规名称", "收集部门"]]
    for at, title in enumerate(titles, 1):
        rows.append([str(at), law.one("titles", title), audit.world.departments[7]])
    w.table(rows, (0.8, 6, 1.6), head=1, repeat=True)
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"查合规性评价报告：{e('done_on')}由{e.each('evaluators', '、')}进行，"
            f"评价法规{e('stated_count')}部，评价结果为遵守。"
        )
    said = w.law_entry("operation")
    w.text(
        f"现场抽问{audit.world.people.safety}，对{said.each('titles', '、', '《{}》')}的要求回答清楚"
        f"{said.silent('place')}。"
    )


def reviewed(audit: Audit, w: Writer) -> None:
    """Internal audit and management review."""
    rows: list[Row] = [["自查项目", "抽查记录"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        rows.append(["内审计划", f"批准日期{e('planned_on')}，覆盖总部各部门和现场"])
        rows.append(["内审实施", f"{days}；组长：{e('leader')}；内审员：{e.each('auditors', '、')}"])
        rows.append(["内审结果", f"不符合{e('nonconformities')}项，{e('closed_on')}前全部验证关闭"])
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        rows.append(["管理评审计划", f"{m('planned_on')}发布"])
        rows.append(["管理评审会议", f"{m('held_on')}召开，主持人：{m('chair')}"])
        done = f"改进决定{m('improvements')}项，完成时限{m('due_date')}，正在实施"
        rows.append(["管理评审输出", done])
    w.table(rows, (1.5, 6), head=1, bold=(0,))
