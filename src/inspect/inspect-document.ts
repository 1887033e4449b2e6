import { type FindSecrets, masked, secretsIn } from '../diff/masking.ts';
import type { ReadDocument } from '../document/document.ts';
import { resourceBytes } from '../document/resource-bytes.ts';
import type { Gunzip, Gzip } from '../host/gzip.ts';
import { type Machine, machineOf } from '../lint/machine/machine.ts';
import { type Leaf, type Placed, type Struct, struct, text, texts } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { groupsOf, usersOf } from './accounts.ts';
import { defined } from './defined.ts';
import { fetchedOf } from './fetched.ts';
import type { InspectedKernelArgument, InspectedMachineConfig, Inspection } from './inspection.ts';
import { inspectedNodes } from './nodes.ts';
import { inspectedSize } from './size.ts';
import { storageOf } from './storage.ts';
import { inspectedQuadlets, unitsOf } from './units.ts';

/**
 * Tells what a machine gets from a document. Secrets are masked.
 *
 * @param gunzip without it, nothing is told of the contents of what the config compresses
 * @param gzip without it, the size of the output is not measured
 */
export function inspectDocument(read: ReadDocument, gunzip?: Gunzip, gzip?: Gzip): Inspection {
  const { kind, source, ignition, document, spec, machineConfig, instance } = read;
  const secrets = secretsIn(read.secrets);
  const size = gzip && read.outputSize(gzip);
  const machine = machineOfDocument(read, gunzip);
  return withMasks(
    defined({
      config: source.name,
      kind,
      variant: spec?.variant,
      version: spec?.version,
      ignition: ignition.version,
      instance,
      machineConfig: machineConfig && inspectedMachineConfig(machineConfig),
      kernelArguments: kernelArgumentsOf(document),
      groups: groupsOf(machine),
      users: usersOf(machine),
      ...storageOf(machine),
      nodes: inspectedNodes(machine, secrets, gunzip),
      units: unitsOf(machine),
      quadlets: inspectedQuadlets(machine),
      fetched: fetchedOf(document, secrets),
      size: size && inspectedSize(size),
    }),
    secrets,
  );
}

/** The machine that a document describes. */
export function machineOfDocument({ source, spec, ignition, document }: ReadDocument, gunzip?: Gunzip): Machine {
  return machineOf({
    main: source,
    trees: new Map(),
    encoded: new Map(),
    filesDir: undefined,
    localSource: (name, bytes) => ({ name, bytes, text: byteText(bytes) }),
    unpack: (resource) => resourceBytes(resource, gunzip),
    spec,
    ignition,
    document,
  });
}

function kernelArgumentsOf(document: Struct): InspectedKernelArgument[] {
  const section = struct(document, 'kernelArguments');
  return (['shouldExist', 'shouldNotExist'] as const).flatMap((list) =>
    texts(section, list).map((argument) => ({ argument, shouldExist: list === 'shouldExist' })),
  );
}

function inspectedMachineConfig(machineConfig: Struct): InspectedMachineConfig {
  const metadata = struct(machineConfig, 'metadata');
  const labels = [...struct(metadata, 'labels').fields].map(([name, label]) => [name, String((label as Leaf).value)] as const);
  const settings = [...struct(machineConfig, 'spec').fields].map(([name, value]) => [name, settingOf(value)] as const);
  return defined({ name: text(metadata, 'name'), labels: Object.fromEntries(labels), settings: Object.fromEntries(settings) });
}

function settingOf(value: Placed): string | boolean | readonly string[] {
  if (value.kind === 'list') return value.items.map((item) => String((item as Leaf).value));
  if (value.kind !== 'leaf') return '';
  return typeof value.value === 'boolean' ? value.value : String(value.value);
}

/** Masks the secrets in all texts, at whatever depth. */
function withMasks<T>(value: T, secrets: FindSecrets): T {
  if (typeof value === 'string') return masked(value, secrets) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withMasks(item, secrets)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withMasks(inner, secrets)])) as T;
}
