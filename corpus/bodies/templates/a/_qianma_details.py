"""The second chapter of 阡码's report: the fields of client, audit, team and scopes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qianma_form import NAMES, Field, fields
from corpus.bodies.templates.a._qianma_summary import KINDS
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def chapter(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.heading(2, "2.1 客户 client")
    fields(w, _client(audit, w))
    w.heading(2, "2.2 任务 task")
    fields(w, _task(audit, w))
    w.heading(2, "2.3 审核组 team")
    _team(audit, w)
    w.heading(2, "2.4 范围 scope")
    _scopes(audit, w)
    w.heading(2, "2.5 业务 business")
    fields(w, _business(audit, w))
    w.heading(2, "2.6 许可与证书 permit / certificate")
    _permits(audit, w)


def _client(audit: Audit, w: Writer) -> list[Field]:
    world = audit.world
    until = w.until("organization.licence.valid_to")
    return [
        ("组织名称", "org_name", w.fact("organization.name")),
        ("统一社会信用代码", "org_uscc", w.fact("organization.uscc")),
        ("成立日期", "org_since", w.fact("organization.established_on")),
        ("注册地址", "addr_reg", w.fact("organization.registered_address")),
        ("办公地址", "addr_office", w.fact("organization.office_address")),
        ("经营地址", "addr_oper", w.fact("organization.business_address")),
        ("营业期限", "lic_term", f"{w.fact('organization.licence.valid_from')} / {until}"),
        ("登记机关", "lic_auth", w.fact("organization.licence.authority")),
        ("法定代表人", "legal_rep", world.people.legal),
        ("联系人", "contact", f"{world.people.contact} {world.phone}"),
        ("员工总数", "hc_total", w.fact("headcount_total")),
        ("参保人数", "hc_insured", w.fact("insured_count")),
        ("体系覆盖人数", "hc_system", w.fact("headcount")),
        ("体系发布", "sys_since", w.fact("system_effective_on")),
    ]


def _task(audit: Audit, w: Writer) -> list[Field]:
    halves = [f"{w.fact(f'audit.{one}')} {w.half(f'audit.{one}_half')}" for one in ("start", "end")]
    modes = {"onsite": "现场 ON-SITE", "remote": "远程 REMOTE", "mixed": "混合 HYBRID"}
    levels = {one: one for one in ("低", "中", "高")}
    rows: list[Field] = [
        ("审核类型", "audit_type", w.choice("audit_type", KINDS, audit.audit_type)),
        ("审核方式", "audit_mode", w.choice("audit.mode", modes, audit.audit.mode)),
        ("开始", "dt_start", halves[0]),
        ("结束", "dt_end", halves[1]),
        ("证据区间", "dt_cover", f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}"),
        ("风险等级", "risk", w.choice("audit.risk", levels, audit.audit.risk)),
        ("审核人日", "md_total", w.fact("audit.person_days")),
        ("现场人日", "md_onsite", w.fact("audit.onsite_days")),
        ("人日调整", "md_adjust", w.each("audit.reductions", audit.audit.reductions, "；") or "无调整"),
    ]
    trigger = (
        "年度监督计划" if audit.audit_type == "surveillance" else "客户组织机构调整，申请确认体系持续有效"
    )
    rows.append(("触发原因", "trigger", trigger))
    for at, one in enumerate(audit.systems, 1):
        e = w.standard(one)
        iso = getattr(e.source, "iso", None)
        same = iso == getattr(e.source, "number", "")
        twin = e.silent("iso") if same else f" (= {e('iso')})" if iso else ""
        rows.append((f"标准 {one}", f"std_{at}", f"{e('number')}{e.silent('system')}{twin}"))
    laws = w.law_entry("criteria")
    text = f"{laws('stated_count')} 部: {w.laws('criteria', '; ', '{}')}"
    rows.append(("准则·法规", "crit_law", text))
    rows.append(
        (
            "变更",
            "changes",
            "名称、地址、范围无变化" if audit.audit_type == "surveillance" else "部门职责调整",
        )
    )
    rows.append(("标志使用", "mark_use", "官网、宣传页各 1 处，符合规则"))
    rows.append(("偏离／分歧", "deviation", "NONE"))
    return rows


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["ID", "姓名", "Role", "级别", "Sys", "Reg. No. 注册号", "Exp. 至", "Code"]]
    for member in audit.team:
        e = w.person(member)
        person = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*person, "N/A", "N/A", "N/A", e.each("professional_codes", "¶")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "¶") or "N/A"
            codes += "" if at else e.silent_each("professional_codes")
            cells = person if not at else ["^"] * 4
            number = r("number") + r.silent("grade")
            rows.append([*cells, r("system"), number, r("valid_until"), codes])
    w.table(rows, (0.6, 1.2, 1.1, 1.5, 1.1, 2.9, 1.7, 1.4), head=1, repeat=True)
    roles = {"guide": "向导 guide", "observer": "观察员 observer"}
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('role', roles[guest.role])}={a('name')}@{a('from')}")
    w.text(f"随行 with: {'; '.join(told)}", style="plain")


def _scopes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Sys", "Type", "范围文字 Wording"]]
    for one in audit.systems:
        rows.append([f"{one} {NAMES[one]}", "审核 audit", w.scope("audit", one)])
        rows.append(["^", "申报 declared", w.scope("system", one)])
    rows.append(["经营活动", "activity", w.scope("activity")])
    w.table(rows, (1.8, 1.5, 6), head=1)
    kinds = {"fixed": "固定 FIXED", "temporary": "临时 TEMP"}
    rows = [["Site", "Type", "地址 Address", "活动 Activity", "HC"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        rows.append([f"S{at}", s("kind", kinds[site.kind]), s("address"), s("activity"), s("headcount")])
    w.table(rows, (0.6, 1.4, 4, 2.2, 0.7), head=1)


def _business(audit: Audit, w: Writer) -> list[Field]:
    rows: list[Field] = []
    for at, one in enumerate(audit.counts, 1):
        e = w.entry("counts", one)
        rows.append((f"{e('what')}（{e('stated')} {one.unit}）", f"list_{at}", e.each("listed", " / ")))
    rows += [
        ("关键过程", "proc_key", w.fact("key_processes")),
        ("特殊过程", "proc_special", w.fact("special_processes")),
        ("外包过程", "proc_outsourced", w.fact("outsourced_processes")),
        ("不适用条款", "exclusion", w.fact("exclusions")),
        ("班次", "shift", str(audit.world.shifts)),
    ]
    for at, (name, target, reached) in enumerate(audit.world.objectives, 1):
        rows.append((f"目标 {name}", f"kpi_{at}", f"target {target}, actual {reached}"))
    equipment = " / ".join(f"{name} {model} x{number}" for name, model, number in audit.world.equipment)
    rows.append(("主要设备", "equip", equipment))
    return rows


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["#", "证照 Permit", "编号 No.", "内容 / 持有人", "期限 Term", "机关 Auth."]]
    for at, permit in enumerate(audit.permits, 1):
        p = w.entry("permits", permit)
        until = p("valid_to") if permit.valid_to else "长期"
        content = f"{p('scope')}¶{p('holder')}"
        rows.append([str(at), p("kind"), p("number"), content, f"{p('valid_from')}¶{until}", p("authority")])
    if audit.permits:
        w.table(rows, (0.5, 1.6, 2, 2, 1.6, 1.6), head=1, repeat=True)
    else:
        w.text("许可 permit: 不涉及", style="plain")
    rows = [["#", "Sys", "证书编号 Cert. No.", "颁证 Issued", "到期 Expires", "状态"]]
    for at, certificate in enumerate(audit.certificates, 1):
        c = w.entry("certificates", certificate)
        rows.append([str(at), c("system"), c("number"), c("issued_on"), c("valid_to"), "VALID"])
    w.table(rows, (0.5, 1, 2.6, 1.6, 1.6, 1), head=1)
