"""苓瑶农食体系认证: chapters of prose on a food business, registers in annexes on pages across."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _lingyao_annexes as annexes
from corpus.bodies.templates.a import _lingyao_chapters as chapters
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

BODY = "苓瑶农食体系认证有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS+FSMS", "FSMS", "HACCP", "QMS+FSMS+HACCP", "QMS+HACCP")
TYPES = ("stage2", "surveillance", "recertification", "stage1", "transfer")
STYLE = {"look": "ballot", "dates": "padded", "blank": "—", "styled": False}

Part = Callable[[Audit, Writer, Sentences], None]

KINDS = {
    "stage1": "初次认证第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
PURPOSES = {
    "stage1": "目的是了解体系策划和现场条件，判断是否具备第二阶段审核的条件",
    "stage2": "目的是评价体系的符合性和有效性，为认证决定提供依据",
    "surveillance": "目的是确认体系在获证之后持续符合要求",
    "recertification": "目的是评价体系在整个认证周期内的表现，为换发证书提供依据",
    "transfer": "目的是确认原证书的有效性以及体系的符合性，为接受转换提供依据",
}
RECOMMENDED = {
    "recommend": "推荐该公司获得认证",
    "recommend_after_correction": "待不符合整改材料经审核组验证有效后，推荐该公司获得认证",
    "not_recommend": "不推荐该公司获得认证",
    "maintain": "建议该公司继续保持认证",
    "suspend": "建议暂停该公司的认证证书",
    "withdraw": "建议撤销该公司的认证证书",
}
GRADES = {"minor": "轻微", "major": "严重"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}    {audit.title}",), footer=("LY/T 3-07（2024）",), page="# / ##")
    stock = _stock(audit, w)
    _cover(audit, w, stock)
    first = audit.audit_type == "stage1"
    parts: list[tuple[str, Part]] = [
        ("概述", _overview),
        ("产品和过程", chapters.products),
        ("管理职责和策划", chapters.management),
        ("资源和文件", chapters.resources),
        ("前提方案", chapters.premises),
        ("危害分析和控制", chapters.hazards),
        ("追溯、撤回和应急", chapters.emergencies),
        ("验证和改进", chapters.verification),
    ]
    if "QMS" in audit.systems:
        parts.append(("质量管理的其他过程", chapters.quality))
    parts.append(("需关注的问题", _concerns) if first else ("不符合", _nonconformities))
    parts.append(("审核结论", _conclusion))
    for at, (name, write) in enumerate(parts, 1):
        w.heading(1, f"{at} {name}")
        stock.slots["chapter"] = str(at)
        write(audit, w, stock)
    _signed(audit, w)
    annexes.all_of(audit, w)


def _stock(audit: Audit, w: Writer) -> Sentences:
    stock = Sentences(audit, w)
    departments, industry = audit.world.departments, audit.world.industry
    before = audit.audit.start - timedelta(days=28)
    stock.slots |= {
        "tech": departments[3],
        "buy": departments[4],
        "sale": departments[5],
        "month": f"{before.year}年{before.month}月",
        "material": industry["supplies"][0],
        "ccp": industry["key"].split("、")[-1],
    }
    return stock


def _cover(audit: Audit, w: Writer, stock: Sentences) -> None:
    body = "certification_body"
    names = [f"{w.tag('systems+', one, chapters.FULL[one])}" for one in audit.systems]
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text(
        f"报告编号：{w.fact('number')}",
        f"认证项目：{'、'.join(names)}",
        f"审核类别：{w.fact('audit_type', KINDS[audit.audit_type])}",
        f"报告日期：{w.fact('report_date')}",
        style="center",
    )
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(
        w.fact(f"{body}.address"),
        f"电话 {w.fact(f'{body}.phone')}　网站 {w.fact(f'{body}.website')}　邮箱 {w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()
    w.text("使用本报告的说明", style="subtitle")
    for letter, text in zip("abcd", stock.texts("notice"), strict=True):
        w.text(f"{letter}) {text}", style="plain")
    w.text("公正性声明", style="subtitle")
    w.paragraphs(stock.texts("promise"))
    names = [w.person(member)("name") for member in audit.team]
    w.text(f"声明人：{'、'.join(names)}", style="right")


def _overview(audit: Audit, w: Writer, stock: Sentences) -> None:
    w.heading(2, "1.1 任务")
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    w.text(
        f"{w.fact('certification_body.name')}接受{w.fact('organization.name')}（以下称该公司）的委托，派出以"
        f"{w.person(audit.leader)('name')}为组长的审核组，于{halves[0]}至{halves[1]}实施了{kind}，"
        f"{PURPOSES[audit.audit_type]}。"
    )
    w.heading(2, "1.2 该公司概况")
    _company(audit, w)
    w.heading(2, "1.3 审核准则")
    _criteria(audit, w)
    w.heading(2, "1.4 审核范围")
    w.text("经与该公司确认，本次审核的范围为：")
    for one in audit.systems:
        w.text(f"{chapters.FULL[one]}：{w.scope('audit', one)}。", style="plain")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"审核到访{e('address')}（{kind}），该处从事{e('activity')}，有{e('headcount')}人。")
    w.heading(2, "1.5 审核组和审核时间")
    _time(audit, w)
    w.heading(2, "1.6 审核过程")
    w.paragraphs(stock.some("start", 4))
    _before(audit, w)


def _company(audit: Audit, w: Writer) -> None:
    organization, licence = "organization", "organization.licence"
    ends = (
        f"至{w.until(f'{licence}.valid_to')}"
        if audit.organization.licence.valid_to
        else f"起，营业期限为{w.until(f'{licence}.valid_to')}"
    )
    w.text(
        f"该公司成立于{w.fact(f'{organization}.established_on')}，统一社会信用代码"
        f"{w.fact(f'{organization}.uscc')}，营业执照由{w.fact(f'{licence}.authority')}核发，"
        f"自{w.fact(f'{licence}.valid_from')}{ends}。主要从事{w.scope('activity')}。"
    )
    w.text(
        f"该公司注册地址为{w.fact(f'{organization}.registered_address')}，办公地址为"
        f"{w.fact(f'{organization}.office_address')}，生产地址为{w.fact(f'{organization}.business_address')}，"
        f"厂区占地约{audit.world.area}平方米。"
    )
    shifts = "一班" if audit.world.shifts == 1 else "两班"
    w.text(
        f"全公司员工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"体系范围内的有效人数为{w.fact('headcount')}人，实行{shifts}制。体系自{w.fact('system_effective_on')}起运行。"
        f"联系人{audit.world.people.contact}，电话{audit.world.phone}。"
    )
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期", value="长期")
        span = f"{e('valid_from')}至{until}"
        w.text(
            w.random.choice(
                (
                    f"{e('kind')}编号{e('number')}，持有人为{e('holder')}，由{e('authority')}发放，"
                    f"载明的类别为{e('scope')}，有效期{span}。",
                    f"{e('holder')}已取得{e('authority')}出具的{e('kind')}，编号为{e('number')}，"
                    f"范围：{e('scope')}，有效期自{span}。",
                )
            )
        )


def _criteria(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = ""
        if one.iso:
            twin = e.silent("iso") if one.iso == one.number else f"（{e('iso')}，IDT）"
        told.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    w.text(f"a) {'；'.join(told)}；", style="plain")
    w.text(f"b) 法律，包括{w.laws('criteria', '、')}；", style="plain")
    w.text("c) 该公司的手册、前提方案、危害控制计划和其他体系文件，以及顾客的书面要求。", style="plain")


def _time(audit: Audit, w: Writer) -> None:
    others = [w.person(member)("name") for member in audit.team if member is not audit.leader]
    crew = f"组长{w.person(audit.leader)('name')}" + (f"，成员{'、'.join(others)}" if others else "")
    w.text(f"审核组：{crew}。各人的注册资格和专业见附录A。")
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{e('from')}的{e('name')}担任{role}")
    w.text(f"{'，'.join(told)}。")
    w.text(
        f"审核以{w.fact('audit.mode', '现场')}方式进行，风险程度为{w.fact('audit.risk')}，审核时间"
        f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日，所查记录的时期为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    if audit.audit.reductions:
        w.text(f"减少审核时间的依据是{w.each('audit.reductions', audit.audit.reductions, '；')}。")


def _before(audit: Audit, w: Writer) -> None:
    """The first stage, or the certificates in force and what was found the last time."""
    one = audit.stage1
    if one and audit.audit_type != "stage1":
        begin, end = w.fact("stage1.start_time"), w.fact("stage1.end_time")
        if one.start == one.end:
            span = f"{w.fact('stage1.start')}{begin}至{end}{w.silent('stage1.end')}"
        else:
            span = f"{w.fact('stage1.start')}{begin}至{w.fact('stage1.end')}{end}"
        w.text(f"第一阶段审核已于{span}在{w.fact('stage1.mode', '现场')}完成，当时提出的问题已经解决。")
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"该公司持有的{e('system', chapters.FULL[certificate.system])}认证证书编号为{e('number')}，"
            f"{e('issued_on')}颁发，有效期至{e('valid_to')}。"
        )
    if audit.previous_nonconformities:
        w.text("对上次审核所提不符合的验证情况如下：")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"{at}) {e('description')}该项于{e('closed_on')}关闭，本次查看了整改后的记录。", style="plain")


def _nonconformities(audit: Audit, w: Writer, _: Sentences) -> None:
    found = audit.nonconformities
    w.text(
        f"审核组共提出{found.major + found.minor}项不符合，其中严重{w.fact('nonconformities.major')}项，"
        f"轻微{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        w.text(
            f"【{item.number}】{e.silent('number')}{grade}不符合，责任部门为{e('department')}。{e('description')}"
            f"以上事实不满足{e('standard')}标准{e('clause')}条款的要求。"
        )
    if found.items:
        w.text(
            f"该公司应在{w.fact('nonconformities.due_date')}之前完成原因分析和纠正措施，并把证据提交审核组书面验证。"
        )


def _concerns(_: Audit, w: Writer, stock: Sentences) -> None:
    w.text("第一阶段审核不提出不符合，以下问题请该公司在第二阶段审核之前解决：")
    for letter, text in zip("ab", stock.some("concern", 2), strict=True):
        w.text(f"{letter}) {text}", style="plain")


def _conclusion(audit: Audit, w: Writer, stock: Sentences) -> None:
    if audit.audit_type == "stage1":
        w.text(
            "审核组认为，该公司的体系文件齐备，现场条件与申请相符，内部审核和管理评审已经实施，"
            "具备进行第二阶段审核的条件。申请的证书范围表述适宜："
        )
        _certified(audit, w)
        return
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}，{e('value')}")
    w.text(f"审核组对各方面的评价为：{'；'.join(ratings)}。")
    w.text(f"值得肯定的做法：{''.join(stock.some('strong', 2))}")
    w.text(f"改进建议：{''.join(stock.some('weak', 2))}")
    w.text(f"总体来看，{stock.some('final', 1)[0]}")
    given = audit.conclusion.recommendation or ""
    advice = w.fact("conclusion.recommendation", RECOMMENDED[given])
    w.text(f"审核组的意见：{advice}。证书上的范围建议表述为：")
    _certified(audit, w)
    w.text(f"下次审核不迟于{w.fact('next_audit_by')}进行。{stock.some('focus', 1)[0]}")


def _certified(audit: Audit, w: Writer) -> None:
    for one in audit.systems:
        w.text(f"——{chapters.FULL[one]}：{w.scope('certificate', one)}", style="plain")


def _signed(audit: Audit, w: Writer) -> None:
    first, *others = audit.conclusion.signatories
    w.text("", style="plain")
    w.text(f"审核组长签名：{w.each('conclusion.signatories', [first])}", style="plain")
    if others:
        w.text(f"审核组成员签名：{w.each('conclusion.signatories', others, '　')}", style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")
