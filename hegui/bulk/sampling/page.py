"""A sample of an archive, and what it shows when it was read: as text, as JSON, as a sheet to fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hegui.bulk.sampling.judged_sample import VERDICTS, Judged
from hegui.bulk.sampling.plans import AQL, DQL, Plan
from hegui.bulk.sampling.sample import VERDICT, Sample, rank
from hegui.render.json import dumped
from hegui.render.page import Page
from hegui.render.workbooks.workbook import Row, Sheet, workbook
from hegui.wording import name, text
from schemas.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from hegui.render import Look

HEADS = ("row_number", "organization", "file", "stratum", "first", "second", "note", "sha256", "program")
"""The columns of the sheet; the last two are hidden, and strata by the program's verdict: a reader decides
without it, on reports in the order of their ranks, whatever their stratum."""

_HIDDEN = frozenset(HEADS.index(one) for one in ("sha256", "program"))
_DIGITS = 12
_LEAST = 0.001


def made(sample: Sample, form: str, look: Look) -> bytes:
    """A sample in a format: `text`, `json` or `xlsx`."""
    if form == "json":
        return dumped(plain(sample, look.lang), indent=2) + b"\n"
    return _sheet(sample, look.lang) if form == "xlsx" else _text(sample, look)


def plain(sample: Sample, lang: str) -> dict[str, Any]:
    """A sample as its JSON has it."""
    return {
        "schema_version": SCHEMA_VERSION,
        "population": sample.population,
        "where": sample.where,
        "plan": {
            "standard": _standard(sample.plan, lang),
            **{key: getattr(sample.plan, key) for key in ("size", "accept", "reject")},
        },
        "quality": sample.plan.kind and {"kind": sample.plan.kind, "percent": sample.plan.percent},
        "seed": sample.seed,
        "columns": list(sample.columns),
        "strata": [one._asdict() for one in sample.strata],
        "drawn": [
            {key: getattr(one, key) for key in ("rank", "sha256", "path", "stratum")} for one in sample.drawn
        ],
        "statement": statement(sample, lang),
    }


def statement(sample: Sample, lang: str) -> str:
    """What the sample can prove."""
    plan, proof = sample.plan, sample.proof
    words: dict[str, object] = {
        "population": sample.population,
        "standard": _standard(plan, lang),
        **{key: getattr(plan, key) for key in ("size", "accept", "reject")},
        "percent": f"{plan.percent or 0:g}%",
    }
    said = ["drawn"]
    if plan.kind:
        said.append(("plan_dql" if plan.kind == DQL else "plan") + ("" if plan.accept else "_zero"))
        said += ["switching"] if plan.kind == AQL else []
    if plan.size == sample.population:
        said.append("all_read")
    elif proof is None:
        said += ["of_one", "weighted"] if plan.kind else ["weighted"]
    else:
        words |= {
            "confidence": _percent(1 - proof.risk),
            "most": proof.most,
            "share": _percent(proof.most / sample.population),
        }
        if proof.chance is not None:
            words |= {"faulty": proof.faulty, "chance": _percent(proof.chance)}
            words["wrongly"] = _percent(1 - proof.chance)
            said.append(f"at_{plan.kind}")
        said.append(f"most_{plan.kind}" if plan.kind else "most")
    items = [text("sample", one, lang, **words) for one in said]
    return "".join(items) if lang == "zh" else " ".join(items)


def _standard(plan: Plan, lang: str) -> str | None:
    """The standard of a plan, and whether it is worked out by it."""
    if plan.standard and plan.calculated:
        return text("sample", "calculated", lang, standard=plan.standard)
    return plan.standard


def _percent(share: float) -> str:
    """Per cent with one digit, but for whole ones; a part is neither none nor all.

    >>> _percent(0.9), _percent(0.0588), _percent(0.0001), _percent(0.9999)
    ('90%', '5.9%', '<0.1%', '>99.9%')
    """
    if 0 < share < _LEAST:
        return f"<{_LEAST:.1%}"
    if 1 - _LEAST < share < 1:
        return f">{1 - _LEAST:.1%}"
    return f"{100 * share:.1f}".removesuffix(".0") + "%"


def _text(sample: Sample, look: Look) -> bytes:
    page = Page(look.columns, look.colour)
    page.line(statement(sample, look.lang))
    page.line(text("sample", "seed", look.lang, seed=sample.seed))
    page.blank()
    for stratum in sample.strata:
        if len(sample.strata) > 1:
            page.line(
                f"{_stratum(stratum.key, look.lang)}  {stratum.size} / {stratum.population}", style="bold"
            )
        for one in sample.drawn:
            if one.stratum == stratum.key:
                page.line(f"{one.rank:>4}  {one.path}", indent=2)
    return page.bytes()


def _stratum(key: str, lang: str) -> str:
    return name("archive", key, lang)


def _sheet(sample: Sample, lang: str) -> bytes:
    words = [text("sample", one, lang) for one in VERDICTS]
    mixed = sorted(sample.drawn, key=lambda one: rank(sample.seed, one.sha256))
    rows: list[Row] = [[text("sample", one, lang) for one in HEADS]]
    rows += [
        [
            *(number, one.organization, one.path, _stratum(one.stratum, lang)),
            *(None, None, None, one.sha256, one.verdict),
        ]
        for number, one in enumerate(mixed, 1)
    ]
    first, second, note = (HEADS.index(one) for one in ("first", "second", "note"))
    return workbook(
        [
            Sheet(
                text("sample", "sheet", lang),
                rows,
                choices={first: words, second: words, note: ()},
                hidden=_HIDDEN | ({HEADS.index("stratum")} if VERDICT in sample.columns else set()),
            ),
            Sheet(text("sample", "about", lang), [[one] for one in _about(sample, lang)]),
            Sheet(text("sample", "kept", lang), _for_the_program(sample, lang)),
        ]
    )


def _about(sample: Sample, lang: str) -> Iterator[str]:
    """What the sheet is and what is to be done with it, in sentences; the first is a heading."""
    words = {one: text("sample", one, lang) for one in (*VERDICTS, "first", "second", "note", "kept")}
    yield text("sample", "about", lang)
    yield statement(sample, lang)
    if sample.where:
        yield text("stats", "where", lang, where=sample.where)
    yield text("sample", "seed", lang, seed=sample.seed)
    if len(sample.strata) > 1:
        yield text("sample", "mixed", lang)
    for key in ("to_fill_in", "second_reader", "total_row", "read_back", "kept_sheet"):
        yield text("sample", key, lang, **words)


def _for_the_program(sample: Sample, lang: str) -> list[Row]:
    """What `hegui sample --evaluate` and `--grow` take from the workbook."""
    kept: list[Row] = [[text("sample", "what", lang), text("sample", "value", lang)]]
    return kept + [[key, _kept(value)] for key, value in plain(sample, lang).items() if key != "drawn"]


def _kept(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def read(judged: Judged, form: str, look: Look, kind: str | None = None) -> bytes:
    """What a sample shows that was read, as `text` or `json`; `kind` is that of its plan."""
    if form == "json":
        return dumped(_judged(judged), indent=2) + b"\n"
    page = Page(look.columns, look.colour)
    for line in _lines(judged, look.lang, kind):
        page.line(line)
    return page.bytes()


def _judged(judged: Judged) -> dict[str, Any]:
    whole, agreed = judged.whole, judged.agreement
    return {
        "schema_version": SCHEMA_VERSION,
        **{key: _rounded(getattr(whole, key)) for key in ("share", "low", "high")},
        "method": judged.method,
        "read": whole.read,
        "faulty": whole.faulty,
        "open": judged.left,
        "strata": [{key: _rounded(value) for key, value in one._asdict().items()} for one in judged.strata],
        "decision": judged.decision,
        "agreement": agreed and {key: _rounded(value) for key, value in agreed._asdict().items()},
        "program": {"missed": judged.missed, "false_alarms": judged.false_alarms},
    }


def _rounded(value: Any) -> Any:
    return round(value, _DIGITS) if isinstance(value, float) else value


def _lines(judged: Judged, lang: str, kind: str | None) -> list[str]:
    whole = judged.whole
    interval = {"share": f"{whole.share:.1%}", "low": f"{whole.low:.1%}", "high": f"{whole.high:.1%}"}
    items = [text("sample", "share", lang, read=whole.read, faulty=whole.faulty, **interval)]
    if judged.left:
        items.append(text("sample", "left", lang, count=judged.left))
    if len(judged.strata) > 1:
        items.append(text("sample", "strata_head", lang))
        items += [
            f"  {_stratum(one.key, lang)}  {one.faulty} / {one.read}  {one.share:.1%}"
            f" ({one.low:.1%}–{one.high:.1%})"
            for one in judged.strata
        ]
    if judged.decision:
        words = f"{judged.decision}_dql" if kind == DQL else judged.decision
        items.append(text("sample", words, lang))
    items.append(text("sample", "against", lang, missed=judged.missed, false_alarms=judged.false_alarms))
    if judged.agreement:
        values = {
            key: "—" if value is None else f"{value:.2f}" for key, value in judged.agreement._asdict().items()
        }
        items.append(text("sample", "agreement", lang, **values))
    return items
