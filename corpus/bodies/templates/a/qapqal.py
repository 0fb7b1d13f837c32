"""察布查尔: a report in questions and answers for companies that work on sites and render services."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qapqal_questions import LETTERS, Form, questions
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "察布查尔建筑与服务业认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+HSE", "QMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "／"}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
KINDS = {
    "stage2": "初审第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "机构转换",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场和远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "核查管理体系的实施情况，判定是否具备颁发证书的条件。",
    "surveillance": "核查管理体系的保持情况，判定是否具备保持证书的条件。",
    "recertification": "核查管理体系在证书周期内的实施情况，判定是否具备换发证书的条件。",
    "transfer": "核查原证书和管理体系的有效性，判定是否具备转换颁发证书的条件。",
}
GIVEN = {
    "recommend": "推荐颁发证书",
    "recommend_after_correction": "整改合格后推荐颁发证书",
    "not_recommend": "不推荐颁发证书",
}
KEPT = {"maintain": "推荐保持证书", "suspend": "推荐暂停证书", "withdraw": "推荐撤销证书"}
GRADES = {"major": "严重", "minor": "一般"}
VISITS = {
    -1: "体系策划、目标、管理评审",
    0: "人员、文件、内部审核",
    1: "检查验收、计量器具",
    2: "项目（业务）实施、走访现场",
    3: "技术文件、方案",
    4: "采购与分包",
    5: "投标、合同、顾客沟通",
    6: "设备机具",
    7: "法律法规、现场管理、应急",
}
FIELD = ("现场环境、安全和应急措施的走访", "作业过程、人员和设备的走访")
"""What is looked at on the sites where there is more time."""


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, "QPQ-04-11", "审核报告（核查表式）"), page="第#页 共##页")
    phrases = Phrases(w)
    w.text(w.fact("title"), style="title")
    w.text(f"报告号：{w.fact('number')}", style="right")
    w.heading(1, "一、基本信息")
    _basic(audit, w)
    w.heading(1, "二、审核信息")
    _task(audit, w)
    _team(audit, w)
    _days(audit, w, phrases)
    if audit.certificates:
        w.heading(1, "三、证书和前次审核情况")
        _earlier(audit, w, phrases)
    first = "四" if audit.certificates else "三"
    w.heading(1, f"{first}、核查记录")
    questions(Form(audit, w, phrases))
    w.heading(1, f"{'五' if audit.certificates else '四'}、不符合项")
    _nonconformities(audit, w)
    w.heading(1, f"{'六' if audit.certificates else '五'}、结论")
    _conclusion(audit, w, phrases)


def _basic(audit: Audit, w: Writer) -> None:
    o, people = "organization", audit.world.people
    begun, end = w.fact(f"{o}.licence.valid_from"), w.until(f"{o}.licence.valid_to")
    term = ("执照期限起", begun, "执照期限止", end)
    heads = ("参保人数", w.fact("insured_count"), "体系人数", w.fact("headcount"))
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name"), "‹", "‹", "‹", "‹"],
        ["信用代码", w.fact(f"{o}.uscc"), "‹", "登记机关", w.fact(f"{o}.licence.authority"), "‹"],
        ["成立日期", w.fact(f"{o}.established_on"), *term],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹", "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹", "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹", "‹", "‹"],
        ["法人代表", people.legal, "总经理", people.manager, "管代", people.representative],
        ["总人数", w.fact("headcount_total"), *heads],
        ["联系人", people.contact, "电话", audit.world.phone, "体系运行", w.fact("system_effective_on")],
        ["主要业务", w.scope("activity"), "‹", "‹", "‹", "‹"],
    ]
    w.table(rows, (1.4, 2.1, 1.5, 2, 1.5, 2), bold=(0, 2, 4))


def _task(audit: Audit, w: Writer) -> None:
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        basis.append(f"{e.silent('system')}{e('number')}{twin}")
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems)
    days = f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"
    if audit.audit.reductions:
        days += f"（减少原因：{w.each('audit.reductions', audit.audit.reductions)}）"
    since = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    rows: list[Row] = [
        ["审核体系", "；".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核目的", AIMS[audit.audit_type]],
        ["审核准则", f"{'；'.join(basis)}¶法律法规：{w.laws('criteria', '')}¶组织的体系文件、合同和承诺"],
        ["审核范围", scopes],
        ["审核时间", f"{since}至{w.fact('audit.end')}{w.half('audit.end_half')}"],
        ["审核人日", days],
        ["追溯期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["风险程度", w.fact("audit.risk")],
    ]
    if audit.stage1:
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        hours = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        told = f"{w.fact('stage1.start')}{hours}，{mode}，文件满足要求，走访现场已选定。"
        rows.append(["第一阶段", told])
    w.table(rows, (1.4, 8.6), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["审核组", "姓名", "代号", "资格和注册号", "注册到期", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent_each("professional_codes")
            numbers.append(f"{LETTERS[one.system]} {r('grade')} {r('number')}{told}")
            ends.append(r("valid_until"))
        grade = "¶".join(numbers) + e.silent("grade") if numbers else e("grade")
        codes = e.each("professional_codes", "、") or w.blank
        who = [e("role", ROLES[member.role]), e("name"), e("label")]
        rows.append([*who, grade, "¶".join(ends) or w.blank, codes])
    w.table(rows, (1.1, 1.2, 0.8, 4, 1.9, 1.2), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{a('name')}（{a('from')}）")
    w.text("；".join(guests), style="plain")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"公正性与保密承诺人签名：{names}", style="plain")


def _days(audit: Audit, w: Writer, phrases: Phrases) -> None:
    steps: list[Step] = [
        ("管理层" if at < 0 else audit.world.departments[at], what) for at, what in VISITS.items()
    ]
    days = halves(audit)
    doing, safety = audit.world.departments[2], audit.world.departments[7]
    more: tuple[Step, Step] = ((f"{safety}（现场）", FIELD[0]), (f"{doing}（现场）", FIELD[1]))
    lots = []
    for side, extra in zip((steps[::2], steps[1::2]), more, strict=True):
        lots.append(shared([*side[:2], *[extra] * (len(days) - len(side)), *side[2:]], len(days)))
    late = "11:40" if audit.audit.end_half == "am" else "16:40"
    rows: list[Row] = [["日期", "时段", "人员", "部门/现场", "核查内容"]]
    rows.append([w.fact("audit.start"), "8:40", "全体", "首次会议", phrases.one("opening")])
    for at, (day, half) in enumerate(days):
        for crew, lot in zip(groups(audit), lots, strict=True):
            who = "、".join(w.person(member)("label") for member in crew)
            where, what = ("¶".join(part) for part in zip(*lot[at], strict=True))
            rows.append([w.date(day), "上午" if half == "am" else "下午", who, where, what])
    rows.append([w.fact("audit.end"), late, "全体", "末次会议", phrases.one("closing")])
    w.text("审核日程（与审核计划一致）：", style="plain")
    w.table(rows, (2, 0.9, 1, 1.6, 4.5), head=1, repeat=True)


def _earlier(audit: Audit, w: Writer, phrases: Phrases) -> None:
    rows: list[Row] = [["体系", "证书号", "颁发日期", "到期日期"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", NAMES[one.system]), c("number"), c("issued_on"), c("valid_to")])
    w.table(rows, (3, 3, 2, 2), head=1)
    told: list[Row] = [["核查内容", "结论", "说明"]]
    told.append(["组织情况是否保持稳定？", "{+}是¶{-}否", phrases.one("stable")])
    told.append(["证书使用是否规范？", "{+}是¶{-}否", phrases.one("marks")])
    before = []
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        before.append(f"{p('description')}关闭日期：{p('closed_on')}。")
    closed = "¶".join(before) or "前次审核没有提出不符合项。"
    told.append(["前次不符合是否关闭？", "{+}是¶{-}否", closed])
    w.table(told, (3.4, 0.9, 6.1), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    rows: list[Row] = [["严重不符合", "一般不符合"]]
    rows.append([f"{w.fact('nonconformities.major')}项", f"{w.fact('nonconformities.minor')}项"])
    w.table(rows, (5, 5), head=1)
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        form: list[Row] = [
            ["不符合项编号", e("number"), "程度", e("grade", GRADES[item.grade])],
            ["责任部门", e("department"), "标准条款", f"{e('standard')} {e('clause')}"],
            ["事实", e("description"), "‹", "‹"],
        ]
        w.text("", style="plain")
        w.table(form, (1.6, 3, 1.4, 4), bold=(0, 2))
    if found.items:
        due = w.fact("nonconformities.due_date")
        w.text(f"整改期限：{due}。组织提交原因分析和纠正措施的见证材料，由组长核实后关闭。", style="plain")


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    rows: list[Row] = [["核查内容", "结论"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text("值得肯定的方面：", style="plain")
    w.paragraphs(phrases.some("good", 2))
    w.text("改进的建议：", style="plain")
    w.paragraphs(phrases.some("better", 2))
    advice = KEPT if audit.audit_type == "surveillance" else GIVEN
    chosen = audit.conclusion.recommendation or ""
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    body = "certification_body"
    ends: list[Row] = [
        ["总体结论", f"{w.fact('organization.name')}：{phrases.one('final')}"],
        ["推荐意见", w.choice("conclusion.recommendation", advice, chosen)],
        ["证书范围", scopes],
        ["下次审核", f"{w.fact('next_audit_by')}以前"],
        ["组长", w.person(audit.leader)("name")],
        ["审核组签字", w.each("conclusion.signatories", audit.conclusion.signatories, "　")],
        ["日期", w.fact("report_date")],
        ["组织签字", audit.world.people.manager],
        ["认证机构", f"{w.fact(f'{body}.name')}，{w.fact(f'{body}.address')}，{w.fact(f'{body}.phone')}"],
        ["机构网址", f"{w.fact(f'{body}.website')}，{w.fact(f'{body}.email')}"],
    ]
    w.table(ends, (1.5, 8.5), bold=(0,))
