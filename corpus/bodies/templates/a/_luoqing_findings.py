"""Chapters 6 and 7 of 洛清's report: scores from 0 to 3 and a card for each finding."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

POINTS = {"符合": 3, "基本符合": 2, "部分符合": 1, "不符合": 0}
GRADES = {"minor": "轻微 Minor NC", "major": "严重 Major NC"}
OFFICES = (("AT-2", (0,)), ("AT-7", (1, 3)), ("AT-4", (2,)), ("AT-6", (4, 5)), ("AT-5", (6,)), ("AT-3", (7,)))
TRAILS = (
    ("AT-1", "领导作用与策划"),
    ("AT-2", "能力与劳动关系"),
    ("AT-3", "风险、环境因素与合规"),
    ("AT-4", "运行控制"),
    ("AT-5", "设施与监测手段"),
    ("AT-6", "供应链与相关方"),
    ("AT-7", "变更与绩效"),
)


@dataclass(frozen=True)
class Raised:
    """What is raised beside nonconformities: observations and chances to improve, as they are stored."""

    observations: list[list[str]]
    chances: list[list[str]]


def drawn(w: Writer) -> Raised:
    """The observations and chances of this report."""
    observations = phrases(w, "observation", w.random.choice((2, 3, 3, 4)))
    chances = phrases(w, "ofi", w.random.choice((2, 3, 4)))
    return Raised([text.split("|") for text in observations], [text.split("|") for text in chances])


def scores(audit: Audit, w: Writer) -> None:
    """The table of scores."""
    w.heading(1, "6  评分 Scoring (0–3)")
    w.text(
        "3分＝要求得到满足，个别偏离不影响结果 Conforming；2分＝基本满足，需要改进 Largely conforming；"
        "1分＝部分满足 Partially；0分＝未满足 Not conforming。",
        style="plain",
    )
    rows: list[Row] = [["#", "评价准则 Criterion", "评分 Score", "评定 Rating"]]
    reached = 0
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        reached += POINTS[rating.value]
        rows.append([f"6.{at}", e("criterion"), str(POINTS[rating.value]), e("value")])
    w.table(rows, (0.8, 5, 1.6, 2), head=1)
    full = 3 * len(audit.conclusion.ratings)
    w.text(f"得分率 Score ratio：{reached}/{full}＝{reached / full:.0%}。", style="plain")


def cards(audit: Audit, w: Writer, raised: Raised) -> None:
    """The findings: where they are, then one card each, then what was found before."""
    w.heading(1, "7  审核发现 Findings")
    _matrix(audit, w, raised)
    w.heading(2, "7.2  不符合卡 NC cards")
    found = audit.nonconformities.items
    for at, item in enumerate(found, 1):
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            [f"卡片 Card {at}/{len(found)}", "‹", "编号 No.", e("number")],
            [
                "分级 Grade",
                w.choice(f"{e.path}.grade", GRADES, item.grade),
                "审核轨迹 Trail",
                _trail(audit, item.department),
            ],
            ["部门 Area", e("department"), "回复期限 Reply by", w.fact("nonconformities.due_date")],
            ["审核准则 Criteria", f"{e('standard')}  条款 {e('clause')}", "‹", "‹"],
            ["审核证据 Evidence", e("description"), "‹", "‹"],
            ["要求 Required", "提交原因分析（Root cause）、纠正和纠正措施及证据，由审核组长验证", "‹", "‹"],
        ]
        w.table(rows, (2, 4, 2.2, 2.2))
        w.text("", style="plain")
    if not found:
        w.text("本次没有开具不符合。")
    w.heading(2, "7.3  观察项卡 OBS cards")
    for at, (trail, where, clause, hse, told) in enumerate(raised.observations, 1):
        clauses = [f"{code} {hse if code == 'HSE' else clause}" for code in audit.systems]
        rows = [
            [f"OBS-{at}", trail, where],
            ["准则 Criteria", " / ".join(clauses), "‹"],
            ["观察 Observation", told, "‹"],
        ]
        w.table(rows, (2, 4, 4))
        w.text("", style="plain")
    w.heading(2, "7.4  改进机会清单 Opportunities for Improvement")
    rows = [["No.", "轨迹 Trail", "建议 Suggestion"]]
    rows += [[f"OFI-{at}", trail, told] for at, (trail, told) in enumerate(raised.chances, 1)]
    w.table(rows, (1.4, 1.4, 7), head=1, rules="rows")
    _before(audit, w)


def _matrix(audit: Audit, w: Writer, raised: Raised) -> None:
    w.heading(2, "7.1  发现分布 Distribution by trail")
    rows: list[Row] = [["审核轨迹 Audit trail", "Major NC", "Minor NC", "OBS", "OFI"]]
    for code, name in TRAILS:
        mine = [one for one in audit.nonconformities.items if _trail(audit, one.department) == code]
        majors = sum(one.grade == "major" for one in mine)
        seen = sum(one[0] == code for one in raised.observations)
        chances = sum(one[0] == code for one in raised.chances)
        rows.append([f"{code} {name}", str(majors), str(len(mine) - majors), str(seen), str(chances)])
    w.table(rows, (5, 1.4, 1.4, 1.4, 1.4), head=1)


def _trail(audit: Audit, department: str) -> str:
    names = audit.world.departments
    for code, places in OFFICES:
        if department in [names[at] for at in places]:
            return code
    return "AT-1"


def _before(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        return
    w.heading(2, "7.5  上次不符合的跟踪 Follow-up of previous NC")
    rows: list[Row] = [["上次不符合 Previous NC", "关闭日期 Closed", "验证 Verified"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append([e("description"), e("closed_on"), "有效 Effective"])
    w.table(rows, (6, 2, 2), head=1)
