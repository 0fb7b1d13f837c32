"""北泮: a report told in prose, one paragraph to a department."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _beipan_departments as departments
from corpus.bodies.templates.a import _beipan_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "北泮质量认证（贵州）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS", "EMS")
TYPES = ("recertification", "surveillance", "stage2", "transfer")
STYLE = {"look": "black", "dates": "chinese", "blank": "—"}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换审核",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
WAYS = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
AIMS = {
    "stage2": "评价受审核方管理体系的实施和有效性，为是否批准认证提供依据",
    "surveillance": "确认获证组织的管理体系持续满足要求并有效运行，为是否保持认证资格提供依据",
    "recertification": "确认管理体系作为一个整体的持续符合性与有效性，为是否换发新证书提供依据",
    "transfer": "确认原认证机构所颁证书有效、体系持续符合，为是否接受转换提供依据",
}
FIRST_LAWS = 5


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("北泮认证", f"编号：{audit.number}"), footer=(audit.world.form_no,), page="#")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(f"（{w.fact('number')}）", style="center")
    w.heading(1, "1 受审核方概况")
    _client(audit, w)
    w.heading(1, "2 审核的基本情况")
    _job(audit, w)
    w.heading(1, "3 审核组")
    _team(audit, w)
    w.heading(1, "4 各部门审核情况")
    departments.all_of(audit, w)
    end.all_of(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"自{since}至{until}" if licence.valid_to else f"自{since}起，{until}有效"
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，营业期限{term}。"
        f"公司注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，经营地址为{w.fact('organization.business_address')}。"
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，"
        f"认证联系人{people.contact}（电话{world.phone}）。"
    )
    shifts = "实行两班制" if world.shifts == 2 else "实行单班制"
    w.text(
        f"公司从事{w.scope('activity')}。现有员工{w.fact('headcount_total')}人，其中参加社会保险"
        f"{w.fact('insured_count')}人，体系覆盖{w.fact('headcount')}人，{shifts}。"
        f"管理体系自{w.fact('system_effective_on')}起运行。"
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}{e('address')}，活动为{e('activity')}，{e('headcount')}人")
    w.text(f"认证涉及的场所有：{'；'.join(told)}。")
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"至{e('valid_to')}止" if one.valid_to else f"起{e('valid_to', '长期')}有效"
        told.append(
            f"{e('holder')}持有{e('authority')}颁发的{e('kind')}，编号{e('number')}，许可内容为{e('scope')}，"
            f"有效期自{e('valid_from')}{until}"
        )
    w.text("；".join(told) + "。" if told else "该公司的经营活动无须取得专项行政许可。")
    told = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        told.append(
            f"{c('system', NAMES[held.system])}证书编号{c('number')}，{c('issued_on')}颁发，"
            f"{c('valid_to')}到期"
        )
    if told:
        w.text(f"公司目前持有的认证证书：{'；'.join(told)}。")


def _job(audit: Audit, w: Writer) -> None:
    when = audit.audit
    stated = []
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, NAMES[one.system])
        same = f"（{e('iso')}）" if one.iso else ""
        stated.append(f"{name}依据{e('number')}{e.silent('system')}{same}")
    entry = w.law_entry("criteria")
    titles = "、".join(
        f"《{entry.one('titles', title)}》" for title in audit.laws("criteria").titles[:FIRST_LAWS]
    )
    kind = w.tag("audit_type", audit.audit_type, KINDS[audit.audit_type])
    w.text(
        f"受{w.fact('organization.name')}委托，{w.fact('certification_body.name')}（地址："
        f"{w.fact('certification_body.address')}，电话{w.fact('certification_body.phone')}，网址"
        f"{w.fact('certification_body.website')}，邮箱{w.fact('certification_body.email')}）派出审核组对该公司进行了"
        f"{kind}，审核目的是{AIMS[audit.audit_type]}。"
    )
    joint = (
        "本次为多个管理体系的结合审核" if len(audit.systems) > 1 else "本次为单一管理体系审核，不属于结合审核"
    )
    w.text(
        f"审核准则：{'；'.join(stated)}；适用的法律法规{entry.silent('place')}{titles}等；"
        f"受审核方的体系文件以及认证合同。{joint}。"
    )
    scopes = "；".join(f"{NAMES[one]}的审核范围是{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"{scopes}。审核覆盖了管理层和{'、'.join(audit.world.departments)}。")
    if audit.stage1:
        w.text(
            f"第一阶段审核从{w.fact('stage1.start')}{w.fact('stage1.start_time')}开始，至{w.fact('stage1.end')}"
            f"{w.fact('stage1.end_time')}结束，采用{w.fact('stage1.mode', WAYS[audit.stage1.mode])}方式，"
            "提出的问题在本阶段审核前已经解决。"
        )
    less = w.each("audit.reductions", when.reductions, "、")
    reason = f"，人日作了调整，理由是{less}" if less else "，人日没有增减"
    w.text(
        f"审核自{w.fact('audit.start')}{w.half('audit.start_half')}开始，到{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}结束，以{w.fact('audit.mode', WAYS[when.mode])}的方式在上述场所进行，共用"
        f"{w.fact('audit.person_days')}个人日，其中现场{w.fact('audit.onsite_days')}个人日{reason}。"
        f"审核所覆盖的时期为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}，"
        f"风险等级定为{w.fact('audit.risk')}。审核按计划（{audit.world.plan_no}）完成，没有偏离计划；"
        "审核中未出现影响审核方案的重大问题，没有未解决的争议。"
    )


def _team(audit: Audit, w: Writer) -> None:
    w.text("表1 审核组成员", style="center")
    rows: list[Row] = [["姓名", "组内代号", "职责", "级别和注册号", "注册有效期", "专业"]]
    for member in audit.team:
        rows += _member(member, w)
    w.table(rows, (1.2, 1, 1.3, 3.4, 2.2, 1.4), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('from')}的{a('name')}作为{role}")
    w.text(f"{'，'.join(told)}陪同了审核。")
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}为实习人员，在组长指导下工作，不独立审核，不计算人日。")


def _member(member: TeamMember, w: Writer) -> list[Row]:
    e = w.person(member)
    first = [e("name"), e("label"), e("role", ROLES[member.role])]
    codes = e.each("professional_codes", "、") or w.blank
    if not member.registrations:
        return [[*first, e("grade"), w.blank, codes]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        grade = e("grade") if not rows else one.grade
        number = f"{grade} {r('number')}{r.silent('grade')}{r.silent('system')}"
        told = [number + r.silent_each("professional_codes"), r("valid_until")]
        rows.append([*first, *told, codes] if not rows else ["^", "^", "^", *told, "^"])
    return rows
