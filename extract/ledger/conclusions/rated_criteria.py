"""The criteria of the conclusion with their ratings, and the nonconformities that they are on."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.conclusions.criterion_clauses import is_subject, on_others
from extract.ledger.conclusions.unreserved_conclusions import subjects
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.report import Rating
from schemas.statements.conclusions import Level, RatedCriterion
from schemas.text import fold

LEVELS: dict[Level, str] = {
    "none": "不符合 不满足 无效 不充分 不适宜 不有效 未达 未实现 未满足 未符合 不达标 失控 不受控 差",
    "partial": "基本 部分 一般 较 中 尚 改进",
    "full": "符合 满足 有效 充分 适宜 良 优 达到 达成 实现 完善 健全 受控 好 强",
}
"""Words of ratings, the worse first: 基本符合 is no 符合."""

_NOTE = patterns.compile(r"\s{0,2}[（(](?P<note>[^（()）\n]{2,40})[)）]")
_NUMBERED = patterns.compile(
    r"(?:NCR?|CAR|不符合项?(?:报告)?)\s?(?:编号)?\s?[-–—#:：]?\s?(?:\d{1,8}[-–]){0,3}(?P<n>\d{1,3})(?!\d)"
)


def read(reading: Reading) -> Iterator[RatedCriterion]:
    """The ratings that have a value, but for rules on what is to be rated how."""
    nonconformities = reading.report.nonconformities
    for one in reading.report.conclusion.ratings:
        if one.value is None or not one.value.value or _is_rule(one):
            continue
        criterion = str(one.criterion.value or "") if one.criterion is not None else ""
        whole = [subject for subject in subjects() if subject.criterion.match(fold(criterion))]
        yield RatedCriterion(
            one.value,
            one.value.value,
            one,
            criterion,
            _level(one.value.value),
            tuple(subject.name for subject in whole),
            any(subject.whole for subject in whole),
            [item for item in nonconformities.items if is_subject(criterion, item)],
            on_others(criterion, nonconformities),
            _noted(reading.around(one.value)[1]),
        )


def _is_rule(rating: Rating) -> bool:
    """Whether a rating is what a rule says of all that is of some kind (凡开出严重不符合的评为“失控”)."""
    of = str(rating.criterion.value) if rating.criterion is not None else ""
    return of.startswith(("凡", "其余", "如", "若")) or (of.endswith("的") and "不符合" in of)


def _level(value: str) -> Level | None:
    """Which of the levels a rating is; null for a word that is none."""
    folded = fold(value)
    return next(
        (level for level, words in LEVELS.items() if any(word in folded for word in words.split())), None
    )


def _noted(behind: str) -> frozenset[int]:
    """The nonconformities that a note right behind a rating names (基本受控（见NC-1））."""
    note = _NOTE.match(behind)
    return frozenset(int(match["n"]) for match in _NUMBERED.finditer(note["note"])) if note else frozenset()
