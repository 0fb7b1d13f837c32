"""The wording of findings: one YAML file a group, Chinese and English side by side.

A message is `CODE: {zh: …, en: …}`, or `CODE: {variant: {zh: …, en: …}}` where a check has several things to
say. `{name}` is filled with the check's words. `not_checked.yaml` has the reasons why a check was not made,
`fields.yaml` the readable names of all paths of a report, `titles.yaml` what people call each check,
`summaries.yaml` what each looks for in one sentence.
"""

from __future__ import annotations

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


def template(code: str, variant: str, lang: str) -> str:
    """The text of a code with its blanks. Raises KeyError for a code or variant that is not there."""
    group = code if code == "not_checked" else code.rstrip("0123456789")
    entry = texts(group) if code == "not_checked" else texts(group)[code]
    entry = entry[variant] if variant else entry
    return str(entry[lang])


def message(code: str, variant: str, lang: str, words: dict[str, object]) -> str:
    """The text of a code in a language. Raises KeyError for a code, variant or word that is not there."""
    return template(code, variant, lang).format(**words)


def title(code: str, lang: str) -> str:
    """What people call a check; a code that is none of the checks' stands for itself.

    >>> title("LAW002", "zh"), title("model", "zh")
    ('法规尚未施行', 'model')
    """
    known = texts("titles").get(code)
    return code if known is None else str(known[lang])


def summary(code: str, lang: str) -> str:
    """What a check looks for, in one sentence; empty for a code that is none of the checks'.

    >>> summary("LAW006", "zh"), summary("model", "zh")
    ('法律法规的名称写错。', '')
    """
    known = texts("summaries").get(code)
    return "" if known is None else str(known[lang])


def coded(code: str, lang: str) -> str:
    """A code with what people call it.

    >>> coded("SUM001", "zh"), coded("model", "zh")
    ('SUM001 合计有误', 'model')
    """
    called = title(code, lang)
    return code if called == code else f"{code} {called}"


def without_indices(path: str) -> str:
    """A field's path without the numbers of entries.

    >>> without_indices("team[0].registrations[1].number")
    'team.registrations.number'
    """
    return "".join(part.partition("]")[2] if at else part for at, part in enumerate(path.split("[")))


def field_label(path: str, lang: str) -> str:
    """The readable name of one field, with the numbers (from 1) of the entries that it stands in.

    >>> field_label("team[0].registrations[1].number", "zh"), field_label("audit.end", "en")
    ('审核员注册证书号（1-2）', 'end of the audit')
    """
    numbers = "-".join(str(int(part.partition("]")[0]) + 1) for part in path.split("[")[1:])
    called = field_names([path], lang)
    if not numbers:
        return called
    return f"{called}（{numbers}）" if lang == "zh" else f"{called} ({numbers})"


def field_names(paths: Iterable[str], lang: str) -> str:
    """The readable names of field paths, joined as a list; a path without a name stands for itself.

    >>> field_names(["audit.end", "calibrations[0].model"], "en")
    'end of the audit, model of the instrument'
    """
    known = texts("fields")
    names = [known.get(without_indices(path), {}).get(lang, path) for path in paths]
    return ("、" if lang == "zh" else ", ").join(dict.fromkeys(names))
