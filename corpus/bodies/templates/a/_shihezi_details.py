"""The audit's details in 石河子布兰德纳's report: client, audit, scopes, team, conduct."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._shihezi_summary import NAMES, TYPE_NAMES, pairs
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Blended"}
HALVES = {"am": "上午 AM", "pm": "下午 PM"}
ROLES = {
    "leader": "组长 Lead Auditor",
    "member": "审核员 Auditor",
    "technical_expert": "技术专家 Technical Expert",
}
PURPOSES = {
    "stage2": "确认管理体系符合审核准则并已有效实施，为认证决定提供依据。",
    "surveillance": "确认管理体系在认证周期内持续符合审核准则并保持有效，为保持证书提供依据。",
    "recertification": "确认管理体系在上一认证周期内持续符合和有效，"
    "以及与认证范围的持续适宜性，为换发证书提供依据。",
}


def client(audit: Audit, w: Writer) -> None:
    """The company, its licence, permits and certificates."""
    w.heading(2, "2.1  受审核方 Client")
    people = audit.world.people
    licence = "organization.licence"
    pairs(
        w,
        [
            ("名称 Name", w.fact("organization.name")),
            ("统一社会信用代码 USCC", w.fact("organization.uscc")),
            ("成立日期 Established on", w.fact("organization.established_on")),
            (
                "营业期限 Licence Term",
                f"{w.fact(f'{licence}.valid_from')} 至 to {w.until(f'{licence}.valid_to')}",
            ),
            ("登记机关 Registration Authority", w.fact(f"{licence}.authority")),
            ("注册地址 Registered Address", w.fact("organization.registered_address")),
            ("经营地址 Business Address", w.fact("organization.business_address")),
            ("办公地址 Office Address", w.fact("organization.office_address")),
            ("法定代表人 Legal Representative", people.legal),
            ("管理者代表 Management Representative", people.representative),
            ("联系人 Contact", f"{people.contact}　{audit.world.phone}"),
            ("员工总数 Total Employees", w.fact("headcount_total")),
            ("参保人数 Insured Employees", w.fact("insured_count")),
            ("主营业务 Business Activity", w.scope("activity")),
        ],
    )
    if audit.permits:
        rows: list[Row] = [["许可 Permit", "编号 No.", "持有人 Holder", "内容 Scope", "有效期 Validity"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            ends = e("valid_to", None if permit.valid_to else "长期")
            kind = f"{e('kind')}¶（{e('authority')}）"
            rows.append([kind, e("number"), e("holder"), e("scope"), f"{e('valid_from')}¶{ends}"])
        w.table(rows, (2.6, 2.4, 2.4, 1.8, 1.8), head=1)
    for held in audit.certificates:
        e = w.entry("certificates", held)
        w.text(
            f"现有证书 Current certificate: {e('system', NAMES[held.system])}，编号 {e('number')}，"
            f"发证 {e('issued_on')}，有效期至 {e('valid_to')}。",
            style="plain",
        )


def audited(audit: Audit, w: Writer) -> None:
    """Objective, criteria, days."""
    w.heading(2, "2.2  审核 Audit")
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" ({e('iso')})" if standard.iso else ""
        numbers.append(f"{e('number')}{twin}{e.silent('system')}")
    basis = w.law_entry("criteria")
    titles = "、".join(f"《{basis.one('titles', one)}》" for one in audit.laws("criteria").titles[:4])
    ends = [
        f"{w.fact(f'audit.{end}')} {w.fact(f'audit.{end}_half', HALVES[audit.at(f'audit.{end}_half')])}"
        for end in ("start", "end")
    ]
    rows = [
        ("审核目的 Objective", PURPOSES[audit.audit_type]),
        ("审核类型 Type of Audit", w.fact("audit_type", TYPE_NAMES[audit.audit_type])),
        ("审核准则 Criteria", "¶".join(numbers)),
        ("其他准则 Other Criteria", f"受审核方体系文件；{titles}等适用法规{basis.silent('place')}"),
        ("审核日期 Audit Dates", f"{ends[0]} — {ends[1]}"),
        ("审核方式 Audit Method", w.choice("audit.mode", MODES, audit.audit.mode)),
        ("覆盖期间 Period Covered", f"{w.fact('audit.covered_from')} — {w.fact('audit.covered_to')}"),
        ("风险等级 Risk Level", w.fact("audit.risk")),
        ("审核人日 Auditor Days", w.fact("audit.person_days")),
        ("其中现场 thereof On-site", w.fact("audit.onsite_days")),
    ]
    if audit.audit.reductions:
        rows.append(("时间调整 Adjustment", w.each("audit.reductions", audit.audit.reductions, "；")))
    if audit.stage1:
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场 On-site")
        rows.append(("一阶段 Stage 1", f"{when}{w.silent('stage1.end')}，{mode}，关注点均已关闭"))
    pairs(w, rows)


def scopes(audit: Audit, w: Writer) -> None:
    """The scopes of the audit, sites, processes."""
    w.heading(2, "2.3  范围和场所 Scope & Sites")
    rows = [(f"审核范围 Audit Scope {one}", w.scope("audit", one)) for one in audit.systems]
    rows += [(f"手册范围 Scope in Manual {one}", w.scope("system", one)) for one in audit.systems]
    rows += [
        ("关键过程 Key Processes", w.fact("key_processes")),
        ("特殊过程 Special Processes", w.fact("special_processes")),
        ("外包过程 Outsourced Processes", w.fact("outsourced_processes")),
        ("不适用条款 Exclusions", w.fact("exclusions")),
        ("体系实施日期 System effective since", w.fact("system_effective_on")),
    ]
    pairs(w, rows)
    sites: list[Row] = [["地址 Address", "活动 Activity", "人数 Headcount", "类型 Type"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定 Permanent" if site.kind == "fixed" else "临时 Temporary")
        sites.append([s("address"), s("activity"), s("headcount"), kind])
    w.table(sites, (4.6, 2.4, 1.5, 1.7), head=1)


def team(audit: Audit, w: Writer) -> None:
    """The team, one row a person."""
    w.heading(2, "2.4  审核组 Audit Team")
    rows: list[Row] = [
        ["ID", "姓名 Name", "职责 Role", "级别 Grade", "注册号 Reg. No.", "有效期 Valid until", "代码 Code"]
    ]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + told)
            ends.append(r("valid_until"))
        codes = e.each("professional_codes", "¶") or w.blank
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*who, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes])
    w.table(rows, (0.6, 1.2, 1.7, 1.3, 3.2, 1.8, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def conduct(audit: Audit, w: Writer) -> None:
    """Meetings, method, limits."""
    people = audit.world.people
    w.heading(2, "2.5  审核实施 Conduct of the Audit")
    w.text(
        f"首次会议 Opening meeting：由{w.person(audit.leader)('name')}主持，总经理{people.manager}、"
        f"管理者代表{people.representative}和过程负责人出席，确认了目的、范围、准则、计划和保密要求。",
        f"末次会议 Closing meeting：由{w.person(audit.leader)('name')}主持，"
        "通报了发现和建议，受审核方对结果表示认可。",
        "审核以过程方法进行，证据来自面谈、观察和抽样查阅记录；抽样存在不确定性，未发现的问题不等于不存在。",
        "审核组成员已声明公正性，近两年内未向受审核方提供咨询；审核按附录A的计划完成，没有偏离。",
    )
