"""The graded findings and the conclusion in 石河子布兰德纳's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._shihezi_summary import BETTER, GIVE, KEEP, pairs
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}


def listed(audit: Audit, w: Writer) -> None:
    """Nonconformities with their grade, then what may be better."""
    w.text(
        "分级 Grading：严重不符合指体系要求缺失或失效；轻微不符合指个别、偶然的偏离；改进机会不要求书面回复。"
    )
    w.text(
        f"合计 Total：严重 Major {w.fact('nonconformities.major')} 项，"
        f"轻微 Minor {w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    rows: list[Row] = [
        [
            "编号 No.",
            "等级 Grade",
            "部门 Dept.",
            "标准 Standard",
            "条款 Clause",
            "发现描述 Description",
        ]
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append(
            [
                e("number"),
                e("grade", GRADES[item.grade]),
                e("department"),
                e("standard"),
                e("clause"),
                e("description"),
            ]
        )
    for at, text in enumerate(w.random.sample(BETTER, 2), 1):
        rows.append([f"O{at}", "改进机会 OFI", "相关部门", w.blank, w.blank, text])
    w.table(rows, (0.9, 1.2, 1.2, 2, 1, 4.7), head=1, repeat=True)
    if audit.nonconformities.items:
        w.text(
            f"受审核方应在 {w.fact('nonconformities.due_date')} 前通过客户平台"
            "提交根本原因分析、纠正和纠正措施及其证据，"
            "由审核组长评审并验证有效性 (desk review)。"
        )


def earlier(audit: Audit, w: Writer) -> None:
    """What became of the findings of the audit before."""
    w.heading(2, "4.1  上次发现的跟踪 Follow-up of Previous Findings")
    if not audit.previous_nonconformities:
        first = audit.audit_type == "stage2"
        w.text("初次认证，不适用。Not applicable." if first else "上次审核没有不符合。None.", style="plain")
        return
    rows: list[Row] = [["描述 Description", "关闭日期 Closed on", "有效性 Effectiveness"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append([e("description"), e("closed_on"), "有效 Effective"])
    w.table(rows, (6.4, 2, 2), head=1)


def conclusion(audit: Audit, w: Writer) -> None:
    """The statements that every report makes, the proposed scope, signatures."""
    w.text(
        f"审核组确认：{w.fact('organization.name')}的管理体系有能力满足适用的要求并实现预期结果；内部审核和管理评审过程有效；"
        "认证范围适宜；审核组与受审核方没有未解决的分歧。",
        f"本次审核提出轻微不符合 {w.fact('nonconformities.minor')} 项，受审核方认可并同意按期整改。"
        if audit.nonconformities.items
        else "本次审核没有提出不符合。",
    )
    if audit.certificates:
        w.text("证书和标志的使用符合本公司规则。Use of certificate and mark is in order.")
    advice = audit.conclusion.recommendation or ""
    told = (KEEP if advice in KEEP else GIVE)[advice]
    w.text(f"建议 Recommendation：{w.fact('conclusion.recommendation', told)}", style="plain")
    rows = [(f"证书范围 Certificate Scope {one}", w.scope("certificate", one)) for one in audit.systems]
    rows += [
        ("下次审核不迟于 Next Audit by", w.fact("next_audit_by")),
        ("审核组签名 Signatures", w.each("conclusion.signatories", audit.conclusion.signatories, "　　")),
        ("日期 Date", w.fact("report_date")),
    ]
    pairs(w, rows)
    w.text(
        "认证决定由本公司未参加审核的人员作出。"
        "The certification decision is taken independently of the audit team.",
        style="plain",
    )
