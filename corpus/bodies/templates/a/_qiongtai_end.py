"""What 琼苔's report says behind its questionnaire: nonconformities, ratings, recommendation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qiongtai_question import LETTERS
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = (
    "目标的统计口径可以写得更细。",
    "内审检查表建议按过程重排。",
    "{doing}的看板数据可以更新得勤一些。",
    "供方的现场考察记录建议附照片。",
    "纸质记录较多，可以考虑电子化。",
)


def problems(audit: Audit, w: Writer, questions: int) -> None:
    """The nonconformities, each a row."""
    found = audit.nonconformities
    w.text(
        f"问卷从 C01 到 C{questions:02} 全部问完，无跳题。判为不符合的题目归并为："
        f"严重 {w.fact('nonconformities.major')} 项，轻微 "
        f"{w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    rows: list[Row] = [["编号", "等级", "标准和条款", "责任部门", "客观事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), grade, clause, e("department"), e("description")])
    if found.items:
        w.table(rows, (0.7, 0.8, 2.1, 1.1, 5), head=1)
        w.text(
            f"客户应在 {w.fact('nonconformities.due_date')} 之前把原因、纠正和纠正措施填在不符合单上传回，"
            "附上证据。",
            style="plain",
        )
    w.text("建议（不要求回复）：", style="plain")
    for at, text in enumerate(drawn(w, ADVICE, 2), 1):
        w.text(f"R{at}  {text}", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, scopes of the certificate, next audit."""
    rows: list[Row] = [["结论问题", "回答"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = w.choice(f"{e.path}.value", {one: one for one in VALUES}, rating.value, " ")
        rows.append([f"{at}. {e('criterion')}？", boxes])
    w.table(rows, (3, 2.4), head=1)
    labels = {
        "recommend": "推荐发证",
        "recommend_after_correction": "不符合关闭后推荐发证",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    chosen = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    names = audit.conclusion.signatories
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    rows = [
        ["组长的建议", chosen],
        ["证书上写的业务", scopes],
        ["下次审核不迟于", w.fact("next_audit_by")],
        ["审核组签字", f"{w.each('conclusion.signatories', names, '  ')}    {w.fact('report_date')}"],
        [
            "联系",
            f"{w.fact('certification_body.name')}，{w.fact('certification_body.address')}，电话 "
            f"{w.fact('certification_body.phone')}，{w.fact('certification_body.email')}，"
            f"{w.fact('certification_body.website')}",
        ],
    ]
    w.text("", style="plain")
    w.table(rows, (1.4, 5), bold=(0,))
    w.text("决定由中心的评定委员会作出，组长的建议不等于决定。", style="plain")


VALUES = ("符合", "基本符合", "不符合")
