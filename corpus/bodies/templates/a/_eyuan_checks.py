"""The checklists of 萼原's report: a question a row, a mark, and what was seen in the remark."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES, NO, NONE = 0, 1, 2
WIDTHS = (0.7, 3.4, 0.7, 0.7, 0.9, 5.4)
Question = tuple[str, int, str]


def all_of(audit: Audit, w: Writer) -> None:
    """All checklists."""
    _list(w, "表1  体系策划和运行", [*_cycle(audit, w), *_stock(w, "system", 6), *_paper()])
    _list(w, "表2  人员、设备和应急", [*_means(audit, w), *_permitted(audit, w), *_drilled(audit, w)])
    _list(w, "表3  现场", _stock(w, "site", 8))
    food = {"FSMS", "HACCP"} & {*audit.systems}
    special = _stock(w, "food" if food else "hse", 8)
    _list(w, "表4  食品安全专项" if food else "表4  安全环境专项", [*special, *_wrong(audit)])


def _list(w: Writer, title: str, questions: Sequence[Question]) -> None:
    rows: list[Row] = [
        [title, *["‹"] * 5],
        ["序", "检查内容", "是", "否", "不适用", "备注（证据）"],
    ]
    for at, (text, mark, remark) in enumerate(questions, 1):
        rows.append([str(at), text, *("√" if mark == column else "" for column in range(3)), remark])
    w.table(rows, WIDTHS, head=2, repeat=True)


def _stock(w: Writer, topic: str, count: int) -> list[Question]:
    found = []
    for text in said(w, topic, count):
        question, _, remark = text.partition("|")
        found.append((question, YES, remark))
    return found


def _paper() -> list[Question]:
    return [("是否存在多个管理体系由不同部门分管的情况？", NONE, "由同一部门归口")]


def _cycle(audit: Audit, w: Writer) -> list[Question]:
    found = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"—{e('end')}")
        text = (
            f"计划签发{e('planned_on')}，实施{span}；{e('leader')}带队，成员{e.each('auditors')}；开出"
            f"{e('nonconformities')}项，{e('closed_on')}全部关闭"
        )
        found.append(("内部审核是否按方案实施？", YES, text))
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        text = (
            f"计划{m('planned_on')}；会议{m('held_on')}，{m('chair')}主持；形成改进{m('improvements')}项，"
            f"期限{m('due_date')}"
        )
        found.append(("管理评审的输入和输出是否完整？", YES, text))
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        text = f"{c('done_on')}，{c.each('evaluators')}评价{c('stated_count')}部，结论为全部遵守"
        found.append(("是否对遵守法规的情况进行了评价？", YES, text))
    for count in audit.counts:
        k = w.entry("counts", count)
        text = f"共{k('stated')}{count.unit}：{k.each('listed', '，')}"
        found.append((f"{k('what')}是否识别并形成清单？", YES, text))
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    found.append(("目标是否按期考核？", YES, goals))
    return found


def _means(audit: Audit, w: Writer) -> list[Question]:
    found = []
    if audit.personnel_certificates:
        entries = [w.entry("personnel_certificates", one) for one in audit.personnel_certificates]
        words = "；".join(
            f"{e('name')}（{e.aside('work')}）持{e('category')}证，到期{e('valid_to')}" for e in entries
        )
        found.append(("特殊岗位人员是否持证？", YES, f"{words}，证件在手边，照片与本人相符"))
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        text = (
            f"{one.place}的{e('device')}贴有合格标签，出厂编号{e('serial')}，由{e('agency')}{one.act}，"
            f"有效期至{e('valid_until')}；其余见记录抽样一览"
        )
        found.append(("测量和安全器具是否在有效期之内？", YES, text))
    if audit.special_equipment:
        unit = w.random.choice(audit.special_equipment)
        e = w.entry("special_equipment", unit)
        text = (
            f"{unit.place}的{e('name')}悬挂使用登记标志，设备代码{e('device_code')}，"
            f"下次检验{e('next_inspection_on')}"
        )
        found.append(("特种设备是否登记和定期检验？", YES, text))
    else:
        found.append(("特种设备是否登记和定期检验？", NONE, "企业没有特种设备"))
    return found


def _permitted(audit: Audit, w: Writer) -> list[Question]:
    items = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", "长期") if permit.valid_to is None else e("valid_to")
        items.append(
            f"{e('kind')}：{e('number')}，持有人{e('holder')}，{e('scope')}，{e('valid_from')}—{until}，"
            f"{e('authority')}"
        )
    question = "行政许可是否齐全、有效？"
    found = [(question, YES, "¶".join(items)) if items else (question, NONE, "经营活动无须专项许可")]
    held = []
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        name = c("system", value=certificate.system)
        held.append(f"{name}证书{c('number')}（{c('issued_on')}—{c('valid_to')}）")
    question = "现有认证证书是否有效、使用是否规范？"
    found.append((question, YES, "；".join(held)) if held else (question, NONE, "尚未获证"))
    return found


def _drilled(audit: Audit, w: Writer) -> list[Question]:
    items = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        items.append(f"{d('held_on')}在{drill.place}演练{d('kind')}，{drill.people}人参加")
    return [("应急预案是否演练和评价？", YES, f"{'；'.join(items)}；签到和照片齐全")]


def _wrong(audit: Audit) -> list[Question]:
    found = []
    for item in audit.nonconformities.items:
        found.append((f"第{item.number}号不符合涉及的要求是否满足？", NO, "见不符合项一章"))
    return found
