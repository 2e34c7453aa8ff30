import type { History } from "./history.ts";
import type { SmallWorld } from "./small-world.testing.ts";

/** Everything that may go wrong has its occasion here, and goes well. */
export async function plot(world: SmallWorld): Promise<History> {
  await sentTwice(world);
  await heldBack(world);
  await answersLost(world);
  await timeIsUp(world);
  await handedOff(world);
  await claimedMeanwhile(world);
  for (const chat of world.chats) await world.listen(chat);
  return world.history();
}

/** The same message at both processes, and a listener who is cut off in between. */
async function sentTwice(world: SmallWorld): Promise<void> {
  const chat = await world.begin();
  const note = await world.say(chat, 0, "note one");
  await world.listen(chat);
  await world.sendAgain(chat, 1, note);
  await world.say(chat, 1, "note two");
  await world.say(chat, 0, "note three");
}

/** Two messages while the vendor is slow: both are kept, and answered in their order. */
async function heldBack(world: SmallWorld): Promise<void> {
  const chat = await world.begin();
  await world.say(chat, 0, "look into it");
  await world.say(chat, 0, "note meanwhile");
  await world.say(chat, 1, "note as well");
  await world.vendorAnswers(chat);
  await world.say(chat, 1, "note afterwards");
}

/** The vendor acts, and its answer is lost: a refund under its key is asked for again, a parcel never. */
async function answersLost(world: SmallWorld): Promise<void> {
  const chat = await world.begin();
  for (const words of ["refund it", "parcel for it"]) {
    world.vendorDoes = "lose the answer";
    await world.say(chat, 0, words);
    await world.settled(chat);
  }
}

/** One deadline, which both processes hear of. */
async function timeIsUp(world: SmallWorld): Promise<void> {
  const chat = await world.begin();
  await world.say(chat, 0, "later tell me");
  await world.due(chat, 0);
  await world.due(chat, 1);
  await world.say(chat, 1, "note afterwards");
}

/** The request for a person comes twice; two agents want it; the customer writes on; it is given back, and closed. */
async function handedOff(world: SmallWorld): Promise<void> {
  const chat = await world.begin();
  const asked = await world.say(chat, 0, "human please");
  await world.sendAgain(chat, 1, asked);
  await world.act(chat, 0, "claim");
  await world.act(chat, 1, "claim", { id: "jonas", name: "Jonas" });
  await world.reply(chat, 0, 2);
  await world.say(chat, 1, "note for the agent");
  await world.act(chat, 0, "giveBack");
  await world.say(chat, 0, "note for the flow");
  await world.say(chat, 1, "human again please");
  await world.act(chat, 1, "claim");
  await world.act(chat, 1, "close");
}

/** An agent takes a conversation while the vendor is still asked, whose answer then comes too late. */
async function claimedMeanwhile(world: SmallWorld): Promise<void> {
  const chat = await world.begin();
  await world.say(chat, 0, "look into it");
  await world.act(chat, 1, "claim");
  world.pass(60_000);
  await world.vendorAnswers(chat);
  await world.reply(chat, 1);
}
