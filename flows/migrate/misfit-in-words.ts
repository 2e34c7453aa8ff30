import type { Landed } from "./landing.ts";

type Why = Extract<Landed, { ok: false }>["misfit"];

/** Why a conversation stays where it is, of a node's title: “Ask for order” is not in it any more. */
export function misfitInWords(misfit: Why, title: string): string {
  const node = `“${title}”`;
  switch (misfit.why) {
    case "gone":
      return `${node} is not in it any more.`;
    case "other kind":
      return `${node} is something else in it.`;
    case "elsewhere":
      return `${node} belongs to another part of it.`;
    case "other subflow":
      return `The part of the flow that ${node} is in is run differently in it.`;
    case "waits otherwise":
      return `${node} waits for something else in it.`;
    case "asks otherwise":
      return `${node} does not take the answer that they were asked for.`;
    case "call under way":
      return `${node} waits for an answer from outside, and asks differently in it.`;
    case "missing":
      return `From ${node} on it relies on “${misfit.variable}”, which they were not asked for.`;
    case "other value":
      return `“${misfit.variable}” holds something else in it.`;
    case "closed":
      return "They are closed.";
    case "broken":
      return "The flow cannot go on with them.";
  }
}
