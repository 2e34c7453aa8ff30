import { expect, test } from "vitest";
import { keyName } from "./use-shortcuts.ts";

const press = (key: string, held: { metaKey?: boolean; ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  keyName({ key, metaKey: false, ctrlKey: false, shiftKey: false, ...held });

test("⌘ and Ctrl are the same", () => {
  expect(press("z", { metaKey: true })).toBe("mod+z");
  expect(press("z", { ctrlKey: true })).toBe("mod+z");
});

test("shift counts beside ⌘ only, since plain keys carry it in themselves", () => {
  expect(press("Z", { metaKey: true, shiftKey: true })).toBe("mod+shift+z");
  expect(press("?", { shiftKey: true })).toBe("?");
  expect(press("Delete")).toBe("delete");
});
