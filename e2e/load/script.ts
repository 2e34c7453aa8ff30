/** What a customer of the bench says and what the flow in turns.flow.json must answer. */
export interface Line {
  text: string;
  replies: string[];
}

const more = "Anything else?";

const returns = ["You have 30 days to send it back, and we pay for the label.", more];
const shipping = ["We ship to all of Europe within two to five working days.", more];
const order = ["Order 1042 is shipped.", more];
const other = ["Our team packs on weekdays from eight to four.", more];

/** No two alike: who says the very same again goes in circles, and is handed off. */
export const branches: Line[] = [
  { text: "How do I send back a jacket that is too small?", replies: returns },
  { text: "Do you ship to Portugal, and how long does it take?", replies: shipping },
  { text: "Could you look up order 1042 for me please", replies: order },
  { text: "On which days are you packing parcels this month", replies: other },
  { text: "Can I send back two pairs of boots in one parcel?", replies: returns },
  { text: "Would you ship to my sister in Norway instead?", replies: shipping },
  { text: "My order 1042 was a present, has it left yet?", replies: order },
  { text: "Is somebody in your warehouse at the weekend", replies: other },
  { text: "The tent has a hole, where do I send back such a thing?", replies: returns },
  { text: "What does it cost to ship to the Canary Islands?", replies: shipping },
  { text: "One more look at order 1042, is there any news", replies: order },
  { text: "Until what time do you work on Fridays", replies: other },
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
