"""A user's own facts: they add to what is known, overrule it, and are refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from hegui.commands.json_schemas import schema
from schemas import facts
from tests import made
from tests.conftest import Hegui

LAW = {
    "title": "东川市清洁车间条例",
    "kind": "local",
    "effective_on": "2019-01-01",
    "repealed_on": "2024-06-01",
    "source": "the city's gazette",
    "confidence": "high",
}
TEXT = (
    made.COVER
    + "\n相关的法律法规：《中华人民共和国环境保护法》、《东川市清洁车间条例》、《排污许可管理条例》等。\n"
    + made.CLOSING
)


def written(folder: Path, content: object) -> str:
    path = folder / "ours.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return str(path)


def test_a_fact_is_added(tmp_path: Path) -> None:
    known = facts.load((written(tmp_path, {"laws": [LAW]}),))
    assert facts.load().law("东川市清洁车间条例") is None
    law = known.law("《东川市清洁车间条例》（2020年修正）")
    assert law is not None
    assert law.repealed("2024-06-01")
    assert known.version == f"{facts.load().version}+ours"
    assert known.law("安全生产法") == facts.load().law("安全生产法")


def test_what_rests_on_a_fact_of_low_confidence_is_a_warning_and_says_so(
    hegui: Hegui, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    found = {}
    for confidence in ("high", "low"):
        own = written(tmp_path, {"laws": [{**LAW, "confidence": confidence}]})
        ran = hegui("check", "a.txt", "--format", "json", "--facts", own, "--select", "LAW001", cwd=tmp_path)
        found[confidence] = json.loads(ran.out)["findings"][0]
    assert [found[one]["severity"] for one in found] == ["error", "warning"]
    assert found["low"]["message"] == found["high"]["message"] + "（所依据的资料未能充分核实，请先查证）"


def test_a_known_fact_is_overruled(tmp_path: Path) -> None:
    gauge = {"names": ["压力表", "圆表"], "months": 3, "act": "verification", "basis": "ours"}
    own = {"instruments": [{**gauge, "source": "our manual", "confidence": "high"}]}
    known = facts.load((written(tmp_path, own),))
    interval = known.interval("圆表")
    assert interval is not None
    assert interval.months == 3
    assert len([one for one in known.of_kind(facts.Interval) if one.names[0] == "压力表"]) == 1


def test_it_counts_in_a_check_and_is_named(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    own = written(tmp_path, {"laws": [LAW]})
    ran = hegui("check", "a.txt", "--format", "json", "--facts", own, "--select", "LAW001", cwd=tmp_path)
    result = json.loads(ran.out)
    assert [finding["actual"] for finding in result["findings"]] == ["东川市清洁车间条例"]
    assert result["versions"]["facts"].endswith("+ours")
    (tmp_path / "hegui.toml").write_text('facts = ["ours.yaml"]\n')
    again = json.loads(hegui("check", "a.txt", "--format", "json", cwd=tmp_path).out)
    assert again["versions"]["facts"].endswith("+ours")
    assert "2024-06-01" in hegui("rules", "facts", "东川市清洁车间条例", "--facts", own).out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"laws": [{"title": "某条例"}]}, "laws.0."),
        ({"lows": []}, "lows"),
        ([1], "laws"),
        ({"laws": [{**LAW, "repealed": "2020"}]}, "laws.0.repealed"),
        ({"laws": [{**LAW, "kind": "act"}]}, "laws.0.kind"),
    ],
)
def test_what_is_no_fact_is_told_in_one_line(
    hegui: Hegui, tmp_path: Path, content: object, told: str
) -> None:
    ran = hegui("rules", "facts", "消防法", "--facts", written(tmp_path, content))
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_the_schema_fits_what_is_read() -> None:
    told = schema("facts")
    jsonschema.Draft202012Validator.check_schema(told)
    jsonschema.validate({"laws": [LAW]}, told)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"laws": [{"title": "某条例"}]}, told)


PACK = {
    "id": "dongchuan",
    "version": "1",
    "title": "东川分部规则",
    "document": "DC-01",
    "source": "ours",
    "confidence": "high",
    "severities": {"LAW001": "warning"},
}


@pytest.mark.parametrize("way", ["packs", "--rules"])
@pytest.mark.parametrize("with_rules", [False, True])
def test_a_pack_may_have_facts(hegui: Hegui, tmp_path: Path, way: str, with_rules: bool) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    own = written(tmp_path, {**(PACK if with_rules else {}), "facts": {"laws": [LAW]}})
    (tmp_path / "hegui.toml").write_text('packs = ["ours.yaml"]\n' if way == "packs" else "")
    named = "auto,dongchuan" if with_rules else "auto"
    rules = named if way == "packs" else f"auto,{own}"
    ran = hegui("check", "a.txt", "--format", "json", "--rules", rules, "--select", "LAW001", cwd=tmp_path)
    result = json.loads(ran.out)
    assert result["versions"]["facts"].endswith("+ours")
    assert [one["actual"] for one in result["findings"]] == ["东川市清洁车间条例"]
    assert ("dongchuan" in result["packs"]) == with_rules
    assert result["findings"][0]["severity"] == ("warning" if with_rules else "error")


def test_a_fact_of_the_settings_is_found_by_its_name(hegui: Hegui, tmp_path: Path) -> None:
    written(tmp_path, {"facts": {"laws": [LAW]}})
    (tmp_path / "hegui.toml").write_text('packs = ["ours.yaml"]\n')
    found = hegui("rules", "facts", "清洁车间", cwd=tmp_path)
    assert found.status == 0
    assert "东川市清洁车间条例" in found.out
    assert hegui("rules", "facts", "清洁车间条例", "--config", "none", cwd=tmp_path).status == 2


def test_facts_of_a_pack_that_are_none_are_told(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    written(tmp_path, {"facts": {"laws": [{"title": "某条例"}]}})
    (tmp_path / "hegui.toml").write_text('packs = ["ours.yaml"]\n')
    ran = hegui("check", "a.txt", cwd=tmp_path)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "laws.0." in ran.err


def test_the_schema_of_packs_has_facts() -> None:
    told = schema("pack")
    jsonschema.Draft202012Validator.check_schema(told)
    jsonschema.validate({**PACK, "facts": {"laws": [LAW]}}, told)
    jsonschema.validate({"facts": {"laws": [LAW]}}, schema("facts"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**PACK, "facts": {"lows": []}}, told)
