import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

const low = (sentiment: number) => ({ text: "…", signals: { sentiment } });

test("a message below the threshold leaves through Frustrated, with value and threshold", () => {
  const { left } = playNode("sentimentGate", { below: -0.4, messages: 1 }, [low(-0.62)]);
  expect(left).toMatchObject({
    exit: "frustrated",
    because: { measured: [{ values: [-0.62], messages: [1] }] },
  });
});

test("exactly the threshold is still calm", () => {
  expect(playNode("sentimentGate", { below: -0.4, messages: 1 }, [low(-0.4)]).left?.exit).toBe("calm");
});

test("two messages in a row are needed where two are asked for", () => {
  expect(playNode("sentimentGate", { below: -0.4, messages: 2 }, [low(-0.9)]).left?.exit).toBe("calm");
});
