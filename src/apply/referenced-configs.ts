import { emitJson } from '../compile/emit/json.ts';
import { ignitionPhases } from '../compile/ignition-phases.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { merge } from '../ignition/merge.ts';
import { type IgnitionVersion, ignitionVersion, ignitionVersions } from '../ignition/versions.ts';
import { holds } from '../schema/layer-range.ts';
import { type Leaf, leaf, listOf, type Placed, type Struct, struct, structOf, structs, text } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { showPath } from '../text/path.ts';
import { type ContentsPorts, contentsOf } from './contents.ts';
import type { LeftOut, PlanProblem } from './operation.ts';

/** The configs of `ignition.config`, taken together with the config that refers to them. */
export interface Rendered {
  /** In the shape of the newest version. */
  readonly document: Struct;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly PlanProblem[];
}

/**
 * What a machine makes of a config and the configs that it refers to: `ignition.config.replace` takes the place of the config, and
 * each of `ignition.config.merge` is merged into it, in order, after its own references were followed. A config that is fetched is
 * left out, unless it is at hand by its hash.
 */
export function renderConfigs(document: Struct, ignition: IgnitionVersion, ports: ContentsPorts): Rendered {
  const leftOut: LeftOut[] = [];
  const problems: PlanProblem[] = [];
  const newest = ignitionVersion(ignitionVersions.at(-1)!)!;

  const render = (config: Struct, version: IgnitionVersion): Struct => {
    const own = asNewest(config, version);
    const { replace, merges } = referencesOf(config);
    if (replace) {
      const other = follow(replace, 'the config of ignition.config.replace');
      // What such a config says besides is for fetching the other one.
      return other ? render(other.config, other.version) : structOf(new Map());
    }
    return merges.reduce((result, reference) => {
      const other = follow(reference, 'a config of ignition.config.merge');
      if (!other) return result;
      return merge(result, render(other.config, other.version), newest.shape);
    }, own);
  };

  const follow = (reference: Struct, what: string): Read | undefined => {
    const contents = contentsOf(reference, ports);
    const location = reference.fields.get('source')?.origin;
    if (!contents || 'absent' in contents) {
      if (contents) leftOut.push({ what, why: contents.absent, location });
      return undefined;
    }
    const read = 'bytes' in contents ? readConfig(contents.bytes, what) : contents;
    if ('version' in read) return read;
    problems.push({ message: `${what}: ${read.message}`, location: read.location ?? location });
    return undefined;
  };

  const result = render(document, ignition);
  const fault = problems.length === 0 ? faultOf(result, newest) : undefined;
  if (fault) problems.push({ message: `Ignition refuses the config: at ${showPath(fault.path)}: ${fault.message}` });
  return { document: result, leftOut, problems };
}

interface Read {
  readonly config: Struct;
  readonly version: IgnitionVersion;
}

function referencesOf(config: Struct): { readonly replace: Struct | undefined; readonly merges: readonly Struct[] } {
  const references = struct(struct(config, 'ignition'), 'config');
  const replace = struct(references, 'replace');
  return { replace: replace.fields.has('source') ? replace : undefined, merges: structs(references, 'merge') };
}

function readConfig(bytes: Uint8Array, name: string): Read | PlanProblem {
  for (const phase of ignitionPhases({ name, bytes, text: byteText(bytes) })) {
    const fault = firstError(phase.report);
    if (fault) return { message: fault.message };
    const { name: ran, version, config } = phase;
    if (ran === 'rules' && version && config) return { version, config };
  }
  throw new Error('referenced-configs: the phases end without a report of the rules and without an error');
}

/**
 * The first error of a document as one of the newest version, which Ignition makes of every config before it checks it: merged configs
 * can be invalid, and so can one that is valid in its own version.
 */
function faultOf(document: Struct, { shape, version }: IgnitionVersion): Diagnostic | undefined {
  const ignition = structOf(new Map<string, Placed>([...struct(document, 'ignition').fields, ['version', leaf(version)]]));
  const storage = struct(document, 'storage');
  const files = listOf(structs(storage, 'files').map(withoutData));
  const fields = new Map([...document.fields, ['ignition', ignition], ['storage', structOf([...storage.fields, ['files', files]])]]);
  const bytes = new TextEncoder().encode(emitJson(structOf(fields), shape, false));
  for (const { report } of ignitionPhases({ name: 'rendered', bytes, text: byteText(bytes) })) {
    const fault = firstError(report);
    if (fault) return fault;
  }
  return undefined;
}

/** A file with a short data URL in place of its contents: they are checked already, and can be long. */
function withoutData(file: Struct): Struct {
  const contents = struct(file, 'contents');
  if (!text(contents, 'source')?.startsWith('data:')) return file;
  return structOf([...file.fields, ['contents', structOf([...contents.fields, ['source', leaf('data:,')]])]]);
}

function firstError(report: readonly Diagnostic[]): Diagnostic | undefined {
  return report.find(({ severity }) => severity === 'error');
}

/** The special bits of modes: setuid, setgid and sticky. */
const SPECIAL_BITS = 0o7000;

/** A document as one of the newest version. All that changes for a machine are the special bits of modes, which count from 3.6 on. */
function asNewest(document: Struct, { layers }: IgnitionVersion): Struct {
  if (holds({ since: 'ignition_3_6' }, layers)) return document;
  const storage = document.fields.get('storage');
  if (storage?.kind !== 'struct') return document;
  const fields = new Map(storage.fields);
  for (const name of ['directories', 'files']) {
    const list = fields.get(name);
    if (list?.kind === 'list') fields.set(name, listOf(list.items.map(withoutSpecialBits), list.origin));
  }
  return structOf(new Map([...document.fields, ['storage', structOf(fields, storage.origin)]]), document.origin);
}

function withoutSpecialBits(node: Placed): Placed {
  const mode = node.kind === 'struct' ? node.fields.get('mode') : undefined;
  if (node.kind !== 'struct' || mode?.kind !== 'leaf' || (Number(mode.value) & SPECIAL_BITS) === 0) return node;
  const masked: Leaf = { ...mode, value: Number(mode.value) & ~SPECIAL_BITS };
  return { ...node, fields: new Map([...node.fields, ['mode', masked]]) };
}
