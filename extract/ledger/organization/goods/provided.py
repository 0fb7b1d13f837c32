"""What suppliers are said to provide."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.goods.families import families
from extract.ledger.reading import Reading
from schemas.statements.organization import ProvidedGoods


def read(reading: Reading) -> Iterator[ProvidedGoods]:
    """The goods of each supplier that is named."""
    for supplier in reading.report.suppliers:
        if supplier.name and supplier.provides and supplier.provides.value:
            text = str(supplier.provides.value)
            yield ProvidedGoods(supplier.provides, text, supplier.name, families(text))
