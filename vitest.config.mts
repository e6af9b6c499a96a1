import { defineConfig } from 'vitest/config';
import { rulePagesForVitest } from './scripts/rulePages.mjs';

export default defineConfig({
  plugins: [rulePagesForVitest],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
