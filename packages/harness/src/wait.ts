/** Resolves after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}

/**
 * Repeats a check until it passes, and hands on what it returns.
 * @param check throws as long as things are not as they should be
 * @param deadline how long to go on, in milliseconds
 * @throws what the last check threw, once the deadline is over
 */
export async function eventually<Result>(check: () => Result | Promise<Result>, deadline = 15_000): Promise<Result> {
  const end = Date.now() + deadline
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() >= end) throw error
      await pause(100)
    }
  }
}
