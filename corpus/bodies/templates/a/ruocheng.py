"""若澄认证服务: a report of bordered forms with bars, records department by department, registers behind."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _ruocheng_departments as departments
from corpus.bodies.templates.a import _ruocheng_registers as registers
from corpus.bodies.templates.a._ruocheng_end import conclusion, evaluation, findings
from corpus.bodies.templates.a._ruocheng_stock import NAMES, bar, dash, stock
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row

BODY = "若澄认证服务有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "EnMS", "QMS+EMS", "QMS+EnMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "/"}

KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "审核报告", f"{audit.world.form_no}  A/3"),
        page="第#页  共##页",
    )
    _cover(audit, w)
    _company(audit, w)
    _task(audit, w)
    _team(audit, w)
    departments.all_of(audit, w)
    findings(audit, w)
    evaluation(audit, w)
    conclusion(audit, w)
    registers.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    marks = [
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in NAMES.items()
    ]
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["审核领域", "¶".join(marks)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,))
    w.text("报告说明", style="center")
    for at, note in enumerate(stock("statements"), 1):
        w.text(f"{at}、{note}", style="plain")
    w.text(
        f"机构地址：{w.fact('certification_body.address')}",
        f"联系电话：{w.fact('certification_body.phone')}    网址：{w.fact('certification_body.website')}",
        style="plain",
    )
    w.page()


def _company(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        bar(w, "一、受审核组织基本情况", 4),
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        [
            "统一社会信用代码",
            w.fact("organization.uscc"),
            "成立日期",
            w.fact("organization.established_on"),
        ],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/服务地址", w.fact("organization.business_address"), "‹", "‹"],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact} {audit.world.phone}"],
        ["在册人数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
        [
            "倒班情况",
            "{+}无  {-}有" if audit.world.shifts == 1 else "{-}无  {+}有（两班）",
            "占地/建筑面积",
            f"{audit.world.area}㎡",
        ],
        ["业务活动", w.scope("activity"), "‹", "‹"],
        ["主要流程", "→".join(audit.world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1.9, 3.6, 1.7, 3.0), bold=(0, 2))
    _sites(audit, w)
    _papers(audit, w)


def _sites(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [bar(w, "审核涉及的场所", 5), ["序号", "场所地址", "场所类型", "活动/过程", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (0.8, 4.8, 1.2, 2.4, 1.0), head=2)


def _papers(audit: Audit, w: Writer) -> None:
    if audit.permits:
        rows: list[Row] = [
            bar(w, "行政许可与资质", 5),
            ["证照名称", "证照编号", "许可内容", "有效期", "发证机关"],
        ]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            end = dash(e, "valid_to") if permit.valid_to else e("valid_to", LONG_TERM)
            term = f"{dash(e, 'valid_from')}至{end}"
            rows.append([e("kind"), e("number"), e("scope"), term, e("authority")])
        w.table(rows, (2.0, 2.7, 1.8, 2.0, 1.9), head=2)
    if audit.certificates:
        rows = [bar(w, "现有认证证书", 4), ["认证领域", "证书编号", "颁证日期", "有效期至"]]
        for held in audit.certificates:
            e = w.entry("certificates", held)
            rows.append([e("system", NAMES[held.system]), e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (3, 2.8, 2.2, 2.2), head=2)


def _task(audit: Audit, w: Writer) -> None:
    laws = w.law_entry("criteria")
    told = f"{laws.silent('place')}{laws.each('titles', '、', '《{}》')}，以及地方性法规和相关标准"
    rows: list[Row] = [
        bar(w, "二、审核任务", 4),
        ["审核目的", stock("purposes")[audit.audit_type], "‹", "‹"],
        ["认证标准", "¶".join(_standard(w, one.system) for one in audit.standards), "‹", "‹"],
        ["适用法律法规", told, "‹", "‹"],
        ["其他准则", "受审核组织的管理体系文件、认证合同及本机构的认证方案", "‹", "‹"],
        ["审核范围", "¶".join(_scopes(audit, w)), "‹", "‹"],
        ["审核时间", _span(w), "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}人日）",
            "风险程度",
            w.fact("audit.risk"),
        ],
        ["覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if len(audit.systems) > 1:
        rows.append(["结合方式", "{+}结合审核  {-}联合审核  {-}单独审核", "‹", "‹"])
    if audit.stage1:
        rows.append(["第一阶段", _first_stage(audit, w), "‹", "‹"])
    rows.append(["计划执行", "{+}按审核计划完成  {-}有调整，说明：", "‹", "‹"])
    w.table(rows, (1.6, 4.2, 1.6, 2.8), bold=(0, 2))


def _standard(w: Writer, system: str) -> str:
    e = w.standard(system)
    told = e.silent("system") + e("number")
    source = e.source
    return f"{told}（{e('iso')}）" if getattr(source, "iso", None) else told


def _scopes(audit: Audit, w: Writer) -> list[str]:
    return [f"{SHORT[one]}：{w.scope('audit', one)}" for one in audit.systems]


def _span(w: Writer) -> str:
    first, last = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    return f"{first}至{last}"


def _first_stage(audit: Audit, w: Writer) -> str:
    first = audit.stage1
    assert first is not None
    begun = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
    if first.end == first.start:
        ended = w.silent("stage1.end") + w.fact("stage1.end_time")
    else:
        ended = w.fact("stage1.end") + w.fact("stage1.end_time")
    how = w.fact("stage1.mode", {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}[first.mode])
    return (
        f"{begun}至{ended}以{how}方式实施，对体系文件、场所条件、内审和管理评审的策划进行了了解，"
        "提出的关注事项已由受审核组织落实，不影响第二阶段审核的实施。"
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        bar(w, "三、审核组", 8),
        ["编号", "姓名", "组内分工", "资格", "领域", "注册证书号", "有效期至", "专业代码"],
    ]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", "、") or w.blank
            rows.append([*first, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            if at == 0:
                codes += e.silent_each("professional_codes")
            number = r("number") + r.silent("grade")
            lead = first if at == 0 else ["^"] * 4
            rows.append([*lead, r("system", SHORT[one.system]), number, dash(r, "valid_until"), codes])
    w.table(rows, (0.8, 1.2, 1.2, 1.4, 1.5, 2.9, 1.7, 1.4), head=2, repeat=True)
    rows = [bar(w, "陪同及其他人员", 3), ["姓名", "身份", "来自"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    if audit.attendants:
        w.table(rows, (3, 2.4, 4.8), head=2)
