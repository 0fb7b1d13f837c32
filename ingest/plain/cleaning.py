"""What a conversion did to the characters of every line, undone before lines are told apart."""

from __future__ import annotations

from schemas import patterns

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
_SIGNS = "，。、；：！？（）《》〈〉【】“”‘’—…"
_PARTED = patterns.compile(rf"(?<=[{_HAN}{_SIGNS}]) (?=[{_HAN}{_SIGNS}])|(?<=[{_SIGNS}]) (?=[0-9A-Za-z])")
_TOGETHER = patterns.compile(rf"[{_HAN}](?=[{_HAN}])")
_FEW, _SHARE = 4, 0.8
_LEAST_LINES, _LINES_SHARE = 3, 0.5


def close_up(lines: list[str]) -> list[str]:
    """The lines without the spaces between Chinese characters, where a conversion put one behind every one.

    A single such line may be spaced out on purpose: half of the longer lines must be."""
    if not any(" " in line for line in lines):
        return lines
    looks = [_looks(line) for line in lines]
    stated = [look for look in looks if look is not None]
    spaced = sum(stated)
    if spaced < _LEAST_LINES or spaced < _LINES_SHARE * len(stated):
        return lines
    return [_PARTED.sub("", line) if look else line for line, look in zip(lines, looks, strict=True)]


def _looks(line: str) -> bool | None:
    """Whether the characters of a line are spaced out; None for a line too short to tell."""
    parted = len(_PARTED.findall(line))
    together = len(_TOGETHER.findall(line))
    return parted >= _SHARE * (parted + together) if parted + together >= _FEW else None
