"""寰坤's matrix: the clauses of all systems side by side, what was asked, what was found, Y, N or NA."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _huankun_cells as cells
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Found = Callable[[Writer], list[str]]
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NONE = "—"
NEVER = ""


def _said(topic: str, count: int = 2) -> Found:
    def told(w: Writer) -> list[str]:
        return phrases(w, topic, count)

    return told


def _design(w: Writer) -> list[str]:
    if w.audit.exclusions != "无":
        return ["组织按既定规范提供产品和服务，不承担设计和开发的责任，该条款不适用，理由成立。"]
    return phrases(w, "design", 2)


CLAUSES: list[tuple[str, str, str, str, Found]] = [
    ("4.1", "4.1", "4.1", "内外部因素是否确定并得到监视和评审", _said("context")),
    ("4.2", "4.2", "4.2", "相关方及其要求是否识别", _said("parties")),
    ("4.3", "4.3", "4.3", "体系范围是否确定、形成文件，不适用条款的理由", cells.extent),
    ("4.4", "4.4", "4.4", "体系过程及其相互作用是否确定", cells.processes),
    ("5.1", "5.1", "5.1", "最高管理者的领导作用和承诺", _said("leading")),
    ("5.2", "5.2", "5.2", "方针的制定、沟通和理解", _said("policy", 1)),
    ("5.3", "5.3", "5.3", "组织机构、岗位、职责和权限", cells.duties),
    (NEVER, NEVER, "5.4", "工作人员的协商和参与", _said("consult")),
    ("6.1", "6.1.1 6.1.4", "6.1.1 6.1.4", "应对风险和机遇的措施", _said("risk")),
    (NEVER, "6.1.2", NEVER, "环境因素的识别与评价", cells.aspects),
    (NEVER, NEVER, "6.1.2", "危险源辨识及风险和机遇的评价", cells.hazards),
    ("8.2.2", "6.1.3", "6.1.3", "法律法规及其他要求的获取与更新，资质许可", cells.laws),
    ("6.2", "6.2", "6.2", "目标及其实现的策划", cells.goals),
    ("6.3", NEVER, NEVER, "变更的策划", _said("change", 1)),
    ("7.1.1~7.1.4", "7.1", "7.1", "资源、基础设施、运行环境", cells.resources),
    ("7.1.5", "9.1.1", "9.1.1", "监视和测量资源的校准、检定", cells.devices),
    ("7.1.6", NEVER, NEVER, "组织的知识", _said("knowledge")),
    ("7.2", "7.2", "7.2", "人员能力、持证情况", cells.people),
    ("7.3", "7.3", "7.3", "意识", _said("aware", 1)),
    ("7.4", "7.4", "7.4", "信息交流与沟通", _said("talk")),
    ("7.5", "7.5", "7.5", "成文信息的控制", _said("papers")),
    ("8.1 8.2", NEVER, NEVER, "运行策划，产品和服务的要求", _said("contract")),
    ("8.3", NEVER, NEVER, "设计和开发", _design),
    ("8.4", NEVER, "8.1.4", "外部提供的过程、产品和服务，采购与承包", cells.supply),
    ("8.5.1", NEVER, NEVER, "生产和服务提供的控制", cells.making),
    ("8.5.2~8.5.6", NEVER, NEVER, "标识、防护、顾客财产、更改", _said("mark")),
    ("8.6", NEVER, NEVER, "产品和服务的放行", cells.release),
    ("8.7", NEVER, NEVER, "不合格输出的控制", _said("reject")),
    (NEVER, "8.1", NEVER, "环境运行的策划和控制", cells.environment),
    (NEVER, NEVER, "8.1.1~8.1.3", "安全运行控制、变更、消除危险源", cells.safety),
    (NEVER, "8.2", "8.2", "应急准备和响应", cells.urgent),
    ("9.1.1 9.1.3", "9.1.1", "9.1.1", "绩效的监视、分析和评价", cells.measured),
    ("9.1.2", NEVER, NEVER, "顾客满意", _said("customer")),
    (NEVER, "9.1.2", "9.1.2", "合规性评价", cells.compliance),
    ("9.2", "9.2", "9.2", "内部审核", cells.inside),
    ("9.3", "9.3", "9.3", "管理评审", cells.review),
    ("10", "10", "10", "不符合、纠正措施与改进", cells.corrected),
]


def matrix(audit: Audit, w: Writer) -> None:
    """The whole matrix."""
    codes = audit.systems
    more = len(codes) > 1
    first: Row = ["条 款", *["‹"] * (len(codes) - 1), "审核内容", "审核证据及发现", "判定"]
    rows: list[Row] = [first]
    if more:
        rows.append([*(LETTERS[code] for code in codes), "^", "^", "^"])
    left = list(audit.nonconformities.items)
    for *numbers, asked, found in CLAUSES:
        own = dict(zip(LETTERS, numbers, strict=True))
        if not any(own[code] for code in codes):
            continue
        wrong = [item for item in left if _covers(own.get(_system(audit, item), ""), item.clause)]
        left = [item for item in left if item not in wrong]
        shown = [own[code].replace(" ", "¶") or NONE for code in codes]
        told = [*found(w), *(_found(w, item) for item in wrong)]
        rows.append([*shown, asked, "¶".join(told), _judged(audit, own, wrong)])
    widths = (*[1.0 if more else 1.4] * len(codes), 2.4, 11.0, 1.1)
    w.table(rows, widths, head=2 if more else 1, repeat=True)


def _system(audit: Audit, item: Nonconformity) -> str:
    return next((one.system for one in audit.standards if one.number == item.standard), "")


def _found(w: Writer, item: Nonconformity) -> str:
    e = w.same("nonconformities.items", item.number, item)
    return f"发现：{e('description')}（开具不符合报告{e('number')}号）"


def _judged(audit: Audit, own: dict[str, str], wrong: list[Nonconformity]) -> str:
    """Y, N or NA; of several systems each where one has an N."""
    if own["QMS"] == "8.3" and audit.exclusions != "无":
        return "NA"
    hit = {_system(audit, item) for item in wrong}
    touched = [code for code in audit.systems if own[code]]
    if not hit or len(touched) == 1:
        return "N" if hit else "Y"
    return "¶".join(f"{LETTERS[code]}:{'N' if code in hit else 'Y'}" for code in touched)


def _covers(told: str, clause: str) -> bool:
    """Whether clauses as written in a cell cover a clause."""
    for part in told.split():
        low, _, high = part.partition("~")
        if clause == low or clause.startswith(f"{low}.") or (high and low <= clause <= high):
            return True
    return False
