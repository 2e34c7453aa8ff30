-- DropForeignKey
ALTER TABLE "store_order" DROP CONSTRAINT "store_order_customer_id_fkey";

-- DropForeignKey
ALTER TABLE "store_refund" DROP CONSTRAINT "store_refund_order_id_fkey";

-- DropForeignKey
ALTER TABLE "store_subscription" DROP CONSTRAINT "store_subscription_customer_id_fkey";

-- DropIndex
DROP INDEX "store_order_customer_id_idx";

-- DropIndex
DROP INDEX "store_order_workspace_id_number_key";

-- DropIndex
DROP INDEX "store_refund_idempotency_key_key";

-- DropIndex
DROP INDEX "store_refund_order_id_idx";

-- DropIndex
DROP INDEX "store_subscription_customer_id_idx";

-- AlterTable
ALTER TABLE "handoff" DROP COLUMN "brief",
DROP COLUMN "tone";

-- AlterTable
ALTER TABLE "store_customer" DROP CONSTRAINT "store_customer_pkey",
DROP COLUMN "city",
DROP COLUMN "country",
DROP COLUMN "language",
DROP COLUMN "name",
DROP COLUMN "phone",
DROP COLUMN "since",
DROP COLUMN "tags",
DROP COLUMN "vip",
ADD COLUMN     "data" JSONB NOT NULL,
ADD CONSTRAINT "store_customer_pkey" PRIMARY KEY ("workspace_id", "id");

-- AlterTable
ALTER TABLE "store_order" DROP CONSTRAINT "store_order_pkey",
DROP COLUMN "address",
DROP COLUMN "cancelled_at",
DROP COLUMN "carrier",
DROP COLUMN "currency",
DROP COLUMN "delivered_at",
DROP COLUMN "expected_at",
DROP COLUMN "id",
DROP COLUMN "lines",
DROP COLUMN "shipped_at",
DROP COLUMN "status",
DROP COLUMN "total",
DROP COLUMN "tracking_number",
ADD COLUMN     "data" JSONB NOT NULL,
ALTER COLUMN "number" SET DATA TYPE TEXT,
ADD CONSTRAINT "store_order_pkey" PRIMARY KEY ("workspace_id", "number");

-- AlterTable
ALTER TABLE "store_refund" DROP CONSTRAINT "store_refund_pkey",
DROP COLUMN "amount",
DROP COLUMN "created_at",
DROP COLUMN "idempotency_key",
DROP COLUMN "order_id",
DROP COLUMN "reason",
DROP COLUMN "status",
ADD COLUMN     "data" JSONB NOT NULL,
ADD COLUMN     "order_number" TEXT NOT NULL,
ADD CONSTRAINT "store_refund_pkey" PRIMARY KEY ("workspace_id", "id");

-- AlterTable
ALTER TABLE "store_subscription" DROP CONSTRAINT "store_subscription_pkey",
DROP COLUMN "created_at",
DROP COLUMN "currency",
DROP COLUMN "interval",
DROP COLUMN "next_at",
DROP COLUMN "price",
DROP COLUMN "product",
DROP COLUMN "status",
ADD COLUMN     "data" JSONB NOT NULL,
ADD CONSTRAINT "store_subscription_pkey" PRIMARY KEY ("workspace_id", "id");

-- CreateTable
CREATE TABLE "store_receipt" (
    "workspace_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "store_receipt_pkey" PRIMARY KEY ("workspace_id","key")
);

-- CreateIndex
CREATE INDEX "store_order_workspace_id_customer_id_idx" ON "store_order"("workspace_id", "customer_id");

-- CreateIndex
CREATE INDEX "store_refund_workspace_id_order_number_idx" ON "store_refund"("workspace_id", "order_number");

-- CreateIndex
CREATE INDEX "store_subscription_workspace_id_customer_id_idx" ON "store_subscription"("workspace_id", "customer_id");

-- AddForeignKey
ALTER TABLE "store_receipt" ADD CONSTRAINT "store_receipt_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
