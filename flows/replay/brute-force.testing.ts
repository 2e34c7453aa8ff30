import type { Test } from "../condition.ts";
import type { Policy } from "../flow.ts";
import type { Json } from "../json.ts";
import type { SignalName, Signals } from "../signals/signal.ts";
import type { Recording } from "./recording.ts";

/**
 * The recordings that are handed off by another policy or with another message under other policies, by counting on the logged signals
 * alone: no machine, no conditions' own code. For policies whose tests compare signals with numbers or ask whether they are set.
 */
export function changedByPolicies(recordings: Recording[], before: Policy[], after: Policy[]): string[] {
  return recordings
    .filter((recording) => {
      const heard = seriesOf(recording);
      return firings(heard, before) !== firings(heard, after);
    })
    .map(({ id }) => id);
}

/** The recordings in which a gate would have gone another way, by holding another limit against what it measured. */
export function changedByGate(recordings: Recording[], gate: string, limit: number): string[] {
  return recordings
    .filter(({ entries }) =>
      entries.some((entry) => {
        if (entry.kind !== "left" || entry.node !== gate || !entry.because) return false;
        const { measured, holds } = entry.because;
        const again = measured.every(({ test, values }) =>
          values.every((value) => passes(value, { ...test, right: limit })),
        );
        return again !== holds;
      }),
    )
    .map(({ id }) => id);
}

/** The signals of the messages that the flow heard; what it heard after a person gave it back is another stretch. */
function seriesOf({ entries }: Recording): Series[] {
  const stretches: Series[] = [[]];
  let owner = "bot";
  for (const entry of entries) {
    if (entry.kind === "signals" && owner === "bot") stretches.at(-1)?.push(entry.signals);
    if (entry.kind === "owner") {
      owner = entry.owner;
      stretches.push([]);
    }
  }
  return stretches;
}

type Series = Signals[];

/** Of each stretch, the first message at which a policy fires, and which: “0.2 very-upset”. */
function firings(stretches: Series[], policies: Policy[]): string {
  return stretches
    .map((series, stretch) => {
      const all = series.map((_, index) => {
        const first = policies.find(({ enabled, when: { match, tests } }) => {
          const held = tests.map((test) => holdsAt(series, index, test));
          return enabled && (match === "all" ? held.every(Boolean) : held.some(Boolean));
        });
        return first && `${stretch}.${index} ${first.id}`;
      });
      return all.find((firing) => firing !== undefined) ?? "";
    })
    .join();
}

function holdsAt(series: Series, index: number, test: Test): boolean {
  const count = test.messages ?? 1;
  if (index + 1 < count) return false;
  const name = test.left.slice("signals.".length) as SignalName;
  return series.slice(index + 1 - count, index + 1).every((signals) => passes(signals[name].value, test));
}

function passes(value: Json, { op, right }: Test): boolean {
  if (op === "is set") return value !== "";
  if (typeof value !== "number" || typeof right !== "number") throw new Error(`Not counted by hand: ${op}.`);
  if (op === "<") return value < right;
  if (op === "<=") return value <= right;
  return op === ">" ? value > right : value >= right;
}
