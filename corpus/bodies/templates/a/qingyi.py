"""青弋联合认证: the usual form of a large domestic body; the record by departments, clause by clause."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _qingyi_departments as departments
from corpus.bodies.templates.a import _qingyi_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "青弋联合认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "OHSMS", "EMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "—"}

OFFERED = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
PLACES = {"fixed": "固定", "temporary": "临时"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, data, team, plan, record, nonconformities, conclusion."""
    form = f"表单号：{audit.world.form_no}"
    w.margins(header_cells=(BODY, "管理体系审核报告", form), page="第 # 页 / 共 ## 页")
    _cover(audit, w)
    w.page()
    w.heading(1, "一、审核任务基本信息")
    w.table(_data(audit, w), (2, 3.4, 1.8, 3), bold=(0, 2))
    w.heading(1, "二、审核组")
    _team(audit, w)
    w.heading(1, "三、审核计划的完成情况")
    _plan(audit, w)
    w.heading(1, "四、以往问题的跟踪")
    _before(audit, w)
    w.heading(1, "五、按部门/条款的审核记录")
    departments.record(audit, w)
    w.heading(1, "六、不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "七、对管理体系的综合评价")
    end.evaluation(audit, w)
    w.heading(1, "八、审核结论与推荐意见")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    boxes = []
    for code, name in OFFERED.items():
        told = w.tag("systems+", code, name) if code in audit.systems else name
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["认证领域", "¶".join(boxes)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.2, 7), bold=(0,))
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}    网址：{w.fact(f'{body}.website')}    "
        f"邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.text("说明", style="center")
    w.text(
        "1. 本报告依据审核组在抽样基础上获得的客观证据编写，抽样存在局限，未列出的领域不代表没有问题。",
        "2. 本报告归青弋联合认证所有，发送受审核组织和本中心技术部门；未经许可不得部分复制。",
        "3. 是否批准认证由本中心认证决定人员作出，审核组仅提出推荐意见。",
        "4. 对本报告有异议的，请于收到之日起十五日内书面提出申诉或投诉。",
        style="plain",
    )


def _data(audit: Audit, w: Writer) -> list[Row]:
    people, world, base = audit.world.people, audit.world, "organization"
    first, until = w.fact(f"{base}.licence.valid_from"), w.until(f"{base}.licence.valid_to")
    covered = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{base}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{base}.uscc"), "成立日期", w.fact(f"{base}.established_on")],
        ["注册地址", w.fact(f"{base}.registered_address"), "‹", "‹"],
        ["经营（生产）地址", w.fact(f"{base}.business_address"), "‹", "‹"],
        ["办公（通讯）地址", f"{w.fact(f'{base}.office_address')}  邮编 {world.postcode}", "‹", "‹"],
        ["营业期限", f"{first} 至 {until}", "登记机关", w.fact(f"{base}.licence.authority")],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["体系联系人", people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "班次", "单班" if world.shifts == 1 else "两班"],
        ["体系运行起始日", w.fact("system_effective_on"), "合同（申请）号", world.application_no],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "需确认的过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款及理由", _excluded(audit, w)],
        ["审核目的", _purpose(audit), "‹", "‹"],
        ["审核准则", _criteria(audit, w), "‹", "‹"],
        ["审核范围", "¶".join(f"{SHORT[s]}：{w.scope('audit', s)}" for s in audit.systems), "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode, " "), "风险等级", w.fact("audit.risk")],
        ["现场审核日期", _when(w), "审核覆盖时期", covered],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}（其中现场 {w.fact('audit.onsite_days')}）",
            "人日增减理由",
            w.each("audit.reductions", audit.audit.reductions, "；") or "无增减",
        ],
    ]
    if audit.certificates:
        rows.append(["现持证书", "¶".join(_certificates(audit, w)), "‹", "‹"])
    return rows


def _excluded(audit: Audit, w: Writer) -> str:
    told = w.fact("exclusions")
    return told if audit.exclusions == "无" else f"{told}。理由：按顾客或成熟的技术要求提供"


def _purpose(audit: Audit) -> str:
    return {
        "stage2": "评价组织管理体系的实施情况和有效性，确定是否推荐认证注册",
        "surveillance": "确认获证组织的管理体系持续满足要求并有效运行，确定是否推荐保持认证资格",
        "recertification": "评价管理体系作为一个整体的持续符合性和有效性，确定是否推荐换发证书",
    }.get(audit.audit_type, "确认管理体系的符合性和有效性")


def _criteria(audit: Audit, w: Writer) -> str:
    lines = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        lines.append(f"{{+}}{e('number')} / {e('iso')} {standard.title}{e.silent('system')}")
    lines.append("{+}组织的管理手册、程序文件及其他体系文件")
    lines.append(f"{{+}}适用的法律法规：{w.laws('criteria')}")
    return "¶".join(lines)


def _when(w: Writer) -> str:
    return (
        f"{w.fact('audit.start')}{w.half('audit.start_half')} 至 "
        f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    )


def _certificates(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", OFFERED[one.system])
        told.append(f"{name}：{e('number')}，发证 {e('issued_on')}，有效期至 {e('valid_to')}")
    return told


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "性别", "组内身份", "级别/注册证书号", "注册有效期", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.2, 0.8, 1.3, 3.4, 1.8, 1.7), head=1, repeat=True)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）", style="plain")
    w.text("注：实习审核员和技术专家的工作时间不计入审核人日；专业代码栏为“—”的，不承担专业条款的审核。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), member.sex, e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or "—"
        return [[*head, f"{e('grade')}（{member.employer}）", "—", codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        own = e("grade") if not at else one.grade
        number = f"{SHORT[one.system]}{r.silent('system')} {own}{r.silent('grade')} {r('number')}"
        codes = r.each("professional_codes", "、") or "—"
        if not at:
            codes += e.silent_each("professional_codes")
        rows.append([*(head if not at else "^^^^"), number, r("valid_until"), codes])
    return rows


def _plan(audit: Audit, w: Writer) -> None:
    plan, people = audit.world.plan_no, audit.world.people
    w.text(
        f"3.1 审核组按审核计划（编号 {plan}）实施审核，计划的部门、场所、过程全部覆盖，"
        f"日期和人员未作调整，没有影响审核结论可信性的情况。"
    )
    w.text(
        f"3.2 首次会议和末次会议由{w.person(audit.leader)('name')}主持，{people.manager}、"
        f"{people.representative}"
        f"及各部门负责人出席；末次会议上受审核组织对审核发现无异议。"
    )
    if audit.stage1:
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(
            f"3.3 第一阶段审核于 {day}{w.silent('stage1.end')} 以{mode}方式完成，"
            "确认体系文件基本符合标准要求，"
            f"内审和管理评审已实施，提出的关注点已在本次审核中复核，具备第二阶段审核条件。"
        )
    rows: list[Row] = [["审核的场所", "性质", "从事的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append([e("address"), e("kind", PLACES[site.kind]), e("activity"), e("headcount")])
    rows.append(["合计", "‹", "‹", w.fact("headcount")])
    w.table(rows, (4.6, 1, 2.4, 1), head=1)


def _before(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        w.text("初次认证，无以往审核的不符合。")
        return
    rows: list[Row] = [["序", "上次审核不符合事实", "关闭日期", "本次验证"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "证据充分，措施已落实"])
    w.table(rows, (0.6, 5.6, 1.6, 2.2), head=1)
    w.text("认证标志和证书的使用：查宣传册、投标文件，未发现误用。")
