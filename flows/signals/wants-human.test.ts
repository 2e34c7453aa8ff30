import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";

const wants = (text: string) => readSignals(text, []).wantsHuman.value >= thresholds.wantsHuman;

test.each([
  "can I talk to a real person please",
  "agent",
  "HUMAN!!!",
  "let me speak to your supervisor",
  "connect me to customer care",
  "I don't want to talk to a bot",
  "is there anyone real who can help? get me a manager",
  "could someone from your team call me back?",
  "pls connect me w a humna",
  "I'd rather speak with somebody",
  "could I talk to a person first and order later?",
  "I need a person at your company to call me",
  "can someone call me before 5?",
  "please send my complaint to a person",
  "I want a human that can help me",
  "I'm not going to talk to a robot, put me through to a person",
  "I don't want a bot, I want a human",
  "do I have to beg to speak to an agent?",
  "how can i reach you by phone",
  "Is it possible to chat live?",
  "is there no human here",
  "you are not helping, agent please",
  "talk to a humn",
  "please get someone to look at this",
  "enough, transfer me",
  "I can't do this with a bot",
  "who can I speak to about this",
  "I'd prefer to discuss this with a person",
  "get me an agent who knows what they are doing",
  "a person who speaks English please",
  "I need somebody I can talk to, a person who can decide",
  "i want a human, that's why",
  "I need a human, that's all",
])("asks for a person: %s", (text) => {
  expect(wants(text)).toBe(true);
});

test.each([
  "no need for a human, just tell me the return window",
  "I don't need to talk to an agent",
  "I already spoke with an agent yesterday",
  "the delivery agent left it with my neighbour",
  "the person who called me said it ships today",
  "what are your customer service hours",
  "where is my order 1042",
  "send it to another person please, it is a gift",
  "Do you need a person at home to sign?",
  "Could I talk to my wife first and order later?",
  "I want to send a person a gift",
  "can you give a person under 16 an account",
  "connect a human resources account",
  "give an agent access to the repo",
  "can you send flowers to a person in Rome",
  "the courier will call me at 5, right?",
  "will somebody call me before delivery?",
  "the agent that I talked to was friendly",
  "an agent who told me it was fine",
  "please don't make me talk to a person",
  "I'd hate to talk to an agent",
  "can we do this without me talking to an agent",
  "I don't feel like talking to a person",
  "I refuse to talk to another agent",
  "I didn't ask to speak to a human",
  "what happens if I ask to speak to a human?",
  "rather than speak to an agent can you just send it",
  "there's no need to call me back",
  "I never wanted to speak to a human",
  "I was hoping to avoid talking to a person",
  "you told me to speak to a human yesterday",
  "why would I need to talk to a human for that",
  "last time I had to talk to an agent, can I do it here now?",
  "if I talk to an agent, will it be faster?",
  "my husband asked to speak to a manager last week and got his refund",
  "the human that decided this was wrong",
])("does not ask for a person: %s", (text) => {
  expect(wants(text)).toBe(false);
});

test("the span is the asking", () => {
  const text = "My mug broke. Can I talk to a human?";
  const [span] = readSignals(text, []).wantsHuman.spans;
  expect(text.slice(span?.start, span?.end)).toBe("Can I talk to a human");
});
