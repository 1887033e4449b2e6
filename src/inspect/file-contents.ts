import type { ReadDocument } from '../document/document.ts';
import { cleanPath, joinPath } from '../grammar/posix-path.ts';
import { MOST_LINKS } from '../host/files.ts';
import type { Gunzip } from '../host/gzip.ts';
import type { Machine } from '../lint/machine/machine.ts';
import { machinePath } from '../lint/machine/machine-path.ts';
import { struct, text } from '../schema/placed.ts';
import { textBytes } from '../text/byte-text.ts';
import { nearest } from '../text/nearest.ts';
import { UNIT_FOLDER } from './file-tree.ts';
import { machineOfDocument } from './inspect-document.ts';
import { nodeBytes } from './nodes.ts';

/** The contents of a file, or why there are none. */
export type FileContents = { readonly bytes: Uint8Array } | { readonly fault: string };

/**
 * What a config writes into a file of the machine: one of its files, a unit or a drop-in. Links of the config are followed. Nothing is
 * masked, because the file was asked for by its name.
 *
 * @param path on the machine, as the config or the image has it
 */
export function fileContents(read: ReadDocument, path: string, gunzip?: Gunzip): FileContents {
  const machine = machineOfDocument(read, gunzip);
  const units = unitTexts(machine);
  let at = machinePath(cleanPath(path), machine.isOstree);
  for (let links = 0; links < MOST_LINKS; links++) {
    const node = machine.nodeAt(at);
    if (node?.kind === 'link' && node.target !== undefined) {
      at = node.target.startsWith('/') ? cleanPath(node.target) : joinPath(at.slice(0, at.lastIndexOf('/')) || '/', node.target);
      continue;
    }
    if (node?.kind === 'directory') return { fault: `${at} is a directory` };
    const unit = units.get(at);
    if (!node && unit !== undefined) return { bytes: textBytes(unit) };
    if (!node) return { fault: missing(path, at, machine, units) };
    const bytes = nodeBytes(node, gunzip);
    if (bytes) return { bytes };
    const source = text(struct(node.struct, 'contents'), 'source') ?? '';
    const isPacked = source.startsWith('data:');
    return {
      fault: isPacked ? `the contents of ${at} cannot be unpacked` : `${at} is not in the config: the machine fetches it, or parts of it`,
    };
  }
  return { fault: `${path} leads from link to link without an end` };
}

/** The texts of units and drop-ins, by the paths that Ignition writes them to. */
function unitTexts({ units }: Machine): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { name, file, dropins } of units) {
    if (file) texts.set(`${UNIT_FOLDER}/${name}`, file.contents.text);
    for (const dropin of dropins) texts.set(`${UNIT_FOLDER}/${name}.d/${dropin.name}`, dropin.contents.text);
  }
  return texts;
}

function missing(asked: string, at: string, { nodes }: Machine, units: ReadonlyMap<string, string>): string {
  const paths = [...nodes.flatMap(({ kind, writtenPath }) => (kind === 'file' ? [writtenPath] : [])), ...units.keys()];
  const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const meant = paths.find((path) => lastStep(path) === lastStep(asked)) ?? nearest(asked, paths);
  const where = at === asked ? asked : `${asked} leads to ${at}, and that`;
  return `${where} is no file of the config; ${meant === undefined ? '--tree shows all of them' : `did you mean ${meant}?`}`;
}
