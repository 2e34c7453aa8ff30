import { useEffect, useState } from "react";

/** A value once it has not changed for 400 ms: what is still being typed or moved is not worked on. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

const restMs = 400;
