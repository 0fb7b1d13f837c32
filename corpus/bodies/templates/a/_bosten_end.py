"""The last forms: nonconformities, those of before, ratings and conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._bosten_form import Forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"minor": "一般", "major": "严重"}
OPINIONS = {
    "stage2": {
        "recommend": "同意推荐注册",
        "recommend_after_correction": "整改验证合格后推荐注册",
        "not_recommend": "不推荐注册",
    },
    "surveillance": {
        "maintain": "推荐保持注册",
        "suspend": "建议暂停",
        "withdraw": "建议撤销",
    },
    "recertification": {
        "recommend": "同意推荐再认证",
        "recommend_after_correction": "整改验证合格后推荐再认证",
        "not_recommend": "不推荐再认证",
    },
}


def end(forms: Forms) -> None:
    """The last forms."""
    audit, w = forms.audit, forms.w
    forms.form("不符合项登记表")
    _nonconformities(audit, w)
    if audit.previous_nonconformities:
        forms.form("上次审核不符合项验证表", fresh=False)
        _previous(audit, w)
    forms.form("审核结论表")
    _ratings(audit, w)
    _conclusion(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["编号", e("number"), "责任部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["性质", w.choice(f"{e.path}.grade", GRADES, item.grade, " "), "验证方式", "{+}书面 {-}现场"],
            ["事实描述", e("description"), "‹", "‹"],
            ["组织确认", audit.world.people.representative, "审核组长", w.person(audit.leader)("name")],
        ]
        w.table(rows, (1.5, 3.5, 1.5, 3.5), bold=(0, 2))
        w.text("", style="plain")
    rows = [
        ["严重（项）", w.fact("nonconformities.major"), "一般（项）", w.fact("nonconformities.minor")],
    ]
    if found.due_date:
        rows.append(["整改截止日期", w.fact("nonconformities.due_date"), "材料接收", "审核组长"])
    w.table(rows, (1.8, 3.2, 1.8, 3.2), bold=(0, 2))


def _previous(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["上次不符合事实", "关闭日期", "措施有效性"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append([e("description"), e("closed_on"), "{+}有效 {-}无效"])
    w.table(rows, (6, 1.8, 2.2), head=1)


def _ratings(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项目", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    told = audit.conclusion.recommendation or ""
    rows: list[Row] = [
        [
            "能源绩效",
            "能源绩效参数与能源基准相比得到改进，数据可以追溯，节能措施按计划实施。",
            "‹",
            "‹",
        ],
        [
            "总体评价",
            f"{w.fact('organization.name')}建立的管理体系与准则相符，运行有效，具备持续改进能源绩效的能力，"
            "审核目的已达到。",
            "‹",
            "‹",
        ],
        ["推荐意见", w.choice("conclusion.recommendation", OPINIONS[audit.audit_type], told, " "), "‹", "‹"],
    ]
    for system in audit.systems:
        rows.append(
            [f"{words('systems')[system]['short']}证书范围", w.scope("certificate", system), "‹", "‹"]
        )
    rows.append(["下次审核不晚于", w.fact("next_audit_by"), "报告日期", w.fact("report_date")])
    leader, *others = audit.conclusion.signatories
    rows.append(["组长签名", w.each("conclusion.signatories", [leader]), "‹", "‹"])
    if others:
        rows.append(["组员签名", w.each("conclusion.signatories", others, " "), "‹", "‹"])
    w.table(rows, (2, 3.4, 1.6, 3), bold=(0, 2))
    w.text(
        "说明：审核为抽样活动，结论以所抽取的证据为基础；本报告表未经机构同意不得摘录公开，认证决定由机构作出。",
        style="plain",
    )
