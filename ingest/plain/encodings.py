"""Bytes to text: UTF-8, UTF-16 and GB18030, decoded strictly, believed when it reads like text."""

from __future__ import annotations

from ingest.errors import UnreadableError
from schemas import rx

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SAMPLE = 1 << 16
_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13}
_MOST_CONTROLS, _MOST_CONTROL_BYTES = 0.3, 0.02
_LEAST_COMMON = 0.5
_DROPPED = rx.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\u200b-\u200f\u202a-\u202e\u2060]")
_CONTROL_CHARACTERS = [chr(code) for code in (*_CONTROLS, *range(0x7F, 0xA0))]


def decode(data: bytes) -> str:
    """The text of a file, without control characters; line ends are `\\n`, a form feed stays.

    Raises UnreadableError: `encoding`, `unknown_format` (binary), `empty`."""
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\v", " ")
    text = _DROPPED.sub("", text)
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
    wide = data[:_SAMPLE].count(0) > len(data[:_SAMPLE]) * 0.1
    for name in ("utf-16-le", "utf-16-be", "utf-8") if wide else ("utf-8",):
        text = _strict(data, name)
        if text is not None and _printable(text) and (name == "utf-8" or _reads_like_text(text)):
            return text
    return _without_mark(data)


def _without_mark(data: bytes) -> str:
    """GB18030 or UTF-16, whichever reads like text."""
    if _binary(data):
        raise UnreadableError("unknown_format", format="binary")
    for name in ("gb18030", "utf-16-le", "utf-16-be"):
        text = _strict(data, name)
        if text is not None and _printable(text) and _reads_like_text(text):
            return text
    raise UnreadableError("encoding")


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
    """Mostly ASCII, punctuation and the commonest Chinese characters (GB 2312, first level).

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


def _first_level(char: str) -> bool:
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False
