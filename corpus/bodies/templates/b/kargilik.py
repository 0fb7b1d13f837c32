"""喀格勒克筑安: for builders and property services; sites, groups A and B, a timetable a day."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _kargilik_elements as elements
from corpus.bodies.templates.b import _kargilik_end as end
from corpus.bodies.templates.b._kargilik_form import KINDS, LETTERS, MODES, NAMES, ROLES, side
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "喀格勒克筑安工程与服务认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "slash", "blank": "/", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(header_cells=(BODY, "ZA-R-16 现场审核报告"), page="第#页 共##页")
    _cover(audit, w)
    _task(audit, w)
    _organization(audit, w)
    _sites(audit, w)
    _team(audit, w)
    _days(audit, w)
    elements.records(audit, w, said)
    end.earlier(audit, w, said)
    end.findings(audit, w)
    end.conclusion(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    fields = "　".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["项目编号", w.fact("number"), "报告日期", w.fact("report_date")],
        ["受审核组织", w.fact("organization.name"), "‹", "‹"],
        ["认证项目", fields, "‹", "‹"],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        [
            "审核起止",
            f"{w.fact('audit.start')}至{w.fact('audit.end')}",
            "审核组长",
            w.person(audit.leader)("name"),
        ],
    ]
    w.table(rows, (1.1, 2.8, 1, 1.6), bold=(0, 2))


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, "1　审核任务")
    w.text(f"1.1　审核目的：{store('kargilik')['aim'][audit.audit_type]}", style="plain")
    w.text("1.2　审核准则：", style="plain")
    for one in audit.standards:
        e = w.standard(one.system)
        w.text(f"— {e('number')}（{e('iso')}）《{one.title}》{e.silent('system')}", style="plain")
    law = w.law_entry("criteria")
    w.text(
        f"— 法律法规（{law('stated_count')}部）{law.silent('place')}：{law.each('titles', '、', '《{}》')}",
        style="plain",
    )
    w.text("— 组织的管理手册、程序文件、管理制度以及合同约定", style="plain")
    w.text("1.3　审核范围：", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}：{w.scope('audit', system)}", style="plain")
    rows: list[Row] = [
        [
            "开始",
            f"{w.fact('audit.start')} {w.half('audit.start_half')}",
            "结束",
            f"{w.fact('audit.end')} {w.half('audit.end_half')}",
        ],
        ["审核人日", w.fact("audit.person_days"), "其中现场", w.fact("audit.onsite_days")],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "风险等级", w.fact("audit.risk")],
        [
            "覆盖时段",
            f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
            "减少人日依据",
            w.each("audit.reductions", when.reductions, "；") or w.blank,
        ],
    ]
    w.text("1.4　审核时间和方式：", style="plain")
    w.table(rows, (1, 2.6, 1, 2.2), bold=(0, 2))
    if audit.stage1:
        one_stage = audit.stage1
        last = w.silent("stage1.end") if one_stage.end == one_stage.start else f"{w.fact('stage1.end')} "
        w.text(
            f"1.5　第一阶段：{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{last}"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[one_stage.mode])}审核，"
            "确认了在建（在管）项目情况和文件准备情况，可以进入第二阶段。",
            style="plain",
        )


def _organization(audit: Audit, w: Writer) -> None:
    people, org, lic = audit.world.people, "organization", "organization.licence"
    w.heading(1, "2　组织基本信息与资质")
    rows: list[Row] = [
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        [
            "营业期限",
            f"{w.fact(f'{lic}.valid_from')}至{w.until(f'{lic}.valid_to')}",
            "登记机关",
            w.fact(f"{lic}.authority"),
        ],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["经营活动", w.scope("activity"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}/{audit.world.phone}"],
        ["从业人员", f"{w.fact('headcount_total')}人", "缴纳社保", f"{w.fact('insured_count')}人"],
        ["体系人数", f"{w.fact('headcount')}人", "体系实施日期", w.fact("system_effective_on")],
        ["不适用条款", w.fact("exclusions"), "‹", "‹"],
    ]
    w.table(rows, (1.2, 2.4, 1.1, 2.1), bold=(0, 2))
    w.text("体系文件界定的管理体系范围：", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}：{w.scope('system', system)}", style="plain")
    if not audit.permits:
        w.text("所从事的活动无需另行取得行政许可。", style="plain")
        return
    rows = [["资质（许可）名称", "证书编号", "持有单位", "许可内容", "有效期起", "有效期止", "发证机关"]]
    for one in audit.permits:
        p = w.entry("permits", one)
        last = p("valid_to") if one.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        first = [p("kind"), p("number"), p("holder"), p("scope")]
        rows.append([*first, p("valid_from"), last, p("authority")])
    w.table(rows, (1.4, 1.9, 1.6, 1.2, 1.3, 1.3, 1.4), head=1, repeat=True)


def _sites(audit: Audit, w: Writer) -> None:
    w.heading(1, "3　项目（场所）清单及抽样")
    rows: list[Row] = [["序号", "项目（场所）地址", "类别", "主要活动", "人数", "本次是否抽查", "审核组别"]]
    for at, site in enumerate(audit.sites):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        group = "A组、B组" if site.kind == "fixed" else "B组"
        rows.append([str(at + 1), e("address"), kind, e("activity"), e("headcount"), "是", group])
    w.table(rows, (0.6, 3.4, 0.8, 1.6, 0.7, 1, 1.1), head=1)
    if any(site.kind != "fixed" for site in audit.sites):
        w.text("项目抽样考虑了施工（服务）阶段、规模和风险，所抽项目具有代表性。", style="plain")
    else:
        w.text("组织没有须单独抽样的临时项目，审核在上述场所进行。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "4　审核组分组")
    rows: list[Row] = [["组别", "姓名", "组内身份", "资格", "注册号", "注册到期", "专业代码"]]
    for name, members in zip(("A组", "B组"), groups(audit), strict=True):
        for number, member in enumerate(members):
            e = w.person(member)
            who = [e("name"), e("role", ROLES[member.role]), e("grade")]
            numbers, ends = [], []
            for one in member.registrations:
                r = e.inner("registrations", one)
                told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
                numbers.append(r("number") + told)
                ends.append(r("valid_until"))
            codes = e.each("professional_codes", "、") or w.blank
            rest = ["¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]
            rows.append(["^" if number else name, *who, *rest])
    w.table(rows, (0.7, 1.1, 1.2, 1.2, 2.6, 1.5, 1.5), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _days(audit: Audit, w: Writer) -> None:
    w.heading(1, "5　每日审核日程")
    times = halves(audit)
    both = [shared(side(audit, at, len(times)), len(times)) for at in (0, 1)]
    days = list(dict.fromkeys(day for day, _ in times))
    for number, day in enumerate(days, 1):
        rows: list[Row] = [["时间", "A组", "B组"]]
        if number == 1:
            rows.append(["08:30-09:00", "首次会议（全体）", "‹"])
        for at, (one, half) in enumerate(times):
            if one != day:
                continue
            hours = "09:00-11:30" if half == "am" else "13:30-16:30"
            told = ["¶".join(f"{where}：{what}" for where, what in steps[at]) for steps in both]
            rows.append([hours, *told])
        late = number == len(days) and audit.audit.end_half == "am"
        closing = "末次会议（全体）" if number == len(days) else "组内沟通、与组织沟通当日情况"
        rows.append(["11:30-12:00" if late else "16:30-17:00", closing, "‹"])
        w.text(f"第{number}天　{w.date(day)}", style="plain")
        w.table(rows, (1.7, 3.5, 3.5), head=1)
