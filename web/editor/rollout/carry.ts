/** What becomes of conversations under way as another version goes live. */
export type Carry =
  /** They end on the version that they began on. */
  | "stay"
  /** Those that fit go on in the other version; the others stay. */
  | "move"
  /** Those that fit go on in the other version; with the others a person goes on. */
  | "move, misfits to people"
  /** A person goes on with all of them. */
  | "hand over";

/** As the server is asked for it; nothing where they stay. */
export const handOvers = {
  move: false,
  "move, misfits to people": "misfits",
  "hand over": "all",
} as const satisfies Record<Exclude<Carry, "stay">, "misfits" | "all" | false>;
