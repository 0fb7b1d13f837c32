"""Lists of what is ranked as significant, told with other items in another place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.compare import Place
from checks.context import Context
from schemas import patterns
from schemas.mentions import Ranked
from schemas.result import Finding
from schemas.text import fold

_BESIDE = patterns.compile(
    r"[（(][^（()）]*[)）]|^(?:潜在的?|可能的?|意外)|的?(?:发生|产生|排放|泄漏|消耗|废弃|事故|危害|风险|隐患)$"
)
_SHORTEST = 2


def ranked_elsewhere(context: Context) -> Iterator[Finding]:
    """Of each kind the places that leave out some of the items that the most telling place has."""
    kinds: dict[str, list[Ranked]] = {}
    for one in context.mentions.ranked:
        kinds.setdefault(one.kind, []).append(one)
    for kind, every in kinds.items():
        mention = [one for one in every if one.items]
        if not mention or len({len(one.items) for one in mention}) < 2:
            yield from _counted(context, kind, every)
            continue
        full = max(mention, key=lambda one: len(one.items))
        fewer = [one for one in mention if one.whole and _lacks(full, one)]
        if not fewer:
            continue
        whole = [one for one in mention if len(one.items) == len(full.items)]
        least = min(fewer, key=lambda one: len(one.items))
        lacking = missing(_texts(full), _texts(least)) or []
        places: list[Place] = [
            leaf for one in (*whole, *fewer) for leaf in (one.what, one.items[0], one.items[-1])
        ]
        yield context.finding(
            *places,
            identity=kind,
            variant="ranked",
            values=[len(full.items), len(least.items)],
            what=context.listed(dict.fromkeys(str(one.what.value) for one in (full, *fewer))),
            more=len(full.items),
            fewer=len(least.items),
            items=context.listed(_texts(full)),
            others=context.listed(_texts(least)),
            lacking=context.listed(lacking),
        )


def _counted(context: Context, kind: str, mention: Sequence[Ranked]) -> Iterator[Finding]:
    """Numbers of what is called by one word that differ between places."""
    names: dict[str, list[Ranked]] = {}
    for one in (one for one in mention if one.whole):
        names.setdefault(_family(str(one.what.value)), []).append(one)
    for name, same in names.items():
        numbers = {one.stated.value if one.stated else len(one.items) for one in same}
        if len(numbers) > 1:
            yield context.finding(
                *(one.stated or one.what for one in same),
                identity=f"{kind}/{name}",
                variant="places",
                values=sorted(str(number) for number in numbers),
                what=name,
                values_shown=context.listed(str(number) for number in numbers),
            )


def _family(what: str) -> str:
    """What is counted, however it is written.

    >>> _family("重大环境因素"), _family("不可容许的风险"), _family("重大危险源")
    ('重要环境因素', '不可接受风险', '重大危险源')
    """
    if "环境因素" in what:
        return "重要环境因素"
    return "不可接受风险" if what.startswith("不可") else what


def _lacks(full: Ranked, other: Ranked) -> bool:
    return bool(missing(_texts(full), _texts(other)))


def _texts(one: Ranked) -> list[str]:
    return [str(item.value) for item in one.items]


def missing(full: Sequence[str], other: Sequence[str]) -> list[str] | None:
    """The items of a list that another one lacks; none where the other has something of its own.

    >>> missing(["潜在火灾", "触电", "机械伤害"], ["触电事故", "火灾"]), missing(["火灾", "触电"], ["噪声"])
    (['机械伤害'], None)
    """
    left = list(full)
    for item in other:
        match = next((one for one in left if _alike(one, item)), None)
        if match is None:
            return None
        left.remove(match)
    return left


def _alike(one: str, other: str) -> bool:
    a, b = _core(one), _core(other)
    return a == b or (min(len(a), len(b)) >= _SHORTEST and (a in b or b in a))


def _core(item: str) -> str:
    bare = fold(item)
    short = _BESIDE.sub("", bare)
    return short if len(short) >= _SHORTEST else bare
