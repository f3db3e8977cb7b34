SELECT DISTINCT content FROM parts JOIN texts USING (text) WHERE holds = 'ORG' ORDER BY content;
