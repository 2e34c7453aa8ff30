import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { hands } from "../hands.ts";
import { enter } from "../people.ts";

test("a draft comes back as it was left, and an older version can be restored and edited on", async ({
  browser,
}) => {
  test.slow(); // three publications
  const page = await enter(browser, "CX lead");
  await drawFlow(page);
  await back(page);
  await expect(says(page, "We are here")).toBeVisible();
  await publish(page, 1);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nothing has changed since version 1" })).toBeVisible();
  await expectAccessible(page, "the publish dialog of an unchanged draft");
  await page.getByRole("button", { name: "Back to the draft" }).click();

  await say(page, "We answer within an hour");
  await publish(page, 2);
  await back(page);
  await expect(says(page, "We answer within an hour")).toBeVisible();

  await page.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("button", { name: /^Version 1/ }).click();
  await page.getByRole("button", { name: "Name it…" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Before Christmas");
  await expectAccessible(page, "the dialog that names a version");
  await page.getByRole("button", { name: "Keep the name" }).click();
  await expect(
    page.getByRole("heading", { name: "What changed in version 1 “Before Christmas”" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Restore version 1 as the draft" }).click();
  const restored = "Version 1 is the draft again. Customers see it once you publish.";
  await expect(page.getByText(restored, { exact: true })).toBeVisible();
  await expect(says(page, "We are here")).toBeVisible();
  await expect(page.getByText("Live: version 2")).toBeVisible();
  await publish(page, 3);

  await say(page, "We are here all day");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await back(page);
  await expect(says(page, "We are here all day")).toBeVisible();
});

async function drawFlow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New flow" }).click();
  await page.getByLabel("Name").fill("Opening hours");
  await page.getByRole("button", { name: "Create flow" }).click();
  const { place, move, connect, node } = hands(page);
  await expect(node("Start")).toBeVisible();
  await move("Start", { x: 0.12, y: 0.2 });
  await place("Say", { x: 0.4, y: 0.2 });
  await place("Handoff with tone brief", { x: 0.75, y: 0.2 });
  await connect("Start", "First message", "Say");
  await connect("Say", "Next", "Handoff with tone brief");
  await say(page, "We are here");
}

/** Changes what the flow says, and waits until the server keeps it. */
async function say(page: Page, text: string): Promise<void> {
  await hands(page).node("Say").click();
  await page.getByRole("textbox", { name: "What to say" }).fill(text);
  await expect(says(page, text)).toBeVisible();
  await expect(page.getByText(/^Saved/)).toBeVisible();
}

/** To the versions and back to the draft. */
async function back(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("link", { name: "Back to the draft" }).click();
}

async function publish(page: Page, number: number): Promise<void> {
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("button", { name: `Publish version ${number}` }).click();
  await expect(page.getByText(`Live: version ${number}`)).toBeVisible();
}

function says(page: Page, text: string) {
  return hands(page).node("Say").getByText(text, { exact: false });
}
