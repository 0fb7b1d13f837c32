"""Days on which the holders of health certificates began to work."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import text_of
from schemas.report import PersonnelCertificate
from schemas.statements.people.certificates import WorkStart

_KIND = patterns.compile(r"健康(?:合格)?证|[Hh]ealth certificate")
_BEGUN = patterns.compile(r"(?:入职|上岗|到岗|入厂|进厂|入司|录用)(?:的?(?:日期|时间))?\s?[:：为是于在]?\s?$")
_BEGUN_BEHIND = patterns.compile(
    r"\s?日?(?:正式|新)?(?:入职|上岗|到岗|入厂|进厂|入司)(?!前|后|之前|之后|培训|教育|体检|检查|证)"
)
_AGAIN = patterns.compile(r"换证|换发|续(?:证|办|期)|重新|补办|原(?:健康)?证|再次|转岗|复岗|曾")

REACH = 90


def read(reading: Reading) -> Iterator[WorkStart]:
    """The whole days right beside the words for it, each with the holder named last before."""
    held: dict[str, list[PersonnelCertificate]] = {}
    for one in reading.report.personnel_certificates:
        if one.name is not None and _KIND.search(text_of(one.kind)):
            held.setdefault(text_of(one.name), []).append(one)
    if not held:
        return
    for mention in reading.mentions.dates:
        leaf = mention.leaf
        before, after = reading.around(leaf)
        if mention.garbled or len(leaf.value or "") != len("2025-01-01") or _AGAIN.search(before[-REACH:]):
            continue
        if not (_BEGUN.search(before[-REACH:]) or _BEGUN_BEHIND.match(after)):
            continue
        name = max(held, key=before[-REACH:].rfind)
        if name in before[-REACH:]:
            yield WorkStart(leaf, before + after, name, held[name])
