-- CreateTable
CREATE TABLE "named_version" (
    "version_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "named_version_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "failed_version" (
    "version_id" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "failed_version_pkey" PRIMARY KEY ("version_id")
);

-- AddForeignKey
ALTER TABLE "named_version" ADD CONSTRAINT "named_version_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "failed_version" ADD CONSTRAINT "failed_version_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "version"("id") ON DELETE CASCADE ON UPDATE CASCADE;
