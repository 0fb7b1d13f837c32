"""昌吉: a body for services and software; decimal headings, numbered paragraphs with labels run in."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _changji_end as end
from corpus.bodies.templates.a import _changji_work as work
from corpus.bodies.templates.a._changji_words import KINDS, MODES, NAMES, Outline, makes
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "昌吉智服管理体系评价有限公司"
SYSTEMS = ("QMS+EMS", "QMS", "QMS+ITSMS")
TYPES = ("surveillance", "recertification", "stage2")
STYLE = {"look": "tick", "dates": "dots", "blank": "无", "styled": True}

ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "确定受审核方的管理体系是否满足准则并有效实施，提出是否授予认证的意见",
    "surveillance": "确定受审核方的管理体系是否持续满足准则，提出是否保持认证的意见",
    "recertification": "确定受审核方的管理体系作为一个整体是否持续有效，提出是否再次授予认证的意见",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("昌吉智服评价　管理体系审核报告",), footer=(f"项目号 {audit.world.plan_no}",), page="#/##"
    )
    body = "certification_body"
    w.text(w.fact("title"), style="title")
    w.text(f"编号 {w.fact('number')}", style="center")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(w.fact(f"{body}.name"), style="center")
    w.text(w.fact("report_date"), style="center")
    w.text(
        f"{w.fact(f'{body}.address')}　电话 {w.fact(f'{body}.phone')}　"
        f"{w.fact(f'{body}.website')}　{w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()
    out = Outline(audit, w)
    out.chapter("审核任务")
    _task(audit, w, out)
    _scope(audit, w, out)
    _time(audit, w, out)
    _team(audit, w, out)
    out.chapter("受审核方")
    _client(audit, w, out)
    _permits(audit, w, out)
    _business(audit, w, out)
    out.chapter("审核实施")
    _carried_out(audit, w, out)
    end.earlier(audit, w, out)
    out.chapter("审核发现")
    work.all_of(audit, w, out)
    out.chapter("不符合")
    end.findings(audit, w, out)
    out.chapter("结论与推荐")
    end.conclusion(audit, w, out)


def _task(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("审核目的和准则")
    out.say("审核类型", w.fact("audit_type", KINDS[audit.audit_type]))
    out.say("审核目的", f"{AIMS[audit.audit_type]}。")
    for one in audit.standards:
        s = w.standard(one.system)
        name = w.tag("systems+", one.system, NAMES[one.system])
        twin = (s.silent("iso") if one.iso == one.number else f"/{s('iso')}") if one.iso else ""
        out.say("认证标准", f"{name}，{s.silent('system')}{s('number')}{twin}《{one.title}》。")
    out.say("其他准则", f"受审核方的体系文件、合同约定，以及{w.laws('criteria')}等法律法规。")


def _scope(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("审核范围")
    for one in audit.systems:
        out.say(f"{NAMES[one]}审核范围", f"{w.scope('audit', one)}。")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        out.say("覆盖场所", f"{e('address')}（{kind}），从事{e('activity')}，{e('headcount')}人。")


def _time(audit: Audit, w: Writer, out: Outline) -> None:
    when = audit.audit
    out.part("审核时间与方式")
    out.say(
        "审核日期",
        f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}{w.half('audit.end_half')}。",
    )
    out.say("覆盖的时间段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。")
    out.say(
        "人日与风险",
        f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日；"
        f"风险等级为{w.fact('audit.risk')}。",
    )
    if when.reductions:
        out.say("人日减少说明", f"{w.each('audit.reductions', when.reductions, '；')}。")
    out.say("审核方式", w.choice("audit.mode", MODES, when.mode))
    if when.mode == "onsite":
        told = "线上系统中的记录由受审核方在会议室投屏展示，审核员指定样本并核对，没有安排远程取证。"
    else:
        told = "远程部分使用视频会议软件，连接稳定，屏幕共享的记录由审核员指定，取证不受影响。"
    out.say("信息技术的应用", told)
    if audit.stage1:
        out.say(
            "第一阶段审核",
            f"{w.fact('stage1.start')}{w.silent('stage1.end')}，{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}，"
            "所提问题已解决。",
        )


def _team(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("审核组")
    for member in audit.team:
        _member(w, out, member)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = "联络人" if guest.role == "guide" else "观察员"
        out.say("随行人员", f"{a('name')}，{a('role', role)}，{a('from')}。")
    out.say("公正性", "审核组成员近两年内未向受审核方提供咨询或培训，均已签署公正性和保密声明。")


def _member(w: Writer, out: Outline, member: TeamMember) -> None:
    e = w.person(member)
    expert = member.role == "technical_expert"
    grade = e.silent("grade") if expert else f"，{e('grade')}"
    told = [f"{e('name')}（代号{e('label')}），{e('role', ROLES[member.role])}{grade}"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        quiet = r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('system', NAMES[one.system])}注册号{r('number')}{quiet}，有效期至{r('valid_until')}")
    codes = e.each("professional_codes")
    if codes:
        told.append(f"专业代码{codes}")
    out.say("成员", f"{'；'.join(told)}。")


def _client(audit: Audit, w: Writer, out: Outline) -> None:
    org, people = "organization", audit.world.people
    licence = f"{org}.licence"
    out.part("登记信息")
    out.say("名称", f"{w.fact(f'{org}.name')}，统一社会信用代码{w.fact(f'{org}.uscc')}。")
    out.say(
        "成立与登记",
        f"成立于{w.fact(f'{org}.established_on')}，由{w.fact(f'{licence}.authority')}登记，营业期限"
        f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}。",
    )
    out.say("注册地址", w.fact(f"{org}.registered_address"))
    out.say("办公地址", w.fact(f"{org}.office_address"))
    out.say("经营地址", w.fact(f"{org}.business_address"))
    out.say(
        "主要人员",
        f"法定代表人{people.legal}，最高管理者{people.manager}，管理者代表{people.representative}，"
        f"联系人{people.contact}（{audit.world.phone}）。",
    )
    out.say(
        "人数",
        f"员工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人。",
    )


def _permits(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("资质与证书")
    for one in audit.permits:
        e = w.entry("permits", one)
        ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
        out.say(
            "资质",
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，范围为{e('scope')}，"
            f"{e('authority')}颁发，有效期{e('valid_from')}至{ends}。",
        )
    if not audit.permits:
        out.say("资质", "受审核方的业务不需要行政许可。")
    for cert in audit.certificates:
        c = w.entry("certificates", cert)
        out.say(
            "认证证书",
            f"{c('system', NAMES[cert.system])}，{c('number')}，{c('issued_on')}颁发，"
            f"有效期至{c('valid_to')}。",
        )
    if not audit.certificates:
        out.say("认证证书", "尚未取得。")


def _business(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("业务与体系")
    out.say("业务", f"{w.scope('activity')}。")
    out.say("业务流程", f"{'—'.join(audit.world.industry['flow'])}。")
    out.say("体系运行", f"体系文件自{w.fact('system_effective_on')}实施。")
    for one in audit.systems:
        out.say(f"受审核方声明的范围（{NAMES[one]}）", f"{w.scope('system', one)}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        out.say(e("what"), f"手册列出{e('stated')}{count.unit}，即{e.each('listed')}。")
    out.say("关键过程", f"{w.fact('key_processes')}。")
    out.say("特殊过程", f"{w.fact('special_processes')}。")
    out.say("外包过程", f"{w.fact('outsourced_processes')}。")
    out.say("不适用的条款", f"{w.fact('exclusions')}。")


def _carried_out(audit: Audit, w: Writer, out: Outline) -> None:
    out.part("日程")
    world = audit.world
    slots = halves(audit)
    office, quality, doing, tech, buying, sale, upkeep, safety = world.departments
    trail = "订单" if makes(audit) else "项目"
    one = ("高层管理", office, sale, buying, f"{trail}样本追踪一", safety, "审核组内部沟通")
    two = (quality, doing, f"{doing}现场", tech, upkeep, f"{trail}样本追踪二", "记录复核")
    first, second = groups(audit)
    parts = [shared([(name, "") for name in names], len(slots)) for names in (one, two)]
    labels = ["".join(one.label for one in group) for group in (first, second)]
    heads = [f"{label}组" if label else "—" for label in labels]
    rows: list[Row] = [["日期", "时段", *heads]]
    for at, (day, half) in enumerate(slots):
        time = "9:00—12:00" if half == "am" else "13:30—17:30"
        rows.append([w.date(day), time, *("、".join(name for name, _ in part[at]) for part in parts)])
    w.table(rows, (1.8, 1.8, 3.2, 3.2), head=1, rules="three")
    out.part("会议与抽样")
    out.say("首次会议", "审核开始时举行，组长说明目的、范围、方法和保密承诺，受审核方确认日程。")
    out.say("末次会议", "审核结束时举行，组长通报审核发现和推荐意见，受审核方没有异议。")
    what, who = ("订单", "一线操作人员") if makes(audit) else ("项目", "外派和驻场人员")
    out.say(
        "抽样",
        f"按合同额和业务类型抽取{what}{w.random.randint(3, 5)}个，覆盖在实施的和已完成的；"
        f"面谈{w.random.randint(9, 16)}人，含{who}。",
    )
    out.say("计划的变更", "无。")
