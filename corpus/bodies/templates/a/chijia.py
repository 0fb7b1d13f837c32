"""赤岬安环认证: a bundle of numbered forms, with boxes to tick wherever there is a choice."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _chijia_forms as forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "赤岬安环认证有限责任公司"
SYSTEMS = ("HSE", "HSE+OHSMS", "HSE+EMS+OHSMS", "OHSMS")
TYPES = ("stage2", "surveillance", "stage1", "recertification")
STYLE = {"look": "tick", "dates": "slash", "blank": "—", "styled": False}

NAMES = {"HSE": "健康、安全与环境", "OHSMS": "职业健康安全", "EMS": "环境", "QMS": "质量"}
TYPE_NAMES = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "年度监督",
    "recertification": "复评（再认证）",
    "special": "专项",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
HALVES = {"am": "上午", "pm": "下午"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
KINDS = {"fixed": "固定", "temporary": "临时"}
RISKS = ("低", "中", "高")
RATED = ("符合", "基本符合", "不符合")
FIELDS = {"油气": ("油田技术服务",), "化工": ("涂料",), "建筑": ("机电安装",)}

ANSWERED = (("动火", "动火票"), ("设备防护", "防护罩"), ("危险废物", "废抹布"), ("配电", "绝缘垫"))
"""How an item of the check list begins, and the word of the nonconformity that is against it."""


@cache
def stock() -> dict[str, Any]:
    """The check lists and what is written between the facts."""
    path = Path(__file__).with_name("_chijia.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(f"项目 {audit.number}", audit.organization.name, f"{audit.world.form_no} 第3版"),
        footer=(BODY,),
        page="共 ## 页  第 # 页",
        first=False,
    )
    _cover(audit, w)
    w.heading(1, "表1  审核任务")
    _task(audit, w)
    w.heading(1, "表2  受审核方情况")
    _organization(audit, w)
    w.heading(1, "表3  审核组与公正性")
    _team(audit, w)
    w.heading(1, "表4  现场检查")
    _checks(audit, w)
    forms.all_of(audit, w)
    w.heading(1, "表11  不符合")
    _nonconformities(audit, w)
    w.heading(1, "表12  审核结论")
    _conclusion(audit, w)


def boxes(options: tuple[str, ...], chosen: str, gap: str = " ") -> str:
    """Options without a field, one of them ticked."""
    return gap.join(("{+}" if option == chosen else "{-}") + option for option in options)


def _cover(audit: Audit, w: Writer) -> None:
    field = next((name for name, known in FIELDS.items() if audit.world.industry["field"] in known), "其他")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["项目编号", w.fact("number")],
        ["被审核单位", w.fact("organization.name")],
        ["行业类别", boxes(("油气", "化工", "建筑", "其他"), field, "  ")],
        ["审核性质", w.choice("audit_type", TYPE_NAMES, audit.audit_type, "¶")],
        ["组长", w.person(audit.leader)("name")],
        ["编制日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), rules="none", bold=(0,))
    contact = f"{w.fact('certification_body.address')}¶电话 {w.fact('certification_body.phone')}"
    mail = f"邮箱 {w.fact('certification_body.email')}  网址 {w.fact('certification_body.website')}"
    w.box(f"{contact}¶{mail}", 12, 2.4, left=2)
    for at, text in enumerate(stock()["rules"], 1):
        w.text(f"说明{at}  {text}", style="plain")
    w.page()


def _task(audit: Audit, w: Writer) -> None:
    told = []
    twins = {one.system: one.iso for one in audit.standards}
    for system, name in NAMES.items():
        if system not in audit.systems:
            told.append("{-}" + name)
            continue
        e = w.standard(system)
        twin = f"，{e('iso')}" if twins[system] else ""
        told.append("{+}" + w.tag("systems+", system, name) + f"（{e('number')}{twin}）{e.silent('system')}")
    ends = [
        w.fact(f"audit.{end}")
        + " "
        + w.choice(f"audit.{end}_half", HALVES, audit.at(f"audit.{end}_half"), " ")
        for end in ("start", "end")
    ]
    when = audit.audit
    risk = w.choice("audit.risk", {level: f"{level}风险" for level in RISKS}, when.risk)
    rows: list[Row] = [
        ["体系和标准（可多选）", "¶".join(told), "‹", "‹"],
        ["开始", ends[0], "结束", ends[1]],
        ["实施方式", w.choice("audit.mode", MODES, when.mode), "风险级别", risk],
        ["总人日", f"{w.fact('audit.person_days')}", "现场人日", f"{w.fact('audit.onsite_days')}"],
        ["审核所覆盖时段", f"自{w.fact('audit.covered_from')}到{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if when.reductions:
        reasons = w.each("audit.reductions", when.reductions, "；")
        rows.append(["人日调整", f"{{+}}减少，理由：{reasons}  {{-}}增加  {{-}}无", "‹", "‹"])
    else:
        rows.append(["人日调整", "{-}减少  {-}增加  {+}无", "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        day = w.fact("stage1.start") + w.silent("stage1.end")
        how = w.choice("stage1.mode", MODES, audit.stage1.mode)
        times = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        rows.append(["一阶段", f"{day} {times}", "方式", how])
    for system in audit.systems:
        rows.append([f"{system} 审核范围", w.scope("audit", system), "‹", "‹"])
    rows.append(["审核依据的法规", w.laws("criteria", "¶"), "‹", "‹"])
    rows.append(["计划执行", "{+}按计划完成  {-}有调整  {-}未完成", "‹", "‹"])
    w.table(rows, (2, 3.4, 1.4, 3.2), bold=(0, 2))


def _organization(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    long = audit.organization.licence.valid_to is None
    until = w.until("organization.licence.valid_to")
    term = f"自{w.fact('organization.licence.valid_from')}  " + (
        f"{{-}}定期  {{+}}{until}" if long else f"{{+}}至{until}  {{-}}长期"
    )
    shifts = boxes(("单班", "两班", "三班"), "两班" if world.shifts == 2 else "单班")
    rows: list[Row] = [
        ["登记信息", "单位名称", w.fact("organization.name")],
        ["^", "社会信用代码", w.fact("organization.uscc")],
        ["^", "成立日期", w.fact("organization.established_on")],
        ["^", "营业期限", term],
        ["^", "登记机关", w.fact("organization.licence.authority")],
        ["地址", "注册", w.fact("organization.registered_address")],
        ["^", "生产经营", w.fact("organization.business_address")],
        ["^", "办公", w.fact("organization.office_address")],
        ["人员", "职工总数", f"{w.fact('headcount_total')} 人，参保 {w.fact('insured_count')} 人"],
        ["^", "体系内人数", f"{w.fact('headcount')} 人；班制 {shifts}"],
        ["^", "主要负责人", people.manager],
        ["^", "管理者代表", people.representative],
        ["^", "安全负责人", people.safety],
        ["体系", "生效日期", w.fact("system_effective_on")],
        ["^", "从事活动", w.scope("activity")],
        ["^", "关键过程", w.fact("key_processes")],
        ["^", "特殊过程", w.fact("special_processes")],
        ["^", "外包过程", w.fact("outsourced_processes")],
        ["^", "不适用条款", w.fact("exclusions")],
    ]
    rows += [["^", f"{system} 声明范围", w.scope("system", system)] for system in audit.systems]
    w.table(rows, (1.2, 2.2, 6.6), bold=(0, 1))
    rows = [["场所性质", "地址或项目", "人数", "活动"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append(
            [w.choice(f"{e.path}.kind", KINDS, site.kind, " "), e("address"), e("headcount"), e("activity")]
        )
    w.table(rows, (2, 4.8, 1, 2.2), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["号", "姓名", "组内分工", "级别", "注册证书", "到期日", "代码"]]
    for member in audit.team:
        e = w.person(member)
        role = w.choice(f"{e.path}.role", ROLES, member.role, "¶")
        first: Row = [e("label"), e("name"), role, e("grade")]
        codes = e.each("professional_codes", "¶") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            number += r.silent_each("professional_codes")
            rows.append([*(["^"] * 4 if at else first), number, r("valid_until"), "^" if at else codes])
    w.table(rows, (0.6, 1.2, 1.4, 1.6, 2.8, 1.6, 1.4), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = w.choice(f"{a.path}.role", {"guide": "向导", "observer": "观察员"}, guest.role, " ")
        w.text(f"陪同：{a('name')}  身份：{role}  来自：{a('from')}", style="plain")
    rows = [["声明人", "与被审核单位无利益关系", "两年内未提供咨询", "承诺保密"]]
    for member in audit.team:
        name = w.person(member)("name")
        rows.append([name, "{+}是 {-}否", "{+}是 {-}否", "{+}是 {-}否"])
    w.table(rows, (2, 3, 3, 2), head=1)


def _checks(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    slots = {
        "manager": people.manager,
        "rep": people.representative,
        "workers": people.workers,
        "safety": people.safety,
        "step": world.industry["flow"][len(world.industry["flow"]) // 2],
        "machine": world.equipment[0][0],
    }
    number = 0
    for chosen in stock()["lists"]:
        if chosen["fields"] and world.industry["field"] not in chosen["fields"]:
            continue
        rows: list[Row] = [[chosen["name"], "‹", "是", "否", "不适用", "查证情况"]]
        for item, seen in chosen["items"]:
            number += 1
            told, marks = seen.format(**slots), ["{+}", "{-}", "{-}"]
            if found := _against(audit, item):
                told, marks = f"见表11不符合 {found}，其余受控", ["{-}", "{+}", "{-}"]
            rows.append([str(number), item.format(**slots), *marks, told])
        w.table(rows, (0.7, 4, 0.6, 0.6, 1.1, 4), head=1, repeat=True)
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = e.each("listed", "  ", "{+}{}")
        w.text(f"{e('what')}（共{e('stated')}{count.unit}）：{listed}", style="plain")


def _against(audit: Audit, item: str) -> str:
    """The number of the nonconformity that answers an item of the check list with no; empty if none."""
    for one in audit.nonconformities.items:
        if any(item.startswith(begins) and word in one.description for begins, word in ANSWERED):
            return one.number
    return ""


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    rows: list[Row] = [["本次开具", f"严重 {major} 项，一般 {minor} 项", "‹", "‹"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
        rows += [
            [f"不符合 {item.number}" + e.silent("number"), grade, "责任部门", e("department")],
            ["标准和条款", f"{e('standard')}  条款 {e('clause')}", "验证", "{+}书面 {-}现场"],
            ["事实", e("description"), "‹", "‹"],
        ]
    if found.items:
        rows.append(["整改期限", w.fact("nonconformities.due_date"), "‹", "‹"])
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        closed = f"关闭于 {p('closed_on')}，复查 {{+}}有效 {{-}}无效"
        rows.append(["上次不符合", p("description"), "关闭情况", closed])
    w.table(rows, (1.8, 4, 1.6, 2.6), bold=(0, 2))


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项目", *RATED]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        marks = [
            "{+}" + w.tag(f"{e.path}.value", value, value) if value == rating.value else "{-}" + value
            for value in RATED
        ]
        rows.append([e("criterion"), *marks])
    w.table(rows, (4, 2, 2, 2), head=1)
    for text in w.random.sample(stock()["praise"], 2):
        w.text(f"正面发现：{text}", style="plain")
    w.text(f"改进建议：{w.random.choice(stock()['advice'])}", style="plain")
    advice = audit.conclusion.recommendation
    rows = []
    if advice is None:
        rows.append(["二阶段条件", "{+}具备  {-}调整后具备  {-}不具备"])
        rows.append(["二阶段关注", "；".join(w.random.sample(stock()["focus"], 3))])
    else:
        kept = {"maintain": "保持注册", "suspend": "暂停", "withdraw": "撤销"}
        given = {
            "recommend": "推荐注册",
            "recommend_after_correction": "整改验证合格后推荐注册",
            "not_recommend": "不推荐",
        }
        options = kept if advice in kept else given
        rows.append(["组内意见", w.choice("conclusion.recommendation", options, advice)])
        for system in audit.systems:
            rows.append([f"{system} 证书范围", w.scope("certificate", system)])
        rows.append(["下次审核", f"应在 {w.fact('next_audit_by')} 以前；关注{stock()['focus'][0]}"])
    rows.append(
        [
            "结论",
            f"{w.fact('organization.name')}的体系覆盖 {w.fact('headcount')} 人，本次提出一般不符合 "
            f"{w.fact('nonconformities.minor')} 项，审核目的 {{+}}达到 {{-}}部分达到 {{-}}未达到。",
        ]
    )
    rows.append(["审核组签名", w.each("conclusion.signatories", audit.conclusion.signatories, "  ")])
    rows.append(["日期", w.fact("report_date")])
    w.table(rows, (2, 8), bold=(0,))
    w.text(f"{w.fact('certification_body.name')}（盖章）", style="right")
