"""榕溆工程服务认证有限公司: for building, engineering and service firms; a letter, head office, projects."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.records import StandardCited
from corpus.bodies.templates.a._rongjiang_end import closing, findings
from corpus.bodies.templates.a._rongjiang_office import office
from corpus.bodies.templates.a._rongjiang_projects import obligations, projects, visited
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "榕溆工程服务认证有限公司"
SYSTEMS = (
    "QMS+HSE",
    "QMS+EMS+OHSMS",
    "HSE+EMS+OHSMS",
    "QMS+ITSMS",
    "EMS+OHSMS",
    "QMS+EMS+OHSMS+HSE",
    "QMS+EIMS",
)
TYPES = ("surveillance", "recertification", "stage2", "transfer")
STYLE = {"look": "tick", "dates": "slash", "blank": "—"}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "年度监督",
    "recertification": "换证审核",
    "transfer": "转换认证审核",
}
MODES = {"onsite": "到场审核", "remote": "远程审核", "mixed": "到场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
BUILDING = StandardCited("GB/T 50430-2017", "工程建设施工企业质量管理规范")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.serif = False
    w.margins(
        header_cells=(BODY, "工程与服务类组织审核报告"), footer=("RX/JL-18-2024",), page="#/##", first=False
    )
    _cover(audit, w)
    _letter(audit, w)
    w.heading(1, "第1部分  受审核单位")
    _firm(audit, w)
    w.heading(1, "第2部分  审核的安排")
    _plan(audit, w)
    _team(audit, w)
    visited(audit, w)
    w.heading(1, "第3部分  公司总部的审核")
    office(audit, w)
    w.heading(1, "第4部分  项目的审核")
    projects(audit, w)
    w.heading(1, "第5部分  法律法规和合规性评价")
    obligations(audit, w)
    w.heading(1, "第6部分  审核发现")
    findings(audit, w)
    w.heading(1, "第7部分  组长陈述和审核结论")
    closing(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("（适用于建设工程、工程技术和服务类组织）", style="center")
    w.text("", "", "", style="center")
    rows: list[Row] = [
        ["委 托 单 位", w.fact("organization.name")],
        ["审 核 性 质", w.choice("audit_type", KINDS, audit.audit_type)],
        ["现 场 日 期", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
        ["提 交 日 期", w.fact("report_date")],
    ]
    w.table(rows, (2.2, 6.6), rules="rows", bold=(0,))
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.page()


def _letter(audit: Audit, w: Writer) -> None:
    leader = w.person(audit.leader)
    names = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    found = "nonconformities"
    w.heading(1, "致管理层")
    w.text(
        f"我是本次审核的{leader('role', '组长')}{leader('name')}。"
        f"受{w.fact('certification_body.name')}的委派，我带领审核组于{since}至{until}"
        f"对贵单位的{names}进行了审核。",
        f"我们在总部和项目上见到了坦诚的交流和完整的记录。本次开具严重不符合{w.fact(f'{found}.major')}项、"
        f"一般不符合{w.fact(f'{found}.minor')}项，事实和依据见第6部分，我的意见见第7部分。",
        "感谢各部门的配合。",
    )


def _firm(audit: Audit, w: Writer) -> None:
    people, org = audit.world.people, "organization"
    licence = f"{org}.licence"
    w.heading(2, "1.1 登记情况")
    w.text(
        f"{w.fact(f'{org}.name')}成立于{w.fact(f'{org}.established_on')}，统一社会信用代码{w.fact(f'{org}.uscc')}，"
        f"登记机关为{w.fact(f'{licence}.authority')}，"
        f"营业期限自{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}。"
        f"法定代表人{people.legal}，注册资本{audit.world.capital}万元。",
        f"住所：{w.fact(f'{org}.registered_address')}。",
        f"经营地：{w.fact(f'{org}.business_address')}。",
        f"办公地：{w.fact(f'{org}.office_address')}。",
        f"对接人：{people.contact}，{audit.world.phone}。",
    )
    w.heading(2, "1.2 业务")
    w.text(
        f"贵单位从事的业务为：{w.scope('activity')}。业务的实现过程是{'、'.join(audit.world.industry['flow'])}，"
        f"其中关键过程为{w.fact('key_processes')}，需要确认的特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。",
    )
    if "QMS" in audit.systems:
        w.text(f"质量管理体系不适用的要求：{w.fact('exclusions')}。")
    w.text(
        f"在册职工{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，"
        f"认证涉及{w.fact('headcount')}人。",
    )
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 资质和证书")
    if not audit.permits:
        w.text("现有业务无须取得专门的行政许可。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"{e('kind')}：证号{e('number')}，持有人{e('holder')}，许可范围为{e('scope')}，"
            f"{e('authority')}颁发，有效期{e('valid_from')}至{until}。",
        )
    items = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = c("system", words("systems")[one.system]["name"])
        items.append(f"{name}证书（{c('number')}），{c('issued_on')}颁发，有效至{c('valid_to')}")
    if items:
        w.text(f"正在使用的体系证书：{'；'.join(items)}。")


def _plan(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1 依据和范围")
    rows: list[Row] = [["体系", "依据标准", "审核范围"]]
    for one in audit.standards:
        e = w.standard(one.system)
        same = f"¶{e('iso')}" if one.iso and one.iso != one.number else ""
        hidden = e.silent("iso") if one.iso == one.number else ""
        number = f"{e('number')}{same}{e.silent('system')}{hidden}"
        rows.append([words("systems")[one.system]["name"], number, w.scope("audit", one.system)])
    w.table(rows, (2.2, 2.2, 5.4), head=1)
    if "QMS" in audit.systems and audit.world.industry["field"] == "机电安装":
        b = w.entry("standards_cited", BUILDING)
        w.text(f"施工项目的质量管理同时按{b('number')}《{b('title')}》审核。")
    w.text(f"审核还依据贵单位的体系文件、工程和服务合同以及下列法律：{w.laws('criteria')}。")
    w.heading(2, "2.2 时间和方式")
    when = "audit"
    days = f"本次审核计{w.fact(f'{when}.person_days')}人日，其中现场{w.fact(f'{when}.onsite_days')}人日"
    if audit.audit.reductions:
        days += f"，人日有所减少是因为{w.each(f'{when}.reductions', audit.audit.reductions, '；')}"
    w.text(
        f"审核方式：{w.choice(f'{when}.mode', MODES, audit.audit.mode)}",
        f"所审核的时段自{w.fact(f'{when}.covered_from')}至{w.fact(f'{when}.covered_to')}，"
        f"业务的风险等级为{w.fact(f'{when}.risk')}。{days}。",
    )
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        w.text(
            f"一阶段审核在{w.fact('stage1.start')}（{hours}）以{w.fact('stage1.mode', '到场审核')}的方式"
            "完成，当时提出的关注事项已经处理。",
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3 审核组")
    rows: list[Row] = [["代号", "姓名", "分工", "领域", "注册号", "级别", "注册到期", "专业范围"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes") or w.blank
            rows.append([*first, w.blank, w.blank, e("grade"), w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + ("" if at else e.silent("grade"))
            number += "" if at else e.silent_each("professional_codes")
            codes = r.each("professional_codes") or w.blank
            items = [
                r("system", words("systems")[one.system]["short"]),
                number,
                r("grade"),
                r("valid_until"),
                codes,
            ]
            rows.append([*(["^"] * 3 if at else first), *items])
    w.table(rows, (0.7, 1.1, 1.2, 1.6, 2.6, 1.2, 1.4, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "陪同人员" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{g('name')}，来自{g('from')}。")
