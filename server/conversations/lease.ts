/** Attempts that one process makes of a call that may be repeated, each time that it has it. */
export const tries = 3;

/** How often a call is begun, by whichever process; after that it ends without an answer. */
export const maxAttempts = 4;

/** The longest that is waited between two attempts; whoever asks for more has failed the call, or left it in doubt. */
export const longestWaitMs = 10_000;

/** For how long a vendor is trusted to know a key that it has seen: they promise a day. */
export const keyMemoryMs = 12 * 3_600_000;

/**
 * How long a call belongs to its process without a sign of life; the sweep renews what is still being made every
 * second. Short, so that a survivor takes over soon; should a process merely have been slow, the first answer counts.
 */
export const leaseMs = 4_000;
