"""What is written survives every locale, every reader and every character of a document."""

from __future__ import annotations

import pytest

from hegui.progress import LongProgress
from hegui.terminal.console import harmless


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("压力表（22091958）　合格", "压力表（22091958）　合格"),
        ("a\tb\r\nc", "a b  c"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202etxt.exe", "abc<U+202E>txt.exe"),
        ("有\u200b效\ufeff期", "有效期"),
        ("\ud800", "\ufffd"),
        ("\ue000", "\ufffd"),
    ],
)
def test_nothing_reaches_the_terminal_but_text(written: str, shown: str) -> None:
    assert harmless(written) == shown


@pytest.mark.parametrize(("lang", "left"), [("zh", "约剩 2 分钟"), ("en", "about 2 minutes left")])
def test_a_line_of_a_long_run_tells_the_time_left_in_words(lang: str, left: str) -> None:
    progress = LongProgress(60, lang)
    progress._done = 30
    assert left in progress._line(120.0)
