"""Whether the text layer of a page is text: fonts without a mapping, mojibake and poor recognition are
not.

What is judged is only what stands there, by the shares of kinds of characters. Normal reports of any kind,
tables of figures and English pages are far from every limit here: a page wrongly thought garbage would be
recognised needlessly, but a page of garbage that is believed gives nothing that can be found.
"""

from __future__ import annotations

import string
import unicodedata
from collections import Counter
from functools import cache

from schemas import patterns

_LEAST = 12
_UNUSABLE = 0.25
_LATIN = 0.25
_RARE = 0.35
_SAME = 0.8
_PUNCTUATED = 0.55
_POOR = 0.85
_SURELY, _VARIED = 0.8, 15
_COMMON_SIGNS = frozenset("·×÷°±§®©²³µ¥¼½¾«»´¨")
_FILLERS = frozenset(".-_…·—–*=~～＿─━│┃|/\\ 　")
_ASCII_SIGNS = frozenset("!\"#$%&'()*+,:;<>?@[\\]^`{}~")
_PUNCTUATION = frozenset(
    "，。、；：？！（）《》〈〉“”‘’「」『』【】〔〕—…·～％＋－＝／．＆＠,.;:?!()<>[]{}\"'/%+-=#&~@*_|\\^$°℃±×÷≤≥≠№§"
)
_WORD = patterns.compile(r"[A-Za-zÀ-ɏ]{1,40}")
_VOWEL = patterns.compile(r"[aeiouyAEIOUYÀ-ɏ]")


def is_garbage(text: str) -> bool:
    """Whether a text layer cannot be what the page shows.

    >>> is_garbage("管理体系审核报告 GB/T 19001-2016")
    False
    >>> is_garbage("ç®¡ç\\x90\\x86ä½\\x93ç³»å®¡æ\\xa0¸æ\\x8a¥å\\x91\\x8a")
    True
    """
    bare = "".join(text.split())
    if len(bare) < _LEAST:
        return bool(bare) and all(_unusable(character) for character in bare)
    if sum(map(_usual().__contains__, bare)) > _SURELY * len(bare) and len(set(bare)) > _VARIED:
        return False
    counts = Counter(bare)
    return _broken(counts, len(bare)) or _monotonous(counts) or _rare(counts) or _signs(counts)


@cache
def _usual() -> frozenset[str]:
    """Letters, digits and the Chinese characters that nearly all text is made of."""
    pairs = (bytes((first, second)) for first in range(0xB0, 0xD8) for second in range(0xA1, 0xFF))
    return frozenset(string.ascii_letters + string.digits).union(
        pair.decode("gb2312", "ignore") for pair in pairs
    )


def is_poor(text: str) -> bool:
    """Whether what was recognised in a picture, long ago by another program, is better recognised again."""
    bare = "".join(text.split())
    if len(bare) < _LEAST or is_garbage(text):
        return True
    good = sum(len(word) for word in _WORD.findall(text) if len(word) > 1 and _VOWEL.search(word))
    good += sum(len(word) for word in _WORD.findall(text) if word.isupper() and not _VOWEL.search(word))
    good += sum(c.isdigit() or c in _PUNCTUATION or _is_common(c) for c in bare)
    signs = sum(c in _ASCII_SIGNS and c not in "()%:,;" for c in bare)
    return good < _POOR * len(bare) or signs > 0.1 * len(bare)


def _broken(counts: Counter[str], total: int) -> bool:
    unusable = sum(count for character, count in counts.items() if _unusable(character))
    latin = sum(n for c, n in counts.items() if "\x80" <= c <= "\u024f" and c not in _COMMON_SIGNS)
    return unusable > _UNUSABLE * total or latin > _LATIN * total


def _unusable(character: str) -> bool:
    """No character that a font with a mapping gives: private use, control, unassigned, replacement."""
    return character == "\ufffd" or unicodedata.category(character) in {"Co", "Cc", "Cn", "Cs"}


def _monotonous(counts: Counter[str]) -> bool:
    stated = {character: count for character, count in counts.items() if character not in _FILLERS}
    total = sum(stated.values())
    return total >= 3 * _LEAST and max(stated.values()) > _SAME * total


def _rare(counts: Counter[str]) -> bool:
    """Chinese characters that hardly any text has: bytes of one encoding read in another."""
    chinese = {c: n for c, n in counts.items() if "\u3400" <= c <= "\u9fff"}
    total = sum(chinese.values())
    return total >= 2 * _LEAST and sum(n for c, n in chinese.items() if not _is_common(c)) > _RARE * total


def _is_common(character: str) -> bool:
    """Of the first level of GB 2312 or Big5: what more than 99 % of running text is made of."""
    if not "\u3400" <= character <= "\u9fff":
        return False
    code = character.encode("gb2312", "ignore")
    if code and 0xB0 <= code[0] < 0xD8:
        return True
    code = character.encode("big5", "ignore")
    return bool(code) and 0xA4 <= code[0] < 0xC7


def _signs(counts: Counter[str]) -> bool:
    """Codes of a font without a mapping that happen to be ASCII: mostly signs, hardly a letter or digit."""
    stated = {character: count for character, count in counts.items() if character not in _FILLERS}
    total = sum(stated.values())
    signs = sum(count for character, count in stated.items() if character in _ASCII_SIGNS)
    return total >= 2 * _LEAST and signs > _PUNCTUATED * total
