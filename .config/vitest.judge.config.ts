import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: ".",
    include: ["test/judge/**/*.test.ts"],
    // Each file starts processes and platforms of its own, and waits more than it works.
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
