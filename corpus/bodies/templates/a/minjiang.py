"""珉绛认证服务: a sheet of questions and hastily typed answers, days in any form, four registers behind."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _minjiang_answers as answers
from corpus.bodies.templates.a import _minjiang_registers as registers
from corpus.bodies.templates.a._minjiang_sheet import Sheet
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "珉绛认证服务有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "FSMS+HACCP", "EnMS", "EMS", "QMS+OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "tick", "dates": ("dash", "dot", "slash"), "blank": "/", "styled": False}

RATED = ("符合", "基本符合", "不符合")


def build(audit: Audit, w: Writer) -> None:
    """Questions by parts, what follows from them, registers."""
    w.margins(footer=(f"{BODY} {audit.world.form_no}",), page="第#页")
    w.text(w.fact("title"), style="title")
    w.text(f"（检查单式）　编号 {w.fact('number')}", style="center")
    w.text(
        "填写说明：检查内容为固定格式，检查结果由审核员据实填写，可以手写后录入。台账类附后。",
        style="plain",
    )
    sheet = Sheet(w)
    answers.task(audit, sheet)
    answers.company(audit, sheet)
    answers.leading(audit, sheet)
    answers.resources(audit, sheet)
    answers.running(audit, sheet)
    answers.results(audit, sheet)
    _ratings(audit, w)
    _signatures(audit, sheet)
    w.section(landscape=True, fresh=True)
    registers.all_of(audit, sheet)


def _ratings(audit: Audit, w: Writer) -> None:
    """A matrix: the tick stands under what it says."""
    rows: list[Row] = [["评价（在相应栏打√）", *RATED]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        ticks = [f"{{+}}{e.silent('value')}" if one == rating.value else "{-}" for one in RATED]
        rows.append([e("criterion"), *ticks])
    w.table(rows, (5, 1.4, 1.6, 1.4), head=1)


def _signatures(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    others = [one for one in audit.conclusion.signatories if one != audit.leader.name]
    w.text(f"审核组长：{w.each('conclusion.signatories', [audit.leader.name])}", style="plain")
    if others:
        w.text(f"审核组其他人：{w.each('conclusion.signatories', others, ' ')}", style="plain")
    w.text(f"日期：{sheet.fact('report_date', 'end')}", style="plain")
    contact = [w.fact(f"certification_body.{one}") for one in ("address", "phone", "website", "email")]
    w.text(f"{w.fact('certification_body.name')}　{'　'.join(contact)}", style="plain")
