"""The fourth chapter of 柘岚's report: each process with what was seen, told in sentences."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Texts = Callable[..., list[str]]

PROCESSES: tuple[tuple[str, int], ...] = (
    ("经营策划和目标管理过程", 0),
    ("合规义务的识别和评价过程", 7),
    ("人员能力管理过程", 0),
    ("设备设施管理过程", 6),
    ("监视和测量资源管理过程", 1),
    ("采购和外部供方管理过程", 4),
    ("产品实现和交付过程", 2),
    ("应急准备和响应过程", 7),
    ("内部审核、管理评审和改进过程", 0),
)
"""Name and the department that answers for it, by number."""


def all_of(audit: Audit, w: Writer, texts: Texts) -> None:
    """The whole chapter."""
    parts = (_goals, _laws, _people, _facilities, _devices, _partners, _doing, _drills, _cycle)
    auditors = cycle([member for member in audit.team if member.qualified])
    for at, ((name, number), part) in enumerate(zip(PROCESSES, parts, strict=True), 1):
        department = audit.world.departments[number]
        w.heading(2, f"4.{at}  {name}")
        w.text(
            f"责任部门：{department}；受访：{audit.world.people.heads[department]}等；取证："
            f"{w.person(next(auditors))('label')}",
            style="plain",
        )
        part(audit, w, texts)


def _goals(audit: Audit, w: Writer, texts: Texts) -> None:
    w.paragraphs(texts("management"))
    rows: list[Row] = [["目标", "指标", "统计结果"], *audit.world.objectives]
    w.text("年度目标由管理层批准后分解，审核组核对了统计的原始数据：")
    w.table(rows, (4.4, 2.6, 3), head=1, rules="three")
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(
            f"该单位经评价确定{c('what')}{c('stated')}{count.unit}，分别是{c.each('listed', '、')}，"
            f"控制措施写入相应的文件。"
        )


def _laws(audit: Audit, w: Writer, texts: Texts) -> None:
    law = w.law_entry("compliance")
    w.text(
        f"该单位编制的法律法规清单收录{law('stated_count')}部{law.silent('place')}，篇目见附录C。"
        f"{texts('law')[0]}"
    )
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"{e('done_on')}，该单位组织{e.each('evaluators')}进行合规性评价，逐部"
            f"对照{e('stated_count')}部法律法规，"
            "评价报告认为均得到遵守。"
        )
    few = w.law_entry("operation")
    w.text(
        f"审核组另就{few.silent('place')}{few.each('titles', '、', '《{}》')}的具体条文提问，"
        f"受访人员能够找到对应的内部规定。"
    )
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"执行的技术标准有{'、'.join(cited)}，文本由资料室统一发放。")
    w.text(texts("law")[1])


def _people(audit: Audit, w: Writer, texts: Texts) -> None:
    w.paragraphs(texts("people"))
    for one in audit.personnel_certificates[:2]:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"从事{e.aside('work')}的{e('name')}出示了{e('kind')}，项目为{e('category')}，"
            f"证号{e('number')}，有效期至{e('valid_to')}。"
        )
    if audit.personnel_certificates:
        w.text("抽查的证书均登记在附录B。")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"，至{e('valid_to')}期满" if contract.valid_to else "，未约定终止日期"
        w.text(f"查{e('name')}的劳动合同，{e('signed_on')}签订，自{e('valid_from')}起履行{ends}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论为{e('result')}。")


def _facilities(audit: Audit, w: Writer, texts: Texts) -> None:
    w.paragraphs(texts("facility"))
    if not audit.special_equipment:
        w.text("该单位没有属于特种设备目录的设备。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"位于{e.aside('place')}的{e('name')}（型号{e('model')}，"
            f"使用登记证编号{e('registration_no')}），由"
            f"{e('agency')}于{e('inspected_on')}检验，下次检验日期为{e('next_inspection_on')}。"
        )


def _devices(audit: Audit, w: Writer, texts: Texts) -> None:
    w.text(texts("measure")[0])
    some = w.random.sample(audit.calibrations, min(3, len(audit.calibrations)))
    for one in some:
        e = w.entry("calibrations", one)
        w.text(
            f"在{e.aside('place')}抽取{e('device')}一件，规格{e('model')}，编号{e('serial')}，{one.act}证书"
            f"{e('certificate_no')}由{e('agency')}出具，{one.act}日期{e('calibrated_on')}，有效期至"
            f"{e('valid_until')}，"
            f"结论为{e('result')}。"
        )
    w.text(texts("measure")[1])


def _partners(audit: Audit, w: Writer, texts: Texts) -> None:
    w.paragraphs(texts("buying"))
    for supplier in audit.suppliers[:2]:
        e = w.entry("suppliers", supplier)
        w.text(f"{e('name')}为该单位提供{e('provides')}，最近一次评价在{e('evaluated_on')}，结论为继续合作。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"查阅{e.each('parties', '与')}之间的{e('kind')}，{e('signed_on')}签订，"
            f"约定期限{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}。"
        )


def _doing(audit: Audit, w: Writer, texts: Texts) -> None:
    w.paragraphs(texts("doing"))
    w.text(
        f"关键过程{w.fact('key_processes')}和特殊过程{w.fact('special_processes')}的参数经过确认，再确认的"
        f"条件在文件中有规定。"
    )
    w.paragraphs(audit.world.remarks["operation"][1:4])


def _drills(audit: Audit, w: Writer, texts: Texts) -> None:
    w.text(texts("emergency")[0])
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，{drill.people}人参加，演练后对预案的"
            f"可操作性作了评价。"
        )
    w.text(texts("emergency")[1])


def _cycle(audit: Audit, w: Writer, texts: Texts) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"内部审核计划于{e('planned_on')}批准。审核自{e('start')}至{e('end')}进行，组长{e('leader')}，"
            f"内审员"
            f"{e.each('auditors')}，提出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    w.paragraphs(texts("improve"))
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审通知于{e('planned_on')}发出，评审会议于{e('held_on')}召开，由{e('chair')}主持，"
            f"输出改进措施"
            f"{e('improvements')}项，要求在{e('due_date')}以前完成，审核时正在实施。"
        )
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(
            f"上次审核提出的不符合为：{p('description')}该项已于{p('closed_on')}关闭，"
            f"审核组复查未见重复发生。"
        )
    w.text(audit.world.remarks["improvement"][1])
