import type { Signal, Signals } from "../signal.ts";
import { type ModelAsked, type Refinable, type Refinement, refinable } from "./refinable.ts";

/** The signals of a message with what a model told of it. */
export function refined(
  read: Signals,
  { values, model }: Refinement,
): { signals: Signals; model: ModelAsked } {
  const { signals, kept } = withTold(read, values);
  if (!kept) return { signals, model };
  const refused = { ...model.refused, wantsHuman: "one that was heard here stands" };
  return { signals, model: { ...model, refused } };
}

/**
 * A value that differs takes the embedded one's place, which is kept beside it as `was`. A wish for a human is only ever
 * added: one that was heard here is `kept`, whatever was told.
 */
export function withTold(
  read: Signals,
  told: Partial<Record<Refinable, Signal<unknown>>>,
): { signals: Signals; kept: boolean } {
  const signals: Record<string, unknown> = { ...read };
  let kept = false;
  for (const name of refinable) {
    const said = told[name];
    const { value: was } = read[name];
    if (!said || said.value === was) continue;
    if (name === "wantsHuman" && Number(said.value) < Number(was)) kept = true;
    else signals[name] = { ...said, was };
  }
  // each name keeps its own type of value, which an assignment by name cannot say
  return { signals: signals as unknown as Signals, kept };
}

/** Which signals of a message hold what a model told. */
export function refinedIn(signals: Signals): Refinable[] {
  return refinable.filter((name) => signals[name].was !== undefined);
}
