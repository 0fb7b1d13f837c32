"""The application's own words, Chinese and English side by side in `messages.yaml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePath
from typing import Any

from hegui.errors import RefusedError, WrongKindError
from schemas.cache import yaml_file

LANGUAGES = ("zh", "en")

_UNITS = (("hours", 3600), ("minutes", 60))
_MANY = 2
"""From so many of a larger unit on a time is told in it."""


@cache
def words() -> dict[str, Any]:
    """All entries of `messages.yaml`: a section, then a key, then a language."""
    loaded: dict[str, Any] = yaml_file.read(Path(__file__).with_name("messages.yaml"))
    return loaded


def text(section: str, key: str, lang: str, /, **fill: object) -> str:
    """The words of a key in a language, filled. Raises KeyError for what is not there."""
    return str(words()[section][key][lang]).format(**fill)


def name(section: str, key: str, lang: str) -> str:
    """The words of a key, or the key itself where it has none."""
    entry = words()[section].get(key)
    return key if entry is None else str(entry[lang])


def explain(error: RefusedError, lang: str) -> str:
    """The one line that says what is wrong and what to do."""
    if isinstance(error, WrongKindError):
        return _wrong_kind(error, lang)
    kind = _of_file(error) if error.kind in words()["errors"] else "unreadable"
    return text("errors", kind, lang, **{**error.words, **_named(error, lang)})


_NO_REPORTS = frozenset({"program", "windows_program", "mac_program", "sqlite"})
"""What is no document, by whatever name."""

_ENDINGS = frozenset(
    [
        *(".docx", ".docm", ".dotx", ".doc", ".dot", ".wps", ".rtf", ".odt", ".pdf"),
        *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp"),
    ]
)
"""Endings of names whose files are read: what is of an unknown format is none of them."""


def _of_file(error: RefusedError) -> str:
    """The message about a file that cannot be read: what it is stands against what its name says."""
    path = str(error.words.get("path", ""))
    suffix = PurePath(path).suffix.lower()
    unknown = error.kind == "unknown_format"
    if unknown and error.words.get("format") in _NO_REPORTS:
        return "no_report"
    if suffix not in _ENDINGS or not (unknown or error.kind == "encoding"):
        return error.kind
    error.words["suffix"] = suffix
    return "unlike_its_name" if unknown and error.words.get("format") != "binary" else "unlike_any"


def _named(error: RefusedError, lang: str) -> dict[str, str]:
    """The words that a reader of the message knows by another name: a format, a limit, what was meant."""
    from hegui.terminal.parser import meant

    unit = str(error.words.get("unit", ""))
    near = error.words.get("nearest")
    limit = {"limit": error.words.get("limit", ""), "unit": unit}
    return {
        "format": name("formats", str(error.words.get("format", "?")), lang),
        "fault": name("where_faults", str(error.words.get("reason", "")), lang),
        "near": meant(None if near is None else str(near), lang),
        "limit": text("limits", unit if unit in words()["limits"] else "other", lang, **limit).strip(),
    }


def _wrong_kind(error: WrongKindError, lang: str) -> str:
    chinese, _, english = error.reason.partition(" / ")
    reason = chinese if lang == "zh" or not english else english
    known = "unknown" if error.found == "unknown" else "found"
    wanted = name("kinds", error.wanted, lang)
    wording = text("wrong_kind", known, lang, wanted=wanted, reason=reason, **error.words)
    command = words()["reads"].get(error.found)
    if command is not None:
        return wording + text("wrong_kind", "reads", lang, command=command)
    if error.wanted != "audit_report" or known == "unknown":
        return wording
    return wording + text("wrong_kind", "blank" if error.found == "blank_form" else "overrule", lang)


def duration(seconds: float, lang: str) -> str:
    """A time in its largest unit.

    >>> duration(5400, "en"), duration(8000, "en"), duration(0.2, "zh")
    ('90 minutes', '2 hours', ' 1 秒')
    """
    for unit, size in _UNITS:
        if seconds >= _MANY * size:
            return text("durations", unit, lang, count=round(seconds / size))
    return text("durations", "seconds", lang, count=max(1, round(seconds)))
