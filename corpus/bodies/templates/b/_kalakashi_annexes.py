"""The annexes: tables whose first column is the item and whose head is repeated on each page."""

from __future__ import annotations

from datetime import date

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._kalakashi_paper import Annex, Paper, short, term
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import HALVES
from corpus.layouts.writer import Row

ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}


def _listed(paper: Paper, rows: list[Row], widths: tuple[float, ...]) -> None:
    paper.w.table(rows, widths, head=1, repeat=True)


def _team(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    rows: list[Row] = [["姓名", "代号", "职务", "注册资格", "注册证书编号", "证书有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("name"), e("label"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", "；") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            start = ["^"] * 4 if at else first
            rows.append([*start, r("number") + told, short(r, "valid_until"), "^" if at else codes])
    _listed(paper, rows, (1.2, 0.8, 1.6, 1.6, 2.9, 1.7, 1.5))
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        w.text(f"随行人员：{g('name')}，{g('role', GUESTS[guest.role])}，所在单位（部门）为{g('from')}。")


STEPS: tuple[tuple[int, str], ...] = (
    (0, "职责和权限、目标管理、成文信息"),
    (2, "运行的策划和控制、作业现场"),
    (0, "人力资源、教育培训、内部沟通"),
    (2, "过程监视、标识和追溯、应急准备"),
    (1, "检验和试验、放行"),
    (6, "设施设备的配置和保养"),
    (1, "计量器具、不合格输出、数据分析"),
    (6, "特种设备、配套设施现场"),
    (4, "外部供方的评价"),
    (5, "顾客沟通、合同评审"),
    (4, "采购信息、采购产品验收"),
    (5, "顾客反馈、满意度调查"),
    (3, "技术文件、作业文件"),
    (7, "法律法规的识别、合规性评价"),
    (3, "变更控制"),
    (7, "运行控制、事件处理"),
)


def _plan(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    steps: list[Step] = [(audit.world.departments[at], what) for at, what in STEPS]
    parts, teams = halves(audit), groups(audit)
    own = [shared(steps[at::2], len(parts)) for at in (0, 1)]
    rows: list[Row] = [["时间", "审核小组", "受审核部门", "审核内容"]]
    for at, (day, half) in enumerate(parts):
        when = _when(paper, at, day, half)
        if at == 0:
            rows.append([when, "全体", "管理层、各部门", "首次会议；最高管理者座谈；现场巡视"])
        for group, mine in zip(teams, own, strict=True):
            names = "、".join(one.name for one in group)
            where = "¶".join(dict.fromkeys(step[0] for step in mine[at]))
            rows.append(["^" if at == 0 or group is teams[1] else when, names, where, _what(mine[at])])
        if at == len(parts) - 1:
            rows.append(["^", "全体", "管理层、各部门", "审核组内部会议；与管理层沟通；末次会议"])
    _listed(paper, rows, (1.7, 2.2, 2, 4.4))
    w.text(f"注：审核日程经{audit.world.people.contact}确认后实施，实施中未作调整。", style="plain")


def _when(paper: Paper, at: int, day: date, half: str) -> str:
    """A half day; the first and the last are those of the audit."""
    w, text = paper.w, f"{day.month}月{day.day}日"
    if at == 0:
        return w.fact("audit.start", text) + w.half("audit.start_half")
    if at == len(halves(paper.audit)) - 1:
        return w.fact("audit.end", text) + w.half("audit.end_half")
    return text + HALVES[half]


def _what(steps: list[Step]) -> str:
    return "；".join(step[1] for step in steps)


def _places(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    w.text("表一　体系覆盖场所", style="center")
    rows: list[Row] = [["场所地址", "活动（过程）", "类别", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), e("activity"), kind, e("headcount")])
    _listed(paper, rows, (4.6, 3.4, 1.4, 0.9))
    w.text("表二　行政许可和备案", style="center")
    if audit.permits:
        rows = [["许可（备案）名称", "编号", "持有单位", "许可范围", "有效期限", "发证机关"]]
        for permit in audit.permits:
            p = w.entry("permits", permit)
            until = [p("kind"), p("number"), p("holder"), p("scope"), term(p), p("authority")]
            rows.append(until)
        _listed(paper, rows, (1.8, 2.2, 2, 1.8, 1.7, 1.7))
    else:
        w.text("该单位的业务活动不涉及须取得专项行政许可的事项。")
    if audit.certificates:
        w.text("表三　现持有的管理体系认证证书", style="center")
        rows = [["证书类别", "证书编号", "发证日期", "有效期至"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            kind = c("system", words("systems")[one.system]["name"])
            rows.append([kind, c("number"), short(c, "issued_on"), short(c, "valid_to")])
        _listed(paper, rows, (3.6, 2.8, 1.8, 1.8))


def _laws(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    e = w.law_entry("compliance")
    rows: list[Row] = [["法律法规名称", "识别情况", "遵守情况"]]
    rows += [
        [e.one("titles", title), "已识别并摘录适用条款", "符合"] for title in audit.laws("compliance").titles
    ]
    _listed(paper, rows, (6, 2.6, 1.4))


def _devices(paper: Paper) -> None:
    w = paper.w
    rows: list[Row] = [
        ["器具名称", "型号规格", "出厂编号", "证书编号", "检定（校准）机构", "检定（校准）日期", "有效期至"]
    ]
    rows[0] = [*rows[0], "结论", "使用单位", "使用地点"]
    for item in paper.audit.calibrations:
        e = w.entry("calibrations", item)
        days = [short(e, "calibrated_on"), short(e, "valid_until")]
        told = [e(name) for name in ("device", "model", "serial", "certificate_no", "agency")]
        rows.append([*told, *days, e("result"), e("user_unit"), e.aside("place")])
    _listed(paper, rows, (1.3, 1.2, 1.1, 1.5, 1.8, 1.3, 1.3, 0.7, 1.8, 1))


def _special(paper: Paper) -> None:
    w = paper.w
    rows: list[Row] = [
        ["设备名称", "型号", "设备代码", "使用登记证编号", "投用检验日期", "本次检验日期", "下次检验日期"]
    ]
    rows[0] = [*rows[0], "检验机构", "报告编号", "使用地点"]
    for unit in paper.audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told = [e(name) for name in ("name", "model", "device_code", "registration_no")]
        days = [short(e, name) for name in ("first_inspected_on", "inspected_on", "next_inspection_on")]
        rows.append([*told, *days, e("agency"), e("report_no"), e.aside("place")])
    _listed(paper, rows, (1.1, 1, 1.7, 1.5, 1.2, 1.2, 1.2, 1.6, 1.3, 0.9))


def _people(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    w.text("表一　持证人员", style="center")
    rows: list[Row] = [
        ["持证人", "岗位", "证书名称", "作业项目", "证书编号", "发证日期", "有效期限", "发证机关"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        first = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*first, short(e, "issued_on"), term(e), e("issuer")])
    if audit.personnel_certificates:
        _listed(paper, rows, (0.9, 1.1, 1.6, 1.4, 2, 1.2, 1.3, 1.5))
    else:
        w.text("该单位无须持证上岗的特种作业岗位。")
    w.text("表二　劳动合同抽查情况", style="center")
    rows = [["职工姓名", "签订日期", "合同起始日期", "合同终止日期"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = short(e, "valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), short(e, "signed_on"), short(e, "valid_from"), until])
    _listed(paper, rows, (2, 2.5, 2.5, 2.5))
    if audit.medical_exams:
        w.text("表三　健康检查抽查情况", style="center")
        rows = [["受检人", "检查日期", "检查机构", "检查结论"]]
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            rows.append([e("name"), short(e, "examined_on"), e("institution"), e("result")])
        _listed(paper, rows, (1.6, 2, 4, 2))


def _suppliers(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    w.text("表一　外部供方评价", style="center")
    rows: list[Row] = [["供方名称", "提供的产品（服务）", "评价日期", "评价意见"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), short(e, "evaluated_on"), "列入合格供方名录"])
    _listed(paper, rows, (4, 2.4, 1.8, 2.2))
    if not audit.contracts:
        return
    w.text("表二　合同抽查", style="center")
    rows = [["合同类别", "标的", "签约各方", "签订日期", "约定期限", "履行期间"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        parties = e.each("parties", "¶")
        told = [e("kind"), contract.about, parties, short(e, "signed_on"), e("stated_term"), term(e)]
        rows.append(told)
    _listed(paper, rows, (1.3, 1.6, 3.4, 1.5, 1, 1.6))


def _figures(paper: Paper) -> None:
    w = paper.w
    for table in paper.audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["统计项目", f"数值（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        _listed(paper, rows, (5, 5))


def _problems(paper: Paper) -> None:
    w = paper.w
    rows: list[Row] = [["序号", "不符合事实", "责任部门", "不符合标准", "条款号", "不符合性质"]]
    for item in paper.audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        told = [e("description"), e("department"), e("standard"), e("clause"), grade]
        rows.append([item.number + e.silent("number"), *told])
    _listed(paper, rows, (0.8, 4.4, 1.2, 1.8, 1, 1.1))


ANNEXES = (
    Annex("team", "审核组成员及随行人员名册", _team),
    Annex("plan", "审核日程安排表", _plan),
    Annex("places", "场所、行政许可和认证证书登记表", _places),
    Annex("laws", "适用法律法规识别和遵守情况表", _laws),
    Annex("devices", "计量器具检定校准登记表", _devices, lambda audit: bool(audit.calibrations), wide=True),
    Annex(
        "special", "特种设备登记检验情况表", _special, lambda audit: bool(audit.special_equipment), wide=True
    ),
    Annex("people", "人员证照、劳动合同和健康检查情况表", _people, wide=True),
    Annex("suppliers", "外部供方评价和合同抽查情况表", _suppliers),
    Annex("figures", "统计数据核对表", _figures, lambda audit: bool(audit.tables_with_totals)),
    Annex("problems", "不符合项汇总表", _problems, lambda audit: bool(audit.nonconformities.items)),
)
