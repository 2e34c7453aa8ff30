/** A conversation's turns, each whether a handoff was due there and whether one was made. */
export interface Played {
  gold: boolean[];
  fired: boolean[];
}

/** Golden Transfer within Tolerance (Liu et al., AAAI 2021) of one conversation. */
export function goldenTransfer({ gold, fired }: Played, tolerance: number): number {
  const due = places(gold);
  const made = places(fired);
  if (due.length === 0) return made.length === 0 ? 1 : 0;
  if (made.length === 0) return 0;
  const width = 2 * (tolerance + 1e-7) ** 2;
  const near = (place: number) => Math.max(...due.map((other) => Math.exp(-((place - other) ** 2) / width)));
  return made.reduce((sum, place) => sum + near(place), 0) / made.length;
}

export interface Timing {
  early: number;
  onTime: number;
  late: number;
  missed: number;
  /** Fired where none was due. */
  falsely: number;
  /** Conversations that need a handoff, and that need none. */
  needing: number;
  others: number;
}

/** When the first handoff came: a product hands off once. On time is within one turn. */
export function firstHandoffs(conversations: Played[]): Timing {
  const timing: Timing = { early: 0, onTime: 0, late: 0, missed: 0, falsely: 0, needing: 0, others: 0 };
  for (const { gold, fired } of conversations) {
    const due = gold.indexOf(true);
    const made = fired.indexOf(true);
    if (due < 0) {
      timing.others++;
      if (made >= 0) timing.falsely++;
      continue;
    }
    timing.needing++;
    if (made < 0) timing.missed++;
    else if (made < due - 1) timing.early++;
    else if (made > due + 1) timing.late++;
    else timing.onTime++;
  }
  return timing;
}

/** Harmonic mean of on-time/fired and on-time/needing. */
export function timelyF1(conversations: Played[]): number {
  const { early, onTime, late, falsely, needing } = firstHandoffs(conversations);
  const fired = early + onTime + late + falsely;
  return onTime > 0 ? (2 * onTime) / (fired + needing) : 0;
}

function places(flags: boolean[]): number[] {
  return flags.flatMap((flag, place) => (flag ? [place] : []));
}
