"""瓯浯标准认证: a letter, a fact sheet in two columns, numbered questions with answers."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _oujiang_questions as questions
from corpus.bodies.templates.slots import Slots
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "瓯浯标准认证（温州）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EnMS", "OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "chinese", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核员（组员）", "technical_expert": "技术专家"}
GRADES = {"major": "严重", "minor": "一般"}
GRANT = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "整改经验证合格后推荐认证",
    "not_recommend": "不予推荐",
}
KEEP = {"maintain": "同意推荐保持认证", "suspend": "推荐暂停认证", "withdraw": "推荐撤销认证"}


def build(audit: Audit, w: Writer) -> None:
    """The report: letter, fact sheet, team, questions, nonconformities, opinion."""
    slots = Slots(w)
    w.margins(header=(f"{BODY}　审核报告",), footer=(audit.world.form_no,), page="#/##")
    _letter(audit, w, slots)
    w.page()
    w.heading(1, "第一部分　概况表")
    w.section(columns=2)
    _sheet(audit, w, slots)
    w.section(columns=1)
    _basis(audit, w)
    w.heading(1, "第二部分　审核组和审核过程")
    _team(audit, w)
    w.heading(1, "第三部分　问与答")
    questions.asked(audit, w, slots)
    w.heading(1, "第四部分　不符合项")
    _findings(audit, w)
    w.heading(1, "第五部分　审核组意见")
    _opinion(audit, w, slots)


def _letter(audit: Audit, w: Writer, slots: Slots) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(f"函号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text(f"致：{w.fact('organization.name')}", style="plain")
    leader = w.person(audit.leader)("name") + w.person(audit.leader).silent("role")
    for text in slots.at("letter"):
        before, found, after = text.partition("<leader>")
        w.text(f"{slots(before)}{leader if found else ''}{slots(after)}")
    w.text("顺致敬意。")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date"), style="right")
    body = "certification_body"
    rows: list[Row] = [
        ["通信地址", w.fact(f"{body}.address")],
        ["电话 / 电子邮箱", f"{w.fact(f'{body}.phone')} / {w.fact(f'{body}.email')}"],
        ["网址", w.fact(f"{body}.website")],
    ]
    w.table(rows, (2, 7), rules="none")


def _sheet(audit: Audit, w: Writer, slots: Slots) -> None:
    people, world = audit.world.people, audit.world
    groups = [
        [
            ("统一社会信用代码", "<o.uscc>"),
            ("成立时间", "<o.established_on>"),
            ("执照期限", "<l.valid_from>至<l.valid_to:until>"),
            ("发照机关", "<l.authority>"),
            ("住所", "<o.registered_address>"),
            ("经营场所", "<o.business_address>"),
            ("办公地址", "<o.office_address>"),
            ("法定代表人", people.legal),
            ("联系人及电话", f"{people.contact}　{world.phone}"),
        ],
        [
            ("职工总数", "<headcount_total>人"),
            ("社保人数", "<insured_count>人"),
            ("体系内人数", "<headcount>人"),
            ("班制", "两班制" if world.shifts > 1 else "常白班"),
            ("审核方式", "<MODE>"),
            ("覆盖时段", "<a.covered_from>至<a.covered_to>"),
            ("风险等级", "<a.risk>"),
            ("审核人日", "<a.person_days>（现场<a.onsite_days>）"),
        ],
    ]
    for group in groups:
        rows: list[Row] = []
        for label, text in group:
            mode = w.fact("audit.mode", MODES[audit.audit.mode]) if text == "<MODE>" else slots(text)
            rows.append([label, mode])
        w.table(rows, (1.5, 3), bold=(0,), rules="rows")


def _basis(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["审核类型", w.choice("audit_type", KINDS, audit.audit_type)]]
    lines = []
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        lines.append(f"{name}：{e('number')}（{e('iso')}）{e.silent('system')}")
    rows.append(["审核依据的标准", "¶".join(lines)])
    rows.append(["法律法规", w.laws("criteria")])
    cut = w.each("audit.reductions", audit.audit.reductions, "；")
    rows.append(["人日增减理由", cut or "未增减"])
    rows.append(["审核目的", purpose_of(audit)])
    scopes = [f"（{letter(one)}）{w.scope('audit', one)}" for one in audit.systems]
    rows.append(["审核范围", "¶".join(scopes)])
    rows.append(["主要活动", w.scope("activity")])
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([f"{kind}", f"{e('address')}，{e('activity')}，{e('headcount')}人"])
    w.table(rows, (2, 8), bold=(0,), rules="rows")


def letter(system: str) -> str:
    """The letter of a system."""
    return str(words("systems")[system]["letter"])


def purpose_of(audit: Audit) -> str:
    """What the audit is for."""
    return str(store("oujiang")["purpose"][audit.audit_type])


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["组内", "姓名", "身份", "资格", "领域及注册号", "有效期至", "专业"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.7, 1.1, 1.5, 1.3, 2.6, 1.9, 1.3), head=1, repeat=True)
    w.text("表中“专业”栏有代码的人员承担相应专业过程的审核；实习审核员在指导下工作。", style="plain")
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}由{e('from')}{e('name')}担任。")
    people, leader = audit.world.people, w.person(audit.leader)("name")
    w.text(
        f"首次会议、末次会议由{leader}主持，{people.manager}、{people.representative}及各部门负责人参加。"
        f"审核按计划（{audit.world.plan_no}）完成，没有未解决的分歧。"
    )
    first = audit.stage1
    if first:
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{w.silent('stage1.end')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}以{w.fact('stage1.mode', MODES[first.mode])}方式进行，"
            "所提问题已经整改，本次予以确认。"
        )


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    rows: list[Row] = []
    head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*head, member.employer, "—", e.each("professional_codes", "、") or "—"]]
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or "—"
        if at == 0:
            codes += e.silent_each("professional_codes")
        number = f"{letter(one.system)} {r.silent('system')}{r('number')}{r.silent('grade')}"
        rows.append([*(head if at == 0 else "^^^^"), number, r("valid_until"), codes])
    return rows


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次共开具严重不符合{w.fact('nonconformities.major')}项、"
        f"一般不符合{w.fact('nonconformities.minor')}项，"
        f"请于{w.fact('nonconformities.due_date')}前将整改材料寄送审核组长验证。"
    )
    for at, item in enumerate(found.items, 1):
        e = w.same("nonconformities.items", item.number, item)
        where = f"{e('standard')} 第{e('clause')}条"
        rows: list[Row] = [
            ["编号", e("number"), "部门", e("department"), "等级", e("grade", GRADES[item.grade])],
            ["不符合的条款", where, "‹", "‹", "‹", "‹"],
            ["事实陈述", e("description"), "‹", "‹", "‹", "‹"],
        ]
        w.table(rows, (1.7, 1.4, 1.2, 2.4, 1, 1.6), bold=(0, 2, 4))
        w.text(f"不符合单{at}", style="center")


def _opinion(audit: Audit, w: Writer, slots: Slots) -> None:
    w.text(
        f"经审核，{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，"
        "文件与实际相符，运行总体有效，审核目的已达到。各项评价如下："
    )
    told = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        told.append([e("criterion"), e("value")])
    w.table([["评价内容", "评价"], *told], (5, 2), head=1)
    good = "".join(slots.phrases.some("strong", 2))
    better = "".join(slots.phrases.some("better", 2))
    labels = KEEP if audit.audit_type == "surveillance" else GRANT
    advice = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    scopes = "¶".join(f"（{letter(one)}）{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"值得肯定：{good}", f"改进建议：{better}")
    rows: list[Row] = [
        ["推荐意见", advice],
        ["建议的证书范围", scopes],
        ["下次审核", f"不迟于{w.fact('next_audit_by')}进行"],
    ]
    w.table(rows, (2, 8), bold=(0,))
    w.text("审核组签名：", style="plain")
    names = "　　".join(
        f"{w.person(one)('role', ROLES[one.role])}：{w.each('conclusion.signatories', [one.name])}"
        for one in audit.team
    )
    w.text(names, style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="right")
