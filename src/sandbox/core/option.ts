/** One option of a command: how it is given, what it must be, and its default. */
export interface Option<Value> {
  /** Name of the flag; by default the option's name in kebab case. */
  flag?: string;
  /** Stands for the value in the help text. A flag without one is a switch. */
  placeholder?: string;
  help: string;
  default?: Value;
  /** An environment variable that gives the value when no flag does; an empty one counts as unset. */
  environment?: string;
  /** Adds `--…-file FILE`, and keeps the value out of error messages. */
  secret?: true;
  /** @param texts the value of each occurrence of the flag; none of a switch */
  parse(texts: readonly string[]): Value;
  /** Completes the sentence "--flag …"; `undefined` when the value is valid. */
  problem?(value: Value): string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds options of every type
export type OptionTable = Record<string, Option<any>>;

type ValueOf<Entry> = Entry extends Option<infer Value> ? Value : never;

/** What a command line gives: every option that has no default may be `undefined`. */
export type ParsedOptions<Table extends OptionTable> = {
  [Name in keyof Table]: Table[Name] extends { default: unknown }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined;
};

/** What a caller in the same process gives: everything may be left out. */
export type GivenOptions<Table extends OptionTable> = {
  [Name in keyof Table]?: ValueOf<Table[Name]> | undefined;
};

/** An option that always has a value. */
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
 * Checks options that were given in the same process, and fills in the defaults.
 *
 * @throws {Error} that names the option, what is wrong with it and what it must be.
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
 * @param shown the value as the message repeats it, unless it is secret
 */
export function checkOption<Value>(source: string, option: Option<Value>, value: Value, shown: string): void {
  const problem = option.problem?.(value);
  if (problem) throw new Error(`${source} ${problem}${option.secret ? "" : `, not ${shown}`}.`);
}
