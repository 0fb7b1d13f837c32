"""鹭汀生态与安全认证: one form in two columns, left the clause, right what the auditors wrote down."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _luting_records as records
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "鹭汀生态与安全认证有限公司"
SYSTEMS = ("EMS", "EMS+OHSMS")
TYPES = ("surveillance", "special", "recertification")
STYLE = {"look": "black", "dates": "dot", "blank": "无", "styled": False}

NAMES = {"EMS": "环境", "OHSMS": "职业健康安全"}
TYPE_NAMES = {"surveillance": "监督", "special": "特殊", "recertification": "再认证"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
WIDTHS = (1.9, 8.1)


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).with_name("_luting.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Notes:
    """What the auditors write between the facts: one of several wordings, with this company's names."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        world, people = audit.world, audit.world.people
        self.audit, self.w = audit, w
        self.slots = {
            "manager": people.manager,
            "rep": people.representative,
            "workers": people.workers,
            "safety": people.safety,
            "office": world.departments[0],
            "step": world.industry["flow"][len(world.industry["flow"]) // 2],
            "machine": world.equipment[-1][0],
            "area": world.area,
            "foreign": f"{w.random.randint(11, 98)}024E{w.random.randint(20101, 29999)}R0S",
        }

    def __call__(self, name: str) -> str:
        """A wording."""
        found = _file()[name]
        chosen: str = found if isinstance(found, str) else self.w.random.choice(found)
        return chosen.format(**self.slots)

    def all(self, *names: str) -> list[str]:
        """All wordings below a name."""
        found: Any = _file()
        for name in names:
            found = found[name]
        return [text.format(**self.slots) for text in found]

    def some(self, name: str, number: int) -> list[str]:
        """So many of the wordings."""
        return self.w.random.sample(self.all(name), number)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("鹭汀认证", f"{audit.world.form_no}（2024版）"), page="第#页/共##页")
    say = Notes(audit, w)
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.table([["项　目", "记　录"], *_task(audit, w, say)], WIDTHS, head=1, bold=(0,))
    w.text("一、条款审核记录", style="plain")
    left = "标准条款" + ("（E环境 S安全）" if len(audit.systems) > 1 else "")
    w.table(
        [[left, "审核记录"], *records.planning(audit, w, say), *records.doing(audit, w, say)],
        WIDTHS,
        head=1,
        repeat=True,
        bold=(0,),
    )
    w.text("二、不符合与结论", style="plain")
    w.table([["项　目", "记　录"], *_findings(audit, w, say), *_conclusion(audit, w, say)], WIDTHS, head=1)
    w.text(f"{w.fact('certification_body.name')}　　{_reach(w)}", style="center")


def _reach(w: Writer) -> str:
    address, phone = w.fact("certification_body.address"), w.fact("certification_body.phone")
    return f"{address}　{phone}　{w.fact('certification_body.website')}　{w.fact('certification_body.email')}"


def _task(audit: Audit, w: Writer, say: Notes) -> list[Row]:
    """What was to be done, by whom, at whom."""
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    fields = "、".join(w.tag("systems+", one, f"{NAMES[one]}管理体系") for one in audit.systems)
    kind = w.choice("audit_type", TYPE_NAMES, audit.audit_type, " ")
    task = [
        f"报告编号：{w.fact('number')}　　受审核方：{w.fact('organization.name')}",
        f"领域：{fields}　　审核类型：{kind}",
        f"时间：{ends[0]}—{ends[1]}　　方式：{w.choice('audit.mode', MODES, audit.audit.mode, ' ')}",
        f"审核人日{w.fact('audit.person_days')}，现场{w.fact('audit.onsite_days')}；风险级别{w.fact('audit.risk')}",
    ]
    if audit.audit.reductions:
        task.append(f"人日调减理由：{w.each('audit.reductions', audit.audit.reductions, '；')}")
    task.append(f"目的：{_file()['purpose'][audit.audit_type]}")
    task.append(f"说明：{say('limits')}")
    scopes = [f"{NAMES[one]}：{w.scope('audit', one)}" for one in audit.systems]
    span = f"本次覆盖{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}的运行情况"
    return [
        ["任务", "¶".join(task)],
        ["审核组", "¶".join(_team(audit, w))],
        ["受审核方", "¶".join(_company(audit, w))],
        ["审核范围", "¶".join([*scopes, span])],
        ["审核依据", "¶".join(_criteria(audit, w))],
    ]


def _team(audit: Audit, w: Writer) -> list[str]:
    told = []
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            codes = f"，专业{r.each('professional_codes', ',')}" if one.professional_codes else ""
            number = f"{r('number')}{r.silent('system')}{r.silent('grade')}"
            numbers.append(f"{number}（{r('valid_until')}到期{codes}）")
        own = e.silent_each("professional_codes") if numbers else e.each("professional_codes", ",")
        role = e("role", ROLES[member.role])
        told.append(f"{e('label')} {role}{e('name')}，{e('grade')}，{'；'.join(numbers)}{own}")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}：{a('name')}（{a('from')}）")
    told.append("组员与受审核方无利害关系，近两年未提供咨询；涉密信息不外传。")
    if any(member.trainee for member in audit.team):
        told.append("实习审核员在组长带领下工作，不计人日。")
    return told


def _company(audit: Audit, w: Writer) -> list[str]:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    sites = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{kind}场所 {s('address')}，{s('activity')}，{s('headcount')}人")
    told = [
        f"信用代码{w.fact('organization.uscc')}，{w.fact('organization.established_on')}成立，"
        f"执照期限{term}，{w.fact('organization.licence.authority')}发照",
        f"住所：{w.fact('organization.registered_address')}",
        f"经营地：{w.fact('organization.business_address')}",
        f"办公地：{w.fact('organization.office_address')}",
        f"场所：{'；'.join(sites)}",
        f"全员{w.fact('headcount_total')}人，参加社保{w.fact('insured_count')}人，体系内{w.fact('headcount')}人，"
        f"{'两班' if world.shifts == 2 else '单班'}",
        f"活动：{w.scope('activity')}；流程：{'→'.join(world.industry['flow'])}",
        f"关键过程{w.fact('key_processes')}；特殊过程{w.fact('special_processes')}；"
        f"外包{w.fact('outsourced_processes')}；不适用条款{w.fact('exclusions')}",
        f"体系{w.fact('system_effective_on')}实施；联系人{people.contact}，{world.phone}",
    ]
    for one in audit.certificates:
        c = w.entry("certificates", one)
        span = f"{c('issued_on')}发证，{c('valid_to')}到期"
        told.append(f"现持{c('system', NAMES[one.system] + '管理体系')}证书 {c('number')}，{span}")
    return told


def _criteria(audit: Audit, w: Writer) -> list[str]:
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        told.append(f"{e('number')}/{e('iso')}{e.silent('system')}")
    return [
        f"标准：{'；'.join(told)}",
        "体系文件：手册、程序及支持性文件的现行版本",
        f"法规：{w.laws('criteria')}等",
    ]


def _findings(audit: Audit, w: Writer, say: Notes) -> list[Row]:
    found = audit.nonconformities
    told = [
        f"严重{w.fact('nonconformities.major')}项，一般{w.fact('nonconformities.minor')}项"
        + ("，如下：" if found.items else "。")
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        told.append(
            f"{item.number}{e.silent('number')}）{e('department')}，{e('standard')} {e('clause')}，{grade}："
            f"{e('description')}"
        )
    if found.items:
        told.append(f"整改期限：{w.fact('nonconformities.due_date')}；验证方式：{{+}}书面 {{-}}现场")
    rows: list[Row] = [["本次不符合", "¶".join(told)]]
    before = []
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        before.append(f"{p('description')}——{p('closed_on')}关闭，本次看现场和记录，未重复发生")
    if before:
        rows.append(["上次不符合的核实", "¶".join(before)])
    rows.append(["变更情况", say("changes")])
    rows.append(["证书和标志使用", say("marks")])
    rows.append(["亮点与建议", "¶".join([*say.some("praise", 2), *say.some("advice", 1)])])
    return rows


def _conclusion(audit: Audit, w: Writer, say: Notes) -> list[Row]:
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = {value: value for value in ("符合", "基本符合", "不符合")}
        ratings.append(f"{e('criterion')}：{w.choice(f'{e.path}.value', options, rating.value, ' ')}")
    scopes = [f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems]
    keep = {"maintain": "保持认证", "suspend": "暂停", "withdraw": "撤销"}
    give = {
        "recommend": "换发证书",
        "recommend_after_correction": "整改验证通过后换发证书",
        "not_recommend": "不换发",
    }
    advice = audit.conclusion.recommendation or ""
    options = keep if advice in keep else give
    told = [
        f"{w.fact('organization.name')}（体系内{w.fact('headcount')}人）体系运行总体有效，"
        f"一般不符合{w.fact('nonconformities.minor')}项未构成系统性失效。",
        f"建议：{w.choice('conclusion.recommendation', options, advice, ' ')}",
        f"下次审核最迟{w.fact('next_audit_by')}，关注：{'、'.join(say.some('next', 3))}",
    ]
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    day = FORMS["chinese"](audit.report_date)
    return [
        ["评价", "¶".join(ratings)],
        ["证书范围", "¶".join(scopes)],
        ["结论", "¶".join(told)],
        ["签字", f"审核组：{names}¶日期：{w.fact('report_date', day)}"],
    ]
