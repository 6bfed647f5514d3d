import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: ".",
    include: ["test/**/*.test.ts"],
    // Whole processes against whole platforms: `npm run test:judge`.
    exclude: ["test/judge/**"],
    globalSetup: "test/support/store-templates.ts",
    // Many tests wait for a socket, a database or a browser, so that there is room for more of them than cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Loading the same modules for every file anew was a quarter of the work; no test leaves anything behind in them.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Only a machine with too much to do comes near these.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: "v8", include: ["src/**", "commands/**", "db/**"] },
  },
});
