"""Editions of management-system standards that a list of laws, standards or external documents has."""

from __future__ import annotations

from collections.abc import Iterator

from checks.compare import every_place
from checks.context import Context
from checks.laws.lists import titles
from schemas import patterns
from schemas.facts import StandardEdition
from schemas.leaf import Leaf
from schemas.standards import number_key

_NUMBER = patterns.compile(
    r"(?<![A-Za-z])(?:GB\s?/\s?T|GJB|SY\s?/\s?T|YY\s?/\s?T|(?:IECQ\s?)?QC|OHSAS|IATF|ISO\s?/\s?(?:IEC|TS)|ISO)\s?"
    r"\d{4,6}[A-Z]?(?:[.-]\d{1,2}(?!\d))?\s?[-—–－:：]{1,2}\s?(?:19|20)\d\d(?!\d)"
)
_OF_NORMS = patterns.compile(
    r"法律|法规|外来文件|其[他它]要求|合规义务|(?:适用|执行|引用|采用|依据|识别|收集|技术|有关|相关)[^，,。；;]{0,8}标准"
    r"|标准(?:的?清单|的?目录|一览|名录|汇编|名称|编号|代号|号|$)|(?:文件|标准|规范)(?:/[^/]{1,6})?(?:名称|编号|清单)"
    r"|laws?\b|regulations?\b|external documents|list of standards"
)
"""Heads and captions of a list of norms."""

_OF_OTHERS = patterns.compile(
    r"证书|证件|供方|供应商|外包|培训|教材|课程|审核准则|审核依据|认证依据|认证标准|认证情况|内审|换版|转换|转版|历次|历年|变更"
    r"|certificate|supplier|training|criteria"
)
_PAST = patterns.compile(
    r"废止|作废|代替|替代|取代|失效|停用|旧版?|原(?:执行|标准|版|依据|按)|曾|此前|以前|换版|转换|转版|改版|过渡|对比|supersed|replac|withdrawn|former"
)
_BESIDE = 24
"""So far around a number in running text a word tells that it is past."""


def outdated(context: Context) -> Iterator[tuple[StandardEdition, list[Leaf[str]]]]:
    """The editions in lists that were no longer usable on the judged day, each once with its places; an
    international twin is told with the national number that stands beside it, and what is a criterion or
    is worked by is told as such (SCOPE003)."""
    found: dict[str, tuple[StandardEdition, list[Leaf[str]]]] = {}
    lines: dict[int, set[str]] = {}
    for match in _NUMBER.finditer(context.mentions.text) if context.as_of else ():
        edition = context.facts.edition(match[0])
        if edition is None or edition.system not in context.facts.systems:
            continue
        if not edition.superseded(str(context.as_of)) or not edition.replaced_by:
            continue
        leaf = context.mentions.leaf(edition.number, *match.span())
        twins = lines.setdefault(leaf.evidence.line, set())
        if edition.number in twins or not _is_listed(context, leaf) or _is_past(context, leaf):
            continue
        twins.add(edition.iso or "")
        if edition.number != edition.iso or edition.number not in _twins_of(found):
            found.setdefault(edition.number, (edition, []))[1].append(leaf)
    judged = _judged(context) if found else set()
    yield from ((one, places) for one, places in found.values() if number_key(one.number) not in judged)


def _twins_of(found: dict[str, tuple[StandardEdition, list[Leaf[str]]]]) -> set[str]:
    return {one.iso for one, _ in found.values() if one.iso and one.iso != one.number}


def _judged(context: Context) -> set[str]:
    """The keys of the numbers that are criteria, or that a sentence or nonconformity works by."""
    report = context.report
    numbers = [leaf for one in report.standards for leaf in (one.number, one.iso) if leaf is not None]
    places = [
        *every_place(numbers),
        *(one.leaf for one in context.mentions.standards),
        *(one.standard for one in report.nonconformities.items if one.standard is not None),
    ]
    return {number_key(str(place.value)) for place in places if place.value}


def _is_listed(context: Context, leaf: Leaf[str]) -> bool:
    """Whether a number stands in a list of norms: under its heads or caption, or in a line of titles."""
    leads = "\n".join(context.mentions.leads(leaf))
    own = "".join(context.mentions.around(leaf)) + "".join(context.mentions.beside(leaf))
    if _OF_OTHERS.search(leads) or _OF_OTHERS.search(own):
        return False
    if _OF_NORMS.search(leads):
        return True
    lines = {(one.evidence.page, one.evidence.line) for one in titles(context.report)}
    return (leaf.evidence.page, leaf.evidence.line) in lines


def _is_past(context: Context, leaf: Leaf[str]) -> bool:
    """Whether the words or cells beside a number say that it is no longer the one in force."""
    before, after = context.mentions.around(leaf)
    stated = (before[-_BESIDE:], after[:_BESIDE], *context.mentions.beside(leaf))
    return any(map(_PAST.search, stated))
