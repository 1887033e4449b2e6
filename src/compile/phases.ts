import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Ahead } from '../host/ahead.ts';
import type { Gzip } from '../host/gzip.ts';
import { CONFIG_PATH, machineConfigShape } from '../ignition/machine-config.ts';
import { holds } from '../schema/layer-range.ts';
import { type Struct, text } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import { snake } from '../spec/derive.ts';
import type { Spec } from '../spec/spec.ts';
import { type SourceNode, step } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import type { recoverYaml } from '../syntax/yaml/recover-yaml.ts';
import type { Source } from '../text/source.ts';
import { findDuplicates } from './check/duplicates.ts';
import { findForbidden } from './check/forbidden.ts';
import { inConfig, inDocument } from './check/locate.ts';
import type { Rule } from './check/rule.ts';
import { embeddedConfigs } from './check/rules/butane/embedded-configs.ts';
import { machineConfigRules } from './check/rules/butane/machine-config-support.ts';
import { configRules, imageRules } from './check/rules/butane/rules.ts';
import { ignitionRules } from './check/rules/ignition/rules.ts';
import { type Locate, runRules } from './check/run.ts';
import { decodeConfig, errorText } from './decode/decode-config.ts';
import { unusedKeys } from './decode/unused-keys.ts';
import { desugar } from './desugar/desugar.ts';
import { openshiftFields, wrapInMachineConfig } from './desugar/machine-config/expand.ts';
import type { Encode, LocalFiles } from './desugar/pass.ts';
import type { ReadHeader } from './read-header.ts';
import { validateEmbedded } from './validate-embedded.ts';

/** The result of a phase: its report, and everything that is known about the config after it. */
export interface Phase {
  readonly name: 'yaml' | 'header' | 'decode' | 'config' | 'desugar' | 'support' | 'forbidden' | 'result';
  readonly report: readonly Diagnostic[];
  /** Present if the text cannot be read as a config: upstream's error, with all problems in one text. */
  readonly unreadable?: Diagnostic | undefined;
  /** The source tree; absent if the text is empty or not YAML. */
  readonly root?: SourceNode | undefined;
  readonly spec?: Spec | undefined;
  /** The config, without the values that could not be read. */
  readonly config?: Struct | undefined;
  /** The Ignition document. */
  readonly document?: Struct | undefined;
  /** The result that is written: the document, or the MachineConfig around it. */
  readonly result?: Result | undefined;
}

/** What is written. */
export interface Result {
  readonly value: Struct;
  readonly shape: Shape;
  readonly isMachineConfig: boolean;
}

/** Options of the phases. */
export interface PhaseOptions {
  readonly readHeader: ReadHeader;
  /** Reads local files; absent without a files directory. */
  readonly files: LocalFiles | undefined;
  readonly gzip?: Gzip | undefined;
  readonly ahead?: Ahead | undefined;
  /** Makes data URLs. Default: those that are written to the output. */
  readonly encode?: Encode | undefined;
  /** The contents that a text in the config stands for. Default: its bytes. */
  readonly bytesOfText?: ((text: string) => Uint8Array) | undefined;
  /** `recoverYaml`, to go on after a fault of the text. Default: the phases end there. A value, so that the drop-in does not load it. */
  readonly recover?: typeof recoverYaml | undefined;
  /** Makes the bare Ignition config, even if the variant wraps it. Default: false. */
  readonly raw?: boolean | undefined;
}

/**
 * Runs the phases of a Butane config in upstream's order. A phase runs only when the caller asks for it: `transpile` stops at the
 * first report with an error, `check` reads to the end. If a text cannot be read, no phase follows.
 */
export function* phases(source: Source, options: PhaseOptions): Generator<Phase, void, undefined> {
  const read = readYaml(source);
  const { fault } = read;
  let { root } = read;
  if (fault) {
    const recovered = options.recover?.(source, fault);
    yield { name: 'yaml', report: recovered?.faults ?? [fault], unreadable: fault };
    if (!recovered || !step(recovered.root, 'variant')) return;
    root = recovered.root;
  }

  const header = options.readHeader(root, source);
  const { spec } = header;
  yield { name: 'header', report: header.report, unreadable: header.unreadable, root, spec };
  if (!spec || !root) return;

  const decoded = decodePhase(root, source, spec, fault !== undefined);
  yield decoded;
  if (decoded.config) yield* configPhases({ root, spec, config: decoded.config }, options);
}

/**
 * Reads a tree as a config of a version, with the keys that the version does not know. Without a config where the reading ended.
 *
 * @param incomplete true where values were left out before: see `unusedKeys`
 */
export function decodePhase(root: SourceNode, source: Source, spec: Spec, incomplete = false): Phase {
  const decoded = decodeConfig(root, source, spec.shape);
  const { config, errors } = decoded;
  const unreadable = errors.length > 0 ? diagnose('yaml/type', 'config', { problem: errorText(decoded) }) : undefined;
  if (decoded.aborted) return { name: 'decode', report: errors, unreadable, root, spec };
  const isIncomplete = incomplete || unreadable !== undefined;
  const keys = unusedKeys(config, spec.shape, root, source, isIncomplete);
  // if a part could not be read, a mismatch of the trees is no news
  const newKeys = isIncomplete ? keys.filter(({ code }) => code !== 'config/tree-mismatch') : keys;
  return { root, spec, config, name: 'decode', report: [...errors, ...newKeys], unreadable };
}

/** A config that was read from one text, or merged from several. */
export interface ReadConfig {
  /** The source tree; absent if the text is empty, or if there are several. */
  readonly root?: SourceNode | undefined;
  readonly spec: Spec;
  readonly config: Struct;
}

/** The phases after a config was read. */
export function* configPhases(read: ReadConfig, options: PhaseOptions): Generator<Phase, void, undefined> {
  const { spec, config } = read;
  const configReport = findInConfig(config, spec);
  yield { ...read, name: 'config', report: configReport };

  const { shape, version } = spec.ignition;
  const { files, gzip, ahead, encode, bytesOfText, raw = false } = options;
  const desugaring = { shape, version, files, gzip, ahead, encode, bytesOfText, compress: spec.compress };
  const { document, report: desugarReport } = desugar(withoutBroken(config, configReport), spec, snake, desugaring);
  const desugared = { ...read, document };
  yield { ...desugared, name: 'desugar', report: desugarReport };

  const isMachineConfig = spec.machineConfig && !raw;
  const elided = spec.machineConfig && raw ? elidedFields(config) : [];
  yield { ...desugared, name: 'support', report: [...findUnsupported(document, spec, isMachineConfig), ...elided] };

  const inIgnition = inDocument(isMachineConfig ? CONFIG_PATH : [], snake);
  // upstream looks for these only in what a variant makes by default
  if (spec.machineConfig === isMachineConfig)
    yield { ...desugared, name: 'forbidden', report: findForbidden(spec.forbids, document, shape, inIgnition) };

  const result = resultOf(desugared, isMachineConfig);
  const duplicates = findDuplicates(result.value, result.shape, inDocument([], snake));
  const invalid = findWith(ignitionRules(version), document, shape, spec, inIgnition);
  yield { ...desugared, name: 'result', report: [...duplicates, ...invalid], result };
}

/** What is written of a document: the document itself, or the MachineConfig around it. */
export function resultOf(
  { spec, config, document }: Pick<ReadConfig, 'spec' | 'config'> & { readonly document: Struct },
  isMachineConfig = spec.machineConfig,
): Result {
  const { shape } = spec.ignition;
  return isMachineConfig
    ? { value: wrapInMachineConfig(config, document), shape: machineConfigShape(shape), isMachineConfig }
    : { value: document, shape, isMachineConfig };
}

/** The rules on the config as it is written. */
function findInConfig(config: Struct, spec: Spec): Diagnostic[] {
  const embedded = embeddedConfigs((inline, parent) => validateEmbedded(inline, spec.ignition, parent));
  return findWith([...configRules, embedded], config, spec.shape, spec, inConfig);
}

/** The rules on what the system of the variant does not support. */
function findUnsupported(document: Struct, spec: Spec, isMachineConfig: boolean): Diagnostic[] {
  const { shape } = spec.ignition;
  return [
    // upstream looks for the places of these in the bare document, and for those of the others in a MachineConfig, whichever it makes
    ...findWith(imageRules, document, shape, spec, inDocument([], snake, !isMachineConfig)),
    ...(spec.machineConfig
      ? findWith(machineConfigRules(spec.limits), document, shape, spec, inDocument(CONFIG_PATH, snake, isMachineConfig))
      : []),
  ];
}

function findWith(rules: readonly Rule[], root: Struct, shape: Shape, spec: Spec, locate: Locate): Diagnostic[] {
  const held = rules.filter((rule) => holds(rule, spec.layers));
  return runRules(held, root, shape, locate);
}

/**
 * The config without an invalid boot device, and without mount units that have no path: problems in what they would become are only
 * consequences.
 */
function withoutBroken(config: Struct, report: readonly Diagnostic[]): Struct {
  const errors = report.filter(({ severity }) => severity === 'error');
  const isBroken = errors.some(({ path }) => path[0] === 'boot_device');
  const whole = isBroken ? { ...config, fields: new Map([...config.fields].filter(([name]) => name !== 'boot_device')) } : config;
  return errors.some(({ code }) => code === 'mount-unit/no-path') ? withoutUnitsOfFilesystems(whole) : whole;
}

/** The config with filesystems that want no mount unit if they have no path. */
function withoutUnitsOfFilesystems(config: Struct): Struct {
  const storage = config.fields.get('storage');
  const list = storage?.kind === 'struct' ? storage.fields.get('filesystems') : undefined;
  if (storage?.kind !== 'struct' || list?.kind !== 'list') return config;
  const items = list.items.map((item) =>
    item.kind === 'struct' && !text(item, 'path')
      ? { ...item, fields: new Map([...item.fields].filter(([name]) => name !== 'with_mount_unit')) }
      : item,
  );
  const filesystems = { ...list, items };
  const replaced = { ...storage, fields: new Map([...storage.fields, ['filesystems', filesystems]]) };
  return { ...config, fields: new Map([...config.fields, ['storage', replaced]]) };
}

/** A warning for each field of the MachineConfig that `--raw` leaves out. */
function elidedFields(config: Struct): Diagnostic[] {
  return openshiftFields(config).map(([, { origin }]) => ({
    ...diagnose('machine-config/elided-field'),
    path: origin?.path ?? [],
    location: origin,
  }));
}
