"""What 巩留 audits of each process: a card, what was seen, small tables of samples."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._gongliu_processes import (
    GROUPS,
    LETTERS,
    Process,
    clauses,
    judged,
    owner,
    processes,
)
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


class Cards:
    """The cards of a report, their tables numbered through."""

    def __init__(self, audit: Audit, w: Writer, phrases: Phrases, reached: dict[str, str]) -> None:
        self.audit, self.w, self.phrases, self.reached = audit, w, phrases, reached
        self.number = 0

    def small(self, title: str, rows: list[Row], widths: tuple[float, ...], head: int = 1) -> None:
        """A small table with its number and title."""
        self.number += 1
        self.w.text(f"样本表{self.number}　{title}", style="center")
        self.w.table(rows, widths, head=head, repeat=True)

    def all(self) -> None:
        """All processes, group by group."""
        done = ""
        for one in processes(self.audit):
            if one.code[0] != done:
                done = one.code[0]
                self.w.heading(2, f"3.{list(GROUPS).index(done) + 1} {GROUPS[done]}")
            self._card(one)
            SAMPLES.get(one.code, _nothing)(self)

    def _card(self, one: Process) -> None:
        audit, w = self.audit, self.w
        rows: list[Row] = [
            ["过程", f"{one.code} {one.name}", "所有者", owner(audit, one)],
            ["输入", one.takes, "输出", one.gives],
            ["绩效指标", one.indicator, "目标/实绩", f"{one.target} / {self.reached[one.code]}"],
            ["条款", clauses(audit, one), "评价", judged(audit, one)],
        ]
        w.table(rows, (1.2, 4.4, 1.3, 3.3), bold=(0, 2))
        w.paragraphs(self.phrases.some(one.code, 5))


def _nothing(_: Cards) -> None:
    """No samples."""


def _planning(c: Cards) -> None:
    rows: list[Row] = [["目标", "指标", "完成情况"]]
    rows += [list(goal) for goal in c.audit.world.objectives]
    c.small("管理体系目标的完成情况", rows, (4, 3, 3))


def _laws(c: Cards) -> None:
    audit, w = c.audit, c.w
    e = w.law_entry("compliance")
    rows: list[Row] = [["序号", "法律法规名称"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), e.one("titles", title)])
    w.text(f"《法律法规清单》中共列出 {e('stated_count')} 部法律法规{e.silent('place')}，见下表。")
    c.small("适用的法律法规", rows, (1, 9))
    cited: list[Row] = [["标准编号", "标准名称"]]
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append([s("number"), s("title")])
    c.small("执行的技术标准", cited, (3, 7))
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        who = e.each("evaluators", "、")
        w.text(
            f"{e('done_on')} 由{who}进行了合规性评价，评价 {e('stated_count')} 部法律法规，"
            "组织的活动符合要求。"
        )
    _permits(c)


def _permits(c: Cards) -> None:
    rows: list[Row] = [["许可名称", "编号", "持有人", "许可范围", "有效期", "发证机关"]]
    for one in c.audit.permits:
        e = c.w.entry("permits", one)
        end = e("valid_to") if one.valid_to else c.w.tag(f"{e.path}.valid_to", "长期")
        term = f"{e('valid_from')} 至 {end}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    if len(rows) > 1:
        c.small("行政许可和登记", rows, (1.6, 2, 2, 1.4, 1.6, 1.6))
    else:
        c.w.text("组织的业务无需专项行政许可，经营范围与营业执照一致。")


def _internal(c: Cards) -> None:
    rows: list[Row] = [["计划日期", "实施日期", "内审组长", "内审员", "不符合项数", "关闭日期"]]
    for one in c.audit.internal_audits:
        e = c.w.entry("internal_audits", one)
        days = f"{e('start')} 至 {e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        numbers = [e("nonconformities"), e("closed_on")]
        rows.append([e("planned_on"), days, e("leader"), e.each("auditors", "、"), *numbers])
    c.small("最近一次内部审核", rows, (1.5, 1.8, 1.3, 2.4, 1.2, 1.5))


def _review(c: Cards) -> None:
    rows: list[Row] = [["计划日期", "评审日期", "主持人", "改进决议", "要求完成日期", "实际完成"]]
    for one in c.audit.management_reviews:
        e = c.w.entry("management_reviews", one)
        after = e("closed_on") if one.closed_on else "实施中"
        ends = [f"{e('improvements')}项", e("due_date"), after]
        rows.append([e("planned_on"), e("held_on"), e("chair"), *ends])
    c.small("最近一次管理评审", rows, (1.6, 1.6, 1.4, 1.4, 1.8, 1.4))


def _making(c: Cards) -> None:
    audit, w = c.audit, c.w
    rows: list[Row] = [
        ["实现流程", "—".join(audit.world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
    ]
    c.small("生产和服务提供的过程识别", rows, (1.8, 8), head=0)
    for one in audit.counts:
        if one.what == "主要过程":
            e = w.entry("counts", one)
            w.text(f"组织识别的{e('what')}有 {e('stated')} {one.unit}：{e.each('listed')}。")
    if "EMS" not in audit.systems:
        w.text(f"现场活动执行{w.laws('operation', '、')}的规定。")


def _totals(title: str) -> Callable[[Cards], None]:
    """The tables with such a word in their title."""

    def told(c: Cards) -> None:
        for table in c.audit.tables_with_totals:
            if title not in table.title:
                continue
            e = c.w.entry("tables_with_totals", table)
            heads, amounts = [], []
            for item in table.items:
                inner = e.inner("items", item)
                heads.append(inner("name"))
                amounts.append(inner("amount"))
            c.number += 1
            c.w.text(f"样本表{c.number}　{e('title')}（单位：{table.unit}）", style="center")
            rows: list[Row] = [["项目", *heads, "合计"], ["数值", *amounts, e("stated_total")]]
            c.w.table(rows, (1,) * (len(heads) + 2), head=1)

    return told


def _design(c: Cards) -> None:
    c.w.text(f"不适用的条款：{c.w.fact('exclusions')}。")


def _people(c: Cards) -> None:
    audit, w = c.audit, c.w
    rows: list[Row] = [
        ["姓名", "从事工作", "证件种类", "作业类别", "证件编号", "发证日期", "有效期", "发证机关"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        kinds = [e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([e("name"), *kinds, e("issued_on"), term, e("issuer")])
    if len(rows) > 1:
        c.small("特种作业和特种设备作业人员", rows, (0.9, 1.1, 1.4, 1.2, 1.7, 1.3, 1.4, 1.2))
    hired: list[Row] = [["姓名", "签订日期", "合同期限"]]
    for signed in audit.employment_contracts:
        e = w.entry("employment_contracts", signed)
        end = f"至 {e('valid_to')}" if signed.valid_to else "起，无固定期限"
        hired.append([e("name"), e("signed_on"), f"{e('valid_from')} {end}"])
    if len(hired) > 1:
        c.small("劳动合同", hired, (2, 3, 5))
    if "EMS" not in audit.systems or not audit.medical_exams:
        return
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    w.text(f"员工健康检查抽查：{'；'.join(told)}。")


def _plant(c: Cards) -> None:
    audit, w = c.audit, c.w
    owned: list[Row] = [["设备名称", "型号", "数量"]]
    owned += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    c.small("主要设备", owned, (4, 4, 2))
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows: list[Row] = [
            ["设备名称", e("name"), "型号", e("model")],
            ["设备代码", e("device_code"), "使用登记证编号", e("registration_no")],
            ["首次检验日期", e("first_inspected_on"), "使用地点", e.aside("place")],
            ["检验日期", e("inspected_on"), "下次检验日期", e("next_inspection_on")],
            ["检验机构", e("agency"), "报告编号", e("report_no")],
        ]
        c.small("特种设备", rows, (1.6, 3.4, 1.8, 3.2), head=0)
    if not audit.special_equipment:
        w.text("组织没有使用特种设备，已在现场核实。")


def _instruments(c: Cards) -> None:
    rows: list[Row] = [["器具", "规格型号", "编号", "证书编号", "检定/校准机构", "日期", "有效期至", "结论"]]
    for one in c.audit.calibrations:
        e = c.w.entry("calibrations", one)
        made = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency")]
        rows.append([*made, f"{e('calibrated_on')}（{one.act}）", e("valid_until"), e("result")])
    c.small("监视和测量资源", rows, (1.2, 1.2, 1.1, 1.5, 1.8, 1.5, 1.3, 0.8))
    e = c.w.entry("calibrations", c.audit.calibrations[-1])
    c.w.text(
        f"在{e.aside('place')}核对{e('device')}（编号 {e('serial')}），"
        f"合格标签上的有效期为 {e('valid_until')}，与证书一致。"
    )


def _buying(c: Cards) -> None:
    rows: list[Row] = [["供方名称", "提供的产品或服务", "评价日期", "评价结论"]]
    for one in c.audit.suppliers:
        e = c.w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格供方"])
    c.small("外部供方评价", rows, (4, 2.6, 2, 1.6))
    signed: list[Row] = [["合同", "标的", "双方", "签订日期", "有效期", "期限"]]
    for contract in c.audit.contracts:
        e = c.w.entry("contracts", contract)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        kinds = [e("kind"), contract.about, e.each("parties", "¶"), e("signed_on")]
        signed.append([*kinds, term, e("stated_term")])
    if len(signed) > 1:
        c.small("采购和服务合同", signed, (1.3, 1.5, 3, 1.5, 1.8, 0.8))


def _green(c: Cards) -> None:
    for one in c.audit.counts:
        if one.what == "重要环境因素":
            e = c.w.entry("counts", one)
            rows: list[Row] = [["序号", e("what")]]
            for at, text in enumerate(one.listed, 1):
                rows.append([str(at), e.one("listed", text)])
            c.small("重要环境因素清单", rows, (1, 9))
            c.w.text(f"清单共列入 {e('stated')} {one.unit}，均制定了运行控制措施。")
    c.w.text(f"现场检查对照的法律法规：{c.w.laws('operation', '、')}。")
    _totals("环保")(c)


def _drills(c: Cards) -> None:
    rows: list[Row] = [["演练内容", "演练日期", "地点", "参加人数", "评价"]]
    for one in c.audit.drills:
        e = c.w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, str(one.people), "达到预期"])
    if len(rows) > 1:
        c.small("应急演练", rows, (3, 2.2, 2, 1.4, 1.6))


SAMPLES: dict[str, Callable[[Cards], None]] = {
    "M1": _planning,
    "M2": _laws,
    "M3": _internal,
    "M4": _review,
    "C2": _making,
    "C3": _totals("检验"),
    "C4": _design,
    "S1": _people,
    "S2": _plant,
    "S3": _instruments,
    "S4": _buying,
    "E1": _green,
    "E2": _drills,
}


def scopes(audit: Audit, w: Writer, place: str) -> str:
    """The scope at a place, a paragraph a system."""
    return "¶".join(f"{LETTERS[one]}：{w.scope(place, one)}" for one in audit.systems)
