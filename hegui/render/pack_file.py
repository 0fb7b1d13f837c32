"""A drafted rule pack as a YAML file: each entry with its clause, and above it what a person must confirm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from hegui.terminal.console import harmless
from hegui.wording import text

if TYPE_CHECKING:
    from checks.rulebooks.drafting import Confirm, Draft, Noted

_WIDE = 1_000_000
"""An entry is one line."""


def written(draft: Draft, lang: str) -> bytes:
    """The file of a drafted pack."""
    return ("\n".join(_lines(draft, lang)) + "\n").encode()


def _lines(draft: Draft, lang: str) -> Iterator[str]:
    yield f"# {text('draft', 'head', lang, count=draft.confirmations())}"
    yield from _confirm(draft.missing, lang)
    for one in draft.head:
        yield from _confirm(one.confirm, lang)
        yield _flow(one.entry)[1:-1]
    yield from _listed("parameters", draft.parameters, lang)
    if draft.clauses:
        yield from ("", "clauses:")
        yield from (f"  {code}: {_flow(clauses)}" for code, clauses in draft.clauses.items())
    yield from _listed("contents", draft.contents, lang)
    yield from _tables(draft.time_tables, lang)
    yield from _listed("accounts", draft.accounts, lang)


def _listed(name: str, entries: Iterable[Noted], lang: str) -> Iterator[str]:
    for at, one in enumerate(entries):
        if not at:
            yield from ("", f"# {text('draft', name, lang)}", f"{name}:")
        yield from _confirm(one.confirm, lang, "  ")
        yield f"  - {_flow(one.entry)}"


def _tables(tables: Iterable[Noted], lang: str) -> Iterator[str]:
    for at, one in enumerate(tables):
        if not at:
            yield from ("", f"# {text('draft', 'time_tables', lang)}", "time_tables:")
        yield from _confirm(one.confirm, lang, "  ")
        entry = dict(one.entry)
        rows = entry.pop("rows")
        for place, (key, value) in enumerate(entry.items()):
            yield f"  {' ' if place else '-'} {_flow({key: value})[1:-1]}"
        yield "    rows:"
        yield from (f"      - {_flow(row)}" for row in rows)


def _confirm(items: Iterable[Confirm], lang: str, indent: str = "") -> Iterator[str]:
    for one in items:
        fill = {key: " ".join(harmless(value).split()) for key, value in one.fill.items()}
        yield f"{indent}# confirm: {text('draft', one.key, lang, **fill)}"


def _flow(value: Any) -> str:
    """A value on one line."""
    import yaml  # heavy: only where a pack is written

    dumped = yaml.safe_dump(
        _plain(value), default_flow_style=True, allow_unicode=True, sort_keys=False, width=_WIDE
    )
    return str(dumped).strip()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
