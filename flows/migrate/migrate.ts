import { Flow } from "../flow.ts";
import { from1 } from "./from-1.ts";

export type Migrated = { ok: true; flow: Flow } | { ok: false; message: string };

/** A flow as an earlier schema wrote it: nothing about it is certain yet. */
export type Older = Record<string, unknown>;

/** From each older schema to the next, by the schema they start from. */
const steps: Record<number, (flow: Older) => Older> = { 1: from1 };
const newest = 2;

/** Reads a flow of any schema as today's `Flow`; what cannot be read is told in a sentence. */
export function migrate(file: unknown): Migrated {
  const schema = typeof file === "object" && file !== null && "schema" in file ? file.schema : undefined;
  if (typeof schema === "number" && schema > newest) {
    return {
      ok: false,
      message: `This flow was made with a newer Baton (schema ${schema}): update Baton first.`,
    };
  }
  const parsed = Flow.safeParse(brought(file));
  if (parsed.success) return { ok: true, flow: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    message: `This is not a flow: ${issue?.path.join(".") || "the file"}: ${issue?.message}`,
  };
}

function brought(file: unknown): unknown {
  let flow = file;
  for (let step = stepFor(flow); step; step = stepFor(flow)) flow = step(flow as Older);
  return flow;
}

function stepFor(flow: unknown): ((flow: Older) => Older) | undefined {
  if (typeof flow !== "object" || flow === null || !("schema" in flow)) return undefined;
  return typeof flow.schema === "number" ? steps[flow.schema] : undefined;
}
