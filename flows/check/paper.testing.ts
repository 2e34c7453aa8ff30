import type { Flow, Node } from "../flow.ts";
import type { Exit } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";
import {
  countedAt,
  endsOf,
  exitsOf,
  given,
  isIdle,
  type Known,
  rootOf,
  runsOf,
  toldOf,
} from "./exits-on-paper.testing.ts";
import { keptOf, learnedThrough } from "./known-on-paper.testing.ts";
import { keyOf, type Standing } from "./standing.testing.ts";

/** One step on paper, through an exit or into a subflow. */
export interface Move {
  exit: Exit | null;
  to: Standing;
}

interface Look {
  /** The variables that are kept; all of them where none are named. */
  only?: string[];
  /** Whether answers are kept that may not be asked for twice, whatever they are called. */
  answers?: boolean;
  /** Whether visits are counted; else every exit may be taken however often one has come by. */
  counts?: boolean;
}

/** A flow on paper: where a conversation may stand, and where it may go from there. */
export class Paper {
  private readonly flow: Flow;
  private readonly look: Look;
  private readonly standings = new Map<string, Standing>();
  private readonly moved = new Map<Standing, Move[]>();
  private readonly led = new Map<string, Map<string, Node>>();

  constructor(flow: Flow, look: Look = {}) {
    this.flow = flow;
    this.look = look;
    const byId = new Map(flow.nodes.map((node) => [node.id, node]));
    for (const { from, exit, to } of flow.edges) {
      const node = byId.get(to);
      if (node) remembered(this.led, from, () => new Map<string, Node>()).set(exit, node);
    }
  }

  /** Nodes that conversations come by, once everything is walked. */
  readonly come = new Set<Node>();

  /** Every standing that a conversation may come to; null where there are more than the limit. */
  everything(limit: number): Set<Standing> | null {
    const node = this.flow.nodes.find((one) => one.in === undefined && kindOf(one)?.begins);
    if (!node) return null;
    const first: Standing = { node, callers: [], known: {}, said: [], aside: false, visits: {} };
    const all = new Set([this.entered(first)]);
    for (const standing of all) {
      if (all.size > limit) return null;
      this.come.add(standing.node);
      for (const { to } of this.moves(standing)) all.add(to);
    }
    return all;
  }

  moves(standing: Standing): Move[] {
    return remembered(this.moved, standing, () =>
      this.movesOf(standing).map((move) => ({ ...move, to: this.entered(move.to) })),
    );
  }

  /** Whether something wanted follows from a standing, which may be that itself. */
  leadsTo(
    standing: Standing,
    wanted: (standing: Standing) => boolean,
    along: (move: Move, from: Standing) => boolean = () => true,
  ): boolean {
    const seen = new Set([standing]);
    for (const one of seen) {
      if (wanted(one)) return true;
      for (const move of this.moves(one)) if (along(move, one)) seen.add(move.to);
    }
    return false;
  }

  /** Whether answers of a type are kept: some node asks for them, known or not. */
  private readonly keeps = (answer: string): boolean => {
    const asks = ({ config }: Node) => config.answer === answer && config.lookBack === false;
    return this.look.answers !== false && this.flow.nodes.some(asks);
  };

  target(node: Node, exit: string): Node | undefined {
    return this.led.get(node.id)?.get(exit);
  }

  private movesOf(standing: Standing): Move[] {
    const { node, callers, known } = standing;
    const runs = runsOf(node);
    const ends = endsOf(node);
    if (ends) return this.back(standing, ends);
    if (runs) {
      const under = callers.filter((one) => runsOf(one.node)?.subflow === runs.subflow);
      const entry = this.flow.nodes.find((one) => one.in === runs.subflow && kindOf(one)?.begins);
      if (entry && under.length < runs.depth && callers.length < 16) {
        const inputs = runs.inputs.filter(({ value }) => value.trim()).map(({ name }) => [name, "input"]);
        const inside: Standing = {
          ...standing,
          node: entry,
          callers: [...callers, { node, known }],
          known: { ...Object.fromEntries(inputs), ...toldOf(known, given) },
        };
        return [{ exit: null, to: inside }];
      }
    }
    const bound = exitsOf(node).filter(({ boundedBy }) => boundedBy !== undefined);
    const reached =
      this.look.counts !== false &&
      bound.some(({ boundedBy = 0 }) => (standing.visits[node.id] ?? 0) >= boundedBy);
    return (reached ? bound : exitsOf(node)).flatMap((exit): Move[] => {
      const target = runs && exit.usual ? undefined : this.target(node, exit.id);
      if (!target || (standing.aside && isIdle(node, exit))) return [];
      const acts = exit.takes.flatMap((one) => ("agent" in one ? [one.agent] : []));
      const aside = acts.length > 0 ? acts.at(-1) === "accepts" : standing.aside;
      return [
        { exit, to: { ...standing, ...learnedThrough(standing, exit, this.keeps), aside, node: target } },
      ];
    });
  }

  private back(standing: Standing, ends: string): Move[] {
    const caller = standing.callers.at(-1);
    const target = caller && this.target(caller.node, ends);
    const exit = caller && exitsOf(caller.node).find(({ id }) => id === ends);
    return target && exit ? [{ exit, to: { ...standing, ...keptOf(standing, exit), node: target } }] : [];
  }

  /** The same where visits do not count. */
  unbound({ node, callers, known, said, aside }: Standing): { paper: Paper; standing: Standing } {
    this.free ??= new Paper(this.flow, { ...this.look, counts: false });
    return {
      paper: this.free,
      standing: this.free.entered({ node, callers, known, said, aside, visits: {} }),
    };
  }

  private free?: Paper;

  /** A standing as it is once its node is entered: counted, and with nothing known but what is looked at. */
  private entered(standing: Standing): Standing {
    const { node, known, visits } = standing;
    const times = Math.min(countedAt(node), (visits[node.id] ?? 0) + 1);
    const entered = {
      ...standing,
      known: this.lookedAt(known),
      visits: this.look.counts === false ? {} : times > 0 ? { ...visits, [node.id]: times } : visits,
    };
    return remembered(this.standings, keyOf(entered), () => entered);
  }

  private lookedAt(known: Known): Known {
    const { only } = this.look;
    if (!only) return known;
    return Object.fromEntries(Object.entries(known).filter(([path]) => only.includes(rootOf(path))));
  }
}

function remembered<Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = all.get(key) ?? make();
  all.set(key, value);
  return value;
}
