import { client } from "../../api.ts";
import { type Carry, handOvers } from "../../editor/rollout/carry.ts";
import { conversations } from "../../editor/rollout/under-way-in-words.ts";

export interface AllMoved {
  moved: number;
  handedOver: number;
  stayed: number;
}

/**
 * Moves whoever is under way to a version, some at a time, and tells how far it has got. What breaks it off leaves each
 * conversation on one version or the other; done again, it goes on with the rest.
 */
export async function moveAll(
  flowId: string,
  versionId: string,
  carry: Exclude<Carry, "stay">,
  onProgress: (done: number) => void,
): Promise<AllMoved> {
  const all: AllMoved = { moved: 0, handedOver: 0, stayed: 0 };
  let after: Awaited<ReturnType<typeof client.rollout.move.mutate>>["next"] = null;
  do {
    const done = await client.rollout.move.mutate({
      id: flowId,
      versionId,
      handOver: handOvers[carry],
      after,
    });
    all.moved += done.moved;
    all.handedOver += done.handedOver;
    all.stayed += done.stayed;
    onProgress(all.moved + all.handedOver + all.stayed);
    after = done.next;
  } while (after);
  return all;
}

/** "31 conversations moved, 4 went to your team, 2 stayed on their version." */
export function movedInWords({ moved, handedOver, stayed }: AllMoved): string {
  const told = [
    ...(moved > 0 ? [`${conversations(moved)} moved`] : []),
    ...(handedOver > 0 ? [`${handedOver} went to your team`] : []),
    ...(stayed > 0 ? [`${stayed} stayed on their version`] : []),
  ];
  return told.length > 0 ? `${told.join(", ")}.` : "Nobody was left to move.";
}
