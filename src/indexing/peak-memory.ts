import { readFileSync } from 'node:fs'

/**
 * The most memory this process has held, in bytes. Linux hands the peak of the parent down to a child in
 * what `resourceUsage` reports, so there the figure of the process's own memory map is read instead.
 */
export function peakMemory(): number {
  const own = process.platform === 'linux' ? ownPeak() : undefined
  return own ?? process.resourceUsage().maxRSS * 1024
}

function ownPeak(): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}
