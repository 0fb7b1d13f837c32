"""Labels of 昌吉's report, its numbering, labels run in, sentences with the company's words."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场审核与远程审核相结合"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "ITSMS": "信息技术服务管理体系"}


def makes(audit: Audit) -> bool:
    """Whether the company makes products."""
    return audit.world.departments[2] == "生产部"


class Outline:
    """Numbers the headings 1, 1.1 and the paragraphs below 1.1.1."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.first = self.second = self.third = 0

    def chapter(self, title: str) -> None:
        """The next chapter."""
        self.first, self.second, self.third = self.first + 1, 0, 0
        self.w.heading(1, f"{self.first} {title}")

    def part(self, title: str) -> None:
        """The next part of the chapter."""
        self.second, self.third = self.second + 1, 0
        self.w.heading(2, f"{self.first}.{self.second} {title}")

    def say(self, label: str, text: str) -> None:
        """A numbered paragraph with its label run in."""
        self.third += 1
        self.w.text(f"{self.first}.{self.second}.{self.third} {label}：{text}", style="plain")

    def tell(self, label: str, text: str, more: str = "") -> None:
        """The same, with the company's words filled in; `more` stands as it is."""
        self.say(label, filled(self.audit, text) + more)

    def fault(self, system: str, *clauses: str) -> str:
        """What is said where a nonconformity was raised against one of the clauses, else nothing."""
        number = next((one.number for one in self.audit.standards if one.system == system), "")
        found = [
            self.w.same("nonconformities.items", item.number, item)("number")
            for item in self.audit.nonconformities.items
            if item.standard == number
            and any(item.clause == one or item.clause.startswith(f"{one}.") for one in clauses)
        ]
        return f"本条开具不符合，编号{'、'.join(found)}。" if found else ""


def filled(audit: Audit, text: str) -> str:
    """A sentence with the company's words in it."""
    world, people = audit.world, audit.world.people
    flow = world.industry["flow"]
    keys = ("office", "quality", "doing", "tech", "buying", "sale", "upkeep", "safety")
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    return text.format(
        **slots,
        manager=people.manager,
        deputy=people.representative,
        first=flow[0],
        second=flow[1],
        last=flow[-1],
        aspect=world.aspects[0],
        other=world.aspects[1],
        year=audit.audit.start.year,
    )
