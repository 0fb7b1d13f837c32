"""Departments that the report names as responsible, and that the organization is not told to have."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

SEVERAL, FEW = 3, 4
"""So many departments are a list; so many are one that may be whole although it ends in 等."""

_UNIT = r"[^\W_、，,。；;：:和及与等]{1,10}(?:部|科|室|中心|处)"
_LISTED = patterns.compile(
    r"(?:现有|现设|设有|下设|设立了?|设置了?|分为|划分为|(?:组织机构|部门设置|职能部门|部门)[^，,。、]{0,8}[：:])[^，,。、\n]{0,8}?[：:]?\s?"
    rf"(?P<list>{_UNIT}(?:\s?[、,，和及]\s?(?:{_UNIT}|[^\W_、，,。；;：:和及与等]{{1,6}}(?:层|车间|仓库|食堂|班组|库))){{2,15}})(?P<open>\s?等)?"
)
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
_PART = patterns.compile(r"[、,，和及]")
_NO_UNIT = patterns.compile(
    r"^(?:各|全|本|该|所有|相关|有关|其他|总|外|内|上级)|部门$|第|政府|应急|市场监督|生态环境|供方|客户|顾客|内外部"
)


@check("ENT009", "department-unknown", "info")
def department_unknown(context: Context) -> Iterator[Finding]:
    """查什么：报告写作责任部门（受审核部门等）、或开具不符合的部门，是否在报告所列的组织机构（部门）之中。简称（行政部、
    人事行政部）视为同一部门。

    为什么：组织没有的部门，多是别的报告或别的文件遗留；也可能是组织机构漏列，审核计划就没有覆盖它。

    例：组织机构为“综合部、质检部、生产部、市场部”，目标方案的责任部门写作“安环部”。

    应为：与组织机构图一致。

    依据：GB/T 27021.1-2017 9.4.8.2。

    何时可忽略：组织机构只列了主要部门，或部门已改名（应写明）。
    ---
    What it checks: whether a department that is told to be responsible, to be audited, or to have a
    nonconformity is among the departments that the organization is told to have. Short names count
    as the same.

    Why: a department that the organization does not have is mostly left from another report or document; or
    the list left it out, and the audit plan did not cover it.

    Example: the departments are administration, quality, production and sales; responsible is “the EHS
    department”.

    Expected: the names of the organization chart.

    Basis: GB/T 27021.1-2017 9.4.8.2.

    When to ignore: only the main departments were listed, or one was renamed (the report should say so).
    """
    lists = [(leaf, stated) for leaf, stated in _lists(context) if stated]
    known = {unit for _, stated in lists for unit in stated}
    if not known:
        return
    strange: dict[str, list[Leaf[str]]] = {}
    short: dict[str, tuple[str, Leaf[str]]] = {}
    for name, leaf in _responsible(context):
        meant = [unit for unit in sorted(known) if _is_same(name, unit)]
        if not meant:
            strange.setdefault(name, []).append(leaf)
        elif name not in known and len(meant) == 1:
            short.setdefault(name, (meant[0], leaf))
    if strange:
        yield context.finding(
            *(leaf for leaves in strange.values() for leaf in leaves),
            *(leaf for _, leaf in short.values()),
            *(leaf for leaf, _ in lists),
            identity="departments",
            values=sorted(strange),
            variant="unknown",
            names=context.listed(strange),
            short=_short(context, short),
            known=context.listed(lists[0][1]),
        )


def _lists(context: Context) -> Iterator[tuple[Leaf[str], list[str]]]:
    """The lists of departments that may be whole: those that end in 等 where they are long and told twice."""
    found: list[tuple[Leaf[str], list[str], bool]] = []
    for passage in context.mentions.passages(("部、", "科、", "室、", "中心、", "处、")):
        match = _LISTED.search(fold(passage.leaf.value or ""))
        units = [part for part in _PART.split(match["list"]) if part] if match else []
        if match and len(units) >= SEVERAL:
            found.append((passage.leaf, units, match["open"] is not None))
    for leaf, units, is_open in found:
        same = sum(set(units) == set(others) for _, others, _ in found)
        if not is_open or (len(units) >= FEW and same > 1):
            yield leaf, units


def _responsible(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """The departments told to be responsible, audited, or to have a nonconformity, each with its place."""
    for passage in context.mentions.passages(("部门：", "部门:", "部门为", "部门 :", "部门 ：")):
        for match in _RESPONSIBLE.finditer(fold(passage.leaf.value or "")):
            if not _NO_UNIT.search(match["unit"]):
                yield match["unit"], passage.leaf
    for passage in context.mentions.passages(("部负责", "科负责", "室负责", "处负责")):
        for match in _IN_CHARGE.finditer(fold(passage.leaf.value or "")):
            if not _NO_UNIT.search(match["unit"]) and not _OF_OTHERS.search(match["unit"]):
                yield match["unit"], passage.leaf
    for item in context.report.nonconformities.items:
        name = (
            fold(str(item.department.value)) if item.department is not None and item.department.value else ""
        )
        if item.department is not None and _NAME.fullmatch(name) and not _NO_UNIT.search(name):
            yield name, item.department


def _short(context: Context, short: dict[str, tuple[str, Leaf[str]]]) -> str:
    """The further names of departments that the list has, one each."""
    stated = [context.words("of", name=name, unit=unit) for name, (unit, _) in short.items()]
    return context.words("short", names=context.listed(stated)) if stated else ""


def _is_same(one: str, other: str) -> bool:
    """Whether a name of a department is the other, or short for it.

    >>> _is_same("行政部", "人事行政部"), _is_same("安环部", "安全环保部"), _is_same("ESH部", "生产部")
    (True, True, False)
    """
    short, whole = sorted((one, other), key=len)
    letters = iter(whole)
    return all(char in letters for char in short)
