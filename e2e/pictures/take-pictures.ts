import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { enter, inboxRow } from "../people.ts";

const file = (name: string) => fileURLToPath(new URL(`${name}.png`, import.meta.url));

test("canvas and sandbox", async ({ browser }) => {
  const page = await enter(browser, "CX lead");
  await page.getByRole("link", { name: /Order status and returns/ }).click();
  await page.getByRole("group", { name: /^Already upset\?/ }).click();
  await expect(page.getByRole("slider").first()).toBeVisible();
  await page.waitForTimeout(500); // the canvas glides to its place
  await page.screenshot({ path: file("canvas") });

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Try it" }).click();
  const chat = page.getByRole("textbox", { name: "Write as the customer" });
  for (const text of ["hey, where is my order?", "this is ridiculous, third time I ask. where is it??"]) {
    await chat.fill(text);
    await chat.press("Enter");
    await page.waitForTimeout(800);
  }
  await expect(page.getByText(/Handed off to/)).toBeVisible();
  await page.screenshot({ path: file("sandbox") });
});

test("workspace", async ({ browser }) => {
  const page = await enter(browser, "Agent");
  await inboxRow(page, "Marcus Dahl").click();
  await expect(page.getByText("Why you have this")).toBeVisible();
  await page.waitForTimeout(500);
  await page.screenshot({ path: file("workspace") });
});
