import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing on this screen keeps anybody out; what axe finds is told in words. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ help, nodes }) => `${help}: ${nodes.map(({ target }) => target).join(" ")}`,
  );
  expect(found, `axe on ${screen}`).toEqual([]);
}
