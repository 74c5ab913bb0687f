/** Larger requests are not measured: the limits of the entrance, not a parser, decide about them. Bytes. */
export const largestMeasured = 65_536;

/** No compilation and no collection of garbage takes so much processor time, milliseconds: work does. */
const withoutDoubt = 500;

/** The most processor time that one request may take by default, milliseconds. Usual is 0.1 to 2. */
export const processorLimit = 100;

/**
 * Runs `work`, and says when it took this process more processor time than the limit. A busy machine does not
 * matter, because waiting takes no processor time. Nothing else may run in the process meanwhile.
 *
 * Work that took too long runs twice more, and its quickest run counts: code is compiled and garbage collected once,
 * while a slow parser is slow each time.
 *
 * @param size bytes of the request; above `largestMeasured` nothing is measured
 * @param limit milliseconds
 * @returns the result of the first run, and a sentence for each problem
 */
export async function processorTime<Result>(
  size: number,
  work: () => Promise<Result>,
  limit = processorLimit,
): Promise<{ result: Result; problems: string[] }> {
  let { result, milliseconds } = await measured(work);
  const isInDoubt = () => milliseconds > limit && milliseconds < withoutDoubt;
  for (let again = 0; again < 2 && size <= largestMeasured && isInDoubt(); again += 1) {
    milliseconds = Math.min(milliseconds, (await measured(work)).milliseconds);
  }
  const isTooLong = size <= largestMeasured && milliseconds > limit;
  const problem = `took ${Math.round(milliseconds)} ms of processor time, over ${limit} ms`;
  return { result, problems: isTooLong ? [problem] : [] };
}

async function measured<Result>(work: () => Promise<Result>) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
