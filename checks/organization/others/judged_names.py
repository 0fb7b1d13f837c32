"""The audited organization called by a name that is not its own, where its system is judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.organization.others.client_statements import is_of_other
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf, text_of
from schemas.text import fold

_JUDGING = ("管理体系", "体系符合", "体系运行")
_SYSTEM = (
    r"(?:(?:质量|环境|职业健康安全|职业健康|安全|能源|食品安全|信息安全|服务|HACCP|三|整合)"
    r"(?:[、和与及/]|以及)?){1,5}"
)
_KIND = (
    r"(?:酒店|宾馆|医院|诊所|学校|中学|小学|大学|学院|幼儿园|商场|超市|百货|购物中心|物业|银行|电厂|水厂|电站|加油站|景区|研究院|研究所"
    r"|设计院|工厂|[^\W\d_公]厂|矿业|煤矿|集团|[^\W\d_]公司)"
)
_JUDGED = patterns.compile(
    rf"(?:审核组(?:一致)?认为|综上(?:所述)?|审核结论|结论)\s?[，,:：]?\s?(?P<name>[^\W\d_]{{2,14}}?{_KIND})的?"
    rf"{_SYSTEM}(?:管理)?体系[^，,。；;]{{0,8}}?(?:符合|运行|满足|总体|基本|持续|有效|得到|能够)"
)
_GENERIC = patterns.compile(
    r"^(?:受审核|被审核|该|本|贵|此|获证|上述|申请|认证|委托|这家|公司|组织|企业|我们)|[的对在与和及为以由]"
)
_ENDS = patterns.compile(
    r"(?:股份|有限|责任|集团|公司|酒店|宾馆|医院|学校|学院|大学|商场|超市|物业|银行|厂|矿业|煤矿|研究院|研究所|设计院)+$"
)


_SUBJECTS = (
    *("方针", "目标", "手册", "内审", "内部审核", "管理评审", "合规性评价", "环境因素", "危险源"),
    *("最高管理者", "管理者代表", "职工代表", "员工代表", "体系文件", "程序文件", "员工", "管理体系"),
)
_SYSTEMS_OWN = (
    r"(?:(?:质量|环境|安全|职业健康安全|能源|食品安全|管理|年度|三体系|一体化|综合|[、和及与]){0,4}(?:方针|目标(?!客户|市场)|手册)"
    r"|(?:质量|环境|安全)?(?:内审(?!员)|内部审核|管理评审|合规性评价)|(?:重要)?环境因素|(?:重大)?危险源"
    r"|最高管理者|管理者代表|[职员]工代表|(?:管理)?体系文件|程序文件|员工(?=均|总数|共)"
    r"|(?:(?:质量|环境|职业健康安全|能源|食品安全)[、和及与]?){0,3}管理体系"
    r"(?:运行|有效|符合|持续|得到|覆盖|文件|策划|[于自]\s?\d|总体|基本))"
)
"""What only the audited organization's own can be, told of in its report."""

_BEGUN = patterns.compile(
    r"(?:^|(?<=[。；;：:\t\n]))\s?(?:综上(?:所述)?[，,]\s?|审核组(?:一致)?(?:认为|确认)[，,:：]?\s?|查(?:看|阅|见)?了?"
    r"|审核组[与和向对同]|[与和同])?(?P<name>[^\W\d_]{2,8}?(?:公司|集团|酒店|医院|学校|学院|物业|矿业|管业|药业|乳业|食品厂|机械厂|化工厂|厂))"
    rf"(?:的|(?P<does>按(?:照)?[^，,。；;]{{0,12}}(?:进行|组织|开展|实施|召开)了?))?{_SYSTEMS_OWN}"
)
_PREDICATE = patterns.compile(
    r"[^，,。；;]{0,12}?(?:经(?!营)|由|已|均|符合|有效|运行(?!的)|持续|完成|覆盖|参与|进行|实施|识别|辨识|批准|版本|得到|[于自共]\s?\d"
    r"|[，,]\s?(?:版本|由|经|共)|[：:为]|良好|正常)"
)
"""What is told of the subject, in its clause: without it the name may be the object of a verb before it."""

_NOBODY = patterns.compile(
    r"^(?:受审核|被审核|该|本|贵|此|我|获证|上述|这家|公司|企业|其|各|两|全|某|总|分|子|母|原|新|老|大|中|小)"
    r"|[的对在与和及为以由经将被向于从按查见给让把是有到使令请]"
)
"""What no short name of a company has."""

_LONG = 3
_MOST = 4
"""In more sentences than this a name is the organization's own word for itself, or that of somebody known."""


@cache
def _words(name: str) -> frozenset[str]:
    """Pairs of characters that no such name has (`no_names`: verbs), or that it may end in (`trades`)."""
    return frozenset(str(yaml_file.read(Path(__file__).with_suffix(".yaml"))[name]).split())


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
    stated = set[str]()
    for passage in context.mentions.passages(_JUDGING):
        sentence = fold(str(passage.leaf.value))
        found = _JUDGED.search(sentence)
        if found is None or "有限" in found["name"] or _GENERIC.search(found["name"]):
            continue
        if _is_unlike(_ENDS.sub("", found["name"]), own):
            stated.add(found["name"])
            yield Foreign(passage.leaf, found["name"])
    for passage in context.mentions.passages(_SUBJECTS):
        name = _subject_of(context, fold(str(passage.leaf.value)), own)
        if name is not None and name not in stated:
            stated.add(name)
            yield Foreign(passage.leaf, name)


def _is_unlike(stem: str, own: str) -> bool:
    """Whether a name shares no two neighbouring characters with the organization's names."""
    pairs = {stem[at : at + 2] for at in range(len(stem) - 1)}
    return bool(pairs) and not set(stem) <= set(own) and not any(pair in own for pair in pairs)


def _stem(name: str) -> str:
    """A short name without what tells its kind and trade (明远化工公司)."""
    stem = _ENDS.sub("", name)
    return stem[:-2] if len(stem) > _LONG and stem[-2:] in _words("trades") else stem


def _subject_of(context: Context, sentence: str, own: str) -> str | None:
    """The short name of nobody known whose policy, audit or system a sentence tells of."""
    found = _BEGUN.search(sentence)
    if found is None or "有限" in found["name"] or not _is_subject(sentence, found):
        return None
    name, stem = found["name"], _stem(found["name"])
    pairs = {stem[at : at + 2] for at in range(len(stem) - 1)}
    if (
        stem in _words("trades")
        or _NOBODY.search(stem)
        or pairs & _words("no_names")
        or not _is_unlike(stem, own)
    ):
        return None
    others = (e for e in context.mentions.of_kind("organization") if e.relation != "self")
    spelled = (one for entity in others for one in (*entity.spellings, *entity.short_forms))
    if any(stem in one and one != name for one in spelled):
        return None
    places = [fold(str(one.leaf.value)) for one in context.mentions.passages((stem,))]
    if len(places) > _MOST or any(is_of_other(text, "") for text in places if text != sentence):
        return None
    return name


def _is_subject(sentence: str, found: re.Match[str]) -> bool:
    """Whether something is told of what the name has, and not that somebody else deals with it."""
    if is_of_other(sentence[: found.start("name")], sentence[found.end("name") : found.end()]):
        return False
    return found["does"] is not None or _PREDICATE.match(sentence, found.end()) is not None


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
