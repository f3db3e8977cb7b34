-- A name without keys beside the people of its conversation who have some, or a fuller name; both wrote: two accounts of one chat.
SELECT
    bare.appearance, other.appearance,
    bool_or(bare.role = 'author') AND bool_or(other.role = 'author')
FROM appearing bare JOIN appearing other USING (conversation)
WHERE bare.scope = bare.conversation
  AND (other.scope = '' OR (other.scope = bare.scope AND contains(other.name_key, ' ') AND NOT contains(bare.name_key, ' ')))
GROUP BY ALL
ORDER BY ALL;
