import fc from "fast-check";
import type { Outside } from "./scheduled-process.ts";

/** What customer, agent and timer do in one run; each act names the process that it reaches. */
export interface Script {
  customer: { says: keyof typeof words; at: 0 | 1; again: boolean }[];
  agent: readonly { does: "claim" | "reply" | "giveBack" | "close"; at: 0 | 1 }[];
  /** How much the customer has set out to say when the agent begins, or that a call that acts has just been asked for. */
  agentAfter: number | "call";
  timer: { token: number; at: 0 | 1 }[];
  /** The flow hears quick messages as one; a quiet is over whenever that comes up. */
  merging: boolean;
  /** Looks for quiets that nobody has ended. */
  sweeps: { at: 0 | 1 }[];
  vendor: Outside["vendor"];
}

export const words = {
  note: "note it",
  look: "look into it",
  parcel: "parcel for it",
  later: "later tell me",
  human: "human please",
};

const at = fc.constantFrom(0 as const, 1 as const);
export const scripts: fc.Arbitrary<Script> = fc.record({
  customer: fc.array(
    fc.record({
      // a parcel acts outside, which is where the fence has to hold
      says: fc.constantFrom<keyof typeof words>(
        ...(Object.keys(words) as (keyof typeof words)[]),
        "parcel",
        "parcel",
      ),
      at,
      again: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  agent: fc.oneof(fc.constant([] as Script["agent"]), {
    weight: 3,
    arbitrary: fc.tuple(
      fc.record({ does: fc.constant("claim" as const), at }),
      fc.record({ does: fc.constant("reply" as const), at }),
      fc.record({ does: fc.constantFrom("giveBack" as const, "close" as const), at }),
    ) as fc.Arbitrary<Script["agent"]>,
  }),
  agentAfter: fc.oneof(fc.nat(4), { weight: 2, arbitrary: fc.constant("call" as const) }),
  timer: fc.array(fc.record({ token: fc.integer({ min: 1, max: 2 }), at }), { maxLength: 3 }),
  merging: fc.boolean(),
  sweeps: fc.array(fc.record({ at }), { maxLength: 2 }),
  vendor: fc.constantFrom("answers", "refuses", "is not heard"),
});

/** With the greeting; and a place for its end. */
export const longestTalk = 6;
