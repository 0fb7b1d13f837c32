"""The articles of 鹤汀's report and their numbers; the three chapters on what was found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._stock import dashed, numeral, said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

__all__ = ["Articles", "all_of", "dashed"]


class Articles:
    """Chapters, articles and captions of tables, each with its running number."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.chapters = self.articles = self.tables = 0

    def chapter(self, title: str) -> None:
        """The heading of a chapter."""
        self.chapters += 1
        self.w.heading(1, f"第{numeral(self.chapters)}章　{title}")

    def article(self, text: str) -> None:
        """An article."""
        self.articles += 1
        self.w.text(f"第{numeral(self.articles)}条　{text}")

    def caption(self, title: str) -> None:
        """The caption of the table that follows."""
        self.tables += 1
        self.w.text(f"表{self.tables}　{title}", style="center")

    def listed(
        self, path: str, records: Sequence[object], columns: dict[str, str], widths: tuple[float, ...]
    ) -> None:
        """A table with a row for each record; days with dashes."""
        rows: list[Row] = [list(columns.values())]
        for record in records:
            e = self.w.entry(path, record)
            row = []
            for name in columns:
                value = getattr(record, name)
                row.append(e(name, dashed(value) if isinstance(value, date) else None))
            rows.append(row)
        self.w.table(rows, widths, head=1, repeat=True, rules="three")


def all_of(audit: Audit, w: Writer, a: Articles) -> None:
    """The chapters."""
    a.chapter("体系的策划与支持")
    _planning(audit, w, a)
    _support(audit, w, a)
    a.chapter("体系的运行控制")
    _operation(audit, w, a)
    _partners(audit, w, a)
    a.chapter("绩效评价与改进")
    _evaluation(audit, w, a)


def _planning(audit: Audit, w: Writer, a: Articles) -> None:
    for text in said(w, "lead", 3):
        a.article(text)
    goals = "；".join(f"{name}{goal}，实际{reached}" for name, goal, reached in audit.world.objectives)
    a.article(f"目标及其完成情况为：{goals}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        a.article(
            f"经评价，该单位确定{e('what')}{e('stated')}{count.unit}，分别为{e.each('listed', '、')}，"
            "并据此制定了控制措施。"
        )
    laws = w.law_entry("compliance")
    a.article(
        f"该单位建立了合规义务清单，收录法律法规{laws('stated_count')}部{laws.silent('place')}，"
        "清单由归口部门按季度更新，目录如下。"
    )
    a.caption("适用法律法规目录")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        pair = [(str(at + more + 1), laws.one("titles", t)) for more, t in enumerate(titles[at : at + 2])]
        cells = [cell for one in pair for cell in one]
        rows.append([*cells, *[w.blank] * (4 - len(cells))])
    w.table(rows, (0.8, 4.2, 0.8, 4.2), head=1, repeat=True, rules="three")
    items = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        items.append(f"《{s('title')}》（{s('number')}）")
    a.article(f"现行的主要技术标准有{'、'.join(items)}。")


def _support(audit: Audit, w: Writer, a: Articles) -> None:
    for text in said(w, "resource", 2) + said(w, "document", 2):
        a.article(text)
    if audit.personnel_certificates:
        a.article("从事特种作业和特种设备作业的人员持证上岗，抽查情况见下表，证件在审核期间均有效。")
        a.caption("持证人员抽查")
        a.listed(
            "personnel_certificates",
            audit.personnel_certificates,
            {
                "kind": "证件名称",
                "category": "作业类别",
                "name": "持证人",
                "number": "证件编号",
                "issuer": "发证机关",
                "issued_on": "初领日期",
                "valid_to": "有效期限至",
            },
            (1.8, 1.7, 1, 2.5, 1.6, 1.5, 1.5),
        )
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            a.article(
                f"抽查劳动用工情况，{e('name')}的劳动合同于{e('signed_on')}签订，合同期自{e('valid_from')}"
                f"起至{e('valid_to')}止。"
            )
    items = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        items.append(f"{e('name')}于{e('examined_on')}在{e('institution')}接受检查，结论为“{e('result')}”")
    a.article(f"抽查健康检查档案：{'；'.join(items)}。")
    if not audit.calibrations:
        a.article("该单位不涉及需要检定或者校准的测量设备。")
        return
    item = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", item)
    a.article(
        f"测量设备按周期送检，抽查情况见下表。审核组另在{item.place}核对实物，{e('device')}（{e('serial')}）"
        f"贴有合格标签，载明有效期至{e('valid_until')}，与台账相符。"
    )
    a.caption("测量设备检定（校准）抽查")
    a.listed(
        "calibrations",
        audit.calibrations,
        {
            "serial": "管理编号",
            "device": "名称",
            "model": "型号规格",
            "agency": "技术机构",
            "certificate_no": "证书编号",
            "calibrated_on": "检定/校准日期",
            "valid_until": "有效日期",
        },
        (1.2, 1.4, 1.3, 2.4, 1.7, 1.6, 1.6),
    )


def _operation(audit: Audit, w: Writer, a: Articles) -> None:
    for system in audit.systems:
        for text in said(w, system, 4):
            a.article(text)
    for permit in audit.permits:
        e = w.entry("permits", permit)
        a.article(
            f"该单位持有{e('authority')}颁发的{e('kind')}，编号为{e('number')}，持证主体为{e('holder')}，"
            f"许可事项为{e('scope')}，自{e('valid_from')}起生效，{e('valid_to')}届满。"
        )
    if audit.special_equipment:
        a.article("在用特种设备已办理使用登记并按期检验，抽查情况如下。")
        a.caption("特种设备检验抽查")
        a.listed(
            "special_equipment",
            audit.special_equipment,
            {
                "name": "设备名称",
                "registration_no": "使用登记证编号",
                "report_no": "检验报告编号",
                "agency": "检验单位",
                "inspected_on": "检验日期",
                "next_inspection_on": "下次检验日期",
            },
            (1.6, 2.1, 1.9, 2.2, 1.5, 1.6),
        )
    items = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        items.append(f"{e('held_on')}在{drill.place}组织{e('kind')}应急演练，{drill.people}人参加")
    a.article(f"应急准备情况：该单位{'；'.join(items)}。演练结束后对预案的适宜性作了评价。")
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    a.article(f"现场检查未发现违反{titles}规定的情形。{few.silent('place')}")


def _partners(audit: Audit, w: Writer, a: Articles) -> None:
    a.article(
        "外部供方按其影响程度实行分类管理{note|供方自身的管理体系证书和资质证明仅作为评价的参考，"
        "不属于本次审核的证据。}，抽查评价记录如下。"
    )
    a.caption("外部供方评价抽查")
    a.listed(
        "suppliers",
        audit.suppliers,
        {"provides": "供应内容", "name": "供方名称", "evaluated_on": "最近评价日期"},
        (3, 5, 2),
    )
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        a.article(
            f"抽查{contract.about}的{e('kind')}，合同由{e.each('parties', '与')}于{e('signed_on')}订立，"
            f"约定期限{e('stated_term')}，即{e('valid_from')}至{e('valid_to')}。"
        )


def _evaluation(audit: Audit, w: Writer, a: Articles) -> None:
    for text in said(w, "monitor", 2):
        a.article(text)
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        a.tables += 1
        w.text(f"表{a.tables}　{t('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数额"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (6, 4), head=1, rules="three")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        a.article(
            f"该单位于{e('planned_on')}下达内部审核计划，{e('start')}至{e('end')}由{e('leader')}任组长组织实施，"
            f"内审员{e.each('auditors', '、')}参加，覆盖全部部门和要素，开具不符合{e('nonconformities')}项，"
            f"至{e('closed_on')}已全部整改关闭。"
        )
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        a.article(
            f"{e('done_on')}，由{e.each('evaluators', '、')}组成评价小组，对{e('stated_count')}部法律法规的"
            "遵守情况逐条评价，结论均为符合。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        a.article(
            f"管理评审计划于{e('planned_on')}印发，评审会议于{e('held_on')}召开，{e('chair')}主持，"
            f"作出改进决定{e('improvements')}项，责成有关部门在{e('due_date')}前落实。"
        )
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        a.article(
            f"该单位现持有{e('system')}认证证书，证书编号{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}；证书和标志的使用未见误导情形。"
        )
    for text in said(w, "improve", 2):
        a.article(text)
