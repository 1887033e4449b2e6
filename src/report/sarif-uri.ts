import type { ArtifactLocation } from 'sarif';

/** The folder that `butane check` ran in: GitHub takes it for the root of the repository. */
export const ROOT = '%SRCROOT%';

/**
 * A path as SARIF names a file: a relative one stays relative, to the root; an absolute one is a `file:` URI. What leads out of
 * the root, and standard input, is relative to nothing that SARIF has a name for.
 */
export function artifactLocation(path: string): ArtifactLocation {
  if (path === '<stdin>') return { uri: encodedPath(path) };
  if (path.startsWith('/')) return { uri: `file://${encodedPath(path)}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${encodedPath(path.slice(2))}` };
  const uri = encodedPath(path.replace(/^(\.\/+)+/, ''));
  return uri.startsWith('../') ? { uri } : { uri, uriBaseId: ROOT };
}

function encodedPath(path: string): string {
  return path.split('/').map(encodedSegment).join('/');
}

function encodedSegment(name: string): string {
  return name.replace(/\p{Surrogate}|[^\p{Surrogate}]+/gu, (part) => {
    const code = part.charCodeAt(0);
    // see `byteText`: a name need not be UTF-8
    if (part.length === 1 && code >= 0xdc80 && code <= 0xdcff) return `%${(code & 0xff).toString(16).toUpperCase()}`;
    return part.length === 1 && code >= 0xd800 && code <= 0xdfff ? '%EF%BF%BD' : encodeURIComponent(part);
  });
}
