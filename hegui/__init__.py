"""The application: command line, pipeline and what people read. From Python: `hegui.check`, `hegui.extract`.

What `hegui.api` has is imported when it is first asked for, so that the command line starts without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

try:
    from schemas import VERSION
except ImportError as error:
    import sys

    other = getattr(sys.modules.get("schemas"), "__file__", None) or "schemas"
    raise ImportError(
        f"{other} hides a package of that name that hegui needs: rename it, or start Python elsewhere"
    ) from error

if TYPE_CHECKING:
    from hegui.api import (
        Extraction,
        HeguiError,
        NotAReportError,
        OptionError,
        ProgramError,
        Result,
        UnreadableFileError,
        box_on,
        check,
        extract,
    )

__version__ = VERSION
__all__ = [
    "Extraction",
    "HeguiError",
    "NotAReportError",
    "OptionError",
    "ProgramError",
    "Result",
    "UnreadableFileError",
    "__version__",
    "box_on",
    "check",
    "extract",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'hegui' has no attribute {name!r}")
    from hegui import api

    return getattr(api, name)
