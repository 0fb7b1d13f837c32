"""How far a run over many documents is: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
import threading
from typing import Any

from hegui import console
from hegui.wording import text, words


class Progress:
    """Counts documents as they are done, and those that failed. Use it in a `with` statement."""

    def __init__(self, total: int, lang: str) -> None:
        self._lang, self._failed, self._lock = lang, 0, threading.Lock()
        self._bar = _bar(total, lang) if total > 1 and console.is_watched() else None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def done(self, failed: bool) -> None:
        """One more document is done."""
        if self._bar is None:
            return
        with self._lock:
            self._failed += failed
            if self._failed:
                told = text("progress", "failed", self._lang, count=self._failed)
                self._bar.set_postfix_str(told, refresh=False)
            self._bar.update()

    def say(self, line: str) -> None:
        """A line on standard error that leaves the bar whole."""
        if self._bar is None:
            console.say(line)
            return
        with self._bar.external_write_mode(file=sys.stderr):
            console.say(line)


def _bar(total: int, lang: str) -> Any:
    from tqdm import tqdm

    form = words()["progress"]["bar"][lang]
    return tqdm(
        total=total, bar_format=form, file=sys.stderr, leave=False, dynamic_ncols=True, mininterval=0.2
    )
