-- A call that the fence keeps back ends as failed, and says why.
BEGIN;
UPDATE "effect" SET "status" = 'failed', "done_at" = coalesce("done_at", "created_at") WHERE "status" = 'dropped';
DROP INDEX "effect_unknown";
CREATE TYPE "effect_status_new" AS ENUM ('pending', 'sent', 'done', 'failed', 'unknown');
ALTER TABLE "effect" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "effect" ALTER COLUMN "status" TYPE "effect_status_new" USING ("status"::text::"effect_status_new");
ALTER TYPE "effect_status" RENAME TO "effect_status_old";
ALTER TYPE "effect_status_new" RENAME TO "effect_status";
DROP TYPE "effect_status_old";
ALTER TABLE "effect" ALTER COLUMN "status" SET DEFAULT 'pending';
CREATE INDEX "effect_unknown" ON "effect"("check_at") WHERE (status = 'unknown');
COMMIT;
