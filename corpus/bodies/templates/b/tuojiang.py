"""沱泷: a covering letter, then numbered tables for nearly everything with a sentence or two between them."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _tuojiang_end as end
from corpus.bodies.templates.b import _tuojiang_tables as tables
from corpus.bodies.templates.b._tuojiang_tables import NAMES, Sheets, kinds, short
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "沱泷认证（四川）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "FSMS+HACCP", "QMS+EMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "—", "styled": False}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
FIELDS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职健", "FSMS": "食安", "HACCP": "HACCP"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}    TLRZ-QR-0931 B/2",), page="第#页 / 共##页", first=False)
    s = Sheets(audit, w)
    _letter(s)
    w.page()
    w.text(f"{w.fact('title')}", style="title")
    w.text(f"报告编号 {w.fact('number')}", style="center")
    _organization(s)
    _task(s)
    _team(s)
    _course(s)
    tables.planning(s)
    tables.people(s)
    tables.devices(s)
    tables.outside(s)
    tables.evaluation(s)
    end.results(s)


def _letter(s: Sheets) -> None:
    audit, w = s.audit, s.w
    w.text(w.fact("certification_body.name"), style="title")
    w.text("审核报告送达函", style="subtitle")
    w.text(f"函号：TL〔{audit.report_date.year}〕{w.random.randint(1001, 9988)}号", style="right")
    w.text(f"{w.fact('organization.name')}：", style="plain")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
    span += f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    w.text(
        f"根据贵我双方的认证合同，本公司委派以{w.person(audit.leader)('name')}为组长的审核组，于{span}对贵公司的{systems}"
        f"实施了{w.fact('audit_type', kinds(audit))}。审核组已完成编号为{w.fact('number')}的"
        f"《{w.fact('title')}》，现随函送达，请查收并转发有关部门。"
    )
    w.text("收到报告后，请贵公司做好以下工作：", style="body")
    todo = ["核对报告中的名称、地址和范围，如有出入请在五个工作日内书面告知；"]
    if audit.nonconformities.items:
        todo.append("按报告所列不符合项开展原因分析，制定并实施纠正措施，按期提交证明材料；")
    todo.append("妥善保存本报告，并在下次审核时向审核组出示。")
    for at, text in enumerate(todo, 1):
        w.text(f"{at}. {text}", style="plain")
    w.text("对审核结论有不同意见的，可以向本公司申诉，联系方式见函末。")
    w.text("此致", "敬礼", style="plain")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="right")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}",
        f"电子信箱：{w.fact('certification_body.email')}",
        style="plain",
    )


def _organization(s: Sheets) -> None:
    audit, w = s.audit, s.w
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "受审核方代表", people.representative],
        ["联系人", people.contact, "联系电话", world.phone],
        ["职工总数", f"{w.fact('headcount_total')}人", "社保缴纳人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
        ["主要业务", w.scope("activity"), "‹", "‹"],
    ]
    s.table("受审核方基本信息", rows, (2.2, 4, 2, 3.4), head=0, bold=(0, 2))
    w.text("审核组核对了营业执照正本，名称、地址和期限与上表相符。受审核方的场所如下。")
    rows = [["场所", "性质", "在该场所开展的活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    s.table("受审核的场所", rows, (5, 1, 4, 1))


def _task(s: Sheets) -> None:
    audit, w = s.audit, s.w
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        basis.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    basis.append(f"适用的法律法规：{w.laws('criteria')}")
    basis.append("受审核方的管理体系文件、认证合同及本机构的认证规则")
    scopes = "¶".join(f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems)
    rows: list[Row] = [
        ["审核类型", w.fact("audit_type", kinds(audit)), "审核方式", w.fact("audit.mode", "现场审核")],
        ["审核目的", s.pick("objective"), "‹", "‹"],
        ["审核准则", "¶".join(f"{at}) {text}" for at, text in enumerate(basis, 1)), "‹", "‹"],
        ["审核范围", scopes, "‹", "‹"],
        ["现场审核时间", f"{w.fact('audit.start')}至{w.fact('audit.end')}", "风险等级", w.fact("audit.risk")],
        ["总人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        [
            "人日减少理由",
            w.each("audit.reductions", audit.audit.reductions) if audit.audit.reductions else "未减少",
            "审核覆盖时期",
            f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
        ],
        ["结合情况", s.pick("combined", "many" if len(audit.systems) > 1 else "one"), "‹", "‹"],
    ]
    s.table("审核任务", rows, (2, 4.4, 2, 3.2), head=0, bold=(0, 2))
    scopes = "；".join(f"{NAMES[one]}“{w.scope('system', one)}”" for one in audit.systems)
    w.text(f"受审核方在其手册中确定的体系范围为：{scopes}。不适用的要求：{w.fact('exclusions')}。")


def _team(s: Sheets) -> None:
    audit, w = s.audit, s.w
    rows: list[Row] = [["代号", "姓名", "身份", "资格级别", "领域", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        who: list[str] = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", "、") or w.blank
            rows.append([*who, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            more = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
            first = who if at == 0 else ["^"] * 4
            field = r("system", FIELDS[one.system])
            rows.append([*first, field, r("number") + more, short(r, "valid_until"), codes])
    s.table("审核组", rows, (0.8, 1.1, 1.2, 1.3, 1.1, 3.4, 1.9, 1.4))
    w.text("审核组成员与受审核方没有咨询、雇佣或其他利益关系，已签署公正性和保密声明。")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"随行人员：{a('name')}，{role}，{a('from')}。")
    if any(one.trainee for one in audit.team):
        w.text("实习审核员在组长指导下工作，其时间不计入审核人日。")


def _course(s: Sheets) -> None:
    audit, w = s.audit, s.w
    rows: list[Row] = [["事项", "情况"]]
    if audit.stage1:
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        text = f"{when}，{mode}进行，文件和现场准备情况满足要求，同意进入第二阶段{w.silent('stage1.end')}"
        rows.append(["第一阶段审核", text])
    if audit.audit_type == "stage2":
        rows.append(["以往不符合的验证", "首次认证，没有以往的不符合项需要验证"])
    rows += [
        ["审核计划的执行与偏离", s.pick("plan")],
        ["对审核方案的影响", s.pick("programme")],
        ["受审核的部门", f"最高管理层、{'、'.join(audit.world.departments)}"],
        ["受审核的过程", "、".join(audit.world.industry["flow"])],
        ["体系的重大变更", s.pick("changes")],
        ["证书和标志的使用", s.pick("mark")],
        ["未解决的问题", s.pick("unresolved")],
    ]
    s.table("审核计划执行情况", rows, (3, 8), bold=(0,))
    _earlier(s)


def _earlier(s: Sheets) -> None:
    audit, w = s.audit, s.w
    if audit.audit_type == "stage2":
        return
    rows: list[Row] = [["体系", "证书编号", "颁证日期", "有效期至"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
    s.table("现持有的认证证书", rows, (4, 3, 2.4, 2.4))
    if not audit.previous_nonconformities:
        w.text("上次审核没有开具不符合项。")
        return
    rows = [["序号", "上次审核的不符合事实", "关闭日期", "本次验证"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "措施有效"])
    s.table("上次审核不符合项的验证", rows, (0.8, 6.6, 2.3, 1.5))
