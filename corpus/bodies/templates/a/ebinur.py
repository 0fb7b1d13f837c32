"""艾比湖: one long form of merged cells with many small sections, then short findings by clause."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Site, TeamMember
from corpus.bodies.records import Certificate, Permit
from corpus.bodies.templates.a._ebinur_findings import findings
from corpus.bodies.templates.a._ebinur_form import NAMES, NONE, SHORT, UNUSED, VOID, Form
from corpus.bodies.templates.a._ebinur_outcome import conclusion, faults, signatures
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import HALVES, LONG_TERM, Writer

BODY = "艾比湖联合检验认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS")
TYPES = ("recertification", "surveillance")
STYLE = {"look": "tick", "dates": "dot", "blank": "—", "styled": False}

TYPE_NAMES = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技专"}
CHANGES = ("名称/法人", "地址/场所", "体系人数", "组织机构", "范围/产品", "体系文件", "主要设施", "法规/许可")


def build(audit: Audit, w: Writer) -> None:
    """The form, the findings, the signatures."""
    w.margins(header_cells=("艾比湖认证 ABH", "ABH/JL-23 管理体系审核报告（G/0）"), page="#/##")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.heading(1, "第一部分　审核信息表")
    form = Form(w)
    _basics(audit, w, form)
    _overview(audit, w, form)
    _changes(form)
    _time(audit, w, form)
    _team(audit, w, form)
    _schedule(audit, w, form)
    _before(audit, w, form)
    faults(audit, w, form)
    conclusion(audit, w, form)
    form.write()
    w.text(
        "填表说明：√为选中；未使用的行填“—”，不涉及的栏目填“不适用”；Q、E、S分别为质量、环境、职业健康安全。",
        style="plain",
    )
    w.heading(1, "第二部分　审核发现（按条款）")
    findings(audit, w)
    signatures(audit, w)


def _basics(audit: Audit, w: Writer, form: Form) -> None:
    org, world = "organization", audit.world
    people = world.people
    form.band("基本信息")
    form.pair("受审核方", w.fact(f"{org}.name"))
    term = f"{w.fact(f'{org}.licence.valid_from')}～{w.until(f'{org}.licence.valid_to')}"
    form.pairs("信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on"))
    form.pairs("营业期限", term, "登记机关", w.fact(f"{org}.licence.authority"))
    form.pair("注册地址", w.fact(f"{org}.registered_address"))
    form.pair("经营地址", w.fact(f"{org}.business_address"))
    form.pair("办公地址", w.fact(f"{org}.office_address"))
    form.row(
        (2, 2, 2, 2, 2, 2), "法代", people.legal, "总经理", people.manager, "管代", people.representative
    )
    form.row((2, 2, 2, 2, 2, 2), "联系人", people.contact, "电话", world.phone, "邮编", world.postcode)
    form.row(
        (2, 2, 2, 2, 2, 2),
        *("体系人数", w.fact("headcount"), "总人数", w.fact("headcount_total")),
        *("社保人数", w.fact("insured_count")),
    )
    shifts = "单班" if world.shifts == 1 else "两班"
    form.pairs("班制", shifts, "体系运行起始", w.fact("system_effective_on"))
    form.pair("主营业务", w.scope("activity"))
    rows = [_site(w, place) for place in audit.sites]
    form.listed("场所", (5, 3, 1, 1), ["地址", "活动", "人数", "性质"], rows, 2)
    rows = [_permit(w, one) for one in audit.permits]
    form.listed("行政许可", (2, 3, 2, 3), ["名称", "编号/持有人", "范围/机关", "有效期"], rows, 2)
    rows = [_certificate(w, one) for one in audit.certificates]
    form.listed("在有效期证书", (2, 4, 2, 2), ["体系", "证书号", "发证", "到期"], rows, 3)


def _site(w: Writer, place: Site) -> list[str]:
    e = w.same("sites", place.address, place)
    kind = "固定" if place.kind == "fixed" else "临时"
    return [e("address"), e("activity"), e("headcount"), e("kind", kind)]


def _permit(w: Writer, one: Permit) -> list[str]:
    e = w.entry("permits", one)
    end = e("valid_to", None if one.valid_to else LONG_TERM)
    return [
        e("kind"),
        f"{e('number')}¶{e('holder')}",
        f"{e('scope')}¶{e('authority')}",
        f"{e('valid_from')}～{end}",
    ]


def _certificate(w: Writer, one: Certificate) -> list[str]:
    e = w.entry("certificates", one)
    return [e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")]


def _overview(audit: Audit, w: Writer, form: Form) -> None:
    form.band("审核概况")
    boxes = [
        f"{{+}}{w.tag('systems+', one, one)}" if one in audit.systems else f"{{-}}{one}" for one in NAMES
    ]
    form.pair("认证领域", "  ".join(boxes))
    form.pair("审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type))
    form.pair("审核方式", w.choice("audit.mode", MODES, audit.audit.mode))
    form.group("审核准则", (1, 9), [[SHORT[one], _criterion(audit, w, one)] for one in NAMES])
    form.group("申报范围", (1, 9), [[SHORT[one], _scope(audit, w, "system", one)] for one in NAMES])
    form.group("审核范围", (1, 9), [[SHORT[one], _scope(audit, w, "audit", one)] for one in NAMES])
    form.pair("法规依据", w.laws("criteria"))
    form.pair("其他依据", "受审核方体系文件、认证合同、适用的国家和行业标准")
    form.pairs("风险级别", w.fact("audit.risk"), "合同号", audit.world.application_no)
    covered = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    form.pairs("覆盖期", covered, "不适用条款", w.fact("exclusions"))
    purpose = {
        "recertification": "评价认证周期内体系的符合性、有效性及与范围的适宜性，决定能否换发证书",
        "surveillance": "评价体系是否持续符合并有效运行，决定能否保持注册",
    }
    form.pair("审核目的", purpose.get(audit.audit_type, "评价体系的符合性和有效性，决定能否推荐注册"))


def _criterion(audit: Audit, w: Writer, system: str) -> str:
    if system not in audit.systems:
        return VOID
    e = w.standard(system)
    source = next(one for one in audit.standards if one.system == system)
    twin = f"（{e('iso')}）" if source.iso else ""
    return f"{e.silent('system')}{e('number')} {source.title}{twin}"


def _scope(audit: Audit, w: Writer, place: str, system: str) -> str:
    return w.scope(place, system) if system in audit.systems else VOID


def _changes(form: Form) -> None:
    form.band("变更情况（自上次审核以来）")
    form.row((2, 2, 2, 2, 2, 2), *(["变更项目", "有/无", "说明"] * 2))
    for left, right in zip(CHANGES[::2], CHANGES[1::2], strict=True):
        form.row((2, 2, 2, 2, 2, 2), left, "{-}有 {+}无", UNUSED, right, "{-}有 {+}无", UNUSED)
    form.pairs("投诉/事故/处罚", NONE, "证书标志使用", "查官网、宣传册和投标文件，使用规范")


def _time(audit: Audit, w: Writer, form: Form) -> None:
    when = audit.audit
    form.band("时间")
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    form.pairs("现场起", begun, "现场止", f"{w.fact('audit.end')} {w.half('audit.end_half')}")
    if audit.stage1:
        first = f"{w.fact('stage1.start')}～{w.fact('stage1.end')} {w.fact('stage1.mode', '现场')}"
        form.pairs("一阶段", first, "报告日期", w.fact("report_date"))
    else:
        form.pairs("一阶段", VOID, "报告日期", w.fact("report_date"))
    onsite = f"{w.fact('audit.onsite_days')}人日"
    form.pairs("审核人日", f"{w.fact('audit.person_days')}人日", "其中现场", onsite)
    reduced = w.each("audit.reductions", when.reductions, "；") if when.reductions else NONE
    form.pairs("减少理由", reduced, "远程时间", VOID if when.mode == "onsite" else "见计划")
    late = "11:30-12:00" if when.end_half == "am" else "17:00-17:30"
    form.pairs(
        "首次会议", f"{w.fact('audit.start')} 08:30-09:00", "末次会议", f"{w.fact('audit.end')} {late}"
    )
    form.pair("参会", "管理层、各部门负责人、员工代表、审核组全体，签到表存档")


def _schedule(audit: Audit, w: Writer, form: Form) -> None:
    form.band("日程")
    for cells in [["日期", "时段", "部门/场所", "组员代号"], *_plan(audit, w)]:
        form.row((2, 2, 5, 3), *cells)


def _plan(audit: Audit, w: Writer) -> list[list[str]]:
    """Half days, the departments put into them, and the letters of who was there."""
    times = halves(audit)
    names = audit.world.departments
    half = (len(names) + 1) // 2
    parts = [
        shared([("管理层", ""), *((one, "") for one in names[:half])], len(times)),
        shared([*((one, "") for one in names[half:]), ("现场巡视", "")], len(times)),
    ]
    rows = []
    for at, (day, when) in enumerate(times):
        for steps, members in zip(parts, groups(audit), strict=True):
            places = "、".join(name for name, _ in steps[at])
            letters = "、".join(w.person(one)("label") for one in members)
            rows.append([w.date(day), HALVES[when], places, letters])
    return rows


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.band("组员")
    head = ["代号", "姓名", "组内", "级别", "注册号（至）", "专业代码", "来源"]
    rows = [_member(w, one) for one in audit.team]
    left = [[UNUSED] * len(head) for _ in range(max(0, 4 - len(rows)))]
    for cells in [head, *rows, *left]:
        form.row((1, 1, 1, 1, 5, 2, 1), *cells)
    guides = [w.same("attendants", one.name, one) for one in audit.attendants if one.role == "guide"]
    others = [w.same("attendants", one.name, one) for one in audit.attendants if one.role != "guide"]
    told = [
        "；".join(f"{e('role', label)}：{e('name')}（{e('from')}）" for e in found)
        for found, label in (
            (guides, "向导"),
            (others, "观察员"),
        )
    ]
    form.pairs("陪同", told[0] or NONE, "观察", told[1] or NONE)
    form.pair("公正性", "组员与受审核方无咨询、任职和经济利益关系，均已签公正性声明")


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{SHORT[one.system]} {r('number')}{hidden}（{r('valid_until')}）")
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(numbers) or VOID,
        e.each("professional_codes", "¶") or UNUSED,
        "专职" if member.employer == "本机构" else "外聘",
    ]


def _before(audit: Audit, w: Writer, form: Form) -> None:
    form.band("上次不符合关闭")
    rows = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        seen = "同类问题再现，见本次不符合" if again(audit, one.description) else "措施已落实"
        rows.append([str(at), e("description"), e("closed_on"), seen])
    rows += [[UNUSED] * 4 for _ in range(2 - len(rows))]
    for cells in [["序", "事实", "关闭日期", "本次查证"], *rows]:
        form.row((1, 7, 2, 2), *cells)
