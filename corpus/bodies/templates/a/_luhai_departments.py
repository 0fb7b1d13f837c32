"""The third chapter of 潞海's letter: a paragraph or two on each department that was visited."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a import _luhai_words as words
from corpus.bodies.templates.a._sentences import drawn, numeral
from corpus.bodies.writer import Writer

Part = Callable[[Audit, Writer], str]


def all_of(audit: Audit, w: Writer) -> None:
    """The management and every department, each under its name."""
    names = audit.world.departments
    office, quality, doing, tech, purchase, sale, upkeep, safety = names
    parts: list[tuple[str, list[Part]]] = [
        ("管理层", [_top, _cycle]),
        (safety, [_safety, _law, _money]),
        (doing, [_doing]),
        (upkeep, [_special, _instruments]),
        (office, [_office, _people]),
        (purchase, [_purchase]),
        (tech, [_plain(words.TECH)]),
        (quality, [_plain(words.QUALITY)]),
        (sale, [_plain(words.SALE)]),
    ]
    for at, (name, told) in enumerate(parts, 1):
        w.heading(2, f"（{numeral(at)}）{name}")
        for part in told:
            text = part(audit, w)
            if text:
                w.text(text)


def _top(audit: Audit, w: Writer) -> str:
    people = audit.world.people
    goals = [f"{name}目标{target}、实际{reached}" for name, target, reached in audit.world.objectives]
    text = (
        f"审核组与总经理{people.manager}、分管领导{people.representative}和员工代表{people.workers}分别交谈。"
    )
    text += "".join(drawn(w, words.TOP, 3))
    return f"{text}调阅目标考核记录，{'；'.join(goals)}。"


def _cycle(audit: Audit, w: Writer) -> str:
    text = ""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        text += (
            f"最近一次内审的计划由{e('leader')}于{e('planned_on')}编制并任内审组长，{days}实施，内审员为"
            f"{e.each('auditors')}，查出不符合{e('nonconformities')}项，到{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        text += (
            f"管理评审的通知于{r('planned_on')}发出，{r('held_on')}由{r('chair')}主持召开，会上确定改进事项"
            f"{r('improvements')}项，要求{r('due_date')}前落实，目前正在推进。"
        )
    return text + drawn(w, words.CYCLE, 1)[0]


def _safety(audit: Audit, w: Writer) -> str:
    text = f"与负责人{audit.world.people.safety}交谈，了解到该部门归口管理安全、环保和职业健康工作。"
    for at, count in enumerate(audit.counts):
        e = w.entry("counts", count)
        text += "另外评出" if at else "查评价记录，评出"
        text += f"{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed')}，均有对应的控制措施。"
    text += "".join(drawn(w, words.SAFETY, 2))
    told = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        told.append(f"{d('held_on')}在{drill.place}进行的{d('kind')}应急演练，{drill.people}人参加")
    return f"{text}调阅演练材料：{'；'.join(told)}，均有方案、影像和总结评价。"


def _law(audit: Audit, w: Writer) -> str:
    e = w.law_entry("compliance")
    count = e("stated_count")
    text = f"该部门收集的适用法律法规为{count}部，即{w.laws('compliance')}。"
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        text += f"{c('done_on')}，{c.each('evaluators')}逐条对照这{c('stated_count')}部法规作了合规性评价，"
        text += "没有发现违反的情形。"
    return text


def _money(audit: Audit, w: Writer) -> str:
    found = [_sum(w, table) for table in audit.tables_with_totals]
    return f"费用方面，查看了{'；又查看了'.join(found)}。" if found else ""


def _sum(w: Writer, table: TableWithTotal) -> str:
    e = w.entry("tables_with_totals", table)
    items = []
    for item in table.items:
        i = e.inner("items", item)
        items.append(f"{i('name')}{i('amount')}{table.unit}")
    return f"{e('title')}：{'，'.join(items)}，合计{e('stated_total')}{table.unit}"


def _doing(audit: Audit, w: Writer) -> str:
    text = "".join(drawn(w, words.DOING, 4))
    few = w.law_entry("operation")
    titles = few.silent("place") + few.each("titles", "、", "《{}》")
    text += f"现场的做法与{titles}的规定相符。"
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    return f"{text}作业中执行的标准有{'、'.join(cited)}，现场能够查到。"


def _special(audit: Audit, w: Writer) -> str:
    text = "".join(drawn(w, words.UPKEEP, 2))
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"放在{unit.place}的{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证"
            f"{e('registration_no')}，{e('inspected_on')}由{e('agency')}检验，报告号{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}"
        )
    return f"{text}抽查特种设备台账和检验报告：{'；'.join(told)}。" if told else f"{text}没有特种设备。"


def _instruments(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.calibrations[:7]:
        e = w.entry("calibrations", one)
        told.append(
            f"{one.place}的{e('device')}（{e('model')}，编号{e('serial')}）经{e('agency')}{one.act}，证书号"
            f"{e('certificate_no')}，日期{e('calibrated_on')}，可用到{e('valid_until')}，结论{e('result')}"
        )
    return f"仪表、量具和安全附件抽了以下几件：{'；'.join(told)}。"


def _office(audit: Audit, w: Writer) -> str:
    head = audit.world.people.heads[audit.world.departments[0]]
    text = f"与负责人{head}交谈。" + "".join(drawn(w, words.OFFICE, 3))
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"期限从{e('valid_from')}到{e('valid_to')}"
        if one.valid_to is None:
            term = f"从{e('valid_from')}起，为无固定期限"
        told.append(f"{e('name')}的合同签于{e('signed_on')}，{term}")
    return f"{text}抽看劳动合同：{'；'.join(told)}。"


def _people(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）持{e('issuer')}所发{e('kind')}，项目{e('category')}，证号{e('number')}，"
            f"{e('valid_from')}生效，{e('valid_to')}失效"
        )
    text = f"需要持证的岗位，查看了证件原件：{'；'.join(told)}。" if told else ""
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论{e('result')}")
    return f"{text}抽看体检报告，{'；'.join(exams)}。"


def _purchase(audit: Audit, w: Writer) -> str:
    text = "".join(drawn(w, words.PURCHASE, 2))
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}评价合格")
    deals = []
    for deal in audit.contracts:
        d = w.entry("contracts", deal)
        deals.append(
            f"{d.each('parties', '与')}{d('signed_on')}就{deal.about}订立的{d('kind')}，为期"
            f"{d('stated_term')}，{d('valid_from')}起算，{d('valid_to')}届满"
        )
    text += f"合格供方档案中抽了下列单位：{'；'.join(told)}。"
    return f"{text}又看了合同，{'；'.join(deals)}，安全环保责任写得清楚。"


def _plain(texts: Sequence[str]) -> Part:
    """A part of a few sentences alone."""
    return lambda _, w: "".join(drawn(w, texts, 2))
