-- AlterTable
ALTER TABLE "effect" ADD COLUMN     "check_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "allowed_host" (
    "workspace_id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "calls_per_minute" INTEGER NOT NULL,
    "calls_at_once" INTEGER NOT NULL,
    "added_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "allowed_host_pkey" PRIMARY KEY ("workspace_id","host")
);

-- CreateTable
CREATE TABLE "circuit" (
    "workspace_id" TEXT NOT NULL,
    "connector" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "openings" INTEGER NOT NULL DEFAULT 0,
    "open_until" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "circuit_pkey" PRIMARY KEY ("workspace_id","connector")
);

-- CreateTable
CREATE TABLE "call_budget" (
    "workspace_id" TEXT NOT NULL,
    "connector" TEXT NOT NULL,
    "spent_until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "call_budget_pkey" PRIMARY KEY ("workspace_id","connector")
);

-- CreateIndex
CREATE INDEX "effect_unknown" ON "effect"("check_at") WHERE (status = 'unknown');

-- AddForeignKey
ALTER TABLE "allowed_host" ADD CONSTRAINT "allowed_host_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "circuit" ADD CONSTRAINT "circuit_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_budget" ADD CONSTRAINT "call_budget_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
