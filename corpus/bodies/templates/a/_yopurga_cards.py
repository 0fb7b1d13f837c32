"""The process cards of 岳普湖's report: input, output, resources, indicator, risks, what was seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yopurga_registers as register
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


@dataclass(frozen=True)
class Card:
    """A process: its owner (a department by its place; None: management), clauses, the turtle's parts."""

    name: str
    owner: int | None
    clauses: tuple[str, str]
    parts: tuple[str, str, str, str, str]
    seen: Callable[[Audit, Writer], list[str]]


def cards(audit: Audit, w: Writer) -> None:
    """All cards of the audited systems."""
    known = [one for one in CARDS if _clauses(audit, one)]
    for at, card in enumerate(known, 1):
        owner, head = "管理层", audit.world.people.manager
        if card.owner is not None:
            owner = audit.world.departments[card.owner]
            head = audit.world.people.heads[owner]
        wrong = any(one.department == owner for one in audit.nonconformities.items)
        marks = ("{-}有效  {+}基本有效  {-}无效", "{+}有效  {-}基本有效  {-}无效")
        source, result, means, measure, risk = card.parts
        rows: list[Row] = [
            [f"过程{at:02}", card.name, "责任人", f"{owner}　{head}"],
            ["输入", source, "输出", result],
            ["资源", means, "绩效指标", measure],
            ["风险及控制", risk, "‹", "‹"],
            ["对应条款", _clauses(audit, card), "‹", "‹"],
            ["审核所见", "¶".join(card.seen(audit, w)), "‹", "‹"],
            ["过程评价", marks[0 if wrong else 1], "‹", "‹"],
        ]
        w.table(rows, (1.6, 4.4, 1.6, 4.4), bold=(0, 2))
        w.text("", style="plain")


def _clauses(audit: Audit, card: Card) -> str:
    pairs = zip(("QMS", "OHSMS"), ("质量", "职业健康安全"), card.clauses, strict=True)
    return "；".join(
        f"{name} {text.replace(' ', '、')}" for code, name, text in pairs if text and code in audit.systems
    )


def _at(audit: Audit, title: str) -> str:
    """The reference to a register."""
    found = register.numbers(audit).get(title)
    return f"（登记表{found}）" if found else ""


def _lead(audit: Audit, w: Writer) -> list[str]:
    people = audit.world.people
    told = [f"与{people.manager}面谈：方针适宜，目标分解到部门，实绩按期统计{_at(audit, register.GOALS)}。"]
    for item in audit.management_reviews:
        e = w.entry("management_reviews", item)
        closed = f"于{e('closed_on')}完成" if item.closed_on else "按计划推进"
        told.append(
            f"管理评审计划{e('planned_on')}发出，{e('held_on')}召开，{e('chair')}主持；"
            f"输出改进{e('improvements')}项，期限{e('due_date')}，{closed}。"
        )
    return told


def _plan(audit: Audit, w: Writer) -> list[str]:
    told = audit.world.remarks["planning"][:1]
    for count in audit.counts:
        e = w.entry("counts", count)
        told = [*told, f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed')}。"]
    law = w.law_entry("compliance")
    told.append(f"识别法律法规{law('stated_count')}部{_at(audit, register.LAWS)}，更新渠道明确。")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        told.append(
            f"合规性评价{e('done_on')}完成，评价人员{e.each('evaluators')}，"
            f"涉及法规{e('stated_count')}部，评价结论均为符合。"
        )
    return told


def _people(audit: Audit, w: Writer) -> list[str]:
    told = audit.world.remarks["support"][1:2]
    if audit.personnel_certificates:
        e = w.entry("personnel_certificates", audit.personnel_certificates[0])
        told = [
            *told,
            f"持证人员台账完整{_at(audit, register.HOLDERS)}，核对{e.aside('work')}岗位{e('name')}的证件，"
            f"由{e('issuer')}颁发，有效期{e('valid_from')}至{e('valid_to')}。",
        ]
    return [*told, f"劳动合同按规定签订{_at(audit, register.HIRED)}，培训有计划、签到和效果评价。"]


def _customers(_: Audit, w: Writer) -> list[str]:
    found = w.random.randint(3, 7)
    return [
        f"抽查合同评审记录{found}份，要求明确，评审在承诺之前完成。",
        "顾客满意度按规定调查，意见有回复，投诉渠道畅通。",
    ]


def _supply(audit: Audit, w: Writer) -> list[str]:
    told = [
        f"外部供方经评价后列入名录{_at(audit, register.SUPPLIERS)}，"
        f"外包过程为{w.fact('outsourced_processes')}。"
    ]
    if audit.suppliers:
        e = w.entry("suppliers", audit.suppliers[0])
        told.append(f"查{e('name')}的评价表，提供{e('provides')}，评价日期{e('evaluated_on')}，结论为合格。")
    return [*told, f"合同条款明确双方责任{_at(audit, register.CONTRACTS)}。"]


def _make(audit: Audit, w: Writer) -> list[str]:
    flow = "→".join(audit.world.industry["flow"])
    return [
        f"流程：{flow}；关键过程{w.fact('key_processes')}，特殊过程{w.fact('special_processes')}。",
        *audit.world.remarks["operation"][:2],
        f"对{w.laws('operation')}的有关规定，现场能够执行。",
    ]


def _machines(audit: Audit, w: Writer) -> list[str]:
    told = "、".join(f"{name}{model}（{count}台/套）" for name, model, count in audit.world.equipment)
    seen = [f"主要设备：{told}。"]
    if audit.special_equipment:
        e = w.entry("special_equipment", audit.special_equipment[0])
        seen.append(
            f"特种设备均已登记{_at(audit, register.MACHINES)}；{e.aside('place')}的{e('name')}"
            f"（{e('registration_no')}）由{e('agency')}于{e('inspected_on')}检验合格。"
        )
    return seen


def _measure(audit: Audit, w: Writer) -> list[str]:
    seen = [f"监视和测量设备有台账{_at(audit, register.INSTRUMENTS)}，抽样的设备在有效期内。"]
    if audit.calibrations:
        item = audit.calibrations[-1]
        e = w.entry("calibrations", item)
        seen.append(
            f"核对{e('device')}（{e('serial')}）的{item.act}证书，由{e('agency')}出具，"
            f"有效期至{e('valid_until')}，结果{e('result')}。"
        )
    head = audit.world.people.heads[audit.world.departments[1]]
    return [*seen, f"检验由{head}授权的人员进行，放行记录完整；不合格品有标识并经评审处置。"]


def _safety(audit: Audit, _: Writer) -> list[str]:
    people = audit.world.people
    return [
        f"职工代表{people.workers}参与危险源辨识和事故调查，员工的意见有答复。",
        f"主要危险源有控制措施，{people.safety}组织月度检查，隐患已整改。",
        f"职业健康体检按期进行{_at(audit, register.EXAMS)}。",
        "劳动防护用品按岗位标准发放，作业现场佩戴正确，相关方进场前经过安全告知。",
    ]


def _emergency(audit: Audit, w: Writer) -> list[str]:
    told = [f"应急预案齐备，演练按计划实施{_at(audit, register.DRILLS)}。"]
    if audit.drills:
        e = w.entry("drills", audit.drills[0])
        told.append(
            f"查{e('kind')}演练，{e('held_on')}在{audit.drills[0].place}进行，有过程记录、照片和评价。"
        )
    return told


def _improve(audit: Audit, w: Writer) -> list[str]:
    told = []
    for item in audit.internal_audits:
        e = w.entry("internal_audits", item)
        days = f"{e('start')}{e.silent('end')}" if item.start == item.end else f"{e('start')}至{e('end')}"
        told.append(
            f"内审按{e('planned_on')}的计划于{days}进行，内审组长{e('leader')}，成员{e.each('auditors')}；"
            f"不符合{e('nonconformities')}项，{e('closed_on')}关闭。"
        )
    for before in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", before)
        told.append(f"上次审核的不符合：{e('description')}整改有效，关闭日期{e('closed_on')}。")
    return [*told, *audit.world.remarks["improvement"][:1]]


CARDS = (
    Card(
        "领导与策划",
        None,
        ("4 5 6.2 9.3", "4 5 6.2 9.3"),
        (
            "内外部信息、相关方要求",
            "方针、目标、管理评审输出",
            "管理层、资金",
            "目标完成率",
            "目标脱离实际；每季统计并调整措施",
        ),
        _lead,
    ),
    Card(
        "风险和合规管理",
        7,
        ("6.1", "6.1 9.1.2"),
        (
            "活动和场所信息、法律法规",
            "风险清单、法规清单、评价报告",
            "辨识人员、法规数据库",
            "法规更新及时率",
            "漏识或更新不及时；每年评审一次清单",
        ),
        _plan,
    ),
    Card(
        "人力资源",
        0,
        ("7.1.2 7.2 7.3", "7.2 7.3"),
        (
            "岗位需求、培训需求",
            "有能力的员工、培训记录",
            "培训师、教室、经费",
            "培训计划完成率",
            "无证上岗；证件到期前安排复审",
        ),
        _people,
    ),
    Card(
        "顾客要求",
        5,
        ("8.2 9.1.2", ""),
        (
            "询价、订单、招标文件",
            "合同、评审记录、满意度报告",
            "销售人员、信息系统",
            "合同评审率",
            "要求未识别；评审由相关部门会签",
        ),
        _customers,
    ),
    Card(
        "采购和外包",
        4,
        ("8.4", "8.1.4"),
        (
            "采购需求、技术要求",
            "合格的物资和服务",
            "供方名录、采购人员",
            "采购合格率",
            "供方能力下降；年度复评",
        ),
        _supply,
    ),
    Card(
        "生产和服务提供",
        2,
        ("8.1 8.5", "8.1.1 8.1.2"),
        (
            "任务单、图纸和规程、物料",
            "产品和服务、过程记录",
            "操作人员、设备、场地",
            "一次交验合格率",
            "参数失控、人员伤害；首件确认和班前检查",
        ),
        _make,
    ),
    Card(
        "设备和设施",
        6,
        ("7.1.3 7.1.4", "8.1.2"),
        (
            "设备需求、保养计划",
            "完好的设备、保养和检验记录",
            "维修人员、备件",
            "设备完好率",
            "带病运行、超期未检；台账预警",
        ),
        _machines,
    ),
    Card(
        "监视、测量和放行",
        1,
        ("7.1.5 8.6 8.7", "9.1.1"),
        ("检验标准、待检产品", "检验记录、放行结论", "检验员、计量器具", "漏检率", "器具失准；按周期送检"),
        _measure,
    ),
    Card(
        "职业健康安全运行",
        7,
        ("", "5.4 8.1"),
        (
            "危险源清单、控制措施",
            "安全检查和隐患整改记录",
            "安全员、防护用品、安全费用",
            "隐患整改率",
            "违章作业、职业危害；培训、检查和监护",
        ),
        _safety,
    ),
    Card(
        "应急管理",
        7,
        ("", "8.2"),
        (
            "应急预案、风险评价结果",
            "演练记录、预案评审结论",
            "应急物资、救援队伍",
            "演练计划完成率",
            "响应不及时；按计划演练并改进预案",
        ),
        _emergency,
    ),
    Card(
        "内审和改进",
        0,
        ("9.2 10", "9.2 10"),
        (
            "审核方案、不符合信息",
            "内审报告、纠正措施记录",
            "内审员",
            "内审计划完成率",
            "内审流于形式；内审员交叉审核",
        ),
        _improve,
    ),
)
