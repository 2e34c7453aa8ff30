import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { customer, enter, say } from "../people.ts";

const question = "Hi, where is my parcel?";

const byDefault = [
  "Asks for a supervisor",
  "Asks for a human",
  "Very upset",
  "Stays frustrated",
  "Beyond what the flow can do",
  "Goes in circles",
  "Legal, safety or fraud",
];

test("a CX lead lowers a threshold and puts it live, and a conversation under way is handed off by it", async ({
  browser,
}) => {
  test.slow(); // a lead, a customer, two changes
  const lead = await enter(browser, "CX lead");
  await lead.getByRole("link", { name: "Policies" }).click();
  await expect(lead.getByRole("article").getByRole("heading")).toHaveText(byDefault);
  await expect(lead.getByText(/Live since .*, by default/)).toBeVisible();
  await expect(lead.getByText(/Fired .*in the last 7 days/).first()).toBeVisible();
  await expectAccessible(lead, "the default policies");
  await lead.getByRole("button", { name: "Add a policy" }).click();
  await name(lead, "New policy", "Hardly patient");
  await threshold(lead, "Hardly patient", "-1");
  const added = lead.getByRole("article", { name: "Hardly patient" });
  await expect(added.getByText(/With these settings: in 0 of \d+ conversations/)).toBeVisible();
  await expectAccessible(lead, "a policy with its details");
  await putLive(lead, "Added the rule “Hardly patient”");

  const maya = await customer(browser, "Maya");
  await say(maya, question);
  await expect(maya.getByText("Assistant", { exact: true }).first()).toBeVisible();
  await expect(maya.getByText("You are in line for a person.")).toHaveCount(0);

  await threshold(lead, "Hardly patient", "1");
  await expect(added.getByText(/With these settings: in [1-9]\d* of \d+ conversations/)).toBeVisible();
  await lead.reload();
  await expect(lead.getByText("Changes not live yet")).toBeVisible();
  await putLive(lead, "“Hardly patient” now needs that sentiment is below 1 instead of −1");

  // a process may go by what it read two seconds before
  await lead.waitForTimeout(2_500);
  await say(maya, "it is 1042");
  await expect(maya.getByText("You are in line for a person.")).toBeVisible();

  await lead.reload();
  await expect(added.getByText("Fired once in the last 7 days.")).toBeVisible();
  await lead.getByRole("button", { name: "Remove “Hardly patient”" }).click();
  await lead.getByRole("button", { name: "Undo" }).click();
  await expect(added).toBeVisible();
  await lead.getByRole("switch", { name: "“Hardly patient” is on" }).click();
  await putLive(lead, "“Hardly patient” is switched off");
});

test("who has removed all policies gets the default ones back with one click", async ({ browser }) => {
  const lead = await enter(browser, "CX lead");
  await lead.getByRole("link", { name: "Policies" }).click();
  const articles = lead.getByRole("article");
  await expect(articles).not.toHaveCount(0);
  const count = await articles.count();
  for (let left = count; left > 0; left--) {
    await lead
      .getByRole("button", { name: /^Remove “/ })
      .first()
      .click();
    await expect(articles).toHaveCount(left - 1);
  }
  await expect(lead.getByText("No policy for the whole workspace")).toBeVisible();
  await expectAccessible(lead, "no policies");
  await lead.getByRole("button", { name: "Add the default policies" }).click();
  await expect(articles.getByRole("heading")).toHaveText(byDefault);
  // nothing of it was put live
  await lead.getByRole("button", { name: "Take changes back" }).click();
  await expect(articles).toHaveCount(count);
});

test("a new flow goes by the workspace's policies, and has one of them otherwise for itself alone", async ({
  browser,
}) => {
  const lead = await enter(browser, "CX lead");
  await lead.getByRole("link", { name: "Flows" }).click();
  await lead.getByRole("button", { name: "New flow" }).click();
  await lead.getByLabel("Name").fill("Sizes");
  await lead.getByRole("button", { name: "Create flow" }).click();
  const settings = lead.getByRole("complementary", { name: "Settings" });
  await expect(settings.getByText("These come first, in every flow of the workspace")).toBeVisible();
  await expect(settings.getByText(/^1\. Asks for a supervisor/)).toBeVisible();
  await expect(settings.getByText(/No policy of its own/)).toBeVisible();
  await expectAccessible(lead, "a flow without policies of its own");
  await settings.getByRole("button", { name: "Change “Very upset” for this flow alone" }).click();
  const own = settings.getByRole("article", { name: "Very upset" });
  await expect(own.getByText(/Stands in for the workspace’s/)).toBeVisible();
  await expect(own.getByText("Tried as number 3.")).toBeVisible();
  await expect(settings.getByText(/^3\. Very upset: as this flow has it, below/)).toBeVisible();
  await own.getByLabel(/^Threshold/).fill("-0.8");
  await expect(lead.getByText(/^Saved/)).toBeVisible();
  await expectAccessible(lead, "a flow with a version of its own");
  await settings.getByRole("button", { name: "Remove “Very upset”" }).click();
  await expect(settings.getByText(/No policy of its own/)).toBeVisible();
  await lead.getByRole("button", { name: "Undo" }).first().click();
  await expect(own).toBeVisible();
});

/** Names a policy under its details, which stay open. */
async function name(page: Page, now: string, next: string): Promise<void> {
  await page.getByRole("article", { name: now }).getByRole("button", { name: "Details of" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(next);
  await expect(page.getByRole("heading", { name: next })).toBeVisible();
}

async function threshold(page: Page, title: string, value: string): Promise<void> {
  const policy = page.getByRole("article", { name: title });
  await policy.getByLabel("Number of messages").fill("1");
  await policy.getByLabel(/^Threshold/).fill(value);
}

async function putLive(page: Page, sentence: string): Promise<void> {
  await page.getByRole("button", { name: "Put live" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(sentence)).toBeVisible();
  await dialog.getByRole("button", { name: "Put live now" }).click();
  await expect(page.getByText(/Live since /)).toBeVisible();
  await expect(page.getByText("Changes not live yet")).toHaveCount(0);
}
