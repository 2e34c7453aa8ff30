import { expect, test } from "vitest";
import { noOwnEars } from "#flows/signals/own-ears.ts";
import { draftOf, earsIn, earsProblems, leftOut, nowKnown, workingEars } from "./ears-draft.ts";

const rental = { id: "Rental", name: "Rental", examples: ["rent a tent", "hire a tent", "rent skis"] };
const own = { ...noOwnEars, intents: [rental], lists: [{ name: "Press", phrases: ["interview"] }] };

test("what is live comes back from the screen as it was", () => {
  expect(earsIn(draftOf(own))).toEqual(own);
});

test("empty lines and lines written twice are no sentences", () => {
  const row = { id: "1", name: " Rental ", text: "rent a tent\n\n rent a tent \nrent skis\n" };
  expect(earsIn({ intents: [row], lists: [], refined: [] }).intents).toEqual([
    { id: "Rental", name: "Rental", examples: ["rent a tent", "rent skis"] },
  ]);
});

test("what cannot work yet is left out of trying, and told beside its field", () => {
  const draft = draftOf(own);
  draft.intents.push({ id: "2", name: "rental", text: "rent" });
  draft.lists.push({ id: "3", name: "", text: "42" });
  expect(workingEars(draft)).toEqual(own);
  const problems = earsProblems(draft);
  expect(problems("intents", 0).any).toBe(false);
  expect(problems("intents", 1).text).toContain("at least 3");
  expect(problems("lists", 1)).toMatchObject({
    name: "Give it a name.",
    text: expect.stringContaining("42"),
  });
});

test("what is not heard yet is named", () => {
  const draft = draftOf(own);
  expect(leftOut(draft)).toBeNull();
  draft.intents.push({ id: "2", name: "Hire", text: "one sentence" }, { id: "3", name: "", text: "" });
  draft.lists.push({ id: "4", name: "", text: "wholesale" });
  expect(leftOut(draft)).toBe(
    "Not heard here yet, as something is missing: “Hire”, a keyword list without a name.",
  );
});

test("an intent that gets another name is known as before, and a new one of its old name is another", () => {
  const draft = draftOf(own);
  const [first] = draft.intents;
  if (!first) throw new Error("There is one.");
  first.name = "Hire";
  draft.intents.push({ id: "2", name: "Rental", text: "rental\nrenting\nrent" });
  expect(earsIn(draft).intents).toMatchObject([
    { id: "Rental", name: "Hire" },
    { id: "Rental 2", name: "Rental" },
  ]);
  expect(earsIn(draftOf(earsIn(draft)))).toEqual(earsIn(draft));
});

test("an intent that was put live and is renamed at once is still the same", () => {
  const sent = { intents: [{ id: "new-1", name: "Rental", text: "a\nb\nc" }], lists: [], refined: [] };
  const typed = { ...sent, intents: sent.intents.map((row) => ({ ...row, name: "Hire" })) };
  expect(earsIn(nowKnown(typed, sent)).intents).toMatchObject([{ id: "Rental", name: "Hire" }]);
  expect(nowKnown(typed, { ...sent, intents: [] })).toEqual(typed);
});
