/** What an executor throws where it is certain that nothing left this machine: the call has failed, and may be tried again. */
export class NotSent extends Error {}
