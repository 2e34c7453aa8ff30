-- CreateTable
CREATE TABLE "store_wrong_claim" (
    "workspace_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "store_wrong_claim_pkey" PRIMARY KEY ("workspace_id","about")
);

-- CreateIndex
CREATE INDEX "store_wrong_claim_since_idx" ON "store_wrong_claim"("since");

-- AddForeignKey
ALTER TABLE "store_wrong_claim" ADD CONSTRAINT "store_wrong_claim_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
