"""What a message quotes of the document: whole clauses, of a long sentence those that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from checks.messages import texts

MOST = 60
"""Characters that a reader takes in at once."""

_LEAST = 2
_ENDS = "，,；;。！？!?"
_PAIRS = {"）": "（", ")": "(", "》": "《", "”": "“"}


def tidied(code: str, words: Mapping[str, object], actual: str | None) -> dict[str, object]:
    """The words of a message in one line each; those that quote a sentence are brief."""
    known = texts("sentences")
    stated = {name: " ".join(one.split()) if isinstance(one, str) else one for name, one in words.items()}
    if code.startswith(tuple(known["quotes_as_written"])):
        return stated
    about = [str(one) for name, one in stated.items() if name not in known["sentences"]]
    keys = [*about, *([actual] if actual else [])]
    return {
        name: brief(one, keys) if name in known["sentences"] and isinstance(one, str) else one
        for name, one in stated.items()
    }


def brief(text: str, about: Iterable[str] = ()) -> str:
    """The clauses of a text, at most `MOST` characters where one clause is not longer: those that have words
    of `about`, else the first, with what stands beside them.

    >>> brief("抽查三份记录，均有签字", ["签字"])
    '抽查三份记录，均有签字'
    >>> brief("：未戴护目镜）、措施（补发护目镜4副", ["未戴"])
    '未戴护目镜'
    >>> brief("现场查看了一号车间，" * 6 + "应急灯已损坏。" + "其余合格，" * 20, ["应急灯"])[:9]
    '…应急灯已损坏。其'
    """
    keys = [one for one in about if len(one) >= _LEAST]
    text = _balanced(text, keys)
    if len(text) <= MOST:
        return text
    parts = _clauses(text)
    marked = [at for at, part in enumerate(parts) if any(key in part for key in keys)] or [0]
    start, end = marked[0], marked[-1] + 1
    if sum(map(len, parts[start:end])) > MOST:
        end = start + 1
    size = sum(map(len, parts[start:end]))
    while end < len(parts) and size + len(parts[end]) <= MOST:
        size, end = size + len(parts[end]), end + 1
    while start and size + len(parts[start - 1]) <= MOST:
        size, start = size + len(parts[start - 1]), start - 1
    shown = _balanced(
        "".join(parts[start:end]).rstrip("，,；;") if end < len(parts) else "".join(parts[start:]), keys
    )
    return f"{'…' if start else ''}{shown}{'…' if end < len(parts) else ''}"


def _clauses(text: str) -> list[str]:
    """The clauses of a text, each with the mark at its end."""
    found = [""]
    for sign in text:
        found[-1] += sign
        if sign in _ENDS:
            found.append("")
    return [one for one in found if one]


def _balanced(text: str, keys: Iterable[str]) -> str:
    """A text without brackets and quotation marks that have no other: the piece between such that is about
    one of some words, else the longest."""
    opened: list[tuple[str, int]] = []
    alone: list[int] = []
    for at, sign in enumerate(text):
        if sign in _PAIRS.values():
            opened.append((sign, at))
        elif sign in _PAIRS:
            if opened and opened[-1][0] == _PAIRS[sign]:
                opened.pop()
            else:
                alone.append(at)
    cuts = sorted([*alone, *(at for _, at in opened)])
    if not cuts:
        return text
    pieces = [text[low + 1 : high] for low, high in zip([-1, *cuts], [*cuts, len(text)], strict=True)]
    pieces = [one.strip("：:，,、；; ") for one in pieces]
    named = [one for one in pieces if any(key in one for key in keys)]
    return max(named or pieces, key=len)
