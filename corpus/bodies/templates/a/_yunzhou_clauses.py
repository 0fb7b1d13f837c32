"""芸洲's third part: a table a chapter, a row a clause, the evidence in its cell; registers between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.a._yunzhou_form import NAMES, SHORT, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Facts = Callable[[Audit, Writer], Iterator[str]]
QUALITY, LEGAL, SAFETY, ALL = ("QMS",), ("EMS", "OHSMS"), ("OHSMS",), ("QMS", "EMS", "OHSMS")
MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True)
class Clause:
    """A row: the clause, its title, the systems that have it, its stock, its facts, what it is found by."""

    number: str
    title: str
    systems: tuple[str, ...] = ALL
    stock: str = ""
    facts: Facts | None = None


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The chapters, and the registers behind those that they belong to."""
    told = "" if audit.audit_type == "stage1" else "；列出编号的，见第四部分的不符合项清单"
    w.text(f"判定栏：“符合”表示未发现不符合{told}。", style="plain")
    for title, rows in CHAPTERS:
        _chapter(audit, w, form, title, rows)
        if title.startswith("7"):
            _special(audit, w, form)
            _certificates(audit, w, form)
        if title.startswith("8"):
            _suppliers(audit, w, form)
    _totals(audit, w, form)


def _chapter(audit: Audit, w: Writer, form: Form, title: str, clauses: tuple[Clause, ...]) -> None:
    rows: list[Row] = [["条款", "审核证据", "判定"]]
    for clause in clauses:
        mine = [one for one in clause.systems if one in audit.systems]
        if not mine:
            continue
        name = clause.stock
        if name == "8_3" and audit.exclusions != "无":
            name = "8_3_no"
        told = [*(form.stock(name) if name else []), *(clause.facts(audit, w) if clause.facts else [])]
        letters = "" if len(mine) == len(audit.systems) else f"（{'、'.join(SHORT[one] for one in mine)}）"
        head = f"{clause.number}¶{clause.title}{letters}"
        rows.append([head, "¶".join(told), _judged(audit, clause, mine)])
    if len(rows) > 1:
        form.caption(f"审核证据：{title}")
        w.table(rows, (1.7, 7.6, 0.9), head=1, repeat=True)


def _judged(audit: Audit, clause: Clause, mine: list[str]) -> str:
    """Whether a nonconformity was raised against the clause."""
    numbers = {one.number.split("-")[0]: one.system for one in audit.standards}
    first = clause.number.replace("、", " ").split()
    against = [
        f"不符合¶见{item.number}"
        for item in audit.nonconformities.items
        if numbers.get(item.standard.split("-")[0]) in mine
        and any(item.clause == one or _within(item.clause, one) for one in first)
    ]
    return "¶".join(against) or "符合"


def _within(clause: str, row: str) -> bool:
    """Whether a clause is told in the row of a clause above it: 8.1.2 and 7.1.5 have rows of their own."""
    return clause.startswith(f"{row}.") and clause != "8.1.2" and row != "7.1"


def _scopes(audit: Audit, w: Writer) -> Iterator[str]:
    for system in audit.systems:
        yield f"《管理手册》规定的{NAMES[system]}的范围：{w.scope('system', system)}。"


def _legal_q(audit: Audit, w: Writer) -> Iterator[str]:
    if not {"EMS", "OHSMS"} & set(audit.systems):
        yield from _laws(audit, w)


def _laws(audit: Audit, w: Writer) -> Iterator[str]:
    law = w.law_entry("compliance")
    office = audit.world.departments[0]
    told = law("stated_count") + law.silent("place")
    yield f"{office}建立了《适用法律法规清单》，共收录 {told} 部，现行有效："
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        yield f"（{at}）{law.one('titles', title)}"


def _objectives(audit: Audit, _: Writer) -> Iterator[str]:
    for at, (name, aim, done) in enumerate(audit.world.objectives):
        yield f"{MARKS[at]}{name}：目标值 {aim}，最近一次统计结果 {done}，已达成。"


def _aspects(audit: Audit, w: Writer) -> Iterator[str]:
    for count in audit.counts:
        if count.what != "重要环境因素":
            continue
        c = w.entry("counts", count)
        yield (
            "采用打分法评价环境因素，考虑了三种时态和三种状态，从生命周期观点对外包和废弃环节也作了识别。"
            f"评价出{c('what')} {c('stated')} {count.unit}：{c.each('listed', '；')}。"
        )


def _hazards(audit: Audit, w: Writer) -> Iterator[str]:
    for count in audit.counts:
        if count.what != "不可接受风险":
            continue
        c = w.entry("counts", count)
        yield (
            "采用作业条件危险性分析的方法评价风险，辨识的范围包括常规活动、非常规活动、承包商和访问者。"
            f"确定的{c('what')}有 {c('stated')} {count.unit}，即{c.each('listed', '、')}。"
        )


def _flow(audit: Audit, w: Writer) -> Iterator[str]:
    for count in audit.counts:
        if count.what == "主要过程":
            c = w.entry("counts", count)
            yield f"识别的{c('what')}共 {c('stated')} {count.unit}：{c.each('listed', '、')}。"


def _device(one: Calibration, w: Writer, at: int, form: int) -> str:
    e = w.entry("calibrations", one)
    name, model, serial, number = e("device"), e("model"), e("serial"), e("certificate_no")
    agency, result = e("agency"), e("result")
    done, until = e("calibrated_on"), e("valid_until")
    if form == 0:
        return (
            f"{MARKS[at]}{name}，型号 {model}，编号 {serial}，{one.act}证书号 {number}，"
            f"{agency}于 {done} {one.act}，有效期至 {until}，结果{result}。"
        )
    return (
        f"{MARKS[at]}{name}（规格：{model}；出厂编号：{serial}）：{one.act}日期 {done}，"
        f"有效期至 {until}，证书编号 {number}，{one.act}机构{agency}，结论为{result}。"
    )


def _devices(audit: Audit, w: Writer) -> Iterator[str]:
    if not audit.calibrations:
        yield "业务活动不使用需要溯源的监视测量设备。"
        return
    form = w.random.randrange(2)
    yield "从监视测量设备台账中抽样核对溯源证明，设备标识与证书一致："
    for at, one in enumerate(audit.calibrations):
        yield _device(one, w, at, form)


def _devices_es(audit: Audit, w: Writer) -> Iterator[str]:
    if "QMS" not in audit.systems:
        yield from _devices(audit, w)


def _people(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        signed = f"抽查{e('name')}的劳动合同，签订日期 {e('signed_on')}，"
        if one.valid_to:
            yield f"{signed}合同期限 {e('valid_from')} 至 {e('valid_to')}。"
        else:
            yield f"{signed}自 {e('valid_from')} 起执行，为无固定期限合同。"


def _processes(audit: Audit, w: Writer) -> Iterator[str]:
    key, special = w.fact("key_processes"), w.fact("special_processes")
    yield f"确定的关键过程为{key}，需确认的过程为{special}，控制要求写入作业文件。"
    tools = "、".join(f"{name}（{model}）{number}台（套）" for name, model, number in audit.world.equipment)
    yield f"使用的主要设备有：{tools}，状态良好。"


def _cited(audit: Audit, w: Writer) -> Iterator[str]:
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')}《{s('title')}》")
    if told:
        yield f"执行的国家标准和行业标准：{'、'.join(told)}，均已纳入外来文件清单。"


def _contracts(audit: Audit, w: Writer) -> Iterator[str]:
    yield f"外包过程为{w.fact('outsourced_processes')}，通过合同约束和过程检查进行控制。"
    for one in audit.contracts:
        e = w.entry("contracts", one)
        yield (
            f"抽查{e('kind')}：{e.each('parties', '与')}于 {e('signed_on')} 签订，标的为{one.about}，"
            f"有效期 {e('stated_term')}，自 {e('valid_from')} 至 {e('valid_to')}。"
        )


def _operation(_: Audit, w: Writer) -> Iterator[str]:
    law = w.law_entry("operation")
    titles = law.each("titles", "、", "《{}》")
    yield f"向责任部门了解{titles}在日常运行中的执行情况{law.silent('place')}，未发现违反规定的做法。"


def _health(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        where = e("institution")
        yield f"职业健康检查：{e('name')}，{e('examined_on')} 在{where}接受检查，结论：{e('result')}。"


def _drills(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.drills:
        d = w.entry("drills", one)
        yield (
            f"{d('held_on')} 在{one.place}组织了{d('kind')}应急演练，参加人员 {one.people} 人，"
            "演练后对响应时间和职责分工进行了总结评价。"
        )


def _compliance(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        yield (
            f"{e('done_on')} 由{e.each('evaluators')}完成合规性评价，评价法律法规 {e('stated_count')} 部，"
            "结论为全部遵守，没有收到主管部门的整改要求。"
        )


def _internal(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')} 至 {e('end')}" if one.start != one.end else e("start") + e.silent("end")
        yield (
            f"内部审核计划于 {e('planned_on')} 批准，{days} 实施。审核组长：{e('leader')}；"
            f"内审员：{e.each('auditors')}。发现不符合 {e('nonconformities')} 项，"
            f"纠正措施于 {e('closed_on')} 验证关闭。"
        )


def _review(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        yield (
            f"{m('planned_on')} 下发管理评审计划，{m('held_on')} 由{m('chair')}主持评审会议，"
            f"作出改进决定 {m('improvements')} 项，要求 {m('due_date')} 之前完成，审核时正在实施。"
        )


CHAPTERS: tuple[tuple[str, tuple[Clause, ...]], ...] = (
    (
        "4 组织所处的环境",
        (
            Clause("4.1", "理解组织及其环境", stock="4_1"),
            Clause("4.2", "理解相关方的需求和期望", stock="4_2", facts=_legal_q),
            Clause("4.3", "确定体系的范围", facts=_scopes),
            Clause("4.4", "管理体系及其过程", stock="4_4", facts=_flow),
        ),
    ),
    (
        "5 领导作用",
        (
            Clause("5.1、5.2", "领导作用和方针", stock="5_1"),
            Clause("5.3", "岗位、职责和权限", stock="5_3"),
            Clause("5.4", "协商和参与", SAFETY, "5_4"),
        ),
    ),
    (
        "6 策划",
        (
            Clause("6.1.1", "应对风险和机遇的措施", stock="6_1"),
            Clause("6.1.2", "环境因素", ("EMS",), facts=_aspects),
            Clause("6.1.2", "危险源辨识和风险评价", SAFETY, facts=_hazards),
            Clause("6.1.3", "合规义务", LEGAL, facts=_laws),
            Clause("6.2", "目标及其实现的策划", stock="6_2", facts=_objectives),
            Clause("6.3", "变更的策划", QUALITY, "6_3"),
        ),
    ),
    (
        "7 支持",
        (
            Clause("7.1", "资源和基础设施", stock="7_1"),
            Clause("7.1.5", "监视和测量资源", QUALITY, facts=_devices),
            Clause("7.2、7.3", "能力和意识", stock="7_2", facts=_people),
            Clause("7.4", "沟通", stock="7_4"),
            Clause("7.5", "成文信息", stock="7_5"),
        ),
    ),
    (
        "8 运行",
        (
            Clause("8.1", "运行的策划和控制", QUALITY, "8_1_Q", _cited),
            Clause("8.2", "产品和服务的要求", QUALITY, "8_2_Q"),
            Clause("8.3", "设计和开发", QUALITY, "8_3"),
            Clause("8.4", "外部提供的过程、产品和服务", QUALITY, "8_4", _contracts),
            Clause("8.5", "生产和服务提供", QUALITY, "8_5", _processes),
            Clause("8.6", "产品和服务的放行", QUALITY, "8_6"),
            Clause("8.7", "不合格输出的控制", QUALITY, "8_7"),
            Clause("8.1", "运行策划和控制", LEGAL, "8_1_ES", _operation),
            Clause("8.1.2", "消除危险源和降低风险", SAFETY, "8_1_2", _health),
            Clause("8.2", "应急准备和响应", LEGAL, "8_2_ES", _drills),
        ),
    ),
    (
        "9 绩效评价",
        (
            Clause("9.1.1", "监视、测量、分析和评价", stock="9_1", facts=_devices_es),
            Clause("9.1.2", "合规性评价", LEGAL, "9_1_2", _compliance),
            Clause("9.2", "内部审核", stock="9_2", facts=_internal),
            Clause("9.3", "管理评审", stock="9_3", facts=_review),
        ),
    ),
    ("10 改进", (Clause("10.1、10.2、10.3", "不符合、纠正措施和持续改进", stock="10"),)),
)


def _special(audit: Audit, w: Writer, form: Form) -> None:
    if not audit.special_equipment:
        w.text("现场巡视确认，体系覆盖的场所没有在用的特种设备。")
        return
    form.caption("特种设备检验情况")
    rows: list[Row] = [
        [
            "设备名称/型号",
            "设备代码",
            "使用登记证编号",
            "首次检验",
            "本次检验",
            "下次检验",
            "检验机构/报告编号",
        ]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        name, report = f"{e('name')}¶{e('model')}", f"{e('agency')}¶{e('report_no')}"
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        rows.append([name, e("device_code"), e("registration_no"), *days, report])
    w.table(rows, (1.4, 1.7, 1.8, 1.2, 1.2, 1.2, 2), head=1, repeat=True)


def _certificates(audit: Audit, w: Writer, form: Form) -> None:
    if not audit.personnel_certificates:
        return
    form.caption("特种作业和特种设备作业人员证书")
    rows: list[Row] = [["姓名", "岗位工作", "证书名称及项目", "证书编号", "发证日期", "有效期至", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        rows.append(
            [e("name"), e.aside("work"), kind, e("number"), e("issued_on"), e("valid_to"), e("issuer")]
        )
    w.table(rows, (1, 1.3, 2, 2, 1.3, 1.3, 1.6), head=1, repeat=True)
    w.text("证书原件由本人保管，用人部门留存复印件并建立到期提醒。", style="plain")


def _suppliers(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("外部供方抽样")
    rows: list[Row] = [["序号", "外部供方名称", "提供的产品或服务", "最近一次评价日期", "评价结论"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.8, 4, 2.4, 2, 1.2), head=1, repeat=True)


def _totals(audit: Audit, w: Writer, form: Form) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        form.tables += 1
        w.text(f"表 {form.tables}　{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["序号", "项目", "数额"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1.2, 5, 3), head=1)
    w.text("上述数据由受审核组织提供，审核组核对了汇总表和原始凭证。", style="plain")
