"""泾禾's last chapters: findings, what went before, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._jinghe_form import GRADES, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GIVEN = {
    "recommend": "同意推荐注册",
    "recommend_after_correction": "不符合项整改经验证后，同意推荐注册",
    "not_recommend": "不同意推荐注册",
}
KEPT = {"maintain": "同意推荐保持注册", "suspend": "建议暂停证书", "withdraw": "建议撤销证书"}


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """From the findings on."""
    _findings(audit, w, form)
    _since(audit, w, form)
    _judgement(audit, w, form)
    _recommended(audit, w, form)
    _signed(audit, w, form)


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("审核发现")
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次审核共提出严重不符合{major}项、一般不符合{minor}项。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            [
                "编号",
                item.number + e.silent("number"),
                "责任部门",
                e("department"),
                "性质",
                e("grade", GRADES[item.grade]),
            ],
            ["事实", e("description"), "‹", "‹", "‹", "‹"],
            ["不满足", f"{e('standard')} 第 {e('clause')} 条", "‹", "‹", "‹", "‹"],
        ]
        w.table(rows, (1.1, 1.4, 1.5, 2, 1, 3), bold=(0, 2, 4))
    if found.items:
        w.text(
            f"责任部门应在{w.fact('nonconformities.due_date')}之前提交原因分析、纠正和纠正措施的证据，"
            "由审核组以书面方式验证。"
        )


def _since(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("有关情况的核实")
    form.section("以往不符合项")
    if not audit.previous_nonconformities:
        w.text("没有需要在本次核实的以往不符合项。")
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"上次审核的不符合项：“{e('description')}”已于{e('closed_on')}关闭。"
            + (
                "本次又发现同类问题，纠正措施未能防止再发生，见“审核发现”一章。"
                if again(audit, one.description)
                else "本次调阅了整改资料，所采取的纠正措施有效。"
            )
        )
    form.section("重大变化")
    w.text(*form.texts("change", audit.audit_type))
    form.section("证书和标志")
    w.text(*form.texts("mark", audit.audit_type))
    form.section("未解决的问题")
    w.text(*form.texts("open"))


def _judgement(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("综合评价")
    w.text(f"值得肯定的方面：{'；'.join(form.some('good', 3))}。")
    w.text(f"供参考的改进建议：{'；'.join(form.some('better', 2))}。")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"{e('criterion')}：{e('value')}", style="plain")


def _recommended(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("结论和推荐意见")
    form.listed([*form.texts("able"), *form.texts("inner"), *form.texts("reached")])
    options = KEPT if audit.audit_type == "surveillance" else GIVEN
    w.text("审核组的推荐意见：")
    w.text(
        w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "　　"),
        style="plain",
    )
    w.text("建议的认证范围：")
    for one in audit.systems:
        w.text(f"{NAMES[one]}——{w.scope('certificate', one)}。")
    w.text(*form.texts("fit"))
    w.text(f"下一次审核应不迟于{w.fact('next_audit_by')}，届时重点关注：{'、'.join(form.some('next', 2))}。")


def _signed(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("签署")
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    rows: list[Row] = [["审核组长签名", w.each(path, names[:1])]]
    if names[1:]:
        rows.append(["审核组成员签名", w.each(path, names[1:], "　")])
    rows.append(["日期", w.fact("report_date")])
    rows.append(["被审核单位代表确认", f"对报告内容无异议。　{audit.world.people.representative}"])
    w.table(rows, (3, 7), bold=(0,))
    w.text(
        f"随附：审核计划（{audit.world.plan_no}）、首末次会议签到表、不符合项报告。本报告一式两份，被审核单位与"
        f"{w.fact('certification_body.name')}各存一份。",
        style="plain",
    )
