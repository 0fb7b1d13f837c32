"""朔林认证检验: sections A. to K. of numbered paragraphs, nonconformities in text boxes, few tables."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a import _shuolin_samples as samples
from corpus.bodies.writer import Writer

BODY = "朔林认证检验有限公司"
SYSTEMS = ("HSPM", "QMS+HSPM", "QMS+EMS+HSPM")
TYPES = ("stage2", "transfer", "surveillance")
STYLE = {"look": "legacy", "dates": "dot", "blank": "N.A."}

NAMES = {"QMS": "质量管理", "EMS": "环境管理", "HSPM": "有害物质过程管理"}
TYPE_NAMES = {"stage2": "初审（第二阶段）", "surveillance": "监督审核", "transfer": "机构转换审核"}
ROLES = {"leader": "审核组组长", "member": "审核组组员", "technical_expert": "技术专家"}
RATED = ("符合", "基本符合", "不符合")
SUBSTANCES = ("铅", "汞", "镉", "六价铬", "多溴联苯", "多溴二苯醚")
PHTHALATES = (
    "邻苯二甲酸二（2-乙基）己酯",
    "邻苯二甲酸丁苄酯",
    "邻苯二甲酸二丁酯",
    "邻苯二甲酸二异丁酯",
)
ADVICE = {
    "recommend": "推荐被审核单位获得认证",
    "recommend_after_correction": "在不符合的纠正措施经过验证之后，推荐被审核单位获得认证",
    "maintain": "被审核单位的认证资格予以保持",
}


@cache
def stock() -> dict[str, Any]:
    """What is written between the facts."""
    path = Path(__file__).with_name("_shuolin.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Clauses:
    """Sections with a letter, their paragraphs numbered within them: A.1, A.2 …"""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.w, self.letter, self.number = w, "", 0
        people, flow = audit.world.people, audit.world.industry["flow"]
        goods = [part for part in audit.world.industry["supplies"] if "服务" not in part]
        self.slots = {
            "manager": people.manager,
            "rep": people.representative,
            "safety": people.safety,
            "step": flow[2],
            "step2": flow[1],
            "part": goods[0],
            "part2": goods[1],
            "machine": audit.world.equipment[0][0],
            "record": f"HS-{w.random.randint(11, 69)}",
            "record2": f"EC{w.random.randint(24, 25)}{w.random.randint(101, 899)}",
        }

    def part(self, letter: str, title: str) -> None:
        """A new section."""
        self.letter, self.number = letter, 0
        self.w.heading(1, f"{letter}.  {title}")

    def __call__(self, *texts: str) -> None:
        """Numbered paragraphs."""
        for text in texts:
            self.number += 1
            self.w.text(f"{self.letter}.{self.number}　{text}", style="plain")

    def stock(self, name: str, drop: int = 0) -> None:
        """What is said under a name, some of it left out by chance."""
        texts = list(stock()[name])
        for _ in range(drop):
            texts.pop(self.w.random.randrange(len(texts)))
        self(*(text.format(**self.slots) for text in texts))


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("朔林认证检验",), footer=(f"{audit.world.form_no}/R2",), page="第 # 页（共 ## 页）")
    say = Clauses(audit, w)
    _front(audit, w)
    say.part("A", "审核概要")
    _outline(audit, w, say)
    say.part("B", "被审核单位")
    _company(audit, w, say)
    say.part("C", "审核组与保密")
    _team(audit, w, say)
    say.part("D", "体系策划与有害物质过程")
    _processes(audit, w, say)
    say.part("E", "外部供方、采购与合同")
    samples.partners(audit, w, say, stock())
    say.part("F", "设备、器具与人员")
    samples.resources(audit, w, say)
    say.part("G", "法规符合与内部评价")
    samples.evaluated(audit, w, say)
    say.part("H", "部门走访")
    for department, kind in zip(audit.world.departments, stock()["departments"], strict=True):
        text = stock()["departments"][kind].format(**say.slots)
        say(f"{department}（{audit.world.people.heads[department]}）：{text}")
    say.part("J", "不符合")
    _nonconformities(audit, w, say)
    say.part("K", "结论")
    _conclusion(audit, w, say)


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="right")
    w.text(
        f"{w.fact('certification_body.address')}",
        f"{w.fact('certification_body.phone')}　{w.fact('certification_body.email')}　"
        f"{w.fact('certification_body.website')}",
        style="right",
    )
    w.text(w.fact("title"), style="title")
    fields = "、".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    w.text(f"（{fields}）", style="subtitle")
    w.text(
        f"报 告 号：{w.fact('number')}",
        f"被审核单位：{w.fact('organization.name')}",
        f"审核性质：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"组　　长：{w.person(audit.leader)('name')}",
        f"编制日期：{w.fact('report_date')}",
        style="plain",
    )
    w.text("使用说明", style="plain")
    for at, text in enumerate(stock()["front"], 1):
        w.text(f"{at}) {text}", style="plain")
    w.page()


def _outline(audit: Audit, w: Writer, say: Clauses) -> None:
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    say(stock()["purpose"][audit.audit_type])
    if audit.audit_type == "transfer":
        say.stock("moved")
    say(
        f"现场活动自{ends[0]}开始，{ends[1]}结束，以{w.fact('audit.mode', '现场审核')}的方式进行。"
        f"抽样涉及的体系运行期间为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    said = f"按风险“{w.fact('audit.risk')}”和体系覆盖人数核算，审核时间为{w.fact('audit.person_days')}人日"
    reasons = w.each("audit.reductions", audit.audit.reductions, "；")
    said += f"，减少时间的理由：{reasons}" if reasons else ""
    say(f"{said}；现场部分{w.fact('audit.onsite_days')}人日。")
    if audit.stage1:
        day = w.fact("stage1.start") + w.silent("stage1.end")
        say(
            f"第一阶段在{day}的{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}完成"
            f"（{w.fact('stage1.mode', '现场')}），限用物质清单不完整的问题已在本次审核之前补正。"
        )
    items = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        items.append(f"{e('number')}（{e('iso')}）{e.silent('system')}《{standard.title}》")
    say(f"依据的标准：{'；'.join(items)}。")
    say(f"依据的法律法规：{w.laws('criteria')}，以及被审核单位的体系文件和客户规范。")
    for system in audit.systems:
        say(f"{NAMES[system]}体系的审核范围：{w.scope('audit', system)}。")


def _company(audit: Audit, w: Writer, say: Clauses) -> None:
    say(
        f"被审核单位的全称为{w.fact('organization.name')}，统一社会信用代码{w.fact('organization.uscc')}，"
        f"{w.fact('organization.established_on')}成立。营业执照由{w.fact('organization.licence.authority')}"
        f"颁发，期限{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}。"
    )
    say(
        f"注册地址：{w.fact('organization.registered_address')}。生产经营地址："
        f"{w.fact('organization.business_address')}。办公地址：{w.fact('organization.office_address')}。"
    )
    items = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        items.append(f"{e('address')}（{kind}，{e('activity')}，{e('headcount')}人）")
    say(f"审核到达的场所为{'；'.join(items)}。")
    say(
        f"全部员工{w.fact('headcount_total')}人，其中参加社会保险的{w.fact('insured_count')}人，"
        f"体系覆盖人数{w.fact('headcount')}人，{'两班' if audit.world.shifts == 2 else '单班'}作业。"
    )
    flow = "、".join(audit.world.industry["flow"])
    say(f"主要业务是{w.scope('activity')}，制造流程依次为{flow}。")
    say(
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，外包的过程为"
        f"{w.fact('outsourced_processes')}。不适用的要求：{w.fact('exclusions')}。"
    )
    say(f"体系文件于{w.fact('system_effective_on')}发布施行。")
    for system in audit.systems:
        say(f"被审核单位声明的{NAMES[system]}体系范围：{w.scope('system', system)}。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        say(
            f"{e('kind')}：编号{e('number')}，持有人{e('holder')}，内容{e('scope')}，{e('valid_from')}起，"
            f"{e('valid_to')}止，{e('authority')}签发。"
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        said = f"现持有的{e('system', NAMES[one.system] + '体系', value=one.system)}认证证书，编号"
        say(f"{said}{e('number')}，{e('issued_on')}颁发，{e('valid_to')}到期。")


def _team(audit: Audit, w: Writer, say: Clauses) -> None:
    for member in audit.team:
        p = w.person(member)
        codes = p.each("professional_codes", "、")
        numbers = []
        for one in member.registrations:
            r = p.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{silent}（{r('valid_until')}到期）")
        said = f"{p('label')}　{p('name')}，{p('role', ROLES[member.role])}"
        if member.registrations:
            said += f"，{p('grade')}，注册号{'、'.join(numbers)}"
        say(f"{said}，专业代码{codes}。" if codes else f"{said}。")
    items = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        items.append(
            f"{g('role', '向导' if guest.role == 'guide' else '观察员')}{g('name')}，来自{g('from')}"
        )
    say(f"{'；'.join(items)}。向导和观察员没有代替受访者回答问题。")
    names = "、".join(w.person(member)("name") for member in audit.team)
    say(f"{stock()['impartial']}{names}。")


def _processes(audit: Audit, w: Writer, say: Clauses) -> None:
    say.stock("context")
    goals = "；".join(f"{name}（目标{aim}，实绩{done}）" for name, aim, done in audit.world.objectives)
    say(f"年度目标的情况：{goals}。")
    listed = [*SUBSTANCES, *PHTHALATES]
    e = w.entry("counts", Count("限用物质", len(listed), listed, "项"))
    say(
        f"内部清单管控的{e('what')}共{e('stated')}项，即{e.each('listed', '、')}，限值以均质材料计；"
        "客户另有要求的从其要求。"
    )
    samples.limits(w)
    for count in audit.counts:
        c = w.entry("counts", count)
        say(f"体系文件确定的{c('what')}为{c('stated')}{count.unit}：{c.each('listed', '，')}。")
    say.stock("hspm")
    samples.screened(audit, w, say)
    say.stock("traced")
    if "QMS" in audit.systems:
        say.stock("quality")
    if "EMS" in audit.systems:
        say.stock("environment")
    for drill in audit.drills:
        d = w.entry("drills", drill)
        say(f"{d('held_on')}在{drill.place}进行{d('kind')}演练，到场{drill.people}人，演练后修订了联络表。")


def _nonconformities(audit: Audit, w: Writer, say: Clauses) -> None:
    found = audit.nonconformities
    minor, major = (f"{w.fact(f'nonconformities.{grade}')}项" for grade in ("minor", "major"))
    say(f"本次提出轻微不符合{minor}、严重不符合{major}，被审核单位的代表在末次会议上没有异议。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.box(
            f"不符合编号 {item.number}{e.silent('number')}　　程度：{grade}¶"
            f"发生部门：{e('department')}　　标准和条款：{e('standard')} / {e('clause')}¶"
            f"客观证据：{e('description')}¶"
            f"要求完成的日期：{w.fact('nonconformities.due_date')}　　"
            f"开具人：{w.person(audit.leader)('name')}",
            15.6,
            3.1,
        )
    if found.items:
        say("纠正措施的证据以书面形式提交审核组；审核组认为需要时到现场验证。")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        say(f"上次审核的不符合：{p('description')}该项已于{p('closed_on')}关闭，措施的证据经核对真实有效。")
    say(*(f"建议：{text}" for text in w.random.sample(stock()["watch"], 2)))


def _conclusion(audit: Audit, w: Writer, say: Clauses) -> None:
    say("各项目的评价结果（在所选项打勾）：")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = w.choice(f"{e.path}.value", {value: value for value in RATED}, rating.value)
        w.text(f"　　{e('criterion')}　　{options}", style="plain")
    say(*w.random.sample(stock()["strong"], 2))
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    say(
        f"审核组对{w.fact('organization.name')}（覆盖人数{w.fact('headcount')}人）进行的审核达到了预定的目的，"
        f"轻微不符合{w.fact('nonconformities.minor')}项没有影响有害物质的受控状态。审核组建议：{advice}。"
    )
    for system in audit.systems:
        say(f"建议证书载明的{NAMES[system]}体系范围：{w.scope('certificate', system)}。")
    say(f"后续审核的期限：{w.fact('next_audit_by')}。届时关注{'、'.join(stock()['next'])}。")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　　")
    w.table(
        [["审核组签名", names], ["签名日期", w.fact("report_date")]],
        (2, 8),
        rules="none",
        bold=(0,),
    )
    w.text(w.fact("certification_body.name"), style="right")
