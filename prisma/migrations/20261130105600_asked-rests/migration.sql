-- AlterTable
ALTER TABLE "call_budget" ADD COLUMN     "rests_until" TIMESTAMPTZ(6);
