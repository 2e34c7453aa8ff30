import { phraseMatcher } from "./phrases.ts";

/** The shop is held to its own rule, or to the law: what is asked for is due. */
export const holdsToTheRule = phraseMatcher(
  [
    [
      "your|you (own) (@rule|site|website|page|guarantee|advert) (own) say|says|said|promise|promises|promised|guarantee|guarantees|states .. #|would|be|that|within|refund|free",
      1,
    ],
    ["you (had|have|clearly) promised|guaranteed|agreed", 1],
    ["law|legal|legally|entitled|statutory|rights|obliged", 1],
    ["within|inside (the|your|my) (#) @rule|days|window|period", 1],
    [
      "your|the (own) driver|courier|delivery|flight|engineer|train|parcel|order|refund (was|is|are|came|arrived) (_) (_) late|delayed",
      1,
    ],
    ["still valid|covered|in|under (date|warranty)", 1],
    ["should|supposed (have) (to) (been|be|have) waived|refunded|included|free|covered", 1],
    ["what|how (are|is|do|will|can) (you|they) (doing|do|going) about", 1],
  ],
  { rule: "rule|rules|policy|policies|terms|conditions|limit|deadline|period|warranty|guarantee" },
);
