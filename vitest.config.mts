import { defineConfig } from 'vitest/config';
import { rulePagesForVitest } from './scripts/rulePages.mjs';

export default defineConfig({
  plugins: [rulePagesForVitest],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'node_modules/**'],
    setupFiles: ['test/seed.ts'],
    // For tests that hang: on a busy machine, one that does not may well take half a minute.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
