-- CreateTable
CREATE TABLE "burst" (
    "conversation_id" UUID NOT NULL,
    "message" INTEGER NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "burst_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateIndex
CREATE INDEX "burst_due_idx" ON "burst"("due");
