import { moodFeatures } from "#flows/signals/mood-features.ts";
import { readWords } from "#flows/signals/words.ts";
import { isValidation, readRows } from "./data.ts";
import { designOf } from "./features.ts";
import { emotions, moodsOf } from "./moods.ts";
import { predict, ridge } from "./ridge.ts";
import { probabilities, softmax } from "./softmax.ts";

const D = "/work/shared/data";
const tone = readRows<any>(D, "tone_goemotions.jsonl");
let t = Date.now();
const tv = tone.map((r) => isValidation(r.id));
const moods = tone.map((r) => moodsOf(r.label));
console.log("single", moods.filter((m) => m.length === 1).length, tone.length);
const cnt: any = {};
moods.forEach((m) => (cnt[m[0]] = (cnt[m[0]] ?? 0) + 1));
console.log(cnt);
const design = designOf(
  tone.map((r) => r.text),
  { word: 5, pair: 8 },
);
console.log("features", design.names.length, Date.now() - t);
const gold = moods.map((m) => emotions.indexOf(m[0]));
const dn = design.rows[0].dense.length;
function f1(g: number[], p: number[]) {
  let s = 0;
  const per: number[] = [];
  for (let c = 0; c < 6; c++) {
    let tp = 0,
      fp = 0,
      fn = 0;
    g.forEach((x, i) => {
      if (x === c && p[i] === c) tp++;
      else if (p[i] === c) fp++;
      else if (x === c) fn++;
    });
    const f = (2 * tp) / (2 * tp + fp + fn) || 0;
    per.push(+f.toFixed(2));
    s += f;
  }
  return [+(s / 6).toFixed(3), per.join(" ")];
}
let best: any;
for (const [rounds, rate, decay, bal] of [
  [6, 0.15, 1e-4, 0.5],
  [6, 0.1, 3e-5, 0.5],
  [10, 0.1, 3e-4, 0.5],
  [6, 0.15, 1e-4, 0.35],
] as any) {
  t = Date.now();
  const ti = tone.map((_, i) => i).filter((i) => !tv[i] && moods[i].length === 1),
    te = tone.map((_, i) => i).filter((i) => tv[i]);
  const n = [0, 0, 0, 0, 0, 0];
  ti.forEach((i) => n[gold[i]]++);
  const rw = ti.map((i) => (ti.length / 6 / n[gold[i]]) ** bal);
  const w = softmax(
    ti.map((i) => design.rows[i]),
    ti.map((i) => gold[i]),
    rw,
    design.names.length,
    6,
    { rounds, rate, decay },
  );
  const sc = new Float64Array(6);
  const pred = te.map((i) => {
    probabilities(w, design.rows[i], dn, sc);
    return sc.indexOf(Math.max(...sc));
  });
  console.log(
    rounds,
    rate,
    decay,
    bal,
    "all(first label)",
    f1(
      te.map((i) => gold[i]),
      pred,
    ),
    "single",
    f1(
      te.filter((i) => moods[i].length === 1).map((i) => gold[i]),
      pred.filter((_, k) => moods[te[k]].length === 1),
    ),
    Date.now() - t,
  );
  best = w;
}
// stacking
const place = new Map(design.names.map((n, k) => [n, k]));
const rows = readRows<any>(D, "sentiment_vader_gt.jsonl");
const sd = designOf(
  rows.map((r) => r.text),
  { word: 3, pair: 4 },
);
const sc = new Float64Array(6);
rows.forEach((r, i) => {
  const f = moodFeatures(readWords(r.text));
  const p = f.sparse.map((x) => place.get(x.name) ?? -1).filter((k) => k >= 0);
  probabilities(
    best,
    { dense: f.dense, sparse: p, scale: 1 / Math.sqrt(Math.max(f.sparse.length / 2, 4)) },
    dn,
    sc,
  );
  const l = [...sc].map((x) => Math.log(x + 1e-3) / 5);
  sd.rows[i].dense = [...f.dense, ...sc, l[0], l[5], l[2], l[4], sc[5] - sc[0] - sc[2] - sc[1]];
});
const val = rows.map((r) => isValidation(r.id)),
  genre = rows.map((r) => r.source.split("/")[1]);
function pearson(x: number[], y: number[]) {
  const n = x.length,
    mx = x.reduce((a, b) => a + b) / n,
    my = y.reduce((a, b) => a + b) / n;
  let a = 0,
    b = 0,
    c = 0;
  for (let i = 0; i < n; i++) {
    a += (x[i] - mx) * (y[i] - my);
    b += (x[i] - mx) ** 2;
    c += (y[i] - my) ** 2;
  }
  return a / Math.sqrt(b * c);
}
const denseN = sd.rows[0].dense.length;
function run(label: string, pen: any, wts: any, train: (i: number) => boolean, test: (i: number) => boolean) {
  const ti = rows.map((_, i) => i).filter(train);
  const w = ridge(
    ti.map((i) => sd.rows[i]),
    ti.map((i) => rows[i].score / 4),
    ti.map((i) => wts[genre[i]] ?? 1),
    sd.names.length,
    pen,
  );
  const out: string[] = [];
  for (const g of ["tweets", "amazon", "movie", "nyt"]) {
    const te = rows.map((_, i) => i).filter((i) => test(i) && genre[i] === g);
    if (te.length)
      out.push(
        g +
          " " +
          pearson(
            te.map((i) => predict(w, sd.rows[i], denseN)),
            te.map((i) => rows[i].score),
          ).toFixed(3),
      );
  }
  console.log(label, JSON.stringify(pen), out.join("  "));
}
const W = { tweets: 2, amazon: 2, movie: 1, nyt: 1 };
for (const sp of [1, 3, 5])
  run(
    "val",
    { dense: 1, sparse: sp },
    W,
    (i) => !val[i],
    (i) => val[i],
  );
for (const g of ["tweets", "amazon", "movie"])
  for (const sp of [3, 10])
    run(
      "loo-" + g,
      { dense: 1, sparse: sp },
      W,
      (i) => genre[i] !== g,
      (i) => genre[i] === g,
    );
