"""Which model reads along, and how it is asked: `[model]` of a settings file, `--model`, `--model-answers`.

Apart from `hegui.model`, of which nothing is imported where no model is chosen."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hegui.errors import RefusedError

NONE = "none"
"""`--model none`: not the model of the settings file either."""


class Choice(NamedTuple):
    """A model and how it is asked: `url` of the server, `name` of the model (null: the only one there),
    `key_env` the variable with the key, `timeout` in seconds a request, `parallel` requests at once,
    `context` in tokens, `temperature` and `seed` of the protocol, `confidential` whether reports may leave
    the office, `trust` a file of a trial, `answers` the folder where answers are kept."""

    url: str
    name: str | None = None
    key_env: str | None = None
    timeout: float = 600.0
    parallel: int = 4
    context: int = 32768
    temperature: float = 0.0
    seed: int = 0
    confidential: bool = False
    trust: str | None = None
    answers: str | None = None


class Key(NamedTuple):
    """A key of `[model]`: the type of its value, the form that is shown where it is wrong, its bounds, and
    what it is for."""

    types: tuple[type, ...]
    form: str
    least: float | None = None
    most: float | None = None
    told: str = ""


KEYS = {
    "url": Key((str,), '"http://127.0.0.1:8000/v1"', told="the server, as --model"),
    "name": Key((str,), '"…"', told="the name of the model; default: the only one of the server"),
    "key-env": Key((str,), '"…"', told="the environment variable that has the key of the server"),
    "timeout": Key((int, float), "1–86400", 1, 86400, "seconds that a request may take"),
    "parallel": Key((int,), "1–64", 1, 64, "requests at once"),
    "context": Key((int,), "8192–…", 8192, 10_000_000, "tokens that the model can read and write"),
    "temperature": Key((int, float), "0–2", 0, 2, "0: the likeliest answer"),
    "seed": Key((int,), "0, 1, …", 0, 2**31 - 1, "with it the same question has the same answer"),
    "confidential": Key((str,), '"allowed"', told="allowed: reports may be sent out of the office"),
    "trust": Key((str,), '"…"', told="a trust file, of hegui model trial: what is told at its severity"),
    "answers": Key((str,), '"…"', told="the folder where answers are kept, as --model-answers"),
}
"""What `[model]` of a settings file may say."""

Wrong = Callable[[str, Any, str], RefusedError]
Unknown = Callable[[str, Sequence[str]], RefusedError]


def table(stated: Any, folder: Path, wrong: Wrong, unknown: Unknown) -> dict[str, Any]:
    """What `[model]` says, by the fields of `Choice`; its paths are told from the settings file's `folder`.

    `wrong` and `unknown` make the RefusedError for a key's value and for an unknown key."""
    if not isinstance(stated, dict):
        raise wrong("model", stated, "[model]")
    found: dict[str, Any] = {}
    for name, value in stated.items():
        if name not in KEYS:
            raise unknown(f"model.{name}", [f"model.{one}" for one in KEYS])
        if not _is(value, KEYS[name]) or (name == "confidential" and value != "allowed"):
            raise wrong(f"model.{name}", value, KEYS[name].form)
        found[name.replace("-", "_")] = value
    for name in ("trust", "answers"):
        if name in found:
            found[name] = str(folder / found[name])
    if "confidential" in found:
        found["confidential"] = True
    return found


def schema() -> dict[str, Any]:
    """The JSON Schema of `[model]`."""
    types = {str: "string", int: "integer", float: "number"}
    made: dict[str, Any] = {}
    for name, key in KEYS.items():
        bounds = {"minimum": key.least, "maximum": key.most} if key.least is not None else {}
        made[name] = {"type": types[key.types[-1]], "description": key.told, **bounds}
    made["confidential"] = {"enum": ["allowed"], "description": KEYS["confidential"].told}
    return {"type": "object", "additionalProperties": False, "properties": made}


def chosen(options: Namespace) -> Choice | None:
    """The model of a run; null without one. Raises RefusedError for `--model-answers` without a model."""
    file = getattr(options, "settings", None)
    said: Mapping[str, Any] = file.model if file is not None else {}
    url, answers = getattr(options, "model", None), getattr(options, "model_answers", None)
    url = said.get("url") if url is None else url
    if url is None or url == NONE:
        if answers is not None:
            raise RefusedError("model_missing")
        return None
    return Choice(**{**said, "url": url, **({} if answers is None else {"answers": answers})})


def _is(value: Any, key: Key) -> bool:
    if type(value) not in key.types:
        return False
    return key.least is None or key.most is None or key.least <= value <= key.most
