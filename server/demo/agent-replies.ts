/** What an agent wrote then; `NAME` is the customer's first name. */
export const agentReplies = [
  "Hi NAME, I have read everything above, so no need to go through it again. I have sent a replacement today; it travels express at no cost to you.",
  "Hello NAME, thank you for your patience. I have asked the carrier to find your parcel, and if it has not moved by tomorrow noon I will send a new one.",
  "NAME, you are right, that took too long. I have refunded the shipping and will write to you myself as soon as the carrier answers.",
  "Hi NAME, I have made an exception for you: the return label is in your e-mail, and you have until the end of the month.",
  "Hello NAME, I have seen to it: the order is changed as you asked, and the confirmation is on its way to your inbox.",
];
