"""The checklists of 麦珩's report: the premises, the hazards and the clauses of the standards."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _maiheng_texts as texts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES, NO = "{+}Y {-}N", "{-}Y {+}N"


def premises(audit: Audit, w: Writer) -> None:
    """What was seen on the tour of the works."""
    rows: list[Row] = [["No.", "项目", "要求", "现场所见", "判定"]]
    seen = [*texts.PREMISES[:8], *w.random.sample(texts.PREMISES[8:], 7)]
    for at, (name, asked, found) in enumerate(seen, 1):
        rows.append([str(at), name, asked, found, YES])
    for name, asked, found in _records(audit, w):
        rows.append([str(len(rows)), name, asked, found, YES])
    w.table(rows, (0.6, 1.4, 3, 4, 1), head=1, repeat=True)


def _records(audit: Audit, w: Writer) -> list[tuple[str, str, str]]:
    """Rows in which a record is named that a register has too."""
    found = []
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        told = f"{one.place}的{e('device')}（{e('serial')}）贴有标签，"
        told += f"{e('calibrated_on')}{one.act}，限用至{e('valid_until')}"
        found.append(("监控器具", "在用器具有校准状态标识且在期", told))
    exam = w.random.choice(audit.medical_exams)
    e = w.entry("medical_exams", exam)
    told = f"{e('name')}出示了健康证明，{e('examined_on')}在{e('institution')}体检"
    found.append(("人员健康", "接触食品的人员每年体检，晨检有记录", told))
    supplier = w.random.choice(audit.suppliers)
    e = w.entry("suppliers", supplier)
    told = f"{e('provides')}的来货单与供方{e('name')}的档案相符，该供方于{e('evaluated_on')}通过年度评价"
    found.append(("进货查验", "只从合格供方采购，批批索证", told))
    drill = w.random.choice(audit.drills)
    e = w.entry("drills", drill)
    told = f"{e('held_on')}以“{e('kind')}”为题演练，{drill.people}人参与，演练报告提出的建议已采纳"
    found.append(("应急与召回", "每年至少组织一次演练或模拟", told))
    if audit.special_equipment:
        unit = w.random.choice(audit.special_equipment)
        e = w.entry("special_equipment", unit)
        told = f"{unit.place}的{e('name')}张贴使用登记标志（{e('registration_no')}），"
        told += f"下次检验{e('next_inspection_on')}"
        found.append(("特种设备", "登记、检验合格后使用", told))
    return found


def hazards(audit: Audit, w: Writer) -> None:
    """The steps of the flow with their hazards."""
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = e.each("listed", "、")
        w.text(f"流程图中的{e('what')}：{listed}，合计{e('stated')}{count.unit}，现场验证与流程图一致。")
    key = audit.world.industry["key"]
    rows: list[Row] = [["加工步骤", "显著或一般危害", "控制措施", "归类"]]
    for step in audit.world.industry["flow"]:
        hazard, measure = texts.STEPS.get(step, ("微生物污染", "执行操作性前提方案"))
        rows.append([step, hazard, measure, "CCP" if step in key else "OPRP/PRP"])
    w.table(rows, (1.8, 3.2, 3.8, 1.2), head=1, repeat=True)
    w.text(
        f"企业确定的关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包：{w.fact('outsourced_processes')}；删减或不适用：{w.fact('exclusions')}。"
    )
    w.text(
        "询问各关键控制点的当班人员，能够说明关键限值、监控频次以及偏离时的隔离和报告步骤；查阅小组会议纪要，原料产地和配方发生"
        "变化时重新做了危害分析。"
    )
    few = w.law_entry("operation")
    w.text(f"现场标签、添加剂使用和计量标注按{few.each('titles', '、', '《{}》')}执行。{few.silent('place')}")


def clauses(audit: Audit, w: Writer) -> None:
    """The clauses of each standard."""
    people = audit.world.people
    failed = {(item.standard, item.clause) for item in audit.nonconformities.items}
    for at, standard in enumerate(audit.standards, 1):
        w.heading(2, f"E.{at} {standard.title}")
        rows: list[Row] = [["条款", "要求", "审核记录", "判定"]]
        for clause, name, told in texts.CLAUSES[standard.system]:
            wrong = (standard.number, clause) in failed
            text = told.format(manager=people.manager, leader=people.heads["质量部"])
            rows.append([clause, name, "见F部分" if wrong else text, NO if wrong else YES])
        w.table(rows, (1.1, 2.4, 5.4, 1.1), head=1, repeat=True)
    _cycle(audit, w)


def _cycle(audit: Audit, w: Writer) -> None:
    w.heading(2, f"E.{len(audit.standards) + 1} 内审、管理评审和目标")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows: list[Row] = [
            ["内审计划日", "开始", "结束", "内审组长", "内审员", "不符合数", "关闭日"],
            [
                e("planned_on"),
                e("start"),
                e("end"),
                e("leader"),
                e.each("auditors", "¶"),
                e("nonconformities"),
                e("closed_on"),
            ],
        ]
        w.table(rows, (1.5, 1.5, 1.5, 1.2, 1.3, 1.2, 1.5), head=1)
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows = [
            ["管评计划日", "召开日", "主持者", "改进项数", "改进期限"],
            [e("planned_on"), e("held_on"), e("chair"), e("improvements"), e("due_date")],
        ]
        w.text("", style="plain")
        w.table(rows, (2, 2, 2, 2, 2), head=1)
    goals: list[Row] = [["食品安全与质量目标", "要求", "实际"], *audit.world.objectives]
    w.text("", style="plain")
    w.table(goals, (5, 2.5, 2.5), head=1)
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"法规符合性：企业由{e.each('evaluators', '、')}逐条对照附录5的{e('stated_count')}部法规，"
            f"于{e('done_on')}作出评价，认为生产经营活动合法。"
        )
