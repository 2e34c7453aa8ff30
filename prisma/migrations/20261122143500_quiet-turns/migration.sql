-- DropIndex
DROP INDEX "conversation_workspace_id_last_activity_at_idx";

-- DropIndex
DROP INDEX "conversation_workspace_id_owner_queue_id_last_activity_at_idx";

-- CreateIndex
CREATE INDEX "conversation_workspace_id_id_idx" ON "conversation"("workspace_id", "id");

-- Room on the page for the next turn's version of a row.
ALTER TABLE "conversation" SET (fillfactor = 70);
