import { z } from "zod";
import { type AnyKind, defineKind, type Field, type Kind } from "../kind.ts";
import type { GuardConfig } from "../machine-config.ts";

interface Lookup extends Pick<Kind<Record<string, string>>, "title" | "icon" | "description" | "summary"> {
  /** Also the call that it makes. */
  kind: "fetchOrder" | "fetchSubscription";
  /** What is found: the variable that it is kept as, and where it stands in the answer. */
  thing: "order" | "subscription";
  /** The setting that says which one. */
  key: Field;
  /** What that setting is at first. */
  usual: string;
  /** One as the shop tells of it. */
  example: object;
}

/** A kind that looks something up in the shop: only its key with the matching e-mail, or a verified customer, finds it. */
export function defineLookup({ kind, thing, key, usual, example, ...told }: Lookup): AnyKind {
  const shortText = z.string().max(200);
  const answered: GuardConfig = { type: "result", params: {} };
  const found: GuardConfig = {
    type: "result",
    params: { tests: [{ left: "found", op: "is", right: true }] },
  };
  const answer = (output: object) => ({ call: { status: "done" as const, output: { ...output } } });
  return defineKind<Record<string, string>>({
    ...told,
    kind,
    group: "Act",
    config: z.strictObject({ [key.name]: shortText, email: shortText }),
    defaults: { [key.name]: usual, email: "{{email}}" },
    fields: [
      key,
      {
        name: "email",
        label: `E-mail of the ${thing}`,
        type: "template",
        help: "A verified customer's own e-mail is used instead.",
      },
    ],
    exits: () => [
      {
        id: "found",
        label: "Found",
        required: true,
        usual: true,
        takes: [answer({ found: true, [thing]: example })],
      },
      { id: "missing", label: "Not found", required: true, takes: [answer({ found: false, [thing]: null })] },
      { id: "failed", label: "Failed", required: true, takes: [{ call: { status: "failed" } }] },
      { id: "unknown", label: "No answer", required: true, takes: [{ call: { status: "unknown" } }] },
    ],
    templates: (settings) => Object.values(settings),
    rules: () => [],
    sets: () => [{ variable: thing, label: `The ${thing}`, type: thing, exits: ["found"] }],
    compile: ({ id, config }, { leave }) => ({
      tags: ["calling"],
      entry: [{ type: "call", params: { node: id, name: kind, settings: config } }],
      on: {
        done: [
          leave("found", {
            guard: found,
            actions: [{ type: "storeOutput", params: { node: id, variable: thing, path: thing } }],
          }),
          leave("missing", { guard: answered }),
        ],
        failed: [leave("failed", { guard: answered })],
        unknown: [leave("unknown", { guard: answered })],
      },
    }),
  });
}
