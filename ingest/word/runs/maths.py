"""Formulas of Word as text in one line: a fraction as a/b, a root as √(…)."""

from __future__ import annotations

from ingest.word.package import Element, M, W

_OPERATOR = "∑"


def linear(element: Element) -> str:
    """The text of a formula or a part of one. A fraction's parts are never run together into one number."""
    tag = element.tag
    if not isinstance(tag, str) or tag == W + "del":
        return ""
    handler = _HANDLERS.get(tag)
    if handler is not None:
        return handler(element)
    return "".join(linear(child) for child in element)


def _part(element: Element, name: str) -> str:
    part = element.find(M + name)
    return "" if part is None else "".join(linear(child) for child in part)


def _character(element: Element, name: str, default: str) -> str:
    found = element.find(f"{element.tag}Pr/{M}{name}")
    return default if found is None else found.get(M + "val", "")


def _text(element: Element) -> str:
    return element.text or ""


def _fraction(element: Element) -> str:
    return f"{_whole(_part(element, 'num'))}/{_whole(_part(element, 'den'))}"


def _whole(text: str) -> str:
    return text if text.isalnum() or not text else f"({text})"


def _root(element: Element) -> str:
    return f"{_part(element, 'deg')}√({_part(element, 'e')})"


def _delimited(element: Element) -> str:
    parts = [linear(part) for part in element.iterfind(M + "e")]
    inner = _character(element, "sepChr", "|").join(parts)
    return _character(element, "begChr", "(") + inner + _character(element, "endChr", ")")


def _operator(element: Element) -> str:
    limits = "".join(_part(element, name) for name in ("sub", "sup"))
    return _character(element, "chr", _OPERATOR) + limits + _part(element, "e")


_HANDLERS = {
    M + "t": _text,
    M + "f": _fraction,
    M + "rad": _root,
    M + "d": _delimited,
    M + "nary": _operator,
}
