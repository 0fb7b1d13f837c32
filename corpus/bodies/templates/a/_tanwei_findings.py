"""檀崴's third to sixth chapter: a section a clause group, its evidence as auditors tell it."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, PersonnelCertificate
from corpus.bodies.templates.a import _tanwei_supply as supply
from corpus.bodies.templates.a._tanwei_parts import NAMES, Form, listed
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The chapters of findings."""
    form.chapter("策划与领导作用")
    _context(audit, w, form)
    _risks(audit, w, form)
    _laws(audit, w, form)
    _objectives(audit, w, form)
    form.chapter("支持与资源")
    _people(audit, w, form)
    _facilities(audit, w, form)
    _measuring(audit, w, form)
    form.section("沟通和成文信息", "7.4、7.5")
    form.told("document", 3)
    form.verdict(QMS=("7.4", "7.5"), EMS=("7.4", "7.5"), OHSMS=("7.4", "7.5"))
    form.chapter("运行控制")
    if form.has("QMS"):
        _products(audit, w, form)
    supply.bought(audit, w, form)
    if form.has("EMS", "OHSMS"):
        _operation(audit, w, form)
        supply.drills(audit, w, form)
    form.chapter("绩效评价与改进")
    supply.evaluation(audit, w, form)


def _context(audit: Audit, w: Writer, form: Form) -> None:
    form.section("组织环境和领导作用", "4.1、4.2、5.1、5.2、5.3")
    form.told("context", 3)
    form.told("leader", 3)
    if form.has("OHSMS"):
        w.text(f"关于协商和参与（5.4）：{form.one('workers')}")
    form.verdict(QMS=("4", "5"), EMS=("4", "5"), OHSMS=("4", "5"))
    form.section("管理体系的范围和过程", "4.3、4.4")
    w.text("管理手册对体系范围作了如下规定，形成文件并可为相关方获取：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('system', system)}。")
    for count in audit.counts:
        if count.what == "主要过程":
            c = w.entry("counts", count)
            w.text(f"识别{c('what')}{c('stated')}{count.unit}，分别为{c.each('listed', '、')}。")


def _risks(audit: Audit, w: Writer, form: Form) -> None:
    form.section("风险和机遇、变更的策划", "6.1、6.3" if form.has("QMS") else "6.1.1")
    form.told("risk", 1)
    for count in audit.counts:
        if count.what == "主要过程":
            continue
        c = w.entry("counts", count)
        told = form.one("aspect" if count.what == "重要环境因素" else "hazard")
        if w.random.random() < 0.5:
            found = f"确定{c('what')}{c('stated')}{count.unit}：{c.each('listed', '、')}。"
        else:
            found = f"清单列出{c('what')}共{c('stated')}{count.unit}，即{c.each('listed', '；')}。"
        w.text(told + found)
    w.text(form.one("change"))
    form.verdict(QMS=("6.1", "6.3"), EMS=("6.1.1", "6.1.2"), OHSMS=("6.1.1", "6.1.2"))


def _laws(audit: Audit, w: Writer, form: Form) -> None:
    form.section("法律法规和其他要求", "6.1.3" if form.has("EMS", "OHSMS") else "4.2")
    law = w.law_entry("compliance")
    w.text(form.one("law"))
    told = f"{law.silent('place')}提供的法律法规清单收录现行有效的法律法规{law('stated_count')}部，包括："
    w.text(f"{told}{law.each('titles', '、', '《{}》')}。")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        w.text(f"收集和执行的技术标准有：{'、'.join(cited)}。")
    form.verdict(EMS=("6.1.3",), OHSMS=("6.1.3",))


def _objectives(audit: Audit, w: Writer, form: Form) -> None:
    form.section("目标及其实现的策划", "6.2")
    w.text(form.one("goal"))
    form.caption("目标完成情况")
    rows: list[Row] = [["目标项目", "目标值", "统计结果", "评价"]]
    rows += [[name, aim, done, "完成"] for name, aim, done in audit.world.objectives]
    w.table(rows, (4, 2, 2, 2), head=1)
    form.verdict(QMS=("6.2",), EMS=("6.2",), OHSMS=("6.2",))


def _people(audit: Audit, w: Writer, form: Form) -> None:
    form.section("人员、能力和意识", "7.1.2、7.2、7.3" if form.has("QMS") else "7.2、7.3")
    form.told("people", 3)
    if audit.personnel_certificates:
        w.text("抽查需持证上岗的人员，证书经网上核验真实，情况如下：")
        if w.random.random() < 0.5:
            _holders(audit, w, form)
        else:
            for at, one in enumerate(audit.personnel_certificates, 1):
                w.text(f"（{at}）{_holder(one, w)}")
    else:
        w.text("受审核方的岗位不涉及特种作业和特种设备操作。")
    if audit.medical_exams and form.has("OHSMS"):
        told = []
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，结论为{e('result')}")
        w.text(f"查员工职业健康检查资料：{'；'.join(told)}。")
    form.verdict(QMS=("7.1.2", "7.2", "7.3"), EMS=("7.2", "7.3"), OHSMS=("7.2", "7.3"))


def _holder(one: PersonnelCertificate, w: Writer) -> str:
    e = w.entry("personnel_certificates", one)
    return (
        f"{e('name')}，从事{e.aside('work')}，持{e('kind')}，作业项目{e('category')}，证号{e('number')}，"
        f"{e('issuer')}于{e('issued_on')}颁发，有效期至{e('valid_to')}。"
    )


def _holders(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("持证人员抽样记录")
    rows: list[Row] = [["姓名", "岗位", "证书名称", "作业项目", "证书编号", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{listed(e, 'valid_from')}至{listed(e, 'valid_to')}"
        work = e.aside("work")
        rows.append([e("name"), work, e("kind"), e("category"), e("number"), term, e("issuer")])
    w.table(rows, (1, 1.2, 1.5, 1.4, 2.3, 1.6, 1.4), head=1, repeat=True)


def _facilities(audit: Audit, w: Writer, form: Form) -> None:
    form.section("基础设施和特种设备", "7.1.3、7.1.4" if form.has("QMS") else "7.1")
    form.told("facility", 3)
    tools = "、".join(f"{name}{number}台（套）" for name, _, number in audit.world.equipment)
    w.text(f"主要设施设备包括{tools}，能够满足业务需要。")
    if not audit.special_equipment:
        w.text("经现场确认，认证范围内没有使用特种设备。")
        form.verdict(QMS=("7.1.3", "7.1.4"), EMS=("7.1",), OHSMS=("7.1",))
        return
    w.text("特种设备已办理使用登记，按期接受检验，抽样如下：")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"{e('name')}（型号{e('model')}），设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，"
            f"{e('agency')}于{e('inspected_on')}检验，报告编号{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}。"
        )
    form.verdict(QMS=("7.1.3", "7.1.4"), EMS=("7.1",), OHSMS=("7.1",))


def _measuring(audit: Audit, w: Writer, form: Form) -> None:
    form.section("监视和测量资源", "7.1.5" if form.has("QMS") else "9.1.1")
    w.text(form.one("measure"))
    if not audit.calibrations:
        w.text("业务活动没有使用需要检定或校准的设备。")
        return
    if w.random.random() < 0.6:
        _instruments(audit, w, form)
    else:
        w.text("抽查检定（校准）证书，结果如下：")
        for at, one in enumerate(audit.calibrations, 1):
            w.text(f"（{at}）{_instrument(one, w)}")
    seen = audit.calibrations[w.random.randrange(len(audit.calibrations))]
    e = w.entry("calibrations", seen)
    w.text(
        f"在{e.aside('place')}查看在用的{e('device')}，编号{e('serial')}，状态标识上的有效期至"
        f"{e('valid_until')}，与证书一致。"
    )
    form.verdict(QMS=("7.1.5",))


def _instrument(one: Calibration, w: Writer) -> str:
    e = w.entry("calibrations", one)
    name = f"{e('device')}（{e('model')}），编号{e('serial')}"
    paper = f"{one.act}证书编号{e('certificate_no')}"
    return (
        f"{name}，{paper}，{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，"
        f"{one.act}机构为{e('agency')}，{one.act}结论{e('result')}。"
    )


def _instruments(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("监视和测量设备抽样记录")
    rows: list[Row] = [
        ["设备名称", "型号规格", "设备编号", "证书编号", "检定/校准日期", "有效期至", "检定/校准机构", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        paper = [e("certificate_no"), listed(e, "calibrated_on"), listed(e, "valid_until"), e("agency")]
        rows.append([e("device"), e("model"), e("serial"), *paper, e("result")])
    w.table(rows, (1.1, 1.1, 1.3, 1.6, 1.7, 1.7, 1.5, 0.7), head=1, repeat=True)


def _products(audit: Audit, w: Writer, form: Form) -> None:
    form.section("产品和服务的实现", "8.1、8.2、8.5、8.6、8.7")
    form.told("product", 4)
    w.text(form.texts("release")[0 if form.makes else 1])
    w.text(
        f"对关键过程{w.fact('key_processes')}的控制参数和记录进行了核对；"
        f"需确认的特殊过程为{w.fact('special_processes')}。"
    )
    if form.makes:
        _totals(audit, w, form, tested=True)
    form.verdict(QMS=("8.1", "8.2", "8.5", "8.6", "8.7"))
    form.section("设计和开发", "8.3")
    w.text(form.texts("design_no" if audit.exclusions != "无" else "design")[0])


def _operation(audit: Audit, w: Writer, form: Form) -> None:
    form.section("环境和职业健康安全运行控制" if form.has("EMS") and form.has("OHSMS") else "运行控制", "8.1")
    form.told("operate", 4)
    w.text(f"就{w.laws('operation')}的执行情况与{audit.world.people.safety}交谈，其对主要要求较为熟悉。")
    _totals(audit, w, form, tested=False)
    form.verdict(EMS=("8.1",), OHSMS=("8.1",))


def _totals(audit: Audit, w: Writer, form: Form, *, tested: bool) -> None:
    """The figures of inspection, or all others."""
    for table in audit.tables_with_totals:
        if ("检验" in table.title) != tested:
            continue
        e = w.entry("tables_with_totals", table)
        form.tables += 1
        w.text(f"表{form.tables}  {e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数额"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
