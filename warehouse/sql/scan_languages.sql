UPDATE texts SET language = d.language
FROM incoming_done d
WHERE texts.text = d.text::UUID AND texts.language IS NULL;
