"""The annexes of 蕲川's report: lists and registers, long tables going on as 续表 on a next page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a._qichuan_words import SHORT
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TITLES = ("1.审核组成员名单", "2.审核日程表", "3.法律法规目录", "4.台账和登记摘录", "5.统计表")
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes, each from a new page."""
    for number, write in enumerate((_team, _plan, _laws, _registers, _figures), 1):
        if number == 5 and not audit.tables_with_totals and not audit.world.equipment:
            continue
        w.page()
        w.text(f"附件{number}", style="plain")
        w.text(TITLES[number - 1].partition(".")[2], style="subtitle")
        write(audit, w)


def _parted(w: Writer, label: str, rows: Sequence[Row], widths: tuple[float, ...], most: int) -> None:
    """A table with its number; what does not fit goes on as 续表 on a next page."""
    head, body = rows[0], rows[1:]
    number, _, name = label.partition(" ")
    w.text(f"表{number}　{name}", style="center")
    w.table([head, *body[:most]], widths, head=1, repeat=False)
    for at in range(most, len(body), most):
        w.page()
        w.text(f"续表{number}", style="center")
        w.table([head, *body[at : at + most]], widths, head=1, repeat=False)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["代号", "姓名", "性别", "组内职务", "级别", "领域", "注册证书号", "有效期至", "专业代码"]
    ]
    for member in audit.team:
        e = w.person(member)
        person = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*person, "－", "－", "－", e.each("professional_codes", "；") or "－"])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "；") or "－"
            codes += "" if at else e.silent_each("professional_codes")
            field = r("system", SHORT[one.system]) + r.silent("grade")
            rows.append([*(person if not at else ["^"] * 5), field, r("number"), r("valid_until"), codes])
    w.table(rows, (0.8, 1.3, 0.8, 1.2, 1.5, 1.3, 3, 1.7, 1.5), head=1)
    w.text("注：实习审核员在组长指导下工作，不单独承担审核任务；技术专家不作为审核员。", style="plain")


def _halves(audit: Audit) -> list[tuple[date, str]]:
    found = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in ("上午", "下午")]
    return found[:-1] if audit.audit.end_half == "am" else found


def _crews(audit: Audit) -> list[list[TeamMember]]:
    """Those who may audit all systems here, each with some of those who may not."""
    asked = {*audit.systems}
    able = [one for one in audit.team if one.qualified and asked <= _systems(one)]
    able = able or audit.team[:1]
    crews = [[one] for one in able]
    for at, member in enumerate(one for one in audit.team if one not in able):
        crews[at % len(crews) if member.qualified else 0].append(member)
    return crews


def _systems(member: TeamMember) -> set[str]:
    return {one.system for one in member.registrations if one.professional_codes}


def _shared(halves: list[tuple[date, str]], crews: int, places: list[str]) -> list[list[str]]:
    """Which departments each slot (half day by half day, crew by crew) takes."""
    found: list[list[str]] = [[] for _ in range(len(halves) * crews)]
    for at in range(max(len(found), len(places))):
        found[at % len(found)].append(places[at % len(places)])
    return found


def _plan(audit: Audit, w: Writer) -> None:
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    if any(site.kind == "temporary" for site in audit.sites):
        doing = f"{doing}（含项目现场）"
    tasks = {
        office: "人员、培训、文件和记录",
        quality: "目标考核、检验、内审",
        doing: "作业现场、过程控制",
        tech: "技术文件、标准执行",
        purchase: "供方评价、采购验证",
        sale: "用户要求、合同、服务",
        upkeep: "设备、计量、特种设备",
        safety: "应急准备、作业环境" if audit.systems == ["QMS"] else "安全环保、应急",
    }
    crews = _crews(audit)
    halves = _halves(audit)
    stops = _shared(halves, len(crews), [doing, quality, safety, upkeep, tech, office, purchase, sale])
    rows: list[Row] = [["日期", "时间", "受审部门", "审核内容", "承担人"]]
    everyone = "、".join(one.label for one in audit.team)
    for at, (day, half) in enumerate(halves):
        when = f"{day.month}.{day.day}"
        span = "8:30-12:00" if half == "上午" else "13:30-17:00"
        if at == 0:
            rows.append([when, "8:30", "领导层", "首次会议，领导作用、策划、管理评审", everyone])
        for turn, crew in enumerate(crews):
            places = stops[at * len(crews) + turn]
            task = "；".join(tasks[one] for one in places)
            rows.append([when, span, "、".join(places), task, "、".join(one.label for one in crew)])
    last = halves[-1]
    closing = "11:30" if last[1] == "上午" else "16:30"
    rows.append([f"{last[0].month}.{last[0].day}", closing, "领导层及各部门", "组内会商，末次会议", everyone])
    _parted(w, "2-1 审核日程", rows, (0.9, 1.6, 2.4, 3.6, 1.6), 16)
    w.text("注：承担人以附件1所列代号表示，中午休息，不安排审核。", style="plain")


def _laws(audit: Audit, w: Writer) -> None:
    for number, place, name in (
        (1, "criteria", "审核所依据的法律法规"),
        (2, "compliance", "该单位识别的法律法规"),
    ):
        if number > 1:
            w.page()
        e = w.law_entry(place)
        rows: list[Row] = [["序号", "名称", "文本来源"]]
        titles = audit.laws(place).titles
        for at, title in enumerate(titles, 1):
            source = "国家法律法规数据库" if title.startswith("中华") else "主管部门网站"
            rows.append([str(at) + (e.silent("place") if at == 1 else ""), e.one("titles", title), source])
        _parted(w, f"3-{number} {name}", rows, (0.8, 6, 1.6), 24)


def _registers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["序号", "名称", "型号", "编号", "证书号", "检定／校准单位", "检校日期", "有效期至", "结论"]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        row = [e(name) for name in ("device", "model", "serial", "certificate_no", "agency")]
        rows.append([str(at), *row, e("calibrated_on"), e("valid_until"), e("result")])
    widths = (0.7, 1.6, 1.4, 1.4, 1.7, 2, 1.5, 1.5, 0.9)
    _parted(w, "4-1 监视测量设备（摘录）", rows, widths, 5)
    if audit.special_equipment:
        rows = [
            [
                "序号",
                "设备名称",
                "型号",
                "设备代码",
                "使用登记编号",
                "检验单位",
                "检验日期",
                "下次检验",
                "报告号",
            ]
        ]
        for at, unit in enumerate(audit.special_equipment, 1):
            e = w.entry("special_equipment", unit)
            row = [e(name) for name in ("name", "model", "device_code", "registration_no", "agency")]
            rows.append([str(at), *row, e("inspected_on"), e("next_inspection_on"), e("report_no")])
        _parted(w, "4-2 特种设备", rows, (0.7, 1.4, 1.3, 2, 1.8, 1.8, 1.4, 1.4, 1.6), 8)
    if audit.personnel_certificates:
        rows = [["序号", "姓名", "岗位", "证件名称", "项目", "证件号码", "发证单位", "有效期限"]]
        for at, held in enumerate(audit.personnel_certificates, 1):
            e = w.entry("personnel_certificates", held)
            row = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer")]
            rows.append([str(at), *row, f"{e('valid_from')}-{e('valid_to')}"])
        _parted(w, "4-3 持证人员", rows, (0.7, 1, 1.3, 1.7, 1.6, 2.2, 1.7, 2.2), 8)
    _staff(audit, w)
    _partners(audit, w)


def _staff(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "签订日期", "起始日期", "终止日期"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = e("valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    _parted(w, "4-4 劳动合同（抽查）", rows, (1, 1.5, 1.5, 1.5), 12)
    rows = [["姓名", "体检日期", "体检单位", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    _parted(w, "4-5 健康检查（抽查）", rows, (1, 1.5, 2.5, 1), 12)


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方名称", "供应内容", "最近评价"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on")])
    _parted(w, "4-6 合格供方", rows, (0.7, 3.4, 2.4, 1.5), 12)
    rows = [["合同类别", "甲方与乙方", "标的", "签订日期", "期限", "起止"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        span = f"{e('valid_from')}-{e('valid_to')}"
        rows.append([e("kind"), e.each("parties", "¶"), one.about, e("signed_on"), e("stated_term"), span])
    _parted(w, "4-7 合同（抽查）", rows, (1.2, 3, 1.5, 1.4, 0.9, 2.4), 12)


def _figures(audit: Audit, w: Writer) -> None:
    number = 0
    for number, table in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [["序号", "项目", f"数值（{table.unit}）"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.text(f"表5-{number}　{e('title')}", style="center")
        w.table(rows, (0.8, 3, 2), head=1)
    rows = [["设备名称", "规格型号", "数量"]]
    rows += [[name, model, str(count)] for name, model, count in audit.world.equipment]
    w.text(f"表5-{number + 1}　主要设备", style="center")
    w.table(rows, (3, 2, 1), head=1)
