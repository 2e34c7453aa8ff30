/** What a customer of the bench says and what the flow in turns.flow.json must answer. */
export interface Line {
  text: string;
  replies: string[];
}

const more = "Anything else?";

const branches: Line[] = [
  {
    text: "How do I send back a jacket that is too small?",
    replies: ["You have 30 days to send it back, and we pay for the label.", more],
  },
  {
    text: "Do you ship to Portugal, and how long does it take?",
    replies: ["We ship to all of Europe within two to five working days.", more],
  },
  { text: "Could you look up order 1042 for me please", replies: ["Order 1042 is shipped.", more] },
  {
    text: "On which days are you packing parcels this month",
    replies: ["Our team packs on weekdays from eight to four.", more],
  },
];
const upset: Line = {
  text: "This is a disgrace, the worst shop ever, I am furious!",
  replies: ["A colleague is coming."],
};

/** Ten turns; one conversation in ten ends in a handoff. The first conversation's place decides where it begins. */
export function lines(conversation: number): Line[] {
  const ten = Array.from(
    { length: 10 },
    (_, turn) => branches[(conversation + turn) % branches.length] as Line,
  );
  return conversation % 10 === 9 ? [...ten.slice(0, 9), upset] : ten;
}
