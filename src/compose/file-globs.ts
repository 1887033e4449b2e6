/** True if a pattern matches a name. `*` matches any text. The time is linear in the length of the name. */
export function matchesName(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  // a star at the beginning does not match hidden files
  if (!name.startsWith(first) || (first === '' && name.startsWith('.'))) return false;
  let end = first.length;
  for (const [i, part] of rest.entries()) {
    const start = i === rest.length - 1 ? name.length - part.length : name.indexOf(part, end);
    if (start < end || !name.startsWith(part, start)) return false;
    end = start + part.length;
  }
  return true;
}

/** True if a pattern matches a path. `*` matches any text within a step, `**` any number of steps. */
export function matchesPath(pattern: string, path: string): boolean {
  const [wanted, steps] = [pattern.split('/'), path.split('/')];
  // how many steps of the pattern can match the steps of the path so far
  let reached = new Set<number>(skipAny(wanted, new Set([0])));
  for (const step of steps) {
    const next = new Set<number>();
    for (const count of reached) {
      if (count === wanted.length) continue;
      if (wanted[count] === '**') next.add(count);
      else if (matchesName(wanted[count]!, step)) next.add(count + 1);
    }
    reached = skipAny(wanted, next);
  }
  return reached.has(wanted.length);
}

/** Adds the places that are reached because `**` matches no step. */
function skipAny(wanted: readonly string[], reached: ReadonlySet<number>): Set<number> {
  const all = new Set(reached);
  for (const count of all) if (wanted[count] === '**') all.add(count + 1);
  return all;
}
