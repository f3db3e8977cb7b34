-- Changes whenever a record that names somebody comes or goes, and with every decision.
SELECT concat_ws(
    ' ',
    (SELECT concat(count(*), ' ', bit_xor(hash(record, role, name, email, phone, handle))) FROM people),
    (SELECT coalesce(max(seq), 0) FROM identity_decisions)
);
