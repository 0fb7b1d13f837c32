"""Findings, conclusion, signatures and the registers annexed to 哈巴河's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._habahe_words import dots, few, section
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEEPING = {"maintain": "推荐保持认证资格", "suspend": "推荐暂停认证资格", "withdraw": "推荐撤销认证资格"}


def findings(audit: Audit, w: Writer) -> None:
    """Earlier problems, nonconformities, what is good, advice."""
    section(w, 1, "以往审核问题“回头看”")
    if audit.previous_nonconformities:
        rows: list[Row] = [["序号", "以往不符合项", "关闭时间", "回头看情况"]]
        for at, one in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", one)
            rows.append([str(at), p("description"), p("closed_on"), "整改彻底，未见反弹"])
        w.table(rows, (0.7, 5.2, 2, 2.1), head=1)
    else:
        first = "本次审核为首次认证，" if audit.audit_type == "stage2" else ""
        w.text(f"{first}没有需要跟踪的以往审核问题。")
    for held in audit.certificates:
        c = w.entry("certificates", held)
        w.text(
            f"{c('system')}认证证书编号{c('number')}，{c('issued_on')}颁发，有效期至{c('valid_to')}，"
            "证书和标志的使用符合规定。"
        )
    section(w, 2, "不符合项")
    found = audit.nonconformities
    w.text(
        f"本次审核发现严重不符合项{w.fact('nonconformities.major')}项，一般不符合项"
        f"{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        rows = [
            ["不符合项编号", e("number"), "责任部门", e("department")],
            ["不符合标准", e("standard"), "条款", e("clause")],
            ["性质", grade, "整改时限", w.fact("nonconformities.due_date")],
            ["事实描述", e("description"), "‹", "‹"],
            ["整改要求", "分析原因，举一反三，制定纠正措施，上报整改资料", "‹", "‹"],
        ]
        w.text("不符合项报告单", style="center")
        w.table(rows, (1.8, 3.4, 1.6, 3.2), bold=(0, 2))
    section(w, 3, "亮点做法")
    few(audit, w, "good", 2)
    section(w, 4, "改进建议")
    few(audit, w, "advice", 2)


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the opinion, scopes, signatures."""
    rows: list[Row] = [["评价项目", "评价等次"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(
        f"审核组认为，{w.fact('organization.name')}认真落实安全环保主体责任，体系文件完备，运行受控，绩效稳定，"
        "管理体系总体符合审核准则，运行有效。",
        "本次审核完成了审核计划规定的全部内容，达到审核目的，没有偏离计划的情况，也没有未解决的分歧。",
        "审核采用抽样方法，存在局限性，未抽查的单位和作业不代表没有问题，请举一反三，抓好自查自改。审核组遵守保密承诺。",
    )
    keeping = audit.audit_type in {"surveillance", "special"}
    labels, chosen = KEEPING if keeping else ADVICE, audit.conclusion.recommendation or ""
    w.text(f"审核组意见：{w.choice('conclusion.recommendation', labels, chosen)}")
    for code in audit.systems:
        w.text(f"推荐的认证范围（{code}）：{w.scope('certificate', code)}。")
    w.text(f"下次审核时间：{w.fact('next_audit_by')}之前。")
    leader, signed = audit.leader.name, audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    others = w.each("conclusion.signatories", [one for one in signed if one != leader])
    rows = [
        ["审核组组长签字", first or "/", "审核组成员签字", others or "/"],
        ["受审核单位确认", audit.world.people.representative, "报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 2.6, 2, 3.4), bold=(0, 2))


def annexes(audit: Audit, w: Writer) -> None:
    """The registers."""
    w.page()
    _holders(audit, w)
    _special(audit, w)
    _devices(audit, w)
    w.heading(1, "附件4 承包商和供应商评价台账")
    rows: list[Row] = [["序号", "单位名称", "承包（供应）内容", "评价日期", "评价结论"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append(
            [str(at), e("name"), e("provides"), e("evaluated_on", dots(one.evaluated_on)), "合格"],
        )
    w.table(rows, (0.7, 4, 2.6, 1.6, 1.1), head=1, repeat=True)
    w.heading(1, "附件5 适用法律法规清单")
    law, titles = w.law_entry("compliance"), audit.laws("compliance").titles
    rows = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        first = law.silent("place") if not at else ""
        pair = [str(at + 1), f"{first}{law.one('titles', titles[at])}"]
        pair += [str(at + 2), law.one("titles", titles[at + 1])] if at + 1 < len(titles) else ["/", "/"]
        rows.append(pair)
    w.table(rows, (0.7, 4.3, 0.7, 4.3), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件1 持证人员台账")
    rows: list[Row] = [["姓名", "岗位", "证书种类", "准操项目", "证书编号", "有效期限", "发证单位"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from', dots(one.valid_from))}-{e('valid_to', dots(one.valid_to))}"
        work, kind, category = e.aside("work"), e("kind"), e("category")
        rows.append([e("name"), work, kind, category, e("number"), span, e("issuer")])
    w.table(rows, (1, 1.2, 1.6, 1.5, 2, 1.5, 1.5), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件2 特种设备台账")
    rows: list[Row] = [
        ["名称型号", "设备代码", "使用登记证号", "使用地点", "检验日期", "下次检验日期", "检验单位及报告号"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')} {e('model')}",
                e("device_code"),
                e("registration_no"),
                e.aside("place"),
                e("inspected_on", dots(one.inspected_on)),
                e("next_inspection_on", dots(one.next_inspection_on)),
                f"{e('agency')}¶{e('report_no')}",
            ]
        )
    if len(rows) == 1:
        w.text("体系覆盖的范围内没有特种设备。")
        return
    w.table(rows, (1.5, 1.7, 1.6, 1.1, 1.3, 1.3, 2), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件3 检测仪器和安全附件台账")
    rows: list[Row] = [
        ["序号", "名称", "型号规格", "出厂编号", "证书号", "检定校准单位", "检定校准日期", "有效期至", "结论"]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        done, until = e("calibrated_on", dots(one.calibrated_on)), e("valid_until", dots(one.valid_until))
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                done,
                until,
                e("result"),
            ]
        )
    w.table(rows, (0.5, 1.3, 1.1, 1.1, 1.5, 2, 1.2, 1.2, 0.7), head=1, repeat=True)
