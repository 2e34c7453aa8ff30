import { expect, test } from "vitest";
import { readSignals } from "../../signals/read-signals.ts";
import { playNode } from "../playing.ts";

const asks = (exception: number) => ({ text: "…", signals: { exception } });

test("a request from the threshold on leaves through Asks for an exception, with value and threshold", () => {
  const { left } = playNode("exceptionGate", { atLeast: 0.6 }, [asks(0.6)]);
  expect(left).toMatchObject({
    exit: "exception",
    because: { measured: [{ test: { right: 0.6 }, values: [0.6], messages: [1] }] },
  });
});

test("below the threshold there is nothing special", () => {
  expect(playNode("exceptionGate", { atLeast: 0.6 }, [asks(0.59)]).left?.exit).toBe("none");
});

test("by default a late return with a plea is one, and a plain return is none", () => {
  const measured = (text: string) => asks(readSignals(text, []).exception.value);
  const plea = "I know it's past the 30 days, but could you make an exception and take it back?";
  expect(playNode("exceptionGate", {}, [measured(plea)]).left?.exit).toBe("exception");
  expect(playNode("exceptionGate", {}, [measured("How do I return this?")]).left?.exit).toBe("none");
});
