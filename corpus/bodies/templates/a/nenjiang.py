"""嫩淞: a boxed cover, a page for the team, wide record tables on landscape pages, annexed lists."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _nenjiang_annexes as annexes
from corpus.bodies.templates.a import _nenjiang_end as end
from corpus.bodies.templates.a import _nenjiang_records as records
from corpus.bodies.templates.a._nenjiang_records import LETTERS, NAMES, SHORT
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "嫩淞质量认证有限责任公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "EnMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "ballot", "dates": "dot", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转换",
    "special": "特殊",
}
AGAIN = "原事实已纠正，但本次又发现类似情况，见第五部分，须重新分析原因"
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　审核报告", "NS/R-08-2"), footer=(), page="共 ## 页　第 # 页", first=False)
    _cover(audit, w)
    w.page()
    w.heading(1, "一、任务与受审核方")
    _task(audit, w)
    _company(audit, w)
    w.page()
    w.heading(1, "二、审核组及分工")
    _team(audit, w)
    w.heading(1, "三、审核实施情况")
    _course(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "四、审核记录")
    records.written(audit, w)
    w.section(landscape=False, fresh=True)
    w.heading(1, "五、审核发现")
    end.findings(audit, w)
    w.heading(1, "六、审核结论与推荐")
    end.conclusion(audit, w)
    w.heading(1, "七、声明与签署")
    end.signed(audit, w)
    w.section(landscape=True, fresh=True)
    annexes.written(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.box(f"编号：{w.fact('number')}¶日期：{w.fact('report_date')}", 6.2, 1.8, left=9.5)
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text("", style="plain")
    systems = "　".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["审核领域", systems],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
    ]
    w.table(rows, (1.4, 5), bold=(0,))
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="center")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(
        f"电话：{w.fact('certification_body.phone')}　邮箱：{w.fact('certification_body.email')}　"
        f"网站：{w.fact('certification_body.website')}",
        style="center",
    )


def _task(audit: Audit, w: Writer) -> None:
    several = len(audit.systems) > 1
    ways = {"combined": "结合审核", "joint": "联合审核", "integrated": "一体化审核", "single": "单一体系审核"}
    at = "combined" if several else "single"
    way = "　".join(f"{{{'+' if key == at else '-'}}}{label}" for key, label in ways.items())
    basis = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        basis.append(f"{e.silent('system')}{e('number')}{twin}《{standard.title}》")
    scopes = "¶".join(f"{SHORT[one]}：{w.scope('audit', one)}" for one in audit.systems)
    rows: list[Row] = [
        ["审核方式", way],
        ["审核目的", store("nenjiang")["aim"][audit.audit_type]],
        [
            "审核准则",
            f"1．{'；'.join(basis)}；¶2．受审核方的管理体系文件；¶3．适用的法律法规和其他要求："
            f"{w.laws('criteria')}；¶4．受审核方与顾客及其他相关方的合同、协议。",
        ],
        ["审核范围", scopes],
        [
            "覆盖期间",
            f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}；覆盖最高管理层及"
            f"{'、'.join(audit.world.departments)}的全部相关过程",
        ],
    ]
    w.text("1．任务", style="plain")
    w.table(rows, (1.2, 6), bold=(0,))


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    if len(audit.systems) > 1:
        w.page()
    licence = (
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，"
        f"{w.fact('organization.licence.authority')}核发"
    )
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["营业期限", licence, "‹", "‹"],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}/{world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系人数", f"{w.fact('headcount')}人", "体系运行日", w.fact("system_effective_on")],
        ["占地面积", f"{world.area}平方米", "班次", "两班" if world.shifts == 2 else "单班"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.text("2．受审核方", style="plain")
    w.table(rows, (1.2, 2.6, 1.2, 2.2), bold=(0, 2))
    places: list[Row] = [["受审核场所地址", "场所性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        places.append([e("address"), kind, e("activity"), e("headcount")])
    w.text("3．受审核场所", style="plain")
    w.table(places, (4, 1, 2, 1), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "身份资格", "领域与注册号", "注册到期", "专业代码", "本次分工"]]
    for at, member in enumerate(audit.team):
        e = w.person(member)
        fields, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("grade") + r.silent_each("professional_codes")
            fields.append(f"{r('system', LETTERS[one.system])}{told} {r('number')}")
            ends.append(r("valid_until"))
        rows.append(
            [
                e("label"),
                e("name"),
                e("role", ROLES[member.role])
                + (e.silent("grade") if member.role == "technical_expert" else f"¶{e('grade')}"),
                "¶".join(fields) or w.blank,
                "¶".join(ends) or w.blank,
                e.each("professional_codes", "¶") or w.blank,
                _share(audit, member, at),
            ]
        )
    w.table(rows, (0.7, 1.1, 1.5, 3.6, 1.6, 1.4, 2.1), head=1, repeat=True)
    w.text("注：Q质量，E环境，S职业健康安全，En能源。", style="plain")
    w.text(
        "审核组全体人员与受审核方之间没有利益关系，近两年内未向其提供过咨询或内审服务，审核前已签署公正性与保密声明，"
        "受审核方对审核组的组成没有异议。"
    )
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"随行人员：{a('name')}，{role}，来自{a('from')}，不参与审核判断。")


def _share(audit: Audit, member: TeamMember, at: int) -> str:
    """What a person of the team audits."""
    office, quality, doing, tech, buying, sales, upkeep, safety = audit.world.departments
    if member.role == "technical_expert":
        return f"就{doing}的专业过程为审核组提供技术支持，不单独审核"
    if member.trainee:
        return f"在{audit.leader.label}指导下参加{office}的审核"
    shares = [
        f"最高管理层、{office}、{doing}、{tech}",
        f"{quality}、{buying}、{sales}、{upkeep}、{safety}",
        f"会同{audit.leader.label}审核{office}",
        f"会同B审核{buying}、{sales}",
    ]
    return shares[min(at, 3)]


def _course(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}{w.silent('stage1.end')}"
        rows.append(
            [
                "第一阶段",
                f"{w.fact('stage1.start')} {hours}，{w.fact('stage1.mode', '现场')}实施；"
                "提出的关注点在本次审核中已跟踪",
            ]
        )
    fewer = w.each("audit.reductions", audit.audit.reductions) if audit.audit.reductions else "没有减少"
    rows += [
        [
            "本次审核",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}{w.half('audit.end_half')}，"
            f"{w.fact('audit.mode', '现场')}审核，未使用远程审核技术",
        ],
        [
            "审核时间",
            f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
        ],
        ["减少理由", fewer],
        ["风险等级", w.fact("audit.risk")],
        ["偏离计划", f"无偏离，审核按编号{audit.world.plan_no}的审核计划实施，范围、日程、人员均未调整"],
        ["审核方案", "未发生影响审核方案的重要事项"],
        ["未决问题", "审核组与受审核方意见一致，没有尚未解决的问题"],
        ["重要变更", store("nenjiang")["changes"][audit.audit_type]],
        ["证书与标志", store("nenjiang")["marks"][audit.audit_type]],
    ]
    w.table(rows, (1.2, 6), bold=(0,))
    if not audit.previous_nonconformities:
        w.text("本次审核没有需要跟踪验证的以往不符合。")
        return
    earlier: list[Row] = [["上次审核不符合事实", "关闭日期", "纠正措施有效性验证"]]
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        told = AGAIN if again(audit, one.description) else "措施已落实，现场抽查未再发生，有效"
        earlier.append([p("description"), p("closed_on"), told])
    w.text("上次审核不符合的跟踪验证：", style="plain")
    w.table(earlier, (4.5, 1.3, 2.4), head=1)
