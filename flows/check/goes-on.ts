import type { Play } from "../scenario/play.ts";
import { playStep } from "../scenario/play-step.ts";
import type { ScenarioStep } from "../scenario/scenario.ts";
import type { Example } from "./example/example-of.ts";
import type { Stage } from "./example/stage.ts";

/** Rounds that a circle is played on for before it counts as endless. */
const rounds = 15;

/**
 * Whether the bot is still at it after many more rounds of a conversation's last: a rule may count the visits, or a
 * policy step in, where no exit declares a bound. `before` is how many exits it takes until its last round begins.
 */
export function goesOn(stage: Stage, example: Example, before: number): boolean {
  let play = stage.begin(example);
  const round: ScenarioStep[] = [];
  for (const step of example.steps) {
    if (exitsTaken(play) >= before) round.push(step);
    play = after(play, step);
  }
  for (let done = 0; done < rounds && isGoing(play); done += 1) play = round.reduce(after, play);
  return isGoing(play);
}

function after(play: Play, step: ScenarioStep): Play {
  const played = isGoing(play) ? playStep(play, step) : null;
  return played?.ok ? played.play : play;
}

function isGoing({ conversation }: Play): boolean {
  return conversation.owner === "bot";
}

function exitsTaken({ entries }: Play): number {
  return entries.filter(({ kind }) => kind === "left").length;
}
