SELECT text, content, prose, language
FROM scan_queue JOIN texts USING (text)
WHERE chunk = ?
ORDER BY length(content), text;
