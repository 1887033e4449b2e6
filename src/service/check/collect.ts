import { findDuplicates } from '../../compile/check/duplicates.ts';
import { findForbidden } from '../../compile/check/forbidden.ts';
import { inDocument } from '../../compile/check/locate.ts';
import { decodeConfig } from '../../compile/decode/decode-config.ts';
import { unusedKeys } from '../../compile/decode/unused-keys.ts';
import { desugar } from '../../compile/desugar/desugar.ts';
import { wrapInMachineConfig } from '../../compile/desugar/machine-config/expand.ts';
import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { findInConfig, findInvalid, findUnsupported } from '../../compile/findings.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Advising, advise } from '../../fix/advise.ts';
import { CONFIG_PATH, machineConfigShape } from '../../ignition/machine-config.ts';
import { embeddedLocals } from '../../lint/embedded-locals.ts';
import { lints } from '../../lint/lints.ts';
import type { Struct } from '../../schema/placed.ts';
import { snake } from '../../spec/derive.ts';
import type { NoSpec } from '../../spec/find.ts';
import { mistakenConfig } from '../../spec/mistaken-config.ts';
import type { Spec } from '../../spec/spec.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import { readYaml } from '../../syntax/yaml/read-yaml.ts';
import type { Source } from '../../text/source.ts';
import { atSpan } from './at-span.ts';
import { ofTypeFault } from './of-type-fault.ts';
import { readHeader } from './read-header.ts';
import { standIn } from './stand-in.ts';
import { belowUnreadTrees } from './unread-trees.ts';

/** What every phase has to say of a Butane config, and how far it could be read. */
export interface Collected {
  /** One report a phase, in their order. */
  readonly reports: readonly (readonly Diagnostic[])[];
  readonly root?: SourceNode | undefined;
}

/** How to collect. */
export interface Collecting {
  readonly files: LocalFiles | undefined;
  readonly findSpec: (variant: string, version: string) => Spec | NoSpec;
}

/**
 * A Butane config through all phases: none of them is the last one, whatever it finds. Nothing is compressed, since nothing is
 * written.
 */
export function collect(source: Source, { files, findSpec }: Collecting): Collected {
  const { root, fault } = readYaml(source);
  if (fault) {
    const message = `not YAML: ${fault.message.replace(/^line \d+: /, '')}`;
    const report = ofMistaken(source, root) ?? [atSpan('yaml/syntax', message, fault.span, source)];
    return advised([report], { source, root });
  }
  const header = readHeader(root, source, findSpec);
  const { spec } = header;
  const inHeader = header.report;
  if (!spec || !root) return advised([ofMistaken(source, root) ?? [...header.wrongKinds, ...inHeader]], { source, root });

  const { config, faults } = decodeConfig(root, source, spec.shape);
  const faulty = faults.map((found) => ofTypeFault(found, source));
  // nothing more was read: what was read so far does not count
  if (faults.some(({ aborts }) => aborts)) return advised([inHeader, faulty], { source, root, spec, files });
  const inConfig = findInConfig(config, spec);
  const { shape, version } = spec.ignition;
  const made = desugar(withoutBroken(config, inConfig), spec, snake, {
    shape,
    version,
    files,
    gzip: undefined,
    compress: spec.compress,
    encode: standIn,
  });
  const wrapped = spec.machineConfig;
  // people look for a value in the config, not in the MachineConfig around it
  const inIgnition = inDocument([], snake);
  const result = wrapped ? wrapInMachineConfig(config, made.document) : made.document;
  const linting = { source, root, config, spec, files };
  // where something could not be read, a tree that differs from its text says nothing new
  const keys = unusedKeys(config, spec.shape, root, source, faults.length > 0);
  const isKnown = faults.length > 0 ? ({ code }: Diagnostic) => code !== 'config/tree-mismatch' : () => true;
  const mayBeInTree = belowUnreadTrees(config, made.report);
  const reports = [
    inHeader,
    [...faulty, ...keys.filter(isKnown)],
    inConfig,
    made.report,
    [...findUnsupported(made.document, spec, wrapped).map(unwrapped), ...findForbidden(spec.forbids, made.document, shape, inIgnition)],
    [
      ...findDuplicates(result, wrapped ? machineConfigShape(shape) : shape, inDocument([], snake)).map(unwrapped),
      ...findInvalid(made.document, spec, inIgnition).filter((found) => !mayBeInTree(found)),
    ],
    [...lints, embeddedLocals].flatMap((lint) => lint(linting)),
  ];
  return advised(reports, { source, root, spec, files, config });
}

function advised(reports: readonly (readonly Diagnostic[])[], at: Advising): Collected {
  const advising = { ...at, known: new Map() };
  return { reports: reports.map((report) => report.map((found) => advise(found, advising))), root: at.root };
}

/** What would be made of a boot device that is wrong is nobody's fault but its own. */
function withoutBroken(config: Struct, found: readonly Diagnostic[]): Struct {
  if (!found.some(({ severity, path }) => severity === 'error' && path[0] === 'boot_device')) return config;
  return { ...config, fields: new Map([...config.fields].filter(([name]) => name !== 'boot_device')) };
}

function unwrapped(diagnostic: Diagnostic): Diagnostic {
  const { path } = diagnostic;
  return CONFIG_PATH.every((step, i) => path[i] === step) ? { ...diagnostic, path: path.slice(CONFIG_PATH.length) } : diagnostic;
}

/** What the text is, where it is no Butane config at all. */
function ofMistaken(source: Source, root: SourceNode | undefined): Diagnostic[] | undefined {
  const mistaken = mistakenConfig(source.text, root);
  return (
    mistaken && [{ ...atSpan('header/not-butane', `not a Butane config: ${mistaken.kind}`, mistaken.span, source), help: mistaken.help }]
  );
}
