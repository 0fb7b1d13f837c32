"""四、存在的问题: what was found this time, and what had been found before."""

from __future__ import annotations

from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._kalakashi_paper import Paper


def problems(paper: Paper) -> None:
    """The chapter."""
    audit, w = paper.audit, paper.w
    paper.chapter("存在的问题")
    paper.section("本次审核开具的不符合项")
    found = audit.nonconformities
    totals = (
        f"本次审核共开具严重不符合项{w.fact('nonconformities.major')}个，"
        f"一般不符合项{w.fact('nonconformities.minor')}个"
    )
    if not found.items:
        w.text(f"{totals}。")
    else:
        w.text(
            f"{totals}，具体内容详见{paper.annex('problems')}。责任部门应当查明原因，采取纠正和纠正措施，"
            f"于{w.fact('nonconformities.due_date')}前将整改材料报送审核组，由审核组实施书面验证。"
        )
    paper.section("以往不符合项的整改情况")
    if not audit.previous_nonconformities:
        w.text("截至本次审核，该单位无需要跟踪验证的以往不符合项。")
        return
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        later = (
            "本次审核再次发现类似问题，已重新开具不符合项"
            if again(audit, one.description)
            else "本次审核未发现同类问题重复发生"
        )
        paper.item(
            f"上次审核开具的不符合项“{e('description')}”，整改措施于{e('closed_on')}经验证关闭，{later}。"
        )
