"""库车河: a long form of numbered chapters behind a cover, most of it tables of two columns."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a import _kuqa_chapters as chapters
from corpus.bodies.templates.a import _kuqa_end as end
from corpus.bodies.templates.a import _kuqa_records as records
from corpus.bodies.templates.a._kuqa_parts import KINDS, LETTERS, MODES, NAMES, ROLES, SHORT, Pair, pairs
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "库车河质量认证中心有限责任公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "box", "dates": "chinese", "blank": "无", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("库车河质量认证中心有限责任公司", f"KQC-PD-0817　版本：E/1　{audit.world.form_no}"),
        footer=("本报告归认证机构所有，未经许可不得向第三方提供",),
        page="第 # 页 共 ## 页",
    )
    _cover(audit, w)
    w.heading(1, "1 审核基本信息")
    _company(audit, w)
    _basis(audit, w)
    _crew(audit, w)
    _time(audit, w)
    _plan(audit, w)
    chapters.company(audit, w)
    chapters.before(audit, w)
    chapters.planning(audit, w)
    records.support(audit, w)
    records.operation(audit, w)
    chapters.evaluation(audit, w)
    end.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    same = audit.audit.start == audit.audit.end
    start = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = (w.silent("audit.end") + "当日" if same else w.fact("audit.end")) + w.half("audit.end_half")
    pairs(
        w,
        (
            ("报告编号", w.fact("number")),
            ("受审核方名称", w.fact("organization.name")),
            ("管理体系", systems),
            ("审核类型", w.choice("audit_type", KINDS, audit.audit_type)),
            ("审核日期", f"{start} 至 {last}"),
            ("审核组长", w.person(audit.leader)("name")),
            ("报告日期", w.fact("report_date")),
        ),
    )
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　网址：{w.fact(f'{body}.website')}　"
        f"电子邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()
    w.text("声　明", style="subtitle")
    w.paragraphs(
        (
            "一、审核以抽样方式进行，未抽到的部分仍可能存在不符合，受审核方应当自行检查并改进。",
            "二、审核组成员与受审核方之间没有影响公正性的利益关系，并已签署公正性与保密承诺。",
            "三、本报告的审核结论为审核组的推荐性意见，认证决定由本中心作出。",
            "四、受审核方对本报告有异议的，可以在收到报告后十个工作日内向本中心书面提出申诉。",
        )
    )
    w.page()


def _company(audit: Audit, w: Writer) -> None:
    org, people, world = "organization", audit.world.people, audit.world
    w.heading(2, "1.1 受审核方信息")
    pairs(
        w,
        (
            ("名称", w.fact(f"{org}.name")),
            ("统一社会信用代码", w.fact(f"{org}.uscc")),
            ("注册地址", w.fact(f"{org}.registered_address")),
            ("办公地址", w.fact(f"{org}.office_address")),
            ("生产经营地址", w.fact(f"{org}.business_address")),
            ("成立日期", w.fact(f"{org}.established_on")),
            (
                "营业期限",
                f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}",
            ),
            ("登记机关", w.fact(f"{org}.licence.authority")),
            ("法定代表人", people.legal),
            ("管理者代表", people.representative),
            ("联系人及电话", f"{people.contact}　{world.phone}"),
            ("邮政编码", world.postcode),
        ),
    )


def _basis(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 审核目的")
    w.text(PURPOSES[audit.audit_type])
    w.heading(2, "1.3 审核准则")
    rows: list[Pair] = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        number = e.silent("system") + e("number")
        if standard.iso:
            number += f"（等同采用 {e('iso')}）"
        rows.append((SHORT[standard.system], f"{number}《{standard.title}》"))
    entry = w.law_entry("criteria")
    laws = w.laws("criteria", "¶", "《{}》")
    rows += [
        ("体系文件", "受审核方现行有效的管理手册、程序文件、作业文件及记录"),
        ("法律法规", f"适用的法律共{entry('stated_count')}部：¶{laws}"),
        ("其他", "本中心《管理体系认证规则》、认证合同以及受审核方对相关方的承诺"),
    ]
    pairs(w, rows)
    w.heading(2, "1.4 审核范围")
    pairs(w, [(f"{SHORT[one]}（{LETTERS[one]}）", w.scope("audit", one)) for one in audit.systems])
    w.heading(2, "1.5 审核场所")
    rows = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append((kind, f"地址：{s('address')}¶活动：{s('activity')}¶人数：{s('headcount')}人"))
    pairs(w, rows)


PURPOSES = {
    "stage2": "评价受审核方管理体系的实施情况及其有效性，确定是否满足审核准则的全部要求，为能否推荐认证注册"
    "提供依据。",
    "surveillance": "验证受审核方管理体系持续符合审核准则并有效运行，确定能否保持认证注册资格。",
    "recertification": "确认受审核方管理体系作为一个整体的持续符合性与有效性，以及与认证范围的持续相关性，"
    "确定能否再次推荐认证注册。",
    "special": "在例行审核之外，按照认证方案的安排确认管理体系仍然符合审核准则，确定能否保持认证注册资格。",
}


def _crew(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.6 审核组")
    pairs(w, [_member(w, member) for member in audit.team])
    w.heading(2, "1.7 陪同人员")
    rows = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append((role, f"{a('name')}（{a('from')}）"))
    pairs(w, rows)


def _member(w: Writer, member: TeamMember) -> Pair:
    e = w.person(member)
    told = [f"{e('name')}（代号{e('label')}）　{member.sex}　{member.employer}　资格：{e('grade')}"]
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        line = f"{r('system', SHORT[one.system])}：注册号{r('number')}，有效期至{r('valid_until')}"
        line += r.silent("grade")
        if one.professional_codes:
            line += f"，专业代码{r.each('professional_codes')}"
        told.append(line + ("" if at else e.silent_each("professional_codes")))
    if not member.registrations:
        told.append(f"专业代码：{e.each('professional_codes')}")
    return e("role", ROLES[member.role]), "¶".join(told)


def _time(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.8 审核时间与方式")
    rows = [
        ("审核方式", w.choice("audit.mode", MODES, audit.audit.mode)),
        ("覆盖时期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"),
        ("风险级别", w.fact("audit.risk")),
        ("体系覆盖人数", f"{w.fact('headcount')}人"),
        (
            "审核人日",
            f"总人日{w.fact('audit.person_days')}，其中现场人日{w.fact('audit.onsite_days')}",
        ),
    ]
    if audit.audit.reductions:
        rows.append(("人日减少理由", w.each("audit.reductions", audit.audit.reductions, "；")))
    if audit.stage1:
        rows.append(
            (
                "第一阶段",
                f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}至"
                f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}；"
                "提出的问题已在第二阶段审核前整改",
            )
        )
    pairs(w, rows)


def _plan(audit: Audit, w: Writer) -> None:
    when, parts = audit.audit, audit.world.departments
    w.heading(2, "1.9 审核计划的执行")
    w.text(
        f"审核计划（{audit.world.plan_no}）由组长编制，事先得到受审核方确认，现场按计划执行，没有变更。",
        f"首次会议于{w.fact('audit.start')}召开，末次会议于{w.fact('audit.end')}召开，均由"
        f"{w.person(audit.leader)('name')}主持，{audit.world.people.manager}、"
        f"{audit.world.people.representative}及各部门负责人参加并签到。",
    )
    letters = "".join(LETTERS[one] for one in audit.systems)
    crew = [one for one in audit.team if one.qualified]
    days = [*days_of(when.start, when.end)]
    rows: list[Row] = [["日期", "受审核部门／过程", "体系", "审核员"]]
    stops = ["管理层", *parts]
    for at, name in enumerate(stops):
        second = crew[1 + at % (len(crew) - 1)].label if len(crew) > 1 and at % 2 == 0 else ""
        day = days[at * len(days) // len(stops)]
        text = f"{day.month}月{day.day}日"
        if day in (when.start, when.end):
            text = w.fact("audit.start" if day == when.start else "audit.end", text)
        rows.append([text, name, letters, audit.leader.label + (f"、{second}" if second else "")])
    w.table(rows, (1.4, 4, 1.2, 2), head=1, repeat=True)
    note = [one.label for one in audit.team if not one.qualified]
    if note:
        w.text(f"注：{'、'.join(note)}随组长活动，不单独承担审核任务。", style="plain")
    if when.start != when.end:
        w.text("每日审核结束后审核组召开内部会议，与受审核方沟通当日的审核发现。")
