"""The audited organization called by a name that is not its own, where its system is judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import rx
from schemas.leaf import Leaf, text_of
from schemas.text import fold

_WORDS = ("管理体系", "体系符合", "体系运行")
_SYSTEM = (
    r"(?:(?:质量|环境|职业健康安全|职业健康|安全|能源|食品安全|信息安全|服务|HACCP|三|整合)"
    r"(?:[、和与及/]|以及)?){1,5}"
)
_KIND = (
    r"(?:酒店|宾馆|医院|诊所|学校|中学|小学|大学|学院|幼儿园|商场|超市|百货|购物中心|物业|银行|电厂|水厂|电站|加油站|景区|研究院|研究所"
    r"|设计院|工厂|[^\W\d_公]厂|矿业|煤矿|集团|[^\W\d_]公司)"
)
_JUDGED = rx.compile(
    rf"(?:审核组(?:一致)?认为|综上(?:所述)?|审核结论|结论)\s?[，,:：]?\s?(?P<name>[^\W\d_]{{2,14}}?{_KIND})的?"
    rf"{_SYSTEM}(?:管理)?体系[^，,。；;]{{0,8}}?(?:符合|运行|满足|总体|基本|持续|有效|得到|能够)"
)
_GENERIC = rx.compile(
    r"^(?:受审核|被审核|该|本|贵|此|获证|上述|申请|认证|委托|这家|公司|组织|企业|我们)|[的对在与和及为以由]"
)
_ENDS = rx.compile(
    r"(?:股份|有限|责任|集团|公司|酒店|宾馆|医院|学校|学院|大学|商场|超市|物业|银行|厂|矿业|煤矿|研究院|研究所|设计院)+$"
)


class Foreign(NamedTuple):
    """A sentence that judges the system of somebody by another name."""

    sentence: Leaf[str]
    name: str


def judged_by_another_name(context: Context) -> Iterator[Foreign]:
    """The names before the judged system of which the organization's own names have not every character.

    Full names of companies are looked at by themselves (ENT008)."""
    own = _own(context)
    if not own:
        return
    for passage in context.mentions.passages(_WORDS):
        sentence = fold(str(passage.leaf.value))
        found = _JUDGED.search(sentence)
        if found is None or "有限" in found["name"] or _GENERIC.search(found["name"]):
            continue
        stem = _ENDS.sub("", found["name"])
        pairs = {stem[at : at + 2] for at in range(len(stem) - 1)}
        if pairs and not set(stem) <= set(own) and not any(pair in own for pair in pairs):
            yield Foreign(passage.leaf, found["name"])


def _own(context: Context) -> str:
    """All that the organization and its places are called, with what it does."""
    report = context.report
    names = [
        spelling
        for entity in context.mentions.of_kind("organization")
        if entity.relation in ("self", "branch", "former", "kin")
        for spelling in (*entity.spellings, *entity.short_forms)
    ]
    texts = [
        report.organization.name,
        *(one.text for one in report.scopes),
        *(one.address for one in report.sites),
    ]
    return "\n".join([*names, *(fold(text_of(leaf)) for leaf in texts if leaf is not None)])
