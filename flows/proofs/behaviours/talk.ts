import type { Json } from "../../json.ts";
import { scales } from "../../kinds/survey/scales.ts";
import type { AnswerType, Choice } from "../../machine-config.ts";
import { chosen } from "../../text/choose.ts";
import { extract } from "../../text/extract.ts";
import { readPath } from "../../text/path.ts";
import type { Interpreter } from "../interpreter.ts";
import { type Behaviour, type Config, fill, waitFor } from "./behaviour.ts";

const start: Behaviour = {
  waits: true,
  enter: (it, { greeting }, silently) => {
    if (!silently) it.say(fill(it, greeting));
  },
  hear: (it, _, heard) => {
    if (heard.tell === "message") it.leave("next");
  },
};

const say: Behaviour = {
  arrive: (it, { text }) => it.say(fill(it, text)),
  enter: (it) => it.leave("next"),
};

const askFor: Behaviour = {
  enter: (it, { variable, answer, lookBack, question, noReplyMinutes }) => {
    const known = lookBack ? alreadyKnown(it, answer as AnswerType, String(variable)) : null;
    if (known !== null) {
      it.set(String(variable), known);
      it.leave("answered");
      return;
    }
    it.say(fill(it, question));
    waitFor(it, noReplyMinutes);
  },
  hear: (it, config, heard) => {
    const { variable, answer, tries } = config;
    if (heard.tell === "due" && Number(config.noReplyMinutes) > 0) it.leave("noReply");
    if (heard.tell !== "message") return;
    const found = extract(answer as AnswerType, heard.message.text, it.world.now);
    if (found !== null) {
      it.set(String(variable), found);
      it.leave("answered");
    } else if (answer !== "text" && it.tries + 1 >= Number(tries)) it.leave("notUnderstood");
    else askAgain(it, config);
  },
};

const choose: Behaviour = {
  enter: (it, { choices, variable, lookBack, question, noReplyMinutes }) => {
    const before = String(readPath(it.vars, String(variable)) ?? "").toLowerCase();
    const known = lookBack ? choicesOf(choices).find(({ id }) => id.toLowerCase() === before) : undefined;
    if (known) {
      it.leave(known.id);
      return;
    }
    it.say(fill(it, question));
    waitFor(it, noReplyMinutes);
  },
  hear: (it, config, heard) => {
    if (heard.tell === "due" && Number(config.noReplyMinutes) > 0) it.leave("noReply");
    if (heard.tell !== "message") return;
    const choice = chosen(heard.message.text, choicesOf(config.choices));
    if (choice) {
      it.set(String(config.variable), choice.id);
      it.leave(choice.id);
    } else if (it.tries + 1 >= Number(config.tries)) it.leave("notUnderstood");
    else askAgain(it, config);
  },
};

const survey: Behaviour = {
  waits: true,
  enter: (it, { question, noReplyMinutes }) => {
    it.say(fill(it, question));
    waitFor(it, noReplyMinutes, "asking");
  },
  hear: (it, config, heard) => {
    const { scale, variable, askWhy, thanks, noReplyMinutes } = config;
    const comment = `${variable}Comment`;
    if (it.stage === "why") {
      if (heard.tell === "message") it.set(comment, heard.message.text.trim());
      else if (heard.tell === "due") it.set(comment, "—");
      else return;
      if (heard.tell === "message") it.say(fill(it, thanks));
      it.leave("unhappy");
      return;
    }
    if (heard.tell === "due") it.leave("noReply");
    if (heard.tell !== "message") return;
    const { scores, words } = scales.find(({ name }) => name === scale) ?? scales[0];
    const given = chosen(heard.message.text, words);
    const score = scores.find(({ id }) => id === given?.id)?.score;
    if (score === undefined) {
      it.leave("other");
      return;
    }
    it.set(String(variable), score);
    if (score < 4 && askWhy) {
      it.say(fill(it, askWhy));
      waitFor(it, noReplyMinutes, "why");
      return;
    }
    it.say(fill(it, thanks));
    it.leave(score < 4 ? "unhappy" : "happy");
  },
};

export const talk = { start, say, ask: askFor, choose, survey };

function askAgain(it: Interpreter, { again, question, noReplyMinutes }: Config): void {
  it.tries += 1;
  it.say(fill(it, again || question));
  waitFor(it, noReplyMinutes);
}

function choicesOf(value: Json | undefined): Choice[] {
  return (value ?? []) as unknown as Choice[];
}

/** The variable, or what an earlier message holds where it cannot be mistaken. */
function alreadyKnown(it: Interpreter, answer: AnswerType, variable: string): Json {
  const set = readPath(it.vars, variable);
  if (set !== null && set !== "") return set;
  if (!["order number", "reference", "email", "phone"].includes(answer)) return null;
  for (const { text } of it.heard.toReversed()) {
    const found = extract(answer, text);
    if (found !== null) return found;
  }
  return null;
}
