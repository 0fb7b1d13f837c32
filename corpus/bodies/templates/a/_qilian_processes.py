"""The processes in 祁涟's report: a bold head with who answers for it, then prose; devices in tables."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSPM": "有害物质过程管理体系",
    "MDR": "医疗器械质量管理体系",
}


def _head(w: Writer, code: str, name: str, department: int | None = None) -> None:
    """The bold head of a process: its name and who answers for it."""
    world = w.audit.world
    if department is None:
        who = f"最高管理层，{world.people.manager}"
    else:
        office = world.departments[department]
        who = f"{office}，{world.people.heads[office]}"
    w.heading(3, f"{code} {name}（过程负责人：{who}）")


def management(audit: Audit, w: Writer) -> None:
    """Management processes."""
    _head(w, "MP1", "经营管理与领导作用")
    w.text("".join(phrases(w, "lead", 2)))
    goals = "，".join(
        f"{name}目标{target}、结果{reached}" for name, target, reached in audit.world.objectives
    )
    w.text(f"目标的实现情况：{goals}，都达到了。")
    _head(w, "MP2", "体系策划与合规管理", 0)
    w.text("".join(phrases(w, "plan", 2)))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"公司识别评价出{e('stated')}{count.unit}{e('what')}，它们是{e.each('listed')}。")
    laws = w.law_entry("compliance")
    w.text(
        f"公司收集的适用法律法规有{laws('stated_count')}部，分别为{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"公司采用的产品和技术标准有{'、'.join(cited)}。")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"{e('done_on')}，{e.each('evaluators')}一起做了合规性评价，对{e('stated_count')}部法律法规的遵守情况"
            "逐一核对，没有发现不合规的地方。"
        )
    _checks(audit, w)


def _checks(audit: Audit, w: Writer) -> None:
    """Internal audit, management review, improvement."""
    _head(w, "MP3", "内部审核", 0)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"在{e('start')}{e.silent('end')}" if one.start == one.end else f"从{e('start')}到{e('end')}"
        w.text(
            f"公司在{e('planned_on')}发出内审计划，{span}实施了内审，组长为{e('leader')}，参加的内审员有"
            f"{e.each('auditors')}，覆盖了全部过程。内审提出不符合{e('nonconformities')}项，到{e('closed_on')}"
            "全部关闭。内审员能够独立开展工作，审核组对内审过程有信心。"
        )
    _head(w, "MP4", "管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        w.text(
            f"管理评审的通知在{e('planned_on')}发出，会议在{e('held_on')}召开，由{e('chair')}主持，输入材料齐全，"
            f"会议定下{e('improvements')}项改进措施，要求到{e('due_date')}完成，现在正在实施。管理评审是有效的。"
        )
    _head(w, "MP5", "分析与改进", 1)
    w.text("".join(phrases(w, "mend", 2)))
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        told = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"审核组核对了{t('title')}：{told}，合计{t('stated_total')}{table.unit}。")


def customer(audit: Audit, w: Writer) -> None:
    """Customer-oriented processes."""
    _head(w, "COP1", "顾客要求的确定和评审", 5)
    w.text("".join(phrases(w, "demand", 2)))
    _head(w, "COP2", "生产和服务的提供", 2)
    w.text("".join(phrases(w, "produce", 2)))
    w.text(
        f"公司从{audit.world.industry['flow'][0]}到{audit.world.industry['flow'][-1]}的各环节中，"
        f"关键过程是{w.fact('key_processes')}，特殊过程是{w.fact('special_processes')}，"
        f"外包过程是{w.fact('outsourced_processes')}，控制方法在文件中都有规定。"
    )
    for system in audit.systems:
        w.text(phrases(w, system, 1)[0])
    w.text(f"审核组按照{w.laws('operation')}核对了现场的做法，没有不相符的地方。")
    _permits(audit, w)
    _head(w, "COP3", "检验和放行", 1)
    w.text("".join(phrases(w, "release", 2)))
    _head(w, "COP4", "交付和顾客反馈", 5)
    w.text("".join(phrases(w, "deliver", 2)))


def _permits(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        w.text(
            f"审核组查看了{e('authority')}发给{e('holder')}的{e('kind')}，编号为{e('number')}，许可的内容是"
            f"{e('scope')}，有效期从{e('valid_from')}到{last}。"
        )
    if not audit.permits:
        w.text("公司所做的业务不需要行政许可。")


def support(audit: Audit, w: Writer) -> None:
    """Support processes."""
    _head(w, "SP1", "人力资源", 0)
    w.text("".join(phrases(w, "able", 2)))
    _holders(audit, w)
    _employed(audit, w)
    _head(w, "SP2", "文件和记录", 0)
    w.text("".join(phrases(w, "paper", 1)))
    _head(w, "SP3", "基础设施", 6)
    machines = "，".join(f"{name}{number}台" for name, _, number in audit.world.equipment)
    w.text("".join(phrases(w, "plant", 2)) + f"主要设备有{machines}。")
    _units(audit, w)
    _head(w, "SP4", "监视和测量设备", 1)
    w.text("".join(phrases(w, "measure", 1)))
    _devices(audit, w)
    _head(w, "SP5", "采购和外部供方", 4)
    w.text("".join(phrases(w, "buy", 2)))
    _bought(audit, w)
    _head(w, "SP6", "应急准备", 7)
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，公司在{drill.place}组织了{e('kind')}应急演练，有{drill.people}人参加，"
            "演练结束后作了评价，认为预案可行。"
        )


def _table(w: Writer, lead: str, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
    w.text(lead)
    w.table(rows, widths, head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "所做工作", "证件", "项目", "证号", "起止日期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')}起¶{e('valid_to')}止"
        what: Row = [e("name"), e.aside("work"), e("kind"), e("category")]
        rows.append([*what, e("number"), term, e("issuer")])
    if len(rows) == 1:
        w.text("公司没有需要持特种作业证件上岗的人员。")
        return
    _table(w, "需要持证的人员及其证件见下表，均在有效期内。", rows, (1, 1.4, 1.9, 1.5, 2.5, 1.9, 1.5))


def _employed(audit: Audit, w: Writer) -> None:
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = f"到{e('valid_to')}" if contract.valid_to else "开始，不约定终止日期"
        signed.append(f"{e('name')}在{e('signed_on')}签订，期限从{e('valid_from')}{last}")
    w.text(f"抽看劳动合同：{'；'.join(signed)}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}在{e('examined_on')}由{e('institution')}体检，结果为{e('result')}")
    w.text(f"抽看体检报告：{'；'.join(exams)}。")


def _units(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["名称和型号", "设备代码", "登记证号", "首次检验", "检验日期", "下次检验", "报告号和机构"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')}¶{e('model')}¶（{e.aside('place')}）"
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        paper = f"{e('report_no')}¶{e('agency')}"
        rows.append([name, e("device_code"), e("registration_no"), *days, paper])
    if audit.special_equipment:
        widths = (1.7, 2, 1.8, 1.6, 1.6, 1.6, 2.2)
        _table(w, "在用特种设备已经登记并按期检验，情况见下表。", rows, widths)
    else:
        w.text("公司没有使用特种设备。")


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["器具编号", "名称和型号", "证书号", "溯源日期和方式", "到期日", "溯源机构", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('device')}¶{e('model')}"
        days: Row = [f"{e('calibrated_on')}¶{one.act}", e("valid_until")]
        rows.append([e("serial"), what, e("certificate_no"), *days, e("agency"), e("result")])
    if len(rows) > 1:
        _table(
            w,
            "抽查的测量设备见下表，证书都在有效期内。",
            rows,
            (1.5, 1.8, 2, 1.8, 1.6, 2.4, 1),
        )
    else:
        w.text("公司没有需要溯源的测量设备。")


def _bought(audit: Audit, w: Writer) -> None:
    partners = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        partners.append(f"{e('name')}（{e('provides')}）在{e('evaluated_on')}评价")
    w.text(f"合格供方的评价：{'，'.join(partners)}，结论都是合格。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e.each('parties', '与')}就{contract.about}在{e('signed_on')}签订了{e('kind')}，约定期限"
            f"{e('stated_term')}，从{e('valid_from')}到{e('valid_to')}。"
        )
