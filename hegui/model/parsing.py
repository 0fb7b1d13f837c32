"""What a model wrote, read in the worker: thinking text and fences are left out, the JSON is looked for, and
what has the form becomes claims. Nothing of it is executed, opened or followed."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Sequence
from typing import Any, cast

from schemas import patterns
from schemas.answers.claim import Claim, Kind, Quote

MOST_TEXT = 400_000
"""Characters of an answer that are read; a model that goes on and on says nothing."""

MOST_CLAIMS, MOST_QUOTES, MOST_WORDS = 200, 12, 600
"""Claims of an answer, quotes of a claim, characters of a field: what is more is cut off."""

_KINDS = ("finding", "explained")
_THOUGHT_ENDS = patterns.compile(r"(?i)</(?:think|thinking|reasoning)>")
_FENCE, _FENCES = "```", 20


class UnusableError(ValueError):
    """No answer of the form: `reason` says to the model, in Chinese, what is wrong with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def parse(text: str, codes: Container[str]) -> list[Claim]:
    """The claims of an answer that are about known `codes`. Raises UnusableError where it has not the form.

    >>> parse('<think>{}</think>```json\\n{"findings": []}\\n```', [])
    []
    """
    found = _json(text)
    if not isinstance(found, dict) or not isinstance(listed := found.get("findings"), list):
        raise UnusableError("不是含 findings 数组的 JSON 对象")
    claims = [_claim(one) for one in listed[:MOST_CLAIMS]]
    return [one for one in claims if one.code in codes]


def _json(text: str) -> Any:
    """The JSON of an answer: all of it, or what stands behind thoughts, in a fence, between brackets."""
    if len(text) > MOST_TEXT:
        raise UnusableError("太长")
    for candidate in _candidates(text):
        try:
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    raise UnusableError("不是完整的 JSON")


def _candidates(text: str) -> Iterator[str]:
    """What may be the answer: the last fence before those above it."""
    yield text
    said = _THOUGHT_ENDS.split(text)[-1].strip()
    yield said
    fenced = said.split(_FENCE)[1::2][-_FENCES:]
    yield from (one[max(one.find("{"), 0) :] for one in reversed(fenced))
    start, end = said.find("{"), said.rfind("}")
    if 0 <= start < end:
        yield said[start : end + 1]


def _claim(stated: Any) -> Claim:
    if not isinstance(stated, dict):
        raise UnusableError("findings 的每一项应为对象")
    code, kind = _text(stated, "code"), stated.get("kind", "finding")
    if not code:
        raise UnusableError("findings 中有一项没有 code")
    if kind not in _KINDS:
        raise UnusableError("kind 只能是 finding 或 explained")
    quotes = stated.get("quotes")
    if not isinstance(quotes, list) or not quotes:
        raise UnusableError("findings 中有一项没有 quotes")
    return Claim(
        code=code,
        rule=_text(stated, "rule") or code,
        message=_text(stated, "message"),
        quotes=[_quote(one) for one in cast(Sequence[Any], quotes)[:MOST_QUOTES]],
        compared=_text(stated, "compared"),
        expected=_text(stated, "expected"),
        kind=cast(Kind, kind),
    )


def _quote(stated: Any) -> Quote:
    if not isinstance(stated, dict):
        raise UnusableError("quotes 的每一项应为对象")
    line = stated.get("line")
    if isinstance(line, str) and line.strip().isascii() and line.strip().isdecimal() and len(line) < 10:
        line = int(line)
    if not isinstance(line, int) or isinstance(line, bool):
        raise UnusableError("quotes 中的 line 应为行号（整数）")
    text = _text(stated, "text")
    if not text:
        raise UnusableError("quotes 中有一项没有 text")
    return Quote(line=line, text=text)


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name, "")
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise UnusableError(f"{name} 应为文字")
    return " ".join(value[:MOST_WORDS].split()) if name != "text" else value[:MOST_WORDS].strip()
