"""檀崴's labels, its numbered headings and captions, and what a clause group is judged."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import FORMS, Entry, Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"minor": "轻微", "major": "严重"}
ADVICE = {
    "recommend": "推荐{aim}",
    "recommend_after_correction": "不符合整改经验证有效后推荐{aim}",
    "not_recommend": "不推荐{aim}",
}
KEEPING = {"maintain": "推荐保持认证", "suspend": "推荐暂停认证", "withdraw": "推荐撤销认证"}

CALM = (
    "评价：抽样范围内未发现不符合。",
    "评价：本组条款的实施情况满足审核准则。",
    "评价：策划和实施基本到位，满足要求。",
)


def listed(day_entry: Entry, name: str) -> str:
    """A day in a register, in figures."""
    day = getattr(day_entry.source, name)
    return day_entry(name, None if day is None else FORMS["dots"](day))


class Form(Sentences):
    """The form: chapters, sections and tables numbered in order, sentences of the stock."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.chapters = self.sections = self.tables = 0
        self.codes = {one.number: one.system for one in audit.standards}

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return bool({*systems} & {*self.audit.systems})

    def chapter(self, title: str) -> None:
        """The next chapter."""
        self.chapters, self.sections = self.chapters + 1, 0
        self.w.heading(2, f"{self.chapters}  {title}")

    def section(self, title: str, clauses: str = "") -> None:
        """The next section of the chapter, with the clauses that it is about."""
        self.sections += 1
        told = f"（条款 {clauses}）" if clauses else ""
        self.w.heading(3, f"{self.chapters}.{self.sections}  {title}{told}")

    def caption(self, title: str) -> None:
        """The caption of the next table."""
        self.tables += 1
        self.w.text(f"表{self.tables}  {title}", style="center")

    def stock(self, name: str, most: int = 2) -> list[str]:
        """At most so many sentences under a name, in its order."""
        texts = self.texts(name)
        kept = sorted(self.random.sample(range(len(texts)), min(most, len(texts))))
        return [texts[at] for at in kept]

    def told(self, name: str, most: int = 2) -> None:
        """Sentences under a name as one paragraph."""
        self.w.text("".join(self.stock(name, most)))

    def one(self, name: str) -> str:
        """One sentence under a name."""
        return self.stock(name, 1)[0]

    def verdict(self, **clauses: tuple[str, ...]) -> None:
        """What the clause group is judged: `clauses` are the beginnings of its clauses, by system."""
        against = [
            item.number
            for item in self.audit.nonconformities.items
            if f"{item.clause}.".startswith(
                tuple(f"{one}." for one in clauses.get(self.codes.get(item.standard, ""), ()))
            )
        ]
        if against:
            numbers = "、".join(f"第{number}号" for number in against)
            self.w.text(f"评价：除{numbers}不符合所述事实外，其余抽样未见异常。")
        else:
            self.w.text(self.random.choice(CALM))
