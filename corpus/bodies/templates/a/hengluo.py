"""珩洛检验认证集团: a long report in chapters, a narrative for each site, registers as appendices."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _hengluo_registers as registers
from corpus.bodies.templates.a import _hengluo_sites as sites
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "珩洛检验认证集团股份有限公司"
SYSTEMS = ("HSE", "OHSMS+EnMS", "HSE+EMS+OHSMS", "EnMS", "OHSMS", "EMS+OHSMS+EnMS")
TYPES = ("stage2", "recertification", "surveillance", "special")
STYLE = {"look": "ballot", "dates": "padded", "blank": "—"}

NAMES = {
    "HSE": "健康、安全与环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "EMS": "环境管理体系",
}
KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "recertification": "再认证审核",
    "surveillance": "监督审核",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}    管理体系审核报告",), page="第#页/共##页", first=False)
    said = Sentences(audit, w)
    _cover(audit, w)
    w.heading(1, "声明")
    w.paragraphs(said.texts("statement"))
    w.paragraphs(said.texts("fairness"))
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"声明人：{names}", style="right")
    w.heading(1, "第一章  总述")
    _overview(audit, w, said)
    w.heading(1, "第二章  领导作用与策划")
    _planning(audit, w, said)
    w.heading(1, "第三章  场所审核记载")
    sites.all_of(audit, w, said)
    w.heading(1, "第四章  绩效评价与改进")
    _performance(audit, w)
    w.heading(1, "第五章  审核发现")
    _found(audit, w, said)
    w.heading(1, "第六章  结论")
    _conclusion(audit, w)
    registers.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    names = [w.tag("systems+", system, NAMES[system]) for system in audit.systems]
    w.text(f"（{'　'.join(names)}）", style="subtitle")
    rows: list[Row] = [
        ["报告号", w.fact("number")],
        ["受审核单位", w.fact("organization.name")],
        ["审核种类", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告完成日", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), bold=(0,), rules="rows")
    w.box(
        f"{w.fact('certification_body.name')}¶地址 {w.fact('certification_body.address')}¶"
        f"客服 {w.fact('certification_body.phone')}¶{w.fact('certification_body.website')}  "
        f"{w.fact('certification_body.email')}",
        11,
        3.2,
        left=2.4,
    )
    w.page()


def _overview(audit: Audit, w: Writer, said: Sentences) -> None:
    w.heading(2, "1.1  目的与准则")
    w.paragraphs(said.some("purpose", 1))
    w.text("审核准则包括下列文件：", style="plain")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（等同采用{e('iso')}）" if standard.iso else ""
        w.text(f"（{at}）{e('number')}{e.silent('system')}《{standard.title}》{twin}；", style="plain")
    w.text(f"（{len(audit.standards) + 1}）受审核单位的管理手册、程序和作业文件；", style="plain")
    w.text(f"（{len(audit.standards) + 2}）法律法规：{w.laws('criteria')}。", style="plain")
    w.heading(2, "1.2  受审核单位")
    _client(audit, w)
    w.heading(2, "1.3  审核范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}。", style="plain")
    w.heading(2, "1.4  审核组")
    _team(audit, w)
    w.heading(2, "1.5  审核的组织")
    _course(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    until = w.until("organization.licence.valid_to")
    span = f"自{w.fact('organization.licence.valid_from')}起"
    span += f"至{until}止" if audit.organization.licence.valid_to else f"，{until}有效"
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，期限{span}。"
        f"单位从事{w.scope('activity')}，法定代表人为{audit.world.people.legal}。"
    )
    rows: list[Row] = [
        ["注册地", w.fact("organization.registered_address")],
        ["办公地", w.fact("organization.office_address")],
        ["运营地", w.fact("organization.business_address")],
    ]
    w.table(rows, (2, 8), bold=(0,))
    w.text("表1  人员情况", style="center")
    counted: list[Row] = [
        ["职工总数", "社保缴纳人数", "体系有效人数", "班次"],
        [w.fact("headcount_total"), w.fact("insured_count"), w.fact("headcount"), f"{audit.world.shifts}班"],
    ]
    w.table(counted, (1, 1, 1, 1), head=1)
    w.text(
        f"体系文件于{w.fact('system_effective_on')}发布实施。关键过程为{w.fact('key_processes')}，特殊过程为"
        f"{w.fact('special_processes')}，外包的是{w.fact('outsourced_processes')}；"
        f"不适用条款：{w.fact('exclusions')}。"
    )
    for system in audit.systems:
        w.text(f"手册界定的{NAMES[system]}范围为“{w.scope('system', system)}”。")


def _team(audit: Audit, w: Writer) -> None:
    w.text("表2  审核组成员", style="center")
    rows: list[Row] = [["编号", "姓名", "职责", "注册领域", "注册编号", "资格", "注册到期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        label, name, role = e("label"), e("name"), e("role", ROLES[member.role])
        if not member.registrations:
            codes = e.each("professional_codes", "、")
            rows.append([label, name, role, w.blank, w.blank, e("grade"), w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            first = [label, name, role] if at == 0 else ["^"] * 3
            codes = r.each("professional_codes", "、") or w.blank
            grade = r("grade") + (e.silent("grade") if at == 0 else "")
            codes += e.silent_each("professional_codes") if at == 0 else ""
            rows.append([*first, r("system"), r("number"), grade, r("valid_until"), codes])
    w.table(rows, (0.7, 1.2, 1.3, 1.2, 2.6, 1.3, 1.9, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            w.text(f"{a('from')}{a('name')}担任{a('role', '向导')}，全程陪同。")
        else:
            w.text(f"{a('from')}派{a('name')}作为{a('role', '观察员')}到场，不参与审核判断。")


def _course(audit: Audit, w: Writer) -> None:
    when = audit.audit
    stage = audit.stage1
    if stage:
        ended = f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
        if stage.start == stage.end:
            ended = f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        w.text(
            f"第一阶段审核自{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{ended}，"
            f"采用{w.fact('stage1.mode', '现场')}方式，确认受审核单位具备接受第二阶段审核的条件。"
        )
    days = "至".join(w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    w.text(
        f"本次审核时间为{days}，方式为{w.fact('audit.mode', '现场审核')}，追溯"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的运行记录。审核风险评定为"
        f"{w.fact('audit.risk')}，投入{w.fact('audit.person_days')}个审核人日，"
        f"在现场的为{w.fact('audit.onsite_days')}个。"
    )
    if when.reductions:
        w.text(f"审核时间调减的依据：{w.each('audit.reductions', when.reductions, '；')}。")
    w.text("审核的日程安排见表3，实际执行与计划一致。", style="plain")
    w.text("表3  日程", style="center")
    rows: list[Row] = [["时段", "内容", "审核人员"]]
    members = [w.person(member)("name") for member in audit.team if member.qualified]
    rows.append(["首日上午", "首次会议；管理层访谈；巡视现场", "全体"])
    for at, department in enumerate(audit.world.departments):
        rows.append([f"单元{at + 1}", f"{department}的职责、活动和记录", members[at % len(members)]])
    rows.append(["末日", "组内沟通；末次会议", "全体"])
    w.table(rows, (2, 6, 2), head=1)


def _planning(audit: Audit, w: Writer, said: Sentences) -> None:
    w.heading(2, "2.1  领导作用和职工参与")
    w.paragraphs(said.some("leader", 3))
    w.heading(2, "2.2  风险、因素与能源评审")
    w.paragraphs(said.some("risks", 3))
    if "EnMS" in audit.systems:
        w.paragraphs(said.texts("energy")[:2])
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"评价后列入{e('what')}清单的有{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")
    w.heading(2, "2.3  法规要求和目标")
    e = w.law_entry("compliance")
    w.text(
        f"单位指定专人检索法规信息，清单收录适用的法律法规{e('stated_count')}部，"
        f"名称见附录A。{e.silent('place')}"
    )
    w.text("表4  目标指标", style="center")
    goals: list[Row] = [["指标", "控制值", "实绩"], *audit.world.objectives]
    w.table(goals, (4, 3, 3), head=1)


def _performance(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.1  监视测量和费用")
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位：{table.unit}）", style="center")
        items = [(i("name"), i("amount")) for i in (t.inner("items", item) for item in table.items)]
        rows: list[Row] = [
            [*(name for name, _ in items), "合计"],
            [*(amount for _, amount in items), t("stated_total")],
        ]
        w.table(rows, (1.0,) * (len(items) + 1), head=1)
    w.paragraphs(audit.world.remarks["evaluation"][:2])
    w.heading(2, "4.2  合规性评价")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价由{e.each('evaluators')}承担，{e('done_on')}完成，逐条对照{e('stated_count')}部法律法规，"
            "报告认为单位履行了各项义务，没有受到处罚。"
        )
    w.heading(2, "4.3  内部审核")
    for audited in audit.internal_audits:
        e = w.entry("internal_audits", audited)
        if audited.start == audited.end:
            span = f"{e('start')}{e.silent('end')}一天"
        else:
            span = f"{e('start')}至{e('end')}"
        w.text(
            f"内审方案于{e('planned_on')}批准。内审在{span}进行，{e('leader')}任组长，"
            f"参加的内审员有{e.each('auditors')}。共开出{e('nonconformities')}份不符合报告，"
            f"至{e('closed_on')}验证完毕。"
        )
    w.heading(2, "4.4  管理评审")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"{e('planned_on')}发出评审通知，{e('held_on')}召开会议，{e('chair')}主持，各部门提交了书面材料。"
            f"会议形成改进决议{e('improvements')}条，完成时限为{e('due_date')}。"
        )
    w.paragraphs(audit.world.remarks["improvement"][:2])


def _found(audit: Audit, w: Writer, said: Sentences) -> None:
    w.heading(2, "5.1  良好实践")
    w.text(*said.some("strong", 3), style="plain")
    w.heading(2, "5.2  不符合项")
    found = audit.nonconformities
    w.text(
        f"审核组开具严重不符合{w.fact('nonconformities.major')}项、"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["不符合编号", f"{item.number}{e.silent('number')}", "发生部门", e("department")],
            ["不符合事实", e("description"), "‹", "‹"],
            ["依据标准", e("standard"), "条款号", e("clause")],
            ["程度", e("grade", "一般" if item.grade == "minor" else "严重"), "整改方式", "书面验证"],
        ]
        w.table(rows, (2, 4, 2, 2), bold=(0, 2))
        w.text("", style="plain")
    if found.items:
        w.text(f"受审核单位承诺在{w.fact('nonconformities.due_date')}之前提交原因分析和整改证据。")
    if audit.previous_nonconformities:
        w.heading(2, "5.3  上次不符合的跟踪")
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            w.text(f"● {e('description')}该项已在{e('closed_on')}关闭。", style="plain")
    w.heading(2, "5.4  后续关注" if audit.previous_nonconformities else "5.3  后续关注")
    w.paragraphs(said.some("next", 1))
    w.paragraphs(said.texts("plan"))


def _conclusion(audit: Audit, w: Writer) -> None:
    w.text("表5  评价结果", style="center")
    rows: list[Row] = [["评价内容", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    told = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "待不符合整改验证通过后推荐认证注册",
        "maintain": "同意保持认证注册资格",
    }
    chosen = audit.conclusion.recommendation or ""
    w.text(
        f"综合上述情况，{w.fact('organization.name')}的管理体系运行总体有效，本次提出一般不符合"
        f"{w.fact('nonconformities.minor')}项。审核组的意见是："
        f"{w.fact('conclusion.recommendation', told[chosen])}。建议证书载明的范围如下："
    )
    for system in audit.systems:
        number = w.standard(system)("number")
        w.text(f"{number}：{w.scope('certificate', system)}。", style="plain")
    w.text(f"下一次审核的现场日期不迟于{w.fact('next_audit_by')}。")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组（签名）：{names}", f"{w.fact('report_date')}", style="right")
