"""轮台胡杨: a small body's report, nearly all of it prose under the titles of the standards' clauses."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _luntai_doing as doing
from corpus.bodies.templates.a import _luntai_end as end
from corpus.bodies.templates.a import _luntai_planning as planning
from corpus.bodies.templates.a._luntai_words import KINDS, MODES, NAMES, ROLES, Clauses
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "轮台胡杨认证有限公司"
SYSTEMS = ("QMS+OHSMS", "QMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "stage1")
STYLE = {"look": "bracket", "dates": "dots", "blank": "—", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"轮台胡杨认证有限公司　HYC-R-12／{audit.world.plan_no}",), page="- # -")
    _head(audit, w)
    w.heading(1, "一、任务和经过")
    _task(audit, w)
    _organization(audit, w)
    _earlier(audit, w)
    clauses = Clauses(audit, w)
    w.heading(1, "二、按标准条款的审核记录")
    planning.all_of(audit, w, clauses)
    doing.all_of(audit, w, clauses)
    end.all_of(audit, w, clauses)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="center")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}（地址：{w.fact(f'{body}.address')}，电话：{w.fact(f'{body}.phone')}，"
        f"网址：{w.fact(f'{body}.website')}，邮箱：{w.fact(f'{body}.email')}）受委托，对"
        f"{w.fact('organization.name')}（统一社会信用代码{w.fact('organization.uscc')}）进行了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}，现将审核情况报告如下。"
    )


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    halves = [w.half(f"audit.{end}_half") if audit.audit_type != "stage1" else "" for end in ("start", "end")]
    start = w.fact("audit.start") + halves[0]
    last = w.silent("audit.end") + "当日" if when.start == when.end else w.fact("audit.end")
    lead = w.person(audit.leader)
    w.text(
        f"审核自{start}开始，至{last}{halves[1]}结束，方式为"
        f"{w.fact('audit.mode', MODES[when.mode])}，组长为{lead('name')}。审核覆盖的时段为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    if audit.stage1:
        _stage1(audit, w)
    w.text(f"审核目的：{PURPOSES[audit.audit_type]}")
    bases = []
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, NAMES[one.system])
        twin = f"（idt {e('iso')}）" if one.iso else ""
        bases.append(f"{name}为{e.silent('system')}{e('number')}{twin}《{one.title}》")
    entry = w.law_entry("criteria")
    w.text(
        f"审核准则：{'，'.join(bases)}；公司的管理体系文件；适用的法律{entry('stated_count')}部，即"
        f"{w.laws('criteria', '、', '《{}》')}。"
    )
    for one in audit.standards:
        w.text(f"{NAMES[one.system]}的审核范围：{w.scope('audit', one.system)}。")
    told = (
        f"审核工作量合计{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日；"
        f"风险程度为{w.fact('audit.risk')}。"
    )
    if when.reductions:
        told += f"审核时间减少的原因是{w.each('audit.reductions', when.reductions, '；')}。"
    w.text(told)
    _crew(audit, w)


PURPOSES = {
    "stage1": "了解公司的文件、场所、过程和准备情况，确定第二阶段审核的重点和可行性。",
    "stage2": "确认公司的管理体系符合标准并有效实施，决定能否推荐认证。",
    "surveillance": "确认公司的管理体系持续符合标准，决定能否保持认证。",
    "recertification": "确认公司的管理体系整体有效并与认证范围持续相关，决定能否推荐再认证。",
}


def _stage1(audit: Audit, w: Writer) -> None:
    if audit.stage1 is None:
        return
    begin, finish = w.fact("stage1.start_time"), w.fact("stage1.end_time")
    if audit.audit_type == "stage1":
        same = audit.stage1.start == audit.stage1.end
        last = w.silent("stage1.end") if same else w.fact("stage1.end")
        w.text(f"第一阶段审核的现场时间为{w.fact('stage1.start')} {begin}至{last} {finish}。")
        return
    w.text(
        f"第一阶段审核已于{w.fact('stage1.start')}{w.silent('stage1.end')} {begin}至{finish}完成，"
        f"方式为{w.fact('stage1.mode', MODES[audit.stage1.mode])}，当时提出的问题公司已经处理。"
    )


def _crew(audit: Audit, w: Writer) -> None:
    w.text("审核组由下列人员组成：")
    rows: list[Row] = [["姓名", "分工", "资格", "注册证书编号及有效期", "专业代码"]]
    rows += [_member(w, one) for one in audit.team]
    w.table(rows, (1.2, 1.2, 1.3, 4.4, 1.3), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('from')}{a('name')}担任{role}")
    people = audit.world.people
    w.text(
        f"审核过程中{'，'.join(told)}。首次会议和末次会议由组长主持，公司总经理{people.manager}、管理者代表"
        f"{people.representative}和各部门负责人出席。",
        "审核按照计划进行，没有遇到影响结论的障碍，公司与审核组没有分歧意见。",
    )


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    head = [f"{e('label')} {e('name')}", e("role", ROLES[member.role]), e("grade")]
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{told}{r('number')}，{r('valid_until')}")
    codes = e.each("professional_codes", "；") or w.blank
    return [*head, "¶".join(lines) or w.blank, codes]


def _organization(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    w.text(
        f"{w.fact(f'{org}.name')}成立于{w.fact(f'{org}.established_on')}，营业执照由"
        f"{w.fact(f'{org}.licence.authority')}核发，营业期限{w.fact(f'{org}.licence.valid_from')}至"
        f"{w.until(f'{org}.licence.valid_to')}，法定代表人{world.people.legal}。注册地址为"
        f"{w.fact(f'{org}.registered_address')}，办公地址为{w.fact(f'{org}.office_address')}，"
        f"经营地址为{w.fact(f'{org}.business_address')}，联系人{world.people.contact}，电话{world.phone}。",
        f"公司从事{w.scope('activity')}，在册员工{w.fact('headcount_total')}人，参加社会保险"
        f"{w.fact('insured_count')}人，体系覆盖{w.fact('headcount')}人，{world.shifts}班制。",
    )
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"{kind}：{s('address')}，从事{s('activity')}，{s('headcount')}人。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"公司持有{e('kind')}，编号{e('number')}，持证单位{e('holder')}，内容为{e('scope')}，"
            f"有效期{e('valid_from')}至{e('valid_to')}，由{e('authority')}核发。"
        )


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        return
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(
            f"{e('system', NAMES[one.system])}证书{e('number')}，{e('issued_on')}发证，"
            f"有效期至{e('valid_to')}"
        )
    w.text(f"现有证书：{'；'.join(told)}。证书和标志的使用没有违规。")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"上次审核的不符合：{p('description')}该不符合于{p('closed_on')}关闭，本次复查没有再次发生。")
    w.text("与上次审核相比，公司的地址、机构、产品和主要设备没有变化。")
