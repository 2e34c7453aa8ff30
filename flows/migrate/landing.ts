import { states } from "../compile.ts";
import { type Context, shared } from "../context.ts";
import type { Json } from "../json.ts";
import { type Emitted, nodeAtWork, type Snapshot } from "../machine.ts";
import { actions } from "../machine-actions.ts";
import type { ActionConfig } from "../machine-config.ts";
import type { Cause } from "../record.ts";
import { sameJson } from "../same-json.ts";
import type { Conversation } from "../turn.ts";
import type { World } from "../world.ts";
import { type Misfit, misfit, statesAt, stillRuns } from "./misfit.ts";
import type { MoveSide } from "./move-side.ts";

/** What a conversation is in the version that it is moved to. */
export interface Landing {
  snapshot: Snapshot;
  /** Deadlines that begin anew there. */
  reminders: Emitted[];
  /** Why a person goes on instead of the flow; null where nobody has to. */
  handOver: Cause | null;
}

export type Landed = ({ ok: true } & Landing) | { ok: false; misfit: Misfit | { why: "closed" | "broken" } };

interface Move {
  /** Null where that version cannot be opened: nobody goes on in its place then, but people can. */
  from: MoveSide | null;
  to: MoveSide;
  world: World;
  /** `false`: whoever does not fit stays; `misfits`: a person goes on with those; `all`: with everybody. */
  handOver: "misfits" | "all" | false;
}

/**
 * Where a conversation lands in another version. It stands at the same node as before, or a person takes it out of the
 * flow, or it cannot be moved. One that people have already stays with them: given back, it goes on in the other version.
 */
export function landing({ owner, snapshot, node }: Conversation, move: Move): Landed {
  const { from, to, handOver } = move;
  if (owner === "closed") return { ok: false, misfit: { why: "closed" } };
  if (!snapshot) return { ok: false, misfit: { why: "broken" } };
  if (owner !== "bot")
    return { ok: true, snapshot: withPeople(snapshot, from, to), reminders: [], handOver: null };
  const inPlace = landingInPlace(snapshot, move);
  if (handOver === "all" || (!inPlace.ok && handOver === "misfits")) {
    const title = (from ?? to).nodes.get(node ?? "")?.title ?? "the flow";
    const cause: Cause = { by: "moved", id: node ?? "flow", title };
    return { ok: true, snapshot: aside(snapshot, cause.id, to), reminders: [], handOver: cause };
  }
  return inPlace;
}

/** At the same node as before. */
function landingInPlace(snapshot: Snapshot, { from, to, world }: Move): Landed {
  if (!from) return { ok: false, misfit: { why: "broken" } };
  const unfit = misfit(snapshot, from, to);
  if (unfit) return { ok: false, misfit: unfit };
  return { ok: true, ...withClock(snapshot, from, to, world), handOver: null };
}

/**
 * A clock runs on where its node sets it as before. Where the node sets another one, that begins now; where it sets none
 * any more, the old one no longer counts.
 */
function withClock(
  snapshot: Snapshot,
  from: MoveSide,
  to: MoveSide,
  world: World,
): Pick<Landing, "snapshot" | "reminders"> {
  const [was, is] = [clocks(snapshot, from), clocks(snapshot, to)];
  if (sameJson(was as unknown as Json, is as unknown as Json)) return { snapshot, reminders: [] };
  let context: Context = { ...snapshot.context, token: snapshot.context.token + 1 };
  const reminders: Emitted[] = [];
  for (const action of is) {
    const args = { context: { ...context, world }, event: { type: "begin" } as const };
    const change =
      action.type === "remind"
        ? actions.remind(args, action.params)
        : actions.remindWhenOpen(args, action.params);
    context = { ...context, ...change.context };
    reminders.push(...(change.emit ?? []));
  }
  return { snapshot: { ...snapshot, context }, reminders };
}

type Clock = Extract<ActionConfig, { type: "remind" | "remindWhenOpen" }>;

/** The deadlines that are set where a snapshot stands, when it is entered. */
function clocks({ value }: Snapshot, side: MoveSide): Clock[] {
  const entered = (statesAt(value, side) ?? []).flatMap(({ entry }) => entry ?? []);
  return entered.filter((action) => action.type === "remind" || action.type === "remindWhenOpen");
}

/** As it stands, where the other version has that place too; else set aside, by the same handoff as before. */
function withPeople(snapshot: Snapshot, from: MoveSide | null, to: MoveSide): Snapshot {
  if (from && nodeAtWork(snapshot) !== null && misfit(snapshot, from, to) === null) return snapshot;
  return aside(snapshot, snapshot.context.aside, to);
}

/** In people's hands, in no place of the flow; out of subflows that the other version does not run in the same way. */
function aside({ context }: Snapshot, by: string | null, to: MoveSide): Snapshot {
  const { frames, vars } = context;
  const cut = frames.findIndex((frame, at) => !stillRuns(frame, at, frames, to));
  const kept = { ...context, aside: by, asideAt: context.aside === null ? frames.length : context.asideAt };
  const first = frames[cut];
  if (!first) return { value: states.aside, context: kept };
  return {
    value: states.aside,
    context: {
      ...kept,
      frames: frames.slice(0, cut),
      asideAt: Math.min(kept.asideAt, cut),
      ended: null,
      vars: {
        ...first.vars,
        ...Object.fromEntries(Object.entries(vars).filter(([name]) => shared.includes(name))),
      },
    },
  };
}
