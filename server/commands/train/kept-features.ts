/** Features kept, so that the models together stay small enough to load in a browser. */
export const keptFeatures = { emotion: 8000, sentiment: 12_000 };
