/** One option of a command: its flag, its check and its default. */
export interface Option<Value> {
  /** The name of the flag. By default the option's name in kebab case. */
  flag?: string;
  /** The value's placeholder in the help text. A flag without one takes no value. */
  placeholder?: string;
  help: string;
  default?: Value;
  /** The environment variable that is used when there is no flag. An empty variable counts as unset. */
  environment?: string;
  /** Adds `--…-file FILE`, and keeps the value out of error messages. */
  secret?: true;
  /** @param texts the value of each occurrence of the flag; empty for a flag without value */
  parse(texts: readonly string[]): Value;
  /** The problem, as the rest of a sentence that begins with the flag: "must be …". `undefined` for a valid value. */
  problem?(value: Value): string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds options of every type
export type OptionTable = Record<string, Option<any>>;

type ValueOf<Entry> = Entry extends Option<infer Value> ? Value : never;

/** The options after parsing. One that has no default can be `undefined`. */
export type ParsedOptions<Table extends OptionTable> = {
  [Name in keyof Table]: Table[Name] extends { default: unknown }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined;
};

/** The options that a program passes. All of them are optional. */
export type GivenOptions<Table extends OptionTable> = {
  [Name in keyof Table]?: ValueOf<Table[Name]> | undefined;
};

/** An option that has a default, so that its value is never `undefined`. */
export type Defaulted<Value> = Option<Value> & { default: Value };

/** Declares an option of any type that may stay `undefined`. */
export const optional = <Value>(option: Option<Value>): Option<Value> => option;

/** Declares an option of any type that has a default. */
export const defaulted = <Value>(option: Defaulted<Value>): Defaulted<Value> => option;

/** Declares an option whose value is the text itself. */
export const text = <More extends Partial<Option<string>>>(
  placeholder: string,
  help: string,
  more: More,
): Option<string> & More => ({ placeholder, help, parse: (texts) => texts.at(-1) ?? "", ...more });

/** Declares an option that is a whole number. */
export const wholeNumber = <More extends Partial<Option<number>>>(
  placeholder: string,
  help: string,
  more: More,
): Option<number> & More => ({ placeholder, help, parse: (texts) => toWholeNumber(texts.at(-1)), ...more });

/** `NaN` unless the text is nothing but digits; `Number("")` would be 0. */
export const toWholeNumber = (digits = ""): number => (/^\d+$/.test(digits) ? Number(digits) : Number.NaN);

/** The name of an option's flag, without its dashes. */
export const flagOf = (name: string, { flag }: Option<unknown>): string =>
  flag ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Checks the options that a program passes, and fills in the defaults.
 *
 * @throws {Error} when one is invalid. The message names the option, the problem and the remedy.
 */
export function completeOptions<Table extends OptionTable>(
  table: Table,
  given: GivenOptions<Table>,
): ParsedOptions<Table> {
  const options = Object.entries(table).map(([name, option]) => {
    const value = given[name];
    if (value === undefined) return [name, option.default];
    checkOption(name, option, value, String(value));
    return [name, value];
  });
  return Object.fromEntries(options);
}

/**
 * @param source the flag, variable or option that the value comes from
 * @param shown the value as text for the message, which contains it unless the option is secret; what stands before an @ is left out
 * @throws {Error} when the value is invalid.
 */
export function checkOption<Value>(source: string, option: Option<Value>, value: Value, shown: string): void {
  const problem = option.problem?.(value);
  if (!problem) return;
  // A URL may have a user name and a password in front of its host.
  const masked = shown.replace(/^.*@/s, "…@");
  throw new Error(`${source} ${problem}${option.secret ? "" : `, not ${masked}`}.`);
}
