"""The pydantic twin of a model: for JSON Schemas, and to validate what comes from outside."""

from __future__ import annotations

import types
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model
from pydantic import Field as Rules

from schemas.record import MISSING, Field, Model


@cache
def twin(model: Any) -> type[BaseModel]:
    """The pydantic model of a `Model`, or of a generic one with its argument (`Leaf[str]`).

    Unknown fields are refused; fields kept out of the JSON are left out."""
    origin = get_origin(model) or model
    arguments = get_args(model)
    known = dict(zip(getattr(origin, "__parameters__", ()), arguments, strict=False))
    hints = get_type_hints(origin)
    named = {
        name: (_translated(hints[name], known), _rules(one))
        for name, one in origin.FIELDS.items()
        if not one.exclude
    }
    suffix = "".join(f"_{argument.__name__}_" for argument in arguments)
    made: type[BaseModel] = create_model(
        f"{origin.__name__}{suffix}",
        __doc__=origin.__doc__,
        __config__=ConfigDict(extra="forbid", populate_by_name=True),
        **named,  # type: ignore[call-overload]
    )
    return made


def _rules(one: Field) -> Any:
    if one.default_factory is not None:
        return Rules(default_factory=one.default_factory, alias=one.shown, **one.rules)
    return Rules(default=... if one.default is MISSING else one.default, alias=one.shown, **one.rules)


def _translated(annotation: Any, known: dict[Any, Any]) -> Any:
    """An annotation with twins for models and arguments for type variables."""
    if isinstance(annotation, TypeVar):
        return known.get(annotation, Any)
    origin = get_origin(annotation)
    if origin is None:
        is_model = isinstance(annotation, type) and issubclass(annotation, Model)
        return twin(annotation) if is_model else annotation
    if origin is Literal:
        return annotation
    arguments = tuple(_translated(argument, known) for argument in get_args(annotation))
    if isinstance(origin, type) and issubclass(origin, Model):
        return twin(origin[arguments])  # type: ignore[index]
    return Union[arguments] if origin in (Union, types.UnionType) else origin[arguments]  # noqa: UP007
