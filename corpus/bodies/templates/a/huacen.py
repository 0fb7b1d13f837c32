"""华岑质量体系认证中心: the long official style, statements first, three-line tables, footnotes."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.a import _huacen_chapters as chapters
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.numbers import chinese
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "华岑质量体系认证中心"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("recertification", "stage2", "transfer", "surveillance", "special")
STYLE = {"look": "box", "dates": "chinese", "blank": "—"}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
TYPE_NAMES = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
ADVICE = {
    "recommend": "推荐受审核组织获得管理体系认证",
    "recommend_after_correction": "在受审核组织按期完成不符合的纠正措施并经审核组验证有效后，"
    "推荐其获得管理体系认证",
    "maintain": "推荐受审核组织保持管理体系认证资格",
}
DIGITS = "〇一二三四五六七八九"


class Official(Sentences):
    """Headings 一、 and （一） numbered by themselves, tables with captions, what is always said."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.w = w
        self.tables = 0
        self.slots["foreign"] = f"1{w.random.randint(11, 98)}24Q{w.random.randint(10101, 19999)}R1L"
        w.report.lists = {
            "main": (
                Level("chineseCountingThousand", "%1、", "nothing"),
                Level("chineseCountingThousand", "（%2）", "nothing"),
            )
        }

    def chapter(self, text: str) -> None:
        """一、 and so on."""
        self.w.heading(1, text, Number("main", 0))

    def part(self, text: str) -> None:
        """（一） and so on."""
        self.w.heading(2, text, Number("main", 1))

    def stock(self, *names: str) -> None:
        """What is always said under some names."""
        self.w.paragraphs(text for name in names for text in self.texts(name))

    def table(self, caption: str, rows: list[Row], widths: tuple[float, ...]) -> None:
        """A table with three rules and its caption."""
        self.tables += 1
        self.w.text(f"表{self.tables}　{caption}", style="center")
        self.w.table(rows, widths, head=1, repeat=True, rules="three")

    def listed(self, texts: list[str]) -> None:
        """Items 1. 2. …"""
        self.w.paragraphs(f"{at}．{text}" for at, text in enumerate(texts, 1))


def numeral(day: date) -> str:
    """A day in Chinese numerals.

    >>> numeral(date(2025, 10, 21))
    '二〇二五年十月二十一日'
    """
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{chinese(day.month)}月{chinese(day.day)}日"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}审核报告　　　　　　　　编号 {audit.number}",), page="— # —", first=False)
    say = Official(audit, w)
    _cover(audit, w)
    _statements(audit, w, say)
    say.chapter("审核概述")
    _overview(audit, w, say)
    say.chapter("受审核组织概况")
    _organization(audit, w, say)
    say.chapter("管理体系的建立和策划")
    chapters.planning(audit, w, say)
    say.chapter("管理体系的实施和运行")
    chapters.operation(audit, w, say)
    say.chapter("绩效评价和改进")
    chapters.evaluation(audit, w, say)
    say.chapter("各部门审核情况")
    chapters.departments(audit, w, say)
    say.chapter("审核发现")
    _findings(audit, w, say)
    say.chapter("审核结论和推荐意见")
    _conclusion(audit, w, say)
    _signatures(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核组织：", w.fact("organization.name")],
        ["认证领域：", fields],
        ["审核类型：", w.fact("audit_type", TYPE_NAMES[audit.audit_type])],
    ]
    w.table(rows, (2.6, 7.4), rules="none")
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("report_date", numeral(audit.report_date)), style="center")
    w.page()


def _statements(audit: Audit, w: Writer, say: Official) -> None:
    w.text("声　　明", style="subtitle")
    say.listed(say.texts("declaration"))
    w.text(
        f"中心地址：{w.fact('certification_body.address')}",
        f"联系电话：{w.fact('certification_body.phone')}",
        f"网　　址：{w.fact('certification_body.website')}",
        f"电子信箱：{w.fact('certification_body.email')}",
        style="plain",
    )
    w.page()
    w.text("审核组公正性和保密承诺书", style="subtitle")
    w.text("审核组全体成员就本次审核活动郑重承诺如下：")
    say.listed(say.texts("promise"))
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"承诺人：{names}", style="right")
    w.page()


def _overview(audit: Audit, w: Writer, say: Official) -> None:
    say.part("审核任务和目的")
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"根据{w.fact('organization.name')}与中心签订的认证合同，中心派出审核组，于{ends[0]}至{ends[1]}对其{names}实施了"
        f"{w.fact('audit.mode', '现场')}审核。"
    )
    w.paragraphs(say.texts("purpose", audit.audit_type))
    say.part("审核准则")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        told.append(f"{e('number')}《{standard.title}》（{e('iso')}，IDT）{e.silent('system')}")
    say.listed(
        [
            f"{'、'.join(told)}；",
            "受审核组织现行有效的管理手册、程序文件及其他成文信息；",
            f"适用的法律、法规及其他要求，主要包括{w.laws('criteria')}；",
            "认证合同以及中心公开文件的有关规定。",
        ]
    )
    say.part("审核范围")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('audit', system)}。")
    w.text(
        f"审核所覆盖的时期自{w.fact('audit.covered_from')}起至{w.fact('audit.covered_to')}止。"
        "{note|根据中心《审核方案管理规定》，必要时可以追溯至覆盖时期以前的记录。}"
    )
    say.part("审核时间和方式")
    _time(audit, w)
    say.stock("method")
    _agenda(audit, w, say)
    say.part("审核组")
    _team(audit, w, say)


def _time(audit: Audit, w: Writer) -> None:
    reasons = audit.audit.reductions
    reduced = f"，审核时间减少的理由为{w.each('audit.reductions', reasons, '；')}" if reasons else ""
    w.text(
        f"受审核组织的风险等级经评定为{w.fact('audit.risk')}，本次审核投入的审核人日数为{w.fact('audit.person_days')}，"
        f"其中现场审核人日数为{w.fact('audit.onsite_days')}{reduced}。"
    )
    if audit.stage1:
        day = w.fact("stage1.start") + w.silent("stage1.end")
        w.text(
            f"第一阶段审核已于{day}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}在受审核组织"
            f"{w.fact('stage1.mode', '现场')}进行，"
            "审核组对管理体系文件、现场条件以及内部审核和管理评审的策划与实施情况进行了了解，所提出的问题在本次审核之前已经整改。"
        )


def _agenda(audit: Audit, w: Writer, say: Official) -> None:
    """Half a day a line, the departments spread over them."""
    when = audit.audit
    halves = [(day, half) for day in days_of(when.start, when.end) for half in ("上午", "下午")]
    if when.end_half == "am":
        halves.pop()
    rows: list[Row] = [["日期", "时段", "审核活动"]]
    departments = audit.world.departments
    each = -(-len(departments) // max(len(halves) - 1, 1))
    for at, (day, half) in enumerate(halves):
        visits = "、".join(departments[at * each : (at + 1) * each])
        told = f"{visits}的审核" if visits else "现场巡视和补充取证"
        told = f"首次会议，管理层座谈，{told}" if at == 0 else told
        if at == len(halves) - 1:
            told = f"{told}，审核组内部会议，末次会议"
        path = {when.start: "audit.start", when.end: "audit.end"}.get(day)
        rows.append([w.fact(path, chapters.short(day)) if path else chapters.short(day), half, told])
    say.table("审核日程", rows, (2, 1, 7))


def _team(audit: Audit, w: Writer, say: Official) -> None:
    rows: list[Row] = [["姓名", "级别", "审核组内职务", "注册证书号", "注册有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("name"), e("grade"), e("role", ROLES[member.role])]
        codes = e.each("professional_codes", "、") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            ends = r("valid_until", chapters.short(one.valid_until))
            rows.append([*(["^"] * 3 if at else first), r("number") + told, ends, "^" if at else codes])
    say.table("审核组成员一览", rows, (1.3, 1.5, 1.7, 3, 1.8, 1.5))
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"来自{a('from')}的{a('name')}作为{role}参加了审核活动，未对审核过程施加影响。")
    for member in audit.team:
        if member.trainee:
            w.text(
                f"{w.person(member)('name')}为{w.person(member)('grade')}，在审核组长的指导和帮助下参加审核，不独立承担审核任务，"
                "其时间不计入审核人日数。"
            )


def _organization(audit: Audit, w: Writer, say: Official) -> None:
    world, people = audit.world, audit.world.people
    say.part("基本情况")
    until = w.until("organization.licence.valid_to")
    ends = f"至{until}止" if audit.organization.licence.valid_to else f"，期限为{until}"
    w.text(
        f"{w.fact('organization.name')}（以下简称“受审核组织”）成立于{w.fact('organization.established_on')}，"
        f"统一社会信用代码为{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，"
        f"营业期限自{w.fact('organization.licence.valid_from')}起{ends}。法定代表人为{people.legal}，总经理为"
        f"{people.manager}，注册资本为人民币{world.capital}万元。"
    )
    w.text(
        f"受审核组织的注册地址为{w.fact('organization.registered_address')}，生产经营地址为"
        f"{w.fact('organization.business_address')}，办公地址为{w.fact('organization.office_address')}。"
        f"内设{'、'.join(world.departments)}等部门，各部门职责明确。"
    )
    say.part("人员和场所")
    w.text(
        f"受审核组织在册员工总数为{w.fact('headcount_total')}人，缴纳社会保险的人数为{w.fact('insured_count')}人，管理体系"
        f"覆盖的有效人数为{w.fact('headcount')}人。"
        f"{'部分岗位实行两班制。' if world.shifts == 2 else '未实行倒班。'}"
    )
    rows: list[Row] = [["场所性质", "人数", "活动内容", "场所地址"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([kind, s("headcount"), s("activity"), s("address")])
    say.table("管理体系覆盖的场所", rows, (1.6, 1, 2.4, 5))
    say.part("业务活动和过程")
    w.text(
        f"受审核组织主要从事{w.scope('activity')}，其主要业务流程为{'、'.join(world.industry['flow'])}。经识别，关键过程为"
        f"{w.fact('key_processes')}，需要确认的特殊过程为{w.fact('special_processes')}，外包过程为"
        f"{w.fact('outsourced_processes')}，不适用的条款为{w.fact('exclusions')}。"
    )
    w.text(
        f"受审核组织的管理体系自{w.fact('system_effective_on')}起实施，其成文信息对管理体系范围的表述如下。"
    )
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('system', system)}。")
    chapters.permits(audit, w, say)


def _findings(audit: Audit, w: Writer, say: Official) -> None:
    found = audit.nonconformities
    say.part("本次审核的不符合")
    w.text(
        f"审核组经汇总分析，确认严重不符合{w.fact('nonconformities.major')}项，轻微不符合"
        f"{w.fact('nonconformities.minor')}项，已经受审核组织书面确认。具体情况如下。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"第{item.number}号{e.silent('number')}{grade}，责任部门为{e('department')}。审核组发现：{e('description')}"
            f"上述事实不符合{e('standard')}标准{e('clause')}条款的规定。"
        )
    if found.items:
        w.text(
            "受审核组织应当对上述不符合进行原因分析，制定并实施纠正和纠正措施，于"
            f"{w.fact('nonconformities.due_date')}前将见证性材料提交审核组，由审核组采取书面方式验证。"
        )
    if audit.previous_nonconformities:
        say.part("以往审核不符合的验证")
        told = []
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            told.append(
                f"{p('description')}该不符合已于{p('closed_on')}关闭，经本次审核复查，纠正措施持续有效。"
            )
        say.listed(told)
    say.part("值得肯定的方面")
    say.listed(w.random.sample(say.texts("positive"), 3))
    say.part("改进建议")
    say.listed(w.random.sample(say.texts("advice"), 2))


def _conclusion(audit: Audit, w: Writer, say: Official) -> None:
    say.part("综合评价")
    rows: list[Row] = [["评价项目", "评价意见"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    say.table("管理体系综合评价", rows, (6.5, 3.5))
    w.text(
        f"综合本次审核所获得的证据，审核组认为，{w.fact('organization.name')}覆盖{w.fact('headcount')}人的管理体系总体上符合"
        f"审核准则的要求，得到了有效的实施和保持，具备实现预期结果的能力。本次审核提出的"
        f"{w.fact('nonconformities.minor')}项轻微不符合属于个别现象，未对管理体系的整体有效性构成影响，审核目的已经达到。"
    )
    say.part("推荐意见")
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    w.text(f"审核组一致同意：{advice}。拟在认证证书上载明的认证范围如下。")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}。")
    say.part("后续安排")
    focus = "、".join(w.random.sample(say.texts("focus"), 3))
    w.text(f"下一次审核应当于{w.fact('next_audit_by')}之前实施，届时应当重点关注{focus}等事项。")
    w.text("受审核组织在认证证书有效期之内应当注意下列事项：")
    say.listed(say.texts("matters"))


def _signatures(audit: Audit, w: Writer) -> None:
    w.text("", style="plain")
    w.text("签　署　页", style="subtitle")
    names = audit.conclusion.signatories
    path = "conclusion.signatories"
    rows: list[Row] = [["审核组长（签字）", w.each(path, names[:1])]]
    if names[1:]:
        rows.append(["审核组成员（签字）", w.each(path, names[1:], "　　")])
    rows.append(["签署日期", w.fact("report_date")])
    w.table(rows, (3, 7), rules="rows")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date", numeral(audit.report_date)), style="right")
