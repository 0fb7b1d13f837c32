"""莳屿's registers of papers, devices, the year's audits and reviews, partners, laws and figures."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import months_after
from corpus.bodies.records import Calibration, SpecialEquipment
from corpus.bodies.templates.a._shiyu_cells import Clerk, between, form, later, numbered, stock, term, whole
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def papers(audit: Audit, w: Writer) -> None:
    """The licence and permits, and the certificates in force."""
    form(w, 4, "证照登记表")
    clerk = Clerk(w)
    organization = audit.organization
    filed = audit.audit.start.year - (audit.audit.start.month < 7)
    told = (
        f"{filed}年{whole(clerk.random, 3, 6)}月年报" if organization.established_on.year < filed else w.blank
    )
    ends = w.until("organization.licence.valid_to")
    rows: list[Row] = [
        [
            "证照",
            "证照编号",
            "持有人",
            "登记（许可）事项",
            "生效日",
            "有效期",
            "年限",
            "发证机关",
            "年检（年报）日",
        ],
        [
            "营业执照",
            w.fact("organization.uscc"),
            w.fact("organization.name"),
            "见执照",
            w.fact("organization.licence.valid_from"),
            ends,
            w.blank,
            w.fact("organization.licence.authority"),
            told,
        ],
    ]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        cells = [e("kind"), e("number"), e("holder"), e("scope")]
        years = term(permit.valid_from, permit.valid_to) if permit.valid_to else w.blank
        if clerk.random.random() < 0.6:
            cells += [clerk.cell(e, "valid_from"), clerk.until(e) if permit.valid_to else "长期"]
        else:
            cells += [w.blank, clerk.span(e)]
        rows.append([*cells, years, e("authority"), w.blank])
    w.table(rows, (1.6, 2.2, 2, 1.7, 1.5, 2, 0.8, 2, 1.5), head=1)
    if audit.certificates:
        _certificates(audit, w)


def _certificates(audit: Audit, w: Writer) -> None:
    form(w, 5, "现持管理体系证书登记表")
    clerk = Clerk(w)
    last = audit.audit.covered_from - timedelta(days=1)
    rows: list[Row] = [["体系", "证书号", "发证日", "年限", "到期日", "前次审核", "状态"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        dates = [clerk.cell(e, "issued_on"), "3年", clerk.cell(e, "valid_to")]
        rows.append([e("system"), e("number"), *dates, clerk.month(last), "有效"])
    w.table(rows, (1, 2.6, 2, 1, 2, 2, 1), head=1)


def devices(audit: Audit, w: Writer) -> None:
    """Instruments with all their days."""
    form(w, 6, "在用计量器具（安全附件）登记表")
    clerk = Clerk(w)
    rows: list[Row] = [
        [
            "器具名称",
            "规格",
            "编号",
            "出厂日期",
            "启用日期",
            "使用处",
            "检/校日期",
            "周期",
            "下次检定",
            "证书号",
            "检校单位",
            "结论",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        made, used = _used(audit, clerk, one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                clerk.month(made),
                clerk.day(used),
                e.aside("place"),
                clerk.cell(e, "calibrated_on"),
                term(one.calibrated_on, one.valid_until),
                clerk.cell(e, "valid_until"),
                e("certificate_no"),
                e("agency"),
                e("result"),
            ]
        )
    widths = (0.6, 1.5, 1.3, 1.7, 1.8, 1.8, 1, 1.8, 0.8, 1.8, 2.1, 1.7, 0.8)
    w.table(numbered(rows), widths, head=1)
    if not audit.calibrations:
        w.table([["计量器具", "无"]], (2, 6))


def special(audit: Audit, w: Writer) -> None:
    """Special equipment with all its days, and extinguishers."""
    clerk = Clerk(w)
    rows: list[Row] = [
        [
            "设备",
            "型号",
            "设备代码",
            "使用登记证",
            "出厂",
            "首检日",
            "登记日期",
            "位置",
            "本次检验",
            "周期",
            "下次检验",
            "报告号",
            "检验单位",
        ]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                clerk.month(_made(clerk, one)),
                clerk.cell(e, "first_inspected_on"),
                clerk.day(_registered(clerk, one)),
                e.aside("place"),
                clerk.cell(e, "inspected_on"),
                term(one.inspected_on, one.next_inspection_on),
                clerk.cell(e, "next_inspection_on"),
                e("report_no"),
                e("agency"),
            ]
        )
    if audit.special_equipment:
        form(w, 7, "特种设备登记表")
        widths = (1.3, 1.2, 2, 1.9, 1.6, 1.8, 1.8, 1, 1.8, 0.8, 1.8, 1.6, 1.6)
        w.table(rows, widths, head=1)
    _extinguishers(audit, w)


def _made(clerk: Clerk, one: SpecialEquipment) -> date:
    """The month when it was made: of the year that its code tells."""
    first = one.first_inspected_on
    return date(first.year, whole(clerk.random, max(1, first.month - 3), first.month), 1)


def _registered(clerk: Clerk, one: SpecialEquipment) -> date:
    """The day of its registration for use: of the year that the number tells."""
    first = one.first_inspected_on
    last = min(first + timedelta(days=12), date(first.year, 12, 31))
    return between(clerk.random, min(first + timedelta(days=1), last), last)


def _used(audit: Audit, clerk: Clerk, one: Calibration) -> tuple[date, date]:
    """When an instrument was made and put to use: right after this calibration or an earlier one."""
    months = round((one.valid_until - one.calibrated_on).days / 30.44)
    back = whole(clerk.random, 0, 36 // months)
    opened = audit.organization.established_on + timedelta(days=15)
    while back and months_after(one.calibrated_on, -back * months) < opened:
        back -= 1
    checked = months_after(one.calibrated_on, -back * months)
    used = between(clerk.random, checked + timedelta(days=1), checked + timedelta(days=7))
    return checked - timedelta(days=whole(clerk.random, 35, 150)), used


def _extinguishers(audit: Audit, w: Writer) -> None:
    form(w, 8, "灭火器配置登记表")
    clerk = Clerk(w)
    start, founded = audit.audit.start, audit.organization.established_on
    rows: list[Row] = [["配置处", "型号", "数量（具）", "出厂日期", "配置日期", "最近月检", "报废年限"]]
    places = dict.fromkeys([*(one.place for one in audit.calibrations), "办公区"])
    for place in list(places)[:4]:
        placed = between(clerk.random, max(founded, start - timedelta(days=900)), start - timedelta(days=60))
        made = placed - timedelta(days=whole(clerk.random, 30, 120))
        checked = between(clerk.random, start - timedelta(days=26), start - timedelta(days=4))
        kind, years = clerk.random.choice((("MFZ/ABC4", "10年"), ("MFZ/ABC5", "10年"), ("MT/3", "12年")))
        number = str(whole(clerk.random, 2, 6) * 2)
        rows.append([place, kind, number, clerk.month(made), clerk.day(placed), clerk.day(checked), years])
    w.table(rows, (1.6, 1.4, 1.2, 1.8, 1.8, 1.8, 1.2), head=1)


def cycle(audit: Audit, w: Writer) -> None:
    """Internal audit, management review, evaluation of compliance: a table each."""
    form(w, 13, "内审登记表")
    clerk = Clerk(w)
    rows: list[Row] = [
        [
            "计划编制",
            "开始",
            "结束",
            "内审组长",
            "内审员",
            "不合格（项）",
            "关闭日",
            "内审员取证",
            "下年内审（拟）",
        ]
    ]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        trained = between(clerk.random, audit.system_effective_on, one.planned_on - timedelta(days=2))
        days = [clerk.cell(e, name) for name in ("planned_on", "start", "end")]
        crew = [e("leader"), e.each("auditors"), e("nonconformities"), clerk.cell(e, "closed_on")]
        rows.append([*days, *crew, clerk.month(trained), clerk.month(later(one.start, 12))])
    w.table(rows, (1.9, 1.9, 1.9, 1.2, 1.7, 0.9, 1.9, 1.7, 1.7), head=1)
    form(w, 14, "管理评审登记表")
    clerk = Clerk(w)
    rows = [["计划下发", "评审日期", "主持", "改进（项）", "要求完成", "进度", "实际完成", "下次评审（拟）"]]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        days = [clerk.cell(e, "planned_on"), clerk.cell(e, "held_on"), e("chair"), e("improvements")]
        left = [clerk.cell(e, "due_date"), "进行中", clerk.cell(e, "closed_on")]
        rows.append([*days, *left, clerk.month(later(review.held_on, 12))])
    w.table(rows, (1.7, 1.7, 1.2, 1, 1.7, 1, 1.2, 1.6), head=1)
    _compliance(audit, w)


def _compliance(audit: Audit, w: Writer) -> None:
    form(w, 15, "合规性评价登记表")
    clerk = Clerk(w)
    rows: list[Row] = [["评价日期", "评价人", "评价法规（部）", "不合规", "周期", "下次评价"]]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        following = clerk.month(later(one.done_on, 12))
        rows.append(
            [clerk.cell(e, "done_on"), e.each("evaluators"), e("stated_count"), "无", "一年", following]
        )
    w.table(rows, (1.5, 3, 1.2, 1, 1, 1.5), head=1)
    listed = w.law_entry("compliance")
    clerk = Clerk(w)
    known: dict[str, date] = stock()["in_force"]
    rows = [["法规名称", "备注"]]
    for title in audit.laws("compliance").titles:
        day = known.get(title)
        rows.append([listed.one("titles", title), f"{clerk.day(day)}施行" if day else "现行"])
    w.text(f"合规义务清单（登记{listed('stated_count')}部）{listed.silent('place')}", style="plain")
    w.table(numbered(rows), (0.8, 6, 2), head=1)
    few = w.law_entry("operation")
    told = few.each("titles", "；") + few.silent("place")
    w.table([["现场核对所用", told]], (2, 7), bold=(0,))


def partners(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    form(w, 16, "供方及合同登记表")
    clerk = Clerk(w)
    signed = {one.parties[1]: one.signed_on for one in audit.contracts}
    rows: list[Row] = [["供方", "供应内容", "纳入日期", "最近评价日", "有效", "下次评价"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        known = [x.calibrated_on for x in audit.calibrations if x.agency == one.name]
        last = min([one.evaluated_on, signed.get(one.name, one.evaluated_on), *known])
        first = max(audit.organization.established_on + timedelta(days=30), last - timedelta(days=800))
        days = [clerk.day(between(clerk.random, min(first, last), last)), clerk.cell(e, "evaluated_on")]
        rows.append([e("name"), e("provides"), *days, "一年", clerk.month(later(one.evaluated_on, 12))])
    w.table(numbered(rows), (0.6, 3, 1.6, 1.8, 1.8, 0.8, 1.6), head=1)
    clerk = Clerk(w)
    rows = [["合同类别", "双方", "标的", "签订日", "期限", "起止"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        start = [e("kind"), e.each("parties", "¶"), contract.about, clerk.cell(e, "signed_on")]
        rows.append([*start, e("stated_term"), clerk.span(e)])
    w.table(rows, (1.2, 3, 1.3, 1.7, 0.8, 1.9), head=1)


def planning(audit: Audit, w: Writer) -> None:
    """Documents, standards, objectives, enumerations, figures."""
    form(w, 17, "体系策划及数据登记表")
    clerk = Clerk(w)
    since = audit.system_effective_on
    rows: list[Row] = [["文件", "编号", "版本", "发布日期", "实施日期", "最近评审"]]
    letters = audit.world.form_no[:3]
    reviewed = clerk.month(audit.management_reviews[0].held_on)
    for name, code, edition in stock()["documents"]:
        issued = clerk.day(between(clerk.random, since - timedelta(days=40), since - timedelta(days=5)))
        day = clerk.day(since)
        rows.append([name, f"{letters}-{code}", edition, issued, day, reviewed])
    w.table(rows, (2.2, 1.6, 1, 1.8, 1.8, 1.6), head=1)
    rows = [["执行标准号", "名称", "查新"]]
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        rows.append([e("number"), e("title"), clerk.month(audit.compliance_evaluations[0].done_on)])
    w.table(rows, (2.4, 5, 1.6), head=1)
    rows = [["目标", "指标", "最近一期实绩"]]
    rows += [[name, goal, reached] for name, goal, reached in audit.world.objectives]
    w.table(rows, (4, 2, 2), head=1)
    rows = [["清单", "数", "单位", "明细"]]
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append([e("what"), e("stated"), count.unit, e.each("listed", "；")])
    w.table(rows, (2, 0.7, 0.8, 6), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        rows = [[f"{e('title')}（{table.unit}）", *["‹"] * len(items)]]
        rows.append([*(item("name") for item in items), "合计"])
        rows.append([*(item("amount") for item in items), e("stated_total")])
        w.table(rows, (1.6,) * (len(items) + 1), head=2)
