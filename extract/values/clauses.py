"""Citations of clauses, with the standards that they belong to, and where a clause is not written (第/条)."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain
from typing import NamedTuple

from extract.values.found import Found, narrow
from extract.values.standards import find_standards
from schemas import patterns

_NUMBER = (
    r"(?P<value>[A-D]\.\d{1,2}(?:\.\d{1,2}){1,2}|(?:1\d|[4-9])(?:\.\d{1,2}){1,4}|(?:10|[4-9])(?=\s{0,2}条))"
)
_ITEM = r"(?:\s{0,2}(?:条款|条|款)?\s{0,2}[(（]?(?P<item>[a-z](?:\s?[.-]\s?\d)?)[)）](?![A-Za-z]))?"
_CITED = patterns.compile(
    r"(?:(?<![A-Za-z0-9])(?P<systems>[QEOSFHI0]{1,5}|EMS|QMS|OHSMS|EnMS)\s{0,2}[:]?\s{0,2}"
    r"|(?:附\s?[录件]|[Aa]nnex|[Aa]ppendix)\s?(?P<annex>[A-D])\s{0,2}(?:控制(?:项|措?施)?|条款?|[的中之第:，,]){0,2}\s{0,2}"
    r"|(?P<lead>条款号?|标准|第|要求|[Cc]l(?:auses?|\.)|不符合)\s{0,2}:?\s{0,2}(?:第\s{0,2})?|(?P<bare>))"
    rf"(?<![\d.]){_NUMBER}(?![\d])(?P<after>\s{{0,2}}(?:条款|条|款))?{_ITEM}"
)
_BETWEEN = patterns.compile(
    r"(?:的|中|之|标准|国家|条款号?|要求|版|第|不?符合|clauses?|cl\.|[\s:(（)）,，、/;；和及与]){0,12}$"
)
_LETTERS = {
    "Q": "QMS",
    "E": "EMS",
    "O": "OHSMS",
    "0": "OHSMS",
    "S": "OHSMS",
    "F": "FSMS",
    "H": "HACCP",
    "I": "ISMS",
}
_REACH = 60


class Clause(NamedTuple):
    """A cited clause: `value` its number, `item` its letter (a), null without one.

    `standards` are those named right before it (several when joined by 、 or /), `systems` those told by
    letters (QEO, E0: environment and, with a zero for the letter O, occupational health and safety).
    """

    start: int
    end: int
    value: str
    item: str | None = None
    standards: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()


def find_clauses(text: str, base: int = 0) -> list[Clause]:
    """The clauses that a text cites, told by 条款, a standard before them or letters of systems.

    >>> [(c.value, c.item, c.standards) for c in find_clauses("GB/T 24001-2016/ISO14001:2015 7.2 条款 a)")]
    [('7.2', 'a', ('GB/T 24001-2016', 'ISO 14001:2015'))]
    >>> [(c.value, c.standards) for c in find_clauses("GB/T 45001-2020 11.1.3、GB/T 22080-2016 A.8.13")]
    [('11.1.3', ('GB/T 45001-2020',)), ('A.8.13', ('GB/T 22080-2016',))]
    >>> [(c.value, c.systems) for c in find_clauses("见 QE 7.2；E0:9.2；条款号 8.4.1；版本 4.2.1；7.2 度")]
    [('7.2', ('QMS', 'EMS')), ('9.2', ('EMS', 'OHSMS')), ('8.4.1', ())]
    >>> [(c.value, c.standards) for c in find_clauses("ISO/IEC 27001:2022 附录A 5.18")]
    [('A.5.18', ('ISO/IEC 27001:2022',))]
    >>> [(c.value, c.standards) for c in find_clauses("ISO/IEC 27001:2022 附录A A.11.2.9")]
    [('A.11.2.9', ('ISO/IEC 27001:2022',))]
    """
    narrowed = narrow(text)
    cited = [*_CITED.finditer(narrowed)]
    standards = find_standards(text) if cited else []
    ends = [standard.end for standard in standards]
    clauses: list[Clause] = []
    for match in cited:
        owners = _owners(narrowed, match.start(), standards, ends)
        if not owners and clauses and (before := clauses[-1]).standards:
            gap = narrowed[before.end - base : match.start()]
            owners = before.standards if patterns.fullmatch(r"\s?[、,，和及/]\s?", gap) else ()
        led = match["annex"] or (match["lead"] and match["lead"] != "第")
        if not (match["systems"] or match["after"] or led or owners):
            continue
        systems = _systems(match["systems"] or "")
        clauses.append(
            Clause(
                base + match.start("value"),
                base + match.end(),
                _number(match),
                match["item"],
                owners,
                systems,
            )
        )
    return clauses


def _number(match: re.Match[str]) -> str:
    """The number of a clause, with the letter of its annex once (附录A 5.18, 附录A A.5.18)."""
    annex, value = match["annex"], match["value"]
    return value if not annex or value.startswith(annex) else f"{annex}.{value}"


def _systems(letters: str) -> tuple[str, ...]:
    if letters.upper() in {"EMS", "QMS", "OHSMS", "ENMS"}:
        return (letters,)
    return tuple(dict.fromkeys(_LETTERS[letter] for letter in letters))


def _owners(text: str, at: int, standards: list[Found], ends: list[int]) -> tuple[str, ...]:
    """The standards right before `at`, joined by nothing but list marks."""
    owners: list[str] = []
    i = bisect_right(ends, at) - 1
    while i >= 0 and at - standards[i].end <= _REACH and _BETWEEN.fullmatch(text, standards[i].end, at):
        owners.insert(0, standards[i].value)
        at = standards[i].start
        i -= 1
    return tuple(owners)


_NONE = r"\s?[/／—–-]{1,3}\s?"
_SLASH = r"\s?[/／]\s?"
_STANDARD = (
    r"(?:GB|ISO|SY|YY|QC|RB|OHSAS)[/ A-Z]{0,8}\s?\d{4,6}(?:-\d)?(?:[-:]\d{4})?"
    r"(?:标准)?(?:《[^《》\n]{0,40}》)?(?:标准)?"
)
_END = r"(?=[；;，,。、）)：:\n\t]|$)"
_GRADE = r"(?=[ \u3000]{0,2}(?:严重|轻微|一般|主要|次要|[Mm]ajor|[Mm]inor))"
_AGAINST = r"(?=的?(?:要求|规定|内容|条文)|(?:不一致|不相符|不符|相违背|相悖))"
LEFT_OPEN = patterns.compile(
    rf"{_STANDARD}(?:[的之]?\s?第{_NONE}条|[；;，,]{_NONE}{_END}|[之的]{_SLASH}{_END}|{_SLASH}条|的?{_SLASH}{_AGAINST}"
    rf"|[ \u3000]{_SLASH}(?:[，,；;。：:\n\t]|$)|[；;，,]{_SLASH}(?<=[ \u3000])(?=[\u4e00-\u9fff]))"
    rf"|(?:不符合|标准|违反|不满足)(?:的)?(?:条款号?|要求条款){_NONE}{_END}"
    rf"|(?<!适用)(?<!适用的)(?<!删减)(?<!删减的)(?<!裁剪)(?<!剪裁)(?<!排除)(?<!覆盖)(?<!标准)(?<!不符合)"
    rf"(?:不符合)?(?:标准)?条款(?:号|编号)?\s?[:：]?{_NONE}(?:{_END}|{_GRADE}|{_AGAINST})"
    rf"|第{_NONE}条款?的?(?:要求|规定)"
    r"|\b[Cc]l(?:auses?(?:\s?[Nn]o\.?)?|\.)\s?[:：]?\s?[/／]{1,2}(?=\s|[；;，,。]|$)",
    re.M,
)
WORDS = ("条", "；", "，", ";", ",", "/", "／", "lause", "cl.")
"""One of them stands in every such place."""

_LINE_OPEN = patterns.compile(rf"{_STANDARD}\n{_NONE}$")
"""As the last line of a cell; in a text such a line may be another cell's."""

_MARK = patterns.compile(r"第?\s?[/／—–-]{1,3}\s?条?")
_BEFORE_OPEN = patterns.compile(r"(?:的|中|之|标准|条款号?|要求|[Cc]l\.|[\s:(（)）,，、;；/]){0,8}$")
_REACH_OF_OPEN = 40


def open_clauses(text: str, base: int = 0) -> list[Clause]:
    """The clauses of standards that a text leaves open, without a number.

    >>> [(c.value, c.standards) for c in open_clauses("生产部，GB/T 23331-2020之/，轻微：未按规定")]
    [('', ('GB/T 23331-2020',))]
    >>> [c.standards for c in open_clauses("设备部，GB/T 23331-2020的/）；GB/T 19001-2016的/GB/T 24001-2016")]
    [('GB/T 23331-2020',)]
    >>> [c.standards for c in open_clauses("GB/T 19001-2016\\n条款 /\\n轻微")]
    [('GB/T 19001-2016',)]
    >>> [c.standards for c in open_clauses("GB/T 19001-2016\\n/")]
    [('GB/T 19001-2016',)]
    >>> open_clauses("GB/T 19001-2016/ISO 9001:2015"), open_clauses("条款：/")
    ([], [])
    """
    found: list[Clause] = []
    for match in chain(LEFT_OPEN.finditer(text), _LINE_OPEN.finditer(text)):
        low = max(0, match.start() - _REACH_OF_OPEN)
        standards = find_standards(text[low : match.end()], low)
        marks = list(_MARK.finditer(text, standards[-1].end, match.end())) if standards else []
        if marks and _BEFORE_OPEN.fullmatch(text, standards[-1].end, marks[-1].start()):
            mark = marks[-1]
            found.append(Clause(base + mark.start(), base + mark.end(), "", standards=(standards[-1].value,)))
    return found
