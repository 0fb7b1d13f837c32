"""The last modules of 枫汀's print: nonconformities, evaluation, conclusion, flow."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._fengting_print import LETTERS, Pair, Print
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer

CODES = {
    "recommend": "TJ-推荐认证注册",
    "recommend_after_correction": "ZGTJ-整改验证通过后推荐认证注册",
    "maintain": "BC-保持认证注册",
}
GOOD = (
    "线上巡检与纸质记录同步，数据可追溯",
    "现场目视化管理到位，员工参与度高",
    "管理层对体系运行结果逐月点评",
)
ADVICE = (
    "建议对老旧设备的点检频次进行评估",
    "建议将供方评价结果与采购份额挂钩",
    "建议完善各部门目标的统计口径",
)


def all_of(audit: Audit, w: Writer, out: Print) -> None:
    """All of them."""
    _problems(audit, w, out)
    _conclusion(audit, w, out)
    _flow(audit, w, out)


def _problems(audit: Audit, w: Writer, out: Print) -> None:
    found = audit.nonconformities
    out.module("不符合", "NCR")
    pairs: list[Pair] = [
        ("严重不符合数", "YZS", w.fact("nonconformities.major")),
        ("一般不符合数", "YBS", w.fact("nonconformities.minor")),
    ]
    if found.items:
        pairs.append(("整改截止日期", "ZGJZ", w.fact("nonconformities.due_date")))
        pairs.append(("验证方式", "YZFS", "SM-书面"))
    out.pairs(pairs)
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "1-一般" if item.grade == "minor" else "2-严重")
        pairs = [
            ("序号", "XH", e("number")),
            ("等级", "DJ", grade),
            ("责任部门", "ZRBM", e("department")),
            ("违反标准/条款", "TK", f"{e('standard')} / {e('clause')}"),
        ]
        out.card("BF", "不符合项", pairs, [("事实描述", "SSMS", e("description"))])
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        pairs = [("来源", "LY", "上次审核"), ("关闭日期", "GBRQ", e("closed_on"))]
        out.card("LS", "历史不符合", pairs, [("事实描述", "SSMS", e("description"))])


def _conclusion(audit: Audit, w: Writer, out: Print) -> None:
    out.module("评价和结论", "RES")
    pairs: list[Pair] = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        pairs.append((e("criterion"), f"P{at}", e("value")))
    out.pairs(pairs)
    out.wide(
        [
            ("亮点", "LD", drawn(w, GOOD, 1)[0]),
            ("改进机会", "GJJH", drawn(w, ADVICE, 1)[0]),
        ]
    )
    told = CODES[audit.conclusion.recommendation or ""]
    out.pairs(
        [
            ("推荐意见", "TJYJ", w.fact("conclusion.recommendation", told)),
            ("下次审核最晚日期", "XCSH", w.fact("next_audit_by")),
        ]
    )
    scopes = [
        (f"证书范围-{LETTERS[one]}", f"ZSFW{at}", w.scope("certificate", one))
        for at, one in enumerate(audit.systems, 1)
    ]
    out.wide(scopes)


def _flow(audit: Audit, w: Writer, out: Print) -> None:
    out.module("签署和流程", "FLOW")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    pairs: list[Pair] = [
        ("组长电子签名", "ZZQM", w.each("conclusion.signatories", [leader])),
        ("签署日期", "QSRQ", w.fact("report_date")),
    ]
    if others:
        pairs.append(("组员电子签名", "ZYQM", w.each("conclusion.signatories", others, ",")))
        pairs.append(("签名校验", "QMJY", "1-通过"))
    out.pairs(pairs)
    body = "certification_body"
    out.wide(
        [
            (
                "机构联系方式",
                "LXFS",
                f"{w.fact(f'{body}.address')}；{w.fact(f'{body}.phone')}；{w.fact(f'{body}.email')}；"
                f"{w.fact(f'{body}.website')}",
            ),
            (
                "说明",
                "SM",
                "本件由系统生成，电子签名与手写签名具有同等效力。审核基于抽样，认证决定另行作出。",
            ),
        ]
    )
