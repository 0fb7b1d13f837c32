"""敏禾认证: a cover, forms of basic information, a checklist a department, and a page of conclusions."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b._minhe_evidence import RECORDS
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.templates.stock import OFFICES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "敏禾认证中心有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "dots", "blank": "—", "styled": False}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GIVE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEEP = {"maintain": "保持认证注册", "suspend": "暂停认证注册", "withdraw": "撤销认证注册"}
LIST = "MH-R-08 审核检查表（B/1）"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("敏禾认证", "管理体系审核报告", "MH-R-07（B/1）"),
        footer=("未经敏禾认证书面同意，不得部分复制本报告",),
        page="第 # 页 共 ## 页",
        first=False,
    )
    _cover(audit, w)
    w.heading(1, "一、受审核方基本信息")
    _organization(audit, w)
    w.heading(1, "二、审核基本信息")
    _arrangement(audit, w)
    w.heading(1, "三、审核组")
    _team(audit, w)
    w.heading(1, "四、审核范围")
    _scopes(audit, w)
    w.heading(1, "五、以往不符合项的验证及证书使用")
    _earlier(audit, w)
    w.heading(1, f"六、审核检查表及记录  {LIST}")
    _lists(audit, w)
    w.page()
    w.heading(1, "七、不符合项")
    _nonconformities(audit, w)
    w.page()
    w.heading(1, "八、审核结论")
    _conclusion(audit, w)


def _recommendation(audit: Audit, w: Writer, gap: str) -> str:
    advice = audit.conclusion.recommendation or ""
    return w.choice("conclusion.recommendation", KEEP if advice in KEEP else GIVE, advice, gap)


def _span(w: Writer) -> str:
    return (
        f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
        f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    )


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="plain")
    systems = "¶".join(
        f"{{+}}{w.tag('systems+', one, name)}" if one in audit.systems else f"{{-}}{name}"
        for one, name in NAMES.items()
    )
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["管理体系", systems],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核日期", _span(w)],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 7), bold=(0,), rules="rows")
    w.text("", "", style="plain")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}  网址：{w.fact('certification_body.website')}",
        f"电子邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact} {world.phone}"],
        ["主要业务", w.scope("activity"), "‹", "‹"],
        ["组织总人数", w.fact("headcount_total"), "体系覆盖人数", w.fact("headcount")],
        ["参保人数", w.fact("insured_count"), "班次", f"{world.shifts}班"],
        ["体系运行日期", w.fact("system_effective_on"), "风险级别", w.fact("audit.risk")],
    ]
    w.table(rows, (2.2, 4, 1.9, 3.4), bold=(0, 2))
    w.text("审核涉及的场所：", style="plain")
    found: list[Row] = [["序号", "场所地址", "活动", "人数", "性质"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        found.append([str(at), s("address"), s("activity"), s("headcount"), kind])
    w.table(found, (0.8, 5, 2.7, 1, 1.8), head=1, repeat=True)


def _arrangement(audit: Audit, w: Writer) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        standards.append(f"{{+}}{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    basis = [
        *standards,
        f"{{+}}适用的法律法规：{w.laws('criteria')}",
        "{+}受审核方的体系文件  {+}合同要求",
    ]
    why = w.each("audit.reductions", audit.audit.reductions, "；")
    days = f"{w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日"
    rows: list[Row] = [
        ["审核时间", _span(w), "审核方式", w.choice("audit.mode", MODES, audit.audit.mode, "¶")],
        ["审核人日", days, "人日调整", why if audit.audit.reductions else "未调整"],
        ["覆盖时期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1:
        first = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}～"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}；提出的问题已在本次审核前整改"
        )
        rows.append(["第一阶段", first, "‹", "‹"])
    rows.append(["审核依据", "¶".join(basis), "‹", "‹"])
    w.table(rows, (1.6, 5.4, 1.4, 3), bold=(0, 2))


def _registered(w: Writer, member: TeamMember) -> tuple[str, str, str]:
    """Numbers, last days and codes of a person's registrations, one a line."""
    e = w.person(member)
    numbers, days, codes = [], [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        numbers.append(r("number") + r.silent("system") + r.silent("grade"))
        days.append(r("valid_until"))
        codes.append(r.each("professional_codes", ",") or w.blank)
    if not numbers:
        return w.blank, w.blank, e.each("professional_codes", ",")
    return "¶".join(numbers), "¶".join(days), "¶".join(codes) + e.silent_each("professional_codes")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "级别", "注册证书编号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers, days, codes = _registered(w, member)
        who: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*who, numbers, days, codes])
    w.table(rows, (0.8, 1.3, 1.2, 1.5, 3.2, 1.7, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")
    w.text("审核组成员近两年内未向受审核方提供过咨询，承诺公正、保密，与受审核方没有利害关系。")


def _scopes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系", "审核范围"]]
    rows += [[NAMES[one], w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (2.4, 8), head=1)


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        w.text("本次为初次认证，没有以往的不符合项和认证证书。")
        return
    rows: list[Row] = [["序号", "上次审核的不符合项", "关闭日期", "措施有效性"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", one)
        rows.append([str(at), p("description"), p("closed_on"), "{+}有效 {-}无效"])
    w.table(rows, (0.8, 6.2, 1.8, 2), head=1)
    w.text("持有的认证证书：", style="plain")
    rows = [["体系", "证书编号", "发证日期", "有效期至", "证书及标志使用"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", NAMES[held.system])
        rows.append([name, c("number"), c("issued_on"), c("valid_to"), "{+}正确 {-}误用"])
    w.table(rows, (3, 2.4, 1.7, 1.7, 2), head=1)


def _lists(audit: Audit, w: Writer) -> None:
    s = Sentences(audit, w)
    people = audit.world.people
    for name, department in zip(OFFICES, audit.world.departments, strict=True):
        s.slots[name] = department
        s.slots[f"{name}_head"] = people.heads[department]
    s.slots |= {"first": s.slots["step"], "middle": s.slots["step2"], "last": s.slots["step3"]}
    crews = ["、".join(one.label for one in crew) for crew in groups(audit)]
    _list(audit, w, s, "top", ("管理层", people.manager, crews[0]))
    for at, (key, department) in enumerate(zip(OFFICES, audit.world.departments, strict=True)):
        _list(audit, w, s, key, (department, people.heads[department], crews[(at + 1) % 2]))
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"统计表：{e('title')}（单位：{table.unit}）", style="plain")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (5, 3), head=1)


def _list(audit: Audit, w: Writer, s: Sentences, key: str, who: tuple[str, str, str]) -> None:
    """The checklist of a department: its name, its head, the auditors."""
    department, head, crew = who
    letters = {LETTERS[one] for one in audit.systems}
    numbers = {standard.number: LETTERS[standard.system] for standard in audit.standards}
    here = [one for one in audit.nonconformities.items if one.department == department]
    left = {f"{numbers.get(one.standard, '')}{one.clause}": one.number for one in here}
    rows: list[Row] = [
        [f"受审核部门：{department}    负责人：{head}    审核员：{crew}", "‹", "‹", "‹"],
        ["条款", "检查内容", "审核记录", "判定"],
    ]
    for refs, asked, told in s.at(key):
        wanted = [ref for ref in refs.split() if ref[0] in letters]
        if not wanted:
            continue
        hit = next((one for one in left for ref in wanted if f"{one}.".startswith(f"{ref}.")), None)
        seen = _told(w, s, told)
        if hit is not None:
            seen += f"¶发现不符合，见第{left.pop(hit)}号不符合报告。"
        rows.append(["¶".join(wanted), asked, seen, _verdict(missed=hit is not None)])
    numbered = "、".join(dict.fromkeys(one.number for one in here))
    result = f"开具不符合报告，序号：{numbered}" if numbered else "未开具不符合报告"
    rows.append([f"本部门审核结果：{result}", "‹", "‹", "‹"])
    w.table(rows, (1.2, 2, 6.2, 1.5), head=2, repeat=True)
    w.text("", style="plain")


def _told(w: Writer, s: Sentences, told: str | list[str]) -> str:
    if isinstance(told, str):
        return RECORDS[told.removeprefix("@")](w)
    return str(w.random.choice(told)).format(**s.slots)


def _verdict(*, missed: bool) -> str:
    return "{-}符合¶{+}不符合" if missed else "{+}符合¶{-}不符合"


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.text(
        f"本次审核开具严重不符合 {w.fact('nonconformities.major')} 项，"
        f"一般不符合 {w.fact('nonconformities.minor')} 项。"
    )
    if not audit.nonconformities.items:
        return
    rows: list[Row] = [["序号", "部门", "标准及条款", "不符合事实", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade, "¶")
        where = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), where, e("description"), grade])
    w.table(rows, (0.8, 1.3, 2.3, 5.5, 1.1), head=1, repeat=True)
    w.text(
        f"受审核方应于 {w.fact('nonconformities.due_date')} 之前提交原因分析、纠正和纠正措施的证据。",
        style="plain",
    )
    w.text("验证方式：{+}书面验证  {-}现场验证", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    s = Sentences(audit, w)
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(rows, (5, 5), head=1)
    w.text(f"体系运行的优点：{s.some('strong', 1)[0]}", style="plain")
    w.text(f"需要关注的方面：{s.some('weak', 1)[0]}", style="plain")
    w.text(
        f"综合评价：{w.fact('organization.name')}建立的管理体系覆盖{w.fact('headcount')}人，文件符合审核依据，"
        f"实施基本有效，具备实现方针和目标的能力。一般不符合{w.fact('nonconformities.minor')}项，"
        "不影响体系的整体有效性。"
        if audit.nonconformities.items
        else f"综合评价：{w.fact('organization.name')}建立的管理体系覆盖{w.fact('headcount')}人，"
        "文件符合审核依据，实施有效，具备实现方针和目标的能力。",
        style="plain",
    )
    scopes = "¶".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    last: list[Row] = [
        ["审核组意见", _recommendation(audit, w, "¶")],
        ["建议的证书范围", scopes],
        ["下次审核", f"应在 {w.fact('next_audit_by')} 之前进行"],
        ["审核组成员签字", signed],
        ["日期", w.fact("report_date")],
    ]
    w.table(last, (2.2, 8), bold=(0,))
    w.text(
        "说明：审核采用抽样方法，未抽到的部分仍可能存在不符合；受审核方对本报告有异议的，"
        "可在收到后十个工作日内提出。"
    )
