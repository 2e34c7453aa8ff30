import { z } from "zod";
import { Flow } from "./flow.ts";

/** Larger files are refused unread. */
export const fileLimit = 2 * 1024 * 1024;

export type ReadFile = { ok: true; flow: Flow } | { ok: false; message: string };

/** Reads a flow file; what does not fit is refused with one sentence that names the place. */
export function readFlowFile(text: string): ReadFile {
  if (text.length > fileLimit) return { ok: false, message: "The file is larger than 2 MB: split the flow." };
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = Flow.safeParse(json.value);
  if (parsed.success) return { ok: true, flow: parsed.data };
  const issue = parsed.error.issues[0];
  const place = issue?.path.length ? `At ${z.core.toDotPath(issue.path)}: ` : "";
  return { ok: false, message: `${place}${issue?.message ?? "This is not a flow file."}` };
}

/** Prints a flow so that it diffs well: keys in the schema's order, one a line, layout at the end. */
export function printFlowFile(flow: Flow): string {
  return `${JSON.stringify(Flow.parse(flow), null, 2)}\n`;
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return {
      ok: false,
      message: `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}.`,
    };
  }
}
