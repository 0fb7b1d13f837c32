"""Lists of the organization's departments."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import DepartmentList
from schemas.text import fold

SEVERAL, FEW = 3, 4
"""So many departments are a list; so many are one that may be whole although it ends in 等."""

_UNIT = r"[^\W_、，,。；;：:和及与等]{1,10}(?:部|科|室|中心|处)"
_LISTED = patterns.compile(
    r"(?:现有|现设|设有|下设|设立了?|设置了?|分为|划分为|(?:组织机构|部门设置|职能部门|部门)[^，,。、]{0,8}[：:])[^，,。、\n]{0,8}?[：:]?\s?"
    rf"(?P<list>{_UNIT}(?:\s?[、,，和及]\s?(?:{_UNIT}|[^\W_、，,。；;：:和及与等]{{1,6}}(?:层|车间|仓库|食堂|班组|库))){{2,15}})(?P<open>\s?等)?"
)
_PART = patterns.compile(r"[、,，和及]")


def read(reading: Reading) -> Iterator[DepartmentList]:
    """The lists of departments that may be whole: those that end in 等 where they are long and told twice."""
    found: list[tuple[DepartmentList, bool]] = []
    for passage in reading.passages(("部、", "科、", "室、", "中心、", "处、")):
        text = fold(passage.leaf.value or "")
        match = _LISTED.search(text)
        units = [part for part in _PART.split(match["list"]) if part] if match else []
        if match and len(units) >= SEVERAL:
            found.append((DepartmentList(passage.leaf, text, units), match["open"] is not None))
    for listed, is_open in found:
        same = sum(set(listed.departments) == set(others.departments) for others, _ in found)
        if not is_open or (len(listed.departments) >= FEW and same > 1):
            yield listed
