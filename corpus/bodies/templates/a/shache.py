"""莎车诺瓦克: a foreign-owned body; summary first, trails along processes, two languages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _shache_end as end
from corpus.bodies.templates.a import _shache_trail as trail
from corpus.bodies.templates.a._shache_form import GRANT, KEEP, KINDS, MODES, NAMES, ROLES, both, ofis
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "莎车诺瓦克认证（中国）有限公司"
SYSTEMS = ("QMS+EMS", "QMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(
        header_cells=("NOVAKER Certification", "Audit Report 审核报告", "F-AUD-021 Issue 8"),
        footer=("Confidential 保密 · 未经同意不得复制",),
        page="Page # of ##",
        first=False,
    )
    _cover(audit, w)
    w.page()
    points = ofis(audit, said, w)
    _summary(audit, w, said, len(points))
    _details(audit, w)
    _team(audit, w)
    _client(audit, w)
    _earlier(audit, w)
    trail.processes(audit, w, said)
    end.findings(audit, w, points)
    end.conclusion(audit, w)
    end.signed(audit, w)
    end.plan(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text("Novaker Certification (China) Co., Ltd.", style="center")
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text("Management System Audit Report", style="center")
    w.text("", style="center")
    rows: list[Row] = [
        ["客户名称 Client", w.fact("organization.name")],
        ["报告编号 Report No.", w.fact("number")],
        ["审核类型 Audit type", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        [
            "认证体系 Scheme",
            "¶".join(f"{w.tag('systems+', one, NAMES[one][0])} {NAMES[one][1]}" for one in audit.systems),
        ],
        ["审核日期 Audit dates", f"{w.fact('audit.start')} / {w.fact('audit.end')}"],
        ["审核组长 Lead auditor", w.person(audit.leader)("name")],
        ["报告日期 Report date", w.fact("report_date")],
    ]
    w.table(rows, (1.3, 3))
    w.text(
        f"{w.fact(f'{body}.address')}　Tel {w.fact(f'{body}.phone')}　{w.fact(f'{body}.website')}　"
        f"{w.fact(f'{body}.email')}",
        style="center",
    )


def _summary(audit: Audit, w: Writer, said: Phrases, points: int) -> None:
    w.heading(1, both("1", "执行摘要", "Executive Summary"))
    found = audit.nonconformities
    w.text(
        f"本次审核于{w.fact('audit.start')}至{w.fact('audit.end')}实施，覆盖{w.fact('organization.name')}"
        "认证范围内的过程。审核组沿业务过程抽样追踪，与过程负责人及岗位人员面谈，查阅记录并观察作业。"
    )
    w.text(
        "总体而言，管理体系得到策划、实施和保持，过程绩效受到监视，体系能够实现预期结果。"
        "The management system is implemented and capable of achieving its intended results."
    )
    major, minor = (w.fact(f"nonconformities.{one}") for one in ("major", "minor"))
    rows: list[Row] = [
        ["审核发现 Findings", "严重不符合 Major", "轻微不符合 Minor", "改进机会 OFI"],
        ["数量 Number", major, minor, str(points)],
    ]
    w.table(rows, (1.6, 1.8, 1.8, 1.8), head=1)
    w.text("主要优势 Strengths：", style="plain")
    for text in said.some("strength", 2):
        w.text(f"• {text}", style="plain")
    chosen = audit.conclusion.recommendation or ""
    table = KEEP if audit.audit_type == "surveillance" else GRANT
    w.text(
        f"审核组建议 Recommendation：{w.tag('conclusion.recommendation', chosen, table[chosen])}。"
        f"{'详见第6章和第7章。' if found.items else '详见第7章。'}",
        style="plain",
    )


def _details(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, both("2", "审核信息", "Audit Details"))
    law = w.law_entry("criteria")
    criteria = []
    for one in audit.standards:
        e = w.standard(one.system)
        criteria.append(f"{e('iso')}（{e('number')}）{one.title}{e.silent('system')}")
    criteria.append("客户的体系文件和适用的合同要求 Client documentation")
    criteria.append(
        f"适用法律法规 Applicable legislation：{law.silent('place')}{law.each('titles', '、', '《{}》')}"
    )
    rows: list[Row] = [
        ["审核目的 Objectives", "¶".join(store("shache")["aim"][audit.audit_type])],
        ["审核准则 Criteria", "¶".join(criteria)],
        ["审核范围 Scope", "¶".join(f"{one}: {w.scope('audit', one)}" for one in audit.systems)],
        [
            "现场时间 On-site",
            f"{w.fact('audit.start')} {w.half('audit.start_half')} – "
            f"{w.fact('audit.end')} {w.half('audit.end_half')}",
        ],
        ["审核方式 Method", w.choice("audit.mode", MODES, when.mode)],
        [
            "审核人天 Auditor days",
            f"{w.fact('audit.person_days')}（现场 on-site {w.fact('audit.onsite_days')}）",
        ],
        [
            "人天减少理由 Reduction",
            w.each("audit.reductions", when.reductions, "；") or w.blank,
        ],
        ["风险等级 Risk", w.fact("audit.risk")],
        [
            "审核覆盖期 Period",
            f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}",
        ],
        ["计划偏离 Deviation", "无。审核计划得到完整实施 No deviation from the audit plan."],
    ]
    w.table(rows, (1.5, 5))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, both("2.1", "审核组", "Audit Team"))
    rows: list[Row] = [
        ["ID", "姓名 Name", "角色 Role", "级别 Grade", "注册信息 CCAA registration", "专业代码 Code"]
    ]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            lines.append(f"{r('number')}{told}（有效至 until {r('valid_until')}）")
        codes = e.each("professional_codes", ", ") or w.blank
        role = e("role", ROLES[member.role])
        rows.append([e("label"), e("name"), role, e("grade"), "¶".join(lines) or w.blank, codes])
    w.table(rows, (0.5, 1.1, 1.6, 1.2, 4.6, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _client(audit: Audit, w: Writer) -> None:
    people, org, lic = audit.world.people, "organization", "organization.licence"
    w.heading(1, both("3", "客户概况", "Client Profile"))
    term = f"{w.fact(f'{lic}.valid_from')} – {w.until(f'{lic}.valid_to')}"
    rows: list[Row] = [
        [
            "统一社会信用代码 USCC",
            w.fact(f"{org}.uscc"),
            "成立日期 Established",
            w.fact(f"{org}.established_on"),
        ],
        ["登记机关 Registrar", w.fact(f"{lic}.authority"), "营业期限 Term", term],
        ["注册地址 Registered address", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址 Office address", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["运营地址 Operating address", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["业务活动 Activities", w.scope("activity"), "‹", "‹"],
        ["最高管理者 Top management", people.manager, "管理者代表 MR", people.representative],
        [
            "员工总数 Employees",
            w.fact("headcount_total"),
            "参保人数 Socially insured",
            w.fact("insured_count"),
        ],
        [
            "有效人数 Effective number",
            w.fact("headcount"),
            "体系实施日期 System since",
            w.fact("system_effective_on"),
        ],
        ["外包过程 Outsourced", w.fact("outsourced_processes"), "‹", "‹"],
        ["不适用 Not applicable", w.fact("exclusions"), "‹", "‹"],
    ]
    w.table(rows, (1.7, 2.3, 1.6, 2.1))
    w.text("体系文件确定的范围 Scope defined by the client：", style="plain")
    for one in audit.systems:
        w.text(f"{one}: {w.scope('system', one)}", style="plain")
    rows = [["场所 Site", "性质 Type", "活动 Activity", "人数 Persons"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定 Permanent" if site.kind == "fixed" else "临时 Temporary")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4, 1.5, 2, 1), head=1)
    for permit in audit.permits:
        p = w.entry("permits", permit)
        last = p("valid_to") if permit.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        w.text(
            f"许可 Permit：{p('kind')}，编号 {p('number')}，持证人 {p('holder')}，范围 {p('scope')}，"
            f"有效期 {p('valid_from')} – {last}，发证机关 {p('authority')}。",
            style="plain",
        )


def _earlier(audit: Audit, w: Writer) -> None:
    w.heading(1, both("4", "以往审核的跟踪", "Follow-up of Previous Audits"))
    if audit.stage1:
        one = audit.stage1
        last = w.silent("stage1.end") if one.end == one.start else f"{w.fact('stage1.end')} "
        w.text(
            f"第一阶段审核 Stage 1：{w.fact('stage1.start')} {w.fact('stage1.start_time')} – {last}"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[one.mode])}。"
            "文件评审和现场准备情况满足要求，提出的关注点已由客户处理。"
        )
    for one_held in audit.certificates:
        c = w.entry("certificates", one_held)
        name = c("system", NAMES[one_held.system][0])
        w.text(
            f"{name}证书 Certificate：{c('number')}，签发 {c('issued_on')}，有效至 {c('valid_to')}。"
            "证书和标志使用未见误用。",
            style="plain",
        )
    trail.earlier(audit, w)
