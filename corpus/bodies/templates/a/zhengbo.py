"""峥渤: the form of a large body, one table over all pages, its parts numbered, with tables within cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._zhengbo_clauses import LETTERS, clauses_of
from corpus.bodies.templates.a._zhengbo_form import GRID, line, pair, pairs, part
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "峥渤质量检验认证中心（集团）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS")
TYPES = ("stage2", "surveillance", "stage1", "recertification")
STYLE = {"look": "wingdings2", "dates": "padded", "blank": "／"}

KINDS = {
    "stage1": "初次认证（第一阶段）",
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场＋远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
GRADES = {"major": "严重不符合", "minor": "一般不符合"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
FIRST = {
    "recommend": "推荐注册",
    "recommend_after_correction": "所有不符合关闭后推荐注册",
    "not_recommend": "不推荐注册",
}
KEPT = {"maintain": "推荐保持注册", "suspend": "暂停注册", "withdraw": "撤销注册"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"表单号 {audit.world.form_no} 第4版"),
        page="共##页 第#页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    rows: list[Row] = [line(("#编号", 2), ("#审核信息及审核结果", 22))]
    rows += [*_task(audit, w), *_company(audit, w), *_team(audit, w), *_before(audit, w)]
    rows += clauses_of(audit, w, "五")
    rows += _problems(w) if audit.audit_type == "stage1" else _findings(audit, w)
    rows += [*_verdict(audit, w), *_signed(audit, w)]
    w.table(rows, GRID, head=1, repeat=True)
    w.text(
        "注：审核依据抽样进行，未抽到的部分可能存在问题。本报告由审核组编制，经集团技术委员会复核后生效；"
        "受审核方对报告内容有异议的，可在收到之日起十个工作日内书面提出。",
        style="plain",
    )


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="title")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    fields = "¶".join(
        f"{{+}}{w.tag('systems+', one, words('systems')[one]['name'])}"
        if one in audit.systems
        else f"{{-}}{words('systems')[one]['name']}"
        for one in LETTERS
    )
    rows: list[Row] = [
        ["审核任务编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["认证领域", fields],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), bold=(0,))
    w.text("", style="center")
    own = "certification_body"
    w.text(f"地址：{w.fact(f'{own}.address')}", style="center")
    w.text(f"电话：{w.fact(f'{own}.phone')}　电子邮箱：{w.fact(f'{own}.email')}", style="center")
    w.text(f"网址：{w.fact(f'{own}.website')}", style="center")
    w.text(
        "填表要求：选项在方框内打钩；无内容的栏目划斜线；审核记录写清抽样对象和证据，不得只写结论。",
        style="plain",
    )


def _task(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    rows: list[Row] = [
        part("一", "审核任务"),
        pair("1.1", "受审核方名称", w.fact("organization.name")),
        line(("1.2", 2), ("#领域", 4), ("#管理体系标准", 6), ("#对应国际标准", 5), ("#标准名称", 7)),
    ]
    for one in audit.standards:
        e = w.standard(one.system)
        name = words("systems")[one.system]["short"] + e.silent("system")
        twin = e("iso") if one.iso else w.blank
        rows.append(line(("^", 2), (name, 4), (e("number"), 6), (twin, 5), (one.title, 7)))
    rows += [
        pair("1.3", "其他审核准则", f"法律法规：{w.laws('criteria')}。¶受审核方的体系文件、合同和承诺。"),
        pair("1.4", "审核时间", f"{start}　至　{end}"),
        pairs(
            "1.5", "审核方式", w.choice("audit.mode", MODES, when.mode, "¶"), "风险等级", w.fact("audit.risk")
        ),
        pair("1.6", "审核覆盖期", f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"),
        pairs("1.7", "审核人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")),
        pair("1.8", "人日减少的理由", w.each("audit.reductions", when.reductions, "；") or w.blank),
    ]
    for at, system in enumerate(audit.systems):
        first = ("1.9", 2) if at == 0 else ("^", 2)
        label = f"#审核范围（{LETTERS[system]}）"
        rows.append(line(first, (label, 4), (w.scope("audit", system), 18)))
    plan = f"审核计划（{audit.world.plan_no}）规定的部门、过程和场所均已审核，计划{{-}}有调整 {{+}}无调整。"
    return [*rows, pair("1.10", "计划完成情况", plan)]


def _company(audit: Audit, w: Writer) -> list[Row]:
    people, world = audit.world.people, audit.world
    org = "organization"
    term = f"{w.fact(f'{org}.licence.valid_from')}—{w.until(f'{org}.licence.valid_to')}"
    heads = f"{w.fact('headcount')}人"
    rows: list[Row] = [
        part("二", "受审核方概况"),
        pair("2.1", "统一社会信用代码", w.fact(f"{org}.uscc")),
        pairs(
            "2.2", "登记机关", w.fact(f"{org}.licence.authority"), "成立日期", w.fact(f"{org}.established_on")
        ),
        pair("2.3", "营业执照期限", term),
        pair("2.4", "注册地址", w.fact(f"{org}.registered_address")),
        pair("2.5", "办公地址", w.fact(f"{org}.office_address")),
        pair("2.6", "生产/经营地址", w.fact(f"{org}.business_address")),
        pairs("2.7", "法定代表人", people.legal, "管理者代表", people.representative),
        pairs("2.8", "联系人", people.contact, "联系电话", world.phone),
        pairs(
            "2.9", "员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"
        ),
        pairs("2.10", "体系覆盖有效人数", heads, "体系运行起始日", w.fact("system_effective_on")),
        pair("2.11", "主要业务", w.scope("activity")),
        line(("2.12", 2), ("#场所地址", 9), ("#活动/过程", 6), ("#人数", 3), ("#场所性质", 4)),
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        cells = ((e("address"), 9), (e("activity"), 6), (e("headcount"), 3), (kind, 4))
        rows.append(line(("^", 2), *cells))
    rows += [
        pair("2.13", "工艺/服务流程", "—".join(world.industry["flow"])),
        pairs("2.14", "关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")),
        pairs("2.15", "外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")),
        pair(
            "2.16", "主要设备", "；".join(f"{name}（{model}）{n}台套" for name, model, n in world.equipment)
        ),
    ]
    for at, one in enumerate(audit.systems):
        first = ("2.17", 2) if at == 0 else ("^", 2)
        rows.append(line(first, (f"#手册范围（{LETTERS[one]}）", 4), (w.scope("system", one), 18)))
    return [*rows, *_permits(audit, w)]


def _permits(audit: Audit, w: Writer) -> list[Row]:
    """Permits, and certificates in force."""
    rows: list[Row] = []
    for at, one in enumerate(audit.permits):
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        told = (
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，许可内容{e('scope')}，发证机关{e('authority')}，"
            f"有效期{e('valid_from')}—{until}"
        )
        rows.append(line(("2.18" if at == 0 else "^", 2), ("#行政许可", 4), (told, 18)))
    if not audit.permits:
        rows.append(pair("2.18", "行政许可", w.blank))
    for at, held in enumerate(audit.certificates):
        e = w.entry("certificates", held)
        system = e("system", words("systems")[held.system]["name"])
        told = f"{system}证书，编号{e('number')}，颁发{e('issued_on')}，有效期至{e('valid_to')}；查询状态有效"
        rows.append(line(("2.19" if at == 0 else "^", 2), ("#现持证书", 4), (told, 18)))
    return rows


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        part("三", "审核组及随同人员"),
        line(
            ("#号", 1),
            ("#姓名", 3),
            ("#身份", 2),
            ("#注册级别", 3),
            ("#领域", 1),
            ("#注册证书编号", 7),
            ("#证书有效期", 4),
            ("#专业类别", 3),
        ),
    ]
    for member in audit.team:
        e = w.person(member)
        own = ((e("label"), 1), (e("name"), 3), (e("role", ROLES[member.role]), 2), (e("grade"), 3))
        if not member.registrations:
            codes = e.each("professional_codes", "¶") or w.blank
            rows.append(line(*own, (w.blank, 1), (w.blank, 7), (w.blank, 4), (codes, 3)))
        told = False
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            hidden = r.silent("grade")
            codes = r.each("professional_codes", "¶")
            if codes and not told:
                codes, told = codes + e.silent_each("professional_codes"), True
            left = own if at == 0 else (("^", 1), ("^", 3), ("^", 2), ("^", 3))
            field = r("system", LETTERS[one.system])
            day = r("valid_until", FORMS["dash"](one.valid_until))
            rows.append(line(*left, (field, 1), (r("number") + hidden, 7), (day, 4), (codes or w.blank, 3)))
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(line(("#随同", 2), (e("name"), 6), (role, 5), ("#来自", 2), (e("from"), 9)))
    told_fair = (
        "公正性与保密承诺：审核组成员与受审核方没有利益关系，近两年未向其提供咨询、内审和培训；"
        "对知悉的技术、商业和个人信息保密；不接受可能影响公正的馈赠和宴请。"
    )
    return [*rows, line((told_fair, 24))]


def _before(audit: Audit, w: Writer) -> list[Row]:
    """The first stage, and the audit before."""
    rows: list[Row] = [part("四", "既往审核及文件审查")]
    documents = (
        "手册、程序文件、作业文件和记录表式配套，覆盖标准要求，文件之间接口清楚；{+}满足 {-}不满足 审核准则。"
    )
    rows.append(pair("4.1", "文件审查", documents))
    first = audit.stage1
    if first:
        if first.end > first.start:
            span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}—{w.fact('stage1.end')}"
            span += w.fact("stage1.end_time")
        else:
            span = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
            span += w.silent("stage1.end")
        rows.append(pairs("4.2", "第一阶段时间", span, "第一阶段方式", w.fact("stage1.mode", "现场")))
        if audit.audit_type == "stage2":
            told = "第一阶段清单所列问题已逐项核对，整改材料真实，未影响第二阶段的安排。"
            rows.append(pair("4.3", "问题核对", told))
    if audit.previous_nonconformities:
        rows.append(line(("4.2", 2), ("#前次审核的不符合事实", 13), ("#关闭日期", 5), ("#关闭材料", 4)))
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append(line(("^", 2), (e("description"), 13), (e("closed_on"), 5), ("{+}齐全¶{-}不齐全", 4)))
    if audit.certificates:
        told = "证书和标志的使用：限于获证范围内的宣传，{+}符合 {-}不符合 规定；暂停、投诉和处罚情况：无。"
        rows.append(pair("4.3", "证书使用", told))
    return rows


def _findings(audit: Audit, w: Writer) -> list[Row]:
    counted = f"严重不符合{w.fact('nonconformities.major')}项；一般不符合{w.fact('nonconformities.minor')}项"
    rows: list[Row] = [
        part("六", "不符合项"),
        pair("6.1", "数量", counted),
        pair("6.2", "整改期限", f"{w.fact('nonconformities.due_date')}前提交原因分析、纠正措施及证据"),
        pair("6.3", "验证方式", "{-}现场验证　{+}书面材料验证　{-}下次审核时验证"),
        line(("#序号", 2), ("#责任部门", 3), ("#标准条款", 5), ("#事实描述", 10), ("#程度", 4)),
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade, "¶")
        clause = f"{e('standard')}¶条款 {e('clause')}"
        cells = ((e("department"), 3), (clause, 5), (e("description"), 10), (grade, 4))
        rows.append(line((e("number"), 2), *cells))
    for at, (system, standard) in enumerate((one.system, one.number) for one in audit.standards):
        mine = [one for one in audit.nonconformities.items if one.standard == standard]
        told = (
            f"{LETTERS[system]}：{'、'.join(one.clause for one in mine)}"
            if mine
            else f"{LETTERS[system]}：无"
        )
        rows.append(line(("6.4" if at == 0 else "^", 2), ("#条款分布", 4), (told, 18)))
    return rows


def _problems(w: Writer) -> list[Row]:
    """What the first stage asks to be mended."""
    found = phrases(w, "questions", 3)
    numbered = "¶".join(f"（{at}）{text}" for at, text in enumerate(found, 1))
    return [
        part("六", "第一阶段问题清单"),
        pair("6.1", "问题及建议", numbered),
        pair("6.2", "处理要求", "第一阶段不出具不符合报告；上述问题由受审核方自行整改，第二阶段审核时核对。"),
        pair("6.3", "第二阶段重点", "；".join(phrases(w, "focus", 6)[1:4]) + "。"),
    ]


def _verdict(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        part("七", "评价与结论"),
        line(("7.1", 2), ("#评价要素", 12), ("#评价结果", 10)),
    ]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rated = w.choice(f"{e.path}.value", RATED, one.value)
        rows.append(line(("^", 2), (e("criterion"), 12), (rated, 10)))
    rows += [
        pair("7.2", "值得肯定之处", "¶".join(phrases(w, "strong", 3))),
        pair("7.3", "改进建议", "¶".join(phrases(w, "advise", 2))),
    ]
    name = w.fact("organization.name")
    if audit.audit_type == "stage1":
        told = f"{name}已建立文件化的体系并投入运行，内部审核和管理评审已经实施，资源和现场条件具备。"
        ready = "{+}具备进入第二阶段的条件　{-}整改后进入第二阶段　{-}不具备条件"
        return [*rows, pair("7.4", "综合评价", told), pair("7.5", "第一阶段结论", ready)]
    told = (
        f"{name}的体系符合审核准则，运行受控，目标总体实现，具备持续满足适用要求的能力；"
        f"所提{w.fact('nonconformities.minor')}项一般不符合属个别情况，不影响体系的有效性。"
    )
    rows.append(pair("7.4", "综合评价", told))
    for at, system in enumerate(audit.systems):
        first = ("7.5", 2) if at == 0 else ("^", 2)
        label = f"#证书范围（{LETTERS[system]}）"
        rows.append(line(first, (label, 4), (w.scope("certificate", system), 18)))
    options = KEPT if audit.audit_type == "surveillance" else FIRST
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    focus = "；".join(phrases(w, "focus", 3))
    return [
        *rows,
        pair("7.6", "推荐意见", chosen),
        pairs("7.7", "下次审核不晚于", w.fact("next_audit_by"), "关注事项", focus),
        pair("7.8", "分歧意见", w.blank),
    ]


def _signed(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        part("八", "审核组签署"),
        line(("#身份", 8), ("#签名", 8), ("#日期", 8)),
    ]
    by_name = {member.name: member for member in audit.team}
    for name in audit.conclusion.signatories:
        role = w.person(by_name[name])("role", ROLES[by_name[name].role])
        signed = w.each("conclusion.signatories", [name])
        rows.append(line((role, 8), (signed, 8), (w.fact("report_date"), 8)))
    return rows
