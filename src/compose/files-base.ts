import type { LocalFiles } from '../compile/desugar/pass.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import { isFault } from '../host/files.ts';
import type { Span } from '../text/source.ts';
import { composeProblem } from './compose-problem.ts';
import { Confinement } from './confine.ts';
import { folderOf } from './include-targets.ts';
import type { LoadedFile } from './loaded-file.ts';

/** A `files_dir`, and the file that says it. */
export interface SaidFilesDir {
  readonly dir: string;
  readonly span: Span;
  readonly from: LoadedFile;
}

/**
 * The directory of a part's local files, from the files directory: empty for that itself. It is named from the folder of the file
 * that says it, and lies inside the files directory, links followed.
 */
export function filesBase({ dir, span, from }: SaidFilesDir, files: LocalFiles | undefined): string | Diagnostic {
  const fault = (message: string, help: string): Diagnostic => ({
    ...composeProblem('compose/files-dir', message, help),
    location: { source: from.source, span },
  });
  if (!files) return fault('local files are in a files directory, and there is none', 'name one with --files-dir');
  const { host } = files;
  const path = joinPath(folderOf(from.source.name), dir);
  const [absolute, root] = [host.absolute(path), host.absolute(files.dir)];
  const outside = fault(`${path} is outside of the files directory, ${files.dir}`, 'name a directory that holds both with --files-dir');
  if (dir.startsWith('/') || isFault(absolute) || isFault(root)) return outside;
  if (absolute !== root && !absolute.startsWith(root === '/' ? '/' : `${root}/`)) return outside;
  if ('refused' in new Confinement(host, files.dir).below(path)) return outside;
  return absolute.slice(root.length).replace(/^\/+/, '');
}
