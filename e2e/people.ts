import { type Browser, expect, type Locator, type Page } from "@playwright/test";

/** Another server than that of the run, for who is to be there. */
interface Elsewhere {
  baseURL?: string;
}

/** Somebody of the demo workspace at a computer of their own: one click from the first screen. */
export async function enter(
  browser: Browser,
  role: "CX lead" | "Tester" | "Agent",
  at: Elsewhere = {},
): Promise<Page> {
  const page = await (await browser.newContext(at)).newPage();
  await page.goto("/");
  await page.getByRole("button", { name: `Explore as ${role}` }).click();
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  return page;
}

/** A customer who has opened the demo shop's chat. */
export async function customer(browser: Browser, name: string, at: Elsewhere = {}): Promise<Page> {
  const page = await (await browser.newContext(at)).newPage();
  await page.goto("/chat/demo");
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Start chat" }).click();
  await expect(page.getByLabel("Your message")).toBeFocused();
  return page;
}

/** The customer says something; it stands in the chat at once, sent or not. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel("Your message").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(said(page, text)).toBeVisible();
}

/** What the chat shows with these words. */
export function said(page: Page, text: string): Locator {
  return page.getByRole("log", { name: "Conversation" }).getByText(text).last();
}

/** The conversation of a customer in the inbox's list. */
export function inboxRow(page: Page, name: string): Locator {
  return page.getByRole("region", { name: "Conversations" }).getByRole("link", { name: new RegExp(name) });
}
