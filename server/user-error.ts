/**
 * Something that the person who started Baton can put right: its message is one sentence that names the thing and the
 * way out, and is printed without a stack.
 */
export class UserError extends Error {}
