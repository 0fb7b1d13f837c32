"""Names given on the command line: which are known, and which known one was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hegui.errors import RefusedError

Known = Mapping[str, Sequence[str]]
"""The rules of each code, in order."""


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


def codes(known: Known, select: Iterable[str], ignore: Iterable[str]) -> list[str]:
    """The codes to run, in the order of `known`: those selected (default all) without those ignored.

    `known` are the rules of each code (`LAW001.listed_law`). Each name is a rule, a code or a group (`LAW`),
    in any case; of a code of which not all rules are left, these stand for it. Raises RefusedError for a name
    that is none of them, and where nothing is left: a report without any check would look like one without
    findings.

    >>> known = {"CAL001": ["CAL001.a"], "LAW001": ["LAW001.a", "LAW001.b"], "LAW003": ["LAW003.a"]}
    >>> codes(known, ["LAW"], ["law003"]), codes(known, ["law001"], ["LAW001.a"])
    (['LAW001'], ['LAW001.b'])
    """
    chosen, dropped = _expand(known, select), _expand(known, ignore)
    left: list[str] = []
    for code, rules in known.items():
        kept = [one for one in rules if (not chosen or one in chosen) and one not in dropped]
        left += [code] if len(kept) == len(rules) else kept
    if not left:
        raise RefusedError("no_checks")
    return left


def is_chosen(code: str, select: Iterable[str], ignore: Iterable[str]) -> bool:
    """Whether a check is made with these names of groups, codes and rules; one rule of it is enough.

    >>> is_chosen("LAW001", ["law"], []), is_chosen("LAW001", [], ["LAW001"])
    (True, False)
    """
    names = {code, group(code)}
    chosen = [one.upper().partition(".")[0] for one in select]
    return (not chosen or not names.isdisjoint(chosen)) and names.isdisjoint(one.upper() for one in ignore)


def _expand(known: Known, names: Iterable[str]) -> set[str]:
    """The rules that names stand for."""
    wanted: set[str] = set()
    for name in names:
        upper = name.upper()
        matching = {
            rule
            for code, rules in known.items()
            for rule in rules
            if upper in (rule.upper(), code, group(code))
        }
        if not matching:
            every = [rule for rules in known.values() for rule in rules]
            near = nearest(name, [*known, *sorted({group(code) for code in known}), *every])
            raise RefusedError("unknown_code", given=name, nearest=near)
        wanted |= matching
    return wanted


def group(code: str) -> str:
    """The letters of a code.

    >>> group("LAW001")
    'LAW'
    """
    return code.rstrip("0123456789")
