"""Chapters 10 to 12 of 疏勒河's report, and the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项整改并经验证有效后，推荐认证注册",
        "no": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册资格",
        "suspend": "暂停认证注册资格",
        "withdraw": "撤销认证注册资格",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合项整改并经验证有效后，推荐再认证注册",
        "no": "不推荐再认证注册",
    },
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """How many, and each of them."""
    found = audit.nonconformities
    w.text(
        f"本次审核共开具不符合项{found.minor + found.major}项，其中严重不符合"
        f"{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项。"
    )
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准及条款", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "一般" if item.grade == "minor" else "严重")
            clause = f"{e('standard')}¶{e('clause')}"
            rows.append([e("number"), e("department"), e("description"), clause, grade])
        w.table(rows, (0.6, 1, 3.6, 1.8, 0.7), head=1, repeat=True)
    if found.due_date:
        w.text(
            f"受审核方应于{w.fact('nonconformities.due_date')}前完成纠正和纠正措施，并将原因分析、"
            "整改证据报审核组长验证。"
        )


def certificates(audit: Audit, w: Writer) -> None:
    """The certificates in force, the scope proposed."""
    if audit.certificates:
        w.text("现行有效的认证证书：")
        rows: list[Row] = [["领域", "证书编号", "发证日期", "有效期至"]]
        for record in audit.certificates:
            e = w.entry("certificates", record)
            name = e("system", words("systems")[record.system]["name"])
            rows.append([name, e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (2, 2, 1.6, 1.6), head=1)
        w.text("证书和认证标志的使用符合规定，未发现误导性宣传。")
    w.text("审核组建议的认证范围：")
    rows = [["领域", "认证范围"]]
    rows += [[words("systems")[one]["name"], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (2, 5), head=1)
    w.text(f"下次审核应在{w.fact('next_audit_by')}前实施。")


def conclusion(audit: Audit, w: Writer, s: Slots) -> None:
    """Ratings, recommendation."""
    w.text(
        f"管理体系的突出之处：{s.phrases.one('strong')}",
        f"有待改进之处：{s.phrases.one('weak')}",
    )
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(rows, (3.6, 3), head=1)
    w.text("审核组的意见：")
    advice = audit.conclusion.recommendation or ""
    for text in w.choice("conclusion.recommendation", ADVICE[audit.audit_type], advice, "\n").split("\n"):
        w.text(text)
    w.text(
        "审核采用抽样方法，存在一定的不确定性；审核组对审核中获知的受审核方信息负有保密责任。"
        "本报告未经本中心书面同意，不得部分复制。"
    )


def signatures(audit: Audit, w: Writer, s: Slots) -> None:
    """Leader, team, client, approval."""
    leader = [name for name in audit.conclusion.signatories if name == audit.leader.name]
    others = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    signed = w.each("conclusion.signatories", leader)
    rows: list[Row] = [["审核组长（签字）", signed, "日期", w.fact("report_date")]]
    if others:
        stated = w.each("conclusion.signatories", others, "　")
        rows.append(["审核组成员（签字）", stated, "日期", w.fact("report_date")])
    approver = w.random.choice(s.at("approvers"))
    rows += [
        ["受审核方代表（签字）", audit.world.people.representative, "日期", w.fact("report_date")],
        ["本中心审定（签字）", approver, "日期", w.fact("report_date")],
    ]
    w.table(rows, (1.8, 2.8, 0.7, 2), bold=(0, 2))
