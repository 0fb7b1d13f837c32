"""The records that 鲲樾's auditors saw, told in sentences, by the clause where they are told."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, PersonnelCertificate
from corpus.bodies.templates.a._kunyue_stock import worded
from corpus.bodies.writer import Writer

SAFE = ("安全阀", "压力表", "报警器", "气体检测仪", "氨气", "绝缘手套", "安全带", "呼吸器")
"""Words in the names of devices that belong to safety."""

DEVICES = (
    "{place}在用的{device}（{model}，编号{serial}）由{agency}于{calibrated_on}{act}，证书编号"
    "{certificate_no}，有效期至{valid_until}，结论为{result}。",
    "抽{device}，型号{model}，出厂编号{serial}，使用地点{place}：{agency}出具{act}证书{certificate_no}，"
    "{act}日期{calibrated_on}，有效期至{valid_until}，{result}。",
    "{serial}号{device}（{model}）放置于{place}，标签有效期至{valid_until}，与{agency}{calibrated_on}的"
    "{certificate_no}号{act}证书相符。",
)
UNITS = (
    "{place}的{name}，型号{model}，设备代码{device_code}，使用登记证编号{registration_no}；{agency}于"
    "{inspected_on}作定期检验，报告编号{report_no}，下次检验日期{next_inspection_on}。",
    "{name}（{model}）已办理使用登记，登记编号{registration_no}，设备代码{device_code}，使用地点{place}；"
    "最近一次检验在{inspected_on}，检验机构{agency}，{report_no}号报告注明下次检验日期为"
    "{next_inspection_on}。",
)
HELD = (
    "从事{work}的{name}持有{issuer}核发的{kind}，作业项目{category}，证号{number}，有效期{valid_from}至"
    "{valid_to}。",
    "{name}从事{work}，{kind}编号{number}，项目为{category}，{issuer}{issued_on}签发，有效期至{valid_to}。",
    "查{work}人员{name}：{kind}（{category}），编号{number}，发证机关{issuer}，自{valid_from}起至{valid_to}"
    "有效。",
)
CONTRACTS = (
    "{about}：与{party}订有{kind}，{signed_on}签订，期限{stated_term}，自{valid_from}起至{valid_to}止，条款"
    "含安全环保责任。",
    "抽查{kind}，甲方{own}，乙方{party}，内容为{about}，签订日期{signed_on}，有效期{valid_from}至"
    "{valid_to}（{stated_term}）。",
)
DRILLS = (
    "{held_on}在{place}举行{kind}应急演练，{people}人参加，演练记录附照片和评价表。",
    "{kind}应急演练于{held_on}开展，地点{place}，参演{people}人，评价认为预案可行。",
)
AUDITS = (
    "内审计划于{planned_on}批准，{start}{until}实施，组长{leader}，内审员{auditors}；共开出不符合"
    "{nonconformities}项，{closed_on}全部验证关闭。",
    "{start}{until}，由{leader}任组长，{auditors}组成内审组，按{planned_on}发布的计划完成审核，提出不符合"
    "{nonconformities}项，责任部门整改后于{closed_on}关闭。",
)
REVIEWS = (
    "管理评审会议于{held_on}召开，{chair}主持，会议通知{planned_on}发出；形成改进决议{improvements}项，"
    "要求{due_date}前完成。",
    "{planned_on}下发评审计划，{held_on}由{chair}主持会议，输出改进决议{improvements}项，完成期限"
    "{due_date}。",
)
SUPPLIERS = (
    "{name}提供{provides}，{evaluated_on}完成评价并列入合格名录",
    "{provides}的供方{name}于{evaluated_on}评价合格",
)
PERMITS = (
    "{kind}：编号{number}，持有人{holder}，许可范围{scope}，{authority}核发，有效期{valid_from}至{valid_to}。",
    "{holder}持有{authority}核发的{kind}，编号{number}，范围为{scope}，自{valid_from}起至{valid_to}有效。",
)


class Evidence:
    """The paragraphs of records, each by the name of what it tells."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.listed = w.random.random() < 0.5
        self.compared = False

    def of(self, name: str) -> list[str]:
        """The paragraphs of a kind of records."""
        told: Callable[[], list[str]] = getattr(self, name)
        return told()

    def _laid(self, about: str, sentences: list[str]) -> list[str]:
        """Sentences as an auditor lays them out: numbered, or in one paragraph."""
        if not sentences:
            return []
        if not self.listed:
            return [f"{about}：{''.join(sentences)}"]
        return [f"{about}：", *(f"（{at}）{text}" for at, text in enumerate(sentences, 1))]

    def _device(self, one: Calibration) -> str:
        e = self.w.entry("calibrations", one)
        fields = "device model serial agency calibrated_on certificate_no valid_until result"
        return worded(self.w, DEVICES, e, fields, act=one.act, place=e.aside("place"))

    def safety_devices(self) -> list[str]:
        """Valves, gauges, detectors, protective equipment."""
        found = [one for one in self.audit.calibrations if any(word in one.device for word in SAFE)]
        return self._laid("安全附件、报警和防护器具抽样", [self._device(one) for one in found])

    def instruments(self) -> list[str]:
        """What else measures."""
        found = [one for one in self.audit.calibrations if not any(word in one.device for word in SAFE)]
        return self._laid("监测和计量器具抽样", [self._device(one) for one in found])

    def units(self) -> list[str]:
        """Special equipment."""
        fields = "name model device_code registration_no agency inspected_on report_no next_inspection_on"
        found = []
        for one in self.audit.special_equipment:
            e = self.w.entry("special_equipment", one)
            found.append(worded(self.w, UNITS, e, fields, place=e.aside("place")))
        return self._laid("特种设备的登记和定期检验", found)

    def certificates(self) -> list[str]:
        """People's certificates for work."""
        return self._laid("持证抽样", [self._holder(one) for one in self.audit.personnel_certificates])

    def _holder(self, one: PersonnelCertificate) -> str:
        e = self.w.entry("personnel_certificates", one)
        fields = "name issuer kind category number issued_on valid_from valid_to"
        return worded(self.w, HELD, e, fields, work=e.aside("work"))

    def employment(self) -> list[str]:
        """Employment contracts."""
        found = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            end = f"期限自{e('valid_from')}至{e('valid_to')}"
            if one.valid_to is None:
                end = f"自{e('valid_from')}起为无固定期限"
            found.append(f"{e('name')}的劳动合同于{e('signed_on')}签订，{end}")
        return [f"抽查劳动合同：{'；'.join(found)}。合同写明了职业危害和防护条款。"] if found else []

    def exams(self) -> list[str]:
        """Medical examinations, all of one day and place."""
        entries = [self.w.entry("medical_exams", one) for one in self.audit.medical_exams]
        if not entries:
            return []
        first, *others = entries
        people = [f"{first('name')}（{first('result')}）"]
        for e in others:
            hidden = e.silent("examined_on") + e.silent("institution")
            people.append(f"{e('name')}（{e('result')}）{hidden}")
        day, place = first("examined_on"), first("institution")
        return [f"{day}由{place}对接害岗位人员作职业健康检查，抽查体检报告：{'、'.join(people)}。"]

    def contracts(self) -> list[str]:
        """Contracts with suppliers."""
        fields = "kind signed_on stated_term valid_from valid_to"
        found = []
        for one in self.audit.contracts:
            e = self.w.entry("contracts", one)
            own, party = (e.one("parties", name) for name in one.parties)
            found.append(worded(self.w, CONTRACTS, e, fields, own=own, party=party, about=one.about))
        return self._laid("合同抽样", found)

    def suppliers(self) -> list[str]:
        """Suppliers and their evaluation."""
        found = []
        for one in self.audit.suppliers:
            e = self.w.entry("suppliers", one)
            found.append(worded(self.w, SUPPLIERS, e, "name provides evaluated_on"))
        return [f"查看供方评价记录：{'；'.join(found)}。"] if found else []

    def drills(self) -> list[str]:
        """Drills."""
        found = []
        for one in self.audit.drills:
            e = self.w.entry("drills", one)
            found.append(worded(self.w, DRILLS, e, "held_on kind", place=one.place, people=str(one.people)))
        return self._laid("演练", found)

    def internal_audit(self) -> list[str]:
        """The internal audit."""
        found = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            until = f"至{e('end')}" if one.end > one.start else e.silent("end")
            fields = "planned_on start leader nonconformities closed_on"
            auditors = e.each("auditors", "、")
            found.append(worded(self.w, AUDITS, e, fields, until=until, auditors=auditors))
        return found

    def review(self) -> list[str]:
        """The management review."""
        fields = "held_on chair planned_on improvements due_date"
        entries = [self.w.entry("management_reviews", one) for one in self.audit.management_reviews]
        return [worded(self.w, REVIEWS, e, fields) for e in entries]

    def evaluation(self) -> list[str]:
        """The evaluation of compliance."""
        found = []
        for one in self.audit.compliance_evaluations:
            e = self.w.entry("compliance_evaluations", one)
            found.append(
                f"最近一次合规性评价在{e('done_on')}完成，参加人员为{e.each('evaluators', '、')}，对"
                f"{e('stated_count')}部法律法规逐部评价，结论均为符合。"
            )
        return found

    def laws(self) -> list[str]:
        """The company's list of laws, and the standards that it keeps."""
        count = self.w.law_entry("compliance")("stated_count")
        found = [f"现行清单登记法律法规{count}部，包括{self.w.laws('compliance')}。"]
        cited = []
        for one in self.audit.standards_cited:
            e = self.w.entry("standards_cited", one)
            cited.append(f"{e('number')}《{e('title')}》")
        return [*found, f"须执行的技术标准有{'、'.join(cited)}。"] if cited else found

    def applied(self) -> list[str]:
        """Laws that what was seen on the spot is held against."""
        if self.compared:
            return []
        self.compared = True
        return [f"现场情况对照{self.w.laws('operation')}的有关条款核查，未见违反。"]

    def spending(self) -> list[str]:
        """Tables of expenses."""
        found = []
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            parts = []
            for item in table.items:
                inner = e.inner("items", item)
                parts.append(f"{inner('name')}{inner('amount')}{table.unit}")
            found.append(f"查{e('title')}：{'，'.join(parts)}，合计{e('stated_total')}{table.unit}。")
        return found

    def aspects(self) -> list[str]:
        """The significant aspects."""
        return self._count("重要环境因素", "经评价确定的{what}共{stated}{unit}，分别为{listed}。")

    def risks(self) -> list[str]:
        """The risks that are not acceptable."""
        return self._count("不可接受风险", "{what}清单列有{stated}{unit}：{listed}，均有管控方案。")

    def _count(self, what: str, wording: str) -> list[str]:
        found = []
        for one in self.audit.counts:
            if one.what == what:
                e = self.w.entry("counts", one)
                listed = e.each("listed", "、")
                found.append(wording.format(what=e("what"), stated=e("stated"), unit=one.unit, listed=listed))
        return found

    def goals(self) -> list[str]:
        """Objectives and what was reached."""
        goals = self.audit.world.objectives
        told = [f"{name}目标{target}，实际{reached}" for name, target, reached in goals]
        return [f"覆盖时期内的考核数据：{'；'.join(told)}。"]

    def permits(self) -> list[str]:
        """Permits, for the part on the company."""
        found = []
        for one in self.audit.permits:
            e = self.w.entry("permits", one)
            fields = "kind number holder scope authority valid_from"
            end = e("valid_to") if one.valid_to else self.w.tag(f"{e.path}.valid_to", "长期")
            found.append(worded(self.w, PERMITS, e, fields, valid_to=end))
        return self._laid("许可文件", found)
