"""`slotted`: classes of named fields for what a part keeps to itself, as `dataclasses.dataclass(slots=True)`.

A stand-in that makes an `__init__` and nothing else by compiling: importing `dataclasses`, with `inspect` and
`ast`, and making two dozen classes of them takes longer than to read a page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast, dataclass_transform

_MISSING: Any = object()
T = TypeVar("T")


class Field:
    """A field's default, or what makes it; `init` is false for what `__post_init__` sets."""

    __slots__ = ("default", "init", "make")

    def __init__(self, default: Any, make: Callable[[], Any] | None, init: bool) -> None:
        self.default, self.make, self.init = default, make, init


def field(
    *, default: Any = _MISSING, default_factory: Callable[[], Any] | None = None, init: bool = True
) -> Any:
    """A field with a default made anew each time, or one that is not given."""
    return Field(default, default_factory, init)


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: type[T]) -> type[T]:
    """A class made anew with slots for its annotated names, given in their order, and those of its base.

    >>> @slotted
    ... class Point:
    ...     x: int
    ...     tags: list[str] = field(default_factory=list)
    >>> Point(1), Point(1) == Point(1, []), Point(1) == Point(2)
    (Point(x=1, tags=[]), True, False)
    """
    own: dict[str, Field] = {}
    content = dict(cls.__dict__)
    for name in content.get("__annotations__", ()):
        given = content.pop(name, _MISSING)
        own[name] = given if isinstance(given, Field) else Field(given, None, True)
    every = {**getattr(cls, "FIELDS", {}), **own}
    content.update(FIELDS=every, __slots__=tuple(own), __init__=_init(every, hasattr(cls, "__post_init__")))
    for name, method in (("__eq__", _equal), ("__repr__", _repr)):
        content.setdefault(name, method)
    content.pop("__dict__", None)
    content.pop("__weakref__", None)
    kind: Any = type(cls)
    made: type[T] = kind(cls.__name__, cls.__bases__, content)
    made.__qualname__ = cls.__qualname__
    return made


def replaced(value: T, /, **changes: Any) -> T:
    """A copy with some fields changed."""
    kind = cast("Any", type(value))
    given = {name: getattr(value, name) for name, one in kind.FIELDS.items() if one.init}
    made: T = kind(**{**given, **changes})
    return made


def _init(fields: dict[str, Field], more: bool) -> Callable[..., None]:
    known: dict[str, Any] = {"_missing": _MISSING}
    taken, body = ["self"], []
    for name, one in fields.items():
        if not one.init:
            continue
        known[f"_{name}"] = one.default if one.make is None else one.make
        value = name if one.make is None else f"_{name}() if {name} is _missing else {name}"
        body.append(f" self.{name} = {value}")
        default = "" if one.default is _MISSING else f"=_{name}"
        taken.append(name + (default if one.make is None else "=_missing"))
    body += [" self.__post_init__()"] if more else []
    exec(f"def __init__({', '.join(taken)}):\n" + ("\n".join(body) or " pass"), known)  # noqa: S102 - our names
    made: Callable[..., None] = known["__init__"]
    return made


def _equal(self: Any, other: object) -> Any:
    names: dict[str, Field] = self.FIELDS
    if type(self) is not type(other):
        return NotImplemented
    return all(getattr(self, name) == getattr(other, name) for name in names)


def _repr(self: Any) -> str:
    shown = [f"{name}={getattr(self, name)!r}" for name, one in self.FIELDS.items() if one.init]
    return f"{type(self).__qualname__}({', '.join(shown)})"
