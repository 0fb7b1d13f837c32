"""汶苓认证技术: evidence in numbered paragraphs (4.1.2, a, ①) under lead-in words, for regulated fields."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _wenling_changes as changes
from corpus.bodies.templates.a import _wenling_evidence as evidence
from corpus.bodies.templates.a._wenling_words import NAMES, chinese, letters
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "汶苓认证技术（集团）有限公司"
SYSTEMS = ("MDR", "FSMS+HACCP", "ISMS", "MDR+QMS", "ISMS+ITSMS", "FSMS+HACCP+QMS")
TYPES = ("recertification", "surveillance")
STYLE = {"look": "black", "dates": "dot", "blank": "无", "styled": False}

KINDS = {"surveillance": "监督审核", "recertification": "再认证审核"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
ADVICE = {
    "maintain": "建议保持认证资格",
    "recommend": "建议换发认证证书",
    "recommend_after_correction": "建议在不符合的纠正措施经验证后换发认证证书",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, f"{KINDS[audit.audit_type]}报告"), page="# / ##")
    _head(audit, w)
    w.heading(1, "1 审核概要")
    _overview(audit, w)
    _team(audit, w)
    w.heading(1, "2 上次审核以来的变化")
    changes.all_of(audit, w)
    w.heading(1, "3 上次审核不符合的验证")
    changes.earlier(audit, w)
    w.heading(1, "4 审核证据")
    evidence.all_of(audit, w)
    w.heading(1, "5 本次审核的不符合")
    _nonconformities(audit, w)
    w.heading(1, "6 审核结论")
    _conclusion(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    body, o = "certification_body", "organization"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name")],
        ["审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
        ["报告编号", w.fact("number")],
        ["报告日期", w.fact("report_date", chinese(audit.report_date))],
        ["认证机构", f"{w.fact(f'{body}.name')}（{w.fact(f'{body}.address')}，{w.fact(f'{body}.phone')}）"],
    ]
    w.table(rows, (1, 4.6), rules="rows", bold=(0,))


def _overview(audit: Audit, w: Writer) -> None:
    o, world = "organization", audit.world
    term = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    w.heading(2, "1.1 组织情况")
    w.text(
        f"{w.fact(f'{o}.name')}（统一社会信用代码{w.fact(f'{o}.uscc')}）成立于{w.fact(f'{o}.established_on')}，"
        f"营业执照的有效期为{term}，由{w.fact(f'{o}.licence.authority')}颁发。法定代表人{world.people.legal}，"
        f"总经理{world.people.manager}，管理者代表{world.people.representative}，联系人{world.people.contact}，"
        f"电话{world.phone}。",
        f"注册地址：{w.fact(f'{o}.registered_address')}；办公地址：{w.fact(f'{o}.office_address')}；"
        f"经营地址：{w.fact(f'{o}.business_address')}。",
        f"现有人员{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，认证范围内"
        f"{w.fact('headcount')}人。体系文件自{w.fact('system_effective_on')}起实施。",
    )
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"审核涉及的{kind}：{e('address')}，活动为{e('activity')}，{e('headcount')}人。")
    w.heading(2, "1.2 审核准则")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        told.append(f"{e('number')}{twin}{e.silent('system')}，{name}")
    told += ["组织的体系文件", f"法律法规：{w.laws('criteria')}"]
    letters(w, told)
    w.heading(2, "1.3 审核范围")
    letters(w, [f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems])
    w.heading(2, "1.4 审核时间和方式")
    when = audit.audit
    start = w.fact("audit.start", chinese(when.start)) + w.half("audit.start_half")
    end = w.fact("audit.end", chinese(when.end)) + w.half("audit.end_half")
    time = f"共{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}人日）"
    w.text(
        f"审核自{start}开始，至{end}结束，{w.fact('audit.mode', '现场审核')}，{time}。"
        f"所审查的运行时间为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
        f"组织的风险级别为{w.fact('audit.risk')}。"
    )
    if when.reductions:
        w.text(f"审核人日的减少：{w.each('audit.reductions', when.reductions, '；')}。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.5 审核组")
    letters(w, [_member(w, member) for member in audit.team])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    told = f"{e('role', ROLES[member.role])}{e('name')}"
    codes = e.each("professional_codes", "、")
    tail = f"；专业{codes}" if codes else ""
    if not member.registrations:
        return told + tail
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}{silent}（有效至{r('valid_until')}）")
    note = "；实习，不计人日" if member.trainee else ""
    return f"{told}，{e('grade')}，注册号{'、'.join(numbers)}{tail}{note}"


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具轻微不符合{w.fact('nonconformities.minor')}项、"
        f"严重不符合{w.fact('nonconformities.major')}项。"
    )
    for at, item in enumerate(found.items, 1):
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.heading(3, f"5.{at} {e('department')}（编号{e('number')}，{grade}）")
        w.text(f"a) 事实：{e('description')}", f"b) 依据：{e('standard')}的{e('clause')}。", style="plain")
    if found.due_date:
        w.text(f"组织应在{w.fact('nonconformities.due_date')}前提交原因分析、纠正措施和证据。")


def _conclusion(audit: Audit, w: Writer) -> None:
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}——{e('value')}")
    letters(w, told)
    advice = audit.conclusion.recommendation or ""
    w.text(f"审核组{w.fact('conclusion.recommendation', ADVICE[advice])}。建议的证书范围：")
    letters(w, [f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems])
    w.text(f"下一次审核不迟于{w.fact('next_audit_by')}。")
    w.text("审核以抽样方式进行，未发现不符合的区域不代表不存在不符合。")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(
        f"审核组签字：{names}", f"日期：{w.fact('report_date', chinese(audit.report_date))}", style="right"
    )
