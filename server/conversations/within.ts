/** It was not over in time. */
export class TooLate extends Error {}

/** Does something that is to be over in time, and is given up then even if it does not heed its signal. */
export async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  // not AbortSignal.timeout: its timer runs on, and makes an error, long after the work is done
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TooLate(`No answer within ${limitMs / 1000} s.`);
      reject(error);
      controller.abort(error);
    }, limitMs).unref();
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
