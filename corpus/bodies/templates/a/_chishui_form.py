"""赤水罗恩's labels, who audits which department, and where nonconformities stand."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
WAYS = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程"}
ADVICE = {
    "recommend": "推荐颁发证书",
    "recommend_after_correction": "在纠正措施被接受后推荐颁发证书",
    "not_recommend": "不推荐颁发证书",
}
KEEPING = {"maintain": "推荐保持证书", "suspend": "推荐暂停证书", "withdraw": "推荐撤销证书"}
GRADES = {"major": "主要", "minor": "次要"}


class Form(Sentences):
    """Sentences of the stock, and what is drawn from the audit."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w

    def visits(self) -> list[tuple[str, str, str]]:
        """Departments, who is interviewed, the auditor's label."""
        team = [one for one in self.audit.team if one.qualified]
        whole = [one for one in team if len(one.registrations) == len(self.audit.systems)] or team
        expert = [one for one in whole if one.professional_codes] or whole
        units, people = self.audit.world.departments, self.audit.world.people
        found = [("高层管理", people.manager, self.audit.leader.label)]
        for at, unit in enumerate(units):
            able = expert if at in {1, 2, 3, 7} else whole
            found.append((unit, people.heads[unit], able[at % len(able)].label))
        return found

    def raised(self, department: str) -> list[Nonconformity]:
        """The nonconformities of a department."""
        return [item for item in self.audit.nonconformities.items if item.department == department]

    def system(self, item: Nonconformity) -> str:
        """The system whose standard a nonconformity is raised against."""
        numbers = {one.number.split("-")[0]: one.system for one in self.audit.standards}
        return numbers.get(item.standard.split("-")[0], "")
