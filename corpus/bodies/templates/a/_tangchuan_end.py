"""棠川's last parts: nonconformities, conclusion, signatures, figures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tangchuan_notes import LETTERS
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
ADVICE = {
    "recommend": "推荐注册",
    "recommend_after_correction": "整改验证后推荐注册",
    "not_recommend": "不推荐",
}
KEEPING = {"maintain": "保持注册", "suspend": "暂停", "withdraw": "撤销"}
MARKS = {
    "stage2": "尚未获证，未见误用认证标志、证书的情况；标志使用要求已告知",
    "surveillance": "查宣传册、网站、投标文件，证书和标志使用受控、有效，无误用",
    "recertification": "查宣传册、网站、投标文件，证书和标志使用受控、有效，无误用",
}
CHANGES = {
    "stage2": "一阶段审核以来体系无重大变化",
    "surveillance": "上次审核以来组织机构、地址、主要过程、人员规模等无影响体系的重大变化",
    "recertification": "上次审核以来组织机构、地址、主要过程、人员规模等无影响体系的重大变化",
}


def all_of(audit: Audit, w: Writer) -> None:
    """The fifth part and what follows."""
    w.heading(1, "五、不符合项")
    _found(audit, w)
    w.heading(1, "六、上次不符合的验证")
    _earlier(audit, w)
    w.heading(1, "七、评价及结论")
    _concluded(audit, w)
    _totals(audit, w)
    _signed(audit, w)


def _found(audit: Audit, w: Writer) -> None:
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次共开具：严重{major}项，一般{minor}项。", style="plain")
    if not audit.nonconformities.items:
        return
    rows: list[Row] = [["编号", "部门", "标准/条款", "级别", "不符合事实"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append(
            [
                item.number + e.silent("number"),
                e("department"),
                f"{e('standard')}¶{e('clause')}",
                e("grade", GRADES[item.grade]),
                e("description"),
            ]
        )
    w.table(rows, (0.8, 1.2, 2.3, 0.9, 5), head=1)
    w.text(
        f"整改要求：分析原因、举一反三，{w.fact('nonconformities.due_date')}前将整改材料报组长，书面验证。",
        style="plain",
    )


def _earlier(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        w.text("无上次审核不符合需要验证。", style="plain")
        return
    rows: list[Row] = [["序号", "上次不符合", "关闭", "验证情况"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        state = "同类问题又出现,另开不符合" if again(audit, one.description) else "措施有效"
        rows.append([str(at), e("description"), e("closed_on"), state])
    w.table(rows, (0.7, 6.3, 1.7, 1.5), head=1)


def _concluded(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价项", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3.2), head=1)
    options = KEEPING if audit.audit_type == "surveillance" else ADVICE
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "")
    scopes = "¶".join(f"{LETTERS[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    able = (
        "体系总体符合审核准则,运行有效；从第四部分的抽样看,有能力满足适用要求、实现预期结果，"
        "目标考核情况可以证明"
    )
    rows = [
        ["体系变化", CHANGES[audit.audit_type]],
        ["体系有效性", able],
        ["内审/管评", "均按计划做,内审能发现问题,管评有决定有跟踪，过程可信"],
        ["证书/标志", MARKS[audit.audit_type]],
        ["认证范围", f"与实际活动、产品、场所相符,适宜：¶{scopes}"],
        ["目的达成", "审核目的全部达到；无遗留未解决问题"],
        ["推荐意见", chosen],
        ["下次审核", f"{w.fact('next_audit_by')}前"],
        [
            "声明",
            "审核是抽样进行的,有风险和局限，没抽到的地方不等于没有问题；报告仅供认证决定使用,内容保密。"
            "最终以棠川公司认证决定为准",
        ],
    ]
    w.table(rows, (1.6, 8.6), bold=(0,))


def _totals(audit: Audit, w: Writer) -> None:
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        w.text(f"附：{e('title')}，单位:{one.unit}", style="plain")
        rows: list[Row] = [["项目", "数量"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (4, 2.4), head=1)


def _signed(audit: Audit, w: Writer) -> None:
    path, names = "conclusion.signatories", audit.conclusion.signatories
    rows: list[Row] = [["组长签字", w.each(path, names[:1]), "日期", w.fact("report_date")]]
    if names[1:]:
        rows.append(["组员签字", w.each(path, names[1:], "  "), "日期", w.fact("report_date")])
    w.text("", style="plain")
    w.table(rows, (1.6, 4.6, 1, 3), bold=(0, 2))
    body = f"{w.fact('certification_body.address')} 电话{w.fact('certification_body.phone')}"
    web = f"{w.fact('certification_body.website')} {w.fact('certification_body.email')}"
    w.text(f"棠川公司地址：{body}  {web}", style="plain")
