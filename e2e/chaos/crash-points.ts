/**
 * Where a server of the chaos can be told to die: the moments between which something is in one place and not yet in the
 * other. `Vendor` ones are the vendor's to know, all others happen in the server's own process (`crashing-server.ts`).
 */
export const crashPoints = [
  "1 a conversation begins, nothing is written",
  "2 a conversation began, nobody was told",
  "3 a message is here, nothing is written",
  "4 a message's turn is with the database, which has not answered",
  "5 a message's turn is committed, nobody was told",
  "6 a message's turn was told to others, not acknowledged",
  "7 half of an acknowledgement has left",
  "8 a line was written to a stream",
  "9 a call is committed, not yet marked as sent",
  "10 a call is marked as sent and has not left",
  "11 Vendor: a call has arrived, nothing is done",
  "12 Vendor: a call is done, no answer has left",
  "13 a call's answer is here, its turn is not written",
  "14 a call's turn is committed, nobody was told",
  "15 an orphaned call was found, its job is not committed",
  "16 an orphaned call's job has begun, the attempt is not counted",
  "17 a deadline was taken, its turn is not made",
  "18 a deadline's turn is not written",
  "19 a deadline's turn is committed, nobody was told",
  "20 a claim is not written",
  "21 a claim is committed, the agent was not told",
  "22 an agent's reply is committed, the agent was not told",
  "23 a conversation is to be given back or closed, nothing is written",
  "24 a conversation was given back or closed, the agent was not told",
  "25 a move's turn is written, the other version is not",
  "26 a move is written and not committed",
  "27 a move is committed, nobody was told",
] as const;

export type CrashPoint = (typeof crashPoints)[number];
