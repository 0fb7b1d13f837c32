"""峤岳质量认证集团: cards for people and papers, a scope row per system, evidence by department."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _qiaoyue_departments as departments
from corpus.bodies.templates.a import _qiaoyue_texts as texts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "峤岳质量认证集团有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS+OHSMS", "EMS", "QMS+EMS", "OHSMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer", "special")
STYLE = {"look": "ballot", "dates": "padded", "blank": "—"}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
AUDIT_TYPES = {
    "stage2": "初审（二阶段）",
    "surveillance": "年度监督",
    "recertification": "换证再认证",
    "transfer": "机构转换",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "到场", "remote": "线上", "mixed": "到场与线上结合"}
GRADES = {"major": "严重", "minor": "一般"}
RATED = ("符合", "基本符合", "不符合")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    head = (BODY, f"表号 {audit.world.form_no}-2025")
    w.margins(header_cells=head, page="第#页 共##页", first=False)
    _cover(audit, w)
    w.heading(1, "第一部分  受审核组织登记信息")
    _registered(audit, w)
    w.heading(1, "第二部分  审核任务与范围")
    _task(audit, w)
    w.heading(1, "第三部分  审核组委派")
    _team(audit, w)
    w.heading(1, "第四部分  分部门审核证据")
    departments.all_of(audit, w)
    w.heading(1, "第五部分  不符合及跟踪")
    _nonconformities(audit, w)
    w.heading(1, "第六部分  综合评价与推荐")
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"档案编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    marks = "  ".join(f"{{{'+' if code in audit.systems else '-'}}}{name}" for code, name in NAMES.items())
    w.text(marks, style="center")
    rows: list[Row] = [
        ["受审核组织", w.fact("organization.name")],
        ["审核性质", w.choice("audit_type", AUDIT_TYPES, audit.audit_type, "¶")],
        ["审核组长", w.person(audit.leader)("name")],
        ["实施日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["出具日期", w.fact("report_date")],
    ]
    w.table(rows, (2.6, 7), bold=(0,))
    w.text(
        w.fact("certification_body.name"),
        f"{w.fact('certification_body.address')}",
        f"服务热线 {w.fact('certification_body.phone')}    {w.fact('certification_body.website')}    "
        f"{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()
    w.text("使用说明", style="subtitle")
    for at, text in enumerate(texts.NOTES, 1):
        w.text(f"{at}. {text}", style="plain")
    w.text("审核人员声明", style="subtitle")
    w.text(f"作为{BODY}派出的审核人员，我们声明：", *texts.PLEDGES)
    names = "、".join(w.person(one)("name") for one in audit.team)
    w.text(f"声明人：{names}", style="right")
    w.page()


def _registered(audit: Audit, w: Writer) -> None:
    term = f"{w.fact('organization.licence.valid_from')} 起，至 {w.until('organization.licence.valid_to')}"
    world, since = audit.world, w.fact("organization.established_on")
    called = f"{world.people.contact} {world.phone}"
    rows: list[Row] = [
        ["登记事项", "组织全称", w.fact("organization.name"), "‹", "‹"],
        ["^", "统一社会信用代码", w.fact("organization.uscc"), "设立日期", since],
        ["^", "执照登记机关", w.fact("organization.licence.authority"), "经营期限", term],
        ["^", "注册资本", f"{world.capital}万元", "法定代表人", world.people.legal],
        ["地址", "住所", w.fact("organization.registered_address"), "‹", "‹"],
        ["^", "生产经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["^", "通信（办公）地址", w.fact("organization.office_address"), "邮政编码", world.postcode],
        ["人员", "在册总人数", w.fact("headcount_total"), "缴纳社保人数", w.fact("insured_count")],
        ["^", "认证范围内人数", w.fact("headcount"), "班次", "单班" if world.shifts == 1 else "两班轮换"],
        ["体系", "体系实施日期", w.fact("system_effective_on"), "联系人及电话", called],
        ["^", "关键过程", w.fact("key_processes"), "需确认的过程", w.fact("special_processes")],
        ["^", "外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1, 2, 3.2, 1.9, 2.6), bold=(0, 1, 3))
    w.text(f"组织的主营业务为{w.scope('activity')}，工艺（服务）流程：{'—'.join(world.industry['flow'])}。")
    sites: list[Row] = [["类别", "所在地点", "在该处开展的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([kind, e("address"), e("activity"), e("headcount")])
    w.table(sites, (1.5, 5, 2.6, 0.9), head=1)


def _task(audit: Audit, w: Writer) -> None:
    w.text("2.1 各领域的依据和范围", style="plain")
    rows: list[Row] = [["领域", "依据标准", "等同国际标准", "审核覆盖的产品、服务和活动"]]
    for one in audit.standards:
        e = w.standard(one.system)
        system = w.tag("systems+", one.system, NAMES[one.system]) + e.silent("system")
        rows.append([system, e("number"), e("iso"), w.scope("audit", one.system)])
    w.table(rows, (1.7, 2.1, 2, 4.6), head=1)
    w.text(f"其他依据：受审核组织的体系文件、合同约定，以及{w.laws('criteria')}等法律。")
    w.text("2.2 时间安排", style="plain")
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    period = f"自 {w.fact('audit.covered_from')}¶到 {w.fact('audit.covered_to')}"
    time: list[Row] = [
        ["到场时间", " — ".join(halves), "取证方式", w.choice("audit.mode", MODES, audit.audit.mode, "¶")],
        ["追溯时段", period, "风险级别", w.fact("audit.risk")],
        ["核定人日数", w.fact("audit.person_days"), "其中现场", w.fact("audit.onsite_days")],
    ]
    if audit.audit.reductions:
        time.append(["人日调整说明", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        time.append(["一阶段回顾", _first_stage(audit, w), "‹", "‹"])
    w.table(time, (1.7, 4, 1.5, 3), bold=(0, 2))
    w.text(
        "2.3 计划执行：审核计划经受审核组织确认后实施，未作调整；首、末次会议均由组长主持，签到表随卷归档。"
        "接触的人员、区域和记录未受限制。",
        style="plain",
    )


def _first_stage(audit: Audit, w: Writer) -> str:
    one = audit.stage1
    if one is None:
        return ""
    mode = w.fact("stage1.mode", "现场")
    begun = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
    if one.start == one.end:
        span = f"{begun}～{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
    else:
        span = f"{begun}～{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
    return f"{span}，{mode}进行；当时提出的文件和资源方面的问题，本次到场时逐项核对，已经改正。"


def _team(audit: Audit, w: Writer) -> None:
    for at, member in enumerate(audit.team, 1):
        w.text(f"委派卡 {at}", style="plain")
        w.table(_card(w, member), (1.2, 1.7, 1.2, 1.9, 1.2, 2.4), bold=(0, 2, 4))
    told: list[Row] = [["随行身份", "姓名", "派出单位（部门）"]]
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        told.append([e("role", "向导" if guest.role == "guide" else "观察员"), e("name"), e("from")])
    w.text("随行人员：", style="plain")
    w.table(told, (2, 2, 5), head=1, rules="rows")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在组长带领下见习，不单独承担审核任务，其时间未计入核定人日。")


def _card(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    rows: list[Row] = [
        ["姓名", e("name"), "组内代号", e("label"), "组内分工", e("role", ROLES[member.role])],
        ["资格", e("grade"), "性别", member.sex, "人员来源", member.employer],
    ]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [*rows, ["业务代码", codes, "‹", "‹", "‹", "‹"]]
    rows.append(["注册领域", "注册号", "‹", "业务代码", "到期日", "‹"])
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
        codes = r.each("professional_codes", "、") or w.blank
        rows.append([r("system", NAMES[one.system][:-4]), number, "‹", codes, r("valid_until"), "‹"])
    return rows


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.text(
        f"审核组本次共签发严重不符合 {w.fact('nonconformities.major')} 份、一般不符合 "
        f"{w.fact('nonconformities.minor')} 份，均经受审核组织代表签认。"
    )
    due = "nonconformities.due_date"
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        rows: list[Row] = [
            ["不符合报告", f"第 {item.number} 号{e.silent('number')}", "性质", grade],
            ["责任部门", e("department"), "不满足", f"{e('standard')}¶条款号 {e('clause')}"],
            ["事实陈述", e("description"), "‹", "‹"],
            ["整改要求", f"分析原因并实施纠正措施，{w.fact(due)}前把证据交组长书面验证", "‹", "‹"],
        ]
        w.table(rows, (1.6, 3.6, 1.3, 3.4), bold=(0, 2))
        w.text("", style="plain")
    if audit.previous_nonconformities:
        w.text("上一轮审核遗留不符合的核销情况：", style="plain")
        before: list[Row] = [["核销日期", "不符合内容摘录", "现场复核"]]
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            before.append([e("closed_on"), e("description"), "证据属实，同意核销"])
        w.table(before, (2, 5.6, 2.4), head=1)
    w.text("值得肯定之处：", *texts.STRENGTHS[: w.random.randint(2, 4)], style="plain")
    w.text("后续关注：", *texts.WATCH[: w.random.randint(1, 3)], style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价内容", *RATED]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        marks = ["{+}" + e.silent("value") if one == rating.value else "{-}" for one in RATED]
        rows.append([e("criterion"), *marks])
    w.table(rows, (5.2, 1.5, 1.5, 1.5), head=1)
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    found = f"一般不符合 {minor} 份、严重不符合 {major} 份"
    w.text(
        f"综合各部门证据，{w.fact('organization.name')}（认证范围内{w.fact('headcount')}人）的体系文件适宜，"
        f"运行受控，内部监督机制能够发现并解决问题；本次签发{found}。"
    )
    for one in audit.internal_audits:
        i = w.entry("internal_audits", one)
        day = i("start") + i.silent("end") if one.start == one.end else f"{i('start')}至{i('end')}"
        v = w.entry("management_reviews", audit.management_reviews[0])
        w.text(f"审核前组织已自行完成一轮内审（{day}）和一次由{v('chair')}主持的管理评审（{v('held_on')}）。")
    scopes: list[Row] = [["领域", "建议的证书范围表述"]]
    scopes += [[NAMES[system], w.scope("certificate", system)] for system in audit.systems]
    w.table(scopes, (2.6, 7.4), head=1)
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "同意保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    else:
        options = {
            "recommend": "推荐批准认证",
            "recommend_after_correction": "整改经验证有效后，推荐批准认证",
            "not_recommend": "不推荐",
        }
    w.text("审核组意见（单选）：", style="plain")
    w.text(w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "    "))
    w.text(f"下一次现场审核的最迟日期为 {w.fact('next_audit_by')}，具体时间由本机构另行通知。")
    for at, text in enumerate(texts.AFTER, 1):
        w.text(f"（{at}）{text}", style="plain")
    names = audit.conclusion.signatories
    sign: list[Row] = [
        ["组长（签名）", w.each("conclusion.signatories", names[:1])],
        ["组员（签名）", w.each("conclusion.signatories", names[1:], "  ") or w.blank],
        ["签署日期", w.fact("report_date")],
    ]
    w.table(sign, (2.6, 7.4), bold=(0,))
