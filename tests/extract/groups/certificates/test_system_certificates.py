"""Certificates of the organization's management systems in the ways in which reports tell them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.certificates import group as certificates
from extract.report import read_head
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated

NUMBER = "07324E20713R0M"
WHOLE = {"system": "EMS", "number": NUMBER, "issued_on": "2024-08-30", "valid_to": "2027-08-29"}
UNTIL = {k: v for k, v in WHOLE.items() if k != "issued_on"}
BOTH = [WHOLE, {**WHOLE, "system": "OHSMS", "number": "07324S20688R0M"}]
HEAD = (
    "受审核方名称：宁海明达机械有限公司\n审核体系：环境管理体系\n审核时间：2025年11月7日至2025年11月10日\n\n"
)
TWO = HEAD.replace("环境管理体系", "环境管理体系、职业健康安全管理体系")


def read(text: str) -> list[dict[str, Any]]:
    made = source(text)
    report = read_head(made)
    return stated(certificates.read(made, report))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("认证证书编号：07324E20713R0M，发证日期：2024年8月30日，有效期至：2027年8月29日", WHOLE),
        ("环境管理体系证书 07324E20713R0M，发证日期2024年8月30日，有效期至2027年8月29日", WHOLE),
        ("证书号 07324E20713R0M，2024年8月30日颁发，有效期至2027年8月29日；本次监督按期实施", WHOLE),
        ("现行证书\t证书号 07324E20713R0M，发证 2024.08.30，届满 2027.08.29；使用正确", WHOLE),
        ("体系认证证书\t07324E20713R0M，发证2024年8月30日，有效期至2027年8月29日", WHOLE),
        (
            "原证书\t编号 07324E20713R0M，发证日期 2024-08-30，有效期至 2027-08-29，查询状态：有效\t可接受",
            WHOLE,
        ),
        ("证书编号\t07324E20713R0M\t证书有效期\t2024-08-30至2027-08-29", WHOLE),
        ("证书编号\t07324E20713R0M\t发证日期\t2024-08-30\n有效期至\t2027-08-29\t备注\t无", WHOLE),
        ("证 书\t07324E20713R0M，24/08/30发，有效至27/08/29\n变 更\t24/09/30、25/08/25", WHOLE),
        ("本次为第二次监督审核，证书编号07324E20713R0M，有效期至二〇二七年八月二十九日", UNTIL),
        ("上一周期证书\t07324E20713R0M，有效期至2027-08-29", UNTIL),
        ("上一认证周期证书编号：07324E20713R0M，有效期至2027年8月29日", UNTIL),
        ("公司于2022年首次获证，现持有证书07324E20713R0M，有效期至2027年8月29日。", UNTIL),
        ("证书07324E20713R0M将保持，2027年8月29日到期", UNTIL),
        ("Certificate No.: 07324E20713R0M, issued on 2024-08-30, valid until 2027-08-29.", WHOLE),
        (
            "Certificate\tCertificate No.\tIssue date\tExpiry date\n"
            "EMS\t07324E20713R0M\t2024-08-30\t2027-08-29",
            WHOLE,
        ),
        (
            "体系\t证书编号\t发证日期\t有效期至\n环境管理体系\t07324E20713R0M\t2024.8.30\t2027.8.29",
            WHOLE,
        ),
        (
            "管理体系\t证书号\t首次发证日期\t发证日期\t有效期至\nEMS\t07324E20713R0M\t2021.8.30\t2024.8.30\t2027.8.29",
            WHOLE,
        ),
        ("认证证书有效期：2024年8月30日至2027年8月29日", {k: v for k, v in WHOLE.items() if k != "number"}),
        ("认证证书有效期\t2024-08-30 至 2027-08-29", {k: v for k, v in WHOLE.items() if k != "number"}),
        ("原认证证书有效期至2027年8月29日，换证审核按期进行", {"system": "EMS", "valid_to": "2027-08-29"}),
        (
            "认证证书编号：HRX-EMS-2024-0713，有效期至2027年8月29日",
            {"system": "EMS", "number": "HRX-EMS-2024-0713", "valid_to": "2027-08-29"},
        ),
        (
            "体系证书 073EMS2400713，有效期至2027年8月29日",
            {"system": "EMS", "number": "073EMS2400713", "valid_to": "2027-08-29"},
        ),
        (
            "原认证机构北川认证有限公司颁发的证书编号 07324E20713R0M，有效期至2027年8月29日",
            UNTIL,
        ),
    ],
)
def test_one_certificate(text: str, found: dict[str, Any]) -> None:
    assert read(HEAD + text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "环境管理体系证书 07324E20713R0M，发证日期2024年8月30日，有效期至2027年8月29日；"
        "职业健康安全管理体系证书 07324S20688R0M，发证日期2024年8月30日，有效期至2027年8月29日",
        "现行证书 07324E20713R0M、07324S20688R0M，2024-08-30颁发，2027-08-29到期。",
        "上一周期证书\tE：07324E20713R0M；S：07324S20688R0M，有效期2024-08-30至2027-08-29",
        "证书编号\tEMS：07324E20713R0M OHSMS：07324S20688R0M\t证书有效期\t2024-08-30至2027-08-29",
        "体系\t证书编号\t颁证日期\t有效期\n环境\t07324E20713R0M\t2024-08-30\t2027-08-29\n"
        "职业健康安全\t07324S20688R0M\t2024-08-30\t2027-08-29",
        "1、环境管理体系认证证书，编号：07324E20713R0M，发证日期：2024-08-30，有效期至：2027-08-29；\n"
        "2、职业健康安全管理体系认证证书，编号：07324S20688R0M，发证日期：2024-08-30，有效期至：2027-08-29。",
    ],
)
def test_two_certificates(text: str) -> None:
    assert read(TWO + text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "云服务商安宁云科技有限公司持有证书（证书号 07324IS0088R1M，有效期至2027年6月30日）",
        "供方具有环境管理体系证书 07324E20713R0M，有效期至2027年8月29日",
        "4.2 供方评价\n\n查体系证书编号07324E20713R0M，有效期至2027年8月29日",
        "证书（证书号 07324IS0088R1M，持证人为安宁云科技有限公司，有效期至2027年6月30日）",
        "审核员，注册证书号2024-N1EMS-7301128，有效期至2027年6月30日",
        "姓名\t证书名称\t证书编号\t有效期至\n阚文山\t低压电工作业\tT330123198206142514\t2029-02-15",
        "名称\t编号\t证书编号\t有效期至\n压力表\t22091958\tSZH250306-117\t2026-03-05",
        "压力表证书编号：LX062-250828077，校准日期2025年5月30日，有效期至2026年5月29日",
        "认证证书有效期为三年，每年接受监督审核",
        "推荐认证注册，证书有效期三年",
        "本机构的认证机构批准书编号 CNCA-R-2002-001，有效期至2027年1月1日",
        "原证书 07319E20713R0M，有效期至2022年8月29日",
        "证书07324E20713R0M已于2025年3月被撤销",
        "认证证书、标志的使用符合规定",
        "产品认证证书编号 CQC2023010101001，有效期至2027年1月1日",
        "公司的高新技术企业证书编号 GR202333001234，有效期三年",
        "许可\t道路运输经营许可证\t编号\t420506755242\t内容\t普通货运\n持有人\t宁海明达机械有限公司\t发证\t宁海县交通运输局\t期限\t2021.10.22～2025.10.21\n领域\tEMS\t人日\t4",
        "安全生产标准化证书编号：AQBIIIJX202300123，有效期至2026年12月",
    ],
)
def test_what_is_none(text: str) -> None:
    assert read(HEAD + text) == []


def test_system_is_left_open() -> None:
    (entry,) = read(TWO + "认证证书编号：HRX-2024-0713，有效期至2027年8月29日")
    assert entry == {"number": "HRX-2024-0713", "valid_to": "2027-08-29"}


def test_places() -> None:
    (entry,) = certificates.read(source(HEAD + "现行证书：07324E20713R0M，有效期至2027年8月29日"), Report())
    assert entry.system is not None and entry.number is not None
    assert entry.system.evidence.text == entry.number.evidence.text == NUMBER
