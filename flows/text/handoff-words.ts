/** What a new handoff tells the customer, until a CX lead writes it better. */
export const handoffWords = {
  say: "I'm bringing in a colleague from our team. They can see everything you wrote, so you won't have to repeat yourself.",
  nobodyAvailable:
    "Nobody in the team is free at this moment. You keep your place in line, and the next free colleague answers you here, with everything you wrote in front of them.",
  outsideHours:
    "The team is not in right now. Everything you wrote is with them, and a colleague answers you here when they are back.",
} as const;
