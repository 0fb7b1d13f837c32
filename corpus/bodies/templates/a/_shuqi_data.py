"""The master data in 数契's print: organization, scopes, team, sites, standards, laws, objectives."""

from __future__ import annotations

from corpus.bodies.templates.a._shuqi_cards import Field, Print

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
    "HSPM": "有害物质过程管理体系",
    "MDR": "医疗器械质量管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "EIMS": "企业诚信管理体系",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
KINDS = {"fixed": "固定", "temporary": "临时"}


def organization(p: Print) -> None:
    """The company's file."""
    w, audit = p.w, p.audit
    org = "organization."
    w.heading(1, f"[{p.section('ORG')}] 组织档案 OrgProfile")
    told = [
        ("组织名称 OrgName", w.fact(org + "name")),
        ("统一社会信用代码 USCC", w.fact(org + "uscc")),
        ("法定代表人 LegalRep", audit.world.people.legal),
        ("成立日期 EstablishedOn", w.fact(org + "established_on")),
        ("注册地址 RegAddress", w.fact(org + "registered_address")),
        ("办公地址 OfficeAddress", w.fact(org + "office_address")),
        ("经营地址 BizAddress", w.fact(org + "business_address")),
        ("执照起 Licence.From", w.fact(org + "licence.valid_from")),
        ("执照止 Licence.To", w.until(org + "licence.valid_to")),
        ("登记机关 Licence.Authority", w.fact(org + "licence.authority")),
        ("职工总数 StaffTotal", w.fact("headcount_total")),
        ("参保人数 Insured", w.fact("insured_count")),
        ("体系覆盖人数 Headcount", w.fact("headcount")),
        ("体系实施日期 EffectiveOn", w.fact("system_effective_on")),
        ("联系人 Contact", f"{audit.world.people.contact}，{audit.world.phone}"),
        ("曾用名 FormerName", w.blank),
        ("主营活动 Activity", w.scope("activity")),
        ("流程 Flow", " > ".join(audit.world.industry["flow"])),
        ("关键过程 KeyProcess", w.fact("key_processes")),
        ("特殊过程 SpecialProcess", w.fact("special_processes")),
        ("外包过程 Outsourced", w.fact("outsourced_processes")),
    ]
    if "QMS" in audit.systems:
        told.append(("不适用条款 Exclusions", w.fact("exclusions")))
    p.lines(*told)


def scopes(p: Print) -> None:
    """The scopes: a card a system."""
    w, audit = p.w, p.audit
    p.title("SCOPE", "范围 ScopeItem", len(audit.systems))
    for at, one in enumerate(audit.systems, 1):
        p.card(
            at,
            "SCP",
            ("system", one),
            ("组织申请范围", w.scope("system", one)),
            ("本次审核范围", w.scope("audit", one)),
            ("拟批准证书范围", w.scope("certificate", one)),
            ("备注 Remark", w.blank),
        )


def team(p: Print) -> None:
    """The team: a card a person."""
    w, audit = p.w, p.audit
    p.title("TEAM", "审核组 TeamMember", len(audit.team))
    for at, member in enumerate(audit.team, 1):
        e = w.person(member)
        told: list[Field] = [
            ("姓名 name", e("name")),
            ("代号 label", e("label")),
            ("组内身份 role", e("role", ROLES[member.role])),
            ("级别 grade", e("grade")),
        ]
        for number, one in enumerate(member.registrations, 1):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", ",") or w.blank
            text = f"regNo={r('number')}{r.silent('system')}{r.silent('grade')}"
            told.append((f"注册 reg#{number}", f"{text}; expire={r('valid_until')}; code={codes}"))
        if member.registrations:
            told[0] = (told[0][0], told[0][1] + e.silent_each("professional_codes"))
        else:
            codes = e.each("professional_codes", ",") or w.blank
            told += [("注册 reg#1", w.blank), ("专业代码 code", codes)]
        p.card(at, "TM", *told)
    told_of = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told_of.append(f"{role}={a('name')} ({a('from')})")
    w.text(f"随行人员 Attendee: {'; '.join(told_of)}", style="plain")


def sites(p: Print) -> None:
    """The sites: a card each."""
    w, audit = p.w, p.audit
    p.title("SITE", "场所 SiteItem", len(audit.sites))
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        p.card(
            at,
            "SITE",
            ("地址 address", e("address")),
            ("活动 activity", e("activity")),
            ("人数 headcount", e("headcount")),
            ("类型 kind", e("kind", KINDS[site.kind])),
            ("visited", "Y"),
        )


def standards(p: Print) -> None:
    """The standards of the audit and what else is cited."""
    w, audit = p.w, p.audit
    w.heading(1, f"[{p.section('STD')}] 标准 Standard")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = f"同左{e.silent('iso')}" if same else e("iso")
        p.lines(
            (
                f"[{p.code('CRT', at)}] 审核准则",
                f"{e('number')}《{standard.title}》; iso={twin}{e.silent('system')}",
            )
        )
    for at, one in enumerate(audit.standards_cited, 1):
        c = w.entry("standards_cited", one)
        p.lines((f"[{p.code('REF', at)}] 执行标准", f"number={c('number')}; title={c('title')}"))


def laws(p: Print) -> None:
    """The lists of laws."""
    w = p.w
    w.heading(1, f"[{p.section('LAW')}] 法律法规 LawList")
    p.lines(("审核依据 Criteria", w.laws("criteria", "; ", "《{}》")))
    listed = w.law_entry("compliance")
    count = listed("stated_count")
    p.lines(("组织清单数 Compliance.Count", count))
    p.lines(("组织清单 Compliance.List", w.laws("compliance", "; ", "《{}》")))


def objectives(p: Print) -> None:
    """The objectives and what was reached."""
    w, audit = p.w, p.audit
    only = {*audit.systems} <= {"EMS", "OHSMS", "EnMS"}
    found = [one for one in audit.world.objectives if not only or one[0] != "顾客满意率"]
    if "EnMS" in audit.systems:
        found.append(("单位产值综合能耗下降率", "≥2%", "2.6%"))
    p.title("KPI", "目标 Objective", len(found))
    for at, (name, target, reached) in enumerate(found, 1):
        w.text(f"[{p.code('KPI', at)}] {name}: 目标={target}; 实际={reached}; 结果=达成", style="plain")
