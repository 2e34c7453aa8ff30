import { intent } from "./intent.ts";
import { noisyOr } from "./noisy-or.ts";
import { phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

const yes = phraseMatcher([
  ["that (is|was) all|everything|it (i) (needed|wanted|for|now|thanks)", 0.6],
  ["no|nope|nothing (that) (is) all|else|everything|it|more (thanks)", 0.5],
  ["all i need|needed|wanted", 0.5],
  ["thanks (so|very|a) (much|lot)", 0.4],
  ["thank you", 0.4],
  ["thanks", 0.35],
  ["^ (ok|thanks|super) perfect|great|awesome|brilliant|excellent|wonderful|fantastic|amazing|super", 0.3],
  [
    "thanks|thank (you) (so) (very) (much) for (the|my|that|a|processing|sending|sorting|fixing|making) refund~|cancel~|return~|replace~|exchange~|chang~|fix~",
    0.8,
  ],
  ["got it", 0.4],
  [
    "that|this|it|which (really) (has) helps|helped|works|worked|solved|solves|answers|answered|did|fixed",
    0.55,
  ],
  ["(very) helpful", 0.45],
  ["works now|great|perfectly|fine", 0.6],
  ["sorted|solved|fixed|resolved (now|it|that|thanks)", 0.55],
  ["all sorted|good|set|clear|fine|done", 0.6],
  ["never mind|nevermind|nvm", 0.65],
  ["nevermind|nvm", 0.65],
  ["found it", 0.4],
  ["(good) bye|goodbye", 0.5],
  ["have a nice|good|great|lovely (day|evening|weekend|one)", 0.5],
  ["you (are|were) (so|very) amazing|great|awesome|the|best|helpful|lifesaver|wonderful", 0.3],
  [
    "^ ok great|perfect|good|thanks|cool|sounds (that|works|good|great|perfect|thanks) (works|fine|great)",
    0.35,
  ],
  ["sounds good|great|perfect", 0.5],
  ["that works|worked|helps|helped", 0.55],
  ["i understand now", 0.5],
  ["makes sense", 0.45],
  ["👍|🙏", 0.4],
]);

/** Approval that says it all, when nothing else is said. */
const bare = phraseMatcher([["^ (ok|oh|very) cool|nice|sweet|lovely|neat|alright|fine|perfect", 0.4]]);

const no = phraseMatcher([
  ["for nothing|wasting", 1],
  ["but|however", 0.75],
  ["still", 0.8],
  [
    "not|doesnt|didnt|dont|isnt|wont|never|no|havent|cant (that|really|very|what|at|been) help~|work~|solve~|useful|answer~|helpful|happy|good|fix~|sorted|solved|resolved|settled|ok|true",
    0.9,
  ],
  ["thanks i guess", 0.8],
  ["wrong|broken|refund|cancel|return", 0.4],
  ["what about|if", 0.7],
  ["another question|thing|problem|issue|order", 0.7],
  ["one more", 0.7],
  ["and|so what|when|where|how|why|can|could|which|do|is|will", 0.5],
  [
    "when|where|why|how|which|can|could will|is|do|does|did|can|are|should|would|i|you (the|my|i|you|it|this)",
    0.7,
  ],
  ["in advance", 0.7],
  ["another|delay|worse", 0.5],
]);

// other signals ask for it too
let latest: { reading: Reading; signal: Signal<number> } | null = null;

/** 0…1: says that it is settled ("thanks, that helps"), not mere manners on the way to the next question. */
export function settled(reading: Reading): Signal<number> {
  if (latest?.reading !== reading) latest = { reading, signal: readSettled(reading) };
  return latest.signal;
}

function readSettled(reading: Reading): Signal<number> {
  const { words, questions } = reading;
  const found = [...yes(words), ...(words.length <= 2 ? bare(words) : [])];
  if (found.length === 0) return { value: 0, confidence: 1, spans: [] };
  const against = noisyOr([...no(words).map((one) => one.weight), questions > 0 ? 0.8 : 0]);
  // thanks at the end of a long message are manners, unless thanks are all it is about
  const onlyThanks = questions === 0 && intent(reading).value === "thanks" && endsInThanks(reading);
  const brevity = onlyThanks ? Math.min(1, 24 / words.length) : Math.min(1, 14 / words.length);
  const weights = [...new Map(found.map((one) => [one.first, one.weight])).values()];
  const sure = noisyOr(weights) + (words.length <= 8 || onlyThanks ? 0.2 : 0);
  const value = Math.round(Math.min(sure, 0.99) * (1 - against) * brevity * 1000) / 1000;
  return {
    value,
    confidence: Math.max(value, 1 - value),
    spans:
      value >= 0.3
        ? joinSpans(
            found.map((one) => one.span),
            3,
          )
        : [],
  };
}

function endsInThanks({ words }: Reading): boolean {
  const last = words.at(-1)?.sentence;
  return words.some(({ text, sentence }) => sentence === last && (text === "thanks" || text === "thank"));
}
