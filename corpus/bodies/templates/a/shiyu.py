"""莳屿认证: registers page after page, hardly a sentence; every clerk has another way to write a day."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _shiyu_people as people
from corpus.bodies.templates.a import _shiyu_registers as registers
from corpus.bodies.templates.a._shiyu_cells import Clerk, form, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "莳屿认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS", "FSMS+HACCP", "EnMS", "QMS+EMS", "HSE", "MDR+QMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "ballot", "dates": ("dot", "dash"), "blank": "/", "styled": False}

KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "监审",
    "recertification": "换证再认证",
    "transfer": "转机构",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "EnMS": "能源",
    "FSMS": "食品安全",
    "HACCP": "HACCP",
    "HSE": "HSE",
    "MDR": "医疗器械质量",
}
WIDTHS = (1.7, 3.3, 1.7, 3.3)


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, forms upright, registers across, results upright."""
    w.margins(
        header_cells=(BODY, "审核登记表"),
        footer=("表式 2023年版（2023.6.1起用）",),
        page="第#页 共##页",
    )
    _cover(audit, w)
    _client(audit, w)
    _task(audit, w)
    w.section(landscape=True, fresh=True)
    _team(audit, w)
    registers.papers(audit, w)
    registers.devices(audit, w)
    registers.special(audit, w)
    people.all_of(audit, w)
    w.section(fresh=True)
    registers.cycle(audit, w)
    registers.partners(audit, w)
    registers.planning(audit, w)
    _found(audit, w)
    _closing(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "  ".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    w.table(
        [
            ["报告编号", w.fact("number")],
            ["受审核方", w.fact("organization.name")],
            ["体系", systems],
            ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
            ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
            ["报告日期", w.fact("report_date")],
            ["机构地址", w.fact("certification_body.address")],
            ["电话/邮箱", f"{w.fact('certification_body.phone')} / {w.fact('certification_body.email')}"],
        ],
        (2, 6),
        bold=(0,),
    )
    w.table([["填表说明"], ["不涉及的格填“/”；时间照原件抄录，原件只写到月的抄到月"]], (8,), head=1)
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    form(w, 1, "受审核方基本登记表")
    world, who = audit.world, audit.world.people
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")],
        ["注册地址", w.fact("organization.registered_address"), "成立日期", _founded(w)],
        [
            "办公地址",
            w.fact("organization.office_address"),
            "登记机关",
            w.fact("organization.licence.authority"),
        ],
        ["经营地址", w.fact("organization.business_address"), "营业期限", _licence(w)],
        ["法定代表人", who.legal, "总经理", who.manager],
        ["管理者代表", who.representative, "联系人/电话", f"{who.contact} {world.phone}"],
        ["在册人数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
        ["体系内人数", w.fact("headcount"), "体系启用日", w.fact("system_effective_on")],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
        ["经营活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, WIDTHS, bold=(0, 2))
    sites: list[Row] = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([e("address"), kind, e("activity"), e("headcount")])
    w.text("场所", style="plain")
    w.table(sites, (5, 1, 3, 1), head=1)


def _founded(w: Writer) -> str:
    return w.fact("organization.established_on")


def _licence(w: Writer) -> str:
    return f"{w.fact('organization.licence.valid_from')}~{w.until('organization.licence.valid_to')}"


def _task(audit: Audit, w: Writer) -> None:
    form(w, 2, "审核任务登记表")
    when = audit.audit
    halves = [w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end")]
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "混合"}, when.mode)
    rows: list[Row] = [
        ["审核目的", stock()["purposes"][audit.audit_type], "‹", "‹"],
        ["审核日期", "~".join(halves), "方式", mode],
        [
            "覆盖时段",
            f"{w.fact('audit.covered_from')}~{w.fact('audit.covered_to')}",
            "风险",
            w.fact("audit.risk"),
        ],
        ["总人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        ["人日增减", w.each("audit.reductions", when.reductions, "；") or "无", "‹", "‹"],
    ]
    if audit.stage1:
        time = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        rows.append(["一阶段", time + w.silent("stage1.end"), "方式", w.fact("stage1.mode", "现场")])
    for system in audit.systems:
        e = w.standard(system)
        twin = _twin(audit, w, system)
        rows.append([f"准则（{NAMES[system]}）", e("number") + e.silent("system") + twin, "‹", "‹"])
    for system in audit.systems:
        rows.append([f"范围（{NAMES[system]}）", w.scope("audit", system), "‹", "‹"])
    rows.append(["依据法律", w.laws("criteria", "、", "{}"), "‹", "‹"])
    rows.append(["其他依据", "体系文件；合同", "结合审核", "是" if len(audit.systems) > 1 else "否"])
    w.table(rows, WIDTHS, bold=(0, 2))


def _twin(audit: Audit, w: Writer, system: str) -> str:
    e = w.standard(system)
    found = next(one for one in audit.standards if one.system == system)
    if found.iso is None:
        return ""
    return e.silent("iso") if found.iso == found.number else f" / {e('iso')}"


def _team(audit: Audit, w: Writer) -> None:
    form(w, 3, "审核组登记表")
    clerk = Clerk(w)
    rows: list[Row] = [["代号", "姓名", "组内", "级别", "领域", "注册证号", "发证年", "证书到期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, w.blank, w.blank, e.each("professional_codes", ",")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", ",") or w.blank
            number = r("number") + r.silent("grade")
            end = r("valid_until", clerk.day(one.valid_until))
            lead = first if not at else ["^"] * 4
            lead = [*lead, r("system")]
            told = codes + ("" if at else e.silent_each("professional_codes"))
            rows.append([*lead, number, one.number[:4], end, told])
    w.table(rows, (0.8, 1.2, 1, 1.6, 1.2, 3.4, 1, 1.8, 1.8), head=1)
    guests: list[Row] = [["随同", "姓名", "来自"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append([a("role", "向导" if guest.role == "guide" else "观察员"), a("name"), a("from")])
    w.table(guests, (1, 2, 5), head=1)


def _found(audit: Audit, w: Writer) -> None:
    form(w, 18, "不符合登记表")
    found = audit.nonconformities
    due = w.fact("nonconformities.due_date") if found.items else w.blank
    counts = ["严重", w.fact("nonconformities.major"), "轻微", w.fact("nonconformities.minor")]
    w.table([[*counts, "整改期限", due]], (1, 1, 1, 1, 1.5, 2), bold=(0, 2, 4))
    rows: list[Row] = [["编号", "部门", "标准", "条款", "性质", "事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number = item.number + e.silent("number")
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([number, e("department"), e("standard"), e("clause"), grade, e("description")])
    if found.items:
        w.table(rows, (0.8, 1.2, 2, 1, 0.8, 5), head=1)
    before: list[Row] = [["上次不符合", "关闭日", "复核"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        before.append([e("description"), e("closed_on"), "证据已复核"])
    if len(before) > 1:
        w.table(before, (6, 1.6, 1.4), head=1)


def _closing(audit: Audit, w: Writer) -> None:
    form(w, 19, "审核结论登记表")
    for system in audit.systems:
        told = [[f"{NAMES[system]}", "申报范围", w.scope("system", system)]]
        told.append(["^", "建议证书范围", w.scope("certificate", system)])
        w.table(told, (1.4, 1.8, 6), bold=(0, 1))
    ratings: list[Row] = [["评价项", "结果"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(ratings, (4, 5), head=1)
    labels = {
        "recommend": "推荐注册",
        "recommend_after_correction": "整改验证合格后推荐注册",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "保持注册", "suspend": "暂停注册", "withdraw": "撤销注册"}
    advice = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    changes = "无" if audit.certificates else "不适用（首次认证）"
    mark = "未见误用" if audit.certificates else "尚未获证"
    rows: list[Row] = [
        ["推荐意见", advice],
        ["下次审核", f"{w.fact('next_audit_by')}前"],
        ["首末次会议", "均已召开；与审核计划无偏离；无未解决的分歧"],
        ["重大变更", changes],
        ["证书和标志使用", mark],
        ["抽样声明", "审核以抽样进行，未抽到处仍可能有不符合"],
        ["保密", "所接触资料未经许可不外传"],
        ["报告分发", "受审核方1份，本机构1份"],
    ]
    w.table(rows, (2, 7), bold=(0,))
    signed: list[Row] = [["审核组签名", "日期"]]
    for name in audit.conclusion.signatories:
        signed.append([w.each("conclusion.signatories", [name]), w.fact("report_date")])
    w.table(signed, (5, 3), head=1)
