"""喀拉库勒建设工程认证: sites, registrations by system in columns, a matrix of clauses and departments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _karakul_end as end
from corpus.bodies.templates.a import _karakul_field as field
from corpus.bodies.templates.a import _karakul_time as time
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "喀拉库勒建设工程认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+OHSMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance")
STYLE = {"look": "black", "dates": "dash", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "其他",
}
SITES = {"fixed": "固定场所", "temporary": "临时场所（项目）"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(header_cells=(BODY, f"{audit.world.form_no}-2024"), page="第 # 页 / 共 ## 页")
    _cover(audit, w)
    w.page()
    w.heading(1, "A 受审核方与认证范围")
    _client(audit, w)
    _permits(audit, w)
    _scopes(audit, w)
    _sites(audit, w, said)
    time.part(audit, w)
    w.heading(1, "C 审核证据")
    field.evidence(audit, w, said)
    w.heading(1, "D 不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "E 评价与结论")
    end.conclusion(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("（建设工程、机电安装及相关领域）", style="center")
    w.text(w.fact("title"), style="title")
    days = f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["报告编号", w.fact("number")],
        ["任务书编号", audit.world.application_no],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核日期", days],
        ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7), bold=(0,))
    w.text(
        f"{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}　邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    at = "organization."
    term = f"{w.fact(at + 'licence.valid_from')} 至 {w.until(at + 'licence.valid_to')}"
    rows: list[Row] = [
        ["单位名称", w.fact(at + "name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(at + "uscc"), "成立日期", w.fact(at + "established_on")],
        ["营业期限", term, "登记机关", w.fact(at + "licence.authority")],
        ["注册地址", w.fact(at + "registered_address"), "‹", "‹"],
        ["办公地址", w.fact(at + "office_address"), "‹", "‹"],
        ["经营地址", w.fact(at + "business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "安全事务代表", people.workers],
        ["联系人", people.contact, "联系电话", world.phone],
        ["注册资本", f"{world.capital}万元", "邮政编码", world.postcode],
        [
            "从业人员",
            f"{w.fact('headcount_total')}人（参保{w.fact('insured_count')}人）",
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
        ],
        ["体系运行日期", w.fact("system_effective_on"), "专业小类", _codes(audit)],
        ["主营业务", w.scope("activity"), "‹", "‹"],
    ]
    w.heading(2, "A.1 基本情况")
    w.table(rows, (2, 4, 1.7, 2.6), bold=(0, 2))


def _codes(audit: Audit) -> str:
    return str(audit.world.industry.get("qms_code", audit.world.industry["code"]))


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "A.2 资质与许可")
    if not audit.permits:
        w.text("经核对，受审核方从事的业务不需要专项资质或行政许可，营业执照经营范围覆盖申请范围。")
        return
    head = ["证照", "编号", "持有单位", "资质/许可内容", "有效期", "发证机关"]
    rows: list[Row] = [head]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        term = f"{e('valid_from')}¶{e('valid_to', None if permit.valid_to else '长期')}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.6, 2.2, 1.9, 1.7, 1.5, 1.7), head=1, repeat=True)
    away = any(site.kind == "temporary" for site in audit.sites)
    fits = "资质等级与承接业务相适应" if away else "许可内容与实际业务相适应"
    w.text(f"审核组查验了上述证照的原件，并在主管部门网站核对了状态，{fits}。")


def _scopes(audit: Audit, w: Writer) -> None:
    w.heading(2, "A.3 认证范围与审核准则")
    rows: list[Row] = [["体系", "认证标准", "审核范围", "体系文件规定的范围"]]
    for system in audit.systems:
        e = w.standard(system)
        name = w.tag("systems+", system, words("systems")[system]["name"])
        number = f"{e('number')}{e.silent('system')}¶idt {e('iso')}"
        rows.append([name, number, w.scope("audit", system), w.scope("system", system)])
    w.table(rows, (1.6, 2, 3.4, 3.4), head=1, repeat=True)
    if audit.world.industry["field"] == "机电安装" and "QMS" in audit.systems:
        e = w.entry("standards_cited")
        number = e("number", value="GB/T 50430-2017")
        title = e("title", value="工程建设施工企业质量管理规范")
        w.text(f"受审核方为施工企业，质量管理同时执行{number}《{title}》，审核组一并进行了查证。")
    w.text(
        f"审核准则还包括受审核方的管理手册、程序文件、合同要求以及适用的法律：{w.laws('criteria')}。",
        "审核目的：确定受审核方的管理体系与审核准则的符合程度，评价其满足法律法规和合同要求的能力。",
    )
    if audit.certificates:
        _certificates(audit, w)


def _certificates(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系", "现行证书编号", "发证日期", "有效期至", "使用情况"]]
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", words("systems")[held.system]["short"])
        rows.append([name, c("number"), c("issued_on"), c("valid_to"), "投标和宣传中使用正确"])
    w.table(rows, (1.8, 3, 1.7, 1.7, 2.4), head=1)


def _sites(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "A.4 场所与项目抽样")
    rows: list[Row] = [["序号", "场所性质", "地址", "活动", "人数", "抽样"]]
    for number, site in enumerate(audit.sites, 1):
        s = w.same("sites", site.address, site)
        row = [s("kind", SITES[site.kind]), s("address"), s("activity"), s("headcount")]
        rows.append([str(number), *row, "现场审核"])
    w.table(rows, (0.7, 1.9, 4.2, 1.9, 0.8, 1.2), head=1)
    away = any(site.kind == "temporary" for site in audit.sites)
    if away:
        w.text("项目抽样考虑工程类别、施工阶段和风险程度，抽取正在实施主要过程的项目到现场查证。")
        w.paragraphs(said.some("project", 5))
        return
    w.paragraphs(said.some("fixed", 4))
