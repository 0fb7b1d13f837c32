"""Evidence of 绥珩: a paragraph a clause, its number first; the table of laws, one by one."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._suihe_form import clause
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Told = Callable[[Audit, Writer, Phrases], list[str]]
Topic = tuple[str, dict[str, str], Told]


def _same(*systems: str, number: str) -> dict[str, str]:
    return dict.fromkeys(systems, number)


ALL = ("QMS", "EMS", "OHSMS", "EnMS")
PLAIN = ("EMS", "OHSMS", "EnMS")


def evidence(audit: Audit, w: Writer, say: Phrases) -> None:
    """Chapter 5."""
    w.heading(1, "5  审核证据（按标准条款）")
    for at, (title, topics) in enumerate(PARTS, 1):
        w.heading(2, f"5.{at}  {title}")
        for name, numbers, told in topics:
            if not {*numbers} & {*audit.systems} or (told is _design and "8.3" in audit.exclusions):
                continue
            first, *rest = [text for text in told(audit, w, say) if text]
            w.text(f"{clause(audit, numbers)} {name} —— {first}")
            w.paragraphs(rest)


def _simple(*topics: tuple[str, int]) -> Told:
    def told(_audit: Audit, _w: Writer, say: Phrases) -> list[str]:
        return ["".join("".join(say.some(topic, count)) for topic, count in topics)]

    return told


def _goals(audit: Audit, _w: Writer, say: Phrases) -> list[str]:
    figures = "；".join(f"{name}目标{aim}，实际{done}" for name, aim, done in audit.world.objectives)
    return [f"{''.join(say.some('goal', 1))}目标完成情况：{figures}。"]


def _counted(audit: Audit, w: Writer, say: Phrases, topic: str, what: str) -> list[str]:
    lines = ["".join(say.some(topic, 2))]
    for one in audit.counts:
        if one.what != what:
            continue
        e = w.entry("counts", one)
        lines.append(f"确定{e('what')}{e('stated')}{one.unit}：{e.each('listed')}。")
    return lines


def _aspects(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    return _counted(audit, w, say, "aspects", "重要环境因素")


def _dangers(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    return _counted(audit, w, say, "dangers", "不可接受风险")


def _processes(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    return _counted(audit, w, say, "context", "主要过程")


def _ability(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    lines = ["".join(say.some("ability", 2)) + say.one("aware")]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"自{e('valid_from')}至{e('valid_to')}" if one.valid_to else f"自{e('valid_from')}起无固定期限"
        lines.append(f"查{e('name')}劳动合同，签订日期{e('signed_on')}，合同期限{term}。")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        lines.append(
            f"查{m('name')}健康检查报告，检查机构{m('institution')}，检查日期{m('examined_on')}，结果为"
            f"{m('result')}。"
        )
    for paper in audit.personnel_certificates[:1]:
        p = w.entry("personnel_certificates", paper)
        lines.append(
            f"从事{p.aside('work')}的{p('name')}持{p('kind')}（{p('category')}）上岗，证书有效期至"
            f"{p('valid_to')}，"
            "其余持证人员见附表3。"
        )
    return lines


def _plant(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    owned = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    lines = [
        f"主要设备设施：{owned}；占地（使用）面积{audit.world.area}平方米。{''.join(say.some('plant', 2))}"
    ]
    for one in audit.special_equipment[:1]:
        e = w.entry("special_equipment", one)
        lines.append(
            f"特种设备抽查{e.aside('place')}的{e('name')}，使用登记证编号{e('registration_no')}，"
            f"{e('inspected_on')}由{e('agency')}检验合格，下次检验日期{e('next_inspection_on')}，"
            "其余见附表2。"
        )
    return lines


def _measure(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    if not audit.calibrations:
        return ["业务过程不使用需要检定或校准的测量设备，以检查表和系统数据实施监视。"]
    lines = ["".join(say.some("measure", 2))]
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        lines.append(
            f"现场核对{e.aside('place')}使用的{e('device')}（出厂编号{e('serial')}），{one.act}证书编号"
            f"{e('certificate_no')}，由{e('agency')}于{e('calibrated_on')}{one.act}，有效期至"
            f"{e('valid_until')}。"
        )
    return lines


def _trade(_audit: Audit, _w: Writer, say: Phrases) -> list[str]:
    return ["".join(say.some("trade", 2))]


def _buy(_audit: Audit, w: Writer, say: Phrases) -> list[str]:
    text = "".join(say.some("buy", 2))
    return [f"外包过程为{w.fact('outsourced_processes')}。{text}供方和合同的抽样见8.2。"]


def _doing(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    lines = ["".join(say.some("doing", 3))]
    if audit.special_processes != "无":
        lines.append(f"特殊过程为{w.fact('special_processes')}。{say.one('special')}")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    if cited:
        lines.append(f"现场执行的标准有：{'、'.join(cited)}。")
    return lines


def _laws(audit: Audit, w: Writer, _say: Phrases) -> list[str]:
    return [
        f"与{audit.world.people.safety}交流{w.laws('operation')}在作业现场的落实情况，能够说明有关的条"
        "款和管理措施。"
    ]


def _design(_audit: Audit, _w: Writer, say: Phrases) -> list[str]:
    return [say.one("design")]


def _inner(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    lines = [say.one("inner")]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        lines.append(
            f"内部审核计划于{e('planned_on')}下发，审核于{span}实施，内审组长{e('leader')}，内审员"
            f"{e.each('auditors')}，开具不符合项{e('nonconformities')}项，于{e('closed_on')}全部关闭。"
        )
    return lines


def _review(audit: Audit, w: Writer, say: Phrases) -> list[str]:
    lines = [say.one("review")]
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        state = f"已于{e('closed_on')}完成" if one.closed_on else "正按计划落实"
        lines.append(
            f"管理评审计划于{e('planned_on')}批准，评审会议于{e('held_on')}召开，{e('chair')}主持，形"
            "成改进决议"
            f"{e('improvements')}项，要求{e('due_date')}前完成，目前{state}。"
        )
    return lines


def _duties(audit: Audit, w: Writer, _say: Phrases) -> list[str]:
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"合规性评价于{e('done_on')}完成，参加评价人员{e.each('evaluators')}，评价法律法规"
            f"{e('stated_count')}部，"
            "结论为未发现违规情况。"
        )
    return lines or ["合规性评价按年度进行。"]


PARTS: tuple[tuple[str, tuple[Topic, ...]], ...] = (
    (
        "组织环境与领导作用",
        (
            ("理解组织及其环境", _same(*ALL, number="4.1"), _processes),
            (
                "领导作用、方针和职责",
                _same(*ALL, number="5.1~5.3"),
                _simple(("lead", 3)),
            ),
            ("工作人员的协商和参与", {"OHSMS": "5.4"}, _simple(("worker", 1))),
        ),
    ),
    (
        "策划",
        (
            ("应对风险和机遇的措施", _same(*ALL, number="6.1"), _simple(("risk", 1))),
            ("环境因素", {"EMS": "6.1.2"}, _aspects),
            ("危险源辨识及风险和机遇的评价", {"OHSMS": "6.1.2"}, _dangers),
            ("能源评审、能源绩效参数和能源基准", {"EnMS": "6.3~6.5"}, _simple(("energy", 2))),
            ("目标及其实现的策划", _same(*ALL, number="6.2"), _goals),
        ),
    ),
    (
        "支持",
        (
            ("能力和意识", _same(*ALL, number="7.2、7.3"), _ability),
            (
                "基础设施和过程运行环境",
                {"QMS": "7.1.3、7.1.4", **_same("EMS", "OHSMS", "EnMS", number="7.1")},
                _plant,
            ),
            (
                "监视和测量资源",
                {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "6.6"},
                _measure,
            ),
            ("信息交流", _same(*ALL, number="7.4"), _simple(("talk", 1))),
            ("成文信息", _same(*ALL, number="7.5"), _simple(("papers", 2))),
        ),
    ),
    (
        "运行",
        (
            (
                "运行的策划和控制",
                {"QMS": "8.1、8.5", **_same("EMS", "OHSMS", "EnMS", number="8.1")},
                _doing,
            ),
            ("产品和服务的要求", {"QMS": "8.2"}, _trade),
            ("产品和服务的设计和开发", {"QMS": "8.3"}, _design),
            (
                "外部提供的控制（采购和外包）",
                {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"},
                _buy,
            ),
            ("产品和服务的放行、不合格输出的控制", {"QMS": "8.6、8.7"}, _simple(("release", 1))),
            ("环境运行控制", {"EMS": "8.1"}, _simple(("green", 2))),
            ("职业健康安全运行控制", {"OHSMS": "8.1.2"}, _simple(("safe", 2))),
            ("能源运行控制和采购", {"EnMS": "8.1~8.3"}, _simple(("save", 2))),
            ("现场法律法规的落实", _same(*ALL, number="8.1"), _laws),
        ),
    ),
    (
        "绩效评价和改进",
        (
            ("监视、测量、分析和评价", _same(*ALL, number="9.1"), _simple(("watch", 2))),
            (
                "合规性评价",
                {"QMS": "8.2.2", **_same("EMS", "OHSMS", "EnMS", number="9.1.2")},
                _duties,
            ),
            ("内部审核", _same(*ALL, number="9.2"), _inner),
            ("管理评审", _same(*ALL, number="9.3"), _review),
            ("改进", _same(*ALL, number="10"), _simple(("better", 2))),
        ),
    ),
)

CARE = (
    (("环境", "污染", "排污", "废物", "清洁", "能源", "节能"), "环境保护、资源节约的义务和禁止性规定", 7),
    (("安全", "职业病", "消防", "应急", "应对", "事故", "监护", "卫生"), "安全生产、职业健康条款", 7),
    (("产品", "计量", "标准化", "消费者"), "产品质量、计量和标准的规定", 1),
    (("招标",), "投标行为的规定", 5),
)
"""Words in the name of a law, what it asks for, the department (by its place) that sees to it."""


def compliance(audit: Audit, w: Writer) -> None:
    """Chapter 6: the laws, one by one."""
    w.heading(1, "6  法律法规及合规性")
    w.heading(2, "6.1  适用法律法规的识别与遵守情况")
    e = w.law_entry("compliance")
    w.text(
        f"受审核方识别适用的法律、法规和规章共{e.silent('place')}{e('stated_count')}部，获取渠道为政府网站和"
        "主管部门文件。审核组逐部抽查，结果见下表。"
    )
    rows: list[Row] = [["序号", "法律法规名称", "适用要求摘要", "归口部门", "抽查结果"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        asked, office = next(
            ((told, place) for words, told, place in CARE if any(word in title for word in words)),
            ("劳动用工、民事活动的规定", 0),
        )
        rows.append([str(at), e.one("titles", title), asked, audit.world.departments[office], "遵守"])
    w.table(rows, (0.55, 2.8, 2, 1, 0.9), head=1, repeat=True)
    w.heading(2, "6.2  行政许可")
    if not audit.permits:
        w.text("受审核方的经营活动不属于需取得专项行政许可的范围。")
        return
    permits: list[Row] = []
    for one in audit.permits:
        p = w.entry("permits", one)
        last = p("valid_to") if one.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        permits += [
            ["许可名称", p("kind"), "‹", "‹"],
            ["编号", p("number"), "持有单位", p("holder")],
            ["许可内容", p("scope"), "发证机关", p("authority")],
            ["有效期限", f"{p('valid_from')}至{last}", "‹", "‹"],
        ]
    w.table(permits, (1, 2.5, 1, 2.3), bold=(0, 2))
