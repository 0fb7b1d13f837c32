"""A server that speaks chat completions, for the tests: on this machine, with answers as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

EMPTY = '{"findings": []}'


class Reply(NamedTuple):
    """What is answered: the model's text (`cut`: it stopped at the limit), after a while; with another
    `status` the text is the whole body, and so with `raw`."""

    text: str = EMPTY
    status: int = 200
    cut: bool = False
    wait: float = 0.0
    raw: bool = False


Says = Callable[[dict[str, Any]], Reply | str]
"""What the model says to a request."""


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Who goes away in the middle of an answer is of no interest."""


class Server:
    """The server, in a thread, on a free port. Use it in a `with` statement. `asked` are the requests."""

    def __init__(self, says: Says | Reply | str = EMPTY, models: tuple[str, ...] = ("测试模型",)) -> None:
        self.says: Says = says if callable(says) else lambda _: says
        self.models, self.asked = models, list[dict[str, Any]]()
        self.headers: list[dict[str, str]] = []
        self.read = 0
        """The tokens that it says it read; 0: one a character."""
        self._released = threading.Event()
        self._server = _Quiet(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Server:
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def reply(self, request: dict[str, Any]) -> tuple[int, bytes]:
        """Status and body of the answer to a request."""
        self.asked.append(request)
        said = self.says(request)
        reply = Reply(said) if isinstance(said, str) else said
        if reply.wait:
            self._released.wait(reply.wait)
        if reply.raw or reply.status != 200:
            return reply.status, reply.text.encode()
        message = {"role": "assistant", "content": reply.text}
        choice = {"index": 0, "message": message, "finish_reason": "length" if reply.cut else "stop"}
        usage = {"prompt_tokens": self.read or len(text_of(request)), "completion_tokens": 7}
        return 200, json.dumps({"choices": [choice], "usage": usage}).encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                listed = [{"id": name, "object": "model"} for name in server.models]
                self._send(200, json.dumps({"object": "list", "data": listed}).encode())

            def do_POST(self) -> None:
                server.headers.append(dict(self.headers))
                content = self.rfile.read(int(self.headers["Content-Length"]))
                self._send(*server.reply(json.loads(content)))

            def _send(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing is printed."""

        return Handler


def text_of(request: dict[str, Any]) -> str:
    """All that a request says to the model."""
    return "\n".join(message["content"] for message in request["messages"])


def findings(*told: dict[str, Any]) -> str:
    """An answer of the form, with these findings."""
    return json.dumps({"findings": list(told)}, ensure_ascii=False)


def finding(code: str, *quotes: tuple[int, str], **told: str) -> dict[str, Any]:
    """A finding as a model gives it; quotes are lines and texts."""
    words = {"message": "两处不符", "compared": "", "expected": "", "kind": "finding", **told}
    shown = [{"line": line, "text": text} for line, text in quotes]
    return {"code": code, "rule": code, **words, "quotes": shown}


def when_asked(**by_code: str) -> Says:
    """The answers to questions that have a code in them, else that there is nothing."""

    def says(request: dict[str, Any]) -> str:
        asked = request["messages"][-1]["content"]
        return next((answer for code, answer in by_code.items() if f"- {code}：" in asked), EMPTY)

    return says


def gone() -> str:
    """The address of a server that is no more."""
    server = Server()
    with server:
        pass
    return server.url
