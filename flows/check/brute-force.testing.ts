import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { asksOf, exitsOf, hears, isMute, needsOf, readsOf, rootOf, tells } from "./exits-on-paper.testing.ts";
import type { GuaranteeId } from "./guarantees.ts";
import { isAnotherAsked, isAskedAgain } from "./known-on-paper.testing.ts";
import { type Move, Paper } from "./paper.testing.ts";
import { placeOf, type Standing, sameOf } from "./standing.testing.ts";

/** The guarantees that a small flow breaks, found by walking everything that its exits declare, one standing after the other. */
export function brokenByBruteForce(flow: Flow, limit = 4_000): Set<GuaranteeId> | null {
  const paper = new Paper(flow);
  const all = paper.everything(limit);
  if (!all) return null;
  return new Set([...all].flatMap((standing) => [...brokenAt(paper, standing), ...holesAt(paper, standing)]));
}

/** The guarantees that a standing breaks by where it may lead. */
export function brokenAt(paper: Paper, standing: Standing): GuaranteeId[] {
  const broken: [GuaranteeId, boolean][] = [
    ["way out", !paper.leadsTo(standing, (later) => isOver(paper, later))],
    ["customer turn", comesBack(paper, standing, ({ exit }) => exit?.after !== "message")],
    ["bounded circles", talksForever(paper, standing) || boundMisleads(paper, standing)],
    ["failed calls", losesCall(paper, standing)],
  ];
  return broken.flatMap(([id, is]) => (is ? [id] : []));
}

/** Those that it breaks by what is known there: of one variable, or of all. */
export function holesAt(paper: Paper, standing: Standing, variable?: string): GuaranteeId[] {
  const about = (path: string) => variable === undefined || rootOf(path) === variable;
  return [
    ...(needsUnset(standing, about) ? (["set before use"] as const) : []),
    ...(asksAgain(paper, standing, about) ? (["asked once"] as const) : []),
  ];
}

/** Whether the same place is come to again: what is known and counted meanwhile makes no other place of it. */
function comesBack(paper: Paper, standing: Standing, along: (move: Move) => boolean): boolean {
  const place = placeOf(standing);
  const again = (later: Standing) => placeOf(later) === place;
  return paper
    .moves(standing)
    .filter(along)
    .some(({ to }) => paper.leadsTo(to, again, along));
}

/** Whether exactly the same is come to again after something the customer said: nothing counts any higher then. */
function talksForever(paper: Paper, standing: Standing): boolean {
  const same = sameOf(standing);
  const again = (later: Standing) => sameOf(later) === same;
  return paper
    .moves(standing)
    .some(({ exit, to }) => exit?.after === "message" && paper.leadsTo(to, again, isNoAgents));
}

function boundMisleads(paper: Paper, standing: Standing): boolean {
  const bounds = paper.moves(standing).filter(({ exit }) => exit?.boundedBy !== undefined);
  if (bounds.length === 0) return false;
  const unbound = paper.unbound(standing);
  return (
    comesBack(unbound.paper, unbound.standing, isNoAgents) &&
    bounds.some(({ to }) => {
      const behind = paper.unbound(to);
      return !behind.paper.leadsTo(behind.standing, ({ node }) => kindOf(node)?.reachesHuman === true);
    })
  );
}

function isNoAgents({ exit }: Move): boolean {
  return exit?.after !== "agent";
}

function losesCall(paper: Paper, standing: Standing): boolean {
  if (standing.aside) return false;
  const failures = exitsOf(standing.node).filter(({ takes }) =>
    takes.some((one) => "call" in one && one.call.status !== "done"),
  );
  return failures.some((failure) => {
    const move = paper.moves(standing).find(({ exit }) => exit?.id === failure.id);
    if (!move) return true;
    const unheard = paper.leadsTo(
      move.to,
      ({ node }) => isMute(node),
      ({ exit }, { node }) => !tells(node, exit),
    );
    return unheard || !paper.leadsTo(move.to, (later) => isOver(paper, later) || hears(later.node));
  });
}

function needsUnset({ node, known }: Standing, about: (path: string) => boolean): boolean {
  return needsOf(node).some((path) => about(path) && !Object.hasOwn(known, path));
}

function asksAgain(paper: Paper, standing: Standing, about: (path: string) => boolean): boolean {
  const asks = asksOf(standing.node);
  if (!asks) return false;
  const isRead = (sheet: string | undefined, name: string) =>
    [...paper.come].some((one) => one.in === sheet && readsOf(one).includes(name));
  return (about(asks.variable) && isAskedAgain(standing, asks, isRead)) || isAnotherAsked(standing, asks);
}

function isOver(paper: Paper, { node, aside }: Standing): boolean {
  if (aside) return true;
  const kind = kindOf(node);
  const loose = exitsOf(node).some(({ id, required }) => !required && !paper.target(node, id));
  return (kind?.reachesHuman || kind?.closes || loose) ?? false;
}
