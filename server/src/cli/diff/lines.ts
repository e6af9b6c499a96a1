/** A run of lines that both texts have, or that were taken out or put in. */
export interface DiffOp {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/**
 * More differing lines than this are not aligned one by one: they are shown as taken out and put in. The search takes
 * time and memory with the square of the differences.
 */
const MOST_DIFFERENCES = 1500;

/** The lines of `before` and `after` in one list, as few of them changed as can be (Myers 1986). */
export function diffLines(before: readonly string[], after: readonly string[]): DiffOp[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  return [
    ...ops('same', before.slice(0, head)),
    ...(middle(old, now) ?? [...ops('removed', old), ...ops('added', now)]),
    ...ops('same', before.slice(before.length - tail)),
  ];
}

function ops(kind: DiffOp['kind'], lines: readonly string[]): DiffOp[] {
  return lines.map((line) => ({ kind, line }));
}

function middle(old: readonly string[], now: readonly string[]): DiffOp[] | null {
  const most = Math.min(old.length + now.length, MOST_DIFFERENCES);
  // furthest[k + most] is how far into `old` a path with k more removals than additions has come.
  const furthest = new Int32Array(2 * most + 3);
  const at = (k: number): number => furthest[k + most + 1] ?? 0;
  const steps: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences++) {
    steps.push(furthest.slice());
    for (let k = -differences; k <= differences; k += 2) {
      const down = k === -differences || (k !== differences && at(k - 1) < at(k + 1));
      let x = down ? at(k + 1) : at(k - 1) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      furthest[k + most + 1] = x;
      if (x >= old.length && x - k >= now.length) return walkBack(old, now, steps, most);
    }
  }
  return null;
}

function walkBack(
  old: readonly string[],
  now: readonly string[],
  steps: readonly Int32Array[],
  most: number,
): DiffOp[] {
  const found: DiffOp[] = [];
  let x = old.length;
  let y = now.length;
  for (let differences = steps.length - 1; differences >= 0; differences--) {
    const step = steps[differences] ?? new Int32Array();
    const at = (k: number): number => step[k + most + 1] ?? 0;
    const k = x - y;
    const down = k === -differences || (k !== differences && at(k - 1) < at(k + 1));
    const fromX = differences === 0 ? 0 : at(down ? k + 1 : k - 1);
    const fromY = differences === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      x--;
      y--;
      found.push({ kind: 'same', line: old[x] ?? '' });
    }
    if (differences === 0) break;
    if (down) {
      y--;
      found.push({ kind: 'added', line: now[y] ?? '' });
    } else {
      x--;
      found.push({ kind: 'removed', line: old[x] ?? '' });
    }
  }
  return found.reverse();
}
