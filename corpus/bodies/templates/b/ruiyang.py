"""睿旸能源环境认证: chapters in prose on energy and environment, with few tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _ruiyang_chapters as chapters
from corpus.bodies.templates.b import _ruiyang_end as end
from corpus.bodies.templates.b._ruiyang_chapters import prose
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "睿旸能源环境认证有限公司"
SYSTEMS = ("EnMS+EMS", "EnMS", "EMS+EnMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "black", "dates": "padded", "blank": "无"}

NAMES = {"EnMS": "能源管理体系", "EMS": "环境管理体系"}
KINDS = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
}
AIMS = {
    "stage2": "评价受审核方管理体系的符合性和运行有效性，为是否批准认证提供依据",
    "surveillance": "评价受审核方管理体系在认证周期内的持续有效性，为是否保持认证提供依据",
    "recertification": "评价受审核方管理体系在上一认证周期内的整体绩效和持续适宜性，为是否换发证书提供依据",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(footer=(f"{BODY}    {audit.world.form_no}",), page="— # —")
    _cover(audit, w)
    w.heading(1, "1 审核工作概述")
    _work(audit, w)
    w.heading(1, "2 受审核方概况")
    _company(audit, w)
    at = chapters.all_of(audit, w)
    w.heading(1, f"{at} 审核发现")
    end.found(audit, w, at)
    w.heading(1, f"{at + 1} 审核结论")
    end.conclusion(audit, w, at + 1)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", "", style="plain")
    names = "及".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(names, style="center")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="plain")
    w.text(f"受审核方：{w.fact('organization.name')}", style="center")
    w.text(f"审核类别：{w.fact('audit_type', KINDS[audit.audit_type])}", style="center")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    w.text(
        f"编写人：{w.person(audit.leader)('name')}（{w.person(audit.leader)('role', '组长')}）",
        style="center",
    )
    w.text(f"完成日期：{w.fact('report_date')}", style="center")
    w.page()


def _work(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 审核目的和依据")
    items = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        items.append(f"{e('number')}《{standard.title}》{twin}{e.silent('system')}")
    w.text(f"本次审核的目的是{AIMS[audit.audit_type]}。")
    w.text(
        f"审核依据为{'、'.join(items)}，受审核方的管理体系文件，以及{w.laws('criteria')}等适用的法律法规和其他要求。"
    )
    w.heading(2, "1.2 审核范围和边界")
    for one in audit.systems:
        w.text(f"{NAMES[one]}的审核范围为：{w.scope('audit', one)}。")
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"位于{e('address')}的{kind}，活动为{e('activity')}，{e('headcount')}人")
    w.text(
        f"物理边界为{'；'.join(sites)}。组织边界为受审核方各职能部门和生产单元，与营业执照和厂区平面图核对一致。"
    )
    w.heading(2, "1.3 审核时间")
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    mode = w.fact("audit.mode", "现场审核")
    w.text(
        f"审核组于{halves[0]}至{halves[1]}实施了{mode}，审核时间共{w.fact('audit.person_days')}人日，"
        f"其中现场{w.fact('audit.onsite_days')}人日。取证的时间跨度为{w.fact('audit.covered_from')}至"
        f"{w.fact('audit.covered_to')}。经评审，项目的风险等级为{w.fact('audit.risk')}。"
    )
    if audit.audit.reductions:
        w.text(
            "审核时间在基准人日上作了调整，理由是："
            f"{w.each('audit.reductions', audit.audit.reductions, '；')}。"
        )
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        w.text(
            f"第一阶段审核于{day}{w.silent('stage1.end')}在受审核方{mode}进行，重点了解了能源评审、文件准备和内审管评的情况，"
            "所提关注事项在本次审核前已得到处理。"
        )
    _team(audit, w)
    w.heading(2, "1.5 审核方法")
    prose(w, "method", 1)
    w.text("审核基于抽样，受样本数量和时间限制，审核发现可能未覆盖体系中存在的全部问题。")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 审核组")
    rows: list[Row] = [["序号", "审核员姓名", "组内分工", "注册资格", "注册号及有效期", "专业小类"]]
    for at, member in enumerate(audit.team, 1):
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}，至{r('valid_until')}{silent}")
        codes = e.each("professional_codes", "，") or w.blank
        role = e("role", ROLES[member.role])
        rows.append([str(at), e("name"), role, e("grade"), "¶".join(numbers) or w.blank, codes])
    w.text("审核组成员及资格见表1。", style="body")
    w.text("表1  审核组成员", style="center")
    w.table(rows, (0.8, 1.4, 1.3, 1.5, 4, 1.4), head=1, rules="three")
    items = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        items.append(f"{role}{a('name')}（{a('from')}）")
    w.text(f"参加审核活动的还有{'、'.join(items)}。")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在组长带领下见习，所用时间未计入审核人日。")


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(2, "2.1 基本情况")
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，统一社会信用代码"
        f"{w.fact('organization.uscc')}，注册资本{world.capital}万元，法定代表人{people.legal}。注册地址为"
        f"{w.fact('organization.registered_address')}，办公地址为{w.fact('organization.office_address')}，生产经营地址为"
        f"{w.fact('organization.business_address')}。营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
    )
    shifts = "实行两班生产" if world.shifts == 2 else "实行单班生产"
    w.text(
        f"公司在册员工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，纳入体系管理的员工"
        f"{w.fact('headcount')}人，{shifts}，厂区面积约{world.area}平方米。下设{'、'.join(world.departments)}等部门。"
        f"联系人{people.contact}，电话{world.phone}。"
    )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        w.text(
            f"公司取得了{e('authority')}颁发的{e('kind')}，编号为{e('number')}，载明的内容为{e('scope')}，"
            f"有效期{e('valid_from')}至{until}。"
        )
    w.heading(2, "2.2 生产工艺和体系建立情况")
    w.text(
        f"公司主要从事{w.scope('activity')}，生产流程为：{'—'.join(world.industry['flow'])}。关键过程为"
        f"{w.fact('key_processes')}，需要确认的特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )
    w.text(
        f"体系文件于{w.fact('system_effective_on')}发布实施，标准条款的不适用情况：{w.fact('exclusions')}。"
    )
    for one in audit.systems:
        w.text(f"公司申请的{NAMES[one]}认证范围为：{w.scope('system', one)}。")
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"公司现持有{e('system', NAMES[certificate.system])}认证证书，编号{e('number')}，"
            f"{e('issued_on')}颁发，有效期至{e('valid_to')}。"
        )
