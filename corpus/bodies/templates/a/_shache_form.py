"""莎车诺瓦克's labels in two languages, and its opportunities for improvement."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer

KINDS = {
    "stage2": "初次认证第二阶段 Stage 2",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证审核 Recertification",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Blended"}
NAMES = {
    "QMS": ("质量管理体系", "Quality Management System"),
    "EMS": ("环境管理体系", "Environmental Management System"),
}
ROLES = {
    "leader": "审核组长 Lead auditor",
    "member": "审核员 Auditor",
    "technical_expert": "技术专家 Technical expert",
}
GRANT = {
    "recommend": "推荐认证 Recommended for certification",
    "recommend_after_correction": "轻微不符合关闭后推荐认证 Recommended after closure of minor NCs",
    "not_recommend": "不推荐认证 Not recommended",
}
KEEP = {
    "maintain": "推荐保持认证 Continue certification",
    "suspend": "建议暂停认证 Suspend certification",
    "withdraw": "建议撤销认证 Withdraw certification",
}


def both(number: str, chinese: str, english: str) -> str:
    """A heading in both languages."""
    return f"{number} {chinese} {english}"


def ofis(audit: Audit, said: Phrases, w: Writer) -> list[tuple[str, str]]:
    """The opportunities for improvement: clause and text; none of a clause with a nonconformity."""
    taken = {item.clause[:3] for item in audit.nonconformities.items}
    rows: list[list[str]] = store("shache")["ofi"]
    free = [(clause, text) for clause, text in rows if clause[:3] not in taken]
    chosen = w.random.sample(free, min(2, len(free)))
    return [(clause, text.format(**said.slots)) for clause, text in chosen]
