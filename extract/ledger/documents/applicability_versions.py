"""The version of the statement of applicability, wherever it is told."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.papers.documents import ApplicabilityVersion

_VERSION = patterns.compile(
    r"(?:适用性声明|Statement of Applicability|\bSo?A\b|(?<![A-Za-z])S[oO]A(?![A-Za-z]))"
    r"[《》（）()\s:：，,、A-Za-z0-9_/-]{0,24}?(?:的?(?:现行)?版[本次]号?\s?[:：]?为?|为|[:：，,\s（(-])?[A-Za-z0-9_-]{0,16}?[，,\s（(：:为]{0,2}"
    r"(?:(?<![A-Za-z])[Vv]\s?(?P<number>\d{1,2}(?:\.\d{1,2}){1,2})|(?<![A-Za-z0-9])(?P<letter>[A-Z]\s?/\s?\d{1,2})"
    r"|(?<![\d.-])(?P<plain>\d{1,2}(?:\.\d{1,2}){1,2})\s?版)"
)
_ASIDE = (
    *(
        "换版",
        "升版",
        "改版",
        "升级",
        "修订为",
        "更新为",
        "变更",
        "改为",
        "由V",
        "由v",
        "原",
        "旧",
        "上次",
        "前次",
        "以前",
        "此前",
    ),
    *("曾", "历史", "作废", "第一阶段", "一阶段", "上一版", "初版", "→"),
)
"""A sentence with one of them may tell of an earlier version."""


def read(reading: Reading) -> Iterator[ApplicabilityVersion]:
    """The versions of the statement that the report tells as the one in force."""
    for sentence in reading.sentences():
        if any(word in sentence.text for word in _ASIDE):
            continue
        for match in _VERSION.finditer(sentence.text):
            name = next(key for key in ("number", "letter", "plain") if match[key])
            start, end = match.span(name)
            value = "".join(match[name].split())
            place = reading.leaf(value, sentence.start + start, sentence.start + end)
            yield ApplicabilityVersion(place, sentence.text)
