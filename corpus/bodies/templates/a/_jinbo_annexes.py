"""The end of 锦泊's report: nonconformities, conclusion, annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._jinbo_clauses import stock
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """This audit's, and those of the audit before."""
    found = audit.nonconformities
    w.text(
        f"本次审核共开具不符合项{len(found.items)}项，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["编号", "部门", "不符合事实描述", "标准条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "轻微")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([item.number + e.silent("number"), e("department"), e("description"), clause, grade])
    w.table(rows, (0.8, 1.2, 4.8, 2.2, 0.9), head=1)
    w.text(
        f"受审核方应在{w.fact('nonconformities.due_date')}前完成原因分析、纠正及纠正措施，并将证据提交审核组长验证。"
    )
    if audit.previous_nonconformities:
        w.text("上次审核不符合项的验证情况：", style="plain")
        before: list[Row] = [["序号", "上次不符合事实", "关闭日期", "本次验证结果"]]
        for at, one in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", one)
            before.append([str(at), e("description"), e("closed_on"), "措施已落实，证据充分"])
        w.table(before, (0.8, 5, 1.9, 2), head=1)


RECOMMENDED = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEPT = {"maintain": "推荐保持认证注册资格", "suspend": "建议暂停", "withdraw": "建议撤销"}


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, signatures."""
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (0.8, 6, 2), head=1)
    w.text("1. 主要优点：", style="plain")
    w.paragraphs(drawn(w, stock()["strong"], 2))
    w.text("2. 改进建议（不作为不符合）：", style="plain")
    w.paragraphs(drawn(w, stock()["advice"], 2))
    w.text("3. 推荐意见：", style="plain")
    labels = KEPT if audit.audit_type in {"surveillance", "special"} else RECOMMENDED
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系基本符合审核准则的要求，运行有效，审核目的已达到。"
    )
    w.text(
        w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶").replace(
            "¶", "  "
        )
    )
    w.text("4. 推荐的认证范围：", style="plain")
    for one in audit.systems:
        w.text(f"{SHORT[one]}：{w.scope('certificate', one)}", style="plain")
    w.text(f"5. 下次审核应于{w.fact('next_audit_by')}前进行。", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("", style="plain")
    signed = w.each("conclusion.signatories", [leader])
    w.text(f"审核组长（签名）：{signed}        日期：{w.fact('report_date')}", style="plain")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others, '  ')}", style="plain")


def all_of(audit: Audit, w: Writer) -> None:
    """The annexes, each with its number also where it is empty."""
    w.page()
    w.heading(1, "附件1  适用法律法规清单")
    _laws(audit, w)
    w.heading(1, "附件2  监视和测量设备台账（摘录）")
    _devices(audit, w)
    w.heading(1, "附件3  特种设备清单")
    _units(audit, w)
    w.heading(1, "附件4  持证上岗人员名单")
    _holders(audit, w)
    w.heading(1, "附件5  主要供方名录")
    _suppliers(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    w.text(f"受审核方识别的法律法规共{entry('stated_count')}部：{entry.silent('place')}", style="plain")
    rows: list[Row] = [["序号", "法律法规名称"]]
    titles = audit.laws("compliance").titles
    rows += [[str(at), entry.one("titles", title)] for at, title in enumerate(titles, 1)]
    w.table(rows, (1, 8), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("受审核方没有需要检定或校准的设备。")
        return
    rows: list[Row] = [
        ["名称", "规格型号", "出厂编号", "检定/校准机构", "证书编号", "检定/校准日期", "有效期至", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        days = [e("calibrated_on"), e("valid_until"), e("result")]
        rows.append([e("device"), e("model"), e("serial"), e("agency"), e("certificate_no"), *days])
    w.table(rows, (1.2, 1.1, 1.1, 1.8, 1.4, 1.4, 1.4, 0.8), head=1, repeat=True)


def _units(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("无。")
        return
    rows: list[Row] = [
        ["设备名称", "型号", "设备代码", "使用登记证编号", "检验机构", "检验日期", "下次检验日期"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        days = [e("inspected_on"), e("next_inspection_on")]
        told = [e("name"), e("model"), e("device_code"), e("registration_no"), e("agency")]
        rows.append([*told, *days])
    w.table(rows, (1.2, 1.1, 1.7, 1.7, 1.7, 1.4, 1.4), head=1)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("无。")
        return
    rows: list[Row] = [["姓名", "岗位", "证书名称", "作业项目", "证书编号", "有效期至", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*told, e("valid_to"), e("issuer")])
    w.table(rows, (0.9, 1.2, 1.5, 1.5, 1.9, 1.4, 1.5), head=1)


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.8, 3.4, 2.4, 1.8, 1.2), head=1)
