import { defineConfig } from 'vitest/config';
import { kernelPlugin } from './scripts/kernel-module.mjs';

export default defineConfig({
  plugins: [kernelPlugin()],
  test: {
    include: ['test/**/*.test.ts'],
    // A test may simulate a small city in both worlds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
