"""濛汐标准化认证: a narrative by clauses with small lists in its sentences and days of all kinds, past and
to come."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import term_end
from corpus.bodies.templates.a import _mengxi_clauses as clauses
from corpus.bodies.templates.a._mengxi_parts import NAMES, Story, between, full, laws, listed, month, stock
from corpus.bodies.writer import Writer

BODY = "濛汐标准化认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EnMS", "EMS+OHSMS", "FSMS", "ISMS", "QMS+EMS", "ISMS+ITSMS")
TYPES = ("recertification", "surveillance")
STYLE = {"look": "box", "dates": ("chinese", "chinese", "padded", "chinese", "dots"), "blank": "—"}

TYPE_NAMES = {"recertification": "再认证审核", "surveillance": "监督审核"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    story = Story(audit, w)
    w.margins(header=(f"{BODY}　审核报告",), page="第 # 页")
    _head(audit, w)
    w.heading(1, "一、本次审核的由来和安排")
    _history(story)
    _arranged(audit, w)
    _team(audit, w)
    w.heading(1, "二、受审核方及其变化")
    clauses.company(story)
    w.heading(1, "三、按条款的审核发现")
    clauses.all_of(story)
    w.heading(1, "四、不符合及以往不符合的验证")
    _nonconformities(audit, w)
    w.heading(1, "五、证书和标志的使用")
    _marks(story)
    w.heading(1, "六、结论和推荐意见")
    _conclusion(story)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    w.text(
        f"受审核方：{w.fact('organization.name')}",
        f"审核性质：{kind}",
        f"报告提交日期：{w.fact('report_date')}",
        f"本机构地址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        style="plain",
    )


def _history(story: Story) -> None:
    audit, w = story.audit, story.w
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        name = e("system", NAMES[one.system])
        told.append(f"{name}证书，编号{e('number')}，{e('issued_on')}颁发，有效期至{e('valid_to')}")
    before = audit.audit.covered_from - timedelta(days=1)
    w.text(f"1.1　受审核方现持有本机构颁发的认证证书，即{listed(told)}。{_cycle(story)}")
    first, last = (audit.audit.start - timedelta(days=days) for days in (44, 28))
    day = full(between(story.dice("application"), first, last))
    received = f"审核任务（计划编号{audit.world.plan_no}）于{day}下达"
    if audit.audit_type == "recertification":
        received = f"再认证申请（编号{audit.world.application_no}）于{day}收到，经评审予以受理"
    w.text(
        f"上一次审核于{month(before)}结束。本次审核的目的是{stock()['purposes'][audit.audit_type]}。{received}，审核计划"
        "随后送达并得到确认。"
    )


def _cycle(story: Story) -> str:
    audit = story.audit
    issued, ends = audit.certificates[0].issued_on, audit.certificates[0].valid_to
    before = audit.audit.covered_from - timedelta(days=1)
    if audit.audit_type == "recertification":
        return (
            f"上一认证周期为三年，其间于{before.year - 1}年、{before.year}年各接受一次监督审核，证书未曾"
            f"暂停；原证书到期后拟换发的新证书，有效期将自{full(ends + timedelta(days=1))}起计算，仍为三年。"
        )
    if (audit.audit.start - issued).days < 400:
        return (
            f"本次为获证后的第一次监督审核，第二次监督审核计划在{audit.audit.start.year + 1}年进行，再认证"
            f"审核计划在证书到期（{month(ends)}）之前完成。"
        )
    return f"本次为获证后的第二次监督审核，再认证审核计划在证书到期（{month(ends)}）之前完成。"


def _arranged(audit: Audit, w: Writer) -> None:
    halves = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    cut = ""
    if audit.audit.reductions:
        cut = f"，人日的核减基于{w.each('audit.reductions', audit.audit.reductions)}"
    w.text(
        f"1.2　审核组于{halves[0]}至{halves[1]}到{w.fact('audit.mode', '现场')}进行了审核，所查的运行时段为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。审核共用{w.fact('audit.person_days')}人日，"
        f"其中现场{w.fact('audit.onsite_days')}人日{cut}；审核风险等级为{w.fact('audit.risk')}。"
        "首次会议和末次会议均按计划召开，实际进程与计划没有偏离。"
    )
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else f"等同采用{e('iso')}，"
        days = stock()["published"].get(standard.number, "现行有效")
        system = w.tag("systems+", standard.system, NAMES[standard.system])
        told.append(f"{system}依据{e('number')}{e.silent('system')}（{twin}{days}）")
    w.text(f"1.3　审核准则：{listed(told, 'ring')}。适用的法律包括{laws(audit, w, 'criteria')}。")
    scopes = [f"{NAMES[one]}覆盖{w.scope('audit', one)}" for one in audit.systems]
    w.text(f"1.4　审核范围：{listed(scopes, 'letter')}。")


def _team(audit: Audit, w: Writer) -> None:
    told = listed([_member(w, member) for member in audit.team])
    w.text(f"1.5　审核组的组成是：{told}。")
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('from')}的{a('name')}任{role}")
    w.text(f"随行人员中，{'，'.join(guests)}。审核以抽样方式进行，未抽到的部分仍可能存在不符合。")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    first = f"{e('role', ROLES[member.role])}{e('name')}（代号{e('label')}，{e('grade')}"
    if not member.registrations:
        return f"{first}，专业{e.each('professional_codes', '、')}）"
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = f"，专业{r.each('professional_codes', '、')}" if one.professional_codes else ""
        told.append(f"{r('number')}{r.silent('system')}{r.silent('grade')}至{r('valid_until')}有效{codes}")
    return f"{first}，注册{'，'.join(told)}{e.silent_each('professional_codes')}）"


def _nonconformities(audit: Audit, w: Writer) -> None:
    w.text(
        f"4.1　本次审核开具严重不符合{w.fact('nonconformities.major')}项、一般不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        w.text(
            f"{item.number}号{e.silent('number')}{grade}不符合，"
            f"发生在{e('department')}，不满足{e('standard')}第{e('clause')}条。事实如下：{e('description')}"
        )
    if audit.nonconformities.items:
        w.text(
            f"上述不符合的原因分析和纠正措施应于{w.fact('nonconformities.due_date')}前提交，由审核组长书面验证。"
        )
    told = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        told.append(f"“{e('description')}”一项于{e('closed_on')}关闭，关闭证据已经复核")
    w.text(f"4.2　对上次审核提出的不符合逐项作了验证：{listed(told)}。")


def _marks(story: Story) -> None:
    w = story.w
    seen = month(story.past("marks"))
    w.text(
        f"企业将证书用于投标文件和网站首页，抽看{seen}的一份投标文件，证书复印件清晰完整；未见在产品或其包装上使用"
        f"认证标志，未见误导性宣传。证书的保管由{story.audit.world.departments[0]}负责。"
    )


def _conclusion(story: Story) -> None:
    audit, w = story.audit, story.w
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}为{e('value')}")
    w.text(f"6.1　审核组逐项评价的结果是：{listed(told)}。")
    words = {
        "maintain": "建议保持认证注册",
        "recommend": "推荐再认证并换发证书",
        "recommend_after_correction": "在不符合的纠正措施验证有效之后推荐再认证并换发证书",
    }
    found = audit.conclusion.recommendation or ""
    w.text(
        f"6.2　综上，{w.fact('organization.name')}的管理体系总体有效，审核组"
        f"{w.fact('conclusion.recommendation', words[found])}。受审核方对结论没有异议，双方无未解决的分歧。"
    )
    scopes = [f"{NAMES[one]}为{w.scope('certificate', one)}" for one in audit.systems]
    w.text(f"6.3　证书上的范围：{listed(scopes, 'letter')}。")
    if audit.audit_type == "recertification":
        first = audit.certificates[0].valid_to + timedelta(days=1)
        w.text(
            f"如获批准，新证书计划于{full(audit.certificates[0].valid_to)}之前签发，自{full(first)}至"
            f"{full(term_end(first, 36))}有效。"
        )
    w.text(
        f"6.4　下一次审核应在{w.fact('next_audit_by')}前进行，届时请关注本报告中写明“计划”的事项是否如期"
        "完成。审核组对审核中接触到的信息承担保密义务。"
    )
    signed = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组签字：{signed}", w.fact("report_date"), style="right")
