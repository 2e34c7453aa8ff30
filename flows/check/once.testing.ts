/** The same question, worked out once for each that it is asked of. */
export function once<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { answer: Answer }>();
  return (of) => {
    const found = known.get(of) ?? { answer: work(of) };
    known.set(of, found);
    return found.answer;
  };
}
