"""The list of what was checked in 六盘岭认证服务's form: boxes and remarks."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._liupan_form import outcome
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

AREAS = ("people", "operation", "operation", "operation", "buying", "operation", "plant", "site")
"""Where a nonconformity of a department belongs."""

BY_CLAUSE = {"9.1.2": "duties", "8.2": "emergency"}


def chapter(audit: Audit, w: Writer, texts: Phrases) -> None:
    """The whole list."""
    w.heading(1, "C  核查结果")
    w.text("证据的详细情况见附录，备注栏填写所见和附录的编号。", style="plain")
    bad = _areas(audit)
    rows: list[Row] = [["序号", "核查内容", "结果", "备注"]]
    for area, content, remark in _items(audit, w, texts):
        told = remark + ("不符合见D部分。" if area in bad and area != "before" else "")
        rows.append([str(len(rows)), content, outcome(area in bad), told])
    w.table(rows, (0.8, 3, 1.6, 6), head=1, repeat=True)


def _areas(audit: Audit) -> set[str]:
    """The areas with nonconformities."""
    safety = audit.world.departments[7]
    places = dict(zip(audit.world.departments, AREAS, strict=True))
    found = set()
    if _repeated(audit):
        found.add("before")
    for item in audit.nonconformities.items:
        area = places.get(item.department, "operation")
        found.add(BY_CLAUSE.get(item.clause, area) if item.department == safety else area)
    return found


def _items(audit: Audit, w: Writer, texts: Phrases) -> list[tuple[str, str, str]]:
    """What was checked: the area, the content, the remark."""
    site = "现场运行和工作条件"
    if {"EMS", "OHSMS"} & set(audit.systems):
        site = "环境因素、危险源的运行控制"
    elif "ISMS" in audit.systems:
        site = "信息资产和访问的控制"
    topic = "asset" if "ISMS" in audit.systems else "site"
    return [
        ("info", "名称、地址、范围与证书的一致性", "营业执照、证书和现场三者一致。"),
        ("change", "组织、人员、过程和文件的变更", texts.one("change")),
        ("aims", "方针、目标和风险应对措施", texts.one("aims") + "见附录1.1。"),
        ("duties", "法律法规的识别和评价", texts.one("duties") + "见附录1.2。"),
        ("people", "人员能力和意识", texts.one("people") + "见附录1.3。"),
        ("devices", "测量设备", _devices(audit)),
        ("plant", "设备设施和特种设备", texts.one("plant") + "见附录1.5。"),
        ("operation", "主要业务过程的控制", "".join(texts.some("operation", 2))),
        ("buying", "采购和外包", texts.one("buying") + "见附录1.6。"),
        ("site", site, "".join(texts.some(topic, 2))),
        ("emergency", "应急准备", texts.one("emergency") + "见附录1.7。"),
        ("internal", "内部审核", _internal(audit, w)),
        ("review", "管理评审", _review(audit, w)),
        ("complaints", "投诉和事故的处理", "核查时段内没有收到投诉，没有发生事故和行政处罚。"),
        ("before", "上次不符合的纠正措施", _before(audit)),
        ("mark", "证书和标志的使用", _mark(audit)),
        ("improving", "持续改进活动", texts.one("improving")),
    ]


def _devices(audit: Audit) -> str:
    if not audit.calibrations:
        return "没有需要检定或校准的设备。"
    return f"抽查{len(audit.calibrations)}台，证书齐全，均在有效期内，见附录1.4。"


def _internal(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"{e('start')}开始实施，组长{e('leader')}，不符合{e('nonconformities')}项，"
            f"{e('closed_on')}关闭。内审有效，见附录1.8。"
        )
    return "".join(told)


def _review(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"{e('held_on')}召开，{e('chair')}主持，改进{e('improvements')}项。管理评审有效，见附录1.8。"
        )
    return "".join(told)


def _repeated(audit: Audit) -> bool:
    """Whether a nonconformity of the audit before was found again."""
    return any(again(audit, one.description) for one in audit.previous_nonconformities)


def _before(audit: Audit) -> str:
    if not audit.previous_nonconformities:
        return "上次审核没有开具不符合。"
    if _repeated(audit):
        return "已逐项核实，有同类问题再次出现，见D部分。"
    return "已逐项核实，措施有效，见D部分。"


def _mark(audit: Audit) -> str:
    if not audit.certificates:
        return "证书展示于办公场所，未使用标志。"
    return "用于宣传册和网站，没有用于产品，没有误导性使用。"
