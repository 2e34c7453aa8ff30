import { z } from "zod";
import type { Clip } from "#flows/edit/paste.ts";
import { Edge, Node, Position } from "#flows/flow.ts";

const Copied = z.object({
  baton: z.literal("nodes"),
  nodes: z.array(Node).max(2000),
  edges: z.array(Edge).max(8000),
  layout: z.record(z.string(), Position),
});

/** Nodes as text for the system's clipboard, so that they travel between flows and windows. */
export function clipText(clip: Clip): string {
  return JSON.stringify({ baton: "nodes", ...clip });
}

/** The nodes in a clipboard's text; null when it holds something else. */
export function clipOf(text: string): Clip | null {
  if (!text.startsWith('{"baton"')) return null;
  try {
    const parsed = Copied.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
