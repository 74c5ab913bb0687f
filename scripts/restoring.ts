/** Settings of Vitest that undo `vi.spyOn`, `vi.stubEnv` and `vi.stubGlobal` before each test, also with mutants. */
export const restoring = { restoreMocks: true, unstubEnvs: true, unstubGlobals: true } as const;
