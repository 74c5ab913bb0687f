/** Settings of vitest: whether a test passes or fails, the next one finds nothing replaced. */
export const restoring = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true } as const;
