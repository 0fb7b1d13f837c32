"""When in the year the organization's rule has something done (`season_rules.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.times.dates import SeasonRule
from schemas.text import fold

_DATA = Path(__file__).with_suffix(".yaml")
_PAPER = r"(?!员|人员|组|程序|制度|计划|方案|报告|资料|记录|检查表|结果|发现|输[入出]|结论|决议)"
_ACTS = {
    "internal_audit": patterns.compile(f"(?:内部审核|内审){_PAPER}"),
    "management_review": patterns.compile(f"(?:管理评审|管评){_PAPER}"),
    "compliance_evaluation": patterns.compile(f"(?:合规性?|守法性?|合规义务)(?:的?履行情况)?的?评价{_PAPER}"),
}
"""The words for what has a rule. Its papers have rules of their own."""

_RULE = patterns.compile(
    r"每年(?!度)|每个?(?:自然|日历)年|一年(?:至少)?[一1]次|(?:规定|策划)[^，,。；;]{0,6}(?:在|于)"
)
_USUALLY = patterns.compile(r"一般|通常|原则上|尽量|多在")
_ONCE = patterns.compile(r"20\d\d|首次|第一次|初次|必要时|根据需要|调整|本次|今年|本年|已于|计划于|拟")
"""In a sentence that is of one time."""

_BUT = patterns.compile(
    r"(?:编制|制定|制订|下达|发布|批准|审批|提出|确定|策划|修订)[^，,。；;]{0,16}(?:计划|方案)"
    r"|(?:计划|方案)[^，,。；;]{0,10}(?:编制|制定|制订|下达|发布|批准|审批|提出|确定)"
    r"|[月日][份底末初]?(?:之|以)?[前后]|年[初底末终](?:之|以)?前|季度(?:之|以)?[前后]|左右|纳入|提交|安全生产月|培训|演练|目标|检查(?!表)"
    r"|间隔|最[长短多迟晚]|不超过|不少于|周期"
)
"""Between the act and its months: what is done then is another thing, or they are no months of the year."""

_CLAUSE = patterns.compile(r"[，,。；;：:]")
_ONLY_WHEN = patterns.compile(
    r"(?:一般|通常|原则上|尽量|具体|实施|进行|评审|审核|评价|召开|开展|举行|组织|完成|安排|固定|规定|策划|多|时间|日期|月份"
    r"|每年|每个|自然年|日历年|一次|1次|[定选放的在于为是其并且也均都以份、和或及 ]){0,16}"
)
"""All that a clause has beside its months which tells when the act of an earlier one is done."""

_TWICE_A_YEAR = patterns.compile(r"(?:两|二|2|四|4|几)次|每(?:半年|个?季|个?月)|不定期|随时")
_DOES = patterns.compile("审核|评审|评价")
_RANGE = patterns.compile(
    r"(\d{1,2})\s?月?份?(?:\s?\d{1,2}\s?日)?\s?[-—–~至到]\s?(?:当年|次年|翌年)?\s?(\d{1,2})\s?月"
)
_MONTHS = 12
_LONGEST = 200


def read(reading: Reading, act: str) -> Iterator[SeasonRule]:
    """The first sentence that says in which months an act is done."""
    for passage in reading.passages(list(_seasons())):
        text = fold(str(passage.leaf.value))
        if not _RULE.search(text) or _ONCE.search(text) or _TWICE_A_YEAR.search(text):
            continue
        above = "".join(reading.under(passage.leaf))[-40:]
        if whens := _whens(text, above, act):
            months = frozenset(month for word in whens for month in _months(word))
            yield SeasonRule(passage.leaf, text, "、".join(whens), months)
            return


def _whens(text: str, above: str, act: str) -> list[str]:
    """The words for when an act is done, from the clauses of a sentence that name it or tell only when; none
    where they only say what is usual."""
    known = _of_heading(text, above)
    headed, since = known is not None, ""
    whens: list[str] = []
    for clause in _CLAUSE.split(text):
        own = _act_of(clause)
        known, since = (own, clause) if own else (known, (since + clause)[-_LONGEST:])
        found = [*_pattern().finditer(clause)] if known == act else []
        of_act = own or (headed and _DOES.search(clause)) or _ONLY_WHEN.fullmatch(_pattern().sub("", clause))
        if found and of_act and not _BUT.search(since):
            if _USUALLY.search(clause, 0, found[0].start()):
                return []
            whens += [match[0] for match in found]
    return whens


def _act_of(clause: str) -> str | None:
    """Which act a clause is of: the first that it tells."""
    starts = {act: match.start() for act, words in _ACTS.items() if (match := words.search(clause))}
    return min(starts, key=lambda act: starts[act]) if starts else None


def _of_heading(text: str, above: str) -> str | None:
    """Which act a sentence that tells none is of: the only one that the headings above do."""
    headed = [act for act, words in _ACTS.items() if words.search(above)]
    return headed[0] if len(headed) == 1 and _act_of(text) is None and _DOES.search(text) else None


def _months(word: str) -> list[int]:
    """The months of a word for when in the year.

    >>> _months("年初"), _months("11月至1月"), _months("8月")
    ([1, 2, 3], [11, 12, 1], [8])
    """
    span = _RANGE.fullmatch(word)
    if span is None:
        return _seasons()[word]
    first, last = int(span[1]), int(span[2])
    return [(first - 1 + step) % _MONTHS + 1 for step in range((last - first) % _MONTHS + 1)]


@cache
def _pattern() -> re.Pattern[str]:
    known = "|".join(sorted(_seasons(), key=len, reverse=True))
    return patterns.compile(rf"{_RANGE.pattern}|(?<![\d每第十])(?:{known})(?!一?次|内)")


@cache
def _seasons() -> dict[str, list[int]]:
    """The months of each word, and of the months by their numbers."""
    known: dict[str, list[int]] = yaml_file.read(_DATA)["seasons"]
    return known | {f"{month}月": [month] for month in range(1, 13)}
