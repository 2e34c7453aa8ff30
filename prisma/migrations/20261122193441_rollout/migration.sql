-- AlterTable
ALTER TABLE "flow" ADD COLUMN     "previous_version_id" TEXT,
ADD COLUMN     "releases" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "test_customers" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "trial_share" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "trial_version_id" TEXT;

-- CreateIndex
CREATE INDEX "conversation_open" ON "conversation"("flow_id", "version_id", "id") WHERE (closed_at IS NULL);

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_previous_version_id_fkey" FOREIGN KEY ("previous_version_id") REFERENCES "version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow" ADD CONSTRAINT "flow_trial_version_id_fkey" FOREIGN KEY ("trial_version_id") REFERENCES "version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A share is a number of per cent.
ALTER TABLE "flow" ADD CONSTRAINT "flow_trial_share_check" CHECK ("trial_share" BETWEEN 0 AND 100);

-- A version never changes: whoever is pinned to it, and whoever remembers it by its hash, may rely on that.
-- (The engine that applies migrations splits them at every semicolon, so the function's own is written as \073.)
CREATE FUNCTION "refuse_version_update"() RETURNS trigger LANGUAGE plpgsql AS
E'BEGIN RAISE EXCEPTION ''Version % of flow % is published and never changes: publish another one.'', OLD.number, OLD.flow_id USING ERRCODE = ''restrict_violation'', CONSTRAINT = ''version_immutable''\073 END';
CREATE TRIGGER "version_immutable" BEFORE UPDATE ON "version" FOR EACH ROW EXECUTE FUNCTION "refuse_version_update"();
