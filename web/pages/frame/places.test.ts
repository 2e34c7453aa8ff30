import { expect, test } from "vitest";
import { closedPlace } from "./places.ts";

test("an address of a place that is not one's role's is closed, with all that lies under it", () => {
  expect(closedPlace("/inbox", "tester")?.name).toBe("Inbox");
  expect(closedPlace("/inbox/some-conversation", "tester")?.name).toBe("Inbox");
  expect(closedPlace("/flows/some-flow/versions", "agent")?.name).toBe("Flows");
});

test("one's own places are open, and so is an address that is nobody's", () => {
  expect(closedPlace("/inbox", "agent")).toBeNull();
  expect(closedPlace("/", "agent")).toBeNull();
  expect(closedPlace("/nowhere", "tester")).toBeNull();
});
