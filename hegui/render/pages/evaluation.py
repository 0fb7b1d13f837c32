"""The figures of an evaluation: tables for a terminal with what was missed, Markdown for the docs, JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hegui.render.json import dumped
from hegui.render.pipelines.markdown import escaped
from hegui.terminal.console import harmless, inert
from schemas import patterns

Json = Any
Table = dict[str, dict[str, Json]]
"""Figures by name (see `hegui.evaluation.summary.figures`)."""

_PLAIN = patterns.compile(r"[A-Za-z0-9_.\[\] -]+")
SHARES = ("precision", "recall", "f1")
LONGEST = 60


def as_json(whole: dict[str, Json]) -> bytes:
    """The summary itself."""
    return dumped(whole, indent=2) + b"\n"


def as_text(whole: dict[str, Json]) -> bytes:
    """The tables, then what was missed and what was false, by document."""
    lines: list[str] = []
    for title, table in _tables(whole):
        lines += [*_rows(title, table), ""]
    lines += [*_rule_rows(whole["rules"]), ""]
    lines.append(_clean(whole))
    for name, one in whole["documents"].items():
        if details := list(_details(one)):
            lines += ["", name, *details]
    return inert("\n".join(map(harmless, lines)) + "\n").encode("utf-8", "replace")


def as_markdown(whole: dict[str, Json]) -> bytes:
    """The tables without the documents."""
    lines: list[str] = []
    for title, table in _tables(whole):
        wide = any("recall_interval" in row for row in table.values())
        heads = [title, "tp", "fp", "fn", *SHARES]
        heads += ["precision 95 %", "recall 95 %"] if wide else []
        lines += [f"| {' | '.join(heads)} |", f"| --- |{' ---: |' * (len(heads) - 1)}"]
        lines += [f"| {' | '.join([_escaped(name), *_cells(row, wide)])} |" for name, row in table.items()]
        lines.append("")
    lines += ["| rules | tp | fp | precision | precision 95 % |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, row in whole["rules"].items():
        low, high = row["precision_interval"] or (0, 1)
        shown = [str(row["tp"]), str(row["fp"]), f"{row['precision']:.3f}", f"{low:.2f}–{high:.2f}"]
        lines.append(f"| {' | '.join([_escaped(name), *shown])} |")
    lines.append("")
    return "\n".join([*lines, _clean(whole), ""]).encode("utf-8", "replace")


def _tables(whole: dict[str, Json]) -> Iterator[tuple[str, Table]]:
    yield "groups", {**whole["groups"], "ALL": whole["total"]["fields"]}
    yield "fields", whole["fields"]
    yield "codes", {**whole["codes"], "ALL": whole["total"]["codes"]}
    for name in ("formats", "bodies"):
        for what in ("fields", "codes"):
            yield f"{name}: {what}", {key: value[what] for key, value in whole[name].items()}


def _clean(whole: dict[str, Json]) -> str:
    return "clean reports: {files} files, {errors} errors, {warnings} warnings".format(**whole["clean"])


def _rows(title: str, table: Table) -> Iterator[str]:
    width = max(map(len, [title, *table]))
    yield f"{title:<{width}}     tp    fp    fn   prec    rec     f1"
    for name, row in table.items():
        shares = "".join("      -" if row[s] is None else f"{row[s]:7.3f}" for s in SHARES)
        yield f"{name:<{width}}  {row['tp']:5d} {row['fp']:5d} {row['fn']:5d}{shares}"


def _rule_rows(rules: Table) -> Iterator[str]:
    width = max(map(len, ["rules", *rules]))
    yield f"{'rules':<{width}}     tp    fp   prec"
    for name, row in rules.items():
        yield f"{name:<{width}}  {row['tp']:5d} {row['fp']:5d}{row['precision']:7.3f}"


def _cells(row: dict[str, Json], wide: bool) -> Iterator[str]:
    yield from (str(row[name]) for name in ("tp", "fp", "fn"))
    yield from ("" if row[name] is None else f"{row[name]:.3f}" for name in SHARES)
    if wide:
        for name in ("precision_interval", "recall_interval"):
            yield "" if not row.get(name) else "{:.2f}–{:.2f}".format(*row[name])


def _escaped(name: str) -> str:
    return f"`{name}`" if _PLAIN.fullmatch(name) else escaped(name)


def _details(one: dict[str, Json]) -> Iterator[str]:
    if one["failure"]:
        yield f"  failed: {one['failure']}"
    for miss in one["fields"]:
        yield f"  field   {miss['path']}: {_cut(miss['expected'])} / {_cut(miss['found'])}"
    for finding in one["missed"]:
        yield f"  missed  {finding['code']} {' '.join(finding.get('texts', []))}"
    for finding in one["false_alarms"]:
        yield f"  false   {finding['code']} {finding['severity']}: {finding['message']}"


def _cut(text: str | None) -> str:
    return "—" if text is None else text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
