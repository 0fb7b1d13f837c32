"""The definitions of monitoring checklists: data, one YAML file each, and what follows from them.

Another year's or province's checklist is another file: here, or given by a user (`file_content`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from schemas.cache import yaml_file
from schemas.checklists.models import Checklist, ChecklistPart, ChecklistRow, Indicator, Place, Step
from schemas.record import Model

__all__ = [
    "Checklist",
    "ChecklistPart",
    "ChecklistRow",
    "Indicator",
    "Place",
    "Step",
    "all_checklists",
    "file_content",
    "made",
]

_HERE = Path(__file__).parent
M = TypeVar("M", bound=Model)


@cache
def all_checklists() -> tuple[Checklist, ...]:
    """The definitions that come with the program, by name."""
    return tuple(made(yaml_file.read(path)) for path in sorted(_HERE.glob("*.yaml")))


def file_content(path: str) -> dict[str, Any]:
    """What a user's own definition says. Raises OSError, ValueError for a file that is none."""
    import yaml

    from schemas.twins import twin

    try:
        content = yaml.safe_load(Path(path).read_text(encoding="utf-8-sig"))
        twin(Checklist).model_validate(content)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        raise ValueError(_first(error)) from error
    return dict(content)


def made(content: dict[str, Any]) -> Checklist:
    """The definition that a file says."""
    return _made(Checklist, content)


def _first(error: Exception) -> str:
    """What is wrong first, in a line."""
    errors = getattr(error, "errors", None)
    if errors is None:
        return str(error).partition("\n")[0]
    one = errors()[0]
    return f"{'.'.join(map(str, one['loc']))}: {one['msg']}"


def _made(model: type[M], content: dict[str, Any]) -> M:
    """A model of what a file says, with the models below it."""
    hints = _hints(model)  # type: ignore[arg-type] # classes are hashable
    return model(**{name: _value(hints[name], value) for name, value in content.items()})


@cache
def _hints(model: Any) -> dict[str, Any]:
    return get_type_hints(model)


def _value(hint: Any, value: Any) -> Any:
    if get_origin(hint) is list:
        return [_value(get_args(hint)[0], one) for one in value]
    if isinstance(hint, type) and issubclass(hint, Model):
        return _made(hint, value)
    return value
