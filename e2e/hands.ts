import type { Locator, Page } from "@playwright/test";

/** What a hand with a mouse does on the canvas. */
export interface Hands {
  /** Drags a kind out of the palette, to a point given in parts of the canvas's width and height. */
  place: (kind: string, at: { x: number; y: number }) => Promise<void>;
  /** Moves a node by its title, to a point of the canvas. */
  move: (title: string, at: { x: number; y: number }) => Promise<void>;
  /** Draws an edge from an exit to a node. */
  connect: (from: string, exit: string, to: string) => Promise<void>;
  node: (title: string) => Locator;
}

export function hands(page: Page): Hands {
  const canvas = page.getByRole("main", { name: "Canvas" });
  const node = (title: string) => canvas.getByRole("group", { name: new RegExp(`^${title},`) });
  const point = async ({ x, y }: { x: number; y: number }) => {
    const box = await boxOf(canvas);
    return { x: box.x + x * box.width, y: box.y + y * box.height };
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };
  const top = async (title: string) => {
    const box = await boxOf(node(title));
    return { x: box.x + box.width / 2, y: box.y + 16 };
  };
  return {
    node,
    place: async (kind, at) => {
      const box = await boxOf(canvas);
      const target = await point(at);
      const item = page.getByRole("region", { name: "Palette" }).getByRole("button", { name: kind });
      await item.dragTo(canvas, { targetPosition: { x: target.x - box.x, y: target.y - box.y } });
      await node(kind).waitFor();
    },
    move: async (title, at) => drag(await top(title), await point(at)),
    connect: async (from, exit, to) => {
      const box = await boxOf(node(from).getByLabel(`Exit ${exit}, not connected`));
      await drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, await top(to));
      await node(from).getByLabel(`Exit ${exit}`, { exact: true }).waitFor();
    },
  };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen.`);
  return box;
}
