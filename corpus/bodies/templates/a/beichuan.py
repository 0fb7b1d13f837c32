"""碚川: an energy and environment report in chapters 一、（一）, numbers in tables, devices in paragraphs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _beichuan_chapters as chapters
from corpus.bodies.templates.a import _beichuan_end as end
from corpus.bodies.templates.a._beichuan_form import NAMES, ROLES, TYPE_NAMES, Sheet
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "碚川能源环境认证有限公司"
SYSTEMS = ("EnMS", "EMS+OHSMS", "QMS+EnMS")
TYPES = ("stage2", "recertification", "surveillance")
STYLE = {"look": "tick", "dates": "padded", "blank": "／", "styled": True}

MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程"}
PLACES = {"fixed": "固定场所", "temporary": "临时场所"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    sheet = Sheet(audit, w)
    w.margins(
        header_cells=("碚川认证 BCEC", "报告格式 BCEC-T-21"),
        footer=("数据由受审核方提供，审核组抽样核对。",),
        page="第#页",
        watermark="碚川认证",
    )
    _cover(audit, w)
    w.heading(1, "一、审核任务")
    _basis(sheet)
    _team(audit, w)
    w.heading(1, "二、受审核方")
    _organization(audit, w)
    w.heading(1, "三、能源与环境数据")
    chapters.figures(sheet)
    w.heading(1, "四、体系运行")
    chapters.running(sheet)
    w.heading(1, "五、计量器具、特种设备和人员")
    chapters.devices(sheet)
    w.heading(1, "六、绩效评价和改进")
    end.checking(sheet)
    w.heading(1, "七、审核发现")
    end.findings(audit, w)
    w.heading(1, "八、审核结论")
    end.conclusion(sheet)
    w.page()
    end.signature_page(audit, w)
    w.page()
    end.laws(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text("", style="center")
    lines = [
        f"审核类型：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"审核日期：{w.fact('audit.start')}～{w.fact('audit.end')}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"报告日期：{w.fact('report_date')}",
    ]
    w.text(*lines, "", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    body = "certification_body"
    w.text(f"{w.fact(f'{body}.address')}", style="center")
    w.text(
        f"{w.fact(f'{body}.phone')}　{w.fact(f'{body}.email')}　{w.fact(f'{body}.website')}",
        style="center",
    )
    w.page()


def _basis(sheet: Sheet) -> None:
    audit, w = sheet.audit, sheet.w
    w.heading(2, "（一）审核依据")
    for at, one in enumerate(audit.standards, 1):
        e = w.standard(one.system)
        system = w.tag("systems+", one.system, NAMES[one.system])
        number = f"{e('number')}{e.silent('system')}（等同{e('iso')}）"
        w.text(f"{at}. {number}，用于{system}；")
    w.text(f"{len(audit.standards) + 1}. 法律法规：{w.laws('criteria')}；")
    w.text(f"{len(audit.standards) + 2}. 受审核方的体系文件和认证合同。")
    w.heading(2, "（二）审核范围")
    for one in audit.standards:
        w.text(f"{NAMES[one.system]}审核范围为：{w.scope('audit', one.system)}。")
    for one in audit.standards:
        w.text(f"{NAMES[one.system]}文件中写明的范围为：{w.scope('system', one.system)}。")
    if "QMS" in audit.systems and audit.exclusions != "无":
        w.text(f"经确认不适用的条款：{audit.exclusions}。")
    w.heading(2, "（三）审核时间和方式")
    last = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    when = f"{w.fact('audit.start')}{w.half('audit.start_half')}至{last}"
    items = [
        f"审核自{when}进行，方式为{w.fact('audit.mode', MODES[audit.audit.mode])}审核，",
        f"投入{w.fact('audit.person_days')}个审核人日，其中现场{w.fact('audit.onsite_days')}个。",
        f"抽样覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的运行情况，",
        f"业务风险等级为{w.fact('audit.risk')}。",
    ]
    w.text("".join(items))
    if audit.audit.reductions:
        w.text(f"人日减少理由：{w.each('audit.reductions', audit.audit.reductions, '；')}。")
    if audit.stage1:
        same = audit.stage1.start == audit.stage1.end
        days = w.fact("stage1.start") + (w.silent("stage1.end") if same else f"至{w.fact('stage1.end')}")
        hours = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(f"第一阶段审核于{days}以{mode}方式完成（每日{hours}），提出的问题已整改。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "（四）审核组")
    rows: list[Row] = [["成员", "注册编号和有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        name = f"{e('label')}　{e('name')}¶{e('role', ROLES[member.role])}／{e('grade')}"
        if not member.registrations:
            rows.append([name, "不适用", e.each("professional_codes")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes") or w.blank
            codes += e.silent_each("professional_codes") * (not at)
            number = f"{r('number')}{r.silent('system')}{r.silent('grade')}　有效至{r('valid_until')}"
            rows.append(["^" if at else name, number, codes])
    w.table(rows, (2, 4.4, 1.4), head=1, rules="three")
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"随同审核的{role}为{e('name')}（{e('from')}）。")


def _organization(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    w.heading(2, "（一）基本情况")
    end = w.until(f"{org}.licence.valid_to")
    w.text(
        f"{w.fact(f'{org}.name')}成立于{w.fact(f'{org}.established_on')}，统一社会信用代码{w.fact(f'{org}.uscc')}，"
        f"营业执照由{w.fact(f'{org}.licence.authority')}核发，营业期限自{w.fact(f'{org}.licence.valid_from')}起，止于{end}。"
    )
    rows: list[Row] = [
        ["注册地址", w.fact(f"{org}.registered_address")],
        ["办公地址", w.fact(f"{org}.office_address")],
        ["经营地址", w.fact(f"{org}.business_address")],
        ["经营活动", w.scope("activity")],
        ["法定代表人", world.people.legal],
        ["最高管理者", world.people.manager],
        ["联络人", f"{world.people.contact}　{world.phone}"],
        ["体系实施", f"{w.fact('system_effective_on')}起"],
        [
            "人员",
            f"员工{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人，体系覆盖{w.fact('headcount')}人",
        ],
    ]
    w.table(rows, (1.3, 6), bold=(0,))
    w.heading(2, "（二）场所")
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        words = f"{e('address')}，{e('activity')}，人员{e('headcount')}人"
        w.text(f"{at}. {e('kind', PLACES[site.kind])}：{words}。")
    w.heading(2, "（三）许可和证书")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        term = f"有效期{e('valid_from')}至{e('valid_to')}"
        words = (
            f"编号{e('number')}，持有人{e('holder')}，许可范围{e('scope')}，{term}，由{e('authority')}核发"
        )
        w.text(f"{e('kind')}：{words}。")
    for held in audit.certificates:
        e = w.entry("certificates", held)
        term = f"{e('issued_on')}颁发，有效至{e('valid_to')}"
        w.text(f"现有{e('system', NAMES[held.system])}认证证书{e('number')}，{term}。")
    if not audit.permits and not audit.certificates:
        w.text("本行业不要求专项许可，此前没有取得过体系认证证书。")
