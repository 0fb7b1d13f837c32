"""峨湄: an industry's body; labels on the left, a column for each thing, forms by department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _emei_departments as departments
from corpus.bodies.templates.a import _emei_end as end
from corpus.bodies.templates.a._emei_form import across
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "峨湄电子信息产业质量认证中心"
SYSTEMS = ("HSPM", "QMS+HSPM", "EMS+HSPM", "QMS+EMS+HSPM")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "black", "dates": "slash", "blank": "——", "styled": False}

NAMES = {
    "QMS": "质量管理体系（QMS）",
    "EMS": "环境管理体系（EMS）",
    "HSPM": "有害物质过程管理体系（HSPM）",
}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "认证转换",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}    {audit.world.form_no}",), footer=("电子行业有害物质过程管理认证",), page="#/##"
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}    计划编号：{audit.world.plan_no}", style="center")
    w.heading(1, "表1  受审核方")
    _client(audit, w)
    w.heading(1, "表2  认证领域")
    _systems(audit, w)
    w.heading(1, "表3  审核实施")
    _audit(audit, w)
    w.heading(1, "表4  审核组及随行人员")
    _team(audit, w)
    w.heading(1, "表5  分部门审核记录")
    departments.all_of(audit, w)
    end.findings(audit, w)
    end.conclusion(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    paths = {
        "单位名称": "organization.name",
        "社会信用代码": "organization.uscc",
        "注册地址": "organization.registered_address",
        "办公地址": "organization.office_address",
        "生产经营地址": "organization.business_address",
        "成立日期": "organization.established_on",
        "执照登记机关": "organization.licence.authority",
        "职工总数": "headcount_total",
        "参加社保人数": "insured_count",
        "体系覆盖人数": "headcount",
    }
    same = "{+}一致¶{-}不一致"
    rows: list[Row] = [["项目", "申请书所填", "现场核对", "核对结果"]]
    rows += [[label, w.fact(path), w.fact(path), same] for label, path in paths.items()]
    terms = [
        f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
        for _ in range(2)
    ]
    rows.append(["执照有效期", *terms, same])
    w.table(rows, (1.7, 3.5, 3.5, 1.3), head=1, repeat=True, bold=(0,))
    people, world = audit.world.people, audit.world
    w.table(
        [
            ["职务", "法定代表人", "最高管理者", "管理者代表", "联系人"],
            ["姓名", people.legal, people.manager, people.representative, f"{people.contact}¶{world.phone}"],
        ],
        (1.7, 2, 2, 2, 2.3),
        bold=(0,),
    )
    kinds = {"fixed": "固定", "temporary": "临时"}
    sites = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", kinds[site.kind])
        sites.append([f"{at}", e("address"), kind, e("activity"), e("headcount")])
    across(w, ("场所序号", "场所地址", "固定/临时", "从事的活动", "人数"), sites, 2)
    w.table(
        [
            ["业务活动", w.scope("activity")],
            ["主要流程", " → ".join(world.industry["flow"])],
            ["关键过程", w.fact("key_processes")],
            ["特殊过程", w.fact("special_processes")],
            ["外包过程", w.fact("outsourced_processes")],
            ["不适用条款", w.fact("exclusions")],
            ["体系运行日期", f"自{w.fact('system_effective_on')}起"],
        ],
        (1.7, 8.3),
        bold=(0,),
    )


def _systems(audit: Audit, w: Writer) -> None:
    labels = ["领域", "认证标准", "等同采用", "审核范围", "申报范围"]
    things = []
    for system in audit.systems:
        e = w.standard(system)
        standard = e.source
        iso = getattr(standard, "iso", None)
        number = f"{e('number')}¶《{getattr(standard, 'title', '')}》{e.silent('system')}"
        told = [w.tag("systems+", system, NAMES[system]), number, e("iso") if iso else w.blank]
        things.append([*told, w.scope("audit", system), w.scope("system", system)])
    if audit.certificates:
        labels += ["现有证书编号", "颁发日期", "有效期至"]
    for thing, certificate in zip(things, audit.certificates, strict=False):
        c = w.entry("certificates", certificate)
        thing += [c("number") + c.silent("system"), c("issued_on"), c("valid_to")]
    across(w, labels, things)


def _audit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    rows: list[Row] = [
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type), "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "‹"],
        ["时间", "开始", "结束"],
        [
            "审核日期",
            f"{w.fact('audit.start')} {w.half('audit.start_half')}",
            f"{w.fact('audit.end')} {w.half('audit.end_half')}",
        ],
        ["审核覆盖期", w.fact("audit.covered_from"), w.fact("audit.covered_to")],
    ]
    if audit.stage1:
        start = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}（{w.fact('stage1.mode', '现场')}）"
        rows.append(["第一阶段审核", start, f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"])
    rows += [
        ["人日", "审核人日合计", "其中现场"],
        ["人日数", w.fact("audit.person_days"), w.fact("audit.onsite_days")],
        ["风险等级", w.fact("audit.risk"), "‹"],
    ]
    if when.reductions:
        rows.append(["人日调整", w.each("audit.reductions", when.reductions, "；"), "‹"])
    rows.append(["法规依据", w.laws("criteria"), "‹"])
    rows.append(["其他依据", "体系文件、顾客的有害物质要求、认证合同", "‹"])
    w.table(rows, (1.7, 4.2, 4.1), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    roles = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
    things = []
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + silent)
            ends.append(r("valid_until"))
        codes = e.each("professional_codes", "、") or w.blank
        told = [e("label"), e("name"), member.sex, e("role", roles[member.role]), e("grade")]
        things.append([*told, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes])
    labels = ("代号", "姓名", "性别", "组内职务", "注册级别", "注册号", "注册有效期", "专业代码")
    across(w, labels, things)
    if any(not member.qualified for member in audit.team):
        w.text("注：实习审核员和技术专家的时间不计入审核人日。", style="plain")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append([a("name"), role, a("from")])
    across(w, ("随行人员", "作用", "来自"), guests)
