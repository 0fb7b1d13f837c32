"""岱础工程认证: chapters and sections as in a code, lists with （1） and ①, schedules at the end."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _daichu_site as site
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "岱础工程管理认证有限公司"
SYSTEMS = ("QMS+HSE", "QMS+OHSMS", "QMS+HSE+OHSMS")
TYPES = ("stage2", "transfer", "recertification", "special")
STYLE = {"look": "control", "dates": "spaced", "blank": "——"}

NAMES = {"QMS": "质量管理体系", "HSE": "健康、安全与环境管理体系", "OHSMS": "职业健康安全管理体系"}
TYPE_NAMES = {
    "stage2": "初次认证（第二阶段）审核",
    "transfer": "认证转换审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
ADVICE = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "受审核单位在期限之内完成纠正措施并经验证之后，同意推荐认证",
    "maintain": "同意保持认证",
}
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).with_name("_daichu.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Articles:
    """Lists with （1） and ①, and what is said between the facts."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        world, people = audit.world, audit.world.people
        flow = world.industry["flow"]
        self.projects = "工程部" in world.departments
        self.slots = {
            "manager": people.manager,
            "rep": people.representative,
            "workers": people.workers,
            "safety": people.safety,
            "quality": world.departments[1],
            "doing": world.departments[2],
            "step": flow[2],
            "step2": flow[3],
            "step3": flow[-2],
            "machine": world.equipment[0][0],
            "days": w.random.choice((120, 180, 240, 365)),
            "foreign": f"0{w.random.randint(11, 98)}24Q{w.random.randint(30101, 38999)}R2M",
        }

    def one(self, name: str, *below: str) -> str:
        """A single text."""
        found: Any = _file()[name]
        for key in below:
            found = found[key]
        text: str = found.format(**self.slots)
        return text

    def texts(self, name: str) -> list[str]:
        """The texts below a name; of the kind of work where they differ by it."""
        kind = _file()["project" if self.projects else "plant"]
        found = kind.get(name, _file().get(name))
        return [text.format(**self.slots) for text in ([found] if isinstance(found, str) else found)]

    def listed(self, texts: list[str]) -> None:
        """A list with （1）, （2） …"""
        for at, text in enumerate(texts, 1):
            self.w.text(f"（{at}）{text}", style="plain")

    def circled(self, texts: list[str]) -> None:
        """A list with ①, ② …"""
        for mark, text in zip(CIRCLES, texts, strict=False):
            self.w.text(f"{mark}{text}", style="plain")

    def paragraphs(self, *names: str) -> None:
        """What is always said under some names."""
        for name in names:
            self.w.paragraphs(self.texts(name))


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("岱础工程认证　审核报告",), footer=(f"表式 {audit.world.form_no}",), page="· # ·", first=False
    )
    say = Articles(audit, w)
    _cover(audit, w)
    w.heading(1, "第一章　审核任务")
    _task(audit, w, say)
    w.heading(1, "第二章　受审核单位")
    _unit(audit, w, say)
    w.heading(1, "第三章　策划与保障")
    site.support(audit, w, say)
    w.heading(1, "第四章　过程与现场" if not say.projects else "第四章　项目与现场")
    site.works(audit, w, say)
    w.heading(1, "第五章　检查、评价与改进")
    site.review(audit, w, say)
    w.heading(1, "第六章　不符合")
    _nonconformities(audit, w, say)
    w.heading(1, "第七章　审核结论")
    _conclusion(audit, w, say)
    w.section(landscape=True, fresh=True)
    site.schedules(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    fields = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["项目编号", w.fact("number"), "报告签发日", w.fact("report_date")],
        [
            "审核性质",
            w.fact("audit_type", TYPE_NAMES[audit.audit_type]),
            "审核组长",
            w.person(audit.leader)("name"),
        ],
        ["认证体系", fields, "‹", "‹"],
    ]
    w.table(rows, (1.6, 4, 1.6, 2.8), rules="rows", bold=(0, 2))
    w.text(
        w.fact("certification_body.name"),
        f"{w.fact('certification_body.address')}（{w.fact('certification_body.website')}）",
        f"{w.fact('certification_body.phone')}　{w.fact('certification_body.email')}",
        style="center",
    )
    w.text("编写说明", style="subtitle")
    for text in _file()["notes"]:
        w.text(text)
    w.page()


def _task(audit: Audit, w: Writer, say: Articles) -> None:
    w.heading(2, "第一节　目的和依据")
    w.text(say.one("purpose", audit.audit_type))
    w.text("审核依据如下：")
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}，IDT）" if standard.iso else ""
        numbers.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    laws = f"适用于受审核单位的法律、法规和规章，包括{w.laws('criteria')}"
    say.listed([f"{'；'.join(numbers)}；", "受审核单位的体系文件和合同；", f"{laws}。"])
    w.heading(2, "第二节　范围和时间")
    w.text("经双方确认的审核范围为：")
    say.circled([f"{NAMES[one]}——{w.scope('audit', one)}。" for one in audit.systems])
    ends = [f"{w.fact(f'audit.{end}')}{w.half(f'audit.{end}_half')}" for end in ("start", "end")]
    mode = w.fact("audit.mode", "现场")
    w.text(
        f"现场工作自{ends[0]}开始，至{ends[1]}结束，采用{mode}审核的方式；追溯的运行期间为"
        f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    reasons = audit.audit.reductions
    why = f"，减少的理由是{w.each('audit.reductions', reasons, '；')}" if reasons else ""
    w.text(
        f"受审核单位的风险等级为{w.fact('audit.risk')}。审核时间共计{w.fact('audit.person_days')}人日，"
        f"其中用于现场{w.fact('audit.onsite_days')}人日{why}。"
    )
    if audit.stage1:
        day = w.fact("stage1.start") + w.silent("stage1.end")
        times = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        w.text(
            f"第一阶段审核于{day}（{times}）在受审核单位{w.fact('stage1.mode', '现场')}进行，查看了体系文件、"
            "主要场所和法律法规的识别情况，当时提出的关注事项已经处理。"
        )
    w.heading(2, "第三节　审核组")
    _team(audit, w, say)


def _team(audit: Audit, w: Writer, say: Articles) -> None:
    rows: list[Row] = [["姓名", "组内职责", "注册资格", "证书编号", "证书截止日", "专业范围"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, e.each("professional_codes", "、") or w.blank])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            codes = (r.each("professional_codes", "、") or w.blank) + (
                e.silent_each("professional_codes") if at == 0 else ""
            )
            rows.append([*(["^"] * 3 if at else first), number, r("valid_until"), codes])
    w.table(rows, (1.2, 1.2, 1.6, 2.8, 2.1, 1.4), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}{a('name')}（{a('from')}）")
    w.text(f"随同人员：{'、'.join(told)}。")
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}在组长指导下参加部分活动，所用时间未列入审核人日。")
    w.text(say.one("impartial"))
    w.paragraphs(say.texts("method"))


def _unit(audit: Audit, w: Writer, say: Articles) -> None:
    world, people = audit.world, audit.world.people
    w.heading(2, "第一节　主体资格")
    until = w.until("organization.licence.valid_to")
    fixed = audit.organization.licence.valid_to is not None
    say.listed(
        [
            f"{w.fact('organization.name')}，{w.fact('organization.established_on')}在"
            f"{w.fact('organization.licence.authority')}登记成立，统一社会信用代码{w.fact('organization.uscc')}。",
            f"营业期限：{w.fact('organization.licence.valid_from')}至{until}{'止' if fixed else ''}。",
            f"注册地：{w.fact('organization.registered_address')}；办公地：{w.fact('organization.office_address')}；"
            f"经营地：{w.fact('organization.business_address')}。",
            f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，"
            f"安全负责人{people.safety}；注册资本{world.capital}万元。",
        ]
    )
    site.permits(audit, w)
    w.heading(2, "第二节　机构和人员")
    w.text(f"设有{'、'.join(world.departments)}。{say.texts('structure')[0]}")
    w.text(
        f"在册职工{w.fact('headcount_total')}人，缴纳社会保险的{w.fact('insured_count')}人，认证范围之内的有效人数"
        f"{w.fact('headcount')}人。管理体系于{w.fact('system_effective_on')}开始实施。"
    )
    w.heading(2, "第三节　业务和过程")
    w.text(
        f"主营业务为{w.scope('activity')}，主要流程依次为{'、'.join(world.industry['flow'])}。关键过程："
        f"{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程：{w.fact('outsourced_processes')}；"
        f"不适用的条款：{w.fact('exclusions')}。"
    )
    w.text("管理手册确定的体系范围为：")
    say.circled([f"{NAMES[one]}——{w.scope('system', one)}。" for one in audit.systems])
    w.heading(2, "第四节　场所和项目")
    columns: list[list[str]] = [["项　目"], ["地址"], ["场所性质"], ["从事活动"], ["人员（人）"]]
    for at, place in enumerate(audit.sites):
        s = w.same("sites", place.address, place)
        kind = s("kind", "固定场所" if place.kind == "fixed" else "临时场所（在建项目）")
        for row, cell in zip(
            columns, (f"场所{'一二三四'[at]}", s("address"), kind, s("activity"), s("headcount")), strict=True
        ):
            row.append(cell)
    w.table(columns, (2, *[8 / len(audit.sites)] * len(audit.sites)), head=1, bold=(0,))
    w.text(say.texts("count")[0])


def _nonconformities(audit: Audit, w: Writer, say: Articles) -> None:
    found = audit.nonconformities
    w.heading(2, "第一节　本次审核的不符合")
    w.text(
        f"审核组开具严重不符合{w.fact('nonconformities.major')}项、一般不符合{w.fact('nonconformities.minor')}项，"
        "责任部门对事实没有异议。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般不符合" if item.grade == "minor" else "严重不符合")
        w.text(f"（{int(item.number)}）编号{item.number}{e.silent('number')}，{grade}", style="plain")
        say.circled(
            [
                f"责任部门：{e('department')}；",
                f"判定依据：{e('standard')}第{e('clause')}条；",
                f"事实：{e('description')}",
            ]
        )
    if found.items:
        w.text(
            f"受审核单位应在{w.fact('nonconformities.due_date')}之前将原因分析、纠正和纠正措施的证据提交组长，"
            "由审核组以书面方式验证。"
        )
    if audit.previous_nonconformities:
        w.heading(2, "第二节　以往不符合的关闭")
        told = []
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            told.append(f"{p('description')}该项已于{p('closed_on')}关闭，经复查措施仍然有效。")
        say.listed(told)


def _conclusion(audit: Audit, w: Writer, say: Articles) -> None:
    w.heading(2, "第一节　总体评价")
    say.listed(w.random.sample(say.texts("strengths"), 2))
    rows: list[Row] = [["序号", "评价内容", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (1, 6, 3), head=1)
    w.text(f"改进建议：{w.random.choice(say.texts('advice'))}")
    w.heading(2, "第二节　推荐意见")
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    w.text(
        f"{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，运行总体符合审核准则，一般不符合"
        f"{w.fact('nonconformities.minor')}项不影响体系实现预期结果。审核组的意见是：{advice}。"
    )
    w.text("建议证书表述的范围：")
    say.circled([f"{NAMES[one]}——{w.scope('certificate', one)}。" for one in audit.systems])
    w.text(
        f"下一次审核的现场工作应在{w.fact('next_audit_by')}之前完成，重点是"
        f"{'、'.join(w.random.sample(say.texts('focus'), 3))}。"
    )
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　　")
    w.text(
        f"审核组（签名）：{names}", w.fact("certification_body.name"), w.fact("report_date"), style="right"
    )
