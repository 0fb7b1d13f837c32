"""筑衡: a report of a body of builders; signatures on the cover, declarations, places audited one by one."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _zhuheng_end as end
from corpus.bodies.templates.a import _zhuheng_places as places
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "筑衡建设工程认证有限公司"
SYSTEMS = (
    "HSE",
    "QMS+EMS+OHSMS",
    "QMS+HSE",
    "OHSMS",
    "EMS+OHSMS",
    "HSE+EMS+OHSMS",
    "QMS+OHSMS",
)
TYPES = ("surveillance", "stage2", "recertification", "stage1")
STYLE = {"look": "black", "dates": "dots", "blank": "—", "styled": False}

TYPE_NAMES = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
KINDS = {"fixed": "固定场所", "temporary": "在施项目（临时）"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}    ZH/JL-{audit.world.form_no[-2:]}-08",),
        footer=("本报告未经本机构书面同意不得部分复制",),
        page="第#页 / 共##页",
    )
    _cover(audit, w)
    w.page()
    _declarations(audit, w)
    w.page()
    w.heading(1, "第一部分  基本情况")
    _task(audit, w)
    _organization(audit, w)
    _sites(audit, w)
    _team(audit, w)
    w.heading(1, "第二部分  分部门、分场所审核情况")
    places.all_of(audit, w)
    w.heading(1, "第三部分  不符合与验证")
    end.nonconformities(audit, w)
    w.heading(1, "第四部分  评价与结论")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="center")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["体系", "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核类别", w.choice("audit_type", TYPE_NAMES, audit.audit_type)],
        ["审核日期", f"{w.fact('audit.start')}～{w.fact('audit.end')}"],
    ]
    w.table(rows, (2, 7), bold=(0,))
    w.text("签  署  栏", style="center")
    signed: list[Row] = [["职责", "签名", "日期"]]
    for member in audit.team:
        name = w.tag("conclusion.signatories+", member.name)
        trainee = "（实习）" if member.trainee else ""
        signed.append([f"{ROLES[member.role]}{trainee}", name, w.fact("report_date")])
    w.table(signed, (2, 4, 3), head=1)
    w.text(
        f"地址：{w.fact('certification_body.address')}    电话：{w.fact('certification_body.phone')}",
        style="center",
    )
    w.text(
        f"网址：{w.fact('certification_body.website')}    邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _declarations(audit: Audit, w: Writer) -> None:
    w.heading(1, "声  明")
    told = [
        "审核组全体成员在过去两年内未向受审核方提供过管理体系咨询、内审或培训，与受审核方没有投资、雇佣和亲属关系。",
        "审核组对审核中接触到的图纸、报价、合同价款和人员信息保密；法律规定需要披露时，事先告知受审核方。",
        "审核以抽样方式进行，抽样有不确定性。未发现不符合不代表没有不符合；受审核方对工程实体和作业安全的责任不因审核而减轻。",
        "在施项目的抽样按同类工程、同类风险分组；未抽到的项目由受审核方参照本报告自查。",
        "本报告的结论是审核组的推荐意见，认证决定由本机构作出。",
        "受审核方对审核发现有异议的，可在收到报告后10个工作日内向本机构申诉或投诉，联系方式见封面。",
        "发生生产安全事故、资质变化、重大行政处罚的，受审核方应在5个工作日内通报本机构。",
    ]
    for at, text in enumerate(told, 1):
        w.text(f"{at}. {text}", style="plain")
    w.text(
        f"审核组组长：{w.person(audit.leader)('name')}{w.person(audit.leader).silent('role')}", style="right"
    )


def _task(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 审核任务")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f" / {e('iso')}" if standard.iso else ""
        told.append(f"{e('number')}{twin}{e.silent('system')}《{standard.title}》")
    when = audit.audit
    rows: list[Row] = [
        ["审核依据", f"①{'；'.join(told)}¶②{w.laws('criteria')}¶③管理体系文件、合同及相关方要求"],
        [
            "审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}起，"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}止；"
            f"共{w.fact('audit.person_days')}人天，其中现场{w.fact('audit.onsite_days')}人天",
        ],
    ]
    if when.reductions:
        rows.append(["人天调整", f"减少理由：{w.each('audit.reductions', when.reductions, '；')}"])
    if audit.stage1 and audit.audit_type == "stage2":
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "到现场")
        rows.append(["一阶段", f"{first}{w.silent('stage1.end')}，{mode}进行，提出的问题已关闭"])
    modes = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
    rows += [
        ["审核方式", w.choice("audit.mode", modes, when.mode)],
        ["覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["风险级别", f"{w.fact('audit.risk')}风险"],
    ]
    rows.append(["审核范围", "¶".join(f"【{one}】{w.scope('audit', one)}" for one in audit.systems)])
    w.table(rows, (1.6, 8), bold=(0,))


def _organization(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 受审核方")
    org, people = "organization.", audit.world.people
    w.text(
        f"{w.fact(org + 'name')}，统一社会信用代码{w.fact(org + 'uscc')}；"
        f"{w.fact(org + 'established_on')}成立；"
        f"营业执照由{w.fact(org + 'licence.authority')}颁发，营业期限{w.fact(org + 'licence.valid_from')}至"
        f"{w.until(org + 'licence.valid_to')}；法定代表人{people.legal}；注册资本{audit.world.capital}万元。"
    )
    w.text(
        f"注册地址：{w.fact(org + 'registered_address')}；办公地址：{w.fact(org + 'office_address')}；"
        f"经营地址：{w.fact(org + 'business_address')}。"
    )
    w.text(
        f"在册{w.fact('headcount_total')}人；参保{w.fact('insured_count')}人；体系覆盖{w.fact('headcount')}人；"
        f"每日{audit.world.shifts}班；体系文件{w.fact('system_effective_on')}起实施。"
    )
    w.text(f"从事的活动：{w.scope('activity')}。流程：{'—'.join(audit.world.industry['flow'])}。")
    told = f"关键过程为{w.fact('key_processes')}；特殊过程为{w.fact('special_processes')}；"
    told += f"外包过程为{w.fact('outsourced_processes')}"
    if "QMS" in audit.systems:
        told += f"；不适用条款：{w.fact('exclusions')}"
    w.text(f"{told}。")
    w.text("受审核方申报的范围：", style="plain")
    for at, one in enumerate(audit.systems, 1):
        w.text(f"（{at}）{one}：{w.scope('system', one)}", style="plain")
    if audit.certificates:
        told_of = []
        for certificate in audit.certificates:
            e = w.entry("certificates", certificate)
            told_of.append(f"{e('system')} {e('number')}，{e('issued_on')}颁证，{e('valid_to')}到期")
        w.text(f"现持认证证书：{'；'.join(told_of)}。")


def _sites(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 场所及抽样")
    rows: list[Row] = [["序", "地址", "活动", "人数", "性质"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        rows.append([str(at), e("address"), e("activity"), e("headcount"), e("kind", KINDS[site.kind])])
    w.table(rows, (0.6, 4.4, 2, 0.9, 1.8), head=1)
    w.text("上列场所本次全部到场。", style="plain")


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 审核组")
    rows: list[Row] = [["代号", "姓名", "组内职责", "级别", "注册编号（有效期）", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = r.silent_each("professional_codes")
            numbers.append(
                f"{r('number')}{r.silent('system')}{r.silent('grade')}{codes}（至{r('valid_until')}）"
            )
        cells = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        rows.append([*cells, "¶".join(numbers) or w.blank, e.each("professional_codes", "；") or w.blank])
    w.table(rows, (0.8, 1.3, 1.3, 1.5, 4.4, 1.4), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）")
    w.text(f"随行：{'；'.join(told)}。", style="plain")
