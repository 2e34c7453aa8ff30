/** The edge under a point of the screen, by the id it has on the canvas. */
export function edgeUnder(x: number, y: number): string | null {
  return idUnder(x, y, ".react-flow__edge");
}

/** The node under a point of the screen. */
export function nodeUnder(x: number, y: number): string | null {
  return idUnder(x, y, ".react-flow__node");
}

/** Whether a point of the screen lies on the canvas itself. */
export function onCanvas(x: number, y: number): boolean {
  return document.elementFromPoint(x, y)?.closest(".react-flow") != null;
}

function idUnder(x: number, y: number, selector: string): string | null {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null; // a touch has no point of its own
  for (const element of document.elementsFromPoint(x, y)) {
    const found = element.closest(selector)?.getAttribute("data-id");
    if (found) return found;
  }
  return null;
}
