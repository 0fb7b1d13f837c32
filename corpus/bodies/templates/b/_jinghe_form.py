"""泾禾's words: systems, kinds of audit, numbered paragraphs, where the findings stand."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import SERVICES, Sentences
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}
CHAPTERS = "一二三四五六七八九十"


class Form(Sentences):
    """The report: chapters with Chinese numbers, sections 1.1, paragraphs （1）."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.slots["kinds"] = "、".join(NAMES[one] for one in audit.systems)
        self.chapters = self.sections = 0

    def chapter(self, title: str) -> None:
        """The heading of the next chapter."""
        self.chapters, self.sections = self.chapters + 1, 0
        self.w.heading(1, f"{CHAPTERS[self.chapters - 1]}、{title}")

    def section(self, title: str) -> None:
        """The heading of the next section."""
        self.sections += 1
        self.w.heading(2, f"{self.chapters}.{self.sections}  {title}")

    def listed(self, texts: Iterable[str]) -> None:
        """Paragraphs with a number in brackets."""
        for at, text in enumerate(texts, 1):
            self.w.text(f"（{at}）{text}")

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return bool({*systems} & {*self.audit.systems})

    @property
    def trade(self) -> str:
        """Which of the stocks of sentences on the work fits."""
        field = self.audit.world.industry["field"]
        if field == "机电安装":
            return "build"
        return "service" if field in SERVICES else "make"

    def raised(self, *departments: str) -> None:
        """Which nonconformities were raised at the departments."""
        found = [one for one in self.audit.nonconformities.items if one.department in departments]
        if found:
            numbers = "、".join(f"{one.department} {one.number} 号" for one in found)
            self.w.text(f"抽样中有不满足要求之处，已开具不符合项：{numbers}，事实见“审核发现”一章。")
        else:
            self.w.text(f"对{'、'.join(departments)}的抽样未发现不符合。")
