import type { Flow, Node } from "../flow.ts";
import type { Exit } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";
import { pathsRead, placesOf } from "../text/template.ts";
import {
  exitsOf,
  given,
  hears,
  impliedBy,
  isIdle,
  isMute,
  isTold,
  type Known,
  mayBeMissing,
  setsOf,
  tells,
  toldOf,
} from "./exits-on-paper.testing.ts";
import type { GuaranteeId } from "./guarantees.ts";
import { keyOf, placeOf, type Standing, sameOf } from "./standing.testing.ts";

const doubted = "";

/** The guarantees that a small flow breaks, found by walking everything that its exits declare, one standing after the other. */
export function brokenByBruteForce(flow: Flow, limit = 4_000): Set<GuaranteeId> | null {
  const paper = new Paper(flow);
  const all = paper.everything(limit);
  if (!all) return null;
  return new Set(
    [...all.values()].flatMap((standing) => [...brokenAt(paper, standing), ...holesAt(paper, standing)]),
  );
}

/**
 * The same for a flow as large as people draw: what is known makes a place another one only where variables are looked
 * at, since a walk that looks from every standing to every other would take hours with it.
 */
export function brokenByLongWalk(flow: Flow, limit = 50_000): Set<GuaranteeId> | null {
  const [blind, knowing] = [new Paper(flow, { remembers: false }), new Paper(flow)];
  const [places, standings] = [blind.everything(limit), knowing.everything(limit)];
  if (!places || !standings) return null;
  return new Set([
    ...[...places.values()].flatMap((standing) => brokenAt(blind, standing)),
    ...[...standings.values()].flatMap((standing) => holesAt(knowing, standing)),
  ]);
}

function brokenAt(paper: Paper, standing: Standing): GuaranteeId[] {
  const broken: [GuaranteeId, boolean][] = [
    ["way out", !paper.after(standing, () => true).some((later) => paper.isOver(later))],
    ["customer turn", paper.comesBack(standing, ({ exit }) => exit?.after !== "message")],
    ["bounded circles", paper.talksForever(standing) || paper.boundMisleads(standing)],
    ["failed calls", paper.losesCall(standing)],
  ];
  return broken.flatMap(([id, is]) => (is ? [id] : []));
}

function holesAt(paper: Paper, standing: Standing): GuaranteeId[] {
  return [
    ...(paper.needsUnset(standing) ? (["set before use"] as const) : []),
    ...(paper.asksAgain(standing) ? (["asked once"] as const) : []),
  ];
}

interface Move {
  exit: Exit | null;
  to: Standing;
}

class Paper {
  private readonly flow: Flow;
  private readonly remembers: boolean;
  private readonly moved = new Map<string, Move[]>();
  private readonly read = new Map<Node, string[]>();

  constructor(flow: Flow, { remembers = true } = {}) {
    this.flow = flow;
    this.remembers = remembers;
  }

  /** Nodes that conversations come by. */
  private readonly come = new Set<Node>();

  everything(limit: number): Map<string, Standing> | null {
    const node = this.flow.nodes.find((one) => one.in === undefined && kindOf(one)?.begins);
    if (!node) return null;
    const first: Standing = { node, callers: [], known: {}, aside: false, visits: {} };
    const all = new Map([[keyOf(this.entered(first)), this.entered(first)]]);
    for (const standing of all.values()) {
      if (all.size > limit) return null;
      this.come.add(standing.node);
      for (const { to } of this.moves(standing)) all.set(keyOf(to), to);
    }
    return all;
  }

  moves(standing: Standing): Move[] {
    const key = keyOf(standing);
    const found =
      this.moved.get(key) ?? this.movesOf(standing).map((move) => ({ ...move, to: this.entered(move.to) }));
    this.moved.set(key, found);
    return found;
  }

  /** Everything that follows from a standing, itself included. */
  after(standing: Standing, along: (move: Move, from: Standing) => boolean): Standing[] {
    const seen = new Map([[keyOf(standing), standing]]);
    for (const one of seen.values()) {
      for (const move of this.moves(one)) if (along(move, one)) seen.set(keyOf(move.to), move.to);
    }
    return [...seen.values()];
  }

  /** Whether the same place is come to again: what is known and counted meanwhile makes no other place of it. */
  comesBack(standing: Standing, along: (move: Move) => boolean): boolean {
    return this.moves(standing)
      .filter(along)
      .some(({ to }) => this.after(to, along).some((later) => placeOf(later) === placeOf(standing)));
  }

  /** Whether exactly the same is come to again after something the customer said: nothing counts any higher then. */
  talksForever(standing: Standing): boolean {
    const along = ({ exit }: Move) => exit?.after !== "agent";
    return this.moves(standing).some(
      ({ exit, to }) =>
        exit?.after === "message" &&
        this.after(to, along).some((later) => sameOf(later) === sameOf(standing)),
    );
  }

  boundMisleads(standing: Standing): boolean {
    const bounds = this.moves(standing).filter(({ exit }) => exit?.boundedBy !== undefined);
    if (bounds.length === 0) return false;
    const round = ({ exit }: Move) => exit?.after !== "agent";
    const circles = this.unbound(() => this.comesBack(standing, round));
    return (
      circles &&
      bounds.some(
        ({ to }) =>
          !this.unbound(() => this.after(to, () => true).some((one) => kindOf(one.node)?.reachesHuman)),
      )
    );
  }

  losesCall(standing: Standing): boolean {
    if (standing.aside) return false;
    const failures = exitsOf(standing.node).filter(({ takes }) =>
      takes.some((one) => "call" in one && one.call.status !== "done"),
    );
    return failures.some((failure) => {
      const move = this.moves(standing).find(({ exit }) => exit?.id === failure.id);
      if (!move) return true;
      const unheard = this.after(move.to, ({ exit }, { node }) => !tells(node, exit)).some(({ node }) =>
        isMute(node),
      );
      return unheard || !this.after(move.to, () => true).some((one) => this.isOver(one) || hears(one.node));
    });
  }

  needsUnset({ node, known }: Standing): boolean {
    const kind = kindOf(node);
    const free = kind?.reachesHuman ? [...given, "queue"] : given;
    const paths = (kind?.templates(node.config) ?? []).flatMap(pathsRead);
    return (
      paths
        .map((path) => path.split(".")[0] ?? path)
        .some((variable) => !free.includes(variable) && !Object.hasOwn(known, variable)) ||
      mayBeMissing(node).some((path) => !Object.hasOwn(known, path))
    );
  }

  asksAgain({ node, known }: Standing): boolean {
    const asks = kindOf(node)?.asks(node.config);
    if (!asks?.always || !Object.hasOwn(known, asks.variable)) return false;
    const setter = known[asks.variable];
    const read = [...this.come].some((one) => one.in === node.in && this.reads(one).includes(asks.variable));
    return setter !== doubted && (read || setter !== node.id);
  }

  isOver({ node, aside }: Standing): boolean {
    if (aside) return true;
    const kind = kindOf(node);
    const loose = exitsOf(node).some(({ id, required }) => !required && !this.target(node, id));
    return (kind?.reachesHuman || kind?.closes || loose) ?? false;
  }

  private bounded = true;

  /** As if nothing counted visits: what the exits lead to, whichever of them are left. */
  private unbound<Result>(look: () => Result): Result {
    this.bounded = false;
    this.moved.clear();
    const result = look();
    this.bounded = true;
    this.moved.clear();
    return result;
  }

  private movesOf(standing: Standing): Move[] {
    const { node, callers, known } = standing;
    const kind = kindOf(node);
    const runs = kind?.runs(node.config);
    const ends = kind?.ends(node.config);
    if (ends) return this.back(standing, ends);
    if (runs) {
      const under = callers.filter(
        (one) => kindOf(one.node)?.runs(one.node.config)?.subflow === runs.subflow,
      );
      const entry = this.flow.nodes.find((one) => one.in === runs.subflow && kindOf(one)?.begins);
      if (entry && under.length < runs.depth && callers.length < 16) {
        const inputs = runs.inputs.filter(({ value }) => value.trim()).map(({ name }) => [name, "input"]);
        const inside: Standing = {
          ...standing,
          node: entry,
          callers: [...callers, { node, known }],
          known: this.remembers ? { ...Object.fromEntries(inputs), ...toldOf(known, given) } : {},
        };
        return [{ exit: null, to: inside }];
      }
    }
    const bound = exitsOf(node).filter(({ boundedBy }) => boundedBy !== undefined);
    const reached =
      this.bounded && bound.some(({ boundedBy = 0 }) => (standing.visits[node.id] ?? 0) >= boundedBy);
    return (reached ? bound : exitsOf(node)).flatMap((exit): Move[] => {
      const target = runs && exit.usual ? undefined : this.target(node, exit.id);
      if (!target || (standing.aside && isIdle(node, exit))) return [];
      const acts = exit.takes.flatMap((one) => ("agent" in one ? [one.agent] : []));
      const aside = acts.length > 0 ? acts.at(-1) === "accepts" : standing.aside;
      return [{ exit, to: { ...standing, aside, node: target, known: this.learned(node, exit, known) } }];
    });
  }

  private back(standing: Standing, ends: string): Move[] {
    const { callers, known } = standing;
    const caller = callers.at(-1);
    const target = caller && this.target(caller.node, ends);
    const exit = caller && exitsOf(caller.node).find(({ id }) => id === ends);
    if (!caller || !target || !exit) return [];
    if (!this.remembers) return [{ exit, to: { ...standing, node: target, callers: callers.slice(0, -1) } }];
    const own = Object.entries(caller.known).filter(([path]) => !isTold(path, given));
    const learned: Known = { ...Object.fromEntries(own), ...toldOf(known, given) };
    for (const { name, value } of kindOf(caller.node)?.runs(caller.node.config)?.outputs ?? []) {
      for (const path of Object.keys(toldOf(learned, [value]))) delete learned[path];
      if (Object.hasOwn(known, name)) learned[value] = caller.node.id;
      else delete learned[value];
    }
    return [{ exit, to: { ...standing, node: target, callers: callers.slice(0, -1), known: learned } }];
  }

  private learned(node: Node, exit: Exit, known: Known): Known {
    if (!this.remembers) return known;
    const now = { ...known };
    if (!exit.usual && exitsOf(node).length > 1)
      for (const variable of this.reads(node)) if (Object.hasOwn(now, variable)) now[variable] = doubted;
    for (const variable of impliedBy(exit)) now[variable] ??= doubted;
    for (const { variable, exits } of setsOf(node)) {
      if (exits && !exits.includes(exit.id)) continue;
      for (const path of Object.keys(toldOf(now, [variable]))) delete now[path];
      now[variable] = node.id;
    }
    if (exit.after === "message") for (const path of Object.keys(toldOf(now, ["signals"]))) delete now[path];
    return now;
  }

  private entered(standing: Standing): Standing {
    const { node, visits } = standing;
    const most = Math.max(0, ...exitsOf(node).map(({ boundedBy = 0 }) => boundedBy));
    if (most === 0) return standing;
    return { ...standing, visits: { ...visits, [node.id]: Math.min(most, (visits[node.id] ?? 0) + 1) } };
  }

  private reads(node: Node): string[] {
    const before = this.read.get(node);
    if (before) return before;
    const free = kindOf(node)?.reachesHuman ? [...given, "queue"] : given;
    const roots = (kindOf(node)?.templates(node.config) ?? [])
      .flatMap(placesOf)
      .map(({ path }) => path.split(".")[0] ?? path)
      .filter((variable) => !free.includes(variable));
    this.read.set(node, roots);
    return roots;
  }

  private target(node: Node, exit: string): Node | undefined {
    const edge = this.flow.edges.findLast((one) => one.from === node.id && one.exit === exit);
    return this.flow.nodes.find(({ id }) => id === edge?.to);
  }
}
