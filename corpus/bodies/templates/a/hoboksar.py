"""和布克赛尔管理体系认证: short reports for small companies, labels in bold and dense paragraphs."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._hoboksar_end import finish
from corpus.bodies.templates.a._hoboksar_story import say, story
from corpus.bodies.templates.again import again
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "和布克赛尔管理体系认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "QMS+OHSMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "tick", "dates": "chinese", "blank": "无", "styled": False}

KINDS = {"surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场和远程相结合的审核"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
AIMS = {
    "surveillance": "确认获证组织的管理体系是否持续满足认证要求并有效运行，以决定是否保持其认证资格。",
    "recertification": "评价管理体系在整个认证周期内的符合性、有效性和适宜性，以决定是否换发认证证书。",
}


def build(audit: Audit, w: Writer) -> None:
    """The head, the company, the audit, what was seen, what follows."""
    w.margins(footer=("和布克赛尔管理体系认证有限公司  HBK/JL-12",), page="- # -")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    _company(audit, w)
    _task(audit, w)
    _team(audit, w)
    _course(audit, w)
    _before(audit, w)
    story(audit, w)
    finish(audit, w)


def _company(audit: Audit, w: Writer) -> None:
    org, world, people = "organization", audit.world, audit.world.people
    say(
        w,
        "受审核方",
        f"{w.fact(f'{org}.name')}，统一社会信用代码：{w.fact(f'{org}.uscc')}，"
        f"成立日期：{w.fact(f'{org}.established_on')}，营业期限：自{w.fact(f'{org}.licence.valid_from')}至"
        f"{w.until(f'{org}.licence.valid_to')}，登记机关：{w.fact(f'{org}.licence.authority')}。"
        f"注册地址：{w.fact(f'{org}.registered_address')}；办公地址：{w.fact(f'{org}.office_address')}；"
        f"经营地址：{w.fact(f'{org}.business_address')}。",
        f"法定代表人：{people.legal}；最高管理者：{people.manager}；管理者代表：{people.representative}；"
        f"联系人：{people.contact}，电话：{world.phone}。",
        f"员工总数：{w.fact('headcount_total')}人；参加社会保险人数：{w.fact('insured_count')}人；"
        f"体系覆盖人数：{w.fact('headcount')}人；班制：{world.shifts}班。"
        f"主要业务：{w.scope('activity')}。体系运行始于{w.fact('system_effective_on')}。",
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    say(w, "场所", f"{'；'.join(sites)}。")
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
        told.append(
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，范围{e('scope')}，由{e('authority')}核发，"
            f"有效期{e('valid_from')}至{ends}"
        )
    say(w, "许可", f"{'；'.join(told)}。" if told else "该公司的业务不需要专项行政许可。")
    names = words("systems")
    told = []
    for cert in audit.certificates:
        c = w.entry("certificates", cert)
        name = c("system", names[cert.system]["name"])
        told.append(f"{name}证书{c('number')}，{c('issued_on')}颁发，{c('valid_to')}到期")
    if told:
        say(w, "现有证书", f"{'；'.join(told)}。")


def _task(audit: Audit, w: Writer) -> None:
    names, when = words("systems"), audit.audit
    systems = "、".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = f"（{s('iso')}）" if one.iso else ""
        told.append(f"{s.silent('system')}{s('number')}{twin}")
    say(
        w,
        "审核任务",
        f"审核类型：{w.choice('audit_type', KINDS, audit.audit_type)}。体系：{systems}。"
        f"方式：{w.choice('audit.mode', MODES, when.mode)}。"
        f"时间：{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}。",
        f"审核人日：{w.fact('audit.person_days')}，其中现场：{w.fact('audit.onsite_days')}，"
        f"减少的理由：{w.each('audit.reductions', when.reductions) or '未减少'}。"
        f"风险等级：{w.fact('audit.risk')}。所覆盖的时期：{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。审核计划编号：{audit.world.plan_no}。",
    )
    say(w, "审核目的", AIMS[audit.audit_type])
    say(
        w,
        "审核准则",
        f"{'、'.join(told)}；公司的管理手册、程序文件及其他体系文件；"
        f"适用的法律法规，主要有{w.laws('criteria')}；顾客和相关方的要求。",
    )
    scopes = [f"{names[one]['short']}：{w.scope('audit', one)}" for one in audit.systems]
    say(
        w,
        "审核范围",
        f"{'；'.join(scopes)}。不适用的要求：{w.fact('exclusions')}。",
    )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(3, "审核组：")
    rows: list[Row] = [["姓名", "分工", "资格", "注册号及有效期", "专业代码"]]
    rows += [_member(w, one) for one in audit.team]
    w.table(rows, (1.8, 1.6, 1.6, 4.4, 1.4), head=1, rules="three")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（{a('from')}）")
    w.text(f"随同人员：{'、'.join(told)}。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    name = f"{e('label')} {e('name')}"
    role, grade = e("role", ROLES[member.role]), e("grade")
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('number')}，{r('valid_until')}止{hidden}")
    codes = e.each("professional_codes", "、") or w.blank
    return [name, role, grade, "¶".join(told) or w.blank, codes]


def _course(audit: Audit, w: Writer) -> None:
    world = audit.world
    order = ["管理层", *(world.departments[at] for at in (0, 2, 7, 6, 1, 4, 3, 5))]
    slots = halves(audit)
    doing = world.departments[2]
    more = [f"{doing}的关键过程", f"{doing}的记录", f"{doing}的其他作业", "各部门的补充证据"]
    teams = []
    for at, group in enumerate(groups(audit)):
        own = order[at::2]
        own += more[: max(len(slots) - len(own), 0)]
        teams.append((group, shared([(place, "") for place in own], len(slots))))
    told = []
    for number, (day, half) in enumerate(slots):
        visits = "，".join(
            f"{'、'.join(one.label for one in group)}审核{'、'.join(place for place, _ in parts[number])}"
            for group, parts in teams
        )
        told.append(f"{w.date(day)}{'上午' if half == 'am' else '下午'}{visits}")
    opened = w.random.choice(
        ("首末次会议均由审核组长主持", "审核组长主持了首次会议和末次会议"),
    )
    say(
        w,
        "审核过程",
        f"{'；'.join(told)}。{opened}，{world.people.manager}和部门负责人出席。"
        "审核按计划完成，没有偏离，没有影响审核方案的重要事项。",
    )


def _before(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        now = "本次又发现同类问题" if again(audit, one.description) else "经现场验证措施有效"
        told.append(f"{e('description')}{e('closed_on')}关闭，{now}。")
    say(w, "上次不符合", "".join(told) or "上次审核没有开出不符合。")
    say(
        w,
        "变化情况",
        w.random.choice(
            (
                "上次审核以来，公司的名称、地址、法定代表人和主要业务没有变化，体系文件作了少量修改，不影响体系的完整。",
                "与上次审核相比，组织机构和主要设备没有重大变化，认证范围不变。",
            )
        ),
    )
