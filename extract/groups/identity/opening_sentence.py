"""The sentence at the head that tells what was audited (对 … 的质量管理体系实施了监督审核)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.readers.leaves import in_head
from extract.readers.text import lines
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.found import Found
from schemas import patterns

_DID = r"(?:实施|进行|开展|完成|做完|做|结束)了?"
_NAMED = r"(?P<systems>[^。；;，,：:\n“”《》]{0,80}体系)"
_KIND = (
    r"(?P<kind>[^。；;，,、：:\n“”《》]{0,20}?(?:审核|复评|再认证|评审|评鉴))"
    r"(?![组员方中时前后的]|发现|范围|准则|目的|计划|结论|报告)"
)
_TOLD = (
    patterns.compile(rf"{_DID}(?:针对|对|涉及)?{_NAMED}的?{_KIND}"),
    patterns.compile(rf"(?:对|就){_NAMED}(?:[^。；;，,：:\n]{{0,24}})?{_DID}{_KIND}"),
)
_WORDS = ("体系",)
_OTHER = patterns.compile(
    r"内部审核|内审|管理评审|文件评审|上一?[次轮年]|前次|此前|曾|去年|往年|计划|拟|将(?=[在于对])|应当|如果|若|原|咨询|第[一二三]方|供方"
)
_WHOSE = patterns.compile(
    r".*(?:公司|工厂|集团|组织|单位|企业|客户|[贵该我本受核]方|中心|[^\W\d]厂|医院|学校)的?"
)


class Opening(NamedTuple):
    """What a sentence tells to have been audited: the systems, and the words for the kind of audit."""

    systems: list[Found]
    kind: Piece


def find(source: Source) -> Iterator[Opening]:
    """The sentences at the head that tell an audit of systems as done, but for one of earlier or of the
    organization's own."""
    for pattern in _TOLD:
        for match in lines.finditer(pattern, _WORDS, source.text):
            if not in_head(source, match.start()):
                break
            low = max(source.text.rfind(mark, 0, match.start()) for mark in "。；;\n") + 1
            if _OTHER.search(source.text, low, match.end()):
                continue
            own = _WHOSE.match(match["systems"])
            start = match.start("systems") + (own.end() if own else 0)
            systems = find_systems(source.text[start : match.end("systems")], start, short=True)
            if systems:
                yield Opening(systems, piece(source, *match.span("kind")))


def kind(source: Source) -> tuple[str, Piece] | None:
    """The one kind of audit that the first such sentence words, and where."""
    for stated in find(source):
        folded = labels.key(stated.kind.text)
        kinds = [
            value
            for value, words in labels.values("identity", "audit_type").items()
            if any(labels.key(word) in folded for word in words)
        ]
        if own := [value for value in kinds if value != "initial"] or kinds:
            return (own[0], stated.kind) if len(own) == 1 else None
    return None
