"""The audited organization called by a name where its system is judged, or what is its own is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.organization.others.client_statements import is_of_other
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.other_companies import JudgedName
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


@cache
def _words(name: str) -> frozenset[str]:
    """Pairs of characters that no such name has (`no_names`: verbs), or that it may end in (`trades`)."""
    return frozenset(str(yaml_file.read(Path(__file__).with_suffix(".yaml"))[name]).split())


def read(reading: Reading) -> Iterator[JudgedName]:
    """The names before the judged system, then the short names of whose policy, audit or system is told.

    Full names of companies are looked at by themselves (ENT008)."""
    for passage in reading.passages(_JUDGING):
        sentence = fold(str(passage.leaf.value))
        found = _JUDGED.search(sentence)
        if found is None or "有限" in found["name"] or _GENERIC.search(found["name"]):
            continue
        yield JudgedName(passage.leaf, sentence, found["name"], _ENDS.sub("", found["name"]), subject=False)
    for passage in reading.passages(_SUBJECTS):
        sentence = fold(str(passage.leaf.value))
        name = _subject_of(sentence)
        if name is not None:
            yield JudgedName(passage.leaf, sentence, name, _stem(name), subject=True)


def _stem(name: str) -> str:
    """A short name without what tells its kind and trade (明远化工公司)."""
    stem = _ENDS.sub("", name)
    return stem[:-2] if len(stem) > _LONG and stem[-2:] in _words("trades") else stem


def _subject_of(sentence: str) -> str | None:
    """The short name of whose policy, audit or system a sentence tells."""
    found = _BEGUN.search(sentence)
    if found is None or "有限" in found["name"] or not _is_subject(sentence, found):
        return None
    stem = _stem(found["name"])
    pairs = {stem[at : at + 2] for at in range(len(stem) - 1)}
    if stem in _words("trades") or _NOBODY.search(stem) or pairs & _words("no_names"):
        return None
    return found["name"]


def _is_subject(sentence: str, found: re.Match[str]) -> bool:
    """Whether something is told of what the name has, and not that somebody else deals with it."""
    if is_of_other(sentence[: found.start("name")], sentence[found.end("name") : found.end()]):
        return False
    return found["does"] is not None or _PREDICATE.match(sentence, found.end()) is not None
