"""The blocks of 葭鹭's report: who was visited by whom and when, and what was seen, in prose."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.records import Count
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

ROLES = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NUMERALS = "一二三四五六七八九"


def all_of(audit: Audit, w: Writer, s: Slots) -> None:
    """A block for the management and for each department."""
    w.heading(1, "三、各部门审核情况")
    w.text("审核组按过程方法对管理层及各部门进行了审核，采用面谈、查阅和现场观察的方式取得证据，记录如下。")
    blocks = s.at("blocks")
    for at, block in enumerate(blocks):
        office = _office(audit, block)
        w.heading(2, f"（{NUMERALS[at]}）{office}")
        _visit(audit, w, block, at, len(blocks))
        for said in block["say"]:
            w.paragraphs(text for text in _told(audit, w, s, said) if text)
        if block["role"] == "safety":
            _factors(audit, w, s)
        if block["role"] in {"quality", "safety"}:
            _figures(audit, w, block["role"])
        w.text(_judged(audit, office))


def _office(audit: Audit, block: dict[str, Any]) -> str:
    if block["role"] == "top":
        return "管理层"
    return audit.world.departments[ROLES.index(block["role"])]


def _visit(audit: Audit, w: Writer, block: dict[str, Any], at: int, number: int) -> None:
    """Department, guide, auditors and time; below it the process and its clauses."""
    office, when, both = _office(audit, block), halves(audit), groups(audit)
    day, half = when[at * len(when) // number]
    auditors = "、".join(_named(w, member) for member in both[at % 2])
    guides = [guest for guest in audit.attendants if guest.role == "guide"]
    guide = "、".join(w.same("attendants", guest.name, guest)("name") for guest in guides) or w.blank
    told = [
        f"{LETTERS[system]}：{clauses.replace('、8.3', '') if '8.3' in audit.exclusions else clauses}"
        for system, clauses in block["at"].items()
        if system in audit.systems
    ]
    rows: list[Row] = [
        [
            f"受审核部门：{office}",
            f"陪同人员：{guide}",
            f"审核员：{auditors}",
            f"时间：{day.month}月{day.day}日{HALVES[half]}",
        ],
        [f"过程：{block['process']}¶条款：{'　'.join(told)}", "‹", "‹", "‹"],
    ]
    w.table(rows, (1.9, 1.8, 2.6, 2.5))


def _named(w: Writer, member: TeamMember) -> str:
    """A name; with it why somebody does not audit alone."""
    name = w.person(member)("name")
    return name if member.qualified else f"{name}（{'实习' if member.trainee else '专家'}）"


def _told(audit: Audit, w: Writer, s: Slots, said: Any) -> list[str]:
    """The paragraphs of one thing that is said."""
    if isinstance(said, str):
        return [s(said)]
    if not s.needed(said) or (said.get("designs") and not _designs(audit)):
        return []
    if "some" in said:
        return s.phrases.some(said["some"], said["number"])
    if "goals" in said:
        goals = "，".join(
            f"{name}目标值{target}、实际{done}" for name, target, done in audit.world.objectives
        )
        return [
            f"目标按年度制定并分解，{audit.world.departments[0]}按季度考核，上一考核期{goals}，均达到目标。"
        ]
    if "count" in said:
        return [_listed(audit, w, count) for count in audit.counts if count.what == said["count"]]
    if "audits" in said:
        return _audits(audit, s)
    return [s.text(said)]


def _designs(audit: Audit) -> bool:
    return "QMS" in audit.systems and "8.3" not in audit.exclusions


def _listed(audit: Audit, w: Writer, count: Count) -> str:
    e = w.entry("counts", count)
    rep = audit.world.people.representative
    return f"{rep}介绍，体系中确定{e('what')}{e('stated')}{count.unit}，分别为{e.each('listed')}。"


def _audits(audit: Audit, s: Slots) -> list[str]:
    lines = []
    for one in audit.internal_audits:
        span = "<start>一天<!end>" if one.start == one.end else "<start>至<end>"
        text = (
            f"查内部审核资料，计划于<planned_on>批准，{span}实施，内审组长<leader>，内审员<auditors:each>，"
            "检查表覆盖各部门，内审员与被审部门无隶属关系，开具不符合报告<nonconformities>份，均于<closed_on>"
            "验证关闭，内审报告认为体系运行有效。"
        )
        lines.append(s(text, s.w.entry("internal_audits", one)))
    return lines


def _factors(audit: Audit, w: Writer, s: Slots) -> None:
    """The lists of factors and risks."""
    controls = s.at("controls")
    for count in audit.counts:
        if count.what not in controls:
            continue
        e = w.entry("counts", count)
        w.text(f"经辨识和评价，确定{e('what')}{e('stated')}{count.unit}，控制情况列表如下：")
        rows: list[Row] = [["序号", "内容", "控制措施"]]
        for at, one in enumerate(count.listed):
            control = next(text for word, text in controls[count.what] if word in one)
            rows.append([str(at + 1), e.one("listed", one), control])
        w.table(rows, (0.7, 4, 4), head=1)


def _figures(audit: Audit, w: Writer, role: str) -> None:
    """The figures that a department keeps: those of inspections, those of what was spent."""
    for table in audit.tables_with_totals:
        if ("检验" in table.title) != (role == "quality"):
            continue
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        w.text(f"另查阅{t('title')}（单位：{table.unit}）：")
        head: Row = ["项目", *(i("name") for i in items), "合计"]
        amounts: Row = ["数额", *(i("amount") for i in items), t("stated_total")]
        w.table([head, amounts], (1, *(1.4 for _ in items), 1.1), head=1)


def _judged(audit: Audit, office: str) -> str:
    numbers = [item.number for item in audit.nonconformities.items if item.department == office]
    if numbers:
        return f"评价：{office}的过程总体受控，发现的问题见第四部分第{'、'.join(numbers)}号不符合。"
    return f"评价：{office}负责的过程得到有效控制，未发现不符合。"
