"""The lists in 屿霖's wide cells: small tables, numbered lines, arrows."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yulin_form import holding
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

RINGS = "①②③④⑤⑥⑦⑧⑨⑩"


def _plain(w: Writer, texts: list[str]) -> Cell:
    return Cell(lines_of("¶".join(texts), w.look))


def counted(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Aspects and hazards with their number."""
    named = {"EMS": "环境因素", "OHSMS": "危险源"}
    both = "、".join(named[one] for one in audit.systems if one in named)
    told = [f"【查】《{both}辨识评价表》，各部门自下而上识别，打分法评价，正常、异常、紧急均已考虑。"]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}（{e('stated')}{count.unit}）：{e.each('listed', '／')}")
    return _plain(w, [*told, *texts, "【评】辨识较充分，与现场活动相符。"])


def laws(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """The register of laws, numbered in the line, and the standards."""
    e = w.law_entry("compliance")
    told = [f"({at}){e.one('titles', title)}" for at, title in enumerate(audit.laws("compliance").titles, 1)]
    lines = [f"【查】《适用法律法规清单》，收录 {e('stated_count')} 部，均为现行版本：{e.silent('place')}"]
    lines.append("；".join(told))
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    return _plain(w, [*lines, f"另有标准：{'；'.join(cited)}。", *texts])


def goals(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """The objectives."""
    rows: list[Row] = [["目标", "指标值", "统计结果"], *[list(goal) for goal in audit.world.objectives]]
    return holding(w, "¶".join(texts), rows, (4, 3, 3))


def equipment(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """The chief equipment."""
    rows: list[Row] = [["主要设备", "型号规格", "数量"]]
    rows += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    return holding(w, "¶".join(texts), rows, (4, 4, 2))


def instruments(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Instruments, both days in one cell."""
    rows: list[Row] = [["器具／规格", "器号", "证书／机构", "本次—下次", "结果"]]
    entries = [w.entry("calibrations", one) for one in audit.calibrations]
    unit = f"送检单位均为{entries[0]('user_unit')}："
    for one, e in zip(audit.calibrations, entries, strict=True):
        other = "" if e is entries[0] else e.silent("user_unit")
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                f"{e('certificate_no')}¶{e('agency')}",
                f"{one.act}{e('calibrated_on')}¶有效至{e('valid_until')}",
                e("result") + other,
            ]
        )
    return holding(w, "¶".join([*texts, unit]), rows, (2.4, 1.6, 3, 2.6, 0.9))


def holders(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Certificates of people, a column each."""
    found = audit.personnel_certificates
    labels = ["持证人", "从事", "证件", "项目", "证号", "初领", "有效期", "发证机关"]
    rows: list[list[str]] = [[label] for label in labels]
    for one in found:
        e = w.entry("personnel_certificates", one)
        cells = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
        cells += [f"{e('valid_from')}起¶{e('valid_to')}止", e("issuer")]
        for row, cell in zip(rows, cells, strict=True):
            row.append(cell)
    return holding(w, "¶".join(texts), rows, (1.3, *(3.0 for _ in found)))


def workers(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Employment contracts and examinations, in lines."""
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"～{e('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"【查】{e('name')}劳动合同：{e('signed_on')}双方签字，合同期{e('valid_from')}{ends}。")
    told.append("【查】体检报告：")
    for at, exam in enumerate(audit.medical_exams):
        e = w.entry("medical_exams", exam)
        told.append(f"{RINGS[at]}{e('name')}——{e('examined_on')}，{e('institution')}，结论“{e('result')}”")
    return _plain(w, [*told, *texts])


def design(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Design, where it is not excluded."""
    if audit.exclusions == "无":
        return _plain(w, texts)
    return _plain(w, ["按顾客要求和成熟的规范组织提供，不承担设计责任，本条款不适用，理由成立。"])


def suppliers(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Suppliers as a table after the contracts."""
    told = []
    for one in audit.contracts:
        c = w.entry("contracts", one)
        told.append(
            f"【查】{c('kind')}（{one.about}）：{c.each('parties', '—')}，{c('signed_on')}签，"
            f"有效期{c('stated_term')}：{c('valid_from')}～{c('valid_to')}"
        )
    rows: list[Row] = [["供方", "提供", "最近评价"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    return holding(w, "¶".join([*texts, *told]), rows, (4.6, 3, 2.4))


def _amounts(audit: Audit, w: Writer, word: str, texts: list[str]) -> Cell:
    """The table whose title has a word, below the texts."""
    table = next((one for one in audit.tables_with_totals if word in one.title), None)
    if table is None or (word == "批次" and audit.world.industry["field"] in SERVICES):
        return _plain(w, texts)
    e = w.entry("tables_with_totals", table)
    rows: list[Row] = [[e("title"), "‹"], ["类目", f"数额（{table.unit}）"]]
    for item in table.items:
        i = e.inner("items", item)
        rows.append([i("name"), i("amount")])
    rows.append(["合　计", e("stated_total")])
    return holding(w, "¶".join([*texts, "附："]), rows, (5, 3))


def batches(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Release, with the batches inspected."""
    return _amounts(audit, w, "批次", texts)


def environment(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Control of aspects, with what was spent."""
    return _amounts(audit, w, "环保", [*texts, *_looked(audit, w, "EMS")])


def safety(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Control of hazards, with what was spent and the laws looked at."""
    return _amounts(audit, w, "安全", [*texts, *_looked(audit, w, "OHSMS")])


def _looked(audit: Audit, w: Writer, system: str) -> list[str]:
    """The laws that the site was looked at with, in the last row of control."""
    if system != ("OHSMS" if "OHSMS" in audit.systems else "EMS"):
        return []
    e = w.law_entry("operation")
    return [f"【评】对照{e.each('titles', '、', '《{}》')}的要求查看现场，未见违反。{e.silent('place')}"]


def special(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Special equipment, two lines a piece."""
    told = []
    for at, one in enumerate(audit.special_equipment):
        e = w.entry("special_equipment", one)
        told.append(
            f"{RINGS[at]}{e('name')}（{e('model')}）｜位置：{e.aside('place')}｜设备代码 {e('device_code')}"
            f"｜使用登记 {e('registration_no')}"
        )
        told.append(
            f"　首检 {e('first_inspected_on')}｜最近定检 {e('inspected_on')}｜下次 {e('next_inspection_on')}"
            f"｜{e('agency')}｜报告 {e('report_no')}"
        )
    return _plain(w, ["【查】特种设备台账和检验报告：", *told, *texts])


def drills(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Drills."""
    rows: list[Row] = [["演练科目", "时间", "地点", "参加"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, f"{one.people}人"])
    return holding(w, "¶".join(texts), rows, (3.6, 2.2, 2.2, 1.4))


def evaluation(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """Evaluation of compliance."""
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"【查】合规性评价：{e('done_on')}进行，参加人{e.each('evaluators', '、')}，"
            f"对清单内{e('stated_count')}部逐部评价。"
        )
    return _plain(w, [*told, *texts])


def internal(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """The internal audit as a line of arrows."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.end == one.start else f"～{e('end')}")
        told.append(
            f"【查】{e('planned_on')}下发内审计划 → {span}实施（组长{e('leader')}；内审员"
            f"{e.each('auditors', '、')}）→ 开出{e('nonconformities')}项不符合 → {e('closed_on')}验证关闭"
        )
    return _plain(w, [*told, *texts])


def review(audit: Audit, w: Writer, texts: list[str]) -> Cell:
    """The management review."""
    rows: list[Row] = [["计划下发", "评审会", "主持人", "改进决定", "完成期限"]]
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        rows.append(
            [e("planned_on"), e("held_on"), e("chair"), f"{e('improvements')}项", f"{e('due_date')}前"]
        )
    closed = "【问】改进决定正在实施，责任部门按月报进度。"
    return holding(w, "¶".join([*texts, closed]), rows, (2, 2, 2, 2, 2))
