"""The third chapter of 牡源's report: the findings, told in long paragraphs; registers joined with ；."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

Section = tuple[str, Callable[[Slots], list[str]]]
NUMERALS = "①②③④⑤⑥⑦⑧⑨⑩"


def chapter(w: Writer, s: Slots) -> None:
    """All sections but that of the nonconformities."""
    sections: list[Section] = [
        ("领导作用与策划", _lead),
        ("法律法规及行政许可", _legal),
        ("人员与文件", _people),
        ("监视和测量设备", _devices),
        ("设备设施与特种设备", _plant),
        ("过程运行的控制", _operation),
        ("采购与外部提供", _purchase),
        ("应急准备和响应", _emergency),
        ("绩效评价与改进", _evaluated),
    ]
    for at, (title, told) in enumerate(sections, 1):
        w.heading(2, f"3.{at} {title}")
        for text in told(s):
            if text:
                w.text(text, style="plain" if text[0] in NUMERALS else "body")


def _said(s: Slots, topic: str) -> list[str]:
    return [s(text) for text in s.at(topic)]


def _joined(s: Slots, path: str, lead: str, line: str, end: str = "。") -> str:
    return s.text({"each": path, "lead": lead, "line": line, "join": "；", "end": end})


def _lead(s: Slots) -> list[str]:
    audit, w = s.audit, s.w
    texts = _said(s, "lead")
    goals = "；".join(f"{name}{target}，实际为{done}" for name, target, done in audit.world.objectives)
    texts.append(f"目标在各职能和层次得到分解，查最近一个考核期的统计：{goals}。各项目标均已完成。")
    texts += _said(s, "risk")
    for count in audit.counts:
        e = w.entry("counts", count)
        texts.append(
            f"按照程序文件规定的方法，受审核方经识别和评价，确定了{e('what')}共{e('stated')}{count.unit}，"
            "清单经批准后发放到各有关部门，逐一列示如下："
        )
        texts += [f"{NUMERALS[at]} {e.one('listed', one)}" for at, one in enumerate(count.listed)]
    return texts


def _legal(s: Slots) -> list[str]:
    texts = [
        s(
            "{safety}通过政府网站和行业协会获取法律法规信息，识别出适用的法律法规<law_count:compliance>部，清单附于本报告"
            "之后（附件一）。与{safety_head}逐条核对，适用的条款已转化为内部的管理要求。"
        )
    ]
    texts.append(
        _joined(
            s,
            "compliance_evaluations",
            "",
            "<done_on>，由<evaluators:each>组成评价小组，对照清单对<stated_count>部法律法规的遵守情况进行了合规性评价，"
            "评价报告的结论为遵守情况良好，未发现违法违规的情形",
        )
    )
    texts.append(
        _joined(
            s,
            "permits",
            "受审核方持有下列行政许可或登记文件：",
            "<kind>，编号<number>，持有人<holder>，许可（登记）内容为<scope>，由<authority>核发，"
            "自<valid_from>起有效，有效期截止<valid_to:until>",
            "，均在有效期之内。",
        )
        or "受审核方从事的业务不需要取得行政许可，审核组核对了营业执照的经营范围，未见超范围经营。"
    )
    return texts


def _people(s: Slots) -> list[str]:
    texts = _said(s, "people")
    texts.append(
        _joined(
            s,
            "personnel_certificates",
            "对须持证上岗的岗位进行了查证：",
            "从事<@work>的<name>，所持证件为<kind>，作业项目<category>，证号<number>，<issuer>于<issued_on>发证，"
            "有效期自<valid_from>起至<valid_to>止",
        )
        or "受审核方没有法律法规规定必须持证上岗的岗位。"
    )
    texts.append(
        _joined(
            s,
            "employment_contracts",
            "抽查劳动合同：",
            "<name>的合同于<signed_on>签订，自<valid_from>起生效，终止日期为<valid_to:无固定期限>",
            "，双方签章齐全。",
        )
    )
    texts.append(
        _joined(
            s,
            "medical_exams",
            "抽查健康检查报告：",
            "<name>于<examined_on>在<institution>接受检查，结论为<result>",
            "，员工健康档案一人一档。",
        )
    )
    return texts


def _devices(s: Slots) -> list[str]:
    if not s.audit.calibrations:
        return ["受审核方的过程不使用需要检定或校准的测量设备。"]
    seen = _joined(
        s,
        "calibrations",
        "审核组在使用现场抽取设备，并与证书核对：",
        "查<calibrated_on><=act>的<device>（编号<serial>），型号<model>，在<@place>使用，<=act>机构为<agency>，"
        "送检单位<user_unit>，证书号<certificate_no>，结论<result>，有效期到<valid_until>",
        "，均未超期使用。",
    )
    return [*_said(s, "device"), seen]


def _plant(s: Slots) -> list[str]:
    special = _joined(
        s,
        "special_equipment",
        "特种设备建立了一机一档，逐台查验：",
        "<name>，型号<model>，设在<@place>，设备代码<device_code>，使用登记证<registration_no>，首次检验于<first_inspected_on>进行，"
        "<agency>于<inspected_on>实施了最近一次定期检验并出具报告<report_no>，下次检验日期为<next_inspection_on>",
    )
    return [*_said(s, "plant"), special or "受审核方没有在用的特种设备。"]


def _operation(s: Slots) -> list[str]:
    first, *others = _said(s, "operate")
    texts = [
        first,
        s(
            "受审核方确定的关键过程为<key_processes>，特殊过程为<special_processes>，外包过程为<outsourced_processes>，"
            "对上述过程规定了控制要求，操作人员经培训合格后上岗。"
        ),
        *others,
    ]
    for system in s.audit.systems:
        texts += _said(s, system)
    for one in s.audit.calibrations[:1]:
        line = "在作业现场看到正在使用的<device>（编号<serial>），设备上的标识注明有效期到<valid_until>。"
        texts.append(s(line, s.w.entry("calibrations", one)))
    texts.append(s("现场运行活动遵守了<laws:operation>等规定，审核中未发现违反的情形。"))
    texts.append(
        _joined(
            s,
            "standards_cited",
            "运行中执行的产品、技术或排放标准有：",
            "<number>《<title>》",
            "，经查新均为现行有效的版本。",
        )
    )
    return texts


def _purchase(s: Slots) -> list[str]:
    return [
        *_said(s, "purchase"),
        _joined(
            s,
            "suppliers",
            "抽查合格供方名录中的供方：",
            "<name>提供<provides>，<evaluated_on>评价为合格",
        ),
        _joined(
            s,
            "contracts",
            "抽查正在履行的合同：",
            "<kind>由<parties:each与>于<signed_on>签订，标的为<=about>，约定期限<stated_term>，自<valid_from>起到<valid_to>止",
            "，合同条款完整，履行情况正常。",
        ),
    ]


def _emergency(s: Slots) -> list[str]:
    return [
        *_said(s, "emergency"),
        _joined(
            s,
            "drills",
            "",
            "<held_on>，受审核方在<=place>组织了<kind>应急演练，<=people>人参加，演练后对预案的适宜性作了评审",
        ),
    ]


def _evaluated(s: Slots) -> list[str]:
    w = s.w
    texts = _said(s, "monitor")
    for table in s.audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = (t.inner("items", one) for one in table.items)
        told = "；".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        texts.append(
            f"查《{t('title')}》：{told}；合计{t('stated_total')}{table.unit}。统计有编制人和审核人签名。"
        )
    texts.append(
        _joined(
            s,
            "internal_audits",
            "",
            "内部审核按年度方案进行，实施计划于<planned_on>发布，审核组由<leader>任组长，内审员为<auditors:each>，自<start>起至<end>"
            "止完成了对全部部门的审核，提出不符合<nonconformities>项，责任部门制定了纠正措施，于<closed_on>全部验证关闭",
        )
    )
    texts.append(
        _joined(
            s,
            "management_reviews",
            "",
            "管理评审计划于<planned_on>下发，评审会议于<held_on>召开，由<chair>主持，输入资料齐全，评审报告提出改进事项<improvements>项，"
            "要求在<due_date>之前完成，实际完成日期：<closed_on:尚未到期，正在实施>",
        )
    )
    return texts + _said(s, "improve")
