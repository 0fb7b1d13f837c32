"""棣华大学管理体系认证中心: a table ahead, then each clause in prose, two annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dihua_clauses as clauses
from corpus.bodies.templates.a._dihua_annexes import annexes
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "棣华大学管理体系认证中心"
SYSTEMS = ("QMS",)
TYPES = ("stage2", "recertification", "stage2")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": True}

TYPE_NAMES = {"stage2": "初次认证第二阶段审核", "recertification": "再认证审核"}


def build(audit: Audit, w: Writer) -> None:
    """The report: title, table, preface, clauses, end, annexes."""
    said = Sentences(audit, w)
    w.margins(header_cells=(BODY, "质量管理体系审核报告"), page="－ # －")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"（报告编号：{w.fact('number')}）", style="center")
    w.table([*_client(audit, w), *_task(audit, w)], (1.4, 4.6), bold=(0,))
    w.heading(1, "审核过程概述")
    _preface(audit, w, said)
    clauses.all_of(audit, w, said)
    w.heading(1, "不符合项及其处理")
    _nonconformities(audit, w)
    w.heading(1, "审核结论")
    _conclusion(audit, w, said)
    w.page()
    annexes(audit, w)


def _client(audit: Audit, w: Writer) -> list[Row]:
    people = audit.world.people
    term = f"自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    heads = f"在职{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
    return [
        ["受审核组织", w.fact("organization.name")],
        ["信用代码", w.fact("organization.uscc")],
        ["住所", w.fact("organization.registered_address")],
        ["办公地点", w.fact("organization.office_address")],
        ["经营地点", w.fact("organization.business_address")],
        ["成立及营业期限", f"{w.fact('organization.established_on')}成立，营业期限{term}"],
        ["登记机关", w.fact("organization.licence.authority")],
        ["负责人与联系人", f"总经理{people.manager}；联系人{people.contact}，电话{audit.world.phone}"],
        ["人员", f"{heads}体系覆盖{w.fact('headcount')}人"],
        ["审核场所", "¶".join(sites)],
        ["业务活动", w.scope("activity")],
        ["关键过程", w.fact("key_processes")],
        ["需确认的过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
        ["不适用的要求", w.fact("exclusions")],
    ]


def _task(audit: Audit, w: Writer) -> list[Row]:
    e = w.standard("QMS")
    system = w.tag("systems+", "QMS", "质量管理体系")
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    standard = f"{e('number')}（{e('iso')}，IDT）{e.silent('system')}《质量管理体系 要求》"
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    return [
        ["审核类型", f"{system}{kind}"],
        ["审核准则", f"{standard}¶质量管理体系文件和顾客要求¶{w.laws('criteria')}"],
        ["审核范围", w.scope("audit", "QMS")],
        ["审核时间", f"{first}至{last}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]


def _preface(audit: Audit, w: Writer, said: Sentences) -> None:
    when = audit.audit
    mode = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}[when.mode]
    w.text(
        f"受{w.fact('organization.name')}委托，{w.fact('certification_body.name')}派出审核组（组成见附录A）"
        f"对其实施审核，以确定体系是否符合准则。审核采用{w.fact('audit.mode', mode)}的方式，"
        f"覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}期间体系的运行情况。"
        f"审核时间合计{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日，"
        f"认证风险等级评定为{w.fact('audit.risk')}。"
    )
    if when.reductions:
        w.text(f"审核时间作了核减，理由是{w.each('audit.reductions', when.reductions, '，')}。")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"来自{e('from')}的{e('name')}作为{role}参加了审核")
    w.text(f"{'；'.join(guests)}。{''.join(said.some('method', 2))}")
    if audit.stage1:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}进行，结论是可以进入第二阶段，"
            "当时提出的关注点均已得到回应。"
        )
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"该组织现持有的认证证书编号为{c('number')}{c.silent('system')}，于{c('issued_on')}颁发，"
            f"将于{c('valid_to')}到期，本次审核在证书到期之前进行。"
        )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共提出严重不符合{w.fact('nonconformities.major')}项、"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"第{e('number')}号不符合项（{grade}）出自{e('department')}，事实为：{e('description')}"
            f"上述事实不满足{e('standard')}标准{e('clause')}条款的要求。"
        )
    if found.items:
        w.text(
            "受审核组织的代表已在不符合报告上签字确认。受审核组织应分析原因，采取纠正和纠正措施，"
            f"于{w.fact('nonconformities.due_date')}之前将证据提交审核组验证。"
        )


def _conclusion(audit: Audit, w: Writer, said: Sentences) -> None:
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}，评价为{e('value')}")
    w.text(f"审核组经内部讨论，逐项给出评价：{'；'.join(told)}。")
    w.paragraphs(sorted(said.some("result", 2), key=said.texts("result").index))
    w.text(
        f"受审核组织质量管理体系所覆盖的范围是{w.scope('system', 'QMS')}。经核实，"
        f"建议认证证书表述的范围为{w.scope('certificate', 'QMS')}。"
    )
    renewed = audit.audit_type == "recertification"
    labels = {
        "recommend": "推荐换发认证证书" if renewed else "推荐认证注册",
        "recommend_after_correction": "在不符合项整改经验证有效后推荐"
        + ("换发认证证书" if renewed else "认证注册"),
        "not_recommend": "不推荐认证注册",
    }
    advice = w.fact("conclusion.recommendation", labels[audit.conclusion.recommendation or "not_recommend"])
    w.text(f"综上所述，审核组的一致意见是{advice}。下一次监督审核应不晚于{w.fact('next_audit_by')}进行。")
    signed, leader = audit.conclusion.signatories, audit.leader.name
    others = [name for name in signed if name != leader]
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others)}", style="right")
    w.text(w.fact("report_date"), style="right")
    w.text(
        f"{w.fact('certification_body.name')}  地址：{w.fact('certification_body.address')}  "
        f"电话：{w.fact('certification_body.phone')}  邮箱：{w.fact('certification_body.email')}  "
        f"网址：{w.fact('certification_body.website')}",
        style="plain",
    )
