"""Chapters 4 and 7 to 12 of 绥珩's report, and the table that the team signs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._suihe_form import ADVICE, LETTERS, ROLES, dotted, scoped
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def earlier(audit: Audit, w: Writer) -> None:
    """Chapter 4."""
    w.heading(1, "4  以往不符合项的验证")
    if not audit.previous_nonconformities:
        w.text("本次审核之前，本中心没有对受审核方开具过不符合项。")
        return
    kept = store("suihe")["kept"]
    rows: list[Row] = [["序号", "上次审核不符合事实", "关闭日期", "关闭证据", "本次验证结果"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        state = "类似问题再次出现，见10.2" if again(audit, one.description) else "措施有效，未再发生"
        rows.append([str(at), e("description"), e("closed_on"), w.random.choice(kept), state])
    w.table(rows, (0.5, 2.8, 1.4, 1.3, 1.3), head=1, repeat=True)


def figures(audit: Audit, w: Writer) -> None:
    """Chapter 7."""
    w.heading(1, "7  统计数据")
    if not audit.tables_with_totals:
        w.text("本次审核未抽取需要列表的统计数据。")
    for at, one in enumerate(audit.tables_with_totals, 1):
        t = w.entry("tables_with_totals", one)
        w.heading(2, f"7.{at}  {t('title')}")
        rows: list[Row] = [["项目", f"数量（{one.unit}）"]]
        for item in one.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (3, 2), head=1)


def outside(audit: Audit, w: Writer, say: Phrases) -> None:
    """Chapter 8."""
    w.heading(1, "8  应急管理与外部供方")
    w.heading(2, "8.1  应急准备和演练")
    w.text("".join(say.some("alarm", 2)))
    rows: list[Row] = [["演练项目", "演练日期", "地点", "参加人数", "记录"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append(
            [f"{e('kind')}应急演练", e("held_on"), drill.place, f"{drill.people}人", "方案、签到、照片"]
        )
    w.table(rows, (1.9, 1.6, 1.2, 1, 1.6), head=1)
    w.heading(2, "8.2  供方及合同")
    rows = [["供方名称", "供应内容", "评价日期"]]
    for supplier in audit.suppliers:
        s = w.entry("suppliers", supplier)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (3, 1.7, 1.6), head=1, repeat=True)
    for one in audit.contracts:
        c = w.entry("contracts", one)
        w.text(
            f"抽查{c('kind')}：合同双方为{c.each('parties')}，标的为{one.about}，签订日期"
            f"{c('signed_on')}，合同期限"
            f"{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}。"
        )


def used(audit: Audit, w: Writer) -> None:
    """Chapter 9."""
    told, kind = store("suihe"), audit.audit_type
    w.heading(1, "9  变更、投诉及证书标志使用")
    for at, (title, topic) in enumerate(
        (("变更情况", "changed"), ("投诉与处罚", "complaints"), ("证书和标志", "marks")), 1
    ):
        w.heading(2, f"9.{at}  {title}")
        w.text(told[topic][kind])


def findings(audit: Audit, w: Writer, say: Phrases) -> None:
    """Chapter 10."""
    found = audit.nonconformities
    w.heading(1, "10  审核发现")
    w.heading(2, "10.1  管理体系的优势")
    for at, text in enumerate(say.some("strong", 2), 1):
        w.text(f"（{at}）{text}")
    w.heading(2, "10.2  不符合项")
    w.text(
        f"本次审核开具严重不符合项{w.fact('nonconformities.major')}项，一般不符合项"
        f"{w.fact('nonconformities.minor')}项。"
    )
    if found.items:
        rows: list[Row] = []
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "一般" if item.grade == "minor" else "严重")
            rows += [
                ["不符合项编号", e("number"), "不符合程度", grade],
                ["责任部门", e("department"), "标准及条款", f"{e('standard')}　{e('clause')}"],
                ["不符合事实", e("description"), "‹", "‹"],
            ]
        rows.append(["纠正措施完成期限", w.fact("nonconformities.due_date"), "‹", "‹"])
        rows.append(["受审核方确认", f"{audit.world.people.representative}（管理者代表）", "‹", "‹"])
        w.table(rows, (1.4, 2, 1.2, 2.2), bold=(0, 2))
        w.text(store("suihe")["follow"])
    w.heading(2, "10.3  改进建议")
    for at, text in enumerate(say.some("advise", 2), 1):
        w.text(f"（{at}）{text}")


def conclusion(audit: Audit, w: Writer) -> None:
    """Chapter 11."""
    told = store("suihe")
    w.heading(1, "11  审核结论")
    w.heading(2, "11.1  分项评价")
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["序号", "评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(rows, (0.6, 3, 3), head=1)
    w.heading(2, "11.2  总体结论")
    reserve = told["reserve"] if audit.nonconformities.items else ""
    w.text(f"审核组一致认为：{reserve}{told['conclude']}")


def advice(audit: Audit, w: Writer) -> None:
    """Chapter 12."""
    w.heading(1, "12  推荐意见与后续安排")
    w.heading(2, "12.1  推荐意见")
    chosen = audit.conclusion.recommendation or ""
    rows: list[Row] = [
        ["审核组推荐意见", w.choice("conclusion.recommendation", ADVICE[audit.audit_type], chosen, "¶")]
    ]
    rows += [[f"推荐的认证范围¶{system}", text] for system, text in scoped(audit, w, "certificate")]
    w.table(rows, (1.8, 4), bold=(0,))
    w.heading(2, "12.2  后续安排")
    w.text(
        f"下一次审核应于{w.fact('next_audit_by')}之前实施。受审核方发生重大变更、事故或投诉时，本中心"
        "可提前审核。"
    )
    w.heading(2, "12.3  说明")
    for at, text in enumerate(store("suihe")["notes"], 1):
        w.text(f"{at}）{text}")


def signed(audit: Audit, w: Writer) -> None:
    """The table that the team signs."""
    w.section(fresh=True)
    w.heading(1, "附表4  审核组成员签名表")
    rows: list[Row] = [
        ["代号", "姓名", "组内职务", "资格", "注册编号/有效期至", "专业代码", "签名"],
    ]
    for member in audit.team:
        p = w.person(member)
        label, name = p("label"), p("name")
        role, grade = p("role", ROLES[member.role]), p("grade")
        lines = []
        for one in member.registrations:
            r = p.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            ends = r("valid_until", dotted(one.valid_until))
            lines.append(f"{silent}{LETTERS[one.system]}：{r('number')}/¶{ends}")
        codes = p.each("professional_codes", "¶") if member.professional_codes else w.blank
        sign = (
            w.each("conclusion.signatories", [member.name])
            if member.name in audit.conclusion.signatories
            else ""
        )
        rows.append([label, name, role, grade, "¶".join(lines) or w.blank, codes, sign or w.blank])
    w.table(rows, (0.5, 0.85, 0.8, 1, 3, 1, 1), head=1, repeat=True)
    w.text("审核组声明：以上人员对各自承担的审核内容和记录的真实性负责。", style="plain")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="right")
