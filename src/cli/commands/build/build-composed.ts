import { resolve } from 'node:path';
import { transpileConfig } from '../../../compile/transpile.ts';
import { composedOutput, composeFile } from '../../../compose/compose.ts';
import type { Instance } from '../../../compose/header.ts';
import { folderOf } from '../../../compose/include-targets.ts';
import { instancesOf } from '../../../compose/instances.ts';
import type { LoadedFile } from '../../../compose/loaded-file.ts';
import type { Outside } from '../../../compose/outside-values.ts';
import type { PartStore } from '../../../compose/part-store.ts';
import type { CheckedFile } from '../../../diagnostics/checked-file.ts';
import { isFatal } from '../../../diagnostics/diagnostic.ts';
import { joinPath } from '../../../grammar/posix-path.ts';
import { renderCheckPretty } from '../../../report/check-pretty.ts';
import { renderCheckRaw } from '../../../report/check-raw.ts';
import { onceInAll } from '../../../service/check/once-in-all.ts';
import { placeComposed } from '../../../service/check/place-composed.ts';
import { textBytes } from '../../../text/byte-text.ts';
import { logLine, logPath } from '../../../text/log-text.ts';
import { nodeFiles, nodeGzip } from '../../io/node-host.ts';
import { otherFilesDirs } from '../files-dir.ts';
import { type BuiltConfig, type BuiltOutput, ownFiles, type Run } from './build-config.ts';
import type { Building } from './building.ts';

/** Builds a composed config: one output, or one for each of its instances. */
export function buildComposed(
  loaded: LoadedFile,
  filesDir: string,
  how: Building,
  run: Run,
  store: PartStore,
  outside: Outside,
): BuiltConfig {
  const config = loaded.source.name;
  const own = ownFiles(run);
  const { instances, has, report, reads } = instancesOf(loaded, store);
  const wanted = wantedInstances(instances, has, how);
  const used = new Set([...reads, ...how.valueFiles].map((path) => resolve(path)));
  const outputs: BuiltOutput[] = [];
  const checkedFiles: CheckedFile[] = [];
  const refused: string[] = [];
  for (const instance of wanted) {
    const composition = composeFile([loaded], instance, { store, files: { dir: filesDir, host: own.files }, outside });
    for (const path of composition.reads) used.add(resolve(path));
    const { pretty, raw } = how;
    const localFiles = { dir: filesDir, host: own.files, otherDirs: () => otherFilesDirs(config, process.cwd()) };
    const mergedConfig = composition.config && !isFatal(composition.report) ? composition.config : undefined;
    const transpiled =
      mergedConfig && transpileConfig(mergedConfig, composition.root, { files: localFiles, gzip: nodeGzip, ahead: undefined, pretty, raw });
    const ownReport = (transpiled?.report ?? []).filter(({ message }) => !own.reasons.has(message));
    const reports = [ownReport, transpiled?.fatal?.code === 'bug/structure' ? [transpiled.fatal] : []];
    const isClean = composition.report.length === 0 && reports.every((one) => one.length === 0);
    const checked: CheckedFile = isClean ? { source: composition.root, diagnostics: [] } : placeComposed(composition, reports, localFiles);
    checkedFiles.push(has || how.isNamed(config) ? checked : withStrayNote(checked));
    const isRefused = how.strict && checked.diagnostics.length > 0;
    if (isRefused && transpiled?.output !== undefined)
      refused.push(`${logPath(config)}: Config produced warnings and --strict was specified\n`);
    const output = transpiled?.output === undefined || isRefused || own.reasons.size > 0 ? undefined : `${transpiled.output}\n`;
    outputs.push({ name: nameOf(config, instance, composition.output), output, secret: composition.usesSecret || own.secret() });
  }
  if (report.length > 0) {
    const composition = composeFile([loaded], undefined, { store, files: undefined, outside: {}, mayLack: true });
    checkedFiles.push(placeComposed({ ...composition, report, unknown: [] }, []));
    outputs.push({ name: config, secret: false });
  }
  const because = [...own.reasons.values()].map((reason) => `${logPath(config)}: ${logLine(reason)}\n`);
  return { config, outputs, checkedFiles, report: [...because, ...refused], used: new Set([...used, ...own.used]) };
}

/**
 * Adds a note where values are missing in a config that was found in a folder and has no instances: it may be a part that nothing includes.
 * The first of its findings has the note, so that it is said once.
 */
function withStrayNote(checked: CheckedFile): CheckedFile {
  const { source, diagnostics } = checked;
  const first = diagnostics.find(({ code, location }) => code === 'compose/missing-value' && location.source.name === source.name);
  if (!first) return checked;
  const note = `no config of this run includes ${source.name}: if it is a part, include it, or name the configs to build`;
  return {
    ...checked,
    diagnostics: diagnostics.map((one) => (one === first ? { ...one, notes: [...(one.notes ?? []), note] } : one)),
  };
}

/** The instances to build; undefined stands for a config without instances. */
function wantedInstances(instances: readonly Instance[], has: boolean, { instance }: Building): readonly (Instance | undefined)[] {
  if (!has) return [undefined];
  return instance === undefined ? instances : instances.filter(({ key }) => key === instance);
}

/** The names of the outputs of a composed config before it is built. */
export function plannedNames(loaded: LoadedFile, filesDir: string, how: Building, store: PartStore, outside: Outside): readonly string[] {
  const { instances, has } = instancesOf(loaded, store);
  const composing = { store, files: { dir: filesDir, host: nodeFiles }, outside };
  return wantedInstances(instances, has, how).map((instance) =>
    nameOf(loaded.source.name, instance, composedOutput(loaded, instance, composing)),
  );
}

/** The name from which the path of an output is made: that of a config in the same folder, or of one that `output` names. */
function nameOf(config: string, instance: Instance | undefined, output: string | undefined): string {
  if (output !== undefined) return joinPath(folderOf(config), `${output.replace(/\.(?:ign|yaml)$/, '')}.bu`);
  return instance ? config.replace(/(?:(?<=[^/\\])\.[^./\\]*)?$/, `-${instance.key}.bu`) : config;
}

/** The report about composed configs, with each problem once: bytes, because streams would make the colors of a text visible. */
export function composedReport(built: readonly BuiltConfig[], { rawErrors, color }: Building): Uint8Array[] {
  const files = onceInAll(built.flatMap(({ checkedFiles = [] }) => checkedFiles)).filter(({ diagnostics }) => diagnostics.length > 0);
  if (files.length === 0) return [];
  return [textBytes(rawErrors ? renderCheckRaw(files) : `${renderCheckPretty(files, { color })}\n`)];
}
