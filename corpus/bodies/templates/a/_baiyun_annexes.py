"""The appendices of 柏筠's report: team, laws, instruments, equipment, persons, suppliers, days."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates import plans
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FIELDS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "HSE": "健康、安全与环境"}
SAFE = {"OHSMS", "HSE"}


def all_of(audit: Audit, w: Writer) -> None:
    """All of them, on pages of their own; the wide ones across."""
    w.forms = ["dash"]
    w.page()
    w.heading(1, "附录A　审核组成员注册信息")
    _team(audit, w)
    w.heading(1, "附录B　适用法律法规清单")
    _laws(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录C　监视和测量设备抽查情况")
    _instruments(audit, w)
    w.heading(1, "附录D　特种设备抽查情况")
    _special(audit, w)
    w.heading(1, "附录E　人员抽查情况")
    _persons(audit, w)
    w.section(fresh=True)
    w.heading(1, "附录F　供方清单")
    _suppliers(audit, w)
    w.heading(1, "附录G　审核日程")
    _schedule(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["注册领域", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        band = f"{e('label')}　{e('name')}　{e('role', ROLES[member.role])}　{e('grade')}"
        if not member.registrations:
            rows.append([f"{band}　专业：{e.each('professional_codes', '、')}", "‹", "‹", "‹"])
            continue
        rows.append([band + e.silent_each("professional_codes"), "‹", "‹", "‹"])
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or "无"
            told = r("system", FIELDS[one.system]) + r.silent("grade")
            rows.append([told, r("number"), r("valid_until"), codes])
    w.table(rows, (2.6, 3.4, 2, 2), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    cells = [(str(at), e.one("titles", title)) for at, title in enumerate(titles, 1)]
    for left, right in zip(cells[::2], cells[1::2], strict=False):
        rows.append([*left, *right])
    if len(cells) % 2:
        rows.append([*cells[-1], "（以下空白）", "‹"])
    rows.append([f"共{e('stated_count')}部，均为现行有效版本。", "‹", "‹", "‹"])
    w.table(rows, (0.8, 4.2, 0.8, 4.2), head=1, repeat=True)


def _instruments(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "型号规格",
            "出厂/管理编号",
            "所在场所",
            "证书编号",
            "检校日期",
            "有效期至",
            "结论",
        ]
    ]
    entries = {id(one): w.entry("calibrations", one) for one in audit.calibrations}
    w.text(f"使用单位：{entries[id(audit.calibrations[0])]('user_unit')}", style="plain")
    agencies = list(dict.fromkeys(one.agency for one in audit.calibrations))
    number = 0
    for agency in agencies:
        for at, one in enumerate(one for one in audit.calibrations if one.agency == agency):
            number += 1
            e = entries[id(one)]
            unit = "" if one is audit.calibrations[0] else e.silent("user_unit")
            rows += _instrument(e, f"{number}{unit}", first=not at)
    w.table(rows, (0.6, 1.9, 1.6, 1.6, 1.2, 1.9, 1.5, 1.5, 0.9), head=1, repeat=True)
    w.text("注：上列设备均为上述单位使用；检校日期指检定、校准、校验或检测的日期。", style="plain")


def _instrument(e: Entry, number: str, *, first: bool) -> list[Row]:
    """The row of an instrument, under a band of its agency where it is the first."""
    rows: list[Row] = [[f"检校机构：{e('agency')}"] + ["‹"] * 8] if first else []
    agency = "" if first else e.silent("agency")
    rows.append(
        [
            f"{number}{agency}",
            e("device"),
            e("model"),
            e("serial"),
            e.aside("place"),
            e("certificate_no"),
            e("calibrated_on"),
            e("valid_until"),
            e("result"),
        ]
    )
    return rows


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("该单位无特种设备。")
        return
    rows: list[Row] = [
        ["序号", "设备名称", "设备代码", "首次检验日期", "检验机构", "使用场所", "下次检验日期"],
        ["^", "型号", "使用登记证编号", "本次检验日期", "检验报告编号", "^", "^"],
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        first = [str(at), e("name"), e("device_code"), e("first_inspected_on"), e("agency")]
        rows.append([*first, e.aside("place"), e("next_inspection_on")])
        rows.append(["^", e("model"), e("registration_no"), e("inspected_on"), e("report_no"), "^", "^"])
    w.table(rows, (0.6, 2, 2.4, 1.7, 2.8, 1.2, 1.7), head=2, repeat=True)


def _persons(audit: Audit, w: Writer) -> None:
    safe = SAFE & {*audit.systems}
    lists = [audit.personnel_certificates, audit.employment_contracts]
    names = [one.name for found in lists for one in found]  # type: ignore[attr-defined]
    names += [one.name for one in audit.medical_exams] if safe else []
    rows: list[Row] = [["姓名", "资格证件", "劳动合同"] + (["健康检查"] if safe else [])]
    for name in dict.fromkeys(names):
        rows.append(_person(audit, w, name, exams=bool(safe)))
    w.table(rows, (1.1, 4.6, 2.8, 2.6) if safe else (1.1, 5, 3.2), head=1, repeat=True)
    w.text("注：“未抽”为该人员的该项材料本次未抽查。", style="plain")


def _person(audit: Audit, w: Writer, name: str, *, exams: bool) -> Row:
    """All that was looked at of a person; the name stands once for all."""
    shown = name
    held = next((one for one in audit.personnel_certificates if one.name == name), None)
    signed = next((one for one in audit.employment_contracts if one.name == name), None)
    seen = next((one for one in audit.medical_exams if one.name == name), None) if exams else None
    cells = ["未抽", "未抽"] + (["未抽"] if exams else [])
    named = ""
    if held:
        e = w.entry("personnel_certificates", held)
        named += e("name")
        cells[0] = (
            f"{e.aside('work')}：{e('kind')}，作业项目{e('category')}，证号{e('number')}，{e('issued_on')}领证，"
            f"有效期{e('valid_from')}至{e('valid_to')}，{e('issuer')}"
        )
    if signed:
        e = w.entry("employment_contracts", signed)
        named += e.silent("name") if named else e("name")
        until = f"至{e('valid_to')}" if signed.valid_to else "起，无固定期限"
        cells[1] = f"{e('signed_on')}签订，{e('valid_from')}{until}"
    if seen:
        e = w.entry("medical_exams", seen)
        named += e.silent("name") if named else e("name")
        cells[2] = f"{e('examined_on')}，{e('institution')}，{e('result')}"
    return [named or shown, *cells]


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方名称", "供应的产品或服务", "最近一次评价日期", "结论"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.7, 3.8, 2.6, 2, 0.9), head=1, repeat=True)


def _schedule(audit: Audit, w: Writer) -> None:
    when = plans.halves(audit)
    names = audit.world.departments
    crews = ["、".join(member.label for member in group) for group in plans.groups(audit)]
    away = ["项目现场"] if any(site.kind == "temporary" for site in audit.sites) else []
    one = _spread(["管理层", names[0], names[1], names[4]], len(when))
    two = _spread([names[2], *away, names[6], names[7], names[3], names[5]], len(when))
    rows: list[Row] = [["时间", *(f"第{at}组（{crew}）" for at, crew in zip("一二", crews, strict=True))]]
    for (day, half), left, right in zip(when, one, two, strict=True):
        rows.append([f"{day.month}月{day.day}日{'上午' if half == 'am' else '下午'}", left, right])
    w.table(rows, (2.2, 3.9, 3.9), head=1)
    w.text("注：首次会议在第一个半天开始时召开，末次会议在最后一个半天结束前召开。", style="plain")


def _spread(steps: list[str], number: int) -> list[str]:
    """Steps over so many half days; what is left of the days is for further samples."""
    if number > len(steps):
        steps = [*steps, *["补充抽样、组内沟通"] * (number - len(steps))]
    parts: list[list[str]] = [[] for _ in range(number)]
    for at, step in enumerate(steps):
        parts[at * number // len(steps)].append(step)
    return ["、".join(part) for part in parts]
