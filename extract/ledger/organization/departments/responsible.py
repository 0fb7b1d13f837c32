"""Departments told to be responsible, audited, or to have a nonconformity."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import ResponsibleDepartment
from schemas.text import fold

_UNIT = r"[^\W_、，,。；;：:和及与等]{1,10}(?:部|科|室|中心|处)"
_RESPONSIBLE = patterns.compile(
    rf"(?:责任|检查|处置|归口|主管|实施|整改|受审核?|被审核|审核|组织)部门\s?[：:为]\s?(?P<unit>{_UNIT})(?=\s?(?:[，,。；;、（(）)\n\t]|$|条款|编制|负责人))"
)
_IN_CHARGE = patterns.compile(
    r"(?:^|[，,。；;：:]|由)\s?(?P<unit>[^\W\d_、，,。；;：:和及与等由]{2,8}(?:部|科|室|处))负责(?!人|的人)"
)
_OF_OTHERS = patterns.compile(
    r"项目|监理|认证|技术部$|审核|总部|集团|公司|经理|业主|物业|派出|街道|环保局|调度室|会议室|检[测验]|化验|实验|监控"
)
"""In the name of what need not be a department of the organization chart."""

_NAME = patterns.compile(_UNIT)
_NO_UNIT = patterns.compile(
    r"^(?:各|全|本|该|所有|相关|有关|其他|总|外|内|上级)|部门$|第|政府|应急|市场监督|生态环境|供方|客户|顾客|内外部"
)


def read(reading: Reading) -> Iterator[ResponsibleDepartment]:
    """The departments that labels name, that are told to be in charge, then those of nonconformities."""
    for passage in reading.passages(("部门：", "部门:", "部门为", "部门 :", "部门 ：")):
        for match in _RESPONSIBLE.finditer(fold(passage.leaf.value or "")):
            if not _NO_UNIT.search(match["unit"]):
                yield ResponsibleDepartment(passage.leaf, match[0], match["unit"])
    for passage in reading.passages(("部负责", "科负责", "室负责", "处负责")):
        for match in _IN_CHARGE.finditer(fold(passage.leaf.value or "")):
            if not _NO_UNIT.search(match["unit"]) and not _OF_OTHERS.search(match["unit"]):
                yield ResponsibleDepartment(passage.leaf, match[0], match["unit"])
    for item in reading.report.nonconformities.items:
        department = item.department
        name = fold(str(department.value)) if department is not None and department.value else ""
        if department is not None and _NAME.fullmatch(name) and not _NO_UNIT.search(name):
            yield ResponsibleDepartment(department, name, name)
