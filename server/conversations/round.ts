let next: Promise<void> | null = null;

/**
 * When all that has reached the process by now has been read; the same for everybody who asks meanwhile. Turns that came
 * at once are so made one right after the other, with what they need still at hand in the processor.
 */
export function nextRound(): Promise<void> {
  next ??= new Promise((resolve) => {
    setImmediate(() => {
      next = null;
      resolve();
    });
  });
  return next;
}
