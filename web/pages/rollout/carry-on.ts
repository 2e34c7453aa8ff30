import type { Carry } from "../../editor/rollout/carry.ts";
import { type AllMoved, moveAll, movedInWords } from "./move-all.ts";

interface GoingOn {
  flowId: string;
  versionId: string;
  carry: Carry;
  onProgress: (done: number) => void;
}

/** What becomes of those under way once a version is live, and how that went, in words; nothing where they stay. */
export async function carryOn({ flowId, versionId, carry, onProgress }: GoingOn): Promise<string> {
  if (carry === "stay") return "";
  const moved: AllMoved | null = await moveAll(flowId, versionId, carry, onProgress).catch(() => null);
  return moved ? ` ${movedInWords(moved)}` : ` ${brokenOff}`;
}

const brokenOff =
  "Moving those under way was broken off: some are moved, the others are where they were. Move the rest under Versions.";
