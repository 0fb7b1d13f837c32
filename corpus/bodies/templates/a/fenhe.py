"""汾澄: a hurried form of nine tables; the company first, the team and the day's plan last."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _fenhe_chapters as chapters
from corpus.bodies.templates.a import _fenhe_end as end
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "汾澄认证服务有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "black", "dates": "dot", "blank": "/", "styled": False}

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
KINDS = {
    "stage1": "一阶段",
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊（扩项、缩项、专项）",
}
MODES = {"onsite": "到现场", "remote": "远程", "mixed": "现场加远程"}
SIX = (1.3, 2.2, 1.2, 1.9, 1.2, 1.8)


def build(audit: Audit, w: Writer) -> None:
    """The head, then one table a chapter."""
    w.margins(header=(f"{BODY}　　FC-R-21 审核报告 A/3",), page="#/##")
    s = Slots(w)
    _head(audit, w)
    w.table(_company(audit, w, s), SIX, bold=(0, 2, 4))
    w.text("", style="plain")
    w.look = "box"
    w.table(_task(audit, w, s), (1.3, 3.3, 1.3, 3.3), bold=(0, 2))
    w.look = "black"
    w.forms = ["chinese"]
    chapters.all_of(audit, w, s)
    w.forms = ["dot"]
    end.all_of(audit, w, s)


def _head(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"编号：{w.fact('number')}", style="right")
    ticked = [
        f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}"
        for code, name in NAMES.items()
    ]
    w.text(f"体系：{'　'.join(ticked)}　　（涂黑为选中，不适用处划“/”）", style="plain")


def _over(label: str, text: str) -> Row:
    return [label, text, "‹", "‹", "‹", "‹"]


def _company(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    people, world = audit.world.people, audit.world
    rows: list[Row] = [
        _over("一、企业情况", "‹"),
        ["单位名称", w.fact("organization.name"), "‹", "‹", "信用代码", w.fact("organization.uscc")],
        _over("住所", w.fact("organization.registered_address")),
        _over("办公地点", w.fact("organization.office_address")),
        _over("经营地点", w.fact("organization.business_address")),
        [
            "成立日期",
            w.fact("organization.established_on"),
            "执照期限",
            s("<l.valid_from>～<l.valid_to:until>"),
            "发照机关",
            w.fact("organization.licence.authority"),
        ],
        ["法人", people.legal, "负责人", people.manager, "管代", people.representative],
        ["联系人", people.contact, "电话", world.phone, "邮编", world.postcode],
        [
            "全员人数",
            f"{w.fact('headcount_total')}",
            "体系内人数",
            f"{w.fact('headcount')}",
            "社保人数",
            f"{w.fact('insured_count')}",
        ],
        ["班次", f"{world.shifts}班", "面积", f"{world.area}平方米", "传真", w.blank],
        _over("主营", w.scope("activity")),
        _over("关键过程", w.fact("key_processes")),
        _over("特殊过程", w.fact("special_processes")),
        _over("不适用条款", w.fact("exclusions")),
    ]
    return rows + _sites(audit, w) + _papers(w, s)


def _sites(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["场所", "地址", "‹", "类别", "人数", "活动"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        labels = {"fixed": "固定", "temporary": "临时"}
        kind = w.choice(f"{e.path}.kind", labels, site.kind, "　")
        rows.append(["^", e("address"), "‹", kind, e("headcount"), e("activity")])
    return rows


def _papers(w: Writer, s: Slots) -> list[Row]:
    """Permits and certificates in force."""
    permits = s.rows(
        "permits",
        ("<kind>", "<number>", "<holder>", "<scope>", "<authority>", "<valid_from>～<valid_to:until>"),
    )
    rows: list[Row] = [["许可资质", "证号", "持证单位", "许可内容", "发证机关", "有效期"], *permits]
    if not permits:
        rows = [_over("许可资质", "不涉及")]
    held = [
        e("system", NAMES[one.system]) + s("：<number>，<issued_on>发，<valid_to>到期", e)
        for one in w.audit.certificates
        for e in [w.entry("certificates", one)]
    ]
    return [*rows, _over("现有证书", "¶".join(held) or w.blank)]


def _task(audit: Audit, w: Writer, s: Slots) -> list[Row]:
    def over(label: str, text: str) -> Row:
        return [label, text, "‹", "‹"]

    def scopes(place: str) -> str:
        return "¶".join(f"{NAMES[one]}：{w.scope(place, one)}" for one in audit.systems)

    joined = "{+}" if len(audit.systems) > 1 else "{-}"
    single = "{-}" if len(audit.systems) > 1 else "{+}"
    rows: list[Row] = [
        over("二、审核任务", "‹"),
        over("类型", w.choice("audit_type", KINDS, audit.audit_type)),
        ["方式", w.choice("audit.mode", MODES, audit.audit.mode), "结合", f"{joined}是  {single}否"],
        over("目的", s.at("aim", audit.audit_type)),
        over("依据", _basis(audit, w)),
        over("审核范围", scopes("audit")),
        over("手册范围", scopes("system")),
        [
            "现场时间",
            s("<a.start><a.start_half:half>—<a.end><a.end_half:half>"),
            "人日",
            s("<a.person_days>（现场<a.onsite_days>）"),
        ],
        ["覆盖期间", s("<a.covered_from>—<a.covered_to>"), "风险级别", w.fact("audit.risk")],
        over("人日调整", w.each("audit.reductions", audit.audit.reductions, "；") or w.blank),
        over("一阶段", _stage1(audit, w, s)),
        over("变更情况", s.at("changes", audit.audit_type)),
        over("证书标志", s.at("mark", audit.audit_type)),
    ]
    return rows


def _basis(audit: Audit, w: Writer) -> str:
    lines = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso else ""
        lines.append(f"{{+}}{e('number')}{twin}{e.silent('system')}")
    laws = w.law_entry("criteria")
    lines.append(
        f"{{+}}法律法规{laws('stated_count')}部：{laws.silent('place')}{laws.each('titles', '、', '《{}》')}"
    )
    lines.append("{+}体系文件　{+}合同　{-}其他")
    return "¶".join(lines)


def _stage1(audit: Audit, w: Writer, s: Slots) -> str:
    if audit.stage1 is None:
        return w.blank
    mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
    if audit.stage1.start == audit.stage1.end:
        span = s("<stage1.start><!stage1.end>")
    else:
        span = s("<stage1.start>—<stage1.end>")
    return f"{span} {s('<stage1.start_time>～<stage1.end_time>')}，{mode}，问题已改，可进二阶段"
