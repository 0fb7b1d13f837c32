"""Characters that recognition took for others, put right where the right one is certain.

Only on recognised pages, and only a character for a character, so that every place stays where it is: letters
and digits of one shape (O and 0, I and 1 …) where a date, a standard, a registration number of a known
system or the check digit of a credit code leaves one reading; a character of a law's title that is known but
for it. What was written in the picture may have been wrong as well: a value with such a character keeps its
`raw` as recognised and has little confidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from extract.values.names import confusable
from schemas import facts, patterns
from schemas.document import Document
from schemas.facts.titles import title_key

CONFIDENCE = 0.6
"""Of a value with a character put right."""

Change = tuple[int, str]
"""An offset, and the character that belongs there."""

_TO_DIGIT = dict(zip("OoQDlIi|!ZzSsBbGg", "00001111122558869", strict=True))
_TO_LETTER = {"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G"}
_DIGIT = r"[\dOolIi|Z]"
_DATE = patterns.compile(
    rf"(?<![0-9A-Za-z])[12lI]{_DIGIT}{{3}}(?:\s?年\s?{_DIGIT}{{1,2}}(?:\s?月\s?{_DIGIT}{{1,2}}(?=\s?[日号]))?(?=\s?[月日号])|([-./])"
    rf"{_DIGIT}{{1,2}}\1{_DIGIT}{{1,2}}(?![0-9A-Za-z]))"
)
_COMMA = patterns.compile(
    r"(?<![0-9.])(?:19|20)\d\d(?:\.\d{1,2}(?P<last>[,，])|(?P<first>[,，])\d{1,2}\.)\d{1,2}"
    r"(?=[止至起到前后日—~～）)、；;。\n\t]|\Z)"
)
"""A date with points of which one was read as a comma."""

_REGISTRATION = patterns.compile(
    r"(?<![0-9A-Za-z])(?P<year>[12lI][0-9OoIlZS]{3})\s?-\s?(?P<grade>[NM][0-3OoIl])(?P<system>[0-9A-Za-z]{2,7})"
    r"\s?-\s?(?P<serial>[0-9OoIlZSB]{5,9})(?![0-9A-Za-z])"
)
_DASH = patterns.compile(
    r"(?<=[\d年月日号])\s?(?P<dash>[一ー])(?=\s?(?:19|20)\d\d\s?(?:[-./]\s?\d|年)|\s?(?:长期|永久|无固定))"
)
_LETTER = patterns.compile(r"[\]］](?=[A-Z]{0,3}\d{2}[0-9A-Z])")
_BRACKETED = 40
_STANDARD = patterns.compile(
    r"(?<![0-9A-Za-z])(?:(?P<gb>[G6C][B8])\s?/\s?T|(?P<iso>[Il1|][S5][O0]))\s?(?P<number>[0-9OoIlZS]{4,5})"
    r"\s?(?P<mark>[-:：—－.])\s?(?P<year>[12lI][0-9OoIlZS]{3})(?![0-9A-Za-z])"
)
_CODE = patterns.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])")
_CODE_LETTERS = {"O": "0", "I": "1", "Z": "2", "S": "5", "l": "1", "o": "0"}
"""Letters that no unified social credit code has (GB 32100-2015)."""

_CODE_TWINS = {
    "0": "D",
    "D": "0",
    "8": "B",
    "B": "8",
    "6": "G",
    "G": "6",
    "1": "T",
    "T": "1",
    "2": "7",
    "7": "2",
}
_MOST_TWINS = 8
_SURE = 0.995
"""The confidence of a line in which no character of a code is doubtful."""

_LETTERED = patterns.compile(r"(?:\A|(?<=[\n\t；;。、，, ]))0(?=\s?[:：])")
_SISTER = patterns.compile(r"(?:\A|[\n\t；;。、，, ])(?:[EQFHI]|En)\s?[:：]")
_NEAR = 400
_TITLE = patterns.compile(r"《([^《》\n\t]{6,60})》")

_LONG_DASH = patterns.compile(r"(?<=[^—―][—―])一|(?<![第之十])一(?=[—―](?![—―]))")
_PARTIES = patterns.compile(
    r"(?<=公司|集团|中心|医院|学院)一(?![个家些致同般直起并])(?=[\u4e00-\u9fff（）()]{2,28}?(?:公司|集团|中心|医院|学院))"
)
_WORDS = patterns.compile(r"[\u4e00-\u9fff]{5,120}")
_STEP = patterns.compile(
    r"(?<![统唯同之第万单专某每逐十百千进归划])一"
    r"(?![致般定起次个种名份台项条款家位年月日周直并旦些样切期同体级类批层线方面半部分览律经站贯流])"
)
_STEPS, _SHORTEST_STEP, _LONGEST_STEP = 2, 2, 8
"""How many dashes make a row of steps (下料一热处理一精磨), and how long a step between two of them is."""

_BULLET = patterns.compile(r"(?:\A|(?<=\n))一(?= [\u4e00-\u9fff])")
_COUNTED = patterns.compile(r"(?:\A|(?<=\n))二[ 、]")

_CLOSED = patterns.compile(r"[〔【][^〔〕【】\[\]［］\n\t]{1,120}(?P<mark>[\]］])")
_OPENED = patterns.compile(r"(?P<mark>[\[［])[^〔〕【】\[\]［］\n\t]{1,120}(?P<close>[〕】])")
_FELLOW = {"〔": "〕", "【": "】", "〕": "〔", "】": "【"}


def cleared(document: Document) -> str:
    """The text of a document with the blurred characters of its recognised pages put right."""
    pages = {page.number for page in document.sheets if page.reading in ("ocr", "mixed")}
    if not pages:
        return document.text
    spans = _recognised(document, pages)
    text = list(document.text)
    for at in _bullets(document, spans):
        text[at] = "—"
    for start, end in spans:
        for at, char in _changes(document.text[start:end]):
            text[start + at] = char
        for at, char in _codes(document, start, end):
            text[at] = char
    return "".join(text)


def is_doubted(written: str, cleared: str) -> bool:
    """Whether a letter or figure was put right, not only a mark of punctuation."""
    return written != cleared and any(
        one != other and other.isalnum() for one, other in zip(written, cleared, strict=True)
    )


def _recognised(document: Document, pages: set[int]) -> list[tuple[int, int]]:
    """The ranges of the text that stand on recognised pages, neighbouring lines together."""
    found: list[tuple[int, int]] = []
    for line in document.lines:
        if line.page not in pages or (found and line.end <= found[-1][1]):
            continue
        if found and line.start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
    return found


def _changes(text: str) -> Iterator[Change]:
    yield from _dates(text)
    yield from ((m.start("last" if m["last"] else "first"), ".") for m in _COMMA.finditer(text))
    yield from ((match.start("dash"), "—") for match in _DASH.finditer(text))
    yield from ((at, "—") for at in _dashes(text))
    yield from _brackets(text)
    yield from _closing(text)
    yield from _registrations(text)
    yield from _standards(text)
    yield from _letters(text)
    yield from _titles(text)


def _dashes(text: str) -> Iterator[int]:
    """Dashes read as the figure 一: half of a long one, between two parties, between steps of a process."""
    for pattern in (_LONG_DASH, _PARTIES):
        yield from (match.start() for match in pattern.finditer(text))
    for words in _WORDS.finditer(text):
        if words[0].count("一") < _STEPS:
            continue
        places = [match.start() for match in _STEP.finditer(text, *words.span())]
        steps = [right - left - 1 for left, right in pairwise([*places, words.end()])]
        if len(places) >= _STEPS and min(steps) >= _SHORTEST_STEP and max(steps[:-1]) <= _LONGEST_STEP:
            yield from places


def _bullets(document: Document, spans: list[tuple[int, int]]) -> list[int]:
    """Dashes before the items of a list, read as the figure 一 of a heading; headings count on with 二."""
    if _COUNTED.search(document.text):
        return []
    found = [m.start() for start, end in spans for m in _BULLET.finditer(document.text, start, end)]
    return found if len(found) > 1 else []


def _brackets(text: str) -> Iterator[Change]:
    """`〔编号三]`, `[编号三〕`: a bracket is of the kind of its fellow."""
    yield from ((match.start("mark"), _FELLOW[match[0][0]]) for match in _CLOSED.finditer(text))
    yield from ((match.start("mark"), _FELLOW[match["close"]]) for match in _OPENED.finditer(text))


def _dates(text: str) -> Iterator[Change]:
    """`2O25年l月`, `2025-O3-l2`: what stands among digits between the marks of a date is a digit."""
    for match in _DATE.finditer(text):
        yield from _as_digits(text, *match.span())


def _as_digits(text: str, start: int, end: int) -> Iterator[Change]:
    for at in range(start, end):
        if (digit := _TO_DIGIT.get(text[at])) is not None:
            yield at, digit


def _registrations(text: str) -> Iterator[Change]:
    """`2024-N10HSMS-13O5862`: the letters are those of a field that auditors are registered in."""
    known = {code.upper(): code for system in facts.load().systems.values() for code in system.registrations}
    for match in _REGISTRATION.finditer(text):
        start = match.start("system")
        written = match["system"]
        letters = "".join(_TO_LETTER.get(char, char) for char in written).upper()
        if letters not in known:
            continue
        if letters != written.upper():
            yield from _different(written, known[letters], start)
        yield from _as_digits(text, *match.span("year"))
        yield from _as_digits(text, match.start("grade") + 1, match.end("grade"))
        yield from _as_digits(text, *match.span("serial"))


def _closing(text: str) -> Iterator[Change]:
    """`证书号]J25-1214`: a bracket before a code that closes none is its first letter."""
    for match in _LETTER.finditer(text):
        before = text[max(match.start() - _BRACKETED, 0) : match.start()]
        if not any(bracket in before for bracket in "[［【〔"):
            yield match.start(), "J"


def _different(written: str, right: str, start: int) -> Iterator[Change]:
    yield from ((start + at, b) for at, (a, b) in enumerate(zip(written, right, strict=True)) if a != b)


def _standards(text: str) -> Iterator[Change]:
    """`6B/T l9001-2016`, `lS0 9001:2O15`."""
    for match in _STANDARD.finditer(text):
        for name, right in (("gb", "GB"), ("iso", "ISO")):
            if match[name]:
                yield from _different(match[name], right, match.start(name))
        yield from _as_digits(text, *match.span("number"))
        yield from _as_digits(text, *match.span("year"))


def _codes(document: Document, start: int, end: int) -> Iterator[Change]:
    """A unified social credit code whose check digit one reading alone satisfies; where all of its characters
    were read without doubt, it is the report's own that is wrong."""
    for match in _CODE.finditer(document.text, start, end):
        written = match[0]
        if sum(map(str.isdigit, written)) < len(written) // 2:
            continue
        sure = all(one.confidence >= _SURE for one in document.evidence(*match.span()))
        right = _valid_code(written, sure=sure)
        if right is not None and right != written.upper():
            yield from _different(written, right, match.start())


def _valid_code(written: str, *, sure: bool) -> str | None:
    from stdnum.cn import uscc  # only where there is such a code

    plain = "".join(_CODE_LETTERS.get(char, char) for char in written).upper()
    if uscc.is_valid(plain):
        return plain
    doubtful = [at for at, char in enumerate(plain) if char in _CODE_TWINS]
    if sure or len(doubtful) > _MOST_TWINS:
        return None
    found = {one for one in _readings(plain, doubtful) if uscc.is_valid(one)}
    return found.pop() if len(found) == 1 else None


def _readings(plain: str, doubtful: list[int]) -> Iterator[str]:
    """The code with one or two of its doubtful characters read as their twins."""
    for first, second in product(doubtful, repeat=2):
        if first <= second:
            chars = list(plain)
            for at in {first, second}:
                chars[at] = _CODE_TWINS[plain[at]]
            yield "".join(chars)


def _letters(text: str) -> Iterator[Change]:
    """`0：` beside `E：` or `Q：`: the letter of a management system."""
    for match in _LETTERED.finditer(text):
        around = text[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        if _SISTER.search(around):
            yield match.start(), "O"


def _titles(text: str) -> Iterator[Change]:
    """The title of a law that is known but for one character of a like shape."""
    known = facts.load()
    for match in _TITLE.finditer(text):
        key = title_key(match[1])
        if known.law(match[1]) is not None or not match[1].endswith(key):
            continue
        changes = [change for right in known.titles_like(key) for change in _like(key, right)]
        if len(changes) == 1:
            yield match.end(1) - len(key) + changes[0][0], changes[0][1]


def _like(written: str, right: str) -> Iterator[Change]:
    return ((at, b) for at, b in _different(written, right, 0) if confusable(written[at], b))
