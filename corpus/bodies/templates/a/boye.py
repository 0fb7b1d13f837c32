"""泊野环安认证: chapters 一、（一）1. numbered by Word, tables turned round, cards of keys and values."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _boye_findings as findings
from corpus.bodies.templates.a._boye_parts import NUMERALS, chapter, item, topic
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "泊野环安认证服务有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS+OHSMS", "EMS", "EMS+OHSMS", "OHSMS")
TYPES = ("stage2", "surveillance", "stage1", "transfer", "recertification")
STYLE = {"look": "bracket", "dates": "padded", "blank": "无"}

TYPE_NAMES = {
    "stage1": "初次认证（第一阶段）",
    "stage2": "初次认证（第二阶段）",
    "surveillance": "获证后监督",
    "recertification": "再认证",
    "transfer": "认证机构转换",
}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
MODES = {"onsite": "全部现场", "remote": "全部远程", "mixed": "部分远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "main": (
            Level("chineseCountingThousand", "%1、", "nothing"),
            Level("chineseCountingThousand", "（%2）", "nothing"),
            Level("decimal", "%3.", "space"),
        ),
        "laws": (Level("decimal", "%1.", "tab"),),
        "promise": (Level("decimal", "（%1）", "nothing"),),
    }
    w.margins(header=(f"{BODY}　　{audit.number}",), page="第#页", watermark="", first=False)
    _cover(audit, w)
    _promise(audit, w)
    chapter(w, "任务概述")
    _client(audit, w)
    _task(audit, w)
    _team(audit, w)
    _plan(audit, w)
    chapter(w, "受审核方的基本情况")
    _company(audit, w)
    chapter(w, "审核发现")
    findings.all_of(audit, w)
    chapter(w, "不符合项及其处理")
    _nonconformities(audit, w)
    chapter(w, "综合评价和审核结论")
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    names = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    w.text(f"（{'、'.join(names)}）", style="center")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["委托人名称", w.fact("organization.name")],
        ["审核性质", w.fact("audit_type", TYPE_NAMES[audit.audit_type])],
        ["审核组长", w.person(audit.leader)("name")],
        ["编制日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="rows", bold=(0,))
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(
        f"电话：{w.fact('certification_body.phone')}　网站：{w.fact('certification_body.website')}",
        style="center",
    )
    w.page()


PROMISES = (
    "审核期间不代替受审核方编写文件、整理记录，不推荐咨询机构和供应商；",
    "过去两年没有以任何形式为受审核方提供管理体系咨询、内部审核或员工培训；",
    "对审核中接触的工艺、客户、价格和人员信息保密，不拍摄与审核证据无关的场所；",
    "按计划的时间到岗和离岗，不由他人代替，不缩短现场审核时间；",
    "如与受审核方存在可能影响公正性的关系，立即向本机构报告并回避。",
)


def _promise(audit: Audit, w: Writer) -> None:
    w.text("审核组的承诺", style="subtitle")
    w.text("审核组全体成员在首次会议上向受审核方作出以下承诺：")
    for text in PROMISES:
        w.text(text, style="plain", number=Number("promise"))
    names = "、".join(w.person(one)("name") for one in audit.team)
    w.text(f"承诺人：{names}", style="right")
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    topic(w, "委托人登记信息")
    term = f"自{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", term, "核发机关", w.fact("organization.licence.authority")],
        ["地址", "注册", w.fact("organization.registered_address"), "‹"],
        ["^", "生产经营", w.fact("organization.business_address"), "‹"],
        ["^", "办公、通信", w.fact("organization.office_address"), "‹"],
        ["人员", "单位总人数", w.fact("headcount_total"), f"其中参加社会保险{w.fact('insured_count')}人"],
        ["^", "体系覆盖有效人数", w.fact("headcount"), f"{audit.world.shifts}班制"],
    ]
    w.table(rows, (2.2, 3.0, 2.2, 3.6), bold=(0, 1))


def _task(audit: Audit, w: Writer) -> None:
    topic(w, "审核任务")
    item(w, "审核目的")
    aim = {
        "stage1": "了解受审核方的体系策划、场所和法定义务，确认第二阶段审核的可行性并确定其重点。",
        "surveillance": "确认获证体系在监督周期内持续有效，为保持认证资格提供依据。",
        "transfer": "确认受审核方原认证的有效性以及体系的现状，为接收其认证资格提供依据。",
    }.get(audit.audit_type, "判断受审核方的体系是否满足审核准则并有效运行，为认证决定提供依据。")
    w.text(aim)
    item(w, "审核准则")
    for standard in audit.standards:
        e = w.standard(standard.system)
        w.text(f"{e('number')} / {e('iso')} {e.silent('system')}《{standard.title}》；", style="plain")
    w.text(f"适用的法律：{w.laws('criteria')}；以及受审核方的体系文件、相关方的要求。", style="plain")
    item(w, "审核范围")
    rows: list[Row] = [["体系", "拟认证（获证）的活动"]]
    for system in audit.systems:
        rows.append([words("systems")[system]["name"], w.scope("audit", system)])
    w.table(rows, (3, 8), head=1)
    item(w, "审核时间和方式")
    _times(audit, w)


def _times(audit: Audit, w: Writer) -> None:
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    w.text(
        f"审核自{halves[0]}起，至{halves[1]}止。审核的时间跨度为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    mode = w.choice("audit.mode", MODES, audit.audit.mode)
    w.text(
        f"审核方式：{mode}。经计算，审核人日数为{w.fact('audit.person_days')}，现场审核人日数为{w.fact('audit.onsite_days')}。"
    )
    w.text(f"受审核方的活动按{w.fact('audit.risk')}风险类别计算审核时间。")
    if audit.audit.reductions:
        w.text(f"审核时间有所减少，理由是：{w.each('audit.reductions', audit.audit.reductions)}。")
    if audit.stage1 and audit.audit_type != "stage1":
        day = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        day += w.silent("stage1.end")
        wording = f"此前，审核组于{day}完成了第一阶段审核（{w.fact('stage1.mode', '现场')}），"
        w.text(wording + "第一阶段提出的关注事项均已得到处理，本次予以确认。")


def _team(audit: Audit, w: Writer) -> None:
    topic(w, "审核组的组成")
    entries = [(one, w.person(one)) for one in audit.team]
    rows: list[Row] = [
        ["代号", *(e("label") for _, e in entries)],
        ["姓名", *(e("name") for _, e in entries)],
        ["职责", *(e("role", ROLES[one.role]) for one, e in entries)],
        ["注册资格", *(e("grade") for _, e in entries)],
    ]
    for system in audit.systems:
        name = words("systems")[system]["short"]
        rows.append([f"{name}注册号", *(_registration(w, one, system, "number") for one in audit.team)])
        rows.append(
            [f"{name}注册有效期至", *(_registration(w, one, system, "valid_until") for one in audit.team)]
        )
    rows.append(["专业类别", *(e.each("professional_codes", "；") or w.blank for _, e in entries)])
    rows.append(["联系电话", *(one.phone for one in audit.team)])
    w.table(rows, (2.2, *(9 / len(entries) for _ in entries)), bold=(0,))
    items = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        items.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）")
    w.text(f"随同审核组的人员：{'；'.join(items)}。其不参与审核判断。")
    trainees = [one for one in audit.team if one.trainee]
    for one in trainees:
        w.text(f"{w.person(one)('name')}为实习人员，在组长指导和见证下工作，其时间不计入审核人日。")


def _registration(w: Writer, member: TeamMember, system: str, name: str) -> str:
    one = next((one for one in member.registrations if one.system == system), None)
    if one is None:
        return w.blank
    r = w.same(f"{w.person(member).path}.registrations", f"{member.name}{system}", one)
    if name == "number":
        return r("number") + r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
    return r(name)


def _plan(audit: Audit, w: Writer) -> None:
    topic(w, "审核活动的安排")
    days = max((audit.audit.end - audit.audit.start).days + 1, 1)
    labels = [one.label for one in audit.team if one.qualified]
    departments = audit.world.departments
    rows: list[Row] = [["日程", "部门、场所", "主要内容", "人员"]]
    rows.append(["第一日", "管理层", "首次会议；方针、目标、职责、资源；变化情况", "、".join(labels)])
    for at, department in enumerate(departments):
        day = NUMERALS[min(at * days // len(departments), days - 1)]
        what = w.random.choice(
            ["职责履行、目标完成、文件执行", "过程控制、记录抽样、现场观察", "因素识别、控制措施、人员意识"]
        )
        rows.append([f"第{day}日", department, what, labels[at % len(labels)]])
    rows.append([f"第{NUMERALS[days - 1]}日", "管理层", "审核组内部会议；沟通；末次会议", "、".join(labels)])
    w.table(rows, (1.6, 2.2, 5.4, 1.8), head=1, repeat=True)
    w.text("计划全部完成，没有调整；未遇到无法进入的场所或不能提供的信息。")


def _company(audit: Audit, w: Writer) -> None:
    topic(w, "业务和过程")
    name, flow = w.fact("organization.name"), "、".join(audit.world.industry["flow"])
    w.text(
        f"{name}占地约{audit.world.area}平方米，注册资本{audit.world.capital}万元，法定代表人{audit.world.people.legal}，"
        f"主营{w.scope('activity')}。业务环节依次为{flow}。"
    )
    w.text(f"管理体系文件经总经理{audit.world.people.manager}批准，{w.fact('system_effective_on')}起实施。")
    rows: list[Row] = [
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用的要求", w.fact("exclusions")],
    ]
    w.table(rows, (1.8, 3.7, 1.8, 3.7), bold=(0, 2))
    topic(w, "场所")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows = [
            ["性质", kind, "人数", e("headcount")],
            ["地址", e("address"), "‹", "‹"],
            ["活动", e("activity"), "‹", "‹"],
        ]
        w.table(rows, (1.4, 4.6, 1.4, 3.6), bold=(0, 2))
    topic(w, "主要设备设施")
    equipment = audit.world.equipment
    w.table(
        [
            ["名称", *(one[0] for one in equipment)],
            ["规格", *(one[1] for one in equipment)],
            ["数量", *(str(one[2]) for one in equipment)],
        ],
        (1.5, *(9.5 / len(equipment) for _ in equipment)),
        bold=(0,),
    )
    topic(w, "受审核方声明的体系范围")
    for system in audit.systems:
        w.text(f"{words('systems')[system]['short']}：{w.scope('system', system)}。", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    topic(w, "本次审核的不符合项")
    w.text(
        f"审核组开具不符合项报告，其中严重不符合{w.fact('nonconformities.major')}份，轻微不符合{w.fact('nonconformities.minor')}份。"
    )
    for one in found.items:
        e = w.same("nonconformities.items", one.number, one)
        grade = w.choice(f"{e.path}.grade", {"major": "严重不符合", "minor": "轻微不符合"}, one.grade)
        rows: list[Row] = [
            ["报告序号", one.number + e.silent("number"), "发生部门", e("department")],
            ["标准", e("standard"), "条款号", e("clause")],
            ["事实描述", e("description"), "‹", "‹"],
            ["严重程度", grade, "‹", "‹"],
        ]
        w.table(rows, (1.8, 4.4, 1.8, 3), bold=(0, 2))
        w.text("", style="plain")
    if found.items:
        w.text(
            f"受审核方应在{w.fact('nonconformities.due_date')}之前提交原因分析、纠正和纠正措施的证据，由审核组长书面验证。"
        )
    if audit.previous_nonconformities:
        topic(w, "以往不符合项的复查")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.table(
            [
                [f"前次不符合{at}", e("description")],
                ["关闭时间", e("closed_on")],
                ["复查意见", "措施保持有效，没有重复发生"],
            ],
            (2, 9),
            bold=(0,),
        )
        w.text("", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    topic(w, "分项评价")
    ratings = audit.conclusion.ratings
    entries = [w.same("conclusion.ratings", str(at), one) for at, one in enumerate(ratings)]
    w.table(
        [["评价内容", "评价结论"], *([e("criterion"), e("value")] for e in entries)],
        (7, 4),
        head=1,
        rules="three",
    )
    topic(w, "结论")
    name, minor = w.fact("organization.name"), w.fact("nonconformities.minor")
    if audit.audit_type == "stage1":
        w.text(
            f"{name}的体系策划基本就绪，法定证照齐备，第一阶段审核没有开具不符合项，具备接受第二阶段审核的条件。"
        )
    else:
        w.text(
            f"{name}的管理体系持续运行，{minor}份轻微不符合不影响体系的总体有效性。{_recommended(audit, w)}"
        )
        for system in audit.systems:
            w.text(
                f"{words('systems')[system]['name']}的证书范围：{w.scope('certificate', system)}。",
                style="plain",
            )
        w.text(f"下一次审核的现场日期不应晚于{w.fact('next_audit_by')}。")
    w.text("本报告属于审核组的意见，认证资格以本机构的认证决定和证书为准。受审核方可在十个工作日内提出异议。")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "、")
    w.text(f"审核组长及成员（签名）：{names}", f"签署日期：{w.fact('report_date')}", style="right")
    w.text(w.fact("certification_body.name"), style="right")


def _recommended(audit: Audit, w: Writer) -> str:
    stated = {
        "recommend": "审核组同意推荐认证注册。",
        "recommend_after_correction": "审核组同意在不符合项整改得到验证以后推荐认证注册。",
        "maintain": "审核组同意保持其认证资格。",
    }[audit.conclusion.recommendation or "recommend"]
    text = stated.removeprefix("审核组同意").removesuffix("。")
    return f"审核组同意{w.fact('conclusion.recommendation', text)}。"
