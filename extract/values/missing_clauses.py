"""Where a clause was to be written and is not (GB/T 24001-2016第/条, 条款号：/)."""

from __future__ import annotations

import re
from itertools import chain

from extract.values.clauses import Clause
from extract.values.standards import find_standards
from schemas import rx

_NONE = r"\s?[/／—–-]{1,3}\s?"
_SLASH = r"\s?[/／]\s?"
_STANDARD = (
    r"(?:GB|ISO|SY|YY|QC|RB|OHSAS)[/ A-Z]{0,8}\s?\d{4,6}(?:-\d)?(?:[-:]\d{4})?"
    r"(?:标准)?(?:《[^《》\n]{0,40}》)?(?:标准)?"
)
_END = r"(?=[；;，,。、）)：:\n\t]|$)"
_GRADE = r"(?=[ \u3000]{0,2}(?:严重|轻微|一般|主要|次要|[Mm]ajor|[Mm]inor))"
_AGAINST = r"(?=的?(?:要求|规定|内容|条文)|(?:不一致|不相符|不符|相违背|相悖))"
LEFT_OPEN = rx.compile(
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

_LINE_OPEN = rx.compile(rf"{_STANDARD}\n{_NONE}$")
"""As the last line of a cell; in a text such a line may be another cell's."""

_MARK = rx.compile(r"第?\s?[/／—–-]{1,3}\s?条?")
_BETWEEN = rx.compile(r"(?:的|中|之|标准|条款号?|要求|[Cc]l\.|[\s:(（)）,，、;；/]){0,8}$")
_REACH = 40


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
        low = max(0, match.start() - _REACH)
        standards = find_standards(text[low : match.end()], low)
        marks = list(_MARK.finditer(text, standards[-1].end, match.end())) if standards else []
        if marks and _BETWEEN.fullmatch(text, standards[-1].end, marks[-1].start()):
            mark = marks[-1]
            found.append(Clause(base + mark.start(), base + mark.end(), "", standards=(standards[-1].value,)))
    return found
