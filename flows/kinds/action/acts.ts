import type { ActName } from "../../effects.ts";

/** What each act is called, and the settings that it is made with beside whose it is. */
export const acts = [
  { act: "refund order", label: "Refund an order", uses: ["order", "reason"] },
  { act: "cancel order", label: "Cancel an order", uses: ["order", "reason"] },
  {
    act: "change address",
    label: "Change where an order goes",
    uses: ["order", "line", "postcode", "city", "country"],
  },
  { act: "skip subscription", label: "Skip a subscription's next delivery", uses: ["subscription"] },
  { act: "pause subscription", label: "Pause a subscription", uses: ["subscription"] },
  { act: "cancel subscription", label: "Cancel a subscription", uses: ["subscription", "reason"] },
] as const satisfies readonly { act: ActName; label: string; uses: readonly string[] }[];

/** The settings that are texts of one act or another. */
export type ActText = (typeof acts)[number]["uses"][number];

/** The texts that an act is made with. */
export function textsOf(act: ActName): readonly ActText[] {
  return acts.find((one) => one.act === act)?.uses ?? [];
}

/** The acts that are made with a text: where its field is of interest. */
export function actsWith(text: ActText): ActName[] {
  return acts.filter(({ uses }) => (uses as readonly string[]).includes(text)).map(({ act }) => act);
}
