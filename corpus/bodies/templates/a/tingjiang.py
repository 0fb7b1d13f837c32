"""汀濂管理体系认证: a crowded summary grid on a page across, a log by day and hour, findings on cards."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _tingjiang_log as log
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "汀濂管理体系认证中心"
SYSTEMS = ("QMS+EMS+OHSMS", "FSMS+HACCP", "QMS+OHSMS", "EMS", "QMS+ISMS", "EMS+OHSMS")
TYPES = ("surveillance", "stage2", "special", "recertification")
STYLE = {"look": "ballot", "dates": "dots", "blank": "无"}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}
GRANT = {
    "recommend": "推荐注册",
    "recommend_after_correction": "纠正措施有效后推荐注册",
    "not_recommend": "不推荐注册",
}
KEEP = {"maintain": "推荐保持注册", "suspend": "推荐暂停注册", "withdraw": "推荐撤销注册"}


def build(audit: Audit, w: Writer) -> None:
    """The report: the grid, the log, the cards, the result."""
    slots = Slots(w)
    w.margins(header_cells=(BODY, "审核报告", audit.world.form_no), page="— # —", first=False)
    w.section(landscape=True)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号 {w.fact('number')}　　　出具日期 {w.fact('report_date')}", style="center")
    w.heading(1, "一 总览")
    _grid(audit, w, slots)
    w.section(landscape=False, fresh=True)
    w.heading(1, "二 审核组")
    log.team(audit, w)
    w.heading(1, "三 审核日志")
    log.days(audit, w, slots)
    w.heading(1, "四 审核发现卡")
    _cards(audit, w, slots)
    w.heading(1, "五 结果")
    _result(audit, w, slots)


def short(system: str, field: str = "short") -> str:
    """The short name of a system, or another of its words."""
    return str(words("systems")[system][field])


def _grid(audit: Audit, w: Writer, slots: Slots) -> None:
    """The grid: four columns, in each cell several facts, a line each."""
    people, world = audit.world.people, audit.world
    organization = [
        "名称：<o.name>",
        "信用代码：<o.uscc>",
        "成立：<o.established_on>",
        "执照：<l.valid_from>—<l.valid_to:until>",
        "登记机关：<l.authority>",
        f"法人代表：{people.legal}",
    ]
    addresses = [
        "注册地：<o.registered_address>",
        "生产经营地：<o.business_address>",
        f"办公地：<o.office_address>（{world.postcode}）",
        f"联系：{people.contact}，{world.phone}",
    ]
    numbers = [
        "全员：<headcount_total>人",
        "参保：<insured_count>人",
        "体系覆盖：<headcount>人",
        f"班次：{'两班' if world.shifts > 1 else '一班'}",
    ]
    rows: list[Row] = [
        ["组织", "地址和联系", "人数和场所", "任务"],
        [
            slots("¶".join(organization)),
            slots("¶".join(addresses)),
            "¶".join([slots("¶".join(numbers)), *_sites(audit, w)]),
            _task(audit, w, slots),
        ],
    ]
    w.table(rows, (3, 3, 3, 3.2), head=1, repeat=True)
    rows = [
        ["标准", "审核范围", "准则中的法律法规", "证书和前次不符合"],
        [
            "¶".join(_standards(audit, w)),
            "¶".join(
                [
                    *(f"{short(one)}：{w.scope('audit', one)}" for one in audit.systems),
                    f"活动：{w.scope('activity')}",
                ]
            ),
            w.laws("criteria", "；", "{}"),
            "¶".join(_history(audit, w, slots)),
        ],
    ]
    w.table(rows, (3, 3, 3, 3.2), head=1, repeat=True)


def _task(audit: Audit, w: Writer, slots: Slots) -> str:
    lines = [
        f"类型：{w.choice('audit_type', KINDS, audit.audit_type, ' ')}",
        f"目的：{slots.at('purpose', audit.audit_type)}",
        slots("时间：<a.start><a.start_half:half>—<a.end><a.end_half:half>"),
        f"方式：{w.choice('audit.mode', MODES, audit.audit.mode, ' ')}",
        slots("覆盖期：<a.covered_from>—<a.covered_to>"),
        slots("风险级别：<a.risk>"),
        slots("人日：<a.person_days>，现场人日：<a.onsite_days>"),
    ]
    cut = w.each("audit.reductions", audit.audit.reductions, "；")
    lines.append(f"减人日理由：{cut}" if cut else "减人日理由：未减")
    if audit.stage1 and audit.audit_type == "stage2":
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        first = "一阶段：<stage1.start><!stage1.end> <stage1.start_time>—<stage1.end_time>，"
        lines.append(slots(first) + mode)
    return "¶".join(lines)


def _standards(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, short(one.system, "name"))
        own = one.iso == one.number
        twin = e.silent("iso") if own else f" / {e('iso')}" if one.iso else ""
        told.append(f"{name}：{e('number')}{twin}{e.silent('system')}")
    return [*told, "组织的体系文件：手册、程序、作业文件"]


def _sites(audit: Audit, w: Writer) -> list[str]:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}：{e('address')}（{e('activity')}，{e('headcount')}人）")
    return told


def _history(audit: Audit, w: Writer, slots: Slots) -> list[str]:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", short(one.system))
        told.append(f"{name}证书：{e('number')}，{e('issued_on')}发，{e('valid_to')}到期")
    before = "前次不符合：<description>关闭于<closed_on>，<again:措施有效/本次又见同类情况>"
    told += slots.lines("previous_nonconformities", before)
    return told or ["证书：初次申请，尚无", "前次不符合：不涉及"]


def _cards(audit: Audit, w: Writer, slots: Slots) -> None:
    """The nonconformities on cards, two beside each other, and what else was seen on two more."""
    found = audit.nonconformities
    cards = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        lines = [
            f"不符合卡 {e('number')}",
            f"部门：{e('department')}",
            f"依据：{e('standard')}",
            f"条款：{e('clause')}",
            f"级别：{e('grade', GRADES[item.grade])}",
            f"事实：{e('description')}",
            f"确认：{audit.world.people.heads.get(item.department, audit.world.people.representative)}",
        ]
        cards.append("¶".join(lines))
    if len(cards) % 2:
        cards.append("‹")
    rows: list[Row] = [cards[at : at + 2] for at in range(0, len(cards), 2)]
    if rows:
        w.table(rows, (5, 5))
    w.text(
        slots(
            "统计：严重不符合<nonconformities.major>张卡，轻微不符合<nonconformities.minor>张卡；"
            "整改及证据提交截止<nonconformities.due_date>。"
        ),
        style="plain",
    )
    good = "¶".join(["亮点卡", *slots.phrases.some("good", 2)])
    better = "¶".join(["改进卡（不要求回复）", *slots.phrases.some("better", 2)])
    w.table([[good, better]], (5, 5))


def _result(audit: Audit, w: Writer, slots: Slots) -> None:
    ratings = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        ratings.append(f"{e('criterion')}：{e('value')}")
    labels = KEEP if audit.audit_type in {"surveillance", "special"} else GRANT
    scopes = [f"{short(one)}：{w.scope('certificate', one)}" for one in audit.systems]
    summary = slots("<o.name>的体系在抽样范围内得到实施和保持，<headcount>人的日常工作与文件基本一致。")
    rows: list[Row] = [
        ["综述", summary],
        ["分项评价", "¶".join(ratings)],
        ["推荐", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")],
        ["证书范围", "¶".join(scopes)],
        ["下次", slots("最迟：<next_audit_by>¶关注：") + "；".join(slots.phrases.some("watch", 2))],
        ["签名", _signed(audit, w)],
        ["机构", slots("<b.name>¶地址：<b.address>¶电话：<b.phone>¶网址：<b.website>¶邮箱：<b.email>")],
    ]
    w.table(rows, (1.6, 8.6), bold=(0,))
    w.text("抽样有局限，本报告不代替认证决定；报告内容未经本中心同意不对外提供。", style="plain")


def _signed(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.team:
        role = w.person(one)("role", log.ROLES[one.role])
        name = w.each("conclusion.signatories", [one.name])
        lines.append(f"{role}：{name}　　{w.fact('report_date')}")
    return "¶".join(lines)
