"""The third part of 芷渚's report: a table for each department, clause by clause, with what was seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.records import Count
from corpus.bodies.templates.a._zhizhu_texts import PAPERS, SEEN, TALKS
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

Topic = Callable[[Audit, Writer], str]

LETTERS = {"EMS": "E", "OHSMS": "O", "EnMS": "En", "HSE": "H"}
CLAUSES = {
    "context": ("4.1 4.2", "4.1 4.2", "4.1", "5.1"),
    "scope": ("4.3", "4.3", "4.3", "5.1"),
    "objectives": ("6.2", "6.2", "6.2", "5.3.3"),
    "review": ("9.3", "9.3", "9.3", "5.7"),
    "competence": ("7.2", "7.2", "7.2", "5.4.4"),
    "health": ("7.1", "8.1", "7.1", "5.5.7"),
    "internal": ("9.2", "9.2", "9.2", "5.6.6"),
    "aspects": ("6.1.2", "6.1.2", "6.3", "5.3.1"),
    "legal": ("6.1.3", "6.1.3", "4.2", "5.3.2"),
    "compliance": ("9.1.2", "9.1.2", "9.1.2", "5.6.2"),
    "emergency": ("8.2", "8.2", "8.1", "5.5.10"),
    "costs": ("7.1", "7.1", "6.6", "5.4.3"),
    "operation": ("8.1", "8.1", "8.1", "5.5.6 5.5.8"),
    "earlier": ("10.2", "10.2", "10.1", "5.6.3"),
    "equipment": ("8.1", "8.1.2", "8.1", "5.5.1"),
    "measuring": ("9.1.1", "9.1.1", "9.1.1", "5.6.1"),
    "purchase": ("8.1", "8.1.4", "8.3", "5.5.2"),
    "documents": ("7.5", "7.5", "7.5", "5.4.6"),
    "communication": ("7.4", "7.4", "7.4", "5.4.5"),
}
"""The clauses of a topic in EMS, OHSMS, EnMS, HSE."""


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part."""
    office, quality, doing, technique, purchase, sale, device, safety = audit.world.departments
    people = audit.world.people
    w.text(
        "判定栏：Y 符合；N 不符合（后注编号）；NA 不适用。条款前的字母见第一部分。",
        style="plain",
    )
    _record(audit, w, "管理层", f"{people.manager}、{people.representative}", _MANAGEMENT)
    _record(audit, w, office, people.heads[office], _OFFICE)
    _record(audit, w, safety, people.heads[safety], _SAFETY)
    _record(audit, w, device, people.heads[device], _DEVICE)
    _record(audit, w, purchase, people.heads[purchase], _PURCHASE)
    _record(audit, w, doing, people.heads[doing], _DOING)
    for name in (quality, technique, sale):
        _record(audit, w, name, people.heads[name], _OTHERS)


def _record(
    audit: Audit, w: Writer, name: str, heads: str, topics: tuple[tuple[str, str, Topic], ...]
) -> None:
    """One department: a row that tells who was met, then a row a clause."""
    auditor = [member.label for member in audit.team if member.qualified][:2]
    guide = next((one for one in audit.attendants if one.role == "guide"), None)
    beside = ""
    if guide is not None:
        e = w.same("attendants", guide.name, guide)
        beside = f"　陪同：{e('name')}{e.silent('role')}"
    head = f"部门：{name}　面谈：{heads}　审核员：{w.random.choice(auditor)}{beside}"
    rows: list[Row] = [[head, "‹", "‹", "‹"], ["条款", "要点", "所见所闻（证据）", "判定"]]
    keys = [key for key, _, _ in topics]
    verdicts: dict[str, list[str]] = {}
    for item in audit.nonconformities.items:
        if item.department == name:
            verdicts.setdefault(_place(audit, item, keys), []).append(f"N（{item.number}）")
    for key, label, topic in topics:
        verdict = "¶".join(verdicts.get(key, ["Y"]))
        rows.append([_clauses(audit, key), label, topic(audit, w), verdict])
    w.table(rows, (1.1, 1.5, 12.2, 1.1), head=2, repeat=True)
    w.text("", style="plain")


def _place(audit: Audit, item: Nonconformity, keys: list[str]) -> str:
    """The row of a department that a nonconformity stands in: that of its clause, else the last."""
    systems = list(LETTERS)
    mine = [systems.index(one.system) for one in audit.standards if one.number == item.standard]
    fitting = [key for key in keys if any(item.clause in CLAUSES[key][at].split() for at in mine)]
    return fitting[0] if fitting else keys[-1]


def _clauses(audit: Audit, key: str) -> str:
    found = dict(zip(LETTERS, CLAUSES[key], strict=True))
    pairs = [(found[system], LETTERS[system]) for system in audit.systems]
    told = [
        (clause, "/".join(letter for _, letter in same))
        for clause, same in groupby(pairs, lambda pair: pair[0])
    ]
    return "¶".join(f"{letters} {clause}" for clause, letters in told)


def _span(first: str, start: date, e: Entry, last: str, end: date) -> str:
    """Two days of one entry, the second shortened where it may be: 2025.5.10-11."""
    if start == end:
        return f"{e(first)}（一天）{e.silent(last)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{e(first)}-{e(last, str(end.day))}"
    return f"{e(first)}—{e(last)}"


def _context(audit: Audit, w: Writer) -> str:
    e = w.entry(
        "counts", Count("职能部门", len(audit.world.departments), list(audit.world.departments), "个")
    )
    return (
        f"谈话得知内外部因素每年评审一次，结果写入年度工作报告。公司下设{e('what')}{e('stated')}个："
        f"{e.each('listed')}，职责见手册附录。¶方针挂在门厅，两名受访的班组长能讲出与本岗有关的一句。"
    )


def _scope(audit: Audit, w: Writer) -> str:
    told = "；".join(f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems)
    return (
        f"手册第1章写明的范围为——{told}。"
        f"体系文件自{w.fact('system_effective_on')}施行，边界图与厂区实际一致。"
    )


def _objectives(audit: Audit, w: Writer) -> str:
    told = [
        f"{at}) {name}：定{goal}，实绩{reached}"
        for at, (name, goal, reached) in enumerate(audit.world.objectives, 1)
    ]
    seen = w.random.choice(("截至上季度末", "按季度滚动", "统计至到场前一个月"))
    return f"目标展开表（{seen}）：¶{'¶'.join(told)}¶未设新增指标，考核表由各部门签字。"


def _review(audit: Audit, w: Writer) -> str:
    told = []
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(
            f"会议室调阅管理评审卷宗：计划{e('planned_on')}下发，会{e('held_on')}开，主持人{e('chair')}；"
            f"会上定下改进{e('improvements')}项，限{e('due_date')}前办结，目前按进度推进。"
        )
    done = audit.compliance_evaluations[0] if audit.compliance_evaluations else None
    if done is not None:
        e = w.entry("compliance_evaluations", done)
        told.append(f"输入材料第四项为合规性评价报告（{e('done_on')}，{e.each('evaluators')}编）。")
    return "".join(told)


def _competence(audit: Audit, w: Writer) -> str:
    found = sorted(audit.personnel_certificates, key=lambda one: (one.kind, one.issuer))
    lines = ["岗位能力要求见《任职条件表》，持证岗位逐人核对原件："]
    for _, group in groupby(found, lambda one: (one.kind, one.issuer)):
        same = list(group)
        told, issuer = [], ""
        for at, one in enumerate(same):
            e = w.entry("personnel_certificates", one)
            named = e("kind") if at == 0 else e.silent("kind")
            if at == 0:
                lines.append(f"·{named}——")
            else:
                lines[-1] += named
            told.append(
                f"{e('name')}（{e.aside('work')}），{e('category')}，证号{e('number')}，{e('valid_from')}～{e('valid_to')}"
            )
            if at < len(same) - 1:
                told[-1] += e.silent("issuer")
            else:
                issuer = e("issuer")
        both = "均由" if len(same) > 1 else "由"
        lines[-1] += f"{'；'.join(told)}；{both}{issuer}发证。"
    if not found:
        lines = ["本公司没有须持证上岗的作业，能力要求见《任职条件表》。"]
    lines.append("新员工三级教育卡与花名册对得上，考卷有批改痕迹。")
    return "¶".join(lines)


def _contracts(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.employment_contracts:
        if one.valid_to is None:
            continue
        e = w.entry("employment_contracts", one)
        when = e("signed_on") if one.signed_on != one.valid_from else ""
        if when:
            told.append(f"{e('name')}——{when}签，期限{e('valid_from')}起、{e('valid_to')}止")
        else:
            told.append(
                f"{e('name')}——{e('valid_from')}当日签订并生效{e.silent('signed_on')}，{e('valid_to')}期满"
            )
    first = (
        f"劳动合同（人事柜抽看）：{'；'.join(told)}，双方签章齐全。"
        if told
        else "劳动合同由人事专人保管，签章齐全。"
    )
    exams: list[str] = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        if exams and exam.institution == audit.medical_exams[0].institution:
            where = f"{e.silent('institution')}在同一处"
        else:
            where = f"在{e('institution')}"
        exams.append(f"{e('name')}，{e('examined_on')}{where}检查，{e('result')}")
    return f"{first}¶体检：{'；'.join(exams)}。报告原件由本人签收。" if exams else first


def _internal(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"年度方案{e('planned_on')}批准；实施于"
            f"{_span('start', one.start, e, 'end', one.end)}；内审组长"
            f"{e('leader')}，全体内审员{e.each('auditors')}；开出不符合{e('nonconformities')}项，末项{e('closed_on')}验证关闭。"
        )
    return "".join(told) + "¶检查表写了抽样对象，内审员回避了自己的部门。"


def _aspects(audit: Audit, w: Writer) -> str:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = "；".join(f"({at}){e.one('listed', name)}" for at, name in enumerate(count.listed, 1))
        told.append(f"{e('what')}登记{e('stated')}{count.unit}，即：{listed}。")
    end = "评价采用打分法，工艺、原料或设备改变时重评。"
    if audit.systems == ["EnMS"]:
        end = "能源评审按过程统计用能，主要用能设备另列一册。"
    return "¶".join([*told, end])


def _legal(audit: Audit, w: Writer) -> str:
    e = w.law_entry("compliance")
    told = [f"{at}. 《{e.one('titles', one)}》" for at, one in enumerate(audit.laws("compliance").titles, 1)]
    titles = "¶".join("　".join(told[at : at + 3]) for at in range(0, len(told), 3))
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    return (
        f"《适用法规清单》收{e('stated_count')}部，{audit.world.people.safety}维护：{e.silent('place')}¶{titles}"
        f"¶清单之后附技术标准：{'；'.join(cited)}。"
    )


def _compliance(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"评价小组（{e.each('evaluators', '，')}）对照清单内{e('stated_count')}部文件开展，"
            f"落款日期{e('done_on')}，结论为未发现违规。"
        )
    return "".join(told) + "监测报告由具备资质的单位出具，上一年度未受行政处罚。"


def _emergency(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('kind')}，{e('held_on')}，{one.place}，{one.people}人到场")
    return f"预案已评审。演练记录（类别，日期，地点，人数）：{'／'.join(told)}。演练有照片和签到。"


def _costs(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        items = []
        for item in one.items:
            i = e.inner("items", item)
            items.append(f"{i('name')} {i('amount')}")
        told.append(f"《{e('title')}》（单位：{one.unit}）：{'；'.join(items)}；总计 {e('stated_total')}。")
    return "¶".join(told) or "资源投入列入年度预算。"


def _equipment(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"◆{e('name')} {e('model')}（{e.aside('place')}）："
            f"代码{e('device_code')}，登记证{e('registration_no')}；"
            f"{e('agency')}{e('inspected_on')}检，报告{e('report_no')}，下检{e('next_inspection_on')}"
        )
    if not lines:
        return "现场没有须办理使用登记的特种设备；一般设备的保养记录齐全。"
    return "台账与实物逐台对上：¶" + "¶".join(lines)


def _measuring(audit: Audit, w: Writer) -> str:
    """Instruments by agency, what is shared told once at the end."""
    if not audit.calibrations:
        return "没有需要检定或校准的器具。"
    found = sorted(audit.calibrations, key=lambda one: (one.agency, one.act))
    lines = []
    for (_, act), group in groupby(found, lambda one: (one.agency, one.act)):
        same = list(group)
        told, agency, result = [], "", ""
        for at, one in enumerate(same):
            e = w.entry("calibrations", one)
            last = at == len(same) - 1
            text = (
                f"{e('device')}（{e('model')}，{e('serial')}，证书{e('certificate_no')}）"
                f"{e('calibrated_on')}{act}、{e('valid_until')}到期"
            )
            if last:
                agency, result = e("agency"), e("result")
            else:
                text += e.silent("agency") + (e.silent("result") if one.result == same[-1].result else "")
            told.append(text)
        lines.append(f"{'；'.join(told)}。以上由{agency}{act}，结论{result}。")
    return "¶".join(lines)


def _purchase(audit: Audit, w: Writer) -> str:
    told = []
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        told.append(f"{at}){e('name')}供{e('provides')}（{e('evaluated_on')}评）")
    lines = [
        f"名录内的供方及承包方：{'，'.join(told)}。评价表含环境与安全的表现；供方自己的认证证书由供方保管，未作本公司的证据。"
    ]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"合同：{e.each('parties', '／')}，{e('kind')}（{contract.about}），"
            f"{e('signed_on')}签，期{e('stated_term')}，"
            f"{e('valid_from')}至{e('valid_to')}，附安全环保协议。"
        )
    return "¶".join(lines)


def _operation(audit: Audit, w: Writer) -> str:
    few = w.law_entry("operation")
    titles = few.each("titles", "", "《{}》")
    first = next((one for one in audit.calibrations if one.place), None)
    seen = ""
    if first is not None:
        e = w.entry("calibrations", first)
        seen = f"¶{first.place}在用的{e('device')}（{e('serial')}），合格标签写至{e('valid_until')}。"
    seen = f"看板上有告知卡。{seen}"
    return f"{w.random.choice(SEEN)}¶作业按{titles}管理，{few.silent('place')}{seen}"


def _earlier(audit: Audit, w: Writer) -> str:
    """What the audit before had found: told here, by the numbers that it does not have."""
    if not audit.previous_nonconformities:
        return "年内事件均按四不放过处理，整改单闭环；此前无遗留的不符合项。"
    told = []
    for at, one in enumerate(audit.previous_nonconformities):
        e = w.entry("previous_nonconformities", one)
        told.append(f"{'甲乙丙丁'[at]}、{e('description')}该条当时于{e('closed_on')}销项")
    return f"回看上回审核留下的不符合：{'；'.join(told)}。当时措施的落实材料在档，验证人签名齐全。"


def _documents(audit: Audit, w: Writer) -> str:
    number = f"{w.random.choice('ABGKMT')}-{w.random.randint(3, 58):02}"
    seen = f"本页随手抽看的文件编号{number}，共享盘与纸面版次相同；{audit.world.departments[0]}发放"
    return f"{PAPERS[len(w.report.blocks) % len(PAPERS)]}（{seen}）"


def _communication(audit: Audit, w: Writer) -> str:
    texts = [text.format(workers=audit.world.people.workers) for text in TALKS]
    return texts[len(w.report.blocks) % len(texts)]


_MANAGEMENT = (
    ("context", "环境与相关方", _context),
    ("scope", "体系范围", _scope),
    ("objectives", "方针目标", _objectives),
    ("review", "管理评审", _review),
)
_OFFICE = (
    ("competence", "能力与持证", _competence),
    ("health", "用工与健康", _contracts),
    ("internal", "内部审核", _internal),
    ("documents", "文件", _documents),
)
_SAFETY = (
    ("aspects", "辨识与评价", _aspects),
    ("legal", "法规识别", _legal),
    ("compliance", "合规性评价", _compliance),
    ("emergency", "应急", _emergency),
    ("costs", "投入与用量", _costs),
)
_DEVICE = (("equipment", "特种设备", _equipment), ("measuring", "计量器具", _measuring))
_PURCHASE = (("purchase", "采购与承包", _purchase), ("documents", "文件", _documents))
_DOING = (("earlier", "纠正措施", _earlier), ("operation", "运行控制", _operation))
_OTHERS = (("communication", "职责与沟通", _communication), ("documents", "文件", _documents))
