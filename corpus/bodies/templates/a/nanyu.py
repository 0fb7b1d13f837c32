"""南屿衡信认证: Chinese and English side by side, sections A to G, labels in two languages."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _nanyu_evidence as evidence
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "南屿衡信认证（上海）有限公司"
SYSTEMS = ("ISMS", "ISMS+ITSMS", "ITSMS")
TYPES = ("stage2", "stage1", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "N/A"}

TYPE_NAMES = {
    "stage1": "一阶段 Stage 1",
    "stage2": "二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
}
TITLES = {
    "stage1": "STAGE 1 AUDIT REPORT",
    "stage2": "AUDIT REPORT",
    "surveillance": "SURVEILLANCE AUDIT REPORT",
    "recertification": "RECERTIFICATION AUDIT REPORT",
}
NAMES = {"ISMS": "信息安全管理体系 ISMS", "ITSMS": "信息技术服务管理体系 ITSMS"}
ROLES = {
    "leader": "审核组长 Lead Auditor",
    "member": "审核员 Auditor",
    "technical_expert": "技术专家 Technical Expert",
}
GRADES = {"major": "严重 Major", "minor": "一般 Minor"}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Hybrid"}
HALVES = {"am": "上午 AM", "pm": "下午 PM"}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ADVICE = {
    "recommend": "推荐认证 Recommended for certification",
    "recommend_after_correction": "纠正措施验证后推荐 Recommended upon verified corrective action",
    "not_recommend": "不推荐 Not recommended",
}
KEPT = {
    "maintain": "保持认证 Certification to be maintained",
    "suspend": "暂停认证 Certification to be suspended",
    "withdraw": "撤销认证 Certification to be withdrawn",
}


@cache
def stock() -> dict[str, Any]:
    """What is written between the facts."""
    path = Path(__file__).with_name("_nanyu.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def english(day: date) -> str:
    """A day in English: 5 March 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}  |  {TITLES[audit.audit_type].title()}",),
        footer=("Confidential 保密",),
        page="Page # of ##",
        first=False,
    )
    _cover(audit, w)
    w.heading(1, "A  受审核组织 Auditee")
    _auditee(audit, w)
    w.heading(1, "B  审核信息 Audit Information")
    _information(audit, w)
    w.heading(1, "C  摘要 Executive Summary")
    _summary(audit, w)
    w.heading(1, "D  审核发现 Findings by Clause")
    _findings(audit, w)
    w.heading(1, "E  记录抽样 Sampled Records")
    evidence.all_of(audit, w)
    w.heading(1, "F  不符合 Nonconformities")
    _nonconformities(audit, w)
    w.heading(1, "G  结论 Conclusion")
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(TITLES[audit.audit_type], style="title")
    w.text(w.fact("title"), style="subtitle")
    fields = " / ".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    w.box(
        f"Report No. 报告号：{w.fact('number')}¶Auditee 受审核组织：{w.fact('organization.name')}¶"
        f"Scheme 认证项目：{fields}¶Type of audit 审核类型：{kind}¶"
        f"Lead auditor 审核组长：{w.person(audit.leader)('name')}¶"
        f"Date of issue 签发日期：{w.fact('report_date')}",
        15,
        4.4,
    )
    contact = f"{w.fact('certification_body.phone')}  |  {w.fact('certification_body.email')}"
    w.text(
        w.fact("certification_body.name"),
        w.fact("certification_body.address"),
        f"{contact}  |  {w.fact('certification_body.website')}",
        style="center",
    )
    w.text("声明 Notes", style="plain")
    for chinese, other in stock()["disclaimer"]:
        w.text(f"{chinese} {other}", style="plain")
    w.page()


def _auditee(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    begins = w.fact("organization.licence.valid_from")
    rows: list[Row] = [
        ["名称 Name", w.fact("organization.name")],
        ["统一社会信用代码 USCC", w.fact("organization.uscc")],
        ["成立 Established", w.fact("organization.established_on")],
        ["注册地址 Registered address", w.fact("organization.registered_address")],
        ["经营地址 Business address", w.fact("organization.business_address")],
        ["办公地址 Office", w.fact("organization.office_address")],
        ["执照有效期 Licence validity", f"{begins} ~ {w.until('organization.licence.valid_to')}"],
        ["登记机关 Authority", w.fact("organization.licence.authority")],
        ["员工总数 Total staff", w.fact("headcount_total")],
        ["参保人数 Insured staff", w.fact("insured_count")],
        ["体系人数 Staff within scope", w.fact("headcount")],
        ["法定代表人 Legal representative", people.legal],
        ["管理者代表 Management representative", people.representative],
        ["联系人 Contact", f"{people.contact}, {world.phone}"],
        ["体系运行 ISMS/SMS in force since", w.fact("system_effective_on")],
        ["业务活动 Activities", w.scope("activity")],
        ["关键过程 Key processes", w.fact("key_processes")],
        ["特殊过程 Special processes", w.fact("special_processes")],
        ["外包 Outsourced", w.fact("outsourced_processes")],
        ["删减 Exclusions", w.fact("exclusions")],
    ]
    w.table(rows, (3.8, 6.2), rules="rows")
    rows = [["场所 Site", "活动 Activity", "人数 Staff", "类型 Type"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定 Fixed" if site.kind == "fixed" else "临时 Temporary")
        rows.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (4.6, 2.4, 1.4, 1.6), head=1)
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"现有证书 Certificate in force：{c('system')}，No. {c('number')}，"
            f"{c('issued_on')} ~ {c('valid_to')}",
            style="plain",
        )


def _information(audit: Audit, w: Writer) -> None:
    w.heading(2, "B.1  日期与时间 Dates and duration")
    ends = [f"{w.fact(f'audit.{x}')} {w.fact(f'audit.{x}_half', _half(audit, x))}" for x in ("start", "end")]
    covered = f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["审核日期¶Audit dates", "方式¶Method", "覆盖期间¶Period", "人日¶Days", "现场¶On-site", "风险¶Risk"],
        [
            "¶~ ".join(ends),
            w.choice("audit.mode", MODES, audit.audit.mode, "¶"),
            covered,
            w.fact("audit.person_days"),
            w.fact("audit.onsite_days"),
            w.fact("audit.risk"),
        ],
    ]
    w.table(rows, (2.6, 1.8, 2, 1.4, 1.4, 0.8), head=1)
    if audit.audit.reductions:
        reasons = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"审核时间的调整 Adjustment of audit time：{reasons}", style="plain")
    if audit.stage1 and audit.audit_type != "stage1":
        day = w.fact("stage1.start") + w.silent("stage1.end")
        times = f"{w.fact('stage1.start_time')} – {w.fact('stage1.end_time')}"
        w.text(
            f"一阶段 Stage 1：{day}，{times}，{w.fact('stage1.mode', '现场 on-site')}。"
            "一阶段提出的关注问题已经关闭 Areas of concern closed.",
            style="plain",
        )
    chinese, other = stock()["objectives"][audit.audit_type]
    w.text(f"审核目的 Objective：{chinese} {other}", style="plain")
    w.heading(2, "B.2  准则与范围 Criteria and scope")
    rows = [["标准 Standard", "审核范围 Scope of audit", "组织声明的范围 Scope stated by the auditee"]]
    for system in audit.systems:
        e = w.standard(system)
        number = e("number") + e.silent("iso") + e.silent("system")
        rows.append([number, w.scope("audit", system), w.scope("system", system)])
    w.table(rows, (2.4, 3.8, 3.8), head=1)
    w.text(f"法律法规 Laws and regulations：{w.laws('criteria')}。", style="plain")
    w.heading(2, "B.3  审核组 Audit team")
    _team(audit, w)


def _half(audit: Audit, end: str) -> str:
    return HALVES[audit.at(f"audit.{end}_half")]


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["姓名¶Name", "职责¶Role", "级别¶Grade", "注册号¶Registration", "有效期¶Expiry", "专业¶Code"]
    ]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + told)
            ends.append(r("valid_until"))
        codes = e.each("professional_codes", "¶") or w.blank
        first: Row = [e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*first, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes])
    w.table(rows, (1.3, 2.2, 1.6, 3, 1.7, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")
    names = ", ".join(w.person(member)("name") for member in audit.team)
    w.text(
        "公正性与保密 Impartiality and confidentiality：审核组成员与受审核组织无利益关系，近两年未提供咨询 "
        f"The team declares to be free of any conflict of interest — {names}.",
        style="plain",
    )


def _summary(audit: Audit, w: Writer) -> None:
    when = audit.audit
    name = w.fact("organization.name")
    w.text(
        f"审核组于{w.fact('audit.start')}至{w.fact('audit.end')}对{name}进行了审核，体系覆盖{w.fact('headcount')}人。"
        f"审核提出严重不符合{w.fact('nonconformities.major')}项、一般不符合{w.fact('nonconformities.minor')}项。"
    )
    days = (
        f"{w.fact('audit.start', english(when.start))} to {w.fact('audit.end', english(when.end))}"
        if when.start != when.end
        else w.fact("audit.start", english(when.start)) + w.silent("audit.end")
    )
    w.text(
        f"The audit of {w.fact('organization.name')} took place {days}. Major nonconformities: "
        f"{w.fact('nonconformities.major')}; minor nonconformities: {w.fact('nonconformities.minor')}. "
        f"The management system has been in operation since "
        f"{w.fact('system_effective_on', english(audit.system_effective_on))}."
    )
    w.text("正面发现 Positive observations：", style="plain")
    for chinese, other in w.random.sample(stock()["good"], 2):
        w.text(f"+ {chinese} {other}", style="plain")
    w.text("改进机会 Opportunities for improvement：", style="plain")
    for chinese, other in w.random.sample(stock()["ofi"], 2):
        w.text(f"• {chinese} {other}", style="plain")


def _findings(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    slots = {"manager": people.manager, "rep": people.representative}
    rows: list[Row] = [["条款¶Clause", "要求¶Requirement", "证据¶Evidence", "判定¶Result"]]
    for clause, name, texts in stock()["clauses"]:
        rows.append([clause, name, w.random.choice(texts).format(**slots), "C"])
    w.table(rows, (1.3, 2.4, 5.1, 1.2), head=1, repeat=True)
    w.text(
        "C = conforming 符合；OFI = opportunity for improvement 改进机会；NC 见 F 章 see section F",
        style="plain",
    )
    for system in audit.systems:
        w.text(f"{NAMES[system]}", style="plain")
        rows = [["主题 Topic", "抽样结果 Result of sampling"], *stock()[system.lower()]]
        w.table(rows, (3, 7), head=1, repeat=True)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"组织识别的{e('what')}共{e('stated')}{count.unit}：{e.each('listed', ' → ')}。", style="plain"
        )
    rows = [["目标 Objective", "目标值 Target", "结果 Result"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    if not found.items:
        w.text("本次审核没有开具不符合 No nonconformity was raised.")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["NC No.", item.number + e.silent("number"), "Grade 等级", e("grade", GRADES[item.grade])],
            ["Standard 标准", e("standard"), "Clause 条款", e("clause")],
            ["Department 部门", e("department"), "Due 期限", w.fact("nonconformities.due_date")],
            ["Statement 事实", e("description"), "‹", "‹"],
            [
                "Raised by 开具人",
                w.person(audit.leader)("name"),
                "Response 答复",
                "由部门在期限内提交 Pending",
            ],
        ]
        w.table(rows, (2, 3.4, 1.8, 2.8), bold=(0, 2))
        w.text("", style="plain")
    if audit.previous_nonconformities:
        w.text("上次审核不符合的关闭情况 Follow-up of previous nonconformities", style="plain")
        rows = [["Previous finding 上次不符合", "Closed on 关闭日", "Effective 有效"]]
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            rows.append([p("description"), p("closed_on"), "Yes 是"])
        w.table(rows, (6, 2.2, 1.8), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项 Criterion", "结果 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 4), head=1, rules="three")
    advice = audit.conclusion.recommendation
    if advice is None:
        for chinese, other in stock()["stage1"]:
            w.text(f"{chinese} {other}")
        w.text("结论：具备实施第二阶段审核的条件。 Conclusion: ready for the stage 2 audit.")
    else:
        options = KEPT if advice in KEPT else ADVICE
        w.text(
            f"推荐意见 Recommendation：{w.choice('conclusion.recommendation', options, advice)}",
            style="plain",
        )
        for system in audit.systems:
            scope = w.scope("certificate", system)
            w.text(f"证书范围 Scope for the certificate（{system}）：{scope}", style="plain")
        w.text(
            f"下次审核不晚于 {w.fact('next_audit_by')}。 The next audit shall take place no later than "
            f"{w.fact('next_audit_by', english(audit.next_audit_by))}.",
            style="plain",
        )
    names = w.each("conclusion.signatories", audit.conclusion.signatories, " / ")
    w.text(
        f"Signed for the audit team 审核组签名：{names}", f"Date 日期：{w.fact('report_date')}", style="right"
    )
    w.text(w.fact("certification_body.name"), style="right")
