"""The fifth chapter of 栋渟's report: a table a process, its evidence cell parted into rows and columns."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

INNER = 12
WIDTHS = (1.3, 1.4, *((0.95,) * INNER), 1.2)


class Process:
    """The table of a process: clause, process, what was seen, verdict."""

    def __init__(self, w: Writer, clauses: str, name: str) -> None:
        self.w, self.name = w, name
        self.rows: list[Row] = [["条款", "过程", "证据", *["‹"] * (INNER - 1), "判定"]]
        self.first = (clauses, name)
        self.verdict = _verdict(w.audit, clauses)

    def cells(self, texts: list[str | Cell], spans: tuple[int, ...]) -> None:
        """A row of the evidence: texts with the columns that each takes."""
        row: list[str | Cell] = ["^", "^"] if len(self.rows) > 1 else [*self.first]
        for text, span in zip(texts, spans, strict=True):
            row += [text, *["‹"] * (span - 1)]
        row.append("^" if len(self.rows) > 1 else self.verdict)
        self.rows.append(row)

    def say(self, texts: list[str]) -> None:
        """Paragraphs over the whole evidence."""
        if texts:
            self.cells(["¶".join(texts)], (INNER,))

    def lists(self, caption: str, heads: list[str], spans: tuple[int, ...], rows: list[list[str]]) -> None:
        """A list within the evidence under a caption; nothing without rows."""
        if not rows:
            return
        self.cells([caption], (INNER,))
        made: list[str | Cell] = [Cell(lines_of(head), bold=True, align="center") for head in heads]
        self.cells(made, spans)
        for row in rows:
            self.cells([*row], spans)

    def close(self) -> None:
        """Writes the table."""
        self.w.heading(2, self.name.replace("¶", ""))
        self.w.table(self.rows, WIDTHS, head=1, repeat=True)


def _verdict(audit: Audit, clauses: str) -> str:
    """符合, or the nonconformities against a clause of the process."""
    told = [clause.split("）")[-1].split("（")[0] for clause in clauses.replace("¶", " ").split()]
    found = [
        item.number
        for item in audit.nonconformities.items
        if any(item.clause == one or item.clause.startswith(f"{one}.") for one in told)
    ]
    return "¶".join(f"不符合{number}" for number in found) or "符合"


def on(e: Entry, name: str) -> str:
    """A day as the evidence has it."""
    found: date = getattr(e.source, name)
    return e(name, FORMS["dash"](found))


def all_of(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The whole chapter."""
    _planning(audit, w, phrases)
    _laws(audit, w, phrases)
    _people(audit, w, phrases)
    _plant(audit, w, phrases)
    _buying(audit, w, phrases)
    _running(audit, w, phrases)
    _drills(audit, w, phrases)
    _cycle(audit, w, phrases)
    _improving(w, phrases)


def _planning(audit: Audit, w: Writer, phrases: Phrases) -> None:
    table = Process(w, "4.1¶4.2¶5.1¶5.2¶6.1.1¶6.2¶6.3", "领导作用¶与策划")
    table.say(phrases.some("lead", 4))
    goals = [[name, target, reached] for name, target, reached in audit.world.objectives]
    table.lists("目标完成情况", ["目标", "目标值", "实绩"], (6, 3, 3), goals)
    table.close()


def _laws(audit: Audit, w: Writer, phrases: Phrases) -> None:
    clauses = "6.1.2¶6.1.3¶9.1.2" if audit.systems != ["QMS"] else "4.2¶8.2.2¶8.2.3"
    table = Process(w, clauses, "因素识别¶与合规" if audit.systems != ["QMS"] else "要求识别¶与合规")
    texts = phrases.some("law", 2)
    texts += phrases.some("green", 1) if "EMS" in audit.systems else []
    texts += phrases.some("danger", 1) if "OHSMS" in audit.systems else []
    for count in audit.counts:
        e = w.entry("counts", count)
        texts.append(f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '；')}。")
    e = w.law_entry("compliance")
    texts.append(
        f"《法律法规和其他要求清单》收录 {e('stated_count')} 部：{w.laws('compliance', '，', '{}')}。"
    )
    table.say(texts)
    rows = []
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        rows.append([on(c, "done_on"), c.each("evaluators", "、"), f"{c('stated_count')} 部"])
    table.lists("合规性评价", ["评价日", "参加评价", "评价数量"], (3, 6, 3), rows)
    rows = []
    for permit in audit.permits:
        p = w.entry("permits", permit)
        until = on(p, "valid_to") if permit.valid_to else p("valid_to", "长期")
        rows.append(
            [
                f"{p('kind')}¶{p('number')}",
                p("holder"),
                p("scope"),
                f"{on(p, 'valid_from')}¶至 {until}",
                p("authority"),
            ]
        )
    heads = ["证照及编号", "持证单位", "许可内容", "有效期限", "发证部门"]
    table.lists("许可、备案证照", heads, (4, 2, 2, 2, 2), rows)
    table.close()


def _people(audit: Audit, w: Writer, phrases: Phrases) -> None:
    table = Process(w, "7.2¶7.3¶7.4¶7.5", "人员能力¶沟通、文件")
    table.say(phrases.some("people", 3))
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                f"{e('name')}¶{e.aside('work')}",
                f"{e('kind')}¶（{e('category')}）",
                e("number"),
                on(e, "issued_on"),
                f"{on(e, 'valid_from')}¶～{on(e, 'valid_to')}",
                e("issuer"),
            ]
        )
    heads = ["人员/岗位", "证件（项目）", "证件号", "发证日", "证件效期", "签发"]
    table.lists("持证上岗抽样", heads, (2, 2, 2, 2, 2, 2), rows)
    rows = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"{on(e, 'valid_to')} 终止" if contract.valid_to else "无固定期限"
        rows.append([e("name"), on(e, "signed_on"), on(e, "valid_from"), until])
    table.lists("劳动合同抽样", ["员工", "签约日", "起始日", "终止"], (3, 3, 3, 3), rows)
    rows = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), on(e, "examined_on"), e("institution"), e("result")])
    table.lists("体检抽样", ["员工", "体检日", "体检单位", "结论"], (2, 3, 5, 2), rows)
    table.close()


def _plant(audit: Audit, w: Writer, phrases: Phrases) -> None:
    table = Process(w, "7.1.3¶7.1.4¶7.1.5", "基础设施¶计量资源")
    names = "，".join(f"{name}（{model}）{number} 台（套）" for name, model, number in audit.world.equipment)
    table.say([*phrases.some("plant", 2), f"主要设备：{names}。"])
    rows = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows.append(
            [
                f"{e('name')}¶{e('model')}¶{e.aside('place')}",
                f"代码 {e('device_code')}¶登记 {e('registration_no')}",
                f"首次 {on(e, 'first_inspected_on')}¶本次 {on(e, 'inspected_on')}",
                f"{e('agency')}¶{e('report_no')}",
                on(e, "next_inspection_on"),
            ]
        )
    heads = ["设备/型号/位置", "代码、登记", "检验日", "检验单位及报告", "下检日"]
    table.lists("特种设备核查", heads, (2, 3, 2, 3, 2), rows)
    table.say(phrases.some("gauge", 1))
    rows = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                f"{e('serial')}¶{e.aside('place')}",
                f"{e('certificate_no')}¶{e('agency')}",
                f"{one.act} {on(e, 'calibrated_on')}",
                on(e, "valid_until"),
                e("result"),
            ]
        )
    heads = ["器具/规格", "编号/地点", "证书及出具单位", "溯源日", "到期日", "结论"]
    table.lists("计量器具核查", heads, (2, 2, 3, 2, 2, 1), rows)
    table.close()


def _buying(audit: Audit, w: Writer, phrases: Phrases) -> None:
    table = Process(w, "8.4" if "QMS" in audit.systems else "8.1.4", "外部供方¶采购外包")
    table.say(phrases.some("buy", 2))
    rows = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), on(e, "evaluated_on")])
    table.lists("供方名录（摘）", ["单位", "供应内容", "最近评价"], (6, 3, 3), rows)
    rows = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        rows.append(
            [
                f"{e('kind')}¶{contract.about}",
                e.each("parties", "¶"),
                on(e, "signed_on"),
                f"{on(e, 'valid_from')} 至¶{on(e, 'valid_to')}",
                e("stated_term"),
            ]
        )
    table.lists("合同抽样", ["合同/标的", "双方", "签订", "起止", "期限"], (2, 4, 2, 3, 1), rows)
    table.close()


def _running(audit: Audit, w: Writer, phrases: Phrases) -> None:
    clauses = {
        "QMS": ["8.1", "8.2", "8.5", "8.6", "8.7"],
        "EMS": ["8.1"],
        "OHSMS": ["8.1.1", "8.1.2"],
    }
    told = list(dict.fromkeys(one for system in audit.systems for one in clauses[system]))
    drilled = not {"EMS", "OHSMS"} & {*audit.systems}
    told = told if drilled else [one for one in told if one != "8.2"]
    table = Process(w, "¶".join(told), "运行过程¶现场控制")
    texts = phrases.some("run", 4)
    texts += phrases.some("green_run", 1) if "EMS" in audit.systems else []
    texts += phrases.some("safe_run", 1) if "OHSMS" in audit.systems else []
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    texts.append(f"执行的产品（服务）、排放等标准：{'；'.join(cited)}。")
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    texts.append(f"现场询问负责人，对{titles}与本岗位的关系清楚。{few.silent('place')}")
    table.say(texts)
    for figures in audit.tables_with_totals:
        table.cells([_figures(w, figures)], (INNER,))
    table.close()


def _figures(w: Writer, figures: TableWithTotal) -> Cell:
    """A cell with a table of amounts in it, the names across."""
    e = w.entry("tables_with_totals", figures)
    title = f"{e('title')}（单位：{figures.unit}）"
    items = [e.inner("items", item) for item in figures.items]
    pairs = [(item("name"), item("amount")) for item in items]
    rows: list[Row] = [
        [*(name for name, _ in pairs), "总计"],
        [*(sum_ for _, sum_ in pairs), e("stated_total")],
    ]
    inner = table_of(rows, (1.5,) * len(rows[0]), head=1, look=w.look)
    return Cell(lines_of(title, w.look), nested=inner)


def _drills(audit: Audit, w: Writer, phrases: Phrases) -> None:
    table = Process(w, "8.2" if audit.systems != ["QMS"] else "8.1（应急）", "应急准备¶和响应")
    table.say(phrases.some("urgent", 1))
    rows = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([f"{e('kind')}演练", on(e, "held_on"), drill.place, f"{drill.people} 人"])
    table.lists("演练记录", ["科目", "日期", "地点", "参演"], (4, 3, 3, 2), rows)
    table.close()


def _cycle(audit: Audit, w: Writer, phrases: Phrases) -> None:
    table = Process(w, "9.1.1¶9.2¶9.3", "绩效评价¶内审管评")
    table.say(phrases.some("measure", 2))
    rows = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        last = f"¶～{on(e, 'end')}" if one.end != one.start else e.silent("end")
        rows.append(
            [
                on(e, "planned_on"),
                on(e, "start") + last,
                e("leader"),
                e.each("auditors", "、"),
                f"{e('nonconformities')} 项",
                on(e, "closed_on"),
            ]
        )
    heads = ["下达计划", "实施", "组长", "内审员（含组长）", "不符合", "全部封闭"]
    table.lists("内部审核", heads, (2, 2, 2, 3, 1, 2), rows)
    rows = []
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        row = [
            on(r, "planned_on"),
            on(r, "held_on"),
            r("chair"),
            f"{r('improvements')} 项",
            on(r, "due_date"),
        ]
        rows.append(row)
    heads = ["下达计划", "会议日", "主持", "改进决定", "完成限期"]
    table.lists("管理评审", heads, (3, 3, 2, 2, 2), rows)
    table.close()


def _improving(w: Writer, phrases: Phrases) -> None:
    table = Process(w, "10.1¶10.2¶10.3", "改进")
    minor = w.fact("nonconformities.minor")
    table.say([*phrases.some("better", 2), f"本次审核开出的轻微不符合为 {minor} 份，组织接受并承诺整改。"])
    table.close()
