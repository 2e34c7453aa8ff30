-- States and the entries of turns are written far more often than anything in them is looked for: kept as text, the
-- database neither takes them apart nor, as they are smaller, compresses them.
DROP VIEW "entry";
ALTER TABLE "conversation" ALTER COLUMN "snapshot" SET DATA TYPE JSON;
ALTER TABLE "turn" ALTER COLUMN "entries" SET DATA TYPE JSON;

-- The log entry by entry. Say `turn > …` beside `seq > …` where a conversation is read on: the index knows turns.
CREATE VIEW "entry" AS
  SELECT t."conversation_id", (t."last" - json_array_length(t."entries") + e."place")::int AS "seq", t."last" AS "turn",
    t."at", e."data"->>'kind' AS "kind", e."data", w."bodies"[(e."data"->>'text')::int] AS "body"
  FROM "turn" t
  LEFT JOIN "message_text" w ON w."conversation_id" = t."conversation_id" AND w."turn" = t."last"
  CROSS JOIN LATERAL json_array_elements(t."entries") WITH ORDINALITY AS e("data", "place");
