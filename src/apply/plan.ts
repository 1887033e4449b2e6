import type { IgnitionVersion } from '../ignition/versions.ts';
import { type Struct, struct } from '../schema/placed.ts';
import { readAccounts } from './accounts.ts';
import { findConflicts } from './conflicts.ts';
import type { ContentsPorts } from './contents.ts';
import { keyOperations } from './key-operations.ts';
import { nodeOperations } from './node-operations.ts';
import { notLaidOut } from './not-laid-out.ts';
import type { LeftOut, Operation, PlanProblem } from './operation.ts';
import { renderConfigs } from './referenced-configs.ts';
import type { Tree } from './tree.ts';
import { unitOperations } from './unit-operations.ts';

/** How to plan. */
export interface PlanOptions extends ContentsPorts {
  /** The tree that the config is laid out in. Default: an empty one. */
  readonly tree?: Tree | undefined;
}

/** What laying out a config below a directory takes. */
export interface Plan {
  /** The steps, in the order in which Ignition takes them. */
  readonly operations: readonly Operation[];
  /** What is not laid out. */
  readonly leftOut: readonly LeftOut[];
  /** What is wrong. If there is anything, nothing must be laid out. */
  readonly problems: readonly PlanProblem[];
}

/**
 * Plans how to lay out a valid document below a directory, as the `files` stage of Ignition does: SSH keys of users, then directories,
 * files and links, then units. Source: Ignition's `internal/exec/stages/files`.
 */
export function planOf(document: Struct, ignition: IgnitionVersion, options: PlanOptions = {}): Plan {
  const { tree } = options;
  const rendered = renderConfigs(document, ignition, options);
  const storage = struct(rendered.document, 'storage');
  const accounts = readAccounts(tree);
  const nodes = nodeOperations(storage, accounts, tree, options);
  const operations: Operation[] = [
    ...keyOperations(struct(rendered.document, 'passwd'), accounts),
    ...nodes.operations,
    ...unitOperations(struct(rendered.document, 'systemd')),
  ];
  return {
    operations,
    leftOut: [...rendered.leftOut, ...nodes.leftOut, ...notLaidOut(rendered.document)],
    problems: [...rendered.problems, ...nodes.problems, ...findConflicts(operations, tree)],
  };
}
