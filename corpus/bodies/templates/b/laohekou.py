"""老禾口质量认证: a small body's report in numbered paragraphs, in words of an older kind."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _laohekou_end as end
from corpus.bodies.templates.b import _laohekou_seen as seen
from corpus.bodies.templates.b._laohekou_form import KINDS, MODES, NAMES, Paper, old_date, term
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "老禾口质量认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": False}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    paper = Paper(audit, w)
    w.margins(page="— # —", first=False)
    _head(audit, w)
    _task(audit, w, paper)
    _client(audit, w, paper)
    seen.all_of(audit, w, paper)
    end.all_of(audit, w, paper)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="center")
    w.text(f"受审核方：{w.fact('organization.name')}", style="plain")
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(f"审核的体系：{names}", style="plain")
    w.text(f"审核类型：{w.fact('audit_type', KINDS[audit.audit_type])}", style="plain")
    w.text(f"报告日期：{w.fact('report_date', old_date(audit.report_date))}", style="plain")


def _task(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.chapter("审核工作概况")
    paper.item(
        f"受{w.fact('organization.name')}（以下称“该公司”）委托，{w.fact('certification_body.name')}"
        f"（以下称“我机构”）派出以{w.person(audit.leader)('name')}为组长的审核组，自{w.fact('audit.start')}"
        f"{w.half('audit.start_half')}至{w.fact('audit.end')}{w.half('audit.end_half')}，"
        f"以{w.fact('audit.mode', MODES[audit.audit.mode])}方式对该公司进行了审核。"
    )
    cut = w.each("audit.reductions", audit.audit.reductions, "；")
    paper.item(
        f"本次审核共用{w.fact('audit.person_days')}人日，其中在现场{w.fact('audit.onsite_days')}人日。",
        f"人日有所减少，理由是：{cut}。" if cut else "人日没有减少。",
        f"该公司的风险等级定为{w.fact('audit.risk')}。",
    )
    paper.item(f"审核目的：{paper.told('aims')}")
    paper.listed("审核依据", _criteria(audit, w))
    paper.listed("审核范围", [f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems])
    paper.item(
        f"审核所涉及的期间为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。",
        *paper.texts("together" if len(audit.systems) > 1 else "alone"),
    )
    if audit.stage1:
        paper.item(
            f"第一阶段审核已于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', MODES[audit.stage1.mode])}方式进行"
            f"{w.silent('stage1.end')}，当时指出的问题该公司已经解决。"
        )
    _team(audit, w, paper)
    _days(audit, w, paper)
    paper.item(*paper.texts("plan"))


def _criteria(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        told.append(f"{e('number')}《{one.title}》{e.silent('system')}，等同采用{e('iso')}")
    told.append(f"法律法规，主要有{w.laws('criteria')}")
    return [*told, "该公司的管理体系文件和与顾客签订的合同"]


def _team(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.item("审核组的组成如下表：")
    rows: list[Row] = [["姓名", "组内职务", "注册资格", "注册编号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (1.1, 1.2, 1.3, 3.5, 2.3, 1.4), head=1)
    guides = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guides.append(f"{a('from')}的{a('name')}为{role}")
    if guides:
        w.text(f"陪同审核的人员：{'，'.join(guides)}。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    known = [e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[*known, e("grade"), w.blank, w.blank, codes]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        first = not rows
        grade = r("grade") + (e.silent("grade") if first else "")
        codes = r.each("professional_codes", "、") or w.blank
        codes += e.silent_each("professional_codes") if first else ""
        cells = [grade, r("number") + r.silent("system"), r("valid_until"), codes]
        rows.append([*(known if first else ("^", "^")), *cells])
    return rows


def _days(audit: Audit, w: Writer, paper: Paper) -> None:
    places = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        places.append(f"{kind}，{e('address')}，进行的活动为{e('activity')}，{e('headcount')}人")
    paper.listed("审核的场所", places)
    departments = audit.world.departments
    steps = [("公司领导", ""), *((one, "") for one in departments)]
    steps += [(f"位于{one.address}的临时场所", "") for one in audit.sites if one.kind == "temporary"]
    times = halves(audit)
    told = []
    for at, ((day, half), part) in enumerate(zip(times, shared(steps, len(times)), strict=True)):
        where = "、".join(place for place, _ in part)
        opening = "召开首次会议，" if at == 0 else ""
        closing = "，召开末次会议" if at == len(times) - 1 else ""
        told.append(f"{day.month}月{day.day}日{HALVES[half]}，{opening}审核{where}{closing}")
    paper.listed("审核的日程和部门", told)


def _client(audit: Audit, w: Writer, paper: Paper) -> None:
    paper.chapter("该公司的基本情况")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    ends = f"至{until}" if licence.valid_to else f"起，{until}有效"
    paper.item(
        f"该公司成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，登记机关为{w.fact('organization.licence.authority')}，"
        f"营业期限自{since}{ends}，注册资本{world.capital}万元。"
    )
    paper.item(
        f"注册地址：{w.fact('organization.registered_address')}；"
        f"经营地址：{w.fact('organization.business_address')}；"
        f"办公地址：{w.fact('organization.office_address')}。"
    )
    paper.item(
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，"
        f"联系人{people.contact}，联系电话{world.phone}。"
    )
    paper.item(
        f"全公司共有职工{w.fact('headcount_total')}人，参加社会保险的{w.fact('insured_count')}人，"
        f"管理体系覆盖的{w.fact('headcount')}人。设{'、'.join(world.departments)}。"
    )
    machines = "、".join(f"{name}{number}台" for name, _, number in world.equipment)
    paper.item(f"该公司的业务为{w.scope('activity')}，主要设备有{machines}。")
    paper.listed(
        f"管理体系自{w.fact('system_effective_on')}开始运行，该公司自行确定的体系范围",
        [f"{NAMES[one]}：{w.scope('system', one)}" for one in audit.systems],
    )
    paper.item(
        f"标准不适用的内容：{w.fact('exclusions')}；关键过程：{w.fact('key_processes')}；"
        f"特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}。"
    )
    _papers(audit, w, paper)
    paper.item(paper.told("change"))


def _papers(audit: Audit, w: Writer, paper: Paper) -> None:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        told.append(
            f"{e('kind')}，编号{e('number')}，持有人为{e('holder')}，内容为{e('scope')}，"
            f"{term(e)}，由{e('authority')}颁发"
        )
    paper.listed("经查，该公司持有下列证照", told)
    told = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        told.append(
            f"{c('system', NAMES[held.system])}认证证书，编号{c('number')}，{c('issued_on')}颁发，"
            f"有效期至{c('valid_to')}"
        )
    paper.listed("该公司现有的认证证书", told)
