"""沙雅园区环境与安全认证: aspects and hazards first, then controls, monitoring and the other elements."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _xayar_front as front
from corpus.bodies.templates.a import _xayar_registers as registers
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "沙雅园区环境与安全认证有限公司"
SYSTEMS = ("EMS+OHSMS", "EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "dash", "blank": "—", "styled": True}

LETTERS = {"EMS": "E", "OHSMS": "S"}
GRADES = {"major": "严重", "minor": "轻微"}
ADVICE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合关闭后推荐认证",
    "maintain": "推荐保持认证",
    "suspend": "建议暂停",
    "not_recommend": "不推荐认证",
}
JUDGED = (
    ("6.1", "因素的识别评价、合规义务", "B章、D章"),
    ("7.2", "能力", "E章、表C-3"),
    ("8.1", "运行控制", "B章、C章"),
    ("8.2", "应急准备和响应", "表C-6"),
    ("9.1", "监视、测量、合规性评价", "D章"),
    ("4、5、6.2、7.1、7.3、7.4、7.5、9.2、9.3、10", "管理要素", "E章"),
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    goals = (f"{name}目标{aim}、实绩{real}" for name, aim, real in audit.world.objectives)
    slots.slots["goals"] = "；".join(goals)
    w.margins(header=(f"{BODY}　{audit.world.form_no}",), page="# / ##", first=False)
    names = words("systems")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    w.text(f"体系：{systems}", style="center")
    w.text(f"报告编号 {w.fact('number')}　　编制日期 {w.fact('report_date')}", style="center")
    w.heading(1, "A　企业与审核任务")
    front.enterprise(audit, w)
    front.task(audit, w, slots.at("aims")[audit.audit_type])
    front.team(audit, w)
    front.course(audit, w)
    _held(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, f"B　{_risks(audit)}")
    registers.risks(audit, w, slots)
    w.heading(1, "C　控制")
    registers.controls(audit, w, slots)
    w.heading(1, "D　监视和测量")
    registers.monitoring(audit, w, slots)
    w.heading(1, "E　管理要素")
    _elements(audit, w, slots)
    w.section(fresh=True)
    w.heading(1, "F　不符合与结论")
    _nonconformities(audit, w)
    _conclusion(audit, w, slots)
    _signed(audit, w)


def _risks(audit: Audit) -> str:
    told = {"EMS": "环境因素", "OHSMS": "危险源"}
    return "与".join(told[one] for one in audit.systems)


def _held(audit: Audit, w: Writer) -> None:
    if audit.audit_type != "stage2":
        w.text("与上次审核相比，企业名称、地址、组织机构、主要设施和认证范围没有变化；证书和标志使用正确。")
    if not audit.certificates:
        return
    rows: list[Row] = [["证书所属体系", "证书号", "发证日期", "有效期至"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", words("systems")[held.system]["name"])
        rows.append([name, c("number"), c("issued_on"), c("valid_to")])
    w.text("表A-5　有效认证证书", style="plain")
    w.table(rows, (3.6, 3.4, 2.2, 2.2), head=1)


def _elements(audit: Audit, w: Writer, slots: Slots) -> None:
    letters = [LETTERS[one] for one in audit.systems]
    rows: list[Row] = [["要素", "条款", "审核发现及证据"]]
    for item in slots.at("elements"):
        clauses = [f"{letter}：{item[letter]}" for letter in letters if letter in item]
        if clauses:
            told = slots.text(item) if "each" in item else slots(item["text"])
            rows.append([item["name"], "¶".join(clauses), told])
    w.text("表E-1　管理要素核查", style="plain")
    w.table(rows, (2.2, 1.8, 11), head=1, repeat=True)
    rows = [["条款", "内容", "证据所在", "判定"]]
    rows += [[clause, what, where, _verdict(audit, w, clause)] for clause, what, where in JUDGED]
    w.text("表E-2　条款判定汇总", style="plain")
    w.table(rows, (4, 4.5, 3.5, 3), head=1)


def _verdict(audit: Audit, w: Writer, clause: str) -> str:
    found = [item for item in audit.nonconformities.items if f"{item.clause}.".startswith(f"{clause}.")]
    if not found:
        return "符合"
    numbers = (w.same("nonconformities.items", item.number, item)("number") for item in found)
    return f"不符合（第{'、'.join(numbers)}号）"


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    told = f"严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项"
    due = f"，纠正措施完成期限{w.fact('nonconformities.due_date')}" if found.due_date else ""
    w.text(f"本次审核提出不符合：{told}{due}。")
    if found.items:
        rows: list[Row] = [["号", "部门", "标准和条款", "程度", "不符合陈述", "验证"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            at = f"{e('standard')}¶{e('clause')}"
            grade = e("grade", GRADES[item.grade])
            rows.append([e("number"), e("department"), at, grade, e("description"), "书面验证"])
        w.text("表F-1　不符合", style="plain")
        w.table(rows, (0.7, 1.4, 2.2, 1, 5, 1.2), head=1, repeat=True)
    if audit.previous_nonconformities:
        rows = [["上次不符合", "关闭日期", "有效性"]]
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            state = "重复发生，见表F-1" if again(audit, one.description) else "有效，未重复发生"
            rows.append([p("description"), p("closed_on"), state])
        w.text("表F-2　上次审核不符合的跟踪", style="plain")
        w.table(rows, (6.4, 2, 2.8), head=1, repeat=True)


def _conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    rows: list[Row] = [["评价方面", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.text("表F-3　总体评价", style="plain")
    w.table(rows, (7, 3), head=1)
    w.text(f"绩效亮点：{'；'.join(slots.phrases.some('plus', 2))}。")
    w.text(f"改进机会：{'；'.join(slots.phrases.some('minus', 2))}。")
    name = w.fact("organization.name")
    w.text(
        f"结论：{name}对{_risks(audit)}的识别充分，控制和监视措施有效，管理体系符合认证准则并能实现预期结果，"
        "审核目的已达到，认证范围适宜。"
    )
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐：{w.choice('conclusion.recommendation', ADVICE, chosen)}", style="plain")
    for one in audit.systems:
        told = w.scope("certificate", one)
        w.text(f"推荐的认证范围（{words('systems')[one]['short']}）：{told}", style="plain")
    w.text(f"下次审核不迟于{w.fact('next_audit_by')}", style="plain")


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    at = "certification_body."
    rows: list[Row] = [
        ["审核组长签字", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")],
        ["审核组员签字", w.each("conclusion.signatories", others) or w.blank, "‹", "‹"],
        ["机构地址", w.fact(at + "address"), "电话", w.fact(at + "phone")],
        ["机构网址", w.fact(at + "website"), "邮箱", w.fact(at + "email")],
    ]
    w.table(rows, (2, 4.6, 1.2, 3.4), bold=(0, 2))
