"""How 松花's letters say things: sentences of its own, lists counted in brackets, lines of registers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "MDR": "医疗器械质量管理体系",
    "EIMS": "企业诚信管理体系",
}


def counted(texts: Iterable[str]) -> str:
    """What is listed within a sentence: counted in brackets, parted by semicolons."""
    told = list(texts)
    if len(told) == 1:
        return told[0]
    return "；".join(f"（{at}）{text}" for at, text in enumerate(told, 1))


def short(day: date | None) -> str:
    """A day in a register."""
    return f"{day.year}-{day.month}-{day.day}" if day else "无固定期限"


def register(w: Writer, title: str, heads: str, lines: list[str]) -> None:
    """A register: its title, what stands between the strokes, its lines."""
    if not lines:
        return
    w.heading(3, title)
    w.text(f"（{heads}）", style="plain")
    w.text(*(f"{at}. {line}" for at, line in enumerate(lines, 1)), style="plain")


@cache
def _stock() -> dict[str, list[str]]:
    path = Path(__file__).with_name("_songhua.yaml")
    found: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def say(w: Writer, topic: str, most: int) -> str:
    """Some sentences of a topic, as one paragraph."""
    world = w.audit.world
    flow, people = world.industry["flow"], world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    slots |= {"manager": people.manager, "rep": people.representative, "workers": people.workers}
    slots |= {"first": flow[0], "middle": flow[len(flow) // 2], "last": flow[-1]}
    slots |= {"supply": world.industry["supplies"][0], "machine": world.equipment[0][0]}
    texts = _stock()[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(most, len(texts))))
    return "".join(texts[at].format(**slots) for at in chosen)


def within(w: Writer, topic: str) -> str:
    """One sentence of a topic, to go on with."""
    return say(w, topic, 1)
