import { expect, test } from "vitest";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";

const read = (text: string) => readSignals(text, []);

test("asking for more than the rules give is an exception", () => {
  expect(read("I know it's past 30 days but could you make an exception?").exception.value).toBeGreaterThan(
    0.8,
  );
  expect(read("can you waive the return fee this once").exception.value).toBeGreaterThan(
    thresholds.exception,
  );
  expect(read("what is your return policy").exception.value).toBeLessThan(thresholds.exception);
  expect(read("I want to return my boots").exception.value).toBeLessThan(thresholds.exception);
});

test("an exception is heard from what has passed and a request against it", () => {
  for (const text of [
    "my voucher expired on sunday, could you still take it",
    "forgot to enter the promo code, can you add it afterwards?",
    "could you turn a blind eye this once",
  ])
    expect(read(text).exception.value, text).toBeGreaterThanOrEqual(thresholds.exception);
});

test("holding the shop to its own rule, or asking for another time, is no exception", () => {
  for (const text of [
    "your own policy says 30 days and it's been 10, so please refund me",
    "the delivery is two days late, can you refund the shipping?",
    "and what are you doing about it??",
    "not at this time, thank you",
    "can you say what you just said again",
  ])
    expect(read(text).exception.value, text).toBeLessThan(thresholds.exception);
});

test("settled is said, not hinted at", () => {
  for (const text of [
    "thanks that's all",
    "perfect, got it",
    "never mind, found it",
    "that solved it, cheers",
  ]) {
    expect(read(text).settled.value, text).toBeGreaterThanOrEqual(thresholds.settled);
  }
  for (const text of [
    "thanks for nothing",
    "thanks but that doesn't help",
    "thanks, and what about my other order?",
    "no",
    "great, another delay",
  ]) {
    expect(read(text).settled.value, text).toBeLessThan(thresholds.settled);
  }
});

test("what cannot wait is urgent", () => {
  expect(read("I need this by friday for my wedding").urgency.value).toBeGreaterThanOrEqual(
    thresholds.urgency,
  );
  expect(read("cancel my order asap before it ships").urgency.value).toBeGreaterThanOrEqual(
    thresholds.urgency,
  );
  expect(read("where is my order").urgency.value).toBeLessThan(thresholds.urgency);
  expect(read("Can I rent a tent? My last parcel was fine").urgency.spans).toEqual([]);
});

test("what is fine, or need not be, is not urgent", () => {
  expect(read("My last order was fine, can I book for today?").urgency.value).toBeLessThan(0.3);
  expect(read("I have to pay a fine if it is not here by tomorrow").urgency.value).toBeGreaterThanOrEqual(
    thresholds.urgency,
  );
  expect(read("I don't need it tomorrow").urgency.value).toBeLessThan(0.3);
  expect(read("I need it tomorrow").urgency.value).toBeGreaterThanOrEqual(thresholds.urgency);
});

test("complexity words are found as they were written, and everyday words are not", () => {
  expect(read("they stole my card, and I will sue").keywords.value).toBe("stole my card, will sue");
  expect(read("Hi, I am Sue").keywords.value).toBe("");
  expect(read("I will call my Lawyer and file a chargeback").keywords.value).toBe("lawyer, chargeback");
  expect(read("my son is allergic to nuts").keywords.value).toBe("allergic");
  expect(read("I press the button and the light died").keywords.value).toBe("");
});

test("two listed words side by side stay two, and quoted or harmless ones are none", () => {
  expect(read("lawyer fraud").keywords.value).toBe("lawyer, fraud");
  for (const text of [
    'my shop is called "Fraud and Lawyer", can I change the name?',
    "which silicone mold is in the box?",
    "where is the Lego police set",
    "police or nurse discounts?",
    "is the cake allergen free?",
    "I hacked the recipe",
  ])
    expect(read(text).keywords.value, text).toBe("");
  for (const text of [
    "there is mould on the bread",
    "it smells of mold",
    "I'm calling the police",
    "my account was hacked",
    "my son is allergic to nuts",
  ])
    expect(read(text).keywords.value, text).not.toBe("");
  expect(read("do you have a silicone mold").intent.value).toBe("none");
});

test("the emotion fits the words", () => {
  expect(read("I am furious, this is unacceptable").emotion.value).toBe("angry");
  expect(read("I'm really disappointed with the quality").emotion.value).toBe("disappointed");
  expect(read("I don't understand which label I should use").emotion.value).toBe("confused");
  expect(read("I'm worried it got stolen").emotion.value).toBe("anxious");
  expect(read("you're amazing, thank you!!").emotion.value).toBe("pleased");
  expect(read("where is my order 1042").emotion.value).toBe("neutral");
  expect(read("I want to talk to a human").emotion.value).toBe("neutral");
  expect(read("I'd like to change my address").emotion.value).toBe("neutral");
  expect(read("I'd like to thank you, that was great").emotion.value).toBe("pleased");
  expect(read("what do you mean you closed my ticket?? nobody even answered it!!!").emotion.value).toBe(
    "angry",
  );
});
