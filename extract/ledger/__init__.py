"""What a report says, as statements that the checks compare: a room a subject, a module a kind of statement.

A module `extract/ledger/ROOM/NAME.py` has `read(reading, *of)`, which gives the statements of the class in
`schemas/statements/ROOM.py` whose `TOPIC` is `ROOM.NAME`. It is loaded and asked when a check first asks for
these statements (`context.mentions.statements(AgreementTerm)`)."""
