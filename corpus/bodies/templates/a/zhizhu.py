"""芷渚评审: a record by departments, clause by clause, facts in evidence cells; the rest in lists."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a import _zhizhu_departments as departments
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "芷渚环境安全与能源评审有限公司"
SYSTEMS = (
    "EMS+OHSMS",
    "EnMS",
    "HSE",
    "EMS",
    "HSE+EMS+OHSMS",
    "OHSMS",
    "EMS+OHSMS+EnMS",
)
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "—", "styled": False}

TYPE_NAMES = {
    "stage2": "初审二阶段",
    "surveillance": "年度监督",
    "recertification": "复评换证",
    "special": "专项（特殊）审核",
}
NAMES = {
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "HSE": "健康、安全与环境管理体系",
}
LETTERS = {"EMS": "E", "OHSMS": "O", "EnMS": "En", "HSE": "H"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
WEEK = "一二三四五六日"
MORNINGS = (
    "首次会议，巡视厂区（办公区），管理层",
    "接前一日，安环部、设备部",
    "抽样补充，技术部、销售部",
    "遗留问题核对",
)
AFTERNOONS = ("综合部、质量部", "采购部及作业现场", "夜班交接班观察、仓储", "补充取证")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}  审核记录与报告",), footer=(f"表号 {audit.world.form_no}",), page="#/##")
    _head(audit, w)
    w.heading(1, "第一部分  任务与到场")
    _task(audit, w)
    _visits(audit, w)
    _crew(audit, w)
    w.heading(1, "第二部分  受审核方素描")
    _company(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "第三部分  分部门审核记录")
    departments.all_of(audit, w)
    w.section(fresh=True)
    w.heading(1, "第四部分  不符合及其跟踪")
    _findings(audit, w)
    w.heading(1, "第五部分  汇总意见")
    _opinion(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    day = FORMS["spaced"](audit.report_date)
    w.text("（附分部门审核记录）", style="subtitle")
    w.text(
        f"〔{w.fact('number')}〕  {w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"{w.fact('organization.name')}",
        f"{w.fact('certification_body.name')} 编  {w.fact('report_date', day)}",
        style="center",
    )
    w.text(
        "填写说明：记录须写明所见之人、物、时间与记录编号；空格一律划“—”；不得以“符合要求”代替证据。",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> None:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" idt {e('iso')}" if standard.iso else ""
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        letter = LETTERS[standard.system]
        told.append(f"{name}（以下记作{letter}）执行{e('number')}{twin}{e.silent('system')}")
    w.text(f"受托对下列体系实施审核：{'；'.join(told)}。")
    parts = "；".join(f"{LETTERS[one]}——{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"审核所及的范围，{parts}。")
    w.text(
        f"判定依据除标准和受审核方的文件外，还有{w.laws('criteria')}以及地方的相应规定。"
        f"取证追溯的时段自{w.fact('audit.covered_from')}起，止于{w.fact('audit.covered_to')}。"
    )


def _visits(audit: Audit, w: Writer) -> None:
    first = audit.stage1
    if first:
        w.text(
            f"（一）头一次到场是一阶段：{w.fact('stage1.start')}，{w.fact('stage1.start_time')}到、"
            f"{w.fact('stage1.end_time')}离，当日完成，"
            f"人在{w.fact('stage1.mode', '现场')}。{w.silent('stage1.end')}"
            "那一次看了文件、厂界和主要设施，留下两条提示，均在二阶段之前处理完毕。"
        )
        w.text("（二）第二次到场即本次，逐日安排如下：")
    else:
        w.text("本次到场逐日安排如下：")
    days = list(days_of(audit.audit.start, audit.audit.end)) or [audit.audit.start]
    for at, day in enumerate(days):
        w.text(_day(audit, w, day, at, len(days)), style="plain")
    w.text(_time(audit, w))


def _day(audit: Audit, w: Writer, day: date, at: int, count: int) -> str:
    last = at == count - 1
    text = f"{day.month}月{day.day}日"
    if at == 0:
        text = w.fact("audit.start") + w.silent("audit.start_half")
        text += w.silent("audit.end") if last else ""
    elif last:
        text = w.fact("audit.end", text)
    line = f"第{at + 1}天 {text}（周{WEEK[day.weekday()]}） 上午：{MORNINGS[min(at, 3)]}"
    if last and audit.audit.end_half == "am":
        return f"{line}，末次会议。午后不再安排。{w.silent('audit.end_half')}"
    close = f"，末次会议{w.silent('audit.end_half')}" if last else ""
    return f"{line}； 下午：{AFTERNOONS[min(at, 3)]}{close}。"


def _time(audit: Audit, w: Writer) -> str:
    when = audit.audit
    whole = (when.end - when.start).days + 1
    crew = sum(member.qualified for member in audit.team)
    product = f"（{crew}人×{whole}天）" if crew * whole == when.onsite_days else ""
    rest = "，其余用于准备和编写" if when.person_days > when.onsite_days else ""
    text = (
        f"时间账：核定{w.fact('audit.person_days')}人天，{w.fact('audit.mode', '现场')}取证占"
        f"{w.fact('audit.onsite_days')}人天{product}{rest}；按{w.fact('audit.risk')}风险档查表。"
    )
    if when.reductions:
        text += f"查表数已打折扣，缘由是{w.each('audit.reductions', when.reductions, '；')}。"
    else:
        text += "查表数未作增减。"
    trainees = [member for member in audit.team if member.trainee]
    if trainees:
        text += f"实习人员{'、'.join(w.person(one)('name') for one in trainees)}随组学习，不占上述人天。"
    return text


def _crew(audit: Audit, w: Writer) -> None:
    w.text("到场人员：", style="plain")
    for member in audit.team:
        w.text(_member(w, member), style="plain")
    guides = [_guest(w, one.name) for one in audit.attendants]
    w.text(f"受审核方与本机构另有人随行：{'；'.join(guides)}。随行人员未回答应由被审核人回答的问题。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    head = f"{e('label')}. {e('name')}，{e('role', ROLES[member.role])}，{e('grade')}"
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        number = f"{r('number')}{r.silent('system')}{r.silent('grade')}"
        codes = r.each("professional_codes", "、")
        codes = f"，小类{codes}" if codes else ""
        told.append(f"{LETTERS[one.system]}证{number}（{r('valid_until')}止{codes}）")
    if told:
        return f"{head}；{'；'.join(told)}{e.silent_each('professional_codes')}"
    return f"{head}；熟悉小类{e.each('professional_codes', '、')}，不做判定"


def _guest(w: Writer, name: str) -> str:
    guest = next(one for one in w.audit.attendants if one.name == name)
    e = w.same("attendants", guest.name, guest)
    role = e("role", "向导") if guest.role == "guide" else e("role", "观察员")
    return f"{e('from')}的{e('name')}任{role}"


def _company(audit: Audit, w: Writer) -> None:
    w.text(
        f"{w.fact('organization.name')}（信用代码{w.fact('organization.uscc')}）{w.fact('organization.established_on')}成立，"
        f"法定代表人{audit.world.people.legal}，执照由{w.fact('organization.licence.authority')}颁发，营业期限"
        f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}。"
        f"执照上的住所是{w.fact('organization.registered_address')}，办公在{w.fact('organization.office_address')}，"
        f"生产经营在{w.fact('organization.business_address')}。"
    )
    sites = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{s('address')}（{kind}，{s('activity')}，{s('headcount')}人）")
    w.text(
        f"做什么：{w.scope('activity')}。在哪里做：{'；'.join(sites)}。多少人：在册{w.fact('headcount_total')}人，"
        f"参加社会保险{w.fact('insured_count')}人，体系范围内有效人数{w.fact('headcount')}人，"
        f"{'单班' if audit.world.shifts == 1 else '两班'}作业。"
    )
    flow = "→".join(audit.world.industry["flow"])
    w.text(
        f"怎么做：{flow}。关键过程为{w.fact('key_processes')}；特殊过程为{w.fact('special_processes')}；"
        f"外包过程为{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。"
    )
    for at, permit in enumerate(audit.permits, 1):
        p = w.entry("permits", permit)
        w.text(
            f"证照{at}：{p('kind')}，编号{p('number')}，持有人{p('holder')}，内容为{p('scope')}，{p('authority')}发，"
            f"{p('valid_from')}至{p('valid_to')}有效。",
            style="plain",
        )
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(
            f"{c('system', NAMES[one.system])}{c('number')}（{c('issued_on')}发，到{c('valid_to')}止）"
        )
    if held:
        w.text(f"手里的认证证书：{'；'.join(held)}。标志使用于投标文件，未见误用。")


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    if not found.items:
        w.text(
            f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。"
        )
        return
    w.text(
        f"三方（组长、受审核部门、管理者代表）当面确认的不符合：轻微{w.fact('nonconformities.minor')}项，"
        f"严重{w.fact('nonconformities.major')}项。逐条照录："
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"【{item.number}】{e.silent('number')}{e('description')}——{e('department')}认可；与{e('standard')}的"
            f"{e('clause')}条不合，{grade}。",
            style="plain",
        )
    w.text(
        f"原因分析与纠正措施的材料须于{w.fact('nonconformities.due_date')}前寄达组长，逾期按本机构规则处理"
        "（规则所称的三个月是严重不符合的上限，与此处无关）。验证采用书面方式，效果留待下次到场时复看。"
    )


def _opinion(audit: Audit, w: Writer) -> None:
    marks = {"符合": "√", "基本符合": "△", "不符合": "×"}
    line = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        line.append(f"{e('criterion')}　{marks.get(rating.value, '')}{e('value')}")
    half = (len(line) + 1) // 2
    rows: list[Row] = []
    for at in range(half):
        rows.append([line[at], line[at + half] if at + half < len(line) else w.blank])
    w.table(rows, (5, 5), rules="rows")
    told = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "在不符合纠正并经验证后推荐认证注册",
        "maintain": "保持认证注册资格",
    }
    choice = audit.conclusion.recommendation or ""
    w.text(
        f"合议：{w.fact('organization.name')}的体系在{w.fact('headcount')}人的范围内得到执行，证据见第三部分，"
        f"轻微不符合{w.fact('nonconformities.minor')}项不影响总体判断。组内一致意见："
        f"{w.fact('conclusion.recommendation', told[choice])}。"
    )
    for at, system in enumerate(audit.systems, 1):
        w.text(f"{at}、{LETTERS[system]}证书拟写：{w.scope('certificate', system)}。", style="plain")
    w.text(
        f"再来的日子：最迟{w.fact('next_audit_by')}。届时先看本次不符合的效果，再看变更；"
        "如遇事故、投诉或主管部门通报，本机构可在三十日内提前到场。"
    )
    rows = [["签名", "身份", "签署日"]]
    for name in audit.conclusion.signatories:
        role = next((one.role for one in audit.team if one.name == name), "member")
        signed = w.each("conclusion.signatories", [name])
        rows.append([signed, ROLES[role], w.fact("report_date")])
    w.table(rows, (4, 3, 3), head=1, rules="three")
    w.box(
        f"{w.fact('certification_body.name')}¶通讯处：{w.fact('certification_body.address')}¶"
        f"总机{w.fact('certification_body.phone')}　{w.fact('certification_body.website')}¶"
        f"来信：{w.fact('certification_body.email')}",
        11,
        3,
        left=2,
    )
