-- DropIndex
DROP INDEX "version_flow_id_hash_key";

-- CreateIndex
CREATE INDEX "version_flow_id_hash_idx" ON "version"("flow_id", "hash");
