"""东湄管理体系认证: numbered sections of lines with labels, evidence by process, tables between."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dongjiang_end as end
from corpus.bodies.templates.a import _dongjiang_processes as processes
from corpus.bodies.templates.a import _dongjiang_system as system
from corpus.bodies.templates.a._dongjiang_form import NAMES, dotted, pairs
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "东湄管理体系认证有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS+EMS+OHSMS", "ISMS+ITSMS", "MDR+QMS", "QMS+HSPM", "QMS")
TYPES = ("surveillance", "stage2", "recertification", "special", "stage1")
STYLE = {"look": "tick", "dates": "dash", "blank": "无"}

TYPE_LABELS = {
    "stage1": "一阶段审核",
    "stage2": "二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}                    表单编号：{audit.world.form_no}",),
        footer=("本报告未经书面许可不得部分复制",),
        page="第 # 页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1 受审核方信息")
    _company(audit, w)
    w.heading(1, "2 审核信息")
    _audited(audit, w)
    _team(audit, w)
    w.heading(1, "3 管理体系概况")
    system.all_of(audit, w)
    w.heading(1, "4 过程审核记录")
    processes.all_of(audit, w)
    w.heading(1, "5 审核发现")
    end.findings(audit, w)
    w.heading(1, "6 审核结论")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    names = [w.tag("systems+", one, NAMES[one]) for one in audit.systems]
    w.text(f"（{'、'.join(names)}）", style="center")
    leader = w.person(audit.leader)("name")
    pairs(
        w,
        ("受审核方", w.fact("organization.name")),
        ("报告编号", w.fact("number")),
        ("合同编号", audit.world.application_no),
        ("审核类型", w.choice("audit_type", TYPE_LABELS, audit.audit_type)),
        ("审核组长", leader),
        ("报告日期", w.fact("report_date", dotted(audit.report_date))),
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    ended = w.until("organization.licence.valid_to")
    w.heading(2, "1.1 组织概况")
    pairs(
        w,
        ("名称", w.fact("organization.name")),
        ("统一社会信用代码", w.fact("organization.uscc")),
        ("注册地址", w.fact("organization.registered_address")),
        ("办公地址", w.fact("organization.office_address")),
        ("生产经营地址", w.fact("organization.business_address")),
        ("成立日期", w.fact("organization.established_on")),
        ("营业期限", f"{w.fact('organization.licence.valid_from')} 至 {ended}"),
        ("登记机关", w.fact("organization.licence.authority")),
        ("法定代表人", f"{people.legal}　总经理：{people.manager}　管理者代表：{people.representative}"),
        ("联系人", f"{people.contact}　电话：{world.phone}　邮编：{world.postcode}"),
        ("员工总数", f"{w.fact('headcount_total')}人　社保缴纳人数：{w.fact('insured_count')}人"),
        ("体系覆盖人数", f"{w.fact('headcount')}人　班次：{world.shifts}班"),
        ("主要业务", w.scope("activity")),
    )
    w.heading(2, "1.2 场所")
    rows: list[Row] = [["场所", "类型", "从事的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1, 2, 1), head=1, rules="rows")
    w.heading(2, "1.3 许可和证书")
    if not audit.permits and not audit.certificates:
        w.text("受审核方的业务不需要行政许可，目前没有本机构颁发的认证证书。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"{e('kind')}：编号：{e('number')}；持证单位：{e('holder')}；许可内容：{e('scope')}；有效期："
            f"{e('valid_from')} 至 {until}；发证部门：{e('authority')}。",
            style="plain",
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        field = e("system", NAMES[one.system])
        w.text(
            f"认证证书：领域：{field}；编号：{e('number')}；发证日期：{e('issued_on')}；有效期至：{e('valid_to')}。",
            style="plain",
        )


def _audited(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1 审核准则")
    for at, one in enumerate(audit.standards, 1):
        e = w.standard(one.system)
        same = one.iso == one.number
        twin = e.silent("iso") if same else f" / {e('iso')}" if one.iso else ""
        w.text(f"{at}）{e('number')}{twin}{e.silent('system')} {one.title}", style="plain")
    w.text(f"{len(audit.standards) + 1}）适用的法律：{w.laws('criteria')}", style="plain")
    w.text(f"{len(audit.standards) + 2}）受审核方的体系文件和合同", style="plain")
    w.heading(2, "2.2 审核范围")
    pairs(w, *((NAMES[one], w.scope("audit", one)) for one in audit.systems))
    w.heading(2, "2.3 审核安排")
    start = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    ended = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    days = f"{w.fact('audit.person_days')}　其中现场：{w.fact('audit.onsite_days')}"
    pairs(
        w,
        ("审核日期", f"{start} 至 {ended}"),
        ("审核方式", w.choice("audit.mode", MODES, audit.audit.mode)),
        ("覆盖时段", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"),
        ("审核人日", days),
        ("风险等级", w.fact("audit.risk")),
    )
    if audit.audit.reductions:
        pairs(w, ("审核时间减少的理由", w.each("audit.reductions", audit.audit.reductions)))
    if audit.stage1 and audit.audit_type != "stage1":
        hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')} {hours}"
        pairs(w, ("一阶段审核", f"{day}　方式：{w.fact('stage1.mode', '现场')}"))
    w.text("审核采用抽样方法，结果受样本的限制，受审核方应对未抽样的部分自行检查。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.4 审核组")
    for member in audit.team:
        e = w.person(member)
        role = e("role", ROLES[member.role])
        w.text(f"{role}：{e('name')}　代号：{e('label')}　资格：{e('grade')}", style="plain")
        for one in member.registrations:
            r = e.inner("registrations", one)
            own = r.silent("grade") + r.silent_each("professional_codes")
            term = f"注册有效期至：{r('valid_until')}"
            w.text(f"　　注册领域：{r('system')}　注册号：{r('number')}{own}　{term}", style="plain")
        if member.professional_codes:
            w.text(f"　　专业代码：{e.each('professional_codes', '、')}", style="plain")
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{g('name')}（{g('from')}）", style="plain")
    w.text("审核组成员承诺保守受审核方的商业秘密，并与受审核方没有利害关系。")
