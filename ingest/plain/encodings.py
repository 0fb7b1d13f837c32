"""Bytes to text: UTF-8, UTF-16, UTF-32, GB18030, Big5, decoded strictly, believed when it reads like text.

GB18030 and Big5 read nearly every sequence of bytes; the commonest characters tell which of them it is.
"""

from __future__ import annotations

from functools import lru_cache

from ingest.errors import UnreadableError
from ingest.wording.characters import shown
from schemas import patterns

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 1 << 16
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_CONTROL_CHARACTERS = [chr(code) for code in (*_CONTROLS, *range(0x7F, 0xA0))]
_MOST_CONTROLS, _MOST_CONTROL_BYTES = 0.3, 0.02
_LEAST_COMMON = 0.5
_MOST_WESTERN = 0.05
_CLEARLY_MORE = 1.5
_LEAST_FREQUENT, _ENOUGH_TO_TELL = 0.05, 40
"""Of so many Chinese characters or more, so many at least are of the commonest (in a report it is half)."""

_FREQUENT = frozenset(
    "的一是不在有人和中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種"
    "面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業"
    "本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或"
    "但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系統统军軍很情者最立代想已通并並提直题題程展五果料象员員革位入常文总總次"
    "审審核告认認证證书書号號环環境安管符记記录錄期查标標准準组組织織单單位名称稱址有限责任責检檢范範围圍评評价價"
)
_COLOURS = patterns.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,40}[ -/]{0,4}[@-~]|\x1b\][^\x07\x1b\n]{0,400}(?:\x07|\x1b\\)|\x1b[()][0-9A-B]"
)
"""What a terminal takes for colours, movements and titles."""

_LINE_ENDS = patterns.compile("\r{0,2}\n|\r|\x85|\u2028|\u2029")


def decode(data: bytes) -> str:
    """The text of a file, without control characters and radicals; line ends are `\\n`, a form feed stays.

    Raises UnreadableError: `encoding`, `unknown_format` (binary), `empty`."""
    text = _LINE_ENDS.sub("\n", _decode(data)).replace("\v", " ")
    if "\x1b" in text or "\x9b" in text:
        text = _COLOURS.sub("", text)
    text = shown(text)
    if not text.strip():
        raise UnreadableError("empty")
    return text


def _decode(data: bytes) -> str:
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = _strict(data[len(bom) :], name)
            if text is None:
                raise UnreadableError("encoding", encoding=name)
            return text
    zeros = data[:_SAMPLE].count(0) / len(data[:_SAMPLE])
    wide: tuple[str, ...] = ("utf-32-le", "utf-32-be") if zeros > 0.4 and len(data) % 4 == 0 else ()
    wide += ("utf-16-le", "utf-16-be") if zeros > 0.1 else ()
    for name in (*wide, "utf-8"):
        text = _strict(data, name)
        if text is not None and _printable(text) and (name == "utf-8" or _reads_like_text(text)):
            return text
    return _without_mark(data)


def _without_mark(data: bytes) -> str:
    """GB18030, Big5 or UTF-16, whichever reads like text; a western text with a few signs beyond ASCII."""
    if _binary(data):
        raise UnreadableError("unknown_format", format="binary")
    found = [text for name in ("gb18030", "big5hkscs", "cp950") if (text := _chinese(data, name))]
    if found:
        best = max(found, key=_frequency)
        return best if _frequency(best) > _frequency(found[0]) * _CLEARLY_MORE else found[0]
    for name in ("utf-16-le", "utf-16-be"):
        text = _strict(data, name)
        if text is not None and _printable(text) and _reads_like_text(text):
            return text
    text = _strict(data, "cp1252")
    if text is None or sum(byte > 127 for byte in data[:_SAMPLE]) > len(data[:_SAMPLE]) * _MOST_WESTERN:
        raise UnreadableError("encoding")
    return text


def _chinese(data: bytes, name: str) -> str | None:
    """The text, when it reads like Chinese in this encoding."""
    text = _strict(data, name)
    if text is None or not _printable(text) or not _reads_like_text(text):
        return None
    stated = sum("\u4e00" <= char <= "\u9fff" for char in text[:_SAMPLE])
    return text if stated < _ENOUGH_TO_TELL or _frequency(text) >= _LEAST_FREQUENT else None


def _frequency(text: str) -> float:
    """The share of the commonest characters among the Chinese ones."""
    chinese = [char for char in text[:_SAMPLE] if "\u4e00" <= char <= "\u9fff"]
    return sum(char in _FREQUENT for char in chinese) / max(len(chinese), 1)


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _binary(data: bytes) -> bool:
    """Many control bytes that no line of text has, in either half of wide characters."""
    sample = data[:_SAMPLE]
    controls = sum(sample.count(value) for value in _CONTROLS)
    return controls > len(sample) * _MOST_CONTROL_BYTES and not _wide_text(data)


def _wide_text(data: bytes) -> bool:
    texts = (_strict(data, name) for name in ("utf-16-le", "utf-16-be"))
    return any(text is not None and _printable(text) and _reads_like_text(text) for text in texts)


def _printable(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(map(sample.count, _CONTROL_CHARACTERS))
    return controls <= len(sample) * _MOST_CONTROLS


def _reads_like_text(text: str) -> bool:
    """Mostly ASCII, punctuation and common Chinese characters (first levels of GB 2312 and Big5).

    Bytes read in the wrong encoding give rare characters, other scripts and private-use code points."""
    ordinary = common = rare = 0
    for char in text[:_SAMPLE]:
        if (
            char.isascii()
            or "\u2010" <= char <= "\u22ff"
            or "\u3000" <= char <= "\u303f"
            or "\uff00" <= char <= "\uffef"
        ):
            ordinary += char != "\ufffd"
        elif "\u4e00" <= char <= "\u9fff":
            if _first_level(char):
                common += 1
            else:
                rare += 1
        else:
            rare += 1
    total = ordinary + common + rare
    return (
        total > 0
        and rare <= total * 0.3
        and (common + rare == 0 or common >= (common + rare) * _LEAST_COMMON)
    )


@lru_cache(maxsize=30_000)
def _first_level(char: str) -> bool:
    for name, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            if first <= char.encode(name)[0] <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False
