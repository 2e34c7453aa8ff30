-- CreateTable
CREATE TABLE "policy_list" (
    "workspace_id" TEXT NOT NULL,
    "policies" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_list_pkey" PRIMARY KEY ("workspace_id")
);

-- AddForeignKey
ALTER TABLE "policy_list" ADD CONSTRAINT "policy_list_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
