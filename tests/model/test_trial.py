"""`hegui model trial`: what is counted is what was said; the trust file says what a model is worth."""

from __future__ import annotations

import json
import re
import tomllib
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus import probes
from hegui.errors import RefusedError
from hegui.model import prompts, trust
from hegui.model.trust import Measured
from hegui.render.pages.trial import as_json, as_text
from hegui.settings.model_choice import Choice
from hegui.terminal.width import width
from hegui.trial import cases, trial
from hegui.trial.cases import Case, Unit
from schemas.cache import yaml_file
from tests import made
from tests.conftest import ROOT, Hegui
from tests.model.server import EMPTY, Server, finding, findings, gone

CLEAN = made.COVER + made.CLOSING
ON_TIME, TOO_EARLY = "报告日期：2025年6月13日", "报告日期：2025年6月10日"
WRONG = CLEAN.replace("一般不符合项 0 项", "一般不符合项 2 项").replace(ON_TIME, TOO_EARLY)
TRUTH = [
    {"code": "DATE001", "texts": ["2025年6月10日"]},
    {"code": "CON003", "texts": ["推荐认证注册"]},
    {"code": "SCOPE001", "texts": ["污水处理设备的设计"]},  # which nobody finds
]
PROBE = "g3-34"
"""A pair of NC001, whose wrong passage says 一般不符合3项."""


def line(text: str, words: str) -> int:
    """The number of the line of a request's text that has some words."""
    (number,) = re.findall(rf"(?m)^(\d+): .*{re.escape(words)}", text)
    return int(number)


def says(request: dict[str, Any]) -> str:
    """What the model says: slips that are there, one where it is refuted, and what is none."""
    text = "\n".join(message["content"] for message in request["messages"])

    def claim(code: str, *words: str) -> dict[str, Any]:
        return finding(code, *((line(text, one), one) for one in words), message="有误")

    def asked(code: str) -> bool:
        return f"- {code}：" in text

    if asked("CON003") and "一般不符合项 2 项" in text:
        return findings(claim("CON003", "☑推荐认证注册", "一般不符合项 2 项"))
    if asked("DATE001") and "青峦环保" in text:
        reported = TOO_EARLY if TOO_EARLY in text else ON_TIME
        return findings(claim("DATE001", "2025年6月11日至2025年6月12日", reported))
    if asked("TXT001") and "青峦环保" in text:
        return findings(claim("TXT001", "污水处理设备的设计、制造及相关管理活动"))
    if asked("NC001") and "讯联公司的HSPM体系" in text:
        of_passage = claim("NC005", "讯联公司的HSPM体系总体符合准则")
        of_host = claim("NC005", "有害物质过程管理体系（HSPM）第二阶段审核报告")
        slip = [claim("NC001", "本次共开出一般不符合3项")] if "一般不符合3项" in text else []
        return findings(of_passage, of_host, *slip)
    return EMPTY


def folder(path: Path) -> Path:
    """A report with its truth, right and wrong."""
    path.mkdir()
    for name, text, truth in (("a-1", CLEAN, []), ("a-1-defects", WRONG, TRUTH)):
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
        (path / f"{name}.truth.json").write_text(json.dumps({"findings": truth}), encoding="utf-8")
    return path


def tried(choice: Choice, units: Sequence[Unit]) -> trial.Trial:
    options = Namespace(ocr="auto", timeout=None, lang="zh", jobs=1)
    return trial.run(options, choice, units)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[trial.Trial, trial.Trial]:
    """A trial on a report and a pair of passages, and the same from the answers that were kept."""
    place = tmp_path_factory.mktemp("trial")
    units = [
        *cases.given([str(folder(place / "own"))]),
        *(one for one in cases.stored() if one.name == PROBE),
    ]
    kept = str(place / "kept")
    with Server(says) as server:
        first = tried(Choice(server.url, answers=kept), units)
    return first, tried(Choice(gone(), answers=kept), units)


def counts(row: dict[str, Any], who: str) -> tuple[int, int, int]:
    """Right, false, missed."""
    return row[who]["tp"], row[who]["fp"], row[who]["fn"]


def test_the_figures_are_those_counted_by_hand(both: tuple[trial.Trial, trial.Trial]) -> None:
    told = both[0].summary()
    codes, total = told["codes"], told["total"]
    assert told["documents"] == {"with_slips": 1, "clean": 1, "probes": 1}
    assert (told["not_asked"], told["failed"]) == ([], [])
    for code in ("CON003", "DATE001"):
        assert [counts(codes[code], who) for who in trial.WHO] == [(1, 0, 0)] * 3
    assert [counts(codes["SCOPE001"], who) for who in trial.WHO] == [(0, 0, 1)] * 3
    assert [counts(codes["TXT001"], who) for who in trial.WHO] == [(0, 0, 0), (0, 2, 0), (0, 2, 0)]
    # Of the probe: the slip; the passage is accused of something in both versions, the host does not count.
    assert counts(codes["NC001"], "model") == (1, 0, 0)
    assert counts(codes["NC005"], "model") == (0, 2, 0)
    assert counts(total, "model") == (3, 4, 1)
    assert total["model"]["precision"] == round(3 / 7, 4)
    assert total["model"]["recall_interval"] == [0.3006, 0.9544]
    assert {name: total["model"][name] for name in trial.CLAIMS} == {
        "found": 8, "confirmed": 1, "open": 6, "refuted": 1,
    }  # fmt: skip
    assert (codes["DATE001"]["model"]["refuted_share"], codes["DATE001"]["slips"]) == (0.5, 1)
    assert told["clean"]["model"] == {"error": 0, "warning": 0, "info": 1}
    assert told["clean"]["rules"] == {"error": 0, "warning": 0, "info": 0}
    assert (told["spent"]["report"]["read"] > 10_000, told["spent"]["report"]["written"]) == (True, 56.0)
    assert (told["spent"]["probe"]["read"] > 1000, told["spent"]["probe"]["documents"]) == (True, 2)


def test_kept_answers_give_the_same_bytes(both: tuple[trial.Trial, trial.Trial]) -> None:
    first, again = (one.summary() for one in both)
    assert as_json(first) == as_json(again)
    assert as_text(first, "zh") == as_text(again, "zh")
    shown = as_text(first, "en").decode()
    assert "CON003" in shown
    assert max(map(width, (shown + as_text(first, "zh").decode()).splitlines())) <= 80


def test_the_trust_file_has_what_was_measured(both: tuple[trial.Trial, trial.Trial], tmp_path: Path) -> None:
    path = str(tmp_path / "t.json")
    trust.write(path, both[0].model, both[0].prompts, "2026-11-26", both[0].measured())
    told = json.loads(Path(path).read_text(encoding="utf-8"))
    codes = told.pop("codes")
    assert told == {"model": "测试模型", "prompts": prompts.version(), "on": "2026-11-26"}
    assert list(codes) == ["CON003", "DATE001", "NC001", "NC005", "TXT001"]
    dated = {"found": 2, "confirmed": 1, "refuted": 1, "false": 0, "precision_low": 0.2065}
    assert codes["DATE001"] == dated
    nothing = {"found": 2, "confirmed": 0, "refuted": 0, "false": 2, "precision_low": 0.0}
    assert codes["TXT001"] == nothing
    assert trust.read(path).codes == ()


def test_what_is_believed_takes_many_findings(tmp_path: Path) -> None:
    path = str(tmp_path / "t.json")
    codes = {
        "DATE001": Measured(35, 35, 0, 35, 0),
        "DATE002": Measured(34, 34, 0, 34, 0),
        "DATE003": Measured(9, 0, 0, 9, 0),
        "LAW001": Measured(40, 0, 4, 35, 1),
        "SUM001": Measured(3, 0, 3, 0, 0),
    }
    trust.write(path, "甲", "p", "2026-11-26", codes)
    read = trust.read(path)
    assert (read.model, read.prompts, read.codes) == ("甲", "p", ("DATE001",))
    assert [code for code, one in codes.items() if one.is_believed] == ["DATE001"]
    assert read.of("乙", "p") == ()


def told(*codes: str, missing: Sequence[str] = ()) -> dict[str, Any]:
    """What the worker tells of a document in which nothing was found."""
    nothing: dict[str, Any] = {"rules": [], "model": [], "both": [], "refuted": {}}
    spent = {"read": 1, "written": 1, "seconds": 1.0}
    left = [[family, family, "服务器没有按时答复"] for family in missing]
    return {**nothing, "codes": list(codes), "not_asked": left, "spent": spent}


def test_what_was_not_asked_is_not_missed() -> None:
    case = Case("a.txt", {"findings": [{"code": "LAW001"}, {"code": "DATE001"}], "allowed": []})
    whole = trial.Trial("m", "p")
    whole.count([trial.Seen(case, told("DATE001", missing=["laws"]))], is_probe=False)
    whole.count([trial.Seen(case, told(missing=["dates", "laws"]))], is_probe=False)
    whole.count([trial.Seen(case, None, "a.txt：不能读")], is_probe=False)
    summary = whole.summary()
    assert list(summary["codes"]) == ["DATE001"]
    assert (summary["total"]["slips"], summary["documents"]["with_slips"]) == (1, 1)
    assert len(summary["not_asked"]) == 3
    assert summary["failed"] == [{"path": "a.txt", "message": "a.txt：不能读"}]
    shown = as_text(summary, "zh").decode()
    assert "没有问、不计：1 份的 3 类问题（服务器没有按时答复）" in shown
    assert "a.txt：不能读" in shown


def test_of_a_probe_both_versions_count_or_none() -> None:
    unit = next(one for one in cases.stored() if one.name == PROBE)
    whole = trial.Trial("m", "p")
    seen = [
        trial.Seen(unit.cases[0], told("NC001")),
        trial.Seen(unit.cases[1], told(missing=["nonconformities"])),
    ]
    whole.count(seen, is_probe=True)
    assert (whole.summary()["documents"]["probes"], whole.summary()["total"]["slips"]) == (0, 0)


# ---------------------------------------------------------------- the documents


def test_a_sample_is_the_same_each_time_and_grows() -> None:
    every, few = cases.stored(), cases.stored(6)
    for is_probe in (False, True):
        small, whole = ([one for one in some if one.is_probe is is_probe] for some in (few, every))
        large = cases.drawn(whole[::-1], 12)
        assert (len(small), len(large)) == (6, 12)
        assert {one.name for one in small} < {one.name for one in large}
        assert len({one.group for one in large}) == 12
    assert all(len(one.cases) == 2 for one in every)


def test_the_probes_are_those_of_the_corpus() -> None:
    ours = {one.name: one.cases for one in cases.stored() if one.is_probe}
    asked = {code for one in prompts.families() for code in one.codes}
    for one in probes.load(probes.cycles()[-1])[::5]:
        if one.code not in asked:
            assert one.id not in ours
            continue
        right, wrong = ours[one.id]
        assert [case.content for case in (right, wrong)] == [
            one.report(passage).encode() for passage in (one.right, one.wrong)
        ]
        assert wrong.content is not None
        assert wrong.passage is not None
        first, last = wrong.passage
        assert wrong.content.decode().split("\n")[first - 1 : last] == one.wrong.rstrip().split("\n")
        assert one.code in (wrong.codes or ())


def test_the_package_has_the_documents() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["include"]
    bodies = yaml_file.read(ROOT / "hegui/trial/trial.yaml")["bodies"]
    written = [one for one in included if one.startswith("/corpus/written/")]
    assert written == [f"/corpus/written/{name}-*" for name in bodies]
    assert len([one for one in cases.stored() if not one.is_probe]) == 3 * len(bodies)


@pytest.mark.parametrize("truth", ["[]", "{", ""])
def test_a_truth_that_is_none_is_refused(tmp_path: Path, truth: str) -> None:
    own = folder(tmp_path / "own")
    (own / "a-1.truth.json").write_text(truth)
    with pytest.raises(RefusedError, match="bad_truth"):
        cases.given([str(own)])
    with pytest.raises(RefusedError, match="nothing_to_evaluate"):
        cases.given([str(tmp_path)])


# ---------------------------------------------------------------- the command


def test_the_command_writes_table_and_trust_file(hegui: Hegui, tmp_path: Path) -> None:
    folder(tmp_path / "own")
    with Server(says) as server:
        (tmp_path / "hegui.toml").write_text(
            f'[model]\nurl = "{server.url}"\nname = "甲"\n', encoding="utf-8"
        )
        ran = hegui("model", "trial", "own", "--format", "json", cwd=tmp_path)
    assert ran.status == 0
    foretold, written = ran.err.splitlines()
    assert re.fullmatch(
        r"要问至少 16 个问题，约 \d+ 秒（按第一个问题的用时估计；已有回答的不再问）", foretold
    )
    assert written == "已写入 hegui-trust.json"
    assert json.loads(ran.out)["documents"] == {"with_slips": 1, "clean": 1, "probes": 0}
    kept = json.loads((tmp_path / "hegui-trust.json").read_text(encoding="utf-8"))
    assert (kept["model"], date.fromisoformat(kept["on"]) <= date.today()) == ("甲", True)


def test_a_server_that_is_away_is_one_line(hegui: Hegui, tmp_path: Path) -> None:
    folder(tmp_path / "own")
    ran = hegui("model", "trial", "own", "--model", gone(), cwd=tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "hegui: 没有问成模型（服务器拒绝连接），没有结果\n"
    assert not (tmp_path / "hegui-trust.json").exists()


def test_a_server_that_refuses_all_gives_no_result(tmp_path: Path) -> None:
    units = cases.given([str(folder(tmp_path / "own"))])
    with Server("嗯") as server, pytest.raises(RefusedError, match="trial_silent") as caught:
        tried(Choice(server.url), units)
    assert caught.value.words["reason"] == "模型的回答不能用"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["model"], "缺少参数 ACTION（"),
        (["model", "trail"], "是否指 trial？"),
        (["model", "trial", "--model", "none"], "--model URL"),
        (["model", "trial", "--sample", "0"], "0 不是 1 以上的整数"),
        (["model", "trial", "--model", "http://127.0.0.1:1", "--trust", ""], "--output"),
        (["model", "trial", "no-such", "--model", "http://127.0.0.1:1"], "no-such"),
    ],
)
def test_what_cannot_be_used_is_one_line(hegui: Hegui, arguments: list[str], told: str) -> None:
    ran = hegui(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err
