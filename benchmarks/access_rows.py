"""A warehouse of any size, made inside DuckDB: contacts with four columns, messages that two of them exchange."""

from warehouse.connection import Warehouse

TABLES = {"people": "name, email, phone", "texts": "content"}
"""What a search without an index reads."""


def name_of(number: int) -> str:
    """What the contact of this number is called: 997 first names, three to a surname."""
    letters = str.maketrans("0123456789", "BEDOGUKALI")
    return f"{str(number % 997).translate(letters)}a {str(number // 3).translate(letters)}mans"


_FILES = """
INSERT INTO files (file, content, name, suffix, reader, source, size, complete, read, stored)
VALUES (md5('contacts')::UUID, md5('c')::UUID, 'contacts', '.csv', 'hubspot', 'hubspot', 1, true, $contacts, $contacts),
       (md5('mail')::UUID, md5('m')::UUID, 'mail', '.mbox', 'mbox', 'mail', 1, true, $messages, $messages)
"""

_WHO = """
CREATE TEMP TABLE who AS
SELECT n, concat(translate((n % 997)::VARCHAR, '0123456789', 'BEDOGUKALI'), 'a ', translate((n // 3)::VARCHAR,
    '0123456789', 'BEDOGUKALI'), 'mans') AS name, concat('klant', n, '@post.example') AS email,
    concat('+3247', lpad((n % 10000000)::VARCHAR, 7, '0')) AS phone, md5(concat('contact', n))::UUID AS record
FROM range($contacts) t(n)
"""

_SENT = """
CREATE TEMP TABLE sent AS
SELECT n, md5(concat('message', n))::UUID AS record, (n * 7919) % $contacts AS a, (n * 104729 + 13) % $contacts AS b
FROM range($messages) t(n)
"""

_RECORDS = """
INSERT INTO records
SELECT record, md5('contacts')::UUID, 'hubspot', 'contact', concat('row ', n), n::VARCHAR, '', '', '', NULL FROM who
UNION ALL
SELECT record, md5('mail')::UUID, 'mail', 'message', concat('message ', n), n::VARCHAR, concat('thread ', n // 4),
    strftime(TIMESTAMP '2024-01-01' + to_seconds(n * 60), '%Y-%m-%dT%H:%M:%S'), '',
    TIMESTAMP '2024-01-01' + to_seconds(n * 60)
FROM sent
"""

_KEYS = "array_to_string(list_sort(string_split(lower({name}), ' ')), ' ')"

_PEOPLE = f"""
INSERT INTO people
SELECT record, 'subject', name, email, phone, '', {_KEYS.format(name="name")}, email, phone, '' FROM who
UNION ALL
SELECT s.record, 'author', w.name, w.email, '', '', {_KEYS.format(name="w.name")}, w.email, '', ''
FROM sent s JOIN who w ON w.n = s.a
UNION ALL
SELECT s.record, 'recipient', '', w.email, '', '', '', w.email, '', '' FROM sent s JOIN who w ON w.n = s.b
"""

_PLACES = """
CREATE TEMP TABLE places AS
SELECT record, 0 AS seq, 'field' AS part, 'Full Name' AS name, 'PERSON' AS holds, name AS content FROM who
UNION ALL SELECT record, 1, 'field', 'Email', 'EMAIL', email FROM who
UNION ALL SELECT record, 2, 'field', 'Phone Number', 'PHONE', phone FROM who
UNION ALL
SELECT s.record, 0, 'field', 'From', 'PROSE', concat(w.name, ' <', w.email, '>') FROM sent s JOIN who w ON w.n = s.a
UNION ALL
SELECT s.record, 1, 'body', 'text', 'PROSE', concat('Dag, bestelling ', s.n, ' is er nog niet. Vraag het aan ',
    w.name, '. Groeten')
FROM sent s JOIN who w ON w.n = (s.b + 1) % $contacts
"""

_TEXTS = "INSERT INTO texts SELECT DISTINCT md5(content)::UUID, content, true, 'nl' FROM places"

_PARTS = "INSERT INTO parts SELECT record, seq, part, name, holds, 0, md5(content)::UUID FROM places"

_FINDINGS = f"""
INSERT INTO findings
SELECT DISTINCT md5(p.content)::UUID, 'made', instr(p.content, w.name) - 1,
    instr(p.content, w.name) - 1 + length(w.name),
    'PERSON', 0.9, 'known', {_KEYS.format(name="w.name")}
FROM places p JOIN sent s USING (record) JOIN who w ON w.n = if(p.part = 'body', (s.b + 1) % $contacts, s.a)
WHERE p.part = 'body' OR p.name = 'From'
UNION ALL
SELECT DISTINCT md5(p.content)::UUID, 'made', instr(p.content, '<'), length(p.content) - 1, 'EMAIL',
    0.99, 'address', w.email
FROM places p JOIN sent s USING (record) JOIN who w ON w.n = s.a
WHERE p.name = 'From'
"""


def fill(warehouse: Warehouse, messages: int, contacts: int) -> None:
    """Put so many messages and contacts into an empty warehouse, as if they had been read and searched."""
    connection = warehouse._connection  # noqa: SLF001 - rows no reader made
    sizes = {"messages": messages, "contacts": contacts}
    statements = (_FILES, _WHO, _SENT, _RECORDS, _PEOPLE, _PLACES, _TEXTS, _PARTS, _FINDINGS)
    for statement in statements:
        wanted = {name: size for name, size in sizes.items() if f"${name}" in statement}
        connection.execute(statement, wanted or None)
    for temporary in ("places", "sent", "who"):
        connection.execute(f"DROP TABLE {temporary}")
