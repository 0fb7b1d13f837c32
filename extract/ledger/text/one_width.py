"""A text in one width whose places are the same."""

from __future__ import annotations

from functools import lru_cache

from schemas.bounds import plain


class _Same(dict[int, str]):
    """Each character in one width, where that is one character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        one = plain(char)
        self[code] = one if len(one) == 1 else char
        return self[code]


_SAME = _Same()


@lru_cache(maxsize=1024)
def plain_same(text: str) -> str:
    """A text in one width whose places are the same."""
    return text if text.isascii() else text.translate(_SAME)
