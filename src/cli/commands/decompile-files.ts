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

/** What is to be written for a file. */
interface FileDecompiled {
  readonly planned: readonly NewFile[];
  /** The folders of its trees. */
  readonly treeFolders: readonly string[];
  readonly hasErrors: boolean;
}

/** Reads files back into Butane configs, and writes all of them or none. Returns the exit status. */
export function decompileFiles(files: readonly string[], flags: DecompileFlags, { streams }: Surroundings): number {
  const complain = complainer('decompile', streams);
  const misused = usageFault(files, flags);
  if (misused !== undefined) return complain(misused);
  const decompiled = files.map((file) => decompileFile(file, files.length > 1, flags, streams));
  if (decompiled.some(({ hasErrors }) => hasErrors)) return 1;
  const planned = decompiled.flatMap((one) => one.planned);
  const treeFolders = decompiled.flatMap((one) => one.treeFolders);
  const faults = [...conflicts(planned, flags.force === true), ...strangersIn(treeFolders, planned)];
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

/** The message about operands and options that do not go together; undefined if they do. */
function usageFault(files: readonly string[], { output, outDir, filesDir, trees }: DecompileFlags): string | undefined {
  const misnamed = operandsFault(files);
  if (misnamed !== undefined) return misnamed;
  if (output !== undefined && outDir !== undefined) return '-o and --out-dir cannot be combined';
  if (files.length > 1 && outDir === undefined) return `${files.length} files need --out-dir`;
  const overwritten =
    output === undefined || output === '-' ? undefined : files.find((file) => file !== '-' && leadToOneFile(file, output));
  if (overwritten !== undefined) return `the output would overwrite the config ${overwritten}; name another file`;
  return trees && filesDir === undefined ? '--trees writes files: name a directory with --files-dir' : undefined;
}

/** Reads the configs of a file back, and prints what was found in them. It writes no files. */
function decompileFile(file: string, isOneOfMany: boolean, flags: DecompileFlags, streams: Surroundings['streams']): FileDecompiled {
  const { variant, version, output, outDir, filesDir, trees, lossy } = flags;
  const read = readConfig(file, streams);
  if ('fault' in read) {
    complainer('decompile', streams)(read.fault);
    return { planned: [], treeFolders: [], hasErrors: true };
  }
  const { documents, report, secretSpansIn } = read;
  const problems: Diagnostic[] = report.filter(isAboutReading);
  const planned: NewFile[] = [];
  const treeFolders: string[] = [];
  const [first, ...others] = documents;
  if (first && others.length > 0 && outDir === undefined)
    problems.push({ ...diagnose('decompile/several-configs', { count: documents.length }), location: startOf(first.source) });
  else
    for (const document of documents) {
      const name = configName(document, others.length > 0, file);
      const localFiles = isOneOfMany || others.length > 0 ? name : '';
      const options = { variant, version, lossy, trees, gzip: nodeGzip, gunzip: nodeGunzip };
      const decompiled = decompileToBytes(document, { ...options, localFiles: filesDir === undefined ? undefined : localFiles });
      pushAll(problems, decompiled.report);
      if (decompiled.tree !== undefined) treeFolders.push(join(filesDir ?? '.', decompiled.tree));
      pushAll(planned, filesOf(decompiled, outDir === undefined ? output : join(outDir, `${name}.bu`), flags));
    }
  if (problems.length > 0) {
    const look = { color: wantsColor(flags.color, streams.stderrIsTerminal), warnings: true };
    streams.stderr(documentReport({ report: problems, secretSpansIn }, file, look));
  }
  return { planned, treeFolders, hasErrors: isFatal(problems) };
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
  return readDocuments(config, { files: nodeFiles, butaneRefusal: diagnose('decompile/is-butane') });
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
