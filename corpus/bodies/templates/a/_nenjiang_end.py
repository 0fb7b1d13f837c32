"""What 嫩淞's report ends with: findings, conclusion, statements and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._nenjiang_records import NAMES, SHORT
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合的纠正措施验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
ADVICE = {
    "stage2": FIRST,
    "surveillance": {
        "maintain": "推荐保持认证注册",
        "suspend": "建议暂停认证资格",
        "withdraw": "建议撤销认证资格",
    },
    "recertification": {
        "recommend": "推荐再认证",
        "recommend_after_correction": "不符合的纠正措施验证有效后推荐再认证",
        "not_recommend": "不推荐再认证",
    },
    "transfer": {
        "recommend": "推荐接受转换并发证",
        "recommend_after_correction": "不符合的纠正措施验证有效后推荐接受转换并发证",
        "not_recommend": "不推荐接受转换",
    },
}


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities, strengths, what could be better."""
    found = audit.nonconformities
    w.text(
        f"1．不符合：严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。",
        style="plain",
    )
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准与条款", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "轻微" if item.grade == "minor" else "严重")
            clause = f"{e('standard')}¶{e('clause')}"
            rows.append([e("number"), e("department"), e("description"), clause, grade])
        w.table(rows, (0.7, 1.2, 4.6, 2, 0.8), head=1, repeat=True)
        w.text(
            f"受审核方已确认上述事实，应于{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
            "并将见证材料提交审核组书面验证。"
        )
    w.text(f"2．良好表现：{'；'.join(phrases(w, 'good', 2))}。", style="plain")
    w.text(f"3．改进建议（不构成不符合）：{'；'.join(phrases(w, 'hope', 2))}。", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, effectiveness, scope, recommendation."""
    rows: list[Row] = [["序号", "评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.text("1．分项评价", style="plain")
    w.table(rows, (0.8, 4.6, 1.6), head=1)
    minor = "不符合均属个别现象，不影响体系总体的有效性；" if audit.nonconformities.items else ""
    w.text("2．符合性与有效性", style="plain")
    w.text(
        f"综合第四部分的证据，审核组认为{w.fact('organization.name')}的"
        f"{'、'.join(NAMES[one] for one in audit.systems)}符合审核准则，实施有效。{minor}"
        "体系具有满足适用要求和实现预期结果的能力；内部审核和管理评审过程按策划实施，自我发现和自我改进的机制有效，可以信任。"
    )
    w.text("3．认证范围的适宜性", style="plain")
    scopes: list[Row] = [["体系", "建议的认证范围"]]
    scopes += [[SHORT[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(scopes, (1.4, 6), head=1)
    w.text("认证范围与受审核方的活动、产品和服务、场所及法定资质相适应，是适宜的。")
    w.text("4．审核目的", style="plain")
    w.text("{+}已全部达到　{-}部分达到　{-}未达到")
    w.text("5．推荐意见", style="plain")
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", ADVICE[audit.audit_type], chosen, "　"))
    w.text(f"6．下次审核不迟于{w.fact('next_audit_by')}进行。", style="plain")


def signed(audit: Audit, w: Writer) -> None:
    """What the report rests on; who signs."""
    w.text(
        "1．审核是对可获得的信息进行抽样的过程，结论以所抽取的样本为依据，具有抽样固有的不确定性，未抽到之处可能存在未被发现的不符合，"
        "受审核方仍应对其管理体系全面负责。",
        "2．本报告的所有权属于本公司，是否授予或保持认证由本公司认证决定人员作出，推荐意见不代表最终决定。",
        "3．审核组对审核中获知的受审核方信息保密，未经其书面同意不向第三方透露，法律另有规定的除外。",
        "4．附表1至附表4是本报告的组成部分。",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [["审核组长（签字）", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["审核组其他人员（签字）", w.each("conclusion.signatories", others)])
    rows.append(["签字日期", w.fact("report_date")])
    w.table(rows, (2, 5), bold=(0,))
