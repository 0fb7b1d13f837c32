"""What 听松's report shows of records: samples in its paragraphs, all in the appendices."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Say = Callable[..., None]
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def samples(audit: Audit, w: Writer, say: Say) -> None:
    """Devices and people that the auditors looked at, in sentences."""
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        say(
            f"在{one.place}抽取一件{e('device')}，铭牌型号{e('model')}、出厂编号{e('serial')}，所附{one.act}证书"
            f"（{e('certificate_no')}）由{e('agency')}出具，{one.act}于{e('calibrated_on')}进行，"
            f"有效期到{e('valid_until')}，与设备上的标签一致。"
        )
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        say(
            f"在{unit.place}使用的{e('name')}，使用登记证为{e('registration_no')}，首次检验于"
            f"{e('first_inspected_on')}进行；最近一次由{e('agency')}在{e('inspected_on')}检验，报告号"
            f"{e('report_no')}，下次检验日期为{e('next_inspection_on')}。"
        )
    for holder in audit.personnel_certificates[:2]:
        e = w.entry("personnel_certificates", holder)
        say(
            f"从事{e.aside('work')}的{e('name')}出示了{e('kind')}，项目为{e('category')}，证书编号{e('number')}，"
            f"{e('valid_to')}到期。"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}止" if contract.valid_to else "，为无固定期限合同"
        say(f"查阅{e('name')}的劳动合同，{e('signed_on')}签订，自{e('valid_from')}起{ends}，双方签章齐全。")


def cycle(audit: Audit, w: Writer, say: Say) -> None:
    """Internal audit, evaluation of compliance, management review."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.start != one.end else e("start") + e.silent("end")
        say(
            f"内部审核计划由{one.leader}编制，{e('planned_on')}批准；{days}实施，由{e('leader')}任组长，"
            f"参加的内审员有{e.each('auditors')}。开出不符合{e('nonconformities')}项，至{e('closed_on')}已全部关闭。"
        )
    if {"EMS", "OHSMS"} & {*audit.systems}:
        for evaluation in audit.compliance_evaluations:
            e = w.entry("compliance_evaluations", evaluation)
            say(
                f"合规性评价由{e.each('evaluators')}于{e('done_on')}完成，对照法规清单逐部评价，"
                f"共{e('stated_count')}部，没有发现违反的情况。"
            )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        say(
            f"管理评审按{e('planned_on')}下发的计划，于{e('held_on')}召开会议，主持人{e('chair')}。会议作出改进决定"
            f"{e('improvements')}项，完成期限为{e('due_date')}，目前按计划推进。"
        )


def all_of(audit: Audit, w: Writer) -> None:
    """The appendices."""
    w.page()
    w.heading(1, "附录一　审核组成员")
    _team(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录二　监视和测量设备的溯源")
    _devices(audit, w)
    w.heading(1, "附录三　特种设备")
    _special(audit, w)
    w.section(fresh=True)
    w.heading(1, "附录四　持证人员和健康检查")
    _people(audit, w)
    w.heading(1, "附录五　外部供方和合同")
    _partners(audit, w)
    w.heading(1, "附录六　受审核组织识别的法律法规和执行标准")
    _laws(audit, w)
    w.heading(1, "附录七　目标和统计")
    _figures(audit, w)
    w.heading(1, "附录八　许可和认证证书")
    _permits(audit, w)
    w.heading(1, "附录九　审核日程")
    _schedule(audit, w)
    w.text("（报告正文和附录结束）", style="center")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "性别", "身份", "资格", "注册编号", "注册截止", "专业小类"]]
    for member in audit.team:
        p = w.person(member)
        head: Row = [p("name"), member.sex, p("role", ROLES[member.role]), p("grade")]
        if not member.registrations:
            rows.append([*head, w.blank, w.blank, p.each("professional_codes", "；") or w.blank])
        for at, one in enumerate(member.registrations):
            r = p.inner("registrations", one)
            codes = r.each("professional_codes", "；") or w.blank
            number = r("number") + r.silent("system") + r.silent("grade")
            if at == 0:
                number += p.silent_each("professional_codes")
            rows.append([*(head if at == 0 else ["^"] * 4), number, r("valid_until"), codes])
    w.table(rows, (1.2, 0.8, 1.2, 1.6, 3, 2, 1.3), head=1, repeat=True, rules="rows")


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "出厂编号",
            "名称",
            "型号规格",
            "使用地点",
            "溯源方式",
            "证书编号",
            "出具单位",
            "日期",
            "有效期",
            "结论",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        row = [e("serial"), e("device"), e("model"), one.place, one.act, e("certificate_no"), e("agency")]
        rows.append([*row, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.4, 1.7, 1.5, 1.1, 1, 1.8, 2.6, 1.8, 1.8, 0.8), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("受审核组织没有使用特种设备。")
        return
    rows: list[Row] = [
        ["名称", "型号", "设备代码", "使用登记证", "检验单位", "报告编号", "本次检验", "下次检验"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        row = [e(name) for name in ("name", "model", "device_code", "registration_no", "agency", "report_no")]
        rows.append([*row, e("inspected_on"), e("next_inspection_on")])
    w.table(rows, (1.6, 1.6, 2.2, 1.9, 2.6, 1.8, 1.8, 1.8), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "证书", "准许的项目", "编号", "签发日期", "有效期限", "签发机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}至{e('valid_to')}"
        row = [e("name"), e("kind"), e("category"), e("number"), e("issued_on"), span, e("issuer")]
        rows.append(row)
    w.table(rows, (1, 1.8, 1.6, 2.2, 1.6, 2, 1.7), head=1, repeat=True, rules="rows")
    rows = [["姓名", "检查日期", "结论", "检查机构"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("result"), e("institution")])
    w.table(rows, (1.6, 2.6, 2, 4), head=1, rules="rows")


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价日期", "供方", "供应内容", "评价结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("evaluated_on"), e("name"), e("provides"), "列入合格名录"])
    w.table(rows, (2.2, 4, 2.4, 1.8), head=1, repeat=True, rules="rows")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')}（{contract.about}）：{e.each('parties', '与')}，{e('signed_on')}签订，有效期"
            f"{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。",
            style="plain",
        )


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"清单共列{e('stated_count')}部，按受审核组织的次序抄录。{e.silent('place')}", style="plain")
    rows: list[Row] = []
    titles = audit.laws("compliance").titles
    for at in range(0, len(titles), 2):
        pair = [f"{at + n + 1}　{e.one('titles', title)}" for n, title in enumerate(titles[at : at + 2])]
        rows.append([*pair, *[w.blank] * (2 - len(pair))])
    w.table(rows, (5, 5), rules="none")
    w.text("执行的技术和产品标准：", style="plain")
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        w.text(f"{s('title')}（{s('number')}）", style="plain")


def _figures(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["目标", *(name for name, _, _ in audit.world.objectives)]]
    rows.append(["设定值", *(target for _, target, _ in audit.world.objectives)])
    rows.append(["实际值", *(reached for _, _, reached in audit.world.objectives)])
    w.table(rows, (1.4, *[2.6] * len(audit.world.objectives)), bold=(0,))
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows = [["项目", *(i("name") for i in items), "合计"]]
        rows.append(["数额", *(i("amount") for i in items), e("stated_total")])
        w.table(rows, (1.2, *[1.8] * len(items), 1.4), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("从事上述活动不需要行政许可。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["许可证件", e("kind"), "编号", e("number")],
            ["持有人", e("holder"), "发证机关", e("authority")],
            ["许可内容", e("scope"), "有效期限", f"{e('valid_from')}至{e('valid_to')}"],
        ]
        w.table(rows, (1.4, 3.6, 1.4, 3.6), bold=(0, 2))
        w.text("", style="plain")
    if audit.certificates:
        rows = [["认证证书编号", "体系", "颁发日期", "有效期至"]]
        for certificate in audit.certificates:
            e = w.entry("certificates", certificate)
            rows.append([e("number"), e("system"), e("issued_on"), e("valid_to")])
        w.table(rows, (3.4, 1.6, 2.4, 2.4), head=1, rules="three")


TASKS = {
    "综合部": "文件、人员能力、培训、沟通",
    "质量部": "检验放行、测量设备、不合格、内部审核",
    "技术部": "技术文件、设计和更改",
    "采购部": "外部供方的评价和采购",
    "销售部": "合同评审、顾客沟通、满意程度",
    "设备部": "设备设施、动力、特种设备",
    "安环部": "现场运行监督、应急、法律法规",
}


def _schedule(audit: Audit, w: Writer) -> None:
    """Who was where on which half day; trainees and experts go with the leader."""
    rows: list[Row] = [["日期", "时段", "部门或活动", "内容", "审核人员"]]
    with_leader = [member for member in audit.team if not member.qualified]
    crews = [[member] for member in audit.team if member.qualified]
    crews[0] += with_leader
    halves = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in ("上午", "下午")]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    left = list(audit.world.departments)
    everyone = [member for crew in crews for member in crew]
    for at, (day, half) in enumerate(halves):
        when = [f"{day.month}月{day.day}日", half]
        if at == 0:
            rows.append([*when, "管理层", "首次会议；方针、目标、资源、管理评审", _names(w, everyone)])
        for crew in crews:
            department = left[0]
            left = [*left[1:], department]
            task = TASKS.get(department, "作业过程的策划、实施和记录")
            rows.append([*when, department, task, _names(w, crew)])
    rows.append([*when, "全体", "审核组内部会议；末次会议", _names(w, everyone)])
    w.table(rows, (1.4, 1, 1.6, 4.2, 3), head=1, repeat=True, rules="rows")


def _names(w: Writer, crew: list[TeamMember]) -> str:
    return "、".join(w.person(member)("name") for member in crew)
