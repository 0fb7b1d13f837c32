"""翊朔标准认证: an ordinary report in running prose under numbered headings, with few tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _yishuo_findings as findings
from corpus.bodies.templates.a._yishuo_parts import KINDS, Chapters, name_of, told
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "翊朔标准认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "FSMS", "EMS+OHSMS", "ISMS", "FSMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "/", "styled": True}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
TASKS = {
    "综合部": "文件和记录、人员能力、目标统计",
    "质量部": "监视和测量、放行、数据分析",
    "技术部": "策划和技术文件、变更的控制",
    "采购部": "外部供方的评价和采购控制",
    "销售部": "与顾客有关的过程、沟通",
    "设备部": "基础设施、设备维护",
    "安环部": "法律法规、运行检查、应急准备",
}
RECOMMENDED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合的纠正措施经验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
    "maintain": "推荐保持认证注册",
    "suspend": "建议暂停认证注册",
    "withdraw": "建议撤销认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　　审核报告",), page="第 # 页 共 ## 页", first=False)
    said = Sentences(audit, w)
    said.slots.update(findings.slots(audit))
    on = Chapters(w)
    _cover(audit, w)
    on.chapter("管理层摘要")
    _summary(audit, w, said)
    on.chapter("组织和审核的基本情况")
    _basics(audit, w, on, said)
    on.chapter("以往审核所提问题的跟踪")
    _followed(audit, w, said)
    on.chapter("审核发现")
    findings.all_of(audit, w, on, said)
    on.chapter("优点和改进机会")
    _remarks(audit, w, on, said)
    on.chapter("不符合项")
    _nonconformities(audit, w)
    on.chapter("审核结论")
    _conclusion(audit, w, on, said)
    on.chapter("报告的分发和附件")
    _distribution(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', KINDS[audit.audit_type])}）", style="subtitle")
    w.text("", "", style="center")
    w.text(
        f"受审核组织：{w.fact('organization.name')}",
        "认证领域：" + "、".join(w.tag("systems+", code, name_of(code)) for code in audit.systems),
        f"审核组长：{w.person(audit.leader)('name')}",
        f"报告日期：{w.fact('report_date')}",
        style="center",
    )
    w.text("", "", style="center")
    w.text(
        w.fact("certification_body.name"),
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def _summary(audit: Audit, w: Writer, said: Sentences) -> None:
    days = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    if audit.audit.end == audit.audit.start:
        days += f"至当日{w.half('audit.end_half')}{w.silent('audit.end')}"
    else:
        days += f"至{w.fact('audit.end')}{w.half('audit.end_half')}"
    name, body = w.fact("organization.name"), w.fact("certification_body.name")
    leader = w.person(audit.leader)("name")
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    w.text(
        w.random.choice(
            [
                f"受{name}委托，{body}派出以{leader}为组长的审核组，于{days}对该组织实施了{kind}。",
                f"按照与{name}签订的认证合同，{body}组成审核组，由{leader}任组长，于{days}对该组织进行了{kind}。",
            ]
        )
    )
    w.text(said.some("summary", 1)[0])
    found = audit.nonconformities
    issued = (
        f"本次审核开具严重不符合项{w.fact('nonconformities.major')}项，"
        f"轻微不符合项{w.fact('nonconformities.minor')}项"
    )
    more = "，具体内容见本报告第六部分" if found.items else ""
    w.text(f"{issued}{more}。审核组的意见为：{_recommended(audit, w)}。{said.some('more', 1)[0]}")
    w.paragraphs(said.texts("notice"))


def _recommended(audit: Audit, w: Writer) -> str:
    chosen = audit.conclusion.recommendation
    return w.fact("conclusion.recommendation", RECOMMENDED[chosen or "recommend"])


def _basics(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    on.section("受审核组织概况")
    _organization(audit, w)
    on.section("审核目的")
    w.text(said.texts("aims", audit.audit_type)[0])
    on.section("审核准则")
    _criteria(audit, w)
    on.section("审核范围")
    for at, system in enumerate(audit.systems, 1):
        number = f"{at}. " if len(audit.systems) > 1 else ""
        w.text(f"{number}{name_of(system)}：{w.scope('audit', system)}。")
    _sites(audit, w)
    on.section("审核组")
    _team(audit, w, said)
    on.section("审核过程")
    _process(audit, w)


def _organization(audit: Audit, w: Writer) -> None:
    licence = audit.organization.licence
    ends = w.until("organization.licence.valid_to")
    term = f"{w.fact('organization.licence.valid_from')}至{ends}"
    people = audit.world.people
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，"
        f"法定代表人{people.legal}，注册资本{audit.world.capital}万元。"
        f"查营业执照，统一社会信用代码{w.fact('organization.uscc')}，"
        f"由{w.fact('organization.licence.authority')}颁发，"
        f"营业期限{'为' if licence.valid_to else '自'}{term}，处于有效状态。"
    )
    w.text(
        f"注册地址：{w.fact('organization.registered_address')}；"
        f"经营地址：{w.fact('organization.business_address')}；"
        f"办公地址：{w.fact('organization.office_address')}。"
    )
    shifts = "白班作业，不倒班" if audit.world.shifts == 1 else "实行两班制"
    w.text(
        f"公司主要从事{w.scope('activity')}，现有员工{w.fact('headcount_total')}人，其中缴纳社会保险"
        f"{w.fact('insured_count')}人，认证范围内有效人数{w.fact('headcount')}人，{shifts}。"
        f"设有{'、'.join(audit.world.departments)}等部门。管理体系自{w.fact('system_effective_on')}起发布实施。"
    )
    w.text(
        f"经与{people.representative}确认，主要流程为{'→'.join(audit.world.industry['flow'])}。"
        f"关键过程：{w.fact('key_processes')}；需确认的特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。"
    )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to", None if permit.valid_to else "长期")
        w.text(
            f"查见{e('kind')}，编号{e('number')}，持有人为{e('holder')}，内容为{e('scope')}，"
            f"发证机关{e('authority')}，有效期{e('valid_from')}至{ends}。"
        )


def _criteria(audit: Audit, w: Writer) -> None:
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else ""
        if standard.iso and not twin:
            twin = f"（idt {e('iso')}）"
        numbers.append(f"{e('number')}{twin}{e.silent('system')}《{standard.title}》")
    w.text(
        f"1. 管理体系标准：{'；'.join(numbers)}。",
        "2. 受审核组织的管理体系文件，以及与顾客和其他相关方的约定。",
        f"3. 适用的法律法规：{w.laws('criteria')}。",
    )
    cited = [w.entry("standards_cited", one) for one in audit.standards_cited]
    if cited:
        listed = "、".join(f"{e('number')}《{e('title')}》" for e in cited)
        w.text(f"4. 适用的产品、服务和排放等技术标准：{listed}。")


def _sites(audit: Audit, w: Writer) -> None:
    listed = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        listed.append(f"{e('address')}（{kind}，活动为{e('activity')}，{e('headcount')}人）")
    w.text(f"审核涉及的场所：{'；'.join(listed)}。")


def _team(audit: Audit, w: Writer, said: Sentences) -> None:
    w.text("表1  审核组成员", style="center")
    rows: list[Row] = [["代号", "姓名", "组内身份", "级别", "注册证书号", "注册有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, e.each("professional_codes") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            quiet = r.silent("system") + r.silent("grade")
            if at == 0:
                quiet += e.silent_each("professional_codes")
            cells = first if at == 0 else ["^"] * len(first)
            codes = r.each("professional_codes", "、") or w.blank
            until = f"{one.valid_until:%Y-%m-%d}"
            rows.append([*cells, r("number") + quiet, r("valid_until", until), codes])
    w.table(rows, (0.8, 1.2, 1.4, 1.6, 3.2, 1.9, 1.4), head=1, repeat=True)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(
            f"{a('name')}（{a('role', '向导' if guest.role == 'guide' else '观察员')}，{a('from')}）"
        )
    if guests:
        w.text(f"陪同审核的人员：{'、'.join(guests)}。")
    w.text(f"公正性和保密声明：{said.texts('pledge')[0]}")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"声明人：{names}", style="right")


def _process(audit: Audit, w: Writer) -> None:
    when = audit.audit
    helpers = [member.grade for member in audit.team if not member.qualified]
    uncounted = f"，{'和'.join(dict.fromkeys(helpers))}的时间不计入" if helpers else ""
    mode = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}[when.mode]
    w.text(
        f"本次审核采用{w.fact('audit.mode', mode)}方式，覆盖的时期为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。受审核组织的风险等级为{w.fact('audit.risk')}，"
        f"审核时间共{w.fact('audit.person_days')}人日，"
        f"其中现场审核{w.fact('audit.onsite_days')}人日{uncounted}。"
    )
    if when.reductions:
        w.text(f"审核时间的核减理由：{w.each('audit.reductions', when.reductions, '；')}。")
    _schedule(audit, w)
    w.text(
        "审核按照计划完成，没有调整。审核中没有遇到拒绝提供信息或者无法进入场所的情况，"
        "与受审核组织之间没有未解决的分歧意见。"
    )


def _schedule(audit: Audit, w: Writer) -> None:
    w.text("表2  审核日程", style="center")
    count = (audit.audit.end - audit.audit.start).days + 1
    crew = [w.person(member) for member in audit.team if member.qualified]
    everyone = "、".join(e("label") for e in crew)
    departments = audit.world.departments
    rows: list[Row] = [["时间", "受审核部门", "审核内容", "审核员"]]
    rows.append(["第一天", "管理层", "首次会议；领导作用、方针目标、管理评审", everyone])
    for at, department in enumerate(departments):
        day = "一二三四五六七"[min(at * count // len(departments), count - 1)]
        task = TASKS.get(department, "业务过程的策划、实施和记录")
        rows.append([f"第{day}天", department, task, crew[at % len(crew)]("label")])
    rows.append([f"第{'一二三四五六七'[count - 1]}天", "全体", "审核组内部会议；末次会议", everyone])
    w.table(rows, (1.4, 1.6, 6, 1.8), head=1, repeat=True)


def _followed(audit: Audit, w: Writer, said: Sentences) -> None:
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        if audit.stage1.end == audit.stage1.start:
            days = f"{w.fact('stage1.start')}{w.silent('stage1.end')}{hours}"
        else:
            days = f"{w.fact('stage1.start')}至{w.fact('stage1.end')}"
        mode = w.fact("stage1.mode", "现场" if audit.stage1.mode == "onsite" else "远程")
        w.text(f"第一阶段审核于{days}以{mode}方式进行，审核组确认具备实施第二阶段审核的条件。")
        for at, (problem, done) in enumerate(w.random.sample(said.at("concerns"), 2), 1):
            w.text(f"{at}. 第一阶段提出：{problem}。跟踪情况：{done.format(**said.slots)}。")
        w.text(
            f"第一阶段识别的重要审核点为{said.texts('key_points')[0]}，本次审核均已安排抽样，情况见第四部分。"
        )
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        what, closed = e("description"), e("closed_on")
        w.text(
            w.random.choice(
                [
                    f"上次审核开具的不符合：{what}经查，受审核组织分析了原因并采取了纠正措施，"
                    f"{closed}经验证关闭，本次抽查同类活动，措施继续执行。",
                    f"上次审核的不符合事实为：{what}查整改资料，原因分析和纠正措施适当，关闭日期{closed}；"
                    "本次在现场复查了措施的执行情况。",
                ]
            )
        )
    if audit.audit_type in {"surveillance", "recertification"}:
        if not audit.previous_nonconformities:
            w.text("上次审核没有开具不符合。")
        w.text(said.some("changes", 1)[0])
        for held in audit.certificates:
            e = w.entry("certificates", held)
            w.text(
                f"{e('system', name_of(held.system))}认证证书编号{e('number')}，"
                f"颁发日期{e('issued_on')}，有效期至{e('valid_to')}，状态有效。"
            )
        w.text(said.some("marks", 1)[0])
    if audit.audit_type == "recertification":
        w.text(said.texts("cycle")[0])


def _remarks(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    for title, key in (("优点", "strengths"), ("改进机会", "chances")):
        on.section(title)
        texts = w.random.sample(said.texts(key, "any"), 2)
        texts += [text for system in audit.systems for text in said.texts(key, system)]
        told(w, "", texts, "plain")
    w.text("上述改进机会供受审核组织参考，不要求书面回复。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    if not found.items:
        w.text(f"本次审核未开具不符合项：严重不符合项{major}项，轻微不符合项{minor}项。")
        return
    w.text(
        f"审核组在末次会议上通报了严重不符合项{major}项、轻微不符合项{minor}项，受审核组织予以确认，内容见表3。"
    )
    w.text("表3  不符合项汇总", style="center")
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "不符合条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶第{e('clause')}条"
        rows.append([e("number"), e("department"), e("description"), clause, grade])
    w.table(rows, (0.9, 1.4, 5, 2.4, 0.9), head=1, repeat=True)
    due = w.fact("nonconformities.due_date")
    w.text(
        w.random.choice(
            [
                f"受审核组织应分析原因，制定并实施纠正措施，于{due}前将整改资料提交审核组长。"
                "审核组采用书面方式跟踪验证，必要时进行现场验证。",
                f"经与受审核组织商定，纠正措施的完成期限为{due}。整改资料应包括原因分析、纠正和纠正措施的证据，"
                "由审核组长书面验证。",
            ]
        )
    )


def _conclusion(audit: Audit, w: Writer, on: Chapters, said: Sentences) -> None:
    on.section("总体评价")
    w.text(f"审核组对审核发现进行了汇总分析，认为{w.fact('organization.name')}：")
    told(w, "", said.texts("verdict"), "plain")
    on.section("推荐意见")
    keys = ["recommend", "recommend_after_correction", "not_recommend"]
    if audit.audit_type == "surveillance":
        keys = ["maintain", "suspend", "withdraw"]
    chosen = audit.conclusion.recommendation or ""
    for key in keys:
        label = w.fact("conclusion.recommendation", RECOMMENDED[key]) if key == chosen else RECOMMENDED[key]
        w.text(f"{{{'+' if key == chosen else '-'}}}{label}", style="plain")
    on.section("建议的认证范围")
    for system in audit.systems:
        w.text(f"{words('systems')[system]['short']}：{w.scope('certificate', system)}。")
    on.section("下次审核")
    w.text(
        f"下次审核应在{w.fact('next_audit_by')}前实施，建议重点关注{said.some('focus', 1)[0]}。",
        "受审核组织发生重大事故、重大投诉、监管部门处罚或影响认证范围的变更时，应及时通报认证机构。",
    )
    names = audit.conclusion.signatories
    others = w.each("conclusion.signatories", names[1:], "、")
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', names[:1])}", style="right")
    if others:
        w.text(f"审核组成员（签字）：{others}", style="right")
    w.text(f"日期：{w.fact('report_date')}", style="right")


def _distribution(audit: Audit, w: Writer, said: Sentences) -> None:
    w.text("本报告分发至：")
    w.text(
        f"1. {w.fact('organization.name')}（一份）；",
        f"2. {w.fact('certification_body.name')}技术管理部门（一份，随审核案卷存档）。",
        style="plain",
    )
    w.text("本报告的附件：")
    papers = said.texts("annexes")
    if not audit.nonconformities.items:
        papers = [one for one in papers if not one.startswith("不符合")]
    told(w, "", papers, "plain")
