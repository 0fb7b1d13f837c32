"""三屯河's labels, and lists as its auditors type them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import Writer

KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场加远程审核"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "一般"}
AGAIN = {
    "recommend": "推荐再认证",
    "recommend_after_correction": "在不符合项整改并经验证以后推荐再认证",
    "no": "不推荐再认证",
}
ADVICE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "在不符合项整改并经验证以后推荐认证",
    "maintain": "推荐保持认证",
    "suspend": "建议暂停证书",
    "withdraw": "建议撤销证书",
    "no": "不推荐认证",
}
FORMS = (["chinese"], ["dot"])
"""Ways to type days: one for a report, either for a register of it."""


def listed(w: Writer, texts: Sequence[str]) -> None:
    """1）… ；2）… 。, each in a line of its own."""
    for number, text in enumerate(texts, 1):
        w.text(f"{number}）{text}{'。' if number == len(texts) else '；'}")


def inline(texts: Sequence[str]) -> str:
    """1）…；2）… within a paragraph, without a stop."""
    return "；".join(f"{number}）{text}" for number, text in enumerate(texts, 1))
