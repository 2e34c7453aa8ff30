-- CreateIndex
CREATE INDEX "conversation_verified" ON "conversation"("workspace_id", "customer_email") WHERE (verified);
