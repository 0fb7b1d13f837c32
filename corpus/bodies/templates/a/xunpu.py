"""浔浦认证: a short report in numbered blocks, the outcome first, keys and values, records told in prose."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _xunpu_records as records
from corpus.bodies.templates.a import _xunpu_texts as texts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "浔浦认证技术服务有限公司"
SYSTEMS = ("ISMS", "QMS", "QMS+HSPM", "ISMS+ITSMS", "QMS+ISMS", "HSPM")
TYPES = ("surveillance", "stage2", "recertification", "stage1", "transfer")
STYLE = {"look": "tick", "dates": "slash", "blank": "无", "styled": False}

FULL = {
    "QMS": "质量管理",
    "ISMS": "信息安全管理",
    "ITSMS": "信息技术服务管理",
    "HSPM": "有害物质过程管理",
}
TYPE_NAMES = {
    "stage1": "初次认证（第一阶段）",
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "转机构审核",
}
ROLES = {"leader": "主任审核员", "member": "审核成员", "technical_expert": "技术专家"}
ADVICE = {
    "recommend": "推荐授予认证",
    "recommend_after_correction": "待不符合整改验证后推荐授予认证",
    "maintain": "建议继续保持认证",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY} ｜ 客户文件，注意保密",), page="# / ##")
    w.text(w.fact("title"), style="title")
    _head(audit, w)
    for number, (name, write) in enumerate(
        (
            ("结论一览", _outcome),
            ("客户画像", _client),
            ("审核安排", _arranged),
            ("边界与适用性", _boundary),
            ("抽样与观察", records.all_of),
            ("发现与跟进", _findings),
            ("评分与签署", _signed),
        ),
        1,
    ):
        w.heading(1, f"{number:02} ｜ {name}")
        write(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["客户 Client", w.fact("organization.name"), "‹", "‹"],
        ["报告号 Ref.", w.fact("number"), "日期 Date", w.fact("report_date")],
        [
            "类型 Type",
            w.fact("audit_type", TYPE_NAMES[audit.audit_type]),
            "主任审核员 Lead",
            w.person(audit.leader)("name"),
        ],
    ]
    w.table(rows, (1.7, 3.8, 1.9, 2.6), rules="rows", bold=(0, 2))
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}  {w.fact(f'{body}.address')}",
        f"T {w.fact(f'{body}.phone')}  W {w.fact(f'{body}.website')}  E {w.fact(f'{body}.email')}",
        style="center",
    )


def _outcome(audit: Audit, w: Writer) -> None:
    if audit.audit_type == "stage1":
        w.text("准备程度：可以按计划进入第二阶段。第一阶段不作出是否授予认证的建议。")
    else:
        told = ADVICE[audit.conclusion.recommendation or "maintain"]
        rows: list[Row] = [
            ["审核组建议", w.fact("conclusion.recommendation", told)],
            ["严重不符合", w.fact("nonconformities.major")],
            ["轻微不符合", w.fact("nonconformities.minor")],
            ["下次到访", f"不晚于 {w.fact('next_audit_by')}"],
        ]
        rows += [[f"证书拟写（{code}）", w.scope("certificate", code)] for code in audit.systems]
        w.table(rows, (2.4, 7.6), rules="rows", bold=(0,))
    w.text(texts.RULES[0], style="plain")


def _client(audit: Audit, w: Writer) -> None:
    licence = "organization.licence"
    rows: list[Row] = [
        ["主体代码（统一社会信用代码）", w.fact("organization.uscc")],
        ["成立", w.fact("organization.established_on")],
        ["执照期限", f"{w.fact(f'{licence}.valid_from')} – {w.until(f'{licence}.valid_to')}"],
        ["发照机关", w.fact(f"{licence}.authority")],
        ["注册地", w.fact("organization.registered_address")],
        ["办公地", w.fact("organization.office_address")],
        ["业务地", w.fact("organization.business_address")],
        ["对接人", f"{audit.world.people.contact}，{audit.world.phone}"],
    ]
    w.table(rows, (3, 7), rules="rows", bold=(0,))
    w.text(
        f"公司主营{w.scope('activity')}，截至审核日有员工{w.fact('headcount_total')}名，其中{w.fact('insured_count')}名参加"
        f"社会保险，{w.fact('headcount')}名纳入体系。体系文件于{w.fact('system_effective_on')}正式施行。"
    )
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(f"• {kind}场所：{e('address')}，{e('headcount')}人，{e('activity')}", style="plain")


def _arranged(audit: Audit, w: Writer) -> None:
    when = audit.audit
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    mode = w.fact("audit.mode", "现场")
    w.text(
        f"审核从{halves[0]}持续到{halves[1]}，全部以{mode}方式取证，回看{w.fact('audit.covered_from')}以来至"
        f"{w.fact('audit.covered_to')}的运行记录。按{w.fact('audit.risk')}风险核算，投入{w.fact('audit.person_days')}个"
        f"人日，{w.fact('audit.onsite_days')}个在现场。"
    )
    if when.reductions:
        w.text(f"时间核减的理由：{w.each('audit.reductions', when.reductions, '；')}。")
    if audit.stage1 and audit.audit_type != "stage1":
        w.text(_first_stage(audit, w))
    w.text(f"不因本报告而改变的规则：{''.join(texts.RULES[1:])}", style="plain")
    rows: list[Row] = [["成员", "分工与资格", "注册情况（领域：号码，专业，到期）"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (1.5, 2.2, 6.3), head=1, rules="three")
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{e('name')}来自{e('from')}")
    w.text(f"随行：{'，'.join(told)}。{texts.PROMISE}")


def _first_stage(audit: Audit, w: Writer) -> str:
    one = audit.stage1
    if one is None:
        return ""
    times = f"{w.fact('stage1.start')}（{w.fact('stage1.start_time')}"
    if one.start == one.end:
        span = f"{times}–{w.fact('stage1.end_time')}）{w.silent('stage1.end')}"
    else:
        span = f"{times}起）到{w.fact('stage1.end')}（{w.fact('stage1.end_time')}止）"
    return f"第一阶段在{span}于客户{w.fact('stage1.mode', '现场')}完成，遗留的疑问已在本次澄清。"


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    told = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "/") or w.blank
        silent = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
        told.append(f"{r('system')}：{r('number')}，{codes}，{r('valid_until')}{silent}")
    if not told:
        told = [f"专业：{e.each('professional_codes', '/') or w.blank}"]
    who = f"{e('name')}（{e('label')}）"
    return [who, f"{e('role', ROLES[member.role])}¶{e('grade')}", "¶".join(told)]


def _boundary(audit: Audit, w: Writer) -> None:
    for one in audit.standards:
        e = w.standard(one.system)
        twin = ""
        if one.iso:
            twin = e.silent("iso") if one.iso == one.number else f"（等同 {e('iso')}）"
        name = w.tag("systems+", one.system, FULL[one.system])
        rows: list[Row] = [
            ["体系", f"{name}{e.silent('system')}"],
            ["准则", f"{e('number')}{twin}《{one.title}》"],
            ["审核边界", w.scope("audit", one.system)],
            ["客户自述边界", w.scope("system", one.system)],
        ]
        w.table(rows, (2, 8), rules="rows", bold=(0,))
        w.text("", style="plain")
    w.text(
        f"关键过程为{w.fact('key_processes')}；需要确认的特殊过程为{w.fact('special_processes')}；"
        f"交由外部完成的过程为{w.fact('outsourced_processes')}。不适用：{w.fact('exclusions')}。"
    )
    w.text(f"同时作为准则的法律有{w.laws('criteria', '')}。")


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"严重不符合{major}项，轻微不符合{minor}项。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"【{item.number}{e.silent('number')} ｜ {grade}】{e('description')}"
            f"这与{e('standard')}的{e('clause')}不一致，由{e('department')}负责改正。"
        )
    if found.items:
        w.text(f"请在{w.fact('nonconformities.due_date')}之前通过客户门户上传原因分析、纠正措施和证明材料。")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"• 上次遗留（{e('closed_on')}已关闭）：{e('description')}", style="plain")
    for label, stock in (("亮点", texts.STRONG), ("改进机会", texts.BETTER)):
        w.text(f"{label}：{''.join(w.random.sample(stock, 2))}")


def _signed(audit: Audit, w: Writer) -> None:
    cells: list[str] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        cells += [e("criterion"), e("value")]
    rows: list[Row] = [cells[at : at + 4] for at in range(0, len(cells), 4)]
    if len(cells) % 4:
        rows[-1] = [*rows[-1], "‹", "‹"]
    w.table(rows, (3.4, 1.6, 3.4, 1.6), rules="rows")
    names = audit.conclusion.signatories
    w.text(
        f"以上内容由审核组与{w.fact('organization.name')}在末次会议上逐条确认。",
        f"主任审核员签名：{w.each('conclusion.signatories', names[:1])}",
        style="plain",
    )
    if names[1:]:
        w.text(f"成员签名：{w.each('conclusion.signatories', names[1:], '，')}", style="plain")
    w.text(f"签署于 {w.fact('report_date')}", style="plain")
