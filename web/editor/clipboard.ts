import { z } from "zod";
import { Clip } from "#flows/edit/paste.ts";

const Copied = z.object({ baton: z.literal("nodes"), clip: Clip });

/** Nodes as text for the system's clipboard, so that they travel between flows and windows. */
export function clipText(clip: Clip): string {
  return JSON.stringify({ baton: "nodes", clip } satisfies z.infer<typeof Copied>);
}

/** The nodes in a clipboard's text; null when it holds something else. */
export function clipOf(text: string): Clip | null {
  if (!text.startsWith('{"baton"')) return null;
  try {
    const parsed = Copied.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.clip : null;
  } catch {
    return null;
  }
}
