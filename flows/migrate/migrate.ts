import { Flow } from "../flow.ts";

export type Migrated = { ok: true; flow: Flow } | { ok: false; message: string };

/** Reads a flow file of any version as today's `Flow`; what cannot be read is told in a sentence. */
export function migrate(file: unknown): Migrated {
  const schema = typeof file === "object" && file !== null && "schema" in file ? file.schema : undefined;
  if (typeof schema === "number" && schema > newest) {
    return {
      ok: false,
      message: `This flow was made with a newer Baton (schema ${schema}): update Baton first.`,
    };
  }
  const parsed = Flow.safeParse(file);
  if (parsed.success) return { ok: true, flow: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    message: `This is not a flow: ${issue?.path.join(".") || "the file"}: ${issue?.message}`,
  };
}

/** A step from each older schema to the next comes to stand here. */
const newest = 1;
