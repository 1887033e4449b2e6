import { readFileSync } from 'node:fs';
import { transpileConfig } from '../../compile/transpile.ts';
import { composeFile } from '../../compose/compose.ts';
import { flattenText } from '../../compose/flatten.ts';
import type { Instance } from '../../compose/header.ts';
import { inlineFiles } from '../../compose/inline-files.ts';
import { instancesOf } from '../../compose/instances.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import type { Outside } from '../../compose/outside-values.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderCheckPretty } from '../../report/check-pretty.ts';
import { placeComposed } from '../../service/check/place-composed.ts';
import { textBytes } from '../../text/byte-text.ts';
import { wantsColor } from '../drop-in/butane.ts';
import { nodeFiles } from '../io/node-host.ts';
import { complainer, operandsFault } from './complain.ts';
import type { ComposeFlags } from './compose-options.ts';
import { rootsFault } from './composed-roots.ts';
import { composingOf, outsideValues, stdinFault } from './composing.ts';
import { type FilesDirChoice, filesDirFinder, otherFilesDirs } from './files-dir.ts';
import { settingsFolder, settingsFor } from './find-settings.ts';
import { unreadFileText } from './missing-file.ts';
import { printContents } from './print-contents.ts';
import type { Surroundings } from './surroundings.ts';

/** The options of `butane flatten`. */
export interface FlattenFlags extends ComposeFlags {
  readonly filesDir?: string;
  readonly inlineFiles?: true;
  readonly instance?: string;
  readonly config?: string | false;
  readonly color: string;
}

/** Prints configs as one plain config. Returns the exit status. */
export function flatten(files: readonly string[], flags: FlattenFlags, { streams }: Surroundings): number {
  const complain = complainer('flatten', streams);
  const misnamed = operandsFault(files) ?? stdinFault(files, flags);
  if (misnamed !== undefined) return complain(misnamed);
  const cwd = process.cwd();
  const settings = settingsFor(flags.config, cwd);
  if ('fault' in settings) return complain(settings.fault);
  const composing = composingOf(flags, settings, cwd);
  const outside = outsideValues(composing, streams);
  if ('fault' in outside) return complain(outside.fault);
  const store = new PartStore(nodeFiles, composing.rootDir);
  const roots: LoadedFile[] = [];
  for (const file of files) {
    try {
      roots.push(file === '-' ? store.root('<stdin>', streams.stdin()) : store.root(file, readFileSync(file)));
    } catch (error) {
      complain(unreadFileText(file, error));
    }
  }
  if (roots.length < files.length) return 1;
  const fault = rootsFault(roots, outside, flags.instance, store);
  if (fault !== undefined) return complain(fault);
  const root = roots.at(-1)!;
  const { instances, has, report } = instancesOf(root, store);
  const wanted = flags.instance === undefined ? instances : instances.filter(({ key }) => key === flags.instance);
  if (has && report.length === 0 && wanted.length !== 1)
    return complain(
      `${root.source.name} has ${instances.length} instances: name one with --instance (${instances.map(({ key }) => key).join(', ')})`,
    );
  const filesDir = { option: flags.filesDir, settings: settings.settings.filesDir, base: settingsFolder(settings, cwd) };
  return print(roots, wanted[0], report, { flags, outside, store, streams, filesDir });
}

interface Printing {
  readonly flags: FlattenFlags;
  readonly outside: Outside;
  readonly store: PartStore;
  readonly streams: Surroundings['streams'];
  readonly filesDir: FilesDirChoice;
}

/** Prints the plain config of the roots, and what was found in them. Returns the exit status. */
function print(
  roots: readonly LoadedFile[],
  instance: Instance | undefined,
  faults: readonly Diagnostic[],
  { flags, outside, store, streams, filesDir }: Printing,
): number {
  const { source } = roots.at(-1)!;
  const cwd = process.cwd();
  const dir = filesDirFinder(filesDir, cwd)(source.name);
  const files = { dir, host: nodeFiles, otherDirs: () => otherFilesDirs(source.name, cwd) };
  const composition = composeFile(roots, instance, { store, files, outside });
  const { config } = composition;
  const more: Diagnostic[] = [...faults];
  const isFine = (report: readonly Diagnostic[]): boolean => report.every(({ severity }) => severity !== 'error');
  const flat =
    config && isFine(composition.report) && flags.inlineFiles
      ? { ...config, config: inlineFiles(config.config, config.spec.shape, files, more) }
      : config;
  const translated =
    flat && isFine(composition.report) && isFine(more)
      ? transpileConfig(flat, composition.root, { files, gzip: undefined, ahead: undefined, pretty: false, raw: false })
      : undefined;
  const checked = placeComposed(composition, [more, translated?.report ?? []], files);
  if (checked.diagnostics.length > 0)
    streams.stderr(textBytes(renderCheckPretty([checked], { color: wantsColor(flags.color, streams.stderrIsTerminal) })));
  if (!flat || translated?.output === undefined) return 1;
  const names = roots.map((root) => root.source.name).join(' ');
  const text = flattenText(flat.config, flat.spec, `butane flatten ${names}${instance ? ` --instance ${instance.key}` : ''}`);
  printContents([textBytes(text)], 'flatten', streams);
  return 0;
}
