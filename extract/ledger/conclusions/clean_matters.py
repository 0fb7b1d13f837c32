"""Sentences on a matter with nothing against it, in the row or under the heading of a nonconformity on it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.conclusions.clean_sections import WORDS
from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.statements.conclusions import CleanMatter
from schemas.text import fold

_NONE = patterns.compile(
    r"(?:^|[,，。;；:：])\s?(?P<what>[^\W\d_a-zA-Z]{4,20}?)(?:[方上]面|的?情况)?(?:中|均|都|也)?"
    r"(?:未发现不符合|未见不符合|没有发现不符合|未发现不合格项|无不符合项|没有不符合)(?!要求|规定|标准)"
)
_KIND = patterns.compile(r"(?:的?(?:管理|控制|过程|活动|工作|现场|运行|情况|实施|执行|要求|区域|场所)){1,3}$")
_ASIDE = patterns.compile(
    r"除|其[他它余]|另外|此外|上一?次|前次|以往|历次|一阶段|复[查核验]|再次|整改|验证|内审|内部审核|抽样"
)
_WHOLE = patterns.compile(r"体系|审核组|公司|组织|企业|条款|本次|全部|各部门")
_FEWEST, _ALIKE = 4, 0.75
"""So many characters name a matter, and so much of it is in what a nonconformity tells."""


def read(reading: Reading) -> Iterator[CleanMatter]:
    """The sentences on a matter with nothing against it, though a nonconformity on it is told beside it."""
    items = [one for one in reading.report.nonconformities.items if one.description and one.number]
    own = [leaf.span for one in items for leaf in (one.description,) if leaf is not None]
    for passage in reading.passages(WORDS) if items else ():
        if any(low <= passage.leaf.start < high for low, high in own):
            continue
        text = fold(str(passage.leaf.value))
        match = _NONE.search(text)
        if match is None or _WHOLE.search(match["what"]):
            continue
        aside = excused(_ASIDE, text, *match.span("what"))
        matter = _KIND.sub("", match["what"])
        for item in items:
            if not aside.here and _is_beside(reading, passage.leaf, text, item) and _is_on(matter, item):
                yield CleanMatter(passage.leaf, match["what"], item, aside.doubt)
                break


def _is_beside(reading: Reading, place: Leaf[str], text: str, item: Nonconformity) -> bool:
    """Whether the row or heading of a sentence, or itself, names a nonconformity's number or department."""
    near = fold(" ".join((*reading.under(place), *reading.beside(place), text)))
    office = fold(str(item.department.value)) if item.department and item.department.value else ""
    return fold(item.number or "") in near or (len(office) > 1 and office in near)


def _is_on(matter: str, item: Nonconformity) -> bool:
    """Whether a nonconformity tells of a matter: nearly all of its pairs of characters."""
    stated = fold(str(item.description.value)) if item.description else ""
    pairs = [first + second for first, second in pairwise(matter)]
    return len(matter) >= _FEWEST and sum(pair in stated for pair in pairs) >= _ALIKE * len(pairs)
