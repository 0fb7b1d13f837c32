"""安集海: joint facts first, then a chapter for each management system, then an opinion for each of them."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _anjihai_joint as joint
from corpus.bodies.templates.a._anjihai_chapters import system_chapter
from corpus.bodies.templates.a._anjihai_end import conclusion
from corpus.bodies.templates.a._anjihai_form import NUMERALS, author_of, chapter, named
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "安集海体系评定认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "FSMS+HACCP", "QMS+EMS", "ISMS+ITSMS", "EnMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "padded", "blank": "无", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = Slots(w)
    w.margins(header=(f"{BODY}　分体系审核报告",), footer=("AJH-T-21　第6版",), page="第 # 页 / 共 ## 页")
    _cover(audit, w, s)
    _guide(audit, w)
    w.heading(1, "第一章　各体系共有的事实")
    parts = (
        ("组织的登记情况", joint.identity),
        ("审核的安排", joint.arrangement),
        ("审核组和陪同人员", joint.team),
        ("场所和人数", joint.places),
        ("共用的审核依据", joint.basis),
        ("组织的体系和主要过程", joint.company),
        ("以往审核和证书", joint.before),
        ("共用的支持过程", joint.support),
        ("内部审核、合规性评价和管理评审", joint.checks),
    )
    for number, (title, part) in enumerate(parts, 1):
        w.heading(2, f"1.{number}　{title}")
        part(audit, w, s)
    for system in audit.systems:
        system_chapter(audit, w, s, system)
    last = len(audit.systems) + 2
    w.heading(1, f"第{NUMERALS[last]}章　分体系结论")
    conclusion(audit, w, s, last)


def _cover(audit: Audit, w: Writer, s: Slots) -> None:
    w.text("", "", style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("（按管理体系分章）", "", "", style="center")
    systems = "¶".join(w.tag("systems+", one, named(one)) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["涉及体系", systems],
        ["审核性质", w.fact("audit_type", s.at("kinds", audit.audit_type))],
        ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
        ["成文日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 3), rules="rows", bold=(0,))
    w.text("", "", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(f"{w.fact('certification_body.address')}", style="center")
    body = "certification_body"
    line = f"电话 {w.fact(f'{body}.phone')}　网址 {w.fact(f'{body}.website')}　邮箱 {w.fact(f'{body}.email')}"
    w.text(line, style="center")
    w.page()


def _guide(audit: Audit, w: Writer) -> None:
    """Which chapter is whose."""
    w.text("阅读说明", style="subtitle")
    w.text(
        "本机构的报告按体系分章：第一章写各体系共有的事实，其后每个体系独立成章，写明该体系的法规、目标、"
        "运行和发现，末章对每个体系分别给出意见。只关心某一体系的读者可以只看第一章、该体系一章和末章。"
    )
    rows: list[Row] = [["章次", "内容", "执笔"]]
    leader = w.person(audit.leader)
    rows.append(["第一章", "各体系共有的事实", leader("name")])
    for system in audit.systems:
        author = w.person(author_of(audit, system))
        rows.append([f"第{chapter(system, audit)}章", named(system), author("name")])
    rows.append([f"第{NUMERALS[len(audit.systems) + 2]}章", "分体系结论", leader("name")])
    w.table(rows, (1, 3.4, 1.4), head=1, rules="three")
