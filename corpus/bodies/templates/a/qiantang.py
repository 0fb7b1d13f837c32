"""钱堰: cover, tables of company and team, findings by clause with numbered evidence, tables of samples."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _qiantang_clauses as clauses
from corpus.bodies.templates.a import _qiantang_end as end
from corpus.bodies.templates.a import _qiantang_samples as samples
from corpus.bodies.templates.stock import store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "浙江钱堰认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "—", "styled": True}

FULL = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "安全"}
KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("管理体系审核报告", "QY/B-0811 第3版"), footer=(BODY,), page="第 # 页 / 共 ## 页")
    _cover(audit, w)
    w.page()
    w.heading(1, "一、基本信息")
    _company(audit, w)
    w.heading(1, "二、审核组")
    _team(audit, w)
    w.heading(1, "三、审核过程概述")
    _course(audit, w)
    w.heading(1, "四、审核发现")
    clauses.findings(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "五、抽样情况表")
    samples.tables(audit, w)
    w.section(fresh=True)
    w.heading(1, "六、不符合")
    end.nonconformities(audit, w)
    w.heading(1, "七、审核结论")
    end.conclusion(audit, w)
    w.page()
    w.heading(1, "八、签字页")
    end.signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("QY/B-0811", style="right")
    w.text(w.fact("title"), style="title")
    w.text("·".join(FULL[one] for one in audit.systems), style="subtitle")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.3, 4), rules="rows", bold=(0,))
    w.text(w.fact("certification_body.name"), style="center")
    w.text(
        f"地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}　电子邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = "organization.licence"
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        [
            "营业执照有效期",
            f"{w.fact(f'{licence}.valid_from')}—{w.until(f'{licence}.valid_to')}",
            "登记机关",
            w.fact(f"{licence}.authority"),
        ],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["联系人", people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "社保人数", f"{w.fact('insured_count')}人"],
        [
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
            "体系运行起始日期",
            w.fact("system_effective_on"),
        ],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["不适用条款", w.fact("exclusions"), "风险级别", w.fact("audit.risk")],
    ]
    w.table(rows, (1.5, 2.6, 1.4, 2.2), bold=(0, 2))
    w.text("本次审核的任务如下表。")
    _task(audit, w)
    site_rows: list[Row] = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        site_rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.text("体系覆盖的场所：")
    w.table(site_rows, (4, 0.8, 2, 0.8), head=1)


def _task(audit: Audit, w: Writer) -> None:
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（idt {e('iso')}）" if one.iso else ""
        standards.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    scopes = [f"{w.tag('systems+', one, FULL[one])}：{w.scope('audit', one)}" for one in audit.systems]
    laws = w.law_entry("criteria")
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核目的", store("qiantang")["aim"][audit.audit_type]],
        ["审核依据", "¶".join(standards) + "¶受审核方的管理体系文件和与顾客签订的合同"],
        [
            "适用法律法规",
            f"{laws.silent('place')}{laws.each('titles', '、', '《{}》')}，计{laws('stated_count')}部",
        ],
        ["审核范围", "¶".join(scopes)],
        [
            "审核覆盖时期",
            f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}",
        ],
    ]
    w.table(rows, (1.3, 6.4), bold=(0,))
    held: list[Row] = [["体系", "证书编号", "发证日期", "到期日期"]]
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        system = c("system", FULL[certificate.system])
        held.append([system, c("number"), c("issued_on"), c("valid_to")])
    if audit.certificates:
        w.text("受审核方现持有的证书：")
        w.table(held, (2.4, 2.4, 1.6, 1.6), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["代号", "姓名", "性别", "职责", "体系", "注册资格", "注册证书号", "有效期至", "专业代码"]
    ]
    for member in audit.team:
        rows += _registered(w, member)
    w.table(rows, (0.5, 0.9, 0.5, 0.8, 0.7, 0.9, 2.4, 1.9, 1.3), head=1, repeat=True)
    w.text("审核组全体成员与受审核方没有咨询、投资、亲属等利益关系，并已书面承诺公正和保密。")
    if audit.attendants:
        told = []
        for guest in audit.attendants:
            a = w.same("attendants", guest.name, guest)
            told.append(
                f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）"
            )
        w.text(f"陪同人员：{'、'.join(told)}。")


def _registered(w: Writer, member: TeamMember) -> list[Row]:
    """The rows of a person: one a registration."""
    e = w.person(member)
    who = [e("label"), e("name"), member.sex, e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[*who, w.blank, e("grade"), w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        grade = r("grade") + (e.silent("grade") + e.silent_each("professional_codes") if at == 0 else "")
        codes = r.each("professional_codes", "、") or w.blank
        head = who if at == 0 else ["^"] * 4
        rows.append([*head, r("system", SHORT[one.system]), grade, r("number"), r("valid_until"), codes])
    return rows


def _course(audit: Audit, w: Writer) -> None:
    when, told = audit.audit, store("qiantang")
    if audit.stage1:
        first = audit.stage1
        span = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
            if first.start == first.end
            else f"{w.fact('stage1.start')}至{w.fact('stage1.end')}"
        )
        mode = w.fact("stage1.mode", MODES[first.mode])
        w.text(
            f"1．第一阶段审核于{span}以{mode}方式进行，每日{w.fact('stage1.start_time')}开始、"
            f"{w.fact('stage1.end_time')}结束。审核组评审了体系文件，查看了现场条件，确认具备实施第二阶段审核的条件，"
            "当时提出的需关注事项已在本次审核中逐条落实。"
        )
    else:
        w.text(f"1．{told['changes'][audit.audit_type]}")
    fewer = f"审核时间核减的理由：{w.each('audit.reductions', when.reductions)}。" if when.reductions else ""
    w.text(
        f"2．审核组从{w.fact('audit.start')}{w.half('audit.start_half')}起，到{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}止，共投入{w.fact('audit.person_days')}人日，"
        f"其中现场{w.fact('audit.onsite_days')}人日。{fewer}"
    )
    w.text(
        f"3．首次会议由{audit.leader.name}主持，受审核方最高管理者{audit.world.people.manager}及各部门负责人到会。"
        f"之后审核组走访了管理层、{'、'.join(audit.world.departments)}以及作业现场，与岗位人员交谈，查阅记录，"
        "观察作业。每天工作结束前审核组内部沟通，并向受审核方通报当天情况。末次会议宣读了审核结论，受审核方没有异议。"
    )
    w.text(
        "4．审核按计划完成，没有偏离计划，也没有取消或推迟的项目；没有出现影响审核结论可信程度的情形；"
        "双方对审核发现没有分歧，没有遗留未决事项。"
    )
    w.text(f"5．{told['marks'][audit.audit_type]}")
    end.earlier(audit, w)
