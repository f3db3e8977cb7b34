-- Who is who. An appearance is a person as the records name them: the keys they are compared by and, where there is
-- none but a name, the conversation in which that name stands (for the company's own people: the source).

CREATE VIEW appearing AS
SELECT
    *, md5(concat_ws(chr(31), name_key, email_key, phone_key, handle_key, scope))::UUID AS appearance
FROM (
    SELECT
        p.*, c.conversation,
        CASE
            WHEN email_key <> '' OR phone_key <> '' OR handle_key <> '' THEN ''
            WHEN role = 'colleague' THEN concat('staff ', r.source)
            ELSE c.conversation
        END AS scope
    FROM people p JOIN conversations c USING (record) JOIN records r USING (record)
    WHERE concat(name_key, email_key, phone_key, handle_key) <> ''
);

-- To which person an appearance belongs, and why; a person is called by one of their appearances.
CREATE TABLE appearances (
    appearance UUID NOT NULL,
    name_key VARCHAR NOT NULL,
    email_key VARCHAR NOT NULL,
    phone_key VARCHAR NOT NULL,
    handle_key VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    person UUID NOT NULL,
    reason VARCHAR NOT NULL,
    score DOUBLE NOT NULL
);

-- Pairs of people who may be one: the same name or one like it, and nothing that settles it. Staff decide.
CREATE TABLE near_matches (
    pair VARCHAR NOT NULL,
    one UUID NOT NULL,
    other UUID NOT NULL,
    person UUID NOT NULL,
    other_person UUID NOT NULL,
    score DOUBLE NOT NULL,
    shared VARCHAR NOT NULL
);

-- What staff decided of two appearances; the last decision counts.
CREATE TABLE identity_decisions (
    seq BIGINT NOT NULL,
    pair VARCHAR NOT NULL,
    one UUID NOT NULL,
    other UUID NOT NULL,
    same BOOLEAN NOT NULL
);

-- The state of the records, the decisions and the thresholds from which the persons were made.
CREATE TABLE resolved (
    state VARCHAR NOT NULL,
    near DOUBLE NOT NULL,
    same DOUBLE NOT NULL
);
