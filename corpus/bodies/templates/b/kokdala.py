"""可克达拉: a form of basic data, one long record by clause, and a form of findings and conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _kokdala_clauses as clauses
from corpus.bodies.templates.b import _kokdala_end as end
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "可克达拉标准审核认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "不适用", "styled": False}

KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
FIELDS = {"QMS": "质量管理体系（Q）", "EMS": "环境管理体系（E）", "OHSMS": "职业健康安全管理体系（S）"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
WIDTHS = (1.5, 2.6, 1.4, 2.6)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("KDL-TR-21", "审核报告暨审核记录", "版次 C/0"), page="#/##")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text("（含现场审核记录）", style="center")
    w.heading(2, "第一部分  基本信息")
    _organization(audit, w)
    _audit(audit, w)
    _team(audit, w)
    w.heading(2, "第二部分  审核记录")
    w.text(
        "填写说明：结论栏 Y＝符合，N＝不符合（后附不符合项编号），—＝条款不适用。条款栏字母表示所属体系。",
        style="plain",
    )
    clauses.record(audit, w, Phrases(w))
    w.heading(2, "第三部分  审核结果")
    end.results(audit, w)


def _organization(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    heads = f"{w.fact('headcount_total')}人（参保{w.fact('insured_count')}人）"
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "申请编号", world.application_no],
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "邮政编码", world.postcode],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}/{world.phone}"],
        ["员工总数", heads, "体系覆盖人数", f"{w.fact('headcount')}人"],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["行政许可", "¶".join(_permits(audit, w)) or "经营范围不涉及行政许可", "‹", "‹"],
        ["现有证书", "¶".join(_certificates(audit, w)) or w.blank, "‹", "‹"],
        ["变更和证书使用", store("kokdala")["marks"][audit.audit_type], "‹", "‹"],
    ]
    w.table(rows, WIDTHS, bold=(0, 2))


def _permits(audit: Audit, w: Writer) -> list[str]:
    found = []
    for permit in audit.permits:
        p = w.entry("permits", permit)
        last = p("valid_to") if permit.valid_to else p("valid_to", "长期")
        found.append(
            f"{p('kind')}：{p('number')}，{p('scope')}，{p('valid_from')} 至 {last}，{p('authority')}发，"
            f"持证人{p('holder')}"
        )
    return found


def _certificates(audit: Audit, w: Writer) -> list[str]:
    found = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        found.append(
            f"{c('system', LETTERS[one.system])}：{c('number')}，{c('issued_on')} 发证，"
            f"有效期至 {c('valid_to')}"
        )
    return found


def _audit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    fields = "  ".join(
        "{+}" + w.tag("systems+", code, label) if code in audit.systems else "{-}" + label
        for code, label in FIELDS.items()
    )
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso and standard.iso != standard.number else ""
        basis.append(f"{e('number')}{twin}{e.silent('system')}《{standard.title}》")
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems)
    first = (
        f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}，提出的关注项已在本阶段前解决"
        if audit.stage1
        else w.blank
    )
    span = (
        f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
        f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    )
    together = "{+}结合审核  {-}单一体系" if len(audit.systems) > 1 else "{-}结合审核  {+}单一体系"
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["认证领域", fields, "‹", "‹"],
        ["结合情况", together, "风险等级", w.fact("audit.risk")],
        ["审核目的", store("kokdala")["aim"][audit.audit_type], "‹", "‹"],
        ["审核准则", "¶".join(basis), "‹", "‹"],
        ["", f"法律法规：{w.laws('criteria')}；组织的体系文件和合同", "‹", "‹"],
        ["审核范围", scopes, "‹", "‹"],
        ["一阶段审核", first, "‹", "‹"],
        ["现场审核时间", span, "审核方式", _mode(audit, w)],
        ["审核人日", w.fact("audit.person_days"), "其中现场", w.fact("audit.onsite_days")],
        [
            "人日减少理由",
            w.each("audit.reductions", when.reductions) or "没有减少",
            "覆盖期间",
            f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}",
        ],
        [
            "首次会议",
            f"第1天上午，总经理{audit.world.people.manager}和各部门负责人到会，确认了审核计划和保密要求",
            "‹",
            "‹",
        ],
        ["末次会议", "最后一天结束前召开，通报审核发现和结论，组织表示认可，没有未解决的问题", "‹", "‹"],
        ["计划执行", "按计划完成，没有偏离，没有影响审核方案的情况", "‹", "‹"],
    ]
    rows[5] = ["^", *rows[5][1:]]
    w.table(rows, WIDTHS, bold=(0, 2))


def _mode(audit: Audit, w: Writer) -> str:
    return w.choice("audit.mode", {"onsite": "现场", "remote": "远程"}, audit.audit.mode)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["组内职务", "姓名", "代号", "性别", "体系", "注册级别/证书号", "有效期至", "专业代码"]
    ]
    for member in audit.team:
        e = w.person(member)
        who: Row = [e("role", ROLES[member.role]), e("name"), e("label"), member.sex]
        if not member.registrations:
            codes = e.each("professional_codes", "、") or w.blank
            rows.append([*who, w.blank, e("grade"), w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = (e.silent("grade") + e.silent_each("professional_codes")) if at == 0 else ""
            card = f"{r('grade')} {r('number')}{told}"
            codes = r.each("professional_codes", "、") or w.blank
            left = who if at == 0 else ["^"] * 4
            rows.append([*left, r("system", LETTERS[one.system]), card, r("valid_until"), codes])
    w.table(rows, (1.1, 1.2, 0.7, 0.7, 0.7, 3.4, 1.5, 1.3), head=1, repeat=True)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(
            f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）"
        )
    w.text("；".join(guests), style="plain")
