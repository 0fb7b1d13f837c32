"""喀喇沙尔工业企业协会: a report in chapters of prose with long sentences, registers as annexed tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _karashahr_words as told
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "喀喇沙尔工业企业管理协会检验认证中心"
SYSTEMS = ("QMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS+OHSMS", "QMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "black", "dates": "chinese", "blank": "无"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(BODY,), page="— # —")
    said = _slots(audit, w)
    _head(audit, w)
    for chapter in said.at("chapters"):
        w.heading(1, chapter["title"])
        for one in chapter["said"]:
            w.text(*(text for text in _paragraphs(audit, w, said, one) if text))
    _signed(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附表一　审核组成员名册")
    _team(audit, w)
    for register in said.at("registers"):
        _register(audit, w, said, register)


def _slots(audit: Audit, w: Writer) -> Slots:
    said = Slots(w)
    world = audit.world
    one_day = all(one.start == one.end for one in audit.internal_audits)
    said.slots |= {
        "legal": world.people.legal,
        "capital": world.capital,
        "area": world.area,
        "shifts": world.shifts,
        "plan_no": world.plan_no,
        "departments": "、".join(world.departments),
        "leader": w.person(audit.leader)("name"),
        "span": "于<start>一天<!end>" if one_day else "于<start>至<end>",
    }
    return said


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    names = "、".join(w.tag("systems+", one, told.SYSTEM[one]) for one in audit.systems)
    kind = w.fact("audit_type", told.KINDS[audit.audit_type])
    w.text(
        f"根据{w.fact('organization.name')}的申请和双方签订的认证合同，本中心组成审核组，对其{names}进行了{kind}。"
        f"审核组由{w.person(audit.leader)('name')}担任组长，本报告由其负责编写，"
        f"于{w.fact('report_date')}完成，现报告如下。"
    )
    w.text(
        f"（本中心地址：{w.fact('certification_body.address')}；电话：{w.fact('certification_body.phone')}；"
        f"网址：{w.fact('certification_body.website')}；电子邮箱：{w.fact('certification_body.email')}）"
    )


def _paragraphs(audit: Audit, w: Writer, said: Slots, one: str | Mapping[str, Any]) -> list[str]:
    """The paragraphs of an entry of the store."""
    if isinstance(one, str) and one.startswith("@"):
        name, _, place = one[1:].partition(":")
        return told.WRITTEN[name](audit, w, said, place)
    if isinstance(one, str):
        return [_said(w, said, one)]
    if not said.needed(one):
        return []
    if "say" in one:
        return [_said(w, said, one["say"])]
    if "first" in one:
        records = getattr(audit, one["first"])[:1]
        lead = said(one.get("lead", ""))
        return [lead + said(one["line"], w.entry(one["first"], record)) for record in records]
    return [said.text(one)]


def _said(w: Writer, said: Slots, text: str) -> str:
    """A text with slots; also for what is done, and for the two ways of auditing."""
    own = {
        "<activity>": w.scope("activity"),
        "<a.mode:现场审核>": w.fact("audit.mode", "现场审核"),
        "<stage1.mode:现场>": w.fact("stage1.mode", "现场") if w.audit.stage1 else "",
    }
    for mark, written in own.items():
        text = text.replace(mark, written.replace("{", "{{").replace("}", "}}"))
    return said(text)


def _signed(audit: Audit, w: Writer) -> None:
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组全体成员（签字）：{names}", w.fact("report_date"), style="right")
    w.text("报送：本中心技术委员会。抄送：受审核单位。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内身份", "审核员级别", "注册编号", "注册有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", told.ROLES[member.role])]
        if not member.registrations:
            rows.append([*first, e("grade"), w.blank, w.blank, e.each("professional_codes", "、")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            codes += e.silent_each("professional_codes") if at == 0 else ""
            grade = r("grade") + r.silent("system") + (e.silent("grade") if at == 0 else "")
            start = first if at == 0 else ["^"] * 3
            rows.append([*start, grade, r("number"), r("valid_until"), codes])
    w.table(rows, (0.8, 1.4, 1.4, 1.6, 3.4, 2.4, 2), head=1, repeat=True)


def _register(audit: Audit, w: Writer, said: Slots, asked: Mapping[str, Any]) -> None:
    if "title" in asked:
        w.heading(1, asked["title"])
    if "laws" in asked:
        e = w.law_entry(asked["laws"])
        rows: list[Row] = [["序号", "法律法规名称"]]
        titles = audit.laws(asked["laws"]).titles
        rows += [[str(at), e.one("titles", title)] for at, title in enumerate(titles, 1)]
        rows[1] = [rows[1][0], f"{e.silent('place')}{rows[1][1]}"]
        w.table(rows, (1, 10), head=1, repeat=True)
        return
    records = said.rows(asked["path"], asked["cells"])
    if records:
        w.text("", style="plain")
        w.table([asked["head"], *records], tuple(asked["widths"]), head=1, repeat=True, rules="rows")
    elif "none" in asked:
        w.text(said(asked["none"]))
