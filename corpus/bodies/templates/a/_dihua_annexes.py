"""The annexes of 棣华: the team, and the laws and standards."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}


def annexes(audit: Audit, w: Writer) -> None:
    """Both annexes."""
    w.heading(1, "附录A  审核组")
    rows: list[Row] = [["姓名", "身份", "资格", "注册编号", "有效期限", "专业代码", "来源"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.9, 1.2, 1.2, 2, 1.7, 1.1, 0.9), head=1, repeat=True)
    w.text("注：审核组成员与受审核组织不存在影响公正性的关系。", style="plain")
    w.heading(1, "附录B  法律法规和标准")
    _laws(audit, w)


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    row = [e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        return [*row, w.blank, w.blank, w.blank, e.each("professional_codes") or w.blank, member.employer]
    one = member.registrations[0]
    r = e.inner("registrations", one)
    number = r("number") + r.silent("system") + r.silent("grade")
    codes = e.each("professional_codes") + r.silent_each("professional_codes")
    return [*row, e("grade"), number, r("valid_until"), codes or w.blank, member.employer]


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(
        f"受审核组织识别并获取的法律法规共{e('stated_count')}部{e.silent('place')}，连同其执行的技术标准列于下表。",
        style="plain",
    )
    rows: list[Row] = [["类别", "序号", "名称"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append(["法律法规" if at == 1 else "^", str(at), e.one("titles", title)])
    for at, standard in enumerate(audit.standards_cited, 1):
        s = w.entry("standards_cited", standard)
        rows.append(["标准" if at == 1 else "^", str(at), f"{s('number')}  {s('title')}"])
    w.table(rows, (1, 0.6, 5), head=1, repeat=True)
