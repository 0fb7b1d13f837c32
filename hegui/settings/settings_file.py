"""Settings of a user or an office: `hegui.toml`, or `[tool.hegui]` of `pyproject.toml`.

Found from the current folder upwards, never from the document's own: a document may not bring its settings
along. The options of the command stand there under their own names; an option given on the command line wins.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hegui.errors import RefusedError
from hegui.selection import nearest
from hegui.terminal.parser import names
from hegui.terminal.parser import path as shown_path

if TYPE_CHECKING:
    from schemas.result import Severity

OWN = "hegui.toml"
SHARED = "pyproject.toml"
NONE = "none"
APART = ("help", "config", "diff", "also", "model", "model_answers", "trust", "sample")
"""Options that no settings file has."""
Options = Callable[[], Mapping[str, argparse.Action]]
"""Makes options by their names."""

TABLES = ("severity", "packs", "suppress", "model")
"""What a settings file has beside the options."""
SEVERITY: tuple[Severity, ...] = ("error", "warning", "info")
OFF = "off"
"""In the place of a severity: the check is not made, as if it were ignored."""
SUPPRESS = ("fingerprint", "code", "path", "reason", "by", "until")


class SettingsFile(NamedTuple):
    """What a settings file says. `path` as shown in results; `options` by their attribute of the arguments.

    `severity` by code or rule, `off` the codes and rules that are not checked, `packs` are files of a user's
    rule packs, `suppress` entries as in `SUPPRESS`, each with the settings file's `folder`; `model` are
    fields of `hegui.settings.model_choice.Choice`."""

    path: str
    options: Mapping[str, Any]
    severity: Mapping[str, Severity]
    off: Sequence[str]
    packs: Sequence[str]
    suppress: Sequence[Mapping[str, str]]
    model: Mapping[str, Any]


def given(argv: Sequence[str]) -> str | None:
    """The value of `--config` in the arguments (of several the last); null without one."""
    found = None
    for number, argument in enumerate(argv):
        if argument == "--config":
            found = next(iter(argv[number + 1 : number + 2]), None)
        elif argument.startswith("--config="):
            found = argument.partition("=")[2]
    return found


def load(config: str | None, parser: argparse.ArgumentParser, others: Options) -> SettingsFile | None:
    """The settings of `--config`, or those found; null where there are none (or `none` is asked for).

    A settings file serves all commands, which pass over what they lack: `others` makes the options of all.

    Raises RefusedError for a file that cannot be read and for what no settings file may say."""
    if config == NONE:
        return None
    if config is not None:
        return _named(config, parser, others)
    for path in _candidates():
        shown = shown_path(Path(os.path.relpath(path)).as_posix())
        table = _table(path, shown)
        if table is not None:
            return _settings(shown, table, Path(os.path.relpath(path.parent)), parser, others)
    return None


def _named(config: str, parser: argparse.ArgumentParser, others: Options) -> SettingsFile:
    path, shown = Path(config), shown_path(config)
    if not config or not path.exists():
        raise RefusedError("missing", path=shown)
    table = _table(path, shown)
    if table is None:
        raise RefusedError("settings_none", path=shown)
    return _settings(shown, table, path.parent, parser, others)


def options_of(parser: argparse.ArgumentParser) -> dict[str, argparse.Action]:
    """The options that a settings file may have, by their names."""
    return {
        name.removeprefix("--"): action
        for action in parser._actions
        for name in action.option_strings
        if name.startswith("--") and action.dest not in APART
    }


def _candidates() -> Iterator[Path]:
    """The files that may have settings, the nearest first. What may not be looked into has none."""
    try:
        folder = Path.cwd()
    except OSError:  # was deleted meanwhile
        return
    for each in (folder, *folder.parents):
        paths = [each / name for name in (OWN, SHARED)]
        yield from (path for path in paths if os.access(path, os.F_OK) and path.is_file())


def _table(path: Path, shown: str) -> dict[str, Any] | None:
    """The table of settings in a file; null for a project's file without one."""
    import tomllib

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RefusedError("settings_text", path=shown) from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise RefusedError("bad_settings", path=shown, reason=reason) from error
    if path.name != SHARED:
        return content
    tool = content.get("tool")
    if not isinstance(tool, dict) or "hegui" not in tool:
        return None
    table = tool["hegui"]
    if not isinstance(table, dict):
        raise _wrong(shown, "tool.hegui", table, "[tool.hegui]")
    return table


def _settings(
    shown: str,
    table: Mapping[str, Any],
    folder: Path,
    parser: argparse.ArgumentParser,
    others_of: Options,
) -> SettingsFile:
    actions, others = options_of(parser), others_of()
    options: dict[str, Any] = {}
    for key, value in table.items():
        if key in actions:
            action = actions[key]
            made = _value(shown, key, value, action)
            options[action.dest] = _in_folder(key, made, folder)
        elif key in others:
            # What another command of the same settings understands is looked at there.
            _value(shown, key, value, others[key])
        elif key == "tool":
            raise RefusedError("settings_head", path=shown)
        elif key not in TABLES:
            raise _unknown(shown, key, [*actions, *TABLES])
    severity = _severity(shown, table.get("severity", {}))
    return SettingsFile(
        path=shown,
        options=options,
        severity={code: one for code, one in severity.items() if one is not None},
        off=[code for code, one in severity.items() if one is None],
        packs=[str(folder / name) for name in _packs(shown, table.get("packs", []))],
        suppress=[{**entry, "folder": str(folder)} for entry in _suppress(shown, table.get("suppress", []))],
        model=_model(shown, table["model"], folder) if "model" in table else {},
    )


# ---------------------------------------------------------------- options


def _value(shown: str, key: str, value: Any, action: argparse.Action) -> Any:
    """The value of an option as the command line would make it."""
    if action.nargs == 0:
        return _of(bool, shown, key, value, "true | false")
    if action.type is names:
        return names(value) if isinstance(value, str) else _texts(shown, key, value)
    if isinstance(value, list) and key == "rules":
        return ",".join(_texts(shown, key, value))
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if action.choices is not None:
        if value not in action.choices:
            raise _wrong(shown, key, value, " | ".join(map(str, action.choices)))
        return value
    if callable(action.type) and isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return action.type(str(value))
        except argparse.ArgumentTypeError as error:
            raise RefusedError("settings_option", path=shown, key=key, reason=error) from error
    if callable(action.type):
        raise _wrong(shown, key, value, "1, 2, …")
    return _of(str, shown, key, value, "YYYY-MM-DD" if action.metavar == "YYYY-MM-DD" else '"…"')


def _in_folder(key: str, value: Any, folder: Path) -> Any:
    """Files of rule packs and facts are told from the settings file's folder."""
    if key in ("verdicts", "baseline", "tls-ca", "tls-cert", "tls-key"):
        return str(folder / value)
    if key == "facts":
        return [str(folder / name) for name in value]
    if key != "rules":
        return value
    parts = [part.strip() for part in value.split(",")]
    return ",".join(
        str(folder / part) if part.lower().endswith((".yaml", ".yml")) else part for part in parts
    )


def _packs(shown: str, names: Any) -> list[str]:
    found = _texts(shown, "packs", names)
    for name in found:
        if not name.lower().endswith((".yaml", ".yml")):
            raise _wrong(shown, "packs", name, '["….yaml", …]')
    return found


def _model(shown: str, stated: Any, folder: Path) -> dict[str, Any]:
    from hegui.settings import model_choice

    return model_choice.table(stated, folder, partial(_wrong, shown), partial(_unknown, shown))


def _texts(shown: str, key: str, value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise _wrong(shown, key, value, '["…", …]')
    return value


def _of(kind: type, shown: str, key: str, value: Any, form: str) -> Any:
    if not isinstance(value, kind):
        raise _wrong(shown, key, value, form)
    return value


# ---------------------------------------------------------------- severities and suppressions


def _severity(shown: str, table: Any) -> dict[str, Severity | None]:
    """Severities by code and by rule, null for what is off: a group stands for its codes, a code goes before
    its group, a rule before its code. A table under a code has the code's rules."""
    if not isinstance(table, dict):
        raise _wrong(shown, "severity", table, '{LAW007 = "warning"}')
    if not table:
        return {}
    from checks import rules
    from hegui.selection import group

    known = rules.known()
    found: dict[str, Severity | None] = {}
    for name, severity in sorted(_flat(table), key=lambda pair: len(pair[0])):
        wanted = next((one for one in SEVERITY if one == severity), None)
        if wanted is None and severity != OFF:
            raise _wrong(shown, f"severity.{name}", severity, " | ".join((*SEVERITY, OFF)))
        names = [code for code in known if name.upper() in (code, group(code))]
        names = names or [one for ids in known.values() for one in ids if name.upper() == one.upper()]
        if not names:
            raise _unknown_code(shown, name, [*known, *known.get(rules.code_of(name).upper(), ())])
        found.update(dict.fromkeys(names, wanted))
    return found


def _flat(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The entries of a table by name: `SUM002.listed = "info"` is a table under `SUM002`, unless quoted."""
    for name, stated in table.items():
        if isinstance(stated, dict):
            yield from ((f"{name}.{rule}", severity) for rule, severity in stated.items())
        else:
            yield name, stated


def _suppress(shown: str, entries: Any) -> Iterator[dict[str, str]]:
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise _wrong(shown, "suppress", entries, "[[suppress]]")
    for entry in entries:
        for key in entry:
            if key not in SUPPRESS:
                raise _unknown(shown, f"suppress.{key}", [f"suppress.{name}" for name in SUPPRESS])
        data = {key: _suppressed(shown, key, value) for key, value in entry.items()}
        if ("fingerprint" in data) == ("code" in data):
            raise RefusedError("suppress_what", path=shown)
        yield data


def _suppressed(shown: str, key: str, value: Any) -> str:
    if key == "until":
        return _day(shown, value)
    text: str = _of(str, shown, f"suppress.{key}", value, '"…"')
    if key == "code":
        _known_code(shown, text)
    return text


def _day(shown: str, value: Any) -> str:
    try:
        if isinstance(value, datetime) or not isinstance(value, date | str):
            raise ValueError
        return value.isoformat() if isinstance(value, date) else date.fromisoformat(value).isoformat()
    except ValueError:
        raise _wrong(shown, "suppress.until", value, "YYYY-MM-DD") from None


def _known_code(shown: str, code: str) -> None:
    from checks import rules
    from hegui.selection import group

    known = rules.known()
    names = {one.upper() for ids in known.values() for one in ids}
    if code.upper() not in {*known, *map(group, known), *names}:
        raise _unknown_code(shown, code, [*known])


# ---------------------------------------------------------------- what is wrong with a file


def _unknown_code(shown: str, code: str, known: Sequence[str]) -> RefusedError:
    near = nearest(code, [*known, *sorted({one.rstrip("0123456789") for one in known})])
    return RefusedError("settings_code", path=shown, given=code, nearest=near)


def _unknown(shown: str, key: str, known: Sequence[str]) -> RefusedError:
    return RefusedError("settings_key", path=shown, given=key, nearest=nearest(key, known))


def _wrong(shown: str, key: str, value: Any, form: str) -> RefusedError:
    return RefusedError("settings_value", path=shown, key=key, given=str(value)[:60], form=form)
