-- AlterTable
ALTER TABLE "flow" ADD COLUMN     "draft_by" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "handoff_open" ON "handoff"("workspace_id", "queue_id", "created_at") WHERE (closed_at IS NULL);
