import { Flow } from "../flow.ts";
import { issueInWords } from "../text/issue-in-words.ts";
import { from1 } from "./from-1.ts";

export type Migrated = { ok: true; flow: Flow } | { ok: false; message: string; path: PropertyKey[] };

/** A flow as an earlier schema wrote it: nothing about it is certain yet. */
export type Older = Record<string, unknown>;

/** From one schema to the next. */
export interface Step {
  from: number;
  /** What it does to a flow, in a sentence. */
  does: string;
  run: (flow: Older) => Older;
}

/** Every step there ever was, the oldest first. */
export const steps: Step[] = [
  {
    from: 1,
    does: "Gives handoffs words for empty queues and closed hours, policies a scope, and flows subflows and scenarios.",
    run: from1,
  },
];

const newest = 2;

/** Reads a flow of any schema as today's `Flow`; what cannot be read is told in a sentence, with its path in the value. */
export function migrate(file: unknown): Migrated {
  const refused = refusedSchema(file);
  if (refused) return { ok: false, message: refused, path: ["schema"] };
  const brought = steps.reduce(
    (flow, step) => (flow.schema === step.from ? step.run(flow) : flow),
    file as Older,
  );
  const parsed = Flow.safeParse(brought);
  if (parsed.success) return { ok: true, flow: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    message: issue ? issueInWords(issue, brought) : "This is not a flow.",
    path: issue?.path ?? [],
  };
}

function refusedSchema(file: unknown): string | null {
  if (typeof file !== "object" || file === null || Array.isArray(file)) {
    return "This is not a flow: a flow file is an object with schema, name, nodes and edges.";
  }
  if (!Object.hasOwn(file, "schema"))
    return "This is not a flow: it does not say its schema. Add “schema”: 2.";
  const { schema } = file as Older;
  if (schema === newest || steps.some(({ from }) => from === schema)) return null;
  if (typeof schema === "number" && schema > newest)
    return `This flow was made with a newer Baton (schema ${schema}): update Baton first.`;
  return `There is no schema ${JSON.stringify(schema)?.slice(0, 60)}: this Baton reads schema 1 to ${newest}.`;
}
