"""How documents are to be checked: rules, day and checks as a user wrote them.

Apart from `hegui.pipeline`, so that what only starts the worker need not import the readers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict

from hegui.errors import RefusedError
from hegui.selection import codes as selected
from hegui.selection import nearest


class Settings(TypedDict):
    """How documents are checked."""

    rules: str
    as_of: str | None
    codes: Sequence[str] | None
    lang: str


def settings(
    *, rules: str, as_of: str | None, select: Iterable[str] = (), ignore: Iterable[str] = (), lang: str = "zh"
) -> Settings:
    """Settings from what a user wrote. Raises RefusedError for a pack, day or code that is not known.

    The checks and packs are loaded only where some of them are named."""
    return Settings(
        rules=rules if rules == "auto" else known_packs(rules),
        as_of=None if as_of is None else day(as_of),
        codes=_codes(select, ignore),
        lang=lang,
    )


def _codes(select: Iterable[str], ignore: Iterable[str]) -> list[str] | None:
    chosen, dropped = list(select), list(ignore)
    if not chosen and not dropped:
        return None
    from checks import engine

    return selected(list(engine.catalogue()), chosen, dropped)


def day(given: str) -> str:
    """An ISO day as given. Raises RefusedError."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
            raise ValueError
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise RefusedError("bad_day", given=given) from None


def known_packs(given: str) -> str:
    """Pack ids and files as given. Raises RefusedError for one that is not known or no pack."""
    from checks import packs

    known = ["auto", *(pack.id for pack in packs.all_packs())]
    wanted = [name.strip() for name in given.split(",") if name.strip()]
    for name in wanted:
        if Path(name).suffix.lower() in (".yaml", ".yml"):
            _usable_pack(name)
        elif name not in known:
            raise RefusedError("unknown_pack", given=name, nearest=nearest(name, known))
    return ",".join(wanted) or "auto"


def _usable_pack(path: str) -> None:
    from checks import packs
    from schemas.report import Report

    if not Path(path).exists():
        raise RefusedError("missing", path=path)
    try:
        packs.choose(Report(), None, path)
    except ValueError as error:
        reason = str(error).removeprefix(f"{path}: ").partition("\n")[0]
        raise RefusedError("bad_pack", path=path, reason=reason) from error
