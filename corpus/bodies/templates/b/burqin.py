"""五彩滩质量与安全认证: an account in paragraphs, process by process, with short tables after it."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _burqin_end as end
from corpus.bodies.templates.b import _burqin_processes as processes
from corpus.bodies.templates.b._burqin_words import narrate, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "五彩滩质量与安全认证有限公司"
SYSTEMS = ("QMS", "OHSMS", "QMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "无", "styled": True}

NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = {"stage2": "初次认证第二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合的审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: overview, account of the processes, findings, conclusion, annexed tables."""
    w.margins(header=(f"{BODY}  审核报告",), footer=(audit.world.form_no,), page="— # —")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    w.heading(1, "1 审核概况")
    _organization(audit, w)
    _task(audit, w)
    _team(audit, w)
    _course(audit, w)
    w.heading(1, "2 审核综述")
    _account(audit, w)
    w.heading(1, "3 审核发现")
    end.findings(audit, w)
    w.heading(1, "4 审核结论")
    end.conclusion(audit, w)
    w.heading(1, "5 附表")
    end.tables(audit, w)
    end.signatures(audit, w)


def _organization(audit: Audit, w: Writer) -> None:
    o, people = "organization", audit.world.people
    w.heading(2, "1.1 受审核方")
    narrate(
        w,
        f"{w.fact(f'{o}.name')}成立于{w.fact(f'{o}.established_on')}，统一社会信用代码"
        f"{w.fact(f'{o}.uscc')}，营业期限自{w.fact(f'{o}.licence.valid_from')}至"
        f"{w.until(f'{o}.licence.valid_to')}，由{w.fact(f'{o}.licence.authority')}登记。注册地址为"
        f"{w.fact(f'{o}.registered_address')}，办公地址为{w.fact(f'{o}.office_address')}，经营地址为"
        f"{w.fact(f'{o}.business_address')}。公司主要从事{w.scope('activity')}。",
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，联系人"
        f"{people.contact}，电话{audit.world.phone}。公司现有员工{w.fact('headcount_total')}人，参加社会保险"
        f"{w.fact('insured_count')}人，管理体系覆盖{w.fact('headcount')}人，设有"
        f"{'、'.join(audit.world.departments)}。",
    )
    items = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        items.append(f"{kind}位于{e('address')}，从事{e('activity')}，{e('headcount')}人")
    narrate(
        w,
        f"体系覆盖的场所：{'；'.join(items)}。",
        f"管理体系自{w.fact('system_effective_on')}起实施。",
    )


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 审核目的、准则和范围")
    narrate(w, f"审核目的：{stock()['purposes'][audit.audit_type]}。")
    items = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        items.append(f"{name}依据{e('number')}（{e('iso')}）《{standard.title}》{e.silent('system')}")
    narrate(
        w,
        f"审核准则：{'；'.join(items)}；受审核方的体系文件；适用的法律法规，包括{w.laws('criteria')}；"
        "顾客和相关方的合同要求。",
    )
    for code in audit.systems:
        narrate(
            w,
            f"{NAMES[code]}的审核范围：{w.scope('audit', code)}。",
            f"受审核方手册中规定的{NAMES[code]}范围：{w.scope('system', code)}。",
        )
    narrate(w, f"标准中不适用的内容：{w.fact('exclusions')}。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核组")
    rows: list[Row] = [["代号", "姓名", "职务", "资格", "注册号及有效期", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.6, 1.2, 1.1, 1.4, 4.4, 1.4), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        narrate(w, f"{role}：{e('name')}（{e('from')}）。")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = f"{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
        numbers.append(f"{r('number')}{hidden}，至{r('valid_until')}")
    codes = e.each("professional_codes", "、") or "无"
    role = e("role", ROLES[member.role])
    return [e("label"), e("name"), role, e("grade"), "¶".join(numbers) or "无", codes]


def _course(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 审核过程")
    body, kind = w.fact("certification_body.name"), w.fact("audit_type", KINDS[audit.audit_type])
    span = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}"
    )
    if audit.stage1:
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        one_day = audit.stage1.start == audit.stage1.end
        until = w.silent("stage1.end") if one_day else f"{w.fact('stage1.end')} "
        narrate(
            w,
            f"第一阶段审核以{mode}的方式进行，时间为{w.fact('stage1.start')} {w.fact('stage1.start_time')}至"
            f"{until}{w.fact('stage1.end_time')}，审核组确认文件和现场条件能够接受第二阶段审核，提出的问题已经整改。",
        )
    reduced = w.each("audit.reductions", audit.audit.reductions, "；")
    narrate(
        w,
        f"{body}派出的审核组于{span}对受审核方进行{kind}，审核方式为"
        f"{w.fact('audit.mode', MODES[audit.audit.mode])}。审核人日为{w.fact('audit.person_days')}，其中现场"
        f"{w.fact('audit.onsite_days')}人日。"
        + (f"人日的减少理由：{reduced}。" if reduced else "人日没有减少。"),
        f"受审核方的风险等级为{w.fact('audit.risk')}，本次审核覆盖{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}的体系运行情况。",
        f"首次会议由审核组长{w.person(audit.leader)('name')}主持，{audit.world.people.manager}和各部门负责人参加，"
        "会上介绍了审核的目的、范围、方法和保密承诺。",
        "审核组分别到各部门和作业现场，采用交谈、查阅记录和现场观察的方法抽样取证，每天结束时与受审核方沟通进展。",
        "末次会议通报了审核发现和结论，受审核方对审核发现没有异议。",
    )


def _account(audit: Audit, w: Writer) -> None:
    parts = [
        ("领导作用和策划过程", processes.leading),
        ("法律法规和合规过程", processes.duties),
        ("人力资源过程", processes.people),
        ("设备和监视测量资源", processes.resources),
        ("顾客沟通和外部供方过程", processes.outside),
        ("生产和服务提供过程", processes.doing),
        ("应急准备和响应过程", processes.emergency),
        ("绩效评价和改进过程", processes.watching),
    ]
    if "OHSMS" in audit.systems:
        parts.insert(6, ("职业健康安全运行控制", processes.safety))
    for at, (name, write) in enumerate(parts, 1):
        w.heading(2, f"2.{at} {name}")
        write(audit, w)
