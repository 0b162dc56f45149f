import { readdir } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'

/**
 * Lets every other program go first, above all a server that answers while an index is built. On Linux each
 * thread has a priority of its own, and those that collect garbage are there already; what is started later
 * takes after the thread that starts it. Where the system does not allow it, the build goes on as it is.
 */
export async function giveWay(): Promise<void> {
  const threads = await readdir('/proc/self/task').catch(() => [])
  for (const thread of [process.pid, ...threads.map(Number)]) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // a thread that has ended meanwhile, or a system that does not allow it
    }
  }
}
