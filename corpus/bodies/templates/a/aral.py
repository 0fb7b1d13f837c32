"""阿拉尔数睿认证: a short form of keys and values, tags in brackets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _aral_end as end
from corpus.bodies.templates.a._aral_end import line
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

BODY = "阿拉尔数睿认证科技有限公司"
SYSTEMS = ("ISMS", "ISMS+ITSMS", "QMS+ITSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "bracket", "dates": "slash", "blank": "-", "styled": True}

LETTERS = {"QMS": "Q", "ISMS": "I", "ITSMS": "T"}
KINDS = {"stage2": "初审二阶段", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
SITES = {"fixed": "固定", "temporary": "临时"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    told = (f"{name} 目标{aim} 实际{real} [达成]" for name, aim, real in audit.world.objectives)
    slots.slots["goals"] = "目标: " + "；".join(told)
    w.margins(header=(f"{audit.world.form_no} | 数睿审核平台导出",), page="#/##")
    w.text(w.fact("title"), style="title")
    systems = " ".join(f"[{w.tag('systems+', one, one)}]" for one in audit.systems)
    w.text(f"{systems} [{w.fact('audit_type', KINDS[audit.audit_type])}]", style="center")
    _client(audit, w)
    _task(audit, w, slots)
    _team(audit, w)
    _checks(audit, w, slots)
    end.findings(audit, w)
    end.conclusion(audit, w, slots)
    end.signed(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    people, at = audit.world.people, "organization."
    w.heading(1, "01 / 客户")
    line(w, "报告编号", w.fact("number"))
    line(w, "客户名称", w.fact(at + "name"))
    line(w, "统一社会信用代码", w.fact(at + "uscc"))
    line(w, "成立日期", w.fact(at + "established_on"))
    term = f"{w.fact(at + 'licence.valid_from')}-{w.until(at + 'licence.valid_to')}"
    line(w, "营业执照", f"期限 {term}，登记机关 {w.fact(at + 'licence.authority')}")
    line(w, "注册地址", w.fact(at + "registered_address"))
    line(w, "办公地址", w.fact(at + "office_address"))
    line(w, "经营地址", w.fact(at + "business_address"))
    line(w, "业务", w.scope("activity"))
    total = (
        f"总数 {w.fact('headcount_total')}，社保 {w.fact('insured_count')}，体系覆盖 {w.fact('headcount')}"
    )
    line(w, "人数", total)
    line(
        w,
        "法人 / 最高管理者 / 联系人",
        f"{people.legal} / {people.manager} / {people.contact} {audit.world.phone}",
    )
    for number, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        told = f"{s('address')}，{s('activity')}，{s('headcount')}人"
        line(w, f"场所{number}", f"[{s('kind', SITES[site.kind])}] {told}")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        term = f"{p('valid_from')}-{p('valid_to')}"
        held = f"持有人 {p('holder')}，范围 {p('scope')}，有效期 {term}，{p('authority')}"
        w.text(f"{p('kind')}: {p('number')}，{held}", style="plain")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        told = f"{c('number')}，发证 {c('issued_on')}，有效至 {c('valid_to')}"
        w.text(f"现有证书[{c('system', certificate.system)}]: {told}", style="plain")


def _task(audit: Audit, w: Writer, slots: Slots) -> None:
    when = audit.audit
    w.heading(1, "02 / 任务")
    line(w, "目的", slots.at("aims")[audit.audit_type])
    for standard in audit.standards:
        e = w.standard(standard.system)
        iso = e.silent("iso") if standard.iso == standard.number else f" ({e('iso')})"
        line(w, f"准则[{standard.system}]", f"{e('number')}{iso} {standard.title}{e.silent('system')}")
    line(w, "准则[法规]", w.laws("criteria"))
    line(w, "准则[文件]", "客户的体系文件及适用合同")
    for one in audit.systems:
        line(w, f"审核范围[{one}]", w.scope("audit", one))
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        line(w, "一阶段", f"{w.fact('stage1.start')} {hours} [{mode}]，问题已澄清，可进入二阶段")
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    line(w, "审核时间", f"{begun} - {over}")
    line(w, "方式", f"[{w.fact('audit.mode', MODES[when.mode])}]")
    line(w, "覆盖期", f"{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}")
    line(w, "风险", f"[{w.fact('audit.risk')}]")
    line(w, "人日", f"合计 {w.fact('audit.person_days')}，现场 {w.fact('audit.onsite_days')}")
    if when.reductions:
        line(w, "人日调整", w.each("audit.reductions", when.reductions, "；"))
    if audit.audit_type != "stage2":
        line(w, "变更", "[无] 名称、地址、范围、组织架构、系统架构与上次审核一致；证书和标志使用 [规范]")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "03 / 审核组与日程")
    for member in audit.team:
        e = w.person(member)
        told = [f"[{e('role', ROLES[member.role])}]", e("grade")]
        for one in member.registrations:
            r = e.inner("registrations", one)
            own = f"{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
            told.append(f"{r('number')}{own} 至{r('valid_until')}")
        if member.professional_codes:
            told.append(f"专业 {e.each('professional_codes', ',')}")
        w.text(f"{e('label')} {e('name')}: {' | '.join(told)}", style="plain")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        w.text(f"{a('role', GUESTS[guest.role])}: {a('name')}（{a('from')}）", style="plain")
    _schedule(audit, w)


WORK = (
    "文件、人员、内审",
    "检查、度量、满意度",
    "交付与运行",
    "技术与变更",
    "供方",
    "合同与服务水平",
    "设施与机房",
    "安全与合规",
)


def _schedule(audit: Audit, w: Writer) -> None:
    steps: list[Step] = [("管理层", "方针、风险、管评")]
    steps += list(zip(audit.world.departments, WORK, strict=True))
    days = halves(audit)
    line(w, "首次会议", f"{w.fact('audit.start')} 08:30 [全员]")
    parts = [shared(steps[::2], len(days)), shared(steps[1::2], len(days))]
    for at, (day, half) in enumerate(days):
        shown = []
        for group, mine in zip(groups(audit), parts, strict=True):
            who = ",".join(w.person(member)("label") for member in group)
            shown.append(f"[{who}] " + "、".join(f"{where}（{what}）" for where, what in mine[at]))
        w.text(f"{w.date(day)} {'AM' if half == 'am' else 'PM'}: {'；'.join(shown)}", style="plain")
    line(w, "末次会议", f"{w.fact('audit.end')} {w.half('audit.end_half')} [全员]")


def _checks(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "04 / 核查")
    for item in slots.at("checks"):
        letters = [LETTERS[one] for one in audit.systems]
        clauses = [(letter, clause) for letter in letters for clause in item.get(letter, [])]
        if not clauses or not slots.needed(item) or item.get("only", audit.systems[0]) not in audit.systems:
            continue
        if item["name"] == "过程" and "QMS" not in audit.systems:
            clauses = [("I", "4.4")]
        named = " ".join(f"{letter}{clause.split('（')[0]}" for letter, clause in clauses)
        w.heading(2, f"[{item['name']}] {named} {_state(audit, w, clauses)}")
        _said(w, slots, item)


def _said(w: Writer, slots: Slots, item: Mapping[str, Any]) -> None:
    for text in item.get("lines", []):
        w.text(slots(text), style="plain")
    if "each" in item:
        for text in slots.lines(item["each"], item["line"]):
            w.text(text, style="plain")


def _state(audit: Audit, w: Writer, clauses: list[tuple[str, str]]) -> str:
    own = {one.number: LETTERS[one.system] for one in audit.standards}
    found = []
    for item in audit.nonconformities.items:
        letter = own.get(item.standard, "")
        if any(letter == mine and f"{item.clause}.".startswith(f"{at}.") for mine, at in clauses):
            number = w.same("nonconformities.items", item.number, item)("number")
            found.append(f"[NC-{number}]")
    return " ".join(found) or "[OK]"
