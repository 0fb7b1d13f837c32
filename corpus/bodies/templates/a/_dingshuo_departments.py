"""The fifth chapter of 鼎铄's report: a section for each department, numbered statements, short tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._dingshuo_stock import stated
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.tree import Number, Rules
from corpus.layouts.writer import Row

DEPARTMENTS = ("top", "office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
HEALTH = ("食品", "医疗")
"""Parts of the names of fields in which people's health is looked at."""


class Page:
    """Numbered statements and captioned tables, counted over the whole report."""

    def __init__(self, w: Writer) -> None:
        self.w, self._tables = w, 0

    def chapter(self, title: str) -> None:
        """A chapter."""
        self.w.heading(1, title, Number("main"))

    def section(self, title: str) -> None:
        """A section of a chapter."""
        self.w.heading(2, title, Number("main", 1))

    def state(self, *texts: str) -> None:
        """Numbered statements of a section."""
        for text in texts:
            self.w.text(text, style="plain", number=Number("main", 2))

    def table(
        self, caption: str, rows: Sequence[Row], widths: tuple[float, ...], rules: Rules = "three"
    ) -> None:
        """A table under its caption, its first row the head."""
        self._tables += 1
        self.w.text(f"表{self._tables}　{caption}", style="center")
        self.w.table(rows, widths, head=1, repeat=True, rules=rules)


class Departments:
    """What was seen in the departments."""

    def __init__(self, audit: Audit, page: Page) -> None:
        self.audit, self.page, self.w = audit, page, page.w

    def all_of(self) -> None:
        """Every department that has to do with the systems."""
        people, departments = self.audit.world.people, self.audit.world.departments
        for at, key in enumerate(DEPARTMENTS):
            statements = stated(self.w, key)
            if not statements:
                continue
            name = "管理层" if key == "top" else departments[at - 1]
            met = f"{people.manager}、{people.representative}" if key == "top" else people.heads[name]
            self.page.section(f"{name}（{met}）")
            self.page.state(*statements)
            records: Callable[[], None] = getattr(self, f"_{key}")
            records()
            if any(item.department == name for item in self.audit.nonconformities.items):
                self.page.state("本部门有不符合，见第6章；其余抽样符合。")

    def _entries(self, path: str) -> list[Entry]:
        return [self.w.entry(path, one) for one in getattr(self.audit, path)]

    def _count(self, count: Count, wording: str) -> str:
        e = self.w.entry("counts", count)
        listed = e.each("listed", "、")
        return wording.format(what=e("what"), stated=e("stated"), unit=count.unit, listed=listed)

    def _top(self) -> None:
        for count in self.audit.counts:
            if count.what == "主要过程":
                self.page.state(self._count(count, "{what}{stated}{unit}：{listed}。"))
        goals = self._goals()
        rows: list[Row] = [["目标", "指标", "实绩"], *([*goal] for goal in goals)]
        self.page.table("目标完成情况", rows, (5, 2.5, 2.5))
        for e in self._entries("management_reviews"):
            told = (
                f"管理评审：{e('planned_on')}通知，{e('held_on')}召开，{e('chair')}主持；改进措施"
                f"{e('improvements')}项，期限{e('due_date')}，正在实施。"
            )
            other = (
                f"{e('held_on')}管理评审（通知{e('planned_on')}），主持人{e('chair')}，输入输出齐全，提出改进措施"
                f"{e('improvements')}项，应于{e('due_date')}前完成。"
            )
            self.page.state(self.w.random.choice([told, other]))

    def _goals(self) -> list[tuple[str, str, str]]:
        goals = list(self.audit.world.objectives)
        if "QMS" not in self.audit.systems:
            del goals[0]
        if "EnMS" in self.audit.systems:
            reached = f"下降{self.w.random.choice(['2.1', '2.6', '3.4'])}%"
            goals.append(("单位产值综合能耗", "下降2%", reached))
        return goals

    def _office(self) -> None:
        self._audits()
        self._held()
        parts = []
        for one, e in zip(
            self.audit.employment_contracts, self._entries("employment_contracts"), strict=True
        ):
            end = f"～{e('valid_to')}" if one.valid_to else "起，无固定期限"
            parts.append(f"{e('name')}（{e('signed_on')}签，{e('valid_from')}{end}）")
        if parts:
            self.page.state(f"抽劳动合同：{'、'.join(parts)}。")
        if any(part in self.audit.world.industry["field"] for part in HEALTH):
            exams = self._entries("medical_exams")
            parts = [f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}" for e in exams]
            self.page.state(f"抽健康检查报告：{'；'.join(parts)}。")

    def _audits(self) -> None:
        for one, e in zip(self.audit.internal_audits, self._entries("internal_audits"), strict=True):
            end = f"～{e('end')}" if one.end > one.start else e.silent("end")
            told = (
                f"内审：计划{e('planned_on')}，实施{e('start')}{end}；组长{e('leader')}，审核员"
                f"{e.each('auditors', '、')}；不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
            )
            other = (
                f"{e('start')}{end}开展内审（{e('planned_on')}批准计划），{e('leader')}任组长，参加的内审员为"
                f"{e.each('auditors', '、')}，不符合{e('nonconformities')}项已于{e('closed_on')}关闭。"
            )
            self.page.state(self.w.random.choice([told, other]))

    def _held(self) -> None:
        rows: list[Row] = [["姓名", "岗位", "证书和项目", "编号", "发证机关", "有效期"]]
        for e in self._entries("personnel_certificates"):
            rows.append(
                [
                    e("name"),
                    e.aside("work"),
                    f"{e('kind')}¶{e('category')}",
                    e("number"),
                    e("issuer"),
                    f"{e('valid_from')}～¶{e('valid_to')}",
                ]
            )
        if len(rows) > 1:
            self.page.table("持证人员", rows, (1.1, 1.4, 2.4, 2.6, 2, 1.9), "all")

    def _quality(self) -> None:
        rows: list[Row] = [["器具", "型号", "编号", "证书号／机构", "检校日期", "有效期至", "结果"]]
        for e in self._entries("calibrations"):
            rows.append(
                [
                    e("device"),
                    e("model"),
                    e("serial"),
                    f"{e('certificate_no')}¶{e('agency')}",
                    e("calibrated_on"),
                    e("valid_until"),
                    e("result"),
                ]
            )
        if len(rows) > 1:
            self.page.table("在用监视和测量器具（抽样）", rows, (1.6, 1.5, 1.5, 2.8, 1.7, 1.7, 1.1), "all")
            self._again()
        for at, table in enumerate(self.audit.tables_with_totals):
            if "检验" in table.title:
                self._amounts(at)

    def _again(self) -> None:
        one = self.w.random.choice(self.audit.calibrations)
        e = self.w.entry("calibrations", one)
        self.page.state(
            f"到{one.place}核对{e('device')}{e('serial')}，标签上的有效期{e('valid_until')}与证书"
            f"{e('certificate_no')}一致。"
        )

    def _amounts(self, at: int) -> None:
        table = self.audit.tables_with_totals[at]
        e = self.w.entry("tables_with_totals", table)
        caption = f"{e('title')}（{table.unit}）"
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        self.page.table(caption, rows, (5, 5))

    def _doing(self) -> None:
        flow = "→".join(self.audit.world.industry["flow"])
        self.page.state(f"流程：{flow}。现场与流程图相符。")
        titles = self.w.laws("operation")
        self.page.state(f"作业与{titles}的相关要求核对，未见偏离。")

    def _tech(self) -> None:
        parts = [f"{e('number')} {e('title')}" for e in self._entries("standards_cited")]
        if parts:
            self.page.state(f"现行技术标准：{'；'.join(parts)}。")
        if "QMS" in self.audit.systems and self.audit.exclusions == "无":
            self.page.state("设计和开发：抽项目一份，输入、评审、验证、确认、更改的记录齐全。〔Q 8.3〕")
        if "EMS" not in self.audit.systems:
            self._laws()
            if "EnMS" in self.audit.systems:
                self._evaluated()

    def _laws(self) -> None:
        e = self.w.law_entry("compliance")
        rows: list[Row] = [["序号", "名称"]]
        for at, title in enumerate(self.audit.laws("compliance").titles, 1):
            rows.append([str(at), e.one("titles", title)])
        if self.w.random.random() < 0.4:
            self.page.state("法律法规由责任部门每季检索一次更新。")
        told = (
            f"法律法规清单登记{e('stated_count')}部，见下表，版本均为现行。",
            f"已识别适用的法律法规{e('stated_count')}部（下表），文本可在内网取得。",
        )
        self.page.state(self.w.random.choice(told) + e.silent("place"))
        self.page.table("适用的法律法规", rows, (1, 9))

    def _evaluated(self) -> None:
        for e in self._entries("compliance_evaluations"):
            people = e.each("evaluators", "、")
            told = (
                f"合规性评价：{e('done_on')}完成，评价人{people}，评价{e('stated_count')}部，全部符合。",
                f"{people}于{e('done_on')}评价合规性，涉及法律法规{e('stated_count')}部，无不合规。",
            )
            self.page.state(self.w.random.choice(told))

    def _purchase(self) -> None:
        rows: list[Row] = [["供方", "提供", "评价日期"]]
        rows += [[e("name"), e("provides"), e("evaluated_on")] for e in self._entries("suppliers")]
        if len(rows) > 1:
            self.page.table("供方评价（抽样）", rows, (5, 3, 2))
        for one, e in zip(self.audit.contracts, self._entries("contracts"), strict=True):
            parties = e.each("parties", "／")
            told = (
                f"{e('kind')}（{one.about}）：{parties}，{e('signed_on')}签，为期{e('stated_term')}，"
                f"{e('valid_from')}～{e('valid_to')}。"
            )
            other = (
                f"抽{one.about}的{e('kind')}，双方{parties}，签订{e('signed_on')}，自{e('valid_from')}至"
                f"{e('valid_to')}，共{e('stated_term')}。"
            )
            self.page.state(self.w.random.choice([told, other]))

    def _sale(self) -> None:
        """Nothing but statements."""

    def _upkeep(self) -> None:
        names = [name for name, _, _ in self.audit.world.equipment]
        count = Count("主要用能设备" if "EnMS" in self.audit.systems else "主要设备", len(names), names, "种")
        self.page.state(self._count(count, "{what}有{stated}{unit}：{listed}。"))
        rows: list[Row] = [["名称／型号", "设备代码／登记证号", "检验机构／报告号", "检验日期", "下次检验"]]
        for e in self._entries("special_equipment"):
            rows.append(
                [
                    f"{e('name')}¶{e('model')}",
                    f"{e('device_code')}¶{e('registration_no')}",
                    f"{e('agency')}¶{e('report_no')}",
                    e("inspected_on"),
                    e("next_inspection_on"),
                ]
            )
        if len(rows) > 1:
            self.page.table("特种设备", rows, (2, 2.6, 3, 1.7, 1.7), "all")
        for at, table in enumerate(self.audit.tables_with_totals):
            if "能源" in table.title:
                self._amounts(at)

    def _safety(self) -> None:
        for count in self.audit.counts:
            self.page.state(self._count(count, "{what}清单共{stated}{unit}：{listed}。"))
        self._laws()
        self._evaluated()
        for one, e in zip(self.audit.drills, self._entries("drills"), strict=True):
            self.page.state(
                f"演练：{e('held_on')}，{e('kind')}应急演练，{one.place}，{one.people}人，有评价。"
            )
        for at, table in enumerate(self.audit.tables_with_totals):
            if "环保" in table.title:
                self._amounts(at)
