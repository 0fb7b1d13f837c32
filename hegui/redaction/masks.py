"""What is masked in a text, and by what: people by their names, numbers and addresses by their shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from hegui.wording import text as word
from schemas import patterns
from schemas.record import Model

_WIDE = str.maketrans("０１２３４５６７８９Ｘｘ＋－（）＠．＊", "0123456789Xx+-()@.*")
"""Full-width characters to those of one width: as many, so that places stay."""

_GAP = r"[ \u3000-]?"
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"


def _shape(pattern: str) -> re.Pattern[str]:
    """A number that stands alone, as far as digits go."""
    return patterns.compile(rf"(?<![\d.])(?:{pattern})(?!\d)", re.ASCII)


NUMBERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", patterns.compile(r"[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")),
    ("identity", _shape(r"[1-8]\d{16}[\dXx]")),
    ("identity", _shape(rf"[1-8]\d{{5}}{_GAP}(?:19|20)\d\d{_GAP}{_DAY}{_GAP}\d{{3}}[\dXx]")),
    ("identity", _shape(rf"[1-8]\d{{5}}[2-9]\d{_DAY}\d{{3}}")),
    ("identity", _shape(r"\d{6,14}[*xX×]{3,8}[\dXx]{0,4}")),
    ("phone", _shape(rf"(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}")),
    ("phone", _shape(r"(?:1[3-9]\d{9}){2,40}")),
    (
        "phone",
        _shape(rf"(?:\(0\d{{2,3}}\)|0\d{{2,3}}[-—–])\s{{0,2}}\d{{3,4}}{_GAP}\d{{4}}(?:[-转]\d{{1,5}})?"),
    ),
    ("phone", _shape(rf"[48]00{_GAP}\d{{3,4}}{_GAP}\d{{3,4}}")),
    (
        "phone",
        patterns.compile(r"(?<=[话机真])[:：号码 ]{1,4}(?P<number>\d{7,12}|\d{3,4} \d{7,8})(?!\d)", re.ASCII),
    ),
)
"""Numbers and addresses by shape: electronic mail, resident identity (of 18 and 15 digits, partly hidden too,
also within certificate numbers built on one), telephones, several of them where a page lost the blanks."""


class Span(NamedTuple):
    """A range of a text and what is shown there instead."""

    start: int
    end: int
    shown: str


class Masks:
    """The masks of a document: `people` are the spellings of each person's name, the right one first.

    >>> masks = Masks([["甘启明", "甘启铭"], ["卢静"]])
    >>> masks.text("组长甘启明，组员卢 静；甘启铭 13800001111，T110101199001011234")
    '组长［人员1］，组员［人员2］；［人员1′］ ［电话1］，T［身份证号1］'
    """

    def __init__(self, people: Sequence[Sequence[str]], lang: str = "zh") -> None:
        self._lang = lang
        self._names = {
            name: self._shown("person", str(number) + "′" * stroke)
            for number, names in enumerate(people, 1)
            for stroke, name in enumerate(names)
        }
        longest = sorted(self._names, key=lambda name: (-len(name), name))
        self._pattern = re.compile("|".join(map(_spaced, longest))) if longest else None
        self._numbers: dict[tuple[str, str], str] = {}
        self._broken: re.Pattern[str] | None = None
        self._whole: dict[str, str] = {}

    def learn(self, text: str) -> list[Span]:
        """What is masked of the document's text; its numbers are then known where a line breaks them."""
        spans = self.spans(text)
        self._whole = {key: shown for (_, key), shown in self._numbers.items()}
        longest = sorted(self._whole, key=lambda key: (-len(key), key))
        if longest:
            self._broken = re.compile(
                "|".join(r"[\s-]{0,2}".join(map(re.escape, key)) for key in longest), re.I
            )
        return spans

    def spans(self, text: str) -> list[Span]:
        """What is masked of a text, in order."""
        found = [span for kind, pattern in NUMBERS for span in self._by_shape(kind, pattern, text)]
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                name = match[0] if match[0] in self._names else re.sub(r"\s", "", match[0])
                found.append(Span(match.start(), match.end(), self._names[name]))
        if self._broken is not None:
            for match in self._broken.finditer(text.translate(_WIDE)):
                found.append(Span(match.start(), match.end(), self._whole[_key(match[0])]))
        kept: list[Span] = []
        for span in sorted(found, key=lambda one: (one.start, -one.end)):
            if not kept or span.start >= kept[-1].end:
                kept.append(span)
        return kept

    def text(self, text: str) -> str:
        """A text with what is masked."""
        spans = self.spans(text)
        if not spans:
            return text
        ends = [0, *(span.end for span in spans)]
        pieces = [text[end : span.start] + span.shown for end, span in zip(ends, spans, strict=False)]
        return "".join(pieces) + text[ends[-1] :]

    def value(self, value: Any, at: Callable[[int], int]) -> Any:
        """A model, list or mapping whose texts are masked; the original stays as it is.

        `at` gives for a place in the document's text the one in what is shown of it."""
        return _Copy(self, at).of(value)

    def _by_shape(self, kind: str, pattern: re.Pattern[str], text: str) -> list[Span]:
        found = []
        for match in pattern.finditer(text.translate(_WIDE)):
            group = "number" if "number" in pattern.groupindex else 0
            start, end = match.span(group)
            found.append(Span(start, end, self._number(kind, text[start:end])))
        return found

    def _number(self, kind: str, written: str) -> str:
        """The pseudonym of a number: the same however it is spaced."""
        key = kind, _key(written)
        if key not in self._numbers:
            count = 1 + sum(known == kind for known, _ in self._numbers)
            self._numbers[key] = self._shown(kind, str(count))
        return self._numbers[key]

    def _shown(self, kind: str, number: str) -> str:
        return word("redaction", kind, self._lang, number=number)


class _Copy:
    """Models with masked texts; what was one object is one again."""

    def __init__(self, masks: Masks, at: Callable[[int], int]) -> None:
        self._masks, self._at = masks, at
        self._made: dict[int, tuple[Any, Any]] = {}

    def of(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._masks.text(value)
        if isinstance(value, Model):
            return self._model(value)
        if isinstance(value, dict):
            return {self.of(key): self.of(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.of(each) for each in value]
        return tuple(map(self.of, value)) if isinstance(value, tuple) else value

    def _model(self, value: Model) -> Any:
        if id(value) not in self._made:
            fields = {name: self._field(name, stated) for name, stated in value.__dict__.items()}
            self._made[id(value)] = value, value.replaced(**fields)
        return self._made[id(value)][1]

    def _field(self, name: str, stated: Any) -> Any:
        if name in _PLACES:
            return self._at(stated) if stated >= 0 else stated
        return stated if name in _AS_IT_IS else self.of(stated)


_AS_IT_IS = frozenset({"sha256", "fingerprint", "_path", "_variant"})
_PLACES = frozenset({"_start", "_end"})


def _key(written: str) -> str:
    """A number as it is known: without what parts it, in characters of one width."""
    return re.sub(r"[^\w@.]", "", written.translate(_WIDE).upper())


def _spaced(name: str) -> str:
    """A name as it may be written: with blanks or line ends between its characters."""
    if name.isascii():
        return rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])"
    return r"\s{0,4}".join(map(re.escape, name))
