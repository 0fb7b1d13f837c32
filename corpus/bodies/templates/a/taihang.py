"""太行: food safety with quality; a box a clause, its sampled records as short numbered lists."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _taihang_blocks as blocks
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "太行食安质量认证中心有限公司"
SYSTEMS = ("QMS+FSMS", "FSMS+HACCP", "FSMS", "FSMS+HACCP+QMS", "HACCP")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "dot", "blank": "——", "styled": False}

TYPE_NAMES = {"stage2": "初次认证（第二阶段）", "surveillance": "监督", "recertification": "再认证"}
MEANT = {"FSMS": "食品安全管理体系标准", "HACCP": "HACCP体系标准", "QMS": "质量管理体系标准"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
RECOMMENDED = {
    "recommend": "推荐通过认证",
    "recommend_after_correction": "纠正措施验证有效后推荐通过认证",
    "maintain": "推荐保持认证资格",
    "not_recommend": "不推荐",
}
FOUR = (2.2, 4.6, 2.2, 4.6)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    phrases = Phrases(w)
    w.margins(
        header=(f"{BODY}                                {audit.world.form_no}",),
        footer=("审核报告（含审核记录）",),
        page="共 ## 页 第 # 页",
    )
    _cover(audit, w)
    w.heading(1, "一、基本信息")
    _client(audit, w)
    w.heading(1, "二、审核任务")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "三、逐条审核记录")
    letters = "，".join(f"{blocks.LETTERS[one]}代表{MEANT[one]}" for one in audit.systems)
    w.text(f"说明：标题括号内为条款号，{letters}；各块中的数字为所抽样本的顺序号。")
    blocks.all_of(audit, w, phrases)
    w.heading(1, "四、不符合及其跟踪")
    _nonconformities(audit, w)
    w.heading(1, "五、综合评价和结论")
    _conclusion(audit, w, phrases)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    long = FORMS["padded"]
    first, last = (w.fact(f"audit.{name}", long(getattr(audit.audit, name))) for name in ("start", "end"))
    w.text(
        f"组织名称：{w.fact('organization.name')}",
        f"报告编号：{w.fact('number')}",
        f"合同编号：{audit.world.application_no}",
        f"认证领域：{'、'.join(_field(audit, w))}",
        f"审核类型：{w.choice('audit_type', TYPE_NAMES, audit.audit_type)}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"审核日期：{first}至{last}",
        f"编制日期：{w.fact('report_date', long(audit.report_date))}",
        style="plain",
    )
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}  网址：{w.fact('certification_body.website')}  "
        f"邮箱：{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _field(audit: Audit, w: Writer) -> list[str]:
    names = {"FSMS": "食品安全管理体系", "HACCP": "HACCP体系", "QMS": "质量管理体系"}
    return [w.tag("systems+", one, names[one]) for one in audit.systems]


def _wide(label: str, text: str) -> Row:
    return [label, text, "‹", "‹"]


def _client(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    licence = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        _wide("组织名称", w.fact("organization.name")),
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["执照有效期", licence, "登记机关", w.fact("organization.licence.authority")],
        _wide("注册地址", w.fact("organization.registered_address")),
        _wide("办公地址", w.fact("organization.office_address")),
        _wide("生产地址", w.fact("organization.business_address")),
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系电话", audit.world.phone],
        ["职工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    w.text("生产经营场所：", style="plain")
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"{at}）{e('address')}（{kind}），{e('activity')}，{e('headcount')}人", style="plain")
    if audit.certificates:
        w.text("现持有的认证证书：", style="plain")
        for at, certificate in enumerate(audit.certificates, 1):
            e = w.entry("certificates", certificate)
            told = f"{e('system')}证书，编号{e('number')}，{e('issued_on')}颁发，有效期至{e('valid_to')}"
            w.text(f"{at}）{told}", style="plain")


def _task(audit: Audit, w: Writer) -> None:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = ""
        if standard.iso:
            twin = e.silent("iso") if standard.iso == standard.number else f"/{e('iso')}"
        told.append(f"{e('number')}{twin}{e.silent('system')}《{standard.title}》")
    laws = w.laws("criteria", "，", "{}")
    scopes = [f"{system}：{w.scope('audit', system)}" for system in audit.systems]
    first = w.fact("audit.start") + w.half("audit.start_half")
    last = w.fact("audit.end") + w.half("audit.end_half")
    period = f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"
    modes = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
    days = [f"{w.fact('audit.person_days')}人天", f"{w.fact('audit.onsite_days')}人天"]
    rows: list[Row] = [
        _wide("审核准则", "¶".join([*told, "体系文件、合同", f"法律法规：{laws}"])),
        _wide("审核范围", "¶".join(scopes)),
        ["审核时间", f"{first}～{last}", "覆盖时段", period],
        ["审核方式", w.choice("audit.mode", modes, audit.audit.mode), "风险级别", w.fact("audit.risk")],
        ["审核人天", days[0], "其中现场", days[1]],
    ]
    if audit.audit.reductions:
        rows.append(_wide("人天减少理由", w.each("audit.reductions", audit.audit.reductions, "；")))
    if audit.stage1:
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场")
        rows.append(
            _wide(
                "一阶段情况", f"{when}{w.silent('stage1.end')}，{how}审核；所提问题已整改，经确认可进行二阶段"
            )
        )
    w.table(rows, FOUR, bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "性别", "职务", "注册级别", "注册证书号（有效期至）", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.text("审核组成员：", style="plain")
    w.table(rows, (1, 1.4, 1, 1.5, 1.8, 5, 1.8), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "陪同人员" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    first = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [*first, "——", e.each("professional_codes", "、")]
    numbers, codes = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade")
        numbers.append(f"{r('number')}（{r('valid_until')}）{told}")
        if one.professional_codes:
            codes.append(f"{blocks.LETTERS[one.system]}：{r.each('professional_codes', '、')}")
    return [*first, "¶".join(numbers), "¶".join(codes) + e.silent_each("professional_codes") or "——"]


def _nonconformities(audit: Audit, w: Writer) -> None:
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"1. 本次审核共开具不符合报告：严重{major}份，轻微{minor}份。")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
        rows: list[Row] = [
            ["编号", e("number"), "责任部门", e("department")],
            ["依据", f"{e('standard')} 第{e('clause')}条", "性质", grade],
            _wide("不符合事实", e("description")),
        ]
        w.table(rows, FOUR, bold=(0, 2))
    if audit.nonconformities.items:
        w.text(
            f"组织应于{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，验证方式为"
            "{-}现场验证 {+}书面验证。"
        )
    if not audit.previous_nonconformities:
        w.text("2. 本次为初次认证，无以往不符合。")
        return
    w.text("2. 上次审核不符合的纠正措施验证：")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"{at}）{e('description')}已于{e('closed_on')}关闭，本次抽查同类问题未再发生。", style="plain")


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("verdict", 3))
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (1, 6, 5), head=1)
    offered = {"surveillance": ("maintain", "not_recommend")}.get(audit.audit_type)
    keys = offered or ("recommend", "recommend_after_correction", "not_recommend")
    labels = {key: RECOMMENDED[key] for key in keys}
    w.text(
        f"审核组对{w.fact('organization.name')}（体系覆盖{w.fact('headcount')}人）的审核结论："
        f"{w.choice('conclusion.recommendation', labels, audit.conclusion.recommendation or '')}"
    )
    w.text("建议的认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"{system}：{w.scope('certificate', system)}", style="plain")
    w.text(
        f"下次审核应于{w.fact('next_audit_by')}前实施，重点关注本次不符合的整改效果、关键控制点的监控和产品抽检结果。"
    )
    w.text("审核基于抽样，未抽到的部分可能存在问题。认证结论以中心的认证决定为准。")
    signed = audit.conclusion.signatories
    leader = w.each("conclusion.signatories", [name for name in signed if name == audit.leader.name])
    others = w.each("conclusion.signatories", [name for name in signed if name != audit.leader.name], "  ")
    w.text(
        f"审核组长（签字）：{leader}",
        f"审核组成员（签字）：{others}",
        f"日期：{w.fact('report_date')}",
        style="right",
    )
