"""听松合格评定: a long report in paragraphs numbered throughout, its tables in appendices."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tingsong_appendices as appendices
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number

BODY = "听松合格评定股份有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "recertification", "surveillance")
STYLE = {"look": "bracket", "dates": "padded", "blank": "—"}

TYPE_NAMES = {
    "stage2": "初次认证审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
KINDS = ("support", "quality", "operation", "design", "purchase", "sale", "equipment", "safety")
ADVICE = {
    "recommend": "推荐受审核组织获得认证",
    "recommend_after_correction": "待受审核组织完成不符合的纠正措施并经审核组验证有效之后，推荐其获得认证",
    "maintain": "推荐保持受审核组织的认证资格",
}


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).with_name("_tingsong.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Prose:
    """Paragraphs with one number after another, and what is said between the facts."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        world, people = audit.world, audit.world.people
        flow = world.industry["flow"]
        serial = f"0{w.random.randint(11, 98)}25Q{w.random.randint(30101, 38999)}R1S"
        self.slots = {
            "manager": people.manager,
            "rep": people.representative,
            "workers": people.workers,
            "safety": people.safety,
            "field": world.industry["field"],
            "step": flow[1],
            "step2": flow[-2],
            "machine": world.equipment[0][0] if world.equipment else "主要设备",
            "foreign": serial,
        }
        w.report.lists = {"para": (Level("decimal", "%1.", "tab"),)}

    def __call__(self, *texts: str) -> None:
        """Numbered paragraphs."""
        for text in texts:
            self.w.text(text, style="plain", number=Number("para"))

    def stock(self, *names: str, drop: int = 0) -> None:
        """What is always said under a name; `drop` of it is left out by chance."""
        for name in names:
            self(*self._some(_file()[name], drop))

    def of(self, group: str, name: str, drop: int = 0) -> list[str]:
        """The texts of a group of texts."""
        found = _file()[group][name]
        return self._some([found] if isinstance(found, str) else found, drop)

    def _some(self, texts: Iterable[str], drop: int) -> list[str]:
        found = [text.format(**self.slots) for text in texts]
        for _ in range(min(drop, len(found) - 1)):
            found.pop(self.w.random.randrange(len(found)))
        return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("审核报告 · 机密",), footer=(BODY,), page="第#页", first=False)
    say = Prose(audit, w)
    _cover(audit, w)
    w.heading(1, "致受审核组织")
    for text in _file()["notes"]:
        w.text(text)
    w.page()
    w.heading(1, "第一部分　审核的任务和依据")
    _task(audit, w, say)
    w.heading(1, "第二部分　受审核组织")
    _organization(audit, w, say)
    w.heading(1, "第三部分　审核组和审核的经过")
    _crew(audit, w, say)
    w.heading(1, "第四部分　按过程的审核发现")
    _processes(audit, w, say)
    w.heading(1, "第五部分　各部门审核纪要")
    _departments(audit, w, say)
    w.heading(1, "第六部分　不符合和以往问题")
    _nonconformities(audit, w, say)
    w.heading(1, "第七部分　结论和建议")
    _conclusion(audit, w, say)
    appendices.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号　{w.fact('number')}", style="center")
    fields = "、".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    w.text(
        f"受审核组织　　{w.fact('organization.name')}",
        f"认证领域　　　{fields}",
        f"审核类别　　　{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"审核组长　　　{w.person(audit.leader)('name')}",
        f"签发日期　　　{w.fact('report_date')}",
        style="plain",
    )
    reach = f"通信地址　{w.fact('certification_body.address')}"
    line = f"电话　{w.fact('certification_body.phone')}　　电子邮件　{w.fact('certification_body.email')}"
    w.text(reach, line, f"网站　{w.fact('certification_body.website')}", style="center")
    w.page()


def _task(audit: Audit, w: Writer, say: Prose) -> None:
    names = "、".join(NAMES[system] for system in audit.systems)
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    say(
        f"受{w.fact('organization.name')}（以下称“受审核组织”）委托，{w.fact('certification_body.name')}组成审核组，"
        f"自{ends[0]}起至{ends[1]}止，{w.fact('audit.mode', '在现场')}对其{names}进行审核。"
    )
    say(*say.of("purpose", audit.audit_type))
    say("审核准则由以下三个方面构成。")
    for standard in audit.standards:
        e = w.standard(standard.system)
        w.text(
            f"——{e('number')}《{standard.title}》，等同采用{e('iso')}{e.silent('system')}；", style="plain"
        )
    w.text("——受审核组织的管理手册、程序和其他成文信息；", style="plain")
    w.text(f"——适用的法律法规，主要有{w.laws('criteria')}。", style="plain")
    for system in audit.systems:
        say(f"{NAMES[system]}的审核范围为：{w.scope('audit', system)}。")
    say(
        f"审核所覆盖的体系运行期间为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}，"
        "此前的记录在需要追溯时查阅。"
    )
    time = f"按照体系覆盖人数和风险等级（{w.fact('audit.risk')}）"
    reasons = audit.audit.reductions
    rest = "，其余用于策划和编写报告" if audit.audit.onsite_days < audit.audit.person_days else ""
    reduced = (
        f"确定审核时间时考虑了下列因素：{w.each('audit.reductions', reasons, '；')}。" if reasons else ""
    )
    say(
        f"{time}，本次安排{w.fact('audit.person_days')}个审核人日，其中在现场的为"
        f"{w.fact('audit.onsite_days')}个审核人日{rest}。{reduced}"
    )
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        times = f"{w.fact('stage1.start_time')}开始，{w.fact('stage1.end_time')}结束"
        say(
            f"第一阶段审核已于{day}{w.fact('stage1.mode', '在受审核组织现场')}完成，当日{times}，"
            "确认了体系文件、场所条件和第二阶段的准备情况，当时提请注意的事项均已得到处理。"
        )


def _organization(audit: Audit, w: Writer, say: Prose) -> None:
    licence = f"营业期限自{w.fact('organization.licence.valid_from')}起，"
    ends = "长期有效" if audit.organization.licence.valid_to is None else "止"
    until = w.until("organization.licence.valid_to")
    licence += until + "有效" if ends == "长期有效" else f"至{until}止"
    say(
        f"受审核组织于{w.fact('organization.established_on')}登记设立，统一社会信用代码"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，{licence}。"
    )
    say(
        f"其住所（注册地址）在{w.fact('organization.registered_address')}，生产经营地址在"
        f"{w.fact('organization.business_address')}，办公地址在{w.fact('organization.office_address')}。"
    )
    say(
        f"在册员工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，体系覆盖的有效人数为"
        f"{w.fact('headcount')}人。作息为{'两班制' if audit.world.shifts == 2 else '常白班'}。"
    )
    told = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        told.append(f"{kind}位于{e('address')}，承担{e('activity')}，人员{e('headcount')}人")
    say(f"审核涉及的场所：{'；'.join(told)}。")
    flow = "—".join(audit.world.industry["flow"])
    say(f"受审核组织从事{w.scope('activity')}，业务按“{flow}”的次序展开。")
    say(
        f"受审核组织识别的关键过程为{w.fact('key_processes')}；需要确认的特殊过程：{w.fact('special_processes')}；"
        f"由外部完成的过程：{w.fact('outsourced_processes')}。"
    )
    fits = "" if audit.exclusions == "无" else "审核组认为这一判断不影响其提供合格产品和服务的能力和责任。"
    say(f"不适用的要求：{w.fact('exclusions')}。{fits}")
    say(f"管理体系文件经批准后自{w.fact('system_effective_on')}起施行，至本次审核已连续运行三个月以上。")
    for system in audit.systems:
        say(f"手册中对{NAMES[system]}范围的表述是：{w.scope('system', system)}。")
    say("各类行政许可和认证证书的情况见附录八。")


def _crew(audit: Audit, w: Writer, say: Prose) -> None:
    say(
        "审核组的组成见附录一，审核的日程见附录九。每一体系均有具备资格的审核员，专业能力由审核员或者技术专家提供。"
    )
    for member in audit.team:
        if member.trainee:
            say(f"{w.person(member)('name')}为实习审核员，在组长指导下工作，其时间没有计入审核人日。")
        elif member.role == "technical_expert":
            say(f"{w.person(member)('name')}以技术专家的身份提供专业支持，不单独审核。")
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "担任向导" if guest.role == "guide" else "作为观察员随行")
        told.append(f"{e('from')}的{e('name')}{role}")
    say(f"{'；'.join(told)}。上述人员没有影响审核证据的收集。")
    say.stock("method", "confidentiality")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"作出公正性与保密声明的人员：{names}。", style="plain")


def _processes(audit: Audit, w: Writer, say: Prose) -> None:
    w.heading(2, "组织环境、领导作用和策划")
    say.stock("context", "leadership", "risk", drop=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        say(f"受审核组织确定的{e('what')}为{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    w.heading(2, "支持")
    say.stock("resources", "ability", "communication")
    appendices.samples(audit, w, say)
    w.heading(2, "运行")
    say.stock("requirement")
    if audit.exclusions == "无":
        say.stock("design")
    say.stock("purchase", "operation", "release")
    if "EMS" in audit.systems:
        w.heading(2, "环境方面的运行控制")
        say.stock("environment")
    if "OHSMS" in audit.systems:
        w.heading(2, "职业健康安全方面的运行控制")
        say.stock("safety")
    if len(audit.systems) > 1:
        own = w.law_entry("operation")
        titles = own.each("titles", "、", "《{}》")
        say(f"现场的做法与{titles}的规定相对照，没有发现抵触之处。{own.silent('place')}")
    w.heading(2, "应急准备和响应")
    say.stock("emergency")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        say(
            f"{e('held_on')}，受审核组织组织了{e('kind')}演练，{drill.people}人参加，地点为{drill.place}，"
            "演练后对响应时间和处置步骤作了讲评。"
        )
    w.heading(2, "绩效评价和改进")
    say.stock("monitoring")
    appendices.cycle(audit, w, say)
    say.stock("improvement")


def _departments(audit: Audit, w: Writer, say: Prose) -> None:
    say("以下按部门扼要记载审核的内容，已在第四部分写明的证据不再重复。")
    for department, kind in zip(audit.world.departments, KINDS, strict=True):
        head = audit.world.people.heads[department]
        first, *others = say.of("departments", kind, drop=1)
        w.heading(3, department)
        say(f"接受审核的负责人为{head}。{first}", *others)


def _nonconformities(audit: Audit, w: Writer, say: Prose) -> None:
    found = audit.nonconformities
    say(
        f"本次审核提出的不符合，严重的{w.fact('nonconformities.major')}项，"
        f"轻微的{w.fact('nonconformities.minor')}项，均得到责任部门确认。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        say(
            f"{item.number}号{e.silent('number')}，{grade}，责任部门为{e('department')}。{e('description')}"
            f"这一情况不符合{e('standard')}第{e('clause')}条。"
        )
    if found.items:
        say(
            f"双方商定，受审核组织应于{w.fact('nonconformities.due_date')}之前完成原因分析和纠正措施，"
            "将证据以书面形式交审核组验证。"
        )
    if audit.previous_nonconformities:
        say("对上一次审核的不符合，审核组复查了措施的实施和效果，结果如下。")
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        say(f"{e('description')}受审核组织采取了措施，该项于{e('closed_on')}关闭，本次复查未见重复发生。")
    say("审核组同时注意到下列可以改进之处，供受审核组织参考，不要求书面答复。")
    for text in w.random.sample(_file()["watch"], 3):
        w.text(f"——{text}", style="plain")


def _conclusion(audit: Audit, w: Writer, say: Prose) -> None:
    for text in w.random.sample(_file()["strengths"], 3):
        say(text)
    told = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}，{e('value')}")
    say(f"按照本机构规定的评价项目，审核组的评价是：{'；'.join(told)}。")
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    say(
        f"综上所述，{w.fact('organization.name')}的管理体系（覆盖{w.fact('headcount')}人）在抽样所及的范围之内符合准则，"
        f"能够实现预期结果。本次提出轻微不符合{w.fact('nonconformities.minor')}项，没有影响体系的总体有效。"
        f"审核组一致建议：{advice}。"
    )
    say("建议在认证证书上表述的范围如下。")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('certificate', system)}", style="plain")
    say(f"下一次审核应不迟于{w.fact('next_audit_by')}进行，届时应重点关注下列方面。")
    for text in _file()["next_focus"]:
        w.text(f"——{text}", style="plain")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组签署：{names}", f"签署日期：{w.fact('report_date')}", style="right")
    w.text(w.fact("certification_body.name"), style="right")
