/** Plain JSON: all that a variable, a call's input or a log entry may hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
