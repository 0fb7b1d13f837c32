"""朔望能安技术评价: Roman chapters, all of a topic in one cell as a list, appendices on broad pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _shuowang_appendices as appendices
from corpus.bodies.templates.a import _shuowang_check as check
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "朔望能安技术评价有限公司"
SYSTEMS = ("EnMS", "HSE", "QMS+EnMS", "HSE+EMS+OHSMS", "EMS+EnMS", "HSE+QMS")
TYPES = ("surveillance", "recertification", "stage2", "special", "transfer")
STYLE = {"look": "tick", "dates": "slash", "blank": "－"}

TYPE_NAMES = {
    "stage2": "初评·二阶段",
    "surveillance": "跟踪监督",
    "recertification": "换证再评",
    "special": "专项（特殊）",
    "transfer": "转入",
}
ROLES = {"leader": "评价组长", "member": "评价组员", "technical_expert": "技术专家"}
MODES = {"onsite": "赴现场", "remote": "线上", "mixed": "线上线下结合"}
INITIAL = {
    "recommend": "具备条件，推荐发证",
    "recommend_after_correction": "整改销项后推荐发证",
    "not_recommend": "不具备条件",
}
KEPT = {"maintain": "资格保持", "suspend": "资格暂停", "withdraw": "资格撤销"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(f"编号 {audit.number}", BODY, f"{audit.world.form_no}"),
        page="— # —",
    )
    _head(audit, w)
    w.heading(1, "Ⅰ　任务")
    _task(audit, w)
    w.heading(1, "Ⅱ　受评单位")
    _unit(audit, w)
    w.heading(1, "Ⅲ　评价组")
    _team(audit, w)
    w.heading(1, "Ⅳ　要素核查")
    check.all_of(audit, w)
    w.heading(1, "Ⅴ　问题清单")
    _problems(audit, w)
    w.heading(1, "Ⅵ　结论")
    _conclusion(audit, w)
    w.section(landscape=True, fresh=True)
    appendices.all_of(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(w.fact("certification_body.name"), style="subtitle")
    rows: list[Row] = [
        [
            f"受评单位：{w.fact('organization.name')}¶报告编号：{w.fact('number')}¶评价类型："
            f"{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
            f"评价组长：{w.person(audit.leader)('name')}¶报告日期：{w.fact('report_date')}¶"
            f"查询：{w.fact('certification_body.website')}",
        ]
    ]
    w.table(rows, (6, 4))
    w.text(
        "使用说明：“√”为选定；一栏写不下时在同一栏内另起一行；附录与正文具有同等效力，二者不一致时退回重写。",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for at, one in enumerate(audit.standards, 1):
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        twin = f"／{e('iso')}" if one.iso else ""
        standards.append(f"{at}）{name}：{e('number')}{twin}{e.silent('system')}")
    scopes = [f"{words('systems')[one]['short']}：{w.scope('audit', one)}" for one in audit.systems]
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    mode = w.choice("audit.mode", MODES, audit.audit.mode)
    time = [
        f"进场：{ends[0]}",
        f"离场：{ends[1]}",
        f"方式：{mode}",
        f"回溯期：{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}",
        f"投入：{w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日",
        f"风险类别：{w.fact('audit.risk')}",
    ]
    if audit.audit.reductions:
        time.append(f"核减理由：{w.each('audit.reductions', audit.audit.reductions, '；')}")
    rows: list[Row] = [
        ["准则", "¶".join([*standards, f"法律：{w.laws('criteria')}", "受评单位现行的体系文件"])],
        ["范围", "¶".join(scopes)],
        ["时间与方式", "¶".join(time)],
    ]
    if audit.stage1:
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        wording = (
            f"{span}{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}完成；一阶段所提事项已全部销项"
        )
        rows.append(["一阶段", wording])
    rows.append(
        [
            "纪律",
            "1）不接受宴请和礼品¶2）不复制未经许可的资料¶3）两年内与受评单位有咨询往来的人员不得进组"
            "¶4）评价组长对现场时间负责",
        ]
    )
    w.table(rows, (1.6, 8.4), bold=(0,))


def _unit(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    end = audit.organization.licence.valid_to
    until = w.until("organization.licence.valid_to")
    identity = [
        f"名称：{w.fact('organization.name')}",
        f"信用代码：{w.fact('organization.uscc')}",
        f"设立：{w.fact('organization.established_on')}，执照期限 {w.fact('organization.licence.valid_from')}"
        f"{'～' if end else ' 起，'}{until}",
        f"登记部门：{w.fact('organization.licence.authority')}",
        f"住所：{w.fact('organization.registered_address')}",
        f"办公：{w.fact('organization.office_address')}",
        f"经营：{w.fact('organization.business_address')}",
    ]
    staff = [
        f"在职 {w.fact('headcount_total')} 人，参保 {w.fact('insured_count')} 人",
        f"体系有效人数 {w.fact('headcount')} 人，{audit.world.shifts} 班",
        f"负责人 {people.manager}；管理者代表 {people.representative}；员工代表 {people.workers}",
    ]
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"【{kind}】{e('address')}；{e('activity')}；{e('headcount')} 人")
    process = [
        f"业务：{w.scope('activity')}",
        f"工序：{'→'.join(audit.world.industry['flow'])}",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包过程：{w.fact('outsourced_processes')}",
        f"不适用：{w.fact('exclusions')}",
    ]
    declared = [f"{words('systems')[one]['short']}：{w.scope('system', one)}" for one in audit.systems]
    plant = [f"{name} {model}，{number} 台（套）" for name, model, number in audit.world.equipment]
    rows: list[Row] = [
        ["身份", "¶".join(identity)],
        ["人员", "¶".join(staff)],
        ["场所", "¶".join(sites)],
        ["业务与过程", "¶".join(process)],
        ["自述的体系范围", "¶".join(declared)],
        ["主要装备", "¶".join(plant)],
        ["体系启用", w.fact("system_effective_on")],
    ]
    w.table(rows, (1.6, 8.4), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["人员", "注册情况", "专业"]]
    for member in audit.team:
        e = w.person(member)
        who = f"{e('label')}　{e('name')}¶{e('role', ROLES[member.role])}¶{e('grade')}"
        items = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            more = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            items.append(f"{r('number')}（至 {r('valid_until')}）{more}")
        codes = e.each("professional_codes", "¶") or w.blank
        rows.append([who, "¶".join(items) or w.blank, codes])
    w.table(rows, (3, 5, 2), head=1, rules="rows")
    items = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        items.append(
            f"{a('name')}（{a('role', '向导' if guest.role == 'guide' else '观察员')}，{a('from')}）"
        )
    w.text(f"随行：{'；'.join(items)}", style="plain")


def _problems(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    counted = f"严重 {w.fact('nonconformities.major')} 项，轻微 {w.fact('nonconformities.minor')} 项"
    rows: list[Row] = [["本次合计", counted]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade, " ")
        rows.append(
            [
                f"问题 {item.number}{e.silent('number')}",
                f"部门：{e('department')}¶标准：{e('standard')}¶条款：{e('clause')}¶性质：{grade}¶事实：{e('description')}",
            ]
        )
    if found.items:
        rows.append(["销项期限", f"{w.fact('nonconformities.due_date')} 前提交，组长书面验证"])
    earlier = []
    for before in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", before)
        earlier.append(f"· {e('description')}——{e('closed_on')} 关闭，现场复核有效")
    if earlier:
        rows.append(["上次问题", "¶".join(earlier)])
    w.table(rows, (1.8, 8.2), bold=(0,))


def _conclusion(audit: Audit, w: Writer) -> None:
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}：{e('value')}")
    kept = audit.audit_type in {"surveillance", "special"}
    chosen = w.choice(
        "conclusion.recommendation", KEPT if kept else INITIAL, audit.conclusion.recommendation or ""
    )
    scopes = [f"{words('systems')[one]['short']}：{w.scope('certificate', one)}" for one in audit.systems]
    summary = (
        f"{w.fact('organization.name')}的体系运行总体受控，{w.fact('nonconformities.minor')} 项轻微问题"
        f"均可在限期内纠正；评价投入 {w.fact('audit.person_days')} 人日，抽样覆盖全部部门和"
        f" {w.fact('headcount')} 人的岗位类别。"
    )
    rows: list[Row] = [
        ["分项", "¶".join(ratings)],
        ["综合", summary],
        ["建议", chosen],
        ["证书范围", "¶".join(scopes)],
        [
            "下次评价",
            f"截止 {w.fact('next_audit_by')}¶" + "¶".join(check.of(audit, w, "next", 2)),
        ],
        [
            "签署",
            f"{w.each('conclusion.signatories', audit.conclusion.signatories, '、')}¶{w.fact('report_date')}¶"
            f"{w.fact('certification_body.name')}",
        ],
    ]
    w.table(rows, (1.8, 8.2), bold=(0,))
