"""What 武旖's report ends with: cards of nonconformities, ticked conclusions, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wuyi_records import NAMES, ticked
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐认证",
        "recommend_after_correction": "不符合关闭后推荐认证",
        "not_recommend": "不推荐认证",
    },
    "surveillance": {"maintain": "推荐保持认证", "suspend": "推荐暂停认证", "withdraw": "推荐撤销认证"},
    "recertification": {
        "recommend": "推荐再认证",
        "recommend_after_correction": "不符合关闭后推荐再认证",
        "not_recommend": "不推荐再认证",
    },
}
VALUES = ("符合", "基本符合", "不符合")


def cards(audit: Audit, w: Writer) -> None:
    """The count, then a card for each nonconformity."""
    found = audit.nonconformities
    w.text(
        f"严重不符合 {w.fact('nonconformities.major')} 项，轻微不符合 {w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
        rows: list[Row] = [
            ["编号", e("number"), "部门", e("department")],
            ["标准条款", f"{e('standard')} {e('clause')}", "程度", grade],
            ["事实", e("description"), "‹", "‹"],
            ["要求", f"在 {w.fact('nonconformities.due_date')} 前提交原因、措施和证据", "‹", "‹"],
        ]
        w.table(rows, (1.4, 4.6, 1.2, 3.8), bold=(0, 2))
        w.text("", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ticked options, the scope, the recommendation."""
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), ticked(VALUES, rating.value, e("value"))])
    w.table([["评价项目", "评价"], *rows], (5, 6), head=1)
    w.text("", style="plain")
    yes = (
        "除所列不符合外，体系符合准则且运行有效" if audit.nonconformities.items else "体系符合准则且运行有效"
    )
    scopes = "¶".join(f"[{NAMES[one]}] {w.scope('certificate', one)}" for one in audit.systems)
    labels = ADVICE[audit.audit_type]
    w.table(
        [
            ["体系的符合性和有效性", ticked([yes, "体系不符合准则或运行无效"], yes)],
            ["满足适用要求和实现预期结果的能力", ticked(["具备", "不具备"], "具备")],
            ["内部审核和管理评审", ticked(["有效", "无效"], "有效")],
            ["证据摘要", "目标均已完成，过程受控，监视数据稳定，发现的问题能够自行纠正"],
            ["优点", "¶".join(phrases(w, "strong", 2))],
            ["可改进处", "¶".join(phrases(w, "weak", 2))],
            ["认证范围是否适宜", ticked(["适宜", "需要调整"], "适宜")],
            ["推荐的认证范围", scopes],
            ["审核目的", ticked(["全部实现", "部分实现", "没有实现"], "全部实现")],
            [
                "审核组的推荐",
                w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""),
            ],
            ["下次审核", f"{w.fact('next_audit_by')} 之前"],
        ],
        (3.4, 7.6),
        bold=(0,),
    )


def signed(audit: Audit, w: Writer) -> None:
    """The disclaimer and the signatures."""
    w.paragraphs(
        [
            "1. 审核采用抽样的方法，依据的是现场能够获得的信息，结论因此带有不确定性；没有发现不符合的地方，"
            "不表示那里没有不符合。",
            "2. 认证决定由本中心作出，审核组的推荐不是最终决定。客户对推荐有异议时可以向本中心提出。",
            "3. 本中心和审核组为客户保守秘密，法律另有规定的除外。",
        ]
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [["组长签字", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["成员签字", w.each("conclusion.signatories", others, "  ")])
    rows.append(["日期", w.fact("report_date")])
    w.table(rows, (3, 8), rules="rows", bold=(0,))
