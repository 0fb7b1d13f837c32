"""The opinion at the head of 松花's letter, its last parts, and the registers behind it."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._songhua_words import NAMES, counted, register, say, short
from corpus.bodies.writer import Writer

VERDICTS = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "在不符合项整改并经验证后推荐认证",
    "maintain": "建议保持认证资格",
}


def opinion(audit: Audit, w: Writer) -> None:
    """What is thought of it all, before the rest."""
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(
        f"审核目的已经达到。贵公司的管理体系总体上符合审核准则的要求，运行有效，发现严重不符合{major}项、"
        f"轻微不符合{minor}项，详见第六部分。"
    )
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}，{e('value')}")
    w.text(f"分项的评价：{counted(told)}。")
    verdict = w.fact("conclusion.recommendation", VERDICTS[audit.conclusion.recommendation or ""])
    w.text(f"审核组的推荐意见：{verdict}。")


def last(audit: Audit, w: Writer) -> None:
    """Nonconformities, what follows, signatures."""
    w.heading(2, "六、不足之处")
    _earlier(audit, w)
    _found(audit, w)
    w.text(f"值得肯定的是：{say(w, 'strong', 2)}可以考虑的是：{say(w, 'advise', 2)}")
    w.heading(2, "七、今后的安排")
    verdict = w.fact("conclusion.recommendation", VERDICTS[audit.conclusion.recommendation or ""])
    w.text(f"综上，审核组对{w.fact('organization.name')}的意见仍是：{verdict}。")
    asked = [f"{NAMES[one]}为{w.scope('system', one)}" for one in audit.systems]
    wanted = [f"{NAMES[one]}为{w.scope('certificate', one)}" for one in audit.systems]
    w.text(
        f"贵公司申报的体系范围：{counted(asked)}。",
        f"建议写入证书的认证范围：{counted(wanted)}。",
        f"下一次审核应在{w.fact('next_audit_by')}之前进行。体系所涉及的{w.fact('headcount')}人、场所或活动如有变化，"
        "请及时告知本公司。",
        "审核以抽样为基础，未抽到之处不等于没有问题；本函由本公司与贵公司各存一份，未经同意不向第三方提供。",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("此致", style="plain")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(f"审核组组长（签名）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others, '、')}", style="right")
    w.text(w.fact("report_date"), style="right")


def _earlier(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        told.append(f"“{p('description')}”，已于{p('closed_on')}关闭")
    if told:
        w.text(f"上次审核的不符合：{counted(told)}。本次复查，所采取的措施继续有效。")


def _found(audit: Audit, w: Writer) -> None:
    items = audit.nonconformities.items
    if not items:
        w.text("本次没有开具不符合项。")
        return
    w.text(f"本次开具轻微不符合{w.fact('nonconformities.minor')}项，逐项说明如下：")
    for fault in items:
        e = w.same("nonconformities.items", fault.number, fault)
        grade = e("grade", "轻微" if fault.grade == "minor" else "严重")
        w.text(
            f"第{e('number')}号（{grade}）：{e('department')}不满足{e('standard')}第{e('clause')}条的要求。"
            f"事实：{e('description')}",
        )
    w.text(
        f"请于{w.fact('nonconformities.due_date')}之前把原因分析、纠正措施及其证据送交组长，以书面方式验证。"
    )


def registers(audit: Audit, w: Writer) -> None:
    """A line for each record."""
    w.heading(2, "附录　登记簿")
    _of_things(audit, w)
    _of_people(audit, w)
    lines = []
    for one in audit.suppliers:
        s = w.entry("suppliers", one)
        lines.append(" / ".join((s("name"), s("provides"), s("evaluated_on", short(one.evaluated_on)))))
    register(w, "附录己　合格供方", "名称 / 供应内容 / 评价日期", lines)


def _of_things(audit: Audit, w: Writer) -> None:
    lines = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        days = (e("calibrated_on", short(one.calibrated_on)), e("valid_until", short(one.valid_until)))
        cells = (e("device"), e("model"), e("serial"), e("certificate_no"), e("agency"), *days, e("result"))
        lines.append(" / ".join(cells))
    heads = "名称 / 规格 / 编号 / 证书号 / 检定校准机构 / 检定校准日期 / 有效期至 / 结果"
    register(w, "附录甲　计量器具", heads, lines)
    lines = []
    for unit in audit.special_equipment:
        s = w.entry("special_equipment", unit)
        days = (
            s("inspected_on", short(unit.inspected_on)),
            s("next_inspection_on", short(unit.next_inspection_on)),
        )
        codes = (s("device_code"), s("registration_no"), s("report_no"))
        lines.append(" / ".join((s("name"), s("model"), *codes, s("agency"), *days)))
    heads = "名称 / 型号 / 设备代码 / 使用登记证号 / 检验报告号 / 检验机构 / 检验日期 / 下次检验日期"
    register(w, "附录乙　特种设备", heads, lines)


def _of_people(audit: Audit, w: Writer) -> None:
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        days = (e("valid_from", short(one.valid_from)), e("valid_to", short(one.valid_to)))
        cells = (e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer"))
        lines.append(" / ".join((*cells, *days)))
    heads = "姓名 / 岗位 / 证件 / 项目 / 证号 / 发证机关 / 有效期起 / 有效期止"
    register(w, "附录丙　持证人员", heads, lines)
    lines = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = contract.valid_to
        ends = c("valid_to", short(until)) if until else short(None)
        begun = (c("signed_on", short(contract.signed_on)), c("valid_from", short(contract.valid_from)))
        lines.append(" / ".join((c("name"), *begun, ends)))
    register(w, "附录丁　劳动合同抽样", "姓名 / 签订日期 / 合同开始 / 合同终止", lines)
    lines = []
    for exam in audit.medical_exams if {"OHSMS", "HSE", "FSMS", "HACCP"} & {*audit.systems} else []:
        m = w.entry("medical_exams", exam)
        day = m("examined_on", short(exam.examined_on))
        lines.append(" / ".join((m("name"), day, m("institution"), m("result"))))
    register(w, "附录戊　健康检查抽样", "姓名 / 检查日期 / 检查机构 / 结论", lines)
