"""Words and small forms of 达坝联合评审's report."""

from __future__ import annotations

from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def span(w: Writer, first: str, last: str) -> str:
    """From a day to a day."""
    return f"{w.fact(first)} 至 {w.fact(last)}"


def clauses(w: Writer, numbers: dict[str, str]) -> str:
    """The clauses of a process, of the systems audited."""
    found = [f"{LETTERS[system]}{numbers[system]}" for system in w.audit.systems if system in numbers]
    return "、".join(found)
