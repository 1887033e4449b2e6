/** A POSIX path in its shortest form, as Go's path.Clean has it. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  // most paths have nothing to leave out
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

/** Two paths as one, in its shortest form. An empty path adds nothing, and two of them stay empty. */
export function joinPath(base: string, path: string): string {
  const joined = base === '' || path === '' ? base + path : `${base}/${path}`;
  return joined === '' ? '' : cleanPath(joined);
}

/** What follows the last dot of the last step, with the dot. */
export function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}
