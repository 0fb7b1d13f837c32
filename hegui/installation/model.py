"""`hegui doctor --model`: one question to a model's server, how long it took, what it says if it refuses."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from hegui.wording import text

if TYPE_CHECKING:
    from hegui.installation import Entry
    from hegui.model.client import Client
    from hegui.settings.model_choice import Choice

REPORT = "1: 管理体系审核报告\n2: 报告日期：2025年6月13日\n3: 审核日期：2025年6月16日至2025年6月17日\n"
"""What it is asked about: an invented report of three lines."""

_TOKENS = 1024
_MODELS = 8
_SECONDS = 30


def examined(choice: Choice, lang: str) -> Iterator[Entry]:
    """The server, its models, and what came of a question of the usual form.

    Raises RefusedError for an address that may not be used and for a key that is not there."""
    from hegui.installation import Entry
    from hegui.model.address import address
    from hegui.model.ask import key_of
    from hegui.model.client import AskError, Client

    where = address(choice.url, confidential=choice.confidential)
    yield Entry(None, text("doctor", "server", lang), choice.url)
    with Client(where, key=key_of(choice), timeout=choice.timeout) as client:
        known: list[str] = []
        with suppress(AskError):  # some have no list of models; the question tells what is wrong
            known = client.models()
        shown = ", ".join(known[:_MODELS]) or text("doctor", "no_list", lang)
        yield Entry(None, text("doctor", "its_models", lang), shown)
        name = choice.name or (known[0] if known else "")
        try:
            yield from _asked(client, name, choice, lang)
        except AskError as error:
            reason = text("not_asked", error.reason, lang)
            reason = f"{choice.url} {reason}" if error.reason in ("away", "closed") else reason
            yield Entry(False, text("doctor", "question", lang), reason)
            if error.refusal:
                yield Entry(None, text("doctor", "its_words", lang), error.refusal)


def _asked(client: Client, name: str, choice: Choice, lang: str) -> Iterator[Entry]:
    from hegui.installation import Entry
    from hegui.model import prompts
    from hegui.model.parts import Part

    (family, *_) = prompts.families(["DATE001"])
    question = prompts.question(Part(REPORT), family, lang)
    settings = {
        "model": name,
        "temperature": choice.temperature,
        "seed": choice.seed,
        "max_tokens": min(_TOKENS, choice.context // 4),
    }
    began = time.monotonic()
    answer = client.ask(question, settings)
    seconds = time.monotonic() - began
    words = {"seconds": f"{seconds:.1f}", "read": answer.read or "?", "written": answer.written or "?"}
    yield Entry(True, text("doctor", "question", lang), text("doctor", "answered", lang, **words))
    yield Entry(None, text("doctor", "form", lang), client.mode)
    wrong = _unusable(answer.text)
    usable = text("doctor", "unusable", lang, reason=wrong) if wrong else text("doctor", "usable", lang)
    yield Entry(not wrong, text("doctor", "its_answer", lang), usable)


def _unusable(answer: str) -> str:
    """Why an answer cannot be used; nothing where it can. It comes from elsewhere: the worker looks at it."""
    from hegui.worker.parent import Worker

    worker = Worker()
    try:
        (reason,) = worker.do("answers", [], "", seconds=_SECONDS, texts=[answer])
    finally:
        worker.close()
    return str(reason)
