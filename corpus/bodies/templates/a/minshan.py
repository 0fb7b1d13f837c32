"""岷山认证: food, energy and HSE; heads by shift, audit time by lines, checklists, a signing page."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Site, TeamMember
from corpus.bodies.templates.a import _minshan_checks as checks
from corpus.bodies.templates.a import _minshan_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "岷山认证技术服务有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "HSE", "FSMS", "HACCP")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "slash", "blank": "/", "styled": False}

TYPE_BOXES = {
    "stage2": "初审第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "其他",
}
SYSTEM_NAMES = {
    "FSMS": "食品安全管理体系",
    "HACCP": "HACCP体系",
    "EnMS": "能源管理体系",
    "HSE": "健康安全环境管理体系",
}
SHORT = {"FSMS": "FSMS", "HACCP": "HACCP", "EnMS": "EnMS", "HSE": "HSE"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
PURPOSES = {
    "stage2": "评价体系实施的符合性和有效性，确定是否推荐认证。",
    "surveillance": "评价体系持续的符合性和有效性，确定是否推荐保持认证。",
    "recertification": "评价体系整体的持续有效性及与认证范围的持续相关性，确定是否推荐再认证。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{audit.world.form_no}  审核报告",), page="第#页/共##页", watermark="受控", first=False
    )
    _cover(audit, w)
    w.heading(1, "A部分  项目信息")
    w.heading(2, "A.1 受审核方")
    _client(audit, w)
    w.heading(2, "A.2 场所、班次与人数")
    _shifts(audit, w)
    w.heading(2, "A.3 审核任务")
    _task(audit, w)
    w.heading(2, "A.4 审核时间计算")
    _time(audit, w)
    w.heading(2, "A.5 审核组")
    _team(audit, w)
    w.heading(1, "B部分  合规信息")
    _legal(audit, w)
    w.heading(1, "C部分  现场检查表")
    checks.write(audit, w)
    w.heading(1, "D部分  审核发现")
    end.findings(audit, w)
    w.heading(1, "E部分  审核结论")
    end.conclusion(audit, w)
    w.page()
    end.signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(w.choice("audit_type", TYPE_BOXES, audit.audit_type), style="center")
    boxes = []
    for code, name in SYSTEM_NAMES.items():
        told = w.tag("systems+", code, name) if code in audit.systems else name
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    days = f"{w.fact('audit.start')}—{w.fact('audit.end')}"
    w.table(
        [
            ["报告编号：", w.fact("number")],
            ["受审核方名称：", w.fact("organization.name")],
            ["认证领域：", "¶".join(boxes)],
            ["现场审核日期：", days],
            ["审核组长：", w.person(audit.leader)("name")],
            ["编制日期：", w.fact("report_date")],
        ],
        (1.6, 4),
        rules="none",
        bold=(0,),
    )
    w.text(
        "本报告仅对审核时抽取的样本及其所反映的体系状况负责，未经认证机构同意不得部分复制。", style="center"
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    licence = f"{w.fact('organization.licence.authority')}；期限：{term}"
    w.table(
        [
            ["统一社会信用代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")],
            ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
            ["通讯（办公）地址", w.fact("organization.office_address"), "邮编", world.postcode],
            ["生产经营地址", w.fact("organization.business_address"), "面积", f"{world.area}m²"],
            ["营业执照", licence, "‹", "‹"],
            ["法人/最高管理者", f"{people.legal}/{people.manager}", "体系负责人", people.representative],
            ["联系人", people.contact, "电话", world.phone],
            ["主要业务", w.scope("activity"), "‹", "‹"],
            ["工艺/服务流程", "→".join(world.industry["flow"]), "‹", "‹"],
            ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
            ["外包过程", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
            ["体系文件实施日期", w.fact("system_effective_on"), "‹", "‹"],
        ],
        (1.8, 3.6, 1.3, 2.2),
        bold=(0, 2),
    )


def _night(audit: Audit, site: Site) -> int:
    """How many work at night at a site."""
    return site.headcount // 3 if audit.world.shifts == 2 and site.activity != "管理和支持过程" else 0


def _shifts(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["场所", "地址", "活动", "白班（人）", "夜班（人）", "小计（人）"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        night = _night(audit, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        split = [str(site.headcount - night), str(night) if night else w.blank]
        rows.append([kind, e("address"), e("activity"), *split, e("headcount")])
    w.table(rows, (0.8, 4, 1.6, 1.1, 1.1, 1.1), head=1)
    hours = "白班8:00～20:00，夜班20:00～次日8:00" if audit.world.shifts == 2 else "常白班8:00～17:30"
    w.text(f"班次：{hours}。", style="plain")
    if any(_night(audit, site) for site in audit.sites):
        w.text("夜班作业内容与白班相同，审核组抽查了夜班运行记录并在交接班时段到现场观察。", style="plain")
    w.text(
        f"在册人数 {w.fact('headcount_total')}；参保人数 {w.fact('insured_count')}；"
        f"体系覆盖有效人数 {w.fact('headcount')}。",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        standards.append(f"{e('number')}{twin} {standard.title}{e.silent('system')}")
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')}—"
    days += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    labels = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
    rows: list[Row] = [
        ["审核目的", PURPOSES[audit.audit_type]],
        ["审核依据", f"{'¶'.join(standards)}¶体系文件、顾客及相关方要求¶法律法规：{w.laws('criteria')}"],
    ]
    for system in audit.systems:
        rows.append([f"{SHORT[system]}审核范围", w.scope("audit", system)])
    for system in audit.systems:
        rows.append([f"{SHORT[system]}申请范围", w.scope("system", system)])
    covered = f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"
    rows += [
        ["审核日期", days],
        ["审核方式", w.choice("audit.mode", labels, audit.audit.mode)],
        ["体系运行审查期间", covered],
    ]
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场")
        told = f"{w.fact('stage1.start')} {hours}{w.silent('stage1.end')}；{how}审核；遗留问题已关闭"
        rows.append(["第一阶段审核", told])
    w.table(rows, (1.7, 7), bold=(0,))


def _time(audit: Audit, w: Writer) -> None:
    when = audit.audit
    days = (when.end - when.start).days + 1 - (0.5 if when.end_half == "am" else 0)
    number = sum(member.qualified for member in audit.team)
    rest = when.person_days - when.onsite_days
    share = round(100 * when.onsite_days / when.person_days)
    reasons = w.each("audit.reductions", when.reductions, "；") if when.reductions else "无"
    off = f"策划和报告编制{rest:g}人日" if rest else "策划和报告编制时间另计"
    w.text(
        f"（1）计算基数：体系覆盖有效人数{w.fact('headcount')}人，风险类别：{w.fact('audit.risk')}；",
        f"（2）减少因素：{reasons}；增加因素：无；",
        f"（3）本次审核人日：{w.fact('audit.person_days')}；",
        f"（4）其中现场{w.fact('audit.onsite_days')}人日＝{number}名审核员×{days:g}天，"
        f"占审核人日的{share}%；{off}；",
        "（5）实习审核员、技术专家、观察员的时间不计入审核人日。",
        style="plain",
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "姓名", "身份", "资格", "注册号（有效期）", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.7, 1.2, 1.1, 1.4, 4.2, 1.4), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}，{e('from')}", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}（{r('valid_until')}）{told}")
    codes = e.each("professional_codes", "、") or w.blank
    return [
        member.label,
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(numbers) or w.blank,
        codes,
    ]


def _legal(audit: Audit, w: Writer) -> None:
    w.heading(2, "B.1 许可与证书")
    rows: list[Row] = [["证照名称", "证照编号", "持有人", "范围", "有效期", "颁发部门"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        span = f"{e('valid_from')}—{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), span, e("authority")])
    if audit.permits:
        w.table(rows, (1.6, 2.2, 1.9, 1.6, 1.8, 1.8), head=1)
    else:
        w.text("经核对，受审核方所从事的活动无行政许可要求。", style="plain")
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"认证证书：{e('system', SYSTEM_NAMES[one.system])}，证书号{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}；证书及标志使用合规。",
            style="plain",
        )
    w.heading(2, "B.2 适用法律法规和标准")
    entry = w.law_entry("compliance")
    w.text(
        f"受审核方识别法律法规{entry('stated_count')}部：{w.laws('compliance', '；', '{}')}。", style="plain"
    )
    told = []
    for cited in audit.standards_cited:
        e = w.entry("standards_cited", cited)
        told.append(f"{e('number')}《{e('title')}》")
    w.text(f"产品/排放/方法标准：{'；'.join(told)}。", style="plain")
