"""RESULT again, as a value: from its JSON, which a run keeps."""

from __future__ import annotations

import types
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from schemas.record import Model
from schemas.result import Result

_HINTS: dict[str, dict[str, Any]] = {}


def result(data: Any) -> Result:
    """The RESULT of its JSON (`hegui.render.json.plain`). What is not in the JSON (where in the text a value
    stands, what a check compared) is not known any more. Raises ValueError for what is none."""
    try:
        made: Result = _made(Result, data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no RESULT") from error
    made.report.assign_paths()
    return made


def _made(kind: Any, data: Any) -> Any:
    """A value of a type from plain data."""
    origin, arguments = get_origin(kind) or kind, get_args(kind)
    if data is None or isinstance(kind, TypeVar):
        return data
    if origin in (Union, types.UnionType):
        return _made(next(one for one in arguments if one is not types.NoneType), data)
    if isinstance(origin, type) and issubclass(origin, Model):
        hints = _HINTS.get(origin.__name__) or _learnt(origin)
        return origin(
            **{name: _made(hints[name], data[shown]) for name, shown in origin.SHOWN if shown in data}
        )
    if origin is list:
        return [_made(arguments[0], one) for one in data]
    if origin is dict:
        return {key: _made(arguments[1], one) for key, one in data.items()}
    return tuple(data) if origin is tuple else data


def _learnt(model: type[Model]) -> dict[str, Any]:
    """The types of the fields of a model, worked out once."""
    _HINTS[model.__name__] = found = get_type_hints(model)
    return found
