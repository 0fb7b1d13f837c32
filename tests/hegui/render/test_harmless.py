"""What tries to break out of an output is text in it, in every format of every command."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from corpus.layouts.plain import text_of
from hegui import pipeline
from hegui.catalogue import checks_about
from hegui.other_kinds import lists, monitoring, rulebook
from hegui.render import BESIDE, FORMATS, TAKES, Look, Source, finding_text, load, make, result_form
from hegui.render.document_view import show
from hegui.render.pages import evaluation
from hegui.render.show import html
from hegui.terminal.console import harmless
from ingest import read_bytes
from schemas import checklists
from schemas.other_kinds.monitoring import MonitoredReport
from schemas.result import (
    Clause,
    FailedDocument,
    Failure,
    Judgement,
    MonitoringResult,
    NotChecked,
    Suppression,
)
from tests.conftest import Hegui
from tests.extract.rulebook import invented
from tests.hegui import breakout, inactive
from tests.hegui.commands.test_monitor import OWN, SMALL
from tests.hegui.commands.test_monitor_lists import NOTICE
from tests.hegui.results import at, finding

TEXTS = {**breakout.PRINTABLE, **breakout.CODES, "lines": "甲\r\n::error::乙\n=1+1\ud800"}
HOSTILE = list(TEXTS.values())
MORE = ("organizer", "legal_representative", "address")
FAILED = FailedDocument(
    document={"path": breakout.NAME}, error=Failure(kind="corrupt", message=breakout.NAME)
)


def rendered(command: str, name: str, source: Source, lang: str = "zh") -> str:
    """What a reader sees of the answer in a format, and beside a file that could not be read."""
    if name in BESIDE:
        return inactive.SEEN[name](make(command, name, source, Look(lang)))
    renderer = load(command, name)
    if name != "text":
        inactive.SEEN[name](renderer.several([source.judgement, FAILED], Look(lang)))
    return inactive.SEEN[name](renderer.several([source.judgement], Look(lang)))


def worded(judgement: Judgement) -> Judgement:
    """The answer with findings of hostile words alone."""
    code = checks_about(finding_text.subject(judgement))[0].code
    evil = [
        finding(
            code,
            message=text,
            expected=text,
            actual=text,
            evidence=[at(1, text), at(2, text)],
            fields=[text],
            clauses=[Clause(pack=text, document=text, clause=text)],
            fingerprint=f"{number:016}",
        )
        for number, text in enumerate(HOSTILE)
    ]
    stands = Suppression(reason=HOSTILE[0], by=HOSTILE[1], until=HOSTILE[2])
    return judgement.replaced(
        findings=[*judgement.findings, *evil, evil[0].replaced(suppressed=True, suppression=stands)],
        not_checked=[*judgement.not_checked, *(NotChecked(code=code, reason=one) for one in HOSTILE)],
    )


def of_text(text: str, read: Any) -> Source:
    data = text.encode()
    document = read_bytes(data, breakout.NAME)
    return Source(worded(read(document)), document, [data])


def sources() -> dict[str, Source]:
    """An answer of each command on a document of hostile words."""
    words = "".join(f"{text}。" for text in breakout.PRINTABLE.values())
    rules = text_of(invented.rules("decimal", halves=True).report)
    return {
        "rulebook": of_text(rules.replace("往返多个场所之间的时间不计入", words), rulebook.read_document),
        "monitor": of_text(
            OWN.replace("1人未培训", words),
            partial(monitoring.read_document, definitions=[checklists.file_content(str(SMALL))]),
        ),
        "list": of_text(NOTICE.replace("宁洲青峦铸造有限公司", words), lists.read_document),
    }


def shown_whole(source: Source, seen: str, name: str) -> None:
    """Every message of a finding that counts is seen."""
    for one in source.judgement.findings:
        message = one.message.replace("\ud800", "?") if name == "json" else harmless(one.message)
        assert inactive.folded(message)[:300] in seen or one.suppressed


CASES = [
    (kind, name)
    for kind in breakout.FILES
    for name in FORMATS["check"]
    if name not in TAKES or kind in TAKES[name]
]


@pytest.mark.parametrize(("kind", "name"), CASES)
def test_a_report_stays_text_in_every_format(kind: str, name: str) -> None:
    source = breakout.source(kind)
    assert len(source.judgement.findings) >= len(breakout.PRINTABLE)
    shown_whole(source, rendered("check", name, source), name)
    whole = source._replace(judgement=worded(source.judgement))
    shown_whole(whole, rendered("check", name, whole, "en"), name)


@pytest.mark.parametrize(
    ("command", "name"),
    [(command, name) for command in ("rulebook", "monitor", "list") for name in FORMATS[command]],
)
def test_what_other_commands_read_stays_text(answers: dict[str, Source], command: str, name: str) -> None:
    source = answers[command]
    seen = rendered(command, name, source)
    shown_whole(source, seen, name)
    if name in {"json", "html", "xlsx"}:
        assert inactive.folded(breakout.PRINTABLE["formula"]) in seen


@pytest.fixture(scope="module")
def answers() -> dict[str, Source]:
    return sources()


def test_the_form_of_a_monitoring_has_text_alone(answers: dict[str, Source]) -> None:
    judgement = answers["monitor"].judgement
    assert isinstance(judgement, MonitoringResult)
    words = "".join(HOSTILE[:-1])
    hostile = judgement.monitoring.replaced(
        institution=words, report=MonitoredReport(title=words, number=words), more=dict.fromkeys(MORE, words)
    )
    seen = inactive.word(result_form.filled(hostile, checklists.all_checklists()[0]), form=True)
    assert inactive.folded(breakout.PRINTABLE["handler"]) in seen


@pytest.mark.parametrize("kind", breakout.FILES)
def test_what_was_read_stays_text(kind: str) -> None:
    source = breakout.source(kind)
    read = show(source.document, source.files)
    fields = pipeline.extract_document(source.document)
    for command, document in (("show", read), ("extract", fields)):
        for name in FORMATS[command]:
            renderer = load(command, name)
            assert inactive.folded(breakout.PRINTABLE["script"]) in inactive.SEEN[name](
                renderer.several([document, FAILED], Look())
            )
            inactive.SEEN[name](renderer.one(document, Look("en")))
    assert inactive.folded(breakout.PRINTABLE["handler"]) in inactive.page(html.page(read, "zh"))


def test_a_hostile_name_on_the_command_line_is_text(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / breakout.NAME).write_bytes(breakout.as_text())
    (tmp_path / f"{breakout.NAME}.pdf").write_bytes(b"%PDF-1.4 broken")
    ran = hegui("check", ".", "--fail-on", "never", "--also", "sarif=a.sarif", cwd=tmp_path)
    assert ran.status == 2
    for printed in (ran.raw, ran.err.encode()):
        assert inactive.folded(harmless(breakout.NAME)[:60]) in inactive.text(printed)
    assert "41805" in inactive.sarif((tmp_path / "a.sarif").read_bytes())
    ran = hegui("check", breakout.NAME, "--fail-on", "never", "--format", "html", cwd=tmp_path)
    assert inactive.folded(breakout.PRINTABLE["rich"][-9:]) in inactive.page(
        next((tmp_path / "reports_out").iterdir()).read_bytes()
    )
    assert "reports_out" in inactive.text(ran.err.encode())


def test_figures_of_hostile_names_are_text() -> None:
    figures = dict.fromkeys(("tp", "fp", "fn"), 1) | dict.fromkeys(evaluation.SHARES, 1.0)
    groups = dict.fromkeys(HOSTILE, figures)
    both = {"fields": figures, "codes": figures}
    whole = {
        "groups": groups,
        "fields": {"organization.name": figures},
        "codes": {"CAL001": figures},
        "rules": {},
        "formats": {},
        "bodies": dict.fromkeys(HOSTILE, both),
        "total": both,
        "clean": {"files": 1, "errors": 0, "warnings": 0},
        "documents": {},
    }
    inactive.json_(evaluation.as_json(whole))
    for text in breakout.PRINTABLE.values():
        assert inactive.folded(text) in inactive.text(evaluation.as_text(whole))
    assert inactive.folded(breakout.PRINTABLE["sum"]) in inactive.markdown(evaluation.as_markdown(whole))
    assert "`organization.name`" in evaluation.as_markdown(whole).decode()
