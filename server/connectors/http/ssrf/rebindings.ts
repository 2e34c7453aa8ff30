/** What a hostile name server answers, time after time; FRIEND stands for an address of the public internet. */
export interface Rebinding {
  answers: string[][];
  /** It changes what it has given, once it was looked at. */
  mutates?: true;
}

const friend = "FRIEND";

/** Addresses of this machine and its network, as a name server may write them. */
const home = [
  ...["127.0.0.1", "127.0.0.53", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1", "::ffff:7f00:1", "::127.0.0.1"],
  ...["64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1", "10.0.0.1", "169.254.169.254", "127.1", "2130706433"],
  ...["0x7f000001", "localhost", "127.0.0.1 ", "[::1]", "::1%lo", "", "0177.0.0.1"],
];

/** Each of them behind a name that was, or also is, a public one. */
export const rebindings: Rebinding[] = [
  ...home.map((inside) => ({ answers: [[friend], [inside], [inside]] })),
  ...home.map((inside) => ({
    answers: [
      [friend, inside],
      [inside, friend],
      [friend, friend, inside],
    ],
  })),
  { answers: [["127.0.0.1"], [friend], ["127.0.0.1"]] },
  { answers: [[], ["127.0.0.1"], [friend]] },
  { answers: [[friend], [], ["::1"]] },
  {
    answers: [
      [friend, "::1", "127.0.0.1"],
      ["::1", "127.0.0.1"],
      ["127.0.0.1", "::1"],
    ],
  },
  ...["127.0.0.1", "::1", "0.0.0.0", "::ffff:127.0.0.1"].map(
    (inside): Rebinding => ({ answers: [[friend], [inside], [friend]], mutates: true }),
  ),
];
