import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
