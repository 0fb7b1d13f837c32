"""平沙石油: a page of facts, a long narrative by departments, annex tables on broad pages."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _pingsha_annexes as annexes
from corpus.bodies.templates.a import _pingsha_departments as departments
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "平沙石油安全环保认证中心有限公司"
SYSTEMS = ("HSE+EMS+OHSMS", "HSE", "EMS+OHSMS", "HSE+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": ("chinese", "padded"), "blank": "——"}

NAMES = {
    "HSE": "健康、安全与环境管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
}
SHORT = {"HSE": "HSE", "EMS": "环境", "OHSMS": "职健安"}
KINDS = {"stage2": "初次审核（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def dots(day: date | None) -> str | None:
    """A day as the tables have it."""
    return f"{day:%Y.%m.%d}" if day else None


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}", f"记录编号：{audit.world.form_no}"), page="第 # 页  共 ## 页")
    phrases = Phrases(w)
    _cover(audit, w)
    w.heading(1, "一、审核概况")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "二、受审核方基本情况")
    _company(audit, w)
    w.heading(1, "三、现场审核情况")
    departments.all_of(audit, w, phrases)
    w.heading(1, "四、不符合及验证情况")
    _nonconformities(audit, w)
    w.heading(1, "五、综合评价与审核结论")
    _conclusion(audit, w, phrases)
    w.section(landscape=True, fresh=True)
    annexes.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.table(
        [
            ["项目编号", w.fact("number")],
            ["受审核方", w.fact("organization.name")],
            ["审核领域", fields],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
            ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
            ["现场审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
            ["报告日期", w.fact("report_date")],
        ],
        (2, 6),
        rules="rows",
        bold=(0,),
    )
    w.text(
        f"{w.fact('certification_body.address')}    电话：{w.fact('certification_body.phone')}",
        style="center",
    )
    w.page()


def _task(audit: Audit, w: Writer) -> None:
    aims = {
        "stage2": "评价受审核方管理体系的建立和实施情况，确定其与审核准则的符合程度，决定是否推荐认证。",
        "surveillance": "确认获证后管理体系是否持续满足审核准则并有效运行，决定是否推荐保持认证资格。",
        "recertification": "评价上一认证周期内管理体系的整体绩效和持续有效性，决定是否推荐换发证书。",
    }
    w.text(f"1. 审核目的：{aims[audit.audit_type]}")
    w.text("2. 审核准则：")
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        w.text(f"（{at}）{e('number')}《{standard.title}》{twin}{e.silent('system')}；", style="plain")
    at = len(audit.standards)
    w.text(
        f"（{at + 1}）受审核方的管理手册、程序文件及相关作业文件；",
        f"（{at + 2}）适用的法律：{w.laws('criteria')}。",
        style="plain",
    )
    told = "；".join(f"{NAMES[one]}——{w.scope('audit', one)}" for one in audit.systems)
    w.text(f"3. 审核范围：{told}。")
    times = [f"{w.fact(f'audit.{name}')}{w.half(f'audit.{name}_half')}" for name in ("start", "end")]
    w.text(
        f"4. 审核时间：{times[0]}至{times[1]}，{w.fact('audit.mode', '现场')}审核，共计"
        f"{w.fact('audit.person_days')}个人日，其中现场{w.fact('audit.onsite_days')}个人日；"
        f"审核所覆盖的时期为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}（{hours}）在受审核方{w.fact('stage1.mode', '现场')}"
            f"完成，所提出的问题在本次审核前已整改并经审核组确认。{w.silent('stage1.end')}"
        )
    if audit.audit.reductions:
        reasons = w.each("audit.reductions", audit.audit.reductions, "；")
        w.text(f"审核人日的调整理由：{reasons}。")


def _team(audit: Audit, w: Writer) -> None:
    w.text("5. 审核组组成：")
    rows: list[Row] = [["代号", "姓名", "职务", "资格", "领域", "注册证书编号", "证书有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes")
            rows.append([*first, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            system = r("system", SHORT[one.system]) + r.silent("grade")
            codes = r.each("professional_codes") or w.blank
            codes += "" if at else e.silent_each("professional_codes")
            until = r("valid_until", f"至{dots(one.valid_until)}")
            rows.append([*(["^"] * 4 if at else first), system, r("number"), until, codes])
    w.table(rows, (1, 1.5, 1.4, 1.9, 1.4, 3.4, 2.2, 1.8), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（{a('from')}）")
    w.text(f"随同人员：{'，'.join(told)}。")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在组长指导下参加审核，不计人日。")


def _company(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，营业执照由"
        f"{w.fact('organization.licence.authority')}颁发，统一社会信用代码{w.fact('organization.uscc')}，"
        f"营业期限{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，"
        f"注册资本{world.capital}万元，法定代表人{world.people.legal}。"
    )
    w.text(
        f"注册地址：{w.fact('organization.registered_address')}",
        f"办公地址：{w.fact('organization.office_address')}",
        f"生产经营地址：{w.fact('organization.business_address')}",
        style="plain",
    )
    w.text(
        f"公司主要从事{w.scope('activity')}。现有员工{w.fact('headcount_total')}人，其中参保"
        f"{w.fact('insured_count')}人，管理体系覆盖{w.fact('headcount')}人，"
        f"实行{'单班' if world.shifts == 1 else '两班'}制。"
        f"内设{'、'.join(world.departments)}。管理体系于{w.fact('system_effective_on')}发布实施。"
    )
    machines = "、".join(f"{name}（{model}）{number}台套" for name, model, number in world.equipment)
    w.text(
        f"工艺（服务）流程：{'→'.join(world.industry['flow'])}。其中关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
        f"主要设备设施：{machines}。审核风险等级：{w.fact('audit.risk')}。"
    )
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"场所{at}（{kind}）：{e('address')}，{e('activity')}，{e('headcount')}人。", style="plain")
    declared = "；".join(f"{NAMES[one]}：{w.scope('system', one)}" for one in audit.systems)
    w.text(f"管理手册确定的体系范围：{declared}。")
    certificates = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        system = e("system", NAMES[certificate.system])
        certificates.append(
            f"{system}认证证书（编号{e('number')}，{e('issued_on')}颁发，{e('valid_to')}到期）"
        )
    if certificates:
        w.text(f"现持有{'、'.join(certificates)}，证书和标志的使用未见误导。")


def _nonconformities(audit: Audit, w: Writer) -> None:
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"上次审核不符合：“{e('description')}”已于{e('closed_on')}验证关闭，"
            "本次审核对措施的实施情况进行了复查。"
        )
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合项报告{len(found.items)}份，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项，受审核方已确认。"
    )
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准及条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), e("description"), clause, grade])
    if found.items:
        w.table(rows, (1, 1.6, 6.5, 3, 1), head=1, repeat=True)
        w.text(
            f"请受审核方分析原因，举一反三，于{w.fact('nonconformities.due_date')}前向审核组长提交"
            "纠正及纠正措施的实施证据，验证方式为书面验证。"
        )


def _conclusion(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.text("1. 值得肯定的方面：")
    for at, text in enumerate(phrases.some("strength", 3), 1):
        w.text(f"（{at}）{text}", style="plain")
    w.text("2. 需关注和改进的方面：")
    for at, text in enumerate(phrases.some("suggest", 2), 1):
        w.text(f"（{at}）{text}", style="plain")
    w.text("3. 总体评价：")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (4, 4), head=1, rules="three")
    told = {
        "recommend": "推荐认证注册" if audit.audit_type == "stage2" else "推荐再认证注册",
        "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证注册",
        "maintain": "推荐保持认证注册资格",
    }
    found = told[audit.conclusion.recommendation or ""]
    w.text(
        f"4. 审核结论：{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，总体上符合审核"
        f"准则的要求，运行有效。审核组意见：{w.fact('conclusion.recommendation', found)}。"
    )
    scopes = "；".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"5. 证书范围（建议）：{scopes}。")
    w.text(f"6. 下次审核应于{w.fact('next_audit_by')}前实施，届时重点关注本次不符合的整改效果和承包商管理。")
    w.text("7. 说明：审核为抽样活动，存在不确定性；审核组对受审核方的技术和商业信息负有保密责任。")
    names = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    leader = w.each("conclusion.signatories", [audit.leader.name])
    crew = w.each("conclusion.signatories", names, "  ") or w.blank
    w.table(
        [["审核组长签字", leader], ["审核组成员签字", crew], ["日  期", w.fact("report_date")]],
        (2.5, 6),
        bold=(0,),
    )
