"""What 达坂's parts share: bullets of its stock, English days, labels in two languages."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SHORT = {
    "QMS": "9001",
    "EMS": "14001",
    "OHSMS": "45001",
    "MDR": "13485",
    "HSPM": "QC 080000",
    "EnMS": "50001",
}
ENGLISH = {
    "QMS": "Quality 质量管理体系",
    "EMS": "Environment 环境管理体系",
    "OHSMS": "OH&S 职业健康安全管理体系",
    "MDR": "Medical devices 医疗器械质量管理体系",
    "HSPM": "Hazardous substances 有害物质过程管理体系",
    "EnMS": "Energy 能源管理体系",
}


@cache
def _stock() -> dict[str, list[str]]:
    path = Path(__file__).with_name("_daban.yaml")
    found: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def english(day: date) -> str:
    """A day as in 05 Mar 2025."""
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def bullets(audit: Audit, w: Writer, topic: str, most: int = 9) -> list[str]:
    """Bullets on a topic, filled in, in the order of the stock."""
    world = audit.world
    names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "env")
    slots = dict(zip(names, world.departments, strict=True))
    flow = world.industry["flow"]
    slots |= {"first": flow[0], "mid": flow[len(flow) // 2], "last": flow[-1]}
    slots |= {"machine": world.equipment[0][0], "manager": world.people.manager}
    slots |= {"representative": world.people.representative, "workers": world.people.workers}
    slots |= {"safety": world.people.safety}
    texts = _stock()[topic]
    chosen = set(w.random.sample(range(len(texts)), min(most, len(texts))))
    return [f"• {text.format(**slots)}" for at, text in enumerate(texts) if at in chosen]
