"""What was sampled under the clauses of 艾比湖's reports: devices, people, suppliers, reviews."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

TABLED = 5
"""So many instruments stand in sentences; where there are more, in a table."""


def remark(audit: Audit, topic: str, word: str) -> str:
    """The remark of a topic with a word in it."""
    return next(text for text in audit.world.remarks[topic] if word in text)


def calibrations(audit: Audit, w: Writer) -> None:
    """Instruments: a table, or a line each."""
    found = audit.calibrations
    if not found:
        w.text("无需检定校准的监测资源。")
        return
    w.text("设备部建立计量台账，按周期送检，抽样如下，均在有效期内使用。")
    if len(found) < TABLED:
        for one in found:
            e = w.entry("calibrations", one)
            w.text(
                f"{e('device')} {e('model')}，出厂号{e('serial')}，证书{e('certificate_no')}，"
                f"{e('agency')}{one.act}，{e('calibrated_on')}～{e('valid_until')}，{e('result')}。",
                style="plain",
            )
        return
    rows = [["器具/型号", "出厂号", "证书号", "检校单位", "检校日期", "有效至", "结果"]]
    for one in found:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                *(e(name) for name in ("serial", "certificate_no", "agency")),
                *(e(name) for name in ("calibrated_on", "valid_until", "result")),
            ]
        )
    w.table(rows, (2.6, 2, 2.6, 3.4, 2.2, 2.2, 1.3), head=1, repeat=True)


def devices(audit: Audit, w: Writer) -> None:
    """Special equipment, a line each."""
    if not audit.special_equipment:
        w.text("特种设备：不适用。")
        return
    w.text("特种设备：", style="plain")
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        w.text(
            f"{at}）{e('name')} {e('model')}，设备代码{e('device_code')}，使用登记{e('registration_no')}；"
            f"首检{e('first_inspected_on')}，本次检验{e('inspected_on')}，报告{e('report_no')}，{e('agency')}，"
            f"下次检验{e('next_inspection_on')}。",
            style="plain",
        )


def people(audit: Audit, w: Writer) -> None:
    """Certificates and employment contracts."""
    w.text(remark(audit, "support", "岗位"))
    if audit.personnel_certificates:
        w.text("持证上岗抽查：", style="plain")
        rows = [["姓名/岗位", "证件", "项目", "证号", "发证", "有效期"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            term = f"{e('valid_from')}～¶{e('valid_to')}"
            issued = f"{e('issuer')}¶{e('issued_on')}"
            who = f"{e('name')}¶{e.aside('work')}"
            rows.append([who, e("kind"), e("category"), e("number"), issued, term])
        w.table(rows, (2.2, 2.8, 2.6, 3.6, 2.9, 2.3), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = f"～{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        w.text(f"劳动合同：{e('name')}，{e('signed_on')}签，期限{e('valid_from')}{last}。", style="plain")
    w.text("三级教育和转岗培训按计划实施，抽查考核卷成绩合格，抽问员工了解方针和岗位要求。")


def exams(audit: Audit, w: Writer) -> None:
    """Medical examinations of those who are exposed."""
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}，{e('examined_on')}在{e('institution')}体检，{e('result')}")
    if told and "OHSMS" in audit.systems:
        w.text(f"职业健康体检抽查：{'；'.join(told)}。")


def suppliers(audit: Audit, w: Writer) -> None:
    """Who supplies what, and when that was evaluated."""
    w.text(
        f"采购部建立合格供方名录，抽查下列供方评价记录；外包过程（{w.fact('outsourced_processes')}）按供方管理。"
    )
    rows = [["序", "供方", "提供内容", "评价日期"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (1, 6, 4, 3), head=1)


def contracts(audit: Audit, w: Writer) -> None:
    """Contracts that were looked at."""
    for one in audit.contracts:
        e = w.entry("contracts", one)
        w.text(
            f"{e('kind')}（{one.about}）：{e.each('parties', '与')}，{e('signed_on')}签，"
            f"期限{e('stated_term')}，{e('valid_from')}～{e('valid_to')}。",
            style="plain",
        )
    w.text("合同附有验收、环保和安全要求，履行情况由采购部跟踪。")


def drills(audit: Audit, w: Writer) -> None:
    """Drills, a line each."""
    w.text("应急预案识别了潜在紧急情况，应急物资有清单和检查记录，联络电话张贴在现场。")
    for one in audit.drills:
        e = w.entry("drills", one)
        w.text(
            f"{e('held_on')}，{one.place}，{e('kind')}应急演练，{one.people}人参加，有方案、照片和评价。",
            style="plain",
        )


def internal(audit: Audit, w: Writer) -> None:
    """The latest internal audit."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}～{e('end')}" if one.end > one.start else e("start") + e.silent("end")
        w.text(
            f"{e('planned_on')}编制计划，{days}实施，组长{e('leader')}，"
            f"内审员{e.each('auditors')}；开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    w.text(remark(audit, "evaluation", "内审员"))


def review(audit: Audit, w: Writer) -> None:
    """The latest management review."""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        end = f"，{e('closed_on')}已关闭" if one.closed_on else ""
        w.text(
            f"{e('planned_on')}发计划，{e('held_on')}由{e('chair')}主持；输出改进{e('improvements')}项，"
            f"完成期限{e('due_date')}{end}。"
        )
    w.text("输入覆盖标准要求的各项内容，输出包括改进机会、体系变更和资源需求的决定。")
