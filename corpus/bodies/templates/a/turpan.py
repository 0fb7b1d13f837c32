"""吐峪交河: a report of numbered record sheets bound together, each with client, report number and days."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates import plans
from corpus.bodies.templates.a import _turpan_end as end
from corpus.bodies.templates.a import _turpan_registers as registers
from corpus.bodies.templates.a import _turpan_samples as samples
from corpus.bodies.templates.a._turpan_form import LETTERS, NAMES, ROLES, SHEETS, Sheets
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "吐峪交河认证服务有限公司"
SYSTEMS = ("QMS+EMS", "QMS+EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "dash", "blank": "/", "styled": False}

KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "转换认证",
}
AIMS = {
    "stage2": "评价管理体系的实施情况和有效性，确定是否推荐认证。",
    "surveillance": "评价获证后管理体系的持续符合性和有效性，确定是否推荐保持认证。",
    "recertification": "评价认证周期内管理体系的整体有效性，确定是否推荐再认证。",
    "transfer": "评价转入时管理体系的符合性和有效性，确定是否推荐换发本机构证书。",
}


def build(audit: Audit, w: Writer) -> None:
    """The sheets in the order of their numbers."""
    w.margins(
        header_cells=(BODY, "审核记录（合订）", f"文件编号：{audit.world.form_no}"), page="第 # 页/共 ## 页"
    )
    s = Sheets(audit, w)
    _cover(s)
    _task(s)
    _days(s)
    _meetings(s)
    _company(s)
    samples.leaders(s)
    samples.laws(s)
    samples.operation(s)
    registers.partners(s)
    registers.devices(s)
    registers.people(s)
    end.nonconformities(s)
    end.conclusion(s)


def _cover(s: Sheets) -> None:
    audit, w = s.audit, s.w
    leader = w.person(audit.leader)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.table(
        [
            ["报告编号", w.fact("number")],
            ["受审核方", w.fact("organization.name")],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
            ["认证领域", "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
            ["审核组长", leader("name") + leader.silent("role")],
            ["报告日期", w.fact("report_date")],
        ],
        (2, 7),
        bold=(0,),
    )
    w.text("合订记录表清单", style="center")
    codes = list(SHEETS)
    rows: list[Row] = [["表号", "记录表名称", "表号", "记录表名称"]]
    rows += [
        [left, SHEETS[left], right, SHEETS[right]] for left, right in zip(codes[:6], codes[6:], strict=True)
    ]
    w.table(rows, (1, 4, 1, 4), head=1)
    at = "certification_body."
    w.text(f"机构地址：{w.fact(at + 'address')}", f"电话：{w.fact(at + 'phone')}", style="plain")
    w.text(f"网址：{w.fact(at + 'website')}  邮箱：{w.fact(at + 'email')}", style="plain")


def _task(s: Sheets) -> None:
    audit, w, when = s.audit, s.w, s.audit.audit
    s.begin("R-01")
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e('number')} / {e('iso')} {one.title}{e.silent('system')}")
    scopes = [f"{LETTERS[code]}：{w.scope('audit', code)}" for code in audit.systems]
    times = [f"{w.fact(f'audit.{name}')} {w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}, when.mode)
    days = f"{w.fact('audit.person_days')} 人日", f"{w.fact('audit.onsite_days')} 人日"
    covered = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["任务编号", audit.world.plan_no, "申请编号", audit.world.application_no],
        ["审核目的", AIMS[audit.audit_type], "‹", "‹"],
        ["审核准则", "¶".join(standards), "‹", "‹"],
        ["适用法律", f"{w.laws('criteria', '；')}；受审核方体系文件", "‹", "‹"],
        ["审核范围", "¶".join(scopes), "‹", "‹"],
        ["现场时间", f"{times[0]} 至 {times[1]}", "审核方式", mode],
        ["总人日", days[0], "现场人日", days[1]],
        ["覆盖期间", covered, "风险等级", w.fact("audit.risk")],
        ["人日核减理由", w.each("audit.reductions", when.reductions, "；") or w.blank, "‹", "‹"],
    ]
    if audit.stage1:
        clock = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        first = f"{w.fact('stage1.start')} {clock}{w.silent('stage1.end')}"
        rows.append(["一阶段审核", first, "一阶段方式", w.fact("stage1.mode", "现场")])
    w.table(rows, (1.6, 4.4, 1.4, 2.8), bold=(0, 2))
    _team(s)


def _team(s: Sheets) -> None:
    audit, w = s.audit, s.w
    w.text("审核组构成", style="plain")
    head = ["代号", "姓名", "组内身份", "资格", "领域", "注册号", "注册有效期至", "专业代码"]
    rows: list[Row] = [head]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, w.blank, e.each("professional_codes")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes") or w.blank
            codes += "" if at else e.silent_each("professional_codes")
            area = r("system", one.system) + r.silent("grade")
            rows.append([*(["^"] * 4 if at else first), area, r("number"), r("valid_until"), codes])
    w.table(rows, (0.8, 1.4, 1.4, 1.6, 1.2, 3, 2, 1.6), head=1, repeat=True)
    w.text(
        "公正性承诺：本人与受审核方无利益关系，未向其提供过咨询，遵守保密规定，客观公正地实施审核。",
        style="plain",
    )
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"承诺人签名：{names}", style="plain")


def _days(s: Sheets) -> None:
    audit, w, names = s.audit, s.w, s.audit.world.departments
    s.begin("R-02")
    away = [("项目现场", "现场运行控制、应急")] if any(one.kind == "temporary" for one in audit.sites) else []
    tracks: list[list[plans.Step]] = [
        [
            ("管理层", "环境与相关方、方针目标、风险和机遇、管理评审"),
            (names[0], "人员、能力、文件和记录、内部审核"),
            (names[-1], "法律法规、合规性评价、环境与安全运行"),
            (names[4], "外部提供过程"),
        ],
        [
            (names[2], "运行策划和控制"),
            *away,
            (names[1], "监视测量、放行、不合格控制"),
            (f"{names[3]}、{names[6]}", "技术文件、设备设施、测量资源"),
            (names[5], "合同、顾客沟通、满意度"),
        ],
    ]
    when, crews = plans.halves(audit), plans.groups(audit)
    parts = [_spread(track, len(when)) for track in tracks]
    rows: list[Row] = [["日期", "上/下午", "组别", "受审核部门", "审核内容", "审核员"]]
    for at, (day, half) in enumerate(when):
        for group, crew, part in zip("一二", crews, parts, strict=True):
            letters = "".join(member.label for member in crew)
            for place, what in part[at]:
                told = "上午" if half == "am" else "下午"
                rows.append([f"{day:%m-%d}", told, group, place, what, letters])
    w.table(rows, (1.2, 1.2, 0.9, 2.2, 4.6, 1.1), head=1, repeat=True)
    w.text("注：首次会议安排在第一个半天开始时，末次会议安排在最后一个半天结束前。", style="plain")


def _spread(steps: list[plans.Step], number: int) -> list[list[plans.Step]]:
    """Steps put into so many half days; where there are more half days a step takes several."""
    if number <= len(steps):
        return plans.shared(steps, number)
    found: list[list[plans.Step]] = []
    for at in range(number):
        place, what = steps[at * len(steps) // number]
        begun = at > 0 and (at - 1) * len(steps) // number == at * len(steps) // number
        found.append([(f"{place}（续）" if begun else place, what)])
    return found


def _meetings(s: Sheets) -> None:
    audit, w, people = s.audit, s.w, s.audit.world.people
    s.begin("R-03")
    leader = w.person(audit.leader)("name")
    rows: list[Row] = [
        ["会议", "日期", "地点", "主持人"],
        ["首次会议", w.fact("audit.start"), "公司会议室", leader],
        ["末次会议", w.fact("audit.end"), "公司会议室", w.person(audit.leader)("name")],
    ]
    w.table(rows, (2, 3, 3, 2), head=1)
    rows = [["序号", "姓名", "单位/部门", "职务", "首次会议", "末次会议"]]
    present = [(people.manager, "管理层", "总经理"), (people.representative, "管理层", "管理者代表")]
    present += [(name, department, "负责人") for department, name in people.heads.items()]
    guests = {guest.name: guest for guest in audit.attendants}
    for name, place, office in present:
        told, where = name, place
        if guest := guests.pop(name, None):
            a = w.same("attendants", guest.name, guest)
            told, where = a("name"), a("from")
            office = f"{office}（{a('role', '向导')}）"
        rows.append([str(len(rows)), told, where, office, "√", "√"])
    for member in audit.team:
        e = w.person(member)
        rows.append([str(len(rows)), e("name"), "审核组", e("role", ROLES[member.role]), "√", "√"])
    for guest in guests.values():
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([str(len(rows)), a("name"), a("from"), role, "√", "√"])
    w.table(rows, (0.8, 1.8, 3, 2.4, 1.2, 1.2), head=1, repeat=True)
    w.text(
        "会议情况：首次会议确认了审核计划、抽样方法和沟通方式；末次会议通报了审核发现和结论，受审核方无异议。"
    )


def _company(s: Sheets) -> None:
    audit, w, world = s.audit, s.w, s.audit.world
    s.begin("R-04")
    at, same = "organization.", "{+}一致 {-}不一致"
    term = f"{w.fact(at + 'licence.valid_from')} 至 {w.until(at + 'licence.valid_to')}"
    scopes = "¶".join(f"{LETTERS[code]}：{w.scope('system', code)}" for code in audit.systems)
    rows: list[Row] = [["信息项目", "现场确认内容", "与申请信息比较"]]
    told = [
        ("统一社会信用代码", w.fact(at + "uscc")),
        ("成立日期", w.fact(at + "established_on")),
        ("营业期限", term),
        ("登记机关", w.fact(at + "licence.authority")),
        ("注册地址", w.fact(at + "registered_address")),
        ("办公地址", w.fact(at + "office_address")),
        ("生产/服务地址", w.fact(at + "business_address")),
        ("法定代表人", world.people.legal),
        ("联系人及电话", f"{world.people.contact} {world.phone}"),
        ("员工总数", w.fact("headcount_total")),
        ("社保人数", w.fact("insured_count")),
        ("体系覆盖人数", w.fact("headcount")),
        ("班次", "单班" if world.shifts == 1 else "两班"),
        ("体系实施日期", w.fact("system_effective_on")),
        ("经营活动", w.scope("activity")),
        ("体系文件规定的范围", scopes),
        ("不适用条款", w.fact("exclusions")),
        ("过程流程", "→".join(world.industry["flow"])),
        ("关键过程", w.fact("key_processes")),
        ("特殊过程", w.fact("special_processes")),
        ("外包过程", w.fact("outsourced_processes")),
        (
            "主要设备",
            "、".join(f"{name} {model}×{number}" for name, model, number in world.equipment) or "无",
        ),
    ]
    rows += [[what, value, same] for what, value in told]
    w.table(rows, (2.2, 5.8, 2.2), head=1, repeat=True, bold=(0,))
    _held(s)
    w.text(f"受审核方确认人：{world.people.representative}", style="plain")


def _held(s: Sheets) -> None:
    """Sites, permits and certificates."""
    audit, w = s.audit, s.w
    found = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        found.append([e("address"), kind, e("activity"), e("headcount")])
    s.listed("场所确认", ["地址", "固定/临时", "活动", "人数"], found, (4.6, 1.4, 2.6, 1.2))
    found = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told = [e("kind"), e("number"), e("holder"), e("scope")]
        found.append([*told, f"{e('valid_from')} 至 {until}", e("authority")])
    head = ["许可名称", "编号", "持有人", "许可内容", "有效期", "发证机关"]
    s.listed("许可资质确认", head, found, (1.7, 2.3, 2, 1.6, 1.8, 1.8), "受审核方的活动不需要行政许可。")
    found = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        found.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
    if found:
        s.listed("现有认证证书确认", ["体系", "证书号", "颁发日期", "有效期至"], found, (3.2, 2.8, 2, 2))
