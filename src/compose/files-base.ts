import type { LocalFiles } from '../compile/desugar/pass.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import type { Span } from '../text/source.ts';
import { Confinement } from './confine.ts';
import type { Include } from './header.ts';
import { folderOf } from './include-targets.ts';
import type { LoadedFile } from './loaded-file.ts';

/** A `files_dir`, and the file that contains it. */
export interface FilesDirEntry {
  readonly dir: string;
  readonly span: Span;
  readonly from: LoadedFile;
}

/**
 * The `files_dir` that a file has of its own: that of the entry which includes it, or that of its header. Without one, it has the
 * directory of the file that includes it.
 *
 * @param by the file that includes it
 */
export function ownFilesDir(file: LoadedFile, include: Include | undefined, by: LoadedFile | undefined): FilesDirEntry | undefined {
  if (include?.filesDir) return { ...include.filesDir, from: by ?? file };
  return file.header.filesDir && { ...file.header.filesDir, from: file };
}

/**
 * The directory of a part's local files, relative to the files directory; empty for the files directory itself. `files_dir` is relative
 * to the folder of the file that contains it, and must be inside the files directory, also after links are followed.
 */
export function filesBase({ dir, span, from }: FilesDirEntry, files: LocalFiles | undefined): string | Diagnostic {
  const location = { source: from.source, span };
  if (!files) return { ...diagnose('compose/files-dir', 'none'), location };
  const { host } = files;
  const path = joinPath(folderOf(from.source.name), dir);
  const [absolute, root] = [host.absolute(path), host.absolute(files.dir)];
  const outside = { ...diagnose('compose/files-dir', 'outside', { dir: path, filesDir: files.dir }), location };
  if (dir.startsWith('/') || isFault(absolute) || isFault(root)) return outside;
  if (absolute !== root && !absolute.startsWith(root === '/' ? '/' : `${root}/`)) return outside;
  if ('refused' in new Confinement(host, files.dir).below(path)) return outside;
  return absolute.slice(root.length).replace(/^\/+/, '');
}
