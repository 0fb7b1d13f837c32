"""泓澍检验认证: a checklist by clause, the facts in its column of evidence; lists in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _hongshui_checks as checks
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "泓澍检验认证（广西）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EnMS", "EMS+OHSMS", "QMS+EIMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "stage1", "recertification", "special")
STYLE = {"look": "black", "dates": "dash", "blank": "／"}

KINDS = {
    "stage1": "第一阶段",
    "stage2": "第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "轻微"}
GRANT = {
    "recommend": "推荐注册",
    "recommend_after_correction": "不符合关闭后推荐注册",
    "not_recommend": "不推荐注册",
}
KEEP = {"maintain": "推荐保持注册", "suspend": "推荐暂停", "withdraw": "推荐撤销"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, task, checklist, result, annexes."""
    slots = Slots(w)
    w.margins(
        header=(f"{audit.world.form_no}　管理体系审核检查表及报告",),
        footer=(f"{BODY}　机密等级：内部",),
        page="第#页（共##页）",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "第一部分　审核任务")
    _task(audit, w, slots)
    _team(audit, w)
    w.heading(1, "第二部分　审核检查表")
    w.text("判定符号：√ 符合；△ 有轻微不符合；× 有严重不符合。审核证据栏记录抽样的内容。", style="plain")
    checks.chapters(audit, w, slots)
    w.heading(1, "第三部分　审核结果")
    _result(audit, w, slots)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录")
    checks.annexes(audit, w, slots)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"（检查表编号：{w.fact('number')}）", style="center")
    names = []
    for one in audit.systems:
        names.append(w.tag("systems+", one, str(words("systems")[one]["name"])))
    leader = w.person(audit.leader)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["管理体系", "¶".join(names)],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["组长", leader("name") + leader.silent("role")],
        ["编制日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 6), bold=(0,), rules="rows")
    body = "certification_body"
    w.text(f"机构地址：{w.fact(f'{body}.address')}", f"服务电话：{w.fact(f'{body}.phone')}", style="center")
    w.text(f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}", style="center")


def _task(audit: Audit, w: Writer, slots: Slots) -> None:
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（对应 {e('iso')}）" if one.iso else ""
        standards.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    scopes = [f"{letter(one)}：{w.scope('audit', one)}" for one in audit.systems]
    cut = w.each("audit.reductions", audit.audit.reductions, "；")
    rows: list[Row] = [
        ["目的", slots.at("purpose", audit.audit_type)],
        ["准则", "¶".join([*standards, f"法律法规：{w.laws('criteria')}", "受审核方的体系文件"])],
        ["范围", "¶".join(scopes)],
        ["日期", slots("<a.start> <a.start_half:half>至<a.end> <a.end_half:half>")],
        ["方式", w.fact("audit.mode", MODES[audit.audit.mode])],
        ["覆盖时段", slots("<a.covered_from>至<a.covered_to>")],
        ["风险", slots("<a.risk>")],
        ["审核时间", slots("<a.person_days>人日，现场<a.onsite_days>人日") + f"。调整：{cut or '无调整'}"],
        ["计划", f"计划编号{audit.world.plan_no}，实施与计划一致，无遗留的分歧。"],
    ]
    if audit.stage1 and audit.audit_type == "stage2":
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        first = "<stage1.start><!stage1.end>，<stage1.start_time>至<stage1.end_time>，"
        rows.append(["第一阶段", f"{slots(first)}{mode}；所提问题已处理，证据已核对。"])
    w.table(rows, (1.5, 8.5), bold=(0,))


def letter(system: str) -> str:
    """The letter of a system."""
    return str(words("systems")[system]["letter"])


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["组员", "姓名/职责", "级别", "体系", "注册证书", "有效期", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.7, 1.7, 1.4, 0.7, 2.7, 1.6, 1.4), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{e('name')}（{e('from')}）")
    w.text(f"陪同人员　{'；'.join(told)}", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), f"{e('name')}¶{e('role', ROLES[member.role])}", e("grade")]
    if not member.registrations:
        return [[*head, "／", "／", "／", e.each("professional_codes", "，")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "，") or "／"
        if at == 0:
            codes += e.silent_each("professional_codes")
        number = r("number") + r.silent("grade")
        system = letter(one.system) + r.silent("system")
        rows.append([*(head if at == 0 else "^^^"), system, number, r("valid_until"), codes])
    return rows


def _result(audit: Audit, w: Writer, slots: Slots) -> None:
    found = audit.nonconformities
    if found.items:
        rows: list[Row] = [["序", "体系标准", "条款", "部门", "事实", "级别"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", GRADES[item.grade])
            rows.append([e("number"), e("standard"), e("clause"), e("department"), e("description"), grade])
        w.table(rows, (0.6, 1.9, 1, 1.2, 4.8, 0.8), head=1, repeat=True)
        w.text(
            slots(
                "以上不符合合计：严重<nonconformities.major>项，轻微<nonconformities.minor>项。"
                "纠正措施的证据应于<nonconformities.due_date>之前提交。"
            )
        )
    ratings: list[Row] = [["序", "评价内容", "结果"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        ratings.append([str(at + 1), e("criterion"), e("value")])
    w.table(ratings, (0.8, 6, 2), head=1)
    good = "".join(slots.phrases.some("good", 2))
    better = "".join(slots.phrases.some("better", 2))
    w.text(f"良好实践：{good}", f"提示事项：{better}")
    (_ready if audit.audit_type == "stage1" else _advice)(audit, w, slots)
    signed: list[Row] = [["职责", "签名", "日期"]]
    for member in audit.team:
        role = w.person(member)("role", ROLES[member.role])
        name = w.each("conclusion.signatories", [member.name])
        signed.append([role, name, w.fact("report_date")])
    w.table(signed, (2, 3, 2), head=1)


def _ready(audit: Audit, w: Writer, slots: Slots) -> None:
    """What follows from a first stage."""
    watch = "；".join(slots.phrases.some("second", 3))
    rows: list[Row] = [
        ["结论", slots("<o.name>的体系文件和准备情况能够支持下一阶段。") + "{+}可以进行第二阶段　{-}暂缓"],
        ["关注", f"{watch}。"],
        ["说明", f"本阶段不开具不符合报告，{audit.world.people.representative}已知晓上述内容。"],
    ]
    w.table(rows, (1.5, 8.5), bold=(0,))


def _advice(audit: Audit, w: Writer, slots: Slots) -> None:
    labels = KEEP if audit.audit_type in {"surveillance", "special"} else GRANT
    scopes = [f"{letter(one)}：{w.scope('certificate', one)}" for one in audit.systems]
    rows: list[Row] = [
        ["结论", slots("<o.name>的管理体系（<headcount>人）实施有效，审核目的实现。")],
        ["推荐意见", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")],
        ["证书范围", "¶".join(scopes)],
        ["下次审核", slots("<next_audit_by>之前")],
    ]
    w.table(rows, (1.5, 8.5), bold=(0,))
