"""衢绛电子与器械认证: a form with codes; what came out on the first page, lists on wide pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _qujiang_end as end
from corpus.bodies.templates.a import _qujiang_lists as lists
from corpus.bodies.templates.a import _qujiang_themes as themes
from corpus.bodies.templates.a._qujiang_form import KINDS, LETTERS, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "衢绛电子与器械认证有限公司"
SYSTEMS = ("QMS+HSPM", "MDR", "HSPM", "MDR+QMS", "QMS+EMS+HSPM", "EMS+HSPM", "MDR+QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "ballot", "dates": "slash", "blank": "N/A", "styled": False}

ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
WAYS = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    form = Form(audit, w)
    w.margins(
        header_cells=(BODY, "管理体系审核报告", f"表号：{audit.world.form_no}-04"),
        footer=(f"{audit.number}",),
        page="#/##",
        first=True,
    )
    _summary(audit, w, form)
    w.page()
    _client(audit, w, form)
    _task(audit, w, form)
    themes.all_of(audit, w, form)
    w.section(landscape=True, fresh=True)
    lists.all_of(audit, w, form)
    w.section(fresh=True)
    end.all_of(audit, w, form)


def _summary(audit: Audit, w: Writer, form: Form) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"No. {w.fact('number')}", style="right")
    found = audit.nonconformities
    told = f"严重 {w.fact('nonconformities.major')} 项，轻微 {w.fact('nonconformities.minor')} 项"
    if found.items:
        told += f"；{w.fact('nonconformities.due_date')} 前完成整改"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name")],
        ["认证机构", w.fact("certification_body.name")],
        ["审核领域", "　".join(f"{{+}}{w.tag('systems+', one, NAMES[one])}" for one in audit.systems)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        [
            "审核日期",
            f"{w.fact('audit.start')}（{w.half('audit.start_half')}）—"
            f"{w.fact('audit.end')}（{w.half('audit.end_half')}）",
        ],
        ["审核组长", w.person(audit.leader)("name")],
        ["不符合", told],
        ["推荐意见", form.recommendation("¶")],
        ["报告日期", w.fact("report_date")],
    ]
    w.text("审核结果摘要", style="subtitle")
    w.table(rows, (2, 8), bold=(0,))
    w.text("须知：", style="plain")
    w.text(*[f"{at}. {text}" for at, text in enumerate(form.texts("notice"), 1)], style="plain")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.address')}｜{w.fact(f'{body}.phone')}｜{w.fact(f'{body}.email')}｜"
        f"{w.fact(f'{body}.website')}",
        style="center",
    )


def _client(audit: Audit, w: Writer, form: Form) -> None:
    form.part("A", "组织信息")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since}—{until}" if licence.valid_to else f"{since} 起，{until}"
    form.rows(
        [
            form.row("组织名称", w.fact("organization.name")),
            form.pair(
                "统一代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")
            ),
            form.pair("登记机关", w.fact("organization.licence.authority"), "营业期限", term),
            form.row("注册地址", w.fact("organization.registered_address")),
            form.row("生产地址", w.fact("organization.business_address")),
            form.row("办公地址", w.fact("organization.office_address")),
            form.pair("法定代表人", people.legal, "总经理", people.manager),
            form.pair("管理者代表", people.representative, "联系人", f"{people.contact} {world.phone}"),
            form.pair("员工总数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")),
            form.pair(
                "体系覆盖人数",
                w.fact("headcount"),
                "班次",
                "两班" if world.shifts == 2 else "一班",
            ),
            form.pair("体系运行起始日", w.fact("system_effective_on"), "占地面积", f"{world.area} m²"),
            form.row("产品和服务", w.scope("activity")),
            form.row("部门设置", "、".join(world.departments)),
            form.row(
                "主要设备",
                "；".join(f"{name}，{model}，{number} 台" for name, model, number in world.equipment),
            ),
        ]
    )


def _task(audit: Audit, w: Writer, form: Form) -> None:
    form.part("B", "审核概况")
    when = audit.audit
    rows = [form.row("审核目的", form.texts("aims", audit.audit_type)[0])]
    for one in audit.systems:
        e = w.standard(one)
        iso = next(standard.iso for standard in audit.standards if standard.system == one)
        number = e("number") + e.silent("system")
        rows.append(form.pair(f"准则（{LETTERS[one]}）", number, "等同采用", e("iso") if iso else w.blank))
        rows.append(form.row(f"审核范围（{LETTERS[one]}）", w.scope("audit", one)))
    rows.append(form.row("其他准则", f"{w.laws('criteria')}；组织的体系文件；顾客要求；认证合同和认证规则。"))
    rows += [
        form.pair(
            "审核人日",
            f"{w.fact('audit.person_days')}（现场 {w.fact('audit.onsite_days')}）",
            "减少理由",
            w.each("audit.reductions", when.reductions, "；") or "未减少",
        ),
        form.pair("审核方式", w.choice("audit.mode", WAYS, when.mode), "风险等级", w.fact("audit.risk")),
        form.row("覆盖时段", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"),
        form.row(
            "结合/联合/一体化",
            "{+}结合审核　{-}联合审核　{-}一体化审核"
            if len(audit.systems) > 1
            else "{-}结合审核　{-}联合审核　{-}一体化审核　{+}均不是",
        ),
    ]
    if audit.stage1:
        told = (
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', WAYS[audit.stage1.mode])}，提出的关注问题已在本次审核前解决"
        )
        rows.append(form.row("第一阶段审核", told + w.silent("stage1.end")))
    rows += [
        form.row("计划偏离", form.texts("plan")[0]),
        form.row("对审核方案的影响", form.texts("issues")[0]),
        form.row("以来的重大变更", form.texts("change", audit.audit_type)[0]),
        form.row("证书和标志", form.texts("mark", audit.audit_type)[0]),
    ]
    form.rows(rows)
    _places(audit, w, form)
    _team(audit, w, form)


def _places(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([kind, e("address"), e("activity"), e("headcount")])
    form.register("审核场所", ["类型", "地址", "活动", "人数"], rows, (1, 5.4, 2.4, 1.2))


def _team(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for member in audit.team:
        rows += _member(w, member)
    head: Row = ["代号", "姓名", "职责", "领域", "资格", "注册编号", "有效期", "专业"]
    form.register("审核组成员", head, rows, (0.8, 1.2, 1.4, 0.8, 1.3, 2.4, 1.4, 1.2))
    rows = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("role", "向导" if guest.role == "guide" else "观察员"), a("name"), a("from")])
    form.register("陪同人员", ["身份", "姓名", "所属"], rows, (2, 3, 5))


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    known = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "/")
        return [[*known, w.blank, e("grade"), w.blank, w.blank, codes]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "/") or w.blank
        cells = [LETTERS[one.system] + r.silent("system"), r("grade"), r("number"), r("valid_until"), codes]
        if rows:
            rows.append(["^", "^", "^", *cells])
        else:
            cells[1] += e.silent("grade")
            cells[4] += e.silent_each("professional_codes")
            rows.append([*known, *cells])
    return rows
