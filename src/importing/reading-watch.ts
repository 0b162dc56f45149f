import { workerData } from 'node:worker_threads'

const { deadline, memoryBytes } = workerData as { deadline: BigInt64Array; memoryBytes: number }

/** Ends the process when a reading takes too long or too much. */
for (;;) {
  Atomics.wait(deadline, 0, -1n, 100)
  const until = Atomics.load(deadline, 0)
  const isLate = until > 0n && BigInt(Date.now()) > until
  if (isLate || process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 100))
}
