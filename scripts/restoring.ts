/** Settings of Vitest that restore spies, environment variables and globals before each test. */
export const restoring = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true } as const;
