"""Parts two to four of 渭干河: basis and scope, the team, what went before."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {"stage2": "第二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程审核"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def parts(audit: Audit, w: Writer) -> None:
    """The three parts."""
    w.heading(1, "二、审核依据与范围")
    _basis(audit, w)
    w.heading(1, "三、审核组及审核过程")
    _team(audit, w)
    w.paragraphs(phrases(w, "course", 3))
    w.heading(1, "四、以往审核情况")
    _first(audit, w)
    _before(audit, w)


def _basis(audit: Audit, w: Writer) -> None:
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e('number')}《{one.title}》（等同采用{e('iso')}）{e.silent('system')}")
    w.text(f"审核依据的标准是{'、'.join(standards)}。受审核方的一体化管理手册、程序文件也是审核的依据。")
    count = w.law_entry("criteria")("stated_count")
    w.text(f"作为依据的法律有{count}部，即{w.laws('criteria')}。")
    scopes = [f"{SHORT[one]}管理体系为{w.scope('audit', one)}" for one in audit.systems]
    w.text(f"审核范围：{'；'.join(scopes)}。")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "注册级别", "注册证书（有效期止）", "专业"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.5, 1, 1, 1, 4, 1.1), head=1)
    told = []
    for one in audit.attendants:
        e = w.same("attendants", one.name, one)
        if one.role == "guide":
            told.append(f"{e('from')}的{e('name')}担任{e('role', '向导')}")
        else:
            told.append(f"{e('from')}的{e('name')}以{e('role', '观察员')}身份随同")
    w.text(f"审核期间，{'，'.join(told)}。")


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    lines, silent = [], ""
    for one in member.registrations:
        r = e.inner("registrations", one)
        lines.append(
            f"{r('system', SHORT[one.system])}：{r('number')}（{r('valid_until')}）{r.silent('grade')}"
        )
        silent += r.silent_each("professional_codes")
    codes = e.each("professional_codes", "，") or w.blank
    grade = e("grade") if member.registrations else w.blank
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        grade,
        "¶".join(lines) or w.blank,
        codes + silent,
    ]


def _first(audit: Audit, w: Writer) -> None:
    first = audit.stage1
    if first is None:
        return
    begun = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
    ended = w.fact("stage1.end_time")
    ended = f"{w.fact('stage1.end')}{ended}" if first.end != first.start else w.silent("stage1.end") + ended
    mode = w.fact("stage1.mode", MODES[first.mode])
    w.text(
        f"第一阶段的审核时间是{begun}到{ended}，采取{mode}，审查了体系文件和受审核方对标准的理解，"
        "核实了范围、场所、人员等信息。当时提出的需要关注的问题，受审核方已在第二阶段之前处理完毕。"
    )


def _before(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        told.append(
            f"{e('description')}该项已于{e('closed_on')}关闭，本次查看了纠正措施的实施证据，未见重复发生。"
        )
    if told:
        w.text(f"上次审核开具的不符合项有{len(told)}项。{''.join(told)}")
    elif audit.stage1 is None:
        w.text("上次审核没有遗留需要跟踪的事项。")
