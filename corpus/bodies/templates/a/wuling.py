"""武泠油气安全环保认证: a checklist with everything told in the findings column, short and abbreviated."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _wuling_base as base
from corpus.bodies.templates.a import _wuling_end as end
from corpus.bodies.templates.a import _wuling_field as site_checks
from corpus.bodies.templates.a._wuling_rows import checklist
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "武泠油气安全环保认证有限公司"
SYSTEMS = ("QMS+HSE", "HSE", "HSE+EMS+OHSMS", "HSE+OHSMS", "HSE+EMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "/", "styled": False}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监审",
    "recertification": "再认证",
    "special": "专项（特殊）",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
OFFERED = ("QMS", "EMS", "OHSMS", "HSE")


def build(audit: Audit, w: Writer) -> None:
    """The report: a head, the team, two checklists, the result."""
    w.margins(header=(f"{BODY} {audit.world.form_no}",), footer=("现场填写，随报告存档",), page="P.#/##")
    w.text(w.fact("title"), style="title")
    w.text(f"No.{w.fact('number')}  （检查表式）", style="center")
    w.heading(1, "A  受审方和任务")
    w.table(_head(audit, w), (1.5, 3.5, 1.5, 3.5), bold=(0, 2))
    w.heading(1, "B  审核组")
    _team(audit, w)
    w.text(
        "结论代号：C＝符合，NC＝不符合，N/A＝不适用。缩写：JSA 作业安全分析；PTW 作业许可；MOC 变更管理；"
        "LOTO 上锁挂牌；PPE 劳动防护用品；MSDS 安全技术说明书；OFI 改进建议；特作证 特种作业操作证。",
        style="plain",
    )
    w.section(landscape=True, fresh=True)
    fixed = [one for one in audit.sites if one.kind == "fixed"]
    away = [one for one in audit.sites if one.kind != "fixed"]
    w.heading(1, "C1  检查表——机关（基地）")
    base.where(w, fixed)
    checklist(audit, w, base.items(audit, w), 1)
    w.heading(1, "C2  检查表——作业场所")
    base.where(w, away or fixed, new=bool(away))
    checklist(audit, w, site_checks.items(audit, w), 2)
    w.section(fresh=True)
    w.heading(1, "D  不符合")
    end.nonconformities(audit, w)
    w.heading(1, "E  评价、结论")
    end.conclusion(audit, w)


def _head(audit: Audit, w: Writer) -> list[Row]:
    o, people, world = "organization", audit.world.people, audit.world
    boxes = []
    for code in OFFERED:
        told = w.tag("systems+", code, code) if code in audit.systems else code
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    when = audit.audit
    days = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}～{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}"
    )
    licence = f"{w.fact(f'{o}.licence.valid_from')}～{w.until(f'{o}.licence.valid_to')}"
    heads = f"在册{w.fact('headcount_total')}/参保{w.fact('insured_count')}/体系内{w.fact('headcount')}"
    rows: list[Row] = [
        ["受审方", w.fact(f"{o}.name"), "信用代码", w.fact(f"{o}.uscc")],
        ["注册地址", w.fact(f"{o}.registered_address"), "办公地址", w.fact(f"{o}.office_address")],
        ["经营地址", w.fact(f"{o}.business_address"), "成立", w.fact(f"{o}.established_on")],
        ["执照期限", licence, "发照机关", w.fact(f"{o}.licence.authority")],
        [
            "法人/经理",
            f"{people.legal}/{people.manager}",
            "管代/安全",
            f"{people.representative}/{people.safety}",
        ],
        ["人数", heads, "联系", f"{people.contact} {world.phone}"],
        ["体系", "  ".join(boxes), "类型", w.choice("audit_type", KINDS, audit.audit_type, " ")],
        ["审核日期", days, "人日", f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）"],
        ["方式", w.choice("audit.mode", MODES, when.mode, " "), "风险", w.fact("audit.risk")],
        [
            "覆盖期",
            f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}",
            "减时理由",
            _reduced(audit, w),
        ],
        ["体系运行", f"{w.fact('system_effective_on')}起", "一阶段", _stage1(audit, w)],
        ["业务", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
        ["准则", _criteria(audit, w), "‹", "‹"],
        ["审核范围", "¶".join(f"{s}：{w.scope('audit', s)}" for s in audit.systems), "‹", "‹"],
    ]
    return rows


def _reduced(audit: Audit, w: Writer) -> str:
    return w.each("audit.reductions", audit.audit.reductions, "、") or "/"


def _stage1(audit: Audit, w: Writer) -> str:
    if audit.stage1 is None:
        return "N/A"
    mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
    return (
        f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        f"{w.silent('stage1.end')}"
        f"（{mode}），问题已闭环"
    )


def _criteria(audit: Audit, w: Writer) -> str:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        told.append(f"{e('number')}{twin}{e.silent('system')}")
    return f"{'；'.join(told)}¶体系文件；合同及HSE协议¶法规：{w.laws('criteria', '、', '{}')}"


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["#", "姓名", "分工", "级别", "注册号（有效期）", "专业"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.5, 1.3, 1.2, 1.6, 5, 1.6), head=1)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        told.append(f"{e('role', '向导' if guest.role == 'guide' else '观察员')}：{e('name')}/{e('from')}")
    w.text("；".join(told), style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        number = f"{r('number')}{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
        numbers.append(f"{number}（{r('valid_until')}）")
    codes = e.each("professional_codes", ",") or "/"
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(numbers) or "/",
        codes,
    ]
