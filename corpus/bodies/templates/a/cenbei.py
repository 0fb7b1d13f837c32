"""岑北认证服务: a short report of bullets and label：value lines; some facts are told in sentences alone."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _cenbei_end as end
from corpus.bodies.templates.a import _cenbei_seen as seen
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number

BODY = "岑北认证服务有限公司"
SYSTEMS = (
    "QMS",
    "FSMS+HACCP",
    "QMS+EMS",
    "ISMS",
    "QMS+EMS+OHSMS",
    "HACCP",
    "QMS+EIMS",
    "ISMS+ITSMS",
    "EMS",
    "QMS+FSMS",
    "OHSMS",
    "QMS+ISMS",
    "FSMS",
    "EIMS",
    "QMS+FSMS+HACCP",
    "ITSMS",
    "QMS+HACCP",
    "QMS+EMS+OHSMS+ISMS",
    "QMS+OHSMS",
)
TYPES = ("stage2", "surveillance", "recertification", "stage1", "transfer")
STYLE = {"look": "tick", "dates": "dots", "blank": "无", "styled": False}

KINDS = {
    "stage1": "初审第一阶段",
    "stage2": "初审第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转机构",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
OTHERS = ("tech", "buying", "selling", "tools", "guard")
BULLET = Number("items")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.report.lists = {"items": (Level("bullet", "●"), Level("bullet", "○"))}
    w.margins(footer=("岑北认证　报告内容未经同意不得摘引",), page="#")
    stated = Sentences(audit, w)
    stated.slots |= dict(zip(OTHERS, audit.world.departments[3:], strict=True))
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.heading(1, "一、项目")
    _project(audit, w)
    w.heading(1, "二、客户")
    _client(audit, w)
    w.heading(1, "三、审核组")
    _team(audit, w, stated)
    w.heading(1, "四、审核经过")
    _course(audit, w, stated)
    w.heading(1, "五、查证情况")
    seen.all_of(audit, w, stated)
    end.all_of(audit, w, stated)


def _project(audit: Audit, w: Writer) -> None:
    names = [w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems]
    _lines(
        w,
        f"报告号：{w.fact('number')}",
        f"客户名称：{w.fact('organization.name')}",
        f"审核性质：{w.choice('audit_type', KINDS, audit.audit_type)}",
        f"体系：{'；'.join(names)}",
    )
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（{e('iso')}）" if standard.iso else ""
        _lines(w, f"依据标准：{e('number')}{twin}{standard.title}{e.silent('system')}")
    _lines(w, f"依据法规：{w.laws('criteria')}")
    for one in audit.systems:
        _lines(w, f"审核范围（{words('systems')[one]['short']}）：{w.scope('audit', one)}")


def _client(audit: Audit, w: Writer) -> None:
    world, people, base = audit.world, audit.world.people, "organization."
    term = f"{w.fact(f'{base}licence.valid_from')}－{w.until(f'{base}licence.valid_to')}"
    _lines(
        w,
        f"信用代码：{w.fact(f'{base}uscc')}",
        f"成立：{w.fact(f'{base}established_on')}；营业期限：{term}",
        f"注册地址：{w.fact(f'{base}registered_address')}",
        f"经营地址：{w.fact(f'{base}business_address')}",
        f"负责人：{people.manager}；体系负责人：{people.representative}；联系电话：{world.phone}",
        f"业务：{w.scope('activity')}",
        f"流程：{'—'.join(world.industry['flow'])}",
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}",
        f"外包：{w.fact('outsourced_processes')}",
        f"不适用条款：{w.fact('exclusions')}",
    )
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        _lines(w, f"{kind}场所：{s('address')}，{s('activity')}，{s('headcount')}人")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to") if permit.valid_to else e("valid_to", "长期", value="长期")
        _lines(
            w,
            f"许可：{e('kind')}，编号{e('number')}，{e('scope')}，{e('valid_from')}－{ends}，{e('authority')}发",
        )
    w.text(
        f"客户在册{w.fact('headcount_total')}人，参保{w.fact('insured_count')}人，折算后体系有效人数为"
        f"{w.fact('headcount')}人。体系文件于{w.fact('system_effective_on')}发布实施。"
    )
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = c("system", words("systems")[one.system]["name"])
        w.text(f"{name}证书（{c('number')}）发证日期为{c('issued_on')}，有效期至{c('valid_to')}。")


def _team(audit: Audit, w: Writer, stated: Sentences) -> None:
    for member in audit.team:
        _member(w, member)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        _lines(w, f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）")
    w.paragraphs(stated.texts("impartial"))


def _member(w: Writer, member: TeamMember) -> None:
    e = w.person(member)
    _lines(w, f"{e('role', ROLES[member.role])}：{e('name')}（代号{e('label')}），{e('grade')}")
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、")
        stated = r.silent("system") + r.silent("grade") + e.silent_each("professional_codes") * (not at)
        tail = f"；专业{codes}" if codes else ""
        w.text(
            f"注册号{r('number')}，到期{r('valid_until')}{tail}{stated}",
            style="plain",
            number=Number("items", 1),
        )
    if member.trainee:
        text = "在组长指导下实习，不单独审核，时间不计入人日"
        w.text(text, style="plain", number=Number("items", 1))
    if not member.registrations:
        text = f"专业{e.each('professional_codes', '、')}，提供技术支持，不承担审核任务"
        w.text(text, style="plain", number=Number("items", 1))


def _course(audit: Audit, w: Writer, stated: Sentences) -> None:
    when = audit.audit
    last = f"当日{w.silent('audit.end')}" if when.end == when.start else w.fact("audit.end")
    _lines(w, f"审核目的：{stated.texts('aims', audit.audit_type)[0]}")
    w.text(
        f"审核组于{w.fact('audit.start')}{w.half('audit.start_half')}到达客户，"
        f"{last}{w.half('audit.end_half')}结束，"
        f"共计{w.fact('audit.person_days')}个审核人日，其中{w.fact('audit.onsite_days')}个在现场。"
        f"{_reduced(audit, w)}项目的风险等级为{w.fact('audit.risk')}。"
    )
    _lines(
        w,
        f"审核方式：{w.choice('audit.mode', MODES, when.mode)}",
        f"覆盖时段：{w.fact('audit.covered_from')}－{w.fact('audit.covered_to')}",
    )
    if audit.stage1 and audit.audit_type != "stage1":
        w.text(
            f"一阶段审核在{w.fact('stage1.start')}{w.silent('stage1.end')}的{w.fact('stage1.start_time')}到"
            f"{w.fact('stage1.end_time')}完成，方式为{w.fact('stage1.mode', '现场')}，当时的问题均已处理。"
        )
    w.paragraphs(stated.texts("course"))


def _reduced(audit: Audit, w: Writer) -> str:
    reasons = audit.audit.reductions
    return f"减少人日的原因：{w.each('audit.reductions', reasons, '；')}。" if reasons else ""


def _lines(w: Writer, *texts: str) -> None:
    """Bullets."""
    for text in texts:
        w.text(text, style="plain", number=BULLET)
