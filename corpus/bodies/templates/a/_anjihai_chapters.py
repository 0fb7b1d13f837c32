"""The chapter of a management system in 安集海's report."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._anjihai_form import (
    at_home,
    author_of,
    chapter,
    named,
    own_findings,
    own_laws,
    subject_of,
)
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GOALS = {
    "顾客": ("QMS", "FSMS", "ITSMS", "EnMS"),
    "固体废物": ("EMS",),
    "重伤": ("OHSMS",),
    "食品": ("FSMS",),
    "信息": ("ISMS",),
}
GRADES = {"major": "严重", "minor": "一般"}
Part = Callable[[Audit, Writer, Slots, str], None]


def system_chapter(audit: Audit, w: Writer, s: Slots, system: str) -> None:
    """A whole chapter."""
    at = audit.systems.index(system) + 2
    w.heading(1, f"第{chapter(system, audit)}章　{named(system)}")
    author = w.person(author_of(audit, system))
    w.text(f"本章按 {w.standard(system)('number')} 编写，执笔人{author('name')}。")
    parts: tuple[tuple[str, Part], ...] = (
        ("范围", _scope),
        ("本体系的法规清单", _laws),
        ("目标及其实现", _aims),
        ("运行的情况", _running),
        ("本体系的发现", _findings),
    )
    for number, (title, part) in enumerate(parts, 1):
        w.heading(2, f"{at}.{number}　{title}")
        part(audit, w, s, system)


def _scope(_: Audit, w: Writer, __: Slots, system: str) -> None:
    rows: list[Row] = [
        ["组织手册所述范围", w.scope("system", system)],
        ["审核的范围", w.scope("audit", system)],
    ]
    w.table(rows, (1.2, 4), bold=(0,))


def _laws(audit: Audit, w: Writer, _: Slots, system: str) -> None:
    titles = own_laws(audit, system)
    if not titles:
        w.text("本体系适用的法规已在前面各章列出，没有另外的法规，组织的法规库中对此作了标注。")
        return
    entry = w.law_entry("compliance")
    rows: list[Row] = [["序", "法律法规名称", "归口部门"]]
    office, safety = audit.world.departments[0], audit.world.departments[7]
    keeper = safety if system in {"EMS", "OHSMS"} else audit.world.departments[1]
    for number, title in enumerate(titles, 1):
        told = entry.one("titles", title)
        rows.append([str(number), told, office if "法" in title[-1] and number % 3 == 0 else keeper])
    w.table(rows, (0.5, 4.4, 1.2), head=1, repeat=True)


def _aims(audit: Audit, w: Writer, s: Slots, system: str) -> None:
    w.text(s(s.at("aims_of", system)))
    mine = [goal for goal in audit.world.objectives if _goal_of(audit, goal[0]) == system]
    if mine:
        rows: list[Row] = [["目标", "要求值", "最近一期实绩"], *([*goal] for goal in mine)]
        w.table(rows, (2.4, 1.4, 1.4), head=1, rules="three")
    else:
        w.text("组织没有为本体系单列公司级目标，考核沿用部门级的指标，最近一期均已达到。")
    remarks = audit.world.remarks["planning"]
    w.text(remarks[audit.systems.index(system) % len(remarks)])


def _goal_of(audit: Audit, name: str) -> str:
    wanted = next((systems for word, systems in GOALS.items() if word in name), ())
    return next((one for one in wanted if one in audit.systems), audit.systems[0])


def _running(audit: Audit, w: Writer, s: Slots, system: str) -> None:
    texts = w.random.sample(s.at("running", system), 3)
    w.text(*(s(text) for text in texts))
    for count in audit.counts:
        if subject_of(audit, count) == system and count.what != "主要过程":
            e = w.entry("counts", count)
            w.text(f"组织确定的{e('what')}有{e('stated')}{count.unit}，为{e.each('listed', '、')}。")
    if at_home(audit, system, "trade"):
        _trade(audit, w, s)
    if at_home(audit, system, "instruments"):
        _instruments(audit, w, s)
    if at_home(audit, system, "permits"):
        _permits(audit, w)
    if at_home(audit, system, "work"):
        _work(audit, w, s)
    for table in audit.tables_with_totals:
        if subject_of(audit, table) != system:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数额"]]
        for item in table.items:
            line = e.inner("items", item)
            rows.append([line("name"), line("amount")])
        w.table([*rows, ["总计", e("stated_total")]], (3, 1.5), head=1, rules="three")


def _trade(audit: Audit, w: Writer, s: Slots) -> None:
    """Standards, suppliers and contracts."""
    w.text(w.random.choice(audit.world.remarks["operation"]))
    told = s.lines("standards_cited", "<number>《<title>》")
    if told:
        w.text(f"作业和验收所执行的标准有{'、'.join(told)}，均为现行版本。")
    w.text(f"{audit.world.departments[5]}签约时遵照{w.laws('operation')}的规定。")
    w.text("供方名录及评价：", style="plain")
    rows = s.rows("suppliers", ["<name>", "<provides>", "<evaluated_on>"])
    w.table([["供方", "所供内容", "评价日期"], *rows], (3, 2, 1.5), head=1, repeat=True)
    for record in audit.contracts:
        e = w.entry("contracts", record)
        w.text(
            f"查阅{e.each('parties', '与')}之间的{e('kind')}，标的为{record.about}，{e('signed_on')}签订，"
            f"约定期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )


def _instruments(audit: Audit, w: Writer, s: Slots) -> None:
    if not audit.calibrations:
        return
    head = ["仪器及型号", "出厂编号", "放置地点", "证书及出具单位", "完成日期", "有效期止", "结论"]
    cells = [
        "<device>¶<model>",
        "<serial>",
        "<@place>",
        "<certificate_no>¶<agency>",
        "<calibrated_on>",
        "<valid_until>",
        "<result>",
    ]
    w.text("测量仪器的检定和校准（抽查）：", style="plain")
    rows = s.rows("calibrations", cells)
    w.table([head, *rows], (1.3, 1, 0.9, 2, 1.2, 1.2, 0.7), head=1, repeat=True)
    shown = w.random.choice(audit.calibrations)
    line = (
        "另核对原件：<device>（<serial>），送检单位<user_unit>，证书号<certificate_no>，有效至<valid_until>。"
    )
    w.text(s(line, w.entry("calibrations", shown)))


def _permits(audit: Audit, w: Writer) -> None:
    for record in audit.permits:
        e = w.entry("permits", record)
        ends = e("valid_to") if record.valid_to else e("valid_to", "长期")
        w.text(
            f"持有{e('kind')}，编号{e('number')}，持证单位{e('holder')}，许可内容为{e('scope')}，"
            f"由{e('authority')}核发，期限{e('valid_from')}至{ends}。"
        )


def _work(audit: Audit, w: Writer, s: Slots) -> None:
    """Special equipment, people's certificates and examinations, drills."""
    if audit.special_equipment:
        w.text("特种设备：", style="plain")
        head = ["设备及型号", "位置", "设备代码／登记证", "首检", "本期检验", "下期检验", "报告／检验单位"]
        cells = [
            "<name>¶<model>",
            "<@place>",
            "<device_code>¶<registration_no>",
            "<first_inspected_on>",
            "<inspected_on>",
            "<next_inspection_on>",
            "<report_no>¶<agency>",
        ]
        rows = s.rows("special_equipment", cells)
        w.table([head, *rows], (1.1, 0.8, 2.2, 1.1, 1.1, 1.1, 1.5), head=1, repeat=True)
    line = (
        "<name>（<@work>）持<kind>，类别<category>，证号<number>，<issuer><issued_on>签发，"
        "有效期<valid_from>至<valid_to>。"
    )
    w.text(*s.lines("personnel_certificates", line))
    if audit.medical_exams:
        line = "<name>，<examined_on>，<institution>，<result>"
        told = s.lines("medical_exams", line)
        w.text(f"体检资料：{'；'.join(told)}。")
    line = "<held_on>举行<kind>演练，地点为<@place>，演练后进行了讲评。"
    w.text(*s.lines("drills", line))


def _findings(audit: Audit, w: Writer, s: Slots, system: str) -> None:
    w.text(s.at("found", system))
    items = own_findings(audit, system)
    if not items:
        w.text("本次审核没有对本体系开具不符合。")
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["编号", e("number"), "责任部门", e("department"), "等级", e("grade", GRADES[item.grade])],
            ["对应条款", f"{e('standard')} 第{e('clause')}条", "‹", "‹", "‹", "‹"],
            ["事实", e("description"), "‹", "‹", "‹", "‹"],
        ]
        w.table(rows, (1, 0.8, 1, 1.2, 0.7, 0.9), bold=(0, 2, 4))
        w.text("", style="plain")
