"""万荃's first part: what the first stage found; before a renewal what was looked back on."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._wanquan_form import NAMES, WAYS, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The part."""
    if audit.stage1:
        form.part("第一阶段审核")
        _overview(audit, w, form)
        _papers(w, form)
        _points(w, form)
        _permits(audit, w, form)
        _ready(audit, w, form)
        return
    form.part("再认证审核前的回顾")
    form.head("回顾的内容")
    w.text(*form.texts("again_aim"))
    _papers(w, form)
    _permits(audit, w, form)
    _held(audit, w, form)
    _earlier(audit, w, form)


def _overview(audit: Audit, w: Writer, form: Form) -> None:
    form.head("第一阶段概况")
    stage = audit.stage1
    told = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
    rows: list[Row] = [
        ["时间", told + w.silent("stage1.end")],
        ["方式", w.fact("stage1.mode", WAYS[stage.mode]) if stage else w.blank],
        ["目的", form.texts("first_aim")[0]],
    ]
    w.table(rows, (2.2, 7.8), bold=(0,))


def _papers(w: Writer, form: Form) -> None:
    form.head("体系文件评审")
    rows: list[Row] = [["评审的文件", "评审结果"]]
    rows += [[name, told.format(**form.slots)] for name, told in form.at("first_papers")]
    w.table(rows, (3, 7), head=1)


def _points(w: Writer, form: Form) -> None:
    form.head("第一阶段的审核发现（关注问题）")
    rows: list[Row] = [["序号", "部门", "关注问题", "第二阶段确认的处理情况"]]
    chosen = sorted(w.random.sample(range(len(form.at("first_points"))), 3))
    for at, number in enumerate(chosen, 1):
        slot, point, done = form.at("first_points")[number]
        rows.append([str(at), form.slots[slot], point, done])
    w.table(rows, (0.8, 1.6, 4, 4), head=1)


def _permits(audit: Audit, w: Writer, form: Form) -> None:
    form.head("法律地位和许可")
    if not audit.permits:
        w.text("组织的活动不需要行政许可，营业执照的经营范围覆盖申请认证的范围。")
        return
    rows: list[Row] = [["许可文件", "编号", "持证者", "范围", "有效期", "发证单位"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        term = f"{e('valid_from')}至{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.6, 2, 1.9, 1.4, 1.9, 1.6), head=1, repeat=True)


def _ready(audit: Audit, w: Writer, form: Form) -> None:
    form.head("第二阶段审核的条件")
    texts = form.texts("first_ready")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        texts.append(
            f"已进行内部审核：{e('start')}开始，组长为{e('leader')}，提出不符合{e('nonconformities')}项。"
        )
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        texts.append(f"已进行管理评审：{m('held_on')}召开，主持人为{m('chair')}。")
    form.seen(texts)
    form.head("第一阶段结论")
    w.text(*form.texts("first_end"))


def _held(audit: Audit, w: Writer, form: Form) -> None:
    form.head("现有认证证书")
    rows: list[Row] = [["管理体系", "证书编号", "颁发日期", "到期日期"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
    w.table(rows, (3.2, 3, 2.2, 2.2), head=1)


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    form.head("上次审核不符合的验证")
    rows: list[Row] = [["不符合", "关闭日期", "纠正措施的有效性"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        known = "本次仍发现类似情况，措施效果不够" if again(audit, one.description) else "有效，未再发生"
        rows.append([e("description"), e("closed_on"), known])
    if len(rows) == 1:
        w.text("上次审核没有不符合。")
    else:
        w.table(rows, (6, 2, 2.2), head=1)
