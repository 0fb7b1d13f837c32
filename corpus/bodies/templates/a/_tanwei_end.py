"""檀崴's last chapters: nonconformities, earlier ones, ratings, advice, signatures, attachments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tanwei_parts import ADVICE, GRADES, KEEPING, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LEVELS = ("符合", "基本符合", "不符合")


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """Chapters 7 and 8 and the block of signatures."""
    form.chapter("不符合及其整改")
    _found(audit, w, form)
    _earlier(audit, w, form)
    form.section("观察和建议")
    w.text(f"{'；'.join(form.stock('weak', 2))}。上述内容不构成不符合。")
    form.chapter("审核结论")
    _evaluated(audit, w, form)
    _advised(audit, w, form)
    _signed(audit, w, form)


def _found(audit: Audit, w: Writer, form: Form) -> None:
    form.section("本次审核的不符合")
    found = audit.nonconformities
    counts = f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项"
    if not found.items:
        w.text(f"本次审核提出{counts}。")
        return
    w.text(f"本次审核共提出{counts}，汇总如下。")
    form.caption("不符合项汇总表")
    rows: list[Row] = [["序号", "责任部门", "不符合事实描述", "标准", "条款", "严重程度"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        told = [e("department"), e("description"), e("standard"), e("clause")]
        rows.append([item.number + e.silent("number"), *told, e("grade", GRADES[item.grade])])
    w.table(rows, (0.8, 1.4, 4.4, 1.8, 1, 1), head=1, repeat=True)
    w.text(
        f"受审核方应在{w.fact('nonconformities.due_date')}前完成原因分析和整改，并将证据提交审核组，"
        "由审核组长以书面方式验证。"
    )


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    form.section("上次审核不符合的验证")
    if not audit.previous_nonconformities:
        if audit.audit_type == "stage2":
            w.text("本次为初次认证审核，不适用。")
        else:
            w.text("上次审核没有提出不符合。")
        return
    prose = w.random.random() < 0.5
    rows: list[Row] = [["上次不符合事实", "关闭日期", "验证意见"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        if prose:
            stop = "" if one.description.endswith("。") else "。"
            w.text(f"{at}）{e('description')}{stop}该项不符合已于{e('closed_on')}关闭，措施有效。")
        else:
            rows.append([e("description"), e("closed_on"), "措施有效"])
    if not prose:
        form.caption("上次审核不符合验证表")
        w.table(rows, (6.2, 2.2, 1.6), head=1, repeat=True)


def _evaluated(audit: Audit, w: Writer, form: Form) -> None:
    form.section("总体评价")
    w.text(f"审核组认为受审核方的下列做法值得肯定：{'；'.join(form.stock('strength', 2))}。")
    form.caption("管理体系评价表")
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        name = e("criterion")
        boxes = [f"{{+}}{e('value')}" if one == rating.value else f"{{-}}{one}" for one in LEVELS]
        rows.append([name, "  ".join(boxes)])
    w.table(rows, (5, 5), head=1)


def _advised(audit: Audit, w: Writer, form: Form) -> None:
    form.section("认证范围")
    w.text("审核组确认，推荐的认证范围表述为：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}。")
    form.section("推荐意见")
    w.text(
        f"根据审核证据，审核组确认{w.fact('organization.name')}的管理体系总体上能够满足审核准则，"
        f"体系覆盖有效人数{w.fact('headcount')}人与申请信息相符，本次审核达到了审核目的。审核组的推荐意见为："
    )
    aim = "更新认证" if audit.audit_type == "recertification" else "认证注册"
    options = {key: text.format(aim=aim) for key, text in ADVICE.items()}
    options = KEEPING if audit.audit_type == "surveillance" else options
    w.text(w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "    "))
    form.section("后续安排")
    w.text(
        f"下一次审核应于{w.fact('next_audit_by')}前进行，届时重点关注：{'、'.join(form.stock('focus', 3))}。"
    )


def _signed(audit: Audit, w: Writer, form: Form) -> None:
    form.section("声明和签署")
    w.text(form.one("promise"))
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    day = w.fact("report_date")
    rows: list[Row] = [["审核组长签字", w.each(path, names[:1]), "日期", day]]
    if names[1:]:
        rows.append(["审核组成员签字", w.each(path, names[1:], "  "), "日期", w.fact("report_date")])
    w.table(rows, (2.2, 3.8, 1.2, 2.8), bold=(0, 2))
    w.text(w.fact("certification_body.name"), style="right")
    w.text(f"附件：{'、'.join(form.stock('attached', 4))}。", style="plain")
