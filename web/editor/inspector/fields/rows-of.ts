import { z } from "zod";
import type { Json } from "#flows/json.ts";

const text = z.string().catch("");

/** Rows as the inspector shows them. What a draft lacks is empty, so that no row moves out from under its errors. */
export const Pair = z.object({ name: text, value: text });
export const ChoiceRow = z.object({ id: text, label: text });
export const RouteRow = z.object({ id: text, label: text, intents: z.array(text).catch([]) });
export const ShareRow = z.object({ id: text, label: text, share: z.number().catch(0) });

/** The rows of a list setting, whatever state the draft is in. */
export function rowsOf<Row extends z.ZodType>(schema: Row, value: Json | undefined): z.infer<Row>[] {
  const parsed = z.array(schema).safeParse(value);
  return parsed.success ? parsed.data : [];
}
