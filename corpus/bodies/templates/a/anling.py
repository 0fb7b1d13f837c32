"""安瓴能源安全认证: HSE and integrated audits by elements; the registers stand in annexes at the end."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _anling_annexes as annexes
from corpus.bodies.templates.a import _anling_elements as elements
from corpus.bodies.templates.a import _anling_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "安瓴能源安全认证有限责任公司"
SYSTEMS = ("HSE+EMS+OHSMS", "HSE", "EMS+OHSMS", "QMS+HSE", "HSE+OHSMS", "QMS+EMS+OHSMS", "HSE+EMS")
TYPES = ("recertification", "stage2", "surveillance", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": True}

TYPE_NAMES = {
    "stage2": "初审（第二阶段）",
    "surveillance": "监督",
    "recertification": "换证（再认证）",
    "special": "特殊",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
NAMES = {
    "QMS": "质量管理体系（Q）",
    "EMS": "环境管理体系（E）",
    "OHSMS": "职业健康安全管理体系（OHS）",
    "HSE": "健康、安全与环境管理体系（HSE）",
}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, seven chapters, annexes on pages across."""
    w.margins(
        header=("安瓴认证    体系审核报告",),
        footer=("未加盖认证机构印章无效",),
        page="共 ## 页  第 # 页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "1 审核任务")
    _task(audit, w)
    w.heading(1, "2 受审核方概况")
    _company(audit, w)
    w.heading(1, "3 要素审核情况")
    elements.chapter(audit, w)
    end.chapters(audit, w)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.box(f"报告编号：{w.fact('number')}¶分发：受审核方1份、认证管理部1份", 7.2, 1.5, left=9)
    w.text("", w.fact("title"), style="title")
    w.text("、".join(w.standard(one)("number") for one in audit.systems), style="center")
    w.text(
        "",
        f"受审核方：{w.fact('organization.name')}",
        f"审核类型：{w.choice('audit_type', TYPE_NAMES, audit.audit_type)}",
        f"审核日期：{w.fact('audit.start')}—{w.fact('audit.end')}",
        f"审核机构：{w.fact('certification_body.name')}",
        f"编制日期：{w.fact('report_date')}",
        style="center",
    )
    w.text(
        f"地址：{w.fact('certification_body.address')}    电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}    邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "1.1 审核依据")
    for mark, standard in zip("abcd", audit.standards, strict=False):
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        system = w.tag("systems+", standard.system, NAMES[standard.system])
        w.text(
            f"{mark}) {e('number')}{twin}《{standard.title}》{e.silent('system')}——{system}；", style="plain"
        )
    last = "abcde"[len(audit.standards)]
    w.text(
        f"{last}) 法律法规：{w.laws('criteria')}；",
        f"{'abcdef'[len(audit.standards) + 1]}) 受审核方体系文件、施工（服务）合同及相关方承诺。",
        style="plain",
    )
    w.heading(2, "1.2 审核范围")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('audit', system)}。", style="plain")
    w.heading(2, "1.3 审核安排")
    span = f"{w.fact('audit.start')}（{w.half('audit.start_half')}）起，"
    span += f"{w.fact('audit.end')}（{w.half('audit.end_half')}）止"
    w.text(
        f"审核时段：{span}；审核方式：{w.choice('audit.mode', MODES, when.mode)}。",
        f"审核所覆盖的体系运行期：{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}。",
        f"受审核方风险级别：{w.fact('audit.risk')}；投入{w.fact('audit.person_days')}人·日，"
        f"其中现场{w.fact('audit.onsite_days')}人·日。",
        style="plain",
    )
    if when.reductions:
        w.text(f"人·日核减的依据：{w.each('audit.reductions', when.reductions, '；')}。", style="plain")
    if audit.stage1:
        w.text(
            f"第一阶段：{w.fact('stage1.start')}{w.silent('stage1.end')}（{w.fact('stage1.start_time')}～"
            f"{w.fact('stage1.end_time')}），{w.fact('stage1.mode', '现场')}审核，所列问题已销项。",
            style="plain",
        )
    w.heading(2, "1.4 审核组")
    rows: list[Row] = [["代号", "姓名", "职务", "资格", "体系", "注册号", "注册有效期", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.4, 1.4, 1.4, 1.7, 4.2, 2.9, 1.7), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')}（{role}，{a('from')}）")
    w.text(f"陪同人员：{'、'.join(told)}。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*first, w.blank, w.blank, w.blank, e.each("professional_codes", "、")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        rest = e.silent_each("professional_codes") if not at else ""
        told = [r("system"), r("number") + r.silent("grade"), r("valid_until"), codes + rest]
        rows.append([*(first if not at else ["^"] * 4), *told])
    return rows


def _company(audit: Audit, w: Writer) -> None:
    people, licence = audit.world.people, "organization.licence"
    term = f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"
    scopes = [f"{system}——{w.scope('system', system)}" for system in audit.systems]
    w.table(
        [
            ["单位名称", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")],
            ["注册地", w.fact("organization.registered_address"), "‹", "‹"],
            ["机关办公地", w.fact("organization.office_address"), "‹", "‹"],
            ["主要作业地", w.fact("organization.business_address"), "‹", "‹"],
            ["成立时间", w.fact("organization.established_on"), "执照有效期", term],
            ["发照机关", w.fact(f"{licence}.authority"), "‹", "‹"],
            ["法定代表人", people.legal, "总经理", people.manager],
            ["体系负责人", people.representative, "安全总监", people.safety],
            ["用工总量", f"{w.fact('headcount_total')}人", "参加工伤等保险", f"{w.fact('insured_count')}人"],
            ["体系内人数", f"{w.fact('headcount')}人", "体系发布", w.fact("system_effective_on")],
            ["主营业务", w.scope("activity"), "‹", "‹"],
            ["体系界定的范围", "¶".join(scopes), "‹", "‹"],
            ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
            ["外委过程", w.fact("outsourced_processes"), "删减/不适用", w.fact("exclusions")],
        ],
        (2.2, 4.2, 2.2, 4.2),
        bold=(0, 2),
    )
    w.text("场所分布：", style="plain")
    rows: list[Row] = [["场所", "性质", "作业内容", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时（项目）")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (6, 2, 3, 1.2), head=1)
