"""Words of 溪岭's report."""

from __future__ import annotations

from datetime import date

SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
OFFICES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
RECOMMENDED = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "同意在不符合项整改验证合格后推荐认证注册",
    "maintain": "同意继续保持认证注册",
}


def bare(number: str | None) -> str:
    """The number of a standard written without blanks: GB/T19001-2016."""
    return (number or "").replace(" ", "")


def days(day: date) -> str:
    """A day of a signature, written out."""
    return f"{day.year}年{day.month}月{day.day}日"
