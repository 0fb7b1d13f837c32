"""The stored reports, each with a name that stays: what it is made of is read when it is its turn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from corpus import probes
from corpus.bodies.made import MOST, clean, defective
from corpus.bodies.templates import HALVES, names, template
from hegui.evaluation.documents import NO_DOCUMENT, TRUTH

Json = Any
ROOT = Path(__file__).parents[2]
SEEDS = (1, 2, 3)
FORMATS = ("docx", "txt", "docx", "reportlab.pdf")
"""A made report has one of these, the next one the next."""

KEPT = {
    "written": "corpus/written",
    "generated": "corpus/generated",
    "report": "corpus/reports",
    "page": "corpus/pages",
    "public": "tests/hegui/public",
}
QUICK = 60
"""So many reports are drawn for a quick look."""

SLOW = (".scan.pdf", ".reportlab.pdf", ".png")
"""What takes a recogniser or fonts, and has no place in a quick look."""

LIGHT = ("case", "probe", "paper")
"""Kinds of small texts, of which a quick look takes few."""


class Input(NamedTuple):
    """A file's bytes and name, what `check_document` is asked with, and the truth where it is known."""

    content: bytes
    file: str
    asked: dict[str, Json]
    truth: Json | None = None


class Stored(NamedTuple):
    """A stored report: its name (`written/boxin-1.docx`), and what makes its input."""

    name: str
    make: Callable[[], Input]

    @property
    def kind(self) -> str:
        """The first part of the name."""
        return self.name.partition("/")[0]


def every() -> list[Stored]:
    """All stored reports, in an order that stays."""
    return [*_bodies(), *_files(), *_probes(), *_cases(), *_papers()]


def chosen(kinds: Iterable[str] = (), *, quick: bool = False, seed: int = 1) -> list[Stored]:
    """The reports of some kinds (none: all), or those that a quick look draws by a seed."""
    wanted = {*kinds}
    found = [one for one in every() if not wanted or one.kind in wanted]
    if not quick:
        return found
    random = Random(seed)
    heavy = [one for one in found if one.kind not in LIGHT and not one.name.endswith(SLOW)]
    light = [one for one in found if one.kind in LIGHT]
    drawn = random.sample(heavy, min(QUICK // 2, len(heavy))) + random.sample(
        light, min(QUICK - QUICK // 2, len(light))
    )
    return sorted(drawn, key=lambda one: one.name)


def _bodies() -> Iterator[Stored]:
    at = 0
    for half in HALVES:
        for name in names(half):
            for seed in SEEDS:
                for wrong in (False, True):
                    at += 1
                    form = FORMATS[(at + at // len(FORMATS)) % len(FORMATS)]
                    title = f"body/{half}/{name}-{seed}{'-defects' if wrong else ''}.{form}"
                    yield Stored(title, partial(_body, half, name, seed, wrong, form))


def _body(half: str, name: str, seed: int, wrong: bool, form: str) -> Input:
    one = template(half, name)
    made = defective(one, seed, (), MOST) if wrong else clean(one, seed)
    file = f"{made.report.name}.{form}"
    return Input(_printed(made.report, form), file, {}, made.truth)


def _printed(report: Any, form: str) -> bytes:
    if form == "docx":
        from corpus.layouts.word import docx_of

        return docx_of(report)
    if form == "txt":
        from corpus.layouts.plain import text_of

        return text_of(report).encode()
    from corpus.layouts.paper import pdf_of

    return pdf_of(report)


def _files() -> Iterator[Stored]:
    for kind, folder in KEPT.items():
        for path in sorted((ROOT / folder).iterdir()):
            suffix = path.name.partition(".")[2]
            if suffix not in NO_DOCUMENT and not suffix.endswith("json"):
                yield Stored(f"{kind}/{path.name}", partial(_file, path))


def _file(path: Path) -> Input:
    beside = path.with_name(path.name.partition(".")[0] + TRUTH)
    truth = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else None
    return Input(path.read_bytes(), path.name, {}, truth)


def _probes() -> Iterator[Stored]:
    for cycle in probes.cycles():
        for one in probes.load(cycle):
            for side in ("right", "wrong"):
                yield Stored(f"probe/{cycle}/{one.id}-{side}.txt", partial(_probe, one, side))


def _probe(one: probes.Probe, side: str) -> Input:
    slip = {"code": one.code, "texts": [one.words], "why": one.why}
    truth = {"kind": "audit_report", "findings": [slip] if side == "wrong" else []}
    return Input(one.report(getattr(one, side)).encode(), "report.txt", {}, truth)


def _cases() -> Iterator[Stored]:
    for path in sorted((ROOT / "tests/checks").glob("*.yaml")):
        for at, case in enumerate(_rows(path)):
            yield Stored(f"case/{path.stem}/{at}-{case['name']}.txt", partial(_case, path, at))


def _case(path: Path, at: int) -> Input:
    case = _rows(path)[at]
    asked: dict[str, Json] = {key: str(case[key]) for key in ("as_of", "kind") if key in case}
    if "rules" in case:
        asked["rules"] = case["rules"]
    return Input(case["text"].encode(), f"{case['name']}.txt", asked)


def _papers() -> Iterator[Stored]:
    path = ROOT / "tests/extract/papers.yaml"
    for at, paper in enumerate(_rows(path)):
        yield Stored(f"paper/{paper['name']}.txt", partial(_paper, path, at))


def _paper(path: Path, at: int) -> Input:
    paper = _rows(path)[at]
    return Input(paper["text"].encode(), f"{paper['name']}.txt", {})


@cache
def _rows(path: Path) -> list[dict[str, Json]]:
    rows: list[dict[str, Json]] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return rows
