"""What 中崤's auditors looked at: clauses with a few words each, records in narrow tables, the laws."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._zhongxiao_forms import FIELDS, LETTERS, slash, yes
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

Told = Callable[[Audit, Writer], list[str]]
Clauses = dict[str, str]
SYSTEMS = {letter: system for system, letter in LETTERS.items()}


def clauses(audit: Audit, w: Writer, words: Sentences) -> None:
    """Form 6."""
    w.heading(2, "表 6  体系运行核查")
    w.text(f"（Q 质量  E 环境  S 职业健康安全；本次涉及 {_letters(audit)}）", style="plain")
    rows: list[Row] = [["条款", "核查内容", "核查摘要", "结果"]]
    stock = words.at("rows")
    for key, clause, point in ORDER:
        told = []
        if key in stock:
            clause, point, texts = stock[key]
            told = [
                text.format(**words.slots, **_more(audit))
                for text in w.random.sample(texts, min(3, len(texts)))
            ]
        told += TOLD[key](audit, w) if key in TOLD else []
        mine = {letter: number for letter, number in clause.items() if SYSTEMS[letter] in audit.systems}
        if mine and told:
            cell = "¶".join(f"{letter} {number}" for letter, number in mine.items())
            rows.append([cell, point, "；".join(told), _result(audit, key, mine)])
    w.table(rows, (1.4, 2.3, 6.4, 2.6), head=1, repeat=True)


def _letters(audit: Audit) -> str:
    return "、".join(LETTERS[one] for one in FIELDS if one in audit.systems)


def _more(audit: Audit) -> dict[str, str]:
    """Further slots of the stock."""
    world, start = audit.world, audit.audit.start
    flow, month = world.industry["flow"], start.month - 1
    return {
        "first": flow[0],
        "middle": flow[len(flow) // 2],
        "last": flow[-1],
        "month": f"{month} 月",
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
    }


def _result(audit: Audit, key: str, clause: Clauses) -> str:
    """Conforming, or not with the numbers of what was found at these clauses."""
    numbers = []
    for item in audit.nonconformities.items:
        letters = [LETTERS[one.system] for one in audit.standards if one.number == item.standard]
        parts = clause.get("".join(letters), "").split(" ")
        if key not in {"green", "safe"}:
            parts = [part for part in parts if part != "8.1"]
        if any(part and (item.clause + ".").startswith(part + ".") for part in parts):
            numbers.append(item.number)
    told = yes(not numbers, "符合", "不符合")
    return f"{told}¶见 {'、'.join(numbers)}" if numbers else told


def _goals(audit: Audit, _: Writer) -> list[str]:
    return [f"{name} {target}，实绩 {reached}" for name, target, reached in audit.world.objectives]


def _counts(what: str) -> Told:
    def told(audit: Audit, w: Writer) -> list[str]:
        found = []
        for count in audit.counts:
            if count.what == what:
                e = w.entry("counts", count)
                found.append(f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '、')}")
        return found

    return told


def _duties(audit: Audit, w: Writer) -> list[str]:
    if not {"EMS", "OHSMS"} & set(audit.systems):
        return []
    laws = w.law_entry("compliance")
    found = [f"清单 {laws('stated_count')} 部（附件）{laws.silent('place')}"]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        found.append(f"{e('done_on')} {e.each('evaluators', ' ')} 评价 {e('stated_count')} 部，均合规")
    return found


def _instruments(audit: Audit, w: Writer) -> list[str]:
    e = w.entry("calibrations", audit.calibrations[0])
    return [f"{e('device')} {e('serial')}，有效至 {e('valid_until')}", "余见表 7-1"]


def _buying(audit: Audit, w: Writer) -> list[str]:
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first, second = (e.one("parties", party) for party in contract.parties)
        term = f"{e('valid_from', slash(contract.valid_from))}～{e('valid_to', slash(contract.valid_to))}"
        told.append(
            f"{e('kind')}（{contract.about}）：{first}／{second}，{e('signed_on')} 签，"
            f"期{e('stated_term')}（{term}）"
        )
    return ["合格供方见表 7-5", *told]


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')} {e('kind')}演练，{drill.place}，{drill.people} 人")
    return ["预案已备", *told]


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.end == one.start else f"～{e('end')}")
        told += [f"计划 {e('planned_on')}", f"实施 {days}", f"组长 {e('leader')}，组员 {e.each('auditors')}"]
        told.append(f"不符合 {e('nonconformities')} 项，{e('closed_on')} 关闭")
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told += [f"通知 {e('planned_on')}", f"{e('held_on')} 召开，主持 {e('chair')}"]
        told.append(f"改进 {e('improvements')} 项，限 {e('due_date')}")
    return told


def _laws_at_work(audit: Audit, w: Writer) -> list[str]:
    if not {"EMS", "OHSMS"} & set(audit.systems):
        return []
    entry = w.law_entry("operation")
    return [f"对照{entry.each('titles', '、', '《{}》')}，未见违反{entry.silent('place')}"]


def _norms(audit: Audit, w: Writer) -> list[str]:
    found = [w.entry("standards_cited", one) for one in audit.standards_cited]
    return [f"{e('number')} {e('title')}" for e in found]


TOLD: dict[str, Told] = {
    "goals": _goals,
    "aspects": _counts("重要环境因素"),
    "hazards": _counts("不可接受风险"),
    "steps": _counts("主要过程"),
    "duties": _duties,
    "instruments": _instruments,
    "buying": _buying,
    "drills": _drills,
    "internal": _internal,
    "review": _review,
    "laws": _laws_at_work,
    "norms": _norms,
}
ORDER: list[tuple[str, Clauses, str]] = [
    ("context", {}, ""),
    ("steps", {"Q": "4.4"}, "体系过程"),
    ("leader", {}, ""),
    ("risk", {}, ""),
    ("aspects", {"E": "6.1.2"}, "环境因素"),
    ("hazards", {"S": "6.1.2"}, "危险源、风险"),
    ("duties", {"E": "6.1.3 9.1.2", "S": "6.1.3 9.1.2"}, "合规义务及评价"),
    ("goals", {"Q": "6.2", "E": "6.2", "S": "6.2"}, "目标及完成"),
    ("means", {}, ""),
    ("instruments", {"Q": "7.1.5", "E": "9.1.1", "S": "9.1.1"}, "监测资源"),
    ("people", {}, ""),
    ("talk", {}, ""),
    ("papers", {}, ""),
    ("norms", {"Q": "8.1", "E": "7.5", "S": "7.5"}, "执行标准"),
    ("orders", {}, ""),
    ("buying", {"Q": "8.4", "E": "8.1", "S": "8.1.4"}, "外部提供、采购"),
    ("making", {}, ""),
    ("release", {}, ""),
    ("wrong", {}, ""),
    ("green", {}, ""),
    ("safe", {}, ""),
    ("laws", {"E": "8.1", "S": "8.1"}, "现场守法"),
    ("drills", {"E": "8.2", "S": "8.2"}, "应急准备和响应"),
    ("watch", {}, ""),
    ("checks", {}, ""),
    ("internal", {"Q": "9.2", "E": "9.2", "S": "9.2"}, "内部审核"),
    ("review", {"Q": "9.3", "E": "9.3", "S": "9.3"}, "管理评审"),
    ("better", {}, ""),
]


def samples(audit: Audit, w: Writer) -> None:
    """Form 7: narrow tables."""
    w.heading(2, "表 7  抽样记录")
    _devices(audit, w)
    _special(audit, w)
    _people(audit, w)
    _permits(audit, w)
    _suppliers(audit, w)
    _sums(audit, w)


def _titled(w: Writer, title: str, some: bool) -> bool:
    """The line over a table; whether there is one."""
    w.text(f"{title}  {yes(some, '涉及', '不涉及')}", style="plain")
    return some


def _devices(audit: Audit, w: Writer) -> None:
    if not _titled(w, "7-1 监视和测量设备", bool(audit.calibrations)):
        return
    rows: list[Row] = [["名称/型号", "编号", "使用处", "检定或校准", "有效至", "证书号/机构", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        done = f"{e('calibrated_on', slash(one.calibrated_on))} {one.act}"
        until = e("valid_until", slash(one.valid_until))
        paper = f"{e('certificate_no')}¶{e('agency')}"
        name = f"{e('device')}¶{e('model')}"
        rows.append([name, e("serial"), e.aside("place"), done, until, paper, e("result")])
    w.table(rows, (2.2, 1.7, 1.5, 1.9, 1.8, 3.4, 1), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    if not _titled(w, "7-2 特种设备", bool(audit.special_equipment)):
        return
    rows: list[Row] = [
        ["设备", "设备代码¶使用登记证", "检验日期¶下次检验", "检验机构¶报告号", "位置", "有效"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')}¶{e('model')}"
        codes = f"{e('device_code')}¶{e('registration_no')}"
        days = f"{e('inspected_on', slash(unit.inspected_on))}¶"
        days += e("next_inspection_on", slash(unit.next_inspection_on))
        agency = f"{e('agency')}¶{e('report_no')}"
        rows.append([name, codes, days, agency, unit.place, "{+}是¶{-}否"])
    w.table(rows, (2.2, 3.2, 2, 3.4, 1.4, 1.4), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    some = audit.personnel_certificates or audit.employment_contracts
    _titled(w, "7-3 人员", bool(some))
    rows: list[Row] = [["姓名", "类别", "内容", "日期", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        what = f"{e('kind')} {e('category')}¶{e('number')}¶{e('issuer')}"
        term = f"{e('valid_from', slash(one.valid_from))}～{e('valid_to', slash(one.valid_to))}"
        rows.append([e("name"), f"{e.aside('work')}持证", what, e("issued_on", slash(one.issued_on)), term])
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        begun = e("valid_from", slash(contract.valid_from))
        term = f"{begun}～{e('valid_to', slash(contract.valid_to))}" if contract.valid_to else ""
        rows.append(
            [
                e("name"),
                "劳动合同",
                f"{yes(bool(contract.valid_to), '固定期限', '无固定期限')}",
                f"{e('signed_on', slash(contract.signed_on))} 签",
                term or f"{begun} 起",
            ]
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        day = e("examined_on", slash(exam.examined_on))
        rows.append([e("name"), "健康检查", f"{e('institution')}：{e('result')}", day, w.blank])
    w.table(rows, (1.5, 2.2, 4.8, 2, 3), head=1, repeat=True)


def _permits(audit: Audit, w: Writer) -> None:
    if not _titled(w, "7-4 许可、资质", bool(audit.permits)):
        return
    rows: list[Row] = [["证照", "编号", "持有人", "范围", "有效期", "发证"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", slash(permit.valid_to)) if permit.valid_to else "长期"
        term = f"{e('valid_from', slash(permit.valid_from))}～{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (2, 2.6, 2.4, 1.8, 2.4, 2.2), head=1)


def _suppliers(audit: Audit, w: Writer) -> None:
    _titled(w, "7-5 合格供方", True)
    rows: list[Row] = [["名称", "提供", "评价日期", "结果"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        day = e("evaluated_on", slash(supplier.evaluated_on))
        rows.append([e("name"), e("provides"), day, "{+}合格 {-}不合格"])
    w.table(rows, (5, 3, 2.2, 2.6), head=1)


def _sums(audit: Audit, w: Writer) -> None:
    if not _titled(w, "7-6 统计数据", bool(audit.tables_with_totals)):
        return
    rows: list[Row] = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items: list[Entry] = [e.inner("items", item) for item in table.items]
        told = "；".join(f"{item('name')} {item('amount')}" for item in items)
        rows.append([f"{e('title')}¶（{table.unit}）", told, f"合计 {e('stated_total')}"])
    w.table(rows, (3.6, 6.6, 2.4), bold=(0,))


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws, two in a row."""
    if not {"EMS", "OHSMS"} & set(audit.systems):
        return
    w.heading(2, "附件  适用法律法规")
    titles = audit.laws("compliance").titles
    entry = w.law_entry("compliance")
    half = (len(titles) + 1) // 2
    rows: list[Row] = [["序", "名称", "序", "名称"]]
    for at in range(half):
        left = [str(at + 1), entry.one("titles", titles[at])]
        other = at + half
        right = [str(other + 1), entry.one("titles", titles[other])] if other < len(titles) else [w.blank] * 2
        rows.append([*left, *right])
    w.table(rows, (0.7, 5.6, 0.7, 5.6), head=1, repeat=True)
