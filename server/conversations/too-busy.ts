/** Other turns of the conversation always came first: nothing is wrong with this one, and it may come again. */
export class TooBusy extends Error {}
