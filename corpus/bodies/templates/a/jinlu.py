"""槿庐: a small body's form, then the working record department by department, asked, seen, concluded."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a import _jinlu_blocks as blocks
from corpus.bodies.templates.a._jinlu_blocks import LETTERS, NAMES, auditors_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "槿庐认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dot", "blank": "/", "styled": False}

KINDS = {"stage2": "初审", "surveillance": "监审", "recertification": "再认证", "special": "特殊"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
WIDTHS = (1.2, 2.3, 1.1, 1.7)
LAWS_NAMED = 5
LABELS = {
    "recommend": "同意推荐",
    "recommend_after_correction": "不符合整改验证后同意推荐",
    "not_recommend": "不同意推荐",
}
KEEP = {"maintain": "同意保持证书", "suspend": "建议暂停", "withdraw": "建议撤销"}


def build(audit: Audit, w: Writer) -> None:
    """The report: form, record, what is wrong, result."""
    w.margins(footer=(f"JL/R-07（第4版）  {BODY}",), page="第#页/共##页")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"合同号：{audit.world.application_no}    编号：{w.fact('number')}", style="right")
    w.heading(1, "一、基本情况（组织填报，审核组核实）")
    _client(audit, w)
    w.heading(1, "二、本次审核")
    _task(audit, w)
    _team(audit, w)
    _agenda(audit, w)
    w.heading(1, "三、现场审核记录")
    blocks.all_of(audit, w)
    w.heading(1, "四、不符合和上次问题")
    _nonconformities(audit, w)
    w.heading(1, "五、结论")
    _conclusion(audit, w)
    _signatures(audit, w)


def _row(label: str, text: str) -> Row:
    return [label, text, "‹", "‹"]


def _client(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    heads = f"在职{w.fact('headcount_total')}，参保{w.fact('insured_count')}，体系内{w.fact('headcount')}"
    licence = f"成立{w.fact('organization.established_on')}；期限{term}；"
    licence += f"{w.fact('organization.licence.authority')}发"
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{e('address')}（{kind}场所，{e('headcount')}人，{e('activity')}）")
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "信用代码", w.fact("organization.uscc")],
        _row("注册地址", w.fact("organization.registered_address")),
        _row("办公地址", w.fact("organization.office_address")),
        _row("经营地址", w.fact("organization.business_address")),
        _row("执照", licence),
        ["法人", people.legal, "总经理", people.manager],
        ["管代", people.representative, "联系人", f"{people.contact}，{audit.world.phone}"],
        _row("人数", heads),
        _row("场所", "¶".join(sites)),
        _row("主要业务", w.scope("activity")),
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
    ]
    if audit.certificates:
        held = []
        for one in audit.certificates:
            c = w.entry("certificates", one)
            held.append(f"{c('system')}：{c('number')}，{c('issued_on')}发，{c('valid_to')}到期")
        rows.append(_row("现持证书", "¶".join(held)))
    scopes = [f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    rows.append(_row("手册范围", "¶".join(scopes)))
    w.table(rows, WIDTHS, bold=(0, 2))


def _task(audit: Audit, w: Writer) -> None:
    listed = []
    for one in audit.standards:
        e = w.standard(one.system)
        listed.append(f"{e('number')}/{e('iso')}{e.silent('system')}")
    few = w.law_entry("criteria")
    titles = [f"《{few.one('titles', title)}》" for title in audit.laws("criteria").titles[:LAWS_NAMED]]
    basis = f"{'，'.join(listed)}；体系文件；{''.join(titles)}等法律法规；合同{few.silent('place')}"
    scopes = [f"{LETTERS[one]}：{w.scope('audit', one)}" for one in audit.systems]
    spans = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    time = f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日"
    if audit.audit.reductions:
        time += f"（减时理由：{w.each('audit.reductions', audit.audit.reductions)}）"
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["类型", w.choice("audit_type", KINDS, audit.audit_type), "方式", _mode(audit, w)],
        _row("体系", systems),
        _row("依据", basis),
        _row("范围", "¶".join(scopes)),
        ["时间", "至".join(spans), "风险", f"{w.fact('audit.risk')}风险"],
        _row("人日", time),
        _row("所查期间", f"{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}"),
    ]
    if audit.stage1:
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        way = w.fact("stage1.mode", "到现场")
        rows.append(
            _row("一阶段", f"{day}{w.silent('stage1.end')}，{way}进行，当时提的问题已改完，可以进入二阶段")
        )
    w.table(rows, WIDTHS, bold=(0, 2))


def _mode(audit: Audit, w: Writer) -> str:
    return w.choice("audit.mode", MODES, audit.audit.mode, " ")


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组：", style="plain")
    rows: list[Row] = [["", "姓名", "分工", "资格、注册号（到期日）、专业"]]
    for member in audit.team:
        e = w.person(member)
        rows.append([e("label"), e("name"), e("role", ROLES[member.role]), _registered(w, member)])
    w.table(rows, (0.4, 0.9, 0.8, 4.4), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同" if guest.role == "guide" else "观察员")
        guests.append(f"{a('from')} {a('name')}（{role}）")
    w.text(f"随同人员：{'、'.join(guests)}", style="plain")


def _registered(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    if not member.registrations:
        return f"专业{e.each('professional_codes', '，')}"
    told = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "，")
        tail = f"，专业{codes}" if codes else ""
        quiet = r.silent("system") + (e.silent("grade") + e.silent_each("professional_codes")) * (not at)
        told.append(f"{r('grade')} {r('number')}（{r('valid_until')}）{tail}{quiet}")
    return "¶".join(told) + ("¶不计人日" if member.trainee else "")


def _agenda(audit: Audit, w: Writer) -> None:
    days = list(days_of(audit.audit.start, audit.audit.end))
    halves = [(day, half) for day in days for half in ("上午", "下午")]
    if audit.audit.end_half == "am":
        halves.pop()
    rows: list[Row] = [["日期", "时间", "部门", "审核员"]]
    share = blocks.spread(len(halves))
    for at, ((day, half), codes) in enumerate(zip(halves, share, strict=True)):
        told = [blocks.title(audit, code) for code in codes]
        before = "首次会议，" if at == 0 else ""
        after = "末次会议" if at == len(halves) - 1 else ""
        what = before + "、".join(told) + (("，" if told else "") + after if after else "")
        rows.append(["^" if half == "下午" else _day(audit, w, day), half, what, auditors_of(audit)])
    w.text("日程：", style="plain")
    w.table(rows, (1.3, 0.7, 3.6, 1), head=1)


def _day(audit: Audit, w: Writer, day: date) -> str:
    if day == audit.audit.start:
        return w.fact("audit.start")
    return w.fact("audit.end") if day == audit.audit.end else w.date(day)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    told = f"本次共开不符合{len(found.items)}份，其中严重{w.fact('nonconformities.major')}份、"
    told += f"一般{w.fact('nonconformities.minor')}份。"
    if found.items:
        told += f"整改材料（原因、纠正、措施、见证）请在{w.fact('nonconformities.due_date')}前交审核组长。"
    w.text(told)
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "事实", "标准及条款", "性质"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            clause = f"{e('standard')}¶{e('clause')}"
            grade = e("grade", "一般" if item.grade == "minor" else "严重")
            rows.append([e("number"), e("department"), e("description"), clause, grade])
        w.table(rows, (0.6, 1, 3.4, 1.5, 0.7), head=1)
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"上次不符合：“{e('description')}”，{e('closed_on')}已关闭，这次调阅了整改材料并到现场复看，措施已落实。"
        )
    if not audit.previous_nonconformities:
        w.text("初次认证，无上次不符合。")


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["项目", "评价"]]
    options = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
    w.table(rows, (3, 3), head=1)
    w.text(
        f"综上，{w.fact('organization.name')}的体系自{w.fact('system_effective_on')}实施以来运行正常，"
        f"能做到自我检查、自我改进，覆盖{w.fact('headcount')}人，抽查的{len(audit.systems)}个体系的过程受控。"
        f"开出的{w.fact('nonconformities.minor')}份一般不符合不影响体系整体有效。"
        if audit.nonconformities.items
        else f"综上，{w.fact('organization.name')}的体系运行正常，覆盖{w.fact('headcount')}人，过程受控。"
    )
    labels = KEEP if audit.audit_type == "surveillance" else LABELS
    scopes = [f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶")
    rows = [
        ["推荐意见", told],
        ["证书范围", "¶".join(scopes)],
        ["下次审核", f"{w.fact('next_audit_by')}前"],
    ]
    w.table(rows, (1.2, 5.1), bold=(0,))


def _signatures(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    told = f"组长：{w.each('conclusion.signatories', [leader])}"
    if others:
        told += f"    组员：{w.each('conclusion.signatories', others, ' ')}"
    w.text(f"审核组签名  {told}    {w.fact('report_date')}", style="plain")
    body = [w.fact(f"certification_body.{name}") for name in ("address", "phone", "website", "email")]
    w.text(
        f"本记录为抽样所得。有意见请联系：{'  '.join(body)}",
        style="plain",
    )
