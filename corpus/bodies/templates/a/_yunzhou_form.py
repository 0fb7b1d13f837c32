"""芸洲's labels, its numbered captions and its own sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

TYPE_NAMES = {
    "stage1": "初次认证第一阶段",
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "认证转换审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ADVICE = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "不符合项经验证关闭后推荐认证注册",
    "not_recommend": "不予推荐认证注册",
}
KEEPING = {
    "maintain": "同意保持认证资格",
    "suspend": "建议暂停认证资格",
    "withdraw": "建议撤销认证资格",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "安全"}

PLAIN = (
    "7.1、7.2、7.3、7.4、7.5",
    "9.1.1",
    "8.1",
    "7.5",
    "8.1",
    "7.4",
    "7.1、8.1",
    "6.1、8.1、8.2、9.1.2",
)
"""Clauses of the departments where no quality management is audited."""

TOPICS = (
    "7.1、7.2、7.4、7.5",
    "7.1.5、8.6、8.7、9.1",
    "8.1、8.5",
    "8.3、7.5",
    "8.4",
    "8.2、9.1.2",
    "7.1.3、8.1",
    "6.1、8.1、8.2、9.1",
)


class Form(Sentences):
    """The form: sentences of the stock, tables numbered in order."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.tables = 0

    def caption(self, title: str) -> None:
        """The caption of the next table."""
        self.tables += 1
        self.w.text(f"表 {self.tables}　{title}", style="center")

    def departments(self) -> list[tuple[str, str]]:
        """Departments with the clauses that they are asked of."""
        topics = TOPICS if "QMS" in self.audit.systems else PLAIN
        return list(zip(self.audit.world.departments, topics, strict=True))

    def stock(self, name: str, most: int = 3) -> list[str]:
        """Sentences of the stock under a name, in its order, some left out."""
        texts = self.texts(f"c{name}")
        if len(texts) <= 1:
            return texts
        kept = sorted(self.random.sample(range(len(texts)), min(most, max(1, len(texts) - 1))))
        if self.random.random() < 0.5:
            return texts[:most]
        return [texts[at] for at in kept]
