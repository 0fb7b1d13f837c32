"""What people call codes and fields: every one has its words in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from checks.engine import catalogue
from checks.messages import coded, field_label, field_names, summary, texts, title
from schemas.leaf import Leaf
from schemas.record import Model
from schemas.report import Report
from tests.conftest import Hegui

LONGEST = 12
LONGEST_SUMMARY = {"zh": 40, "en": 90}


def model_in(annotation: Any) -> type[Model] | None:
    """The model that an annotation holds, if it is no leaf."""
    if get_origin(annotation) is Leaf:
        return None
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next(filter(None, map(model_in, get_args(annotation))), None)


def paths(model: type[Model], above: str = "") -> Iterator[str]:
    """Every path of a model without numbers of entries."""
    hints = get_type_hints(model)
    for name, shown in model.SHOWN:
        yield above + shown
        if (below := model_in(hints[name])) is not None:
            yield from paths(below, f"{above}{shown}.")


PATHS = list(paths(Report))


def test_every_code_has_a_short_chinese_name_of_its_own() -> None:
    names = {code: title(code, "zh") for code in catalogue()}
    assert {code[:3] for code in names} > {"MON", "RUL"}
    assert set(texts("titles")) == set(names)
    assert all(0 < len(called) <= LONGEST and called != code for code, called in names.items())
    assert all(called.isalnum() and not called.isascii() for called in names.values())
    assert len(set(names.values())) == len(names)
    english = {code: title(code, "en") for code in names}
    assert not {called for code, called in english.items() if called in (code, catalogue()[code].name)}
    assert len(set(english.values())) == len(names)


@pytest.mark.parametrize(("lang", "stop"), [("zh", "。"), ("en", ".")])
def test_every_code_says_in_one_short_sentence_what_it_looks_for(lang: str, stop: str) -> None:
    summaries = {code: summary(code, lang) for code in catalogue()}
    assert set(texts("summaries")) == set(summaries)
    assert not {code: one for code, one in summaries.items() if len(one) > LONGEST_SUMMARY[lang]}
    assert not [one for one in summaries.values() if not one.endswith(stop) or f"{stop} " in one]
    assert lang == "en" or not [one for one in summaries.values() if one.count(stop) != 1]
    assert len(set(summaries.values())) == len(summaries)
    assert not {code: one for code, one in summaries.items() if one.strip(stop) == title(code, lang)}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_of_codes_has_the_sentence_and_each_code_its_whole_explanation(
    hegui: Hegui, lang: str
) -> None:
    listed = "".join(hegui("rules", "list", "--lang", lang).out.split())
    assert not [code for code in catalogue() if "".join(summary(code, lang).split()) not in listed]
    explained = "".join(hegui("rules", "show", "CON002", "--lang", lang).out.split())
    for paragraph in catalogue()["CON002"].explain(lang).split("\n\n"):
        assert "".join(paragraph.partition("：" if lang == "zh" else ":")[2].split()) in explained


def test_what_is_no_check_stands_for_itself() -> None:
    assert (title("model", "zh"), coded("model", "zh")) == ("model", "model")
    assert summary("model", "zh") == ""


def test_every_path_of_a_report_has_a_label_of_its_own() -> None:
    assert "organization.licence.valid_from" in PATHS
    assert "team.registrations.valid_until" in PATHS
    assert set(PATHS) <= set(texts("fields"))
    for lang in ("zh", "en"):
        labels = [field_names([path], lang) for path in PATHS]
        assert len(set(labels)) == len(labels)
        assert not {label for label in labels if "_" in label or "." in label}


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_what_a_check_needs_is_told_by_labels(code: str) -> None:
    needs = catalogue()[code].needs
    assert not [path for path in needs if field_names([path], "zh") == path]


def test_entries_are_told_by_their_number() -> None:
    assert field_label("organization.name", "zh") == "受审核方名称"
    assert field_label("certification_body.name", "zh") == "认证机构名称"
    assert field_label("law_lists[1].stated_count", "zh") == "写明的法规数量（2）"
    assert field_label("team[0].registrations[1].number", "en") == "registration number of the auditor (1-2)"
