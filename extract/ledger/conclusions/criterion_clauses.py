"""Which clauses a rated criterion is on: of standards with the same chapters 4 to 10, and of ISO 13485."""

from __future__ import annotations

import re
from typing import Any

from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformities, Nonconformity
from schemas.text import fold

_LIKE = patterns.compile(
    r"(?:19001|9001|16949|24001|14001|45001|23331|50001|22000|27001|22080|22301|30146|37001|37301|35770|55001|33173|39001"
    r"|21001|080000|20121|41001|56001|39604|46001|30401|42001)(?!\d)|(?:31950|29490)-20(?:2|19)"
    r"|(?<!\d)20000-1(?!\D?20(?:05|11))|24405\.1(?!\D?2009)"
)
"""The standards whose chapters 4 to 10 are on the same subjects."""

_DEVICES = patterns.compile(r"(?:13485|42061)(?!\d)|(?<!\d)0287(?!\d)")
"""Medical devices: its chapters are those of the quality standard of 2000."""

_OUTSIDE = ("24001", "14001", "45001", "28001")
"""The standards whose 8.2 is on emergencies."""

_OPERATION = patterns.compile(
    r"运行(?:的?策划|的?过程|的?控制)|(?<!体系)(?<!体系的)运行的有效性$|过程(?:的?控制|管理|运行)|[Oo]peration(?:s|al)?\b"
)
_COMPETENCE = patterns.compile(r"能力和?意识|人员|意识|培训|[Cc]ompeten")
_DOCUMENTS = patterns.compile(r"文件|成文信息|[Dd]ocument")
_AUDITS = patterns.compile(r"内部?审核?|[Ii]nternal audit")
_REVIEW = patterns.compile(r"管理评审|[Mm]anagement review")
_IMPROVEMENT = patterns.compile(r"改进|纠正措施|[Ii]mprovement")
_PRODUCTION = patterns.compile(r"生产(?:过程|和?服务|提供|控制)|服务的?(?:提供|过程)|[Pp]roduction")
_PURCHASE = patterns.compile(r"采购|外包|外部提供|供方|供应商|[Pp]urchas|[Ss]upplier")
_MEASURED = patterns.compile(r"监视|测量|监测|[Mm]onitoring|[Mm]easure")

_SUBJECTS = (
    (patterns.compile(r"4\.[123](?!\d)"), patterns.compile(r"组织(?:的?)环境|相关方|[Cc]ontext")),
    (patterns.compile(r"5\.1(?!\d)"), patterns.compile(r"领导作用|领导和?承诺|管理承诺|[Ll]eadership")),
    (patterns.compile(r"5\.2"), patterns.compile(r"方针|[Pp]olicy")),
    (patterns.compile(r"5\.3"), patterns.compile(r"职责|权限|[Rr]esponsibilit")),
    (
        patterns.compile(r"6\.1(?!\.3)"),
        patterns.compile(r"风险|机遇|危险源|环境因素|[Rr]isk|[Hh]azard|[Aa]spect"),
    ),
    (patterns.compile(r"6\.2"), patterns.compile(r"目标|[Oo]bjective")),
    (patterns.compile(r"7\.1(?!\d)"), patterns.compile(r"资源|设施|[Rr]esource")),
    (patterns.compile(r"7\.[23](?!\d)"), _COMPETENCE),
    (
        patterns.compile(r"7\.4"),
        patterns.compile(r"(?:信息|内外部|内部)(?:交流|沟通)|^沟通|[Cc]ommunication"),
    ),
    (patterns.compile(r"7\.5"), _DOCUMENTS),
    (patterns.compile(r"8(?!\d)"), _OPERATION),
    (patterns.compile(r"8\.4(?!\d)"), _PURCHASE),
    (patterns.compile(r"8\.5(?!\d)"), _PRODUCTION),
    (patterns.compile(r"8\.6(?!\d)"), patterns.compile(r"放行|[Rr]elease")),
    (patterns.compile(r"9\.1"), _MEASURED),
    (patterns.compile(r"9\.1\.2|6\.1\.3"), patterns.compile(r"合规|[Cc]omplian")),
    (patterns.compile(r"9\.2"), _AUDITS),
    (patterns.compile(r"9\.3"), _REVIEW),
    (patterns.compile(r"10(?!\d)"), _IMPROVEMENT),
)
"""What the clauses ask, and the criteria that are on it."""

_CHAPTER = patterns.compile(r"(?:[4-9]|10)(?!\d)")
"""A clause of a chapter that asks for something: what one that no standard has was to be is not known."""

_OF_DEVICES = (
    (patterns.compile(r"4\.2"), _DOCUMENTS),
    (patterns.compile(r"5\.6"), _REVIEW),
    (patterns.compile(r"6\.2"), _COMPETENCE),
    (patterns.compile(r"7\.[1-5]"), _OPERATION),
    (patterns.compile(r"7\.4"), _PURCHASE),
    (patterns.compile(r"7\.5"), _PRODUCTION),
    (patterns.compile(r"7\.6|8\.2\.[56]"), _MEASURED),
    (patterns.compile(r"8\.2\.4"), _AUDITS),
    (patterns.compile(r"8\.5"), _IMPROVEMENT),
)
_EMERGENCY = ((patterns.compile(r"8\.2"), patterns.compile(r"应急|[Ee]mergenc")),)
_Subjects = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def is_subject(criterion: str, item: Nonconformity) -> bool:
    """Whether a criterion is on what the clause of a nonconformity asks."""
    clause = _told(item.clause)
    return any(words.search(criterion) for asked, words in _of(_told(item.standard)) if asked.match(clause))


def on_others(criterion: str, raised: Nonconformities) -> bool:
    """Whether all nonconformities are known, and each is on another subject than the criterion's."""
    numbers = {item.number or f"#{at}" for at, item in enumerate(raised.items)}
    minor = int(raised.minor.value or 0) if raised.minor is not None else 0
    if not any(words.search(criterion) for _, words in (*_SUBJECTS, *_EMERGENCY)) or len(numbers) != minor:
        return False
    if not all(_CHAPTER.match(_told(item.clause)) and _of(_told(item.standard)) for item in raised.items):
        return False
    return not any(is_subject(criterion, item) for item in raised.items)


def _of(standard: str) -> _Subjects:
    """The subjects of the clauses of a standard; none where its chapters are not known."""
    if _DEVICES.search(standard):
        return _OF_DEVICES
    if not _LIKE.search(standard):
        return ()
    return (*_SUBJECTS, *_EMERGENCY) if any(one in standard for one in _OUTSIDE) else _SUBJECTS


def _told(leaf: Leaf[Any] | None) -> str:
    return fold(str(leaf.value)) if leaf is not None and leaf.value else ""
