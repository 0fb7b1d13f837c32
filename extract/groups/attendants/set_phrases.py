"""Guides and observers in set phrases: 在某某（综合部）的陪同下, 甲、乙分别担任向导, the guide was …."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.attendants.sentences import NamedAttendant
from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.persons import is_person
from schemas import patterns

UNIT = patterns.compile(r"(?:办公室|部门?|科|处|中心|委员会)$")
"""What ends a unit that stands where a further name might."""

_WORDS = ("陪同", "引导", "向导", "观察", "见证", "uide", "bserve", "itness", "ccompanied")
_HAN = r"[^\W\d\x00-\x7f]"
_NAME = rf"(?P<name>{_HAN}{{2,4}})"
_NOTE = rf"(?:\s?[（(](?:来自)?(?P<unit>{_HAN}{{2,20}})[)）])?"
_PHRASES = (
    patterns.compile(
        rf"(?:在|由)\s?{_NAME}{_NOTE}\s?的?(?P<role>陪同|引导|(?<!组在...)(?<!组在..)带领)(?:之)?(?:下|，|,|开展|进行|实施)"
    ),
    patterns.compile(
        r"(?:有|共|设|派|安排)\s?[\d一二两三]\s?[名位]\s?(?P<role>观察员|向导)\s?[，,：:（(]\s?(?:为|是|分别为)?"
        rf"\s?{_NAME}(?:[，,]\s?(?:系|均)?(?:来自于?|属于?)(?P<unit>{_HAN}{{2,24}}))?(?=[，,。；;）)]|$)"
    ),
    patterns.compile(
        rf"(?P<role>观察员|向导)\s?[为是]\s?(?:来自)?(?P<unit>{_HAN}{{2,20}}[部室科处局会中心所司])的{_NAME}(?=[，,。；;]|$)"
    ),
)
_SENT = (
    patterns.compile(
        rf"(?:^|(?<=[，,。；;：:\n]))\s?{_NAME}(?:同志|先生|女士)?受(?P<unit>{_HAN}{{2,20}}?)(?:的)?(?:委派|派遣|指派|委托|选派)"
        r"[^，,。；;\n]{0,8}?(?P<role>观察|见证)(?!到)"
    ),
    patterns.compile(
        rf"(?P<role>观察员|向导)\s?(?P<name>{_HAN}{{2,4}}?)(?:同志|先生|女士)?[一1][人名位]\s?[（(](?:来自)?"
        rf"(?P<unit>{_HAN}{{2,20}}?(?:公司|中心|[部室科处局会所]))的?{_HAN}{{0,8}}[)）]"
    ),
)
"""Who was sent to observe by whom, and one person told as such (观察员某某一人（某公司人员）)."""

_PARTS = (
    patterns.compile(
        rf"(?P<role>观察员|向导|陪同人员|见证人员)\s?{_NAME}\s?(?:由|系|为|是)\s?"
        rf"(?P<unit>(?:{_HAN}|[（()）]){{2,30}}?)(?:所?(?:派出|委派|指派|选派|派遣)|的?(?:人员|员工|工作人员))(?=[，,。；;）)\s]|$)"
    ),
    patterns.compile(
        rf"(?:^|(?<=[\n\t；;：:]))\s{{0,3}}(?:[（(]?\d{{1,2}}[)）.、．]|[①-⑳•·-])?\s?{_NAME}\s?[，,/／|｜]\s?"
        rf"(?P<unit>(?:{_HAN}|[（()）]){{2,30}})\s?[，,/／|｜]\s?(?P<role>观察员|向导|陪同人员|见证人员)(?=[\s，,；;。）)]|$)"
    ),
    patterns.compile(
        r"(?:^|(?<=[\n\t；;：:]))\s{0,3}(?:[（(]?\d{1,2}[)）.、．]|[①-⑳•·-])?\s?(?P<role>观察员|向导|陪同人员|见证人员)"
        rf"(?:信息|情况)?\s?[，,/／|｜:：]\s?{_NAME}\s?[，,/／|｜]\s?(?P<unit>(?:{_HAN}|[（()）]){{2,30}})(?=[\s，,；;。]|$)"
    ),
)
"""The part, the name and the unit one after the other between marks, or joined by a word for sending."""

_LIST = patterns.compile(
    rf"(?:^|(?<=[，,。；;：:\n由]))\s?(?P<list>{_HAN}{{2,3}}(?:[、和]{_HAN}{{2,3}}){{0,4}})\s?(?:分别|均|都|一[起同道]|共同)?"
    r"(?:被?(?:指定|安排|指派|委派)?(?:担任|充当|担当|出任|作为|任|为))[^，,。；;\n]{0,12}?(?P<role>向导|观察员|引导)"
)
_ENGLISH = patterns.compile(
    r"\b(?P<role>[Gg]uide|[Oo]bserver)s? (?:was|is|were|:) (?:Mr |Ms |Mrs |Dr )?"
    r"(?P<name>[A-Z][a-z]{1,14} [A-Z][a-z'-]{1,14})"
    r"(?:,? (?:of|from) (?:the )?(?P<unit>[A-Z][A-Za-z&' -]{2,40}?))?(?=[,.;)\n]|$)"
)
_NOTED = patterns.compile(
    rf"(?:^|(?<=[\n\t；;：:，,、①-⑳\s]))\s?{_NAME}\s?[（(](?P<unit>(?:{_HAN}|[（(]{_HAN}{{2,8}}[)）]){{2,30}}?)"
    r"(?:主任|部?长|经理|主管|专员|职员|人员)?[)）]\s?(?:——?|-{1,2}|–|[:：])\s?(?P<role>观察员|向导|陪同人员|见证人员)"
)
"""The part behind a dash and the note on who it is (① 甲（综合部）——向导)."""

_ENGLISH_AS = patterns.compile(
    r"\b(?P<name>[A-Z][a-z]{1,14} [A-Z][a-z'-]{1,14}),?"
    r"(?: (?:of|from) (?:the )?(?P<unit>[A-Z][A-Za-z&'.,() -]{2,60}?))?,?"
    r" (?:(?:acted|acting|attended|served|serving|participated|took part|was present|were present|joined) )?"
    r"as (?:an? |the )?(?P<role>[Gg]uide|[Oo]bserver)\b"
)
_ENGLISH_NOTED = patterns.compile(
    r"\b(?P<name>[A-Z][a-z]{1,14} [A-Z][a-z'-]{1,14}) \((?:(?:of|from) (?:the )?)?"
    r"(?P<unit>[A-Z][A-Za-z&'., -]{2,60})\),? "
    r"(?:(?:(?:acted|attended|served|participated|took part|was present|joined)(?: the audit)? )?"
    r"as (?:an? |the )?(?P<role>[Gg]uide|[Oo]bserver)\b"
    r"|(?P<did>observed|witnessed|accompanied|guided) (?:the (?:audit|team)|it\b))"
)
_JOINT = patterns.compile(r"[、和]")


def stated(source: Source) -> Iterator[NamedAttendant]:
    """The persons whom a set phrase tells, but for what rules and instructions say of such."""
    end = body_end(source)
    for pattern in (*_PHRASES, *_SENT, *_PARTS, _NOTED, _ENGLISH, _ENGLISH_AS, _ENGLISH_NOTED):
        for match in lines.finditer(pattern, _WORDS, source.text, end):
            name = match["name"]
            if name.isascii() or is_person(name):
                unit = match.span("unit") if match["unit"] else (0, 0)
                group = "role" if match["role"] else "did"
                yield NamedAttendant(match.span("name"), unit, _role(match[group]), match.span(group))
    for match in lines.finditer(_LIST, _WORDS, source.text, end):
        names, at = _JOINT.split(match["list"]), match.start("list")
        if not all(map(is_person, names)):
            continue
        for name in names:
            yield NamedAttendant((at, at + len(name)), (0, 0), _role(match["role"]), match.span("role"))
            at += len(name) + 1


def _role(word: str) -> str:
    return "observer" if word.lower().startswith(("观察", "见证", "observe", "witness")) else "guide"
