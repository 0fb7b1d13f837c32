"""布古尔标准认证: one Word form, its record kept by department and clause with findings and evidence."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _bugur_departments as departments
from corpus.bodies.templates.a import _bugur_end as end
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "布古尔标准认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "box", "dates": "dash", "blank": "/", "styled": False}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ATTENDING = {"guide": "向导", "observer": "观察员"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, "BGR-F-027 B/2"), footer=("审核报告",), page="#/##")
    said = Slots(w)
    said.slots["leader"] = w.person(audit.leader)("name")
    _cover(audit, w)
    w.heading(1, "一、受审核方基本信息")
    _client(audit, w)
    w.heading(1, "二、审核组")
    _team(audit, w)
    w.heading(1, "三、审核概况")
    _overview(audit, w, said)
    w.heading(1, "四、现场审核记录")
    departments.all_of(audit, w, said)
    w.heading(1, "五、不符合项及跟踪")
    end.problems(audit, w)
    w.heading(1, "六、审核结论")
    end.conclusion(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "申请编号", audit.world.application_no],
        ["受审核方", w.fact("organization.name"), "‹", "‹"],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["认证领域", "　".join(_system(audit, w, code) for code in NAMES), "‹", "‹"],
        ["审核组长", w.person(audit.leader)("name"), "报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 4, 2, 3), bold=(0, 2))
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}　"
        f"邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.heading(2, "说明")
    w.text(*Slots(w)(_joined(w)).split("\n"), style="plain")
    w.page()


def _joined(w: Writer) -> str:
    texts: list[str] = Slots(w).at("statement")
    return "\n".join(f"{at}. {text}" for at, text in enumerate(texts, 1))


def _system(audit: Audit, w: Writer, code: str) -> str:
    if code not in audit.systems:
        return f"{{-}}{NAMES[code]}"
    return f"{{+}}{w.tag('systems+', code, NAMES[code])}"


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", licence, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}　{world.phone}"],
        ["职工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "班次", f"{world.shifts}班"],
        ["体系运行日期", w.fact("system_effective_on"), "占地面积", f"{world.area}平方米"],
        ["主要业务", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (2, 4, 2, 3), bold=(0, 2))
    w.text("审核涉及的场所：", style="plain")
    sites: list[Row] = [["序号", "场所地址", "性质", "活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(sites, (0.7, 5, 1, 2.4, 1), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "性别", "组内职务", "注册资格", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), member.sex, e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", "、")
            rows.append([*first, e("grade"), w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            grade = f"{r('grade')}{r.silent('system')}" + (e.silent("grade") if at == 0 else "")
            codes += e.silent_each("professional_codes") if at == 0 else ""
            rows.append([*(first if at == 0 else ["^"] * 4), grade, r("number"), r("valid_until"), codes])
    w.table(rows, (0.7, 1.1, 0.7, 1.1, 1.4, 2.8, 1.7, 1.3), head=1, repeat=True)
    guests: list[Row] = [["陪同/观察人员", "身份", "来自"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append([a("name"), a("role", ATTENDING[guest.role]), a("from")])
    w.table(guests, (2, 2, 5), head=1)


def _overview(audit: Audit, w: Writer, said: Slots) -> None:
    criteria = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        criteria.append(f"{e('number')}{e.silent('system')}{twin}《{standard.title}》")
    criteria.append(f"适用的法律法规：{w.laws('criteria')}")
    criteria.append("受审核方的管理体系文件、合同及相关方要求")
    scopes = "¶".join(f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems)
    own = "¶".join(f"{NAMES[one]}：{w.scope('system', one)}" for one in audit.systems)
    when = " 至 ".join(w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}, "onsite")
    days = f"{w.fact('audit.person_days')}人日（其中现场{w.fact('audit.onsite_days')}人日）"
    rows: list[Row] = [
        ["审核目的", said(said.at("purpose", audit.audit_type))],
        ["审核准则", "¶".join(f"{at}）{text}" for at, text in enumerate(criteria, 1))],
        ["审核范围", scopes],
        ["体系文件声明的范围", own],
        ["审核时间", when],
        ["审核方式", mode],
        ["审核时段", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"],
        ["审核人日", days],
        ["风险等级", w.fact("audit.risk")],
        ["不适用条款", w.fact("exclusions")],
    ]
    if audit.audit.reductions:
        rows.append(["人日调整理由", w.each("audit.reductions", audit.audit.reductions, "；")])
    if audit.stage1:
        rows.append(["第一阶段审核", _first_stage(w)])
    rows.append(["首次会议", said(said.at("opening"))])
    rows.append(["末次会议", said(said.at("closing"))])
    rows.append(["文件评审", "¶".join(map(said, said.at("documents")))])
    w.table(rows, (1.8, 8), bold=(0,))
    w.text(f"日程按审核计划{audit.world.plan_no}执行，安排如下：", style="plain")
    departments.plan(audit, w)


def _first_stage(w: Writer) -> str:
    return (
        f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}进行，所提问题已整改，可以进入第二阶段。"
    )
