"""谷帘食品安全评审: chapters 壹 to 柒, forms with merged cells and tables with a column for each record."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _gulian_records as records
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "谷帘食品安全评审有限公司"
SYSTEMS = ("FSMS+HACCP", "FSMS", "HACCP")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "slash", "blank": "—"}

OFFERED = {"FSMS": "食品安全管理体系", "HACCP": "HACCP体系", "QMS": "质量管理体系"}
AUDIT_TYPES = {
    "stage1": "初评一阶段",
    "stage2": "初评二阶段",
    "surveillance": "年度监督",
    "recertification": "换证复评",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
MODES = {"onsite": "到厂审核", "remote": "远程审核", "mixed": "到厂与远程结合"}
GIVE = {
    "recommend": "推荐发证",
    "recommend_after_correction": "整改经验证有效后推荐发证",
    "not_recommend": "不予推荐",
}
KEEP = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}


@cache
def stock() -> dict[str, Any]:
    """What is written between the facts."""
    path = Path(__file__).with_name("_gulian.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("谷帘评审", "食品类审核报告", audit.world.form_no), page="#/##", first=False)
    _cover(audit, w)
    w.heading(1, "壹　项目登记")
    _project(audit, w)
    w.heading(1, "贰　审核组")
    _team(audit, w)
    w.heading(1, "叁　企业和产品")
    _company(audit, w)
    w.heading(1, "肆　危害控制的审核")
    _control(audit, w)
    w.heading(1, "伍　资料和记录的抽查")
    records.all_of(audit, w)
    w.heading(1, "陆　不符合")
    _nonconformities(audit, w)
    w.heading(1, "柒　审核组意见")
    _opinion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    offered = [
        ("{+}" + w.tag("systems+", system, label)) if system in audit.systems else "{-}" + label
        for system, label in OFFERED.items()
    ]
    rows: list[Row] = [
        [w.fact("certification_body.name"), "‹", "‹", "‹"],
        [w.fact("title"), "‹", "‹", "‹"],
        ["受审核企业", w.fact("organization.name"), "‹", "‹"],
        ["认证项目", "¶".join(offered), "‹", "‹"],
        ["审核类别", w.choice("audit_type", AUDIT_TYPES, audit.audit_type), "‹", "‹"],
        ["报告编号", w.fact("number"), "审核组长", w.person(audit.leader)("name")],
        ["到厂日期", w.fact("audit.start"), "出具日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 3.6, 1.8, 2.6), head=2, bold=(0, 2))
    lines = [
        f"地址　{w.fact('certification_body.address')}",
        f"电话　{w.fact('certification_body.phone')}　　邮箱　{w.fact('certification_body.email')}",
        f"网站　{w.fact('certification_body.website')}",
    ]
    w.text(*lines, style="center")
    w.text("阅读提示", style="subtitle")
    for text in stock()["notes"]:
        w.text(f"◆ {text}", style="plain")
    w.page()


def _project(audit: Audit, w: Writer) -> None:
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    rows: list[Row] = [
        ["审核时段", f"{ends[0]}～{ends[1]}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        ["追溯期间", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}", "‹", "‹"],
        ["人日合计", w.fact("audit.person_days"), "其中到厂", w.fact("audit.onsite_days")],
        ["风险类别", w.fact("audit.risk"), "下次审核期限", w.fact("next_audit_by")],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少的理由", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        told = f"{day}{w.silent('stage1.end')}，{w.fact('stage1.mode', '到厂')}，提出的问题已整改"
        rows.append(["一阶段", told, "‹", "‹"])
    for at, system in enumerate(audit.systems):
        e = w.standard(system)
        number = f"{e('number')}{e.silent('system')}{_twin(audit, w, system)}"
        rows.append(["准则" if at == 0 else "^", number, "审核范围", w.scope("audit", system)])
    rows.append(["法规依据", w.laws("criteria"), "‹", "‹"])
    rows.append(["本次目的", stock()["purpose"][audit.audit_type], "‹", "‹"])
    w.table(rows, (1.7, 3.7, 1.5, 3.1), bold=(0, 2))


def _twin(audit: Audit, w: Writer, system: str) -> str:
    """The ISO number of a standard, silent where it is its own."""
    standard = next(one for one in audit.standards if one.system == system)
    e = w.standard(system)
    if standard.iso is None:
        return f"《{standard.title}》"
    return e.silent("iso") if standard.iso == standard.number else f" idt {e('iso')}"


def _team(audit: Audit, w: Writer) -> None:
    """A card for each person."""
    for member in audit.team:
        p = w.person(member)
        rows: list[Row] = [
            [p("label"), f"{p('name')}　{member.sex}", "职责", p("role", ROLES[member.role])],
            ["级别", p("grade"), "专业类别", p.each("professional_codes", "、") or w.blank],
        ]
        for one in member.registrations:
            r = p.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            rows.append(["注册号", r("number") + silent, "注册有效期至", r("valid_until")])
        w.table(rows, (1.2, 4, 2, 2.8), bold=(0, 2))
        w.text("", style="plain")
    rows = [["陪同", "姓名", "所属"]]
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        rows.append([g("role", "向导" if guest.role == "guide" else "观察员"), g("name"), g("from")])
    w.table(rows, (2, 3, 5), head=1)
    names = "　".join(w.person(member)("name") for member in audit.team)
    w.text(stock()["declaration"])
    w.text(f"声明人：{names}", style="right")


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    term = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["主体资格", "企业名称", w.fact("organization.name")],
        ["^", "信用代码", w.fact("organization.uscc")],
        ["^", "成立日期", w.fact("organization.established_on")],
        ["^", "营业期限", term],
        ["^", "发照机关", w.fact("organization.licence.authority")],
        ["^", "法定代表人", people.legal],
        ["地址", "注册地址", w.fact("organization.registered_address")],
        ["^", "生产地址", w.fact("organization.business_address")],
        ["^", "办公地址", w.fact("organization.office_address")],
        ["人员", "在册总数", f"{w.fact('headcount_total')} 人"],
        ["^", "参保人数", f"{w.fact('insured_count')} 人"],
        ["^", "体系覆盖", f"{w.fact('headcount')} 人（{'两班' if world.shifts == 2 else '单班'}）"],
        ["^", "小组组长", people.representative],
        ["^", "联系人", f"{people.contact}　{world.phone}"],
        ["体系", "施行日期", w.fact("system_effective_on")],
        ["^", "关键过程", w.fact("key_processes")],
        ["^", "特殊过程", w.fact("special_processes")],
        ["^", "委外过程", w.fact("outsourced_processes")],
        ["^", "不适用", w.fact("exclusions")],
    ]
    w.table(rows, (1.2, 2, 6.8), bold=(0, 1))
    sites: list[Row] = [["生产场所"], ["从事过程"], ["人数"], ["性质"]]
    made = [list(row) for row in sites]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        for row, text in zip(made, (e("address"), e("activity"), e("headcount"), kind), strict=True):
            row.append(text)
    w.table(made, (2, *[8 / len(audit.sites)] * len(audit.sites)), bold=(0,))
    w.text(
        f"企业从事{w.scope('activity')}，厂区建筑面积约{world.area}平方米。"
        f"工艺路线：{' → '.join(world.industry['flow'])}。"
    )
    for system in audit.systems:
        w.text(f"企业申报的{OFFERED[system]}范围：{w.scope('system', system)}", style="plain")
    kept = stock()["product"][world.industry["field"]]
    labels = ("产品特性", "贮存和保质期", "预期用途", "包装和标签", "运输")
    rows = [
        ["^" if at else "产品描述", label, text]
        for at, (label, text) in enumerate(zip(labels, kept, strict=True))
    ]
    w.table(rows, (1.4, 2, 6.6), bold=(0, 1))
    _machines(audit, w)


def _machines(audit: Audit, w: Writer) -> None:
    names = [name for name, _, _ in audit.world.equipment]
    rows: list[Row] = [["主要设备", *names]]
    rows.append(["型号", *(model for _, model, _ in audit.world.equipment)])
    rows.append(["台数", *(str(number) for _, _, number in audit.world.equipment)])
    w.table(rows, (1.6, *[8.4 / len(names)] * len(names)), bold=(0,))


def _control(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    keys = audit.key_processes.split("、")
    slots = {
        "manager": people.manager,
        "rep": people.representative,
        "safety": people.safety,
        "step": keys[-2],
    }
    w.heading(2, "肆-1　按主题的审核记录")
    rows: list[Row] = [["主题", "看到和查到的", "判定"]]
    for topic, texts in stock()["topics"]:
        told = w.random.choice(texts) if w.random.random() < 0.25 else "¶".join(texts)
        rows.append([topic, told.format(**slots), "{+}符合¶{-}不符合"])
    w.table(rows, (1.8, 6.8, 1.4), head=1, repeat=True)
    w.heading(2, "肆-2　现场走查")
    shifts = audit.world.shifts
    w.paragraphs(text.format(**slots) for text in stock()["walk"] if shifts == 2 or "夜班" not in text)
    w.section(landscape=True, fresh=True)
    w.heading(2, "肆-3　危害分析和HACCP计划")
    records.hazards(audit, w, stock()["hazards"])
    records.plan(audit, w, keys, stock()["limits"])
    w.section(fresh=True)
    w.heading(2, "肆-4　确认和验证活动")
    w.table([["活动", "做法", "频次"], *stock()["verify"]], (2.4, 5.6, 2), head=1)
    w.heading(2, "肆-5　追溯核查")
    records.trace(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    rows: list[Row] = [
        ["性质", "严重", "一般"],
        ["项数", w.fact("nonconformities.major"), w.fact("nonconformities.minor")],
    ]
    w.table(rows, (2, 4, 4), head=1)
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
        w.text("", style="plain")
        card: list[Row] = [
            ["编号", f"{item.number}{e.silent('number')}", "部门", e("department")],
            ["标准", e("standard"), "条款", e("clause")],
            ["事实", e("description"), "‹", "‹"],
            ["性质", grade, "整改期限", w.fact("nonconformities.due_date")],
        ]
        w.table(card, (1.2, 4.2, 1.6, 3), bold=(0, 2))
    if audit.previous_nonconformities:
        w.text("上一次审核不符合的回查", style="subtitle")
        made: list[list[str]] = [["当时的事实"], ["关闭日期"], ["本次回查"]]
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            for row, text in zip(made, (p("description"), p("closed_on"), "措施已落实"), strict=True):
                row.append(text)
        width = 8 / len(audit.previous_nonconformities)
        w.table(made, (2, *[width] * len(audit.previous_nonconformities)), bold=(0,))


def _opinion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价方面", "意见"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 4), head=1)
    w.text("值得肯定的方面", style="plain")
    for text in w.random.sample(stock()["strong"], 2):
        w.text(f"◇ {text}", style="plain")
    w.text("建议企业关注的方面（不需要书面答复）", style="plain")
    for text in w.random.sample(stock()["watch"], 2):
        w.text(f"◇ {text}", style="plain")
    one_day = audit.audit.start == audit.audit.end
    until = w.silent("audit.end") if one_day else f"至{w.fact('audit.end')}"
    w.text(
        f"{w.fact('audit.start')}{until}的审核覆盖了{w.fact('organization.name')}的全部生产场所和"
        f"{w.fact('headcount')}名员工所在的岗位，提出严重不符合{w.fact('nonconformities.major')}项、一般不符合"
        f"{w.fact('nonconformities.minor')}项。未发现足以影响食品安全的系统性问题。"
    )
    advice = audit.conclusion.recommendation or ""
    options = KEEP if advice in KEEP else GIVE
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    last: list[Row] = [["推荐意见", w.choice("conclusion.recommendation", options, advice, "¶")]]
    for at, system in enumerate(audit.systems):
        scope = f"{OFFERED[system]}：{w.scope('certificate', system)}"
        last.append(["证书范围的建议" if at == 0 else "^", scope])
    last += [
        ["签字", names],
        ["日期", w.fact("report_date")],
        ["机构", w.fact("certification_body.name")],
    ]
    w.table(last, (2, 8), bold=(0,))
