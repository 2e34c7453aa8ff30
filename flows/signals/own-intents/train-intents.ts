import { plainExp, plainLog } from "../plain-math.ts";
import { readWords } from "../words.ts";
import { heldOut } from "./held-out.ts";
import { type IntentModel, writeIntentModel } from "./intent-model.ts";
import { type MessageFeatures, messageFeatures } from "./message-features.ts";
import { countFeatures, messageSpace } from "./message-space.ts";
import { outsideMessages } from "./outside-messages.ts";
import { learnSurety } from "./surety.ts";
import { trainSeparators } from "./train-separators.ts";
import { trainWeighing } from "./weighing.ts";

/** A sentence a customer might write, and what it asks for; "none" for what is none of the intents. */
export interface IntentExample {
  text: string;
  intent: string;
}

/**
 * Learns a workspace's own intents. The same examples in the same order give the same model, byte for byte; 25 intents of 20
 * sentences take half a second, of 50 less than one.
 */
export function trainIntents(given: IntentExample[]): IntentModel {
  const intents = [...new Set(given.map(({ intent }) => intent))].filter((one) => one !== "none").sort();
  if (intents.length === 0) throw new Error("Own intents need at least one intent with an example sentence.");
  const place = new Map(intents.map((intent, c) => [intent, c]));
  const examples = [
    ...given.map(({ text, intent }) => ({ features: read(text), gold: place.get(intent) ?? intents.length })),
    ...outsideMessages.map((text) => ({ features: read(text), gold: intents.length })),
  ];
  const messages = examples.map(({ features }) => features);
  const gold = examples.map((one) => one.gold);
  const features = countFeatures(messages, gold, intents.length + 1);
  const space = messageSpace(features);
  const points = messages.map((one) => space.place(one));
  const separators = trainSeparators(points, gold, intents.length + 1, space.size);
  const perIntent = gold.filter((c) => c < intents.length).length / intents.length;
  return writeIntentModel(intents, features, separators, {
    weighing: trainWeighing(points, gold, separators),
    ...sureties(messages, gold, intents.length, perIntent),
  });
}

// about what real bots' examples teach
const usual = { right: [-2, 2, 1.2, 2], outside: [1.2, -1.8, -0.8, -1.6] };

/**
 * How sure scores make one, learnt from held-out examples. The fewer examples an intent has, the less they cover of what
 * customers write: up to 20 each, half of what comes is taken to be outside, with 100 each one in 80.
 */
function sureties(messages: MessageFeatures[], gold: number[], classes: number, perIntent: number) {
  const cases = heldOut(messages, gold, classes);
  const outside = cases.filter((one) => one.outside).length;
  const odds = plainExp(2.7 * plainLog(Math.min(1, 20 / perIntent)));
  const weight = outside > 0 ? (odds * (cases.length - outside)) / outside : 0;
  const weighted = cases.map((one) => ({ ...one, weight: one.outside ? weight : 1 }));
  return {
    right: learnSurety(
      weighted.map((one) => ({ ...one, holds: one.right })),
      usual.right,
    ),
    outside: learnSurety(
      weighted.map((one) => ({ ...one, holds: one.outside })),
      usual.outside,
    ),
  };
}

function read(text: string): MessageFeatures {
  return messageFeatures(readWords(text));
}
