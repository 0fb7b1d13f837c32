"""All families of questions about the documents of a run: in parallel, each once, with one repair of an
answer that has not the form; what could not be asked is told, and nothing else fails for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cached_property
from threading import Event, Lock
from typing import Any, NamedTuple, Protocol

from hegui.errors import RefusedError
from hegui.model import answers, prompts, trust
from hegui.model.address import address
from hegui.model.client import Answer, AskError, Client, Question
from hegui.model.numbered import Numbered
from hegui.model.parts import parts, tokens
from hegui.model.prompts import Family
from hegui.progress import QuestionProgress
from hegui.settings.model_choice import Choice
from hegui.terminal import console
from hegui.terminal.parser import path as shown
from hegui.wording import text

_WRITTEN = 16384
"""Tokens that an answer may take, where the context allows (a quarter of it at most)."""

_FINAL = frozenset({"away", "closed", "certificate", "key"})
"""Reasons after which nothing more is asked in a run."""

_READ = 0.5
"""The share of the tokens sent, as they are estimated, that a server reads at the least: others take two
thirds of them for Chinese."""

_WAKE = 0.5
"""Seconds after which who waits for answers looks whether the run goes on."""

Do = Callable[..., Any]
"""A job of the worker on the document at hand: `do(job, **settings)`."""


class Kept(Protocol):
    """Where answers are kept: see `hegui.model.answers.Kept`."""

    def get(self, key: str) -> Answer | None:
        """The answer under a key."""

    def put(self, key: str, answer: Answer, about: Mapping[str, str]) -> None:
        """Keep an answer."""

    def model(self) -> str | None:
        """The name of the model."""

    def put_model(self, name: str) -> None:
        """Keep the name of the model."""


class _Asked(NamedTuple):
    """A question about a part for a family, and what came of it: an answer, or why there is none."""

    family: Family
    question: Question
    answer: Answer | None = None
    reason: str = ""


class Asker:
    """Asks a model about documents; may be called from several threads. Use it in a `with` statement.

    What it answers is kept in `kept`, default the folder that was chosen; `watched`: who waits for a
    document sees how far it is; `quiet`: what was not asked is told by who asks. Raises RefusedError for an
    address that may not be used, a missing key, a trust file that is none, and where the server has several
    models of which none is named."""

    def __init__(
        self,
        choice: Choice,
        lang: str,
        kept: Kept | None = None,
        *,
        watched: bool = False,
        quiet: bool = False,
    ) -> None:
        self._choice, self._lang, self._lock = choice, lang, Lock()
        self._client = Client(
            address(choice.url, confidential=choice.confidential), key=key_of(choice), timeout=choice.timeout
        )
        self._kept = answers.Kept(choice.answers) if kept is None else kept
        self._threads, self._stopped = ThreadPoolExecutor(choice.parallel), Event()
        self._gone, self._watched, self._quiet = "", watched, quiet
        self._told: set[str] = set()
        self._trust = None if choice.trust is None else trust.read(choice.trust)
        self._written = min(_WRITTEN, choice.context // 4)

    def __enter__(self) -> Asker:
        stated = self.about()
        if self._trust is not None and not self._trust.is_of(stated["model"], self._version):
            words = {"path": shown(self._choice.trust or ""), "model": self._trust.model}
            console.say(f"hegui: {text('asking', 'untrusted', self._lang, **words)}")
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._client.__exit__()

    def stop(self) -> None:
        """Nothing more is asked or waited for: the run was interrupted."""
        self._stopped.set()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def about(self) -> dict[str, Any]:
        """What the answers depend on beside the documents: another of these is another run."""
        return {"prompts": self._version, **self._settings}

    @property
    def gone(self) -> str:
        """Why nothing more is asked, a key of `not_asked`; empty as long as the server answers."""
        return self._gone

    def ask(self, do: Do, path: str, settings: Mapping[str, Any]) -> dict[str, Any]:
        """What the model says of a document, for the job that judges it (`hegui.model.judged`): the raw texts
        by family, what was not asked and why, what it took. Raises what reading the document raises."""
        rows, chosen = self._rows(do, settings), prompts.families(settings["codes"])
        made = parts(rows, prompts.room(self._choice.context, self._written, chosen)) if chosen else []
        asked = [
            _Asked(family, prompts.question(part, family, self._lang)) for part in made for family in chosen
        ]
        first = self._round(asked)
        second, done = self._repaired(first, do)
        said = self._said(done, chosen)
        self._tell(path, said["not_asked"])
        return {**said, "spent": _spent([*first, *second])}

    def first(self, do: Do, settings: Mapping[str, Any]) -> tuple[Answer, int] | None:
        """The answer to the first question about a document, and the tokens sent; null where there is none.

        It is kept, and not asked again. Raises what reading the document raises."""
        rows, chosen = self._rows(do, settings), prompts.families(settings["codes"])
        if not chosen:
            return None
        (part, *_) = parts(rows, prompts.room(self._choice.context, self._written, chosen))
        question = prompts.question(part, chosen[0], self._lang)
        answer = self._one(_Asked(chosen[0], question)).answer
        return answer and (answer, sum(tokens(words) for _, words in question.messages))

    @staticmethod
    def _rows(do: Do, settings: Mapping[str, Any]) -> list[Numbered]:
        return [Numbered(*row) for row in do("lines", **{name: settings[name] for name in ("kind", "stage")})]

    # ------------------------------------------------------------ the rounds

    def _round(self, asked: Sequence[_Asked]) -> list[_Asked]:
        with QuestionProgress(len(asked) if self._watched else 0, self._lang) as progress:
            futures = [self._threads.submit(self._one, one) for one in asked]
            for one in futures:
                one.add_done_callback(lambda _: progress.done(False))
            while wait(futures, timeout=_WAKE).not_done:
                if self._stopped.is_set():
                    raise RefusedError("model_stopped")
            return [one.result() for one in futures]

    def _one(self, asked: _Asked) -> _Asked:
        try:
            return asked._replace(answer=self._answer(asked), reason="")
        except AskError as error:
            if error.reason in _FINAL:
                self._gone = error.reason
            return asked._replace(answer=None, reason=error.reason)

    def _answer(self, asked: _Asked) -> Answer:
        key = answers.key(asked.question.messages, self._settings)
        if (kept := self._kept.get(key)) is not None:
            return kept
        if self._gone:
            raise AskError(self._gone)
        answer = self._client.ask(asked.question, self._settings)
        self._tell_cut(asked.question, answer)
        self._kept.put(key, answer, {"model": self._settings["model"], "family": asked.family.id})
        return answer

    def _repaired(self, asked: list[_Asked], do: Do) -> tuple[list[_Asked], list[_Asked]]:
        """What was asked once more, and the answers that count: of those that have not the form, as the
        worker says, the second one."""
        wrong = self._unusable(asked, do)
        again = [
            one._replace(question=prompts.repair(one.question, one.answer.text, _reason(one, reason)))
            for one, reason in wrong
            if one.answer is not None
        ]
        if not again:
            return [], asked
        second = self._round(again)
        unusable = {id(one) for one, _ in self._unusable(second, do)}
        settled = [
            one._replace(answer=None, reason="nonsense") if id(one) in unusable else one for one in second
        ]
        repaired = iter(settled)
        bad = {id(one) for one, _ in wrong}
        return second, [next(repaired) if id(one) in bad else one for one in asked]

    def _unusable(self, asked: Sequence[_Asked], do: Do) -> list[tuple[_Asked, str]]:
        there = [one for one in asked if one.answer is not None]
        if not there:
            return []
        reasons = do("answers", texts=[one.answer.text for one in there if one.answer is not None])
        return [(one, str(reason)) for one, reason in zip(there, reasons, strict=True) if reason]

    # ------------------------------------------------------------ what is told

    def _said(self, done: Sequence[_Asked], chosen: Sequence[Family]) -> dict[str, Any]:
        """The setting `model` of the worker's job. A family of which a part was not asked is not asked."""
        texts: dict[str, list[str]] = {family.id: [] for family in chosen}
        missing: dict[str, str] = {}
        for one in done:
            if one.answer is None:
                missing.setdefault(one.family.id, one.reason)
            else:
                texts[one.family.id].append(one.answer.text)
        name = self._settings["model"]
        return {
            "name": name,
            "prompts": self._version,
            "answers": answers.digest(texts),
            "asked": [[family.id, list(family.codes), texts[family.id]] for family in chosen],
            "not_asked": [
                [family.id, getattr(family, self._lang), text("not_asked", reason, self._lang)]
                for family in chosen
                if (reason := missing.get(family.id))
            ],
            "trusted": list(self._trust.of(name, self._version)) if self._trust is not None else [],
        }

    def _tell_cut(self, question: Question, answer: Answer) -> None:
        """One line, once: the server read much less than was sent, as some do with what is too long."""
        sent = sum(tokens(words) for _, words in question.messages)
        with self._lock:
            if not 0 < answer.read < sent * _READ or "cut" in self._told:
                return
            self._told.add("cut")
        console.say(f"hegui: {text('asking', 'cut', self._lang, read=answer.read, sent=sent)}")

    def _tell(self, path: str, left: Sequence[Sequence[str]]) -> None:
        """One line: what was not asked. A server that is gone is told of once in a run."""
        if not left or self._quiet:
            return
        with self._lock:
            if self._gone in self._told:
                return
            if self._gone:
                self._told.add(self._gone)
        joint = "、" if self._lang == "zh" else ", "
        reasons = joint.join(dict.fromkeys(reason for _, _, reason in left))
        if self._gone:
            line = text("asking", "gone", self._lang, reason=f"{self._choice.url} {reasons}")
        else:
            families = joint.join(name for _, name, _ in left)
            line = text(
                "asking", "not_asked", self._lang, path=shown(path), families=families, reason=reasons
            )
        console.say(f"hegui: {line}")

    @cached_property
    def _version(self) -> str:
        return prompts.version()

    @cached_property
    def _settings(self) -> dict[str, Any]:
        """What is asked with, as the protocol names it."""
        return {
            "model": self._name(),
            "temperature": self._choice.temperature,
            "seed": self._choice.seed,
            "max_tokens": self._written,
        }

    def _name(self) -> str:
        """The name of the model: as told, the only one of the server, or that of the kept answers."""
        if self._choice.name is not None:
            return self._choice.name
        try:
            names = self._client.models()
        except AskError as error:
            self._gone = error.reason if error.reason in _FINAL else "away"
            return self._kept.model() or ""
        if len(names) > 1:
            raise RefusedError("model_which", given=self._choice.url, known=", ".join(names[:8]))
        name = names[0] if names else ""
        self._kept.put_model(name)
        return name


def _spent(asked: Sequence[_Asked]) -> dict[str, float]:
    """What answers took: tokens read and written, as far as the server tells, and the seconds of all requests
    together."""
    there = [one.answer for one in asked if one.answer is not None]
    return {
        "read": sum(one.read for one in there),
        "written": sum(one.written for one in there),
        "seconds": round(sum(one.seconds for one in there), 2),
    }


def _reason(asked: _Asked, reason: str) -> str:
    """What is wrong with an answer, as it is said to the model."""
    return "中途断了，太长" if asked.answer is not None and asked.answer.cut else reason


def key_of(choice: Choice) -> str | None:
    """The key of the server, out of the environment; null where none is asked for. Raises RefusedError."""
    if choice.key_env is None:
        return None
    key = os.environ.get(choice.key_env, "").strip()
    if not key or not key.isascii():
        raise RefusedError("model_key", name=choice.key_env)
    return key
