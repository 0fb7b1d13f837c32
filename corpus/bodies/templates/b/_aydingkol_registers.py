"""The registers of 艾丁湖's report, each a wide table."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ASKS = {
    "民法典": "合同订立与履行",
    "劳动合同法": "劳动合同订立",
    "劳动法": "工时与劳动保护",
    "产品质量法": "产品质量责任",
    "计量法": "计量器具管理",
    "标准化法": "执行标准公开",
    "消费者": "消费者权益",
    "招标投标": "投标活动",
    "环境保护法": "污染防治责任",
    "环境影响": "环评及验收",
    "水污染": "废（污）水排放",
    "大气": "废气排放",
    "噪声": "噪声控制",
    "固体废物": "固废分类处置",
    "土壤": "土壤污染预防",
    "节约能源": "节能管理",
    "清洁生产": "清洁生产",
    "排污许可": "排污许可或登记",
    "建设项目": "三同时",
    "转移": "转移联单",
    "名录": "危废识别",
    "安全生产法": "安全生产责任制",
    "职业病": "职业病危害防治",
    "消防": "消防设施与培训",
    "特种设备": "登记、检验、持证",
    "突发事件": "应急管理",
    "工伤": "工伤保险缴纳",
    "女职工": "女职工保护",
    "应急": "应急预案与演练",
    "报告和调查": "事故报告",
    "职业卫生": "职业卫生管理",
    "健康监护": "健康监护",
    "特种作业": "特种作业持证",
}


def write(audit: Audit, w: Writer) -> None:
    """All registers."""
    _laws(audit, w)
    _standards(audit, w)
    _permits(audit, w)
    _instruments(audit, w)
    _plant(audit, w)
    _people(audit, w)
    _partners(audit, w)
    _drills(audit, w)
    _figures(audit, w)


def _fields(audit: Audit, title: str) -> str:
    """The systems in whose lists a law stands."""
    table = words("laws")
    found = [SHORT[one] for one in audit.systems if title in table[one] or title in table["ALL"]]
    return "/".join(found)


def _asks(title: str) -> str:
    return next((asked for part, asked in ASKS.items() if part in title), "通用要求")


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "F1 法律法规及其他要求登记表 Legal Register")
    e = w.law_entry("compliance")
    w.text(f"适用法律法规合计 Total：{e('stated_count')} 项{e.silent('place')}", style="plain")
    rows: list[Row] = [
        [
            "No.",
            "法律法规名称 Title",
            "体系 System",
            "主要适用内容 Applicable to",
            "符合性评价 Evaluation",
        ]
    ]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append(
            [
                str(at),
                e.one("titles", title),
                _fields(audit, title),
                _asks(title),
                "{+}符合 Complied {-}不符合 Not complied",
            ]
        )
    w.table(rows, (0.6, 5, 1.2, 2.6, 4), head=1, repeat=True)


def _standards(audit: Audit, w: Writer) -> None:
    w.heading(2, "F2 执行的技术标准登记表 Technical Standards")
    rows: list[Row] = [["No.", "标准号 Standard No.", "标准名称 Title", "评价 Evaluation"]]
    for at, one in enumerate(audit.standards_cited, 1):
        s = w.entry("standards_cited", one)
        rows.append([str(at), s("number"), s("title"), "{+}执行 {-}未执行"])
    w.table(rows, (0.6, 2.6, 7, 2.4), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "F3 行政许可登记表 Permits")
    if not audit.permits:
        w.text("{+}不涉及 Not applicable", style="plain")
        return
    rows: list[Row] = [
        [
            "证照 Permit",
            "编号 No.",
            "持有人 Holder",
            "许可范围 Scope",
            "生效 From",
            "失效 To",
            "发证机关 Authority",
        ]
    ]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", LONG_TERM)
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), last, e("authority")])
    w.table(rows, (2, 2.8, 2.6, 2, 1.5, 1.5, 2.2), head=1)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "F4 监视测量设备抽样表 Measuring Equipment")
    rows: list[Row] = [
        [
            "设备 Device",
            "型号 Model",
            "编号 Serial No.",
            "使用单位 User",
            "位置 Place",
            "检定/校准机构 Laboratory",
            "证书号 Certificate",
            "日期 Date",
            "有效期至 Due",
            "结果 Result",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                e("user_unit"),
                e.aside("place"),
                e("agency"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                f"{{+}}{e('result')}",
            ]
        )
    w.table(rows, (1.4, 1.2, 1.3, 1.9, 1, 2, 1.7, 1.4, 1.4, 1), head=1, repeat=True)


def _plant(audit: Audit, w: Writer) -> None:
    w.heading(2, "F5 特种设备登记表 Special Equipment")
    if not audit.special_equipment:
        w.text("{+}不涉及 Not applicable", style="plain")
        return
    rows: list[Row] = [
        [
            "名称/型号 Name/Model",
            "设备代码 Code",
            "使用登记 Registration",
            "位置 Place",
            "首次检验 First",
            "本次检验 Last",
            "下次检验 Next",
            "检验机构 Agency",
            "报告号 Report No.",
        ]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                e("device_code"),
                e("registration_no"),
                e.aside("place"),
                e("first_inspected_on"),
                e("inspected_on"),
                e("next_inspection_on"),
                e("agency"),
                e("report_no"),
            ]
        )
    w.table(rows, (1.6, 2, 1.9, 1, 1.4, 1.4, 1.4, 1.9, 1.7), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "F6 人员登记表 Personnel")
    rows: list[Row] = [
        [
            "姓名 Name",
            "工作 Work",
            "证书 Certificate",
            "项目 Category",
            "证号 No.",
            "发证 Issued",
            "有效期 Validity",
            "机关 Issuer",
        ]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                e("issued_on"),
                f"{e('valid_from')}—{e('valid_to')}",
                e("issuer"),
            ]
        )
    if len(rows) > 1:
        w.table(rows, (1.1, 1.4, 2, 2, 2.3, 1.4, 2.3, 1.8), head=1, repeat=True)
    _contracts_of_people(audit, w)


def _contracts_of_people(audit: Audit, w: Writer) -> None:
    deals: list[Row] = [["劳动合同 Employee", "签订 Signed", "起 From", "止 To"]]
    for held in audit.employment_contracts:
        e = w.entry("employment_contracts", held)
        last = e("valid_to") if held.valid_to else "无固定期限"
        deals.append([e("name"), e("signed_on"), e("valid_from"), last])
    w.table(deals, (2, 2, 2, 2), head=1)
    if "OHSMS" not in audit.systems:
        return
    exams: list[Row] = [["职业健康检查 Employee", "体检日期 Date", "机构 Institution", "结果 Result"]]
    for exam in audit.medical_exams:
        x = w.entry("medical_exams", exam)
        exams.append([x("name"), x("examined_on"), x("institution"), x("result")])
    w.table(exams, (2, 2, 4, 2), head=1)


def _partners(audit: Audit, w: Writer) -> None:
    w.heading(2, "F7 外部供方登记表 External Providers")
    rows: list[Row] = [["No.", "供方 Provider", "提供 Supplies", "评价日期 Evaluated on", "结论 Conclusion"]]
    for at, one in enumerate(audit.suppliers, 1):
        s = w.entry("suppliers", one)
        rows.append([str(at), s("name"), s("provides"), s("evaluated_on"), "{+}合格 {-}不合格"])
    w.table(rows, (0.6, 4.4, 3, 2.2, 2.2), head=1, repeat=True)
    deals: list[Row] = [
        ["合同 Contract", "双方 Parties", "内容 Subject", "签订 Signed", "期限 Term", "起 From", "止 To"]
    ]
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        deals.append(
            [
                e("kind"),
                e.each("parties", "¶"),
                deal.about,
                e("signed_on"),
                e("stated_term"),
                e("valid_from"),
                e("valid_to"),
            ]
        )
    if len(deals) > 1:
        w.table(deals, (1.5, 4, 2.2, 1.5, 1.2, 1.5, 1.5), head=1)


def _drills(audit: Audit, w: Writer) -> None:
    if not {"EMS", "OHSMS"} & set(audit.systems):
        return
    w.heading(2, "F8 应急演练抽样表 Emergency Drills")
    rows: list[Row] = [
        ["演练内容 Drill", "日期 Date", "地点 Place", "人数 Participants", "效果评价 Evaluation"]
    ]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), one.place, str(one.people), "{+}达到预期 {-}需改进"])
    w.table(rows, (3, 2, 2, 2, 3), head=1)


def _figures(audit: Audit, w: Writer) -> None:
    w.heading(2, "F9 目标与统计 Objectives & Figures")
    goals: list[Row] = [["目标 Objective", "指标 Target", "实绩 Result", "达成 Achieved"]]
    goals += [[name, target, reached, "{+}是 Y {-}否 N"] for name, target, reached in audit.world.objectives]
    w.table(goals, (4, 2, 2, 2.4), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}　单位 Unit：{table.unit}", style="plain")
        items = [e.inner("items", item) for item in table.items]
        heads = [item("name") for item in items]
        sums = [item("amount") for item in items]
        w.table(
            [["项目 Item", *heads, "合计 Total"], ["数值 Value", *sums, e("stated_total")]],
            (1.6, *(2.0 for _ in items), 1.6),
            head=1,
        )
