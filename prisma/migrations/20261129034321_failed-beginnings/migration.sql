-- CreateTable
CREATE TABLE "failed_beginning" (
    "version_id" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "failed_beginning_pkey" PRIMARY KEY ("version_id","visitor")
);

-- AddForeignKey
ALTER TABLE "failed_beginning" ADD CONSTRAINT "failed_beginning_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "version"("id") ON DELETE CASCADE ON UPDATE CASCADE;
