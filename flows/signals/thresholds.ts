/** What the product ships; a workspace's policies and gates may set their own. */
export const thresholds = {
  /** Sentiment below this is frustration, and a gate's default. */
  frustrated: -0.4,
  /** Sentiment below this is anger: hand off at once. */
  angry: -0.6,
  /** Cuts between negative, neutral and positive for counting. */
  negative: -0.1,
  positive: 0.1,
  wantsHuman: 0.5,
  loop: 0.5,
  exception: 0.5,
  urgency: 0.5,
  settled: 0.5,
  /** An intent scored lower is "none". */
  intent: 0.35,
  /** One of the workspace's own counts from here on. */
  ownIntent: 0.5,
} as const;
