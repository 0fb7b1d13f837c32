"""太岳's third chapter: what was found at the management and in each department."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NUMERALS = "一二三四五六七八九"
GREEN, SAFE = {"EMS", "HSE"}, {"OHSMS", "HSE"}


class Department:
    """The numbered paragraphs of one department."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.number = 0

    def say(self, text: str) -> None:
        """A paragraph with the next number."""
        self.number += 1
        self.w.text(f"{self.number}.{text}")

    def some(self, topic: str, count: int) -> None:
        """Sentences of the store."""
        for text in phrases(self.w, topic, count):
            self.say(text)

    def list(self, lead: str, items: list[str]) -> None:
        """A short list with semicolons."""
        if not items:
            return
        self.say(lead)
        for at, item in enumerate(items, 1):
            self.w.text(f"（{at}）{item}{'。' if at == len(items) else '；'}")


Tell = Callable[[Department], None]


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.text("审核组按照审核计划到各部门进行了审核，提出的问题见第四部分，总体评价见第五部分。")
    tells: tuple[Tell, ...] = (_office, _quality, _doing, _tech, _purchase, _sale, _upkeep, _safety)
    w.heading(2, "（一）管理层")
    _top(Department(audit, w))
    for at, (name, tell) in enumerate(zip(audit.world.departments, tells, strict=True), 1):
        w.heading(2, f"（{NUMERALS[at]}）{name}")
        tell(Department(audit, w))


def _top(d: Department) -> None:
    d.some("top", 4)
    told = [f"{name}的目标为{goal}，实际为{reached}" for name, goal, reached in d.audit.world.objectives]
    d.say(f"公司建立的目标已经分解和考核，{'；'.join(told)}，考核的结果均达到要求。")
    for one in d.audit.management_reviews:
        e = d.w.entry("management_reviews", one)
        d.say(
            f"公司于{e('planned_on')}制定管理评审计划，{e('held_on')}由{e('chair')}主持召开管理评审会议，作出改进决定"
            f"{e('improvements')}项，要求于{e('due_date')}前完成。"
        )


def _office(d: Department) -> None:
    d.some("office", 4)
    for one in d.audit.internal_audits:
        e = d.w.entry("internal_audits", one)
        single = one.start == one.end
        days = e("start") + (e.silent("end") if single else f"至{e('end')}")
        d.say(
            f"内部审核的计划编制于{e('planned_on')}，审核实施于{days}，内审组长为{e('leader')}，内审员为"
            f"{e.each('auditors')}，发现不符合{e('nonconformities')}项，截至{e('closed_on')}均已关闭。"
        )
    contracts = []
    for contract in d.audit.employment_contracts:
        e = d.w.entry("employment_contracts", contract)
        until = f"至{e('valid_to')}止" if contract.valid_to else "起，无固定期限"
        contracts.append(f"{e('name')}的劳动合同签订于{e('signed_on')}，期限自{e('valid_from')}{until}")
    d.list("抽查员工的劳动合同：", contracts)
    _people(d)
    if "EIMS" in d.audit.systems:
        d.some("integrity", 2)


def _people(d: Department) -> None:
    held = []
    for one in d.audit.personnel_certificates:
        e = d.w.entry("personnel_certificates", one)
        held.append(
            f"{e('name')}从事{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，{e('issued_on')}由"
            f"{e('issuer')}签发，有效期自{e('valid_from')}至{e('valid_to')}"
        )
    d.list("抽查持证上岗的情况：", held)
    exams = []
    for exam in d.audit.medical_exams:
        e = d.w.entry("medical_exams", exam)
        exams.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论为{e('result')}")
    d.list("抽查员工的健康检查：", exams)


def _quality(d: Department) -> None:
    d.some("quality", 4)
    if not d.audit.calibrations:
        d.say("公司目前没有需要检定或校准的监视测量设备。")
        return
    d.say("监视测量设备按照周期计划送检，抽查的情况列于下表。")
    rows: list[Row] = [
        ["名称", "型号", "编号", "检定/校准单位", "证书号", "检定/校准日期", "有效期至", "结论"]
    ]
    for one in d.audit.calibrations:
        e = d.w.entry("calibrations", one)
        days = [e("calibrated_on"), e("valid_until")]
        head = [e("device"), e("model"), e("serial"), e("agency"), e("certificate_no")]
        rows.append([*head, *days, e("result")])
    d.w.table(rows, (1.2, 1.1, 1.1, 1.6, 1.2, 1.3, 1.3, 0.7), head=1, repeat=True)
    last = d.audit.calibrations[-1]
    e = d.w.entry("calibrations", last)
    d.say(
        f"在{last.place}查看正在使用的{e('device')}，编号为{e('serial')}，标签上的有效期至{e('valid_until')}，"
        "状态完好。"
    )


def _doing(d: Department) -> None:
    d.some("doing", 4)
    few = d.w.law_entry("operation")
    titles = few.silent("place") + few.each("titles", "、", "《{}》")
    d.say(f"现场的运行控制遵守了{titles}的有关规定。")


def _tech(d: Department) -> None:
    d.some("tech", 3)
    told = []
    for one in d.audit.standards_cited:
        e = d.w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        d.say(f"公司执行的技术标准有{'、'.join(told)}，均为现行有效。")
    if d.audit.exclusions == "无" and "QMS" in d.audit.systems:
        d.say("设计和开发按照程序文件的规定进行，抽查一个项目，评审、验证和确认的记录齐全。")


def _purchase(d: Department) -> None:
    d.some("purchase", 3)
    told = []
    for one in d.audit.suppliers:
        e = d.w.entry("suppliers", one)
        told.append(f"{e('name')}提供{e('provides')}，最近一次评价于{e('evaluated_on')}完成")
    d.list("查合格供方名录和评价表：", told)
    told = []
    for contract in d.audit.contracts:
        e = d.w.entry("contracts", contract)
        span = f"自{e('valid_from')}至{e('valid_to')}"
        told.append(
            f"{e.each('parties', '与')}于{e('signed_on')}签订{contract.about}的{e('kind')}，期限为"
            f"{e('stated_term')}，{span}"
        )
    d.list("抽查与供方签订的合同：", told)


def _sale(d: Department) -> None:
    d.some("sale", 3)


def _upkeep(d: Department) -> None:
    d.some("upkeep", 3)
    told = [f"{name}（{model}）{number}台" for name, model, number in d.audit.world.equipment]
    if told:
        d.say(f"公司的主要设备设施有{'、'.join(told)}。")
    told = []
    for one in d.audit.special_equipment:
        e = d.w.entry("special_equipment", one)
        told.append(
            f"{one.place}的{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，"
            f"{e('inspected_on')}经{e('agency')}检验合格，报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}"
        )
    d.list("查特种设备的登记和检验：", told)
    if "EnMS" in d.audit.systems:
        d.some("energy", 3)


def _safety(d: Department) -> None:
    systems = set(d.audit.systems)
    d.some("law", 1)
    entry = d.w.law_entry("compliance")
    stated = entry.silent("place") + entry("stated_count")
    d.say(f"公司识别适用的法律法规{stated}部，即{entry.each('titles', '、', '《{}》')}。")
    for one in d.audit.compliance_evaluations:
        e = d.w.entry("compliance_evaluations", one)
        d.say(
            f"{e('done_on')}，由{e.each('evaluators')}组成的评价小组对上述{e('stated_count')}部法律法规的遵守情况进行了"
            "合规性评价，结论为全部符合。"
        )
    if systems & GREEN:
        d.some("green", 3)
    if systems & SAFE:
        d.some("safe", 3)
    for count in d.audit.counts:
        e = d.w.entry("counts", count)
        d.say(f"经识别和评价，公司的{e('what')}共{e('stated')}{count.unit}，分别为{e.each('listed', '、')}。")
    d.some("emergency", 1)
    told = []
    for drill in d.audit.drills:
        e = d.w.entry("drills", drill)
        told.append(f"{e('held_on')}在{drill.place}举行{e('kind')}应急演练，参加{drill.people}人，有演练评价")
    d.list("查应急演练的记录：", told)
    for table in d.audit.tables_with_totals:
        e = d.w.entry("tables_with_totals", table)
        inner = [(i := e.inner("items", item))("name") + i("amount") + table.unit for item in table.items]
        d.say(f"查{e('title')}，其中{'，'.join(inner)}，合计{e('stated_total')}{table.unit}。")
