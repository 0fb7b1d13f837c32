"""What 沅苎's report tells before and after its notes: overview, nonconformities, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yuanjiang_evidence import SIGNS
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐注册",
        "recommend_after_correction": "不符合整改验证通过后推荐注册",
        "no": "不推荐注册",
    },
    "surveillance": {"maintain": "推荐保持注册", "suspend": "推荐暂停注册", "withdraw": "推荐撤销注册"},
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合整改验证通过后推荐再认证注册",
        "no": "不推荐再认证注册",
    },
}


def overview(audit: Audit, w: Writer) -> None:
    """How the audit went."""
    told = store("yuanjiang")
    lines = [
        "首末次会议按时召开，客户管理层和部门负责人参加；审核采用问、查、抽、见的方法，过程顺利。",
        "审核计划执行情况：按计划完成，无偏离。",
        "影响审核方案的重大事项：无。",
        f"上次审核以来的重大变化：{told['changes'][audit.audit_type]}",
        f"证书和标志使用：{told['marks'][audit.audit_type]}",
        f"主要优点：{'；'.join(phrases(w, 'good', 2))}。",
        f"改进机会：{'；'.join(phrases(w, 'better', 2))}。",
        "未解决的问题：无，客户对审核发现无异议。",
    ]
    for at, line in enumerate(lines, 1):
        w.text(f"{at}）{line}", style="plain")
    earlier = audit.previous_nonconformities
    if not earlier:
        w.text(f"{len(lines) + 1}）上次不符合的验证：初次认证，不涉及。", style="plain")
        return
    w.text(f"{len(lines) + 1}）上次不符合的验证：", style="plain")
    for number, one in enumerate(earlier, 1):
        e = w.entry("previous_nonconformities", one)
        w.text(
            f"　{number}. {e('description')}　关闭：{e('closed_on')}；现场复核，措施已落实，措施有效。",
            style="plain",
        )


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities."""
    found = audit.nonconformities
    w.text(
        f"本次开具：严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项。",
        style="plain",
    )
    if not found.items:
        return
    rows: list[Row] = [["序号", "不符合描述", "部门", "标准/条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("description"), e("department"), f"{e('standard')}¶{e('clause')}", grade])
    w.table(rows, (0.6, 4.2, 0.9, 1.8, 0.7), head=1, repeat=True)
    w.text(
        f"整改：原因分析、纠正和纠正措施的证据于{w.fact('nonconformities.due_date')}前交组长，书面验证。",
        style="plain",
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """Conclusion, recommendation, signatures."""
    some = "；一般不符合为个别现象，不影响体系有效性" if audit.nonconformities.items else ""
    ratings: list[Row] = []
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(ratings, (3.5, 3.5))
    w.text("", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    advice = ADVICE[audit.audit_type]
    rows: list[Row] = [
        [
            "总体评价",
            f"{w.fact('organization.name')}的管理体系符合审核标准和其他准则，运行有效{some}；依据目标"
            "考核、监测检查、合规性评价等"
            "证据，客户有能力满足适用的法规、顾客和相关方要求，能够实现预期结果。",
            "‹",
        ],
        ["内审和管评", "按策划实施，能发现问题并改进，过程有效。", "‹"],
        [
            "认证范围",
            "¶".join(
                [*(f"{SIGNS[one]}：{w.scope('certificate', one)}" for one in audit.systems), "范围适宜。"]
            ),
            "‹",
        ],
        ["审核目的", "已实现。", "‹"],
        [
            "推荐意见",
            w.choice("conclusion.recommendation", advice, audit.conclusion.recommendation or "", "¶"),
            "‹",
        ],
        ["下次审核", f"{w.fact('next_audit_by')}前", "‹"],
        [
            "声明",
            "1）审核为抽样，有不确定性，未发现问题不代表没有问题；2）推荐意见不是认证决定，以沅苎的认"
            "证决定为准；"
            "3）审核组公正、保密，与客户无利益关系；4）客户如有异议，可申诉、投诉。",
            "‹",
        ],
        ["组长签名", w.each("conclusion.signatories", [leader]), w.fact("report_date")],
    ]
    if others:
        names = w.each("conclusion.signatories", others, "、")
        rows.append(["组员签名", names, w.fact("report_date")])
    w.table(rows, (1, 4.6, 1.3), bold=(0,))
    w.text(
        f"{w.fact('certification_body.address')}　{w.fact('certification_body.phone')}　"
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )
