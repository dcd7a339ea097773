// Loaded into a child before its own program (node --import): when the launcher dies without a word, its end of the channel
// closes, and the child stops, with all that it has started, instead of running on with nobody to stop it.
import { isMainThread } from 'node:worker_threads'

/** Time for a clean stop before the child ends itself. */
const graceMs = 20_000

const startedByLauncher = process.env.PRESAGE_LAUNCHER_PID === String(process.ppid)

// Programs hand their own options on to the threads and processes they fork: only the launcher's direct child is guarded.
if (isMainThread && startedByLauncher && process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref()
    try {
      process.kill(-process.pid, 'SIGTERM')
    } catch {
      process.kill(process.pid, 'SIGTERM')
    }
  })
  // The channel alone shall not keep a program running that has done its work.
  process.channel.unref()
}
