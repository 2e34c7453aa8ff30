import type { Condition } from "../../condition.ts";
import { type Hours, isOpen, opensAt } from "../../hours.ts";
import { placeOf } from "../../share.ts";
import { shortAnswer } from "../../text/extract.ts";
import { readPath } from "../../text/path.ts";
import { plainWords } from "../../text/plain-words.ts";
import type { Interpreter } from "../interpreter.ts";
import { ask, type Behaviour, decide, fill, one } from "./behaviour.ts";

const condition: Behaviour = {
  enter: (it, { rule }) => decide(it, rule as Condition, "yes", "no"),
};

const sentimentGate: Behaviour = {
  enter: (it, { below, messages }) =>
    decide(it, one("signals.sentiment", "<", below, messages), "frustrated", "calm"),
};

const exceptionGate: Behaviour = {
  enter: (it, { atLeast }) => decide(it, one("signals.exception", ">=", atLeast), "exception", "none"),
};

const keywordGate: Behaviour = {
  enter: (it, { phrases, serious }) => {
    const last = it.heard.at(-1);
    const words = ` ${plainWords(last?.text ?? "")} `;
    const own = (phrases as string[]).some((phrase) => words.includes(` ${plainWords(phrase)} `));
    const mentioned = own || (serious === true && Boolean(last?.signals.keywords.value));
    it.leave(mentioned ? "mentioned" : "none", mentioned);
  },
};

const loopDetector: Behaviour = {
  enter: (it, { likeness, rounds }) => {
    const repeats = it.holds(one("signals.loop", ">=", likeness));
    const circles = it.holds(one(`visits.${it.node?.id}`, ">=", rounds));
    it.leave(repeats || circles ? "looping" : "fresh", repeats || circles);
  },
};

const intentRouter: Behaviour = {
  enter: (it, { routes, atLeast = 0 }) => {
    const { value = "", confidence = 0 } = it.heard.at(-1)?.signals.intent ?? {};
    const route = (routes as unknown as { id: string; intents: string[] }[]).find(
      ({ intents }) => intents.includes(value) && confidence >= Number(atLeast),
    );
    it.leave(route?.id ?? "other", route !== undefined);
  },
};

const businessHours: Behaviour = {
  enter: (it, { hours, variable }) => {
    const open = isOpen(hours as unknown as Hours, it.world.now);
    if (!open) it.set(String(variable), opensAt(hours as unknown as Hours, it.world.now));
    it.leave(open ? "open" : "closed");
  },
};

const abSplit: Behaviour = {
  enter: (it, { shares }) => {
    const place = placeOf(it.node?.id ?? "", it.seed) * 100;
    let sum = 0;
    const sorted = (shares as unknown as { id: string; share: number }[]).toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const arm = sorted.find(({ share }) => {
      sum += share;
      return place < sum;
    });
    it.leave(arm?.id ?? "");
  },
};

const aiResolve: Behaviour = {
  enter: (it) => {
    if (!steppedAside(it)) ask(it, "answer");
  },
  hear: (it, { followUp, tries }, heard) => {
    if (heard.tell === "result" && it.stage === "calling") {
      it.stage = "listening";
      if (heard.status !== "done") it.leave("failed");
      else if (readPath(heard.output, "known") !== true) it.leave("notResolved");
      else {
        it.tries += 1;
        it.say(String(readPath(heard.output, "text") ?? ""));
        it.say(fill(it, followUp));
      }
      return;
    }
    if (heard.tell !== "message" || it.stage !== "listening" || steppedAside(it)) return;
    const plainly = followUp ? shortAnswer(heard.message.text) : null;
    if (it.holds(one("signals.settled", ">=", 0.5)) || plainly === "yes") it.leave("resolved");
    else if (plainly === "no" || it.tries >= Number(tries)) it.leave("notResolved");
    else ask(it, "answer");
  },
};

export const understand = {
  condition,
  sentimentGate,
  exceptionGate,
  keywordGate,
  loopDetector,
  intentRouter,
  businessHours,
  abSplit,
  aiResolve,
};

function steppedAside(it: Interpreter): boolean {
  for (const wish of ["wantsHuman", "exception"]) {
    if (!it.holds(one(`signals.${wish}`, ">=", 0.5))) continue;
    it.leave(wish);
    return true;
  }
  return false;
}
