"""屏野认证: prose in paragraphs numbered through, sections with letters, hardly a table."""

from __future__ import annotations

from itertools import groupby

from corpus.bodies.audit import Audit, Rating
from corpus.bodies.templates.a import _pingye_told as told
from corpus.bodies.templates.a._pingye_told import Story, shorter
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer

BODY = "屏野认证服务有限公司"
SYSTEMS = (
    "ISMS",
    "FSMS+HACCP",
    "QMS+EMS+OHSMS",
    "HSE",
    "ISMS+ITSMS",
    "MDR+QMS",
    "OHSMS",
    "QMS+EMS",
)
TYPES = ("recertification", "stage2", "surveillance", "stage1", "transfer")
STYLE = {"look": "bracket", "dates": "chinese"}

KINDS = {
    "stage1": "初次认证的第一阶段审核",
    "stage2": "初次认证的第二阶段审核",
    "surveillance": "获证后的监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
RECOMMENDED = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "待上述不符合的纠正措施验证通过后，推荐认证注册",
    "maintain": "建议继续保持认证资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report: a letter-like head, sections A to G."""
    w.margins(header=(f"{audit.title}（保密）",), page="第#页")
    _cover(w)
    story = Story(w)
    w.heading(1, "A  缘起与依据")
    _basis(audit, w, story)
    w.heading(1, "B  公司情况")
    _company(audit, w, story)
    w.heading(1, "C  审核组与行程")
    _team(audit, w, story)
    w.heading(1, "D  所见所闻")
    told.all_of(audit, w, story)
    w.heading(1, "E  需要改正之处")
    _nonconformities(audit, w, story)
    w.heading(1, "F  意见")
    _conclusion(audit, w, story)


def _cover(w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(w.fact("number"), "（报告编号）", style="center")
    w.text(w.fact("organization.name"), "（受审核方）", style="center")
    w.text(w.fact("certification_body.name"), "（认证机构）", style="center")
    w.text(w.fact("report_date"), "（出具日期）", style="center")
    w.text(
        "致受审核方：本报告记述审核组在贵方的所见和据此形成的意见。报告仅供贵方和本机构评定使用，"
        "未经双方同意不向他人提供。对报告有不同意见的，请在收到后十个工作日内书面告知。"
    )


def _basis(audit: Audit, w: Writer, story: Story) -> None:
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（等同采用{e('iso')}）" if standard.iso else ""
        code = w.tag("systems+", standard.system, standard.system) + e.silent("system")
        standards.append(f"{code}依据{e('number')}《{standard.title}》{twin}")
    kind = w.fact("audit_type", KINDS[audit.audit_type])
    story.say(f"应申请方的委托，本机构对其进行{kind}，{'，'.join(standards)}。")
    story.say(f"除标准外，审核组以公司的成文信息、与顾客的约定以及下列法律为依据：{w.laws('criteria', '')}。")
    scopes = [f"{system}为“{w.scope('audit', system)}”" for system in audit.systems]
    story.say(f"审核所覆盖的范围：{'；'.join(scopes)}。")
    since, until = w.fact("audit.covered_from"), w.fact("audit.covered_to")
    days = w.fact("audit.person_days"), w.fact("audit.onsite_days")
    text = f"所覆盖的运行时期从{since}算起，到{until}为止。按风险{w.fact('audit.risk')}的情形，"
    text += f"审核安排了{days[0]}个审核人日，在现场用去{days[1]}个人日"
    if audit.audit.reductions:
        text += f"；人日较单独审核有所减少，理由是{w.each('audit.reductions', audit.audit.reductions, '、')}"
    story.say(f"{text}。")


def _company(audit: Audit, w: Writer, story: Story) -> None:
    licence = (
        f"营业期限自{w.fact('organization.licence.valid_from')}起"
        f"{'，' if audit.organization.licence.valid_to is None else '至'}"
        f"{w.until('organization.licence.valid_to')}"
        f"{'' if audit.organization.licence.valid_to is None else '止'}"
    )
    story.say(
        f"{w.fact('organization.name')}于{w.fact('organization.established_on')}成立，在"
        f"{w.fact('organization.licence.authority')}登记，统一社会信用代码{w.fact('organization.uscc')}，"
        f"{licence}。公司注册在{w.fact('organization.registered_address')}，办公地点设于"
        f"{w.fact('organization.office_address')}，实际经营在{w.fact('organization.business_address')}。"
    )
    sites = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append(f"{kind}{e('address')}有{e('headcount')}人，承担{e('activity')}")
    story.say(
        f"公司现有{w.fact('headcount_total')}名员工，为其中{w.fact('insured_count')}人缴纳了社会保险；"
        f"在体系范围内工作的有效人数为{w.fact('headcount')}人。{'；'.join(sites)}。"
    )
    story.say(
        f"公司的业务是{w.scope('activity')}。关键过程为{w.fact('key_processes')}，特殊过程为"
        f"{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}，"
        f"不适用的要求为{w.fact('exclusions')}。管理体系从{w.fact('system_effective_on')}起实施。"
    )
    scopes = [f"{system}“{w.scope('system', system)}”" for system in audit.systems]
    story.say(f"管理手册对范围的表述是：{'，'.join(scopes)}。审核组核对，与申请书所填相同。")


def _team(audit: Audit, w: Writer, story: Story) -> None:
    leader = w.person(audit.leader)
    others = [w.person(member)("name") for member in audit.team if member is not audit.leader]
    first = f"审核组由{leader('name')}担任{leader('role', '组长')}"
    story.say(f"{first}，同行的有{'、'.join(others)}。各人的资格如下。" if others else f"{first}。")
    for member in audit.team:
        e = w.person(member)
        role = {"leader": "", "member": e("role", "组员"), "technical_expert": e("role", "技术专家")}
        what = role[member.role]
        text = f"{e('name')}（{e('label')}{'，' if what else ''}{what}）"
        if not member.registrations:
            w.text(f"—— {text}，专业{e.each('professional_codes', '、')}，不单独审核；", style="plain")
            continue
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            number = (
                r("number") + r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            )
            numbers.append(f"{number}（{r('valid_until')}到期）")
        codes = e.each("professional_codes", "、")
        tail = f"，专业{codes}" if codes else ""
        w.text(f"—— {text}，{e('grade')}，注册号{'，'.join(numbers)}{tail}；", style="plain")
    guests = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role_of = e("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{e('from')}的{e('name')}作为{role_of}")
    story.say(f"{'、'.join(guests)}随审核组活动，不参与判定。")
    _days(audit, w, story)


def _days(audit: Audit, w: Writer, story: Story) -> None:
    when = audit.audit
    end = w.fact("audit.end", shorter(when.start, when.end)) + w.half("audit.end_half")
    start = w.fact("audit.start") + w.half("audit.start_half")
    mode = w.fact("audit.mode", "现场审核")
    story.say(f"审核从{start}的首次会议开始，到{end}的末次会议结束，全程为{mode}。")
    if audit.stage1 and audit.audit_type != "stage1":
        day = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        story.say(
            f"在此之前，第一阶段审核于{day}{w.silent('stage1.end')}在公司{w.fact('stage1.mode', '现场')}"
            "进行，当时指出的文件编写问题，公司已逐条修改。"
        )


def _nonconformities(audit: Audit, w: Writer, story: Story) -> None:
    found = audit.nonconformities
    major = w.fact("nonconformities.major")
    if not found.items:
        story.say(f"没有开具不符合：严重不符合{major}项，轻微不符合{w.fact('nonconformities.minor')}项。")
    else:
        due = w.fact("nonconformities.due_date")
        story.say(
            f"审核组开具了{w.fact('nonconformities.minor')}项轻微不符合，严重不符合为{major}项，"
            f"请公司最迟于{due}提交纠正措施的证据。"
        )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"不符合{item.number}{e.silent('number')}　{e('description')}这与{e('standard')}第{e('clause')}条"
            f"的要求不符，责任在{e('department')}，性质{grade}。"
        )
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        story.say(f"上次审核曾指出：“{e('description')}”公司整改后于{e('closed_on')}关闭，此次未见重犯。")
    w.paragraphs(said(w, "better", 2))
    w.text("按本机构的规则，严重不符合须在三个月之内完成纠正并现场验证，逾期的将另行安排审核。")


def _conclusion(audit: Audit, w: Writer, story: Story) -> None:
    entries = [
        (one, w.same("conclusion.ratings", str(at), one)) for at, one in enumerate(audit.conclusion.ratings)
    ]
    parts = []
    for value, group in groupby(sorted(entries, key=lambda pair: pair[0].value != "符合"), _value):
        same = [e for _, e in group]
        silent = "".join(e.silent("value") for e in same[1:])
        names = "、".join(e("criterion") for e in same)
        parts.append(f"就{names}而言，评价为{same[0]('value', value)}{silent}")
    story.say(f"{'；'.join(parts)}。")
    name = w.fact("organization.name")
    if audit.audit_type == "stage1":
        story.say(f"{name}的文件和准备情况可以支持第二阶段审核，审核组建议按原定方案进行。")
    else:
        scopes = [f"{system}：{w.scope('certificate', system)}" for system in audit.systems]
        minor = w.fact("nonconformities.minor")
        story.say(f"{name}的体系运行总体有效，轻微不符合{minor}项不影响体系实现预期结果。")
        advice = audit.conclusion.recommendation or ""
        text = w.fact("conclusion.recommendation", RECOMMENDED[advice])
        story.say(f"审核组{text}，证书上的范围建议写作——{'；'.join(scopes)}。")
        story.say(
            f"下一次审核宜在{w.fact('next_audit_by')}以前实施，届时请备好新一轮内部审核和管理评审的记录。"
        )
    _signed(audit, w)


def _value(pair: tuple[Rating, object]) -> str:
    return pair[0].value


def _signed(audit: Audit, w: Writer) -> None:
    roles = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        w.text(f"{roles[member.role]}（签名）{name}　{w.fact('report_date')}", style="right")
    w.text(
        f"{w.fact('certification_body.name')}，{w.fact('certification_body.address')}，电话"
        f"{w.fact('certification_body.phone')}，电子信箱{w.fact('certification_body.email')}，网站"
        f"{w.fact('certification_body.website')}",
        style="plain",
    )
