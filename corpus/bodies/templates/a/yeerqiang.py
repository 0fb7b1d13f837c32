"""叶尔羌: a small provincial body: data on a page, a check sheet a department, a signed summary."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yeerqiang_end import figures, summary
from corpus.bodies.templates.a._yeerqiang_sheets import Notes, sheets, short
from corpus.bodies.writer import Writer

BODY = "叶尔羌标准认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "FSMS", "EMS+OHSMS", "QMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "special", "stage1", "transfer")
STYLE = {"look": "tick", "dates": "bare", "blank": "—", "styled": False}

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "FSMS": "食品安全"}
TYPE_NAMES = {
    "stage1": "一阶段",
    "stage2": "二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
    "transfer": "转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}


def build(audit: Audit, w: Writer) -> None:
    """Data and team, the departments' sheets, figures, the summary."""
    w.margins(header=("叶尔羌认证　YEQ/JL-21",), page="第 # 页 共 ## 页", first=False)
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}　　计划编号：{audit.world.plan_no}", style="center")
    w.heading(1, "一、基本情况")
    _client(audit, w)
    _scopes(audit, w)
    w.heading(1, "二、审核组")
    _team(audit, w)
    notes = Notes(w)
    w.heading(1, "三、部门检查单")
    done = sheets(audit, w, notes)
    figures(audit, w)
    w.page()
    w.heading(1, "五、审核小结")
    summary(audit, w, notes, done)


def _client(audit: Audit, w: Writer) -> None:
    org, world, when = "organization", audit.world, audit.audit
    kind = w.choice("audit_type", TYPE_NAMES, audit.audit_type, " ")
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
    span += f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    days = f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日"
    term = f"{w.fact(f'{org}.licence.valid_from')}～{w.until(f'{org}.licence.valid_to')}"
    covered = f"{_short(w, 'audit.covered_from')}～{_short(w, 'audit.covered_to')}"
    rows = [
        ["企业名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一代码", w.fact(f"{org}.uscc"), "成立", w.fact(f"{org}.established_on")],
        ["执照期限", term, "发照机关", w.fact(f"{org}.licence.authority")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["法人", world.people.legal, "总经理", world.people.manager],
        ["管代", world.people.representative, "联系人电话", f"{world.people.contact} {world.phone}"],
        ["体系人数", f"{w.fact('headcount')}人", "实施日期", w.fact("system_effective_on")],
        ["审核类型", kind, "‹", "‹"],
        ["审核日期", span, "‹", "‹"],
        ["人日", days, "方式", w.choice("audit.mode", MODES, when.mode, " ")],
        ["覆盖期", covered, "风险", w.fact("audit.risk")],
    ]
    if when.reductions:
        rows.append(["减人日理由", w.each("audit.reductions", when.reductions), "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        words = f"{_short(w, 'stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        words += f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}"
        rows.append(["一阶段", words, "‹", "‹"])
    w.table(rows, (2.2, 6, 2.2, 4.6), bold=(0, 2))


def _short(w: Writer, path: str) -> str:
    day: date = w.audit.at(path)
    return w.fact(path, short(day))


def _scopes(audit: Audit, w: Writer) -> None:
    rows = [["体系", "标准", "审核范围"]]
    for one in audit.standards:
        s = w.standard(one.system)
        iso = ""
        if one.iso:
            iso = s.silent("iso") if one.iso == one.number else f"¶（{s('iso')}）"
        name = w.tag("systems+", one.system, NAMES[one.system])
        number = f"{s('number')}{s.silent('system')}{iso}"
        rows.append([name, number, w.scope("audit", one.system)])
    w.text("")
    w.table(rows, (2.2, 4, 8.8), head=1)
    w.text(f"干什么的：{w.scope('activity')}。", style="plain")
    w.text(f"法律依据：{w.laws('criteria')}。", style="plain")
    items = []
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定" if place.kind == "fixed" else "临时")
        items.append(f"{e('address')}（{kind}），{e('activity')}，{e('headcount')}人")
    w.text(f"场所：{'；'.join(items)}。", style="plain")
    held = []
    for paper in audit.certificates:
        c = w.entry("certificates", paper)
        since, until = c("issued_on", short(paper.issued_on)), c("valid_to", short(paper.valid_to))
        held.append(f"{c('system', NAMES[paper.system])} {c('number')}，{since}发，{until}到期")
    if held:
        w.text(f"现有证书：{'；'.join(held)}。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    rows = [["代号", "姓名", "身份", "资格", "注册号和到期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{hidden}，{r('valid_until', short(one.valid_until))}")
        codes = e.each("professional_codes", "；") or w.blank
        words = "¶".join(numbers) or w.blank
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), words, codes])
    w.table(rows, (1.1, 1.8, 1.7, 2.1, 6.5, 1.8), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")
