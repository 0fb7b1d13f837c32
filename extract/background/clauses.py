"""Where a nonconformity's clause was to be written and is not (GB/T 24001-2016第/条, 条款号：/)."""

from __future__ import annotations

import re

from extract.groups.leaves import body_end
from extract.readers import lines
from extract.source import Source
from schemas import rx
from schemas.leaf import Leaf

_NONE = r"\s?[/／—–-]{1,3}\s?"
_BLANK = rx.compile(
    rf"(?:GB|ISO)[/ A-Z]{{0,8}}\s?\d{{4,5}}(?:[-:]\d{{4}})?(?:标准)?"
    rf"(?:\s?第{_NONE}条|[；;，,]{_NONE}(?=[；;，,。\n\t]|$))"
    rf"|(?:不符合|标准|违反|不满足)(?:的)?(?:条款号?|要求条款){_NONE}(?=[；;，,。\n\t]|$)"
    rf"|(?:不符合|标准)?条款号?\s?[:：]?{_NONE}(?=[；;，,。\n\t]|$)"
    rf"|第{_NONE}条款?的?(?:要求|规定)",
    re.M,
)
_WORDS = ("条", "；", "，", ";", ",")


def read(source: Source) -> list[Leaf[str]]:
    """The places in reading order."""
    found = lines.finditer(_BLANK, _WORDS, source.text, body_end(source))
    return [source.leaf(None, match.start(), match.end(), raw=" ".join(match[0].split())) for match in found]
