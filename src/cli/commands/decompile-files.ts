import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type DecompiledBytes, decompileToBytes } from '../../decompile/decompile-document.ts';
import { safePath } from '../../decompile/stored-files.ts';
import { diagnose } from '../../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal } from '../../diagnostics/diagnostic.ts';
import type { DocumentsRead, ReadDocument } from '../../document/document.ts';
import { readDocuments } from '../../document/read-document.ts';
import { pushAll } from '../../text/push-all.ts';
import { startOf } from '../../text/source.ts';
import { wantsColor } from '../drop-in/butane.ts';
import { prepareForInput } from '../drop-in/large-input.ts';
import { nodeGunzip } from '../io/node-gunzip.ts';
import { nodeFiles, nodeGzip } from '../io/node-host.ts';
import { type ReadConfig, readSource } from '../io/read-source.ts';
import { leadToOneFile } from '../io/same-file.ts';
import { complainer, operandsFault } from './complain.ts';
import { documentReport } from './document-report.ts';
import { unreadFileText } from './missing-file.ts';
import { conflicts, type NewFile, writeFiles } from './new-files.ts';
import { printContents } from './print-contents.ts';
import type { Surroundings } from './surroundings.ts';

/** The options of `butane decompile`. */
export interface DecompileFlags {
  readonly variant?: string;
  readonly version?: string;
  readonly output?: string;
  readonly outDir?: string;
  readonly filesDir?: string;
  readonly trees?: true;
  readonly lossy?: true;
  readonly force?: true;
  readonly color: string;
}

/** Reads files back into Butane configs, and writes all of them or none. Returns the exit status. */
export function decompileFiles(files: readonly string[], flags: DecompileFlags, { streams }: Surroundings): number {
  const complain = complainer('decompile', streams);
  const { output, outDir, filesDir, trees, force = false } = flags;
  const misnamed = operandsFault(files);
  if (misnamed !== undefined) return complain(misnamed);
  if (output !== undefined && outDir !== undefined) return complain('-o and --out-dir cannot be combined');
  if (files.length > 1 && outDir === undefined) return complain(`${files.length} files need --out-dir`);
  const overwritten =
    output === undefined || output === '-' ? undefined : files.find((file) => file !== '-' && leadToOneFile(file, output));
  if (overwritten !== undefined) return complain(`the output would overwrite the config ${overwritten}; name another file`);
  if (trees && filesDir === undefined) return complain('--trees writes files: name a directory with --files-dir');

  const planned: NewFile[] = [];
  const treeFolders: string[] = [];
  let hasErrors = false;
  const color = wantsColor(flags.color, streams.stderrIsTerminal);
  for (const file of files) {
    const read = readConfig(file, streams);
    if ('fault' in read) {
      complain(read.fault);
      hasErrors = true;
      continue;
    }
    const { documents, report, secretSpansIn } = read;
    const [first] = documents;
    const problems: Diagnostic[] = report.filter(isAboutReading);
    if (first && documents.length > 1 && outDir === undefined)
      problems.push({ ...diagnose('decompile/several-configs', { count: documents.length }), location: startOf(first.source) });
    else
      for (const document of documents) {
        const name = configName(document, documents.length > 1, file);
        const decompiled = decompileToBytes(document, {
          variant: flags.variant,
          version: flags.version,
          lossy: flags.lossy,
          trees,
          localFiles: filesDir === undefined ? undefined : files.length > 1 || documents.length > 1 ? name : '',
          gzip: nodeGzip,
          gunzip: nodeGunzip,
        });
        pushAll(problems, decompiled.report);
        if (decompiled.tree !== undefined) treeFolders.push(join(filesDir ?? '.', decompiled.tree));
        pushAll(planned, filesOf(decompiled, outDir === undefined ? output : join(outDir, `${name}.bu`), flags));
      }
    if (problems.length > 0) streams.stderr(documentReport({ report: problems, secretSpansIn }, file, { color, warnings: true }));
    hasErrors ||= isFatal(problems);
  }
  if (hasErrors) return 1;
  const faults = [...conflicts(planned, force), ...strangersIn(treeFolders, planned)];
  if (faults.length > 0) {
    complain(...faults);
    return 1;
  }
  const faultsOfWriting = writeFiles(planned.filter(({ path }) => path !== '-'));
  for (const fault of faultsOfWriting) streams.stderr(fault);
  if (faultsOfWriting.length > 0) return 1;
  for (const { path, contents } of planned) if (path === '-') printContents(contents, 'decompile', streams);
  return 0;
}

/** True for what keeps a file from being read, and for what of it is not read. Other warnings are for `check`. */
function isAboutReading({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || code === 'config/unused-key' || code.startsWith('document/');
}

function readConfig(file: string, { stdin }: Surroundings['streams']): DocumentsRead | { readonly fault: string } {
  let config: ReadConfig;
  try {
    config = file === '-' ? { name: '<stdin>', bytes: stdin() } : readSource(file);
  } catch (error) {
    return { fault: unreadFileText(file, error) };
  }
  prepareForInput('text' in config ? config.text.length : config.bytes.length);
  return readDocuments(config, { files: nodeFiles });
}

/** Files in the folder of a tree that are not of it: the tree would embed them too. */
function strangersIn(folders: readonly string[], planned: readonly NewFile[]): readonly string[] {
  const own = new Set(planned.map(({ path }) => path));
  return folders.flatMap((folder) => {
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const stranger = names.map((name) => join(folder, name)).find((path) => !own.has(path) && !lstatSync(path).isDirectory());
    return stranger === undefined ? [] : [`${stranger} would become part of the tree; name another directory with --files-dir`];
  });
}

/** What a config is called in the output directory, without an extension. */
function configName({ name }: ReadDocument, isOneOfMany: boolean, file: string): string {
  if (isOneOfMany && name) return safePath(name.replaceAll('/', '_'));
  return file === '-' ? 'config' : basename(file).replace(/(?<=.)\.[^.]*$/, '');
}

/** The config and its local files. A dash stands for stdout. */
function filesOf({ chunks, files, tree }: DecompiledBytes, path = '-', { filesDir = '.', outDir }: DecompileFlags): NewFile[] {
  if (!chunks) return [];
  const local = [...files].map(([name, { contents, executable }]): NewFile => {
    const isInTree = tree !== undefined && name.startsWith(`${tree}/`);
    return { path: join(filesDir, name), contents: [contents], root: filesDir, executable: isInTree ? executable : undefined };
  });
  return [...local, { path, contents: chunks, root: outDir, executable: undefined }];
}
