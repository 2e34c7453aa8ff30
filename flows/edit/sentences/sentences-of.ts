import type { Flow } from "../../flow.ts";
import type { Change } from "../change.ts";
import { edgeSentences } from "./edge-sentences.ts";
import { layoutSentences } from "./layout-sentences.ts";
import { addedSentences, removedSentences } from "./node-sentences.ts";
import { policySentences } from "./policy-sentences.ts";
import { scenarioSentences } from "./scenario-sentences.ts";
import type { Sentence } from "./sentence.ts";
import { settingSentences } from "./setting-sentences.ts";
import { subflowSentences } from "./subflow-sentences.ts";

/** Two flows, and the changes from one to the other that no sentence tells of yet. */
export interface Telling {
  before: Flow;
  after: Flow;
  changes: Change[];
}

/** What it says, in order: parts that came and went, then what changed in them, where it leads, rules, and tests. */
const tellers: ((telling: Telling) => Sentence[])[] = [
  ({ changes }) =>
    changes
      .filter((change) => change.type === "flow renamed")
      .map((change) => ({
        text: `The flow is now called “${change.after}” instead of “${change.before}”`,
        changes: [change],
        nodes: [],
      })),
  subflowSentences,
  addedSentences,
  removedSentences,
  settingSentences,
  edgeSentences,
  policySentences,
  scenarioSentences,
];

/** The changes between two flows (`diff`) in sentences; each change is told of, those that belong together in one. */
export function sentencesOf(changes: Change[], before: Flow, after: Flow): Sentence[] {
  const sentences: Sentence[] = [];
  let left = changes;
  for (const tell of tellers) {
    const told = tell({ before, after, changes: left });
    sentences.push(...told);
    const done = new Set(told.flatMap((sentence) => sentence.changes));
    left = left.filter((change) => !done.has(change));
  }
  return layoutSentences(sentences, left);
}
