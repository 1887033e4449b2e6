import type { Spec } from '../../spec/spec.ts';
import type { Location } from '../../text/source.ts';
import { firstVersionWith, isOlder } from '../../upgrade/target-spec.ts';
import { changesBetween, type VersionChange } from '../../upgrade/version-changes.ts';
import { type Attempt, makeRoots } from './attempt.ts';
import { EditedFiles } from './edited-files.ts';
import { fieldName } from './field-name.ts';
import type { MadeConfig } from './made-config.ts';
import type { Member } from './member.ts';
import type { Change, Upgrading } from './upgrading.ts';

/** What the versions between those before and after treat differently, where it touches the configs. */
export function changesOf(members: readonly Member[], done: Attempt, how: Upgrading): Change[] {
  const changes = new Map<string, Change>();
  const add = (change: Change): void => {
    const { message, location } = change;
    changes.set(`${placeOf(location)} ${message}`, change);
  };
  for (const addition of done.additions) add(addition);
  const compressed = compressing(members, done, how);
  for (const { file, before, isRoot } of members) {
    if (!isRoot) continue;
    for (const [i, one] of before.entries()) {
      const after = done.after.get(file.name)?.[i];
      const [from, to] = [one.config?.spec, after?.config?.spec];
      if (!after || !from || !to) continue;
      for (const change of keysInEffect(one, after, done)) add(change);
      const helped = withHelp(one);
      const isUpgrade = isOlder(from.variant, from.version, to.version);
      const [older, newer] = isUpgrade ? [from, to] : [to, from];
      for (const change of changesBetween(older, newer)) {
        const made = change.isSameMachine ? compressed(isUpgrade).get(file.name)![i]! : isUpgrade ? after : one;
        for (const { message, location, source } of touchedBy(change, made, newer))
          add(helped({ message, location: isUpgrade ? done.edited.before(location) : location, source }));
      }
    }
  }
  return [...changes.values()];
}

/** The places that a change touches. */
function touchedBy({ since, now, before, source, places }: VersionChange, { config, document }: MadeConfig, { variant }: Spec): Change[] {
  if (!config || !document) return [];
  const message = `from ${variant} ${firstVersionWith(variant, since)} on, ${now}; before, ${before}`;
  return places({ config: config.config, document }).flatMap((location) => (location ? [{ message, location, source }] : []));
}

/** Makes the configs after or before the upgrade, compressed as `butane` does: each once, and only if a change asks for it. */
function compressing(members: readonly Member[], { edited }: Attempt, how: Upgrading): (isAfter: boolean) => Attempt['after'] {
  const rootsBySide = new Map<boolean, Attempt['after']>();
  return (isAfter) => {
    const roots = rootsBySide.get(isAfter) ?? makeRoots(members, isAfter ? edited : new EditedFiles(), how, how.gzip);
    rootsBySide.set(isAfter, roots);
    return roots;
  };
}

/** A mode that was meant to be octal, and is not, often has special bits. */
function withHelp({ checked }: MadeConfig): (change: Change) => Change {
  const helps = new Map(
    checked.diagnostics.flatMap(({ code, location, help }) => (code === 'mode/decimal' ? [[placeOf(location), help] as const] : [])),
  );
  return (change) => {
    const help = helps.get(placeOf(change.location));
    return help === undefined ? change : { ...change, help };
  };
}

function placeOf({ source, span }: Location): string {
  return `${span.start} ${source.name}`;
}

/** Keys that were ignored, because the version did not have them, and count now. */
function keysInEffect(before: MadeConfig, after: MadeConfig, { edited }: Attempt): Change[] {
  const left = new Set(
    after.checked.diagnostics.filter(({ code }) => code === 'config/unused-key').map(({ location }) => placeOf(edited.before(location))),
  );
  return before.checked.diagnostics
    .filter(({ code, location }) => code === 'config/unused-key' && !left.has(placeOf(location)))
    .map(({ path, location }) => ({ message: `${fieldName(path)} counts now; before, it was an unknown key and ignored`, location }));
}
