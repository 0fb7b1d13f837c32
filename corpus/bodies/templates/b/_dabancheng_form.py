"""What 达坂城's chapters share: titles of tables, days in tables, names of systems and roles."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import FORMS, LONG_TERM, Entry, Writer
from corpus.layouts.writer import Row

dots = FORMS["dots"]
NAMES = {"HSE": "健康、安全与环境管理体系", "QMS": "质量管理体系"}
SHORT = {"HSE": "HSE", "QMS": "质量"}
SITE = "作业现场"
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


class Form:
    """The report that is being written: its audit, writer, sentences and numbers of tables."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.said = Sentences(audit, w)
        world = audit.world
        self.said.slots |= {
            "purchase_head": world.people.heads[world.departments[4]],
            "safety_head": world.people.heads[world.departments[-1]],
            "safety": world.departments[-1],
            "tech": world.departments[3],
            "sale": world.departments[5],
            "representative": world.people.representative,
        }
        self.oilfield = world.industry["field"] == "油田技术服务"
        self.away = any(site.kind == "temporary" for site in audit.sites)
        self.chapter = 0
        self.tables = 0
        self.visits: dict[str, tuple[date, list[TeamMember]]] = {}
        self.used: set[str] = set()

    def begin(self, title: str) -> None:
        """A chapter."""
        self.chapter += 1
        self.tables = 0
        self.w.heading(1, f"第{'一二三四五六七八九十'[self.chapter - 1]}章  {title}")

    def some(self, topic: str, number: int) -> list[str]:
        """Sentences of the store that the report does not have yet."""
        left = [text for text in self.said.texts(topic) if text not in self.used]
        chosen = self.w.random.sample(left, min(number, len(left)))
        self.used |= {*chosen}
        return chosen

    def tell(self, topic: str, number: int) -> None:
        """Some sentences of the store, a paragraph each."""
        self.w.paragraphs(self.some(topic, number))

    def register(
        self, title: str, head: list[str], rows: list[list[str]], widths: tuple[float, ...], none: str = ""
    ) -> None:
        """A numbered table with a title, its rows numbered; `none` is said where there are no rows."""
        if not rows:
            self.w.text(none)
            return
        self.tables += 1
        self.w.text(f"表{self.chapter}-{self.tables}  {title}", style="center")
        made: list[Row] = [["序号", *head], *([str(at), *row] for at, row in enumerate(rows, 1))]
        self.w.table(made, (0.7, *widths), head=1, repeat=True)


def on(entry: Entry, name: str) -> str:
    """A day as the registers have it."""
    day: date | None = getattr(entry.source, name)
    return entry(name, dots(day) if day else LONG_TERM)
