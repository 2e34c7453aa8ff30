import type { Change } from "../change.ts";
import { listed } from "./names.ts";
import type { Sentence } from "./sentence.ts";
import type { Telling } from "./sentences-of.ts";

const parts: Record<string, string> = {
  title: "its title",
  customer: "who chats",
  channel: "the channel it comes by",
  policiesOff: "which policies are off in it",
  at: "when it begins",
  steps: "what happens in it",
  stubs: "what calls answer",
  asserts: "what it expects",
};

/** What became of the test conversations. */
export function scenarioSentences({ after, changes }: Telling): Sentence[] {
  return changes.flatMap((change) => {
    const text = told(change, (id) => after.scenarios.find((one) => one.id === id)?.title ?? id);
    return text === null ? [] : [{ text, changes: [change], nodes: [] }];
  });
}

function told(change: Change, titleOf: (id: string) => string): string | null {
  switch (change.type) {
    case "scenario added":
      return `Added the scenario “${change.scenario.title}”`;
    case "scenario removed":
      return `Removed the scenario “${change.scenario.title}”`;
    case "scenario changed": {
      const others = change.parts.flatMap(({ name }) => parts[name] ?? []);
      const required = change.parts.find(({ name }) => name === "required");
      return [
        `The scenario “${titleOf(change.id)}” changed`,
        ...(others.length > 0 ? [`: ${listed(others)}`] : []),
        ...(required
          ? [`${others.length > 0 ? ", and" : ":"} it must ${required.after ? "now" : "no longer"} pass`]
          : []),
      ].join("");
    }
    default:
      return null;
  }
}
