"""槐旸安环认证: no table, short labelled lines under numbers of three levels, lists as numbered lines."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _huaiyang_evidence as evidence
from corpus.bodies.templates.a._huaiyang_lines import Lines, span
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

BODY = "槐旸安环认证技术有限公司"
SYSTEMS = ("HSE", "EMS+OHSMS", "OHSMS", "HSE+EMS+OHSMS", "EMS")
TYPES = ("surveillance", "recertification")
STYLE = {"look": "bracket", "dates": "dot", "blank": "无", "styled": False}

TYPE_NAMES = {"surveillance": "监督", "recertification": "再认证", "special": "特殊"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
SITES = {"fixed": "固定", "temporary": "临时"}
HALVES = {"am": "AM", "pm": "PM"}


def build(audit: Audit, w: Writer) -> None:
    """Four chapters of lines."""
    lines, phrases = Lines(w), Phrases(w)
    w.margins(header=(f"{audit.world.form_no}    {BODY}",), page="#/##", first=False)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"No.{w.fact('number')}", style="right")
    w.box(
        "缩略语：IA 内审；MR 管评；CE 合规性评价；CAR 不符合报告；PTW 作业许可；PPE 防护用品；"
        "SDS 安全技术说明书；JD 检定；JZ 校准；JY 校验；JC 检测；“→”后为有效期截止日；"
        "AM 上午；PM 下午；d 人天",
        16,
        2.4,
    )
    lines.chapter("概要")
    _summary(audit, w, lines)
    lines.chapter("受审方")
    _company(audit, w, lines)
    lines.chapter("证据")
    evidence.all_of(audit, w, lines, phrases)
    lines.chapter("结果")
    _results(audit, w, lines, phrases)


def _summary(audit: Audit, w: Writer, lines: Lines) -> None:
    when = audit.audit
    lines.part("任务")
    lines.say("受审方", w.fact("organization.name"))
    lines.say("USCC", w.fact("organization.uscc"))
    lines.say("计划号", audit.world.plan_no)
    lines.say("型式", w.choice("audit_type", TYPE_NAMES, audit.audit_type))
    lines.say("体系", w.each("systems", audit.systems, "＋"))
    first = f"{w.fact('audit.start')}{_half(w, 'start')}"
    lines.say("现场", f"{first}～{span(w, 'audit.end', when.start)}{_half(w, 'end')}")
    lines.say("方式", w.choice("audit.mode", MODES, when.mode))
    lines.say("人天", f"合计 {w.fact('audit.person_days')}d，现场 {w.fact('audit.onsite_days')}d")
    if when.reductions:
        lines.say("减天", w.each("audit.reductions", when.reductions, "；"))
    lines.say("追溯", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}")
    lines.say("风险", w.fact("audit.risk"))
    lines.say("报告", f"{w.fact('report_date')}完成")
    lines.part("依据")
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = f"（{e('iso')}）" if one.iso else ""
        told.append(f"{e('number')}{e.silent('system')}{twin}")
    lines.say("标准", "；".join(told))
    lines.say("法规", w.laws("criteria", "", "《{}》"))
    lines.say("其他", "受审方手册、程序和作业文件；与顾客、相关方的约定。")
    lines.part("人员")
    lines.say("审核组", "姓名/分工/级别/注册号（到期）/专业")
    lines.items([_member(w, member) for member in audit.team], numbered=False)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}{a('name')}（{a('from')}）")
    lines.say("随行", "，".join(guests))
    trainees = [member.name for member in audit.team if member.trainee]
    if trainees:
        lines.say("说明", f"{'、'.join(trainees)}见习，不计人天。")


def _half(w: Writer, name: str) -> str:
    path = f"audit.{name}_half"
    return w.fact(path, HALVES[w.audit.at(path)])


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    told = f"{e('label')}　{e('name')}/{e('role', ROLES[member.role])}/{e('grade')}"
    if not member.registrations:
        return f"{told}/—/{e.each('professional_codes', '，') or '—'}"
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}（{r('valid_until')}）{silent}")
    return f"{told}/{'，'.join(numbers)}/{e.each('professional_codes', '，') or '—'}"


def _company(audit: Audit, w: Writer, lines: Lines) -> None:
    world, people = audit.world, audit.world.people
    lines.part("主体")
    lines.say("成立", w.fact("organization.established_on"))
    lines.say(
        "营期", f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    )
    lines.say("登记", w.fact("organization.licence.authority"))
    lines.say("住所", w.fact("organization.registered_address"))
    lines.say("办公", w.fact("organization.office_address"))
    lines.say("经营地", w.fact("organization.business_address"))
    lines.say(
        "负责人", f"{people.manager}；管代 {people.representative}；联系 {people.contact} {world.phone}"
    )
    lines.part("人与场所")
    lines.say("在册", f"{w.fact('headcount_total')}人")
    lines.say("社保", f"{w.fact('insured_count')}人")
    lines.say("体系人数", f"{w.fact('headcount')}人")
    lines.say("场所", f"{len(audit.sites)}处")
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        told.append(f"{e('kind', SITES[site.kind])}：{e('address')}，{e('headcount')}人，{e('activity')}")
    lines.items(told)
    lines.part("范围与过程")
    lines.say("业务", w.scope("activity"))
    lines.say("体系起运", w.fact("system_effective_on"))
    for label, place in (("申报范围", "system"), ("审核范围", "audit")):
        if len(audit.systems) == 1:
            lines.say(label, w.scope(place, audit.systems[0]))
            continue
        lines.say(label, "分体系")
        lines.items([f"{one}：{w.scope(place, one)}" for one in audit.systems], numbered=False)
    lines.say("流程", "—".join(world.industry["flow"]))
    lines.say("关键", w.fact("key_processes"))
    lines.say("特殊", w.fact("special_processes"))
    lines.say("外包", w.fact("outsourced_processes"))
    lines.say("不适用", w.fact("exclusions"))
    evidence.licences(audit, w, lines)


def _results(audit: Audit, w: Writer, lines: Lines, phrases: Phrases) -> None:
    found = audit.nonconformities
    lines.part("CAR")
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    lines.say("份数", f"严重 {major}，轻微 {minor}")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        lines.say(f"CAR-{e('number')}", f"{grade}；{e('department')}；{e('standard')} 之 {e('clause')}")
        lines.items([f"事实：{e('description')}"], numbered=False)
    if found.items:
        lines.say("整改", f"{w.fact('nonconformities.due_date')}前交证据，组长书面验证。")
    if audit.previous_nonconformities:
        lines.say("前次CAR", f"{len(audit.previous_nonconformities)}份，均已关")
        told = []
        for earlier in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", earlier)
            told.append(f"{e('description')}——{e('closed_on')}关")
        lines.items(told)
    lines.part("评定")
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        lines.say(e("criterion"), e("value"))
    lines.say("亮点", phrases.one("plus"))
    lines.say("提示", phrases.one("hint"))
    lines.part("意见")
    labels = {"maintain": "保持证书", "suspend": "暂停", "withdraw": "撤销"}
    if audit.audit_type == "recertification":
        labels = {
            "recommend": "换证",
            "recommend_after_correction": "CAR关闭后换证",
            "not_recommend": "不换证",
        }
    name, people = w.fact("organization.name"), w.fact("headcount")
    lines.say("综述", f"{name}（体系内{people}人）体系持续运行，CAR均为轻微，不影响总体判断。")
    lines.say("推荐", w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or ""))
    lines.say("证书范围", "拟表述")
    lines.items([f"{one}：{w.scope('certificate', one)}" for one in audit.systems], numbered=False)
    lines.say("下次", f"不晚于{w.fact('next_audit_by')}")
    lines.say("局限", "抽样审核，未抽部分可能仍有问题；证书事宜以机构评定为准。")
    lines.say("保密", "审核所得信息不外传，法定情形除外。")
    lines.part("签署")
    signed = audit.conclusion.signatories
    lines.say("组长", w.each("conclusion.signatories", [audit.leader.name]))
    others = [one for one in signed if one != audit.leader.name]
    if others:
        lines.say("组员", w.each("conclusion.signatories", others))
    lines.say("日期", w.fact("report_date"))
    lines.say("机构", f"{w.fact('certification_body.name')}，{w.fact('certification_body.address')}")
    contact = [w.fact(f"certification_body.{one}") for one in ("phone", "website", "email")]
    lines.say("联系", "，".join(contact))
