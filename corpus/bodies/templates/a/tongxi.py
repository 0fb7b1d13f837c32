"""桐溪食安质量认证: a report told as an essay, records inside the paragraphs, one table at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _tongxi_chapters as chapters
from corpus.bodies.templates.a import _tongxi_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number

BODY = "桐溪食安质量认证有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS+FSMS", "FSMS", "QMS+FSMS+HACCP", "HACCP", "QMS+HACCP", "QMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1")
STYLE = {"look": "black", "dates": "chinese", "blank": "—", "styled": True}

TYPE_NAMES = {
    "stage1": "初次认证第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
}
AIMS = {
    "stage1": "了解受审核方体系文件、场所和运行准备的情况，确定第二阶段审核是否可行",
    "stage2": "评价受审核方管理体系是否得到有效实施，以决定是否推荐认证",
    "surveillance": "评价获证后体系是否持续满足要求，以决定是否推荐保持证书",
    "recertification": "评价证书有效期内体系的总体绩效，以决定是否推荐再次发证",
}
NAMES = {"QMS": "质量管理体系", "FSMS": "食品安全管理体系", "HACCP": "危害分析与关键控制点体系"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程的审核"}
MAIN, SUB = Number("main"), Number("main", 1)


def build(audit: Audit, w: Writer) -> None:
    """The report: the head, eight chapters, the timetable."""
    w.report.lists = {
        "main": (
            Level("chineseCountingThousand", "%1、", "nothing"),
            Level("chineseCountingThousand", "（%2）", "nothing"),
        )
    }
    w.margins(
        header=(f"桐溪认证·{audit.title}",),
        footer=("本报告仅供受审核方及认证决定使用",),
        page="—#—",
    )
    _head(audit, w)
    w.heading(1, "审核说明", MAIN)
    _explained(audit, w)
    w.heading(1, "受审核方基本情况", MAIN)
    chapters.company(audit, w)
    chapters.found(audit, w, MAIN, SUB)
    end.chapters(audit, w, MAIN)
    end.timetable(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（编号 {w.fact('number')}）", style="center")
    w.text(f"受审核方：{w.fact('organization.name')}", style="plain")
    w.text(f"审核类别：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}", style="plain")


def _explained(audit: Audit, w: Writer) -> None:
    when = audit.audit
    near = (when.start.year, when.start.month) == (when.end.year, when.end.month)
    until = w.fact("audit.end", f"{when.end.day}日" if near else None)
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    same_day = when.start == when.end
    span += f"至{w.half('audit.end_half')}" if same_day else f"至{until}{w.half('audit.end_half')}"
    span += w.silent("audit.end") if same_day else ""
    w.text(
        f"受{w.fact('organization.name')}（以下称公司）委托，{w.fact('certification_body.name')}组成审核组，于{span}"
        f"到公司实施{w.fact('audit.mode', MODES[when.mode])}，目的是{AIMS[audit.audit_type]}。"
        f"审核覆盖{w.fact('audit.covered_from')}以来至{w.fact('audit.covered_to')}的体系活动，"
        f"按{w.fact('audit.risk')}风险安排，审核时间合计{w.fact('audit.person_days')}人日，"
        f"在现场{w.fact('audit.onsite_days')}人日{_reduced(audit, w)}。"
    )
    w.text(f"审核依据：{_criteria(audit, w)}。")
    named = [f"{w.tag('systems+', one, NAMES[one])}为{w.scope('audit', one)}" for one in audit.systems]
    w.text(f"审核范围：{'；'.join(named)}。")
    w.text("审核组：" + "".join(_member(w, one) for one in audit.team) + _guests(audit, w))
    if audit.stage1 and audit.audit_type == "stage2":
        w.text(
            f"此前审核组已于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}在公司{w.fact('stage1.mode', '现场')}完成第一阶段审核，当时提出的"
            "文件修改、前期准备等问题，公司均已书面回复，本次逐条核对属实。"
        )
    w.text(
        "审核采取交谈、观察和查阅记录的方法，从总体中抽取样本。样本之外的情况未经查证，"
        "公司仍应通过自我检查予以识别和改进。"
    )


def _reduced(audit: Audit, w: Writer) -> str:
    found = audit.audit.reductions
    return f"（已按“{w.each('audit.reductions', found, '；')}”核减）" if found else ""


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（等同采用{e('iso')}）" if standard.iso else ""
        told.append(f"{e('number')}《{standard.title}》{twin}{e.silent('system')}")
    papers = "公司的体系文件"
    return f"{'，'.join(told)}，{papers}，以及{w.laws('criteria')}等有关法律"


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    roles = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
    told = f"{e('role', roles[member.role])}{e('name')}（{e('label')}"
    if not member.registrations:
        return f"{told}，专业{e.each('professional_codes', '、')}，由其提供技术支持，不计入审核时间）。"
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        rest = r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('system')}注册号{r('number')}，{r('valid_until')}到期{rest}")
    codes = e.each("professional_codes", "、")
    known = f"，专业{codes}" if codes else "，不承担专业审核"
    away = "，随组实习" if member.trainee else ""
    return f"{told}，{e('grade')}，{'；'.join(numbers)}{known}{away}）。"


def _guests(audit: Audit, w: Writer) -> str:
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('from')}{a('name')}任{role}")
    return f"{'，'.join(told)}。"
