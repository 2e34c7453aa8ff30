-- All that is personal in the log stands beside it, not the texts of messages alone. Turns of before keep theirs.
ALTER TABLE "message_text" ADD COLUMN     "personal" TEXT[];

-- The inner queries are run once a turn: without their OFFSET the planner would run what they give once for each entry.
CREATE OR REPLACE VIEW "entry" AS
  SELECT t."conversation_id", (t."last" - l."length" + e."place")::int AS "seq", t."last" AS "turn",
    t."at", e."data"->>'kind' AS "kind", e."data", w."bodies"[(e."data"->>'text')::int] AS "body",
    w."personal"[(e."data"->>'personal')::int] AS "personal"
  FROM "turn" t
  CROSS JOIN LATERAL (SELECT json_array_length(t."entries") AS "length" OFFSET 0) l
  LEFT JOIN LATERAL (SELECT m."bodies" || '{}' AS "bodies", m."personal" || '{}' AS "personal" FROM "message_text" m
    WHERE m."conversation_id" = t."conversation_id" AND m."turn" = t."last" OFFSET 0) w ON true
  CROSS JOIN LATERAL json_array_elements(t."entries") WITH ORDINALITY AS e("data", "place");
