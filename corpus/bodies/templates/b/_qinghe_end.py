"""The lists behind 青格里's checklist, the findings, the conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._qinghe_form import boxes, few, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合关闭后推荐认证",
    "not_recommend": "不推荐认证",
}
KEEPING = {"maintain": "推荐保持认证", "suspend": "暂停认证", "withdraw": "撤销认证"}
RATED = ("符合", "基本符合", "不符合")


def lists(audit: Audit, w: Writer) -> None:
    """Restricted substances, what suppliers declare, instruments."""
    w.heading(1, "7 Restricted substances 限用物质清单")
    rows: list[Row] = [["物质", "符号", "限值（mg/kg）", "内控值（mg/kg）", "纳入清单"]]
    rows += [[*row, boxes(("Y", "N"), "Y")] for row in stock("substances")]
    w.table(rows, (4, 1.3, 1.7, 1.9, 1.3), head=1, repeat=True)
    w.heading(1, "8 Suppliers 供方评价、成分声明和检测报告")
    rows = [["供方", "提供的物料/服务", "评价日期", "成分声明", "检测报告", "保证书"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        exempt = any(word in one.provides for word in stock("services")) and "加工" not in one.provides
        has = boxes(("Y", "N/A"), "N/A" if exempt else "Y")
        rows.append([e("name"), e("provides"), e("evaluated_on"), has, has, has])
    w.table(rows, (3, 1.9, 1.5, 1.3, 1.3, 1.3), head=1, repeat=True)
    w.text(
        "Comments 评论：抽查的检测报告由具备资质的实验室出具，物料名称与声明一致，未见超过限值的结果。",
        style="plain",
    )
    w.heading(1, "9 Instruments 监视和测量设备")
    rows = [
        ["No.", "设备", "型号", "编号", "使用地点", "证书号/机构", "校准（检定）日期", "有效期至", "结果"]
    ]
    for at, device in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", device)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e.aside("place"),
                f"{e('certificate_no')}¶{e('agency')}",
                f"{device.act} {e('calibrated_on')}",
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (0.5, 1.1, 1, 1.1, 0.9, 1.9, 1.5, 1.4, 0.7), head=1, repeat=True)


def findings(audit: Audit, w: Writer) -> None:
    """Certificates in force, earlier nonconformities, those of this audit."""
    w.heading(1, "10 Previous audit 以往审核")
    rows: list[Row] = [["上次审核的不符合", "关闭日期", "纠正措施有效"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        rows.append([p("description"), p("closed_on"), boxes(("Y", "N"), "Y")])
    if len(rows) == 1:
        rows.append([w.blank, w.blank, boxes(("Y", "N", "N/A"), "N/A")])
    w.table(rows, (6.4, 1.8, 1.8), head=1)
    if audit.certificates:
        rows = [["证书", "证书编号", "颁发日期", "有效期至", "标志使用正确"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            correct = boxes(("Y", "N"), "Y")
            rows.append([c("system"), c("number"), c("issued_on"), c("valid_to"), correct])
        w.text("持有的证书：", style="plain")
        w.table(rows, (1.3, 3, 2, 2, 1.7), head=1)
    w.heading(1, "11 Nonconformities 不符合")
    found = audit.nonconformities
    w.text(
        f"Major 严重：{w.fact('nonconformities.major')}项    Minor 轻微：{w.fact('nonconformities.minor')}项",
        style="plain",
    )
    if found.items:
        rows = [["NC No.", "部门", "标准", "条款", "等级", "不符合描述"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            labels = {"major": "Major", "minor": "Minor"}
            grade = "¶".join(
                f"{{+}}{e('grade', label)}" if value == item.grade else f"{{-}}{label}"
                for value, label in labels.items()
            )
            rows.append([e("number"), e("department"), e("standard"), e("clause"), grade, e("description")])
        w.table(rows, (0.7, 1.1, 1.7, 0.9, 1.4, 4.2), head=1, repeat=True)
        w.text(f"纠正措施的提交期限：{w.fact('nonconformities.due_date')}", style="plain")
        w.text(f"验证方式：{boxes(('文件验证', '现场验证'), '文件验证')}", style="plain")
    rows = [
        ["Strengths 强项", few(audit, w, "strengths", 2)],
        ["Opportunities 改进机会", few(audit, w, "advice", 2)],
    ]
    w.table(rows, (2.2, 7.8), bold=(0,))


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, statements, recommendation, scopes, signatures."""
    w.heading(1, "12 Conclusion 审核结论")
    rows: list[Row] = [["评价内容", "评价"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        ticked = [f"{{+}}{e('value')}" if name == one.value else f"{{-}}{name}" for name in RATED]
        rows.append([e("criterion"), "  ".join(ticked)])
    w.table(rows, (5, 5), head=1)
    for text in stock("statements"):
        w.text(f"{{+}}{text}", style="plain")
    keeping = audit.audit_type == "surveillance"
    labels, chosen = KEEPING if keeping else ADVICE, audit.conclusion.recommendation or ""
    rows = [
        [
            "Summary 综述",
            f"{w.fact('organization.name')}的体系与审核准则相符，有害物质得到有效控制，运行总体有效。",
        ],
        ["Recommendation 推荐意见", w.choice("conclusion.recommendation", labels, chosen, "¶")],
        [
            "Certificate scope 证书范围",
            "¶".join(f"{code}：{w.scope('certificate', code)}" for code in audit.systems),
        ],
        ["Next audit 下次审核", f"不晚于{w.fact('next_audit_by')}"],
    ]
    w.table(rows, (2.6, 7.4), bold=(0,))
    w.heading(1, "13 Signatures 签字")
    leader, signed = audit.leader.name, audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    others = w.each("conclusion.signatories", [one for one in signed if one != leader])
    rows = [
        ["审核组长", first or w.blank, "日期", w.fact("report_date")],
        ["审核组员", others or w.blank, "组织代表", audit.world.people.representative],
    ]
    w.table(rows, (1.4, 4.2, 1.4, 3), bold=(0, 2))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')} | {w.fact(f'{body}.address')} | Tel {w.fact(f'{body}.phone')} | "
        f"{w.fact(f'{body}.website')} | {w.fact(f'{body}.email')}",
        style="center",
    )
