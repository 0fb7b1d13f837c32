"""赛里木: a food-safety body's form: task sheet, checklists by topic, forms of nonconformities."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _sayram_checks as checks
from corpus.bodies.templates.a import _sayram_end as end
from corpus.bodies.templates.a import _sayram_records as records
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "赛里木食品链认证有限公司"
SYSTEMS = ("FSMS", "QMS+FSMS", "FSMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "dash", "blank": "—", "styled": True}

NAMES = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系", "HACCP": "危害分析与关键控制点体系"}
KINDS = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
GUESTS = {"guide": "向导", "observer": "观察员"}
SHIFTS = ("单班", "两班", "三班")
STEPS = (
    ("管理层/食品安全小组", "方针与目标、职责、体系策划、管理评审、体系更新"),
    ("{quality}", "危害分析、OPRP/CCP验证、检验、监视测量设备、内审、撤回"),
    ("{doing}", "前提方案、危害控制计划的实施与监控、返工、标识与追溯"),
    ("{buying}", "供方选择与评价、采购材料验收、服务合同"),
    ("{store}", "原辅料及成品仓储、设备维护、特种设备"),
    ("{office}", "人员能力与健康、成文信息、法律法规、许可"),
    ("{sales}", "合同评审、顾客沟通、投诉、产品交付"),
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("SLM-FS-R12 食品链审核报告", "版次：E/2"),
        footer=("本报告未经本机构书面同意不得部分复制",),
        page="第#页 共##页",
    )
    _cover(audit, w)
    w.heading(1, "第1章 受审核方信息")
    _client(audit, w)
    w.heading(1, "第2章 审核任务")
    _task(audit, w)
    _team(audit, w)
    _timing(audit, w)
    _schedule(audit, w)
    w.heading(1, "第3章 历史审核信息")
    _history(audit, w)
    w.heading(1, "第4章 体系文件审查")
    checks.documents(audit, w)
    w.heading(1, "第5章 前提方案（PRP）检查表")
    checks.programmes(audit, w)
    w.heading(1, "第6章 危害控制计划评审")
    checks.plan(audit, w)
    w.heading(1, "第7章 记录抽样")
    records.write(audit, w)
    w.heading(1, "第8章 绩效、内审与管理评审")
    records.performance(audit, w)
    w.heading(1, "第9章 审核发现汇总与结论")
    end.summary(audit, w)
    end.conclusion(audit, w)
    end.forms(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "　".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["认证领域", systems],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 7), bold=(0,))
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　网址：{w.fact(f'{body}.website')}",
        f"邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.text(
        "声明：审核采用抽样方式，未抽到的部分可能存在未发现的问题。本报告所述发现均有客观证据，审核组对受审核方的"
        "技术和商业信息承担保密义务。",
        style="plain",
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    o, world = "organization", audit.world
    term = f"{w.fact(f'{o}.licence.valid_from')} 至 {w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["营业期限", term, "登记机关", w.fact(f"{o}.licence.authority")],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["生产地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["法定代表人", world.people.legal, "总经理", world.people.manager],
        ["食品安全小组组长", world.people.representative, "联系人", world.people.contact],
        ["联系电话", world.phone, "邮政编码", world.postcode],
        ["注册资本", f"{world.capital}万元", "厂区面积", f"{world.area}平方米"],
        ["员工总数（人）", w.fact("headcount_total"), "参保人数（人）", w.fact("insured_count")],
        ["体系覆盖人数（人）", w.fact("headcount"), "班次", SHIFTS[world.shifts - 1]],
        ["主要产品/业务", w.scope("activity"), "‹", "‹"],
        ["体系运行起始日期", w.fact("system_effective_on"), "‹", "‹"],
    ]
    w.table(rows, (2, 3.6, 1.7, 2.6), bold=(0, 2))
    w.text("审核涉及的场所：", style="plain")
    places: list[Row] = [["序号", "场所地址", "场所性质", "活动内容", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        places.append([str(at), s("address"), kind, s("activity"), s("headcount")])
    w.table(places, (0.7, 5, 1.4, 1.8, 0.9), head=1)


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1 审核准则")
    rows: list[Row] = [["领域", "认证标准"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else ""
        if standard.iso and standard.iso != standard.number:
            twin = f"（{e('iso')}，IDT）"
        rows.append(
            [f"{NAMES[standard.system]}{e.silent('system')}", f"{e('number')}{twin} {standard.title}"]
        )
    w.table(rows, (3, 7), head=1)
    w.text(
        f"其他准则：受审核方现行有效的体系文件；顾客要求；适用的法律法规，主要有{w.laws('criteria')}。",
        style="plain",
    )
    w.heading(2, "2.2 审核范围")
    scopes: list[Row] = [["领域", "项目", "范围表述"]]
    for system in audit.systems:
        scopes.append([NAMES[system], "受审核方声明", w.scope("system", system)])
        scopes.append(["^", "本次审核", w.scope("audit", system)])
    w.table(scopes, (2.6, 1.6, 6), head=1)
    reason = f"不适用条款：{w.fact('exclusions')}。" if "QMS" in audit.systems else ""
    w.text(
        f"食品链（行业）类别：{audit.world.industry['code']}。{reason}删减与产品特性相符，未影响产品安全责任。"
        if reason
        else f"食品链（行业）类别：{audit.world.industry['code']}。"
    )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3 审核组")
    rows: list[Row] = [["代号", "姓名", "职责", "领域", "注册资格", "注册证书号", "有效期", "专业类别"]]
    for member in audit.team:
        e = w.person(member)
        who: Row = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", "，")
            rows.append([*who, w.blank, e("grade"), w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "，") or w.blank
            told = "" if at else e.silent("grade") + e.silent_each("professional_codes")
            seen: Row = [r("system"), r("grade"), f"{r('number')}{told}", r("valid_until"), codes]
            rows.append([*(("^", "^", "^") if at else who), *seen])
    w.table(rows, (0.7, 1.2, 1.1, 1, 1.5, 2.7, 1.6, 1.1), head=1, repeat=True)
    guests: list[Row] = [["随行身份", "姓名", "单位/部门"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guests.append([a("role", GUESTS[guest.role]), a("name"), a("from")])
    w.table(guests, (2, 2, 5), head=1)


def _timing(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.4 审核时间与方式")
    since = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    until = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    less = w.each("audit.reductions", audit.audit.reductions, "；") if audit.audit.reductions else "无"
    rows: list[Row] = [
        ["审核起止", f"{since} — {until}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "风险级别", w.fact("audit.risk")],
        ["审核人日数", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        ["人日调整理由", less, "‹", "‹"],
        ["审核覆盖时期", f"{w.fact('audit.covered_from')} — {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1:
        first = audit.stage1
        began = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        if first.start == first.end:
            ended = f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        else:
            ended = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        rows.append(
            ["一阶段", f"{began} — {ended}", "一阶段方式", w.fact("stage1.mode", f"{MODES[first.mode]}审核")]
        )
    w.table(rows, (1.8, 4.4, 1.7, 2), bold=(0, 2))
    late = "" if audit.world.shifts == 1 else "其余班次以交接班观察和记录抽样覆盖。"
    w.text(f"审核期间生产线正常生产，审核组在班中观察了投料、加工、包装和入库。{late}")


def _schedule(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.5 实际日程")
    offices = audit.world.departments
    slots = {
        "office": offices[0],
        "quality": offices[1],
        "doing": offices[2],
        "buying": offices[4],
        "sales": offices[5],
        "store": offices[6],
    }
    steps: list[Step] = [(where.format(**slots), what) for where, what in STEPS]
    spans, parties = halves(audit), groups(audit)
    rows: list[Row] = [["日期", "时段", "组员", "受审核部门", "审核内容"]]
    parts = [shared(half, len(spans)) for half in (steps[::2], steps[1::2])]
    for at, (day, half) in enumerate(spans):
        for party, part in zip(parties, parts, strict=True):
            who = "、".join(one.label for one in party)
            where = "¶".join(place for place, _ in part[at])
            what = "¶".join(f"{place}：{said}" for place, said in part[at])
            lead: Row = ["^", "^"] if party is parties[1] else [w.date(day), HALVES[half]]
            rows.append([*lead, who, where, what])
    w.table(rows, (1.5, 0.9, 1, 2, 4.6), head=1, repeat=True)
    w.text("首次会议在审核开始时召开，末次会议在审核结束前召开，最高管理者和食品安全小组成员参加了两次会议。")


def _history(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        w.text("本次为初次认证，没有以往的认证证书和不符合项需要跟踪。")
        if audit.stage1:
            w.text("第一阶段提出的文件和策划方面的问题，受审核方已在第二阶段之前完成修改，审核组予以认可。")
        return
    rows: list[Row] = [["领域", "证书编号", "颁证日期", "有效期至"]]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        rows.append([c("system", NAMES[one.system]), c("number"), c("issued_on"), c("valid_to")])
    w.table(rows, (3.4, 3, 2, 2), head=1)
    past: list[Row] = [["上次审核的不符合项", "关闭日期", "本次跟踪"]]
    for found in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", found)
        seen = "本次再次发现，见附件" if again(audit, found.description) else "整改证据已复核，未再发生"
        past.append([e("description"), e("closed_on"), seen])
    if len(past) > 1:
        w.table(past, (6, 2, 2), head=1)
    w.text("证书和认证标志的使用：查产品包装、宣传册和网站，标志的使用符合本机构的规定。")
