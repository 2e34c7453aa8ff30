import { expect, test } from "@playwright/test";
import { expectAccessible } from "../expect-accessible.ts";
import { enter, inboxRow } from "../people.ts";
import { runToEnd } from "../serve.ts";

test("an agent finds out whether a refund that broke off was made, and the case says so for good", async ({
  browser,
}) => {
  await runToEnd("e2e/stories/lost-refund.ts", [], {
    DATA_DIR: process.env.BATON_E2E_DATA ?? "",
    NAME: "Priya Raman",
  });
  const page = await enter(browser, "Agent");
  await expect(page.getByRole("region", { name: "To be found out" })).toContainText("Priya Raman");
  await inboxRow(page, "Priya Raman").click();
  const card = page.getByRole("region", { name: "Nobody knows whether it happened" });
  await expect(card.getByRole("heading", { name: /refund order 1042/ })).toBeVisible();
  await expectAccessible(page, "a call in doubt");

  await card.getByRole("button", { name: "It did not happen…" }).click();
  const dialog = page.getByRole("dialog", { name: /^It did not happen/ });
  await dialog.getByLabel(/What did you see/).fill("No refund in the shop's books.");
  await expectAccessible(page, "the dialog that settles a doubt");
  await dialog.getByRole("button", { name: "It did not happen", exact: true }).click();

  await expect(page.getByText("Noted in the history, with your name.").first()).toBeVisible();
  await expect(card).toHaveCount(0);
  await expect(page.getByRole("region", { name: "To be found out" })).toHaveCount(0);
  await expect(page.getByText(/No refund in the shop's books/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/found out later by/).first()).toBeVisible();
});
