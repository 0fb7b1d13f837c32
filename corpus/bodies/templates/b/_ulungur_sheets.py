"""The sheets of 乌伦古维德曼's report: a head for each process, and its evidence under it."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row

OWN = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
SHEETS: tuple[tuple[str, int, int, tuple[str, str, str], str, str], ...] = (
    (
        "P1 领导作用与策划",
        -1,
        0,
        ("4 / 5 / 6", "4 / 5 / 6", "4 / 5 / 6"),
        "战略、议题、期望",
        "方针、目标、措施",
    ),
    (
        "P2 风险控制与合规义务",
        7,
        1,
        ("8.2.2", "6.1.3 / 9.1.2", "6.1.3 / 9.1.2"),
        "法规信息",
        "清单、评价结果",
    ),
    ("P3 能力与意识", 0, 1, ("7.2 / 7.3", "7.2 / 7.3", "7.2 / 7.3"), "岗位要求", "合格的人员"),
    ("P4 基础设施与测量资源", 6, 1, ("7.1.3 / 7.1.5", "7.1", "7.1"), "资源需求", "可用的设备和器具"),
    ("P5 采购与外部提供", 4, 1, ("8.4", "8.1", "8.1.4"), "采购需求", "合格的产品和服务"),
    ("P6 运行", 2, 0, ("8.1 / 8.2 / 8.5-8.7", "8.1", "8.1"), "订单、规范", "交付的产品和服务"),
    ("P7 应急准备和响应", 7, 1, ("8.2.1", "8.2", "8.2"), "紧急情况清单", "预案、演练报告"),
    ("P8 绩效评价与改进", 1, 0, ("9 / 10", "9 / 10", "9 / 10"), "监视数据", "决策、纠正措施"),
)
"""A process, its owner (-1 the management), the group, clauses of Q, E and S, what goes in and comes out."""


def sheets(audit: Audit, w: Writer, said: Phrases) -> None:
    """All sheets."""
    write = (_leadership, _laws, _people, _resources, _buying, _operation, _emergency, _review)
    for at, sheet in enumerate(write):
        _head(audit, w, at)
        sheet(audit, w, said)


def _head(audit: Audit, w: Writer, at: int) -> None:
    name, owner, group, clauses, given, made = SHEETS[at]
    world = audit.world
    department = "最高管理者" if owner < 0 else world.departments[owner]
    person = world.people.manager if owner < 0 else world.people.heads[department]
    told = dict(zip(OWN, clauses, strict=True))
    against = "；".join(f"{OWN[system]} {told[system]}" for system in audit.systems)
    names = "、".join(w.person(member)("name") for member in groups(audit)[group] if member.qualified)
    w.heading(2, f"6.{at + 1} 过程审核单 {name}")
    w.table(
        [
            ["过程所有者", f"{department} {person}", "审核员", names],
            ["输入", given, "输出", made],
            ["要求", against, "过程有效性", "{+}有效　{-}部分有效　{-}无效"],
        ],
        (1.6, 3.6, 1.6, 3.8),
        bold=(0, 2),
    )
    w.text("审核证据：", style="plain")


def _leadership(audit: Audit, w: Writer, said: Phrases) -> None:
    w.paragraphs(said.some("leadership", 3))
    rows: list[Row] = [["绩效指标", "目标值", "实际值", "趋势"]]
    rows += [[name, aim, real, "达到"] for name, aim, real in audit.world.objectives]
    w.table(rows, (4, 2, 2, 1.6), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"客户确定了{e('stated')}{count.unit}{e('what')}：{e.each('listed', '；')}。")
    for system in audit.systems:
        w.text(f"客户手册中声明的{words('systems')[system]['name']}范围：{w.scope('system', system)}。")


def _laws(audit: Audit, w: Writer, said: Phrases) -> None:
    for system in audit.systems:
        if system != "QMS":
            w.paragraphs(said.some(system, 2))
    law = w.law_entry("compliance")
    told = law.silent("place") + law.each("titles", "；", "{}")
    w.text(f"客户的合规义务登记册包含{law('stated_count')}项法律法规：{told}。")
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        who = c.each("evaluators", "、")
        w.text(
            f"最近一次合规性评价于{c('done_on')}完成，参与人员{who}，"
            f"对登记册中的{c('stated_count')}项逐项给出了结论，未识别出不合规的情况。"
        )


def _people(audit: Audit, w: Writer, said: Phrases) -> None:
    w.paragraphs(said.some("people", 2))
    if audit.personnel_certificates:
        head = ["人员/任务", "证书类型", "项目", "证书编号", "签发日期", "有效期", "颁发机关"]
        rows: list[Row] = [head]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            who = f"{e('name')}¶{e.aside('work')}"
            term = f"{e('valid_from')} – {e('valid_to')}"
            what = [e("kind"), e("category"), e("number"), e("issued_on")]
            rows.append([who, *what, term, e("issuer")])
        w.text("抽样：法定资格证书", style="plain")
        w.table(rows, (1.4, 1.7, 1.7, 2.2, 1.4, 1.5, 1.6), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to", None if contract.valid_to else LONG_TERM)
        signed = f"签署日期{e('signed_on')}"
        w.text(f"抽样：{e('name')}的劳动合同，{signed}，合同期限{e('valid_from')} – {ends}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"抽样：{e('name')}的体检，{e('examined_on')}，{e('institution')}，结果{e('result')}。")


def _resources(audit: Audit, w: Writer, said: Phrases) -> None:
    w.paragraphs(said.some("resources", 2))
    owned = "、".join(f"{name}（{model}）" for name, model, _ in audit.world.equipment)
    w.text(f"主要基础设施：{owned}。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"抽样：{e('name')} {e('model')}（{e.aside('place')}），设备代码{e('device_code')}，"
            f"使用登记编号{e('registration_no')}，首次检验{e('first_inspected_on')}；定期检验{e('inspected_on')}，报告{e('report_no')}，"
            f"检验机构{e('agency')}，下次检验日期{e('next_inspection_on')}。"
        )
    if not audit.calibrations:
        return
    rows: list[Row] = [["测量设备", "序列号", "证书编号", "校准/检定日期", "到期日期", "实验室", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('device')} {e('model')}¶{e.aside('place')}"
        days = [e("calibrated_on"), e("valid_until")]
        rows.append([what, e("serial"), e("certificate_no"), *days, e("agency"), e("result")])
    w.text("抽样：校准状态", style="plain")
    w.table(rows, (2, 1.4, 1.8, 1.5, 1.5, 2.2, 0.9), head=1, repeat=True)


def _buying(audit: Audit, w: Writer, said: Phrases) -> None:
    w.paragraphs(said.some("buying", 2))
    w.text(f"外包过程：{w.fact('outsourced_processes')}。")
    rows: list[Row] = [["外部供方", "提供的产品/服务", "最近评价", "状态"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "批准"])
    w.table(rows, (4.4, 2.8, 1.9, 1), head=1, repeat=True)
    for agreed in audit.contracts:
        e = w.entry("contracts", agreed)
        term = f"有效期{e('stated_term')}（{e('valid_from')} – {e('valid_to')}）"
        w.text(f"抽样：{e('kind')}，签约方{e.each('parties', '和')}，{e('signed_on')}签署，{term}。")


def _operation(audit: Audit, w: Writer, said: Phrases) -> None:
    steps = " → ".join(audit.world.industry["flow"])
    w.table(
        [
            ["过程步骤", steps],
            ["关键过程", w.fact("key_processes")],
            ["特殊过程（需确认）", w.fact("special_processes")],
        ],
        (2.6, 8),
    )
    w.paragraphs(said.some("operation", 3))
    if "QMS" in audit.systems:
        w.paragraphs(said.some("QMS", 2))
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        w.text(f"适用的技术规范：{s('number')} {s('title')}。")
    law = w.law_entry("operation")
    told = law.silent("place") + law.each("titles", "、", "《{}》")
    w.text(f"过程所有者能够解释{told}对本过程的影响，相应的控制措施已融入作业文件。")


def _emergency(audit: Audit, w: Writer, said: Phrases) -> None:
    w.paragraphs(said.some("emergency", 2))
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"抽样：{e('held_on')}，{e('kind')}演练，{drill.people}人参加，地点{drill.place}，报告已归档。"
        )


def _review(audit: Audit, w: Writer, said: Phrases) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"内部审核：策划日期{e('planned_on')}，实施{e('start')} – {e('end')}，"
            f"审核组长{e('leader')}，内部审核员{e.each('auditors', '、')}；"
            f"{e('nonconformities')}项不符合，于{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审：策划日期{e('planned_on')}，会议日期{e('held_on')}，由{e('chair')}主持；"
            f"{e('improvements')}项改进决定，完成日期{e('due_date')}。"
        )
    w.paragraphs(said.some("review", 3))
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位：{table.unit}）", style="plain")
        rows: list[Row] = [["类别", "数值"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["总计", t("stated_total")])
        w.table(rows, (4, 3), head=1)
