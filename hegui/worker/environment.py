"""Limits that the environment sets."""

from __future__ import annotations

import os

from hegui.errors import RefusedError
from ingest import limits


def limits_of_environment() -> None:
    """Set the limits named in the environment. Raises RefusedError for one that is no limit or no number."""
    try:
        limits.set_from(os.environ)
    except ValueError as error:
        raise RefusedError("bad_limit", given=str(error)) from None
