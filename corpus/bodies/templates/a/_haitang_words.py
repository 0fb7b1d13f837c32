"""What the cards of 海棠屿's form are made with: captions, names of systems, sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.writer import Writer

LETTERS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


class Card:
    """Writes numbered cards: a caption and a table of labels and values."""

    def __init__(self, w: Writer) -> None:
        self.w, self.number = w, 0

    def __call__(self, name: str, rows: Sequence[Sequence[str]]) -> None:
        """A card."""
        self.number += 1
        self.w.heading(2, f"卡{self.number}　{name}")
        self.w.table(rows, (1.5, 6), bold=(0,))


def filled(w: Writer, text: str) -> str:
    """A sentence with its slots filled."""
    world = w.audit.world
    names = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
    month = w.audit.audit.start - timedelta(days=41)
    flow = world.industry["flow"]
    slots = dict(zip(names, world.departments, strict=True))
    slots |= {f"{name}_head": world.people.heads[place] for name, place in list(slots.items())}
    return text.format(
        **slots,
        manager=world.people.manager,
        rep=world.people.representative,
        workers=world.people.workers,
        first=flow[0],
        middle=flow[len(flow) // 2],
        last=flow[-1],
        machine=world.equipment[0][0] if world.equipment else "办公设备",
        material=world.industry["supplies"][0],
        aspect=world.aspects[0] if world.aspects else "生活垃圾的产生",
        hazard=world.hazards[0] if world.hazards else "触电",
        month=f"{month.year}年{month.month}月",
    )


def some(w: Writer, texts: Sequence[str], number: int) -> str:
    """Some sentences of a stock in its order, joined."""
    chosen = sorted(w.random.sample(range(len(texts)), min(number, len(texts))))
    return "".join(filled(w, texts[at]) for at in chosen)


def one(w: Writer, texts: Sequence[str]) -> str:
    """One sentence of a stock."""
    return some(w, texts, 1)
