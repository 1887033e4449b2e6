/** True for a name that a pattern stands for: `*` stands for any text. In the time of the name, whatever the pattern is. */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  // hidden files are meant only by a pattern that says so
  if (!name.startsWith(first) || (first === '' && name.startsWith('.'))) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const found = i === rest.length - 1 ? name.length - part.length : name.indexOf(part, at);
    if (found < at || !name.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}

/** The same for a path: `*` stands for any text within a step, `**` for any number of steps. */
export function matchesPath(pattern: string, path: string): boolean {
  const [wanted, steps] = [pattern.split('/'), path.split('/')];
  // which beginnings of the pattern stand for the steps so far
  let reached = new Set<number>(skipAny(wanted, new Set([0])));
  for (const step of steps) {
    const next = new Set<number>();
    for (const at of reached) {
      if (at === wanted.length) continue;
      if (wanted[at] === '**') next.add(at);
      else if (matchesName(wanted[at]!, step)) next.add(at + 1);
    }
    reached = skipAny(wanted, next);
  }
  return reached.has(wanted.length);
}

/** `**` may stand for no step. */
function skipAny(wanted: readonly string[], reached: ReadonlySet<number>): Set<number> {
  const all = new Set(reached);
  for (const at of all) if (wanted[at] === '**') all.add(at + 1);
  return all;
}
