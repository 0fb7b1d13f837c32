"""麦珩食品农产品认证中心: a form in front, long checklists, people in columns, registers as appendices."""

from __future__ import annotations

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.a import _maiheng_checklists as checklists
from corpus.bodies.templates.a import _maiheng_registers as registers
from corpus.bodies.templates.a import _maiheng_texts as texts
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

BODY = "麦珩食品农产品认证中心有限公司"
SYSTEMS = ("FSMS+HACCP", "FSMS", "HACCP", "QMS+FSMS")
TYPES = ("stage2", "recertification", "surveillance", "special", "transfer")
STYLE = {"look": "black", "dates": "dots", "blank": "－"}

CALLED = {"FSMS": "食品安全管理体系", "HACCP": "HACCP体系", "QMS": "质量管理体系"}
KINDS = {
    "stage2": "初评二阶段",
    "recertification": "再认证",
    "surveillance": "监督评审",
    "special": "特殊（增补）审核",
    "transfer": "转换认证",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家（不计人日）"}
GRADES = {"minor": "轻微", "major": "严重"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    head = (f"{BODY}  {audit.title}", f"编号 {audit.number}")
    w.margins(header_cells=head, footer=(f"{audit.world.form_no}/03 版",), page="# / ##")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.heading(1, "A  审核报告首页")
    _front(audit, w)
    w.heading(1, "B  审核实施")
    _carried_out(audit, w)
    w.heading(1, "C  前提方案现场核查表")
    checklists.premises(audit, w)
    w.heading(1, "D  危害分析与关键控制点核查表")
    checklists.hazards(audit, w)
    w.heading(1, "E  标准条款核查表")
    checklists.clauses(audit, w)
    w.heading(1, "F  不符合项")
    _nonconformities(audit, w)
    w.heading(1, "G  审核结论")
    _conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    registers.all_of(audit, w)


def _front(audit: Audit, w: Writer) -> None:
    organization = "organization"
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    term = f"{w.fact(f'{organization}.licence.valid_from')}—{w.until(f'{organization}.licence.valid_to')}"
    kind = w.choice("audit_type", KINDS, audit.audit_type)
    day = w.fact("report_date", FORMS["spaced"](audit.report_date))
    body = "certification_body"
    called = f"{w.fact(f'{body}.phone')}；{w.fact(f'{body}.website')}；{w.fact(f'{body}.email')}"
    rows: list[Row] = [
        ["认证申请编号", audit.world.application_no, "报告流水号", w.fact("number")],
        ["企业名称", w.fact(f"{organization}.name"), "‹", "‹"],
        ["统一代码", w.fact(f"{organization}.uscc"), "开业日期", w.fact(f"{organization}.established_on")],
        ["营业期限", term, "发照部门", w.fact(f"{organization}.licence.authority")],
        ["登记住址", w.fact(f"{organization}.registered_address"), "‹", "‹"],
        ["工厂地址", w.fact(f"{organization}.business_address"), "‹", "‹"],
        ["行政办公地址", w.fact(f"{organization}.office_address"), "‹", "‹"],
        ["企业负责人", audit.world.people.manager, "联络人", audit.world.people.contact],
        ["用工总数", w.fact("headcount_total"), "参保人员", w.fact("insured_count")],
        ["体系涉及人数", w.fact("headcount"), "体系启用日", w.fact("system_effective_on")],
        ["审核种类", kind, "‹", "‹"],
        ["审核日期", "至".join(halves), "‹", "‹"],
        ["组长", w.person(audit.leader)("name"), "报告日期", day],
        ["本中心地址", w.fact(f"{body}.address"), "‹", "‹"],
        ["本中心联系方式", called, "‹", "‹"],
    ]
    w.table(rows, (1.8, 3.6, 1.6, 3), bold=(0, 2))
    for text in texts.RULES:
        w.text(f"※ {text}", style="plain")


def _carried_out(audit: Audit, w: Writer) -> None:
    w.heading(2, "B.1 依据与范围")
    rows: list[Row] = [["标准代号", "体系", "审核范围（产品、过程、场所）"]]
    for one in audit.standards:
        e = w.standard(one.system)
        iso = ""
        if one.iso:
            iso = e.silent("iso") if one.iso == one.number else f"¶（{e('iso')}）"
        name = w.tag("systems+", one.system, CALLED[one.system]) + e.silent("system")
        rows.append([f"{e('number')}{iso}", name, w.scope("audit", one.system)])
    w.table(rows, (2.4, 2.2, 5.4), head=1)
    for system in audit.systems:
        w.text(f"企业在申请书中自报的{CALLED[system]}范围：{w.scope('system', system)}。", style="plain")
    w.text(f"法律依据：{w.laws('criteria', '，')}，以及企业的体系文件和顾客要求。")
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定生产场所" if site.kind == "fixed" else "临时场所")
        w.text(f"场所：{s('address')}，{kind}，承担{s('activity')}，在岗{s('headcount')}人。", style="plain")
    w.text(f"企业主要从事{w.scope('activity')}，厂区占地{audit.world.area}平方米。", style="plain")
    w.heading(2, "B.2 时间")
    time = f"总计{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    w.text(
        f"{w.fact('audit.mode', '现场审核')}，{time}；风险等级{w.fact('audit.risk')}。审核覆盖的时间段为"
        f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}。"
    )
    if audit.audit.reductions:
        w.text(f"人日核减依据：{w.each('audit.reductions', audit.audit.reductions, '；')}。", style="plain")
    _first_stage(audit, w)
    _schedule(audit, w)
    w.heading(2, "B.3 审核组")
    _team(audit, w)


def _first_stage(audit: Audit, w: Writer) -> None:
    one = audit.stage1
    if one is None:
        return
    begun, ended = w.fact("stage1.start_time"), w.fact("stage1.end_time")
    if one.start == one.end:
        span = f"{w.fact('stage1.start')}，{begun}至{ended}{w.silent('stage1.end')}"
    else:
        span = f"{w.fact('stage1.start')} {begun}至{w.fact('stage1.end')} {ended}"
    w.text(
        f"一阶段（{w.fact('stage1.mode', '现场')}）：{span}。一阶段提出的流程图标注问题已改正。",
        style="plain",
    )


def _schedule(audit: Audit, w: Writer) -> None:
    days = list(days_of(audit.audit.start, audit.audit.end))
    rows: list[Row] = [["日期", "安排"]]
    for at, day in enumerate(days):
        told = w.fact("audit.start") if at == 0 else w.date(day)
        if at == len(days) - 1 and at:
            told = w.fact("audit.end")
        works = ["首次会议"] if at == 0 else []
        works += ["厂区巡查", "原辅料库", "化验室"] if at % 2 == 0 else ["生产线", "成品库", "文件记录"]
        works += ["生产线", "成品库", "文件记录"] if len(days) == 1 else []
        works += ["组内合议", "末次会议"] if at == len(days) - 1 else []
        rows.append([told, "、".join(works)])
    w.table(rows, (2.4, 7.6), head=1, rules="rows")


def _team(audit: Audit, w: Writer) -> None:
    people = [w.person(member) for member in audit.team]
    held: list[dict[str, Entry]] = []
    for member, e in zip(audit.team, people, strict=True):
        held.append({one.system: e.inner("registrations", one) for one in member.registrations})
    rows: list[Row] = [["姓名", *(e("name") for e in people)]]
    rows.append(["组内编号", *(e("label") for e in people)])
    roles = [e("role", ROLES[member.role]) for member, e in zip(audit.team, people, strict=True)]
    rows.append(["职责", *roles])
    rows.append(["级别", *(e("grade") for e in people)])
    for system in audit.systems:
        numbers, ends = [], []
        for mine in held:
            r = mine.get(system)
            silent = "" if r is None else r.silent("system") + r.silent("grade")
            silent += "" if r is None else r.silent_each("professional_codes")
            numbers.append(w.blank if r is None else r("number") + silent)
            ends.append(w.blank if r is None else r("valid_until"))
        rows += [[f"{system}注册号", *numbers], [f"{system}注册截止", *ends]]
    rows.append(["专业代码", *(e.each("professional_codes", "，") or w.blank for e in people)])
    w.table(rows, (1.8, *[8.2 / len(people)] * len(people)), bold=(0,))
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(
            f"{a('name')}（{a('from')}，{a('role', '陪同向导' if guest.role == 'guide' else '观察员')}）"
        )
    w.text(f"同行人员：{'；'.join(told)}。", style="plain")
    w.text("审核组公正性承诺：", *texts.VOWS, style="plain")
    w.text(f"承诺人签名：{'  '.join(e('name') for e in people)}", style="right")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"轻微{w.fact('nonconformities.minor')}项，严重{w.fact('nonconformities.major')}项。", style="plain"
    )
    rows: list[Row] = [["序", "不符合事实", "条款", "标准", "部门", "程度", "整改期限"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append(
            [
                item.number + e.silent("number"),
                e("description"),
                e("clause"),
                e("standard"),
                e("department"),
                e("grade", GRADES[item.grade]),
                w.fact("nonconformities.due_date"),
            ]
        )
    if found.items:
        w.table(rows, (0.6, 3.6, 0.9, 1.6, 1, 0.8, 1.5), head=1)
    if audit.previous_nonconformities:
        w.heading(2, "F.1 上次审核不符合的回访")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        before: list[Row] = [
            ["当时的不符合", e("description")],
            ["验证关闭", f"{e('closed_on')}，书面验证"],
            ["回访情况", "措施已写入作业文件，本次核对执行记录，同意关闭"],
        ]
        w.table(before, (2, 8), bold=(0,))
        w.text("", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    ratings = [w.same("conclusion.ratings", str(at), one) for at, one in enumerate(audit.conclusion.ratings)]
    rows: list[Row] = [[e("criterion") for e in ratings], [e("value") for e in ratings]]
    w.text("G.1 要素评定", style="plain")
    w.table(rows, (1,) * len(ratings), head=1)
    minor = w.fact("nonconformities.minor")
    w.text(
        f"G.2 总体评价：{w.fact('organization.name')}按照标准建立了体系，危害得到识别和控制，"
        f"审核中开出的{minor}项轻微不符合不影响产品的食品安全性。{w.random.choice(texts.PRAISE)}"
    )
    options = {
        "recommend": "同意推荐",
        "recommend_after_correction": "不符合关闭后推荐",
        "not_recommend": "不予推荐",
    }
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "继续保持", "suspend": "建议暂停", "withdraw": "建议撤销"}
    given = audit.conclusion.recommendation or ""
    w.text(f"G.3 推荐意见：{w.choice('conclusion.recommendation', options, given)}", style="plain")
    w.text("G.4 提请认证决定的证书范围：", style="plain")
    for system in audit.systems:
        w.text(f"（{system}）{w.scope('certificate', system)}", style="plain")
    w.text(
        f"G.5 下次现场审核最晚日期：{w.fact('next_audit_by')}。{w.random.choice(texts.FOCUS)}"
        "证书遗失、损毁的，凭书面申请补发。",
        style="plain",
    )
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    w.text(f"审核组签字：{names}", w.fact("report_date"), style="right")
