import { writeSync } from "node:fs";

/** One JSON object on a line of stdout; written at once, so that nothing is lost when the process ends. */
export function print(value: object): void {
  let rest = Buffer.from(`${JSON.stringify(value)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
}
