"""沅苎: an auditor's notes in clause order, 4.1 to 10.3, in short lines with 查, 抽 and 见."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yuanjiang_end as end
from corpus.bodies.templates.a._yuanjiang_clauses import SIGNS, clauses
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "沅苎管理体系认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS", "QMS+EMS", "OHSMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "box", "dates": "dot", "blank": "/", "styled": False}

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("沅苎认证", "管理体系审核报告", "YZ-F-26"), page="第#页/共##页", first=False)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告号：{w.fact('number')}　　报告日期：{w.fact('report_date')}", style="right")
    w.heading(1, "第一部分　客户信息")
    _client(audit, w)
    w.heading(1, "第二部分　审核信息")
    _audit(audit, w)
    w.heading(1, "第三部分　审核综述")
    end.overview(audit, w)
    w.heading(1, "第四部分　审核记录（按条款）")
    w.text(
        "注：查＝查阅文件和记录，抽＝抽样核查，见＝现场观察，问＝面谈；判定栏Y＝符合，N＝有不符合。",
        style="plain",
    )
    clauses(audit, w)
    w.heading(1, "第五部分　不符合项")
    end.findings(audit, w)
    w.heading(1, "第六部分　结论和推荐")
    end.conclusion(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"

    def wide(label: str, text: str) -> Row:
        return [label, text, "‹", "‹", "‹", "‹"]

    rows: list[Row] = [
        wide("客户名称", w.fact("organization.name")),
        [
            "信用代码",
            w.fact("organization.uscc"),
            "成立日期",
            w.fact("organization.established_on"),
            "‹",
            "‹",
        ],
        ["营业期限", term, "发照机关", w.fact("organization.licence.authority"), "‹", "‹"],
        wide("注册地址", w.fact("organization.registered_address")),
        wide("办公地址", w.fact("organization.office_address")),
        wide("经营地址", w.fact("organization.business_address")),
        ["法人代表", people.legal, "总经理", people.manager, "管代", people.representative],
        ["联系人", people.contact, "电话", world.phone, "邮编", world.postcode],
        [
            "员工总数",
            f"{w.fact('headcount_total')}人",
            "体系内人数",
            f"{w.fact('headcount')}人",
            "社保人数",
            f"{w.fact('insured_count')}人",
        ],
        [
            "班次",
            f"{world.shifts}班",
            "占地/面积",
            f"{world.area}㎡",
            "体系实施",
            w.fact("system_effective_on"),
        ],
        wide("部门设置", "、".join(world.departments)),
        wide("主营业务", w.scope("activity")),
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append(wide(kind, f"{e('address')}；{e('activity')}；{e('headcount')}人"))
    w.table(rows, (1, 2.3, 1, 1.6, 0.9, 1.3), bold=(0, 2, 4))


def _audit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    single = "{-}结合  {-}联合  {-}一体化  {+}单体系"
    joined = "{+}结合  {-}联合  {-}一体化  {-}单体系" if len(audit.systems) > 1 else single
    laws = w.law_entry("criteria")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["体系", "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["结合方式", joined],
        [
            "审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}～{w.fact('audit.end')}"
            f"{w.half('audit.end_half')}；"
            f"人日{w.fact('audit.person_days')}，现场{w.fact('audit.onsite_days')}",
        ],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
    ]
    if audit.stage1:
        rows.append(["一阶段", _first(audit, w)])
    if when.reductions:
        rows.append(["减人日理由", w.each("audit.reductions", when.reductions, "；")])
    rows += [
        ["风险等级", w.fact("audit.risk")],
        ["覆盖期间", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"],
        ["审核目的", store("yuanjiang")["aim"][audit.audit_type]],
        ["审核标准", "¶".join(_standards(audit, w))],
        [
            "其他准则",
            f"客户体系文件、合同；适用法律{laws('stated_count')}部：{laws.silent('place')}"
            f"{laws.each('titles', '、', '《{}》')}",
        ],
        ["审核范围", "¶".join(f"{SIGNS[one]}：{w.scope('audit', one)}" for one in audit.systems)],
        ["受审部门/过程", f"总经理、管代、{'、'.join(audit.world.departments)}；4.1～10.3适用的全部过程"],
        ["不适用条款", _excluded(audit, w)],
    ]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append(
            [
                "现有证书",
                f"{c('system', NAMES[one.system])}，{c('number')}，发证{c('issued_on')}，有效期至"
                f"{c('valid_to')}",
            ]
        )
    w.table(rows, (1.1, 6), bold=(0,))
    w.text("", style="plain")
    _team(audit, w)


def _first(audit: Audit, w: Writer) -> str:
    assert audit.stage1 is not None
    day = w.fact("stage1.start")
    if audit.stage1.start == audit.stage1.end:
        day += w.silent("stage1.end")
    else:
        day += f"～{w.fact('stage1.end')}"
    hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
    return f"{day}，{hours}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}；可进入二阶段"


def _standards(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        lines.append(f"{e('number')}{twin}{e.silent('system')}")
    return lines


def _excluded(audit: Audit, w: Writer) -> str:
    if audit.exclusions == "无":
        return w.fact("exclusions")
    return (
        f"{w.fact('exclusions')}；理由：按顾客要求或现行标准提供，无设计开发活动，不影响合格保证能"
        "力；审核组认可"
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["组别", "姓名", "身份", "资格/注册号/有效期至", "专业小类", "电话"]]
    for member in audit.team:
        e = w.person(member)
        lines, codes = [], []
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            hidden = e.silent("grade") + e.silent_each("professional_codes") if at == 0 else ""
            grade = f"{r('system', SIGNS[one.system])} {r('grade')}"
            lines.append(f"{grade} {r('number')} {r('valid_until')}{hidden}")
            told = r.each("professional_codes", "、")
            codes += [f"{SIGNS[one.system]} {told}"] if told else []
        if not member.registrations:
            lines, codes = [e("grade")], [e.each("professional_codes", "、")]
        codes_cell = "¶".join(codes) or w.blank
        rows.append(
            [e("label"), e("name"), e("role", ROLES[member.role]), "¶".join(lines), codes_cell, member.phone]
        )
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同" if guest.role == "guide" else "观察员")
        rows.append([w.blank, a("name"), role, f"来自：{a('from')}", "‹", "‹"])
    w.table(rows, (0.6, 0.9, 0.9, 3.8, 1.2, 1.4), head=1, repeat=True)
