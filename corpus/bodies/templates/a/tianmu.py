"""恬沐: a form without a cover, its findings by process, what is listed in attached tables."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tianmu_seen import SEEN, lists
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.templates.stock import ROLES as OFFICES
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

BODY = "恬沐质量认证（浙江）有限公司"
SYSTEMS = ("QMS", "QMS+FSMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "surveillance")
STYLE = {"look": "tick", "dates": "slash", "blank": "/", "styled": False}

NAMES = {"QMS": "质量", "FSMS": "食品安全", "EMS": "环境", "OHSMS": "职业健康安全"}
MARKS = {"QMS": "Q", "FSMS": "F", "EMS": "E", "OHSMS": "O"}
KINDS = {"stage2": "初审二阶段", "surveillance": "监督", "recertification": "再认证", "special": "专项"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
DUTIES = {"leader": "组长", "member": "审核员", "technical_expert": "专家"}
GIVE = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "不符合整改有效后同意推荐认证",
    "not_recommend": "不同意推荐认证",
}
KEEP = {"maintain": "同意保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"}
GROUPS = {
    "managing": "（一）管理过程（M）",
    "running": "（二）运行过程（C）",
    "supporting": "（三）支持过程（S）",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(f"{BODY}", "TM-SH-019  版次 C/2"),
        footer=("本表由审核组填写，一式两份",),
        page="#/##",
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"项目编号：{w.fact('number')}", style="right")
    w.heading(1, "第一部分  项目信息")
    _client(audit, w)
    _project(audit, w)
    w.heading(1, "第二部分  审核人员")
    _people(audit, w)
    w.heading(1, "第三部分  过程审核记录")
    _processes(audit, w)
    w.heading(1, "第四部分  以往审核和证书")
    _earlier(audit, w)
    w.heading(1, "第五部分  不符合")
    _nonconformities(audit, w)
    w.heading(1, "第六部分  审核结论")
    _conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    lists(w)


def _span(w: Writer) -> str:
    first = f"{w.fact('audit.start')}（{w.half('audit.start_half')}）"
    return f"{first} — {w.fact('audit.end')}（{w.half('audit.end_half')}）"


def _head(text: str) -> Cell:
    return Cell(lines_of(text), bold=True, align="center")


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')} — {w.until('organization.licence.valid_to')}"
    contact = f"{people.contact}，{world.phone}，邮编{world.postcode}"
    rows: list[Row] = [
        [_head("1. 客户"), "‹", "‹", "‹"],
        ["客户名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "执照期限", term],
        ["发照机关", w.fact("organization.licence.authority"), "成立", w.fact("organization.established_on")],
        ["注册地", w.fact("organization.registered_address"), "‹", "‹"],
        ["生产/经营地", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地", w.fact("organization.office_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["联系人", contact, "‹", "‹"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
        [
            "人数",
            f"全部{w.fact('headcount_total')}人；覆盖{w.fact('headcount')}人；社保{w.fact('insured_count')}人",
            "体系起始",
            w.fact("system_effective_on"),
        ],
    ]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        told = f"{s('address')}；{s('activity')}；{s('headcount')}人"
        rows.append([f"场所{at}", told, "类别", kind])
    w.table(rows, (1.6, 5, 1.5, 3), bold=(0, 2))
    w.text("", style="plain")


def _project(audit: Audit, w: Writer) -> None:
    ticked = [
        f"{{+}}{w.tag('systems+', one, label)}" if one in audit.systems else f"{{-}}{label}"
        for one, label in NAMES.items()
    ]
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else f"/{e('iso')}"
        standards.append(f"{MARKS[standard.system]}：{e('number')}{twin}{e.silent('system')}")
    rows: list[Row] = [
        [_head("2. 审核"), "‹", "‹", "‹"],
        ["体系", "  ".join(ticked), "类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["时间", _span(w), "方式", w.choice("audit.mode", MODES, audit.audit.mode, " ")],
        [
            "人日",
            f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）",
            "风险",
            w.fact("audit.risk"),
        ],
        ["时段", f"{w.fact('audit.covered_from')} — {w.fact('audit.covered_to')}", "‹", "‹"],
        ["标准", "¶".join(standards), "‹", "‹"],
        ["法律法规", w.laws("criteria"), "‹", "‹"],
    ]
    if audit.audit.reductions:
        rows.append(["减少人日的理由", w.each("audit.reductions", audit.audit.reductions), "‹", "‹"])
    if audit.stage1:
        times = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        first = f"{w.fact('stage1.start')}{w.silent('stage1.end')} {times}，{w.fact('stage1.mode', '现场')}"
        rows.append(["一阶段", f"{first}；问题均已整改，具备二阶段的条件", "‹", "‹"])
    rows += [[f"范围（{MARKS[one]}）", w.scope("audit", one), "‹", "‹"] for one in audit.systems]
    w.table(rows, (1.6, 5.5, 1.1, 2.9), bold=(0, 2))


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "代码", "性别", "组内", "资格", "注册号", "到期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers, days, codes = [], [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(r("number") + r.silent("system") + r.silent("grade"))
            days.append(r("valid_until"))
            codes.append(r.each("professional_codes", ",") or w.blank)
        known = "¶".join(codes) + e.silent_each("professional_codes")
        if not codes:
            known = e.each("professional_codes", ",") or w.blank
        who: Row = [e("name"), e("label"), member.sex, e("role", DUTIES[member.role]), e("grade")]
        rows.append([*who, "¶".join(numbers) or w.blank, "¶".join(days) or w.blank, known])
    w.table(rows, (1.2, 0.8, 0.8, 1.1, 1.3, 3.8, 1.6, 1.4), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同" if guest.role == "guide" else "见证/观察")
        told.append(f"{role}：{a('name')}，{a('from')}")
    w.text("；".join(told), style="plain")
    w.text("审核组承诺：遵守公正性和保密要求，近两年未为客户提供咨询，与客户无经济利益关系。")


def _processes(audit: Audit, w: Writer) -> None:
    s = Sentences(audit, w)
    world = audit.world
    for name, department in zip(OFFICES, world.departments, strict=True):
        s.slots[name] = department
    s.slots["safety"] = world.departments[-1]
    crews = ["、".join(one.label for one in crew) for crew in groups(audit)]
    told: set[str] = set()
    for at, (group, title) in enumerate(GROUPS.items()):
        w.heading(2, title)
        rows: list[Row] = []
        for number, process in enumerate(s.at(group)):
            if {*process["clauses"]} & {*audit.systems}:
                rows += _process(audit, w, s, process, crews[(at + number) % 2], told)
        w.table(rows, (1.5, 5.4, 1.5, 2.6), bold=(0, 2))


def _process(
    audit: Audit, w: Writer, s: Sentences, process: dict[str, Any], crew: str, told: set[str]
) -> list[Row]:
    """The rows of a process; `told` has the numbers of nonconformities that are told."""
    where = process["where"]
    department = "管理层" if where == "top" else s.slots[where]
    clauses = {one: text for one, text in process["clauses"].items() if one in audit.systems}
    seen = []
    for text in process["seen"]:
        if isinstance(text, str):
            seen.append(SEEN[text.removeprefix("@")](w))
        else:
            seen.append(str(w.random.choice(text)).format(**s.slots))
    numbers = {standard.system: standard.number for standard in audit.standards}
    found = [
        item.number
        for item in audit.nonconformities.items
        if item.department == department
        and item.number not in told
        and any(
            numbers.get(one) == item.standard and f"{item.clause}.".startswith(f"{clause}.")
            for one, text in clauses.items()
            for clause in text.split("/")
        )
    ]
    told.update(found)
    result = f"存在不足，见第五部分{'、'.join(found)}" if found else process["result"]
    names = "；".join(f"{MARKS[one]} {text}" for one, text in clauses.items())
    return [
        ["过程", Cell(lines_of(process["title"]), bold=True), "责任部门", department],
        ["条款", names, "审核员", crew],
        ["审核证据", "¶".join(seen), "‹", "‹"],
        ["过程评价", result, "‹", "‹"],
    ]


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        w.text("初次认证项目，无以往审核的不符合和证书。")
        return
    rows: list[Row] = [["认证证书号", "领域", "颁证日", "到期日", "状态"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("number"), c("system", NAMES[held.system]), c("issued_on"), c("valid_to"), "有效"])
    w.table(rows, (3, 2.2, 2, 2, 1.2), head=1)
    w.text("证书和标志的使用：{+}符合规定 {-}不符合规定", style="plain")
    rows = [["关闭日", "以往不符合的内容", "验证结论"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        rows.append([p("closed_on"), p("description"), "措施有效"])
    w.table(rows, (1.7, 7, 1.7), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade, " ")
        rows: list[Row] = [
            ["编号", e("number"), "程度", grade],
            ["部门", e("department"), "依据", f"{e('standard')} {e('clause')}"],
            ["不符合描述", e("description"), "‹", "‹"],
        ]
        w.table(rows, (1.4, 4, 1, 4), bold=(0, 2))
        w.text("", style="plain")
    w.text(
        f"合计：一般不符合{w.fact('nonconformities.minor')}项，严重不符合{w.fact('nonconformities.major')}项。"
    )
    if found.items:
        w.text(
            f"整改资料提交期限：{w.fact('nonconformities.due_date')}；验证方式：{{+}}书面 {{-}}现场",
            style="plain",
        )


def _conclusion(audit: Audit, w: Writer) -> None:
    s = Sentences(audit, w)
    advice = audit.conclusion.recommendation or ""
    some = (
        f"一般不符合{w.fact('nonconformities.minor')}项，属于偶发问题，"
        if audit.nonconformities.items
        else ""
    )
    summary = (
        f"{w.fact('organization.name')}按过程方法建立和实施管理体系，覆盖{w.fact('headcount')}人，{some}"
        "各过程的职责、指标和控制方法明确，体系符合审核准则并有效运行。"
    )
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append(["评价" if not at else "^", e("criterion"), e("value")])
    rows += [
        ["综述", summary, "‹"],
        ["亮点", s.some("strong", 1)[0], "‹"],
        ["建议", s.some("advise", 1)[0], "‹"],
        ["证书范围", "¶".join(f"{MARKS[one]}：{w.scope('certificate', one)}" for one in audit.systems), "‹"],
        [
            "推荐意见",
            w.choice("conclusion.recommendation", KEEP if advice in KEEP else GIVE, advice, "¶"),
            "‹",
        ],
        ["后续审核", f"{w.fact('next_audit_by')}以前", "‹"],
        ["审核组签字", w.each("conclusion.signatories", audit.conclusion.signatories, "、"), "‹"],
        ["签字日期", w.fact("report_date"), "‹"],
    ]
    w.table(rows, (1.6, 6.4, 2.4), bold=(0,))
    w.text(
        f"机构地址：{w.fact('certification_body.address')}；电话：{w.fact('certification_body.phone')}；"
        f"网址：{w.fact('certification_body.website')}；邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
