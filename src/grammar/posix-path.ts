/** The shortest form of a POSIX path, as Go's path.Clean returns it. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  // Most paths are clean already.
  if (rooted && path.length > 1 && !path.endsWith('/') && !path.includes('//') && !path.includes('/.')) return path;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (!rooted) steps.push('..');
  }
  return rooted ? `/${steps.join('/')}` : steps.join('/') || '.';
}

/** Joins two paths and cleans the result. An empty path is ignored; if both are empty, so is the result. */
export function joinPath(base: string, path: string): string {
  const joined = base === '' || path === '' ? base + path : `${base}/${path}`;
  return joined === '' ? '' : cleanPath(joined);
}

/** The extension of the last step, from its last dot; empty if it has no dot. */
export function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}
