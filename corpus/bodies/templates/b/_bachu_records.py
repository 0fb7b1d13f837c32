"""表4 to 表7: the cycle looked back on, and what was seen of planning, operation and evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._bachu_form import NAMES, clauses, form
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

HEAD: Row = ["部门/过程", "条款", "审核记录", "评价"]
WIDTHS = (1.3, 1.1, 6.2, 0.8)


def cycle(audit: Audit, w: Writer, said: Phrases) -> None:
    """What became of the certificates and of the last audit."""
    form(w, 4, "认证周期绩效回顾及上次不符合验证")
    rows: list[Row] = [["证书", "证书编号", "发证日期", "有效期至"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", NAMES[one.system]), c("number"), c("issued_on"), c("valid_to")])
    w.table(rows, (2.4, 2.4, 1.8, 1.8), head=1)
    rows = [
        ["体系变更情况", said.one("changes")],
        ["证书和标志使用", said.one("marks")],
        [
            "投诉、事故和监督抽查",
            "认证周期内未发生重大质量、安全事故，未受到行政处罚，未接到需认证机构处理的投诉。",
        ],
    ]
    w.table(rows, (1.4, 5.4), bold=(0,))
    if not audit.previous_nonconformities:
        w.text("上次审核未提出不符合项。", style="plain")
        return
    rows = [["序号", "上次审核不符合事实", "关闭日期", "本次验证"]]
    for at, old in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", old)
        bad = again(audit, old.description)
        told = "同类问题再次出现，见表8" if bad else "查证据，措施有效"
        rows.append([str(at), e("description"), e("closed_on"), told])
    w.table(rows, (0.6, 4.4, 1.7, 1.8), head=1)


def planning(audit: Audit, w: Writer, said: Phrases) -> None:
    """Leadership, planning, support."""
    names = audit.world.departments
    form(w, 5, "策划与支持过程审核记录")
    scale = [f"{name}：目标{aim}，实际{done}" for name, aim, done in audit.world.objectives]
    count = [_count(audit, w, at) for at in range(len(audit.counts))]
    work = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        last = f"{e('valid_from')}至{e('valid_to')}" if one.valid_to else f"{e('valid_from')}起无固定期限"
        work.append(f"抽查劳动合同：{e('name')}，{e('signed_on')}签订，期限{last}。")
    rows: list[Row] = [
        HEAD,
        _row(audit, "管理层", clauses(audit, "5.1、5.2、5.3", "5.1～5.4"), said.some("leading", 2)),
        _row(audit, "管理层", clauses(audit, "4.1、4.2、6.1", "4.1、4.2、6.1"), said.some("context", 1)),
        _row(
            audit,
            "管理层",
            clauses(audit, "6.2", "6.2"),
            ["目标已分解到部门，按季统计：", f"{'；'.join(scale)}。目标均已实现。"],
        ),
        _row(audit, names[0], clauses(audit, "7.2、7.3", "7.2、7.3"), [*said.some("people", 1), *work]),
        _row(audit, names[0], clauses(audit, "7.5", "7.5"), said.some("documents", 1)),
    ]
    if "OHSMS" in audit.systems:
        told = [*said.some("workers", 1), *said.some("hazards", 1), *count]
        rows.append(_row(audit, names[7], "S 5.4、6.1.2", told))
    elif count:
        rows.append(_row(audit, names[3], "Q 4.4", count))
    w.table(rows, WIDTHS, head=1, repeat=True)


def _count(audit: Audit, w: Writer, at: int) -> str:
    one = audit.counts[at]
    c = w.entry("counts", one)
    return f"确定{c('what')}{c('stated')}{one.unit}：{c.each('listed', '、')}。"


def _row(audit: Audit, department: str, clause: str, told: list[str]) -> Row:
    """A row of the record; what is found nonconforming is told in 表8."""
    found = [
        item
        for item in audit.nonconformities.items
        if item.department == department and _covers(clause, item.clause)
    ]
    if found:
        told = [*told, "".join(f"另发现1项不符合，见表8第{item.number}号。" for item in found)]
    return [department, clause, "¶".join(told), "不符合" if found else "符合"]


def _covers(clause: str, wanted: str) -> bool:
    """Whether a clause stands among some."""
    parts = clause.replace("¶", "、").replace("Q ", "").replace("S ", "").split("、")
    return wanted.split(".")[:2] in [part.split(".")[:2] for part in parts]


def operation(audit: Audit, w: Writer, said: Phrases) -> None:
    """Operation, and the registers under it."""
    names = audit.world.departments
    form(w, 6, "运行过程审核记录")
    law = w.law_entry("operation")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    rows: list[Row] = [
        HEAD,
        _row(audit, names[2], clauses(audit, "8.1、8.5.1", "8.1"), said.some("running", 2)),
        _row(audit, names[3], clauses(audit, "7.1.6、8.1", "7.5"), [f"执行的标准：{'、'.join(cited)}。"]),
        _row(
            audit, names[4], clauses(audit, "8.4", "8.1.4"), [*said.some("buying", 1), *_suppliers(audit, w)]
        ),
        _row(audit, names[1], clauses(audit, "7.1.5、8.6", "9.1.1"), said.some("check", 1)),
        _row(audit, names[6], clauses(audit, "7.1.3", "8.1.2"), said.some("upkeep", 1)),
        _row(
            audit,
            names[7],
            clauses(audit, "7.1.4", "8.1.1、8.1.2、8.2"),
            [f"{law.silent('place')}现场询问，能说明{law.each('titles', '、', '《{}》')}的适用要求。"]
            + [f"重点查看{w.fact('key_processes')}等过程的作业条件，记录齐全。"] * ("OHSMS" in audit.systems),
        ),
    ]
    if "QMS" in audit.systems:
        rows.insert(4, _row(audit, names[5], "Q 8.2", said.some("selling", 1)))
    w.table(rows, WIDTHS, head=1, repeat=True)
    _devices(audit, w)
    _special(audit, w)
    _holders(audit, w)


def _suppliers(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers[:4]:
        s = w.entry("suppliers", one)
        told.append(f"{s('name')}（{s('provides')}，{s('evaluated_on')}评价合格）")
    lines = [f"抽查供方：{'；'.join(told)}。"] if told else []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines.append(
            f"查{c('kind')}：{c.each('parties', '与')}{c('signed_on')}签订，标的为{contract.about}，"
            f"合同期{c('stated_term')}（{c('valid_from')}至{c('valid_to')}）。"
        )
    return lines


def _devices(audit: Audit, w: Writer) -> None:
    w.text("表6附页1　监视测量设备检定/校准抽查记录", style="plain")
    if not audit.calibrations:
        w.text("经查，没有需检定或校准的监视测量设备。", style="plain")
        return
    rows: list[Row] = [
        ["设备名称", "规格型号", "出厂编号", "证书编号", "检校机构", "检校日期", "有效期至", "结论"]
    ]
    names = "device model serial certificate_no agency calibrated_on valid_until result"
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append([e(name) for name in names.split()])
    w.table(rows, (1.4, 1.2, 1.2, 1.6, 1.9, 1.6, 1.6, 0.8), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    w.text("表6附页2　特种设备抽查记录", style="plain")
    if not audit.special_equipment:
        w.text("经查，受审核方没有在用特种设备。", style="plain")
        return
    rows: list[Row] = [
        ["设备名称及型号", "设备代码", "使用登记编号", "检验报告编号", "检验机构", "检验日期", "下次检验日期"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                e("device_code"),
                e("registration_no"),
                e("report_no"),
                e("agency"),
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    w.table(rows, (1.3, 2, 1.7, 1.6, 1.7, 1.5, 1.5), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    w.text("表6附页3　持证人员抽查记录", style="plain")
    if not audit.personnel_certificates:
        w.text("经查，没有法规要求持证上岗的岗位。", style="plain")
        return
    rows: list[Row] = [["姓名", "岗位", "证件种类", "作业类别", "证件编号", "发证机关", "有效期限"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                e("issuer"),
                f"{e('valid_from')}至{e('valid_to')}",
            ]
        )
    w.table(rows, (0.9, 1.2, 1.5, 1.6, 2.3, 1.5, 1.9), head=1, repeat=True)


def evaluation(audit: Audit, w: Writer, said: Phrases) -> None:
    """Evaluation and improvement."""
    names = audit.world.departments
    form(w, 7, "绩效评价与改进审核记录")
    rows: list[Row] = [HEAD]
    if "QMS" in audit.systems:
        rows.append(_row(audit, names[5], "Q 9.1.2", said.some("customers", 1)))
    rows.append(_row(audit, names[0], clauses(audit, "9.2", "9.2"), _internal(audit, w)))
    rows.append(_row(audit, "管理层", clauses(audit, "9.3", "9.3"), _review(audit, w)))
    if "OHSMS" in audit.systems:
        rows.append(_row(audit, names[7], "S 6.1.3、9.1.2", _legal(audit, w)))
        rows.append(_row(audit, names[7], "S 8.2", _drills(audit, w)))
        rows.append(_row(audit, names[7], "S 8.1.2", _exams(audit, w)))
    rows.append(_row(audit, names[1], clauses(audit, "10.2", "10.2"), said.some("improve", 2)))
    w.table(rows, WIDTHS, head=1, repeat=True)
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位：{table.unit}）", style="center")
        lines: list[Row] = [["项目", "数量"]]
        for item in table.items:
            i = t.inner("items", item)
            lines.append([i("name"), i("amount")])
        lines.append(["合计", t("stated_total")])
        w.table(lines, (3, 2), head=1)


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        told.append(
            f"查内审计划（{e('planned_on')}批准），{days}实施，组长{e('leader')}，"
            f"审核员{e.each('auditors', '、')}，内审员未审核本部门工作。"
        )
        told.append(f"开出不符合{e('nonconformities')}项，于{e('closed_on')}验证关闭，内审报告对体系有评价。")
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        told.append(
            f"管理评审计划{m('planned_on')}下发，{m('held_on')}召开评审会，由{m('chair')}主持，输入内容齐全。"
        )
        told.append(f"输出改进决定{m('improvements')}项，要求{m('due_date')}前完成，正在实施。")
    return told


def _legal(audit: Audit, w: Writer) -> list[str]:
    told = []
    law = w.law_entry("compliance")
    titles = law.each("titles", "、", "《{}》")
    told.append(f"法律法规清单共收录{law('stated_count')}部：{law.silent('place')}{titles}。")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}由{e.each('evaluators', '、')}逐条评价，共评价{e('stated_count')}部，"
            "结论为符合，评价记录完整。"
        )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        d = w.entry("drills", one)
        told.append(f"{d('held_on')}在{one.place}组织{d('kind')}演练，{one.people}人参加，有演练记录和照片。")
    return told or ["本周期的演练计划已制定。"]


def _exams(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.medical_exams:
        m = w.entry("medical_exams", one)
        told.append(f"{m('name')}，{m('examined_on')}在{m('institution')}体检，结果{m('result')}")
    return [f"抽查职业健康检查档案：{'；'.join(told)}。"] if told else ["没有接触职业病危害因素的岗位。"]
