import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { hands } from "../hands.ts";
import { enter } from "../people.ts";

test("a template that is broken is told where, shown how, played, and whole again after one undo", async ({
  browser,
}) => {
  const page = await enter(browser, "CX lead");
  await page.goto("/flows");
  await page.getByRole("button", { name: "New flow" }).click();
  await page.getByRole("radio", { name: /^Refund request/ }).check();
  await expect(page.getByLabel("Name")).toHaveValue("Refund request");
  await expectAccessible(page, "the gallery of templates");
  await page.getByRole("button", { name: "Create flow" }).click();
  const checks = page.getByRole("region", { name: "Checks", exact: true });
  await expect(checks.getByText("All seven guarantees are proved.")).toBeVisible();

  const edge = page.getByLabel("From Refund the lost parcel, No answer, to Perhaps done, to Returns");
  await edge.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await expect(checks.getByText("Six of seven guarantees are proved.")).toBeVisible();
  await checks.getByRole("button", { name: "Show all checks" }).click();
  const told = /^When “Refund the lost parcel” ends as “No answer”, nobody hears of it/;
  const finding = checks.getByRole("button", { name: told });
  await finding.hover();
  const node = hands(page).node("Refund the lost parcel");
  await expect(node).toHaveAccessibleName(/step \d+ of the way/);
  await expectAccessible(page, "a way drawn on the canvas");

  await checks.getByRole("button", { name: "Play: When “Refund the lost parcel”" }).click();
  const sandbox = page.getByRole("region", { name: "Sandbox" });
  await expect(sandbox.getByText("This conversation shows:")).toBeVisible();
  await expect(sandbox.getByText("Refund it now").first()).toBeVisible();
  await expect(sandbox.getByText("Because of “Refund the lost parcel”, no answer.")).toBeVisible();
  await expect(node).toBeInViewport();

  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("It cannot be published before this is put right:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish version 1" })).toBeDisabled();
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(checks.getByText("All seven guarantees are proved.")).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText(/\b(\d+) of \1 scenarios pass\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByText("Live: version 1")).toBeVisible();
});

test("a flow that is downloaded can be imported again, and a file that is none is refused in a sentence", async ({
  browser,
}) => {
  const page = await enter(browser, "CX lead");
  await page.goto("/flows");
  await page.getByRole("link", { name: /^Order status/ }).click();
  await page.getByRole("button", { name: "More" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download as a file" }).click();
  const file = await (await download).path();
  expect((await download).suggestedFilename()).toBe("order-status-and-returns.flow.json");
  expect(await readFile(file, "utf8")).toContain('"id": "wants-a-human"');

  await page.goto("/flows");
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({
    name: "holiday.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"a": 1'),
  });
  await expect(page.getByRole("alert")).toContainText(
    "“holiday.json” was not imported, and nothing was changed.",
  );
  await input.setInputFiles(file);
  // beside the notice itself stands, for a moment, what a screen reader is told
  const notices = page.getByRole("region", { name: /^Notifications/ });
  await expect(notices.getByText(/Left to the workspace.*“Asks for a human”/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Checks", exact: true })).toContainText(
    "guarantees are proved",
  );
  await expect(page.getByText("Draft only")).toBeVisible();
});
