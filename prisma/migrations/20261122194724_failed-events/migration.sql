-- CreateTable
CREATE TABLE "failed_event" (
    "conversation_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "failed_event_pkey" PRIMARY KEY ("conversation_id","event_id")
);

-- AddForeignKey
ALTER TABLE "failed_event" ADD CONSTRAINT "failed_event_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
