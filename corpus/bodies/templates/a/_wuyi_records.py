"""The records of 武旖's auditors: one table, a row for each clause from 4 to 10, many lines in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}


def ticked(options: Sequence[str], chosen: str, written: str | None = None) -> str:
    """Options with boxes; `written` is the tagged text of the chosen one."""
    made = [f"{{+}}{written or one}" if one == chosen else f"{{-}}{one}" for one in options]
    return "  ".join(made)


NUMBERS = {
    "laws": {"EMS": "6.1.3", "OHSMS": "6.1.3", "EnMS": "4.2、6.1", "QMS": "6.1"},
    "plant": {"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "7.1", "EnMS": "7.1"},
    "devices": {"QMS": "7.1.5", "EMS": "7.1", "OHSMS": "7.1", "EnMS": "7.1"},
    "alert": {"EMS": "8.2", "OHSMS": "8.2", "EnMS": "8.1", "QMS": "8.1"},
    "supplies": {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"},
    "comply": {"EMS": "9.1.2", "OHSMS": "9.1.2", "EnMS": "9.1.2", "QMS": "9.1"},
}
"""The subclauses where something stands, by system: that of the first system of the audit counts."""


def clause(audit: Audit, what: str) -> str:
    """The number of the subclause of something in this audit."""
    return next(number for system, number in NUMBERS[what].items() if system in audit.systems)


def clauses(audit: Audit, w: Writer) -> None:
    """The table of clauses."""
    parts = (
        ("4 组织环境", _context),
        ("5 领导作用", _lead),
        ("6 策划", _planning),
        ("7 支持", _support),
        ("8 运行", _operation),
        ("9 绩效评价", _evaluation),
        ("10 改进", _improvement),
    )
    rows: list[Row] = [["条款", "审核记录"]]
    for head, part in parts:
        rows.append([head, "¶".join(part(audit, w))])
    w.table(rows, (1.9, 9.1), head=1, repeat=True, bold=(0,))


def _context(audit: Audit, w: Writer) -> list[str]:
    lines = [*phrases(w, "context", 3), "4.3 体系范围已形成文件，与客户的产品、场所和活动一致。"]
    lines += phrases(w, "system", 1)
    lines += _counts(audit, w, flow=True)
    lines.append(
        f"4.4 关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )
    return lines


def _counts(audit: Audit, w: Writer, *, flow: bool) -> list[str]:
    """The enumerations: of the processes, or the others."""
    lines = []
    for count in audit.counts:
        if (count.what == "主要过程") is flow:
            e = w.entry("counts", count)
            at = "4.4" if flow else "6.1.2"
            lines.append(f"{at} 确定了{e('stated')}{count.unit}{e('what')}：{e.each('listed', '；')}。")
    return lines


def _lead(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "lead", 3)
    if "OHSMS" in audit.systems:
        lines += phrases(w, "consult", 1)
    return lines


def _planning(audit: Audit, w: Writer) -> list[str]:
    lines = [*phrases(w, "risk", 1), *_counts(audit, w, flow=False)]
    if "EnMS" in audit.systems:
        lines += phrases(w, "review", 1)
    laws = w.law_entry("compliance")
    lines.append(
        f"{clause(audit, 'laws')} 法律法规和其他要求：客户获取并识别了{laws('stated_count')}部，"
        f"即{laws.silent('place')}{laws.each('titles', '', '《{}》')}。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    lines.append(f"{clause(audit, 'laws')} 执行的技术标准：{'；'.join(cited)}。")
    goals = [f"{name}{target}（实际{reached}）" for name, target, reached in audit.world.objectives]
    lines.append(f"6.2 目标及完成：{'；'.join(goals)}。")
    return lines


def _support(audit: Audit, w: Writer) -> list[str]:
    machines = "、".join(f"{name}{model} {number}台" for name, model, number in audit.world.equipment)
    lines = [
        *phrases(w, "resource", 1),
        f"{clause(audit, 'plant')} 主要设备：{machines}。",
        *_units(audit, w),
    ]
    lines += [*_devices(audit, w), *phrases(w, "able", 1), *_people(audit, w)]
    return [*lines, *phrases(w, "aware", 1), *phrases(w, "paper", 1)]


def _units(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"—{e('name')}（{e('model')}，{e.aside('place')}）：设备代码{e('device_code')}，使用登记证"
            f"{e('registration_no')}；首次检验{e('first_inspected_on')}，本次检验{e('inspected_on')}，"
            f"{e('agency')}，报告{e('report_no')}，下次检验{e('next_inspection_on')}。"
        )
    at = clause(audit, "plant")
    return [f"{at} 特种设备：", *lines] if lines else [f"{at} 客户没有特种设备。"]


def _devices(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(f"—{_device(e, one)}")
    at = clause(audit, "devices")
    return [f"{at} 抽查监视和测量设备：", *lines] if lines else [f"{at} 客户没有需要量值溯源的设备。"]


def _device(e: Entry, one: Calibration) -> str:
    return (
        f"{e('device')} {e('model')}，编号{e('serial')}，证书{e('certificate_no')}，"
        f"{e('agency')}{one.act}，{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，"
        f"送检单位{e('user_unit')}，结论{e('result')}；"
    )


def _people(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"—{e.aside('work')} {e('name')}：{e('kind')}，项目{e('category')}，证号{e('number')}，"
            f"{e('issued_on')}发证，有效{e('valid_from')}～{e('valid_to')}，{e('issuer')}；"
        )
    lines = ["7.2 须持证的人员：", *lines] if lines else ["7.2 客户没有法定须持证的岗位。"]
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = f"～{e('valid_to')}" if contract.valid_to else "起无固定期限"
        signed.append(f"{e('name')}（{e('signed_on')}签，{e('valid_from')}{last}）")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    return [*lines, f"7.2 劳动合同抽样：{'；'.join(signed)}。", f"7.2 健康检查抽样：{'；'.join(exams)}。"]


def _operation(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "operate", 1)
    for system in audit.systems:
        lines += phrases(w, system, 3 if len(audit.systems) == 1 else 2)
    titles = w.law_entry("operation")
    lines.append(
        f"8.1 现场核对{titles.each('titles', '', '《{}》')}的执行情况，满足要求。{titles.silent('place')}"
    )
    lines += [*_permits(audit, w), *_supplies(audit, w)]
    lines.append(f"{clause(audit, 'alert')} 应急准备和响应：预案已评审，演练按计划开展：")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"—{e('held_on')}，{e('kind')}演练，地点{drill.place}，{drill.people}人参加，有评价记录；"
        )
    return lines


def _permits(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"—{e('kind')}，编号{e('number')}，持证单位{e('holder')}，许可范围{e('scope')}，"
            f"有效期{e('valid_from')}～{last}，发证机关{e('authority')}；"
        )
    return ["8.1 许可文件：", *lines] if lines else ["8.1 业务不涉及前置或后置行政许可。"]


def _supplies(audit: Audit, w: Writer) -> list[str]:
    partners = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        partners.append(f"{e('name')}（{e('provides')}，{e('evaluated_on')}评价）")
    at = clause(audit, "supplies")
    lines = [f"{at} 合格供方：{'；'.join(partners)}。", f"{at} 在履行的合同："]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"—{e('kind')}，{e.each('parties', ' / ')}，内容为{contract.about}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}（{e('valid_from')}～{e('valid_to')}）；"
        )
    return lines


def _evaluation(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "measure", 1)
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        told = "、".join(f"{i('name')}{i('amount')}" for i in items)
        lines.append(f"9.1 {t('title')}（{table.unit}）：{told}，合计{t('stated_total')}。")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        lines.append(
            f"{clause(audit, 'comply')} 合规性评价：{e('done_on')}，评价人{e.each('evaluators')}，"
            f"评价法律法规{e('stated_count')}部，全部符合。"
        )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}～{e('end')}"
        lines.append(
            f"9.2 内部审核：计划{e('planned_on')}，实施{span}；"
            f"组长{e('leader')}，审核员{e.each('auditors')}；"
            f"不符合{e('nonconformities')}项，{e('closed_on')}关闭。内审的策划和实施可信。"
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        lines.append(
            f"9.3 管理评审：计划{e('planned_on')}，会议{e('held_on')}，主持{e('chair')}；决定改进"
            f"{e('improvements')}项，完成期限{e('due_date')}，正在实施。输入和输出满足标准的要求。"
        )
    return lines


def _improvement(audit: Audit, w: Writer) -> list[str]:
    last = "10.2" if audit.systems == ["EnMS"] else "10.3"
    return [*phrases(w, "mend", 2), f"{last} {phrases(w, 'onward', 1)[0]}"]
