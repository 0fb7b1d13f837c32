"""漓绛: the form of a large body, in wide merged tables, with the evidence of a department in one cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._lijiang_departments import departments
from corpus.bodies.templates.b._lijiang_end import end
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

BODY = "漓绛质量检验认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+OHSMS")
TYPES = ("recertification", "surveillance", "stage2", "special")
STYLE = {"look": "black", "dates": "dots", "blank": "/", "styled": False}

NAMES = {"QMS": "质量（QMS）", "EMS": "环境（EMS）", "OHSMS": "职业健康安全（OHSMS）"}
KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
DUTIES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "验证管理体系实施的符合性和有效性，判定是否具备推荐认证的条件",
    "surveillance": "验证管理体系在认证有效期内持续满足要求，判定是否保持认证",
    "recertification": "验证管理体系在上一认证周期内的绩效和持续的符合性、有效性，判定是否更新认证",
    "special": "就受审核组织的申请和变化情况作补充验证，判定是否保持认证",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "管理体系审核报告", "LJ/QR-SH-022-2023"),
        footer=("本报告涂改无效，未加盖公章无效",),
        page="第#页 共##页",
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    _client(audit, w)
    _audit(audit, w)
    _team(audit, w)
    departments(audit, w)
    end(audit, w)


def _bar(text: str, columns: int) -> Row:
    return [Cell(lines_of(text), bold=True, align="center"), *["‹"] * (columns - 1)]


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        _bar("1  受审核组织信息", 6),
        ["组织名称", w.fact("organization.name"), "‹", "‹", "‹", "‹"],
        [
            "统一社会信用代码",
            w.fact("organization.uscc"),
            "‹",
            "成立日期",
            w.fact("organization.established_on"),
            "‹",
        ],
        ["营业期限", term, "‹", "登记机关", w.fact("organization.licence.authority"), "‹"],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹", "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹", "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹", "邮政编码", world.postcode],
        ["法定代表人", people.legal, "总经理", people.manager, "管理者代表", people.representative],
        ["联系人", people.contact, "电话", world.phone, "注册资本", f"{world.capital}万元"],
        ["主营业务", w.scope("activity"), "‹", "‹", "‹", "‹"],
        [
            "员工总数",
            f"{w.fact('headcount_total')}人",
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
            "社保缴纳人数",
            f"{w.fact('insured_count')}人",
        ],
        [
            "倒班情况",
            f"{world.shifts}班",
            "建筑/场地面积",
            f"{world.area}㎡",
            "体系实施日期",
            w.fact("system_effective_on"),
        ],
    ]
    for at, site in enumerate(audit.sites):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        first = "审核场所" if not at else "^"
        rows.append([first, s("address"), "‹", f"{kind}场所", s("activity"), f"{s('headcount')}人"])
    w.table(rows, (2.1, 2.4, 1.9, 2.1, 2, 2.3), bold=(0,))
    w.text("", style="plain")


def _audit(audit: Audit, w: Writer) -> None:
    ticked = [
        f"{{+}}{w.tag('systems+', one, label)}" if one in audit.systems else f"{{-}}{label}"
        for one, label in NAMES.items()
    ]
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else f" / {e('iso')}"
        standards.append(f"{e.silent('system')}{e('number')}{twin} {standard.title}")
    count = w.law_entry("criteria")("stated_count")
    first = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    when = f"{first} 至 {w.fact('audit.end')} {w.half('audit.end_half')}"
    days = f"{w.fact('audit.person_days')}人日（其中现场{w.fact('audit.onsite_days')}人日）"
    rows: list[Row] = [
        _bar("2  审核项目信息", 4),
        ["认证领域", "　".join(ticked), "‹", "‹"],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核目的", f"{AIMS.get(audit.audit_type, AIMS['special'])}。", "‹", "‹"],
        ["审核准则", f"a) 标准：{'；'.join(standards)}", "‹", "‹"],
        ["^", f"b) 法律法规及其他要求（{count}部）：{w.laws('criteria')}", "‹", "‹"],
        ["^", "c) 受审核组织的管理手册、程序文件及其他体系文件，合同和相关方协议", "‹", "‹"],
    ]
    for at, system in enumerate(audit.systems):
        rows.append(["审核范围" if not at else "^", f"{NAMES[system]}：{w.scope('audit', system)}", "‹", "‹"])
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    rows += [
        ["审核时间", when, "审核方式", w.choice("audit.mode", MODES, audit.audit.mode, "¶")],
        ["审核人日", days, "风险等级", w.fact("audit.risk")],
        ["审核覆盖期间", covered, "结合审核", "是" if len(audit.systems) > 1 else "否"],
    ]
    if audit.audit.reductions:
        rows.append(["人日增减说明", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        rows.append(["一阶段审核", _first(audit, w), "‹", "‹"])
    rows.append(
        [
            "计划执行情况",
            "按审核计划完成，审核路线、时间和人员未偏离计划。未发生影响审核方案的重大问题，"
            "首末次会议按要求召开，双方没有未解决的分歧意见。",
            "‹",
            "‹",
        ]
    )
    w.table(rows, (2.1, 5.3, 1.9, 3.5), bold=(0, 2))
    w.text("", style="plain")


def _first(audit: Audit, w: Writer) -> str:
    one = audit.stage1
    if one is None:
        return w.blank
    last = w.silent("stage1.end") if one.start == one.end else f"～{w.fact('stage1.end')}"
    return (
        f"{w.fact('stage1.start')}{last}（{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}），"
        f"{w.fact('stage1.mode', MODES[one.mode])}。体系文件符合标准要求，一阶段提出的问题已整改，"
        "可以进行二阶段审核。"
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        _bar("3  审核组", 8),
        ["编号", "姓名", "性别", "职责", "资格级别", "注册号", "有效期至", "专业代码"],
    ]
    for member in audit.team:
        e = w.person(member)
        numbers, days, codes = [], [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(r.silent("system") + r("number") + r.silent("grade"))
            days.append(r("valid_until"))
            codes.append(r.each("professional_codes", "；") or w.blank)
        known = "¶".join(codes) + e.silent_each("professional_codes")
        if not codes:
            known = e.each("professional_codes", "；") or w.blank
        who: Row = [e("label"), e("name"), member.sex, e("role", DUTIES[member.role]), e("grade")]
        rows.append([*who, "¶".join(numbers) or w.blank, "¶".join(days) or w.blank, known])
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append(
            f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）"
        )
    if guests:
        rows.append(["随行", "；".join(guests), *["‹"] * 6])
    rows.append(
        [
            "声明",
            "审核组成员遵守国家有关认证的规定，两年内未向受审核组织提供咨询、培训或任职，"
            "对审核中知悉的信息保守秘密。",
            *["‹"] * 6,
        ]
    )
    w.table(rows, (0.9, 1.2, 0.9, 1.3, 1.6, 3.8, 1.9, 1.5), head=2)
    w.text("", style="plain")
