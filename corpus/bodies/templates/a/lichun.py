"""砺椿国际认证: forms of many cells a row, transposed tables, nonconformities on own pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Standard
from corpus.bodies.templates.a import _lichun_findings as findings
from corpus.bodies.templates.a import _lichun_registers as registers
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

BODY = "砺椿国际质量与信息安全认证股份有限公司"
SYSTEMS = ("QMS", "FSMS+HACCP", "ISMS", "QMS+HSPM", "ISMS+ITSMS", "FSMS", "MDR+QMS")
TYPES = ("surveillance", "recertification", "transfer", "stage2")
STYLE = {"look": "ballot", "dates": "slash", "blank": "N/A", "styled": False}

TYPE_NAMES = {
    "stage2": "初次（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转机构",
    "special": "特殊",
}
ENGLISH = {
    "QMS": "Quality",
    "FSMS": "Food safety",
    "HACCP": "Critical control points",
    "ISMS": "Information security",
    "ITSMS": "IT service",
    "HSPM": "Hazardous substance",
    "MDR": "Medical devices",
}
ROLES = {"leader": "组长 TL", "member": "组员 TM", "technical_expert": "技术专家 TE"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
EIGHT = (1.2, 1.5, 1.1, 1.4, 1.1, 1.3, 1.1, 1.3)
_SPAN = ["‹"] * 6


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"AR-{audit.number}", "Audit Report / 审核报告"),
        footer=(f"{audit.world.form_no} Rev.C", BODY),
        page="P.# of ##",
    )
    _front(audit, w)
    _organization(audit, w)
    _time(audit, w)
    _team(audit, w)
    _systems(audit, w)
    registers.all_of(audit, w)
    findings.earlier(audit, w)
    findings.summary(audit, w)
    findings.conclusion(audit, w)
    findings.reports(audit, w)


def _front(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    leader = w.person(audit.leader)("name")
    rows: list[Row] = [
        ["编号 No.", w.fact("number"), "‹", "‹", "签发 Date", w.fact("report_date"), "‹", "‹"],
        ["类型 Type", w.choice("audit_type", TYPE_NAMES, audit.audit_type), *["‹"] * 6],
        ["组长 TL", leader, "‹", "‹", "合同号", audit.world.application_no, "‹", "‹"],
    ]
    w.table(rows, EIGHT, bold=(0, 4))
    w.text("", style="plain")
    rows = [
        [w.fact("certification_body.name"), w.fact("certification_body.address")],
        ["（认证机构 Certification body）", "（地址 Address）"],
        [
            w.fact("certification_body.phone"),
            f"{w.fact('certification_body.website')}¶{w.fact('certification_body.email')}",
        ],
        ["（电话 Tel）", "（网站、电子信箱 Web / E-mail）"],
    ]
    w.table(rows, (5, 5), rules="none")
    w.text(
        "说明 Notes：a) 审核是抽样活动，未被抽到之处仍可能有不符合。"
        "b) 本报告的结论须经本机构复核和认证决定后方为有效。"
        "c) 对结论有异议者，可在收到之日起15日内向本机构申诉。d) 未经双方同意，不得部分复印。",
        style="plain",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    rows = [*_identity(w), *_people(audit, w), *_activity(w), *_sites(audit, w)]
    w.table(rows, EIGHT, head=1, bold=(0, 2, 4, 6))
    w.text("", style="plain")


def _identity(w: Writer) -> list[Row]:
    term = f"{w.fact('organization.licence.valid_from')} — {w.until('organization.licence.valid_to')}"
    return [
        ["A　受审核方 Client", *["‹"] * 7],
        ["名称", w.fact("organization.name"), *_SPAN],
        [
            "信用代码",
            w.fact("organization.uscc"),
            "‹",
            "‹",
            "成立",
            w.fact("organization.established_on"),
            "‹",
            "‹",
        ],
        ["营业期限", term, "‹", "‹", "登记机关", w.fact("organization.licence.authority"), "‹", "‹"],
        ["注册地址", w.fact("organization.registered_address"), *_SPAN],
        ["办公地址", w.fact("organization.office_address"), *_SPAN],
        ["经营地址", w.fact("organization.business_address"), *_SPAN],
    ]


def _people(audit: Audit, w: Writer) -> list[Row]:
    return [
        [
            "总人数",
            w.fact("headcount_total"),
            "参保",
            w.fact("insured_count"),
            "有效人数",
            w.fact("headcount"),
            "班次",
            str(audit.world.shifts),
        ],
        [
            "法人代表",
            audit.world.people.legal,
            "管代",
            audit.world.people.representative,
            "联系人",
            audit.world.people.contact,
            "电话",
            audit.world.phone,
        ],
    ]


def _activity(w: Writer) -> list[Row]:
    return [
        ["主营业务", w.scope("activity"), *_SPAN],
        [
            "体系实施",
            w.fact("system_effective_on"),
            "‹",
            "‹",
            "外包",
            w.fact("outsourced_processes"),
            "‹",
            "‹",
        ],
        ["关键过程", w.fact("key_processes"), "‹", "‹", "特殊过程", w.fact("special_processes"), "‹", "‹"],
        ["不适用", w.fact("exclusions"), *_SPAN],
    ]


def _sites(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for at, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定 Fixed" if site.kind == "fixed" else "临时 Temporary")
        told = f"{s('address')}¶活动：{s('activity')}　{s('headcount')}人　{kind}"
        rows.append([f"场所{at}", told, *_SPAN])
    return rows


def _time(audit: Audit, w: Writer) -> None:
    when = audit.audit
    halves = {"am": "AM", "pm": "PM"}
    days = (when.end - when.start).days + 1
    crew = sum(member.qualified for member in audit.team)
    product = f"{crew}人×{days}天" if crew * days == when.onsite_days else f"{crew}人，见签到表"
    others = "{-}产品单一  {-}已获同类认证"
    ticked = "  ".join(f"{{+}}{w.each('audit.reductions', [one])}" for one in when.reductions)
    risks = {"低": "低", "中": "中", "高": "高"}
    rows: list[Row] = [
        ["B　审核时间 Audit time（单位：人日 man-days）", *["‹"] * 7],
        [
            "核算",
            w.fact("audit.person_days"),
            "其中现场",
            w.fact("audit.onsite_days"),
            "到场",
            product,
            "风险",
            w.choice("audit.risk", risks, when.risk, " "),
        ],
        [
            "自 From",
            w.fact("audit.start"),
            "‹",
            w.choice("audit.start_half", halves, when.start_half, " "),
            "至 To",
            w.fact("audit.end"),
            "‹",
            w.choice("audit.end_half", halves, when.end_half, " "),
        ],
        ["方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹", "覆盖期", _covered(w), "‹", "‹"],
        ["减少依据", f"{ticked}  {others}" if ticked else f"{{+}}不减少  {others}", *["‹"] * 6],
    ]
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.choice("stage1.mode", MODES, audit.stage1.mode)
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}（一日）"
        rows.append(["一阶段", day, "‹", hours, "‹", mode, "‹", "‹"])
    w.table(rows, EIGHT, head=1, bold=(0, 2, 4, 6))
    w.text(
        "注：监督的现场时间不少于初次认证的1/3，再认证不少于2/3；技术专家和实习审核员的时间不计。一个人日按8小时。",
        style="plain",
    )


def _covered(w: Writer) -> str:
    return f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"


def _team(audit: Audit, w: Writer) -> None:
    """One person a column."""
    people = [w.person(member) for member in audit.team]
    numbers, ends, codes = [], [], []
    for member, e in zip(audit.team, people, strict=True):
        inner: list[Entry] = [e.inner("registrations", one) for one in member.registrations]
        lines = [
            f"{r('number')}{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
            for r in inner
        ]
        numbers.append("¶".join(lines) or w.blank)
        ends.append("¶".join(r("valid_until") for r in inner) or w.blank)
        codes.append(e.each("professional_codes", "¶") or w.blank)
    count = len(people)
    rows: list[Row] = [
        ["C　审核组 Team", *["‹"] * count],
        ["代号", *(e("label") for e in people)],
        ["姓名", *(e("name") for e in people)],
        ["组内身份", *(e("role", ROLES[one.role]) for one, e in zip(audit.team, people, strict=True))],
        ["级别", *(e("grade") for e in people)],
        ["注册号", *numbers],
        ["注册到期", *ends],
        ["专业代码", *codes],
        ["计人日", *("Y" if one.qualified else "N" for one in audit.team)],
        ["利害关系", *["无"] * count],
    ]
    w.table(rows, (1.2, *[8.8 / count] * count), head=1, bold=(0,))
    cells = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        label = e("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        cells.append([label, e("name"), e("from")])
    rows = [["随同人员（身份／姓名／来自）", *["‹"] * 5]]
    for left, right in zip(cells[::2], [*cells[1::2], ["观察员 Observer", "无", w.blank]], strict=False):
        rows.append([*left, *right])
    w.table(rows, (1.3, 1.2, 2.5, 1.3, 1.2, 2.5), head=1)
    w.text("", style="plain")


def _systems(audit: Audit, w: Writer) -> None:
    w.heading(2, "D　标准、范围与证书 Standards, scope and certificates")
    rows: list[Row] = []
    for standard in audit.standards:
        rows += _system(audit, w, standard)
    w.table(rows, (1.4, 2.2, 1.2, 2.0, 1.2, 2.0), bold=(0, 2, 4))
    w.text(f"其余准则 Other criteria：受审核方文件；{w.laws('criteria', '、', '《{}》')}。", style="plain")


def _system(audit: Audit, w: Writer, standard: Standard) -> list[Row]:
    """A block of rows for one system: its standard, its scope, the certificate held."""
    system = standard.system
    e = w.standard(system)
    iso = "同左" + e.silent("iso") if standard.iso == standard.number else e("iso")
    head = f"{w.tag('systems+', system, system)}　{ENGLISH.get(system, '')}"
    rows: list[Row] = [
        [head, *["‹"] * 5],
        ["标准", e("number") + e.silent("system"), "国际标准", iso, "认可", "是"],
        ["审核范围", w.scope("audit", system), *["‹"] * 4],
        ["组织自述", w.scope("system", system), *["‹"] * 4],
    ]
    for one in audit.certificates:
        if one.system == system:
            c = w.entry("certificates", one)
            number = c("number") + c.silent("system")
            rows.append(["现证书号", number, "发证", c("issued_on"), "到期", c("valid_to")])
    return rows
