"""How documents are to be checked: rules, day and checks as a user wrote them.

Apart from `hegui.pipeline`, so that what only starts the worker need not import the readers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from hegui.errors import RefusedError
from hegui.selection import codes as selected
from hegui.selection import nearest

if TYPE_CHECKING:
    from hegui.settings.settings_file import SettingsFile
    from schemas.result import Severity


_YAML = (".yaml", ".yml")


class Settings(TypedDict):
    """How documents are checked."""

    rules: str
    as_of: str | None
    codes: Sequence[str] | None
    lang: str
    stage: str
    kind: str | None
    own_packs: Sequence[str]
    own_facts: Sequence[str]
    severities: Mapping[str, Severity]
    suppress: Sequence[Mapping[str, str]]
    verdicts: Sequence[Mapping[str, str]] | None
    settings: str | None


def settings(
    *,
    rules: str,
    as_of: str | None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    lang: str = "zh",
    stage: str = "final",
    kind: str | None = None,
    facts: Iterable[str] = (),
    verdicts: str | None = None,
    one_document: bool = False,
    file: SettingsFile | None = None,
) -> Settings:
    """Settings from what a user wrote. Raises RefusedError for a pack, day or code that is not known.

    `verdicts` is a workbook, of which the verdicts on one document are for any where the run has
    `one_document`; `file` is the settings file, whose options stand in the others already.

    The checks and packs are loaded only where some of them are named."""
    own, with_facts = _parted(list(file.packs) if file is not None else [])
    rules, more = _parted_rules(rules)
    return Settings(
        rules=rules if rules == "auto" and not own else known_packs(rules, own),
        as_of=None if as_of is None else day(as_of),
        codes=_codes(select, ignore),
        lang=lang,
        stage=stage,
        kind=kind,
        own_packs=own,
        own_facts=usable_facts(dict.fromkeys([*with_facts, *more, *facts])),
        severities=dict(file.severity) if file is not None else {},
        suppress=list(file.suppress) if file is not None else [],
        verdicts=_verdicts(verdicts, one_document),
        settings=None if file is None else file.path,
    )


def facts_of(file: SettingsFile | None, given: Iterable[str]) -> list[str]:
    """The files of a user's own facts: those among the packs of a settings file, then those `given`.

    Raises RefusedError for one that is none."""
    within = _parted(list(file.packs))[1] if file is not None else []
    return usable_facts(dict.fromkeys([*within, *given]))


def _parted(files: Sequence[str]) -> tuple[list[str], list[str]]:
    """Of files of packs those with rules, and those with facts: one may have both."""
    if not files:
        return [], []
    from schemas.facts.own import holds

    found = {path: holds(path) for path in files}
    return [path for path in files if found[path].rules], [path for path in files if found[path].facts]


def _parted_rules(given: str) -> tuple[str, list[str]]:
    """The value of `--rules` without files that have facts alone, and all files that have some."""
    names = [name.strip() for name in given.split(",")]
    files = [name for name in names if name.lower().endswith(_YAML) and Path(name).exists()]
    with_rules, with_facts = _parted(files)
    left = [name for name in names if name not in files or name in with_rules]
    return (",".join(left) or "auto") if with_facts else given, with_facts


def _verdicts(path: str | None, one_document: bool) -> list[dict[str, str]] | None:
    if path is None:
        return None
    from hegui.review.verdicts import read

    return read(path, for_any=one_document)


def _codes(select: Iterable[str], ignore: Iterable[str]) -> list[str] | None:
    chosen, dropped = list(select), list(ignore)
    if not chosen and not dropped:
        return None
    from checks import rules

    return selected(rules.known(), chosen, dropped)


def day(given: str) -> str:
    """An ISO day as given. Raises RefusedError."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
            raise ValueError
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise RefusedError("bad_day", given=given) from None


def known_packs(given: str, own: Sequence[str] = ()) -> str:
    """Pack ids and files as given. Raises RefusedError for one that is not known or no pack."""
    from checks import packs

    known = ["auto", *(pack.id for pack in packs.all_packs()), *map(_usable_pack, own)]
    wanted = [name.strip() for name in given.split(",") if name.strip()]
    for name in wanted:
        if Path(name).suffix.lower() in _YAML:
            _usable_pack(name)
        elif name not in known:
            raise RefusedError("unknown_pack", given=name, nearest=nearest(name, known))
    return ",".join(wanted) or "auto"


def usable_facts(paths: Iterable[str]) -> list[str]:
    """Files of a user's own facts as given. Raises RefusedError for one that is none."""
    found = list(paths)
    for path in found:
        if not Path(path).exists():
            raise RefusedError("missing", path=path)
        from schemas.facts import load

        try:
            load((path,))
        except ValueError as error:
            reason = str(error).removeprefix(f"{path}: ").partition("\n")[0]
            raise RefusedError("bad_facts", path=path, reason=reason) from error
    return found


def _usable_pack(path: str) -> str:
    """The id of the pack in a user's file."""
    from checks import packs
    from schemas.report import Report

    if not Path(path).exists():
        raise RefusedError("missing", path=path)
    try:
        return packs.choose(Report(), None, path).ids[-1]
    except ValueError as error:
        reason = str(error).removeprefix(f"{path}: ").partition("\n")[0]
        raise RefusedError("bad_pack", path=path, reason=reason) from error
