"""霓耘合格评定: a long report in parts with three appendices, the appendices each in a layout of its own."""

from __future__ import annotations

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.a import _niyun_appendices as appendices
from corpus.bodies.templates.a import _niyun_departments as departments
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "霓耘合格评定中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+HSPM", "EnMS", "ISMS+ITSMS", "QMS+EIMS", "EMS+OHSMS", "QMS")
TYPES = ("stage2", "recertification", "stage1", "surveillance", "transfer", "special")
STYLE = {"look": "ballot", "dates": ("chinese", "padded")}

TYPE_NAMES = {
    "stage1": "初次认证（第一阶段）",
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "认证转换审核",
}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "EnMS": "能源",
    "HSPM": "有害物质过程",
    "ISMS": "信息安全",
    "ITSMS": "信息技术服务",
    "EIMS": "企业诚信",
}
SLOTS = ("09:00-10:30", "10:30-12:00", "13:00-15:00", "15:00-17:00")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}        审核报告",), footer=("未经许可不得部分复制",), page="第 # 页 / 共 ## 页"
    )
    _cover(audit, w)
    _notice(w)
    w.page()
    w.heading(1, "第一部分  审核任务")
    _task(audit, w)
    _team(audit, w)
    _schedule(audit, w)
    w.page()
    w.heading(1, "第二部分  受审核方")
    _company(audit, w)
    w.page()
    w.heading(1, "第三部分  审核记录")
    departments.all_of(audit, w)
    w.heading(1, "第四部分  不符合")
    _nonconformities(audit, w)
    w.heading(1, "第五部分  审核组的评价和结论")
    _conclusion(audit, w)
    appendices.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("number"), "报告编号 Report No.", style="right")
    w.text(w.fact("title"), style="title")
    w.text("MANAGEMENT SYSTEM AUDIT REPORT", style="center")
    w.text(w.fact("organization.name"), "——受审核方 Client——", style="center")
    w.text(w.fact("audit_type", TYPE_NAMES[audit.audit_type]), "——审核类型 Type of audit——", style="center")
    w.text(w.person(audit.leader)("name"), "——审核组长 Lead auditor——", style="center")
    w.text(w.fact("report_date"), "——签发日期 Date of issue——", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    body = "certification_body"
    w.text(f"{w.fact(f'{body}.address')}", style="center")
    w.text(f"Tel: {w.fact(f'{body}.phone')}    E-mail: {w.fact(f'{body}.email')}", style="center")
    w.text(f"{w.fact(f'{body}.website')}", style="center")
    w.page()


def _notice(w: Writer) -> None:
    w.heading(1, "致报告使用者")
    w.paragraphs(
        [
            "本报告由审核组根据抽样所得的证据编写，供本机构的认证决定人员使用。认证决定由未参加审核的人员作出，"
            "审核组的推荐意见不等同于认证决定。",
            "受审核方对报告内容有异议的，可在收到报告之日起十五日内书面提出，本机构在三十日内答复。"
            "逾期未提出的，视为无异议。",
            "填写要求：各部分由审核组成员分工填写，组长统稿；没有内容的栏目填“无”或“不涉及”，不得留空；"
            "引用记录时写明名称和编号，必要时附照片。",
            "本机构的审核时间按照公开的审核时间表确定，有效人数在审核之前核定；"
            "减少审核时间的幅度不得超过规定的上限，现场审核时间一般不少于总审核时间的百分之八十。",
            "证书有效期为三年，期间每个日历年至少进行一次监督审核，"
            "初次认证后的第一次监督审核在认证决定之日起十二个月内进行。",
        ]
    )


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 认证领域、准则和范围")
    columns = []
    for system in audit.systems:
        s = w.standard(system)
        same = getattr(s.source, "iso", "") == getattr(s.source, "number", "")
        name = w.tag("systems+", system, f"{NAMES[system]}管理体系") + s.silent("system")
        number = s("number") + (s.silent("iso") if same else "")
        twin = "国际标准直接采用" if same else s("iso")
        columns.append([name, number, twin, w.scope("audit", system)])
    labels = ("认证领域¶Scheme", "审核准则¶Criteria", "对应国际标准¶Equivalent", "审核范围¶Scope")
    rows: list[Row] = [[label, *(column[at] for column in columns)] for at, label in enumerate(labels)]
    w.table(rows, (2, *[9 / len(columns)] * len(columns)))
    w.text("其他审核准则为受审核方的体系文件、合同和下列法律法规：")
    e = w.law_entry("criteria")
    for at, title in enumerate(audit.laws("criteria").titles):
        place = "" if at else e.silent("place")
        w.text(f"●  {place}《{e.one('titles', title)}》", style="plain")
    w.heading(2, "1.2 时间和方式")
    halves = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    mode = w.fact("audit.mode", "现场")
    w.text(
        f"审核组于{halves[0]}到达，{halves[1]}结束，全程采用{mode}审核的方式，未使用远程手段。所看的记录取自"
        f"{w.fact('audit.covered_from')}以来的运行，截至{w.fact('audit.covered_to')}。"
    )
    rest = audit.audit.person_days - audit.audit.onsite_days
    spared = f"，其余{rest:g}人天用于策划和编写报告" if rest else ""
    w.text(
        f"按照{w.fact('headcount')}人的有效人数和“{w.fact('audit.risk')}”级风险，核定审核时间（man-days）共"
        f"{w.fact('audit.person_days')}人天，在受审核方场所内的为{w.fact('audit.onsite_days')}人天{spared}。"
    )
    if audit.audit.reductions:
        stated = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"核定时已作减少，依据是：{stated}。")
    if audit.stage1 and audit.audit_type != "stage1":
        w.text(
            f"此前的第一阶段安排在{w.fact('stage1.start')}{w.silent('stage1.end')}，"
            f"{w.fact('stage1.start_time')}开始、{w.fact('stage1.end_time')}结束，"
            f"也在{w.fact('stage1.mode', '现场')}进行。所提问题已经解决，不影响本次审核。"
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核组")
    items = []
    for member in audit.team:
        e = w.person(member)
        text = f"{e('label')}为{e('role', ROLES[member.role])}{e('name')}，{e('grade')}"
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{silent}有效至{r('valid_until')}")
        if numbers:
            text += f"，注册证书{'、'.join(numbers)}"
        if member.professional_codes:
            text += f"，具备专业代码{e.each('professional_codes', '、')}"
        items.append(text)
    w.text(f"审核组的组成如下。{'；'.join(items)}。")
    if any(not member.qualified for member in audit.team):
        w.text("实习审核员和技术专家不独立承担审核任务，其时间没有计入审核人天。")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"来自{a('from')}的{a('name')}担任{role}")
    w.text(f"审核期间，{'；'.join(guests)}。")


def _schedule(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 日程")
    w.text("实际日程与计划书一致，午间休息一小时，每日结束前召开组内会议。", style="plain")
    names = audit.world.departments
    labels = "、".join(member.label for member in audit.team if member.qualified)
    rows: list[Row] = [["日期", "时段", "部门", "过程和内容", "人员"]]
    days = list(days_of(audit.audit.start, audit.audit.end))
    for number, day in enumerate(days):
        for at, slot in enumerate(SLOTS):
            where = names[(number * len(SLOTS) + at) % len(names)]
            what = "职责、目标、记录和现场"
            if number == 0 and at == 0:
                where, what = "管理层", "首次会议，方针、资源和变更"
            elif day == days[-1] and at == len(SLOTS) - 1:
                where, what = "管理层及各部门", "沟通，末次会议"
            rows.append(["^" if at else f"{day.month}月{day.day}日", slot, where, what, labels])
    w.table(rows, (1.6, 2.2, 2, 4.2, 2), head=1, repeat=True)


def _company(audit: Audit, w: Writer) -> None:
    o = "organization"
    w.heading(2, "2.1 法律地位")
    w.text(
        f"{w.fact(f'{o}.name')}于{w.fact(f'{o}.established_on')}成立，营业执照由{w.fact(f'{o}.licence.authority')}"
        f"颁发，统一社会信用代码{w.fact(f'{o}.uscc')}，营业期限{w.fact(f'{o}.licence.valid_from')}至"
        f"{w.until(f'{o}.licence.valid_to')}。注册在{w.fact(f'{o}.registered_address')}，办公在"
        f"{w.fact(f'{o}.office_address')}，生产经营在{w.fact(f'{o}.business_address')}。"
    )
    _permits(audit, w)
    w.heading(2, "2.2 人员和场所")
    w.text(
        f"企业从业人员合计{w.fact('headcount_total')}名，社会保险缴费人数为{w.fact('insured_count')}，"
        f"与申请范围有关的有效人数为{w.fact('headcount')}。管理体系文件自{w.fact('system_effective_on')}起实施。"
    )
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"◇ {s('address')}（{kind}）：{s('activity')}，{s('headcount')}人", style="plain")
    w.heading(2, "2.3 业务和过程")
    w.text(f"企业从事{w.scope('activity')}，各体系的范围在手册中分别表述如下。")
    for system in audit.systems:
        w.text(f"{NAMES[system]}管理体系：{w.scope('system', system)}。", style="plain")
    flow = " → ".join(audit.world.industry["flow"])
    rows: list[Row] = [
        ["主要流程", flow, "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "需确认的过程", w.fact("special_processes")],
        ["外部提供的过程", w.fact("outsourced_processes"), "不适用的要求", w.fact("exclusions")],
    ]
    w.table(rows, (2.2, 3.4, 2.2, 3.4), bold=(0, 2))
    w.paragraphs(said(w, "context", 5))


def _permits(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", "长期") if permit.valid_to is None else e("valid_to")
        rows: list[Row] = [
            [f"{e('kind')}    编号 {e('number')}", "‹"],
            [f"持证单位：{e('holder')}", f"许可内容：{e('scope')}"],
            [f"发证机关：{e('authority')}", f"有效期：{e('valid_from')}至{until}"],
        ]
        w.table(rows, (5.6, 5.6))
    if audit.certificates:
        w.text("现行认证证书：", style="plain")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        name = c("system", f"{NAMES[certificate.system]}管理体系", value=certificate.system)
        w.text(f"{name}认证证书{c('number')}，{c('issued_on')}颁发，{c('valid_to')}到期。", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"审核组共开出不符合报告{len(found.items)}份，其中严重的{w.fact('nonconformities.major')}份，"
        f"轻微的{w.fact('nonconformities.minor')}份。"
    )
    if found.items:
        columns = []
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "轻微" if item.grade == "minor" else "严重")
            number = f"{item.number}{e.silent('number')}"
            columns.append(
                [number, grade, *(e(name) for name in ("department", "standard", "clause", "description"))]
            )
        labels = ("序号", "程度", "责任部门", "标准", "条款号", "不符合事实的描述")
        rows: list[Row] = [[label, *(column[at] for column in columns)] for at, label in enumerate(labels)]
        w.table(rows, (2, *[9 / len(columns)] * len(columns)), bold=(0,))
        w.text(
            f"受审核方已经确认上述事实，承诺在{w.fact('nonconformities.due_date')}以前提交原因分析和纠正措施的证据。"
        )
    if audit.previous_nonconformities:
        w.text("对前次审核所开不符合的措施作了现场验证：", style="plain")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"{at}）原不符合为“{p('description')}”，措施有效，于{p('closed_on')}关闭。")


def _conclusion(audit: Audit, w: Writer) -> None:
    w.text("审核组按五分制对下列要素评分，五分对应“符合”，四分对应“基本符合”，三分及以下对应“不符合”。")
    rows: list[Row] = [["要素", "评分", "等级"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        score = {"符合": "5", "基本符合": "4"}.get(rating.value, "3")
        rows.append([e("criterion"), score, e("value")])
    w.table(rows, (6, 2, 3), head=1)
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        w.text(f"{m('held_on')}由{m('chair')}主持的管理评审与审核组的判断没有矛盾。")
    w.paragraphs(said(w, "closing", 4))
    if audit.audit_type == "stage1":
        w.text("综合以上情况，审核组认为受审核方的准备情况可以支持第二阶段审核的实施。")
    else:
        _recommendation(audit, w)
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    w.text(w.fact("certification_body.name"), style="right")
    leader = w.each("conclusion.signatories", [audit.leader.name])
    w.text(f"组长：{leader}    {w.fact('report_date')}", style="right")
    if others:
        names = w.each("conclusion.signatories", others, "  ")
        w.text(f"其他成员：{names}    {w.fact('report_date')}", style="right")


def _recommendation(audit: Audit, w: Writer) -> None:
    data = {
        "recommend": "推荐通过认证",
        "recommend_after_correction": "待不符合的纠正措施验证有效之后推荐通过认证",
        "maintain": "推荐保持认证资格",
    }
    found = w.fact("conclusion.recommendation", data[audit.conclusion.recommendation or ""])
    w.text(
        f"综合以上情况，并考虑到{w.fact('nonconformities.minor')}份轻微不符合，审核组一致同意{found}，"
        f"{w.fact('organization.name')}的证书范围建议写为："
    )
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}", style="plain")
    w.text(f"下一次审核不迟于{w.fact('next_audit_by')}。")
