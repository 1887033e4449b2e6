import { type Errno, type FileFault, type FileInfo, type Files, isFault } from '../../src/host/files.ts';

/** What stands at a path: contents, `{ link }`, or something that is no file. */
export type Stored = string | Uint8Array | { readonly link: string } | 'fifo';

/** Files in memory, below `/work`. What is asked for is kept in `asked`. */
export function memoryFiles(
  stored: Readonly<Record<string, Stored>>,
): Files & { readonly asked: Set<string>; readonly read: Files['read'] } {
  const at = new Map(Object.entries(stored).map(([path, what]) => [absolute(path), what]));
  const folders = new Set<string>(['/']);
  for (const path of [...at.keys(), '/work/x']) for (let dir = parent(path); dir !== '/'; dir = parent(dir)) folders.add(dir);
  const asked = new Set<string>();
  const fault = (errno: Errno, operation: string, path: string): FileFault => ({ fault: { errno, operation, path } });

  /** The place without links; undefined where there is none. */
  const real = (path: string, links = 0): string | undefined => {
    let place = '';
    for (const step of absolute(path).split('/').slice(1)) {
      place = `${place}/${step}`;
      const what = at.get(place);
      if (typeof what === 'object' && 'link' in what) {
        if (links > 40) return undefined;
        const target = real(what.link.startsWith('/') ? what.link : `${parent(place)}/${what.link}`, links + 1);
        if (target === undefined) return undefined;
        place = target;
      }
    }
    return place === '' ? '/' : place;
  };
  const infoOf = (place: string | undefined, operation: string, path: string): FileInfo | FileFault => {
    if (place === undefined) return fault('ENOENT', operation, path);
    if (folders.has(place)) return { type: 'directory', executable: true };
    const what = at.get(place);
    if (what === undefined) return fault('ENOENT', operation, path);
    if (what === 'fifo') return { type: 'other', executable: false };
    if (typeof what === 'object' && 'link' in what) return { type: 'symlink', executable: false };
    return { type: 'file', executable: false, size: what.length };
  };
  return {
    asked,
    absolute: (path) => absolute(path),
    read: (path) => {
      asked.add(path);
      const place = real(path);
      const what = place === undefined ? undefined : at.get(place);
      if (what === undefined || what === 'fifo' || (typeof what === 'object' && 'link' in what)) return fault('ENOENT', 'open', path);
      return typeof what === 'string' ? new TextEncoder().encode(what) : what;
    },
    stat: (path) => infoOf(real(path), 'stat', path),
    lstat: (path) => {
      const place = real(parent(absolute(path)));
      return infoOf(place === undefined ? undefined : `${place === '/' ? '' : place}/${absolute(path).split('/').at(-1)}`, 'lstat', path);
    },
    list: (path) => {
      const place = real(path);
      if (place === undefined || isFault(infoOf(place, 'open', path))) return fault('ENOENT', 'open', path);
      const names = [...at.keys(), ...folders].filter((one) => one !== place && parent(one) === place).map((one) => one.split('/').at(-1)!);
      return [...new Set(names)].sort();
    },
    readlink: (path) => {
      const what = at.get(absolute(path));
      return typeof what === 'object' && 'link' in what ? what.link : fault('EINVAL', 'readlink', path);
    },
  };
}

function absolute(path: string): string {
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : `/work/${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
