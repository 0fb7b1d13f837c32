"""The fifth chapter of 霖荃's report: what was told and seen in each department, statement by statement."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.stock import OFFICES, phrases
from corpus.bodies.writer import Writer

LETTERS = {"EMS": "e", "OHSMS": "s", "EnMS": "n"}
TOP = "top"
DUTIES = {
    "office": "成文信息、人员能力、信息交流和内部审核的归口部门",
    "quality": "监视和测量、数据分析和测量设备的归口部门",
    "doing": "各项业务活动的实施部门",
    "tech": "工艺、技术文件和变更的归口部门",
    "purchase": "外部供方和承包方的归口部门",
    "sale": "与客户联络、交付和运输的归口部门",
    "upkeep": "设备设施和公用工程的归口部门",
    "safety": "合规义务、检查和应急的归口部门",
}

Statements = Iterator[str]


class Telling:
    """Tells the departments; `listed` gives the letter of an appendix by what it lists."""

    def __init__(self, audit: Audit, w: Writer, listed: dict[str, str]) -> None:
        self.audit, self.w, self.listed = audit, w, listed

    def department(self, name: str) -> list[str]:
        """The statements on a department: of the stock, of each audited system, of its records."""
        told = phrases(self.w, name, self.w.random.choice([3, 4, 5]))
        for system in self.audit.systems:
            if name not in {"quality", "sale"} and (topic := f"{name}_{LETTERS[system]}") in TOPICS:
                told += phrases(self.w, topic, 3)
        records: Callable[[], Statements] | None = getattr(self, f"_{name}", None)
        return [*told, *(records() if records else ()), *self._wrong(name)]

    def _wrong(self, name: str) -> Statements:
        if name == TOP:
            return
        department = self.audit.world.departments[OFFICES.index(name)]
        if any(one.department == department for one in self.audit.nonconformities.items):
            yield "在本部门另发现不符合，事实见第6章；除此以外，抽样所及符合要求。"

    def _top(self) -> Statements:
        for one in self.audit.counts:
            if one.what == "主要过程":
                e = self.w.entry("counts", one)
                yield (
                    f"体系过程图确定的{e('what')}共{e('stated')}{one.unit}，依次是{e.each('listed')}，"
                    "过程之间的输入和输出衔接清楚。"
                )
        goals = "；".join(
            f"{name}，目标为{aim}，实际为{reached}" for name, aim, reached in self.audit.world.objectives
        )
        yield f"管理目标及其完成情况：{goals}。"
        for review in self.audit.management_reviews:
            e = self.w.entry("management_reviews", review)
            yield (
                f"管理评审的计划于{e('planned_on')}发出，会议于{e('held_on')}召开，由{e('chair')}主持。评审对体系的"
                f"适宜性、充分性和有效性作出了结论，形成改进事项{e('improvements')}项，要求在{e('due_date')}前办结，"
                "审核时各事项均按进度推进。"
            )
        if self.audit.tables_with_totals:
            yield f"投入和消耗的统计由财务人员提供，各表见附录{self.listed['amounts']}，合计数经审核组复算。"

    def _office(self) -> Statements:
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            days = f"{e('start')}至{e('end')}" if one.end > one.start else e("start") + e.silent("end")
            yield (
                f"内部审核的方案在{e('planned_on')}获批，审核在{days}进行，组长是{e('leader')}，内审员为"
                f"{e.each('auditors')}。内部审核发现不符合{e('nonconformities')}项，责任部门分析了原因，"
                f"全部措施到{e('closed_on')}验证完毕。内审员与所审部门没有隶属关系。"
            )
        for contract in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", contract)
            until = f"，至{e('valid_to')}届满" if contract.valid_to else "，未约定终止日期"
            yield (
                f"调阅{e('name')}的劳动合同：{e('signed_on')}签订，{e('valid_from')}起生效{until}；合同的必备条款齐全。"
            )
        if self.audit.personnel_certificates:
            yield (
                f"须持证上岗的人员由{self._named('office')}建立名册，抽取的证书列于附录{self.listed['people']}，"
                "均在有效期内。"
            )

    def _quality(self) -> Statements:
        devices = self.audit.calibrations
        for one in devices[:2]:
            yield self._device(one)
        if devices:
            yield f"其余抽取的测量设备和安全附件见附录{self.listed['devices']}，量值溯源没有中断。"

    def _device(self, one: Calibration) -> str:
        e = self.w.entry("calibrations", one)
        return (
            f"在{e.aside('place')}见到一件{e('device')}，型号规格为{e('model')}，出厂编号为{e('serial')}；{e('agency')}"
            f"在{e('calibrated_on')}对其{one.act}，证书编号{e('certificate_no')}，有效期到{e('valid_until')}，"
            f"结论为{e('result')}。"
        )

    def _doing(self) -> Statements:
        yield (f"审核组把现场所见与{self.w.laws('operation')}中的有关规定作了对照，没有发现违反规定的情形。")

    def _tech(self) -> Statements:
        cited = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            cited.append(f"{e('number')}《{e('title')}》")
        if cited:
            yield f"现行有效并须执行的技术标准主要有：{'、'.join(cited)}。"

    def _purchase(self) -> Statements:
        for one in self.audit.suppliers[:2]:
            e = self.w.entry("suppliers", one)
            yield (
                f"抽取{e('name')}的供方档案，该供方提供{e('provides')}，最近一次评价在{e('evaluated_on')}完成，"
                f"评价人来自{self._named('purchase')}和使用部门。"
            )
        if self.audit.suppliers:
            yield f"审核组抽取的全部供方列于附录{self.listed['suppliers']}。"
        for contract in self.audit.contracts:
            e = self.w.entry("contracts", contract)
            yield (
                f"与供方的{e('kind')}，双方为{e.each('parties', '和')}，标的为{contract.about}，"
                f"{e('signed_on')}签署，约定期限{e('stated_term')}，即{e('valid_from')}至{e('valid_to')}。"
            )

    def _upkeep(self) -> Statements:
        for one in self.audit.special_equipment[:1]:
            e = self.w.entry("special_equipment", one)
            yield (
                f"以{e.aside('place')}的{e('name')}为例（设备代码{e('device_code')}）：使用登记证编号"
                f"{e('registration_no')}，{e('agency')}于{e('inspected_on')}检验，下次检验日期为{e('next_inspection_on')}。"
            )
        if self.audit.special_equipment:
            yield f"在用特种设备的登记和检验情况见附录{self.listed['special']}。"
        for held in self.audit.personnel_certificates[:1]:
            e = self.w.entry("personnel_certificates", held)
            yield (
                f"{e.aside('work')}由{e('name')}承担，其{e('kind')}编号为{e('number')}，有效期至{e('valid_to')}，"
                "当班时随身携带证件复印件。"
            )

    def _safety(self) -> Statements:
        law = self.w.law_entry("compliance")
        yield (
            f"截至审核时，《合规义务清单》收录法律法规{law.silent('place')}{law('stated_count')}部，"
            f"目录见附录{self.listed['laws']}，与业务活动相关的条款已经摘录。"
        )
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            yield (
                f"合规性评价于{e('done_on')}完成，参加评价的有{e.each('evaluators')}，评价对象为清单中的"
                f"{e('stated_count')}部法律法规，评价报告提交管理评审。"
            )
        yield from self._counted()
        if self.audit.systems != ["EnMS"]:
            for drill in self.audit.drills:
                e = self.w.entry("drills", drill)
                yield (
                    f"{e('held_on')}在{drill.place}举行了{e('kind')}应急演练，{drill.people}人参加，"
                    "演练检验了报警、疏散和处置的衔接。"
                )
        if "OHSMS" in self.audit.systems:
            yield from self._exams()

    def _counted(self) -> Statements:
        wordings = {
            "重要环境因素": "经评价列为{what}的有{stated}{unit}，即{listed}，均落实了控制措施。",
            "不可接受风险": "评价得出{what}{stated}{unit}，为{listed}；每一项都有管控方案和责任人。",
        }
        for one in self.audit.counts:
            if one.what in wordings:
                e = self.w.entry("counts", one)
                slots = {
                    "what": e("what"),
                    "stated": e("stated"),
                    "unit": one.unit,
                    "listed": e.each("listed"),
                }
                yield wordings[one.what].format(**slots)

    def _exams(self) -> Statements:
        for one in self.audit.medical_exams:
            e = self.w.entry("medical_exams", one)
            yield (
                f"{e('name')}于{e('examined_on')}在{e('institution')}接受了职业健康检查，报告结果为{e('result')}。"
            )

    def _named(self, name: str) -> str:
        return self.audit.world.departments[OFFICES.index(name)]


TOPICS = frozenset(
    {f"{name}_{letter}" for name in ("top", "doing", "tech", "safety", "office") for letter in "esn"}
    | {"purchase_n", "upkeep_n"}
)
"""Topics of the stock that are of one system."""
