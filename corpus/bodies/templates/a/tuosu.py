"""托素管理体系认证: a summary form, then what was asked and seen in each department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tuosu_chapters as chapters
from corpus.bodies.templates.a import _tuosu_end as end
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "托素管理体系认证有限公司"
SYSTEMS = ("OHSMS+EMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "black", "dates": "chinese", "blank": "无", "styled": True}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
SITES = {"fixed": "固定场所", "temporary": "临时场所"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    w.margins(
        header=(f"{BODY}　　　　审核报告　　　　{audit.world.form_no}",),
        footer=("未经本公司书面同意，不得部分复制本报告",),
        page="第 # 页　共 ## 页",
        first=False,
    )
    _cover(audit, w)
    _summary(audit, w, slots)
    _team(audit, w)
    _course(audit, w, slots)
    chapters.departments(audit, w, slots)
    end.findings(audit, w, slots)
    end.conclusion(audit, w, slots)
    end.signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(
        f"受审核方：{w.fact('organization.name')}",
        f"报告编号：{w.fact('number')}",
        f"审核组长：{_leader(audit, w)}",
        f"报告日期：{w.fact('report_date')}",
        style="center",
    )


def _leader(audit: Audit, w: Writer) -> str:
    leader = w.person(audit.leader)
    return f"{leader('name')}{leader.silent('role')}"


def _summary(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "审核概要")
    rows = [*_client(audit, w), *_task(audit, w, slots), *_result(audit, w)]
    w.table(rows, (2.1, 4.2, 2.1, 3.4), bold=(0, 2))


def _client(audit: Audit, w: Writer) -> list[Row]:
    world, people = audit.world, audit.world.people
    licence = (
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，"
        f"{w.fact('organization.licence.authority')}"
    )
    return [
        ["受审核方名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["执照期限及登记机关", licence, "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "员工代表", people.workers],
        ["联系人", people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "倒班情况", f"{world.shifts}班"],
        ["主要经营活动", w.scope("activity"), "‹", "‹"],
    ]


def _task(audit: Audit, w: Writer, slots: Slots) -> list[Row]:
    when = audit.audit
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        numbers.append(f"{e('number')} / {e('iso')}{e.silent('system')}")
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    span = f"{begun}至{w.fact('audit.end')}{w.half('audit.end_half')}"
    days = f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    rows: list[Row] = [
        ["认证领域", names, "‹", "‹"],
        ["认证标准", "¶".join(numbers), "体系实施日期", w.fact("system_effective_on")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核日期", span, "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹"],
        ["审核人日", days, "风险等级", w.fact("audit.risk")],
        ["人日减少理由", w.each("audit.reductions", when.reductions, "；") or w.blank, "‹", "‹"],
        ["核查期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
        ["审核范围", slots("<scopes:audit>"), "‹", "‹"],
        ["不适用条款", w.fact("exclusions"), "外包过程", w.fact("outsourced_processes")],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
    ]
    for number, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        words = f"{s('address')}；{s('activity')}；{s('headcount')}人；{s('kind', SITES[site.kind])}"
        rows.append([f"场所{number}", words, "‹", "‹"])
    for one in audit.certificates:
        c = w.entry("certificates", one)
        words = f"{c('system', NAMES[one.system])}，证书号{c('number')}"
        term = f"颁发日期{c('issued_on')}，有效期至{c('valid_to')}"
        rows.append(["现有证书", f"{words}，{term}", "‹", "‹"])
    return rows


def _result(audit: Audit, w: Writer) -> list[Row]:
    internal = w.entry("internal_audits", audit.internal_audits[0])
    review = w.entry("management_reviews", audit.management_reviews[0])
    found = f"严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项"
    due = audit.nonconformities.due_date
    return [
        ["内审开始日期", internal("start"), "管理评审日期", review("held_on")],
        ["不符合", found, "整改期限", w.fact("nonconformities.due_date") if due else w.blank],
        ["审核结论", w.choice("conclusion.recommendation", *end.recommendations(audit)), "‹", "‹"],
        ["下次审核", f"不迟于{w.fact('next_audit_by')}", "审核组长", _leader(audit, w)],
    ]


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组及随行人员：", style="plain")
    rows: list[Row] = [["代号", "姓名", "组内身份", "资格", "注册证书号", "注册有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(f"{r('number')}{r.silent('system')}{r.silent('grade')}")
            ends.append(f"{r('valid_until')}{r.silent_each('professional_codes')}")
        codes = e.each("professional_codes") or w.blank
        last = ["¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), *last])
    w.table(rows, (0.7, 1.2, 1.3, 1.5, 3.2, 2.3, 1.4), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）。", style="plain")
    _notes(audit, w)


def _notes(audit: Audit, w: Writer) -> None:
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员在审核员指导下参加审核，不计入审核人日。", style="plain")
    if any(member.role == "technical_expert" for member in audit.team):
        w.text("注：技术专家为审核组提供专业支持，不单独审核，不计入审核人日。", style="plain")


def _course(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "审核实施概述")
    chapters.tell(w, slots, "course")
    chapters.plan(audit, w)
