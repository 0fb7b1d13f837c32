"""Where a nonconformity's clause was to be written and is not (GB/T 24001-2016第/条, 条款号：/)."""

from __future__ import annotations

import re

from extract.groups.leaves import body_end
from extract.readers import lines
from extract.source import Source
from schemas import rx
from schemas.leaf import Leaf

_NONE = r"\s?[/／—–-]{1,3}\s?"
_SLASH = r"\s?[/／]\s?"
_STANDARD = (
    r"(?:GB|ISO|SY|YY|QC|RB|OHSAS)[/ A-Z]{0,8}\s?\d{4,6}(?:-\d)?(?:[-:]\d{4})?"
    r"(?:标准)?(?:《[^《》\n]{0,40}》)?(?:标准)?"
)
_END = r"(?=[；;，,。、）)：:\n\t]|$)"
_GRADE = r"(?=[ \u3000]{0,2}(?:严重|轻微|一般|主要|次要|[Mm]ajor|[Mm]inor))"
_AGAINST = r"(?=的?(?:要求|规定|内容|条文)|(?:不一致|不相符|不符|相违背|相悖))"
_BLANK = rx.compile(
    rf"{_STANDARD}(?:的?\s?第{_NONE}条|[；;，,]{_NONE}{_END}|{_SLASH}条|的?{_SLASH}{_AGAINST}"
    rf"|[ \u3000]{_SLASH}(?:[，,；;。：:\n\t]|$)|[；;，,]{_SLASH}(?<=[ \u3000])(?=[\u4e00-\u9fff]))"
    rf"|(?:不符合|标准|违反|不满足)(?:的)?(?:条款号?|要求条款){_NONE}{_END}"
    rf"|(?:不符合|标准)?条款(?:号|编号)?\s?[:：]?{_NONE}(?:{_END}|{_GRADE}|{_AGAINST})"
    rf"|第{_NONE}条款?的?(?:要求|规定)"
    r"|\b[Cc]lauses?(?:\s?[Nn]o\.?)?\s?[:：]?\s?[/／]{1,2}(?=\s|[；;，,。]|$)",
    re.M,
)
_WORDS = ("条", "；", "，", ";", ",", "/", "／", "lause")


def read(source: Source) -> list[Leaf[str]]:
    """The places in reading order."""
    found = lines.finditer(_BLANK, _WORDS, source.text, body_end(source))
    return [source.leaf(None, match.start(), match.end(), raw=" ".join(match[0].split())) for match in found]
