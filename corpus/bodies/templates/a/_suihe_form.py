"""Labels, days and joined scopes of the forms of 绥珩."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项纠正措施经验证有效后推荐认证注册",
        "no": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册资格",
        "suspend": "推荐暂停认证注册资格",
        "withdraw": "推荐撤销认证注册资格",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合项纠正措施经验证有效后推荐再认证注册",
        "no": "不推荐再认证注册",
    },
}


def dotted(day: date) -> str:
    """A day as in the annexes: 2025.03.12."""
    return f"{day:%Y.%m.%d}"


def scoped(audit: Audit, w: Writer, place: str) -> list[tuple[str, str]]:
    """The name of each system with its scope at a place."""
    return [(f"{NAMES[one]}（{LETTERS[one]}）", w.scope(place, one)) for one in audit.systems]


def clause(audit: Audit, numbers: dict[str, str]) -> str:
    """The clauses of a topic, each behind the letter of its system where there are several.

    The letters of systems with one clause number stand together."""
    mine = [(one, numbers[one]) for one in audit.systems if one in numbers]
    if len(audit.systems) == 1:
        return mine[0][1] if mine else ""
    together: dict[str, list[str]] = {}
    for system, number in mine:
        together.setdefault(number, []).append(LETTERS[system])
    return "、".join(f"{'/'.join(letters)}{number}" for number, letters in together.items())
