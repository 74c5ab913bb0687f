/** A write that was acknowledged: the caller got a success for it. */
export interface AcknowledgedWrite {
  /** The body of the first response. */
  text: string;
  /** The identifier of what it made; `undefined` when no list shows it. */
  id: string | undefined;
  /** Sends it again with the same idempotency key; `undefined` when its record is not kept any more. */
  again?: () => Promise<string>;
}

/** How often something went wrong, by what went wrong. */
export interface ExactlyOnceFigures {
  /** What one write made twice, or two writes share. */
  duplicates: number;
  /** Replays that differ from the first response in any byte. */
  divergences: number;
  /** Acknowledged writes whose result does not stand in the store. */
  "acknowledged writes lost": number;
}

/**
 * Checks that each acknowledged write was executed once: what it made stands in the store once, and its replay is the
 * first response, byte for byte.
 *
 * @param writes the acknowledged writes
 * @param stored the identifiers of everything that stands in the store, from the lists that a caller can read
 */
export async function exactlyOnce(
  writes: readonly AcknowledgedWrite[],
  stored: readonly string[],
): Promise<ExactlyOnceFigures> {
  const counted = new Set(stored);
  const ids = writes.map(({ id }) => id).filter((id) => id !== undefined);
  const made = new Set(ids);
  const unacknowledged = [...counted].filter((id) => !made.has(id)).length;
  let divergences = 0;
  for (const { text, again } of writes) {
    if (again && (await again()) !== text) divergences += 1;
  }
  return {
    duplicates: unacknowledged + (stored.length - counted.size) + (ids.length - made.size),
    divergences,
    "acknowledged writes lost": [...made].filter((id) => !counted.has(id)).length,
  };
}
