"""Labels in two languages, the names of things, and what 雅江's auditors write on their cards."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.writer import Writer

NAMES = {
    "QMS": ("质量管理体系", "Quality"),
    "EMS": ("环境管理体系", "Environment"),
    "OHSMS": ("职业健康安全管理体系", "Occupational health and safety"),
    "EnMS": ("能源管理体系", "Energy"),
    "FSMS": ("食品安全管理体系", "Food safety"),
    "HACCP": ("危害分析与关键控制点体系", "HACCP"),
    "HSPM": ("有害物质过程管理体系", "Hazardous substances"),
    "HSE": ("健康、安全与环境管理体系", "HSE"),
}
TYPE_NAMES = {
    "stage1": "第一阶段 Stage 1",
    "stage2": "第二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "special": "特殊 Special",
    "transfer": "转换 Transfer",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Mixed"}


def two(chinese: str, english: str) -> str:
    """A label with its English on a line of its own."""
    return f"{chinese}¶{english}"


@cache
def _stock() -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).with_name("_yarlung.yaml")
    found: dict[str, dict[str, list[str]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def seen(w: Writer, process: str, respect: str) -> str:
    """A sentence of a process in a respect."""
    world = w.audit.world
    flow, people = world.industry["flow"], world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {"manager": people.manager, "rep": people.representative, "workers": people.workers}
    slots |= {"first": flow[0], "middle": flow[len(flow) // 2], "last": flow[-1]}
    slots |= {"supply": world.industry["supplies"][0], "machine": world.equipment[0][0]}
    return w.random.choice(_stock()[process][respect]).format(**slots)
