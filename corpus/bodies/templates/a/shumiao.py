"""菽渺认证: a form filled in on line and printed: coded fields, yes and no, sub-forms, a log."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _shumiao_pages as pages
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "菽渺食品与质量认证有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS", "HACCP", "FSMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "bracket", "dates": "dash", "blank": "--", "styled": False}

KINDS = {"stage2": "初次认证二阶段", "surveillance": "监督审核", "recertification": "再认证审核"}
CODES = {"stage2": "12", "surveillance": "20", "recertification": "30"}
NAMES = {
    "QMS": "质量管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ROLE_CODES = {"leader": "L", "member": "M", "technical_expert": "T"}
WIDTHS = (0.9, 2, 3.6, 0.9, 2, 3.6)
Field = tuple[str, str]


def build(audit: Audit, w: Writer) -> None:
    """The print."""
    w.margins(
        header=("菽渺审核云平台 / 审核任务 / 报告 / 打印预览",),
        footer=(f"任务流水 {audit.world.application_no}　表单 {audit.world.form_no}　状态：已提交",),
        page="#/##",
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    _bar(w, "A", "任务信息")
    _task(audit, w)
    _bar(w, "B", "组织信息")
    _organization(audit, w)
    _bar(w, "C", "审核组")
    _team(audit, w)
    _bar(w, "D", "范围")
    _scopes(audit, w)
    _bar(w, "E", "核查项")
    pages.questions(audit, w)
    _bar(w, "F", "附表")
    pages.records(audit, w)
    _bar(w, "G", "不符合项")
    _nonconformities(audit, w)
    _bar(w, "H", "评价与建议")
    _ratings(audit, w)
    _bar(w, "I", "流程日志")
    _log(audit, w)


def _bar(w: Writer, code: str, name: str) -> None:
    w.heading(2, f"■ {code} {name}")


def _grid(w: Writer, letter: str, fields: list[Field], wide: set[int]) -> None:
    """Coded labels and values, two a row; those of `wide` have a row of their own."""
    rows: list[list[str]] = []
    open_row: list[str] | None = None
    for at, (label, value) in enumerate(fields, 1):
        cell = [f"{letter}{at:02}", label, value]
        if at in wide:
            if open_row:
                rows.append([*open_row, "‹", "‹", "‹"])
                open_row = None
            rows.append([*cell, "‹", "‹", "‹"])
        elif open_row is None:
            open_row = cell
        else:
            rows.append([*open_row, *cell])
            open_row = None
    if open_row:
        rows.append([*open_row, "‹", "‹", "‹"])
    w.table(rows, WIDTHS, bold=(1, 4))


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = (
            e.silent("iso") if standard.iso == standard.number else f"（{e('iso')}）" if standard.iso else ""
        )
        standards.append(f"{e('number')}{twin} {standard.title}{e.silent('system')}")
    boxes = []
    for code, name in NAMES.items():
        on = code in audit.systems
        boxes.append(f"{{{'+' if on else '-'}}}{w.tag('systems+', code, name) if on else name}")
    kind = f"{CODES[audit.audit_type]} | {w.fact('audit_type', KINDS[audit.audit_type])}"
    fields = [
        ("报告编号", w.fact("number")),
        ("计划编号", audit.world.plan_no),
        ("审核类型", kind),
        ("审核方式", f"1 | {w.fact('audit.mode', '现场')}"),
        ("认证领域", "  ".join(boxes)),
        ("审核准则", "¶".join([*standards, f"法律法规：{w.laws('criteria', '、', '{}')}"])),
        ("开始时间", f"{w.fact('audit.start')} {w.half('audit.start_half')}"),
        ("结束时间", f"{w.fact('audit.end')} {w.half('audit.end_half')}"),
        ("人日合计", w.fact("audit.person_days")),
        ("其中现场人日", w.fact("audit.onsite_days")),
        ("核查区间起", w.fact("audit.covered_from")),
        ("核查区间止", w.fact("audit.covered_to")),
        ("风险等级", w.fact("audit.risk")),
        ("人日调整原因", w.each("audit.reductions", audit.audit.reductions, "；") or w.blank),
    ]
    if audit.stage1:
        days = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} ~ {w.fact('stage1.end_time')}"
        fields.append(("一阶段时间", days + w.silent("stage1.end")))
        fields.append(("一阶段方式", f"1 | {w.fact('stage1.mode', '现场')}"))
    _grid(w, "A", fields, {5, 6})


def _organization(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{e('address')} | {kind} | {e('activity')} | {e('headcount')}")
    term = f"{w.fact('organization.licence.valid_from')} ~ {w.until('organization.licence.valid_to')}"
    counts = []
    for count in audit.counts:
        e = w.entry("counts", count)
        counts.append(f"{e('what')}（{e('stated')} {count.unit}）：{e.each('listed', ' > ')}")
    fields = [
        ("组织名称", w.fact("organization.name")),
        ("统一社会信用代码", w.fact("organization.uscc")),
        ("注册地址", w.fact("organization.registered_address")),
        ("办公地址", w.fact("organization.office_address")),
        ("经营地址", w.fact("organization.business_address")),
        ("成立日期", w.fact("organization.established_on")),
        ("执照有效期", term),
        ("登记机关", w.fact("organization.licence.authority")),
        ("法定代表人", people.legal),
        ("联系人/电话", f"{people.contact} / {world.phone}"),
        ("员工总数", w.fact("headcount_total")),
        ("参保人数", w.fact("insured_count")),
        ("体系覆盖人数", w.fact("headcount")),
        ("体系运行起始", w.fact("system_effective_on")),
        ("场所（地址|性质|活动|人数）", "¶".join(sites)),
        ("主要流程", "¶".join(counts)),
    ]
    _grid(w, "B", fields, {15, 16})
    if not audit.certificates:
        return
    rows: list[Row] = [["现有证书编号", "领域", "颁证日期", "到期日期", "标志使用"]]
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        days = [e("issued_on"), e("valid_to")]
        rows.append([e("number"), e("system"), *days, "合规"])
    w.table(rows, (3.4, 2, 2.4, 2.4, 1.6), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序", "姓名", "组内职务", "级别", "注册证书号", "到期日", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.7, 1.5, 1.7, 1.8, 3.4, 2, 2), head=1)
    items = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        items.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}={a('name')}（{a('from')}）")
    w.text(f"其他参加人：{'；'.join(items)}", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    role = f"{ROLE_CODES[member.role]} {e('role', ROLES[member.role])}"
    first = [e("label"), e("name"), role]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[*first, w.blank, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        number = r("number") + r.silent("system") + r.silent("grade")
        if at:
            rows.append(["^", "^", "^", "^", number, r("valid_until"), codes])
        else:
            codes += e.silent_each("professional_codes")
            rows.append([*first, e("grade"), number, r("valid_until"), codes])
    return rows


def _scopes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "项目", "领域", "内容"]]
    rows.append(["D01", "主营业务", w.blank, w.scope("activity")])
    places = (
        ("D02", "组织申报范围", "system"),
        ("D03", "本次审核范围", "audit"),
        ("D04", "建议证书范围", "certificate"),
    )
    for code, label, place in places:
        for at, system in enumerate(audit.systems):
            head = ["^", "^"] if at else [code, label]
            rows.append([*head, system, w.scope(place, system)])
    w.table(rows, (0.9, 2.4, 1.4, 8), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    fields = [
        ("严重不符合数", w.fact("nonconformities.major")),
        ("轻微不符合数", w.fact("nonconformities.minor")),
    ]
    if found.items:
        fields.append(("整改截止", w.fact("nonconformities.due_date")))
    _grid(w, "G", fields, set())
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade)
        rows: list[Row] = [
            [f"NC-{item.number}{e.silent('number')}", "责任部门", e("department"), "级别", grade],
            ["^", "标准", e("standard"), "条款", e("clause")],
            ["^", "描述", e("description"), "‹", "‹"],
            ["^", "状态", "待整改", "验证方式", "提交书面证据"],
        ]
        w.table(rows, (1.4, 1.6, 4, 1.6, 4), bold=(1, 3))
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        w.text(f"上次不符合 {at}：{p('description')}状态=已关闭；关闭日期={p('closed_on')}", style="plain")


def _ratings(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "评价项", "评价"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"H{at:02}", e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    labels = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    if audit.audit_type != "surveillance":
        labels = {
            "recommend": "推荐发证",
            "recommend_after_correction": "整改后推荐发证",
            "not_recommend": "不推荐",
        }
    stated = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    rows.append(["H08", "审核组建议", stated])
    rows.append(["H09", "下次审核最晚日期", w.fact("next_audit_by")])
    w.table(rows, (1, 5, 7), head=1)


def _log(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["节点", "处理人", "时间", "意见"]]
    leader = audit.leader.name
    name = w.each("conclusion.signatories", [leader])
    rows.append(["报告编制（组长电子签名）", name, w.fact("report_date"), "提交"])
    for one in audit.conclusion.signatories:
        if one != leader:
            name = w.each("conclusion.signatories", [one])
            rows.append(["审核组成员电子签名", name, w.fact("report_date"), "同意"])
    w.table(rows, (4, 2.4, 2.6, 3), head=1)
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.address')}　TEL {w.fact(f'{body}.phone')}",
        f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}",
        "本页由系统生成，电子签名与手写签名具有同等效力；受审核方对结论有异议的，可登录平台提交申诉。",
        style="plain",
    )
