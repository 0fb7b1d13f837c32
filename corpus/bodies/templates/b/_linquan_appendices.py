"""The appendices of 霖荃's report: tables on broad pages, lettered as there is something to list."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

SHORT = FORMS["dot"]
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FIELDS = {"EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}
TITLES = {
    "team": "审核组成员及注册信息",
    "devices": "测量设备和安全附件抽样",
    "special": "特种设备抽样",
    "people": "持证人员抽样",
    "suppliers": "外部供方抽样",
    "laws": "合规义务目录（法律法规部分）",
    "amounts": "投入和消耗统计",
}


def letters_of(audit: Audit) -> dict[str, str]:
    """The letter of each appendix that the report has."""
    there = {
        "team": True,
        "devices": bool(audit.calibrations),
        "special": bool(audit.special_equipment),
        "people": bool(audit.personnel_certificates),
        "suppliers": bool(audit.suppliers),
        "laws": True,
        "amounts": bool(audit.tables_with_totals),
    }
    names = [name for name in TITLES if there[name]]
    return dict(zip(names, "ABCDEFG", strict=False))


def appendices(audit: Audit, w: Writer, letters: dict[str, str]) -> None:
    """All of them."""
    w.section(landscape=True, fresh=True)
    told = {
        "team": _team,
        "devices": _devices,
        "special": _special,
        "people": _people,
        "suppliers": _suppliers,
        "laws": _laws,
        "amounts": _amounts,
    }
    for name, letter in letters.items():
        w.heading(1, f"附录{letter}　{TITLES[name]}")
        told[name](audit, w)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "姓名", "身份", "审核员级别", "体系", "注册号", "注册有效期至", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*own, w.blank, w.blank, w.blank, e.each("professional_codes", "；") or w.blank])
        shown = False
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "；")
            if codes and not shown:
                codes, shown = codes + e.silent_each("professional_codes"), True
            number = r("number") + r.silent("grade")
            day = r("valid_until", SHORT(one.valid_until))
            rows.append([*own, r("system", FIELDS[one.system]), number, day, codes or w.blank])
    w.table(rows, (0.8, 1.4, 1.3, 1.8, 2, 3.4, 2.2, 2), head=1, repeat=True)


def _days(e: Entry, record: object, *names: str) -> list[str]:
    return [e(name, SHORT(getattr(record, name))) for name in names]


def _devices(audit: Audit, w: Writer) -> None:
    heads = [
        "序号",
        "设备名称",
        "型号规格",
        "出厂编号",
        "方式",
        "机构",
        "证书编号",
        "日期",
        "有效期至",
        "结论",
    ]
    rows: list[Row] = [heads]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        own = [e("device"), e("model"), e("serial"), one.act, e("agency"), e("certificate_no")]
        rows.append([str(at), *own, *_days(e, one, "calibrated_on", "valid_until"), e("result")])
    w.table(rows, (0.8, 2, 1.8, 1.7, 1, 3.6, 2.4, 1.8, 1.8, 1), head=1, repeat=True, rules="three")


def _special(audit: Audit, w: Writer) -> None:
    heads = ["序号", "设备名称", "型号", "设备代码", "使用登记证编号", "首检日期", "本次检验", "下次检验"]
    rows: list[Row] = [[*heads, "检验机构", "报告编号"]]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        own = [e("name"), e("model"), e("device_code"), e("registration_no")]
        days = _days(e, one, "first_inspected_on", "inspected_on", "next_inspection_on")
        rows.append([str(at), *own, *days, e("agency"), e("report_no")])
    w.table(rows, (0.8, 1.7, 1.5, 3, 2.9, 1.7, 1.7, 1.7, 2.4, 2.4), head=1, repeat=True, rules="rows")


def _people(audit: Audit, w: Writer) -> None:
    heads = [
        "序号",
        "持证人",
        "工作内容",
        "证件名称",
        "项目",
        "证件编号",
        "发证机关",
        "发证日期",
        "有效期起",
        "有效期止",
    ]
    rows: list[Row] = [heads]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        own = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer")]
        rows.append([str(at), *own, *_days(e, one, "issued_on", "valid_from", "valid_to")])
    w.table(rows, (0.8, 1.2, 1.6, 2.4, 2, 3.1, 2.2, 1.6, 1.6, 1.6), head=1, repeat=True, rules="three")


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方", "提供的产品或服务", "评价日期"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), *_days(e, one, "evaluated_on")])
    w.table(rows, (1, 5, 4, 2.5), head=1, repeat=True, rules="three")


def _laws(audit: Audit, w: Writer) -> None:
    titles = audit.laws("compliance").titles
    entry = w.law_entry("compliance")
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    cells = [[str(at), entry.one("titles", title)] for at, title in enumerate(titles, 1)]
    for at in range(0, len(cells), 2):
        right = cells[at + 1] if at + 1 < len(cells) else [w.blank, w.blank]
        rows.append([*cells[at], *right])
    w.table(rows, (0.8, 5, 0.8, 5), head=1, repeat=True, rules="three")


def _amounts(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（计量单位：{table.unit}）", style="plain")
        rows: list[Row] = [["序号", "项目", "数量"]]
        for at, item in enumerate(table.items, 1):
            inner = e.inner("items", item)
            rows.append([str(at), inner("name"), inner("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1, 5, 3), head=1, rules="three")
