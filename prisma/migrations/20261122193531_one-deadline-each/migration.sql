-- Only the last deadline of a conversation counts: one row each, found by when it is due.
DELETE FROM "deadline" WHERE "state" <> 'waiting';
DELETE FROM "deadline" d USING "deadline" later
  WHERE later."conversation_id" = d."conversation_id" AND later."token"::int > d."token"::int;

ALTER TABLE "deadline" DROP CONSTRAINT "deadline_conversation_id_fkey";
DROP INDEX "deadline_waiting";
ALTER TABLE "deadline" DROP CONSTRAINT "deadline_pkey",
  DROP COLUMN "state",
  ALTER COLUMN "token" TYPE INTEGER USING "token"::int,
  ADD COLUMN "leased_until" TIMESTAMPTZ(3),
  ADD CONSTRAINT "deadline_pkey" PRIMARY KEY ("conversation_id");
DROP TYPE "deadline_state";
CREATE INDEX "deadline_due_idx" ON "deadline"("due");
-- room within the page for a lease, which then touches no index
ALTER TABLE "deadline" SET (fillfactor = 85);
