import { decodeConfig } from '../compile/decode/decode-config.ts';
import { withField, withoutField } from '../compile/desugar/collapsing.ts';
import { plainOf } from '../compile/emit/plain.ts';
import { embeddedIgnitionPhases } from '../compile/ignition-phases.ts';
import { machineConfigSize } from '../compile/output-size.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { type Diagnostic, isFatal } from '../diagnostics/diagnostic.ts';
import { type IgnitionVersion, ignitionVersion } from '../ignition/versions.ts';
import { flag, list, map, ref, text as textField } from '../schema/field.ts';
import { leaf, type Struct, struct, structOf, text } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import { type SourceNode, scalarText, step } from '../syntax/source-tree.ts';
import { textBytes } from '../text/byte-text.ts';
import { pushAll } from '../text/push-all.ts';
import { type Source, startOf } from '../text/source.ts';
import type { DocumentsRead, ReadDocument } from './document.ts';

/**
 * What a MachineConfig has beside its Ignition config: what its author may set. What the cluster adds (`creationTimestamp`,
 * `generation`, `ownerReferences`, `resourceVersion`, `uid`) is not part of it.
 * Source: the type MachineConfigSpec of OpenShift's API, machineconfiguration.openshift.io/v1.
 */
export const machineConfigAround: Shape = {
  root: 'MachineConfig',
  types: {
    MachineConfig: { apiVersion: textField, kind: textField, metadata: ref('Metadata'), spec: ref('Spec') },
    Metadata: { name: textField, labels: map, annotations: map },
    Spec: {
      kernelArguments: list(textField),
      extensions: list(textField),
      fips: flag,
      kernelType: textField,
      osImageURL: textField,
      baseOSExtensionsContainerImage: textField,
    },
  },
};

/**
 * Annotations that programs write, and no author: `kubectl apply` keeps what it applied in one, and the Machine Config Operator marks what
 * it made.
 */
const ANNOTATIONS_OF_PROGRAMS: readonly string[] = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'machineconfiguration.openshift.io/generated-by-controller-version',
  'machineconfiguration.openshift.io/release-image-version',
];

/** The version of the document of a MachineConfig without an Ignition config: the first one that `openshift` makes. */
const VERSION_OF_NONE = '3.2.0';

/** True for an object of a cluster, or a list of them. */
export function isObjectOfCluster(root: SourceNode): boolean {
  return kindOf(root) !== '' && (step(root, 'apiVersion') !== undefined || kindOf(root) === 'MachineConfig');
}

/** The MachineConfigs among the objects of a text, those in lists too. */
export function readMachineConfigs(roots: readonly SourceNode[], source: Source): DocumentsRead {
  const report: Diagnostic[] = [];
  const documents: ReadDocument[] = [];
  for (const object of objectsIn(roots)) {
    if (kindOf(object) !== 'MachineConfig') {
      const { start } = object.span;
      report.push({ ...diagnose('document/other-object', { kind: kindOf(object) }), location: { source, span: { start, end: start } } });
      continue;
    }
    const document = readMachineConfig(object, source, report);
    if (document) documents.push(document);
  }
  if (documents.length === 0 && !isFatal(report)) report.push({ ...diagnose('document/no-machine-config'), location: startOf(source) });
  return { documents, report };
}

/** The objects of a text; a list is replaced by its items. */
function objectsIn(roots: readonly SourceNode[]): SourceNode[] {
  return roots.flatMap((root) => {
    const items = step(root, 'items');
    return /List$/.test(kindOf(root)) && items?.kind === 'list' ? items.items : [root];
  });
}

function kindOf(object: SourceNode): string {
  const kind = step(object, 'kind');
  return (kind && scalarText(kind)) ?? '';
}

function readMachineConfig(object: SourceNode, source: Source, report: Diagnostic[]): ReadDocument | undefined {
  const { config, errors } = decodeConfig(object, source, machineConfigAround);
  const machineConfig = withoutAnnotationsOfPrograms(config);
  pushAll(report, errors);
  const spec = step(object, 'spec');
  const root = spec && step(spec, 'config');
  const read = root ? readConfig(root, source, report) : emptyConfig();
  if (!read || errors.length > 0) return undefined;
  const { start, end } = object.span;
  return {
    kind: 'machine-config',
    source,
    ...read,
    machineConfig,
    name: text(struct(machineConfig, 'metadata'), 'name'),
    secrets: [],
    outputSize: () => {
      const bytes = textBytes(source.text.slice(start, end)).length;
      return machineConfigSize(bytes, plainOf(machineConfig, machineConfigAround), read.document, read.ignition.shape);
    },
  };
}

function withoutAnnotationsOfPrograms(machineConfig: Struct): Struct {
  const metadata = struct(machineConfig, 'metadata');
  const annotations = struct(metadata, 'annotations');
  if (![...annotations.fields.keys()].some((name) => ANNOTATIONS_OF_PROGRAMS.includes(name))) return machineConfig;
  const own = ANNOTATIONS_OF_PROGRAMS.reduce(withoutField, annotations);
  const rest = own.fields.size > 0 ? withField(metadata, 'annotations', own) : withoutField(metadata, 'annotations');
  return withField(machineConfig, 'metadata', rest);
}

interface ReadConfig {
  readonly ignition: IgnitionVersion;
  readonly document: Struct;
}

function readConfig(root: SourceNode, source: Source, report: Diagnostic[]): ReadConfig | undefined {
  let read: ReadConfig | undefined;
  for (const phase of embeddedIgnitionPhases(root, source)) {
    const { mistaken, version, config } = phase;
    pushAll(
      report,
      phase.report.map((found) => (mistaken?.help === undefined ? found : { ...found, help: mistaken.help })),
    );
    if (isFatal(phase.report)) return undefined;
    if (version && config) read = { ignition: version, document: config };
  }
  return read;
}

function emptyConfig(): ReadConfig {
  const ignition = ignitionVersion(VERSION_OF_NONE)!;
  return { ignition, document: structOf([['ignition', structOf([['version', leaf(VERSION_OF_NONE)]])]]) };
}
