import { type Piece, piece } from '../../base/span';
import type { Target } from '../../syntax/types';

/** What is told in per cent. */
const SHARE = /(?:率|占比|比例|比重|覆盖面)$/;
/** What is told in other units, or in none: 婴儿死亡率3, 总和生育率1.8, 容积率2.5. */
const NO_SHARE =
  /(?:容积|生育|死亡|发病|患病|发生|发案|汇|利|费|税|频|功|心|倍|速|比|周转|杠杆|出生|自杀|伤残|负荷|分辨|复种|生产|产|产出)率$|(?:师生|生师|医护|床护|男女|出生性别|配备|配置)比例?$/;
/** Nothing behind the figure that could still say what it counts: 达到3成, 达到1∶5. */
const ENDED = /^[\s\u3000]*(?:$|[，。；、！,;）)】]|[和及与且])/;

/** A share without its %: 占比达到65以上. */
export interface BarePercent {
  readonly number: Piece;
  readonly phrase: Piece;
}

/** The share without a % that a target is; null for any other target. */
export function barePercent(text: string, target: Target): BarePercent | null {
  const { unit, value, kind, per, indicator, parts } = target;
  const [number] = parts.numbers;
  if (number === undefined || unit !== null || per !== null || parts.units.length > 0) return null;
  if (kind !== 'number' || parts.numbers.length !== 1 || indicator.end > target.start) return null;
  if (typeof value !== 'number' || value <= 1 || value > 100) return null;
  if (parts.before === null && parts.after.length === 0) return null;
  if (!SHARE.test(indicator.text) || NO_SHARE.test(indicator.text)) return null;
  if (!ENDED.test(text.slice(target.end, target.end + 4))) return null;
  return { number, phrase: piece(text, indicator.start, target.end) };
}
