-- A text known as a column value that now stands in a message: names are to be looked for in it too.
UPDATE texts SET prose = true
WHERE NOT prose AND text IN (SELECT text::UUID FROM incoming_texts WHERE prose);
