"""The last chapters of 开都's form and its annexes."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.layouts.writer import Row

VERDICTS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不推荐",
}
GRADES = {"major": "严重", "minor": "一般"}
VALUES = ("符合", "基本符合", "不符合")


def findings(slots: Slots) -> None:
    """The audit before, and what was found now."""
    audit, w = slots.audit, slots.w
    if audit.previous_nonconformities:
        w.text("表5-1　上次审核不符合项跟踪", style="center")
        rows: list[Row] = [["序号", "不符合事实", "关闭日期", "本次验证"]]
        for at, one in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", one)
            held = "{-}有效 {+}再次发生" if again(audit, one.description) else "{+}有效 {-}再次发生"
            rows.append([str(at), e("description"), e("closed_on"), held])
        w.table(rows, (0.8, 5.8, 2.2, 1.8), head=1)
    w.text("表5-2　本次审核不符合项统计", style="center")
    found = audit.nonconformities
    due = w.fact("nonconformities.due_date") if found.due_date else "不适用"
    w.table(
        [
            [
                "严重不符合",
                f"{w.fact('nonconformities.major')}项",
                "一般不符合",
                f"{w.fact('nonconformities.minor')}项",
            ],
            ["整改期限", due, "验证方式", "{+}书面验证 {-}现场验证"],
        ],
        (2, 3, 2, 3.6),
        bold=(0, 2),
    )
    if not found.items:
        return
    w.text("表5-3　不符合项明细", style="center")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.table(
            [
                ["编号", e("number"), "责任部门", e("department")],
                ["依据标准", e("standard"), "条款号", e("clause")],
                ["性质", w.choice(f"{e.path}.grade", GRADES, item.grade), "组织确认", "{+}已确认 {-}有异议"],
                ["事实描述", e("description"), "‹", "‹"],
            ],
            (1.6, 3.6, 1.6, 3.8),
            bold=(0, 2),
        )
        w.text("　", style="plain")


def conclusion(slots: Slots) -> None:
    """Ratings, opinion, signatures."""
    audit, w = slots.audit, slots.w
    w.text("表6-1　综合评价", style="center")
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", {one: one for one in VALUES}, rating.value)])
    w.table(rows, (5, 5.6), head=1)
    w.text("表6-2　证书范围建议", style="center")
    names = words("systems")
    scopes: list[Row] = [["认证领域", "建议的认证范围"]]
    scopes += [[names[one]["name"], w.scope("certificate", one)] for one in audit.systems]
    w.table(scopes, (3, 7.6), head=1)
    w.text("表6-3　审核组意见", style="center")
    verdict = w.choice("conclusion.recommendation", VERDICTS, audit.conclusion.recommendation or "", "¶")
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    opinion = (
        f"审核组对{w.fact('organization.name')}的审核已按计划完成，审核目的实现。审核中发现严重不符合{major}项、"
        f"一般不符合{minor}项。{slots(w.random.choice(slots.at('opinion')))}"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows = [
        ["总体意见", opinion],
        ["优势", slots(w.random.choice(slots.at("strong")))],
        ["改进建议", slots(w.random.choice(slots.at("advise")))],
        ["推荐意见", verdict],
        ["下次审核", f"应于{w.fact('next_audit_by')}前实施"],
        ["组长签字", w.each("conclusion.signatories", [leader])],
    ]
    if others:
        rows.append(["组员签字", w.each("conclusion.signatories", others, "　")])
    rows.append(["签字日期", w.fact("report_date")])
    w.table(rows, (1.8, 8.8), bold=(0,))
    w.text(*slots.at("notice"), style="plain")


TABLES = (
    (
        "计量器具检定/校准清单",
        "calibrations",
        (
            "器具名称",
            "规格型号",
            "出厂/管理编号",
            "使用单位",
            "证书编号",
            "检定/校准机构",
            "检定/校准日期",
            "有效期至",
            "结果",
        ),
        (
            "<device>",
            "<model>",
            "<serial>",
            "<user_unit>",
            "<certificate_no>",
            "<agency>",
            "<calibrated_on>",
            "<valid_until>",
            "<result>",
        ),
        (1.5, 1.2, 1.4, 1.8, 1.6, 1.8, 1.7, 1.7, 0.8),
    ),
    (
        "特种设备清单",
        "special_equipment",
        (
            "设备名称",
            "型号",
            "设备代码",
            "使用登记证编号",
            "首次检验",
            "最近检验日期",
            "下次检验日期",
            "检验机构",
            "报告编号",
        ),
        (
            "<name>",
            "<model>",
            "<device_code>",
            "<registration_no>",
            "<first_inspected_on>",
            "<inspected_on>",
            "<next_inspection_on>",
            "<agency>",
            "<report_no>",
        ),
        (1.2, 1.2, 1.8, 1.8, 1.7, 1.7, 1.7, 1.7, 1.4),
    ),
    (
        "特种作业及特种设备作业人员清单",
        "personnel_certificates",
        ("姓名", "工作内容", "证书名称", "作业项目", "证书编号", "发证日期", "有效期限", "发证机关"),
        (
            "<name>",
            "<@work>",
            "<kind>",
            "<category>",
            "<number>",
            "<issued_on>",
            "<valid_from>至<valid_to>",
            "<issuer>",
        ),
        (1, 1.4, 1.8, 1.3, 2, 1.7, 2, 1.7),
    ),
    (
        "劳动合同抽查清单",
        "employment_contracts",
        ("姓名", "签订日期", "合同期自", "合同期至"),
        ("<name>", "<signed_on>", "<valid_from>", "<valid_to:无固定期限>"),
        (2, 3, 3, 3),
    ),
    (
        "健康检查抽查清单",
        "medical_exams",
        ("姓名", "检查日期", "检查机构", "检查结论"),
        ("<name>", "<examined_on>", "<institution>", "<result>"),
        (2, 3, 4, 2),
    ),
    (
        "合格供方抽查清单",
        "suppliers",
        ("序号", "供方名称", "提供的产品/服务", "评价日期"),
        ("<#>", "<name>", "<provides>", "<evaluated_on>"),
        (0.8, 4.4, 3, 2.6),
    ),
    (
        "合同抽查清单",
        "contracts",
        ("合同类别", "合同双方", "标的", "签订日期", "约定期限", "起止日期"),
        (
            "<kind>",
            "<parties:each>",
            "<=about>",
            "<signed_on>",
            "<stated_term>",
            "<valid_from>至<valid_to>",
        ),
        (1.4, 3.4, 1.8, 2, 1.2, 2.4),
    ),
)


def annexes(slots: Slots) -> None:
    """A table for each kind of record, then laws, standards, amounts."""
    audit, w = slots.audit, slots.w
    w.section(landscape=True)
    number = 0
    for title, path, heads, cells, widths in TABLES:
        if not getattr(audit, path):
            continue
        number += 1
        w.heading(2, f"附件{number}　{title}")
        w.table([heads, *slots.rows(path, cells)], widths, head=1, repeat=True)
    w.section(landscape=False)
    w.heading(2, f"附件{number + 1}　法律法规及标准清单")
    law = w.law_entry("compliance")
    rows: list[Row] = [["序号", "法律法规名称"]]
    hidden = law.silent("place")
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), f"{hidden if at == 1 else ''}{law.one('titles', title)}"])
    w.text(f"组织识别的适用法律法规共{law('stated_count')}部，清单如下：", style="plain")
    w.table(rows, (1, 9.6), head=1, repeat=True)
    w.text("组织执行的产品/技术标准：", style="plain")
    cited: list[Row] = [["标准编号", "标准名称"]]
    cited += slots.rows("standards_cited", ("<number>", "<title>"))
    w.table(cited, (3, 7.6), head=1)
    if audit.tables_with_totals:
        w.heading(2, f"附件{number + 2}　统计资料")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        amounts: list[Row] = [["项目", "数值"]]
        for one in table.items:
            i = e.inner("items", one)
            amounts.append([i("name"), i("amount")])
        amounts.append(["合计", e("stated_total")])
        w.table(amounts, (6, 4), head=1)
