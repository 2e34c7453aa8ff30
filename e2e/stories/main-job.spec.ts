import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { hands } from "../hands.ts";
import { enter, said, say } from "../people.ts";

const question = "What is your order number?";
const complaint = "It is 1042. I wrote to you last week and nobody answered";
const reply = "Maya, I am sorry about the silence. Your parcel is traced and with you on Thursday.";

test("a CX lead draws a flow, a customer is handed off before asking, an agent answers with the brief", async ({
  browser,
}) => {
  test.slow(); // three people, ten screens
  const lead = await enter(browser, "CX lead");
  await drawFlow(lead);
  const chat = await publish(lead);

  // somebody is there for the customer
  const agent = await enter(browser, "Agent");
  await expect(agent.getByRole("region", { name: "Conversations" }).getByRole("link").first()).toBeVisible();

  const customer = await (await browser.newContext()).newPage();
  await customer.goto(chat);
  await expectAccessible(customer, "the chat before it begins");
  await customer.getByLabel("Your name").fill("Maya");
  await customer.getByRole("button", { name: "Start chat" }).click();
  await say(customer, "Hi, where is my parcel?");
  await expect(said(customer, question)).toBeVisible();
  await say(customer, complaint);
  await expect(said(customer, "bringing in a colleague")).toBeVisible();
  await expect(customer.getByText("You are in line for a person.")).toBeVisible();
  await say(customer, "hello??");
  await expectAccessible(customer, "the chat");

  await receive(agent);

  await expect(said(customer, reply)).toBeVisible();
  await expect(customer.getByText(/^You are talking with /)).toBeVisible();
  await say(customer, "thank you!");
  await closeAsResolved(agent);
  await expect(customer.getByRole("button", { name: "Start a new conversation" })).toBeVisible();
  // it asked once, and from the handoff on it has said nothing
  await expect(customer.getByText("Assistant", { exact: true })).toHaveCount(1);

  await lookBack(lead);
});

async function drawFlow(page: Page): Promise<void> {
  await expectAccessible(page, "the flows");
  await page.getByRole("button", { name: "New flow" }).click();
  await page.getByLabel("Name").fill("Lost parcels");
  await page.getByRole("button", { name: "Create flow" }).click();

  const { move, place, connect, node } = hands(page);
  await expect(node("Start")).toBeVisible();
  const zoomOut = page.getByRole("button", { name: "Zoom Out" });
  for (let times = 0; times < 2; times++) await zoomOut.click();
  await move("Start", { x: 0.12, y: 0.1 });
  await place("Ask", { x: 0.16, y: 0.4 });
  await place("Sentiment gate", { x: 0.5, y: 0.12 });
  await place("AI resolve", { x: 0.5, y: 0.5 });
  await place("Handoff with tone brief", { x: 0.84, y: 0.12 });
  await place("Close", { x: 0.84, y: 0.5 });

  await connect("Start", "First message", "Ask");
  await connect("Ask", "Answered", "Sentiment gate");
  await connect("Ask", "Not understood", "Handoff with tone brief");
  await connect("Sentiment gate", "Frustrated", "Handoff with tone brief");
  await connect("Sentiment gate", "Calm", "AI resolve");
  await connect("AI resolve", "Resolved", "Close");
  for (const exit of ["Not resolved", "Wants a human", "Exception", "Failed"]) {
    await connect("AI resolve", exit, "Handoff with tone brief");
  }

  await node("Sentiment gate").click();
  const threshold = page.getByRole("slider");
  await threshold.focus();
  for (let step = 0; step < 4; step++) await threshold.press("ArrowRight");
  await expect(node("Sentiment gate")).toContainText("Below −0.20");
  await node("Handoff with tone brief").click();
  await page.getByLabel("Tone guideline for the agent").fill("Say what you do, and by when.");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expectAccessible(page, "the editor");
}

/** Publishes, and gives the address of the customer's chat. */
async function publish(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByLabel("Note").fill("Hands over as soon as somebody is let down");
  await expectAccessible(page, "the publish dialog");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("Live: version 1")).toBeVisible();
  const address = await page.getByRole("link", { name: "Customer’s chat" }).getAttribute("href");
  return address ?? "";
}

async function receive(page: Page): Promise<void> {
  const list = page.getByRole("region", { name: "Conversations" });
  await list.getByRole("link", { name: /Maya.*hello\?\?/s }).click();
  const brief = page.getByRole("region", { name: "Brief", exact: true });
  await expect(brief).toContainText(/sentiment −0\.\d\d, below −0\.20/i);
  await expect(brief).toContainText("nobody answered");
  await expect(brief).toContainText("1042");
  const tone = page.getByRole("region", { name: "Tone brief" });
  await expect(tone).toContainText("angry");
  await expect(tone).toContainText("Say what you do, and by when.");
  await expectAccessible(page, "the workspace");

  await page.getByRole("button", { name: "Claim", exact: false }).first().click();
  await expect(page.getByText("yours", { exact: true })).toBeVisible();
  const box = page.getByRole("textbox", { name: "Reply to Maya" });
  await box.fill("Could you send me your order number?");
  await expect(page.getByText("Asks for the order number: it is 1042")).toBeVisible();
  await box.fill(reply);
  await box.press("Control+Enter");
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText(reply);
  await expect(box).toHaveValue("");
}

async function closeAsResolved(page: Page): Promise<void> {
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("thank you!");
  await page.getByRole("button", { name: /^Close/ }).click();
  await expectAccessible(page, "the close dialog");
  await page.getByRole("button", { name: "Close conversation" }).click();
  await expect(page.getByText("This conversation is closed")).toBeVisible();
}

async function lookBack(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Versions" }).click();
  const version = page.getByRole("button", { name: /^Version 1/ });
  await expect(version).toContainText("Hands over as soon as somebody is let down");
  await expectAccessible(page, "the versions");
  await page.getByRole("link", { name: "Conversations" }).click();
  const row = page.getByRole("link", { name: /Maya.*Lost parcels, version 1/s });
  await expect(row).toBeVisible();
  await expectAccessible(page, "the conversations");
  await row.click();
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText(reply);
  await expectAccessible(page, "a conversation");
}
