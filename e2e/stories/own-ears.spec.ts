import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { enter } from "../people.ts";

test("a CX lead teaches an intent and a keyword list, hears them at once, and a router can go by the intent", async ({
  browser,
}) => {
  const lead = await enter(browser, "CX lead");
  await lead.getByRole("link", { name: "Signals" }).click();
  await expect(lead.getByText("An intent is something that customers of this shop want")).toBeVisible();
  await expectAccessible(lead, "no signals of their own");

  await lead.getByRole("button", { name: "Add an intent" }).click();
  await lead.getByRole("textbox", { name: "Name" }).fill("Rental");
  await lead.getByLabel("Sentences of customers").fill("do you rent out tents");
  await expect(lead.getByText("Add at least 3 sentences as customers write them")).toBeVisible();
  await lead
    .getByLabel("Sentences of customers")
    .fill(
      "do you rent out tents\ncan i hire a tent for a week\nhow much is it to rent skis\nrental prices please\ni want to rent a kayak",
    );
  await expect(lead.getByText("Add at least 3 sentences")).toHaveCount(0);
  await lead.getByRole("button", { name: "Add a keyword list" }).click();
  await lead.getByRole("textbox", { name: "Name" }).last().fill("Wholesale");
  await lead.getByLabel("Words and phrases").fill("42");
  await expect(lead.getByText("Begin “42” with a word")).toBeVisible();
  await lead.getByLabel("Words and phrases").fill("bulk order*");

  await lead.getByRole("textbox", { name: "Try a sentence" }).fill("Can I hire a tent for a bulk order?");
  await expect(heard(lead, "Intent")).toContainText("Rental");
  await expect(heard(lead, "Keywords")).toContainText("Wholesale (bulk order)");
  await expectAccessible(lead, "signals of their own");

  await lead.reload();
  await expect(lead.getByText("Changes not live yet")).toBeVisible();
  await lead.getByRole("button", { name: "Put live" }).click();
  await expect(lead.getByText(/Live since /)).toBeVisible();
  await expect(lead.getByText("Changes not live yet")).toHaveCount(0);

  await lead.getByRole("link", { name: "Policies" }).click();
  await lead.getByRole("button", { name: "Add a policy" }).click();
  await lead.getByRole("button", { name: "Details of “New policy”" }).click();
  await lead.getByLabel("About").click();
  await lead.getByRole("option", { name: "Rental" }).click();
  await expect(lead.getByRole("list", { name: "About" }).getByText("Rental")).toBeVisible();

  // another name is no other intent: what goes by it goes on, and says the name of today
  await lead.getByRole("link", { name: "Signals" }).click();
  await lead.getByRole("article", { name: "Rental" }).getByRole("textbox", { name: "Name" }).fill("Hire");
  await lead.getByRole("button", { name: "Put live" }).click();
  await expect(lead.getByText("Changes not live yet")).toHaveCount(0);
  await lead.getByRole("link", { name: "Policies" }).click();
  await expect(lead.getByText(/At any moment about “Hire”/)).toBeVisible();
  await expect(lead.getByText("which this workspace does not have")).toHaveCount(0);
});

test("where what was taught cannot be learnt, the page says so, and learns it when asked again", async ({
  browser,
}) => {
  const lead = await enter(browser, "CX lead");
  await lead.route(/learn-worker/, (route) => route.abort());
  await lead.getByRole("link", { name: "Signals" }).click();
  await lead.getByRole("button", { name: "Add an intent" }).click();
  const intent = lead
    .getByRole("article")
    .filter({ has: lead.getByLabel("Sentences of customers") })
    .last();
  await intent.getByRole("textbox", { name: "Name" }).fill("Engraving");
  await intent
    .getByLabel("Sentences of customers")
    .fill(
      "do you engrave names\ncan you engrave a cup\nhow much is an engraving\nengrave my initials please",
    );
  await lead.getByRole("textbox", { name: "Try a sentence" }).fill("can you engrave a name on it?");
  await expect(lead.getByRole("alert").getByText("could not be learnt in this browser")).toBeVisible();
  await expectAccessible(lead, "nothing learnt");
  await lead.unroute(/learn-worker/);
  await lead.getByRole("button", { name: "Try again" }).click();
  await expect(heard(lead, "Intent")).toContainText("Engraving");
  await expect(lead.getByRole("alert")).toHaveCount(0);
});

function heard(page: Page, signal: string) {
  return page.getByRole("row", { name: new RegExp(`^${signal} `) });
}
