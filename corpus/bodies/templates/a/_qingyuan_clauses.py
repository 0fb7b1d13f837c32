"""The names of 庆垣's fields, and the clauses that stand behind the heads of its evidence."""

from __future__ import annotations

from collections.abc import Sequence

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}

HEADS: dict[str, tuple[str, dict[str, str]]] = {
    "context": (
        "组织环境",
        {"QMS": "4.1～4.4", "EMS": "4.1～4.4", "OHSMS": "4.1～4.4", "EnMS": "4.1～4.4"},
    ),
    "lead": (
        "领导作用和方针",
        {"QMS": "5.1～5.3", "EMS": "5.1～5.3", "OHSMS": "5.1～5.4", "EnMS": "5.1～5.3"},
    ),
    "risk": ("风险和机遇", {"QMS": "6.1", "EMS": "6.1.1、6.1.2", "OHSMS": "6.1.1、6.1.2", "EnMS": "6.1"}),
    "energy": ("能源评审、绩效参数和基准", {"EnMS": "6.3～6.6"}),
    "law": ("法律法规和其他要求", {"QMS": "4.2", "EMS": "6.1.3", "OHSMS": "6.1.3", "EnMS": "4.2"}),
    "aim": ("目标及其实现的策划", {"QMS": "6.2", "EMS": "6.2", "OHSMS": "6.2", "EnMS": "6.2"}),
    "plant": ("资源和基础设施", {"QMS": "7.1.1～7.1.4", "EMS": "7.1", "OHSMS": "7.1", "EnMS": "7.1"}),
    "measure": ("监视和测量资源", {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "6.6"}),
    "able": (
        "能力、意识和沟通",
        {"QMS": "7.1.6、7.2～7.4", "EMS": "7.2～7.4", "OHSMS": "7.2～7.4", "EnMS": "7.2～7.4"},
    ),
    "paper": ("成文信息", {"QMS": "7.5", "EMS": "7.5", "OHSMS": "7.5", "EnMS": "7.5"}),
    "run": ("运行策划和控制", {"QMS": "8.1", "EMS": "8.1", "OHSMS": "8.1", "EnMS": "8.1"}),
    "demand": ("产品和服务的要求", {"QMS": "8.2"}),
    "design": ("产品和服务的设计和开发", {"QMS": "8.3"}),
    "buy": ("外部供方和采购", {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"}),
    "produce": ("生产和服务提供", {"QMS": "8.5"}),
    "release": ("放行和不合格输出的控制", {"QMS": "8.6、8.7"}),
    "ready": ("应急准备和响应", {"QMS": "8.1", "EMS": "8.2", "OHSMS": "8.2", "EnMS": "8.1"}),
    "watch": (
        "监视、测量、分析和评价",
        {"QMS": "9.1", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "9.1.1"},
    ),
    "comply": ("合规性评价", {"QMS": "4.2、8.2.2", "EMS": "9.1.2", "OHSMS": "9.1.2", "EnMS": "9.1.2"}),
    "internal": ("内部审核", {"QMS": "9.2", "EMS": "9.2", "OHSMS": "9.2", "EnMS": "9.2"}),
    "review": ("管理评审", {"QMS": "9.3", "EMS": "9.3", "OHSMS": "9.3", "EnMS": "9.3"}),
    "mend": ("改进", {"QMS": "10", "EMS": "10", "OHSMS": "10", "EnMS": "10"}),
}
"""The head of a section and its clauses by system; a section without one is left out."""


def head(section: str, systems: Sequence[str]) -> str | None:
    """The head of a section with the clauses of the systems; None where it does not apply."""
    title, clauses = HEADS[section]
    told = [one for one in systems if one in clauses]
    if not told:
        return None
    if len(systems) == 1:
        return f"{title}（{clauses[told[0]]}）"
    return f"{title}（{'；'.join(f'{LETTERS[one]} {clauses[one]}' for one in told)}）"
