"""Whether one line of a page goes on in the next: by the room that was left on it, and by the wording."""

from __future__ import annotations

from ingest.drafts import Segment
from ingest.layout.lines import PdfLine
from ingest.layout.staggered_rows import rough_shape
from ingest.wording.headings import is_title, numbering, numbers_words
from ingest.wording.joining import ends_sentence, joint, starts_fresh, starts_item, starts_label, stops_midway
from schemas import patterns
from schemas.document import STATE_OF

_INDENT, _HANGING = 0.8, 6.0
_SAME, _LONGEST_LABEL = 6, 60
_UNLIKE = 0.2
_LEAST_RANGE = 3
_CLOSERS = "》）)】」』]"
_OPENERS, _NO_STARTERS = "（(《“‘「『【〔", "，。、；：！？）)》”’」』】〕…,.;:%％‰℃"
_REFERRED = frozenset("条款项的和与及或至到中所等")
"""What goes on after the number of a clause that a sentence refers to."""

_YEAR = patterns.compile(r"\[\d{4}\] ?\d")
"""The year of a number in brackets, which are read as narrow ones, before its serial number."""

_BLANK = 0.25
_SURELY, _PERHAPS = 0.6, 1.7
_WORD = patterns.compile(r"[!-~\u00b0-\u03ff]{1,9999}")
"""Characters of Latin words and formulas, which no line break parts."""

_DAY = r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}"
_ENDS_WITH_DAY, _DAY_FIRST = patterns.compile(rf"{_DAY}日?\Z"), patterns.compile(rf"{_DAY}(?!\d)")
"""Two whole days, one under the other, are two values."""

_CODE_FIRST = patterns.compile(r"(?P<head>[A-Z]{1,6}[A-Z\d]{0,6}-)(?P<number>\d{2,4})(?=[\s|:：])")
"""A code that counts the rows of a list, before what is told of each."""

_ENDS_WITH_YEAR, _CLAUSE_FIRST = (
    patterns.compile(r"\d[-:：—](?:19|20)\d\d\Z"),
    patterns.compile(r"\d{1,2}\.\d"),
)
"""A standard with its year, and the clause under it."""

_ENDS_WITH_WORD = patterns.compile(r"[ ,;:)），；：、][A-Za-z]?[a-z]{2,30}\Z")
"""A word, which no line break parts from the rest of it."""

_ADDRESS = patterns.compile(r"(?:www\.|https?://)[!-~]{3,200}\Z")
_FURTHER = patterns.compile(r"([；; \u3000])\s{0,3}[^，。、；：:,;()（）《》\s]{1,14}[:：]")
"""A label within a line, and what stands before it."""

_BRACKET = patterns.compile(r"[（(）)]")
_COLON = patterns.compile(r"[:：]")

_RANGE_BEGUN = patterns.compile(r"(?<![\d./-])\d[\dA-Za-z年月日时分./:：%-]{0,16}\Z")
_RANGE_ENDED = patterns.compile(r"[-－—–~～]\s?(\d[\dA-Za-z年月日时分./:：%-]{0,16})")
"""A number, time or day at the end of a line, and one behind a dash at the start of a line."""

_BETWEEN_DATES = tuple("—–~～")
_DASHES = "-－—–"
_LONG_DASHES = "——", "--"
_TORN_DASHES = "——", "—一"
"""What is not parted; of a long dash recognition takes a half for the figure."""

_CHINESE = "一二三四五六七八九十"


def first_widths(segment: Segment) -> tuple[float, float]:
    """The width of what may not be parted at a line's start: a word, or a character with its punctuation.

    An opening bracket keeps the character after it; no closing one or comma begins a line. The second width
    has the number or word right after it in it, from which some writers do not part it."""
    text = segment.text
    if not text or segment.places is None:
        return 0.0, 0.0
    end = most = 0
    if _WORD.match(text):
        end = most = _stopped(text, _word_end(text, 0))
        following = end + 1 + (text[end + 1 : end + 2] in _BETWEEN_DATES)
        joined = text[end] in _NO_STARTERS or following > end + 1
        begun = text[following : following + 1]
        if joined and begun.isascii() and begun.isalnum():
            most = _stopped(text, _word_end(text, end + 1))
        elif _YEAR.match(text):
            most = _stopped(text, _word_end(text, end + 1 + text[end + 1].isspace()))
    else:
        end = text.startswith(_TORN_DASHES)
        while end + 1 < len(text) and (text[end] in _OPENERS or text[end + 1] in _NO_STARTERS):
            end += 1
        most = _stopped(text, _word_end(text, end))
        if text[most] in _CLOSERS and text[most + 1 : most + 2].isdigit():
            most = _word_end(text, most)
    left = segment.places[0]
    return segment.places[len(text) + end] - left, segment.places[len(text) + most] - left


def _stopped(text: str, end: int) -> int:
    """The place with the punctuation after it that begins no line."""
    while end + 1 < len(text) and text[end + 1] in _NO_STARTERS:
        end += 1
    return end


def _word_end(text: str, at: int) -> int:
    """The last of the characters of words that follow one another after a place."""
    found = _WORD.match(text, at + 1)
    return found.end() - 1 if found else at


def fills(line: PdfLine, following: PdfLine, limit: float) -> bool:
    """Whether a line reaches so far to the right that what follows had no room on it.

    Where a character more would perhaps have fitted (no comma may begin a line), the wording decides."""
    first, most = first_widths(following.segment)
    between_words = line.text[-1].isascii() and following.text[0].isascii() and line.reach <= line.right
    room = limit - max(line.right, line.reach) - first - between_words * _BLANK * line.size
    if room < _SURELY * line.size or within_brackets(line.text, following.text):
        return True
    if room >= max(_PERHAPS * line.size, most - first + _SURELY * line.size):
        return False
    return not ends_paragraph(line.text) or line.text[-1] in ":："


def within_brackets(text: str, following: str) -> bool:
    """Whether a line stops within brackets that the next one closes.

    >>> within_brackets("操作证：叶蕾（叉车驾", "驶，N1）。"), within_brackets("叶蕾（叉车）", "驾驶）")
    (True, False)
    """
    opened, closed = (max(map(text.rfind, marks)) for marks in ("（(", "）)"))
    if opened <= closed or ends_sentence(text) or starts_label(following):
        return False
    first = _BRACKET.search(following)
    return first is not None and first[0] in "）)"


def ends_paragraph(text: str) -> bool:
    """Whether a line may be the last one of a paragraph: it ends a sentence, not one of several parts.

    >>> ends_paragraph("记录完整。"), ends_paragraph("型号：三；编号：四；"), ends_paragraph("木粉尘；噪声;")
    (True, False, False)
    """
    return ends_sentence(text) and not (text[-1] in "；;" and any(mark in text[:-1] for mark in "；;"))


def begins_new(line: PdfLine, following: PdfLine, opening: str, limit: float) -> bool:
    """Whether the wording of the next line begins something new although the line is filled.

    `opening` is the first line of the paragraph that the line belongs to."""
    text = following.text
    tight = _is_tight(line, following, limit)
    on = _goes_on_with_dash(line.text, text, tight=tight) or _is_range(line.text, text)
    if opening[0] not in _DASHES and on:
        return False
    if are_days(line.text, text) or _are_codes_in_turn(opening, text):
        return True
    if stops_midway(line.text) or (tight and _goes_on_inline(line.text, text, opening)):
        return False
    if starts_label(text) and (before := _before_labels(opening) | _before_labels(line.text)):
        within = _COLON.search(line.text.replace(";", "；").rpartition("；")[2]) is None
        return not within and not (" " in before and not ends_sentence(line.text))
    if ends_sentence(line.text) and (starts_fresh(text) or _same_start(opening, text)):
        return True
    if starts_label(opening) and _ADDRESS.match(text):
        return True
    if not tight and starts_label(text) and starts_label(opening):
        return True
    if found := numbering(text):
        if found.style == "list" or (found.strong and is_title(text, found)) or _counts_on(opening, text):
            return True
        ended = ends_sentence(line.text) or line.text[-1] in _CLOSERS or starts_label(text[found.end :])
        return not found.strong and starts_item(text) and (ended or is_title(text, found))
    return starts_item(text)


def _goes_on_with_dash(above: str, text: str, *, tight: bool = False) -> bool:
    """Whether a line begins with a long dash that stands before a number, or as another one does above; or
    behind a whole sentence, where it had no room on the line (`tight`).

    >>> _goes_on_with_dash("甲——符合；乙", "——符合"), _goes_on_with_dash("记录完整", "——符合")
    (True, False)
    >>> [_goes_on_with_dash(above, "——生产部认可", tight=True) for above in ("未见记录。", "发现如下：")]
    [True, False]
    """
    if tight and text.startswith(_LONG_DASHES) and above[-1] in "。！？”’" and not text[2:3].isspace():
        return True
    if text.startswith(_LONG_DASHES) and text[2:3].isdigit():
        return True
    again = any(dash in above[1:] for dash in _TORN_DASHES)
    return again and text.startswith(_TORN_DASHES) and not ends_sentence(above)


def _are_codes_in_turn(opening: str, text: str) -> bool:
    """Whether a line begins with the code that comes after that of its paragraph.

    >>> _are_codes_in_turn("REG-001 |领域=三", "REG-002 |领域=四"), _are_codes_in_turn("AB-07 三", "AB-09 四")
    (True, False)
    """
    first, second = _CODE_FIRST.match(opening), _CODE_FIRST.match(text)
    if first is None or second is None or first["head"] != second["head"]:
        return False
    return len(first["number"]) == len(second["number"]) and int(second["number"]) == int(first["number"]) + 1


def are_days(text: str, following: str) -> bool:
    """Whether one text ends with a whole day and the next begins with one.

    >>> are_days("2025.01.08", "2026.01.07"), are_days("2025.01.0", "8"), are_days("检于2025.01.08", "合格")
    (True, False, False)
    """
    return ends_with_day(text) and _DAY_FIRST.match(following) is not None


def are_cited(text: str, following: str) -> bool:
    """Whether one text ends with a standard and its year and the next begins with a clause of it.

    >>> are_cited("GB/T 24001-2016", "7.2"), are_cited("GB/T 24001-20", "16 7.2")
    (True, False)
    """
    return _ENDS_WITH_YEAR.search(text) is not None and _CLAUSE_FIRST.match(following) is not None


def ends_with_day(text: str) -> bool:
    """Whether a text ends with a whole day."""
    return _ENDS_WITH_DAY.search(text) is not None


def _same_start(opening: str, text: str) -> bool:
    """Whether a line has a label that begins as that of its paragraph does."""
    long = len(text) > _SAME and text[:_SAME] == opening[:_SAME]
    return long and all(_COLON.search(each[:_LONGEST_LABEL]) for each in (opening, text))


def _before_labels(text: str) -> set[str]:
    """What stands before each further label of a line that has several with their values: a semicolon, a
    space.

    >>> _before_labels("编号：三；名称：压力表"), _before_labels("地址：甲市")
    ({'；'}, set())
    """
    return (
        {found[1].replace("\u3000", " ") for found in _FURTHER.finditer(text)}
        if starts_label(text)
        else set()
    )


def _is_tight(line: PdfLine, following: PdfLine, limit: float) -> bool:
    """Whether not even the first character or word of the next line had room on a line."""
    return limit - max(line.right, line.reach) < first_widths(following.segment)[0]


def _goes_on_inline(above: str, text: str, opening: str) -> bool:
    """Whether a line goes on with what the text above has in the middle of its lines: check marks behind
    words, dashes between them, a list of items in one paragraph."""
    first = text[0]
    if first in STATE_OF:
        return opening[0] not in STATE_OF and (above[-1] in ":：" or not STATE_OF.keys().isdisjoint(above))
    if first in _DASHES and text[1:2].isdigit() and above[-1].isdigit():
        return True
    if first in _DASHES and not text[1:2].isspace():
        return first in above[1:] and opening[0] not in _DASHES and not ends_sentence(above)
    marker = _marker_before(text)
    return bool(marker) and any(marker in part[1:] for part in (above, opening))


def _is_range(above: str, text: str) -> bool:
    """Whether a line begins with a dash and a number of the build of the one that the text above ends with.

    >>> _is_range("有效期2022/4/27", "– 2027/4/26。"), _is_range("共 35", "- 3 月已验证")
    (True, False)
    """
    begun, ended = _RANGE_BEGUN.search(above), _RANGE_ENDED.match(text)
    if begun is None or ended is None or len(begun[0]) < _LEAST_RANGE:
        return False
    return rough_shape(begun[0]) == rough_shape(ended[1])


def _marker_before(text: str) -> str:
    """The marker of the item before the one that a text begins with; empty where it begins with none.

    >>> [_marker_before(text) for text in ("三、人员", "（2）设备", "③记录", "1、概况")]
    ['二、', '（1）', '②', '']
    """
    if "①" < text[0] <= "⑳":
        return chr(ord(text[0]) - 1)
    found = numbering(text)
    if found is None or (found.strong and found.style != "chinese") or len(found.numbers) != 1:
        return ""
    number = found.numbers[0]
    written = f"{number}" if text[: found.end].strip("(（)） ").startswith(f"{number}") else _chinese(number)
    before = f"{number - 1}" if written.isdecimal() else _chinese(number - 1)
    marker = text[: found.end].strip()
    return marker.replace(written, before, 1) if number > 1 and before and len(marker) > len(written) else ""


def _chinese(number: int) -> str:
    """A number up to ten as it is written; empty for others."""
    return _CHINESE[number - 1] if 1 <= number <= len(_CHINESE) else ""


def _counts_on(opening: str, text: str) -> bool:
    """Whether a line has the number after that of its paragraph, as the next item has; a clause that is
    referred to has no words of its own."""
    first, found = numbering(opening), numbering(text)
    if first is None or found is None or first.style != found.style or not first.numbers:
        return False
    counted = found.numbers == (*first.numbers[:-1], first.numbers[-1] + 1)
    return counted and numbers_words(text, found) and text[found.end :].lstrip()[0] not in _REFERRED


def between(line: PdfLine, following: PdfLine, limit: float) -> str:
    """What stands between two lines of one paragraph: a space between words, nothing within one."""
    last, start = line.text[-1], following.text[0]
    if not (last.isascii() and start.isascii()):
        return ""
    if line.spaced:
        return " "
    roomy = limit - line.right > _SURELY * line.size
    if are_cited(line.text, following.text):
        return " "
    if last.isalnum() and start.isalnum():
        words = " " in line.text and (
            (last.isalpha() and start.isalpha()) or _ENDS_WITH_WORD.search(line.text) is not None
        )
        return " " if words or roomy else ""
    if roomy and (last.isalnum() or last in ")];,") and (start.isalnum() or start in "(["):
        return " "
    return joint(line.text, following.text)


def same_flow(line: PdfLine, following: PdfLine, *, first: bool, moved: float = 0.0) -> bool:
    """Whether two lines have like letters, and the next is not set in as the first line of a paragraph.

    `moved` is by how much the left edge of the next line's column is to the left of that of the line's."""
    unlike = _UNLIKE if line.chinese and following.chinese else 2 * _UNLIKE
    if abs(line.size - following.size) > unlike * max(line.size, following.size):
        return False
    shift = following.left - line.left + moved
    slack = _INDENT * line.size
    if shift > slack:
        return first and starts_item(line.text) and shift < _HANGING * line.size
    return shift > -slack or first
