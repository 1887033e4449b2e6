import type { Code } from '../diagnostics/catalogue.ts';
import { type Diagnostic, isFatal, type Report } from '../diagnostics/diagnostic.ts';
import type { Ahead } from '../host/ahead.ts';
import type { Gzip } from '../host/gzip.ts';
import { CONFIG_PATH, machineConfigShape } from '../ignition/machine-config.ts';
import { type Struct, text } from '../schema/placed.ts';
import { snake } from '../spec/derive.ts';
import { findSpec } from '../spec/find.ts';
import { headerShape } from '../spec/header.ts';
import { headerHelp } from '../spec/mistaken-config.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import type { Source } from '../text/source.ts';
import { findDuplicates } from './check/duplicates.ts';
import { findForbidden } from './check/forbidden.ts';
import { inDocument } from './check/locate.ts';
import { decodeConfig, faultText } from './decode/decode-config.ts';
import { placeMark } from './decode/place-mark.ts';
import { unusedKeys } from './decode/unused-keys.ts';
import { desugar } from './desugar/desugar.ts';
import { openshiftFields, wrapInMachineConfig } from './desugar/machine-config/expand.ts';
import type { LocalFiles } from './desugar/pass.ts';
import { emitJson } from './emit/json.ts';
import { emitMachineConfig } from './emit/machine-config.ts';
import { findInConfig, findInvalid, findUnsupported } from './findings.ts';
import { selfCheck } from './self-check.ts';

/** How to translate. */
export interface Transpiling {
  /** Where local files are read; absent without a files directory. */
  readonly files: LocalFiles | undefined;
  readonly gzip: Gzip | undefined;
  readonly ahead: Ahead | undefined;
  /** Indented JSON; a MachineConfig is YAML either way. */
  readonly pretty: boolean;
  /** The bare Ignition config, even where the variant would wrap it. */
  readonly raw: boolean;
}

/** What came of it. `output` is absent exactly where `fatal` is present. */
export interface Transpiled {
  readonly report: Report;
  readonly output?: string;
  readonly fatal?: Fatal;
}

/** Why there is no output. */
export interface Fatal {
  readonly code: Code;
  readonly message: string;
  readonly help?: string;
}

const SOURCE_INVALID: Fatal = { code: 'config/invalid', message: 'source config is invalid' };
const GENERATED_INVALID: Fatal = { code: 'config/generates-invalid', message: 'config generated was invalid' };

/** A Butane config, phase by phase. Each phase that finds an error is the last one: what comes later would be noise. */
export function transpile(source: Source, how: Transpiling): Transpiled {
  const read = readYaml(source);
  const noConfig = (fatal: Fatal): Transpiled => ({ report: [], fatal: withKind(fatal, source, read.root) });
  if (read.fault) return noConfig({ code: 'yaml/syntax', message: `Error unmarshaling yaml: yaml: ${read.fault.message}` });
  const header = decodeConfig(read.root, source, headerShape);
  if (header.faults.length > 0) return noConfig({ code: 'yaml/type', message: `Error unmarshaling yaml: ${faultText(header.faults)}` });
  const spec = findSpec(text(header.config, 'variant') ?? '', text(header.config, 'version') ?? '');
  if ('message' in spec) return noConfig(spec);
  const root = read.root!;

  const { config, faults } = decodeConfig(root, source, spec.shape);
  if (faults.length > 0) return { report: [], fatal: { code: 'yaml/type', message: faultText(faults) } };

  const report: Diagnostic[] = [];
  /** Adds findings; true where they end the run. */
  const stops = (found: Report): boolean => {
    for (const diagnostic of found) report.push(placeMark(diagnostic, root));
    return isFatal(found);
  };

  stops(unusedKeys(config, spec.shape, root, source));
  if (stops(findInConfig(config, spec))) return { report, fatal: SOURCE_INVALID };

  const made = desugar(config, spec, snake, {
    shape: spec.ignition.shape,
    version: spec.ignition.version,
    files: how.files,
    gzip: how.gzip,
    ahead: how.ahead,
    compress: spec.compress,
  });
  if (stops(made.report)) return { report, fatal: SOURCE_INVALID };

  const { document } = made;
  const wrapped = spec.machineConfig && !how.raw;
  const prefix = wrapped ? CONFIG_PATH : [];
  const inIgnition = inDocument(prefix, snake);
  const shape = spec.ignition.shape;

  if (stops([...findUnsupported(document, spec, wrapped), ...(spec.machineConfig && how.raw ? elided(config) : [])]))
    return { report, fatal: SOURCE_INVALID };
  if ((!spec.machineConfig || wrapped) && stops(findForbidden(spec.forbids, document, shape, inIgnition)))
    return { report, fatal: SOURCE_INVALID };

  const result = wrapped ? wrapInMachineConfig(config, document) : document;
  const resultShape = wrapped ? machineConfigShape(shape) : shape;
  if (stops([...findDuplicates(result, resultShape, inDocument([], snake)), ...findInvalid(document, spec, inIgnition)]))
    return { report, fatal: GENERATED_INVALID };

  const output = wrapped ? emitMachineConfig(result, resultShape) : emitJson(result, resultShape, how.pretty);
  const bug = selfCheck(wrapped ? emitJson(document, shape, false) : output, spec.ignition.version);
  return bug === undefined ? { report, output } : { report, fatal: { code: 'bug/structure', message: bug } };
}

/** What a text that has no header seems to be, in a line of help. */
function withKind(fatal: Fatal, { text: config }: Source, root: SourceNode | undefined): Fatal {
  const help = headerHelp(fatal, config, root);
  return help === undefined ? fatal : { ...fatal, help };
}

/** What a MachineConfig would have said beside the Ignition config, and `--raw` leaves out. */
function elided(config: Struct): Diagnostic[] {
  return openshiftFields(config).map(([, value]) => ({
    code: 'machine-config/elided-field',
    severity: 'warning',
    message: 'field ignored in raw mode',
    path: value.origin?.path ?? [],
    origin: value.origin,
  }));
}
