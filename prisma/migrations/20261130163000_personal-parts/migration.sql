-- All that is personal in the log stands among the turn's words, not the text of messages alone. Turns of before keep theirs.
CREATE OR REPLACE VIEW "entry" AS
  SELECT t."conversation_id", (t."last" - json_array_length(t."entries") + e."place")::int AS "seq", t."last" AS "turn",
    t."at", e."data"->>'kind' AS "kind", e."data", w."bodies"[(e."data"->>'text')::int] AS "body",
    w."bodies"[(e."data"->>'personal')::int] AS "personal"
  FROM "turn" t
  LEFT JOIN "message_text" w ON w."conversation_id" = t."conversation_id" AND w."turn" = t."last"
  CROSS JOIN LATERAL json_array_elements(t."entries") WITH ORDINALITY AS e("data", "place");
