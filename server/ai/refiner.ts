import type { IntentName } from "#flows/signals/in-todays-names.ts";
import { intents } from "#flows/signals/intents.ts";
import { opinionsIn } from "#flows/signals/refining/opinions-in.ts";
import { type Question, questionAbout } from "#flows/signals/refining/question.ts";
import type { Refinable, Refinement } from "#flows/signals/refining/refinable.ts";
import type { App } from "../app.ts";
import { type Gate, gateOf } from "../connectors/gate.ts";
import { NotSent } from "../conversations/not-sent.ts";
import { TooLate, within } from "../conversations/within.ts";
import { type Model, modelOf, NoAnswer } from "./model.ts";

/** A message, and what of it a model is asked about. */
export interface Unrefined {
  workspaceId: string;
  text: string;
  about: readonly Refinable[];
  /** The workspace's own intents. */
  own: IntentName[];
}

/** Asks a model about a message. It never throws and takes no longer than `patienceMs`: else nothing is told, and why. */
export type Refiner = (unrefined: Unrefined) => Promise<Refinement>;

/** So long a customer's message waits for a model, its circuit and its budget included. */
export const patienceMs = 1_500;

/** Of each workspace. */
const budget = { callsPerMinute: 300, callsAtOnce: 16 };

/** The refiner of this installation; null where no provider is set up. */
export function refinerOf(app: App): Refiner | null {
  const model = modelOf(app.env);
  if (!model) return null;
  const gate = gateOf(app.db.pool, { connectorOf: () => "The model", budgetOf: async () => budget });
  return async ({ workspaceId, text, about, own }) => {
    const began = performance.now();
    const question = questionAbout(text, about, [...own, ...intents]);
    const asked = { provider: model.provider, name: model.name, about: question.about };
    const ms = () => Math.round(performance.now() - began);
    try {
      const { values, refused } = await askWithin(model, gate, workspaceId, question);
      app.metrics.refinements.inc({ ended: "answered" });
      const some = Object.keys(refused).length > 0 ? { refused } : {};
      return { values, model: { ...asked, ms: ms(), ...some } };
    } catch (error) {
      app.metrics.refinements.inc({ ended: "fell back" });
      return { values: {}, model: { ...asked, ms: ms(), fellBack: reasonIn(app, error) } };
    }
  };
}

function askWithin(model: Model, gate: Gate, workspaceId: string, question: Question) {
  return within(patienceMs, async (signal) => {
    const pass = await gate(workspaceId, { name: "answer", input: {}, waitMs: 0, timeoutMs: patienceMs });
    try {
      const opinions = opinionsIn(await model.ask(question, signal), question);
      if (!opinions) throw new NoAnswer("Its answer was about something else.");
      await pass(null);
      return opinions;
    } catch (error) {
      const reason: unknown = signal.aborted ? signal.reason : error;
      await pass(reason instanceof Error ? reason.message : "It failed.");
      throw error;
    }
  });
}

/** In words that a lead may read; what nobody foresaw is told in the log. */
function reasonIn(app: App, error: unknown): string {
  if (error instanceof NoAnswer || error instanceof NotSent || error instanceof TooLate) return error.message;
  app.log.error({ err: error }, "a model was asked about a message");
  return "Something went wrong here.";
}
