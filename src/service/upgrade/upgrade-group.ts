import { IncludeGraph } from '../../compose/include-graph.ts';
import type { LoadedFile } from '../../compose/loaded-file.ts';
import { PartStore } from '../../compose/part-store.ts';
import type { CheckedFile } from '../../diagnostics/checked-file.ts';
import { headerHelp } from '../../spec/mistaken-config.ts';
import type { Spec } from '../../spec/spec.ts';
import { type SourceNode, step } from '../../syntax/source-tree.ts';
import { firstVersionWith, targetSpec } from '../../upgrade/target-spec.ts';
import type { Versioned } from '../../upgrade/versioned.ts';
import { type Attempt, attempt } from './attempt.ts';
import { changesOf } from './changes.ts';
import { differencesIn } from './differences-in.ts';
import { explainProblems } from './explain-problems.ts';
import { madeConfigs } from './made-config.ts';
import { configsOf, type Member } from './member.ts';
import { QUADLETS, simplified } from './simplified.ts';
import type { ConfigFile, Remark, UpgradedFile, UpgradedGroup, Upgrading } from './upgrading.ts';

/** Upgrades files that belong together. Mistakes of the configs are in the result, never thrown. */
export function upgradeGroup(files: readonly ConfigFile[], how: Upgrading): UpgradedGroup {
  const members = readMembers(files, how);
  const unchanged = { files: members.map((member) => fileOf(member, [], undefined)), changes: [], obstacles: [], differences: [] };
  const faults = members
    .filter(({ isRoot }) => isRoot)
    .flatMap(({ before, loaded }) => before.map(({ checked }) => errorsOf(checked, loaded)));
  if (faults.some(({ diagnostics }) => diagnostics.length > 0))
    return { ...unchanged, faults: faults.filter(({ diagnostics }) => diagnostics.length > 0) };

  const wanted = new Map<Member, readonly Versioned[]>();
  const refused: Remark[] = [];
  for (const member of members) {
    const versions: Versioned[] = [];
    for (const { root, spec } of configsOf(member)) {
      const to = targetSpec(spec, how.to);
      if ('fault' in to) refused.push({ message: to.fault, location: { source: member.loaded.source, span: root.span } });
      else {
        versions.push({ root, from: spec, to });
        if (how.quadlets && !to.layers.includes(QUADLETS)) refused.push(withoutQuadlets(member, root, to));
      }
    }
    wanted.set(member, versions);
  }
  if (refused.length > 0) return { ...unchanged, faults: [], obstacles: refused };
  const done = attempt(members, (member) => wanted.get(member)!, how);
  if (done.faults.length > 0) return { ...unchanged, faults: [], obstacles: done.faults };
  const filesOf = (from: Attempt): UpgradedFile[] => members.map((member) => fileOf(member, wanted.get(member)!, from));
  if (done.problems.length > 0)
    return { ...unchanged, files: filesOf(done), faults: [], ...explainProblems(members, wanted, done.problems, how) };
  const simpler = simplified(members, wanted, done, how);
  return {
    files: filesOf(simpler ?? done),
    faults: [],
    obstacles: [],
    changes: [...changesOf(members, done, how), ...(simpler?.remarks ?? [])],
    differences: differencesIn(members, done),
  };
}

function withoutQuadlets({ loaded: { source } }: Member, root: SourceNode, { variant, version }: Spec): Remark {
  const newer = firstVersionWith(variant, QUADLETS);
  const message = `${variant} ${version} does not have systemd.quadlets: --quadlets needs --to ${newer}`;
  return { message, location: { source, span: (step(root, 'version') ?? root).span } };
}

/** Errors because of which a config cannot be upgraded. Local files may be missing: they do not change. */
function errorsOf(checked: CheckedFile, { source, configs: [root] }: LoadedFile): CheckedFile {
  const errors = checked.diagnostics.filter(({ severity, code }) => severity === 'error' && !code.startsWith('local/'));
  return { ...checked, diagnostics: errors.map((found) => ({ ...found, help: headerHelp(found, source.text, root) ?? found.help })) };
}

function readMembers(files: readonly ConfigFile[], how: Upgrading): Member[] {
  const { host, rootDir, filesDirOf, outside } = how;
  const store = new PartStore(host, rootDir);
  const loaded = files.map((file) => ({ file, loaded: store.root(file.name, file.bytes) }));
  const parts = new Set(
    loaded.filter(({ loaded: { hasHeader } }) => hasHeader).flatMap(({ loaded: root }) => new IncludeGraph(root, store).parts()),
  );
  return loaded.map(({ file, loaded }) => ({
    file,
    loaded,
    isRoot: !parts.has(loaded.real),
    before: madeConfigs(file.name, file.bytes, { store, files: { dir: filesDirOf(file.name), host }, outside }),
  }));
}

function fileOf({ file, loaded: { source } }: Member, versions: readonly Versioned[], done: Attempt | undefined): UpgradedFile {
  const { text, bytes } = done?.edited.after(file.name) ?? { text: source.text, bytes: file.bytes };
  return { source, from: versions.map(({ from }) => from), to: versions.map(({ to }) => to), text, bytes };
}
