"""Chapters 3 to 6 of 榆洲's report: planning, support, operation, performance."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


class Pages:
    """The report being written: its sentences, and its tables numbered through."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.words = audit, w, Sentences(audit, w)
        self.words.slots["safety"] = audit.world.departments[-1]
        self.tables = 0

    def say(self, *names: str) -> None:
        """A paragraph of the stock: one of those under a name."""
        self.w.text(self.w.random.choice(self.words.texts(*names)))

    def table(self, title: str, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
        """A table with its number and title above it."""
        self.tables += 1
        self.w.text(f"表{self.tables}  {title}", style="center")
        self.w.table(rows, widths, head=1, repeat=True, rules="rows" if self.tables % 3 else "all")


def planning(p: Pages) -> None:
    """Chapter 3."""
    w, audit = p.w, p.audit
    w.heading(1, "3  组织环境与策划")
    w.heading(2, "3.1  环境、领导作用和方针")
    for name in ("context", "lead", "action"):
        p.say(name)
    w.text(
        f"手册规定的体系范围如下。{'；'.join(w.scope('system', one) for one in audit.systems)}。"
        f"没有不适用的条款（删减：{w.fact('exclusions')}）。"
    )
    w.heading(2, "3.2  能源评审" if audit.systems == ["EnMS"] else "3.2  因素识别与评价")
    if "EMS" in audit.systems:
        p.say("aspects")
    if "OHSMS" in audit.systems:
        p.say("hazards")
    if "EnMS" in audit.systems:
        for name in ("review", "enpi"):
            p.say(name)
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(f"组织确定的{c('what')}共{c('stated')}{count.unit}，即{c.each('listed')}。")
    w.heading(2, "3.3  合规义务")
    _laws(p)
    w.heading(2, "3.4  目标和指标")
    if "EnMS" in audit.systems:
        w.text("能源目标为单位产品综合能耗较基准下降2%，按月统计，累计下降2.6%，达到目标。")
        p.say("save")
    else:
        rows: list[Row] = [["目标", "指标值", "实绩"], *audit.world.objectives]
        p.table("目标完成情况", rows, (4, 2.5, 2.5))


def _laws(p: Pages) -> None:
    w, audit = p.w, p.audit
    e = w.law_entry("compliance")
    w.text(f"组织建立了法律法规清单，现行清单收录{e('stated_count')}项（见下表）。{e.silent('place')}")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        row = []
        for number, title in enumerate(titles[at : at + 2], at + 1):
            row += [str(number), f"《{e.one('titles', title)}》"]
        rows.append([*row, *(["‹"] * (4 - len(row)))])
    p.table("法律法规清单", rows, (0.8, 5, 0.8, 5))
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"此外，组织收集并执行{'、'.join(cited)}。")


def support(p: Pages) -> None:
    """Chapter 4."""
    w = p.w
    w.heading(1, "4  资源与能力")
    w.heading(2, "4.1  能力、意识与沟通")
    for name in ("able", "tell", "paper"):
        p.say(name)
    for one in p.audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"至{e('valid_to')}止" if one.valid_to else "起，为无固定期限合同"
        w.text(f"抽查{e('name')}的劳动合同，{e('signed_on')}签订，期限自{e('valid_from')}{term}。")
    if "OHSMS" in p.audit.systems:
        for exam in p.audit.medical_exams:
            e = w.entry("medical_exams", exam)
            where = f"在{e('institution')}"
            w.text(f"{e('name')}于{e('examined_on')}{where}接受职业健康检查，结论为{e('result')}。")
    w.heading(2, "4.2  持证作业人员")
    _holders(p)
    w.heading(2, "4.3  监视和测量设备")
    _instruments(p)
    w.heading(2, "4.4  设施与特种设备")
    _plant(p)


def _holders(p: Pages) -> None:
    w = p.w
    if not p.audit.personnel_certificates:
        w.text("组织没有依法须持证上岗的特种作业岗位，审核组现场核实情况属实。")
        return
    rows: list[Row] = [["持证人", "岗位工作", "证件及作业项目", "证件编号", "发证日期及期限", "发证机关"]]
    for one in p.audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        term = f"{e('issued_on')}发证¶{e('valid_from')}起¶{e('valid_to')}止"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term, e("issuer")])
    p.table("特种作业及特种设备作业人员", rows, (1.1, 1.4, 2.4, 2.7, 2.9, 1.8))


def _done(e: Entry, one: Calibration) -> str:
    """What was done to an instrument, and when."""
    return f"{e('calibrated_on')}{one.act}，有效期至{e('valid_until')}，结果{e('result')}"


def _instruments(p: Pages) -> None:
    w, found = p.w, p.audit.calibrations
    if "EnMS" in p.audit.systems:
        p.say("meter")
    rows: list[Row] = [["出厂编号", "器具名称", "规格型号", "检定或校准日期", "有效期至", "证书号", "结果"]]
    for one in found[:-1]:
        e = w.entry("calibrations", one)
        what: Row = [e("serial"), e("device"), e("model"), e("calibrated_on"), e("valid_until")]
        rows.append([*what, e("certificate_no"), e("result")])
    p.table("抽查的监视和测量设备", rows, (1.4, 2, 1.4, 2.5, 2.5, 2.3, 0.8))
    e = w.entry("calibrations", found[-1])
    w.text(
        f"在{found[-1].place}抽查在用的{e('device')}（型号{e('model')}，编号{e('serial')}），由{e('agency')}于"
        f"{_done(e, found[-1])}，证书编号{e('certificate_no')}，现场状态标识与证书一致。"
    )


def _plant(p: Pages) -> None:
    w = p.w
    names = "、".join(f"{name}{number}台" for name, _, number in p.audit.world.equipment)
    w.text(f"主要设施有{names}，建筑面积约{p.audit.world.area}平方米，设备保养按计划实施并有记录。")
    if not p.audit.special_equipment:
        w.text("现场没有列入目录的特种设备，审核组查看设备台账后予以确认。")
    for one in p.audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"位于{e.aside('place')}的{e('name')}（型号{e('model')}，设备代码{e('device_code')}）已办理使用登记，"
            f"登记证编号{e('registration_no')}。该设备{e('first_inspected_on')}首次检验，最近一次定期检验由"
            f"{e('agency')}于{e('inspected_on')}完成，报告编号{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}。"
        )


def operation(p: Pages) -> None:
    """Chapter 5."""
    w, audit = p.w, p.audit
    w.heading(1, "5  运行控制")
    w.heading(2, "5.1  过程与现场")
    w.text(
        f"组织的活动流程为：{'—'.join(audit.world.industry['flow'])}。"
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )
    for system in audit.systems:
        p.say("site", system)
    w.text(f"审核组对照{w.laws('operation')}中的有关规定核对了实际做法，没有发现违反规定的情况。")
    w.heading(2, "5.2  行政许可")
    for one in audit.permits:
        e = w.entry("permits", one)
        w.text(
            f"{e('kind')}：编号{e('number')}，由{e('authority')}核发，持有人为{e('holder')}，"
            f"内容为{e('scope')}，有效期自{e('valid_from')}至{_end(w, e)}。"
        )
    if not audit.permits:
        w.text("组织的活动不涉及专项行政许可，营业执照的经营范围覆盖认证范围。")
    w.heading(2, "5.3  供方与合同")
    rows: list[Row] = [["供方名称", "评价日期", "提供的产品或服务"]]
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        rows.append([s("name"), s("evaluated_on"), s("provides")])
    p.table("主要供方及其评价", rows, (4.5, 2.5, 3))
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e.each('parties', '和')}于{e('signed_on')}签订{e('kind')}，标的为{contract.about}，为期"
            f"{e('stated_term')}，自{e('valid_from')}起至{e('valid_to')}止。"
        )
    p.say("out")
    if audit.systems != ["EnMS"]:
        _drills(p)


def _end(w: Writer, e: Entry) -> str:
    return e("valid_to") if getattr(e.source, "valid_to", None) else w.tag(f"{e.path}.valid_to", "长期")


def _drills(p: Pages) -> None:
    w = p.w
    w.heading(2, "5.4  应急准备和响应")
    for one in p.audit.drills:
        e = w.entry("drills", one)
        w.text(f"{e('held_on')}，组织在{one.place}开展了{e('kind')}应急演练，参加人员{one.people}人。")
    p.say("after")


def performance(p: Pages) -> None:
    """Chapter 6."""
    w, audit = p.w, p.audit
    w.heading(1, "6  绩效评价与改进")
    w.heading(2, "6.1  监视、测量和分析")
    p.say("measure")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        p.table(e("title"), [*rows, ["合计", e("stated_total")]], (5, 4))
    w.heading(2, "6.2  合规性评价")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"最近一次合规性评价于{e('done_on')}进行，参加人为{e.each('evaluators')}，对照{e('stated_count')}项"
            "法律法规逐项评价，结论为全部遵守。"
        )
    w.heading(2, "6.3  内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        w.text(
            f"内部审核计划于{e('planned_on')}下发，{days}实施，由{e('leader')}担任组长，审核员为"
            f"{e.each('auditors')}。共提出{e('nonconformities')}项不符合，{e('closed_on')}前全部完成整改并验证。"
        )
    w.heading(2, "6.4  管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        after = f"，已于{e('closed_on')}完成" if held.closed_on else "，目前按计划实施"
        w.text(
            f"管理评审会议于{e('held_on')}召开（计划于{e('planned_on')}发出），由{e('chair')}主持。会议确定"
            f"{e('improvements')}项改进措施，完成期限为{e('due_date')}{after}。"
        )
    w.heading(2, "6.5  改进")
    p.say("mend")
