"""雪沣认证: a small regional body; paragraphs counted through, no tables, all told in sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _xuefeng_end as end
from corpus.bodies.templates.a import _xuefeng_site as site
from corpus.bodies.templates.a._xuefeng_words import item, say, short, title
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level

BODY = "雪沣认证有限责任公司"
SYSTEMS = ("EnMS", "FSMS", "HSE", "FSMS+HACCP", "EMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification", "stage1", "special")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": False}

KINDS = {
    "stage1": "初次认证的第一阶段审核",
    "stage2": "初次认证的第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
NAMES = {
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
    "HSE": "健康、安全与环境管理体系",
    "EMS": "环境管理体系",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: a few lines of head, chapters of counted paragraphs, signatures."""
    w.report.lists = {
        "chapters": (Level("chineseCountingThousand", "%1、", "nothing"),),
        "items": (Level("decimal", "%1．", "nothing"),),
    }
    w.margins(page="—#—", footer=(f"{BODY}　审核报告",))
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text(f"致：{w.fact('organization.name')}", style="plain")
    title(w, "这次审核")
    _task(audit, w)
    title(w, "审核组")
    _team(audit, w)
    title(w, "企业的情况")
    _company(audit, w)
    site.chapters(audit, w)
    end.chapters(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    systems = "和".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    last = w.fact("audit.end", short(when.end, when.start))
    span = f"{w.fact('audit.start')}{w.half('audit.start_half')}到{last}{w.half('audit.end_half')}"
    if when.end == when.start:
        span = f"{w.fact('audit.start')}一天{w.silent('audit.end')}"
    mode = w.fact("audit.mode", "到现场")
    item(
        w,
        f"受{w.fact('certification_body.name')}委派，审核组于{span}{mode}对贵公司的{systems}做了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}，看的是{w.fact('audit.covered_from')}到"
        f"{w.fact('audit.covered_to')}这段时间的运行情况。",
    )
    if audit.stage1 and audit.audit_type != "stage1":
        times = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        item(
            w,
            f"在此之前，{w.fact('stage1.start')}已{w.fact('stage1.mode', '到现场')}做过第一阶段审核，"
            f"从{times}，当天结束{w.silent('stage1.end')}，那次提出的几处文件问题，这次核对都改过了。",
        )
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        same = one.iso == one.number
        twin = s.silent("iso") if same else f"（等同{s('iso')}）" if one.iso else ""
        told.append(f"{s('number')}{twin}《{one.title}》{s.silent('system')}")
    law = w.law_entry("criteria")
    titles = law.each("titles", "、", "《{}》") + law.silent("place")
    item(
        w,
        f"审核依据是{'、'.join(told)}，贵公司的体系文件，以及适用的法律法规，我们这次对照的有{titles}。",
        f"审核的范围，{_scopes(audit, w)}。",
    )
    days = f"按规则计算的审核时间是{w.fact('audit.person_days')}人日，"
    days += f"其中在现场{w.fact('audit.onsite_days')}人日；"
    why = f"减少的理由是{w.each('audit.reductions', when.reductions)}；" if when.reductions else ""
    item(w, f"{days}{why}风险等级定为{w.fact('audit.risk')}。", *say(audit, w, "met"))


def _scopes(audit: Audit, w: Writer) -> str:
    if len(audit.systems) == 1:
        return f"是{w.scope('audit', audit.systems[0])}"
    return "；".join(f"{NAMES[one]}为{w.scope('audit', one)}" for one in audit.systems)


def _team(audit: Audit, w: Writer) -> None:
    for member in audit.team:
        item(w, _member(w, member))
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            guests.append(f"贵公司{a('from')}的{a('name')}全程陪同，做{a('role', '向导')}")
        else:
            guests.append(f"{a('from')}派{a('name')}随组{a('role', '观察')}，不参与审核")
    item(w, f"{'；'.join(guests)}。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    told = f"{e('role', ROLES[member.role])}{e('name')}，"
    codes = e.each("professional_codes", "、")
    if not member.registrations:
        return (
            f"{told}{e.silent('grade')}不是审核员，懂本专业（{codes}），给审核组做技术支持，不计入审核时间。"
        )
    told += f"{e('grade')}，"
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}（{r('valid_until')}到期）{hidden}")
    told += f"注册号{'、'.join(numbers)}，"
    told += f"专业代码{codes}" if codes else "没有本专业代码，与有专业的审核员搭伴工作"
    return told + ("；还在实习，跟着组长学，时间不算在内。" if member.trainee else "。")


def _company(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    item(
        w,
        f"{w.fact(f'{org}.name')}，{w.fact(f'{org}.established_on')}成立，注册资本{world.capital}万元，法定代表人{world.people.legal}，"
        f"统一社会信用代码{w.fact(f'{org}.uscc')}。营业执照是{w.fact(f'{org}.licence.authority')}发的，从"
        f"{w.fact(f'{org}.licence.valid_from')}起，{_term(audit, w)}。",
        f"注册地在{w.fact(f'{org}.registered_address')}，实际干活的地方在{w.fact(f'{org}.business_address')}，办公和收信在"
        f"{w.fact(f'{org}.office_address')}，电话{world.phone}，联系人{world.people.contact}。",
        f"平常做的是{w.scope('activity')}，一路下来是{'、'.join(world.industry['flow'])}这几步。关键过程有{w.fact('key_processes')}，"
        f"特殊过程{_special(audit, w)}，包给外面做的是{w.fact('outsourced_processes')}。",
    )
    rest = audit.headcount_total - audit.headcount
    outside = f"差的{rest}人在食堂、门卫等岗位，不在体系里" if rest > 0 else "全员都在体系里"
    shifts = "只上白班" if world.shifts == 1 else "分两个班倒着上，中班我们也去看了"
    item(
        w,
        f"花名册上一共{w.fact('headcount_total')}人，上了社会保险的{w.fact('insured_count')}人；体系管到的有{w.fact('headcount')}人，"
        f"{outside}。{shifts}，没有季节工和劳务派遣。",
    )
    told = []
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        kind = e("kind", "固定" if place.kind == "fixed" else "临时")
        told.append(f"{e('address')}是{kind}场所，在那里做{e('activity')}，{e('headcount')}人")
    item(w, f"{'；'.join(told)}。场所都去看了。")
    item(
        w,
        f"体系从{w.fact('system_effective_on')}开始运行，不适用的条款：{w.fact('exclusions')}。",
        *site.licences(audit, w),
    )


def _term(audit: Audit, w: Writer) -> str:
    path = "organization.licence.valid_to"
    until = w.until(path)
    return f"到{until}止" if audit.organization.licence.valid_to else f"期限是{until}"


def _special(audit: Audit, w: Writer) -> str:
    told = w.fact("special_processes")
    return told if audit.special_processes == "无" else f"是{told}"
