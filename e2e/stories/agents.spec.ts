import { expect, test } from "@playwright/test";
import { customer, enter, inboxRow, said, say } from "../people.ts";

test("of two who claim a conversation one has it, and the other is told who", async ({ browser }) => {
  const chat = await customer(browser, "Ingrid Vale");
  await say(chat, "can I talk to a real person please");
  await expect(chat.getByText("You are in line for a person.")).toBeVisible();

  const both = await Promise.all([enter(browser, "Agent"), enter(browser, "CX lead")]);
  for (const page of both) {
    await page.goto("/inbox");
    await inboxRow(page, "Ingrid Vale").click();
    await expect(page.getByRole("button", { name: "Claim a", exact: true })).toBeVisible();
  }
  await Promise.all(both.map((page) => page.getByRole("button", { name: "Claim a", exact: true }).click()));
  const mine = both.map((page) => page.getByText("yours", { exact: true }));
  const theirs = both.map((page) => page.getByText(/ has this conversation and answers it\.$/));
  await expect(async () => {
    const [has, knows] = await Promise.all([mine, theirs].map(shown));
    expect(has?.filter(Boolean)).toHaveLength(1);
    expect(knows?.filter(Boolean)).toHaveLength(1);
    expect(has?.[0]).toBe(knows?.[1]);
  }).toPass();
});

test("an agent answers, refunds and closes by keyboard alone", async ({ browser }) => {
  const chat = await customer(browser, "Oskar Lund");
  await say(chat, "where is order 1042");
  await say(chat, "maya.reyes@example.com");
  await expect(said(chat, "Order 1042")).toBeVisible();
  await say(chat, "let me speak to someone");
  await expect(chat.getByText("You are in line for a person.")).toBeVisible();

  const agent = await enter(browser, "Agent");
  const { keyboard } = agent;
  await expect(inboxRow(agent, "Oskar Lund")).toBeVisible();
  await keyboard.press("/");
  await keyboard.type("Oskar");
  await expect(agent.getByRole("region", { name: "Conversations" }).getByRole("link")).toHaveCount(1);
  await keyboard.press("Enter"); // to the first found
  await keyboard.press("Enter"); // opens it
  const box = agent.getByRole("textbox", { name: /^Reply to / });
  await expect(box).toBeFocused();
  await keyboard.type("Hello, it is on its way to you.");
  await keyboard.press("ControlOrMeta+Enter");
  await expect(said(chat, "Hello, it is on its way to you.")).toBeVisible();

  const order = agent.getByRole("article", { name: "Order 1042" });
  await order.getByRole("button", { name: "Refund order 1042" }).focus();
  await keyboard.press("Enter");
  await expect(agent.getByLabel(/^Amount/)).toBeFocused();
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("12,50");
  await agent.getByRole("button", { name: "Refund €12.50" }).press("Enter");
  await expect(order).toContainText("€12.50 refunded");

  await box.press("Escape");
  await keyboard.press("e");
  await agent.getByRole("button", { name: "Close conversation" }).press("Enter");
  await expect(chat.getByText("This conversation is closed. Thank you for writing.")).toBeVisible();
});

test("a brief's sentence points at the message it rests on", async ({ browser }) => {
  const chat = await customer(browser, "Nadia Roux");
  await say(chat, "my kettle arrived broken, I want to speak to a human");
  await expect(chat.getByText("You are in line for a person.")).toBeVisible();

  const agent = await enter(browser, "Agent");
  await inboxRow(agent, "Nadia Roux").click();
  const message = agent.getByRole("article", { name: "Message 2" });
  await expect(message.locator("mark")).toHaveCount(0);
  await agent.getByRole("region", { name: "Brief", exact: true }).getByRole("button").first().focus();
  await expect(message.locator("mark")).toHaveText(/human/);
});

function shown(places: { isVisible: () => Promise<boolean> }[]): Promise<boolean[]> {
  return Promise.all(places.map((place) => place.isVisible()));
}
