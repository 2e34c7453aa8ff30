/** What a bench's figures have to reach, each goal in words. */
export type Goals = Record<string, boolean>;

/** Whether all goals are met; those that are not are named on stderr. */
export function areMet(goals: Goals): boolean {
  const missed = Object.keys(goals).filter((goal) => !goals[goal]);
  for (const goal of missed) console.error(`missed: ${goal}`);
  return missed.length === 0;
}

interface Turns {
  c: number;
  mistakes: number;
  ratio: number;
  p99Ms: number;
  bytesPerTurn: number;
  limitBytesPerTurn: number;
  walPerTurn: number;
  limitWalPerTurn: number;
}

/** How long a turn may take is told for sixteen customers at once: with more of them they wait for one another. */
export function turnsGoals({ c, mistakes, ratio, p99Ms, ...stored }: Turns): Goals {
  const { bytesPerTurn, limitBytesPerTurn, walPerTurn, limitWalPerTurn } = stored;
  return {
    "every reply is the expected one": mistakes === 0,
    "at least 0.5 of the limit's rate": ratio >= 0.5,
    "p99 under 60 ms at c=16": c !== 16 || p99Ms < 60,
    "at most 2.5 times the limit's bytes": bytesPerTurn <= 2.5 * limitBytesPerTurn,
    "at most 2.5 times the limit's write-ahead log": walPerTurn <= 2.5 * limitWalPerTurn,
  };
}

interface Deadlines {
  latenessP99Ms: number;
  early: number;
  lost: number;
  doubled: number;
}

export function deadlinesGoals({ latenessP99Ms, early, lost, doubled }: Deadlines): Goals {
  return {
    "lateness p99 at most 2 s": latenessP99Ms <= 2_000,
    "none early": early === 0,
    "none lost": lost === 0,
    "none twice": doubled === 0,
  };
}
