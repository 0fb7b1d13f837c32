"""珞杉: a short report with a management summary first, facts as labelled lines, evidence by topic."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _luoshan_end as end
from corpus.bodies.templates.a import _luoshan_topics as topics
from corpus.bodies.templates.a._luoshan_end import ADVICE
from corpus.bodies.templates.a._luoshan_topics import NAMES
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "珞杉体系认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "FSMS+HACCP", "EnMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "special", "transfer")
STYLE = {"look": "tick", "dates": "dash", "blank": "无", "styled": True}

KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
    "transfer": "认证转换审核",
}
AGAIN = "原事实已纠正；本次审核又发现类似情况，见第6章，组织须重新分析原因"
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("珞杉体系认证",), footer=("LS-AR-2025 版本3",), page="#/##", first=True)
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(f"报告编号 {w.fact('number')}　|　{w.fact('report_date')}", style="center")
    w.heading(1, "管理摘要")
    _summary(audit, w)
    w.heading(1, "1  受审核组织")
    _organization(audit, w)
    w.heading(1, "2  审核任务")
    _task(audit, w)
    w.heading(1, "3  审核组与实施")
    _team(audit, w)
    _course(audit, w)
    w.heading(1, "4  自上次审核以来")
    _before(audit, w)
    w.heading(1, "5  分专题的审核证据")
    topics.written(audit, w)
    w.heading(1, "6  不符合与改进机会")
    end.findings(audit, w)
    w.heading(1, "7  结论")
    end.conclusion(audit, w)
    w.heading(1, "8  声明与签署")
    end.signed(audit, w)


def _line(w: Writer, label: str, value: str) -> None:
    w.text(f"{label}：{value}", style="plain")


def _summary(audit: Audit, w: Writer) -> None:
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(
        f"{w.fact('certification_body.name')}于{w.fact('audit.start')}至{w.fact('audit.end')}对贵组织的{systems}实施了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}，审核组长为{w.person(audit.leader)('name')}。"
    )
    found = audit.nonconformities
    w.text(
        f"审核组提出严重不符合{w.fact('nonconformities.major')}项、轻微不符合{w.fact('nonconformities.minor')}项，"
        f"{'详见第6章' if found.items else '没有需要整改的事项'}。总体上，管理体系符合审核准则并有效运行，"
        "审核目的已经达到。"
    )
    text = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    w.text(f"审核组的推荐意见：{w.fact('conclusion.recommendation', text)}。")


def _organization(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    _line(w, "名称", w.fact("organization.name"))
    _line(w, "统一社会信用代码", w.fact("organization.uscc"))
    _line(w, "注册地址", w.fact("organization.registered_address"))
    _line(w, "办公地址", w.fact("organization.office_address"))
    _line(w, "经营地址", w.fact("organization.business_address"))
    _line(w, "成立日期", w.fact("organization.established_on"))
    _line(
        w,
        "营业执照有效期",
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}",
    )
    _line(w, "登记机关", w.fact("organization.licence.authority"))
    _line(w, "法定代表人", people.legal)
    _line(w, "最高管理者", people.manager)
    _line(w, "管理者代表", people.representative)
    _line(w, "联系人", f"{people.contact}，电话{world.phone}")
    _line(w, "员工总数", f"{w.fact('headcount_total')}人")
    _line(w, "参加社会保险人数", f"{w.fact('insured_count')}人")
    _line(w, "体系覆盖人数", f"{w.fact('headcount')}人")
    _line(w, "体系运行起始日期", w.fact("system_effective_on"))
    _line(w, "主要活动", w.scope("activity"))
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        _line(w, f"审核场所{at}", f"{e('address')}（{kind}；{e('activity')}；{e('headcount')}人）")


def _task(audit: Audit, w: Writer) -> None:
    many = len(audit.systems) > 1
    _line(w, "审核类型", w.fact("audit_type", KINDS[audit.audit_type]))
    _line(
        w,
        "审核形式",
        "多个管理体系的结合审核，不是联合审核" if many else "单一管理体系审核，不涉及结合、联合或一体化审核",
    )
    _line(w, "审核目的", store("luoshan")["aim"][audit.audit_type])
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"，等同采用{e('iso')}" if standard.iso else ""
        _line(w, f"审核准则{at}", f"{e.silent('system')}{e('number')}《{standard.title}》{twin}")
    _line(w, "其他准则", f"体系文件、合同，以及适用的法律法规（{w.laws('criteria')}）")
    for one in audit.systems:
        _line(w, f"审核范围（{NAMES[one]}）", w.scope("audit", one))
    _line(w, "覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}")
    _line(w, "受审核部门", f"最高管理层、{'、'.join(audit.world.departments)}")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["成员", "角色与级别", "注册领域", "注册编号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        who = f"{e('label')} {e('name')}"
        role = e("role", ROLES[member.role])
        role += e.silent("grade") if member.role == "technical_expert" else f"¶{e('grade')}"
        if not member.registrations:
            rows.append([who, role, *[w.blank] * 3, e.each("professional_codes", "，") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
            field = r("system", NAMES[one.system].removesuffix("管理体系").removesuffix("体系"))
            codes = r.each("professional_codes", "，") or w.blank
            head: Row = [who, role] if at == 0 else ["^", "^"]
            rows.append([*head, field, r("number") + told, r("valid_until"), codes])
    w.table(rows, (1.4, 1.6, 1.9, 3.1, 1.6, 1.4), head=1, repeat=True, rules="rows")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        _line(w, "同行人员", f"{a('name')}（{role}，{a('from')}）")
    names = "；".join(_work(member, audit) for member in audit.team)
    _line(w, "分工", names)
    _line(w, "公正性", "审核组成员与受审核组织无利害关系，已作书面声明，受审核组织对审核组的组成无异议")


def _work(member: TeamMember, audit: Audit) -> str:
    """What a person of the team did."""
    office, quality, doing, tech, buying, sales, upkeep, safety = audit.world.departments
    at = audit.team.index(member)
    if member.role == "technical_expert":
        return f"{member.label}就{doing}的过程提供技术支持"
    if member.trainee:
        return f"{member.label}在{audit.leader.label}指导下见习审核{office}"
    shares = (
        f"最高管理层和{office}、{tech}、{doing}",
        f"{quality}、{buying}、{sales}、{upkeep}、{safety}",
    )
    return f"{member.label}审核{shares[at]}" if at < len(shares) else f"{member.label}协助B审核{buying}"


def _course(audit: Audit, w: Writer) -> None:
    if audit.stage1:
        _line(
            w,
            "第一阶段",
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}，结论为可以进行第二阶段审核",
        )
    _line(
        w,
        "审核时间",
        f"{w.fact('audit.start')} {w.half('audit.start_half')}至{w.fact('audit.end')} "
        f"{w.half('audit.end_half')}",
    )
    _line(w, "审核方式", f"{w.fact('audit.mode', '现场')}，未采用远程手段")
    _line(
        w,
        "审核人日",
        f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
    )
    if audit.audit.reductions:
        _line(w, "人日减少的理由", w.each("audit.reductions", audit.audit.reductions))
    _line(w, "风险级别", w.fact("audit.risk"))
    _line(w, "与审核计划的偏离", "没有偏离，计划中的部门、过程和场所均已审核")
    _line(w, "影响审核方案的事项", "没有发现")
    _line(w, "未解决的问题", "没有，双方对审核发现的看法一致")


def _before(audit: Audit, w: Writer) -> None:
    kept = store("luoshan")
    _line(w, "变更", kept["changes"][audit.audit_type])
    _line(w, "证书和标志的使用", kept["marks"][audit.audit_type])
    for one in audit.certificates:
        c = w.entry("certificates", one)
        _line(
            w,
            f"有效证书（{c('system', NAMES[one.system])}）",
            f"{c('number')}，{c('issued_on')}签发，有效期至{c('valid_to')}",
        )
    if not audit.previous_nonconformities:
        _line(w, "以往不符合", "没有需要验证的以往不符合")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        _line(w, f"上次审核的不符合（{at}）", p("description"))
        told = AGAIN if again(audit, earlier.description) else "纠正措施持续有效，同类问题没有重复发生"
        w.text(f"关闭日期：{p('closed_on')}。现场验证：{told}。", style="plain")
