"""What 吉木萨尔's auditors saw: management, energy, safety, people and plant, purchase, the cycle."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.b._jimsar_form import Paper, term
from corpus.layouts.writer import Row

ENERGY = "吨标准煤"


def work(audit: Audit, paper: Paper) -> None:
    """Part 4, its sections numbered through."""
    systems = set(audit.systems)
    paper.w.heading(1, "4　审核取证")
    parts = [("策划", _planning)]
    if "EnMS" in systems:
        parts.append(("能源绩效", _energy))
    if "OHSMS" in systems:
        parts.append(("职业健康安全运行", _safety))
    parts += [
        ("生产系统和设备", _plant),
        ("人员", _people),
        ("采购与承包商", _purchase),
        ("合规义务", _duties),
        ("内部审核和管理评审", _cycle),
    ]
    for number, (title, told) in enumerate(parts, 1):
        paper.w.heading(2, f"4.{number}　{title}")
        told(audit, paper)


def _planning(audit: Audit, paper: Paper) -> None:
    w, people, names = paper.w, audit.world.people, words("systems")
    w.text(
        w.random.choice(
            (
                f"与{people.manager}面谈，其掌握本单位能源和安全方面的主要风险，方针由其签发并在班组传达。",
                f"{people.manager}说明了内外部环境和相关方要求，方针已签发，每年评审一次适宜性。",
            )
        )
        + f"管理者代表{people.representative}的职责有任命文件。"
    )
    rows: list[Row] = [["体系", "手册规定的范围和边界"]]
    rows += [[names[one]["name"], w.scope("system", one)] for one in audit.systems]
    paper.table("体系范围", rows, (2.4, 6), "边界与总平面图一致。")
    rows = [["目标", "指标", "完成值"]]
    rows += [[name, target, got] for name, target, got in audit.world.objectives]
    paper.table("目标完成", rows, (3.4, 2, 2), f"由{audit.world.departments[0]}统计。")
    for one in audit.counts:
        e = w.entry("counts", one)
        w.text(f"{e('what')}：共{e('stated')}{one.unit}，为{e.each('listed')}。")


def _energy(audit: Audit, paper: Paper) -> None:
    w, offices = paper.w, audit.world.departments
    w.text(
        w.random.choice(
            (
                f"{offices[6]}牵头完成能源评审，识别了主要能源使用及相关变量，评审报告经批准。",
                f"能源评审每年一次，由{offices[6]}组织，主要能源使用的岗位和运行参数已确定。",
            )
        )
        + "能源计量器具{note|配备率由单位按能源计量管理制度自查。}覆盖进出单位和主要用能设备两级。"
    )
    for table in audit.tables_with_totals:
        if table.unit == ENERGY:
            totals(paper, table, "折标系数采用当量值。", "与能源统计报表核对一致。")
    base = w.random.randint(60, 190)
    goal = base - w.random.randint(2, 5)
    rows: list[Row] = [["能源绩效参数", "能源基准", "目标", "实绩"]]
    rows.append(["单位产值综合能耗，kgce/万元", str(base), str(goal), str(goal - w.random.randint(1, 4))])
    paper.table("能源绩效", rows, (3.6, 1.6, 1.6, 1.6), "基准期为上一自然年。")
    measures = ("空压机余热利用", "电动机变频改造", "照明改造", "蒸汽疏水阀检修", "错峰用电")
    w.text(f"节能措施：{'、'.join(w.random.sample(measures, 3))}，均列入年度计划并有验收记录。")


def totals(paper: Paper, table: TableWithTotal, *notes: str) -> None:
    """Amounts and their total."""
    e = paper.w.entry("tables_with_totals", table)
    title = e("title")
    rows: list[Row] = [["项目", f"数量，{table.unit}"]]
    for item in table.items:
        i = e.inner("items", item)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    paper.table(title, rows, (4, 3), *notes)


def _safety(audit: Audit, paper: Paper) -> None:
    w, world = paper.w, audit.world
    w.text(
        f"危险源辨识由{world.departments[7]}组织，员工代表{world.people.workers}参与，控制措施按消除、替代、"
        "工程控制、管理控制、个体防护的次序选取。",
        f"现场查看{world.hazards[0]}、{world.hazards[1]}的控制，操作规程上墙，警示标识齐全。",
    )
    for table in audit.tables_with_totals:
        if table.unit != ENERGY:
            totals(paper, table, "费用按财务科目统计。")
    rows: list[Row] = [["日期", "演练科目", "地点", "人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("held_on"), f"{e('kind')}演练", one.place, str(one.people)])
    paper.table("应急演练", rows, (1.8, 2.6, 2, 1), "预案按规定备案或评审。")
    w.text("追溯时段内没有生产安全事故和新增职业病。")


def _plant(audit: Audit, paper: Paper) -> None:
    w, world = paper.w, audit.world
    w.text(
        f"工艺流程：{'—'.join(world.industry['flow'])}。",
        f"关键过程：{w.fact('key_processes')}。特殊过程：{w.fact('special_processes')}。"
        f"外包过程：{w.fact('outsourced_processes')}。",
    )
    rows: list[Row] = [["设备", "型号", "台（套）"]]
    rows += [[name, model, str(number)] for name, model, number in world.equipment]
    if world.equipment:
        paper.table("主要设备", rows, (3, 3, 1.4), f"{world.departments[6]}按计划检修，查检修记录3份。")
    w.text("特种设备见附录B，计量器具见附录C。")


def _people(audit: Audit, paper: Paper) -> None:
    w = paper.w
    w.text(f"{audit.world.departments[0]}按岗位确定能力要求，有年度培训计划。持证人员见附录D。")
    rows: list[Row] = [["姓名", "签订", "期限"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        name, signed, since = e("name"), e("signed_on"), e("valid_from")
        rows.append([name, signed, term(since, e("valid_to")) if one.valid_to else f"{since}起，无固定期限"])
    paper.table("劳动合同抽样", rows, (1.4, 2, 4), "按花名册随机抽取。")
    rows = [["姓名", "体检日期", "体检机构", "结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    paper.table("健康检查抽样", rows, (1.4, 2, 3, 1.4), "报告由单位存档。")


def _purchase(audit: Audit, paper: Paper) -> None:
    w = paper.w
    rows: list[Row] = [["供方", "供应内容", "评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    paper.table("供方和承包商", rows, (3.6, 2.6, 1.8), "评价内容包括能效、安全和交付。")
    rows = [["合同", "甲方／乙方", "签订", "年限", "起止"]]
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        kind, parties, signed = e("kind"), e.each("parties", "／¶"), e("signed_on")
        rows.append([kind, parties, signed, e("stated_term"), term(e("valid_from"), e("valid_to"))])
    paper.table("合同抽样", rows, (1.2, 3.4, 1.4, 0.8, 2), "合同附有安全与节能条款。")


def _duties(audit: Audit, paper: Paper) -> None:
    w = paper.w
    few = w.law_entry("operation")
    e = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    w.text("识别的法律法规见附录A。")
    rows: list[Row] = [
        ["评价日期", e("done_on")],
        ["评价人", e.each("evaluators")],
        ["评价的法规数", f"{e('stated_count')}部"],
        ["评价结论", "遵守"],
    ]
    paper.table("合规性评价", rows, (2, 5), "评价结果报管理评审。", head=0, bold=(0,))
    w.text(f"现场抽查{few.silent('place')}{few.each('titles', '、', '《{}》')}的执行，未见违反。")


def _cycle(audit: Audit, paper: Paper) -> None:
    w, one, review = paper.w, audit.internal_audits[0], audit.management_reviews[0]
    e = w.entry("internal_audits", one)
    planned = e("planned_on")
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else term(e("start"), e("end"))
    rows: list[Row] = [
        ["计划", planned],
        ["实施", days],
        ["组长", e("leader")],
        ["内审员", e.each("auditors")],
        ["不符合", f"{e('nonconformities')}项"],
        ["关闭", e("closed_on")],
    ]
    paper.table("内部审核", rows, (1.6, 5.4), "内审员不审核本人的工作。", head=0, bold=(0,))
    m = w.entry("management_reviews", review)
    rows = [
        ["计划", m("planned_on")],
        ["召开", m("held_on")],
        ["主持", m("chair")],
        ["改进措施", f"{m('improvements')}项"],
        ["要求完成", m("due_date")],
        ["状态", f"{m('closed_on')}完成" if review.closed_on else "执行中"],
    ]
    paper.table("管理评审", rows, (1.6, 5.4), "输入包括绩效、合规和资源。", head=0, bold=(0,))
