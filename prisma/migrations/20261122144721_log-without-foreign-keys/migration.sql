-- DropForeignKey
ALTER TABLE "effect" DROP CONSTRAINT "effect_workspace_id_fkey";

-- DropForeignKey
ALTER TABLE "entry" DROP CONSTRAINT "entry_conversation_id_fkey";

-- DropForeignKey
ALTER TABLE "event" DROP CONSTRAINT "event_conversation_id_fkey";

-- DropForeignKey
ALTER TABLE "message_text" DROP CONSTRAINT "message_text_conversation_id_fkey";
