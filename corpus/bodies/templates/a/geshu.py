"""葛墅合格评定: one compact form, key and value, several records in a cell, ticks and abbreviations."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _geshu_cells as cells
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "葛墅合格评定（江浦）有限公司"
SYSTEMS = ("QMS", "ISMS", "QMS+EIMS", "EMS+OHSMS", "ISMS+ITSMS", "MDR+QMS", "QMS+EMS+OHSMS")
TYPES = ("surveillance", "stage2", "stage1", "recertification", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "N/A", "styled": False}

AUDIT_TYPES = {
    "stage1": "初审Ⅰ",
    "stage2": "初审Ⅱ",
    "surveillance": "监审",
    "recertification": "复评",
    "special": "专项",
    "transfer": "转入",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
RISKS = ("高", "中", "低")
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
GIVE = {
    "recommend": "推荐",
    "recommend_after_correction": "NC整改验证后推荐",
    "not_recommend": "不推荐",
}
KEEP = {"maintain": "保持", "suspend": "暂停", "withdraw": "撤销"}
WIDE = (1.5, 3.5, 1.5, 3.5)


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).with_name("_geshu.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(footer=("F-23 第4版",), page="#/##")
    stock = _file()
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(stock["legend"], style="plain")
    w.heading(1, "【一】项目")
    _project(audit, w)
    w.heading(1, "【二】客户")
    _client(audit, w)
    w.heading(1, "【三】审核组")
    _team(audit, w, stock)
    w.heading(1, "【四】检查记录")
    _checks(audit, w, stock)
    w.heading(1, "【五】NC")
    _nonconformities(audit, w, stock)
    w.heading(1, "【六】结论")
    _conclusion(audit, w, stock)


def _project(audit: Audit, w: Writer) -> None:
    when = audit.audit
    last = cells.short(when.end) if when.end.year == when.start.year else None
    days = f"{w.fact('audit.start')}{w.half('audit.start_half')}～"
    days += w.fact("audit.end", last) + w.half("audit.end_half")
    criteria, scopes = [], []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"/{e('iso')}" if standard.iso else ""
        criteria.append(f"{e('number')}{twin}{e.silent('system')}")
        scopes.append(f"{standard.system}：{w.scope('audit', standard.system)}")
    risk = "  ".join(
        f"{{+}}{w.fact('audit.risk')}" if one == audit.audit.risk else f"{{-}}{one}" for one in RISKS
    )
    reasons = audit.audit.reductions
    reduced = f"；减时理由：{w.each('audit.reductions', reasons, '；')}" if reasons else "；未减时"
    rows: list[Row] = [
        ["编号", w.fact("number"), "申请号", audit.world.application_no],
        ["客户", w.fact("organization.name"), "‹", "‹"],
        ["类型", w.choice("audit_type", AUDIT_TYPES, audit.audit_type), "‹", "‹"],
        [
            "体系",
            w.each("systems", audit.systems, "；"),
            "方式",
            w.choice("audit.mode", MODES, audit.audit.mode),
        ],
        ["准则", f"{'；'.join(criteria)}；客户体系文件；合同", "‹", "‹"],
        ["法规依据", w.laws("criteria", "；", "{}"), "‹", "‹"],
        ["范围", "¶".join(scopes), "‹", "‹"],
        ["日期", days, "风险", risk],
        ["人日", f"总{w.fact('audit.person_days')}；现场{w.fact('audit.onsite_days')}{reduced}", "‹", "‹"],
        ["追溯期", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        place = w.fact("stage1.mode", "现场")
        rows.append(["Ⅰ阶段", f"{day} {hours}；{place}；所提关注点3项，已解决", "‹", "‹"])
    w.table(rows, WIDE, bold=(0, 2))


def _client(audit: Audit, w: Writer) -> None:
    world, people, base = audit.world, audit.world.people, "organization."
    term = f"{w.fact(f'{base}licence.valid_from')}～{w.until(f'{base}licence.valid_to')}"
    heads = (
        f"在册{w.fact('headcount_total')}；参保{w.fact('insured_count')}；体系有效{w.fact('headcount')}；"
        f"{world.shifts}班"
    )
    sites = []
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{at}）{s('address')}；{s('activity')}；{s('headcount')}人；{kind}")
    own = [f"{one}：{w.scope('system', one)}" for one in audit.systems]
    office = (
        f"法人{people.legal}；总经理{people.manager}；管代{people.representative}；职工代表{people.workers}"
    )
    rows: list[Row] = [
        ["信用代码", w.fact(f"{base}uscc"), "成立", w.fact(f"{base}established_on")],
        ["执照期限", term, "登记机关", w.fact(f"{base}licence.authority")],
        ["注册地址", w.fact(f"{base}registered_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{base}business_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{base}office_address"), "‹", "‹"],
        ["人数", heads, "体系生效", w.fact("system_effective_on")],
        ["负责人", office, "‹", "‹"],
        ["联系", f"{people.contact}；{world.phone}", "部门", "；".join(world.departments)],
        ["场所", "¶".join(sites), "‹", "‹"],
        ["业务", w.scope("activity"), "‹", "‹"],
        ["文件范围", "¶".join(own), "‹", "‹"],
        ["流程", "→".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes"), "删减", w.fact("exclusions")],
    ]
    rows += cells.papers(audit, w)
    w.table(rows, WIDE, bold=(0, 2))


def _team(audit: Audit, w: Writer, stock: dict[str, Any]) -> None:
    rows: list[Row] = [["代号", "人员", "注册（号；至）", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{silent}；{r('valid_until')}")
        who = f"{e('name')}（{e('role', ROLES[member.role])}；{e('grade')}）"
        codes = e.each("professional_codes", "；") or w.blank
        rows.append([e("label"), who, "¶".join(numbers) or w.blank, codes])
    w.table(rows, (0.8, 3.6, 4.2, 1.4), head=1)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        told.append(f"{a('role', '向导' if guest.role == 'guide' else '观察员')}{a('name')}（{a('from')}）")
    w.text(f"陪同：{'；'.join(told)}。", stock["secret"], style="plain")
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}见习，不计人日，不单独审。", style="plain")


def _checks(audit: Audit, w: Writer, stock: dict[str, Any]) -> None:
    slots = cells.slots(audit, w)
    rows: list[Row] = [["项", "抽样及所见", "判"]]
    soft = bool({"ISMS", "ITSMS", "EIMS"} & set(audit.systems)) and not audit.special_equipment
    told = [*stock["plan"], *stock["soft" if soft else "run"]]
    rows += [[name, text.format(**slots), "√"] for name, text in told]
    made = cells.all_of(audit, w)
    rows[3:3] = made[:3]
    rows += made[3:]
    w.table(rows, (1.5, 7.7, 0.8), head=1, repeat=True, bold=(0,))
    cells.totals(audit, w)


def _nonconformities(audit: Audit, w: Writer, stock: dict[str, Any]) -> None:
    found = audit.nonconformities
    counted = f"严重{w.fact('nonconformities.major')}；一般{w.fact('nonconformities.minor')}"
    rows: list[Row] = [["本次NC数", counted]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade, " ")
        rows.append(
            [
                f"NC（{e('number')}）",
                f"{grade}；{e('department')}；{e('standard')}；{e('clause')}¶{e('description')}",
            ]
        )
    if found.items:
        rows.append(["整改到", f"{w.fact('nonconformities.due_date')}；书面验证；客户代表已签收"])
    before = []
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        before.append(f"{p('description')}→{p('closed_on')}关闭；复查√")
    if before:
        rows.append(["上次NC", "¶".join(before)])
    rows += [
        ["好的做法", "；".join(w.random.sample(stock["good"], 2))],
        ["可改进", "；".join(w.random.sample(stock["watch"], 2))],
    ]
    w.table(rows, (1.8, 8.2), bold=(0,))


def _conclusion(audit: Audit, w: Writer, stock: dict[str, Any]) -> None:
    rated = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rated.append(f"{e('criterion')}：{e('value')}")
    heads, minor = w.fact("headcount"), w.fact("nonconformities.minor")
    sum_up = f"{w.fact('organization.name')}；有效人数{heads}；一般NC{minor}项"
    rows: list[Row] = [["评价", "¶".join(rated)], ["汇总", sum_up]]
    if audit.audit_type == "stage1":
        rows.append(["意见", "{+}可进入Ⅱ阶段  {-}整改后进入  {-}不能进入"])
    else:
        options = KEEP if audit.audit_type in {"surveillance", "special"} else GIVE
        advice = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "")
        scopes = [f"{one}：{w.scope('certificate', one)}" for one in audit.systems]
        later = "；".join(w.random.sample(stock["later"], 2))
        rows += [
            ["意见", advice],
            ["证书范围", "¶".join(scopes)],
            ["下次审核", f"最迟{w.fact('next_audit_by')}；关注：{later}"],
        ]
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "；")
    rows += [["审核组签字", names], ["报告日期", w.fact("report_date")]]
    rows.append(["机构", w.fact("certification_body.name")])
    w.table(rows, (1.8, 8.2), bold=(0,))
    w.text(stock["next"], style="plain")
    w.text("附注：", style="plain")
    w.paragraphs(f"{at}. {text}" for at, text in enumerate(stock["rules"], 1))
    contact = f"{w.fact('certification_body.address')}；{w.fact('certification_body.phone')}"
    web = f"{w.fact('certification_body.website')}；{w.fact('certification_body.email')}"
    w.text(f"葛墅联系：{contact}；{web}", style="plain")
