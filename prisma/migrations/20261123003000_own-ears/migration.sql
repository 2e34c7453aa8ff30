-- CreateTable
CREATE TABLE "own_ears" (
    "workspace_id" TEXT NOT NULL,
    "ears" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_ears_pkey" PRIMARY KEY ("workspace_id")
);

-- AddForeignKey
ALTER TABLE "own_ears" ADD CONSTRAINT "own_ears_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
