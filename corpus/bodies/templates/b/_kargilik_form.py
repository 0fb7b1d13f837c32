"""喀格勒克筑安's labels, and what its two groups look at."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import Step

KINDS = {"stage2": "初审二阶段", "surveillance": "监督审核", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}

OFFICE: list[Step] = [
    ("最高管理层", "管理策划、目标、职责、管理评审"),
    ("{0}", "人力资源、文件、内部审核"),
    ("{5}", "投标及合同管理、满意度"),
    ("{4}", "采购和外包管理"),
]
FIELD: list[Step] = [
    ("{2}", "项目和现场管理"),
    ("{7}", "环境、安全、合规性和应急"),
    ("{6}", "机具设备管理"),
    ("{1}", "检查与验收、改进"),
]
MORE: tuple[list[Step], list[Step]] = (
    [
        ("{3}", "技术文件与作业策划"),
        ("作业现场", "项目（作业）现场抽样"),
        ("{0}", "记录复核"),
        ("组内", "汇总审核发现"),
    ],
    [
        ("作业现场", "项目（作业）现场抽样"),
        ("作业现场", "作业观察与班组访谈"),
        ("{2}", "交付与验收资料"),
        ("组内", "汇总审核发现"),
    ],
)


def side(audit: Audit, at: int, number: int) -> list[Step]:
    """What the first or the second group looks at in so many half days."""
    names, steps = audit.world.departments, (OFFICE, FIELD)[at]
    steps = [*steps, *MORE[at][: max(0, number - len(steps))]]
    return [(where.format(*names), what) for where, what in steps]


def clauses(audit: Audit, quality: str, green: str, safe: str) -> str:
    """The clauses of an element in the systems of the audit."""
    mine = {"QMS": quality, "EMS": green, "OHSMS": safe}
    told = [f"{LETTERS[one]}：{mine[one]}" for one in audit.systems if mine[one]]
    return "；".join(told)
