"""The chapters 7 to 9 of 闽水's report: nonconformities, evaluation, conclusion with signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._minshui_form import NAMES, columns
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重不符合", "minor": "轻微不符合"}
RECOMMENDED = {
    "recommend": "推荐认证",
    "recommend_after_correction": "待不符合项的纠正措施验证合格后推荐认证",
    "maintain": "推荐保持认证证书",
    "not_recommend": "不推荐",
}


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities of the audit before, then of this one, a table each."""
    w.heading(2, "7.1 前次审核的不符合项")
    if audit.previous_nonconformities:
        rows: list[Row] = [["前次审核不符合项描述", "关闭时间", "本次验证结果"]]
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            rows.append([e("description"), e("closed_on"), "抽查同类过程，未再发生，纠正措施有效"])
        w.table(rows, (7.5, 3, 4), head=1)
    else:
        w.text("受审核方为初次申请认证，没有前次审核的不符合项。")
    w.heading(2, "7.2 本次审核的不符合项")
    w.text(
        f"本次审核开具不符合报告，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    if audit.nonconformities.items:
        _items(audit, w)
    w.heading(2, "7.3 未解决的问题")
    w.text("末次会议上双方对全部审核发现取得一致意见，没有尚未解决的分歧和其他问题。")


def _items(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "责任部门", "不符合的标准和条款", "不符合描述", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}第{e('clause')}条"
        rows.append([e("number"), e("department"), clause, e("description"), e("grade", GRADES[item.grade])])
    w.table(rows, (1.1, 1.8, 3.2, 6.6, 1.9), head=1, repeat=True)
    w.text(
        f"受审核方应在{w.fact('nonconformities.due_date')}之前完成原因分析和纠正措施，并提交证据，由审核组书面验证。"
    )


def evaluation(audit: Audit, w: Writer, store: Phrases) -> None:
    """Ratings in columns, sentences."""
    w.heading(2, "8.1 分项评价")
    pairs = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        pairs.append((e("criterion"), e("value")))
    columns(w, pairs)
    w.heading(2, "8.2 体系符合性和有效性")
    texts = [
        "受审核方的管理体系符合审核准则的要求，运行基本有效，具有满足适用要求和实现预期结果的能力。",
        "内部审核和管理评审的过程可信，能够为体系的改进提供输入。",
        *store.some("verdict", 2),
    ]
    for at, text in enumerate(texts, 1):
        w.text(f"8.2.{at} {text}", style="plain")
    w.heading(2, "8.3 认证范围的适宜性")
    w.text("受审核方申请的认证范围与其登记的经营范围、资质和实际运作一致，范围的表述是适宜的。")
    w.heading(2, "8.4 审核目的的实现")
    w.text("审核组取得了足够的审核证据，本次审核的目的已全部实现。")


def conclusion(audit: Audit, w: Writer) -> None:
    """Recommendation, scopes, next audit, what an audit cannot tell, signatures."""
    keeps = audit.audit_type in {"surveillance", "special"}
    keys = ["maintain"] if keeps else ["recommend", "recommend_after_correction"]
    labels = {key: RECOMMENDED[key] for key in [*keys, "not_recommend"]}
    w.heading(2, "9.1 推荐意见")
    w.text(
        f"审核组对{w.fact('organization.name')}的推荐意见："
        + w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    )
    w.heading(2, "9.2 推荐的认证范围")
    for at, one in enumerate(audit.systems, 1):
        w.text(f"9.2.{at} {NAMES[one]}：{w.scope('certificate', one)}。", style="plain")
    w.text(f"推荐范围内的人数为{w.fact('headcount')}人。", style="plain")
    w.heading(2, "9.3 后续审核")
    w.text(
        f"下一次审核应不迟于{w.fact('next_audit_by')}进行，审核时应关注7.2所列不符合项的纠正措施是否持续有效。"
    )
    w.heading(2, "9.4 声明")
    w.text(
        "本次审核依据抽取的样本作出判断，受时间和样本量限制，没有发现不符合的地方不表明不存在不符合。"
        "审核结论须经本机构复核和认证决定后生效。"
    )
    w.heading(2, "9.5 审核组签字")
    signed = audit.conclusion.signatories
    first = [name for name in signed if name == audit.leader.name]
    others = [name for name in signed if name != audit.leader.name]
    columns(
        w,
        [
            ("审核组长（签名）", w.each("conclusion.signatories", first)),
            ("组员（签名）", w.each("conclusion.signatories", others)),
            ("日期", w.fact("report_date")),
            ("审核机构", w.fact("certification_body.name")),
        ],
    )
