-- What was released and to whom it spoke, so that a second release of the same people is noticed: two releases that
-- are each safe can together single somebody out. Persons are not listed: `population` holds the smallest hashes of
-- them (a bottom-k sketch), enough to tell that two releases overlap, too little to say who is in one.
ALTER TABLE releases ADD COLUMN declaration VARCHAR DEFAULT '';
ALTER TABLE releases ADD COLUMN form VARCHAR DEFAULT '';
ALTER TABLE releases ADD COLUMN recipient VARCHAR DEFAULT '';
ALTER TABLE releases ADD COLUMN verdict VARCHAR DEFAULT '';
ALTER TABLE releases ADD COLUMN again VARCHAR DEFAULT '';
ALTER TABLE releases ADD COLUMN persons BIGINT DEFAULT 0;
ALTER TABLE releases ADD COLUMN population UBIGINT[];
