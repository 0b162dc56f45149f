import { chmod } from 'node:fs/promises'

const nobody = 65534

/**
 * Does something as a user who may neither read nor write the places given. Who runs the tests as root may do
 * everything, so then it is done as nobody.
 */
export async function asOrdinaryUser<T>(
  closed: readonly string[],
  action: () => Promise<T>,
  mode = 0o000,
): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  for (const path of closed) await chmod(path, mode)
  if (isRoot) process.seteuid?.(nobody)
  try {
    return await action()
  } finally {
    if (isRoot) process.seteuid?.(0)
    for (const path of closed) await chmod(path, 0o755)
  }
}
