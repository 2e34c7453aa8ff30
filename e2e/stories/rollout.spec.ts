import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { hands } from "../hands.ts";
import { enter } from "../people.ts";

const emails = Array.from({ length: 30 }, (_, at) => `customer-${at}@example.com`);

test("a version goes to a share of customers, is stopped, made live with those under way, and rolled back", async ({
  browser,
  request,
}) => {
  test.slow(); // two publications with all scenarios
  const page = await enter(browser, "CX lead");
  await newFlow(page);
  await greet(page, "Hello from one.");
  await publish(page, 1);
  const key = await channelOf(page);
  const underWay = await open(request, key, "under-way@example.com");
  await underWay.say("where is my order");
  expect(new Set(await greetings(request, key))).toEqual(new Set(["Hello from one."]));

  await greet(page, "Hello from two.");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("radio", { name: /A share of customers/ }).check();
  const slider = page.getByRole("slider", { name: "Share of customers" });
  await slider.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("PageUp");
  await expect(page.getByText("50 %")).toBeVisible();
  await expectAccessible(page, "the publish dialog with a share");
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("50 %: version 2")).toBeVisible();

  const shared = await greetings(request, key);
  const onTwo = shared.filter((said) => said === "Hello from two.").length;
  expect(onTwo).toBeGreaterThan(5);
  expect(onTwo).toBeLessThan(25);
  expect(await greetings(request, key), "everybody keeps what they got").toEqual(shared);

  await page.getByRole("link", { name: "Versions" }).click();
  const panel = page.getByRole("region", { name: "Who gets which version" });
  // at an even split both versions say so
  await expect(panel.getByText(`${2 * onTwo} of 60 conversations`).first()).toBeVisible();
  await expectAccessible(page, "who gets which version");
  await panel.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText(/^The trial of version 2 is stopped/).first()).toBeVisible();
  expect(new Set(await greetings(request, key))).toEqual(new Set(["Hello from one."]));
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByRole("button", { name: "Stop" })).toBeVisible();
  expect(await greetings(request, key)).toEqual(shared);

  await panel.getByRole("button", { name: "Change who gets it…" }).click();
  await page.getByRole("radio", { name: /^Everybody/ }).check();
  await page.getByRole("radio", { name: /^They go on in this version/ }).check();
  await expect(page.getByText(/can go on in it/)).toBeVisible();
  await expectAccessible(page, "a move of those under way");
  await page.getByRole("button", { name: "Make version 2 live" }).click();
  await expect(
    page.getByText(/^Version 2 goes to everybody\. \d+ conversations moved/).first(),
  ).toBeVisible();
  expect(new Set(await greetings(request, key))).toEqual(new Set(["Hello from two."]));
  await page.goto(`/conversations/${underWay.id}`);
  await expect(page.getByText("Clara Winter moved it from version 1 to version 2")).toBeVisible();

  await page.goBack();
  await panel.getByRole("button", { name: "Roll back to version 1…" }).click();
  await page.getByRole("button", { name: "Roll back to version 1", exact: true }).click();
  await expect(page.getByText("Version 1 is live.").first()).toBeVisible();
  expect(new Set(await greetings(request, key))).toEqual(new Set(["Hello from one."]));
});

async function newFlow(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Flows" }).click();
  await page.getByRole("button", { name: "New flow" }).click();
  await page.getByRole("radio", { name: /Order status and returns/ }).check();
  await page.getByLabel("Name").fill("Greetings");
  await page.getByRole("button", { name: "Create flow" }).click();
  await expect(hands(page).node("Start")).toBeVisible();
}

async function greet(page: Page, words: string): Promise<void> {
  await hands(page).node("Start").click();
  await page.getByRole("textbox", { name: "Greeting" }).fill(words);
  await expect(hands(page).node("Start").getByText(words)).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();
}

async function publish(page: Page, number: number): Promise<void> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: `Publish version ${number}` }).click();
  await expect(page.getByText(`Live: version ${number}`)).toBeVisible();
}

async function channelOf(page: Page): Promise<string> {
  const address = await page.getByRole("link", { name: /Customer’s chat/ }).getAttribute("href");
  return address?.split("/").at(-1) ?? "";
}

/** A conversation by the customer channel, as a shop's own page would open it. */
async function open(request: APIRequestContext, key: string, email: string) {
  const begun = await request.post(`/api/chat/${key}/conversations`, { data: { customer: { email } } });
  expect(begun.status()).toBe(201);
  const { conversationId: id, token } = await begun.json();
  const headers = { authorization: `Bearer ${token}` };
  const path = `/api/chat/conversations/${id}/messages`;
  return {
    id,
    say: (text: string) => request.post(path, { headers, data: { id: text, text } }),
    greeting: async () => (await (await request.get(`${path}?after=0`, { headers })).json()).messages[0].text,
  };
}

/** What each customer is greeted with now. */
async function greetings(request: APIRequestContext, key: string): Promise<string[]> {
  const said: string[] = [];
  for (const email of emails) said.push(await (await open(request, key, email)).greeting());
  return said;
}
