"""References to parts of the report, and whether the report has the part.

So for parts of a chapter (见第八章8.4, 见第六章第四节), by how many it has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extract.readers.leaves import body_end
from extract.readers.text import lines
from extract.readers.text.sections import Section, all_sections
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.mentions import Reference, ReferenceKind

_CJK = "一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾"
_N = rf"(?:[A-Z]|\d{{1,2}}|[{_CJK}]{{1,3}})"
_SEE = (
    r"(?:参?见|列[于在入]|登记[于在]|记[于在]|载[于在]|附[于在]|汇总[于在]|(?<!合)同|按)"
    r"\s?(?:本报告)?(?:的|之)?\s?"
)
_REFERENCES = patterns.compile(
    rf"{_SEE}(?P<target>(?P<annex>附录|附件|附表|附图|[Aa]ppendix|[Aa]nnex)\s?(?P<number>{_N})(?![\dA-Za-z.-])(?!\s?[之的]\s?表)(?!\s?[{_CJK}份张页个套式览种项部类件条本])"
    rf"|(?:(?:附录|附件)\s?{_N}\s?[之的中里]{{0,2}}\s?)?"
    r"表\s?(?P<table>\d{1,2}(?:[-.]\d{1,2})?(?![\d.份张页个])|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十份张页个式览]))"
    rf"|第\s?(?P<part>{_N})\s?(?P<what>章|部分|节)"
    r"|(?:第\s?)(?P<section>\d{1,2}(?:\.\d{1,2}){1,3})\s?(?:章|节|条(?!款))"
    r"|(?<=见)(?P<lettered>[A-Z]\.\d{1,2})(?![\d.\w-])"
    r"|(?<=见)\s?(?P<early>\d{1,2}\.\d{1,2})(?=\s?[）)。；;，,、]|\s?节|\s?$)"
    r"|(?<=见)(?:[^\W\d_]{2,8})?\s?(?P<coded>[A-Z]{1,3}-\d{1,2})(?![A-Za-z\d_.-])"
    r"|(?<=见)(?P<bare>[一二三四五六七八九十]{1,3})(?=[）)。；;，,]|\s?$))"
    r"|(?:见|参阅|[Ss]ee|(?:given|described|detailed|listed|shown|recorded|stated) in|[Rr]efer to)\s?"
    r"(?P<english>(?:[Ss]ection|[Cc]hapter|[Pp]art)\s?(?P<numeral>\d{1,2})(?![\w-]|\.\d)(?!\s(?:of|in)\s(?!this)))",
    re.M,
)
_ANNEX = patterns.compile(
    rf"(?P<kind>附录|附件|附表|附图|[Aa]ppendix|[Aa]nnex|APPENDIX|ANNEX)\s?(?P<number>{_N})(?![\d.])"
)
_TABLE = patterns.compile(
    r"(?P<kind>表)\s?(?P<number>\d{1,2}(?:[-.]\d{1,2})?(?![\d.])|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十式览]))"
)
_PART = patterns.compile(rf"第\s?(?P<number>{_N})\s?(?P<kind>章|部分|节)")
_ENGLISH = r"(?:[Ss]ection|SECTION|[Cc]hapter|CHAPTER|[Pp]art|PART)\s?"
_CHAPTER = patterns.compile(rf"(?:第\s?)?[（(]?(?P<number>{_N})\s?(?:[、.．，)）]|章|部分|节)?\s?")
_ENGLISH_CHAPTER = patterns.compile(rf"{_ENGLISH}(?P<number>\d{{1,2}})(?![\d.])")
_COUNTED_ON = patterns.compile(rf"(?P<number>[{_CJK}]{{1,3}})\s?[、.．]?\s?")
"""The number of a heading that goes on through all parts (八、 under 第二部分)."""

_LAST_CLAUSE = {"4": 4, "5": 5, "6": 6, "7": 6, "8": 11, "9": 3, "10": 3}
"""The last clause of each chapter of the harmonized structure, as the standards have it (ISO 22000: 8.9)."""

_CHAPTERED = ("章", "部分", "Section", "")
_BEGUN = patterns.compile(
    rf"(?:^|[\n\t]) ?(?:第 ?)?[（(]?(?P<number>{_N})"
    r"(?=[\s、，)）章部节]|[.．](?!\d{1,4} ?(?:[\t\n]|$))|$)"
)
"""What begins as a chapter does: no cell that is an amount (94.9)."""

_BEGUN_IN_ENGLISH = patterns.compile(rf"(?:^|[\n\t]) ?{_ENGLISH}(?P<number>\d{{1,2}})(?!\d)")
_COUNTED_ROW = patterns.compile(r"\n ?\d{1,2} ?(?=\t)|(?<=\t) ?\d{1,2} ?(?=[\t\n])")
"""A cell with a number alone: that of a row of a list, or an amount, but none of a chapter."""

_NUMBER = patterns.compile(r"[（(]?(?:[0-9A-Za-z一二三四五六七八九十]{1,3}[、.．)）]\s?)?[■●•*【\[（(]?\s?$")
_OF_OTHERS = patterns.compile(
    r"标准|规范|规程|手册|程序|文件|制度|规则|条例|法(?![律规])|办法|细则|计划|方案|合同|协议|指南|指导书|作业书|证书|》|GB|ISO|CNAS|报告书"
)
_WITH_ANNEXES = patterns.compile(
    r"标准|规范|规程|手册|程序|文件|制度|规则|条例|办法|细则|计划|方案|指南|指导书|作业书|》|GB|ISO|CNAS|报告书"
)
"""What may have annexes of its own and be told of in an earlier part of the sentence; a certificate or a list
of laws only right before the reference."""

_APART = patterns.compile(
    r"[^。；;\n\t]{0,40}?(?:另附|另册|另行|另存|单独|随(?:本|审核)?报告|随附|随案卷|案卷|电子版|电子文件|扫描件|复印件|不随|上传)"
)
"""Behind a reference: what it leads to is a paper apart."""
_TITLES = patterns.compile(
    r"(?<![\d.])9\.(?P<number>[23])(?:\s?条款?)?\s?(?:的|之)?(?P<title>内部审核|内审|管理评审|管评)"
)
_RIGHT = {"内部审核": "2", "内审": "2", "管理评审": "3", "管评": "3"}
_EXTERNAL = patterns.compile(
    r"(?<![、和及与>》])(?<![、和及与>》][《“\"])"
    r"(?P<list>外来(?:性|受控)?文件(?:控制)?(?:清单|目录|台账|一览表|登记表|总览表))[》”\"]?"
    r"(?P<lead>(?:收录|包[括含]|列[有出入]|登记|纳入|内容|其中|主要|目前|一份|文件|[有为中内里现已共计含了的如下：:，,\s\d份项个件册]){1,24})"
    r"(?P<titles>(?:《[^《》\n\t]{2,40}》[、，,和及与A-Za-z0-9/.（）()：:\s－-]{0,24}){3})"
)
"""A list of documents from outside, with titles right behind the words that say what it has in it."""

_HAS = patterns.compile(r"收录|包|列|登记|纳入|内容|[有为含：:]")
_MORE = patterns.compile(r"《[^《》\n\t]{2,40}》(?:[、，,和及与A-Za-z0-9/.（）()：:\s－-]{0,24}(?=《))?")
_RULES = patterns.compile(
    r"(?:等|中|对|文件|程序|制度|的|了|\s){0,6}(?:规定|要求|明确|执行|进行|更新|管理|控制|识别|获取|实施)"
)
"""What follows papers that are named since they rule how the list is kept."""

_ON_LISTS = patterns.compile(r"法律|法规|合规|外来|文件(?:控制|管理|和资料)|成文信息|其他要求")
"""In the title of a paper on laws or documents: it is named beside their list, not in it."""

_TITLE = patterns.compile(r"《([^《》]{2,40})》")
_OWN_PAPER = patterns.compile(
    r"(?:控制程序|管理程序|程序文件|管理制度|制度|作业指导书|作业文件|操作规程|应急预案|任职要求|岗位职责|管理手册|质量手册|绩效考核\w{0,4})$"
)
_OF_AUTHORITY = patterns.compile(
    r"法$|条例|标准|GB|国家|中华人民|省|市|规范|通则|办法|公告|目录|顾客|客户|图纸|合同"
)
_CARDS = 4
_PAPER = patterns.compile(r"程序|制度|规程|规定|办法|手册|规范|指导书|记录|表$")
"""In the titles of a list of papers, which are no parts of the report."""

_FEWEST = 3
_LEAD, _LONGEST_TITLE = 14, 40
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
_DIGITS = {char: at for at, char in enumerate("一二三四五六七八九", 1)} | {"十": 10}


def read(source: Source) -> list[Reference]:
    """The references that lead to nothing, or to another thing than they say, in reading order."""
    text = narrow(source.text)[: body_end(source)]
    inner = _beyond_chapter(source, text, _plain, _is_of_others)
    found = [*_dangling(source, text), *inner, *_mistaken(source, text), *_not_external(source, text)]
    return sorted(found, key=lambda reference: reference.leaf.start)


def _dangling(source: Source, text: str) -> Iterator[Reference]:
    """References to what no heading, caption or list of the report names."""
    references = [m for m in _REFERENCES.finditer(text) if not _is_of_others(text, m)]
    if not references:
        return
    headed, named = _headed(text, _begins), _headed(text, _named)
    sections = {section.number for section in all_sections(source) if section.number}
    of_family = {"Section": _english_chapters(source), "": _counted_on(source)}
    top = _chapters(source)
    for match in references:
        if match["coded"]:
            if _is_no_card(text, match["coded"]):
                yield Reference(source.leaf(match["coded"], *match.span("coded")), "section")
            continue
        if match["early"]:
            if _is_past_the_last(text, match["early"]):
                yield Reference(source.leaf(match["early"], *match.span("early")), "section")
            continue
        kind, family, number = _target(match)
        chapters = of_family.get(family, top)
        names = sections if kind == "section" else {n for of, n in headed if of == family}
        if (family, number) in named or (kind == "part" and number in chapters):
            continue
        begun = _BEGUN_IN_ENGLISH if family == "Section" else _BEGUN
        beyond = family in _CHAPTERED and _is_beyond(text, number, chapters, begun)
        if (beyond or _is_missing(kind, number, names)) and not _APART.match(text, match.end()):
            name = _named_by(match)
            leaf = source.leaf(match[name], *match.span(name))
            yield Reference(leaf, kind)


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Whether a reference is to a part of another paper (《…》附录B, 手册第3章)."""
    before = text[_low(text, match) : match.start()]
    earlier, _, own = before.replace(",", "，").rpartition("，")
    return _OF_OTHERS.search(own) is not None or _WITH_ANNEXES.search(earlier) is not None


def _named_by(match: re.Match[str]) -> str:
    """The group of a reference that has what it leads to."""
    return "english" if match["english"] else "target"


def _target(match: re.Match[str]) -> tuple[ReferenceKind, str, str]:
    """What a reference leads to: its kind, the word of its number, and the number."""
    if match["annex"]:
        return "annex", _annex(match["annex"]), _plain(match["number"])
    if match["table"]:
        return "table", "表", _plain(match["table"])
    if match["part"]:
        return "part", match["what"], _plain(match["part"])
    if match["numeral"]:
        return "part", "Section", _plain(match["numeral"])
    if match["bare"]:
        return "part", "", _plain(match["bare"])
    return "section", "", match["section"] or match["lettered"]


def _is_past_the_last(text: str, number: str) -> bool:
    """Whether the lines of a chapter are numbered from one on, and this number goes beyond them; what all
    management-system standards have in common may be the standard's own."""
    chapter, _, own = number.partition(".")
    stated = {int(match[1]) for match in re.finditer(rf"(?:^|[\n\t]) ?{chapter}\.(\d{{1,2}})(?![\d.])", text)}
    counted = len(stated) >= _SOME and stated == set(range(1, len(stated) + 1))
    return counted and int(own) > len(stated) and int(own) > _LAST_CLAUSE.get(chapter, 0)


def _annex(word: str) -> str:
    """The word for an annex in Chinese, be it told in either language."""
    return "附录" if word.isascii() else word


def _is_no_card(text: str, code: str) -> bool:
    """Whether the report's own parts are headed by such codes, counted from one on (AT-01, AT-02 …), but none
    by this one."""
    prefix = code.partition("-")[0]
    titled = rf"(?:[^\W\d_]{{1,6}} ?)?{prefix}-(?P<n>\d{{1,2}})(?!\d)(?P<title>[^\t\n]{{2,60}})"
    headed = re.finditer(rf"(?:^|\n) ?[【\[]?{titled}(?=\n|$)", text)
    titles = {int(match["n"]): match["title"] for match in headed}
    if len(titles) < _CARDS or set(titles) != set(range(1, len(titles) + 1)):
        return False
    named = len(re.findall(rf"(?<![A-Za-z\d-]){code}(?![\d-])", text))
    referred = len(re.findall(rf"见(?:[^\W\d_]{{2,8}})? ?{code}(?![\d-])", text))
    return named == referred and not any(map(_PAPER.search, titles.values()))


def _is_missing(kind: ReferenceKind, number: str, names: set[str]) -> bool:
    """Whether there are others of the kind, numbered alike, but not this one."""
    if kind == "section":
        chapter = number.partition(".")[0]
        beside = [name for name in names if name.partition(".")[0] == chapter and "." in name]
        return number not in names and len(names) >= _MANY and len(beside) >= _SOME
    alike = [
        name for name in names if name.isdigit() == number.isdigit() and ("-" in name) == ("-" in number)
    ]
    return number not in names and len(alike) >= _SOME


def _is_beyond(text: str, number: str, chapters: set[str], begins: re.Pattern[str]) -> bool:
    """Whether the chapters are numbered from one on, and no line or cell begins with a higher number."""
    last = len(chapters)
    if last < _LAST or chapters != {str(at) for at in range(1, last + 1)} or not number.isdigit():
        return False
    begun = {_plain(match["number"]) for match in begins.finditer(_COUNTED_ROW.sub("\n", text))}
    return int(number) > last and number not in begun


_MANY, _SOME, _LAST = 8, 2, 4
"""So many numbered headings make a report whose sections are known; so many of a kind; so many chapters."""


def _headed(text: str, stands: Callable[[str, int], bool]) -> set[tuple[str, str]]:
    """The annexes, tables and parts, by word and number, whose names stand somewhere in such a way."""
    return {
        (_annex(match["kind"]), _plain(match["number"]))
        for pattern in (_ANNEX, _PART, _TABLE)
        for match in pattern.finditer(text)
        if stands(text, match.start())
    }


def _chapters(source: Source) -> set[str]:
    """The numbers of the headings at the top, however they are written (五、; 5.; 第五章); where those
    are not counted from one on, as under a title without a number, of those in Chinese numerals."""
    top = (_CHAPTER.fullmatch(one.number) for one in all_sections(source) if len(one.path) == 1)
    stated = {_plain(match["number"]) for match in top if match}
    return stated if stated == {str(at) for at in range(1, len(stated) + 1)} else _counted_on(source)


def _english_chapters(source: Source) -> set[str]:
    """The numbers of the headings that are written with an English word (Section 5  Findings)."""
    stated = (_ENGLISH_CHAPTER.match(f"{one.number}{one.title}") for one in all_sections(source))
    return {match["number"] for match in stated if match}


def _counted_on(source: Source) -> set[str]:
    """The numbers of the headings in Chinese numerals, where each is given once."""
    stated = [_COUNTED_ON.fullmatch(one.number) for one in all_sections(source)]
    numbers = [_plain(match["number"]) for match in stated if match]
    return {*numbers} if len({*numbers}) == len(numbers) else set()


def _begins(text: str, at: int) -> bool:
    low = max(text.rfind("\n", 0, at), text.rfind("\t", 0, at)) + 1
    return at - low <= _LEAD and _NUMBER.fullmatch(text, low, at) is not None


_REFERS = patterns.compile(rf"(?:{_SEE}|[如参见])(?:(?:附录|附件)\s?{_N}\s?[之的中里]{{0,2}}\s?)?$")


def _named(text: str, at: int) -> bool:
    """Whether a name heads a line or stands where nothing refers to it, and in no title (《…第2部分：…》)."""
    if _begins(text, at):
        return True
    low = max(at - _LONGEST_TITLE, 0)
    in_title = text.rfind("《", low, at) > text.rfind("》", low, at)
    return not in_title and not _REFERS.search(text, max(at - _LEAD, 0), at)


def _low(text: str, match: re.Match[str]) -> int:
    """Where the clause of a reference begins, so many characters before it at most."""
    low = max(match.start() - _LEAD, 0)
    return max([low, *(text.rfind(stop, low, match.start()) + 1 for stop in "。；;\n\t")])


def _plain(number: str) -> str:
    """A Chinese number in digits, another as it is.

    >>> _plain("十二"), _plain("叁"), _plain("二十"), _plain("B"), _plain("07")
    ('12', '3', '20', 'B', '7')
    """
    number = number.translate(_FORMAL)
    if number.isascii():
        return number.lstrip("0") or number
    tens, ten, ones = number.partition("十")
    if not ten:
        return str(_DIGITS.get(number, number))
    return str(10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0))


def _mistaken(source: Source, text: str) -> Iterator[Reference]:
    """References to the clause on internal audits for the management review, and the other way round."""
    for match in _TITLES.finditer(text):
        low = max(text.rfind(stop, max(match.start() - 30, 0), match.start()) for stop in "。；;\n\t") + 1
        if (
            match["number"] != _RIGHT[match["title"]]
            and "见" in text[max(low, match.start() - 30) : match.start()]
        ):
            yield Reference(source.leaf(match[0], match.start(), match.end()), "title")


def _not_external(source: Source, text: str) -> Iterator[Reference]:
    """Lists of documents from outside that have the organization's own procedures and rules in them alone."""
    for match in lines.finditer(_EXTERNAL, ("外来",), text):
        titles, end = _titles(text, match.start("titles"))
        if not _HAS.search(match["lead"]) or _RULES.match(text, end) or any(map(_ON_LISTS.search, titles)):
            continue
        own = [one for one in titles if _OWN_PAPER.search(one) and not _OF_AUTHORITY.search(one)]
        authority = any(_OF_AUTHORITY.search(one) for one in titles)
        if len(own) >= _FEWEST and len(own) > len(titles) / 2 and not authority:
            yield Reference(source.leaf(match["list"], *match.span("list")), "external")


def _titles(text: str, at: int) -> tuple[list[str], int]:
    """The titles that stand one behind the other from an offset, and where they end."""
    found: list[str] = []
    while match := _MORE.match(text, at):
        found += _TITLE.findall(match[0])
        at = match.end()
    return found, at


_NUMERALS = "一二三四五六七八九十"
_PART_NUMBER = rf"(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})"
_INNER = patterns.compile(
    rf"(?:见|参阅|列[于在入]|载[于在]|记[于在])\s?(?:本报告)?的?\s?"
    rf"(?P<target>第\s?(?P<chapter>{_PART_NUMBER})\s?(?P<what>章|部分)\s?(?:[（(“\"《][^（()）“”\"《》\n]{{1,20}}[）)”\"》])?[之的中]?\s?"
    rf"(?:第\s?(?P<section>{_PART_NUMBER})\s?[节条]|(?P<dotted>\d{{1,2}}\.\d{{1,2}})(?![\d.])\s?节?"
    rf"|[（(]?(?P<bare>[{_NUMERALS}]{{1,3}})[)）]?(?:节|(?=[。；;，,）)、]|\s?$))))",
    re.M,
)
_OWN_NUMBER = patterns.compile(
    rf"(?:第\s?)?[（(]?(?:\d{{1,2}}\.)?(?P<number>{_PART_NUMBER})\s?(?:[、.．，)）]|章|部分|节|条)?\s?"
)
_FEWEST_PARTS = 2
"""So many parts a chapter has whose number is known."""


def _beyond_chapter(
    source: Source, text: str, plain: Callable[[str], str], is_of_others: Callable[[str, re.Match[str]], bool]
) -> Iterator[Reference]:
    """The references to a part that the report's chapter of that number, which has parts, has not.

    `plain`: a number in digits; `is_of_others`: whether a reference is to another paper."""
    sections: list[Section] | None = None
    for match in lines.finditer(_INNER, ("章", "部分"), text):
        if is_of_others(text, match):
            continue
        sections = all_sections(source) if sections is None else sections
        chapter = plain(match["chapter"])
        _, _, last = (match["dotted"] or "").partition(".")
        wanted = last if match["dotted"] else plain(match["section"] or match["bare"])
        count = _parts(sections, chapter, plain)
        if wanted.isdigit() and count is not None and int(wanted) > count:
            yield Reference(source.leaf(match["target"], *match.span("target")), "section")


def _parts(sections: list[Section], chapter: str, plain: Callable[[str], str]) -> int | None:
    """How many parts the one chapter of a number has, where they count from one on; else null."""
    heads = [one for one in sections if len(one.path) == 1 and _number(one, plain) == chapter]
    if len(heads) != 1:
        return None
    start, end = heads[0].start, heads[0].end
    inner = [
        one
        for one in sections
        if start < one.start < end and len(one.path) == len(heads[0].path) + 1 and one.number
    ]
    numbers = [_number(one, plain) for one in inner]
    counted = numbers == [str(at) for at in range(1, len(numbers) + 1)]
    return len(numbers) if counted and len(numbers) >= _FEWEST_PARTS else None


def _number(section: Section, plain: Callable[[str], str]) -> str:
    match = _OWN_NUMBER.fullmatch(section.number)
    return plain(match["number"]) if match else ""
