"""The wording of findings: one YAML file a group, Chinese and English side by side.

A message is `CODE: {zh: …, en: …}`, or `CODE: {variant: {zh: …, en: …}}` where a check has several things to
say. `{name}` is filled with the check's words. `not_checked.yaml` has the reasons why a check was not made,
`fields.yaml` the readable names of the report's fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from schemas.cache import yaml_file

HERE = Path(__file__).parent
LANGUAGES = ("zh", "en")


@cache
def texts(group: str) -> dict[str, Any]:
    """The messages of a group (`LAW`), or of `not_checked`."""
    loaded: dict[str, Any] = yaml_file.read(HERE / f"{group}.yaml")
    return loaded


def codes() -> list[str]:
    """The codes of all checks, in order: each check has its wording here."""
    return sorted(code for path in HERE.glob("[A-Z]*.yaml") for code in texts(path.stem))


def message(code: str, variant: str, lang: str, words: dict[str, object]) -> str:
    """The text of a code in a language. Raises KeyError for a code, variant or word that is not there."""
    group = code if code == "not_checked" else code.rstrip("0123456789")
    entry = texts(group) if code == "not_checked" else texts(group)[code]
    entry = entry[variant] if variant else entry
    return str(entry[lang]).format(**words)


def field_names(paths: Iterable[str], lang: str) -> str:
    """The readable names of field paths, joined as a list; a path without a name stands for itself.

    >>> field_names(["audit.end", "calibrations[0].model"], "en")
    'end of the audit, model of the instrument'
    """
    known = texts("fields")
    names = [known.get(re.sub(r"\[\d+\]", "", path), {}).get(lang, path) for path in paths]
    return ("、" if lang == "zh" else ", ").join(dict.fromkeys(names))
