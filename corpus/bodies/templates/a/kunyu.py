"""昆嵛: a report printed from an online platform: cards, check lists with columns of boxes, remarks, logs."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _kunyu_checks as checks
from corpus.bodies.templates.a._kunyu_cards import cards, nested, whole
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

BODY = "昆嵛云审认证科技有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "ISMS", "QMS+EMS", "ISMS+ITSMS", "FSMS+HACCP", "QMS+EIMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "dash", "blank": "--"}

KINDS = {
    "stage2": "初次认证二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转换",
    "special": "特殊",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
SITES = {"fixed": "固定场所", "temporary": "临时场所"}
FIRST = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改通过后推荐认证",
    "not_recommend": "不推荐",
}
LATER = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    code = f"{w.random.randrange(16**8):08X}-{w.random.randrange(16**4):04X}"
    w.margins(
        header_cells=("云审作业平台 · 报告导出", f"任务号 {audit.world.plan_no}"),
        footer=(f"校验码 {code}　　导出件与平台数据一致时有效",),
        page="# / ##",
    )
    say = Phrases(w)
    w.text(w.fact("title"), style="title")
    w.text(w.fact("certification_body.name"), style="center")
    _task(audit, w)
    _company(audit, w)
    _team(audit, w)
    w.heading(1, "四、核查清单")
    w.text("“是”表示抽样范围内总体满足；个别不满足的样本列入“五、问题清单”。", style="plain")
    for module in (
        checks.planning,
        checks.compliance,
        checks.people,
        checks.devices,
        checks.operation,
        checks.supply,
        checks.emergency,
        checks.evaluation,
        checks.improvement,
    ):
        module(audit, w, say)
    _problems(audit, w)
    _conclusion(audit, w, say)
    _signed(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    w.heading(1, "一、任务信息")
    boxes = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = (
            e.silent("iso") if standard.iso == standard.number else f" / {e('iso')}" if standard.iso else ""
        )
        code = w.tag("systems+", standard.system, standard.system)
        boxes.append(f"{{+}}{code}{e.silent('system')}　{e('number')}{twin}　{standard.title}")
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')}　→　"
    days += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    rows: list[Row] = [
        *cards(
            [
                ("报告编号", w.fact("number")),
                ("报告日期", w.fact("report_date")),
                ("申请单号", audit.world.application_no),
            ],
            3,
        ),
        whole("审核类型", w.choice("audit_type", KINDS, audit.audit_type), 3),
        whole("认证领域与依据标准", "¶".join(boxes), 3),
        *cards([("审核时间", days), ("审核方式", w.choice("audit.mode", MODES, audit.audit.mode))], 2),
    ]
    rows[-1] = [rows[-1][0], "‹", rows[-1][1]]
    rows += cards(
        [
            ("审核人天", f"{w.fact('audit.person_days')}"),
            ("其中现场人天", f"{w.fact('audit.onsite_days')}"),
            ("风险等级", w.fact("audit.risk")),
        ],
        3,
    )
    covered = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    rows.append(whole("本次审核覆盖的运行期间", covered, 3))
    if audit.audit.reductions:
        rows.append(whole("人天调整说明", w.each("audit.reductions", audit.audit.reductions, "；"), 3))
    if audit.stage1:
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} - {w.fact('stage1.end_time')}"
        span += w.silent("stage1.end")
        rows.append(whole("一阶段", f"{span}，{w.fact('stage1.mode', '现场')}；一阶段问题已在平台回复", 3))
    scopes = [f"[{one}] {w.scope('audit', one)}" for one in audit.systems]
    rows.append(whole("审核范围", "¶".join(scopes), 3))
    others = f"相关法律法规：{w.laws('criteria', '')}¶企业体系文件"
    rows.append(whole("其他审核准则", others, 3))
    w.table(rows, (1, 1, 1))


def _company(audit: Audit, w: Writer) -> None:
    w.heading(1, "二、组织信息")
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        whole("组织名称", w.fact("organization.name"), 4),
        *cards(
            [
                ("统一社会信用代码", w.fact("organization.uscc")),
                ("登记机关", w.fact("organization.licence.authority")),
            ],
            2,
        ),
        *cards([("成立日期", w.fact("organization.established_on")), ("营业期限", term)], 2),
    ]
    for at in (1, 2):
        rows[at] = [rows[at][0], "‹", rows[at][1], "‹"]
    rows += [
        whole("注册地址", w.fact("organization.registered_address"), 4),
        whole("办公地址", w.fact("organization.office_address"), 4),
        whole("生产经营地址", w.fact("organization.business_address"), 4),
    ]
    rows += cards(
        [
            ("法定代表人", people.legal),
            ("最高管理者", people.manager),
            ("管理者代表", people.representative),
            ("联系人／电话", f"{people.contact}／{audit.world.phone}"),
            ("职工总数", w.fact("headcount_total")),
            ("参保人数", w.fact("insured_count")),
            ("体系覆盖人数", w.fact("headcount")),
            ("体系运行起始日", w.fact("system_effective_on")),
        ],
        4,
    )
    rows += [
        whole("业务活动", w.scope("activity"), 4),
        *cards(
            [
                ("关键过程", w.fact("key_processes")),
                ("特殊过程", w.fact("special_processes")),
                ("外包过程", w.fact("outsourced_processes")),
                ("不适用条款", w.fact("exclusions")),
            ],
            4,
        ),
    ]
    inside: list[Row] = [["性质", "地址", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        inside.append([e("kind", SITES[site.kind]), e("address"), e("activity"), e("headcount")])
    sites = Cell(lines_of("场所清单"), nested=nested(w, inside, (1.2, 4, 2, 0.9)))
    rows.append([sites, "‹", "‹", "‹"])
    scopes = [f"[{one}] {w.scope('system', one)}" for one in audit.systems]
    rows.append(whole("企业申报的体系范围", "¶".join(scopes), 4))
    w.table(rows, (1, 1, 1, 1))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "三、审核组")
    for member in audit.team:
        w.table(_member(w, member), (1, 1, 1, 1))
        w.text("", style="plain")
    rows: list[Row] = [["角色", "姓名", "单位／部门"]]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        rows.append([e("role", GUESTS[guest.role]), e("name"), e("from")])
    w.text("随行人员", style="plain")
    w.table(rows, (1, 1.4, 4), head=1)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [
        ("代号", e("label")),
        ("姓名", e("name")),
        ("组内角色", e("role", ROLES[member.role])),
        ("资格", e("grade")),
    ]
    rows = cards(head, 4)
    if not member.registrations:
        rows.append(whole("专业代码", e.each("professional_codes", "，"), 4))
        return rows
    inside: list[Row] = [["领域", "注册号", "有效期至", "专业代码"]]
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "，") or w.blank
        inside.append([r("system") + r.silent("grade"), r("number"), r("valid_until"), codes])
    last = "".join(e.silent_each("professional_codes"))
    title = f"注册信息{last}"
    rows.append([Cell(lines_of(title), nested=nested(w, inside, (1, 2.4, 1.6, 1.6))), "‹", "‹", "‹"])
    return rows


def _problems(audit: Audit, w: Writer) -> None:
    w.heading(1, "五、问题清单")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows: list[Row] = list(cards([("严重不符合", f"{major} 项"), ("轻微不符合", f"{minor} 项")], 2))
    if audit.nonconformities.items:
        rows.append(whole("整改资料上传截止日", w.fact("nonconformities.due_date"), 2))
    w.table(rows, (1, 1))
    for item in audit.nonconformities.items:
        w.text("", style="plain")
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade)
        fields = [
            ("问题编号", f"{item.number}{e.silent('number')}"),
            ("责任部门", e("department")),
            ("标准／条款", f"{e('standard')}¶{e('clause')}"),
            ("级别", grade),
        ]
        rows = [*cards(fields, 4), whole("问题描述", e("description"), 4)]
        rows.append(
            whole("企业确认", f"{{+}}无异议　{{-}}有异议（{audit.world.people.representative}在线确认）", 4)
        )
        w.table(rows, (0.8, 1, 1.6, 1.4))


def _conclusion(audit: Audit, w: Writer, say: Phrases) -> None:
    w.heading(1, "六、评价与推荐")
    rows: list[Row] = [["评价项", "符合", "基本符合", "不符合"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = []
        for value in ("符合", "基本符合", "不符合"):
            boxes.append("{+}" + e.silent("value") if value == rating.value else "{-}")
        rows.append([e("criterion"), *boxes])
    w.table(rows, (4, 1, 1.2, 1), head=1)
    w.text("", style="plain")
    labels = LATER if audit.audit_type == "surveillance" else FIRST
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    scopes = [f"[{one}] {w.scope('certificate', one)}" for one in audit.systems]
    major = audit.nonconformities.major
    majors = f"严重不符合 {w.fact('nonconformities.major')} 项" if major else "无严重不符合"
    summary = (
        f"{w.fact('organization.name')}的管理体系在所审核的期间内运行有效，"
        f"审核覆盖 {w.fact('headcount')} 人、全部部门和场所；"
        f"发现轻微不符合 {w.fact('nonconformities.minor')} 项，"
        f"{majors}。"
    )
    w.table(
        [
            whole("综合评语", summary, 2),
            whole("做得好的方面", "¶".join(say.some("strong", 2)), 2),
            whole("改进建议（不要求书面回复）", "¶".join(say.some("watch", 2)), 2),
            whole("推荐意见", told, 2),
            whole("建议的证书范围", "¶".join(scopes), 2),
            *cards(
                [("下次审核最迟日期", w.fact("next_audit_by")), ("下次审核关注", "本次问题的整改效果")], 2
            ),
        ],
        (1, 1),
    )


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(1, "七、提交记录")
    rows: list[Row] = [["节点", "操作人", "日期", "状态"]]
    for name in audit.conclusion.signatories:
        node = "组长提交" if name == audit.leader.name else "组员确认"
        signed = w.each("conclusion.signatories", [name])
        rows.append([node, signed, w.fact("report_date"), "电子签名有效"])
    rows.append(["认证决定", "平台分配", "待办", "未开始"])
    w.table(rows, (1.2, 1.4, 1.6, 1.6), head=1)
    w.text(
        f"报告由{w.fact('certification_body.name')}出具，地址：{w.fact('certification_body.address')}；"
        f"客服电话 {w.fact('certification_body.phone')}，网址 {w.fact('certification_body.website')}。",
        "审核为抽样活动，未列入问题清单的事项不代表不存在问题。对报告有异议的，可在平台“申诉投诉”栏目提出。",
        style="plain",
    )
