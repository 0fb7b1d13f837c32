"""Sentences that nothing was found against, in the row or under the heading of a nonconformity on the same
matter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.context import Context
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding
from schemas.text import fold

_WORDS = ("未发现不符合", "未见不符合", "没有发现不符合", "未发现不合格项", "无不符合项", "没有不符合")
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


_ALONE = patterns.compile(
    r"(?:经?(?:现场)?(?:审核|抽查|抽样)[，,]\s?)?(?:在)?(?:本次)?(?:抽样|审核|抽查|所抽样本|样本)?(?:的)?(?:范围)?(?:内|中)?(?:对?[该本]部门)?"
    r"(?:未发现|未见|没有发现)(?:任何)?不符合(?:项|情况)?"
)
"""A sentence that says no more than that."""

_SECTIONS = 3
"""In so many other sections one such sentence says it of the whole department."""


def of_department(context: Context) -> Iterator[Finding]:
    """The sentence that closes a department's section with nothing against it, where others' sections have
    one each, and a nonconformity was raised against the department."""
    said: dict[str, list[Leaf[str]]] = {}
    for passage in context.mentions.passages(_WORDS):
        heads = context.mentions.under(passage.leaf)
        if heads and _ALONE.fullmatch(fold(str(passage.leaf.value)).strip(" 。.;；")):
            said.setdefault("\n".join(map(fold, heads)), []).append(passage.leaf)
    alone = {heads: places[0] for heads, places in said.items() if len(places) == 1}
    if len(alone) <= _SECTIONS or len(alone) < len(said):
        return
    for item in context.report.nonconformities.items:
        office = fold(str(item.department.value)) if item.department and item.department.value else ""
        own = [place for heads, place in alone.items() if office and office in heads.split("\n")]
        if len(own) == 1 and item.number:
            yield _finding(context, own[0], office, item)


def denied(context: Context) -> Iterator[Finding]:
    """The sentences on a matter with nothing against it, though a nonconformity on it is told beside it."""
    items = [one for one in context.report.nonconformities.items if one.description and one.number]
    own = [leaf.span for one in items for leaf in (one.description,) if leaf is not None]
    for passage in context.mentions.passages(_WORDS) if items else ():
        if any(low <= passage.leaf.start < high for low, high in own):
            continue
        text = fold(str(passage.leaf.value))
        match = _NONE.search(text)
        if match is None or _WHOLE.search(match["what"]):
            continue
        aside = excused(_ASIDE, text, *match.span("what"))
        matter = _KIND.sub("", match["what"])
        for item in items:
            if not aside.here and _is_beside(context, passage.leaf, text, item) and _is_on(matter, item):
                yield _finding(context, passage.leaf, match["what"], item, aside.doubt)
                break


def _is_beside(context: Context, place: Leaf[str], text: str, item: Nonconformity) -> bool:
    """Whether the row or heading of a sentence, or itself, names a nonconformity's number or department."""
    near = fold(" ".join((*context.mentions.under(place), *context.mentions.beside(place), text)))
    office = fold(str(item.department.value)) if item.department and item.department.value else ""
    return fold(item.number or "") in near or (len(office) > 1 and office in near)


def _is_on(matter: str, item: Nonconformity) -> bool:
    """Whether a nonconformity tells of a matter: nearly all of its pairs of characters."""
    stated = fold(str(item.description.value)) if item.description else ""
    pairs = [first + second for first, second in pairwise(matter)]
    return len(matter) >= _FEWEST and sum(pair in stated for pair in pairs) >= _ALIKE * len(pairs)


def _finding(context: Context, place: Leaf[str], what: str, item: Nonconformity, doubt: str = "") -> Finding:
    return context.finding(
        place,
        *(leaf for leaf in (item.description,) if leaf is not None),
        identity=f"none/{item.number}",
        variant="denied",
        values=[item.number],
        doubt=doubt,
        what=what,
        number=item.number or "",
    )
