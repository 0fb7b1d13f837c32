"""A word by which one thing of what the organization does differs from that of the scope."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.scope import ActivitySlip, Slip
from schemas.text import name_key

LONGEST = 4
"""A word so long at most is a slip; more is another thing."""

LEAST = 4
"""So many characters of the thing are alike at least."""

_PARTS = patterns.compile(r"[、,，;；/]|以?及其?|和|与|或")
_PARTICLES = patterns.compile(r"的|所")
_USUAL = patterns.compile(
    r"(?:研究|研发|研制|设计|开发|生产|制造|加工|制作|销售|经销|批发|零售|贸易|进出口|安装|调试|服务|维修|维护|保养|施工|检测|检验|运输|仓储|配送"
    r"|租赁|提供|运营|运维|管理|产品|商品|系列|类|等|件|用|业务|活动|过程|工作|工程|项目|设备|系统|装置|材料|制品|用品|技术|配件|部件|组件|各种|各类"
    r"|相关|有关|有限|其他|主要|专用|一般|全过程|一体化|以下|以上|及|[\W_])+"
)
"""What an activity is worded with more freely than the thing itself."""


def read(reading: Reading, activity: Leaf[str], own: str, scope: str) -> Iterator[ActivitySlip]:  # noqa: ARG001
    """The slip by which what is done (`own`, of an activity) differs from what is done by a scope."""
    slip = slip_between(scope, own)
    if slip is not None:
        yield ActivitySlip(activity, own, slip)


def slip_between(scope: str, activity: str) -> Slip | None:
    """The one word by which one thing of an activity differs from that of a scope with as many things.

    Words before a thing say which of them are in the scope; how a thing is made or sold is told more freely.

    >>> slip_between("玻璃钢管道、阀门的制造", "玻璃管道、阀门的制造")
    Slip(old='钢', new='')
    >>> slip_between("玻璃钢管道的制造", "玻璃钢管道、阀门的制造")
    >>> slip_between("小型水泵的制造", "水泵的制造")
    """
    ours, theirs = ([_key(part) for part in _PARTS.split(text)] for text in (scope, activity))
    if len(ours) != len(theirs):
        return None
    apart = [at for at, (one, other) in enumerate(zip(ours, theirs, strict=True)) if one != other]
    if len(apart) != 1:
        return None
    return _within(ours[apart[0]], theirs[apart[0]])


def _within(old: str, new: str) -> Slip | None:
    """The one place within a thing where two wordings differ."""
    from difflib import SequenceMatcher  # only where the wordings differ

    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changes = [step for step in steps if step[0] != "equal"]
    if len(changes) != 1 or steps[0][0] != "equal" or steps[-1][0] != "equal":
        return None
    _, a, b, c, d = changes[0]
    slip = Slip(old[a:b], new[c:d])
    alike = len(old) - (b - a)
    if max(map(len, slip)) > LONGEST or alike < LEAST or all(not w or _USUAL.fullmatch(w) for w in slip):
        return None
    return slip


def _key(text: str) -> str:
    return name_key(_PARTICLES.sub("", text))
