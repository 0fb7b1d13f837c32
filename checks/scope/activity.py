"""What the organization is said to do, where it is the scope but for a word within one of its things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.compare import Place, every_place, name_key
from checks.context import Context
from checks.scope.cut_or_overrun import is_open
from checks.scope.wordings import head, is_whole
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding

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


class Slip(NamedTuple):
    """A word of a scope (`old`), and what stands in its place in the activity (`new`); one may be empty."""

    old: str
    new: str


def activities_near(context: Context, scopes: list[Leaf[str]]) -> Iterator[Finding]:
    """A finding for each wording of the activity that differs from the scopes by a word within a thing."""
    heads = {text: one for one in reversed(scopes) if (text := head(str(one.value)))}
    stated: set[str] = set()
    for activity in _activities(context):
        ours = head(str(activity.value)) or ""
        if ours in stated or any(_key(text) == _key(ours) for text in heads):
            continue
        stated.add(ours)
        for text, scope in heads.items():
            slip = slip_between(text, ours)
            if slip is not None and not _is_read_otherwise(context, activity, scope):
                yield _finding(context, activity, scope, slip)
                break


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


def _activities(context: Context) -> list[Leaf[str]]:
    """What the organization is said to do."""
    stated = (one.text for one in context.report.scopes if one.place == "activity")
    return [leaf for leaf in stated if leaf is not None and leaf.value and is_whole(str(leaf.value))]


def _is_read_otherwise(context: Context, activity: Leaf[str], scope: Place) -> bool:
    """Whether one of the two may have been read wrongly."""
    return (
        context.is_recognised(activity, scope)
        or is_open(context, activity, str(scope.value))
        or is_open(context, scope, str(activity.value))
    )


def _finding(context: Context, activity: Leaf[str], scope: Leaf[str], slip: Slip) -> Finding:
    kind = "changed" if slip.old and slip.new else "dropped" if slip.old else "added"
    return context.finding(
        *every_place([activity]),
        scope,
        identity="activity",
        variant="activity",
        values=[activity.value, scope.value],
        severity="info",
        text=activity.value,
        difference=context.words(kind, text=slip.old or slip.new, old=slip.old, new=slip.new),
    )
