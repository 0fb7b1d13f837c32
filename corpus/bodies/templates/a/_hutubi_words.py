"""图壁's labels, and the rows of its wide forms."""

from __future__ import annotations

from corpus.layouts.writer import Row

KINDS = {"stage2": "初次认证", "surveillance": "监督审核", "recertification": "再认证"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "轻微"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合整改经验证有效后推荐认证注册",
        "no": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册",
        "suspend": "建议暂停认证注册",
        "withdraw": "建议撤销认证注册",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合整改经验证有效后推荐再认证注册",
        "no": "不推荐再认证注册",
    },
}

FORM = (1.4, 1.5, 1.4, 1.6, 1.4, 1.35, 1.1, 1.35)
"""The grid of the form."""

LABELS = (0, 2, 4, 6)


def band(title: str, columns: int) -> Row:
    """A title over all columns."""
    return [title, *["‹"] * (columns - 1)]


def line(*pairs: tuple[str, str, int]) -> Row:
    """Labels, each with its value over so many columns."""
    row: list[str] = []
    for label, value, columns in pairs:
        row += [label, value, *["‹"] * (columns - 1)]
    return row
