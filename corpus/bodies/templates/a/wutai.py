"""梧苔能源评价: questions with answers, and tables of what was measured; the conclusion comes first."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _wutai_energy as energy
from corpus.bodies.templates.a import _wutai_records as records
from corpus.bodies.templates.a._wutai_sheet import Sheet
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "梧苔能源评价认证有限公司"
SYSTEMS = ("EnMS", "QMS+EnMS", "EnMS", "EMS+EnMS", "QMS+EMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "slash", "blank": "—", "styled": False}

NAMES = {"EnMS": "能源管理体系", "QMS": "质量管理体系", "EMS": "环境管理体系"}
KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "认证转换",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
RECOMMENDED = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "完成不符合项纠正并经验证后，同意推荐认证注册",
    "maintain": "同意推荐保持认证资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}", f"报告编号 {audit.number}"),
        footer=("本报告仅对抽样负责",),
        page="#",
        first=False,
    )
    sheet = Sheet(w)
    _front(audit, w)
    _summary(audit, w)
    _organization(audit, w, sheet)
    energy.all_of(audit, w, sheet)
    records.support(audit, w, sheet)
    records.operation(audit, w, sheet)
    records.evaluation(audit, w, sheet)
    _combined(audit, w, sheet)
    _improvement(audit, w, sheet)
    _conclusion(audit, w, sheet)


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
        ["体系", systems, "审核组长", w.person(audit.leader)("name")],
        ["审核日期", _span(audit, w), "报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 4, 1.2, 2.4), bold=(0, 2))


def _span(audit: Audit, w: Writer) -> str:
    when = audit.audit
    if when.start == when.end:
        first, last = w.half("audit.start_half"), w.half("audit.end_half")
        return f"{w.fact('audit.start')}{w.silent('audit.end')}（{first}至{last}）"
    ends = [f"{w.fact(f'audit.{one}')}{w.half(f'audit.{one}_half')}" for one in ("start", "end")]
    return " 至 ".join(ends)


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(1, "结论摘要")
    chosen = audit.conclusion.recommendation or ""
    w.text(
        f"审核组于{_span(audit, w)}对{w.fact('organization.name')}实施了"
        f"{w.fact('audit.mode', '现场审核')}，投入{w.fact('audit.person_days')}人日。"
        f"共开具严重不符合{w.fact('nonconformities.major')}项、"
        "轻微不符合"
        f"{w.fact('nonconformities.minor')}项。审核组意见："
        f"{w.fact('conclusion.recommendation', RECOMMENDED[chosen])}。"
    )
    w.text("值得肯定：", *phrases(w, "good", 2))


def _organization(audit: Audit, w: Writer, sheet: Sheet) -> None:
    sheet.begin("A", "组织、边界和审核安排")
    place, people = "organization", audit.world.people
    ends = f"{w.fact(f'{place}.licence.valid_from')}至{w.until(f'{place}.licence.valid_to')}"
    sheet.ask(
        "组织的法律地位是否有效？",
        f"有效。营业执照统一社会信用代码{w.fact(f'{place}.uscc')}，{w.fact(f'{place}.established_on')}成"
        "立，法定代表人"
        f"{people.legal}，营业期限{ends}，登记机关{w.fact(f'{place}.licence.authority')}，住所"
        f"{w.fact(f'{place}.registered_address')}。",
        f"办公地址{w.fact(f'{place}.office_address')}，生产经营地址{w.fact(f'{place}.business_address')}。",
    )
    sheet.ask(
        "人员规模是多少？",
        f"在册{w.fact('headcount_total')}人，缴纳社会保险{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人，"
        f"{'单班' if audit.world.shifts == 1 else '两班'}生产。",
    )
    _boundary(audit, w, sheet)
    laws = w.laws("criteria")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        told.append(f"{e('number')}（{e('iso')}）{standard.title}{e.silent('system')}")
    sheet.ask(
        "审核准则是什么？",
        f"{'；'.join(told)}；组织的体系文件；{laws}及其他适用要求。",
    )
    _team(audit, w, sheet)
    _arranged(audit, w, sheet)


def _boundary(audit: Audit, w: Writer, sheet: Sheet) -> None:
    world = audit.world
    sheet.ask(
        "体系的范围和边界是什么？",
        f"组织从事{w.scope('activity')}，工艺流程：{'→'.join(world.industry['flow'])}，关键过程为"
        f"{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。",
        "边界为下列场所内的生产、辅助生产和附属生产系统：",
    )
    kinds = {"fixed": "固定", "temporary": "临时"}
    sites: list[Row] = [["场所", "性质", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        sites.append([s("address"), s("kind", kinds[site.kind]), s("activity"), s("headcount")])
    sheet.table("场所", sites, (5, 1, 2, 1))
    rows: list[Row] = [["体系", "体系文件声明的范围", "本次审核范围", "建议的证书范围"]]
    for system in audit.systems:
        scopes = [w.scope(place, system) for place in ("system", "audit", "certificate")]
        rows.append([NAMES[system], *scopes])
    sheet.table("范围的核对", rows, (1.2, 3, 3, 3))
    if "QMS" in audit.systems:
        w.text(f"质量管理体系不适用的要求：{w.fact('exclusions')}。")


def _team(audit: Audit, w: Writer, sheet: Sheet) -> None:
    sheet.ask("审核组的组成和能力？", "审核组由下列人员组成，具备相应的领域和专业能力。")
    rows: list[Row] = [["序", "姓名", "性别", "职责", "级别", "注册信息（注册号，有效期至）", "专业"]]
    for member in audit.team:
        rows.append(_member(member, w))
    sheet.table("审核组", rows, (0.5, 1.1, 0.7, 1.4, 1.3, 4.4, 1.2))
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）")
    w.text(f"陪同人员：{'；'.join(told)}。")


def _member(member: TeamMember, w: Writer) -> list[str]:
    e = w.person(member)
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        known = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{r('number')}，{r('valid_until')}{known}")
    start = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
    return [*start, "¶".join(lines) or w.blank, e.each("professional_codes", "¶") or w.blank]


def _arranged(audit: Audit, w: Writer, sheet: Sheet) -> None:
    when = audit.audit
    answers = [
        f"审核覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的运行；总人日"
        f"{w.fact('audit.person_days')}，其中现场{w.fact('audit.onsite_days')}人日；"
        f"风险等级{w.fact('audit.risk')}。"
    ]
    if when.reductions:
        answers.append(f"人日核减理由：{w.each('audit.reductions', when.reductions)}。")
    if audit.stage1:
        answers.append(
            f"第一阶段于{w.fact('stage1.start')}（{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}）"
            f"{w.fact('stage1.mode', '现场')}进行，提出的问题已整改。{w.silent('stage1.end')}"
        )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        answers.append(
            f"{c('system', NAMES[certificate.system])}现行证书{c('number')}，{c('issued_on')}颁发，"
            f"{c('valid_to')}到期。"
        )
    sheet.ask("审核时间如何安排，既往认证情况如何？", *answers)


def _combined(audit: Audit, w: Writer, sheet: Sheet) -> None:
    """Part F: what the other systems and the figures add."""
    sheet.begin("F", "过程和结合审核的其他事项")
    for count in audit.counts:
        e = w.entry("counts", count)
        sheet.ask(
            f"{count.what}有哪些？",
            f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。",
        )
    if "QMS" in audit.systems:
        sheet.told("产品和服务的提供是否受控？", "quality", count=3)
        _other(audit, sheet, "检验")
    if "EMS" in audit.systems:
        sheet.told("重要环境因素是否得到控制？", "green", count=3)
        _other(audit, sheet, "环保")


def _other(audit: Audit, sheet: Sheet, word: str) -> None:
    for table in audit.tables_with_totals:
        if word in table.title:
            sheet.total(table, ("项目", f"数量（{table.unit}）"), {})


def _improvement(audit: Audit, w: Writer, sheet: Sheet) -> None:
    sheet.begin("G", "不符合和改进")
    earlier = []
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        earlier.append(f"“{p('description')}”——{p('closed_on')}关闭，证据已核实。")
    sheet.ask("上次审核的不符合是否关闭？", *(earlier or ["初次认证，不涉及。"]))
    sheet.ask(
        "本次审核有哪些不符合？",
        f"轻微不符合{w.fact('nonconformities.minor')}项，严重不符合{w.fact('nonconformities.major')}项，"
        "要求"
        f"{w.fact('nonconformities.due_date')}前提交纠正措施证据。",
    )
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "依据", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        basis = f"{e('standard')} {e('clause')}"
        told = [e("description"), basis, e("grade", "轻微" if item.grade == "minor" else "严重")]
        rows.append([item.number + e.silent("number"), e("department"), *told])
    sheet.table("不符合", rows, (0.8, 1.2, 5, 1.9, 0.8))
    sheet.told("纠正措施和持续改进的机制是否有效？", "correct")
    sheet.told("有哪些改进建议？", "better", count=2)


def _conclusion(audit: Audit, w: Writer, sheet: Sheet) -> None:
    sheet.begin("H", "审核结论")
    rows: list[Row] = [["评价内容", "符合", "基本符合", "不符合"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ticks = [
            f"{{+}}{e.silent('value')}" if label == rating.value else "{-}"
            for label in ("符合", "基本符合", "不符合")
        ]
        rows.append([e("criterion"), *ticks])
    sheet.table("评价", rows, (5, 1.2, 1.2, 1.2))
    chosen = audit.conclusion.recommendation or ""
    sheet.ask(
        "审核组的推荐意见？",
        f"{w.choice('conclusion.recommendation', RECOMMENDED, chosen, '；')}。",
        f"下次审核不晚于{w.fact('next_audit_by')}。",
    )
    body = "certification_body"
    names = audit.conclusion.signatories
    w.text(
        f"审核组长：{w.each('conclusion.signatories', names[:1])}",
        f"组员：{w.each('conclusion.signatories', names[1:], '、')}",
        f"日期：{w.fact('report_date')}",
        style="right",
    )
    w.text(
        f"{w.fact(f'{body}.name')}  {w.fact(f'{body}.address')}  {w.fact(f'{body}.phone')}  "
        f"{w.fact(f'{body}.email')}  {w.fact(f'{body}.website')}",
        style="center",
    )
