import { styleText } from "node:util";

/** Between two signs of life of a step, milliseconds. */
const signOfLife = 10_000;

/**
 * Runs one step of a longer command, then prints its name and its duration in seconds. Of a step that takes long it
 * also prints how long it has been running.
 */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const running = setInterval(() => console.log(`… ${name} (${seconds()})`), signOfLife);
  try {
    const result = await work();
    console.log(`${mark("green", "✔")} ${name} (${seconds()})`);
    return result;
  } catch (error) {
    console.log(`${mark("red", "✖")} ${name} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(running);
  }
}

/** Colours the text when stdout is a terminal. */
const mark = (colour: "green" | "red", sign: string): string =>
  styleText(colour, sign, { stream: process.stdout, validateStream: true });
