import type { ArtifactLocation } from 'sarif';

/** The URI base of the directory in which `butane check` ran. GitHub treats it as the root of the repository. */
export const ROOT = '%SRCROOT%';

/**
 * The SARIF location of a file. A relative path is relative to `ROOT`; an absolute path becomes a `file:` URI. Standard input and a
 * path that leads out of the root have no base.
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
    // A file name need not be UTF-8; `byteText` encodes invalid bytes as these surrogates.
    if (part.length === 1 && code >= 0xdc80 && code <= 0xdcff) return `%${(code & 0xff).toString(16).toUpperCase()}`;
    return part.length === 1 && code >= 0xd800 && code <= 0xdfff ? '%EF%BF%BD' : encodeURIComponent(part);
  });
}
