/**
 * Milliseconds of work that this process has done. Unlike the time on the clock it does not pass while a busy machine does
 * something else.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
