"""The findings of 秦淮's report, by groups of clauses."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def findings(audit: Audit, w: Writer, words: Sentences) -> None:
    """Chapter five."""
    for group in (_context, _leadership, _planning, _support, _operation, _performance):
        group(audit, w, words)
    w.heading(2, "5.7 改进（标准第10章）")
    _told(w, words, "improve")


def _told(w: Writer, words: Sentences, name: str, number: int = 2) -> None:
    w.paragraphs(words.some(name, number))


def _listed(w: Writer, texts: list[str]) -> None:
    for at, text in enumerate(texts, 1):
        w.text(f"{at}）{text}", style="plain")


def _context(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "5.1 组织环境（标准第4章）")
    _told(w, words, "context")
    w.text("管理手册界定的体系范围：")
    _listed(w, [f"{NAMES[one]}：{w.scope('system', one)}；" for one in audit.systems])
    flow = "→".join(audit.world.industry["flow"])
    w.text(f"业务流程：{flow}。")
    w.text(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )


def _leadership(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "5.2 领导作用（标准第5章）")
    _told(w, words, "lead")
    units = "、".join(audit.world.departments)
    w.text(f"组织机构设置：{units}。岗位职责和权限在手册职能分配表中规定。")
    if "OHSMS" in audit.systems:
        w.paragraphs(words.texts("workers"))


def _planning(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "5.3 策划（标准第6章）")
    _told(w, words, "risk", 1)
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(f"经识别和评价，确定{c('what')}{c('stated')}{count.unit}：{c.each('listed')}。")
    if "EMS" in audit.systems:
        w.paragraphs(words.texts("aspect"))
    if "OHSMS" in audit.systems:
        w.paragraphs(words.texts("hazard"))
    _laws(audit, w)
    w.text("目标及完成情况如下：")
    rows: list[Row] = [["目标", "指标", "完成值"], *audit.world.objectives]
    w.table(rows, (4, 2.5, 2.5), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = e.each("titles", "、", "《{}》")
    w.text(
        f"受审核方收集了适用的法律法规及其他要求并建立清单，收录法律法规{e('stated_count')}部："
        f"{titles}{e.silent('place')}。"
    )
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"执行的主要技术标准：{'、'.join(cited)}。")


def _support(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "5.4 支持（标准第7章）")
    owned = "、".join(f"{name}（{model}）{number}台（套）" for name, model, number in audit.world.equipment)
    w.text(f"主要设备设施：{owned}；建筑面积{audit.world.area}平方米。")
    _special(audit, w)
    _instruments(audit, w)
    w.text("人员能力方面，抽查岗位任职资格及证件情况如下：")
    _holders(audit, w)
    _contracts_of_work(audit, w)
    _told(w, words, "support")


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("经核查设备台账并巡视现场，受审核方没有纳入特种设备目录的设备。")
        return
    w.text("在用特种设备的使用登记和定期检验情况：")
    lines = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，使用地点"
            f"{e.aside('place')}；首次检验日期{e('first_inspected_on')}；{e('agency')}于{e('inspected_on')}检验合格，"
            f"报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}。"
        )
    _listed(w, lines)


def _instruments(audit: Audit, w: Writer) -> None:
    w.text("监视和测量资源：台账登记了器具的编号、周期和保管部门，抽查检定/校准证书：")
    rows: list[Row] = [
        ["名称", "型号规格", "出厂编号", "检定/校准单位", "证书编号", "检定/校准日期", "有效期至", "结论"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what: Row = [e("device"), e("model"), e("serial"), e("agency"), e("certificate_no")]
        rows.append([*what, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.5, 1.3, 1.3, 1.9, 1.8, 1.7, 1.7, 0.8), head=1, repeat=True)
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    w.text(
        f"在{e.aside('place')}现场核对编号为{e('serial')}的{e('device')}，{one.act}有效期至{e('valid_until')}，"
        f"使用单位为{e('user_unit')}，标识与证书信息一致。"
    )


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("受审核方无法定须持证的作业岗位。")
        return
    rows: list[Row] = [["姓名", "工作内容", "证书种类/项目", "证书编号", "初领日期", "有效期限", "发证单位"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')}至{e('valid_to')}"
        kind = f"{e('kind')}/{e('category')}"
        who: Row = [e("name"), e.aside("work"), kind, e("number")]
        rows.append([*who, e("issued_on"), term, e("issuer")])
    w.table(rows, (1, 1.4, 2.2, 2.4, 1.6, 1.9, 1.7), head=1, repeat=True)


def _contracts_of_work(audit: Audit, w: Writer) -> None:
    lines = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"到期日{e('valid_to')}" if one.valid_to else "无固定期限"
        lines.append(f"{e('name')}劳动合同签订于{e('signed_on')}，起始日{e('valid_from')}，{ends}；")
    if "OHSMS" in audit.systems:
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            lines.append(
                f"{e('name')}职业健康体检报告：体检机构{e('institution')}，体检日期{e('examined_on')}，"
                f"体检结论“{e('result')}”；"
            )
    w.text("查用工和健康管理资料：")
    _listed(w, lines)


def _operation(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "5.5 运行（标准第8章）")
    for system in audit.systems:
        w.paragraphs(words.texts("run", system))
    _permits(audit, w)
    w.text(f"运行控制中对照{w.laws('operation')}的有关条款进行了查证，抽样范围内的做法与规定一致。")
    w.text("外部供方的控制：经评价的供方列入合格供方名录，抽查评价记录：")
    rows: list[Row] = [["供方名称", "供货/服务内容", "评价日期"]]
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (4.5, 3, 2.4), head=1)
    lines = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"{e('kind')}（{contract.about}），签约方{e.each('parties', '、')}，签订日期{e('signed_on')}，"
            f"合同期{e('stated_term')}，{e('valid_from')}起、{e('valid_to')}止；"
        )
    w.text("抽查合同：")
    _listed(w, lines)
    if {"EMS", "OHSMS"} & {*audit.systems}:
        _drills(audit, w, words)


def _end(w: Writer, e: Entry) -> str:
    return e("valid_to") if getattr(e.source, "valid_to", None) else w.tag(f"{e.path}.valid_to", "长期")


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("受审核方的业务无需取得行政许可或备案，认证范围未超出营业执照登记的经营范围。")
        return
    w.text("行政许可（备案）查验情况：")
    rows: list[Row] = [["证照名称", "证照编号", "持证单位", "许可内容", "有效期", "发证（登记）机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        term = f"{e('valid_from')}～{_end(w, e)}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.7, 2.4, 1.8, 1.4, 2.1, 1.8), head=1)


def _drills(audit: Audit, w: Writer, words: Sentences) -> None:
    done = []
    for one in audit.drills:
        e = w.entry("drills", one)
        done.append(f"{e('held_on')}{e('kind')}演练，地点{one.place}，{one.people}人参加")
    w.text(f"应急准备和响应：制定了综合应急预案和现场处置方案，演练记录有：{'；'.join(done)}。")
    w.paragraphs(words.texts("ready"))


def _performance(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "5.6 绩效评价（标准第9章）")
    _told(w, words, "measure", 1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (4, 3), head=1)
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"合规性评价：{e('done_on')}由{e.each('evaluators')}对清单所列{e('stated_count')}部法律法规的遵守情况进行了评价，"
            "未发现违反法律法规的情形。"
        )
    _cycle(audit, w)
    if "QMS" in audit.systems:
        w.paragraphs(words.texts("customer"))


def _cycle(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}～{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        w.text(
            f"内部审核：计划编制日期{e('planned_on')}，实施日期{days}。内审组长{e('leader')}，内审员"
            f"{e.each('auditors')}，覆盖了体系涉及的部门和条款。开具不符合项{e('nonconformities')}项，截至{e('closed_on')}全部验证关闭。"
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        after = f"，实际于{e('closed_on')}完成" if held.closed_on else "，正在实施中"
        w.text(
            f"管理评审：计划日期{e('planned_on')}，会议日期{e('held_on')}，主持人{e('chair')}。输入内容符合标准要求，"
            f"输出改进事项{e('improvements')}项，要求完成日期{e('due_date')}{after}。"
        )
