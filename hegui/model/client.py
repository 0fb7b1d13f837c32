"""The protocol: chat completions as OpenAI has them, which vLLM, Ollama, llama.cpp, Xinference and gateways
speak, by plain HTTP.

Servers differ in how an answer can be bound to a form: what one refuses is not asked again of it."""

from __future__ import annotations

import json
import ssl
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import httpx

from hegui.model.address import Address

MODES = ("json_schema", "json_object", "plain")
"""How an answer is bound to the form, the strictest first."""

MOST_BYTES = 8_000_000
"""What an answer may have, with all that a server adds."""

_CONNECT = 10.0
_AGAIN = (0.5, 2.0)
"""Seconds before a request is made again that a busy server turned away."""

_BUSY = frozenset({408, 429, 502, 503, 504})
_FORM_REFUSED = frozenset({400, 404, 415, 422, 500, 501})
_NO_ENTRY = frozenset({401, 403})


MOST_WORDS = 300
"""So much of what a server says of its refusal is shown."""


class AskError(Exception):
    """There is no answer: `reason` is a key of `not_asked` in `messages.yaml`, `refusal` the status and what
    the server itself says of it; empty where it says nothing."""

    def __init__(self, reason: str, refusal: str = "") -> None:
        super().__init__(reason)
        self.reason, self.refusal = reason, refusal


class Answer(NamedTuple):
    """What a model wrote; whether it was cut off; tokens read and written, as far as the server tells; the
    seconds that it took."""

    text: str
    cut: bool = False
    read: int = 0
    written: int = 0
    seconds: float = 0.0


class Question(NamedTuple):
    """What is asked: messages as (role, text), and the JSON Schema of the answer."""

    messages: Sequence[tuple[str, str]]
    schema: Mapping[str, Any]


class Client:
    """A server. Its methods may be called from several threads; use it in a `with` statement."""

    def __init__(self, where: Address, *, key: str | None = None, timeout: float = 600.0) -> None:
        self._base, self._mode, self._lock = where.base, 0, threading.Lock()
        self._extensions = {"sni_hostname": where.name} if where.base.startswith("https:") else {}
        headers = {"Host": where.host, "Accept": "application/json", "Content-Type": "application/json"}
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        # Neither proxies of the environment nor redirects: text goes to this server alone.
        self._http = httpx.Client(
            headers=headers,
            timeout=httpx.Timeout(timeout, connect=min(_CONNECT, timeout)),
            verify=ssl.create_default_context(),
            trust_env=False,
            follow_redirects=False,
        )
        self._timeout = timeout

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    @property
    def mode(self) -> str:
        """How answers are bound to the form, as far as the server took it: one of `MODES`."""
        return MODES[self._mode]

    def models(self) -> list[str]:
        """The names of the models that the server has. Raises AskError."""
        listed = self._json("GET", "/models", None).get("data")
        names = [one.get("id") for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        return [name for name in names if isinstance(name, str) and name]

    def ask(self, question: Question, settings: Mapping[str, Any]) -> Answer:
        """The answer to a question; `settings` are those of the protocol (model, temperature …).

        Raises AskError: `away`, `closed`, `certificate`, `slow`, `key`, `context`, `refused`, `broken`,
        `too_long`."""
        while True:
            mode = self._mode
            body, began = _body(question, settings, MODES[mode]), time.monotonic()
            try:
                answer = _answer(self._json("POST", "/chat/completions", body))
                return answer._replace(seconds=round(time.monotonic() - began, 2))
            except _FormRefusedError as error:
                if mode == len(MODES) - 1:
                    raise AskError("refused", error.refusal) from None
                with self._lock:
                    self._mode = max(self._mode, mode + 1)

    def _json(self, method: str, path: str, body: Mapping[str, Any] | None) -> dict[str, Any]:
        for wait in (*_AGAIN, None):
            status, data = self._sent(method, path, body)
            if status not in _BUSY or wait is None:
                break
            time.sleep(wait)
        if status < 300:
            return _object(data)
        refusal = f"HTTP {status} {_words(data)}".strip()
        if status in _NO_ENTRY:
            raise AskError("key", refusal)
        if _is_context(data):
            raise AskError("context", refusal)
        if body is not None and status in _FORM_REFUSED:
            raise _FormRefusedError("refused", refusal)
        raise AskError("broken", refusal)

    def _sent(self, method: str, path: str, body: Mapping[str, Any] | None) -> tuple[int, bytes]:
        """Status and content of what the server answers. It is read no longer than the time allowed."""
        end = time.monotonic() + self._timeout
        content = None if body is None else json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        data = bytearray()
        try:
            with self._http.stream(
                method, self._base + path, content=content, extensions=dict(self._extensions)
            ) as response:
                for piece in response.iter_bytes():
                    data += piece
                    if len(data) > MOST_BYTES:
                        raise AskError("too_long")
                    if time.monotonic() > end:
                        raise AskError("slow")
                return response.status_code, bytes(data)
        except httpx.ConnectTimeout:
            raise AskError("away") from None
        except httpx.TimeoutException:
            raise AskError("slow") from None
        except (httpx.ConnectError, httpx.InvalidURL) as error:
            raise AskError(_unreached(str(error))) from None
        except httpx.HTTPError:
            raise AskError("broken") from None


def _unreached(error: str) -> str:
    """Why there is no connection: the reason of an AskError."""
    if "CERTIFICATE" in error:
        return "certificate"
    return "closed" if "refused" in error.casefold() else "away"


class _FormRefusedError(AskError):
    """The server does not take this way to bind the answer to a form."""


def _body(question: Question, settings: Mapping[str, Any], mode: str) -> dict[str, Any]:
    messages = [{"role": role, "content": text} for role, text in question.messages]
    if mode == "plain":
        stated = json.dumps(question.schema, ensure_ascii=False, separators=(",", ":"))
        messages[-1]["content"] += f"\n\nJSON Schema：{stated}"
    form: dict[str, Any] = {}
    if mode == "json_schema":
        schema = {"name": "findings", "strict": True, "schema": question.schema}
        form = {"response_format": {"type": mode, "json_schema": schema}}
    elif mode == "json_object":
        form = {"response_format": {"type": mode}}
    return {**settings, "messages": messages, "stream": False, **form}


def _object(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise AskError("broken") from None
    if not isinstance(found, dict):
        raise AskError("broken")
    return found


def _answer(reply: Mapping[str, Any]) -> Answer:
    """What the model wrote, out of the server's reply."""
    choices = reply.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    choice = choice if isinstance(choice, dict) else {}
    message = choice.get("message")
    text = message.get("content") if isinstance(message, dict) else None
    if not isinstance(text, str):
        raise AskError("broken")
    usage = reply.get("usage")
    counts = usage if isinstance(usage, dict) else {}
    read, written = (
        value if isinstance(value := counts.get(name), int) else 0
        for name in ("prompt_tokens", "completion_tokens")
    )
    return Answer(text, choice.get("finish_reason") == "length", read, written)


def _words(data: bytes) -> str:
    """What a server says of an error: its message, where that has the usual form, else its text."""
    text = data[:4000].decode("utf-8", "replace")
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = text
    while isinstance(found, dict):
        found = next((found[name] for name in ("error", "message", "detail") if found.get(name)), text)
    return " ".join((found if isinstance(found, str) else text).split())[:MOST_WORDS]


def _is_context(data: bytes) -> bool:
    """Whether an error tells that the text is longer than what the model can read."""
    words = data[:4000].decode("utf-8", "replace").lower()
    return "context" in words and any(
        word in words for word in ("length", "window", "size", "token", "exceed")
    )
