-- What the detector alone found is kept apart from what counts: `findings` is that joined with the places of
-- people whom the records name. Both hang on the text; the second also on who is known and who takes part.

CREATE TABLE detected (
    text UUID NOT NULL,
    detector VARCHAR NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    rule VARCHAR NOT NULL,
    value_key VARCHAR NOT NULL
);

INSERT INTO detected SELECT * FROM findings;

-- Texts searched for known people: by which detector's findings they were joined with, a fingerprint of the known
-- people (their names stay in `people`), and one of those who took part then.
CREATE TABLE matched (
    text UUID NOT NULL,
    detector VARCHAR NOT NULL,
    known VARCHAR NOT NULL,
    present UBIGINT NOT NULL
);

-- A message belongs to its thread, any other record stands by itself.
CREATE VIEW conversations AS
SELECT record, if(thread = '', record::VARCHAR, concat(source, ' ', thread)) AS conversation
FROM records;

-- Who takes part in a conversation or is described in it, by the keys they are compared by.
CREATE VIEW participants AS
SELECT DISTINCT conversation, name_key, email_key, phone_key, handle_key
FROM people JOIN conversations USING (record);

-- Every text that is searched, with a fingerprint of all who take part where it stands (0 for column values).
CREATE VIEW standing AS
WITH company AS (
    SELECT conversation, bit_xor(hash(name_key, email_key, phone_key, handle_key)) AS people
    FROM participants
    GROUP BY conversation
),
places AS (
    SELECT DISTINCT text, conversation
    FROM parts JOIN conversations USING (record)
    WHERE holds <> 'MACHINE'
)
SELECT text, if(any_value(prose), bit_xor(hash(conversation, coalesce(people, 0::UBIGINT))), 0::UBIGINT) AS present
FROM places JOIN texts USING (text) LEFT JOIN company USING (conversation)
GROUP BY text;

CREATE TABLE match_queue (
    chunk INTEGER NOT NULL,
    text UUID NOT NULL,
    present UBIGINT NOT NULL
);
