"""草湖: sentences with check boxes; annexes as tables of their own, signatures last."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates import plans
from corpus.bodies.templates.a import _caohu_annexes as annexes
from corpus.bodies.templates.a import _caohu_checks as checks
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "草湖安环认证有限公司"
SYSTEMS = ("EMS+OHSMS", "EMS", "QMS+EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "spaced", "blank": "无", "styled": True}

KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "证书转换",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
NUMBERS = {"QMS": "GB/T 19001-2016", "EMS": "GB/T 24001-2016", "OHSMS": "GB/T 45001-2020"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
YES = "{+}是 {-}否"
NO = "{-}是 {+}否"


def build(audit: Audit, w: Writer) -> None:
    """The form, the annexes, the page of signatures."""
    w.margins(header=(f"{audit.world.form_no}　管理体系审核报告（A/2版）",), page="共 ## 页　第 # 页")
    _cover(audit, w)
    w.heading(1, "一、受审核方基本情况")
    _client(audit, w)
    w.heading(1, "二、审核任务")
    _task(audit, w)
    w.heading(1, "三、审核组及审核过程")
    _team(audit, w)
    _process(audit, w)
    w.heading(1, "四、管理体系运行情况")
    checks.system(audit, w)
    w.heading(1, "五、不符合项")
    checks.nonconformities(audit, w)
    w.heading(1, "六、审核结论")
    checks.conclusion(audit, w)
    annexes.all_of(audit, w)
    checks.signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    systems = " ".join(
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in NAMES.items()
    )
    w.table(
        [
            ["受审核方名称", w.fact("organization.name")],
            ["认证领域", systems],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, " ")],
            ["审核时间", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
            ["报告日期", w.fact("report_date")],
        ],
        (1.8, 7),
        bold=(0,),
    )


def _client(audit: Audit, w: Writer) -> None:
    world, at = audit.world, "organization."
    w.text(
        f"1. 名称：{w.fact(at + 'name')}；统一社会信用代码：{w.fact(at + 'uscc')}；"
        f"成立日期：{w.fact(at + 'established_on')}。",
        f"2. 营业执照是否有效：{YES}。期限自 {w.fact(at + 'licence.valid_from')} 至 "
        f"{w.until(at + 'licence.valid_to')}，登记机关：{w.fact(at + 'licence.authority')}。",
        f"3. 注册地址：{w.fact(at + 'registered_address')}",
        f"4. 办公地址：{w.fact(at + 'office_address')}",
        f"5. 经营（生产/服务）地址：{w.fact(at + 'business_address')}",
        f"6. 法定代表人：{world.people.legal}；总经理：{world.people.manager}；"
        f"联系人：{world.people.contact}；电话：{world.phone}。",
        f"7. 从事的活动：{w.scope('activity')}。",
        f"8. 员工总数 {w.fact('headcount_total')} 人，缴纳社保 {w.fact('insured_count')} 人，"
        f"体系覆盖 {w.fact('headcount')} 人；倒班：{NO if world.shifts == 1 else YES}。",
        f"9. 体系运行起始日期：{w.fact('system_effective_on')}，至审核时是否已满三个月：{YES}。",
        f"10. 活动需要行政许可：{f'{YES}，见附表7' if audit.permits else NO}。",
        style="plain",
    )
    w.text("11. 场所：", style="plain")
    rows: list[Row] = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = w.choice(f"{s.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind, " ")
        rows.append([s("address"), kind, s("activity"), s("headcount")])
    rows.append(["合计", "‹", "‹", w.fact("headcount")])
    w.table(rows, (4.4, 2, 2.6, 1), head=1)


def _task(audit: Audit, w: Writer) -> None:
    when, told = audit.audit, []
    for code, number in NUMBERS.items():
        if code in audit.systems:
            e = w.standard(code)
            told.append(f"{{+}}{e('number')}/{e('iso')}{e.silent('system')}")
        else:
            told.append(f"{{-}}{number}")
    mode = w.choice("audit.mode", {"onsite": "现场", "remote": "远程", "mixed": "现场和远程"}, when.mode, " ")
    halves = [f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    w.text(
        f"1. 审核目的：{_aim(audit)}",
        f"2. 审核准则：{' '.join(told)} {{+}}受审核方体系文件 {{+}}适用的法律法规。",
        f"主要法律法规：{w.laws('criteria')}。",
        "3. 审核范围：",
        *[f"{SHORT[code]}：{w.scope('audit', code)}" for code in audit.systems],
        f"4. 审核方式：{mode}；时间：{halves[0]} 至 {halves[1]}。",
        f"5. 审核人日 {w.fact('audit.person_days')}，其中现场 {w.fact('audit.onsite_days')}；"
        f"风险等级：{w.fact('audit.risk')}。",
        f"6. 审核覆盖时段：{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}。",
        style="plain",
    )
    if when.reductions:
        reasons = w.each("audit.reductions", when.reductions, "；")
        w.text(f"7. 人日是否减少：{YES}，理由：{reasons}。", style="plain")
    else:
        w.text(f"7. 人日是否减少：{NO}。", style="plain")
    if audit.stage1:
        w.text(
            f"8. 第一阶段：{w.fact('stage1.start')} {w.fact('stage1.start_time')} 至 "
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', '现场')}{w.silent('stage1.end')}；"
            f"提出的问题是否已解决：{YES}。",
            style="plain",
        )


def _aim(audit: Audit) -> str:
    marks = [
        ("评价体系是否符合准则、能否推荐认证", audit.audit_type == "stage2"),
        ("评价能否保持认证", audit.audit_type == "surveillance"),
        ("评价能否换发证书", audit.audit_type == "recertification"),
        ("评价能否接受转入", audit.audit_type == "transfer"),
    ]
    return " ".join(f"{{{'+' if ticked else '-'}}}{text}" for text, ticked in marks)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内职务", "资格", "注册领域、编号和有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.silent_each("professional_codes")
            lines.append(f"{r('system')}　{r('number')}　{r('valid_until')}{r.silent('grade')}{codes}")
        role = e("role", ROLES[member.role])
        grade = e("grade")
        codes = e.each("professional_codes") or w.blank
        rows.append([e("label"), e("name"), role, grade, "¶".join(lines) or w.blank, codes])
    w.table(rows, (0.8, 1.2, 1.4, 1.5, 4.6, 1.4), head=1, repeat=True)
    w.text(
        f"审核组成员与受审核方是否有利害关系：{NO}；是否签署公正性和保密承诺：{YES}。",
        style="plain",
    )


def _process(audit: Audit, w: Writer) -> None:
    names, when = audit.world.departments, plans.halves(audit)
    steps = [
        ("管理层", "方针、目标、职责、管理评审"),
        (names[0], "培训、文件、内部审核"),
        (names[7], "环境因素/危险源、合规性、应急"),
        (names[2], "运行现场"),
        (f"{names[1]}、{names[6]}", "监视测量、设备"),
        (f"{names[4]}、{names[5]}", "供方、外包、顾客和相关方"),
    ]
    rows: list[Row] = [["日期", "部门", "审核内容", "审核员"]]
    crew = "".join(member.label for member in audit.team)
    for (day, half), part in zip(when, plans.shared(steps, len(when)), strict=True):
        told = f"{day.month}月{day.day}日{'上午' if half == 'am' else '下午'}"
        rows += [[told, place, what, crew] for place, what in part]
    w.table(rows, (1.8, 2.4, 4, 1.2), head=1, repeat=True)
    leader = audit.leader
    w.text(
        f"首次会议：{w.fact('audit.start')}，主持人 {w.person(leader)('name')}；最高管理者是否到会：{YES}。",
        f"末次会议：{w.fact('audit.end')}，主持人 {w.person(leader)('name')}；对审核发现是否有异议：{NO}。",
        f"是否按计划完成审核：{YES}；是否有未审核的场所：{NO}。",
        style="plain",
    )
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。", style="plain")
