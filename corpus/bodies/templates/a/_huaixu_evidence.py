"""Section D of 槐序's form: under each criterion, its rating and what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._huaixu_form import across, section
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}

DOCUMENTS = (
    "手册一册、程序文件二十余份，作业层文件按部门建目录。抽手册及{a}作业文件，批准、版本和受控标识齐全，与目录一致。",
    "文件在内部网盘发布，纸质件仅存于{quality}和现场。抽查{a}岗位张贴的作业文件，版次与网盘一致，旧版已收回。",
    "外来文件由{office}汇总，标准更新由{quality}每季度上网核对一次，有核对留痕。",
    "记录以表单编号加流水号管理，保存期写入清单。抽取三份已归档记录，均在两分钟内调出。",
)
POLICY = (
    "总经理{manager}介绍了近一年的市场变化及应对，方针未作修改，与经营方向一致。问到的三名员工能说出与本岗位有关的内容。",
    "质量方针写入手册并上墙。管理层用SWOT表列示内外部因素，更新后的表格由{manager}签发。",
    "风险清单按过程列出，每项有措施、责任人和完成情况；{b}过程的风险等级由高调为中，理由写在备注栏。",
)
MAKING = (
    "到{place}查看{a}：当班人员持有效作业文件，设备参数与工艺卡一致；换批时有清场记录。",
    "产品流转卡随批移动，批号可追到{material}的进货批。任选一批正向、反向追溯，二十分钟内完成。",
    "来料按抽样方案检验，{material}一批因外观缺陷退货，退货单、通知供方的邮件和复验记录连贯。",
    "不合格区用红线围出，隔离品有标签。处置单上区分返工、让步和报废，让步须顾客书面同意。",
    "发货前核对订单、标签和合格证。销售人员出示的近期订单评审记录，交期和技术要求已由{b}相关人员会签。",
    "设备点检表挂于机旁，{equip}的年度保养已按计划完成，备件台账与实物相符。",
)
SERVING = (
    "跟随查看{a}：人员着装和工具符合作业文件，交接记录逐项打勾并签字，无涂改。",
    "客户需求以工单形式进入系统，抽五张工单，受理、派单、回访时间均落在服务承诺之内。",
    "{b}过程设置两道检查，检查人与作业人分开。发现的问题当日关闭，超过一周的列入月度通报。",
    "顾客财产（资料、钥匙、设备）登记造册，领用和归还均有双方签字。",
    "{equip}由专人管理，使用记录与维护记录衔接，没有断档。",
    "服务变更须经{manager}或其授权人批准；抽到一份变更单，影响评估和客户确认均在实施之前。",
)
IMPROVING = (
    "顾客满意度由{office}每半年调查，低分项逐条回访；退货、投诉数据按月画趋势图，异常月份附原因。",
    "纠正措施单用五问法分析原因，{quality}在措施完成后一个月内复查效果，未见同类问题重复。",
    "内审方案考虑了上次结果和过程重要性，检查表写到了记录编号，内审员不审本部门。",
    "改进建议由各部门每季上报，已采纳的建议写明节省的工时。",
)
WATCH = (
    "本次不符合的整改效果；{a}过程参数的持续监控；新进人员的上岗确认。",
    "组织架构和场所有无变化；{a}的能力确认；投诉数据的利用；整改措施是否举一反三。",
    "标志和证书的使用；外包活动的控制；目标值是否随业务量调整。",
)


def all_of(audit: Audit, w: Writer) -> list[Row]:
    """The whole section."""
    parts = (_documents, _policy, _people, _operation, _cycle, _duties, _improvement)
    rows: list[Row] = [section("D", "抽样记录与评价")]
    for at, (rating, part) in enumerate(zip(audit.conclusion.ratings, parts, strict=True)):
        e = w.same("conclusion.ratings", str(at), rating)
        rated = w.choice(f"{e.path}.value", RATED, rating.value)
        rows.append(across((f"D{at + 1}", 1), (e("criterion"), 5), (rated, 6)))
        rows += part(audit, w)
    return rows


def next_time(audit: Audit, w: Writer) -> str:
    """What the next audit should look at."""
    return _filled(audit, w, WATCH, 1)[0]


def _filled(audit: Audit, w: Writer, stock: Sequence[str], count: int) -> list[str]:
    industry, people = audit.world.industry, audit.world.people
    a, b = w.random.sample(industry["flow"], 2)
    slots = {
        "a": a,
        "b": b,
        "place": audit.calibrations[0].place if audit.calibrations else "现场",
        "material": industry["supplies"][0],
        "equip": audit.world.equipment[0][0],
        "office": audit.world.departments[0],
        "quality": audit.world.departments[1],
        "manager": people.manager,
    }
    return [text.format(**slots) for text in w.random.sample(stock, count)]


def _said(audit: Audit, w: Writer, stock: Sequence[str], count: int) -> Row:
    return across(("¶".join(_filled(audit, w, stock, count)), 12))


def _documents(audit: Audit, w: Writer) -> list[Row]:
    return [_said(audit, w, DOCUMENTS, w.random.choice([2, 3]))]


def _policy(audit: Audit, w: Writer) -> list[Row]:
    rows = [_said(audit, w, POLICY, 2), across(("#目标", 4), ("#指标", 4), ("#最近一期结果", 4))]
    rows += [across((name, 4), (goal, 4), (reached, 4)) for name, goal, reached in audit.world.objectives]
    for count in audit.counts:
        e = w.entry("counts", count)
        words = f"{e('what')}共 {e('stated')} {count.unit}：{e.each('listed', '、')}。"
        rows.append(across(("#过程识别", 2), (words, 10)))
    return rows


def _table(
    w: Writer, path: str, records: Sequence[object], columns: Sequence[tuple[str, str, int]], title: str
) -> list[Row]:
    """Rows under a merged title: (label, fields, width); several fields stand one below another."""
    if not records:
        return [across(("#" + title, 4), ("不涉及", 8))]
    rows = [across((f"#{title}", 12)), across(*((f"#{label}", width) for label, _, width in columns))]
    for record in records:
        entry = w.entry(path, record)
        rows.append(across(*((_cell(entry, fields), width) for _, fields, width in columns)))
    return rows


def _cell(entry: Entry, fields: str) -> str:
    items = []
    for name in fields.split():
        if name.startswith("~"):
            items.append(entry.aside(name[1:]))
        else:
            items.append(entry.each(name, "¶") if name == "parties" else entry(name))
    return "¶".join(items)


def _people(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    columns = [
        ("持证人", "name", 1),
        ("岗位", "~work", 2),
        ("证件/项目", "kind category", 3),
        ("证件编号", "number", 2),
        ("起止", "valid_from valid_to", 2),
        ("发证单位", "issuer", 2),
    ]
    rows += _table(w, "personnel_certificates", audit.personnel_certificates, columns, "D3-1 持证上岗抽样")
    columns = [
        ("器具", "device", 2),
        ("规格", "model", 2),
        ("出厂/管理号", "serial", 2),
        ("溯源单位及证书", "agency certificate_no", 3),
        ("检校日/到期日", "calibrated_on valid_until", 2),
        ("判定", "result", 1),
    ]
    rows += _table(w, "calibrations", audit.calibrations, columns, "D3-2 测量资源")
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        words = f"在{one.place}随机取用{e('device')}（{e('serial')}），标识上的到期日为{e('valid_until')}，"
        words += "与证书一致。"
        rows.append(across((words, 12)))
    columns = [
        ("设备", "name model", 3),
        ("设备代码", "device_code", 3),
        ("登记证号", "registration_no", 2),
        ("检验单位", "agency report_no", 2),
        ("检验/下检", "inspected_on next_inspection_on", 2),
    ]
    if audit.special_equipment:
        rows += _table(w, "special_equipment", audit.special_equipment, columns, "D3-3 特种设备")
    return rows


def _operation(audit: Audit, w: Writer) -> list[Row]:
    stock = MAKING if audit.world.departments[2] == "生产部" else SERVING
    rows = [_said(audit, w, stock, w.random.choice([3, 4, 5]))]
    columns = [("供方", "name", 5), ("供应内容", "provides", 4), ("评价时间", "evaluated_on", 3)]
    rows += _table(w, "suppliers", audit.suppliers, columns, "D4-1 外部供方名录抽样")
    rows.append(
        across(
            (
                f"另见供方提交的体系认证证书复印件一份（有效期至{audit.audit.end.year + 2}年），"
                "仅作供方评价的参考。",
                12,
            )
        )
    )
    columns = [
        ("合同", "kind", 2),
        ("签约各方", "parties", 4),
        ("签订", "signed_on", 2),
        ("约定期限", "stated_term", 2),
        ("履行起止", "valid_from valid_to", 2),
    ]
    rows += _table(w, "contracts", audit.contracts, columns, "D4-2 合同抽样")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows.append(across((e("title") + f"（{table.unit}）", 12)))
        inner = [e.inner("items", item) for item in table.items]
        width = 2
        rest = 12 - width * len(inner)
        rows.append(across(*((i("name"), width) for i in inner), ("#合计", rest)))
        rows.append(across(*((i("amount"), width) for i in inner), (e("stated_total"), rest)))
    return rows


def _cycle(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}—{e('end')}"
        words = (
            f"方案下达 {e('planned_on')}；实施 {days}；组长 {e('leader')}；参加人员 {e.each('auditors')}；"
            f"开出 {e('nonconformities')} 项，于 {e('closed_on')} 前全部关闭"
        )
        rows.append(across(("#内审", 2), (words, 10)))
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        words = (
            f"计划 {e('planned_on')}；会议 {e('held_on')}；{e('chair')}主持；"
            f"形成改进事项 {e('improvements')} 项，限 {e('due_date')} 前落实"
        )
        rows.append(across(("#管评", 2), (words, 10)))
    rows.append(_said(audit, w, IMPROVING[2:3], 1))
    return rows


def _duties(audit: Audit, w: Writer) -> list[Row]:
    e = w.law_entry("compliance")
    titles = e.silent("place") + e.each("titles", "¶", "《{}》")
    rows: list[Row] = [across(("#适用法规", 2), (titles, 8), (f"计 {e('stated_count')} 部", 2))]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        rows.append(across(("#执行标准", 2), (s("number"), 3), (s("title"), 7)))
    columns = [
        ("证照", "kind", 2),
        ("编号", "number", 3),
        ("持有人", "holder", 2),
        ("核准内容", "scope", 1),
        ("起止", "valid_from valid_to", 2),
        ("颁发", "authority", 2),
    ]
    if audit.permits:
        rows += _table(w, "permits", audit.permits, columns, "D6-1 资质证照")
    columns = [
        ("领域", "system", 2),
        ("证书号", "number", 5),
        ("颁证日", "issued_on", 2),
        ("到期日", "valid_to", 3),
    ]
    if audit.certificates:
        rows += _table(w, "certificates", audit.certificates, columns, "D6-2 现行体系证书")
    return rows


def _improvement(audit: Audit, w: Writer) -> list[Row]:
    stock = IMPROVING[:2] + IMPROVING[3:]
    return [_said(audit, w, stock, 2)]
