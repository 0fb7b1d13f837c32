"""The records in the cells of 北斛's part C."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Table, table_of
from corpus.layouts.writer import Row


@dataclass
class Seen:
    """What a row's cell says: lines, and a table in it; `once` are the records told already."""

    audit: Audit
    w: Writer
    lines: list[str] = field(default_factory=list)
    nested: Table | None = None
    once: set[str] = field(default_factory=set)

    def first(self, name: str) -> bool:
        """Whether a record has not yet been told."""
        known = name in self.once
        self.once.add(name)
        return not known


def status(seen: Seen) -> None:
    """Permits and certificates."""
    seen.lines.append("营业执照：原件在有效期内，经营范围覆盖申请范围（证照信息见A）。")
    for permit in seen.audit.permits:
        e = seen.w.entry("permits", permit)
        seen.lines.append(
            f"{e('kind')}：编号 {e('number')}，持证单位 {e('holder')}，许可内容 {e('scope')}，"
            f"有效期 {e('valid_from')} 至 {e('valid_to')}，发证机关 {e('authority')}"
        )
    for one in seen.audit.certificates:
        c = seen.w.entry("certificates", one)
        seen.lines.append(
            f"在用认证证书：{c('system')}，证书号 {c('number')}，"
            f"颁发日期 {c('issued_on')}，有效期至 {c('valid_to')}"
        )
    if not seen.audit.permits:
        seen.lines.append("行政许可：不涉及")


def exclusions(seen: Seen) -> None:
    """What of the standard does not apply."""
    seen.lines.append(f"范围在手册中形成文件，边界与场所一致。不适用条款：{seen.w.fact('exclusions')}。")


def processes(seen: Seen) -> None:
    """The processes."""
    seen.lines.append(
        f"关键过程：{seen.w.fact('key_processes')}；外包过程：{seen.w.fact('outsourced_processes')}。"
    )
    _counted(seen, "主要过程")


def aspects(seen: Seen) -> None:
    """The significant aspects."""
    _counted(seen, "重要环境因素")


def hazards(seen: Seen) -> None:
    """The risks."""
    _counted(seen, "不可接受风险")


def _counted(seen: Seen, what: str) -> None:
    for count in seen.audit.counts:
        if count.what == what:
            _enumerate(seen, count, "评价出" if what != "主要过程" else "识别")


def _enumerate(seen: Seen, count: Count, verb: str) -> None:
    e = seen.w.entry("counts", count)
    seen.lines.append(f"{verb}{e('what')}{e('stated')}{count.unit}：{e.each('listed', '；')}。")


def laws(seen: Seen) -> None:
    """The laws of the company's list."""
    e = seen.w.law_entry("compliance")
    titles = seen.w.laws("compliance", "；", "《{}》")
    seen.lines.append(f"《法律法规及其他要求清单》收录{e('stated_count')}部：{titles}。")
    seen.lines.append(f"由{seen.audit.world.departments[-1]}每季度从政府网站查新，抽查均为现行有效版本。")


def own_laws(seen: Seen) -> None:
    """The laws, where quality is audited alone."""
    if seen.audit.systems == ["QMS"]:
        e = seen.w.law_entry("compliance")
        titles = seen.w.laws("compliance", "；", "《{}》")
        seen.lines.append(f"与产品和服务有关的法律法规{e('stated_count')}部：{titles}。")


def objectives(seen: Seen) -> None:
    """The objectives."""
    for name, target, reached in seen.audit.world.objectives:
        seen.lines.append(f"· {name}：目标 {target}，统计结果 {reached}，{{+}}达成 {{-}}未达成")


def equipment(seen: Seen) -> None:
    """The main equipment."""
    names = [f"{name} {model}" for name, model, _ in seen.audit.world.equipment]
    seen.lines.append(f"主要设备有{'、'.join(names)}等，抽查铭牌与台账一致。")


def special(seen: Seen) -> None:
    """Special equipment, in a table within the cell."""
    if not seen.audit.special_equipment:
        seen.lines.append("特种设备：无。")
        return
    seen.lines.append("特种设备台账抽样（现场核对铭牌、使用登记标志）：")
    rows: list[Row] = [
        ["设备", "型号", "设备代码", "使用登记证号", "检验日期/报告号", "下次检验", "检验单位"]
    ]
    for unit in seen.audit.special_equipment:
        e = seen.w.entry("special_equipment", unit)
        name = f"{e('name')}（{e.aside('place')}）"
        done = f"{e('inspected_on')}¶{e('report_no')}"
        row = [name, e("model"), e("device_code"), e("registration_no"), done]
        rows.append([*row, e("next_inspection_on"), e("agency")])
    seen.nested = table_of(rows, (1.5, 1.3, 2.2, 1.9, 1.8, 1.4, 2), head=1)


def devices(seen: Seen) -> None:
    """Instruments, in a table within the cell."""
    if not seen.audit.calibrations:
        seen.lines.append("无需检定或校准的测量设备。")
        return
    seen.lines.append("提供测量设备台账及年度检校计划，抽样如下：")
    rows: list[Row] = [
        ["器具名称", "规格型号", "编号", "证书编号", "检校机构", "检校日期", "有效期至", "结论"]
    ]
    for one in seen.audit.calibrations:
        e = seen.w.entry("calibrations", one)
        row = [e("device"), e("model"), e("serial"), e("certificate_no"), f"{e('agency')}（{one.act}）"]
        rows.append([*row, e("calibrated_on"), e("valid_until"), e("result")])
    seen.nested = table_of(rows, (1.5, 1.5, 1.3, 1.7, 2.2, 1.4, 1.4, 0.8), head=1)


def people(seen: Seen) -> None:
    """Certificates and employment contracts."""
    for at, one in enumerate(seen.audit.personnel_certificates, 1):
        e = seen.w.entry("personnel_certificates", one)
        seen.lines.append(
            f"证{at}：{e('name')}，岗位 {e.aside('work')}，{e('kind')}，作业项目 {e('category')}，"
            f"证号 {e('number')}，发证 {e('issued_on')}，"
            f"有效期 {e('valid_from')}～{e('valid_to')}，{e('issuer')}"
        )
    for contract in seen.audit.employment_contracts:
        c = seen.w.entry("employment_contracts", contract)
        term = (
            f"{c('valid_from')}至{c('valid_to')}" if contract.valid_to else f"{c('valid_from')}起，无固定期限"
        )
        seen.lines.append(f"劳动合同抽查：{c('name')}，签订 {c('signed_on')}，合同期限 {term}，双方签章齐全")


def exams(seen: Seen) -> None:
    """Medical examinations."""
    told = []
    for exam in seen.audit.medical_exams:
        e = seen.w.entry("medical_exams", exam)
        told.append(f"{e('name')} {e('examined_on')} {e('institution')} {e('result')}")
    if told:
        seen.lines.append(f"体检报告抽样：{'；'.join(told)}。")


def standards(seen: Seen) -> None:
    """The standards of products and work."""
    told = []
    for one in seen.audit.standards_cited:
        e = seen.w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    seen.lines.append(f"执行标准：{'；'.join(told)}。")


def partners(seen: Seen) -> None:
    """Suppliers and contracts."""
    told = []
    for supplier in seen.audit.suppliers:
        e = seen.w.entry("suppliers", supplier)
        told.append(f"{e('name')}/{e('provides')}/{e('evaluated_on')}")
    seen.lines.append(f"合格供方名录抽样（供方/供应内容/评价日期）：{'； '.join(told)}。")
    for contract in seen.audit.contracts:
        c = seen.w.entry("contracts", contract)
        seen.lines.append(
            f"查{c('kind')}（{contract.about}）：{c.each('parties', '与')}，签订日期 {c('signed_on')}，"
            f"合同期{c('stated_term')}，{c('valid_from')} 至 {c('valid_to')}"
        )


def operation(seen: Seen) -> None:
    """The laws that the place was looked at with, told once."""
    if seen.first("operation"):
        few = seen.w.law_entry("operation")
        titles = few.each("titles", "、", "《{}》")
        seen.lines.append(f"现场抽查对照{titles}的要求，未见违反。{few.silent('place')}")


def drills(seen: Seen) -> None:
    """Emergency drills."""
    seen.lines.append("编制应急预案，应急物资清单与实物相符。")
    for drill in seen.audit.drills:
        e = seen.w.entry("drills", drill)
        seen.lines.append(
            f"· {e('held_on')} 于{drill.place}开展{e('kind')}应急演练，参加{drill.people}人，"
            "有方案、照片、评价记录"
        )


def figures(seen: Seen) -> None:
    """Amounts with their totals."""
    for table in seen.audit.tables_with_totals:
        e = seen.w.entry("tables_with_totals", table)
        title = e("title")
        items = [e.inner("items", item) for item in table.items]
        told = "，".join(f"{item('name')} {item('amount')}" for item in items)
        seen.lines.append(f"{title}（单位：{table.unit}）：{told}，合计 {e('stated_total')}。")


def compliance(seen: Seen) -> None:
    """The evaluation of compliance."""
    for one in seen.audit.compliance_evaluations:
        e = seen.w.entry("compliance_evaluations", one)
        seen.lines.append(
            f"合规性评价报告：评价日期 {e('done_on')}，评价人员 {e.each('evaluators')}，"
            f"评价{e('stated_count')}部，总体结论：遵守。"
        )


def internal(seen: Seen) -> None:
    """Internal audits."""
    for one in seen.audit.internal_audits:
        e = seen.w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"～{e('end')}")
        seen.lines += [
            f"内审计划 {e('planned_on')} 批准；内审实施 {span}；组长 {e('leader')}，"
            f"内审员 {e.each('auditors')}。",
            f"检查表覆盖全部部门和条款；开具不符合项 {e('nonconformities')} 项，均已整改，"
            f"验证关闭 {e('closed_on')}。",
        ]


def review(seen: Seen) -> None:
    """Management reviews."""
    for one in seen.audit.management_reviews:
        e = seen.w.entry("management_reviews", one)
        seen.lines.append(
            f"管评计划 {e('planned_on')}；管评会议 {e('held_on')}，{e('chair')}主持，输入输出完整，改进决议 "
            f"{e('improvements')} 项，责任部门已落实，完成期限 {e('due_date')}。"
        )
