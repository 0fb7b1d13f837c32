"""六盘岭认证服务: a short form with boxes and remarks, its evidence in an appendix."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _liupan_appendix as appendix
from corpus.bodies.templates.a import _liupan_checks as checks
from corpus.bodies.templates.a import _liupan_end as end
from corpus.bodies.templates.a._liupan_form import NAMES, yes_no
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "六盘岭认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "ISMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "recertification", "special")
STYLE = {"look": "box", "dates": "padded", "blank": "无", "styled": True}

KINDS = {"surveillance": "监督审核", "recertification": "再认证审核", "special": "特殊审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
WAYS = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场加远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}    获证组织审核报告    表号：LP-{audit.world.form_no}",),
        page="- # -",
        first=False,
    )
    texts = Phrases(w)
    _head(audit, w)
    _client(audit, w)
    _visit(audit, w)
    checks.chapter(audit, w, texts)
    end.findings(audit, w)
    end.conclusion(audit, w, texts)
    end.signed(audit, w)
    w.page()
    appendix.chapter(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(
        f"报告编号：{w.fact('number')}        审核方案编号：{audit.world.plan_no}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(1, "A  项目信息")
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f" / {e('iso')}" if standard.iso else ""
        numbers.append(f"{e('number')}{twin}{e.silent('system')}")
    until = w.until("organization.licence.valid_to")
    term = f"{w.fact('organization.licence.valid_from')}～{until}"
    boss = f"{people.legal}（总经理：{people.manager}）"
    total = f"{w.fact('headcount_total')}人（参加社保{w.fact('insured_count')}人）"
    rows: list[Row] = [
        ["获证组织", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["执照期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["法定代表人", boss, "联系人", f"{people.contact} {world.phone}"],
        ["职工总数", total, "范围内人数", f"{w.fact('headcount')}人"],
        ["认证领域", names, "‹", "‹"],
        ["认证标准", "¶".join(numbers), "体系实施日期", w.fact("system_effective_on")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["主营活动", w.scope("activity"), "‹", "‹"],
        ["业务流程", "—".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1.8, 4.2, 1.8, 3.4), bold=(0, 2))
    w.text("现有证书和覆盖场所：", style="plain")
    rows = [["证书类别", "证书编号", "发证日期", "有效期至"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", NAMES[one.system]), c("number"), c("issued_on"), c("valid_to")])
    if len(rows) > 1:
        w.table(rows, (3.4, 3, 2.4, 2.4), head=1)
    kinds = {"fixed": "固定场所", "temporary": "临时场所"}
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", kinds[site.kind])
        told = f"{kind}，{s('address')}，{s('activity')}，{s('headcount')}人"
        w.text(f"场所{at}：{told}。", style="plain")


AIMS = {
    "surveillance": "验证获证体系是否持续满足认证要求，决定能否保持证书",
    "recertification": "验证体系作为一个整体的持续符合性和有效性，决定能否换发证书",
    "special": "对获证组织的体系运行和有关信息进行临时核查，决定能否保持证书",
}


def _visit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, "B  审核过程")
    start = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    rows: list[Row] = [
        ["审核目的", AIMS[audit.audit_type]],
        ["审核时间", f"{start}至{w.fact('audit.end')}{w.half('audit.end_half')}"],
        ["审核方式", w.choice("audit.mode", WAYS, when.mode)],
        ["审核人日数", f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）"],
        ["风险程度", w.fact("audit.risk")],
        ["核查时段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
    ]
    if when.reductions:
        rows.append(["人日减少原因", w.each("audit.reductions", when.reductions, "；")])
    for one in audit.systems:
        rows.append([f"审核范围 {one}", w.scope("audit", one)])
    for one in audit.systems:
        rows.append([f"体系范围 {one}", w.scope("system", one)])
    rows += [
        ["审核准则", f"认证标准；获证组织的体系文件；{w.laws('criteria')}及其他适用要求"],
        ["按计划完成", yes_no(True) + "  偏离及理由：无"],
        ["重大变更", yes_no(False) + "  影响审核方案的事项：无"],
        ["未决问题", yes_no(False) + "  双方没有未解决的分歧"],
        ["首末次会议", "{+}已召开  管理层参加，对审核发现没有异议"],
    ]
    w.table(rows, (2.2, 9), bold=(0,))
    _team(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "分工", "资格", "注册号（有效期至）", "专业能力"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}（{r('valid_until')}）{silent}")
        codes = e.each("professional_codes", "、") or w.blank
        last = ["¶".join(numbers) or w.blank, codes]
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), *last])
    w.text("审核组成员：", style="plain")
    w.table(rows, (0.8, 1.3, 1, 1.6, 5, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员由审核员带领，不独立开展审核，不计入人日数。", style="plain")
