"""Names given on the command line: which are known, and which known one was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hegui.errors import RefusedError


def nearest(given: str, known: Iterable[str]) -> str | None:
    """The known name most like the one given (case and leading dashes aside); null where none is like it.

    >>> nearest("tetx", ["json", "text"]), nearest("--formt", ["--format"]), nearest("html", ["json", "text"])
    ('text', '--format', None)
    """
    folded = {_bare(name): name for name in reversed(list(known))}
    from difflib import get_close_matches  # only for what is misspelt

    found = get_close_matches(_bare(given), folded, n=1)
    return folded[found[0]] if found else None


def _bare(name: str) -> str:
    return name.casefold().lstrip("-")


def codes(known: Sequence[str], select: Iterable[str], ignore: Iterable[str]) -> list[str]:
    """The codes to run, in the order of `known`: those selected (default all) without those ignored.

    Each name is a code or a group (`LAW`), in any case. Raises RefusedError for a name that is neither,
    and where nothing is left: a report without any check would look like one without findings.

    >>> codes(["CAL001", "LAW001", "LAW003"], ["LAW"], ["law003"])
    ['LAW001']
    """
    chosen, dropped = _expand(known, select), _expand(known, ignore)
    left = [code for code in known if (not chosen or code in chosen) and code not in dropped]
    if not left:
        raise RefusedError("no_checks")
    return left


def is_chosen(code: str, select: Iterable[str], ignore: Iterable[str]) -> bool:
    """Whether a check is made with these names of codes and groups.

    >>> is_chosen("LAW001", ["law"], []), is_chosen("LAW001", [], ["LAW001"])
    (True, False)
    """
    names = {code, group(code)}
    chosen = [one.upper() for one in select]
    return (not chosen or not names.isdisjoint(chosen)) and names.isdisjoint(one.upper() for one in ignore)


def _expand(known: Sequence[str], names: Iterable[str]) -> set[str]:
    wanted: set[str] = set()
    for name in names:
        upper = name.upper()
        matching = {code for code in known if upper in (code, group(code))}
        if not matching:
            near = nearest(name, [*known, *sorted({group(code) for code in known})])
            raise RefusedError("unknown_code", given=name, nearest=near)
        wanted |= matching
    return wanted


def group(code: str) -> str:
    """The letters of a code.

    >>> group("LAW001")
    'LAW'
    """
    return code.rstrip("0123456789")
