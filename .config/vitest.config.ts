import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: ".",
    include: ["test/**/*.test.ts"],
    // Whole processes against whole platforms: `npm run test:judge`.
    exclude: ["test/judge/**"],
    // One worker less than there are cores is one worker on a small machine.
    maxWorkers: "100%",
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    testTimeout: 20_000,
    coverage: { provider: "v8", include: ["src/**", "commands/**", "db/**"] },
  },
});
