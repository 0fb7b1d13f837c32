"""轶岭工程安环认证: numbered headings, lists with bullets, records one a line, hardly a table."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tieling_end as end
from corpus.bodies.templates.a import _tieling_records as records
from corpus.bodies.templates.a._tieling_records import heading, points, say
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level

BODY = "轶岭工程安环认证中心"
SYSTEMS = ("HSE", "OHSMS+HSE", "QMS+HSE", "HSE+EMS+OHSMS", "EMS+HSE")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "dots", "blank": "—"}

NAMES = {
    "QMS": "质量",
    "EMS": "环境",
    "OHSMS": "职业健康安全",
    "HSE": "健康、安全与环境（HSE）",
}
KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监审",
    "recertification": "换证复评",
    "special": "专项（特殊）审核",
}
ROLES = {"leader": "组长", "member": "成员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {
        "main": (Level("decimal", "%1"), Level("decimal", "%1.%2")),
        "points": (Level("bullet", "●"), Level("bullet", "—")),
    }
    w.margins(header_cells=(BODY, audit.number), footer=("未经本中心书面同意不得部分复制",), page="#/##")
    _head(audit, w)
    heading(w, 1, "审核任务")
    _task(audit, w)
    heading(w, 1, "受审核单位概况")
    _unit(audit, w)
    heading(w, 1, "体系策划和领导作用")
    records.planning(audit, w)
    heading(w, 1, "支持和资源")
    records.support(audit, w)
    heading(w, 1, "现场审核情况")
    records.site(audit, w)
    heading(w, 1, "检查与评审")
    records.checked(audit, w)
    heading(w, 1, "发现的问题")
    end.problems(audit, w)
    heading(w, 1, "结论和建议")
    end.conclusion(audit, w)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('number')}）", style="center")
    say(
        w,
        f"受审核单位：{w.fact('organization.name')}",
        f"认证机构：{w.fact('certification_body.name')}",
        f"审核性质：{w.choice('audit_type', KINDS, audit.audit_type, ' ')}",
        f"现场日期：{w.fact('audit.start')}～{w.fact('audit.end')}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"出具日期：{w.fact('report_date')}",
    )


def _task(audit: Audit, w: Writer) -> None:
    heading(w, 2, "审核领域和准则")
    systems = "；".join(f"{w.tag('systems+', one, NAMES[one])}管理体系" for one in audit.systems)
    say(w, f"领域：{systems}")
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso else ""
        points(w, f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    points(w, "受审核单位的体系文件、合同和施工（生产）方案", f"国家法律法规：{w.laws('criteria')}")
    heading(w, 2, "审核范围")
    for one in audit.systems:
        points(w, f"{NAMES[one]}：{w.scope('audit', one)}")
    heading(w, 2, "时间安排")
    spans = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    modes = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
    points(
        w,
        f"现场审核：{spans[0]}～{spans[1]}，方式：{w.fact('audit.mode', modes[audit.audit.mode])}",
        f"审核人日：{w.fact('audit.person_days')}，其中现场{w.fact('audit.onsite_days')}",
        f"抽样期间：{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}",
        f"风险程度：{w.fact('audit.risk')}",
    )
    if audit.audit.reductions:
        points(w, f"减少人日的理由：{w.each('audit.reductions', audit.audit.reductions, '；')}")
    if audit.stage1:
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        points(w, f"一阶段：{day}{w.silent('stage1.end')}，{mode}进行，遗留问题已封闭")
    heading(w, 2, "审核组")
    _team(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    for member in audit.team:
        e = w.person(member)
        items = [f"{e('label')} {e('name')}", e("role", ROLES[member.role])]
        if member.registrations:
            items.append(e("grade"))
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            items.append(f"{'注册号' if not at else ''}{r('number')}{silent}")
        if member.professional_codes:
            items.append(f"专业{e.each('professional_codes', '/')}")
        points(w, "，".join(items))
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        points(w, f"{role}：{a('name')}，{a('from')}")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员不单独实施审核，不计人日。", style="plain")


def _unit(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    heading(w, 2, "登记信息")
    licence = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    say(
        w,
        f"单位名称：{w.fact('organization.name')}",
        f"社会信用代码：{w.fact('organization.uscc')}",
        f"成立日期：{w.fact('organization.established_on')}",
        f"住所：{w.fact('organization.registered_address')}",
        f"办公地点：{w.fact('organization.office_address')}",
        f"经营场所：{w.fact('organization.business_address')}",
        f"营业执照：{w.fact('organization.licence.authority')}核准，期限{licence}",
        f"法定代表人：{people.legal}    管理者代表：{people.representative}",
        f"联系人及电话：{people.contact}，{world.phone}",
        f"职工总数：{w.fact('headcount_total')}人，社保参保{w.fact('insured_count')}人，体系内{w.fact('headcount')}人",
        f"部门设置：{'、'.join(world.departments)}",
    )
    heading(w, 2, "资质和证书")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        words = f"{e('kind')}：{e('number')}，{e('scope')}，{e('valid_from')}～{until}，{e('authority')}"
        points(w, words)
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", NAMES[one.system])
        points(w, f"{name}管理体系证书：{e('number')}，{e('issued_on')}发证，{e('valid_to')}到期")
    if not audit.permits and not audit.certificates:
        points(w, "经营范围内的活动不需要行政许可")
    heading(w, 2, "场所和项目")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所（项目）")
        points(w, f"{kind}：{e('address')}，{e('activity')}，{e('headcount')}人")
    heading(w, 2, "业务和过程")
    say(
        w,
        f"主营业务：{w.scope('activity')}",
        f"业务流程：{'→'.join(world.industry['flow'])}",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包（分包）：{w.fact('outsourced_processes')}",
        f"不适用：{w.fact('exclusions')}",
        f"体系运行起始：{w.fact('system_effective_on')}",
    )
    for one_system in audit.systems:
        points(w, f"{NAMES[one_system]}管理体系申报范围：{w.scope('system', one_system)}")
    for name, model, number in world.equipment:
        points(w, f"主要设备：{name} {model}，{number}台（套）")
