"""大渡合格评定: chapters by clause of each standard in prose, registers in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _dadu_annexes as annexes
from corpus.bodies.templates.b import _dadu_clauses as clauses
from corpus.bodies.templates.b import _dadu_end as end
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "大渡合格评定有限责任公司"
SYSTEMS = ("QMS+EMS", "EnMS", "QMS+EMS+OHSMS", "OHSMS", "QMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "chinese", "blank": "无"}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    phrases = Phrases(w)
    w.margins(
        header_cells=(f"{BODY}", f"DDHG-CX18-F06  报告编号 {audit.number}"),
        page="— # —",
        first=False,
    )
    _cover(audit, w)
    w.heading(1, "第一章  概述")
    _client(audit, w)
    _order(audit, w)
    _team(audit, w)
    _done(audit, w)
    number = clauses.chapters(audit, w, phrases)
    end.findings(audit, w, phrases, number)
    end.conclusion(audit, w, number + 1)
    annexes.all_of(audit, w)


def _padded(w: Writer, path: str) -> str:
    return w.fact(path, FORMS["padded"](w.audit.at(path)))


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text("（条款符合性报告）", style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    rows: list[Row] = [
        ["审核性质：", w.fact("audit_type", KINDS[audit.audit_type])],
        ["审核体系：", "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核组长：", w.person(audit.leader)("name")],
        ["现场审核：", f"{_padded(w, 'audit.start')}至{_padded(w, 'audit.end')}"],
        ["报告完成：", _padded(w, "report_date")],
    ]
    w.table(rows, (3, 8), rules="none")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}  电子信箱：{w.fact('certification_body.email')}  "
        f"网址：{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(2, "一、受审核方")
    licence = w.until("organization.licence.valid_to")
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，法定代表人{world.people.legal}。营业执照由"
        f"{w.fact('organization.licence.authority')}核发，营业期限自{w.fact('organization.licence.valid_from')}起，"
        f"至{licence}。主要从事{w.scope('activity')}。"
    )
    w.text(
        f"注册地址为{w.fact('organization.registered_address')}；办公地址为"
        f"{w.fact('organization.office_address')}；经营地址为{w.fact('organization.business_address')}。联系人"
        f"{world.people.contact}，联系电话{world.phone}。"
    )
    w.text(
        f"该组织现有员工{w.fact('headcount_total')}人，其中参加社会保险{w.fact('insured_count')}人，管理体系覆盖"
        f"{w.fact('headcount')}人，实行{world.shifts}班制。管理体系自{w.fact('system_effective_on')}起运行，总经理为"
        f"{world.people.manager}，管理者代表为{world.people.representative}。"
    )
    w.text(
        f"关键过程为{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。"
    )
    for count in audit.counts:
        if not any(word in count.what for word in ("环境因素", "风险")):
            e = w.entry("counts", count)
            w.text(f"经识别，{e('what')}共有{e('stated')}{count.unit}，即{e.each('listed')}。")
    rows: list[Row] = [["场所", "从事活动", "场所类型", "人数（人）"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), e("activity"), kind, e("headcount")])
    w.text("认证范围内的场所如下：", style="plain")
    w.table(rows, (6, 3, 2, 1.6), head=1, rules="three")


def _order(audit: Audit, w: Writer) -> None:
    w.heading(2, "二、审核目的、准则与范围")
    w.text(
        f"本次{w.fact('audit_type', KINDS[audit.audit_type])}的目的，是评价受审核方管理体系与"
        "审核准则的符合程度，确定其实现方针和目标的能力，为认证决定提供依据。"
    )
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        iso = f"（{e('iso')}）" if standard.iso else ""
        told.append(f"{e.silent('system')}{e('number')}{iso}《{standard.title}》")
    titles = w.laws("criteria")
    w.text(f"审核准则包括：{'；'.join(told)}；受审核方的体系文件；适用的法律法规，主要有{titles}。")
    rows: list[Row] = [["体系", "受审核方申请的范围", "本次审核的范围"]]
    for system in audit.systems:
        rows.append([NAMES[system], w.scope("system", system), w.scope("audit", system)])
    w.table(rows, (2.4, 5, 5), head=1, rules="three")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"受审核方现持有{c('system', NAMES[certificate.system])}认证证书，证书编号{c('number')}，"
            f"{c('issued_on')}颁发，有效期至{c('valid_to')}。"
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "三、审核组")
    rows: list[Row] = [["组别", "姓名", "组内身份", "人员资格", "注册证书号（有效期限）", "专业小类"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1, 1.5, 1.8, 2, 5, 1.8), head=1, repeat=True, rules="rows")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{e('from')}{e('name')}（{role}）")
    if guests:
        w.text(f"审核期间陪同审核组工作的有{'、'.join(guests)}。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = f"{r.silent('system')}{r('number')}{r.silent('grade')}{r.silent_each('professional_codes')}"
        numbers.append(f"{told}（{r('valid_until', FORMS['dash'](one.valid_until))}）")
    codes = e.each("professional_codes", "¶") or w.blank
    shown = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    return [*shown, "¶".join(numbers) or w.blank, codes]


def _done(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "四、审核实施")
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}以"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}方式完成{w.silent('stage1.end')}，"
            "所提关注问题在本次审核之前已经整改。"
        )
    same = (when.start.year, when.start.month) == (when.end.year, when.end.month)
    ends = w.fact("audit.end", f"{when.end.day}日" if same else None)
    if when.start == when.end:
        ends = f"{w.silent('audit.end')}当日"
    ends += w.half("audit.end_half")
    w.text(
        f"审核组于{w.fact('audit.start')}{w.half('audit.start_half')}至{ends}以"
        f"{w.fact('audit.mode', MODES[when.mode])}方式实施本次审核，"
        f"共用{w.fact('audit.person_days')}个审核人日，"
        f"其中现场{w.fact('audit.onsite_days')}个人日。审核覆盖{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}期间的活动，受审核方的风险等级为{w.fact('audit.risk')}。"
    )
    if when.reductions:
        w.text(f"审核人日的调整理由：{w.each('audit.reductions', when.reductions, '；')}。")
    w.text("审核组按计划完成了全部部门和条款的审核，审核计划没有调整，取证未受限制。")
