/** Does something that is to be over in time, and is given up then even if it does not heed its signal. */
export async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(limitMs);
  const working = work(signal); // first: what throws at once must leave no promise behind that nobody hears
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`No answer within ${limitMs / 1000} s.`));
    signal.addEventListener("abort", giveUp, { once: true });
  });
  return Promise.race([working, late]);
}
