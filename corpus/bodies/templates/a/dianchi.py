"""滇池: a food body's report in parts: a summary sheet, prerequisite programmes, hazard control, records."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dianchi_food as food
from corpus.bodies.templates.a import _dianchi_records as records
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "滇池食安认证有限公司"
SYSTEMS = ("FSMS", "QMS+FSMS", "FSMS+HACCP")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "无", "styled": False}

FIELDS = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系", "HACCP": "HACCP体系"}
SHORT = {"FSMS": "FSMS", "QMS": "QMS", "HACCP": "HACCP"}
KINDS = {"stage2": "初次（二阶段）", "surveillance": "监督", "recertification": "再认证"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程审核"}
ADVICE = {
    "recommend": "推荐颁发认证证书",
    "recommend_after_correction": "不符合项整改经验证合格后推荐颁发认证证书",
    "not_recommend": "不推荐颁发认证证书",
    "maintain": "推荐维持认证证书有效",
    "suspend": "建议暂停使用认证证书",
    "withdraw": "建议撤销认证证书",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("DCSA/R-07-2024 食品链审核报告",), footer=("滇池食安 · 守护从田间到餐桌的信任",), page="#/##"
    )
    words = Sentences(audit, w)
    _sheet(audit, w)
    w.heading(1, "第一部分  组织与产品")
    _client(audit, w, words)
    w.heading(1, "第二部分  审核安排与实施")
    _arrangement(audit, w, words)
    _team(audit, w)
    _earlier(audit, w, words)
    w.heading(1, "第三部分  前提方案与现场卫生")
    food.programmes(audit, w, words)
    w.heading(1, "第四部分  危害分析与危害控制计划")
    food.hazards(audit, w, words)
    w.heading(1, "第五部分  资源、采购与合规证据")
    records.evidence(audit, w, words)
    w.heading(1, "第六部分  验证与改进")
    records.verification(audit, w, words)
    w.heading(1, "第七部分  不符合项与审核结论")
    _nonconformities(audit, w)
    _conclusion(audit, w, words)


def _sheet(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, FIELDS[one]) for one in audit.systems)
    since = f"{w.fact('audit.start')}（{w.half('audit.start_half')}）"
    times = f"{since}—{w.fact('audit.end')}（{w.half('audit.end_half')}）"
    rows: list[Row] = [
        ["报告编号", w.fact("number"), "报告签发", w.fact("report_date")],
        ["企业名称", w.fact("organization.name"), "‹", "‹"],
        ["认证领域", systems, "‹", "‹"],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核时间", times, "‹", "‹"],
        [
            "组长",
            w.person(audit.leader)("name"),
            "审核人日",
            f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）",
        ],
    ]
    w.table(rows, (1.5, 4, 1.5, 3), bold=(0, 2))
    body = "certification_body"
    w.text(
        f"机构地址：{w.fact(f'{body}.address')}    联系电话：{w.fact(f'{body}.phone')}",
        f"{w.fact(f'{body}.website')}    {w.fact(f'{body}.email')}",
        style="center",
    )


def _client(audit: Audit, w: Writer, words: Sentences) -> None:
    o, people = "organization", audit.world.people
    w.heading(2, "（一）企业概况")
    w.text(
        f"{w.fact(f'{o}.name')}注册于{w.fact(f'{o}.established_on')}，统一社会信用代码：{w.fact(f'{o}.uscc')}；营业执照由"
        f"{w.fact(f'{o}.licence.authority')}登记，有效期：{w.fact(f'{o}.licence.valid_from')}～"
        f"{w.until(f'{o}.licence.valid_to')}。法定代表人：{people.legal}；总经理：{people.manager}；"
        f"食品安全小组组长：{people.representative}。"
    )
    rows: list[Row] = [
        ["住所（注册地址）", w.fact(f"{o}.registered_address")],
        ["生产地址", w.fact(f"{o}.business_address")],
        ["办公地址", w.fact(f"{o}.office_address")],
        ["经营活动", w.scope("activity")],
    ]
    w.table(rows, (2, 7), rules="rows", bold=(0,))
    w.text(
        f"企业共有员工{w.fact('headcount_total')}人，其中缴纳社会保险{w.fact('insured_count')}人；认证所涉人员"
        f"{w.fact('headcount')}人，实行{'一两三'[audit.world.shifts - 1]}班制。"
        f"管理体系文件发布并运行的日期为{w.fact('system_effective_on')}。"
    )
    places: list[Row] = [["生产经营场所", "类型", "从事活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        places.append([s("address"), kind, s("activity"), s("headcount")])
    w.table(places, (5, 1, 2, 1), head=1)
    w.heading(2, "（二）产品与工艺")
    food.process(audit, w, words)


def _arrangement(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "（一）目的、依据和范围")
    w.paragraphs(words.texts("aim", audit.audit_type))
    lines = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else ""
        if standard.iso and standard.iso != standard.number:
            twin = f"/{e('iso')}"
        lines.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    w.text(f"审核依据：{'；'.join(lines)}；企业的体系文件；以及法律法规，包括{w.laws('criteria', '，')}。")
    rows: list[Row] = [["认证领域", "审核范围"]]
    rows += [[FIELDS[one], w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (2, 6), head=1)
    if "QMS" in audit.systems:
        w.text(f"不适用条款：{w.fact('exclusions')}。")
    w.heading(2, "（二）实施过程")
    w.text(
        f"审核方式为{w.fact('audit.mode', MODES[audit.audit.mode])}，抽取{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}期间的记录。审核期间生产线正常运转，审核组观察了从投料到包装的完整过程。"
        f"综合产品类别和加工工艺，风险程度评定为{w.fact('audit.risk')}。"
    )
    if audit.audit.reductions:
        w.text(f"审核时间较基准有所缩减，依据：{w.each('audit.reductions', audit.audit.reductions)}。")
    if audit.stage1:
        _first_stage(audit, w, words)


def _first_stage(audit: Audit, w: Writer, words: Sentences) -> None:
    first = audit.stage1
    assert first is not None
    since = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    if first.start == first.end:
        until = f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
    else:
        until = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    mode = w.fact("stage1.mode", MODES[first.mode])
    w.text(f"一阶段：{since}至{until}，{mode}。{words.some('first', 1)[0]}")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "（三）审核组及随行人员")
    rows: list[Row] = [["姓名（代号）", "职责", "领域", "注册证号", "级别", "有效期至", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        who: Row = [f"{e('name')}（{e('label')}）", e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", ",")
            rows.append([*who, w.blank, w.blank, e("grade"), w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", ",") or w.blank
            told = "" if at else e.silent("grade") + e.silent_each("professional_codes")
            number = f"{r('number')}{told}"
            cells: Row = [r("system", SHORT[one.system]), number, r("grade"), r("valid_until"), codes]
            rows.append([*(("^", "^") if at else who), *cells])
    w.table(rows, (1.6, 1.2, 1, 2.7, 1.4, 1.5, 1.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。", style="plain")


def _earlier(audit: Audit, w: Writer, words: Sentences) -> None:
    if not audit.certificates:
        return
    w.heading(2, "（四）证书状态与以往不符合项")
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = c("system", FIELDS[one.system])
        w.text(
            f"{name}认证证书，编号{c('number')}，{c('issued_on')}颁发，{c('valid_to')}到期。", style="plain"
        )
    for found in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", found)
        w.text(f"前次不符合项：{e('description')}已于{e('closed_on')}关闭，整改资料已复核。", style="plain")
    w.paragraphs(words.some("since", 2))


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.heading(2, "（一）不符合项")
    w.text(
        f"严重不符合项：{w.fact('nonconformities.major')}项；轻微不符合项：{w.fact('nonconformities.minor')}项。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", {"major": "严重", "minor": "轻微"}[item.grade])
        rows: list[Row] = [
            ["不符合项编号", e("number"), "受审部门", e("department")],
            ["事实陈述", e("description"), "‹", "‹"],
            ["不满足", f"{e('standard')} 第{e('clause')}条", "程度", grade],
        ]
        w.table(rows, (1.5, 4, 1.2, 2), bold=(0, 2))
        w.text("", style="plain")
    if audit.nonconformities.items:
        w.text(f"企业须在{w.fact('nonconformities.due_date')}以前完成整改，并将见证材料报送审核组长。")


def _conclusion(audit: Audit, w: Writer, words: Sentences) -> None:
    w.heading(2, "（二）综合评价")
    cells = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        cells.append((e("criterion"), e("value")))
    rows: list[Row] = [["评价方面", "评价", "评价方面", "评价"]]
    for at in range(0, len(cells), 2):
        pair = [text for cell in cells[at : at + 2] for text in cell]
        rows.append([*pair, *["‹"] * (4 - len(pair))])
    w.table(rows, (3.4, 1, 3.4, 1), head=1)
    w.text(words.some("good", 1)[0], words.some("better", 1)[0])
    w.heading(2, "（三）结论与建议")
    w.text(
        f"经审核组讨论，{w.fact('organization.name')}已按准则建立并实施体系，危害控制措施的策划合理，食品安全小组履行了职责，"
        f"总体符合要求。"
    )
    advice = audit.conclusion.recommendation or ""
    w.text(f"审核组建议：{w.fact('conclusion.recommendation', ADVICE.get(advice))}。")
    for system in audit.systems:
        w.text(f"证书范围（{FIELDS[system]}）：{w.scope('certificate', system)}", style="plain")
    w.text(f"下次审核的最迟日期：{w.fact('next_audit_by')}。", style="plain")
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    w.text("", f"审核组签名：{signed}", f"日期：{w.fact('report_date')}", style="right")
