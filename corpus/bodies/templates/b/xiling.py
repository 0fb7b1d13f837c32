"""溪岭: a small regional body's Word report in twelve parts, records in one-line lists and small tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _xiling_records as records
from corpus.bodies.templates.b._xiling_words import (
    KINDS,
    LETTERS,
    OFFICES,
    RECOMMENDED,
    SYSTEM_NAMES,
    bare,
    days,
)
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "川南溪岭质量认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "EMS+OHSMS", "OHSMS")
TYPES = ("surveillance", "surveillance", "recertification", "stage2", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "无", "styled": False}


def build(audit: Audit, w: Writer) -> None:
    """The report: a head, twelve parts, signatures."""
    w.margins(header=(f"{BODY}",), page="第#页 共##页")
    w.text(w.fact("title"), style="title")
    w.text(f"编号:{w.fact('number')}", style="right")
    w.heading(1, "1.受审核方信息")
    _client(audit, w)
    w.heading(1, "2.审核信息")
    _task(audit, w)
    w.heading(1, "3.审核组")
    _team(audit, w)
    w.heading(1, "4.上次审核问题的整改验证")
    _earlier(audit, w)
    w.heading(1, "5.变化情况")
    _changes(audit, w)
    w.heading(1, "6.策划")
    records.planning(audit, w)
    w.heading(1, "7.人员及资源")
    records.people(audit, w)
    w.heading(1, "8.设备及计量器具")
    records.things(audit, w)
    w.heading(1, "9.运行控制")
    records.operation(audit, w)
    w.heading(1, "10.检查改进")
    records.checked(audit, w)
    w.heading(1, "11.不符合项")
    _nonconformities(audit, w)
    w.heading(1, "12.审核结论")
    _conclusion(audit, w)


def _client(audit: Audit, w: Writer) -> None:
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    world = audit.world
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立时间", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["执照期限", term, "发照机关", w.fact("organization.licence.authority")],
        ["法人", world.people.legal, "总经理", world.people.manager],
        ["联系人", world.people.contact, "电话", world.phone],
    ]
    w.table(rows, (1.6, 3.6, 1.4, 3.4))
    w.text(
        f"职工总数{w.fact('headcount_total')}人,社保{w.fact('insured_count')}人,"
        f"体系覆盖人数{w.fact('headcount')}人,{world.shifts}班制。",
        style="plain",
    )
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"{kind}:{s('address')},{s('activity')},{s('headcount')}人", style="plain")
    w.text(f"主要从事{w.scope('activity')}。", style="plain")


def _task(audit: Audit, w: Writer) -> None:
    w.text(f"审核类型:{w.fact('audit_type', KINDS[audit.audit_type])}", style="plain")
    w.text(
        f"审核体系:{'、'.join(w.tag('systems+', s, SYSTEM_NAMES[s]) for s in audit.systems)}", style="plain"
    )
    start = w.fact("audit.start") + w.half("audit.start_half")
    end = w.fact("audit.end") + w.half("audit.end_half")
    mode = w.fact("audit.mode", {"onsite": "现场审核", "remote": "远程审核"}[audit.audit.mode])
    w.text(f"审核时间:{start}至{end},{mode}", style="plain")
    w.text(
        f"人日:{w.fact('audit.person_days')}人日(现场{w.fact('audit.onsite_days')}人日)  "
        f"风险级别:{w.fact('audit.risk')}",
        style="plain",
    )
    if audit.audit.reductions:
        w.text(f"减人日理由:{w.each('audit.reductions', audit.audit.reductions, ';')}", style="plain")
    w.text(
        f"审核覆盖时期:{w.fact('audit.covered_from')}-{w.fact('audit.covered_to')}",
        f"审核目的:{_aim(audit)}",
        style="plain",
    )
    items = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso', bare(standard.iso))}" if standard.iso and standard.iso != standard.number else ""
        items.append(f"{e('number', bare(standard.number))}{twin}{e.silent('system')}")
    w.text(f"审核依据:{'、'.join(items)},体系文件,合同,适用法律法规{w.laws('criteria', '')}", style="plain")
    w.text("审核范围:", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}:{w.scope('audit', system)}", style="plain")


def _aim(audit: Audit) -> str:
    if audit.audit_type == "stage2":
        return "评价体系的符合性和有效性,确定能否推荐注册。"
    if audit.audit_type == "recertification":
        return "评价一个认证周期内体系的持续符合性、有效性,确定能否再次推荐注册。"
    return "验证体系是否持续符合、有效运行,确定能否继续保持认证注册。"


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "身份", "级别", *(f"{system}注册号" for system in audit.systems), "专业代码"]]
    for member in audit.team:
        rows.append(_member(audit, w, member))
    w.table(rows, (1.2, 1.2, 1.4, *(2.6 for _ in audit.systems), 1.5), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同" if guest.role == "guide" else "观察员")
        guests.append(f"{role}:{a('name')}({a('from')})")
    w.text(";".join(guests), style="plain")
    if any(member.trainee for member in audit.team):
        w.text("注:实习审核员不单独审核,不计人日。", style="plain")


def _member(audit: Audit, w: Writer, member: TeamMember) -> Row:
    m = w.person(member)
    cells = []
    for system in audit.systems:
        held = [one for one in member.registrations if one.system == system]
        if not held:
            cells.append("/")
            continue
        r = m.inner("registrations", held[0])
        cells.append(
            r("number") + r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        )
    codes = m.each("professional_codes", ",") if member.professional_codes else "/"
    return [m("name"), m("role", OFFICES[member.role]), m("grade"), *cells, codes]


def _earlier(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        day = w.fact("stage1.start")
        same = audit.stage1.start == audit.stage1.end
        day += w.silent("stage1.end") if same else f"至{w.fact('stage1.end')}"
        clock = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", {"onsite": "现场", "remote": "远程"}[audit.stage1.mode])
        w.text(f"一阶段:{day} {clock},{mode}进行。一阶段提的问题已改。", style="plain")
    for at, one in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", one)
        w.text(
            f"{at})上次不符合:{p('description')} 关闭时间:{p('closed_on')}。本次查看整改材料齐全。",
            style="plain",
        )
    if not audit.previous_nonconformities:
        w.text("无上次遗留的不符合项。", style="plain")


def _changes(audit: Audit, w: Writer) -> None:
    if audit.audit_type == "stage2":
        w.text(f"体系于{w.fact('system_effective_on')}开始运行,一阶段至今无变化。", style="plain")
    else:
        w.text(
            f"体系从{w.fact('system_effective_on')}运行至今。组织名称、地址、法人、主要设备、"
            "组织机构、体系文件:无重大变化。",
            "重大质量/环境/安全事故、顾客重大投诉、政府部门处罚:无。",
            style="plain",
        )
    w.text(
        "体系文件规定的范围:"
        + ";".join(f"{LETTERS[system]}:{w.scope('system', system)}" for system in audit.systems),
        style="plain",
    )
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"{c('system')}证书号{c('number')},发证{c('issued_on')},到期{c('valid_to')},证书、标志使用正确。",
            style="plain",
        )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        end = p("valid_to") if permit.valid_to else p("valid_to", "长期", value="长期")
        w.text(
            f"资质:{p('kind')},编号{p('number')},{p('holder')},{p('scope')},{p('valid_from')}至{end},"
            f"{p('authority')}发",
            style="plain",
        )
    w.text(
        f"关键过程:{w.fact('key_processes')}  特殊过程:{w.fact('special_processes')}  "
        f"外包:{w.fact('outsourced_processes')}  不适用:{w.fact('exclusions')}",
        style="plain",
    )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次开具严重不符合{w.fact('nonconformities.major')}项,一般不符合{w.fact('nonconformities.minor')}项"
        f"{':' if found.items else '。'}",
        style="plain",
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "部门", "标准条款", "性质", "不符合事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append(
            [
                e("number"),
                e("department"),
                f"{e('standard', bare(item.standard))}¶{e('clause')}",
                grade,
                e("description"),
            ]
        )
    w.table(rows, (0.9, 1.2, 2.2, 0.9, 4.8), head=1)
    w.text(f"整改期限:{w.fact('nonconformities.due_date')}前,材料交组长验证。", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    items = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        items.append(f"{e('criterion')}:{e('value')}")
    w.text(";".join(items) + "。", style="plain")
    w.text("审核目的已达到。抽样有风险,没抽到的不代表没有问题。", style="plain")
    verdict = w.fact("conclusion.recommendation", RECOMMENDED[audit.conclusion.recommendation or ""])
    w.text(f"结论:{w.fact('organization.name')}的体系运行基本有效,审核组{verdict}。", style="plain")
    w.text("证书范围:", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}:{w.scope('certificate', system)}", style="plain")
    w.text(f"下次审核时间:{w.fact('next_audit_by')}前。", style="plain")
    names = [member.name for member in audit.team if member is not audit.leader]
    w.text(f"组长:{w.each('conclusion.signatories', [audit.leader.name])}", style="plain")
    if names:
        w.text(f"组员:{w.each('conclusion.signatories', names, '  ')}", style="plain")
    w.text(w.fact("certification_body.name"), w.fact("report_date", days(audit.report_date)), style="right")
