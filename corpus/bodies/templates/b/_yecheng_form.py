"""叶城昆岭's labels, and its numbered points."""

from __future__ import annotations

from corpus.bodies.writer import Writer

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


class Points:
    """Points of a part, numbered from (1)."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.number = 0

    def __call__(self, text: str) -> None:
        """A further point; none where there is no text."""
        if text:
            self.number += 1
            self.w.text(f"({self.number}) {text}")
