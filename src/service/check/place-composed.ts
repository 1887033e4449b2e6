import type { LocalFiles } from '../../compile/desugar/pass.ts';
import { annotate } from '../../compose/annotate.ts';
import type { Composition } from '../../compose/composition.ts';
import { secretSpansIn } from '../../compose/secret-places.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { advise } from '../../fix/advise.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import type { Location, Source, Span } from '../../text/source.ts';
import { overlap } from '../../text/spans.ts';
import { united } from '../../text/united.ts';
import { placeDiagnostics } from './place-diagnostics.ts';
import { findSecrets, type Secrets } from './secret-spans.ts';
import { textAdvice } from './text-faults.ts';
import { withoutSecrets } from './without-secrets.ts';

/** The trees of all configs of a composed config, in which references are replaced. */
export function treesOf({ parts }: Composition): Map<Source, SourceNode> {
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
  isExpected?: (diagnostic: Diagnostic) => boolean,
): CheckedFile {
  const { root: source, parts, report, unknown } = composition;
  const trees = treesOf(composition);
  // What is known of one config says nothing about another one.
  const partOf = new Map(
    parts.flatMap(({ configs }) => configs.map((one) => [one.source, { ...one, known: new Map<string, unknown>() }] as const)),
  );
  const adviseOnText = textAdvice();
  const advised = [report, ...reports].map((of) =>
    of.map((diagnostic) => {
      const part = diagnostic.location && partOf.get(diagnostic.location.source);
      if (part)
        return advise(diagnostic, { source: part.source, root: part.root, spec: part.spec, config: part.config, files, known: part.known });
      return adviseOnText(diagnostic);
    }),
  );
  const placed = placeDiagnostics({ reports: advised, trees, unread: unknown }, source, isExpected);
  const secrets = secretsOf(composition, trees, placed);
  const note = annotate(composition);
  const withOwnFix = ownFixes();
  const diagnostics = withoutSecrets(placed, secrets).map((diagnostic) => note(withOwnFix(diagnostic)));
  return { source, diagnostics, secrets: new Map([...secrets].map(([of, { spans }]) => [of, spans])) };
}

/** Returns a function that removes a fix of a value which a variable gives: the value is not written at that place. */
function ownFixes(): (diagnostic: LocatedDiagnostic) => LocatedDiagnostic {
  const replacedIn = new Map<Source, (span: Span) => boolean>();
  const isReplaced = ({ source, span }: Location): boolean => {
    const ofSource = replacedIn.get(source) ?? overlap([...(source.replaced?.values() ?? [])].map((one) => one.span));
    replacedIn.set(source, ofSource);
    return ofSource(span);
  };
  return (diagnostic) => (diagnostic.fix?.edits.some(isReplaced) ? { ...diagnostic, fix: undefined } : diagnostic);
}

/** The secrets of every source that a report may quote: the files of the config, and local files that a diagnostic points into. */
function secretsOf(
  composition: Composition,
  trees: ReadonlyMap<Source, SourceNode>,
  placed: readonly LocatedDiagnostic[],
): ReadonlyMap<Source, Secrets> {
  const { root, parts } = composition;
  const secrets = new Map<Source, Secrets>();
  const quoted = placed.flatMap(({ location, related = [] }) => [location, ...related.map((place) => place.location)]);
  const sources = [root, ...parts.map((part) => part.source), ...trees.keys(), ...quoted.map(({ source }) => source)];
  for (const source of new Set(sources)) {
    const ofFields = findSecrets(source.text, trees.get(source));
    secrets.set(source, { ...ofFields, spans: united([...ofFields.spans, ...secretSpansIn(source, composition)]) });
  }
  return secrets;
}
