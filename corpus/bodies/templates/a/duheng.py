"""杜蘅管理体系评定: department by department, numbered evidence, cards and upright lists as appendices."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _duheng_appendices as appendices
from corpus.bodies.templates.a import _duheng_departments as departments
from corpus.bodies.templates.a._duheng_appendices import Sayings, upright
from corpus.bodies.templates.a._duheng_departments import NAMES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "杜蘅管理体系评定中心有限公司"
SYSTEMS = ("EMS+OHSMS", "QMS+EMS+OHSMS", "QMS", "QMS+OHSMS", "QMS+HSE", "QMS+EIMS")
TYPES = ("stage2", "recertification", "surveillance", "stage1")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无"}

TYPE_NAMES = {
    "stage1": "初审（一阶段）",
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
}
DUTIES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "现场和远程相结合"}
ADVICE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "纠正措施经验证有效后推荐认证",
    "not_recommend": "不推荐认证",
}
KEEPING = {"maintain": "推荐保持认证资格", "suspend": "建议暂停认证资格", "withdraw": "建议撤销认证资格"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{audit.number}",), footer=(BODY,), page="#／##")
    say = Sayings(audit, w)
    _front(audit, w, say)
    w.heading(1, "甲　审核任务")
    _task(audit, w, say)
    w.heading(1, "乙　受审核单位")
    _company(audit, w)
    w.heading(1, "丙　分部门审核情况")
    departments.all_of(audit, w, say)
    w.heading(1, "丁　不符合")
    _nonconformities(audit, w)
    w.heading(1, "戊　结论")
    _conclusion(audit, w, say)
    appendices.all_of(audit, w)


def _front(audit: Audit, w: Writer, say: Sayings) -> None:
    w.text(w.fact("title"), style="title")
    kind = w.choice("audit_type", TYPE_NAMES, audit.audit_type)
    rows: list[Row] = [
        ["受审核单位", w.fact("organization.name"), "‹", "‹"],
        ["报告编号", w.fact("number"), "提交日期", w.fact("report_date")],
        ["审核性质", kind, "‹", "‹"],
        ["体系", "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems), "‹", "‹"],
        ["审核组长", w.person(audit.leader)("name"), "审核形式", w.fact("audit.mode", MODES["onsite"])],
        ["认证机构", w.fact("certification_body.name"), "电话", w.fact("certification_body.phone")],
        [
            "机构地址",
            f"{w.fact('certification_body.address')}¶{w.fact('certification_body.website')}　"
            f"{w.fact('certification_body.email')}",
            "‹",
            "‹",
        ],
        ["声明", say.one("statement"), "‹", "‹"],
    ]
    w.table(rows, (1.8, 4, 1.6, 2.8), bold=(0, 2))


def _task(audit: Audit, w: Writer, say: Sayings) -> None:
    halves = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    w.text(f"目的：{say.one('purpose', audit.audit_type)}")
    w.text(
        f"时间：{halves[0]}开始，{halves[1]}结束。投入{w.fact('audit.person_days')}个人日，在现场的时间为"
        f"{w.fact('audit.onsite_days')}个人日；风险按{w.fact('audit.risk')}级考虑。"
    )
    if audit.audit.reductions:
        w.text(f"人日有所核减，原因是{w.each('audit.reductions', audit.audit.reductions, '；')}。")
    w.text(f"所查时期：{w.fact('audit.covered_from')}以来至{w.fact('audit.covered_to')}。")
    if audit.stage1 and audit.audit_type != "stage1":
        day = w.fact("stage1.start") + w.silent("stage1.end")
        w.text(
            f"此前的第一阶段审核：{day}{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', '现场')}进行，遗留的问题已经解决。"
        )
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（等同{e('iso')}）" if standard.iso else ""
        told.append(f"{e('number')}{twin}{e.silent('system')}")
    w.text(f"依据：{'、'.join(told)}；{w.laws('criteria')}；受审核单位的体系文件；认证合同。")
    for system in audit.systems:
        w.text(f"范围（{NAMES[system]}）：{w.scope('audit', system)}")
    w.paragraphs(f"规定：{text}" for text in say.texts("rules"))
    w.text("审核组：", style="plain")
    _team(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    columns = []
    for member in audit.team:
        e = w.person(member)
        numbers, ends, codes = [], [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(r("number") + r.silent("system") + r.silent("grade"))
            ends.append(r("valid_until", f"{one.valid_until:%Y.%m.%d}"))
            codes.append(r.silent_each("professional_codes"))
        shown = e.each("professional_codes", "、") or w.blank
        cells = [e("label"), e("name"), e("role", DUTIES[member.role]), e("grade")]
        columns.append(
            [*cells, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, shown + "".join(codes)]
        )
    labels = ["代号", "姓名", "分工", "注册级别", "注册证书号", "注册有效期至", "专业代码"]
    upright(w, labels, columns, 3, 2.8)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"另有{a('from')}{a('name')}担任{role}。", style="plain")
    for member in audit.team:
        if member.trainee:
            w.text(
                f"{w.person(member)('name')}尚在实习，由组长带领，时间未计入上述人日。",
                style="plain",
            )


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    until = w.until("organization.licence.valid_to")
    since = w.fact("organization.licence.valid_from")
    term = f"{since}至{until}" if audit.organization.licence.valid_to else f"自{since}起，{until}有效"
    w.text(
        f"{w.fact('organization.established_on')}，{w.fact('organization.name')}登记成立，法定代表人为{people.legal}，"
        f"注册资本{world.capital}万元。现行营业执照由{w.fact('organization.licence.authority')}签发，"
        f"统一社会信用代码{w.fact('organization.uscc')}，"
        f"营业期限：{term}。"
    )
    w.text(
        f"注册地在{w.fact('organization.registered_address')}，办公地点在{w.fact('organization.office_address')}，"
        f"经营地点在{w.fact('organization.business_address')}。"
    )
    shifts = "实行两班制" if world.shifts == 2 else "不倒班"
    w.text(
        f"全体员工{w.fact('headcount_total')}人，参加社会保险的{w.fact('insured_count')}人；"
        f"纳入体系范围的有效人数是{w.fact('headcount')}人，{shifts}。体系文件自{w.fact('system_effective_on')}开始实施。"
    )
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(
            f"场所（{kind}）：{s('address')}；人数：{s('headcount')}；活动：{s('activity')}。",
            style="plain",
        )
    w.text(f"业务：{w.scope('activity')}。流程：{'—'.join(world.industry['flow'])}。")
    w.text(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}；不适用的要求：{w.fact('exclusions')}。"
    )
    departments.permits(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"审核组共开具严重不符合{w.fact('nonconformities.major')}项、轻微不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows: list[Row] = [
            [f"第{item.number}号{e.silent('number')}", "责任部门", e("department"), "程度", grade],
            ["^", "准则", e("standard"), "条款", e("clause")],
            ["^", "事实", e("description"), "‹", "‹"],
        ]
        w.table(rows, (1.4, 1.6, 3.6, 1.4, 2))
        w.text("", style="plain")
    if found.items:
        w.text(f"纠正措施及其证据最迟在{w.fact('nonconformities.due_date')}提交组长。")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(
            f"对上一次审核不符合的复查：{p('description')}整改于{p('closed_on')}通过验证，复查未见重复发生。"
        )


def _conclusion(audit: Audit, w: Writer, say: Sayings) -> None:
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}——{e('value')}")
    w.text(f"总体评价：{'；'.join(told)}。")
    w.text(f"值得推广的做法：{''.join(say.some('worth', 2))}")
    watch = "、".join(say.some("watch", 3))
    if audit.audit_type == "stage1":
        w.text(
            f"{w.fact('organization.name')}的体系文件已经建立并开始运行，内部审核和管理评审已经实施，"
            "具备接受第二阶段审核的条件。"
        )
        w.text(f"第二阶段审核时需要关注的是{watch}。")
    else:
        _advised(audit, w, watch)
    names = audit.conclusion.signatories
    path = "conclusion.signatories"
    w.text(f"组长（签名）：{w.each(path, names[:1])}", style="right")
    if names[1:]:
        w.text(f"组员（签名）：{w.each(path, names[1:], '、')}", style="right")
    w.text(f"{w.fact('certification_body.name')}　{w.fact('report_date')}", style="right")


def _advised(audit: Audit, w: Writer, watch: str) -> None:
    w.text(
        f"综合各部门的情况，{w.fact('organization.name')}（有效人数{w.fact('headcount')}人）的体系得到实施和保持。"
        f"所开具的{w.fact('nonconformities.minor')}项轻微不符合不影响总体判断。"
    )
    options = KEEPING if audit.audit_type == "surveillance" else ADVICE
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', options, chosen)}")
    for system in audit.systems:
        w.text(f"拟写入证书的范围（{NAMES[system]}）：{w.scope('certificate', system)}")
    w.text(f"下一次审核不迟于{w.fact('next_audit_by')}，届时重点查看{watch}。")
