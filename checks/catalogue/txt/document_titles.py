"""The titles of the organization's documents: one title in all places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from checks.comparisons.names import name_key
from checks.context import Context
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.papers.documents import DocumentTitle

_TELLING = frozenset("的和与及一二三四五六七八九十上下前后内外大小新旧不非未半进出甲乙丙年月")
"""Characters that make no difference to a title, and those that make another of it."""

_LONG = 8
"""Of titles so long one character more or less is a slip, where they do not stand in one list."""

_APART = 600
"""Two titles that stand so far from one another are in two lists."""

_BESIDE = 3
"""So many characters part the titles of a row."""

MOST = 6
"""So many pairs are told."""


class Pair(NamedTuple):
    """Two titles of one document, each with all its places."""

    one: str
    other: str
    places: list[Leaf[str]]


@check("TXT005", "document-title-differs", "info")
def title_differs(context: Context) -> Iterator[Finding]:
    """查什么：同一程序文件在报告各处的名称是否一致（“控制程序”与“管理程序”），同一串文件名中是否有一个名称在另一处多
    （少）一个字；制度、规定、指导书和清单的名称是否在报告的另一处多（少）一个字，或清单多“识别”“登记”等字。只少“控制”二字的、
    只是“和”“与”不同的、两处文件编号不同的、在同一清单中并列的，不算。

    为什么：文件名对不上受控文件清单，就不能确认审核所看的是哪一份文件；往往是从别的报告沿用的段落。

    例：3.1 写《内部审核管理程序》，3.3 写《内部审核控制程序》。

    应为：与受控文件清单上的名称一致。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2；各管理体系标准 7.5.3。

    何时可忽略：确有两份不同的文件。
    ---
    What it checks: whether a procedure has one title in all places (“…control procedure”, “…management
    procedure”), and whether a title has a character more or less in another place, or a register of
    something is called one of its identification. A title without “control”, another word for “and”, two
    titles with two numbers or in one list are no difference.

    Why: a title that is not in the list of controlled documents leaves open which document was seen; mostly
    a paragraph was taken from another report.

    Example: “internal audit management procedure” in 3.1, “internal audit control procedure” in 3.3.

    Expected: the title of the list of controlled documents.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2; 7.5.3 of the management-system standards.

    When to ignore: there are two documents.
    """
    papers = context.mentions.statements(DocumentTitle)
    found = [*_procedures(papers), *_slips(papers), *_far(papers), *_registers(papers)]
    pairs = list({frozenset((pair.one, pair.other)): pair for pair in reversed(found)}.values())[::-1]
    if not pairs:
        return
    yield context.finding(
        *(leaf for pair in pairs for leaf in pair.places),
        identity="titles",
        variant="titles",
        values=sorted(f"{pair.one}/{pair.other}" for pair in pairs),
        count=len(pairs),
        pairs=("；" if context.lang == "zh" else "; ").join(
            context.words("pair", one=pair.one, other=pair.other) for pair in pairs[:MOST]
        ),
    )


def _procedures(papers: list[DocumentTitle]) -> Iterator[Pair]:
    """Procedures on one subject by two titles."""
    subjects: dict[str, dict[tuple[str, str], list[DocumentTitle]]] = {}
    for paper in papers:
        procedure = paper.procedure
        if procedure is not None:
            names = subjects.setdefault(name_key(procedure.subject), {})
            names.setdefault((name_key(procedure.written), procedure.kind), []).append(paper)
    for titles in subjects.values():
        for (a, one), (b, other) in combinations(titles.items(), 2):
            differ = a[0] != b[0] or (a[1] and b[1] and a[1] != b[1])
            if differ and not _numbered_apart(one, other):
                yield _pair(one, other)
                break


def _slips(papers: list[DocumentTitle]) -> Iterator[Pair]:
    """Titles with one character more or less that stand between the same two in rows of titles."""
    rows: dict[tuple[str, str], dict[str, list[DocumentTitle]]] = {}
    for before, paper, after in _in_rows(papers):
        rows.setdefault((before, after), {}).setdefault(paper.words, []).append(paper)
    for titles in rows.values():
        for (one, its), (other, others) in combinations(titles.items(), 2):
            if _one_more(one, other) and not _numbered_apart(its, others):
                yield _pair(its, others)


def _far(papers: list[DocumentTitle]) -> Iterator[Pair]:
    """Titles with one character more or less that stand far from one another."""
    shorter: dict[str, list[str]] = {}
    titles = _by_title(paper for paper in papers if not paper.sisters)
    for title in titles:
        for at in range(1, len(title) - 1):
            if title[at] not in _TELLING:
                shorter.setdefault(title[:at] + title[at + 1 :], []).append(title)
    for one, its in titles.items():
        for other in dict.fromkeys(shorter.get(one, ()) if len(one) >= _LONG else ()):
            if _are_apart(its, titles[other]) and not _numbered_apart(its, titles[other]):
                yield _pair(*sorted((its, titles[other]), key=_first))


def _registers(papers: list[DocumentTitle]) -> Iterator[Pair]:
    """Registers of one thing, of which one is called that of its identification."""
    things: dict[tuple[str, str], dict[str, list[DocumentTitle]]] = {}
    for its in _by_title(papers).values():
        if register := its[0].register:
            thing = name_key(register.thing), register.kind
            things.setdefault(thing, {}).setdefault(register.done, []).extend(its)
    for named in things.values():
        for done, its in named.items():
            plain = named.get("", [])
            if done and plain and _are_apart(plain, its) and not _numbered_apart(plain, its):
                yield _pair(*sorted((plain, its), key=_first))


def _by_title(papers: Iterable[DocumentTitle]) -> dict[str, list[DocumentTitle]]:
    found: dict[str, list[DocumentTitle]] = {}
    for paper in papers:
        found.setdefault(paper.words, []).append(paper)
    return found


def _first(papers: list[DocumentTitle]) -> int:
    return papers[0].place.start


def _are_apart(one: list[DocumentTitle], other: list[DocumentTitle]) -> bool:
    """Whether two titles nowhere stand near one another: in one list they are two documents."""
    places = sorted((paper.place.start, title) for title, of in enumerate((one, other)) for paper in of)
    return all(b - a >= _APART for (a, title), (b, next_) in pairwise(places) if title != next_)


def _in_rows(papers: list[DocumentTitle]) -> Iterator[tuple[str, DocumentTitle, str]]:
    """The titles that have another right before and right behind them, with these."""
    for (before, paper), (_, after) in pairwise(pairwise(papers)):
        near = (
            0 < two.place.start - one.place.span[1] <= _BESIDE
            for one, two in ((before, paper), (paper, after))
        )
        if all(near):
            yield before.words, paper, after.words


def _one_more(one: str, other: str) -> bool:
    """Whether a long title is the other with one character more within.

    >>> _one_more("设备仪器检修管理规定", "设备仪器检维修管理规定"), _one_more("采购制度", "采购的制度")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or len(long) - len(short) != 1:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long)))


def _numbered_apart(one: list[DocumentTitle], other: list[DocumentTitle]) -> bool:
    """Whether the two titles have two numbers."""
    numbers = [{paper.number for paper in of if paper.number} for of in (one, other)]
    return bool(numbers[0] and numbers[1]) and numbers[0].isdisjoint(numbers[1])


def _pair(one: list[DocumentTitle], other: list[DocumentTitle]) -> Pair:
    return Pair(one[0].words, other[0].words, [paper.place for paper in (*one, *other)])
