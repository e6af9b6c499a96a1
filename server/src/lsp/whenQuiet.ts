/** Has calls of the result lead to a single `act` once none has come for `milliseconds`. */
export function whenQuiet(milliseconds: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
