import { type Behaviour, fill } from "./behaviour.ts";

const handoff: Behaviour = {
  enter: (it, { queue, nobodyAvailable, outsideHours }) => {
    const state = it.inHands ? "open" : it.world.queues[String(queue)]?.state;
    if (state === "nobody available" && (!nobodyAvailable || it.connected("nobodyAvailable")))
      it.leave("nobodyAvailable");
    else if (state === "outside hours" && (!outsideHours || it.connected("outsideHours")))
      it.leave("outsideHours");
    else it.handOff(it.node);
  },
};

const close: Behaviour = {
  waits: true,
  enter: (it, { say, outcome }) => {
    it.say(fill(it, say));
    it.note(`closed as ${outcome}`);
  },
};

export const aside = { handoff, close };
