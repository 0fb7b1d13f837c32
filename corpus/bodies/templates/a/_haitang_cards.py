"""The cards of 海棠屿's form that tell what was seen: direction, people, things, work, trade, checks."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, TableWithTotal
from corpus.bodies.templates.a._haitang_words import filled, one, some
from corpus.bodies.writer import Writer

Rows = list[list[str]]

GOOD = (
    "{manager}自己抓体系，每周到现场。",
    "{doing}的记录当天填当天收，查找方便。",
    "员工流动少，岗位要求说得清。",
    "{middle}的做法有照片说明，新人容易上手。",
)
BETTER = (
    "检查表可以再短一些，突出关键项目。",
    "{buying}可以把供方的供货情况按季度画成图。",
    "外来文件可以放到共享盘里统一管理。",
    "{office}可以给培训加一次小考。",
)
CONTEXT = (
    "内外部情况由{manager}每年开会讨论一次。",
    "主要相关方是客户、员工、供方和监管部门。",
    "市场价格和人员流动是主要风险，有对策。",
    "会议纪要由{office}保存，查了最近一份。",
)
POLICY = (
    "方针由{manager}批准，贴在公告栏。",
    "方针在班会上讲过。抽问两名员工，说得出大意。",
    "手册一本，程序和表格装订成册，由{office}管理。",
)
TRAINING = (
    "年度培训计划由{office}编制，按月实施。",
    "查{month}的培训签到和考核，人员齐。",
    "新员工先学后上岗，由老员工带。",
    "岗位职责写在一张表上，{rep}兼管体系。",
)
WORK = (
    "从{first}看到{last}，流程与文件一致。",
    "{middle}现场有作业指导书，版本有效。",
    "{machine}的日常点检表填到前一天。",
    "查{month}的过程记录，参数没有超出要求。",
    "物料分区摆放，标识清楚。",
)
BAD = (
    "出了问题先隔离，{quality_head}决定怎么办。查{month}的处置单，闭环。",
    "返工后重检。查处置记录两份，有人签字。",
)
RELEASE = ("交付前由{quality}确认。查{month}的放行记录，签字齐。", "不合格不交付。放行人有授权书。")
ORDER = (
    "接单前{sales}先评审。查三份，要求、数量、日期都写明。",
    "口头订单也登记。查{month}的登记表，有客户确认。",
)
SITE = (
    "垃圾分类投放，危废另外存放，标签齐。",
    "对“{aspect}”有控制办法，按月检查。",
    "对“{hazard}”有防护措施，现场人员佩戴劳保用品。",
    "灭火器在有效期内，通道没有堵。",
    "{month}的安全检查表有问题、有整改、有复查。",
)
HAPPY = ("每半年打电话回访客户，由{sales}记录。", "客户意见登记在一个本子上，当周回复。")
FIX = (
    "出现问题写原因，{rep}跟踪到关闭。",
    "查{month}的纠正措施单一份，措施有效。",
    "员工提的建议由{office}答复，采纳的已做。",
)


def direction(audit: Audit, w: Writer) -> Rows:
    """Context, policy, objectives."""
    goals = [f"{name}：目标 {target}，实际 {reached}" for name, target, reached in audit.world.objectives]
    return [
        ["公司情况 4.1 4.2", some(w, CONTEXT, 3)],
        ["方针和文件 5.2 7.5", some(w, POLICY, 2)],
        ["目标 6.2", "¶".join(goals)],
    ]


def people(audit: Audit, w: Writer) -> Rows:
    """Training, certificates, contracts, examinations."""
    rows = [["培训 7.2 7.3", some(w, TRAINING, 3)]]
    for found in audit.personnel_certificates:
        e = w.entry("personnel_certificates", found)
        rows.append(
            [
                e("name"),
                f"{e.aside('work')}。{e('kind')}，{e('category')}。¶证号 {e('number')}，{e('issuer')}发。¶"
                f"{e('issued_on')} 发证，{e('valid_from')}—{e('valid_to')} 有效。",
            ]
        )
    lines = []
    for signed in audit.employment_contracts:
        e = w.entry("employment_contracts", signed)
        end = "无固定期限" if signed.valid_to is None else f"到 {e('valid_to')}"
        lines.append(f"{e('name')}：{e('signed_on')} 签，从 {e('valid_from')} 起，{end}。")
    rows.append(["劳动合同", "¶".join(lines)])
    if "OHSMS" in audit.systems:
        told = []
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(f"{e('name')}：{e('examined_on')} 在{e('institution')}体检，{e('result')}。")
        rows.append(["职业健康检查", "¶".join(told)])
    return rows


def instruments(audit: Audit, w: Writer) -> Rows:
    """Each instrument a row."""
    rows = []
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                f"编号 {e('serial')}，放在{e.aside('place')}。¶"
                f"{e('agency')} {e('calibrated_on')} {item.act}，证书 {e('certificate_no')}。¶"
                f"结果{e('result')}，用到 {e('valid_until')}。",
            ]
        )
    return rows


def special(audit: Audit, w: Writer) -> Rows:
    """Each piece of special equipment a row."""
    rows = []
    for item in audit.special_equipment:
        e = w.entry("special_equipment", item)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                f"代码 {e('device_code')}，使用登记 {e('registration_no')}，在{e.aside('place')}。¶"
                f"首次检验 {e('first_inspected_on')}。最近一次 {e('inspected_on')}，{e('agency')}，"
                f"报告 {e('report_no')}。¶下次检验 {e('next_inspection_on')}。",
            ]
        )
    return rows


def _sum(w: Writer, table: TableWithTotal) -> list[str]:
    e = w.entry("tables_with_totals", table)
    items = []
    for item in table.items:
        i = e.inner("items", item)
        items.append(f"{i('name')} {i('amount')} {table.unit}")
    return [e("title"), f"{'¶'.join(items)}¶合计 {e('stated_total')} {table.unit}"]


def doing(audit: Audit, w: Writer) -> Rows:
    """The work itself."""
    cited = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        cited.append(f"{e('number')}《{e('title')}》")
    entry = w.law_entry("operation")
    rows = [
        ["过程", f"关键：{audit.key_processes}。¶特殊：{audit.special_processes}。"],
        ["外包", f"{audit.outsourced_processes}。按供方管理。"],
        ["现场 8.1 8.5" if "QMS" in audit.systems else "现场 8.1", some(w, WORK, 3)],
        ["执行的标准", "¶".join(cited)],
        ["法律执行", f"与{entry.silent('place')}{entry.each('titles', '、', '《{}》')}核对，做法一致。"],
    ]
    if "QMS" in audit.systems:
        rows += [["放行 8.6", one(w, RELEASE)], ["不合格 8.7", one(w, BAD)]]
        rows += [_sum(w, table) for table in audit.tables_with_totals if table.unit == "批"]
    if not {"EMS", "OHSMS"} & set(audit.systems):
        rows += [_count(w, count) for count in audit.counts]
    return rows


def _count(w: Writer, count: Count) -> list[str]:
    e = w.entry("counts", count)
    return [e("what"), f"共 {e('stated')} {count.unit}：{e.each('listed')}。"]


def trade(audit: Audit, w: Writer) -> Rows:
    """Orders, suppliers, contracts."""
    rows = [["接单 8.2", one(w, ORDER)]] if "QMS" in audit.systems else []
    rows.append(["供方管理", filled(w, "先评价后采购，{buying}每年复评。抽查如下。")])
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("provides"), f"{e('name')}，{e('evaluated_on')} 评价，合格。"])
    for found in audit.contracts:
        e = w.entry("contracts", found)
        rows.append(
            [
                e("kind"),
                f"{e.each('parties', ' 与 ')}。内容：{found.about}。¶"
                f"{e('signed_on')} 签，期限{e('stated_term')}，{e('valid_from')}—{e('valid_to')}。",
            ]
        )
    return rows


def safety(audit: Audit, w: Writer) -> Rows:
    """Aspects, hazards, compliance, drills, money."""
    rows = [_count(w, count) for count in audit.counts]
    rows.append(["现场 8.1", some(w, SITE, 3)])
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        rows.append(
            [
                "合规评价 9.1.2",
                f"{e('done_on')} 做，评价人 {e.each('evaluators')}。¶"
                f"评了 {e('stated_count')} 部法律法规，都遵守。",
            ]
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append(
            [f"{e('kind')}演练 8.2", f"{e('held_on')} 在{drill.place}，{drill.people} 人参加，练后有小结。"]
        )
    rows += [_sum(w, table) for table in audit.tables_with_totals if table.unit != "批"]
    return rows


def checking(audit: Audit, w: Writer) -> Rows:
    """Satisfaction, internal audit, management review, earlier nonconformities, improvement."""
    rows = [["客户满意 9.1.2", one(w, HAPPY)]] if "QMS" in audit.systems else []
    for done in audit.internal_audits:
        e = w.entry("internal_audits", done)
        days = e("start") + (e.silent("end") if done.start == done.end else f"—{e('end')}")
        rows.append(
            [
                "内审 9.2",
                f"{e('planned_on')} 出计划，{days} 实施。¶组长 {e('leader')}，内审员 {e.each('auditors')}。¶"
                f"不符合 {e('nonconformities')} 项，{e('closed_on')} 全部关闭。",
            ]
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        rows.append(
            [
                "管理评审 9.3",
                f"{e('planned_on')} 出计划，{e('held_on')} 开会，{e('chair')}主持。¶"
                f"改进 {e('improvements')} 项，{e('due_date')} 前完成，正在做。",
            ]
        )
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        rows.append([f"上次不符合{at}", f"{e('description')}¶{e('closed_on')} 关闭，这次去看了，没有再犯。"])
    rows.append(["改进 10", some(w, FIX, 2)])
    if audit.certificates:
        rows.append(["证书和标志", "只用在宣传页和投标书上，没有用在产品上。"])
    return rows
