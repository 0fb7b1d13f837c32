"""燧衡's labels, its own sentences, and how the audit was held."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

TYPE_NAMES = {
    "stage1": "第一阶段审核",
    "stage2": "第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转入审核",
}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
}
ADVICE = {
    "recommend": "推荐颁发证书",
    "recommend_after_correction": "轻微不符合整改有效后推荐颁发证书",
    "not_recommend": "不推荐颁发证书",
    "maintain": "推荐保持证书",
    "suspend": "建议暂停证书",
    "withdraw": "建议撤销证书",
}
HOW = {"onsite": "在现场", "remote": "以远程方式"}


class Notes(Sentences):
    """The body's own sentences; `mode` is how the audit was held, `first` how its first stage was."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.slots["tech"] = audit.world.departments[3]
        self.mode = "mixed" if audit.audit.onsite_days < audit.audit.person_days else "onsite"
        if audit.audit_type == "stage1":
            self.mode = "remote"
        self.first = w.random.choice(["remote", "remote", "onsite"])

    def told(self, name: str) -> list[str]:
        """The sentences under a name, one of three left out now and then."""
        texts = self.texts(name)
        if len(texts) > 1 and self.random.random() < 0.25:
            texts.pop(self.random.randrange(len(texts)))
        return texts
