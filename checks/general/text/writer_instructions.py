"""What a form tells its writer, left in brackets: to fill in, to write anew, to delete."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from schemas.result import Finding

_CLOSED = {
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
    "［": "］",
    "<": ">",
    "＜": "＞",
    "〈": "〉",
}
_SHORTEST, _LONGEST = 4, 90


@question("TXT001", beside=True)
def to_the_writer(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A bracket whose words ask for something to be written."""
    text = context.mentions.text
    for at in (at for at, char in enumerate(text) if char in _CLOSED):
        end = text.find(_CLOSED[text[at]], at, at + _LONGEST)
        inner = text[at + 1 : max(end, at)]
        if end - at > _SHORTEST and "\n" not in inner and has("asked_of_writers", inner):
            yield context.finding(
                context.mentions.leaf(inner, at, end + 1),
                identity="aside",
                values=[inner],
                variant="instruction",
                text=inner,
            )
