"""`Model`: the base of all values that pass between the parts.

It is a small stand-in for pydantic's. A report is made by our own code, which mypy checks, and needs no
validation, while importing pydantic and building its validators takes longer than to read a report. What
comes from outside is validated, and the JSON Schemas are made, by the pydantic models of `schemas/twins.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Self, dataclass_transform

MISSING: Any = object()


class Field:
    """A field's default (or what makes it), the name it is shown under, and pydantic's rules for it."""

    __slots__ = ("default", "default_factory", "exclude", "rules", "shown")

    def __init__(
        self,
        default: Any = MISSING,
        default_factory: Callable[[], Any] | None = None,
        shown: str | None = None,
        exclude: bool = False,
        rules: dict[str, Any] | None = None,
    ) -> None:
        self.default, self.default_factory = default, default_factory
        self.shown, self.exclude, self.rules = shown, exclude, rules or {}


def field(
    *,
    default: Any = MISSING,
    default_factory: Callable[[], Any] | None = None,
    shown: str | None = None,
    exclude: bool = False,
    **rules: Any,
) -> Any:
    """A field with a default made anew each time, another name in JSON or none, or rules (pattern, ge)."""
    return Field(default, default_factory, shown, exclude, rules)


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class Model:
    """A record of named fields, given by keyword. Names that begin with _ are no fields.

    Raises TypeError for a field that is not known or not given, so that a misspelt one shows at once.

    >>> class Point(Model):
    ...     x: int
    ...     y: int = 0
    >>> Point(x=1) == Point(x=1, y=0), Point(x=1)
    (True, Point(x=1, y=0))
    """

    FIELDS: ClassVar[dict[str, Field]] = {}
    SHOWN: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The fields of the JSON: their names here and there."""

    _PLAIN: ClassVar[dict[str, Any]] = {}
    _MADE: ClassVar[tuple[tuple[str, Callable[[], Any]], ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own: dict[str, Field] = {}
        for name in cls.__dict__.get("__annotations__", ()):  # noqa: RUF063 - `inspect` takes long to import
            if not name.startswith("_"):
                given = cls.__dict__.get(name, MISSING)
                own[name] = given if isinstance(given, Field) else Field(given)
        cls.FIELDS = {**cls.FIELDS, **own}
        cls.SHOWN = tuple((name, one.shown or name) for name, one in cls.FIELDS.items() if not one.exclude)
        cls._PLAIN = {name: one.default for name, one in cls.FIELDS.items() if one.default is not MISSING}
        cls._MADE = tuple(
            (name, one.default_factory) for name, one in cls.FIELDS.items() if one.default_factory is not None
        )

    def __init__(self, **given: Any) -> None:
        fields, values = self.FIELDS, self.__dict__
        values.update(self._PLAIN)
        for name, make in self._MADE:
            if name not in given:
                values[name] = make()
        values.update(given)
        if len(values) == len(fields) and given.keys() <= fields.keys():
            return
        if not given.keys() <= fields.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(given.keys() - fields.keys())}")
        if len(values) < len(fields):
            missing = [name for name in self.FIELDS if name not in values]
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Model) and type(self) is type(other) and self.values() == other.values()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in self.values().items())})"

    def values(self) -> dict[str, Any]:
        """The fields by name, as they are."""
        return {name: self.__dict__[name] for name in self.FIELDS}

    def replaced(self, **changes: Any) -> Self:
        """A copy with some fields changed; what is no field comes along."""
        copy = object.__new__(type(self))
        copy.__dict__.update(self.__dict__, **changes)
        return copy
