-- Changes whenever somebody, an address or a firm becomes known or is known otherwise.
WITH everybody AS (
    SELECT DISTINCT name_key, email_key, phone_key, handle_key, name, email, phone, handle, role = 'colleague' AS staff
    FROM people
),
addresses AS (
    SELECT DISTINCT text, name_key, email_key, phone_key, handle_key
    FROM parts JOIN people USING (record)
    WHERE holds = 'ADDRESS' AND role = 'subject'
),
firms AS (
    SELECT DISTINCT text FROM parts WHERE holds = 'ORG'
)
SELECT concat_ws(
    ' ',
    (SELECT concat(count(*), ' ', bit_xor(hash(e))) FROM everybody e),
    (SELECT concat(count(*), ' ', bit_xor(hash(a))) FROM addresses a),
    (SELECT concat(count(*), ' ', bit_xor(hash(f))) FROM firms f)
);
