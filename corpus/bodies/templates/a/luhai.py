"""潞海: a letter to the company that goes on without tables, department after department."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, Standard, TeamMember
from corpus.bodies.records import Count
from corpus.bodies.templates.a import _luhai_departments as departments
from corpus.bodies.templates.a import _luhai_end as end
from corpus.bodies.templates.a._luhai_end import SHORT
from corpus.bodies.writer import Writer

BODY = "潞海安环管理评定有限公司"
SYSTEMS = ("HSE", "OHSMS", "EMS+OHSMS", "HSE+EMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "box", "dates": "chinese", "blank": "无", "styled": False}

KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
NAMES = {
    "HSE": "健康、安全与环境（HSE）管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合的审核"}
PLACES = {"fixed": "固定场所", "temporary": "临时场所"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("潞海评定  LUHAI ASSESSMENT",), footer=(audit.number,), page="第 # 页")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('number')}）", style="center")
    w.text(f"{w.fact('organization.name')}：", style="plain")
    w.heading(1, "一、审核工作概况")
    _task(audit, w)
    _team(audit, w)
    _basis(audit, w)
    w.heading(1, "二、贵公司基本情况")
    _company(audit, w)
    w.heading(1, "三、分部门审核情况")
    departments.all_of(audit, w)
    w.heading(1, "四、不符合及其整改要求")
    end.problems(audit, w)
    w.heading(1, "五、总体评价和审核结论")
    end.conclusion(audit, w)
    end.signed(audit, w)


def shortened(day: date, since: date) -> str | None:
    """A day without its year where that is the year of the day before."""
    return f"{day.month}月{day.day}日" if day.year == since.year else None


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    names = "、".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    first = w.fact("audit.start") + w.half("audit.start_half")
    last = w.fact("audit.end", shortened(when.end, when.start)) + w.half("audit.end_half")
    if when.start == when.end:
        first, last = w.fact("audit.start") + w.half("audit.start_half"), f"当日{w.half('audit.end_half')}"
        last += w.silent("audit.end")
    w.text(
        f"根据双方签订的认证合同（申请编号{audit.world.application_no}），{w.fact('certification_body.name')}"
        f"派出审核组，自{first}至{last}对贵公司的{names}实施了"
        f"{w.fact('audit_type', KINDS[audit.audit_type])}。"
        f"本次为{w.fact('audit.mode', MODES[when.mode])}，查阅的记录自{w.fact('audit.covered_from')}起，"
        f"至{w.fact('audit.covered_to')}止。现将审核情况报告如下。"
    )
    if audit.stage1:
        w.text(
            f"此前，审核组于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
            f"{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}完成了第一阶段审核，当时提出的"
            "文件和危险源补充意见，贵公司已书面回复，审核组在第二阶段进场前予以确认。"
        )


def _team(audit: Audit, w: Writer) -> None:
    told = [_member(w, member) for member in audit.team]
    text = f"审核组成员及其资格为：{'；'.join(told)}。"
    text += f"本次审核共用{w.fact('audit.person_days')}个人日，其中现场{w.fact('audit.onsite_days')}个人日，"
    text += f"受审核业务的风险级别为“{w.fact('audit.risk')}”。"
    if audit.audit.reductions:
        text += f"人日有所减少，理由是{w.each('audit.reductions', audit.audit.reductions)}。"
    trainees = [w.person(member)("name") for member in audit.team if member.trainee]
    if trainees:
        text += f"{'、'.join(trainees)}在组长指导下工作，所用时间没有计入上述人日。"
    w.text(text)
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        if guest.role == "guide":
            told.append(f"{e('from')}{e('name')}担任{e('role', '向导')}")
        else:
            told.append(f"{e('from')}的{e('name')}以{e('role', '观察员')}身份随行，不参与判断")
    w.text(f"审核期间，{'；'.join(told)}。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    role = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}[member.role]
    told = f"{e('role', role)}{e('name')}"
    if not member.registrations:
        return f"{told}，熟悉专业{e.each('professional_codes')}，不单独作出审核判断"
    grade = f"，{e('grade')}"
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes")
        name = "" if len(member.registrations) == 1 else SHORT[one.system]
        number = f"{name}注册号{r('number')}{r.silent('system')}{r.silent('grade')}"
        number += f"、有效至{r('valid_until')}"
        numbers.append(number + (f"、专业{codes}" if codes else ""))
    return f"{told}{grade}，{'，'.join(numbers)}{e.silent_each('professional_codes')}"


def _standard(w: Writer, standard: Standard) -> str:
    e = w.standard(standard.system)
    twin = f"（等同采用{e('iso')}）" if standard.iso else ""
    return f"{e('number')}{e.silent('system')}《{standard.title}》{twin}"


def _basis(audit: Audit, w: Writer) -> None:
    told = "、".join(_standard(w, standard) for standard in audit.standards)
    w.text(
        f"审核所依据的是{told}，贵公司现行的管理手册、程序文件和作业文件，以及贵公司应当遵守的法律法规，主要有："
        f"{w.laws('criteria')}。"
    )
    scopes = [f"{NAMES[system]}为{w.scope('audit', system)}" for system in audit.systems]
    text = f"审核的范围，{'；'.join(scopes)}。"
    text += "审核采取与人员交谈、查看现场、调阅记录的方式，样本由审核组自行抽取；"
    w.text(text + "抽样有其局限，没有抽到的地方不等于没有问题。")


def _company(audit: Audit, w: Writer) -> None:
    org = "organization"
    w.text(
        f"贵公司于{w.fact(f'{org}.established_on')}注册成立，统一社会信用代码{w.fact(f'{org}.uscc')}，住所登记为"
        f"{w.fact(f'{org}.registered_address')}，办公地点在{w.fact(f'{org}.office_address')}，生产经营地点在"
        f"{w.fact(f'{org}.business_address')}。营业执照由{w.fact(f'{org}.licence.authority')}核发，营业期限自"
        f"{w.fact(f'{org}.licence.valid_from')}起，至{w.until(f'{org}.licence.valid_to')}。法定代表人"
        f"{audit.world.people.legal}，注册资本{audit.world.capital}万元。"
    )
    names = audit.world.departments
    e = w.entry("counts", Count("职能部门", len(names), list(names), "个"))
    w.text(
        f"截至审核之日，贵公司在册{w.fact('headcount_total')}人，其中{w.fact('insured_count')}人参加社会保险，"
        f"纳入体系的人员{w.fact('headcount')}人；管理层之下设{e('what')}{e('stated')}个：{e.each('listed')}。"
        f"{_sites(audit, w)}"
    )
    w.text(
        f"贵公司主要从事{w.scope('activity')}，工作大致按{'—'.join(audit.world.industry['flow'])}的顺序进行，"
        f"关键过程是{w.fact('key_processes')}，特殊过程：{w.fact('special_processes')}，外包过程是"
        f"{w.fact('outsourced_processes')}。体系文件自{w.fact('system_effective_on')}起实施，"
        f"不适用条款：{w.fact('exclusions')}。"
    )
    scopes = [f"{SHORT[system]}“{w.scope('system', system)}”" for system in audit.systems]
    w.text(f"体系文件中对范围的表述为：{'；'.join(scopes)}。{_papers(audit, w)}")


def _sites(audit: Audit, w: Writer) -> str:
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", PLACES[site.kind])
        told.append(f"{kind}位于{e('address')}，承担{e('activity')}，{e('headcount')}人")
    return f"{'；'.join(told)}。审核组到了上述各处。"


def _papers(audit: Audit, w: Writer) -> str:
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('authority')}发给{e('holder')}的{e('kind')}，编号{e('number')}，许可内容为{e('scope')}，"
            f"自{e('valid_from')}至{e('valid_to')}有效"
        )
    text = f"审核组核对了下列证照原件：{'；'.join(told)}。" if told else ""
    kept = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        name = c("system", SHORT[one.system])
        kept.append(f"{name}证书{c('number')}，{c('issued_on')}颁发，{c('valid_to')}到期")
    return text + (f"贵公司现持有的认证证书为：{'；'.join(kept)}。" if kept else "")
