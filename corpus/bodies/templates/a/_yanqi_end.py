"""Parts D to F of 焉耆's report: samples, findings, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yanqi_words import NAMES, SHORT, filled
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def samples(audit: Audit, w: Writer) -> None:
    """The registers."""
    _permits(audit, w)
    _instruments(audit, w)
    _special(audit, w)
    _holders(audit, w)
    _suppliers(audit, w)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"D.6 {e('title')}")
        rows: list[Row] = [["项目 Item", f"数量（{table.unit}）"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        w.table([*rows, ["合计 Total", e("stated_total")]], (3, 2), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "D.1 许可与证书 Permits and Certificates")
    rows: list[Row] = [["名称", "编号 No.", "持有人／内容", "有效期 Validity", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        rows.append(
            [
                e("kind"),
                e("number"),
                f"{e('holder')}¶{e('scope')}",
                f"{e('valid_from')} ~ {e('valid_to')}",
                e("authority"),
            ]
        )
    w.table(rows, (1.5, 2.1, 2.2, 1.5, 1.7), head=1)
    if not audit.certificates:
        w.text("组织首次申请认证，没有本机构颁发的管理体系证书。")
        return
    rows = [["体系", "证书号 Certificate No.", "发证日期 Issued", "有效期至 Expiry", "标志使用"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("system", SHORT[held.system]), c("number"), c("issued_on"), c("valid_to"), "{+}规范"])
    w.table(rows, (1, 2.6, 1.6, 1.6, 1.2), head=1)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "D.2 计量器具 Measuring Equipment")
    rows: list[Row] = [
        [
            "器具 Device",
            "型号",
            "编号 Serial No.",
            "证书号",
            "检定校准日期",
            "有效期至 Valid until",
            "机构",
            "结果",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e.aside('place')}",
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("agency"),
                e("result"),
            ]
        )
    w.table(rows, (1.3, 1, 1.1, 1.5, 1.3, 1.3, 1.6, 0.7), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        return
    w.heading(2, "D.3 特种设备 Special Equipment")
    rows: list[Row] = [
        ["设备／型号", "设备代码", "使用登记证", "首检日期", "检验日期", "下次检验", "机构／报告号", "现场"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                e("device_code"),
                e("registration_no"),
                e("first_inspected_on"),
                e("inspected_on"),
                e("next_inspection_on"),
                f"{e('agency')}¶{e('report_no')}",
                e.aside("place"),
            ]
        )
    w.table(rows, (1.1, 1.9, 1.7, 1.1, 1.1, 1.1, 1.8, 0.7), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        return
    w.heading(2, "D.4 持证人员 Certified Personnel")
    rows: list[Row] = [["姓名 Name", "岗位", "证书／项目", "证书编号 No.", "发证日期／机关", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                f"{e('kind')}¶{e('category')}",
                e("number"),
                f"{e('issued_on')}¶{e('issuer')}",
                f"{e('valid_from')} ~ {e('valid_to')}",
            ]
        )
    w.table(rows, (0.9, 1.1, 1.6, 2.5, 1.6, 1.3), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    w.heading(2, "D.5 供方 Suppliers")
    rows: list[Row] = [["供方名称 Supplier", "产品或服务", "评价日期 Evaluated", "Y", "N", "备注"]]
    notes = ("资质齐全", "有检验报告", "现场评价", "年度复评", "书面评价")
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        note = w.random.choice(notes)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "{+}", "{-}", note])
    w.table(rows, (3, 1.6, 1.5, 0.5, 0.5, 1.4), head=1, repeat=True)


GRADES = {"major": "严重 Major", "minor": "一般 Minor"}


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities."""
    w.heading(1, "E 不符合报告 Nonconformity Report")
    found = audit.nonconformities
    rows: list[Row] = [
        ["严重 Major", "一般 Minor", "整改期限 Due date"],
        [
            w.fact("nonconformities.major"),
            w.fact("nonconformities.minor"),
            w.fact("nonconformities.due_date"),
        ],
    ]
    w.table(rows, (1, 1, 2), head=1)
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows = [
            ["编号 NC No.", e("number"), "部门 Dept.", e("department")],
            ["标准 Standard", e("standard"), "条款 Clause", e("clause")],
            ["分级 Grade", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹"],
            ["事实描述 Statement", e("description"), "‹", "‹"],
            ["要求", "分析原因，采取纠正和纠正措施，提交证据由组长验证", "‹", "‹"],
            ["受审核方确认", f"{audit.world.people.representative}（食品安全小组组长）", "‹", "‹"],
        ]
        w.text("", style="plain")
        w.table(rows, (1.5, 2.8, 1.3, 2.8), bold=(0, 2))


LABELS = {
    "recommend": "推荐认证 Recommended",
    "recommend_after_correction": "整改验证后推荐认证 Recommended after verification",
    "maintain": "推荐保持认证 Maintained",
    "not_recommend": "不推荐 Not recommended",
}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
WATCH = (
    "{doing}新员工的卫生操作",
    "过敏原的交叉污染控制",
    "{quality}环境监控数据的趋势分析",
    "原料供方的现场评价频次",
)


def conclusion(audit: Audit, w: Writer) -> None:
    """Part F and the signatures."""
    w.heading(1, "F 审核结论 Conclusion")
    rows: list[Row] = [["评价项目 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(rows, (3.4, 4), head=1)
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"审核组认为{w.fact('organization.name')}的{names}符合审核准则，前提方案和危害控制计划得到实施，"
        "审核目的已达到，审核发现已与受审核方沟通并得到确认。",
        "推荐意见 Recommendation：",
    )
    w.text(w.choice("conclusion.recommendation", LABELS, str(audit.conclusion.recommendation)), style="plain")
    rows = [["体系", "建议的证书范围 Certificate scope"]]
    rows += [[SHORT[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (1, 6), head=1)
    watch = "；".join(filled(audit, one) for one in w.random.sample(WATCH, 2))
    w.text(f"下次审核最晚日期 Next audit by：{w.fact('next_audit_by')}。下次审核关注：{watch}。")
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [one for one in audit.conclusion.signatories if one != leader]
    body = "certification_body"
    rows: list[Row] = [["审核组长 Lead auditor", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["组员 Auditors", w.each("conclusion.signatories", others, "、")])
    rows += [
        ["报告日期 Date", w.fact("report_date")],
        ["认证机构 Certification body", w.fact(f"{body}.name")],
        [
            "联系方式",
            f"{w.fact(f'{body}.address')}　Tel. {w.fact(f'{body}.phone')}¶"
            f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}",
        ],
    ]
    w.table(rows, (2.4, 5), bold=(0,))
