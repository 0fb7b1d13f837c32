"""What tables tell in cells over several rows: of one record, of all of them, in heads of two rows."""

from __future__ import annotations

from extract.report import extract_report
from schemas.report import Report
from tests.extract.documents import document

_HEAD = "管理体系审核报告\n受审核方：衡川阀门制造有限公司\n\n"


def _report(text: str) -> Report:
    return extract_report(document(_HEAD + text))[0]


def test_instruments_under_heads_of_two_rows() -> None:
    """The device has its place in its cell, the way stands with the day, two companies in one cell."""
    for name, way in (
        ("名称及使用地点", "方式与日期"),
        ("名称/放置部门", "性质及日期"),
        ("名称和所在工位", "类型与时间"),
    ):
        told = _report(
            "计量器具核对表\n\n"
            "序\t器具\t<\t<\t溯源信息\t<\t<\t<\t结论\n"
            f"~\t{name}\t型号规格\t管理编号\t{way}\t有效期至\t证书编号\t机构/委托单位\t~\n"
            "1\t电子天平¶（化验室）\tJA2003\t K-11\t检定¶2025-02-10\t2026-02-09\tHC25-0031\t"
            "衡川计量检定有限公司/¶衡川阀门制造有限公司\t合格\n"
            "2\t压力表¶（空压站）\tY-100\tK-12\t检定¶2025-02-11\t2025-08-10\tHC25-0032\t"
            "衡川计量检定有限公司/¶衡川阀门制造有限公司\t合格\n"
        ).calibrations
        assert [str(one.device and one.device.value) for one in told] == ["电子天平", "压力表"], name
        assert [str(one.calibrated_on and one.calibrated_on.value) for one in told] == [
            "2025-02-10",
            "2025-02-11",
        ]
        assert [str(one.valid_until and one.valid_until.value) for one in told] == [
            "2026-02-09",
            "2025-08-10",
        ]


def test_more_of_a_record_under_it() -> None:
    """A row of a label and its value, under the cell of the record that reaches down."""
    for label in ("持证单位", "持证人", "被许可单位"):
        told = _report(
            "行政许可与登记\n\n"
            "名称\t证件编号\t许可内容\t起\t止\t发证机关\n"
            "排污许可证\t91330300MA2XX00011001V\t废气、废水\t2023-05-06\t2028-05-05\t衡川市生态环境局\n"
            f"~\t{label}\t衡川阀门制造有限公司\t<\t<\t<\n"
            "安全生产许可证\t（衡）JZ安许证字[2023]000018\t机械加工\t2023-03-01\t2026-02-28\t衡川市应急管理局\n"
            f"~\t{label}\t衡川阀门制造有限公司\t<\t<\t<\n"
        ).permits
        assert [str(one.valid_to and one.valid_to.value) for one in told] == ["2028-05-05", "2026-02-28"], (
            label
        )
        assert [str(one.holder and one.holder.value) for one in told] == ["衡川阀门制造有限公司"] * 2


def test_one_number_for_all_rows() -> None:
    """The people in the systems, in one cell beside all of them; a number for each row is none of all."""
    rows = "认证领域\t认证依据\t体系人数\t现行证书号\n{}\n{}\n"
    first, second = "质量管理体系\tGB/T 19001-2016\t{}\tA1Q", "环境管理体系\tGB/T 24001-2016\t{}\tA1E"
    one = _report(rows.format(first.format("86人"), second.format("~"))).headcount
    assert one is not None and one.value == 86
    assert _report(rows.format(first.format("86人"), second.format("40人"))).headcount is None


def test_scopes_by_who_words_them() -> None:
    """The columns of the scope in the client's documents, of the audit, and on the certificate."""
    heads = (
        ("受审核方体系文件的表述", "本次审核覆盖的范围", "拟在证书上表述的范围"),
        ("企业手册中的表述", "审核范围", "推荐写入证书的范围"),
        ("客户自述的范围", "本次审核范围", "建议在认证证书中登载的范围"),
        ("组织体系文件的界定", "本次审核的范围", "拟用于证书的表述"),
    )
    for names in heads:
        told = _report(
            "认证范围\n\n领域\t" + "\t".join(names) + "\n"
            "质量\t阀门的设计和制造\t阀门的设计和制造\t阀门的制造\n环境\t阀门的生产\t阀门的生产\t阀门的生产\n"
        ).scopes
        found = [(str(one.place), str(one.text and one.text.value)) for one in told]
        assert [place for place, _ in found] == ["system", "audit", "certificate"] * 2, names
        assert found[2][1] == "阀门的制造"


def test_who_was_spoken_to_is_not_who_it_is_about() -> None:
    """The person in the column of departments signed no contract and evaluated nothing."""
    for head in ("受审核部门", "受审核部门/人员", "受访部门及人员", "责任部门/陪同人员"):
        told = _report(
            f"编号\t主题\t{head}\t审核证据\t判定\n"
            "2.3\t合规性的评价\t安环部¶罗清和\t2025-01-16开展合规性评价，参加评价的人员有罗清和、施文澜、"
            "方晓东，对12部法律法规给出评价意见。\t符合\n"
            "2.8\t用工手续\t综合部¶田书宁\t劳动合同抽样：贺连城，2023-05-08签，合同期自2023-05-08至"
            "2026-05-07；唐一川，2023-02-11签，合同期自2023-02-13至2026-02-12。\t符合\n"
        )
        assert [str(one.name and one.name.value) for one in told.employment_contracts] == [
            "贺连城",
            "唐一川",
        ], head
        people = [str(leaf.value) for one in told.compliance_evaluations for leaf in one.evaluators]
        assert people == ["罗清和", "施文澜", "方晓东"], head


def test_certificates_of_systems_are_of_no_person() -> None:
    told = _report(
        "3　认证领域与体系人数\t<\t<\t<\t<\n认证领域\t认证依据\t现行证书号\t颁证日期\t证书有效期至\n"
        "质量管理体系\tGB/T 19001-2016\t10523Q0031R0M\t2023-01-08\t2026-01-07\n"
    )
    assert told.personnel_certificates == []
