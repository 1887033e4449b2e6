import { decodeConfig } from '../compile/decode/decode-config.ts';
import { decodePhase } from '../compile/phases.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Placed, type Struct, text } from '../schema/placed.ts';
import { findSpec, isOfVariant } from '../spec/find.ts';
import { headerShape } from '../spec/header.ts';
import type { Spec } from '../spec/spec.ts';
import { specName } from '../spec/spec-name.ts';
import { type SourceNode, step } from '../syntax/source-tree.ts';
import { pushAll } from '../text/push-all.ts';
import type { Location, Replaced, Source } from '../text/source.ts';
import type { LoadedFile } from './loaded-file.ts';
import { fromFilesDir } from './local-paths.ts';
import { substituteConfig } from './substitute.ts';
import type { Scope } from './value.ts';

/** A config of a part, read by its own version. */
export interface DecodedConfig {
  readonly source: Source;
  /** Its tree, in which references are replaced. */
  readonly root: SourceNode;
  readonly spec?: Spec | undefined;
  readonly config?: Struct | undefined;
}

/** A file together with its values: what is merged. */
export interface DecodedPart {
  /** The source of this part alone. Another part of the same file has another source, so that an origin names its part. */
  readonly source: Source;
  readonly configs: readonly DecodedConfig[];
  readonly report: readonly Diagnostic[];
  /** Places with unknown values. */
  readonly unknown: readonly Location[];
  readonly usesSecret: boolean;
}

/**
 * Replaces the references of a file and reads its configs.
 *
 * @param base the directory of its local files, relative to the files directory; empty for the files directory itself
 */
export function decodePart({ source: written, configs, hasHeader }: LoadedFile, scope: Scope, base: string): DecodedPart {
  const replaced = new Map<number, Replaced>();
  const source: Source = hasHeader ? { ...written, replaced } : { ...written };
  const report: Diagnostic[] = [];
  // each config needs a source of its own, because a source has one tree
  const sources = configs.map((_, i) => (i === 0 ? source : { ...source }));
  const roots = configs.map((root, i) => {
    if (!hasHeader) return root;
    const substituted = substituteConfig(root, sources[i]!, scope);
    for (const [start, one] of substituted.replaced) replaced.set(start, one);
    pushAll(report, substituted.report);
    return substituted.root;
  });
  const unknown = [...replaced.values()].flatMap(({ unknown, span }) => (unknown ? sources.map((of) => ({ source: of, span })) : []));
  const decoded = roots.map((root, i): DecodedConfig => {
    const source = sources[i]!;
    const spec = specOf(root, source, report);
    if (!spec) return { source, root };
    const { config, report: faults } = decodePhase(root, source, spec, unknown.length > 0);
    pushAll(report, faults);
    if (!config) return { source, root, spec };
    pushAll(report, flagsOfTexts(config, source));
    return { source, root, spec, config: fromFilesDir(config, base, report) };
  });
  pushAll(report, differentVersions(decoded));
  return {
    source,
    configs: decoded,
    report,
    unknown,
    usesSecret: [...replaced.values()].some(({ secret }) => secret),
  };
}

/** The spec that a config names. If there is none, the variant or the version is reported. */
function specOf(root: SourceNode, source: Source, report: Diagnostic[]): Spec | undefined {
  const { config, errors } = decodeConfig(root, source, headerShape);
  const spec = findSpec(text(config, 'variant') ?? '', text(config, 'version') ?? '');
  if (!('message' in spec)) return spec;
  if (errors.length > 0) pushAll(report, errors);
  else {
    const field = isOfVariant(spec) ? 'variant' : 'version';
    const node = step(root, field) ?? step(root, 'variant');
    const { start } = root.span;
    report.push({ ...spec, path: [], location: { source, span: node?.span ?? { start, end: start }, path: node ? [field] : [] } });
  }
  return undefined;
}

/** Reports the configs of a file that are not for the version of the first one. */
function differentVersions(configs: readonly DecodedConfig[]): Diagnostic[] {
  const [first, ...others] = configs;
  return others.flatMap(({ source, spec, root }): Diagnostic[] => {
    if (!spec || !first?.spec || (spec.variant === first.spec.variant && spec.version === first.spec.version)) return [];
    const [code, field] =
      spec.variant === first.spec.variant ? (['compose/newer-version', 'version'] as const) : (['compose/variant', 'variant'] as const);
    const { span } = step(root, field) ?? root;
    return [{ ...diagnose(code, 'one-file', { first: specName(first.spec), other: specName(spec) }), location: { source, span } }];
  });
}

/** Reports flags that got a text from a variable, such as `yes`: a text from a variable stays a text. */
function flagsOfTexts(config: Struct, source: Source): Diagnostic[] {
  const { replaced } = source;
  const suspects = new Set([...(replaced ?? [])].flatMap(([start, one]) => (one.type === 'string' ? [start] : [])));
  if (suspects.size === 0) return [];
  const diagnostics: Diagnostic[] = [];
  const visit = (value: Placed): void => {
    if (value.kind === 'leaf') {
      const { origin } = value;
      if (typeof value.value === 'boolean' && origin && suspects.has(origin.span.start))
        diagnostics.push({
          ...diagnose('yaml/wrong-type', { shown: '!!str', type: 'bool' }),
          location: origin,
          path: origin.path,
          help: 'declare the variable with `type: boolean`',
        });
    } else for (const child of value.kind === 'list' ? value.items : value.fields.values()) visit(child);
  };
  visit(config);
  return diagnostics;
}
