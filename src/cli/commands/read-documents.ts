import { diagnose } from '../../diagnostics/diagnose.ts';
import { isFatal } from '../../diagnostics/diagnostic.ts';
import type { DocumentsRead, ReadDocument, ReadOptions } from '../../document/document.ts';
import { readDocuments } from '../../document/read-document.ts';
import { startOf } from '../../text/source.ts';
import { withLocalFileHelp } from './local-file-help.ts';
import type { Operand } from './read-operand.ts';

/**
 * The documents of an operand. With `--instance`, only the one of that key: an instance of a composed config, or the MachineConfig of that
 * name among several.
 */
export function readOperandDocuments(operand: Operand, reading: ReadOptions): DocumentsRead {
  const { config, files } = operand;
  const { name } = config;
  const found = readDocuments(config, { ...reading, files });
  const dir = typeof reading.filesDir === 'function' ? reading.filesDir(name) : (reading.filesDir ?? '');
  const read = { ...found, report: withLocalFileHelp(found.report, name, dir, files) };
  const { documents, report } = read;
  const key = reading.instance;
  const names = documents.flatMap(({ kind, name }) => (kind === 'machine-config' ? (name ?? '') : []));
  if (key === undefined || names.length < 2 || isFatal(report)) return read;
  const chosen = documents.filter(({ name }) => name === key);
  if (chosen.length > 0) return { ...read, documents: chosen };
  const location = startOf(documents[0]!.source);
  return { documents: [], report: [...report, { ...diagnose('document/no-machine-config-named', { name: key, names }), location }] };
}

/**
 * The message about `--instance` if none of the configs of a run has it; undefined if one has, or without the option. A config without
 * instances is taken as it is, because it can be compared with an instance of another one.
 *
 * @param key the value of the option
 */
export function instanceFault(documents: readonly ReadDocument[], key: string | undefined): string | undefined {
  if (key === undefined || documents.some(({ instance, kind, name }) => key === (kind === 'machine-config' ? name : instance)))
    return undefined;
  const names = new Set(documents.flatMap(({ kind, name }) => (kind === 'machine-config' ? (name ?? []) : [])));
  return names.size === 0
    ? `there is no instance ${key}; the configs have no instances`
    : `there is no MachineConfig ${key}; the MachineConfigs are ${[...names].join(', ')}`;
}
