"""玛拉勒巴什: a record of questions, evidence and verdicts by clauses, after a form of data."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._maralbexi_items import checklist
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "玛拉勒巴什食品质量认证有限公司"
SYSTEMS = ("QMS+FSMS", "FSMS+HACCP", "QMS+FSMS+HACCP")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "black", "dates": "dash", "blank": "/"}

NAMES = {"QMS": "质量管理体系", "FSMS": "食品安全管理体系", "HACCP": "HACCP体系"}
MARKS = {"QMS": "Q", "FSMS": "F", "HACCP": "H"}
KINDS = {"stage2": "初审（二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "一般"}
WORDS = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合项整改并验证后推荐认证",
    "not_recommend": "不推荐认证",
}
KEPT = {"maintain": "推荐保持认证", "suspend": "推荐暂停认证", "withdraw": "推荐撤销认证"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, f"{audit.world.form_no} B/1"), page="第#页/共##页", first=False)
    _cover(audit, w)
    w.page()
    w.heading(1, "1 审核信息")
    _audit(audit, w)
    w.heading(1, "2 受审核组织信息")
    _company(audit, w)
    w.heading(1, "3 审核组")
    _team(audit, w)
    w.heading(1, "4 审核检查记录")
    w.text("记录方式：提问、查阅、观察；Q为质量，F为食品安全，H为HACCP；判定为不符合的另开不符合项报告。")
    checklist(audit, w)
    w.heading(1, "5 不符合项报告")
    _findings(audit, w)
    w.heading(1, "6 审核结论")
    _verdict(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["组织名称", w.fact("organization.name")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 8), bold=(0,))
    own = "certification_body"
    w.text(
        f"地址：{w.fact(f'{own}.address')}",
        f"电话：{w.fact(f'{own}.phone')}　网址：{w.fact(f'{own}.website')}",
        f"邮箱：{w.fact(f'{own}.email')}",
        style="center",
    )


def _audit(audit: Audit, w: Writer) -> None:
    start, end = (w.fact(f"audit.{at}") + w.half(f"audit.{at}_half") for at in ("start", "end"))
    rows: list[Row] = []
    for one in audit.standards:
        e = w.standard(one.system)
        system = w.tag("systems+", one.system, NAMES[one.system])
        twin = f"（{e('iso')}）" if one.iso and one.iso != one.number else ""
        silent = e.silent("iso") if one.iso == one.number else ""
        rows.append(
            [f"{system}", f"{e('number')}{twin}{silent}{e.silent('system')}《{one.title}》", "‹", "‹"]
        )
    when = audit.audit
    rows += [
        ["审核目的", "评价体系与审核准则的符合性和有效性，确定能否推荐认证或保持认证。", "‹", "‹"],
        ["审核依据", f"上列标准、组织的体系文件；{w.laws('criteria', '，')}", "‹", "‹"],
        ["起止时间", f"{start}～{end}", "‹", "‹"],
        ["覆盖时期", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "风险级别", w.fact("audit.risk")],
        ["总人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        ["人日减少", w.each("audit.reductions", when.reductions, "；") or w.blank, "‹", "‹"],
        *([f"审核范围（{MARKS[code]}）", w.scope("audit", code), "‹", "‹"] for code in audit.systems),
    ]
    first = audit.stage1
    if first:
        one_day = first.end == first.start
        day = "" if one_day else w.fact("stage1.end") + " "
        span = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{day}{w.fact('stage1.end_time')}"
        span += w.silent("stage1.end") if one_day else ""
        rows.append(["一阶段时间", span, "一阶段方式", w.fact("stage1.mode", MODES[first.mode])])
    rows.append(["审核计划", f"{audit.world.plan_no}，已全部执行，无变更", "‹", "‹"])
    w.table(rows, (2.2, 4.6, 2, 2.6), bold=(0, 2))
    w.text("首次会议介绍了审核组、计划和方法，末次会议通报了审核发现和结论，双方人员均签到。")


def _company(audit: Audit, w: Writer) -> None:
    org, people = "organization", audit.world.people
    term = f"{w.fact(f'{org}.licence.valid_from')}～{w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["生产地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["营业期限", term, "‹", "‹"],
        ["登记机关", w.fact(f"{org}.licence.authority"), "法定代表人", people.legal],
        ["联系人", people.contact, "电话", audit.world.phone],
        ["员工人数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
        ["体系覆盖人数", w.fact("headcount"), "班次", f"{audit.world.shifts}班"],
    ]
    w.table(rows, (2.4, 4.6, 2, 2.6), bold=(0, 2))
    w.text("场所：", style="plain")
    rows = [["地址", "活动", "人数", "性质"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (5, 3, 1.2, 2), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代码", "姓名", "职责", "级别", "注册号", "注册有效期", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", "，") or w.blank
            rows.append([*own, w.blank, w.blank, codes])
        for at, held in enumerate(member.registrations):
            r = e.inner("registrations", held)
            codes = r.each("professional_codes", "，")
            codes += e.silent_each("professional_codes") if at == 0 else ""
            number = r("number") + r.silent("system") + r.silent("grade")
            rows.append([*(own if at == 0 else ["^"] * 4), number, r("valid_until"), codes or w.blank])
    w.table(rows, (1, 1.6, 1.6, 1.8, 4, 2.2, 2), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）", style="plain")
    w.text("审核组成员承诺公正、客观、保密，与组织不存在影响公正性的关系。")


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"共开出严重不符合项{w.fact('nonconformities.major')}项，一般不符合项{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        due = f"{w.fact('nonconformities.due_date')}前提交" if found.due_date else w.blank
        rows: list[Row] = [
            ["编号", e("number"), "责任部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["不符合事实", e("description"), "‹", "‹"],
            ["严重程度", grade, "整改期限", due],
            [
                "纠正措施要求",
                "{+}提交整改证据  {-}现场验证",
                "部门确认",
                audit.world.people.heads[item.department],
            ],
        ]
        w.table(rows, (2, 4, 2, 3), bold=(0, 2))
        w.text("", style="plain")


def _verdict(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价内容", "评价"]]
    for at, item in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), item)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(
        f"{w.fact('organization.name')}的体系文件满足标准要求，食品链相关的过程处于受控状态，"
        f"开出的{w.fact('nonconformities.minor')}项一般不符合项不影响体系的有效运行。",
        "审核是抽样活动，结论存在不确定性；审核组与组织之间没有未解决的分歧。",
    )
    options = KEPT if audit.audit_type == "surveillance" else WORDS
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    rows = [
        ["推荐意见", chosen],
        *([f"证书范围（{MARKS[code]}）", w.scope("certificate", code)] for code in audit.systems),
        ["下次审核", f"应在{w.fact('next_audit_by')}之前进行"],
        ["审核组签名", w.each("conclusion.signatories", audit.conclusion.signatories, "  ")],
        ["签署日期", w.fact("report_date")],
    ]
    w.table(rows, (2.6, 8), bold=(0,))
