import { ostreeLinks } from '../../spec/ostree-image.ts';

/**
 * Where a path leads on the machine. Images built with ostree have links such as /opt to /var/opt, so that `/opt/a` and
 * `/var/opt/a` are one file. Ignition follows links except in the last part of a path.
 *
 * @param isOstree whether the image is built with ostree
 */
export function machinePath(path: string, isOstree: boolean): string {
  if (!isOstree) return path;
  for (const [link, target] of LINKS) if (path.startsWith(link)) return target + path.slice(link.length);
  return path;
}

const LINKS = Object.entries(ostreeLinks).map(([link, target]) => [`${link}/`, `${target}/`] as const);

/** The folders that a path is in, the innermost first, without the root. */
export function parentPaths(path: string): string[] {
  const parents: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) parents.push(path.slice(0, end));
  return parents;
}
