"""燧衡数字技术认证: terse numbered prose, findings F01 onwards, annexes with the registers."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _suiheng_annexes as annexes
from corpus.bodies.templates.a import _suiheng_findings as findings
from corpus.bodies.templates.a._suiheng_notes import ADVICE, HOW, NAMES, TYPE_NAMES, Notes
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "燧衡数字技术认证有限公司"
SYSTEMS = ("ISMS", "ISMS+ITSMS", "QMS+ISMS", "ITSMS", "QMS+EMS+ISMS", "QMS+ISMS+ITSMS", "QMS+ITSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "stage1")
STYLE = {"look": "bracket", "dates": "dash", "blank": "-", "styled": False}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
GRADES = {"major": "严重", "minor": "轻微"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{audit.number}　机密级别：内部",), footer=(BODY,), page="# / ##")
    notes = Notes(audit, w)
    _top(audit, w, notes)
    w.heading(1, "1　摘要")
    _summary(audit, w, notes)
    w.heading(1, "2　受审核方")
    _client(audit, w)
    w.heading(1, "3　审核安排")
    _arranged(audit, w, notes)
    w.heading(1, "4　准则和范围")
    _criteria(audit, w)
    w.heading(1, "5　审核发现")
    findings.all_of(audit, w, notes)
    w.heading(1, "6　不符合与跟踪")
    _nonconformities(audit, w, notes)
    w.heading(1, "7　结论")
    _conclusion(audit, w, notes)
    annexes.all_of(audit, w, notes)


def _top(audit: Audit, w: Writer, notes: Notes) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["编号", w.fact("number"), "签发", w.fact("report_date")],
        ["受审核方", w.fact("organization.name"), "组长", w.person(audit.leader)("name")],
    ]
    w.table(rows, (1.3, 5, 1.1, 2.6), rules="three", bold=(0, 2))
    w.text(
        f"{w.fact('certification_body.address')}｜{w.fact('certification_body.phone')}｜"
        f"{w.fact('certification_body.website')}｜{w.fact('certification_body.email')}",
        style="center",
    )
    w.text("阅读说明", style="subtitle")
    for text in (*notes.texts("limits"), *notes.texts("reading")):
        w.text(f"※ {text}", style="plain")
    w.page()


def _summary(audit: Audit, w: Writer, notes: Notes) -> None:
    systems = "、".join(w.tag("systems+", one, f"{NAMES[one]}（{one}）") for one in audit.systems)
    kind = w.tag("audit_type", audit.audit_type, TYPE_NAMES[audit.audit_type])
    w.text(
        f"{w.fact('audit.start')}至{w.fact('audit.end')}，审核组对{w.fact('organization.name')}的{systems}"
        f"进行了{kind}，目的：{notes.texts('purpose', audit.audit_type)[0]}。"
    )
    if audit.audit_type == "stage1":
        w.text(f"总的判断：{notes.texts('ready')[0]}")
    else:
        advice = w.tag(
            "conclusion.recommendation",
            audit.conclusion.recommendation,
            ADVICE[audit.conclusion.recommendation or "recommend"],
        )
        w.text(
            f"不符合：严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项。"
            f"意见：{advice}。"
        )
    w.text(f"做得好的方面：{'；'.join(notes.some('good', 2))}。")


def _client(audit: Audit, w: Writer) -> None:
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    until = w.until("organization.licence.valid_to")
    since = w.fact("organization.licence.valid_from")
    term = f"{since}至{until}" if licence.valid_to else f"{since}起，{until}"
    w.text(
        f"2.1　{w.fact('organization.name')}，统一社会信用代码{w.fact('organization.uscc')}，"
        f"{w.fact('organization.established_on')}成立，注册资本{world.capital}万元，法定代表人{people.legal}。"
        f"营业执照由{w.fact('organization.licence.authority')}核发，营业期限{term}。",
        style="plain",
    )
    w.text(
        f"2.2　注册地址：{w.fact('organization.registered_address')}。"
        f"办公地址：{w.fact('organization.office_address')}。"
        f"经营地址：{w.fact('organization.business_address')}。",
        style="plain",
    )
    w.text(
        f"2.3　员工{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人，体系内有效人数"
        f"{w.fact('headcount')}人；{'两班' if world.shifts == 2 else '单班'}。"
        f"体系运行起始日：{w.fact('system_effective_on')}。",
        style="plain",
    )
    told = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        told.append(f"{s('address')}（{kind}，{s('activity')}，{s('headcount')}人）")
    w.text(f"2.4　场所：{'；'.join(told)}。", style="plain")
    w.text(
        f"2.5　业务：{w.scope('activity')}。关键过程：{w.fact('key_processes')}；特殊过程："
        f"{w.fact('special_processes')}；外包：{w.fact('outsourced_processes')}。"
        f"不适用：{w.fact('exclusions')}。",
        style="plain",
    )
    _held(audit, w)


def _held(audit: Audit, w: Writer) -> None:
    at = 6
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        w.text(
            f"2.{at}　{e('kind')}：编号{e('number')}，持证人{e('holder')}，内容{e('scope')}，"
            f"{e('valid_from')}至{until}，{e('authority')}发放。",
            style="plain",
        )
        at += 1
    told = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        told.append(
            f"{c('system', held.system)}证书{c('number')}，{c('issued_on')}颁发，有效至{c('valid_to')}"
        )
    if told:
        w.text(f"2.{at}　在用认证证书：{'；'.join(told)}。证书的引用方式合规。", style="plain")


def _arranged(audit: Audit, w: Writer, notes: Notes) -> None:
    when = audit.audit
    begun = w.fact("audit.start") + w.half("audit.start_half")
    ended = w.fact("audit.end") + w.half("audit.end_half")
    onsite = f"，其中现场{w.fact('audit.onsite_days')}人日" if notes.mode != "remote" else "，均为远程"
    w.text(
        f"3.1　时间：{begun}至{ended}。投入{w.fact('audit.person_days')}人日{onsite}；"
        f"风险级别：{w.fact('audit.risk')}。",
        style="plain",
    )
    if when.reductions:
        w.text(f"　　　人日核减理由：{w.each('audit.reductions', when.reductions, '；')}。", style="plain")
    w.text(f"3.2　方式：{w.choice('audit.mode', MODES, notes.mode)}。{_how(notes)}", style="plain")
    w.text(
        f"3.3　审核覆盖的时段：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。",
        style="plain",
    )
    if audit.stage1 and audit.audit_type != "stage1":
        mode = w.tag("stage1.mode", notes.first, HOW[notes.first])
        day = w.fact("stage1.start") + w.silent("stage1.end")
        w.text(
            f"3.4　第一阶段：{day}，{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
            f"{mode}进行；当时提出的关注点本次已逐项核实。",
            style="plain",
        )
    w.text(f"会议：{''.join(notes.told('meetings'))}", style="plain")
    w.text("审核组：", style="plain")
    for member in audit.team:
        _member(member, w)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('name')}（{role}，{a('from')}）")
    w.text(f"陪同：{'；'.join(guests)}。", style="plain")
    w.text("注：技术专家和实习审核员不单独取证，所用时间不计入人日。日程见附录六。", style="plain")


def _how(notes: Notes) -> str:
    if notes.mode == "onsite":
        return notes.texts("onsite_only")[0]
    return "远程审核的条件见附录七。"


def _member(member: TeamMember, w: Writer) -> None:
    e = w.person(member)
    told = [f"[{e('label')}] {e('name')}　{e('role', ROLES[member.role])}"]
    if not member.registrations:
        grade = e.silent("grade") if member.role == "technical_expert" else e("grade")
        codes = e.each("professional_codes", "、")
        w.text(f"{told[0]}{grade}　专业代码{codes}", style="plain")
        return
    told.append(e("grade"))
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、")
        area = f"，专业代码{codes}" if codes else ""
        number = r("number") + r.silent("system") + r.silent("grade")
        told.append(f"{number}（有效至{r('valid_until')}{area}）")
    w.text(f"{'　'.join(told)}{e.silent_each('professional_codes')}", style="plain")


def _criteria(audit: Audit, w: Writer) -> None:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        if standard.iso and standard.iso != standard.number:
            twin = f"（idt {e('iso')}）"
        else:
            twin = e.silent("iso") if standard.iso else ""
        told.append(f"{e('number')}{twin}{e.silent('system')}")
    w.text(f"4.1　标准：{'；'.join(told)}。", style="plain")
    w.text(f"4.2　法律：{w.laws('criteria')}。", style="plain")
    w.text("4.3　其他：受审核方的体系文件、认证合同、客户合同中的相关条款。", style="plain")
    for at, system in enumerate(audit.systems, 4):
        w.text(f"4.{at}　{system}审核范围：{w.scope('audit', system)}。", style="plain")


def _nonconformities(audit: Audit, w: Writer, notes: Notes) -> None:
    found = audit.nonconformities
    if audit.audit_type == "stage1":
        w.text(f"第一阶段不开具不符合。第二阶段关注：{'、'.join(notes.some('next', 4))}。")
        return
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(f"不符合 {item.number}{e.silent('number')}", style="plain")
        w.text(f"等级：{e('grade', GRADES[item.grade])}　责任部门：{e('department')}", style="plain")
        w.text(f"准则：{e('standard')}，条款{e('clause')}", style="plain")
        w.text(f"事实：{e('description')}", style="plain")
    if found.items:
        w.text(
            f"合计严重{w.fact('nonconformities.major')}项、轻微{w.fact('nonconformities.minor')}项。纠正措施的证据应在"
            f"{w.fact('nonconformities.due_date')}之前提交，由审核组书面验证。"
        )
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        w.text(
            f"上次不符合（{at}）：{p('description')}已于{p('closed_on')}关闭，本次核对了所采取的措施。",
            style="plain",
        )
    w.text(f"建议（非不符合）：{'；'.join(notes.some('notes', 3))}。")


def _conclusion(audit: Audit, w: Writer, notes: Notes) -> None:
    if audit.audit_type != "stage1":
        for at, rating in enumerate(audit.conclusion.ratings):
            e = w.same("conclusion.ratings", str(at), rating)
            w.text(f"{'abcdefghij'[at]}) {e('criterion')}：{e('value')}", style="plain")
        keeping = audit.audit_type == "surveillance"
        first = 3 if keeping else 0
        options = dict(list(ADVICE.items())[first : first + 3])
        chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "")
        w.text(f"审核组意见：{chosen}", style="plain")
        for system in audit.systems:
            w.text(f"建议的证书范围（{system}）：{w.scope('certificate', system)}", style="plain")
        w.text(
            f"下次审核应在{w.fact('next_audit_by')}之前进行，关注{'、'.join(notes.some('next', 3))}。"
            f"本次的轻微不符合{w.fact('nonconformities.minor')}项一并复查。"
        )
    else:
        w.text(f"审核组同意{w.fact('organization.name')}按计划进入第二阶段。")
    w.text("声明：", style="plain")
    for text in notes.texts("fair"):
        w.text(f"— {text}", style="plain")
    names = audit.conclusion.signatories
    w.text(f"审核组签名：{w.each('conclusion.signatories', names, '　')}", style="plain")
    w.text(f"{w.fact('certification_body.name')}　{w.fact('report_date')}", style="right")
