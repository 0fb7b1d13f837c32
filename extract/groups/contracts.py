"""Purchase, service and lease contracts: kind, parties, day of signature, term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import records, things
from extract.groups.leaves import clean
from extract.source import Source
from extract.statements import Fact, Phrase, Shape, Statement
from extract.statements import read as read_statements
from extract.values.found import Found
from extract.vocabulary import spelled
from schemas import rx
from schemas.report import Contract, Report

_PARTIES = ("first", "second", "third", "partner", "also")
_FIELDS = ("kind", "signed_on", "valid_from", "valid_to", "stated_term")
_KIND = rx.compile(
    r"(?P<kind>[^\W\x00-\x7f]{0,14}(?:合同|协议)书?)(?!法|评审|管理|双方|争议|约定|台账|台帐|清单|范本|条款)"
    r"|(?P<english>(?:purchase|service|lease|rental|supply|procurement|disposal) (?:contract|agreement))",
    re.I,
)
_OF_IT = rx.compile(r"期满|有效|编号|期限|内容|签订|履行|违约|的?执行|要求|控制|名称|中|期|金额|类型|方")
_NOT_A_CONTRACT = rx.compile(
    r"固定期限|转移协议|补充协议|变更协议|安全协议|管理协议|廉洁|技术协议|劳动|劳务|聘用|用工|认证|保密|员工|集体|签字|电子合同|责任书"
)
_BEFORE_KIND = rx.compile(
    r".{0,14}(?:签订了?的?|签署了?的?|提供了?|查见?|抽查|查看|查阅|与|和|及|(?<!专)有|的|了|份|订立|为|按|按照|根据|依据|通过|其|该|各|由|对|将|以|在|等|双方|公司|现场|显示)"
)
_SIGN = "(?:签订|签署|订立)"
_SIGNED_THEN = rx.compile(rf"\s?(?:与|和|同)[^。；;\n]{{0,50}}?{_SIGN}|[^，,。；;\n]{{0,12}}?{_SIGN}")
_WITH = rx.compile(
    rf"[”\"]?\s?(?:之间)?(?:于?[\d年月日./\s-]{{6,16}}|于[^，。；]{{0,20}})?(?:{_SIGN}|的[^，。；]{{0,14}}(?:合同|协议))"
)
_SIGNED_WITH = rx.compile(rf"{_SIGN}[^，。；]{{0,4}}(?:与|和|同)\s?[“\"]?$|\b(?:with|between)\s?$")
_SIGNED_ON = rx.compile(r"(?:签订于|签署于|签于|signed on|dated)\s?$", re.I)
_TERM = rx.compile(
    r"(?:期限?|有效期|租期|租赁期|期间|年限|[Tt]erm)(?:[^，,。；;\n]{0,4}?(?:共计|共|为|是|:|of))?\s?"
    r"(?P<value>(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})\s?(?:年半|年|个月|months?|years?))"
)
_TERM_BEHIND = rx.compile(
    r"[日\d]\s?[（(](?:共|为期|期限)?\s?(?P<value>(?:\d{1,2}|[一二三四五六七八九十两]{1,2})\s?(?:年|个月))[)）]"
)
_QUOTED = rx.compile(
    r"(?:与|和|同)\s?[“\"](?P<value>[^”\"《》，,。\n]{4,40})[”\"]\s?(?:之间)?\s?(?:签订|签署|订立)"
)


def read(source: Source, report: Report) -> list[Contract]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a contract, in reading order; employment contracts are apart."""
    rows = records.from_rows(source, "contracts", {**_shape().kinds, "term": "text"})
    rows = [(r, b) for r, b in rows if not _NOT_A_CONTRACT.search(_text(r.get("kind")))]
    told = read_statements(source, _shape(), frozenset(block for _, block in rows))
    statements = sorted([*(r for r, _ in rows), *told], key=things.place)
    entries = [_entry(source, s) for s in statements]
    for i, entry in enumerate(entries):
        entry.thing = f"contract-{i + 1}"
    return entries


def _text(fact: Fact | None) -> str:
    return (fact.value or "") if fact else ""


def _entry(source: Source, statement: Statement) -> Contract:
    if "term" in statement:
        statement.setdefault("stated_term", statement["term"])
    entry = records.build(Contract, source, statement, _FIELDS)
    parties = sorted((statement[name] for name in _PARTIES if name in statement), key=lambda fact: fact.start)
    entry.parties = [source.leaf(fact.value, fact.start, fact.end) for fact in parties]
    return entry


@cache
def _shape() -> Shape:
    return Shape(
        group="contracts",
        subject="kind",
        kinds={
            "kind": "text",
            "first": "org",
            "second": "org",
            "third": "org",
            "partner": "org",
            "signed_on": "date",
            "validity": "validity",
            "other": "skip",
        },
        gate=rx.compile(spelled("合同", "协议", "租赁", "contract", "agreement", "lease")),
        substance=frozenset({*_PARTIES, "signed_on", "valid_to", "valid_from"}),
        subjects=_kinds,
        dates=(Phrase("signed_on", "after", _SIGNED_THEN), Phrase("signed_on", "before", _SIGNED_ON)),
        orgs=(
            Phrase("partner", "after", _WITH),
            Phrase("partner", "before", _SIGNED_WITH),
            Phrase("also", "before", rx.compile(r"\band\s?$")),
        ),
        spans=rx.compile(
            r"(?:期|限|自|从|有效|履行|间|term|from|[:（(])[^，。；;\n]{0,9}$|(?:合同|协议)[，,]\s?$", re.I
        ),
        starters=frozenset(),
        texts=(("stated_term", _TERM), ("stated_term", _TERM_BEHIND), ("partner", _QUOTED)),
    )


def _kinds(text: str) -> Iterator[Found]:
    """The kinds of contracts that a text names (物料采购合同), without the words before them."""
    for match in _KIND.finditer(text):
        group = "kind" if match["kind"] else "english"
        whole = match[group]
        cut = _BEFORE_KIND.match(whole)
        start = match.start(group) + (
            cut.end() if cut and group == "kind" and len(whole) - cut.end() >= 4 else 0
        )
        name = clean(text[start : match.end(group)])
        if len(name) < 6 and group == "kind" and _OF_IT.match(text, match.end(group)):
            continue
        if len(name) >= 4 and not _NOT_A_CONTRACT.search(whole):
            yield Found(start, match.end(group), name)
