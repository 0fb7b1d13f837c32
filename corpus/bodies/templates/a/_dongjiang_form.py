"""What all parts of 东湄's report share: names of systems, lines of label and value, days in tables."""

from __future__ import annotations

from datetime import date

from corpus.bodies.writer import Writer

NAMES = {
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "MDR": "医疗器械质量管理体系",
    "HSPM": "有害物质过程管理体系",
}


def dotted(day: date) -> str:
    """A day as it stands in tables and on the cover."""
    return f"{day:%Y.%m.%d}"


def pairs(w: Writer, *told: tuple[str, str]) -> None:
    """Lines of a label, a colon and a value."""
    w.text(*(f"{label}：{value}" for label, value in told), style="plain")
