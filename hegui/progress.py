"""How far a run is, over many documents or over the pages of one: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import PurePath
from typing import Any

from hegui.terminal import console
from hegui.wording import duration, text, words

_LONGEST_NAME = 24


class Progress:
    """Counts documents as they are done, and those that failed. Use it in a `with` statement."""

    FORM = "bar"

    def __init__(self, total: int, lang: str) -> None:
        self._lang, self._failed, self._lock, self._at = lang, 0, threading.Lock(), ""
        self._alone = total == 1 and console.is_watched()
        self._bar = _bar(total, lang, self.FORM) if total > 1 and console.is_watched() else None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """The bar goes."""
        if self._bar is not None:
            self._bar.close()

    def done(self, failed: bool) -> None:
        """One more document is done."""
        if self._bar is None:
            return
        with self._lock:
            if self._alone:
                return
            self._failed += failed
            self._after_bar(refresh=False)
            self._bar.update()

    def page(self, path: str, page: int, pages: int) -> None:
        """A page of a document is begun; 0 when all are read and it is judged."""
        if (page and pages < 2) or (self._bar is None and not (self._alone and pages > 1)):
            return
        with self._lock:
            if not self._alone:
                name = console.harmless(PurePath(path).name)[-_LONGEST_NAME:]
                words = {"name": name, "page": page, "pages": pages}
                self._at = text("progress", "at_page", self._lang, **words) if page else ""
                self._after_bar(refresh=True)
                return
            stated = text("progress", "reading" if page else "judging", self._lang, page=page, pages=pages)
            if self._bar is None:
                self._bar = _bar(pages, self._lang, "page_bar", stated)
            self._bar.set_description_str(stated, refresh=False)
            self._bar.n = page - 1 if page else self._bar.total
            self._bar.refresh()

    def _after_bar(self, *, refresh: bool) -> None:
        """What stands behind the bar of documents: the page that is being read, how many were not read."""
        assert self._bar is not None
        failed = text("progress", "failed", self._lang, count=self._failed) if self._failed else ""
        self._bar.set_postfix_str(", ".join(filter(None, (self._at, failed))), refresh=refresh)

    def say(self, line: str) -> None:
        """A line on standard error that leaves the bar whole."""
        if self._bar is None:
            console.say(line)
            return
        with self._bar.external_write_mode(file=sys.stderr):
            console.say(line)


class LongProgress(Progress):
    """As `Progress`, over hours: how fast it goes stands in the bar, and where nobody watches a line a minute
    tells it."""

    FORM = "long_bar"
    SECONDS = 60.0

    def __init__(self, total: int, lang: str) -> None:
        super().__init__(total, lang)
        self._total, self._done = total, 0
        self._began = self._told = time.monotonic()

    def done(self, failed: bool) -> None:
        """One more document is done."""
        super().done(failed)
        self._done += 1
        if self._bar is None:
            self._failed += failed
            if time.monotonic() - self._told >= self.SECONDS:
                self._told = time.monotonic()
                console.say(self._line(self._told - self._began))

    def _line(self, seconds: float) -> str:
        """How far it is, how fast, how long it still takes, how many failed."""
        rate = self._done / seconds
        return text(
            "progress",
            "line",
            self._lang,
            done=self._done,
            total=self._total,
            rate=f"{rate:.2f}",
            left=duration((self._total - self._done) / rate, self._lang),
            failed=self._failed,
        )


class QuestionProgress(Progress):
    """As `Progress`, for the questions that a model is asked about one document."""

    FORM = "question_bar"


def _bar(total: int, lang: str, form: str, begins: str | None = None) -> Any:
    from tqdm import tqdm

    shown = words()["progress"][form][lang]
    return tqdm(
        desc=begins,
        total=total,
        bar_format=shown,
        unit=text("progress", "unit", lang),
        file=sys.stderr,
        leave=False,
        dynamic_ncols=True,
        mininterval=0.2,
    )
