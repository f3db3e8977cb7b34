-- The way of the data: files are read into records; a record has people and parts; a part is a place where a
-- text stands; a text is stored once; findings hang on the text and on the detector that made them.

CREATE TABLE runs (
    run BIGINT NOT NULL,
    started TIMESTAMP NOT NULL,
    finished TIMESTAMP
);

-- What a run was asked to read. Flows get the run's number, never a path: a file name may be a person's name.
CREATE TABLE inbox (
    run BIGINT NOT NULL,
    seq INTEGER NOT NULL,
    path VARCHAR NOT NULL,
    reader VARCHAR,
    outcome VARCHAR,
    file UUID,
    read BIGINT NOT NULL DEFAULT 0,
    stored BIGINT NOT NULL DEFAULT 0,
    duplicate BIGINT NOT NULL DEFAULT 0,
    unreadable BIGINT NOT NULL DEFAULT 0
);

-- One row for each distinct content read by one reader, with the sums of its first complete reading.
-- `file` stands for the content and the way it was read, `content` for the content alone.
CREATE TABLE files (
    file UUID NOT NULL,
    content UUID NOT NULL,
    name VARCHAR NOT NULL,
    suffix VARCHAR NOT NULL,
    reader VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    size BIGINT NOT NULL,
    complete BOOLEAN NOT NULL,
    read BIGINT NOT NULL DEFAULT 0,
    stored BIGINT NOT NULL DEFAULT 0,
    duplicate BIGINT NOT NULL DEFAULT 0,
    unreadable BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE settled (
    file UUID NOT NULL,
    what VARCHAR NOT NULL,
    choice VARCHAR NOT NULL,
    why VARCHAR NOT NULL
);

CREATE TABLE unreadable (
    file UUID NOT NULL,
    place VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    remedy VARCHAR NOT NULL
);

CREATE TABLE records (
    record UUID NOT NULL,
    file UUID NOT NULL,
    source VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    thread VARCHAR NOT NULL,
    at_iso VARCHAR NOT NULL,
    at_text VARCHAR NOT NULL,
    moment TIMESTAMP
);

-- People named by a record's structure, as written, beside the keys by which they are compared.
CREATE TABLE people (
    record UUID NOT NULL,
    role VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    phone VARCHAR NOT NULL,
    handle VARCHAR NOT NULL,
    name_key VARCHAR NOT NULL,
    email_key VARCHAR NOT NULL,
    phone_key VARCHAR NOT NULL,
    handle_key VARCHAR NOT NULL
);

-- Where a text stands: part is field, body, quote or signature; name the column or header; start its place
-- in the record's message; holds what the column is known to hold (a label, PLAIN, MACHINE or PROSE).
CREATE TABLE parts (
    record UUID NOT NULL,
    seq INTEGER NOT NULL,
    part VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    holds VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    text UUID NOT NULL
);

CREATE TABLE texts (
    text UUID NOT NULL,
    content VARCHAR NOT NULL,
    prose BOOLEAN NOT NULL,
    language VARCHAR
);

CREATE TABLE findings (
    text UUID NOT NULL,
    detector VARCHAR NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    rule VARCHAR NOT NULL,
    value_key VARCHAR NOT NULL
);

CREATE TABLE analysed (
    text UUID NOT NULL,
    detector VARCHAR NOT NULL,
    prose BOOLEAN NOT NULL
);

CREATE TABLE scan_queue (
    chunk INTEGER NOT NULL,
    text UUID NOT NULL
);

-- Requests of data subjects (GDPR art. 15-21); what happened to them is in events.
CREATE TABLE requests (
    request VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    subject_key VARCHAR NOT NULL,
    received DATE NOT NULL,
    due DATE NOT NULL,
    legal_due DATE NOT NULL,
    state VARCHAR NOT NULL
);

-- A chain: each event carries the hash of the one before, so that a change or a gap shows.
CREATE TABLE events (
    seq BIGINT NOT NULL,
    moment TIMESTAMP NOT NULL,
    about VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    previous VARCHAR NOT NULL,
    hash VARCHAR NOT NULL
);

-- Every place that holds personal data: as found in texts, and by what a column is known to hold.
CREATE VIEW located AS
SELECT p.record, p.seq, p.part, p.name, p.holds, p.text, f."start", f."end", f.label, f.score, f.rule
FROM parts p JOIN findings f USING (text)
WHERE p.holds IN ('PROSE', 'PLAIN') OR (p.holds <> 'MACHINE' AND f.label <> p.holds)
UNION ALL
SELECT p.record, p.seq, p.part, p.name, p.holds, p.text, 0, length(t.content), p.holds, 0.99, 'column'
FROM parts p JOIN texts t USING (text)
WHERE p.holds NOT IN ('PROSE', 'PLAIN', 'MACHINE');

-- What was released for research: for which purpose, how much, never what.
CREATE TABLE releases (
    release BIGINT NOT NULL,
    moment TIMESTAMP NOT NULL,
    purpose VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    rows_released BIGINT NOT NULL
);
