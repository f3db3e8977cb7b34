-- Every day that counts is fixed when its event happens, and never computed anew.

ALTER TABLE requests ADD COLUMN identity_asked DATE;
ALTER TABLE requests ADD COLUMN identity_received DATE;
ALTER TABLE requests ADD COLUMN identity_due DATE;
ALTER TABLE requests ADD COLUMN extended_due DATE;

-- The policy and the settings under which a request was opened: its answer keeps to them.
ALTER TABLE requests ADD COLUMN policy VARCHAR;
ALTER TABLE requests ADD COLUMN settings VARCHAR;

CREATE TABLE policies (
    policy VARCHAR NOT NULL,
    content VARCHAR NOT NULL
);

-- One-time codes: the code itself is never stored, and its hash goes when it is of no more use.
-- state is live, used, locked, expired or replaced; channel is email or letter, never an address.
CREATE TABLE request_codes (
    request VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    channel VARCHAR NOT NULL,
    salt VARCHAR NOT NULL,
    hash VARCHAR NOT NULL,
    expires TIMESTAMP NOT NULL,
    tries INTEGER NOT NULL,
    state VARCHAR NOT NULL
);
