import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { customer, enter, say } from "../people.ts";

const question = "Hi, where is my parcel?";

test("a CX lead lowers a threshold and puts it live, and a conversation under way is handed off by it", async ({
  browser,
}) => {
  test.slow(); // a lead, a customer, two changes
  const lead = await enter(browser, "CX lead");
  await lead.getByRole("link", { name: "Policies" }).click();
  await expect(lead.getByText("No policy for the whole workspace yet")).toBeVisible();
  await expectAccessible(lead, "no policies");
  await lead.getByRole("button", { name: "Add a policy" }).click();
  await name(lead, "New policy", "Hardly patient");
  await threshold(lead, "-1");
  await expect(lead.getByText(/With these settings: in 0 of \d+ conversations/)).toBeVisible();
  await expectAccessible(lead, "a policy with its details");
  await putLive(lead, "Added the rule “Hardly patient”");

  const maya = await customer(browser, "Maya");
  await say(maya, question);
  await expect(maya.getByText("Assistant", { exact: true }).first()).toBeVisible();
  await expect(maya.getByText("You are in line for a person.")).toHaveCount(0);

  await threshold(lead, "1");
  await expect(lead.getByText(/With these settings: in [1-9]\d* of \d+ conversations/)).toBeVisible();
  await lead.reload();
  await expect(lead.getByText("Changes not live yet")).toBeVisible();
  await putLive(lead, "“Hardly patient” now needs that sentiment is below 1 instead of −1");

  // a process may go by what it read two seconds before
  await lead.waitForTimeout(2_500);
  await say(maya, "it is 1042");
  await expect(maya.getByText("You are in line for a person.")).toBeVisible();

  await lead.reload();
  await expect(lead.getByText("Fired once in the last 7 days.")).toBeVisible();
  await lead.getByRole("button", { name: "Remove “Hardly patient”" }).click();
  await lead.getByRole("button", { name: "Undo" }).click();
  await expect(lead.getByRole("article", { name: "Hardly patient" })).toBeVisible();
  await lead.getByRole("switch", { name: "“Hardly patient” is on" }).click();
  await putLive(lead, "“Hardly patient” is switched off");
});

test("a flow's own policies stand below the workspace's, and an edit of them is the flow's", async ({
  browser,
}) => {
  const lead = await enter(browser, "CX lead");
  await lead.getByRole("link", { name: "Policies" }).click();
  await lead.getByRole("button", { name: "Add a policy" }).click();
  await name(lead, "New policy", "Whole workspace");
  await threshold(lead, "-1");
  await putLive(lead, "Added the rule “Whole workspace”");
  await lead.getByRole("link", { name: "Flows" }).click();
  await lead.getByRole("button", { name: "New flow" }).click();
  await lead.getByLabel("Name").fill("Sizes");
  await lead.getByRole("button", { name: "Create flow" }).click();
  await expect(lead.getByText("These come first, in every flow of the workspace")).toBeVisible();
  await expect(lead.getByText(/^\d\. Whole workspace/)).toBeVisible();
  const titles = lead
    .getByRole("complementary", { name: "Settings" })
    .getByRole("article")
    .getByRole("heading");
  await expect(titles).toHaveText([
    "Asks for a supervisor",
    "Asks for a human",
    "Very upset",
    "Stays frustrated",
    "Beyond what the flow can do",
    "Goes in circles",
    "Legal, safety or fraud",
  ]);
  await lead.getByRole("button", { name: "Move “Very upset” up" }).click();
  await expect(titles.nth(1)).toHaveText("Very upset");
  await expect(lead.getByText(/^Saved/)).toBeVisible();
  await expectAccessible(lead, "a flow's own policies");
  await lead.getByRole("button", { name: "Undo" }).click();
  await expect(titles.nth(1)).toHaveText("Asks for a human");
});

/** Names a policy under its details, which stay open. */
async function name(page: Page, now: string, next: string): Promise<void> {
  await page.getByRole("article", { name: now }).getByRole("button", { name: "Details of" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(next);
  await expect(page.getByRole("heading", { name: next })).toBeVisible();
}

async function threshold(page: Page, value: string): Promise<void> {
  const policy = page.getByRole("article").first();
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
