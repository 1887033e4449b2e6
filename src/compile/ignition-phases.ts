import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseSemver, type Semver, showSemver } from '../grammar/semver.ts';
import { type IgnitionVersion, ignitionVersion, ignitionVersions } from '../ignition/versions.ts';
import { ref, required, text as textField } from '../schema/field.ts';
import { holds } from '../schema/layer-range.ts';
import { type Struct, struct, text } from '../schema/placed.ts';
import type { Shape } from '../schema/shape.ts';
import { readJson } from '../syntax/json/read-json.ts';
import { type SourceNode, step } from '../syntax/source-tree.ts';
import type { Location, Source, Span } from '../text/source.ts';
import { findDuplicates } from './check/duplicates.ts';
import { inConfig } from './check/locate.ts';
import { ignitionRules } from './check/rules/ignition/rules.ts';
import { runRules } from './check/run.ts';
import { decodeConfig } from './decode/decode-config.ts';
import { decodeJson } from './decode/decode-json.ts';
import { unusedKeys } from './decode/unused-keys.ts';
import { withDecimalHelp, withSyntaxHelp } from './json-help.ts';
import { mistakenText, mistakenTree } from './mistaken-ignition.ts';

/** The result of a phase: its report, and everything that is known about the config after it. */
export interface IgnitionPhase {
  readonly name: 'json' | 'version' | 'kinds' | 'rules';
  readonly report: readonly Diagnostic[];
  /** True if upstream prints no report, but only the message of this error. */
  readonly isNoConfig?: boolean | undefined;
  /** What the text seems to be if it is not an Ignition config. It is more helpful than the report. */
  readonly mistaken?: Diagnostic | undefined;
  readonly root?: SourceNode | undefined;
  readonly version?: IgnitionVersion | undefined;
  /** The config, without the values of a wrong type. */
  readonly config?: Struct | undefined;
}

/** The shape of the part of a config that has the version. */
const stubShape: Shape = {
  root: 'Stub',
  types: { Stub: { ignition: ref('Ignition') }, Ignition: { version: required(textField) } },
};

const NOWHERE: Span = { start: 0, end: 0 };

/**
 * Runs the phases of an Ignition config in upstream's order. A phase runs only when the caller asks for it: `validate` stops at the
 * first report with an error, `check` reads to the end. Without a tree or a version, no phase follows.
 *
 * @param asVersion the version to read the config as, whatever version it has
 */
export function* ignitionPhases(source: Source, asVersion?: IgnitionVersion): Generator<IgnitionPhase, void, undefined> {
  if (source.text === '' && !asVersion) {
    const empty = { ...diagnose('json/empty'), location: { source, span: NOWHERE } };
    yield { name: 'json', report: [empty], isNoConfig: true };
    return;
  }
  const tree = readJson(source);
  if ('error' in tree) {
    const mistaken = locatedAt(mistakenText(source.bytes, source.text), { source, span: NOWHERE });
    yield { name: 'json', report: [withSyntaxHelp(tree.error, source)], mistaken };
    return;
  }

  yield* treePhases(tree.root, source, (_root, _source, shape) => decodeJson(tree.tape, shape), asVersion);
}

/**
 * The phases of an Ignition config inside another text: at `spec.config` of a MachineConfig.
 *
 * @param root its tree, of YAML or JSON
 */
export function embeddedIgnitionPhases(root: SourceNode, source: Source): Generator<IgnitionPhase, void, undefined> {
  return treePhases(root, source, decodeConfig);
}

/** Reads a tree in a shape. */
type Decode = (
  root: SourceNode,
  source: Source,
  shape: Shape,
) => {
  readonly config: Struct;
  readonly errors: readonly Diagnostic[];
  /** True where it is known that each key is a field, and no value is missing. */
  readonly isRegular?: boolean;
};

function* treePhases(
  root: SourceNode,
  source: Source,
  decode: Decode,
  asVersion?: IgnitionVersion,
): Generator<IgnitionPhase, void, undefined> {
  const versionPhase = asVersion ? undefined : readVersion(root, source, decode);
  if (versionPhase) yield versionPhase;
  const version = asVersion ?? versionPhase?.version;
  if (!version) return;

  const { config, errors, isRegular } = decode(root, source, version.shape);
  const read = { root, version, config };
  yield { ...read, name: 'kinds', report: errors };

  const { layers, shape } = version;
  const rules = ignitionRules(version.version).filter((rule) => holds(rule, layers));
  const broken = runRules(rules, config, shape, inConfig).map((found) => withDecimalHelp(found, source));
  const duplicates = findDuplicates(config, shape, inConfig);
  const unused = isRegular ? [] : unusedKeys(config, shape, root, source);
  yield { ...read, name: 'rules', report: [...broken, ...duplicates, ...unused] };
}

/** Reads only the version, which says how to read the rest. */
function readVersion(root: SourceNode, source: Source, decode: Decode): IgnitionPhase {
  const { config, errors } = decode(root, source, stubShape);
  const written = text(struct(config, 'ignition'), 'version') ?? '';
  const named = parseSemver(written);
  const version = named && ignitionVersion(showSemver(named));
  if (version && errors.length === 0) return { name: 'version', report: [], root, version };
  const ignition = step(root, 'ignition');
  const { span } = (ignition && step(ignition, 'version')) ?? ignition ?? { span: NOWHERE };
  const mistaken = locatedAt(mistakenTree(root, named?.major), { source, span });
  if (errors.length > 0) return { name: 'version', report: errors, mistaken, root };
  return { name: 'version', report: [{ ...noVersion(written, named), location: { source, span } }], isNoConfig: true, mistaken, root };
}

function noVersion(written: string, named: Semver | undefined): Diagnostic {
  const [, numbers = '', more = ''] = /^v?(\d+\.\d+(?:\.\d+)?)(-.*)?$/.exec(written.trim()) ?? [];
  const meant = /\..*\./.test(numbers) ? numbers : `${numbers}.0`;
  const isKnown = ignitionVersions.includes(meant);
  const help = isKnown ? `write it as ${meant}${more === '' ? '' : ', which is stable'}` : `versions are ${ignitionVersions.join(', ')}`;
  return { ...diagnose(named ? 'version/unsupported' : 'version/unparsable'), help };
}

function locatedAt(diagnostic: Diagnostic | undefined, location: Location): Diagnostic | undefined {
  return diagnostic && { ...diagnostic, location };
}
