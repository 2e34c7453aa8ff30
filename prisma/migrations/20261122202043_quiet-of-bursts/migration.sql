-- AlterTable
ALTER TABLE "burst" DROP COLUMN "message";
