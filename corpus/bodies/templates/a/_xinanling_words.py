"""新安岭's words: names of fields and types, sentences with slots, sections with two-figure numbers."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
GREEN, SAFE = {"EMS", "HSE"}, {"OHSMS", "HSE"}


class Says:
    """Draws one of several sentences and fills it in, each place its own."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.w = w
        world, flow = audit.world, audit.world.industry["flow"]
        departments = world.departments
        keys = ("general", "quality", "doing", "technical", "buying", "selling", "plant", "safety")
        self.slots = dict(zip(keys, departments, strict=True))
        self.slots |= {f"{key}_head": world.people.heads[name] for key, name in self.slots.items()}
        self.slots |= {
            "top": world.people.manager,
            "deputy": world.people.representative,
            "voice": world.people.workers,
            "start": flow[0],
            "mid": flow[len(flow) // 2],
            "finish": flow[-1],
            "goods": world.industry["supplies"][0],
            "unit": world.equipment[0][0],
            "year": str(audit.audit.start.year),
        }

    def __call__(self, *texts: str) -> str:
        return self.w.random.choice(texts).format(**self.slots)


def brief(day: date | None) -> str | None:
    """A day as it stands in narrow columns."""
    return f"{day:%Y.%m.%d}" if day else None


def against(audit: Audit, standard: str, *clauses: str) -> list[Nonconformity]:
    """The nonconformities against clauses of a standard (its number's beginning)."""
    items = audit.nonconformities.items
    return [one for one in items if one.standard.startswith(standard) and one.clause in clauses]


def earlier(audit: Audit, days: int) -> date:
    """A working day about so long before the audit."""
    day = audit.audit.start - timedelta(days=days)
    return day - timedelta(days=max(day.weekday() - 4, 0))
