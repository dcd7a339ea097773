/** Stops the site when whoever started it is gone: the end of its channel counts as a SIGTERM, which is a clean stop. */
export default function stopWithParent(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
