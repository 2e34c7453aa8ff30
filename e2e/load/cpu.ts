import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of processor time that a process and its children, also those that have ended, have used so far; Linux only. */
export function cpuOf(pid: number): number {
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const mine = stats.filter((stat) => stat.pid === pid || stat.parent === pid);
  const ticks = mine.reduce((sum, { own, ended, ...stat }) => sum + own + (stat.pid === pid ? ended : 0), 0);
  return ticks * msPerTick;
}

/** The process that started another one. */
export function parentOf(pid: number): number {
  return statOf(String(pid))[0]?.parent ?? 0;
}

/** Linux counts in hundredths of a second. */
const msPerTick = 10;

interface Stat {
  pid: number;
  parent: number;
  own: number;
  ended: number;
}

function statOf(name: string): Stat[] {
  try {
    const text = readFileSync(`/proc/${name}/stat`, "utf8");
    // the command stands in brackets and may hold anything; state and parent come after it
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const at = (index: number) => Number(fields[index]);
    return [{ pid: Number(name), parent: at(1), own: at(11) + at(12), ended: at(13) + at(14) }];
  } catch {
    return []; // ended meanwhile
  }
}
