import type { Measure } from "../../eval/measure.ts";
import { isValidation } from "../data.ts";
import type { Chosen, Thresholds, Unseen } from "./unseen.ts";

/** How a detector made of phrases is tried, of which nothing but thresholds can be left out. */
export interface Trial<Item, Judged> {
  file: string;
  sourceOf(item: Item): string;
  /** Whether thresholds for one source may be chosen on another; without it, on any other. */
  apart?: ((one: string, other: string) => boolean) | undefined;
  shipped: Thresholds;
  grid: Thresholds[];
  judgeAt(at: Thresholds): (item: Item) => Judged;
  /** What thresholds are chosen by; the larger the better. */
  figure(judged: Judged[]): number;
  score(judged: Judged[]): Measure[];
}

/**
 * The validation fifth and each source, at the thresholds shipped and at those that are best on the rest; then all sources
 * together, each of them judged at thresholds that it had no say in ("each").
 */
export function leaveOneOut<Item extends { id: string }, Judged>(
  items: Item[],
  trial: Trial<Item, Judged>,
): Unseen[] {
  const shipped = items.map(trial.judgeAt(trial.shipped));
  const tried = trial.grid.map((at) => ({ at, judged: items.map(trial.judgeAt(at)) }));
  const tell = (left: string, chosen: Chosen, judged: Judged[], at?: Thresholds): Unseen[] =>
    trial.score(judged).map((one) => ({ file: trial.file, ...one, left, chosen, ...(at && { at }) }));
  const both = ({ left, own, others }: Split) => {
    const of = (judged: Judged[], which: boolean[]) => judged.filter((_, i) => which[i]);
    const best = others.includes(true) && bestOf(tried, ({ judged }) => trial.figure(of(judged, others)));
    return {
      judged: best ? best.judged : shipped,
      figures: [
        ...tell(left, "shipped", of(shipped, own), trial.shipped),
        ...(best ? tell(left, "elsewhere", of(best.judged, own), best.at) : []),
      ],
    };
  };
  const splits = splitsOf(items, trial);
  const lefts = splits.map(both);
  const each = items.map((_, i) => lefts[splits.findIndex(({ own }) => own[i])]?.judged[i] as Judged);
  return [
    ...both(fifthSplit(items)).figures,
    ...lefts.flatMap(({ figures }) => figures),
    ...tell("each", "shipped", shipped, trial.shipped),
    ...tell("each", "elsewhere", each),
  ];
}

/** What is left out to be measured, and what thresholds may be chosen on meanwhile, by item. */
interface Split {
  left: string;
  own: boolean[];
  others: boolean[];
}

function fifthSplit(items: { id: string }[]): Split {
  const own = items.map(({ id }) => isValidation(id));
  return { left: "fifth", own, others: own.map((is) => !is) };
}

function splitsOf<Item, Judged>(items: Item[], { sourceOf, apart }: Trial<Item, Judged>): Split[] {
  const sources = items.map(sourceOf);
  return [...new Set(sources)].sort().map((left) => ({
    left,
    own: sources.map((source) => source === left),
    others: sources.map((source) => source !== left && (apart === undefined || apart(left, source))),
  }));
}

/** Of several equally good ones that in the middle, farthest from where it would cost something. */
function bestOf<One>(all: One[], figure: (one: One) => number): One | undefined {
  const rated = all.map((one) => ({ one, figure: figure(one) }));
  const most = Math.max(...rated.map((each) => each.figure));
  const best = rated.filter((each) => each.figure === most);
  return best[Math.floor((best.length - 1) / 2)]?.one;
}
