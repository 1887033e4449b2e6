import { diagnose } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import type { Encoded } from '../../host/ahead.ts';
import { errnoText } from '../../host/errno-text.ts';
import { type FileFault, isFault } from '../../host/files.ts';
import type { Desugaring, LocalFiles } from './pass.ts';

/** The contents of a local file, or the error of reading it. */
export type Local = { readonly contents: Uint8Array } | Diagnostic;

/** Reads a file that a config names, relative to the files directory and inside it. */
export function readLocal(path: string, files: LocalFiles | undefined): Local {
  const at = localPath(path, files);
  if ('code' in at) return at;
  const read = at.files.host.read(at.path);
  return isFault(read) ? faultText(read) : { contents: read };
}

/** Reads a file of the host as a data URL. `declared` is the compression that the config declares for it. */
export function encodeFile(path: string, declared: string | undefined, { host }: LocalFiles, desugaring: Desugaring): Encoded | Diagnostic {
  const { encode, ahead } = desugaring;
  const encoded = declared ? undefined : ahead?.take(path);
  if (encoded) return encoded;
  const read = host.read(path);
  return isFault(read) ? faultText(read) : encode(read, declared);
}

/** The path of a local file on the host, or the error if it may not be read. */
export function localPath(path: string, files: LocalFiles | undefined): { readonly files: LocalFiles; readonly path: string } | Diagnostic {
  if (!files) return diagnose('local/no-files-dir');
  const full = joinPath(files.dir, path);
  const base = files.host.absolute(files.dir);
  if (isFault(base)) return faultText(base);
  const absolute = files.host.absolute(full);
  if (isFault(absolute)) return faultText(absolute);
  // with the base `/` no file is inside: upstream compares the path with `//`
  if (absolute !== base && !absolute.startsWith(`${base}/`)) return diagnose('local/escapes-files-dir');
  return { files, path: full };
}

/** A failed file operation as upstream prints it: `open x: no such file or directory`. */
export function faultText({ fault }: FileFault): Diagnostic {
  const { operation, path, errno } = fault;
  const problem = `${operation}${path === undefined ? '' : ` ${path}`}: ${errnoText(errno)}`;
  return diagnose('local/unreadable', { problem, missingPath: errno === 'ENOENT' ? path : undefined });
}
