"""The last chapters of 青弋's report: nonconformities, evaluation, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qingyi_words import STOCK
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
GRADES = {"minor": "一般", "major": "严重"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册资格",
    "not_recommend": "不推荐",
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """The table of nonconformities and their number."""
    found = audit.nonconformities
    rows: list[Row] = [["编号", "责任部门", "标准及条款", "性质", "不符合事实描述"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        where = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), where, e("grade", GRADES[item.grade]), e("description")])
    numbers = (
        f"严重不符合 {w.fact('nonconformities.major')} 项，一般不符合 {w.fact('nonconformities.minor')} 项"
    )
    if not found.items:
        w.text(f"本次审核：{numbers}。")
        return
    w.text(f"本次审核开具不符合报告：{numbers}，分布如下。")
    w.table(rows, (0.8, 1.3, 2.2, 0.8, 5), head=1, repeat=True)
    w.text(
        "责任部门应分析原因、采取纠正及纠正措施，"
        f"于 {w.fact('nonconformities.due_date')} 之前将证据提交审核组，"
        f"验证方式：书面验证。"
    )


def evaluation(audit: Audit, w: Writer) -> None:
    """Ratings, what is good, what to improve."""
    rows: list[Row] = [["评价项目", "评价结果", "评价项目", "评价结果"]]
    cells: list[str] = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        cells += [e("criterion"), e("value")]
    while len(cells) % 4:
        cells += ["‹", "‹"]
    rows += [cells[at : at + 4] for at in range(0, len(cells), 4)]
    w.table(rows, (3.4, 1.4, 3.4, 1.4), head=1)
    name, people = w.fact("organization.name"), w.fact("headcount")
    w.text(
        f"{name}的管理体系覆盖{people}人，文件结构合理，各过程按策划的要求实施和控制，"
        "内部审核和管理评审能够发现问题"
        f"并推动改进，方针目标总体实现。"
    )
    w.text("做得好的方面：", style="plain")
    for at, text in enumerate(drawn(w, STOCK["strong"], 2), 1):
        w.text(f"（{at}）{text}")
    w.text("改进的建议（不作为不符合）：", style="plain")
    for at, text in enumerate(drawn(w, STOCK["hope"], 2), 1):
        w.text(f"（{at}）{text}")


def conclusion(audit: Audit, w: Writer) -> None:
    """The recommendation, the scope for the certificate, signatures."""
    labels = {key: text for key, text in ADVICE.items() if key != "maintain"}
    if audit.audit_type == "surveillance":
        labels = {"maintain": ADVICE["maintain"], "suspend": "推荐暂停", "withdraw": "推荐撤销"}
    advice = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    scopes = "¶".join(f"{LETTERS[s]}：{w.scope('certificate', s)}" for s in audit.systems)
    summary = (
        f"共 {w.fact('nonconformities.minor')} 项一般不符合、{w.fact('nonconformities.major')} 项严重不符合"
    )
    rows: list[Row] = [
        ["审核发现汇总", summary],
        ["推荐意见", advice],
        ["推荐的证书范围", scopes],
        ["下次审核", f"应在 {w.fact('next_audit_by')} 前实施"],
        [
            "下次审核关注点",
            "本次不符合的措施效果；人员、场所、法规的变化"
            if audit.nonconformities.items
            else "人员、场所、法规的变化",
        ],
    ]
    w.table(rows, (2, 8), bold=(0,))
    leader = audit.leader.name
    signed = audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    rest = w.each("conclusion.signatories", [one for one in signed if one != leader], "  ")
    day = w.fact("report_date")
    ends: list[Row] = [["审核组长（签字）", first, "日期", day]]
    if rest:
        ends.append(["组员（签字）", rest, "日期", w.fact("report_date")])
    ends.append(["受审核组织代表", audit.world.people.representative, "意见", "同意本报告内容"])
    w.table(ends, (2.2, 3.6, 1.2, 3), bold=(0, 2))
    w.text(w.fact("certification_body.name"), style="right")
