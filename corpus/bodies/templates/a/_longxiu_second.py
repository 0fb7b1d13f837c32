"""The second report of 陇岫's volume: how it was done at its beginning, what follows from it at its end."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._longxiu_words import SYSTEM_NAMES, YES, filled
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合纠正措施验证有效后推荐认证注册",
    "not": "不推荐认证注册",
}


def opening(audit: Audit, w: Writer) -> None:
    """Criteria, scope, time and team."""
    w.heading(1, "八、审核概况")
    _criteria(audit, w)
    _time(audit, w)
    _team(audit, w)
    w.heading(1, "九、第一阶段以后的变化")
    rows: list[Row] = [["内容", "有无变化", "内容", "有无变化"]]
    none = "{-}有 {+}无"
    rows.append(["名称、地址、法定代表人", none, "体系范围、过程", none])
    rows.append(["人员数量和班次", none, "体系文件的版本", none])
    w.table(rows, (2.2, 1.2, 2.2, 1.2), head=1)
    w.text(f"第一阶段提出的问题是否已全部关闭：{YES}。")


def _criteria(audit: Audit, w: Writer) -> None:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso else ""
        told.append(f"{{+}}{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    told += ["{+}受审核方的管理体系文件", f"{{+}}适用的法律法规：{w.laws('criteria')}"]
    scopes = [f"{SYSTEM_NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems]
    mode = w.choice("audit.mode", MODES, audit.audit.mode)
    levels = [
        f"{{+}}{w.fact('audit.risk')}" if one == audit.audit.risk else f"{{-}}{one}" for one in "高中低"
    ]
    rows: list[Row] = [
        ["审核准则", "¶".join(told)],
        ["审核范围", "¶".join(scopes)],
        ["审核方式", mode],
        ["风险级别", "  ".join(levels)],
    ]
    w.table(rows, (1, 5.4), bold=(0,))


def _time(audit: Audit, w: Writer) -> None:
    when = audit.audit
    start = f"_{w.fact('audit.start', filled(when.start))}__{w.half('audit.start_half')}__"
    end = f"_{w.fact('audit.end', filled(when.end))}__{w.half('audit.end_half')}__"
    covered = f"_{w.fact('audit.covered_from', filled(when.covered_from))}至"
    covered += f"_{w.fact('audit.covered_to', filled(when.covered_to))}"
    w.text(
        f"第二阶段审核于{start}至{end}实施，覆盖的体系运行时间为{covered}。",
        f"本次审核共____{w.fact('audit.person_days')}___人日，其中现场____{w.fact('audit.onsite_days')}___人日。",
    )
    w.text("现场审核与审核计划：{+}一致 {-}有偏离（原因另附）。")
    if when.reductions:
        w.text(
            f"审核时间减少：{{+}}有 {{-}}无，理由：__{w.each('audit.reductions', when.reductions, '；')}__。"
        )
    else:
        w.text("审核时间减少：{-}有 {+}无。")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["", "姓名", "性别", "组内身份", "资格", "注册证书号/有效期", "专业代码"]]
    rows[0] = ["代号", *rows[0][1:]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.6, 1, 0.6, 1, 1.2, 3.4, 1.2), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')}（{a('from')}，{role}）")
    w.text(f"陪同人员：{'、'.join(told)}。")
    for member in audit.team:
        if member.trainee:
            w.text(f"{member.name}为实习审核员，在组长指导下工作，不计人日。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}{silent}¶（至{r('valid_until')}）")
    codes = e.each("professional_codes", "¶") or w.blank
    role = e("role", ROLES[member.role])
    proof = "¶".join(numbers) or w.blank
    return [e("label"), e("name"), member.sex, role, e("grade"), proof, codes]


def closing(audit: Audit, w: Writer) -> None:
    """Nonconformities, conclusion and signatures."""
    w.heading(1, "十二、不符合")
    _nonconformities(audit, w)
    w.heading(1, "十三、审核结论")
    _ratings(audit, w)
    advice = w.choice("conclusion.recommendation", ADVICE, audit.conclusion.recommendation or "", "¶")
    scopes = [f"{SYSTEM_NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    rows: list[Row] = [
        ["审核组建议", advice],
        ["建议的认证范围", "¶".join(scopes)],
        ["下次审核", f"应于_{w.fact('next_audit_by', filled(audit.next_audit_by))}前进行"],
    ]
    w.table(rows, (1.2, 5.2), bold=(0,))
    w.heading(1, "十四、签署")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    day = w.fact("report_date", filled(audit.report_date))
    end = filled(audit.audit.end)
    w.table(
        [
            ["审核组全体成员（签名）", names, f"_{day}"],
            ["受审核方管理者代表（签名）", audit.world.people.representative, f"_{end}（末次会议）"],
        ],
        (2, 2.6, 2.2),
        bold=(0,),
    )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    counts = f"严重____{w.fact('nonconformities.major')}___项，一般____{w.fact('nonconformities.minor')}___项"
    w.text(f"本次审核共开具不符合报告____{len(found.items)}___份，其中{counts}。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
        clause = f"{e('standard')}  {e('clause')}"
        w.table(
            [
                ["编号", e("number"), "部门", e("department")],
                ["标准条款", clause, "性质", grade],
                ["事实描述", e("description"), "‹", "‹"],
                ["验证方式", "{+}书面验证 {-}现场验证", "受审核方确认", "{+}同意 {-}有异议"],
            ],
            (1, 2.8, 1.2, 1.8),
            bold=(0, 2),
        )
    if found.due_date:
        w.text(f"纠正措施应于_{w.fact('nonconformities.due_date', filled(found.due_date))}前完成并提交证据。")


def _ratings(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项目", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told = "  ".join(
            f"{{+}}{e('value')}" if one == rating.value else f"{{-}}{one}"
            for one in ("符合", "基本符合", "不符合")
        )
        rows.append([f"{at}. {e('criterion')}", told])
    w.table(rows, (3, 3), head=1)
    w.text(
        f"审核范围、审核目的是否实现：{YES}；认证标志和证书的使用：初次认证，不适用。受审核方对审核发现的态度："
        "{+}认可 {-}有保留。"
    )
