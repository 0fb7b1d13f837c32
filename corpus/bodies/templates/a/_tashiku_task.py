"""The second chapter of 塔什库: task, team, first stage, what became of earlier nonconformities."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Registration, TeamMember
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
AIMS = {
    "stage2": "评价受审核组织管理体系的实施情况，包括其有效性，确定能否推荐认证注册。",
    "surveillance": "评价获证组织管理体系是否持续符合要求并有效运行，确定能否保持认证注册。",
    "recertification": "评价获证组织管理体系作为整体的持续符合性和有效性，确定能否换发证书。",
}


def chapter(audit: Audit, w: Writer) -> None:
    """Task, team, stage 1, what became of the nonconformities before."""
    w.heading(1, "2 审核任务")
    w.heading(2, "2.1 审核任务书")
    _task(audit, w)
    w.heading(2, "2.2 审核组")
    _team(audit, w)
    number = 3
    if audit.stage1:
        w.heading(2, f"2.{number} 第一阶段审核")
        _first(audit, w)
        number += 1
    if audit.previous_nonconformities:
        w.heading(2, f"2.{number} 上次审核不符合项的跟踪")
        _before(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        standards.append(f"{e('number')} idt {e('iso')}《{standard.title}》{e.silent('system')}")
    laws = w.laws("criteria", "；", "{}")
    count = w.law_entry("criteria")("stated_count")
    basis = [*standards, "受审核组织的管理体系文件", f"适用的法律法规（{count}部）：{laws}"]
    scopes = [f"{SHORT[one]}：{w.scope('audit', one)}" for one in audit.systems]
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    ended = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows: list[Row] = [
        ["审核目的", AIMS[audit.audit_type], "‹", "‹"],
        ["审核准则", "¶".join(f"{at}）{text}" for at, text in enumerate(basis, 1)), "‹", "‹"],
        ["审核范围", "¶".join(scopes), "‹", "‹"],
        ["审核时间", f"{begun}开始，{ended}结束", "‹", "‹"],
        ["覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        [
            "审核人日",
            f"共{w.fact('audit.person_days')}人日",
            "其中现场",
            f"{w.fact('audit.onsite_days')}人日",
        ],
        ["风险等级", w.fact("audit.risk"), "计划编号", audit.world.plan_no],
    ]
    if audit.audit.reductions:
        rows.append(
            ["人日调整说明", f"缩减原因：{w.each('audit.reductions', audit.audit.reductions, '；')}", *"‹‹"]
        )
    w.table(rows, (1.1, 2.6, 1, 1.9), bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["编组", "姓名", "组内身份", "资格", "领域", "注册证书编号", "注册有效期至", "专业代码"]
    ]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.5, 0.75, 0.8, 0.8, 0.8, 2.3, 1.2, 1), head=1)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    role = e("role", ROLES[member.role])
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[e("label"), e("name"), role, w.blank, w.blank, w.blank, w.blank, codes]]
    first, *rest = member.registrations
    codes = e.silent_each("professional_codes")
    rows: list[Row] = [[e("label"), e("name"), role, e("grade"), *_registration(e, first, w.blank, codes)]]
    return [*rows, *(["^", "^", "^", "^", *_registration(e, one, w.blank)] for one in rest)]


def _registration(e: Entry, one: Registration, blank: str, more: str = "") -> list[str]:
    r = e.inner("registrations", one)
    codes = r.each("professional_codes", "、") or blank
    return [
        r("system", SHORT[one.system]),
        r("number") + r.silent("grade"),
        r("valid_until", FORMS["dots"](one.valid_until)),
        codes + more,
    ]


def _first(audit: Audit, w: Writer) -> None:
    first = audit.stage1
    if first is None:
        return
    if first.start == first.end:
        when = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        when += w.silent("stage1.end")
    else:
        when = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
        when += f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
    mode = w.fact("stage1.mode", MODES[first.mode])
    w.text(f"第一阶段于{when}以{mode}的方式进行，确认受审核组织具备接受第二阶段审核的条件。")
    w.text("第一阶段提出的改进建议已由受审核组织落实，审核组查看了整改材料，予以认可。")


def _before(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "上次不符合事实", "关闭日期", "本次跟踪情况"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "纠正措施已落实"])
    w.table(rows, (0.5, 3.6, 1.3, 1.4), head=1)
