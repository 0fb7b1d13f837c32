"""Certificates and employment contracts of people."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.employment_contracts import group as employment
from extract.groups.personnel_certificates import group as personnel
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

CERTIFICATES: list[tuple[str, dict[str, Any]]] = [
    (
        "叉车工：林小岚，证书编号：510199199003077758，发证日期：2023年3月，有效期至2027年3月，"
        "发证机关：杭州市市场监督管理局。",
        {
            "name": "林小岚",
            "kind": "叉车工",
            "number": "510199199003077758",
            "issued_on": "2023-03",
            "valid_to": "2027-03",
            "issuer": "杭州市市场监督管理局",
        },
    ),
    (
        "电工证：章立波，证书号：T330199，作业类别：叉车司机 N1，有效期限：2023-06-13 至 2029-06-12。",
        {
            "name": "章立波",
            "kind": "电工证",
            "category": "叉车司机N1",
            "number": "T330199",
            "valid_from": "2023-06-13",
            "valid_to": "2029-06-12",
        },
    ),
    (
        "章立波：低压电工作业，证号：T330199,有效期：2023年6月13日至2029年6月12日，发证机关：杭州市应急管理局。",
        {
            "name": "章立波",
            "category": "低压电工作业",
            "number": "T330199",
            "valid_from": "2023-06-13",
            "valid_to": "2029-06-12",
            "issuer": "杭州市应急管理局",
        },
    ),
    (
        "卞之远：叉车司机，批准日期：2024年4月，有效期：2028年4月。",
        {"name": "卞之远", "kind": "叉车司机", "issued_on": "2024-04", "valid_to": "2028-04"},
    ),
    (
        "员工章立波持有低压电工作业证，证号：T330199，有效期2022年5月6日至2028年5月5日。",
        {
            "name": "章立波",
            "kind": "低压电工作业证",
            "number": "T330199",
            "valid_from": "2022-05-06",
            "valid_to": "2028-05-05",
        },
    ),
    (
        "Zhou Daming, forklift operator certificate No. FK2024-001, issued on 2024-03-01, "
        "valid until 2028-02-29.",
        {
            "name": "Zhou Daming",
            "kind": "forklift operator",
            "number": "FK2024-001",
            "issued_on": "2024-03-01",
            "valid_to": "2028-02-29",
        },
    ),
    (
        "姓名：游大海\n证书名称：特种设备作业人员证\n作业项目：N1叉车司机\n证书编号：3301991970\n有效期至：2026-08",
        {
            "name": "游大海",
            "kind": "特种设备作业人员证",
            "category": "N1叉车司机",
            "number": "3301991970",
            "valid_to": "2026-08",
        },
    ),
]


@pytest.mark.parametrize(("text", "entry"), CERTIFICATES, ids=range(len(CERTIFICATES)))
def test_certificates(text: str, entry: dict[str, Any]) -> None:
    assert stated(personnel.read(source(text), Report())) == [entry]


def test_several_people_in_one_paragraph() -> None:
    text = (
        "特种作业人员：焊工顾北辰，证件号码T3301，有效期至2027.1.1；"
        "电工顾南星，证件号码T3302，有效期至2027.2.2。"
    )
    entries = stated(personnel.read(source(text), Report()))
    assert [(e["name"], e["kind"], e["number"]) for e in entries] == [
        ("顾北辰", "焊工", "T3301"),
        ("顾南星", "电工", "T3302"),
    ]


def test_certificates_in_a_table_but_not_the_audit_team() -> None:
    text = (
        "姓名\t组内职务\t注册级别\t证书编号\t专业代码\n游大山\t组长\t审核员\t2024-N1EMS-1111111\t18.02\n"
        "\n特种作业人员名录\n"
        "序号\t姓名\t证书名称\t作业项目\t证书编号\t有效期\n"
        "1\t游大江\t特种作业操作证\t焊接与热切割作业\tT3301\t2021.5.1至2027.4.30\n"
        "2\t游大湖\t特种设备作业人员证\tN1\t33019\t2028-03"
    )
    entries = stated(personnel.read(source(text), Report()))
    assert [(e["name"], e["number"], e["valid_to"]) for e in entries] == [
        ("游大江", "T3301", "2027-04-30"),
        ("游大湖", "33019", "2028-03"),
    ]


def test_one_person_in_two_spellings_is_one_thing_only_with_evidence() -> None:
    text = (
        "卞子远：叉车司机，批准日期：2024年4月，有效期：2028年4月。\n"
        "叉车司机证：卞之远，证书号：33019，作业类别：N1，有效期限：2024-04 至 2028-04。\n"
        "顾南星：叉车司机，证号：1001，有效期至2027年1月1日。\n顾南辰：电工，证号：1002，有效期至2027年1月1日。"
    )
    things = [entry.thing for entry in personnel.read(source(text), Report())]
    assert things == ["person-1", "person-1", "person-2", "person-3"]


@pytest.mark.parametrize(
    "text",
    [
        "电工均有电工证，证书在有效期内，持证上岗。",
        "时间：2024年3月，地点：会议室，证书有效期至2025.1.1",
        "林小岚：2023年8月10日签订劳动合同，有效期：2023年8月10日至2026年8月7日。",
    ],
)
def test_no_certificate(text: str) -> None:
    assert personnel.read(source(text), Report()) == []


CONTRACTS: list[tuple[str, dict[str, Any]]] = [
    (
        "林小岚：2023年8月10日签订劳动合同，有效期：2023年8月10日至2026年8月9日。",
        {"name": "林小岚", "signed_on": "2023-08-10", "valid_from": "2023-08-10", "valid_to": "2026-08-09"},
    ),
    (
        "抽查员工林小岚，2021年3月1日签订劳动合同，合同期限：2021年3月1日至2024年2月29日。",
        {"name": "林小岚", "signed_on": "2021-03-01", "valid_from": "2021-03-01", "valid_to": "2024-02-29"},
    ),
    (
        "章立波：劳动合同签订日期：2022.5.6，合同期限三年，自2022.5.6至2025.5.5。",
        {"name": "章立波", "signed_on": "2022-05-06", "valid_from": "2022-05-06", "valid_to": "2025-05-05"},
    ),
    (
        "抽查与卞之远签订的劳动合同，签订日期2023年1月1日，期限为无固定期限。",
        {"name": "卞之远", "signed_on": "2023-01-01"},
    ),
    (
        "Zhou Daming: employment contract signed on 2022-03-01, term: 2022-03-01 to 2025-02-28.",
        {
            "name": "Zhou Daming",
            "signed_on": "2022-03-01",
            "valid_from": "2022-03-01",
            "valid_to": "2025-02-28",
        },
    ),
    (
        "姓名\t合同签订日期\t合同期限\n游大海\t2020-01-01\t2020-01-01至2022-12-31",
        {"name": "游大海", "signed_on": "2020-01-01", "valid_from": "2020-01-01", "valid_to": "2022-12-31"},
    ),
]


@pytest.mark.parametrize(("text", "entry"), CONTRACTS, ids=range(len(CONTRACTS)))
def test_employment_contracts(text: str, entry: dict[str, Any]) -> None:
    assert stated(employment.read(source(text), Report())) == [entry]


def test_no_employment_contract() -> None:
    assert (
        employment.read(source("公司与员工签订劳动合同，按规定缴纳五险，2024年1月1日起执行。"), Report())
        == []
    )


def test_labels_without_a_colon_and_work_beside_the_certificate() -> None:
    text = (
        "叉车司机濮景明，特种设备安全管理和作业人员证，项目代号N1，证书编号21019，有效期2022/4/21至2026/4/20，"
        "杭州市市场监督管理局发证。"
    )
    (entry,) = personnel.read(source(text), Report())
    assert stated([entry]) == [
        {
            "name": "濮景明",
            "kind": "特种设备安全管理和作业人员证",
            "category": "N1",
            "number": "21019",
            "valid_from": "2022-04-21",
            "valid_to": "2026-04-20",
            "issuer": "杭州市市场监督管理局",
        }
    ]
    assert entry.kind is not None
    assert [mention.value for mention in entry.kind.mentions] == ["叉车司机"]


def test_what_the_holder_of_one_certificate_does() -> None:
    text = (
        "姓名\t证件\t作业项目\t证号\t有效期至\n曲小海\t特种设备安全管理和作业人员证\tQ2\t5110\t2026.05.16\n"
        "\n叉车由曲小海驾驶，作业内容与证件一致。"
    )
    (entry,) = personnel.read(source(text), Report())
    assert entry.kind is not None
    assert [mention.value for mention in entry.kind.mentions] == ["叉车由曲小海驾驶"]
