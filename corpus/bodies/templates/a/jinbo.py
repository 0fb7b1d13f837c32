"""锦泊认证: a common Word report: cover, basic information, plan, clauses in three columns, annexes."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a import _jinbo_annexes as annexes
from corpus.bodies.templates.a import _jinbo_clauses as clauses
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "锦泊国际认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "EMS", "OHSMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "/"}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "转机构",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FOUR = (1.7, 3.3, 1.7, 3.3)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(BODY,), footer=(f"{audit.world.form_no}  B/2",), page="第#页 共##页")
    _cover(audit, w)
    _statement(w)
    w.heading(1, "一、受审核方基本信息")
    _organization(audit, w)
    w.heading(1, "二、审核信息")
    _task(audit, w)
    w.heading(1, "三、审核组成员")
    _team(audit, w)
    w.heading(1, "四、审核计划实施情况")
    _plan(audit, w)
    w.heading(1, "五、审核证据及发现")
    clauses.all_of(audit, w)
    w.heading(1, "六、不符合项")
    annexes.nonconformities(audit, w)
    w.heading(1, "七、审核结论")
    annexes.conclusion(audit, w)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    boxes = []
    for one, name in NAMES.items():
        told = w.tag("systems+", one, name) if one in audit.systems else name
        boxes.append(f"{{{'+' if one in audit.systems else '-'}}}{told}")
    w.text("  ".join(boxes), style="center")
    w.text("", "", "", style="plain")
    w.table(
        [
            ["受审核方：", w.fact("organization.name")],
            ["审核类型：", w.fact("audit_type", KINDS[audit.audit_type])],
            ["审核日期：", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
            ["审核组长：", w.person(audit.leader)("name")],
            ["报告日期：", w.fact("report_date")],
        ],
        (2, 6),
        rules="rows",
    )
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    phone = w.fact("certification_body.phone")
    w.text(f"电话：{phone}    网址：{w.fact('certification_body.website')}", style="center")
    w.page()


def _statement(w: Writer) -> None:
    w.text("声  明", style="subtitle")
    w.text(
        "1. 审核是基于对可获得信息的抽样过程，因此存在一定的不确定性，未发现不符合不等于不存在不符合。",
        "2. 审核组的推荐意见不代表最终的认证决定，是否批准认证以本公司认证决定的结果为准。",
        "3. 本报告所有权属于本公司，未经受审核方同意不向第三方提供，法律法规和认可要求另有规定的除外。",
        "4. 受审核方对审核过程或结论有异议的，可在收到报告后10个工作日内向本公司提出申诉、投诉，"
        f"邮箱{w.fact('certification_body.email')}。",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    heads = (
        f"企业总人数：{w.fact('headcount_total')}人；体系覆盖人数：{w.fact('headcount')}人；"
        f"社保缴纳人数：{w.fact('insured_count')}人"
    )
    sites = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{at}）{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    flow = "→".join(world.industry["flow"])
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["联系人", people.contact, "联系电话", world.phone],
        ["人数", heads, "‹", "‹"],
        ["班次", "两班" if world.shifts == 2 else "单班（白班）", "注册资本", f"{world.capital}万元"],
        ["主要产品/服务", w.scope("activity"), "‹", "‹"],
        ["工艺/服务流程", flow, "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "体系运行日期", w.fact("system_effective_on")],
        ["不适用条款", w.fact("exclusions"), "‹", "‹"],
        ["场所", "¶".join(sites), "‹", "‹"],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    if audit.permits:
        w.text("相关资质/行政许可：", style="plain")
        listed: list[Row] = [["资质名称", "证书编号", "许可范围", "有效期至", "发证机关"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            end = e("valid_to") if one.valid_to else e("valid_to", "长期")
            listed.append([e("kind"), e("number"), e("scope"), end, e("authority")])
        w.table(listed, (2, 2.6, 2, 1.8, 2), head=1)


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" idt {e('iso')}" if standard.iso else ""
        standards.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    scopes = [f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems]
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
    span += f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    time = f"{w.fact('audit.person_days')}人日（现场{w.fact('audit.onsite_days')}人日）"
    modes = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
    rows: list[Row] = [
        ["审核目的", PURPOSES[audit.audit_type], "‹", "‹"],
        [
            "审核准则",
            "¶".join([*standards, "受审核方管理体系文件", f"适用的法律法规：{w.laws('criteria')}"]),
            "‹",
            "‹",
        ],
        ["审核范围", "¶".join(scopes), "‹", "‹"],
        ["审核时间", span, "‹", "‹"],
        ["审核人日", time, "风险等级", w.fact("audit.risk")],
        ["审核方式", w.choice("audit.mode", modes, audit.audit.mode, " "), "审核覆盖期间", covered],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        told = f"{day}{w.silent('stage1.end')}，{mode}审核，提出的问题已整改，具备二阶段审核条件。"
        rows.append(["一阶段审核", told, "‹", "‹"])
    if audit.certificates:
        held = []
        for one in audit.certificates:
            e = w.entry("certificates", one)
            held.append(
                f"{e('system', NAMES[one.system])}：证书号{e('number')}，"
                f"发证日期{e('issued_on')}，有效期至{e('valid_to')}"
            )
        rows.append(["现有证书", "¶".join(held), "‹", "‹"])
    w.table(rows, FOUR, bold=(0, 2))


PURPOSES = {
    "stage2": "评价受审核方管理体系的实施情况，包括有效性，确定能否推荐认证注册。",
    "surveillance": "验证获证组织的管理体系是否持续满足审核准则的要求，确定能否保持认证注册资格。",
    "recertification": "评价管理体系作为一个整体的持续符合性和有效性，确定能否推荐再认证注册。",
    "transfer": "确认受审核方的管理体系持续有效运行，确定能否接受认证转换。",
}


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "性别", "组内职务", "资格", "注册证书号", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + silent)
        codes = e.each("professional_codes", "、") or w.blank
        role = e("role", ROLES[member.role])
        told = "¶".join(numbers) or w.blank
        rows.append([e("label"), e("name"), member.sex, role, e("grade"), told, codes])
    w.table(rows, (0.7, 1.1, 0.7, 1.2, 1.5, 3.1, 1.4), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员在组长指导下参加审核，不独立承担审核任务，不计入审核人日。", style="plain")


def _plan(audit: Audit, w: Writer) -> None:
    world, when = audit.world, audit.audit
    halves = [(day, half) for day in days_of(when.start, when.end) for half in ("上午", "下午")]
    if when.end_half == "am":
        halves = halves[:-1]
    units = ["管理层", *world.departments]
    rows: list[Row] = [["序号", "时间", "受审核部门", "主要条款", "审核员", "审核结果"]]
    letters = [LETTERS[one] for one in audit.systems]
    for at, unit in enumerate(units):
        day, half = halves[at * len(halves) // len(units)]
        count = sum(item.department == unit for item in audit.nonconformities.items)
        found = f"开具不符合项{count}项" if count else "未发现不符合"
        told = "¶".join(f"{one}：{clauses.stock()['plan'][at][one]}" for one in letters)
        if "8.3" in audit.exclusions:
            told = told.replace(" 8.3 ", " ")
        rows.append([str(at + 1), f"{_short(day)}¶{half}", unit, told, _by(audit.team, at), found])
    w.table(rows, (0.7, 1.4, 1.5, 4, 1.2, 1.8), head=1)
    w.text(
        f"首次会议于审核首日{halves[0][1]}召开，末次会议于审核最后一日{halves[-1][1]}召开，{world.people.manager}及各部门负责人"
        "参加。审核按计划完成，未发生影响审核结论的变更，未出现分歧意见。"
    )


def _short(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _by(team: list[TeamMember], at: int) -> str:
    """The leader with the others by turns."""
    others = [member.label for member in team if member.role != "leader"]
    return f"A {others[at % len(others)]}" if others else "A"
