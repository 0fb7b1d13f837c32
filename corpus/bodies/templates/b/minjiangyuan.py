"""岷江源: food and energy; an overview in lettered paragraphs with tables, boxes, the leader's opinion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _minjiangyuan_end as end
from corpus.bodies.templates.b._minjiangyuan_form import NAMES, Captions, lettered
from corpus.bodies.templates.b._minjiangyuan_tables import Tables
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "岷江源食品能源认证有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "QMS+FSMS", "HACCP", "QMS+EMS+EnMS", "FSMS", "QMS+EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "black", "dates": "padded", "blank": "无"}

KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转机构审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots, captions = Slots(w), Captions(w)
    w.margins(header=("岷江源认证　MJY-R-08（第5版）",), page="－#－", first=False)
    _cover(audit, w)
    _client(audit, w, captions)
    _arranged(audit, w, captions)
    _overview(audit, w, slots, captions)
    end.boxes(audit, w)
    end.findings(audit, w)
    end.conclusion(audit, w, slots)
    end.opinion(audit, w, slots)
    end.files(audit, w, slots)


def _cover(audit: Audit, w: Writer) -> None:
    w.box(f"报告编号：{w.fact('number')}", 7, 1, left=8.5)
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    systems = "　".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["认证领域：", systems],
        ["审核性质：", w.choice("audit_type", KINDS, audit.audit_type, "　")],
        ["审核时间：", f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
         f"{w.half('audit.end_half')}"],
        ["审核组长：", w.person(audit.leader)("name")],
        ["编制日期：", w.fact("report_date")],
    ]  # fmt: skip
    w.table(rows, (3, 10), rules="none")
    w.text("　", w.fact("certification_body.name"), style="center")
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"网站：{w.fact('certification_body.website')}　邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _client(audit: Audit, w: Writer, captions: Captions) -> None:
    world, people = audit.world, audit.world.people
    w.heading(1, "第一部分　受审核方概况")
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    code, founded = w.fact("organization.uscc"), w.fact("organization.established_on")
    authority = w.fact("organization.licence.authority")
    rows: list[Row] = [
        ["统一社会信用代码", code, "成立日期", founded],
        ["营业执照期限", term, "登记机关", authority],
        ["住所（注册地址）", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["体系负责人", people.representative, "联系人及电话", f"{people.contact}　{world.phone}"],
        ["员工人数", f"{w.fact('headcount_total')}人", "社保人数", f"{w.fact('insured_count')}人"],
        ["认证覆盖人数", f"{w.fact('headcount')}人", "生产班次", f"{world.shifts}班"],
        ["经营活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (2.6, 4.4, 2.2, 3.8), bold=(0, 2))
    told: list[Row] = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append([e("address"), kind, e("activity"), e("headcount")])
    captions.table("认证场所", ("场所地址", "性质", "从事活动", "人数"), told, (6, 2, 3.6, 1.2))
    if audit.certificates:
        held: list[Row] = []
        for one in audit.certificates:
            e = w.entry("certificates", one)
            held.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        captions.table("现持认证证书", ("领域", "证书号", "颁发日期", "有效期至"), held, (4, 3.4, 3, 3))


def _arranged(audit: Audit, w: Writer, captions: Captions) -> None:
    when = audit.audit
    w.heading(1, "第二部分　审核安排")
    told = []
    for standard in audit.standards:
        e, system = w.standard(standard.system), standard.system
        number = e("number")
        if standard.iso == standard.number:
            number += e.silent("iso")
        elif standard.iso:
            number += f"（等同{e('iso')}）"
        told.append(
            f"{e('system', NAMES[system])}的审核准则为{number}《{standard.title}》；申请认证的范围："
            f"{w.scope('system', system)}；本次审核的范围：{w.scope('audit', system)}"
        )
    told.append(f"适用的法律法规也是审核准则，包括{w.laws('criteria')}")
    if audit.stage1:
        told.append(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}开始，{w.fact('stage1.end')}"
            f"{w.fact('stage1.end_time')}结束，方式为{w.fact('stage1.mode', MODES[audit.stage1.mode])}，"
            "提出的关注事项均已答复"
        )
    told.append(
        f"本次审核的方式为{w.fact('audit.mode', MODES[when.mode])}，审核人日为{w.fact('audit.person_days')}，"
        f"现场人日为{w.fact('audit.onsite_days')}，审核覆盖的期间为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}，风险等级为{w.fact('audit.risk')}"
    )
    if when.reductions:
        told.append(f"人日减少的理由：{w.each('audit.reductions', when.reductions, '；')}")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('from')}的{a('name')}作为{role}参加")
    lettered(w, told)
    w.forms = ["dots"]
    heads = ("组内编号", "姓名", "身份", "注册资格", "注册编号及有效期", "专业小类")
    members = [_member(w, member) for member in audit.team]
    captions.table("审核组", heads, members, (1.4, 1.6, 1.6, 1.8, 5, 2.2))
    captions.table("审核日程", ("日期", "时段", "审核员", "部门"), _days(audit, w), (2.4, 1.4, 4.2, 5.4))
    w.forms = ["padded"]


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    told = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.silent_each("professional_codes")
        lines.append(f"{r('number')}{r.silent('system')}{r.silent('grade')}{codes}（至{r('valid_until')}）")
    codes = e.each("professional_codes", "、") if member.professional_codes else w.blank
    return [*told, "¶".join(lines) or w.blank, codes]


def _days(audit: Audit, w: Writer) -> list[Row]:
    times = halves(audit)
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    plans = (("管理层", office, sale, purchase, safety), (quality, upkeep, tech, doing))
    rows: list[Row] = []
    parts = [shared([(name, "") for name in plan], len(times)) for plan in plans]
    for at, (day, half) in enumerate(times):
        for group, part in zip(groups(audit), parts, strict=True):
            people = "、".join(member.name for member in group)
            where = "、".join(name for name, _ in part[at])
            rows.append([w.date(day), "上午" if half == "am" else "下午", people, where])
    return rows


def _overview(audit: Audit, w: Writer, slots: Slots, captions: Captions) -> None:
    w.heading(1, "第三部分　审核综述")
    tables = Tables(audit, w, slots, captions)
    number = 0
    for section in slots.at("sections"):
        if not slots.needed(section):
            continue
        number += 1
        w.heading(2, f"3.{number}　{section['title']}")
        told = slots.phrases.some(section["key"], 2 + (section["key"] in {"food", "energy"}))
        told += [text for said in section["facts"] if (text := _told(w, slots, said))]
        if section["key"] == "lead":
            told.append(_goals(audit))
        lettered(w, told)
        for name in section.get("tables", ()):
            tables.write(name)


def _told(w: Writer, slots: Slots, said: str | Mapping[str, Any]) -> str:
    """A text of the store; of the first record alone where it says so."""
    if isinstance(said, str) or "first" not in said:
        return slots.text(said)
    records = getattr(w.audit, said["first"])
    return slots(said["line"], w.entry(said["first"], records[0])) if records else ""


def _goals(audit: Audit) -> str:
    goals = [f"{name}目标{target}，完成{reached}" for name, target, reached in audit.world.objectives]
    return f"管理目标的完成情况为：{'；'.join(goals)}"
