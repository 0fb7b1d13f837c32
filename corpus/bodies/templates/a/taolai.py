"""讨莱过程认证: a sheet for each process, then the leader's summary and a page of signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._taolai_sheets import Sheets
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "讨莱标准认证（甘肃）有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "ISMS", "EMS+OHSMS", "ISMS+ITSMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "black", "dates": "chinese", "blank": "无", "styled": False}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
}
KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "审核目的：评价客户管理体系的实施情况和有效性，为是否同意注册提供依据。",
    "surveillance": "审核目的：评价客户管理体系是否持续满足要求，为是否保持证书提供依据。",
    "recertification": "审核目的：评价客户管理体系作为整体的持续有效性，为是否换发证书提供依据。",
    "special": "审核目的：针对变更的内容评价客户的管理体系，为是否保持证书提供依据。",
}
ADVICE = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "待不符合项整改并验证合格后，同意推荐认证",
    "maintain": "同意推荐保持认证资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"TL-PA-{audit.number}    过程审核报告",),
        footer=(BODY,),
        page="- # -",
    )
    slots = Slots(w)
    sheets = Sheets(audit, w, slots)
    _face(audit, w)
    _client(audit, w)
    _group(audit, w)
    w.heading(1, "第二部分  过程审核单")
    w.text("审核组按客户的业务流程划分过程，逐个过程收集证据。过程清单如下：")
    sheets.map()
    sheets.write()
    _leader(audit, w, slots)
    _ratings(audit, w)
    _signed(audit, w)


def _face(audit: Audit, w: Writer) -> None:
    w.text(f"档案号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(
        f"审核领域：{systems}",
        f"审核性质：{w.choice('audit_type', KINDS, audit.audit_type)}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"报告完成日期：{w.fact('report_date')}",
        style="center",
    )
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="center")
    w.text(
        f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}",
        f"网站：{w.fact(f'{body}.website')}　电子邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    w.heading(1, "第一部分  任务说明")
    w.heading(2, "1.1 客户")
    place, world = "organization", audit.world
    w.text(
        f"{w.fact(f'{place}.name')}于{w.fact(f'{place}.established_on')}成立，统一社会信用代码"
        f"{w.fact(f'{place}.uscc')}，法定代表人{world.people.legal}。营业执照由"
        f"{w.fact(f'{place}.licence.authority')}核发，营业期限自{w.fact(f'{place}.licence.valid_from')}至"
        f"{w.until(f'{place}.licence.valid_to')}。",
        f"注册地址为{w.fact(f'{place}.registered_address')}；办公地址为{w.fact(f'{place}.office_address')}；"
        f"经营地址为{w.fact(f'{place}.business_address')}。联系人{world.people.contact}，电话{world.phone}。",
    )
    kinds = {"fixed": "固定场所", "temporary": "临时场所"}
    for number, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        w.text(
            f"现场{number}：{s('address')}（{s('kind', kinds[site.kind])}），活动为{s('activity')}，"
            f"人数{s('headcount')}人。"
        )
    w.heading(2, "1.2 审核范围")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('audit', one)}。")
    w.heading(2, "1.3 审核准则")
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number or standard.iso is None
        iso = e.silent("iso") if standard.iso and same else "" if same else f"（等同{e('iso')}）"
        w.text(f"{e.silent('system')}{e('number')}{iso}《{standard.title}》；")
    w.text("客户的管理体系文件；", f"相关法律：{w.laws('criteria', '，')}。")


def _group(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 时间与人日")
    w.text(AIMS[audit.audit_type])
    when = audit.audit
    if when.start == when.end:
        span = (
            f"{w.fact('audit.start')}{w.silent('audit.end')}"
            f"（{w.half('audit.start_half')}至{w.half('audit.end_half')}）"
        )
    else:
        parts = [f"{w.fact(f'audit.{one}')}{w.half(f'audit.{one}_half')}" for one in ("start", "end")]
        span = "至".join(parts)
    cut = f"人日调整的原因是{w.each('audit.reductions', when.reductions)}。" if when.reductions else ""
    w.text(
        f"审核于{span}以{w.fact('audit.mode', '现场')}方式进行，使用{w.fact('audit.person_days')}个人日，"
        f"在现场的为{w.fact('audit.onsite_days')}个人日。{cut}客户的风险类别为{w.fact('audit.risk')}，"
        f"抽样覆盖{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}之间的记录。"
    )
    if audit.stage1:
        w.text(
            f"第一阶段审核自{w.fact('stage1.start')}{w.fact('stage1.start_time')}起，"
            f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}止，方式为{w.fact('stage1.mode', '现场')}，"
            "结论为可以进入第二阶段。"
        )
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"客户持有{c('system', NAMES[one.system])}认证证书，证书号{c('number')}，{c('issued_on')}发证，"
            f"{c('valid_to')}到期。"
        )
    w.heading(2, "1.5 审核组")
    rows: list[Row] = [["组内代号", "姓名", "身份", "级别", "CCAA注册号（有效期至）", "专业"]]
    rows += [_member(one, w) for one in audit.team]
    w.table(rows, (1, 1.2, 1.2, 1.4, 4.6, 1.4), head=1, repeat=True, rules="rows")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = {"guide": "向导", "observer": "观察员"}[guest.role]
        w.text(f"{a('role', role)}：{a('name')}（{a('from')}）。")


def _member(member: TeamMember, w: Writer) -> Row:
    e = w.person(member)
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        known = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{r('number')}（{r('valid_until')}）{known}")
    codes = e.each("professional_codes", "¶") or w.blank
    start = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    return [*start, "¶".join(lines) or w.blank, codes]


def _leader(audit: Audit, w: Writer, slots: Slots) -> None:
    w.page()
    w.heading(1, "第三部分  审核组长总结")
    w.paragraphs(slots.phrases.some("leader", 3))
    w.text(
        f"审核组对{w.fact('organization.name')}共开具不符合项{len(audit.nonconformities.items)}项，其中"
        f"严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项，"
        f"整改证据应于{w.fact('nonconformities.due_date')}前寄达。汇总如下："
    )
    rows: list[Row] = [["编号", "责任部门", "不符合的标准条款", "性质"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), f"{e('standard')}之{e('clause')}", grade])
    w.table(rows, (1, 2, 4, 1.2), head=1)
    w.text("可以改进之处：", style="plain")
    w.paragraphs(slots.phrases.some("better", 2))
    w.text("本次审核为抽样，未发现的问题不等于不存在；审核计划的内容均已完成，审核目的已经达到。")


def _ratings(audit: Audit, w: Writer) -> None:
    w.text("对管理体系的总体评价：", style="plain")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
        w.text(f"（{at + 1}）{e('criterion')}：{w.choice(f'{e.path}.value', options, rating.value, ' ')}")
    w.text("推荐意见：", style="plain")
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", ADVICE, chosen, "　"))
    w.text("推荐的证书范围：", style="plain")
    for one in audit.systems:
        w.text(f"{NAMES[one]}：{w.scope('certificate', one)}。")
    w.text(f"下一次审核的最迟日期：{w.fact('next_audit_by')}。")


def _signed(audit: Audit, w: Writer) -> None:
    w.page()
    w.text("签 字 页", style="subtitle")
    w.text(
        "我们声明：在本次审核中独立、公正，与受审核方没有利益关系，对所接触的信息保密；"
        "本报告的内容真实反映审核情况。"
    )
    rows: list[Row] = [["身份", "签名", "签署日期"]]
    for name in audit.conclusion.signatories:
        role = next((ROLES[one.role] for one in audit.team if one.name == name), ROLES["member"])
        signed = w.each("conclusion.signatories", [name])
        rows.append([role, signed, w.fact("report_date")])
    w.table(rows, (2, 3, 3), head=1)
    people = audit.world.people
    w.text(f"受审核方对审核过程和不符合项事实没有异议。受审核方代表：{people.representative}")
