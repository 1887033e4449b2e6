import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { configPhases } from '../../compile/phases.ts';
import { readHeader } from '../../compile/read-header.ts';
import { annotate } from '../../compose/annotate.ts';
import type { Composition } from '../../compose/composition.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { advise } from '../../fix/advise.ts';
import { lints } from '../../lint/lints.ts';
import { machineOf } from '../../lint/machine/machine.ts';
import type { LintOptions } from '../../lint/machine/machine-lint.ts';
import { machineFindings } from '../../lint/machine-findings.ts';
import { secondDocuments } from '../../lint/second-document.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { Location, Source, Span } from '../../text/source.ts';
import { overlap } from '../../text/spans.ts';
import type { Steps } from '../../text/steps.ts';
import { united } from '../../text/united.ts';
import { withoutIgnored } from '../settings/ignore-comments.ts';
import { type Weights, weigh } from '../settings/severity.ts';
import { awaitsBuild } from './awaits-build.ts';
import { reportsOf } from './collect.ts';
import { placeDiagnostics } from './place-diagnostics.ts';
import { RecordedContents } from './recorded-contents.ts';
import { findSecrets, type Secrets } from './secret-spans.ts';
import { withoutSecrets } from './without-secrets.ts';

/** How to check composed configs. */
export interface ComposedChecking {
  readonly weights?: Weights | undefined;
  readonly all?: boolean | undefined;
  readonly lintOptions?: LintOptions | undefined;
}

/** Runs all phases of a composed config even after errors, the lints of each part, and those of the machine. Pauses after each step. */
export function* checkComposed(
  composition: Composition,
  files: LocalFiles | undefined,
  { weights = [], all, lintOptions = {} }: ComposedChecking = {},
): Steps<CheckedFile> {
  const { config, parts, root: main } = composition;
  const recorded = new RecordedContents(files);
  const ran = config ? [...configPhases(config, { readHeader, files: recorded.files, encode: recorded.encode })] : [];
  const found = parts.flatMap(({ configs }) =>
    configs.flatMap(({ source, root, spec, config }) => {
      if (!spec || !config) return [];
      // the documents of a file with a header are its configs
      const own = lints.filter((lint) => lint !== secondDocuments || source.replaced === undefined);
      return own.flatMap((lint) => lint({ source, root, config, spec, files }));
    }),
  );
  yield;
  const document = ran.at(-1)?.document;
  const trees = treesOf(composition);
  if (config && document) {
    const { spec } = config;
    // an unknown value may stand for anything that seems to be missing
    const hasUnreadTree = composition.unknown.length > 0 || composition.report.some(({ path }) => path[1] === 'trees');
    const machine = machineOf({
      ...recorded,
      main,
      trees,
      filesDir: files?.dir,
      spec,
      config: config.config,
      ignition: spec.ignition,
      document,
      hasUnreadTree,
    });
    found.push(...(yield* machineFindings(machine, lintOptions)));
  }
  const isExpected = (diagnostic: Diagnostic): boolean => files !== undefined && awaitsBuild(diagnostic, files.host);
  const checked = placeComposed(composition, [...reportsOf(ran), found], files, isExpected);
  const sources = new Map([...trees].filter(([source]) => source.text !== ''));
  let left: readonly LocatedDiagnostic[] = checked.diagnostics;
  for (const [source, root] of sources) left = withoutIgnored(left, source, root);
  return { ...checked, diagnostics: weigh(left, weights, all) };
}

function treesOf({ parts }: Composition): Map<Source, SourceNode> {
  return new Map(parts.flatMap(({ configs }) => configs.map(({ source, root }) => [source, root] as const)));
}

/**
 * Places the diagnostics of a composed config in the files that people wrote, adds notes that lead back, and hides secrets.
 *
 * @param isExpected true for a diagnostic that is not a problem and is left out
 */
export function placeComposed(
  composition: Composition,
  reports: readonly (readonly Diagnostic[])[],
  files?: LocalFiles,
  isExpected?: (found: Diagnostic) => boolean,
): CheckedFile {
  const { root: source, parts, report, unknown } = composition;
  const trees = treesOf(composition);
  // What is known of one config says nothing about another one.
  const partOf = new Map(
    parts.flatMap(({ configs }) => configs.map((one) => [one.source, { ...one, known: new Map<string, unknown>() }] as const)),
  );
  const advised = [report, ...reports].map((of) =>
    of.map((found) => {
      const part = found.location && partOf.get(found.location.source);
      return part
        ? advise(found, { source: part.source, root: part.root, spec: part.spec, config: part.config, files, known: part.known })
        : found;
    }),
  );
  const placed = placeDiagnostics({ reports: advised, trees, unread: unknown }, source, isExpected);
  const secrets = secretsOf(composition, trees, placed);
  const note = annotate(composition);
  const withOwnFix = ownFixes();
  const diagnostics = withoutSecrets(placed, secrets).map((found) => note(withOwnFix(found)));
  return { source, diagnostics, secrets: new Map([...secrets].map(([of, { spans }]) => [of, spans])) };
}

/** Returns a function that removes a fix of a value which a variable gives: the value is not written at that place. */
function ownFixes(): (found: LocatedDiagnostic) => LocatedDiagnostic {
  const replacedIn = new Map<Source, (span: Span) => boolean>();
  const isReplaced = ({ source, span }: Location): boolean => {
    const ofSource = replacedIn.get(source) ?? overlap([...(source.replaced?.values() ?? [])].map((one) => one.span));
    replacedIn.set(source, ofSource);
    return ofSource(span);
  };
  return (found) => (found.fix?.edits.some(isReplaced) ? { ...found, fix: undefined } : found);
}

/** The secrets of every source that a report may quote: the files of the config, and local files that a diagnostic points into. */
function secretsOf(
  { root, parts, secretPlaces }: Composition,
  trees: ReadonlyMap<Source, SourceNode>,
  placed: readonly LocatedDiagnostic[],
): ReadonlyMap<Source, Secrets> {
  const secrets = new Map<Source, Secrets>();
  const quoted = placed.flatMap(({ location, related = [] }) => [location, ...related.map((place) => place.location)]);
  const sources = [root, ...parts.map((part) => part.source), ...trees.keys(), ...quoted.map(({ source }) => source)];
  for (const source of new Set(sources)) {
    const found = findSecrets(source.text, trees.get(source));
    const written: Span[] = secretPlaces.filter(({ source: of }) => of.name === source.name).map(({ span }) => span);
    secrets.set(source, { ...found, spans: united([...found.spans, ...written]) });
  }
  return secrets;
}
