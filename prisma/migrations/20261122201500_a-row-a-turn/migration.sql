-- CreateTable
CREATE TABLE "turn" (
    "conversation_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "last" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entries" JSONB NOT NULL,

    CONSTRAINT "turn_pkey" PRIMARY KEY ("conversation_id","event_id")
);

-- The log so far: the entries of a turn have its instant in common. Where two turns share one, they become one row, and
-- the second's event one without entries.
CREATE TEMPORARY TABLE "told" AS
  SELECT e."conversation_id", max(e."seq") OVER turns AS "last", e."seq", e."at", e."kind", e."data", t."body",
    count(*) FILTER (WHERE e."kind" = 'message') OVER (PARTITION BY e."conversation_id", e."at" ORDER BY e."seq") AS "place"
  FROM "entry" e LEFT JOIN "message_text" t ON t."conversation_id" = e."conversation_id" AND t."seq" = e."seq"
  WINDOW turns AS (PARTITION BY e."conversation_id", e."at");

CREATE TEMPORARY TABLE "taken" AS
  SELECT v."conversation_id", v."event_id", v."at", v."seq", coalesce(t."last", v."seq") AS "last",
    row_number() OVER (PARTITION BY v."conversation_id", t."last" ORDER BY v."seq", v."event_id") AS "nth", t."last" IS NOT NULL AS "logged"
  FROM "event" v LEFT JOIN "told" t ON t."conversation_id" = v."conversation_id" AND t."seq" = v."seq" AND t."at" = v."at";

INSERT INTO "turn" ("conversation_id", "event_id", "last", "at", "entries")
  SELECT t."conversation_id", coalesce(max(v."event_id"), 'at:' || t."last"), t."last", max(t."at"),
    jsonb_agg(jsonb_build_object('kind', t."kind") || t."data"
      || CASE WHEN t."kind" = 'message' THEN jsonb_build_object('text', t."place") ELSE '{}' END ORDER BY t."seq")
  FROM "told" t LEFT JOIN "taken" v ON v."conversation_id" = t."conversation_id" AND v."last" = t."last" AND v."logged" AND v."nth" = 1
  GROUP BY t."conversation_id", t."last";

INSERT INTO "turn" ("conversation_id", "event_id", "last", "at", "entries")
  SELECT "conversation_id", "event_id", "last", "at", '[]' FROM "taken" WHERE NOT "logged" OR "nth" > 1;

CREATE TEMPORARY TABLE "said" AS
  SELECT "conversation_id", "last" AS "turn", array_agg(coalesce("body", '[erased]') ORDER BY "seq") AS "bodies"
  FROM "told" WHERE "kind" = 'message' GROUP BY "conversation_id", "last";

-- AlterTable
TRUNCATE "message_text";
ALTER TABLE "message_text" DROP CONSTRAINT "message_text_pkey",
DROP COLUMN "body",
DROP COLUMN "seq",
ADD COLUMN     "bodies" TEXT[],
ADD COLUMN     "turn" INTEGER NOT NULL,
ADD CONSTRAINT "message_text_pkey" PRIMARY KEY ("conversation_id", "turn");

INSERT INTO "message_text" ("conversation_id", "turn", "bodies") SELECT "conversation_id", "turn", "bodies" FROM "said";

DROP TABLE "told", "taken", "said", "entry", "event";

-- CreateIndex
CREATE INDEX "turn_conversation_id_last_idx" ON "turn"("conversation_id", "last");

-- The log entry by entry. Say `turn > …` beside `seq > …` where a conversation is read on: the index knows turns.
CREATE VIEW "entry" AS
  SELECT t."conversation_id", (t."last" - jsonb_array_length(t."entries") + e."place")::int AS "seq", t."last" AS "turn",
    t."at", e."data"->>'kind' AS "kind", e."data", w."bodies"[(e."data"->>'text')::int] AS "body"
  FROM "turn" t
  LEFT JOIN "message_text" w ON w."conversation_id" = t."conversation_id" AND w."turn" = t."last"
  CROSS JOIN LATERAL jsonb_array_elements(t."entries") WITH ORDINALITY AS e("data", "place");
