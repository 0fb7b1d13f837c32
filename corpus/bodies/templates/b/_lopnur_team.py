"""Who audited and how it went, in 罗布淖尔's reports."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import groups
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIELDS = {"QMS": "质量", "OHSMS": "职业健康安全"}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}


def itemized(w: Writer, texts: list[str]) -> None:
    """Items （1）（2） of a sentence, the last with its full stop."""
    for at, text in enumerate(texts, 1):
        w.text(f"（{at}）{text}{'。' if at == len(texts) else '；'}")


def team(audit: Audit, w: Writer) -> None:
    """The table of the team, a row a registration, and who went along."""
    w.text("审核组由下列人员组成，各成员的注册资格在审核期间有效。")
    rows: list[Row] = [["姓名", "职责", "资格", "注册领域", "注册编号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _rows(w, member)
    w.table(rows, (1.7, 2, 2, 2, 3.8, 2.6, 2.4), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{a('from')}的{a('name')}作为{role}随同审核组活动，没有参与审核发现的形成。")
    w.text("审核组成员均已签署公正性和保密承诺，与公司不存在咨询、雇佣或者其他利益关系。")


def _rows(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*first, w.blank, w.blank, w.blank, e.each("professional_codes") or w.blank]]
    first[0] += e.silent_each("professional_codes")
    found: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes") or w.blank
        told = [r("system", FIELDS[one.system]), r("number") + r.silent("grade"), r("valid_until"), codes]
        found.append([*(["^"] * 3 if at else first), *told])
    return found


def visits(audit: Audit, w: Writer) -> None:
    """The meetings, and what each of two groups looked at."""
    when, names = audit.audit, audit.world.departments
    late = "上午" if when.end_half == "am" else "下午"
    w.text(
        f"首次会议于{w.fact('audit.start')}上午在公司会议室召开，审核组长{w.person(audit.leader)('name')}说明了"
        "审核目的、范围、方法和保密事项，公司确认了审核计划。"
    )
    middle = (len(names) + 1) // 2
    parts = (["管理层", *names[:middle]], names[middle:])
    for number, members, places in zip("一二", groups(audit), parts, strict=True):
        people = "、".join(w.person(one)("name") for one in members)
        w.text(f"第{number}小组（{people}）审核了{'、'.join(places)}。")
    w.text("审核采用面谈、查阅文件和记录、观察现场的方法，样本由审核员随机抽取，会见的人员见附件4。")
    w.text(
        f"末次会议于{w.fact('audit.end')}{late}召开，审核组通报了审核发现和结论，公司管理层没有提出异议，"
        "审核计划规定的内容全部完成。"
    )
