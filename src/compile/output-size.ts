import { isFatal } from '../diagnostics/diagnostic.ts';
import type { Gzip } from '../host/gzip.ts';
import type { Struct } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import type { Spec } from '../spec/spec.ts';
import { onceOnly } from '../text/once.ts';
import type { Origin, Source } from '../text/source.ts';
import type { LocalFiles } from './desugar/pass.ts';
import { jsonMeter } from './emit/json-bytes.ts';
import { emitMachineConfig } from './emit/machine-config.ts';
import { type Plain, type PlainStruct, plainOf } from './emit/plain.ts';
import { ignitionPhases } from './ignition-phases.ts';
import { configPhases, type Phase, phases, type ReadConfig, type Result } from './phases.ts';
import { readHeader } from './read-header.ts';

/** How large the output of a config is, and what makes it so. */
export interface OutputSize {
  /** The bytes of the file that `butane build` writes; of an Ignition config, those that it has. */
  readonly bytes: number;
  /** The bytes of the output as JSON on one line: a MachineConfig is kept so in the cluster. */
  readonly jsonBytes: number;
  readonly isMachineConfig: boolean;
  /** Files, units, users and so on, the largest first. */
  readonly contributors: readonly Contributor[];
}

/** A part of the output. */
export interface Contributor {
  /** Its list, and its name there: `storage.files /etc/motd`. */
  readonly name: string;
  /** Bytes of JSON. */
  readonly bytes: number;
  /** The part of `jsonBytes` that it makes up, from 0 to 1. */
  readonly share: number;
  /** What it was made from. */
  readonly origin: Origin | undefined;
}

/** The size of the output of a Butane config; undefined for a config with an error. */
export function outputSize(source: Source, files: LocalFiles | undefined, gzip: Gzip): OutputSize | undefined {
  return sizeAfter(phases(source, { readHeader, files, gzip }));
}

/** The size of the output of a config that was merged from several texts; undefined for one with an error. */
export function mergedOutputSize(config: ReadConfig, files: LocalFiles | undefined, gzip: Gzip): OutputSize | undefined {
  return sizeAfter(configPhases(config, { readHeader, files, gzip }));
}

function sizeAfter(ran: Iterable<Phase>): OutputSize | undefined {
  let last: Phase | undefined;
  for (const phase of ran) {
    if (phase.unreadable || isFatal(phase.report)) return undefined;
    last = phase;
  }
  return last?.spec && last.document && last.result ? resultSize(last.result, last.document, last.spec) : undefined;
}

/** The size of a result that is made already. Its parts are only measured when they are asked for. */
export function resultSize({ value, shape, isMachineConfig }: Result, document: Struct, spec: Spec): OutputSize {
  const plain = plainOf(value, shape);
  const measure = jsonMeter();
  const total = measure(plain);
  const bytes = isMachineConfig ? byteLength(emitMachineConfig(value, shape)) : total;
  const contributors = onceOnly(() =>
    contributorsOf(document, isMachineConfig ? plainOf(document, spec.ignition.shape) : plain, total, measure),
  );
  return {
    // the final line feed counts too
    bytes: bytes + 1,
    jsonBytes: total,
    isMachineConfig,
    get contributors() {
      return contributors();
    },
  };
}

/** The size of an Ignition config; undefined for a text that is none. */
export function ignitionSize(source: Source): OutputSize | undefined {
  const { config, version } = [...ignitionPhases(source)].at(-1)!;
  if (!config || !version) return undefined;
  const { length } = source.bytes;
  return {
    bytes: length,
    jsonBytes: length,
    isMachineConfig: false,
    contributors: contributorsOf(config, plainOf(config, version.shape), length),
  };
}

/**
 * The size of a MachineConfig that was made before.
 *
 * @param bytes of the text that it was read from
 * @param around its fields beside `spec.config`
 */
export function machineConfigSize(bytes: number, around: PlainStruct, config: Struct, shape: Shape): OutputSize {
  const spec = isStruct(around.spec) ? around.spec : {};
  const plain = plainOf(config, shape);
  const measure = jsonMeter();
  const json = measure({ ...around, spec: { config: plain, ...spec } });
  return { bytes, jsonBytes: json, isMachineConfig: true, contributors: contributorsOf(config, plain, json, measure) };
}

/**
 * @param plain what the JSON of the document contains
 * @param total the bytes of which each part is a share
 */
function contributorsOf(document: Struct, plain: PlainStruct, total: number, measure = jsonMeter()): Contributor[] {
  const contributors: Contributor[] = [];
  for (const [section, fields] of Object.entries(plain)) {
    if (!isStruct(fields)) continue;
    for (const [list, values] of Object.entries(fields)) {
      // every config has one
      if (section === 'ignition' && list === 'version') continue;
      const parts = Array.isArray(values) ? (values as readonly Plain[]) : [values];
      for (const [i, part] of parts.entries()) {
        const bytes = measure(part);
        const name = [`${section}.${list}`, ...(Array.isArray(values) ? [nameOf(part, i)] : [])].join(' ');
        contributors.push({ name, bytes, share: bytes / total, origin: originOf(document, section, list, i) });
      }
    }
  }
  return contributors.sort((a, b) => b.bytes - a.bytes);
}

/** What people call an item: its path, its name or its device; else its number. */
function nameOf(part: Plain, i: number): string {
  if (!isStruct(part)) return String(i);
  const { path, name, device } = part;
  const called = path ?? name ?? device;
  return typeof called === 'string' ? called : String(i);
}

function originOf(document: Struct, section: string, list: string, i: number): Origin | undefined {
  const fields = document.fields.get(section);
  const value = fields?.kind === 'struct' ? fields.fields.get(list) : undefined;
  return value?.kind === 'list' ? value.items[i]?.origin : value?.origin;
}

function isStruct(plain: Plain | undefined): plain is PlainStruct {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain) && !(plain instanceof Map);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
