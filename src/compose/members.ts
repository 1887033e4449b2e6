import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Struct } from '../schema/placed.ts';
import type { Spec } from '../spec/spec.ts';
import { specName } from '../spec/spec-name.ts';
import { versionsOf } from '../spec/versions.ts';
import { type SourceNode, step } from '../syntax/source-tree.ts';
import type { Location, Source } from '../text/source.ts';
import type { DecodedPart } from './decode-part.ts';
import type { PartNode } from './part-node.ts';

/** A config of a part that is merged. */
export interface Member {
  readonly node: PartNode;
  readonly source: Source;
  readonly root: SourceNode;
  readonly spec: Spec;
  readonly config: Struct;
}

/** A member with its place in the order of merging. */
export interface NumberedMember extends Member {
  readonly number: number;
}

/**
 * The members that can be merged: those of the root's variant whose version is not newer than the root's. The others are reported.
 *
 * @param members in the order of merging; undefined for a config that could not be decoded
 */
export function readableMembers(
  members: readonly (Member | undefined)[],
  root: DecodedPart,
  report: Diagnostic[],
): readonly NumberedMember[] {
  const rootConfig = root.configs[0];
  const spec = rootConfig?.spec;
  if (!spec || !rootConfig?.config) return [];
  const versions = versionsOf(spec.variant);
  const rootName = root.source.name;
  return members.flatMap((member, number) => {
    if (!member) return [];
    const { spec: own, root: tree, source } = member;
    const refuse = (field: 'variant' | 'version', diagnostic: Diagnostic): [] => {
      if (source.name !== rootName) {
        const related = [{ message: 'the root', location: fieldLocation(field, rootConfig.root, root.source) }];
        report.push({ ...diagnostic, location: fieldLocation(field, tree, source), related });
      }
      return [];
    };
    const both = { file: source.name, own: specName(own), root: specName(spec), rootFile: rootName };
    if (own.variant !== spec.variant) return refuse('variant', diagnose('compose/variant', 'part', { ...both, rootVariant: spec.variant }));
    if (versions.indexOf(own.version) > versions.indexOf(spec.version)) {
      const values = { ...both, ownVersion: own.version, rootVersion: spec.version };
      return refuse('version', diagnose('compose/newer-version', 'part', values));
    }
    return [{ ...member, number }];
  });
}

function fieldLocation(field: 'variant' | 'version', tree: SourceNode, source: Source): Location {
  return { source, span: (step(tree, field) ?? tree).span };
}
