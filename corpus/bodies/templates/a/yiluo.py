"""伊洛源: a form of questions and answers; cards of the team, statistics, three signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _yiluo_end as end
from corpus.bodies.templates.a import _yiluo_form as form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "河南伊洛源认证服务有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS+EMS+OHSMS", "QMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "无", "styled": False}

KINDS = {"stage2": "初审（第二阶段）", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = form.slots(w)
    w.margins(header=("YLY-F-27 审核问答报告",), footer=(BODY,), page="# / ##")
    _cover(audit, w)
    w.page()
    _cards(audit, w)
    w.page()
    form.page(w, "一、组织是谁", form.organization(audit, w, s))
    form.page(w, "二、审核任务", form.task(audit, w, s))
    form.page(w, "三、上次审核以来", form.before(audit, w, s))
    form.page(w, "四、领导与策划", form.planning(audit, w, s))
    form.page(w, "五、资源与支持", form.asked(s, "resources"))
    form.page(w, "六、运行", form.asked(s, "operation"))
    form.page(w, "七、评价与改进", form.evaluation(audit, w, s))
    w.page()
    end.statistics(audit, w, s)
    w.page()
    form.page(w, "九、审核结论", end.conclusion(audit, w, s))
    w.text("十、声明与签署", style="subtitle")
    end.signatures(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text("（问答表）", style="center")
    for _ in range(2):
        w.text("", style="center")
    table = words("systems")
    fields = "¶".join(w.tag("systems+", one, table[one]["name"]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号是多少？", w.fact("number")],
        ["受审核方是哪家组织？", w.fact("organization.name")],
        ["审核哪些管理体系？", fields],
        ["审核属于哪种类型？", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核在何时进行？", f"{w.fact('audit.start')}—{w.fact('audit.end')}"],
        ["审核组长是谁？", w.person(audit.leader)("name")],
        ["报告日期是哪天？", w.fact("report_date")],
    ]
    w.table(rows, (2, 4))
    w.text("填表说明：右栏填写审核获得的事实；“是、否、不涉及”三者选一；涉及多条的逐条列出。", style="plain")


def _cards(audit: Audit, w: Writer) -> None:
    w.text("审核组成员", style="subtitle")
    for member in audit.team:
        w.table(_card(member, w), (2, 3.6), head=1)
        w.text("", style="plain")


def _card(member: TeamMember, w: Writer) -> list[Row]:
    """A card of two columns: name, role, grade, then each registration."""
    e = w.person(member)
    table = words("systems")
    rows: list[Row] = [
        [f"成员{e('label')}", "‹"],
        ["姓名", e("name")],
        ["角色", e("role", ROLES[member.role])],
        ["资格", e("grade") + (e.silent_each("professional_codes") if member.registrations else "")],
    ]
    for one in member.registrations:
        r = e.inner("registrations", one)
        short = table[one.system]["short"]
        rows += [
            [f"注册证号（{short}）", r("number") + r.silent("system") + r.silent("grade")],
            ["有效期", f"至{r('valid_until')}"],
        ]
        if one.professional_codes:
            rows.append(["专业代码", r.each("professional_codes", "、")])
    if not member.registrations:
        rows += [["注册证号", "外聘专家，不要求注册"], ["专业代码", e.each("professional_codes", "、")]]
    rows.append(["所在单位", member.employer])
    return rows
