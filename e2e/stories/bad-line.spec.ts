import { expect, test } from "@playwright/test";
import { customer, said, say } from "../people.ts";

test("what a customer writes on a lost connection is kept, and sent once when it is back", async ({
  browser,
}) => {
  const chat = await customer(browser, "Tomas Berg");
  await expect(said(chat, "How can I help?")).toBeVisible();
  await chat.context().setOffline(true);
  await say(chat, "where is order 1042");
  await expect(said(chat, "Not sent yet: waiting for a connection.")).toBeVisible();
  await chat.context().setOffline(false);
  await expect(said(chat, "which e-mail")).toBeVisible();
  await expect(said(chat, "Not sent yet")).toHaveCount(0);
  await expect(chat.getByRole("log").getByText("where is order 1042")).toHaveCount(1);
});

test("a customer who comes back reads on where they left, with what stood in the box", async ({
  browser,
}) => {
  const chat = await customer(browser, "Lena Frey");
  await say(chat, "where is order 1042");
  await expect(said(chat, "which e-mail")).toBeVisible();
  await chat.getByLabel("Your message").fill("maya.reyes@");
  await chat.reload();
  await expect(said(chat, "which e-mail")).toBeVisible();
  await expect(chat.getByLabel("Your message")).toHaveValue("maya.reyes@");
});

test("a message that is too long says why and goes back into the box", async ({ browser }) => {
  const chat = await customer(browser, "Ana Prado");
  await chat.getByLabel("Your message").fill("my story ".repeat(1000));
  await chat.getByRole("button", { name: "Send" }).click();
  await expect(said(chat, "A message has at most 8 KB")).toBeVisible();
  await chat.getByRole("button", { name: "Change it" }).click();
  await expect(chat.getByLabel("Your message")).toHaveValue(/^my story /);
});
