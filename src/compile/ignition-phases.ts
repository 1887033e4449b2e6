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
import { decodeJson } from './decode/decode-json.ts';
import { unusedKeys } from './decode/unused-keys.ts';
import { withDecimalHelp, withSyntaxHelp } from './json-help.ts';
import { mistakenText, mistakenTree } from './mistaken-ignition.ts';

/** A phase that has run: what it reports, and what is known of the config now. */
export interface IgnitionPhase {
  readonly name: 'json' | 'version' | 'kinds' | 'rules';
  readonly report: readonly Diagnostic[];
  /** True where upstream has no report and gives the message of the error as the reason why this is no config. */
  readonly isNoConfig?: boolean | undefined;
  /** What the text seems to be, where it is no Ignition config: says it better than the report. */
  readonly mistaken?: Diagnostic | undefined;
  readonly root?: SourceNode | undefined;
  readonly version?: IgnitionVersion | undefined;
  /** The config, without the values that are of a wrong kind. */
  readonly config?: Struct | undefined;
}

/** What tells the version of a config. */
const stubShape: Shape = {
  root: 'Stub',
  types: { Stub: { ignition: ref('Ignition') }, Ignition: { version: required(textField) } },
};

const NOWHERE: Span = { start: 0, end: 0 };

/**
 * An Ignition config, phase by phase, in upstream's order. What comes after a phase runs only when it is asked for: `validate`
 * stops at the first report with an error, `check` reads to the end. Without a tree or a version, no phase follows.
 *
 * @param asVersion the version to read the config as, whatever it says itself
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

  const { root } = tree;
  const versionPhase = asVersion ? undefined : readVersion(root, source);
  if (versionPhase) yield versionPhase;
  const version = asVersion ?? versionPhase?.version;
  if (!version) return;

  const { config, errors } = decodeJson(root, source, version.shape);
  const read = { root, version, config };
  yield { ...read, name: 'kinds', report: errors };

  const { layers, shape } = version;
  const rules = ignitionRules(version.version).filter((rule) => holds(rule, layers));
  const broken = runRules(rules, config, shape, inConfig).map((found) => withDecimalHelp(found, source));
  const duplicates = findDuplicates(config, shape, inConfig);
  yield { ...read, name: 'rules', report: [...broken, ...duplicates, ...unusedKeys(config, shape, root, source)] };
}

/** Reads nothing but the version, which tells how to read the rest. */
function readVersion(root: SourceNode, source: Source): IgnitionPhase {
  const { config, errors } = decodeJson(root, source, stubShape);
  const named = parseSemver(text(struct(config, 'ignition'), 'version') ?? '');
  const version = named && ignitionVersion(showSemver(named));
  if (version && errors.length === 0) return { name: 'version', report: [], root, version };
  const ignition = step(root, 'ignition');
  const { span } = (ignition && step(ignition, 'version')) ?? ignition ?? { span: NOWHERE };
  const mistaken = locatedAt(mistakenTree(root, named?.major), { source, span });
  if (errors.length > 0) return { name: 'version', report: errors, mistaken, root };
  return { name: 'version', report: [{ ...noVersion(named), location: { source, span } }], isNoConfig: true, mistaken, root };
}

function noVersion(named: Semver | undefined): Diagnostic {
  const help = `versions are ${ignitionVersions.join(', ')}`;
  return { ...diagnose(named ? 'version/unsupported' : 'version/unparsable'), help };
}

function locatedAt(diagnostic: Diagnostic | undefined, location: Location): Diagnostic | undefined {
  return diagnostic && { ...diagnostic, location };
}
